import json
import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest

from tests.viz.conftest import network_of
from tests.viz.readings import readings
from viz.network import Network
from viz.page import POLICY, page
from viz.picture import picture

pytestmark = pytest.mark.usefixtures("built")


@pytest.fixture(scope="module")
def html(network: Network, built: Path) -> str:
    return picture(network)


def test_it_is_one_file_under_three_megabytes_that_names_nothing_to_fetch(html: str) -> None:
    assert len(html.encode()) < 3_000_000
    head = html[: html.index("<style>")] + html[html.index("</style>") : html.index('<script type="application/json"')]
    assert not re.search(r"(src|href)=\"(?!data:|#)", head)
    assert not re.search(r"@import|url\((?!\"?data:)", html[html.index("<style>") : html.index("</style>")])


def test_its_policy_lets_just_its_own_script_and_style_through(html: str) -> None:
    policy = unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', html)[1])
    script = html[html.rindex("<script>") + 8 : html.rindex("</script>")]
    style = html[html.index("<style>") + 7 : html.index("</style>")]
    for kind, text in (("script", script), ("style", style)):
        assert f"{kind}-src 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy and "http" not in policy


def test_no_markup_carries_style_or_listeners(html: str) -> None:
    body = html[html.index("<body>") : html.index('<script type="application/json"')]
    assert not re.search(r"\s(style|on\w+)=", body)


def test_the_data_cannot_end_their_element(html: str) -> None:
    data = html[html.index('id="data">') + 10 :]
    data = data[: data.index("</script>")]
    assert "<" not in data and ">" not in data
    assert json.loads(data)["version"] == 1


def test_the_same_graph_gives_the_same_bytes(html: str) -> None:
    assert picture(network_of(readings()[::-1])) == html


def test_it_is_put_in_words_of_the_language_asked_for(network: Network) -> None:
    english = picture(network, language="en", title="Care & co")
    assert '<html lang="en">' in english
    assert "<title>Care &amp; co</title>" in english


def test_the_served_page_has_nothing_inline() -> None:
    html = page("/api/network?a=1&b=2", static="/files")
    assert 'data-source="/api/network?a=1&amp;b=2"' in html
    assert re.findall(r"<(script|style)(?![^>]*src=)", html) == []
    assert re.search(r'<script src="/files/explorer\.js\?[0-9a-f]{12}" defer>', html)
    assert "unsafe" not in POLICY and "default-src 'none'" in POLICY

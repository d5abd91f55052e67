"""The page as one file that needs nothing else."""

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256

from markupsafe import Markup

from ontology.vocabulary import BASE
from viz.assets import asset
from viz.canvas import Canvas, embedded
from viz.layout import Position
from viz.network import Network
from viz.payload import MOST, payload
from viz.words import words


def picture(
    whole: Network,
    *,
    title: str | None = None,
    language: str = "nl",
    base: str = BASE,
    most: int = MOST,
    previous: Mapping[str, Position] | None = None,
) -> str:
    """One HTML page with its data, script, style, font and licences inside; it asks nothing of any network.

    A Content-Security-Policy in the page allows just that script and style, by their hashes. The same network gives
    the same page. `most` bounds the number of things drawn and `previous` keeps their places, as in `viz.payload`.
    """
    catalogue = words(language)
    script, style = asset("explorer.js").decode(), asset("picture.css").decode()
    return Canvas().generate_html(
        language=language,
        title=title or catalogue["title"],
        words=catalogue,
        policy=policy(script, style),
        document=Markup(embedded(payload(whole, title=title, base=base, most=most, previous=previous))),
        style=Markup(style),
        script=Markup(script),
        icon_address="data:image/svg+xml;base64," + b64encode(asset("icon.svg")).decode(),
        licences=asset("licences.txt").decode(),
    )


def policy(script: str, style: str) -> str:
    """The policy that lets one script and one style through.

    >>> policy("", "").split("; ")[0]
    "default-src 'none'"
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'sha256-{_digest(script)}'",
            f"style-src 'sha256-{_digest(style)}'",
            "img-src data: blob:",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()

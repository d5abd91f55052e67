"""The same article, the same reading: again, in another order, by another reader, in another process."""

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

from graph.extraction.reader import Reader
from graph.quads.schemes import concepts
from graph.register.register import Register
from ontology.article import Article
from tests.extraction.case import cases

ROOT = Path(__file__).parents[2]
ARTICLES = [case.article for case in cases("cases")]
LONG = Article(iri="https://example.org/long", identifier="long", text="\n".join(one.text for one in ARTICLES))
READ = """
import json, sys
from graph.extraction.reader import Reader
from graph.quads.schemes import concepts
from graph.register.register import Register
from ontology.article import Article
print(Reader(Register.load(), concepts()).read(Article.model_validate(json.load(sys.stdin))).model_dump_json())
"""


def test_again_and_in_another_order(reader: Reader) -> None:
    first = [reader.read(article) for article in ARTICLES]
    again = [reader.read(article) for article in reversed(ARTICLES)]
    assert first == again[::-1]


def test_the_article_read_before_leaves_no_trace(reader: Reader) -> None:
    alone = reader.read(LONG)
    for article in ARTICLES[:20]:
        reader.read(article)
    assert reader.read(LONG) == alone


def test_another_reader(reader: Reader, register: Register) -> None:
    other = Reader(register, concepts())
    assert other.version == reader.version
    assert other.read(LONG) == reader.read(LONG)


def test_a_reader_sent_to_another_process(reader: Reader) -> None:
    sent: Reader = pickle.loads(pickle.dumps(reader))
    assert sent.version == reader.version
    assert sent.read(LONG) == reader.read(LONG)


def test_whatever_the_order_of_sets(reader: Reader) -> None:
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", READ],
            input=LONG.model_dump_json(),
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
            text=True,
        )
        assert json.loads(done.stdout) == json.loads(reader.read(LONG).model_dump_json())


def test_the_base_address_makes_the_minted_addresses(register: Register) -> None:
    text = "Wethouder Mark Jansen van Schagen leidt het project Vroeg Erbij."
    own = Reader(register, concepts(), base="https://example.org/id/")
    iris = {entity.iri for entity in own.read(Article(iri="x", identifier="x", text=text)).entities}
    assert all(iri.startswith(("https://example.org/id/", "https://identifier.overheid.nl/")) for iri in iris)
    assert any(iri.startswith("https://example.org/id/person/") for iri in iris)

"""Queries that are nearly right: real ones with words and characters lost, doubled, swapped or put in.

usage: python -m tests.server.mutation [NUMBER]

Sends so many of them (10,000) to a server of its own and prints how often each status came.
"""

import random
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

import httpx

from graph.collection import Collection
from graph.questions import questions
from graph.store.tokens import tokens
from tests.sample import reading
from tests.server.serving import served

ODD = ("\\", "\0", "\x7f", "\ufeff", "\U0001f600", "é", *"{}()<>\"'#%\n*-@", "9" * 40, "^^")
WORDS = re.findall(
    r"\S+",
    """SELECT ASK CONSTRUCT DESCRIBE WHERE FILTER OPTIONAL UNION MINUS GRAPH SERVICE FROM NAMED VALUES UNDEF BIND AS
    GROUP BY HAVING ORDER LIMIT OFFSET DISTINCT REDUCED EXISTS NOT IN COUNT SUM MIN GROUP_CONCAT SEPARATOR STR LANG
    REGEX REPLACE IF COALESCE BNODE IRI <<( )>> TRIPLE BASE PREFIX a true ?x $y _:b [] ()""",
)
ACCEPTED = {200, 400, 406, 414, 503}


def mutated(chance: random.Random, texts: list[str]) -> str:
    """One of the texts with up to four changes."""
    text = chance.choice(texts)
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3, 4))):
        text = chance.choice((_lost, _doubled, _put, _swapped, _cut, _joined))(chance, text, texts)
    return text[:5000]


def _spot(chance: random.Random, text: str) -> tuple[int, int]:
    """Where a word of the text begins and ends."""
    found = [(token.start, token.start + len(token.text)) for token in tokens(text)]
    return chance.choice(found) if found else (0, 0)


def _lost(chance: random.Random, text: str, _: list[str]) -> str:
    start, end = _spot(chance, text)
    return text[:start] + text[end:]


def _doubled(chance: random.Random, text: str, _: list[str]) -> str:
    start, end = _spot(chance, text)
    return text[:end] + (" " + text[start:end]) * chance.choice((1, 2, 60)) + text[end:]


def _put(chance: random.Random, text: str, _: list[str]) -> str:
    start, _end = _spot(chance, text)
    return f"{text[:start]}{chance.choice((*ODD, *WORDS))} {text[start:]}"


def _swapped(chance: random.Random, text: str, _: list[str]) -> str:
    (start, end), other = _spot(chance, text), _spot(chance, text)
    return text[:start] + text[other[0] : other[1]] + text[end:]


def _cut(chance: random.Random, text: str, _: list[str]) -> str:
    return text[: chance.randint(0, len(text))]


def _joined(chance: random.Random, text: str, texts: list[str]) -> str:
    other = chance.choice(texts)
    return text[: chance.randint(0, len(text))] + other[chance.randint(0, len(other)) :]


def sent(address: str, number: int, seed: int = 1) -> tuple[Counter[int], list[tuple[int, str]]]:
    """How often each status came, and what got a status that none should get."""
    chance, statuses, wrong = random.Random(seed), Counter[int](), []
    texts = [question.text for question in questions()]
    types = ("*/*", "text/csv", "application/sparql-results+xml", "text/html", "text/turtle", "application/ld+json")
    with httpx.Client(base_url=address, timeout=60) as client:
        for _ in range(number):
            query, headers = mutated(chance, texts), {"Accept": chance.choice(types)}
            if chance.random() < 0.5:
                headers["Content-Type"] = "application/sparql-query"
                status = client.post("/sparql", content=query.encode(), headers=headers).status_code
            else:
                status = client.get("/sparql", params={"query": query}, headers=headers).status_code
            statuses[status] += 1
            if status not in ACCEPTED:
                wrong.append((status, query))
    return statuses, wrong


def main(number: int = 10_000) -> int:
    """Send them all; how many got a status that none should get."""
    with tempfile.TemporaryDirectory() as place:
        with Collection.open(place) as collection:
            collection.replace(reading())
        with served(Path(place), seconds=5) as address:
            statuses, wrong = sent(address, number)
    print(", ".join(f"{status}: {count}" for status, count in sorted(statuses.items())))
    for status, query in wrong[:20]:
        print(f"{status} for {query!r}")
    return len(wrong)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])) > 0)

"""The articles that come with annotations, and how they are scored."""

import sys
from pathlib import Path

from graph.extraction.reader import Reader
from graph.reading.articles import articles
from tests.extraction.scoring import HEADLINE, THINGS, TIES, Total, annotated, drawn, score

CORPUS = Path(__file__).parents[1] / "corpus"


def total(reader: Reader, texts: Path, *annotators: Path) -> Total:
    """The scores of all articles of a folder against the annotations of the same names."""
    scores = []
    for article in articles([texts]):
        name = Path(article.identifier).with_suffix(".json").name
        scores.append(score(drawn(reader.read(article)), *(annotated(folder / name) for folder in annotators)))
    assert len(scores) == len(list(annotators[0].glob("*.json")))
    return Total(tuple(scores))


def table(found: Total) -> str:
    """The figures in lines."""
    lines = [
        f"{name:13}{found[name].precision:7.3f}{found[name].recall:7.3f}{found[name].f1:7.3f}"
        f"{found[name].read:6}{found[name].wanted:6}{' *' if name in HEADLINE else ''}"
        for name in (*THINGS, *TIES)
    ]
    return "\n".join([*lines, f"headline {found.headline:.3f}"])


if __name__ == "__main__":
    from graph.quads.schemes import concepts
    from graph.register.register import Register

    folders = [Path(argument) for argument in sys.argv[1:]] or [CORPUS / "open/articles", CORPUS / "open/gold"]
    print(table(total(Reader(Register.load(), concepts()), *folders)))

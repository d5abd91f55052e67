"""What reading costs beside tokenising the same text, and how the cost grows with the length of odd texts.

Prints ratios measured in one run; `python -m tests.benchmarks.reading`.
"""

from statistics import median
from time import process_time

import spacy
from spacy.language import Language

from graph.equipment import reader
from graph.extraction.reader import Reader
from graph.reading.articles import articles
from ontology.article import Article
from seeds import SEEDS

REPEATS = 3
SIZE = 5_000
PARAGRAPH = (
    "De gemeente Hengelo werkt samen met Aveleijn en Mediant aan het programma Gezond Opgroeien. "
    "Wethouder Mark Jansen (CDA) van Hengelo is blij.\n"
    "‘We doen dit al jaren’, zegt Jansen. De veertien Twentse gemeenten kopen samen jeugdhulp in.\n\n"
)
SHAPES = {
    "paragraphs": PARAGRAPH,
    "one line": PARAGRAPH.replace("\n", " "),
    "one word": "gemeentelijk",
    "no full stops": "gemeente ",
    "an enumeration": "Hengelo, ",
    "people in capitals": "De Jan Bos ",
    "brackets": "( ( ",
    "brackets without room": "((",
    "newlines": "\n",
    "bullets": "- Hengelo\n",
    "a table": "| Hengelo | Mark Jansen |\n",
    "quotation marks": "‘ ’ ",
    "roles": "wethouder van ",
    "hyphens": "in- en uit-",
}


def main() -> None:
    """Print the ratio of reading to tokenising, and of four times the text to once."""
    read, nlp = reader(), spacy.blank("nl")
    nlp.add_pipe("sentencizer")
    own = list(articles([SEEDS / "articles"]))
    print(f"reading {len(own)} articles costs {_ratio(read, nlp, own):.1f} times tokenising them into sentences")
    for name, piece in SHAPES.items():
        print(f"{name:24} four times the text costs {_growth(read, piece):4.1f} times as much")


def _ratio(read: Reader, nlp: Language, own: list[Article]) -> float:
    """The median over the repeats, the first of which only warms up."""
    ratios = []
    for _ in range(REPEATS + 1):
        begun = process_time()
        for article in own:
            nlp(article.text)
        middle = process_time()
        for article in own:
            read.read(article)
        ratios.append((process_time() - middle) / (middle - begun))
    return median(ratios[1:])


def _growth(read: Reader, piece: str) -> float:
    """How much more four times the text costs."""
    few, many = (_cost(read, piece, size) for size in (SIZE, 4 * SIZE))
    return many / few


def _cost(read: Reader, piece: str, size: int) -> float:
    """The least processor time of two readings of about `size` characters, in seconds."""
    article = Article(iri="https://example.org/article", identifier="article.txt", text=piece * (size // len(piece)))
    costs = []
    for _ in range(2):
        begun = process_time()
        read.read(article)
        costs.append(process_time() - begun)
    return max(min(costs), 1e-4)


if __name__ == "__main__":
    main()

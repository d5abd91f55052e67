"""How much memory reading takes after many articles beside after few, each with words that no other one has.

Prints ratios measured in one run; `python -m tests.benchmarks.memory [NUMBER]`, 10,000 articles where nothing is said.
"""

import resource
import sys
from collections.abc import Iterator
from random import Random

from graph.equipment import reader
from graph.reading.articles import articles
from ontology.article import Article
from seeds import SEEDS

NUMBER = 10_000
STRANGE = 60
LETTERS = "aeiouklmnprst"


def main() -> None:
    """Print the peak of memory after every tenth part, as a ratio to that after the first."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER
    read, first = reader(), 0
    for count, article in enumerate(_articles(number), 1):
        read.read(article)
        if count % max(1, number // 10) == 0:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            first = first or peak
            print(f"after {count:6} articles {peak / first:.3f} times the memory after {max(1, number // 10)}")


def _articles(number: int) -> Iterator[Article]:
    """Our own articles in turn, each time with other words and names at the end."""
    own = list(articles([SEEDS / "articles"]))
    chance = Random(1)
    for count in range(number):
        text = own[count % len(own)].text
        iri = f"https://example.org/article/{count}"
        yield Article(iri=iri, identifier=f"{count}.txt", text=f"{text}\n\n{' '.join(_words(chance))}.")


def _words(chance: Random) -> Iterator[str]:
    """Words that nobody has met, every third with a capital."""
    for place in range(STRANGE):
        word = "".join(chance.choices(LETTERS, k=9))
        yield word.capitalize() if place % 3 == 0 else word


if __name__ == "__main__":
    main()

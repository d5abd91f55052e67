"""How long building takes from process start to stored graph, beside importing spaCy and tokenising the same articles.

usage: building.py [REPEATS] [PATHS]...
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
BUILD = "import sys; from graph.cli.main import run; run()"
TOKENS = """
import sys
from pathlib import Path
import spacy
nlp = spacy.blank("nl")
nlp.add_pipe("sentencizer")
print(sum(len(nlp(Path(path).read_text(encoding="utf-8", errors="replace"))) for path in sys.argv[1:]))
"""


def seconds(code: str, *arguments: str) -> float:
    """How long a fresh process takes for the code."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def building(paths: list[str]) -> float:
    """Seconds from process start to stored graph, in an empty folder."""
    with tempfile.TemporaryDirectory() as folder:
        return seconds(BUILD, "build", "--store", folder, *paths)


def files(paths: list[str]) -> list[str]:
    """The files of articles that the paths lead to."""
    sys.path.insert(0, str(ROOT))
    from graph.reading.sources import sources

    return [str(Path(source.place).resolve()) for source in sources(paths)]


def main(repeats: int = 5, *named: str) -> float:
    """Measure both in turn, print both medians, and give their ratio."""
    paths = files(list(named) or [str(ROOT / "seeds" / "articles")])
    building(paths)
    runs = [(building(paths), seconds(TOKENS, *paths)) for _ in range(repeats)]
    build, tokens = (median(times) for times in zip(*runs, strict=True))
    print(f"building {len(paths)} articles, from process start to stored graph: {build:.2f} s")
    print(f"importing spaCy and tokenising them:                              {tokens:.2f} s")
    print(f"ratio: {build / tokens:.2f} (at most 4)")
    return build / tokens


if __name__ == "__main__":
    arguments = sys.argv[1:]
    sys.exit(main(int(arguments[0]) if arguments else 5, *arguments[1:]) > 4)

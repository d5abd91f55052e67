"""Answers as a page, for whoever opens the address in a browser."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template
from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, QueryTriples

from graph.server.results import shown
from graph.server.sparql.job import Job
from graph.server.sparql.output import Output
from graph.store.engine import Results
from viz.words import words

PAGES = Path(__file__).parent / "pages"
FORMATS = {
    "table": ("json", "xml", "csv", "tsv"),
    "truth": ("json", "xml"),
    "graph": ("turtle", "jsonld", "ntriples", "rdfxml"),
}


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, and the address it leads to, if it is one that a browser can open."""

    text: str
    address: str | None


def written(job: Job, results: Results, output: Output, more: Callable[[], bool]) -> None:
    """Write the page of an answer; `more` tells whether the answer had rows after the last one."""
    names, cells = _columns(results)
    table = Table(cells, job.rows, more)
    told = {"job": job, "names": names, "table": table, "say": words(job.language), "language": job.language}
    told |= {"truth": bool(results) if isinstance(results, QueryBoolean) else None, "formats": FORMATS[_kind(results)]}
    for piece in _template("answer.html").generate(**told):
        output.write(piece.encode())
    output.shortened = "rows" if table.shortened else None


@dataclass
class Table:
    """Rows that are counted while the page takes them."""

    cells: Iterator[tuple[Cell, ...]]
    most: int
    more: Callable[[], bool]
    number: int = 0
    shortened: bool = False

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        """As many rows as a page may have."""
        for row in islice(self.cells, self.most):
            self.number += 1
            yield row
        if self.number == self.most:
            self.shortened = next(self.cells, None) is not None or self.more()


def pointer(endpoint: str, language: str) -> bytes:
    """The page of the address itself, which leads to the editor."""
    return _template("pointer.html").render(endpoint=endpoint, language=language, say=words(language)).encode()


def _columns(results: Results) -> tuple[tuple[str, ...], Iterator[tuple[Cell, ...]]]:
    if isinstance(results, QuerySolutions):
        names = tuple(variable.value for variable in results.variables)
        return names, (tuple(_cell(solution[name]) for name in names) for solution in results)
    if isinstance(results, QueryTriples):
        triples = (tuple(map(_cell, (said.subject, said.predicate, said.object))) for said in results)
        return ("subject", "predicate", "object"), triples
    return (), iter(())


def _kind(results: Results) -> str:
    return "table" if isinstance(results, QuerySolutions) else "graph" if isinstance(results, QueryTriples) else "truth"


def _cell(term: object) -> Cell:
    leads = isinstance(term, NamedNode) and term.value.startswith(("http://", "https://"))
    return Cell(shown(term), term.value if leads and isinstance(term, NamedNode) else None)


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(PAGES), autoescape=True, trim_blocks=True, lstrip_blocks=True)


def _template(name: str) -> Template:
    return _environment().get_template(name)

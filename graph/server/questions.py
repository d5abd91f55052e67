"""Questions in words over HTTP: which there are, what fits their blanks, and their answers."""

from threading import Lock
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from graph.answers import Answer, Cell, answer
from graph.fillings import Filling, Fillings
from graph.questions import Question, Sort, question, questions
from graph.server.held import Held
from ontology.errors import BadQuery, UnknownName

QUESTIONS, FILLINGS = "/api/questions", "/api/fillings"
Document = dict[str, Any]


class Questions:
    """Answers for the list, for suggestions and for each question by its name."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self._lock = Lock()
        self._known: tuple[str, Fillings] | None = None

    def routes(self) -> list[Route]:
        """The doors; all of them only read."""
        return [
            Route(QUESTIONS, self.list),
            Route(QUESTIONS + "/{name}", self.answer),
            Route(FILLINGS + "/{sort}", self.suggest),
        ]

    async def list(self, _: Request) -> Response:
        """Every question with its titles, its blanks and the query, in which examples fill them."""
        return JSONResponse({"questions": [_described(each) | {"query": each.text} for each in questions()]})

    async def suggest(self, request: Request) -> Response:
        """What fits a blank of the sort and is named like `typed`; with `iri` that one thing."""
        name, asked = request.path_params["sort"], request.query_params
        if name not in set(Sort):
            return _refused(UnknownName(name, f"one of {', '.join(Sort)}"), 404)
        found = await run_in_threadpool(self._suggested, Sort(name), asked.get("typed", ""), asked.get("iri"))
        return JSONResponse({"fillings": [_filling(each) for each in found]})

    async def answer(self, request: Request) -> Response:
        """The answer to a question, each blank filled by an IRI or a name from the query string."""
        try:
            asked = question(request.path_params["name"])
        except UnknownName as error:
            return _refused(error, 404)
        try:
            return JSONResponse(await run_in_threadpool(self._answered, asked, dict(request.query_params)))
        except (UnknownName, BadQuery) as error:
            return _refused(error, 400)

    def _suggested(self, sort: Sort, typed: str, iri: str | None) -> tuple[Filling, ...]:
        fillings = self._fillings()
        if iri is not None:
            return tuple(each for each in fillings.of(sort) if each.iri == iri)
        return fillings.like(sort, typed)

    def _answered(self, asked: Question, given: dict[str, str]) -> Document:
        fillings = self._fillings()
        return _written(answer(self._held.collection().store, asked, fillings.filled(asked, given)))

    def _fillings(self) -> Fillings:
        """The fillings of the store as it is now."""
        store = self._held.collection().store
        with self._lock:
            if self._known is None or self._known[0] != store.revision:
                self._known = (store.revision, Fillings(store))
            return self._known[1]


def _refused(error: UnknownName | BadQuery, status: int) -> Response:
    return JSONResponse({"error": type(error).__name__, "detail": str(error)}, status)


def _described(each: Question) -> Document:
    blanks = [{"name": blank.name, "sort": blank.sort.value} for blank in each.blanks]
    return {"name": each.name, "nl": each.nl, "en": each.en, "blanks": blanks}


def _filling(each: Filling) -> Document:
    return {"iri": each.iri, "nl": each.nl, "en": each.en}


def _written(found: Answer) -> Document:
    return {
        **_described(found.question),
        "filled": {name: _filling(filling) for name, filling in found.filled.items()},
        "query": found.query,
        "columns": list(found.columns),
        "rows": [[_cell(cell) for cell in row] for row in found.rows],
        "of": found.of,
    }


def _cell(cell: Cell | None) -> Document | None:
    return {"nl": cell.nl, "en": cell.en, "iri": cell.iri, "sort": cell.sort} if cell else None

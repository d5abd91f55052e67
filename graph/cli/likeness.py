"""Namesakes on the command line: the questions who is who, and the answers."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from graph.cli.screen import answers, say

if TYPE_CHECKING:
    from graph.namesakes import Person, Question


def record(folder: Path, given: Iterable[tuple[str, bool]], remark: str) -> None:
    """Keep the answers, each by a question's six digits, and let the graph follow them."""
    from graph.cli.place import built
    from graph.collection import Collection
    from graph.namesakes import answer
    from ontology.errors import DamagedStore

    if not built(folder):
        raise DamagedStore(str(folder), "a folder with a graph; make one with `bundel build`")
    with Collection.open(folder) as collection:
        for id_, verdict in given:
            question = answer(collection.store, collection.people, id_, verdict, remark)
            say(f"{question.one.label}: {'one person' if verdict else 'two people'}")
        collection.settle()


def ask(question: "Question", titles: Mapping[str, str]) -> None:
    """Print a question: its six digits, the name, and where each of the two is met."""
    from rich.markup import escape

    answers().print(f"[bold]{question.id}[/] Is dit dezelfde {escape(question.one.label)}?")
    for person in (question.one, question.other):
        answers().print(f"    {escape(described(person, titles))}")


def described(person: "Person", titles: Mapping[str, str]) -> str:
    """Where somebody works, and which articles name them."""
    where = ", ".join(person.bodies) or "zonder functie"
    return f"{where} ({', '.join(titles.get(article, article) for article in person.articles)})"

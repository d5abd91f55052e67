"""`bundel read`."""

from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli import options
from graph.cli.screen import answers
from ontology.errors import UnreadableArticle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.text import Text

    from ontology.article import Article
    from ontology.reading import Reading


def read(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file or web address of one article.")],
    as_json: Annotated[bool, typer.Option("--json", help="Give the reading as JSON.")] = False,
    any_language: options.AnyLanguage = False,
    pipeline: options.Trained = None,
) -> None:
    """Show one article with its names marked, and under each sentence the claims read from it."""
    from graph.equipment import reader

    article = one(file, any_language)
    reading = reader(pipeline=pipeline).read(article)
    if as_json:
        print(reading.model_dump_json())
    else:
        show(reading)


def one(file: str, any_language: bool) -> "Article":
    """The article at a place that holds exactly one; raises UnreadableArticle or OtherLanguage."""
    from graph.reading.articles import article
    from graph.reading.sources import sources

    found = sources([file])
    if len(found) != 1:
        raise UnreadableArticle(file, f"one article; these are {len(found)}")
    return article(found[0], any_language=any_language)


def show(reading: "Reading") -> None:
    """Print the marked sentences, the claims under them, and at the end what was refused."""
    from rich.text import Text

    from graph.cli.margin import refused, told
    from graph.cli.marking import legend, marked
    from graph.evaluation.sentences import home, sentences

    names = {entity.iri: entity.label for entity in reading.entities}
    spans = sentences(reading.article)
    under: dict[int, list[Text]] = {}
    for claim in reading.claims:
        under.setdefault(home(spans, claim.evidence.end), []).append(told(claim, names))
    if answers().is_terminal:
        answers().print(legend(), "")
    for index, line in enumerate(marked(reading, spans, styled=answers().is_terminal)):
        answers().print(line)
        indented(under.get(index, ()))
    if reading.refusals:
        answers().print(Text("\nNiet opgenomen", style="bold"))
        indented(refused(refusal, names) for refusal in reading.refusals)


def indented(lines: "Iterable[Text]") -> None:
    """Print lines set in under the sentence that they belong to."""
    from rich.padding import Padding

    for text in lines:
        for line in text.split("\n"):
            answers().print(Padding(line, (0, 0, 0, 4), expand=False))

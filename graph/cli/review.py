"""`bundel review`."""

from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli import options
from graph.cli.screen import answers, plural, say

if TYPE_CHECKING:
    from graph.agenda import Item
    from graph.collection import Collection
    from ontology.refusal import Refusal


def review(
    listing: Annotated[
        bool, typer.Option("--list", help="Show what was kept out of the graph, and why; and who may be one.")
    ] = False,
    same: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="The two people of this question are one; may be repeated.")
    ] = None,
    different: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="The two people of this question are two; may be repeated.")
    ] = None,
    suppress: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME-or-IRI", help="Never name this person again, anywhere; cannot be taken back."),
    ] = None,
    merge: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="OLD NEW", help="These two, by name or IRI, are one; the address of OLD leads on to NEW."),
    ] = None,
    remark: Annotated[str, typer.Option(help="Why, in your own words; kept with the answer.")] = "",
    store: options.Folder = options.DEFAULT,
) -> None:
    """What did not pass the evidence gate, what somebody disputes, and people of one name who may be one or two."""
    from graph.cli.likeness import ask, record
    from graph.cli.place import reading
    from graph.namesakes import questions

    if suppress or merge:
        from graph.cli.deciding import decide

        decide(store, suppress or (), [merge] if merge else (), remark)
    if same or different:
        record(store, [*((each, True) for each in same or ()), *((each, False) for each in different or ())], remark)
    with reading(store) as collection:
        refusals = list(collection.review.refusals())
        titles = {article.iri: article.identifier for article in collection.archive}
        doubted = disputed(collection)
        asked = list(questions(collection.store))
    if listing:
        for refusal in refusals:
            show(refusal, titles.get(refusal.claim.evidence.article, ""))
        for item in doubted:
            doubt(item, titles.get(item.sentence.source, ""))
        for question in asked:
            ask(question, titles)
    more = f", {len(doubted)} disputed" if doubted else ""
    more += f", {plural(len(asked), 'question', 'questions')} who is who" if asked else ""
    hint = "" if listing or not (refusals or doubted or asked) else "; see --list"
    say(f"{plural(len(refusals), 'claim', 'claims')} kept out{more}{hint}")


def disputed(collection: "Collection") -> list["Item"]:
    """The claims of the graph that somebody disputes, where anything was judged at all."""
    from graph.agenda import Matter, agenda

    if not collection.judgements.latest():
        return []
    return [item for item in agenda(collection) if item.matter is Matter.DISPUTED]


def doubt(item: "Item", identifier: str) -> None:
    """Print a claim that is disputed: where it stands, what ties what, the remark and the quote."""
    from rich.markup import escape

    said, remark = item.sentence, item.judgement.remark if item.judgement else ""
    words = f"{said.tie.value} {', '.join(item.ends)}: disputed" + (f", {remark}" if remark else "")
    answers().print(f"[bold]{escape(identifier)}:{said.start}[/] {escape(words)}")
    answers().print(f"    ‘{escape(' '.join(said.quote.split()))}’")


def show(refusal: "Refusal", identifier: str) -> None:
    """Print a refusal: where it stands, what it would have said, and why not."""
    from rich.markup import escape

    evidence = refusal.claim.evidence
    kind = type(refusal.claim.relation).__name__
    answers().print(f"[bold]{escape(identifier)}:{evidence.start}[/] {kind}: {escape(refusal.reason)}")
    answers().print(f"    ‘{escape(' '.join(evidence.quote.split()))}’")

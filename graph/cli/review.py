"""`bundel review`."""

from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli import options
from graph.cli.screen import answers, plural, say

if TYPE_CHECKING:
    from ontology.refusal import Refusal


def review(
    listing: Annotated[bool, typer.Option("--list", help="Show what was kept out of the graph, and why.")] = False,
    store: options.Folder = options.DEFAULT,
) -> None:
    """The claims that did not pass the evidence gate."""
    from graph.cli.place import reading

    with reading(store) as collection:
        refusals = list(collection.review.refusals())
        titles = {article.iri: article.identifier for article in collection.archive}
    if listing:
        for refusal in refusals:
            show(refusal, titles.get(refusal.claim.evidence.article, ""))
    say(f"{plural(len(refusals), 'claim', 'claims')} kept out{'' if listing or not refusals else '; see --list'}")


def show(refusal: "Refusal", identifier: str) -> None:
    """Print a refusal: where it stands, what it would have said, and why not."""
    from rich.markup import escape

    evidence = refusal.claim.evidence
    kind = type(refusal.claim.relation).__name__
    answers().print(f"[bold]{escape(identifier)}:{evidence.start}[/] {kind}: {escape(refusal.reason)}")
    answers().print(f"    ‘{escape(' '.join(evidence.quote.split()))}’")

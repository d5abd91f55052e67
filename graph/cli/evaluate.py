"""`bundel evaluate`."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.cli import options
from graph.cli.screen import answers, tabulate

if TYPE_CHECKING:
    from graph.evaluation.account import Ends, Proof
    from graph.evaluation.category import Category
    from graph.evaluation.comparison import Comparison
    from graph.evaluation.evaluation import Evaluation
    from graph.evaluation.tally import Tally

COLUMNS = ("", "found", "wanted", "precision", "recall", "F1")
SHORT = ("mean", "pers", "org", "reg", "init", "pair", "post", "part", "leads", "party", "loc")
NOTHING = "-"


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A folder of annotations in JSON, one per article.")],
    paths: Annotated[
        list[str], typer.Argument(metavar="ARTICLES...", help="Files, folders, globs and addresses of the articles.")
    ],
    second: Annotated[
        Path | None,
        typer.Option(
            "--second",
            metavar="GOLD2",
            help="Another annotator's: right is what either drew, wanted what both drew.",
            show_default=False,
        ),
    ] = None,
    why: Annotated[
        bool, typer.Option("--why", help="Show what is missing and what is extra, each with its sentence.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Give the figures as JSON.")] = False,
    any_language: options.AnyLanguage = False,
    pipeline: options.Trained = None,
) -> None:
    """Score the reader against what people drew from the same articles."""
    from graph.equipment import reader
    from graph.evaluation.evaluation import evaluate as evaluated
    from graph.evaluation.evaluation import work

    result = evaluated(reader(pipeline=pipeline), work(gold, paths, second), any_language)
    if as_json:
        print(json.dumps(figures(result, why), ensure_ascii=False, indent=1))
        return
    if why:
        for each in result.articles:
            explain(each)
    show(result)


def show(result: "Evaluation") -> None:
    """Print a table of the categories, one of the articles (the same categories, shortened), and the headline."""
    from graph.evaluation.category import HEADLINE, Category

    tabulate([row(name, tally) for name, tally in result.tallies.items()], COLUMNS)
    print()
    marks = ([each.headline, *(_mark(each, name) for name in Category)] for each in result.articles)
    rows = [
        (each.article.identifier, *(NOTHING if mark is None else f"{mark:.2f}" for mark in line))
        for each, line in zip(result.articles, marks, strict=True)
    ]
    tabulate(rows, ("F1 per article", *SHORT))
    print(
        f"\nheadline {result.headline:.3f}: per article the mean F1 of {', '.join(HEADLINE)}; "
        f"the mean of {len(result.articles)}"
    )


def row(name: str, tally: "Tally") -> tuple[str, ...]:
    """One line of the table of categories, numbers under the ends of their headings."""
    numbers = (str(tally.found), str(tally.wanted), *(f"{x:.3f}" for x in (tally.precision, tally.recall, tally.f1)))
    return (name, *(number.rjust(len(head)) for number, head in zip(numbers, COLUMNS[1:], strict=True)))


def _mark(each: "Comparison", name: "Category") -> float | None:
    """The F1 of a category in an article, None where nothing is found or wanted."""
    tally = each.parts[name].tally
    return tally.f1 if tally.any else None


def explain(each: "Comparison") -> None:
    """Print what is missing and what is extra in one article."""
    from rich.padding import Padding
    from rich.text import Text

    found = tuple(differences(each))
    if not found:
        return
    answers().print(Text(each.article.identifier, style="bold"))
    for what, name, ends, proofs in found:
        colour = "yellow" if what == "missing" else "red"
        line = Text.assemble((what.ljust(8), colour), name.ljust(13), (labels(each, ends), "bold"))
        answers().print(Padding(line, (0, 0, 0, 2), expand=False))
        for proof in proofs:
            answers().print(Padding(Text(_shown(proof), style="italic"), (0, 0, 0, 6), expand=False))
    print()


def differences(each: "Comparison") -> "Iterator[tuple[str, Category, Ends, tuple[Proof, ...]]]":
    """What is missing and what is extra, by category, with proofs; of a thing the first sentence that names it."""
    from graph.evaluation.account import Proof
    from graph.evaluation.sentences import naming

    for name, part in each.parts.items():
        for what, drawn in (("missing", part.missing), ("extra", part.extra)):
            for ends, proofs in drawn.items():
                if not proofs and (sentence := naming(each.article, each.things[ends[0]].names)):
                    proofs = (Proof(sentence),)
                yield what, name, ends, tuple(proof for proof in dict.fromkeys(proofs) if proof.quote)


def labels(each: "Comparison", ends: "Ends") -> str:
    """The names of the ends."""
    return " + ".join(each.things[end].names[0] if end in each.things else end for end in ends)


def _shown(proof: "Proof") -> str:
    return f"“{' '.join(proof.quote.split())}”" + (f" [{proof.rule}]" if proof.rule else "")


def figures(result: "Evaluation", why: bool) -> dict[str, Any]:
    """The whole as JSON has it."""
    return {
        "headline": round(result.headline, 3),
        "categories": {name: numbers(tally) for name, tally in result.tallies.items()},
        "articles": [_article(each, why) for each in result.articles],
    }


def _article(each: "Comparison", why: bool) -> dict[str, Any]:
    told: dict[str, Any] = {
        "article": each.article.identifier,
        "headline": round(each.headline, 3),
        "categories": {name: numbers(part.tally) for name, part in each.parts.items()},
    }
    if why:
        told |= {"missing": [], "extra": []}
        for what, name, ends, proofs in differences(each):
            names = [labels(each, (end,)) for end in ends]
            evidence = [{"quote": proof.quote, "rule": proof.rule} for proof in proofs]
            told[what].append({"category": name, "ends": names, "evidence": evidence})
    return told


def numbers(tally: "Tally") -> dict[str, float]:
    """The counts and figures of a tally, figures to three decimals."""
    return {
        "found": tally.found,
        "wanted": tally.wanted,
        "precision": round(tally.precision, 3),
        "recall": round(tally.recall, 3),
        "f1": round(tally.f1, 3),
    }

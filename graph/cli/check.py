"""`bundel check`."""

from typing import TYPE_CHECKING

import typer

from graph.cli import options
from graph.cli.screen import answers, plural

if TYPE_CHECKING:
    from rich.text import Text

    from graph.shapes.report import Finding, Report

VIOLATED = 1


def check(store: options.Folder = options.DEFAULT) -> None:
    """Hold the store against the shapes and every quote against its text; status 1 when anything is wrong."""
    from graph.cli.place import reading
    from graph.shapes.check import check as checked

    with reading(store) as collection:
        report = checked(collection.store, collection.archive)
    for finding in (*report.violations, *report.warnings):
        answers().print(line(finding))
    answers().print(summary(report), markup=False)
    if not report.conforms:
        raise typer.Exit(VIOLATED)


def line(finding: "Finding") -> "Text":
    """A finding with how grave it is."""
    from rich.text import Text

    grave = ("let op ", "yellow") if finding.warning else ("FOUT ", "bold red")
    return Text.assemble(grave, finding.line("nl"))


def summary(report: "Report") -> str:
    """What was looked at, and how that went."""
    looked = f"{plural(report.articles, 'artikel', 'artikelen')}, {plural(report.claims, 'bewering', 'beweringen')}"
    wrong = plural(len(report.violations), "fout", "fouten") if report.violations else "alles klopt"
    warned = f", {plural(len(report.warnings), 'waarschuwing', 'waarschuwingen')}" if report.warnings else ""
    return f"{looked}: {wrong}{warned}"

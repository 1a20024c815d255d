"""`bottleneck-db migration lint`: what in a migration may hurt, and how it is done safely."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import asdict
from enum import IntEnum
from textwrap import indent
from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from bottleneck_db.cli.errors import ending_with
from bottleneck_db.dsn import Dsn
from bottleneck_db.schema.files import MIGRATIONS
from bottleneck_db.schema.lint.findings import FileReport, Finding, Seen, Severity
from bottleneck_db.schema.lint.linting import lint as lint_files


class Exit(IntEnum):
    """Exit codes for CI."""

    CLEAN = 0
    ERRORS = 1
    UNKNOWN = 2


def lint(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILES]...", help="Paths, file names or numbers of migrations; without any, all.")
    ] = None,
    scratch: Annotated[str | None, typer.Option(help="A server to try them on, of the live server's version.")] = None,
    locks: Annotated[bool, typer.Option("--locks", help="Show the locks, rewrites and scans of each statement too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Find what may hurt when a migration runs: long locks, rewrites, scans, losses; and show the safe way as SQL.

    Each statement runs on a scratch database that holds rows, so that the locks it takes and the tables it rewrites are seen; squawk reads
    the text. A file that drops or narrows something says why: `destructive = "…"`. A rule may be allowed with a reason, for a file by
    `lint_allow = {"rule": "reason"}`, for a statement by the comment `-- lint: allow rule reason` before it.

    Exit code 0: nothing, or warnings only; 1: errors; 2: it cannot be told.

    Examples:
        bottleneck-db migration lint

        bottleneck-db migration lint 2 --locks

        bottleneck-db migration lint migrations/models/2_20261124120000_security.py --json
    """
    with ending_with(Exit.UNKNOWN, as_json=as_json):
        server = Dsn.parse(scratch, variable="--scratch") if scratch else None
        reports = asyncio.run(lint_files(files or (), location=MIGRATIONS, scratch=server))
    if as_json:
        typer.echo(json.dumps([asdict(report) | {"errors": report.errors} for report in reports]))
    else:
        for report in reports:
            _show(Console(), report, locks=locks)
    raise typer.Exit(_exit_code(reports))


def _exit_code(reports: Sequence[FileReport]) -> Exit:
    if any(report.errors for report in reports):
        return Exit.ERRORS
    return Exit.UNKNOWN if any(report.trouble for report in reports) else Exit.CLEAN


def _show(console: Console, report: FileReport, *, locks: bool) -> None:
    mark, style = ("✗", "red") if report.errors or report.trouble else ("✓", "green")
    count = f" {len(report.statements)} statements, {_counted(report.findings)}"
    console.print(Text.assemble((mark, style), f" {report.file}", (count, "dim")), soft_wrap=True)
    texts = {seen.number: seen.statement for seen in report.statements}
    for finding in report.findings:
        _show_finding(console, finding, texts.get(finding.statement))
    if report.trouble:
        console.print(Text.assemble(("  cannot be told: ", "red"), report.trouble), soft_wrap=True)
    if locks and (table := _locks(report.statements)):
        console.print(Padding(table, (0, 0, 0, 2)))


def _show_finding(console: Console, finding: Finding, statement: str | None) -> None:
    place = f"statement {finding.statement}" if finding.statement else "the file"
    style = "dim" if finding.allowed else "red" if finding.severity is Severity.ERROR else "yellow"
    console.print(
        Text.assemble("  ", (f"{finding.severity} {finding.rule}", style), f" at {place}", (f" ({finding.source})", "dim")), soft_wrap=True
    )
    if statement:
        console.print(Text(f"    {_shortened(statement)}", "dim"), soft_wrap=True)
    console.print(Padding(Text(finding.danger), (0, 0, 0, 4)))
    if finding.allowed:
        console.print(Padding(Text(f"allowed: {finding.allowed}", "dim"), (0, 0, 0, 4)))
    else:
        # Not broken into lines: it is there to be copied.
        console.print(Syntax("", "sql", background_color="default").highlight(indent(finding.safe, " " * 6)), soft_wrap=True, end="")


def _counted(findings: Sequence[Finding]) -> str:
    kinds = ["allowed" if finding.allowed else finding.severity.value for finding in findings]
    told = [f"{kinds.count(kind)} {kind}{'s' if kind != 'allowed' and kinds.count(kind) > 1 else ''}" for kind in dict.fromkeys(kinds)]
    return ", ".join(told) or "nothing found"


def _locks(statements: Sequence[Seen]) -> Table | None:
    table = Table("#", "table", "lock", "rewritten", "scanned")
    for seen in statements:
        for name, mode in seen.locks.items():
            marks = ["yes" if name in tables else "" for tables in (seen.rewritten, seen.scanned)]
            table.add_row(str(seen.number), name, mode.removesuffix("Lock"), *marks)
    return table if table.row_count else None


def _shortened(statement: str) -> str:
    """In one line, without comments before it."""
    lines = [line for line in statement.splitlines() if not line.lstrip().startswith("--")]
    text = " ".join(" ".join(lines).split())
    return text if len(text) <= 110 else f"{text[:109]}…"

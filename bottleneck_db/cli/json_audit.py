"""`bottleneck-db json`: what lies in JSON columns."""

from __future__ import annotations

import asyncio
import json
from dataclasses import asdict
from types import TracebackType
from typing import Annotated, Self

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from bottleneck_db.config import Settings
from bottleneck_db.connection.engine import owner_dsn
from bottleneck_db.operations.json_audit import ColumnFigures
from bottleneck_db.operations.json_audit import audit as audit_values

_MOST_SHOWN = 20

app = typer.Typer(no_args_is_help=True, pretty_exceptions_show_locals=False, help="What lies in JSON columns.")


@app.callback()
def _json() -> None:
    """What lies in JSON columns."""


@app.command()
def audit(
    table: Annotated[str | None, typer.Option(help="The columns of one table; default: of all.")] = None,
    upgrade: Annotated[bool, typer.Option("--upgrade", help="Rewrite what is of an older form.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Hold every stored JSON value against today's models, as the database's owner: counts, and the ids of bad rows, never a value.

    A value is ok, old (it is upgraded as it is read, and rewritten with --upgrade), or invalid: reading its row fails.
    Exit code 1: some values are invalid, or could not be rewritten.

    Examples:
        bottleneck-db json audit

        bottleneck-db json audit --table bots --upgrade
    """
    found = asyncio.run(_audit(Settings.from_env(), table, upgrade=upgrade, quiet=as_json))
    sound = not any(figures.invalid or (upgrade and figures.old > figures.upgraded) for figures in found)
    if as_json:
        typer.echo(json.dumps({"sound": sound, "columns": [asdict(figures) for figures in found]}))
    else:
        _show(Console(), found, upgrade=upgrade)
    raise typer.Exit(not sound)


async def _audit(settings: Settings, table: str | None, *, upgrade: bool, quiet: bool) -> list[ColumnFigures]:
    with _Bar(quiet=quiet) as bar:
        return await audit_values(await owner_dsn(settings), table=table, upgrade=upgrade, watch=bar.watch)


class _Bar:
    """A bar a table, on standard error; quiet where a machine reads."""

    def __init__(self, *, quiet: bool) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(bar_width=24), MofNCompleteColumn(), TimeElapsedColumn())
        self._progress = Progress(*columns, console=Console(stderr=True), disable=quiet)
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._progress.stop()

    def watch(self, table: str, done: int, total: int) -> None:
        """Show how far a table is read."""
        if table not in self._tasks:
            self._tasks[table] = self._progress.add_task(table)
        self._progress.update(self._tasks[table], completed=done, total=total)


def _show(console: Console, found: list[ColumnFigures], *, upgrade: bool) -> None:
    table = Table("column", "ok", "old", *(("rewritten",) if upgrade else ()), "invalid")
    for column in table.columns[1:]:
        column.justify = "right"
    for figures in found:
        counts = (figures.ok, figures.old, *((figures.upgraded,) if upgrade else ()), figures.invalid)
        table.add_row(f"{figures.table}.{figures.column}", *(f"{count:,}" for count in counts), style="red" if figures.invalid else None)
    console.print(table)
    for figures in found:
        if figures.bad_ids:
            console.print(Text.assemble((f"{figures.table}.{figures.column} is invalid in ", "red"), _ids(figures)), soft_wrap=True)


def _ids(figures: ColumnFigures) -> str:
    more = figures.invalid - _MOST_SHOWN
    return ", ".join(figures.bad_ids[:_MOST_SHOWN]) + (f" and {more:,} more" if more > 0 else "")

"""What `bottleneck-db migration` shows: standings, differences, scripts, what was done."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import typer
from rich.console import Console
from rich.syntax import Syntax
from rich.table import Table

from bottleneck_db.schema.drift import Drift
from bottleneck_db.schema.indexes import InvalidIndex
from bottleneck_db.schema.ledger import Standing, State
from bottleneck_db.schema.plans import Script

_ADVICE = {
    State.PENDING: "pending: run `bottleneck-db migration upgrade`",
    State.OUT_OF_ORDER: "out of order: a later one is applied; the next upgrade applies it, if it does not build on that",
    State.EDITED: "edited: its file is another than the one that was applied; put it back, and draft a migration of what has changed",
    State.MISSING: "missing: it is applied, and its file is not here; get the file, or the branch that has it",
    State.DUPLICATE: "duplicate: another file has its number; run `bottleneck-db migration rebase`",
}


def show_status(found: Sequence[Standing], invalid: Sequence[InvalidIndex]) -> None:
    """Each migration in a line, and what to do."""
    console = Console()
    console.print(_status_table(found))
    for state, advice in _ADVICE.items():
        if any(standing.state is state for standing in found):
            console.print(advice, markup=False, highlight=False, soft_wrap=True)
    for index in invalid:
        told = f"INVALID index {index.name} on {index.table}, which a broken CONCURRENTLY has left: the next upgrade repairs it"
        console.print(f"{told} ({index.repair})", markup=False, highlight=False, soft_wrap=True)


def _status_table(found: Sequence[Standing]) -> Table:
    colours = {State.APPLIED: "green", State.PENDING: "yellow"}
    table = Table("migration", "state", "applied at", "took")
    table.columns[3].justify = "right"
    for standing in found:
        colour = colours.get(standing.state, "red")
        when = f"{standing.applied_at:%Y-%m-%d %H:%M:%S}" if standing.applied_at else ""
        took = f"{standing.seconds:.2f} s" if standing.seconds is not None else ""
        table.add_row(standing.version.removesuffix(".py"), f"[{colour}]{standing.state}[/]", when, took)
    return table


def show_drift(name: str, found: Drift) -> None:
    """What differs, and what would repair it."""
    console = Console()
    if not found.differences:
        console.print(f"[green]✓[/] {name}: equal")
        return
    console.print(f"[red]✗[/] {name}: {len(found.differences)} differences (- is there, + should be)")
    for difference in found.differences:
        console.print(f"  {difference}", markup=False, highlight=False, soft_wrap=True)
    if found.reason:
        console.print(f"  no repair can be told: {found.reason}", markup=False, highlight=False, soft_wrap=True)
    if found.repair:
        console.print("  what would repair it:")
        console.print(Syntax(";\n".join(found.repair) + ";", "sql", word_wrap=True, background_color="default"))


def show_scripts(scripts: Sequence[Script], as_json: bool, *, otherwise: str = "There is nothing to do.") -> None:
    """SQL as psql takes it."""
    if as_json:
        typer.echo(json.dumps([asdict(script) for script in scripts]))
        return
    for script in scripts:
        typer.echo(str(script))
    if not scripts:
        typer.echo(f"-- {otherwise}")


def show_done(verb: str, done: Sequence[str], repaired: Sequence[str], as_json: bool, *, otherwise: str) -> None:
    """The files that were applied or undone, and the indexes that were repaired."""
    if as_json:
        typer.echo(json.dumps({verb: done, "repaired": repaired}))
        return
    for version in done:
        typer.echo(f"{verb} {version}")
    for index in repaired:
        typer.echo(f"repaired index {index}, which a broken CONCURRENTLY had left INVALID")
    if not done:
        typer.echo(otherwise)


def relative(path: Path) -> str:
    """As seen from the working directory, where it lies in that."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)

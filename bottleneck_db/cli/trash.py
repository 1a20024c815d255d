"""`bottleneck-db migration trash|restore-trash|empty-trash`: what migrations have parked."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import asdict
from datetime import timedelta
from typing import Annotated

import typer
from rich.console import Console
from rich.filesize import decimal
from rich.table import Table

from bottleneck_db.cli.errors import ending_with
from bottleneck_db.cli.migration import DryRun, Exit, Json
from bottleneck_db.config import Settings
from bottleneck_db.connection.engine import owner_dsn
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.schema import trash as parking
from bottleneck_db.schema.trash import Parked

_UNITS = {"d": "days", "h": "hours", "w": "weeks"}


def trash(as_json: Json = False) -> None:
    """Show what dropped tables and columns are parked: what it was, since when, how many rows, how large.

    Examples:
        bottleneck-db migration trash

        bottleneck-db migration trash --json
    """

    async def work() -> list[Parked]:
        return await parking.parked(await owner_dsn(Settings.from_env()))

    with ending_with(Exit.WORK, as_json=as_json):
        found = asyncio.run(work())
    _show(found, as_json, otherwise="The trash is empty.")


def restore_trash(
    name: Annotated[str, typer.Argument(help="What it was (bots, or bots.description: the newest of it), or its whole name in the trash.")],
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Bring the rows of a parked table, or the values of a parked column, back to where they were, if their place is there and free.

    Examples:
        bottleneck-db migration restore-trash bots.description --dry-run

        bottleneck-db migration restore-trash bots.description@20261125T093000123456
    """

    async def work() -> parking.Restored:
        return await parking.restore(await owner_dsn(Settings.from_env()), name, dry_run=dry_run)

    with ending_with(Exit.WORK, as_json=as_json):
        done = asyncio.run(work())
    if as_json:
        typer.echo(json.dumps({**asdict(done), "dry_run": dry_run}, default=str))
        return
    what = "values" if done.parked.column else "rows"
    typer.echo(f"{'Would come' if dry_run else 'Came'} back: {done.rows:,} {what} of {done.parked.source}.")
    if done.left:
        typer.echo(f"{done.left:,} rows stay in the trash: what they refer to is gone.")


def empty_trash(
    older_than: Annotated[str, typer.Option(metavar="AGE", help="How long it has been parked, at least: 12h, 30d, 8w.")] = "30d",
    dry_run: DryRun = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    as_json: Json = False,
) -> None:
    """Throw away for good what has been parked for long enough.

    Examples:
        bottleneck-db migration empty-trash --older-than 30d --dry-run

        bottleneck-db migration empty-trash --older-than 8w --yes
    """

    async def work(only_look: bool) -> list[Parked]:
        return await parking.empty(await owner_dsn(Settings.from_env()), older_than=_age(older_than), dry_run=only_look)

    with ending_with(Exit.WORK, as_json=as_json):
        if not (dry_run or yes):
            old = asyncio.run(work(True))
            if old:
                typer.confirm(f"Drop {', '.join(one.name for one in old)} for good?", abort=True, err=True)
        gone = asyncio.run(work(dry_run))
    _show(gone, as_json, otherwise="Nothing is that old.")


def _age(text: str) -> timedelta:
    match = re.fullmatch(r"(\d{1,6})([dhw])", text, re.ASCII)
    if match is None:
        raise InvalidArgument("--older-than", "is a whole number with h (hours), d (days) or w (weeks) behind it, for example 30d")
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


def _show(found: list[Parked], as_json: bool, *, otherwise: str) -> None:
    if as_json:
        typer.echo(json.dumps([asdict(one) for one in found], default=str))
    elif not found:
        typer.echo(otherwise)
    else:
        Console().print(_table(found))


def _table(found: list[Parked]) -> Table:
    table = Table("what it was", "parked at", "rows", "size", "in the schema trash")
    for column in (2, 3):
        table.columns[column].justify = "right"
    for one in found:
        table.add_row(one.source, f"{one.parked_at:%Y-%m-%d %H:%M:%S}", f"{one.rows:,}", decimal(one.bytes), one.name)
    return table

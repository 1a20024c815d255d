"""`bottleneck-db bench`: what migrations cost, measured on a temporary PostgreSQL of its own."""

from __future__ import annotations

import asyncio
import json
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bottleneck_db.cli.seed import ProfileName
from bottleneck_db.config import Settings
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.schema.benchmarks import (
    MOST_SECONDS_OF_A_ROLLBACK,
    MOST_SECONDS_OF_OTHERS,
    LockWait,
    Rollback,
    roll_back,
    wait_for_a_lock,
)
from bottleneck_db.schema.runner import upgrade
from bottleneck_db.schema.scratch import scratch_server
from bottleneck_db.security.key_file import new_keys
from seeds.plant import Request, plant

_SLOW = 1

app = typer.Typer(no_args_is_help=True, pretty_exceptions_show_locals=False, help="Benchmarks, on a temporary PostgreSQL of their own.")

Json = Annotated[bool, typer.Option("--json", help="Print what was measured as JSON.")]


@app.command()
def rollback(
    profile: Annotated[ProfileName, typer.Option(help="How many rows the migrations hold when they are undone.")] = ProfileName.DEV,
    as_json: Json = False,
) -> None:
    """Plant rows, then undo each migration, newest first, and show how long each took.

    The server writes nothing durably (fsync is off), and is gone afterwards with all its rows.

    Exit code 0: each took less than 30 s; 1: one took longer.

    Examples:
        bottleneck-db bench rollback

        bottleneck-db bench rollback --profile load --json
    """
    console = Console(stderr=True)
    with console.status("migrating"):
        found = asyncio.run(_rollbacks(console, profile))
    if as_json:
        told = [{**asdict(one), "seconds": round(one.seconds, 3)} for one in found]
        typer.echo(json.dumps({"profile": profile, "most_seconds": MOST_SECONDS_OF_A_ROLLBACK, "rollbacks": told}))
    else:
        Console().print(_rollback_table(profile, found))
    raise typer.Exit(_SLOW if any(one.is_slow for one in found) else 0)


@app.command("lock-wait")
def lock_wait(
    seconds: Annotated[float, typer.Option(help="How long a transaction holds the table.")] = 60.0,
    as_json: Json = False,
) -> None:
    """Let a migration wait for a table behind an open transaction, and measure what others who read and write that table feel of it.

    Exit code 0: 95 of 100 of their queries took less than 50 ms; 1: they took longer.

    Examples:
        bottleneck-db bench lock-wait

        bottleneck-db bench lock-wait --seconds 10 --json
    """
    if not 1 <= seconds <= 3600:
        raise InvalidArgument("seconds", "is from 1 to 3,600")
    with Console(stderr=True).status(f"a migration waits for {seconds:g} s"):
        found = asyncio.run(_lock_wait(seconds))
    if as_json:
        told = {name: round(value, 5) for name, value in asdict(found).items()}
        typer.echo(json.dumps({**told, "most_p95_s": MOST_SECONDS_OF_OTHERS}))
    else:
        Console().print(_lock_wait_table(found))
    raise typer.Exit(_SLOW if found.is_slow else 0)


async def _rollbacks(console: Console, profile: ProfileName) -> list[Rollback]:
    async with scratch_server() as dsn:
        await upgrade(dsn)
        settings = Settings.from_env({"DATABASE_URL": dsn.unredacted(), "APP_ENV": "test", **new_keys("bench")})
        with console.status(f"planting the profile {profile}"):
            await plant(settings, Request(profile))
        with console.status("undoing"):
            return [one async for one in roll_back(dsn)]


async def _lock_wait(seconds: float) -> LockWait:
    async with scratch_server() as dsn:
        return await wait_for_a_lock(dsn, seconds)


def _rollback_table(profile: ProfileName, found: list[Rollback]) -> Table:
    table = Table("file", "rows held", "seconds", "less than", title=f"Migrations undone, with the rows of the profile {profile}")
    for column in table.columns[1:]:
        column.justify = "right"
    for one in found:
        colour = "red" if one.is_slow else "green"
        file = one.version.removesuffix(".py")
        table.add_row(file, f"{one.rows:,}", f"[{colour}]{one.seconds:.2f}[/]", f"{MOST_SECONDS_OF_A_ROLLBACK:.0f}")
    return table


def _lock_wait_table(found: LockWait) -> Table:
    table = Table("measured", "value", title=f"A migration behind a transaction of {found.held_s:g} s, and others on the same table")
    table.columns[1].justify = "right"
    colour = "red" if found.is_slow else "green"
    table.add_row("queries of others", f"{found.queries:,}")
    table.add_row("p50", f"{found.p50_s * 1000:.1f} ms")
    table.add_row(f"p95 (less than {MOST_SECONDS_OF_OTHERS * 1000:.0f} ms)", f"[{colour}]{found.p95_s * 1000:.1f} ms[/]")
    table.add_row("longest", f"{found.max_s * 1000:.1f} ms")
    table.add_row(f"tries in vain (of {found.longest_try_s:g} s at most)", str(found.retries))
    table.add_row("migrated after the transaction's end", f"{found.after_s:.2f} s")
    return table

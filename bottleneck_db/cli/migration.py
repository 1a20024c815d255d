"""`bottleneck-db migration`: drafted from the models, proven, applied, undone, compared."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from enum import IntEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from rich.console import Console

from bottleneck_db.cli.errors import ending_with
from bottleneck_db.cli.migration_view import relative, show_done, show_drift, show_scripts, show_status
from bottleneck_db.cli.steps import StepsBar
from bottleneck_db.config import Settings
from bottleneck_db.connection.engine import owner_dsn
from bottleneck_db.dsn import Dsn
from bottleneck_db.schema import creation, drift, plans, runner
from bottleneck_db.schema import push as pushing
from bottleneck_db.schema.files import migration_files
from bottleneck_db.schema.indexes import InvalidIndex, invalid_indexes
from bottleneck_db.schema.ledger import TROUBLE, Standing, State, applied, standings
from bottleneck_db.schema.owner import connected_as_owner

Result = TypeVar("Result")

app = typer.Typer(no_args_is_help=True, pretty_exceptions_show_locals=False, help="Migrations: draft, prove, apply, undo, compare.")

Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only show what would be executed.")]
Wait = Annotated[float, typer.Option(help="Seconds to wait for another migrator.", min=0)]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Tell each statement, with its time.")]
LockWait = Annotated[float, typer.Option(help="Seconds to go on trying for locks, one second a try.", min=0)]


class Exit(IntEnum):
    """Exit codes for CI."""

    SAME = 0
    WORK = 1
    TROUBLE = 2


@app.command()
def create(
    name: Annotated[str, typer.Argument(help="What it does, in lower case with underscores: add_bot_region")],
    destructive: Annotated[
        str | None, typer.Option(help="Why it may drop columns or tables, or narrow a type; stands in the file.")
    ] = None,
    empty: Annotated[bool, typer.Option("--empty", help="Write a file without statements, for what cannot be drafted.")] = False,
    as_json: Json = False,
) -> None:
    """Draft the next migration from the models, prove it on scratch databases with rows, and write it.

    Proven means: upgraded, the database is what the models declare; downgraded, it is what it was, with all rows; then upgraded again.

    Examples:
        bottleneck-db migration create add_bot_region

        bottleneck-db migration create drop_legacy --destructive "nothing has read it since 1.4"

        bottleneck-db migration create copy_regions --empty
    """
    console = Console()
    with ending_with(Exit.WORK, as_json=as_json):
        if empty:
            written = [asyncio.run(creation.create_empty(name))]
        else:
            with Console(stderr=True).status("drafting and proving"):
                written = asyncio.run(creation.create(name, destructive=destructive))
    if as_json:
        typer.echo(json.dumps({"written": [relative(path) for path in written]}))
        return
    for path in written:
        console.print(f"[green]✓[/] {relative(path)}", soft_wrap=True)
    if not written:
        console.print("Nothing has changed: the migrations make what the models declare.")


@app.command()
def upgrade(
    to: Annotated[int | None, typer.Option(help="Stop after this number.", min=0)] = None,
    dry_run: DryRun = False,
    fake: Annotated[bool, typer.Option("--fake", help="Enter the files as applied without executing them.")] = False,
    backup: Annotated[
        bool, typer.Option("--backup", help="Dump the database before anything is applied, into the folder backups.")
    ] = False,
    backup_to: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Dump it into this folder.", file_okay=False)] = None,
    wait: Wait = 60.0,
    lock_wait: LockWait = 120.0,
    verbose: Verbose = False,
    as_json: Json = False,
) -> None:
    """Apply what is not applied yet, on MIGRATION_DATABASE_URL, DATABASE_URL or the embedded server.

    One migrator works, others wait for it. No lock is waited for longer than a second; tries are repeated with pauses.

    Examples:
        bottleneck-db migration upgrade

        bottleneck-db migration upgrade --to 2 --dry-run

        bottleneck-db migration upgrade --backup-to /var/backups/bottleneck
    """
    with ending_with(Exit.WORK, as_json=as_json):
        if dry_run:
            show_scripts(asyncio.run(_with_owner(lambda dsn: plans.planned(dsn, to=to))), as_json)
            return
        with StepsBar(quiet=as_json, detailed=verbose) as bar:
            folder = backup_to or (Path("backups") if backup else None)
            options = runner.Options(wait_s=wait, lock_wait_s=lock_wait, fake=fake, watch=bar.watch, backup=folder)
            done = asyncio.run(_with_owner(lambda dsn: runner.upgrade(dsn, to=to, options=options)))
    show_done("applied", done, bar.repaired, as_json, otherwise="The database is up to date.")


@app.command()
def downgrade(
    to: Annotated[int, typer.Option(help="The number to go back to; -1 undoes everything.", min=-1)],
    dry_run: DryRun = False,
    wait: Wait = 60.0,
    lock_wait: LockWait = 120.0,
    verbose: Verbose = False,
    as_json: Json = False,
) -> None:
    """Undo everything after a number, newest first. What is dropped is parked in the schema trash and comes back with the next upgrade.

    Examples:
        bottleneck-db migration downgrade --to 1

        bottleneck-db migration downgrade --to 1 --dry-run
    """
    with ending_with(Exit.WORK, as_json=as_json):
        if dry_run:
            show_scripts(asyncio.run(_with_owner(lambda dsn: plans.planned_down(dsn, to))), as_json)
            return
        with StepsBar(quiet=as_json, detailed=verbose) as bar:
            options = runner.Options(wait_s=wait, lock_wait_s=lock_wait, watch=bar.watch)
            done = asyncio.run(_with_owner(lambda dsn: runner.downgrade(dsn, to, options=options)))
    show_done("undone", done, bar.repaired, as_json, otherwise="Nothing after it was applied.")


@app.command()
def status(as_json: Json = False) -> None:
    """Show each migration: applied, pending, missing, edited since, out of order, duplicate.

    Also INVALID indexes, which a broken CONCURRENTLY has left. Exit code 0: all are applied; 1: some are pending; 2: something is wrong, or
    it cannot be told.

    Examples:
        bottleneck-db migration status

        bottleneck-db migration status --json
    """
    with ending_with(Exit.TROUBLE, as_json=as_json):
        found, invalid = asyncio.run(_with_owner(_standings))
    if as_json:
        told = {"migrations": [asdict(standing) for standing in found], "invalid_indexes": [asdict(index) for index in invalid]}
        typer.echo(json.dumps(told, default=str))
    else:
        show_status(found, invalid)
    states = {standing.state for standing in found}
    raise typer.Exit(Exit.TROUBLE if states & TROUBLE or invalid else Exit.WORK if State.PENDING in states else Exit.SAME)


@app.command()
def check(
    models_only: Annotated[bool, typer.Option("--models-only", help="Compare models and migrations; no database is asked.")] = False,
    scratch: Annotated[str | None, typer.Option(help="A server to build the migrations on, of the live server's version.")] = None,
    as_json: Json = False,
) -> None:
    """Compare models with migrations, and the live database with the migrations applied to it; it is only read.

    Exit code 0: equal; 1: they differ, and the statements that would repair it are shown; 2: it cannot be told.

    Examples:
        bottleneck-db migration check

        bottleneck-db migration check --models-only --json
    """
    with ending_with(Exit.TROUBLE, as_json=as_json):
        server = Dsn.parse(scratch, variable="--scratch") if scratch else None
        found = {"models and migrations": asyncio.run(drift.drift_of_migrations(scratch=server))}
        if not models_only:
            found["live database and migrations"] = asyncio.run(_with_owner(lambda dsn: drift.drift_of(dsn, scratch=server)))
    if as_json:
        typer.echo(json.dumps({name: asdict(one) for name, one in found.items()}))
    else:
        for name, one in found.items():
            show_drift(name, one)
    raise typer.Exit(Exit.WORK if any(one.differences for one in found.values()) else Exit.SAME)


@app.command()
def push(
    dry_run: DryRun = False,
    accept_loss: Annotated[bool, typer.Option("--accept-loss", help="Columns and tables may be dropped.")] = False,
    as_json: Json = False,
) -> None:
    """Bring a development database to what the models declare, without a migration. Refused in production and on other machines.

    Examples:
        bottleneck-db migration push --dry-run

        bottleneck-db migration push --accept-loss
    """

    def show(plan: pushing.Plan) -> None:
        if not as_json:
            show_scripts(plan.scripts, as_json, otherwise="The database is what the models declare.")

    async def work(dsn: Dsn) -> pushing.Plan:
        pushing.refuse_production(Settings.from_env(), dsn)
        return await pushing.push(dsn, dry_run=dry_run, accept_loss=accept_loss, watch=show)

    with ending_with(Exit.WORK, as_json=as_json):
        plan = asyncio.run(_with_owner(work))
    if as_json:
        show_scripts(plan.scripts, as_json)
    elif plan.statements:
        typer.echo("Nothing was executed." if dry_run else "The database is now what the models declare.")


@app.command()
def sql(
    span: Annotated[str, typer.Argument(metavar="FROM..TO", help="Numbers of migrations: 0..2 applies 1 and 2, 2..0 undoes them.")],
    as_json: Json = False,
) -> None:
    """Print the SQL that leads from one migration to another, for review or for a server that is out of reach.

    psql executes it as it is. The ledger is not in it: enter the files afterwards with `bottleneck-db migration upgrade --to N --fake`.

    Examples:
        bottleneck-db migration sql 0..2

        bottleneck-db migration sql -- -1..2
    """
    with ending_with(Exit.WORK, as_json=as_json):
        scripts = asyncio.run(plans.between(span))
    show_scripts(scripts, as_json)


async def _with_owner(work: Callable[[Dsn], Awaitable[Result]]) -> Result:
    return await work(await owner_dsn(Settings.from_env()))


async def _standings(dsn: Dsn) -> tuple[list[Standing], list[InvalidIndex]]:
    async with connected_as_owner(dsn) as connection:
        return standings(migration_files(), await applied(connection)), await invalid_indexes(connection)

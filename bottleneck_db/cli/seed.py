"""`bottleneck-db seed`: development data."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn
from rich.table import Table

from bottleneck_db.config import Settings
from bottleneck_db.errors import InvalidArgument
from seeds.plant import Listener, Report, Request, plant
from seeds.planting import PASSWORD
from seeds.profiles import Profile, known_profile
from seeds.removal import Removed, remove, remove_everything
from seeds.writer import Written


class ProfileName(StrEnum):
    """dev: a few tenants to look at; test: a handful of rows; load: 100,000 bots."""

    DEV = "dev"
    TEST = "test"
    LOAD = "load"


def seed(
    profile: Annotated[ProfileName, typer.Option(help="How much: a few tenants, a handful of rows, or 100,000 bots.")] = ProfileName.DEV,
    seed: Annotated[int, typer.Option(help="The same number gives the same rows.", min=0)] = 42,
    now: Annotated[
        str | None, typer.Option(help="The reference time, ISO 8601; default: that of what is planted, or today 00:00 UTC.")
    ] = None,
    organization: Annotated[str | None, typer.Option(help="Plant into this one, by id or slug, and into no other.")] = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show how many rows would be written, and write none.")] = False,
    reset: Annotated[bool, typer.Option("--reset", help="Remove what this profile with this seed has made, and nothing else.")] = False,
    reset_all: Annotated[bool, typer.Option("--reset-all", help="Remove ALL organizations and users, whoever made them.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before --reset-all.")] = False,
    allow_remote: Annotated[bool, typer.Option("--allow-remote", help="The server may be another machine.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the outcome as JSON.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing where all goes well.")] = False,
) -> None:
    """Plant development data: tenants of all sizes with people, bots, weeks of runs and logs, workflows, tasks, secrets, recordings.

    The same profile, seed and reference time give the same rows. A second time nothing is added; what was broken off is completed.
    It works as the tables' owner, on MIGRATION_DATABASE_URL, DATABASE_URL or the embedded server. Never where APP_ENV is production.

    Exit code 0: done; 1: refused or failed; 2: the options do not go together.

    Examples:
        bottleneck-db seed

        bottleneck-db seed --profile load --seed 7

        bottleneck-db seed --profile test --organization acme --dry-run

        bottleneck-db seed --profile load --seed 7 --reset
    """
    _refuse_mixtures(reset, reset_all, dry_run, organization)
    settings = Settings.from_env()
    request = Request(profile, seed, _moment(now), organization, allow_remote)
    if reset_all:
        _confirm(yes)
        _show_removed(asyncio.run(remove_everything(settings, allow_remote=allow_remote)), as_json, quiet)
    elif reset:
        _show_removed(asyncio.run(remove(settings, request)), as_json, quiet)
    else:
        with _meter(known_profile(profile), silent=as_json or quiet) as listener:
            report = asyncio.run(plant(settings, request, dry_run=dry_run, listener=listener))
        _show_planted(report, as_json, quiet)


def _refuse_mixtures(reset: bool, reset_all: bool, dry_run: bool, organization: str | None) -> None:
    if sum((reset, reset_all, dry_run)) > 1:
        raise typer.BadParameter("--reset, --reset-all and --dry-run exclude one another")
    if reset_all and organization is not None:
        raise typer.BadParameter("--reset-all removes all organizations: leave --organization out")


def _confirm(yes: bool) -> None:
    if not yes:
        typer.confirm("Remove ALL organizations, users and their data from this database?", abort=True)


def _moment(text: str | None) -> datetime | None:
    """A moment with its zone, or the start of a day in UTC."""
    if text is None:
        return None
    try:
        if len(text) == len("2026-01-31"):
            return datetime.combine(date.fromisoformat(text), time(), UTC)
        return datetime.fromisoformat(text)
    except ValueError:
        raise InvalidArgument("now", "is a date or a moment of ISO 8601, for example 2026-01-31 or 2026-01-31T12:00:00Z") from None


@contextmanager
def _meter(profile: Profile, *, silent: bool) -> Generator[Listener]:
    """A line for each table and one for all, on the terminal."""
    columns = TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[rows]:>11,} rows"), TextColumn("{task.fields[speed]}")
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=silent or not console.is_terminal) as progress:
        yield _Meter(progress, profile).hear


class _Meter:
    """Rows and rows per second. How far all is, the runs tell: they and their logs are most of it."""

    def __init__(self, progress: Progress, profile: Profile) -> None:
        self._progress = progress
        self._totals = {"users": profile.people, "bot_runs": profile.runs} | {
            name: getattr(profile, name)
            for name in ("organizations", "bots", "workflows", "tasks", "notifications", "credentials", "api_keys")
        }
        self._rows: Counter[str] = Counter()
        self._lines: dict[str, TaskID] = {}
        self._all = progress.add_task("[bold]all", total=profile.runs, rows=0, speed="")

    def hear(self, written: Written) -> None:
        """Take note of a batch."""
        self._rows[written.table] += written.rows
        self._show(self._line(written.table), self._rows[written.table], self._rows[written.table])
        self._show(self._all, self._rows["bot_runs"], self._rows.total())

    def _line(self, table: str) -> TaskID:
        if table not in self._lines:
            self._lines[table] = self._progress.add_task(table, total=self._totals.get(table), rows=0, speed="")
        return self._lines[table]

    def _show(self, line: TaskID, done: int, rows: int) -> None:
        elapsed = self._progress.tasks[line].elapsed or 0.0
        self._progress.update(line, completed=done, rows=rows, speed=f"{rows / elapsed:>9,.0f} rows/s" if elapsed > 0 else "")


def _show_planted(report: Report, as_json: bool, quiet: bool) -> None:
    if as_json:
        told = {"profile": report.profile, "seed": report.seed, "now": report.now.isoformat(), "dry_run": report.dry_run}
        login = {"email": report.founder, "password": PASSWORD, "api_key": report.api_key}
        counts = {"rows": dict(report.rows), "added": dict(report.added)}
        typer.echo(json.dumps({**told, **counts, "seconds": round(report.seconds, 3), "sign_in": login}))
    elif not quiet:
        Console().print(_planted_table(report), _planted_lines(report), sep="\n", highlight=False)


def _planted_table(report: Report) -> Table:
    table = Table("table", "rows", "to be added" if report.dry_run else "added", title=f"Seeds {report.profile}/{report.seed}")
    for column in table.columns[1:]:
        column.justify = "right"
    for name, count in sorted(report.rows.items()):
        table.add_row(name, f"{count:,}", f"{report.added[name]:,}")
    table.add_section()
    table.add_row("all", f"{report.rows.total():,}", f"{report.added.total():,}", style="bold")
    return table


def _planted_lines(report: Report) -> str:
    done = "Nothing was written." if report.dry_run else f"Planted in {report.seconds:.1f} s."
    sign_in = f"Sign in as {report.founder} with the password {PASSWORD}, or with the API key {report.api_key}."
    return f"{done} The reference time is {report.now.isoformat()}.\n{sign_in}"


def _show_removed(removed: Removed, as_json: bool, quiet: bool) -> None:
    rows = {table: count for table, count in sorted(removed.rows.items()) if count}
    if as_json:
        typer.echo(json.dumps({"removed": rows, "seconds": round(removed.seconds, 3)}))
    elif not quiet:
        for table, count in rows.items():
            typer.echo(f"{table}: {count:,} rows removed")
        typer.echo(f"{removed.rows.total():,} rows are gone." if rows else "There was nothing to remove.")

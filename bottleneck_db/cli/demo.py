"""`bottleneck-db demo`: the whole layer at work, on the embedded server."""

from __future__ import annotations

import asyncio
import random
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import asyncpg
from rich.console import Console
from rich.table import Column, Table

from bottleneck_db.config import Settings
from bottleneck_db.connection.engine import owner_dsn
from bottleneck_db.connection.registry import Registry
from bottleneck_db.models import BotRun
from bottleneck_db.models.enums import LogLevel, RunStatus
from bottleneck_db.operations.scheduler import schedule_due_bots
from bottleneck_db.operations.worker import RunFailed, Worker
from bottleneck_db.schema import runner
from bottleneck_db.schema.ddl import all_models
from bottleneck_db.telemetry import Statement, listening
from seeds.demo import plant

_WORKERS = ("worker-1", "worker-2")
_FAILURE_RATE = 0.3
_FIGURES_WIDTH = 34


@dataclass
class Report:
    """What the demo saw: files applied, seconds, runs executed by each worker, statement times by text."""

    applied: list[str] = field(default_factory=list)
    seconds: float = 0.0
    executed: dict[str, int] = field(default_factory=dict)
    statements: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    rows: dict[str, int] = field(default_factory=dict)
    runs: dict[tuple[str, str], int] = field(default_factory=dict)

    def hear(self, statement: Statement) -> None:
        """Remember how long a statement took."""
        self.statements[statement.sql].append(statement.seconds)


def demo() -> None:
    """Start the embedded PostgreSQL, upgrade, seed two organizations, let two workers empty the queue, and show what came of it.

    Starting it again is quick and adds nothing twice. With DATABASE_URL set, it works on that server instead.

    Example:
        bottleneck-db demo
    """
    console = Console()
    with console.status("starting"):
        report = asyncio.run(_run(console))
    _show(console, report)


async def _run(console: Console) -> Report:
    report = Report()
    begun = time.perf_counter()
    owner = await owner_dsn(Settings.from_env())
    console.print("[green]✓[/] PostgreSQL is up")
    report.applied = await runner.upgrade(owner)
    console.print(f"[green]✓[/] {len(report.applied)} migrations applied" if report.applied else "[green]✓[/] the schema is up to date")
    with listening(report.hear):
        async with Registry.from_env() as registry:
            names = await plant(registry)
            console.print(f"[green]✓[/] {len(names)} organizations are planted")
            await _work(registry, report)
            console.print(f"[green]✓[/] {sum(report.executed.values())} attempts executed by {len(_WORKERS)} workers")
            report.runs = await _runs(registry, names)
    report.rows = await _rows(owner.connect_arguments())
    report.seconds = time.perf_counter() - begun
    return report


async def _work(registry: Registry, report: Report) -> None:
    await schedule_due_bots(registry)
    workers = [Worker(registry, name, _execute) for name in _WORKERS]
    executed = await asyncio.gather(*(worker.drain() for worker in workers))
    report.executed = dict(zip(_WORKERS, executed, strict=True))
    async with registry.system("reaper"):
        await BotRun.reap()


async def _execute(run: BotRun) -> Mapping[str, Any]:
    """A stand-in for a bot: it takes a moment, and sometimes fails. The same attempt of the same run does the same each time."""
    chance = random.Random(f"{run.idempotency_key or run.id}/{run.attempt}")  # noqa: S311 - no secret
    await asyncio.sleep(chance.uniform(0.005, 0.03))
    if chance.random() < _FAILURE_RATE:
        raise RunFailed("page_timeout", "the page did not answer in time")
    return {"items": chance.randrange(100), "level": LogLevel.INFO.value}


async def _runs(registry: Registry, names: Mapping[UUID, str]) -> dict[tuple[str, str], int]:
    counts: dict[tuple[str, str], int] = {}
    for organization_id, name in names.items():
        async with registry.tenant(organization_id, read_only=True):
            for status in RunStatus:
                counts[name, status] = await BotRun.filter(status=status).count()
    return counts


async def _rows(owner: dict[str, Any]) -> dict[str, int]:
    """Exact row counts, as the owner: row-level security does not bind it."""
    connection = await asyncpg.connect(**owner)
    try:
        tables = sorted(model._meta.db_table for model in all_models())
        return {name: int(await connection.fetchval(f"SELECT count(*) FROM {name}")) for name in tables}  # noqa: S608 - names of our own
    finally:
        await connection.close()


def _show(console: Console, report: Report) -> None:
    console.print()
    console.print(_rows_table(report), _runs_table(report), _statements_table(report, console.width), sep="\n\n")
    console.print(f"\nDone in {report.seconds:.1f} s. Look around with [bold]bottleneck-db server psql[/].")


def _rows_table(report: Report) -> Table:
    table = Table("table", "rows", title="Rows", title_justify="left")
    table.columns[1].justify = "right"
    for name, count in report.rows.items():
        if count:
            table.add_row(name, f"{count:,}")
    return table


def _runs_table(report: Report) -> Table:
    shown = [status for status in RunStatus if any(n for (_, s), n in report.runs.items() if s == status)]
    table = Table("organization", *shown, title="Runs", title_justify="left")
    for column in table.columns[1:]:
        column.justify = "right"
    for name in dict.fromkeys(organization for organization, _ in report.runs):
        table.add_row(name, *(str(report.runs[name, status]) for status in shown))
    return table


def _statements_table(report: Report, width: int) -> Table:
    figures = [Column(name, justify="right", no_wrap=True) for name in ("count", "p50 ms", "p95 ms")]
    statement = Column("statement", no_wrap=True, max_width=max(20, width - _FIGURES_WIDTH))
    table = Table(statement, *figures, title="Statements", title_justify="left")
    everything = [seconds for times in report.statements.values() for seconds in times]
    table.add_row("all", *_figures(everything), end_section=True, style="bold")
    busiest = sorted(report.statements.items(), key=lambda item: -sum(item[1]))
    for sql, times in busiest[:8]:
        table.add_row(" ".join(sql.split()), *_figures(times))
    return table


def _figures(seconds: list[float]) -> tuple[str, str, str]:
    ordered = sorted(seconds) or [0.0]
    p50, p95 = (ordered[min(int(len(ordered) * share), len(ordered) - 1)] * 1000 for share in (0.50, 0.95))
    return str(len(seconds)), f"{p50:.2f}", f"{p95:.2f}"

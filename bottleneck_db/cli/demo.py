"""`bottleneck-db demo`: the whole layer at work, on the embedded server."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from typing import Any

import asyncpg
from rich.console import Console

from bottleneck_db.cli.demo_view import Report, show
from bottleneck_db.config import Settings
from bottleneck_db.connection.engine import owner_dsn
from bottleneck_db.connection.registry import Registry
from bottleneck_db.models import ActivityLog, BotRun, WorkflowRun
from bottleneck_db.models.enums import RunStatus
from bottleneck_db.operations.scheduler import schedule_due_bots, schedule_due_workflows
from bottleneck_db.operations.worker import Worker
from bottleneck_db.schema import runner
from bottleneck_db.schema.ddl import all_models
from bottleneck_db.telemetry import listening
from seeds.demo import Planted, plant
from seeds.demo_day import Day
from seeds.demo_work import Bots, Workflows

_TRAIL_LENGTH = 200  # entries: as many as one page has


def demo() -> None:
    """Start the embedded PostgreSQL, upgrade, seed two organizations, and show a day of the product.

    A colleague is invited, a secret stored, a workflow published and started by an API key; workers empty the queue, with failures and
    retries; the workflow calls bots, which are recorded; somebody is told, and does a task. Then the summary.

    Starting it again is quick and adds nothing twice. With DATABASE_URL set, it works on that server instead; it then needs the keys that
    `bottleneck-db keys generate` makes.

    Example:
        bottleneck-db demo
    """
    console = Console()
    with console.status("starting"):
        report = asyncio.run(_run(console))
    show(console, report)


async def _run(console: Console) -> Report:
    report = Report()
    begun = time.perf_counter()
    owner = await owner_dsn(Settings.from_env())
    _tell(console, "PostgreSQL is up")
    report.applied = await runner.upgrade(owner)
    _tell(console, f"{len(report.applied)} migrations applied" if report.applied else "the schema is up to date")
    with listening(report.hear):
        async with Registry.from_env() as registry:
            planted = await plant(registry)
            _tell(console, f"{len(planted)} organizations are planted")
            await _live(registry, planted[0], report, console)
            report.runs = await _runs(registry, planted)
            report.trail = await _trail(registry, planted[0])
    report.rows = await _rows(owner.connect_arguments())
    report.seconds = time.perf_counter() - begun
    return report


async def _live(registry: Registry, planted: Planted, report: Report, console: Console) -> None:
    day = Day(registry, planted.organization_id, planted.owner_id)
    _tell(console, *await day.morning())
    await _work(registry, report)
    _tell(console, f"{sum(report.executed.values())} attempts executed by {len(report.executed)} workers")
    _tell(console, *await day.evening())


async def _work(registry: Registry, report: Report) -> None:
    """Until the queues are empty: a workflow goes on when the bots that it has called are done."""
    await schedule_due_bots(registry)
    await schedule_due_workflows(registry)
    bots, workflows = Bots(registry), Workflows(registry)
    workers: dict[str, Worker[Any]] = {
        "bots-1": Worker(registry, "bots-1", bots),
        "bots-2": Worker(registry, "bots-2", bots),
        "workflows-1": Worker(registry, "workflows-1", workflows, kind=WorkflowRun),
    }
    report.executed = dict.fromkeys(workers, 0)
    while any(executed := await asyncio.gather(*(worker.drain() for worker in workers.values()))):
        for name, count in zip(workers, executed, strict=True):
            report.executed[name] += count
    async with registry.system("reaper"):
        await BotRun.reap()
        await WorkflowRun.reap()


async def _runs(registry: Registry, planted: Sequence[Planted]) -> dict[tuple[str, str], int]:
    counts: dict[tuple[str, str], int] = {}
    for one in planted:
        async with registry.tenant(one.organization_id, read_only=True):
            for status in RunStatus:
                found = [await kind.filter(status=status).count() for kind in (BotRun, WorkflowRun)]
                counts[one.name, status] = sum(found)
    return counts


async def _trail(registry: Registry, planted: Planted) -> dict[tuple[str, str], int]:
    """How often who did what, in the order in which it was first done."""
    async with registry.tenant(planted.organization_id, read_only=True):
        page = await ActivityLog.list_page(size=_TRAIL_LENGTH)
    counts: dict[tuple[str, str], int] = {}
    for entry in reversed(page.items):
        counts[entry.actor_type.value, entry.action] = counts.get((entry.actor_type.value, entry.action), 0) + 1
    return counts


async def _rows(owner: dict[str, Any]) -> dict[str, int]:
    """Exact row counts, as the owner: row-level security does not bind it."""
    connection = await asyncpg.connect(**owner)
    try:
        tables = sorted(model._meta.db_table for model in all_models())
        return {name: int(await connection.fetchval(f"SELECT count(*) FROM {name}")) for name in tables}  # noqa: S608 - names of our own
    finally:
        await connection.close()


def _tell(console: Console, *done: str) -> None:
    for line in done:
        console.print(f"[green]✓[/] {line}", highlight=False)

"""How many rows a second bulk_insert() writes, under row-level security, as the application's role: `pytest -m benchmark -s`."""

from __future__ import annotations

import time
from typing import Any

import pytest

from bottleneck_db import Bot, BotLog, BotRun, Registry, RunTrigger
from bottleneck_db.testing.factories import Tenancy, make_run

ROWS = 20_000
pytestmark = [pytest.mark.slow, pytest.mark.benchmark]


async def rows_a_second(registry: Registry, tenancy: Tenancy, kind: str) -> float:
    """The best of three times, validation included."""
    best = 0.0
    for _ in range(3):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            model, rows = await new_rows(kind)
            begun = time.perf_counter()
            assert await model.bulk_insert(rows) == ROWS
            best = max(best, ROWS / (time.perf_counter() - begun))
    return best


async def new_rows(kind: str) -> tuple[Any, list[dict[str, Any]]]:
    run = await make_run()
    bot = await Bot.get(id=run.bot_id)
    if kind == "bot_runs":
        return BotRun, [{"bot_id": bot.id, "trigger": RunTrigger.API, "bot_version": 1, "config_snapshot": bot.config} for _ in range(ROWS)]
    if kind == "bot_logs":
        return BotLog, [{"bot_id": bot.id, "run_id": run.id, "seq": seq, "message": f"line {seq}"} for seq in range(ROWS)]
    return Bot, [{"name": f"Bot {place}", "slug": f"bulk-{bot.id}-{place}", "config": bot.config} for place in range(ROWS)]


@pytest.mark.parametrize("kind", ["bot_runs", "bot_logs", "bots"])
async def test_rows_are_inserted_at_a_good_rate(registry: Registry, tenancy: Tenancy, kind: str) -> None:
    rate = await rows_a_second(registry, tenancy, kind)
    print(f"\nbulk_insert {kind}: {rate:,.0f} rows/s")  # noqa: T201 - what a benchmark is for

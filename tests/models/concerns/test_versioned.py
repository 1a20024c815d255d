"""Versions: who changes what somebody else has changed meanwhile is told so."""

from __future__ import annotations

import asyncio

import pytest

from bottleneck_db import Bot, BotConfig, Registry
from bottleneck_db.models.concerns.versioned import StaleRecord
from bottleneck_db.testing.factories import Tenancy, make_bot


async def test_a_revision_takes_the_next_version(tenant: Tenancy) -> None:
    bot = await make_bot()
    await bot.reconfigure(BotConfig(retries=1))
    await bot.reconfigure(BotConfig(retries=2))
    assert ((await Bot.get(id=bot.id)).version, bot.config.retries) == (3, 2)


async def test_a_stale_record_is_refused_and_stays_as_it_was(tenant: Tenancy) -> None:
    mine = await make_bot()
    theirs = await Bot.get(id=mine.id)
    await theirs.reconfigure(BotConfig(retries=1))
    with pytest.raises(StaleRecord):
        await mine.reconfigure(BotConfig(retries=2))
    assert (mine.version, mine.config.retries) == (1, 3)
    assert (await Bot.get(id=mine.id)).config.retries == 1


async def test_of_two_revisions_at_once_one_wins(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot()

    async def revise(retries: int) -> None:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            mine = await Bot.get(id=bot.id)
            await barrier.wait()
            await mine.reconfigure(BotConfig(retries=retries))

    barrier = asyncio.Barrier(2)
    outcomes = await asyncio.gather(revise(1), revise(2), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType", "StaleRecord"]

"""Soft deletion by several at once, and by others than the owner of the rows."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from bottleneck_db import Bot, Registry
from bottleneck_db.errors import NotFound, Refused
from bottleneck_db.testing.factories import Tenancy, make_bot, make_organization


async def outcomes_of(registry: Registry, tenancy: Tenancy, *verbs: Callable[[], Awaitable[object]]) -> list[str]:
    """What becomes of verbs that are done at once, each in a scope of its own: names of errors, or "done"."""
    barrier = asyncio.Barrier(len(verbs))

    async def do(verb: Callable[[], Awaitable[object]]) -> str:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await barrier.wait()
            await verb()
            return "done"

    results = await asyncio.gather(*(do(verb) for verb in verbs), return_exceptions=True)
    return sorted(result if isinstance(result, str) else type(result).__name__ for result in results)


async def deleted_bots(registry: Registry, tenancy: Tenancy, copies: int) -> list[Bot]:
    """One deleted bot, read `copies` times."""
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await (await make_bot(slug="crawler")).soft_delete()
        return [await Bot.with_deleted().get(id=bot.id) for _ in range(copies)]


async def test_of_two_who_restore_at_once_one_does(registry: Registry, tenancy: Tenancy) -> None:
    mine, theirs = await deleted_bots(registry, tenancy, 2)
    assert await outcomes_of(registry, tenancy, mine.restore, theirs.restore) == ["Refused", "done"]
    assert [mine.is_deleted, theirs.is_deleted].count(True) == 1
    async with registry.tenant(tenancy.organization_id):
        assert await Bot.all().count() == 1


async def test_of_two_who_delete_at_once_one_does(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot()
        mine, theirs = [await Bot.get(id=bot.id) for _ in range(2)]
    assert await outcomes_of(registry, tenancy, mine.soft_delete, theirs.soft_delete) == ["Refused", "done"]
    assert [mine.is_deleted, theirs.is_deleted].count(True) == 1


async def test_of_a_restore_and_a_new_bot_at_once_one_gets_the_slug(registry: Registry, tenancy: Tenancy) -> None:
    (bot,) = await deleted_bots(registry, tenancy, 1)
    outcomes = await outcomes_of(registry, tenancy, bot.restore, lambda: make_bot(slug="crawler"))
    assert outcomes in (["RestoreClash", "done"], ["SlugTaken", "done"])
    async with registry.tenant(tenancy.organization_id):
        assert await Bot.filter(slug="crawler").count() == 1


async def test_another_organization_deletes_restores_and_purges_nothing(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        live, deleted = await make_bot(), await (await make_bot()).soft_delete()
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        with pytest.raises(Refused):
            await live.soft_delete()
        with pytest.raises(Refused):
            await deleted.restore()
        with pytest.raises(NotFound):
            await deleted.purge()
        assert await Bot.with_deleted() == []
    assert not live.is_deleted
    assert deleted.is_deleted
    async with registry.tenant(tenancy.organization_id):
        assert [bot.id for bot in await Bot.all()] == [live.id]
        assert [bot.id for bot in await Bot.only_deleted()] == [deleted.id]

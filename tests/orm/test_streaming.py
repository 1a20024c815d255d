"""Streams: the same records as by awaiting the query set, a few at a time."""

from __future__ import annotations

import asyncio
import gc
import math
import weakref
from contextlib import aclosing
from typing import Any
from uuid import uuid4

import pytest
from tortoise.functions import Upper

from bottleneck_db import Bot, Registry, Scope
from bottleneck_db.connection.scope import savepoint
from bottleneck_db.errors import InvalidArgument, NoScope, QueryFailed, ScopeEnded, ScopeMismatch, UnknownName
from bottleneck_db.testing.factories import Tenancy, make_bot
from tests.orm.samples import MortalSample, Sample
from tests.orm.test_record import statements

OPEN_CURSORS = "SELECT count(*) FROM pg_cursors WHERE name LIKE 'stream%'"


@pytest.fixture
async def many(samples: Scope) -> list[Sample]:
    parent = await Sample.create(name="parent", slug="slug", number=1000)
    rows: list[dict[str, Any]] = [{"name": str(number), "slug": "slug", "number": number, "parent": parent} for number in range(25)]
    await Sample.bulk_insert(rows)
    return await Sample.all().order_by("number")


@pytest.mark.parametrize("chunk", [1, 7, 13, 26, 10_000])
async def test_a_stream_gives_what_awaiting_gives(many: list[Sample], chunk: int) -> None:
    streamed = [record async for record in Sample.all().order_by("number").stream(chunk=chunk)]
    assert streamed == many
    assert [vars(record).keys() for record in streamed] == [vars(record).keys() for record in many]
    assert [record._origin for record in streamed] == [record._origin for record in many]


async def test_a_stream_joins_annotates_and_prefetches(many: list[Sample]) -> None:
    query = Sample.filter(number__lt=10).annotate(upper=Upper("parent__name")).select_related("parent").prefetch_related("children")
    streamed: list[Any] = [record async for record in query.order_by("number").stream(chunk=4)]
    assert [(record.number, record.parent.name, record.upper, list(record.children)) for record in streamed] == [
        (number, "parent", "PARENT", []) for number in range(10)
    ]
    (parent,) = [record async for record in Sample.filter(number=1000).prefetch_related("children").stream()]
    assert len(parent.children) == 25


async def test_a_stream_keeps_to_the_query(many: list[Sample]) -> None:
    numbers = [record.number async for record in Sample.filter(number__gte=5).order_by("-number").offset(1).limit(3).stream(chunk=2)]
    assert numbers == [24, 23, 22]
    assert [record async for record in Sample.filter(number__in=[]).stream()] == []
    partial = [record async for record in Sample.filter(number=3).only("id", "name").stream()]
    assert [(record.name, hasattr(record, "text")) for record in partial] == [("3", False)]


async def test_hidden_rows_are_not_streamed(samples: Scope) -> None:
    live = await MortalSample.create()
    gone = await MortalSample.create()
    await MortalSample.filter(id=gone.id).update(deleted_at=live.deleted_at)
    assert len([record async for record in MortalSample.all().stream()]) == 2
    await samples.fetch("UPDATE mortal_samples SET deleted_at = now() WHERE id = $1", gone.id)
    assert [record async for record in MortalSample.all().stream()] == [live]
    assert {record async for record in MortalSample.all().with_deleted().stream()} == {live, gone}


async def test_rows_are_fetched_when_they_are_asked_for(many: list[Sample]) -> None:
    async with aclosing(Sample.all().stream(chunk=10)) as stream:
        with statements() as sent:
            for _ in range(10):
                await anext(stream)
            assert [sql.split(maxsplit=1)[0] for sql in sent] == ["DECLARE", "FETCH"]
            await anext(stream)
            assert len(sent) == 3


async def test_other_statements_may_come_between(many: list[Sample], samples: Scope) -> None:
    seen = 0
    async for record in Sample.all().stream(chunk=3):
        record.text = "seen"
        async with savepoint(samples):
            await record.save()
        seen += 1
        async for _ in Sample.filter(number=1).stream():
            pass
    assert seen == await Sample.filter(text="seen").count() == 26


async def test_who_leaves_early_leaves_nothing_open(many: list[Sample], samples: Scope) -> None:
    async with aclosing(Sample.all().stream(chunk=5)) as stream:
        async for _ in stream:
            assert await samples.fetch_value(OPEN_CURSORS) == 1
            break
    assert await samples.fetch_value(OPEN_CURSORS) == 0
    with pytest.raises(ZeroDivisionError):
        async with aclosing(Sample.all().stream(chunk=5)) as stream:
            async for record in stream:
                raise ZeroDivisionError(record.name)
    assert await samples.fetch_value(OPEN_CURSORS) == 0
    assert [record async for record in Sample.all().order_by("number").stream()] == many


@pytest.mark.parametrize("chunk", [0, -1, 10_001, True, "1", 1.5, math.nan, None])
async def test_a_chunk_that_cannot_be_is_refused(samples: Scope, chunk: Any) -> None:
    with statements() as sent, pytest.raises(InvalidArgument) as refused:
        await anext(Sample.all().stream(chunk=chunk))
    assert (refused.value.argument, sent) == ("chunk", [])


async def test_mistakes_of_the_query_are_told_as_always(samples: Scope) -> None:
    with pytest.raises(UnknownName, match="did you mean 'name'"):
        await anext(Sample.filter(nme="x").stream())
    with pytest.raises(QueryFailed, match="at most 32,767"):
        await anext(Sample.filter(number__in=range(40_000)).stream())


async def test_there_is_no_stream_outside_a_scope() -> None:
    with pytest.raises(NoScope):
        await anext(Bot.all().stream())


@pytest.fixture
async def bots(registry: Registry, tenancy: Tenancy) -> int:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        for _ in range(12):
            await make_bot()
    return 12


async def test_a_stream_shows_the_tenants_rows_alone(registry: Registry, tenancy: Tenancy, bots: int) -> None:
    async with registry.tenant(tenancy.organization_id):
        assert len([bot async for bot in Bot.all().stream(chunk=5)]) == bots
    async with registry.tenant(uuid4()):
        assert [bot async for bot in Bot.all().stream()] == []


async def test_a_stream_does_not_outlive_its_scope(registry: Registry, tenancy: Tenancy, bots: int) -> None:
    async with registry.tenant(tenancy.organization_id):
        stream = Bot.all().stream(chunk=5)
        await anext(stream)
    with pytest.raises(NoScope):
        for _ in range(bots):
            await anext(stream)


async def test_a_stream_is_not_read_on_in_another_scope(registry: Registry, tenancy: Tenancy, bots: int) -> None:
    """There the cursor is not; the other scope is not spoilt by looking for it."""
    async with registry.tenant(tenancy.organization_id):
        stream = Bot.all().stream(chunk=5)
        await anext(stream)
    async with registry.tenant(tenancy.organization_id):
        with pytest.raises(ScopeMismatch):
            for _ in range(bots):
                await anext(stream)
        assert await Bot.all().count() == bots
        forgotten = Bot.all().stream(chunk=5)
        await anext(forgotten)
        async with registry.tenant(tenancy.organization_id):
            assert await anext(forgotten)


async def test_a_stream_that_is_forgotten_spoils_no_other_scope(registry: Registry, tenancy: Tenancy, bots: int) -> None:
    """The garbage collector closes it in whatever scope is running then."""
    async with registry.tenant(tenancy.organization_id):
        stream = Bot.all().stream(chunk=5)
        await anext(stream)
    async with registry.tenant(tenancy.organization_id) as scope:
        with statements() as sent:
            del stream
            gc.collect()
            for _ in range(5):
                await asyncio.sleep(0)
        assert sent == []
        assert await scope.fetch_value("SELECT 1") == 1


async def test_a_task_that_outlived_the_scope_gets_no_more_rows(registry: Registry, tenancy: Tenancy, bots: int) -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def read() -> None:
        async for _ in Bot.all().stream(chunk=5):
            begun.set()
            await ended.wait()

    async with registry.tenant(tenancy.organization_id):
        reading = asyncio.create_task(read())
        await begun.wait()
    ended.set()
    with pytest.raises(ScopeEnded):
        await reading


async def test_a_stream_that_is_cancelled_leaves_a_connection_that_works(registry: Registry, tenancy: Tenancy, bots: int) -> None:
    begun = asyncio.Event()

    async def read() -> None:
        async with registry.tenant(tenancy.organization_id) as scope:
            async for _ in Bot.all().stream(chunk=1):
                begun.set()
                await scope.fetch("SELECT pg_sleep(30)")

    reading = asyncio.create_task(read())
    await begun.wait()
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    async with registry.tenant(tenancy.organization_id) as scope:
        assert await scope.fetch_value(OPEN_CURSORS) == 0
        assert len([bot async for bot in Bot.all().stream(chunk=1)]) == bots


async def test_a_stream_whose_statement_fails_tells_so(registry: Registry, tenancy: Tenancy, bots: int) -> None:
    async with registry.tenant(tenancy.organization_id) as scope:
        with pytest.raises(QueryFailed, match="an earlier statement"):
            async with savepoint(scope) as nested, aclosing(Bot.all().stream(chunk=1)) as stream:
                await anext(stream)
                with pytest.raises(QueryFailed, match="22012"):
                    await nested.fetch("SELECT 1 / 0")
                await anext(stream)
        assert await Bot.all().count() == bots


async def test_memory_does_not_grow_with_the_number_of_rows(samples: Scope) -> None:
    """Of the records that were read, no more than two chunks are alive."""
    await Sample.bulk_insert([{"name": str(number), "slug": "slug"} for number in range(500)])
    alive: weakref.WeakSet[Sample] = weakref.WeakSet()
    most = 0
    async for record in Sample.all().stream(chunk=20):
        alive.add(record)
        most = max(most, len(alive))
    assert 20 <= most <= 2 * 20

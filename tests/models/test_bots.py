"""Bots: the requirements document's query patterns, and the verbs."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Literal
from uuid import uuid4

import pytest

from bottleneck_db import Bot, BotConfig, BotRun, LogLevel, Registry, RunTrigger
from bottleneck_db.errors import (
    BottleneckError,
    CheckViolation,
    ForeignKeyViolation,
    IdentityRequired,
    InvalidArgument,
    NotFound,
    UnknownName,
)
from bottleneck_db.models.bot_runs import BotInactive
from bottleneck_db.models.bots import SlugTaken
from bottleneck_db.models.concerns.claimable import DuplicateRun
from bottleneck_db.telemetry import listening
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_organization, make_run
from bottleneck_db.typed import BotWith


@contextmanager
def statements() -> Generator[list[str]]:
    """The statements that are executed inside."""
    seen: list[str] = []
    with listening(lambda statement: seen.append(statement.sql)):
        yield seen


def is_loaded(bot: BotWith[Literal["runs", "created_by"]]) -> bool:
    """Whether runs and creator are there: reading them sends nothing."""
    with statements() as seen:
        read = [run.bot_id for run in bot.runs] == [bot.id] * len(bot.runs) and "@" in bot.created_by.email
    return read and not seen


# The document's patterns


async def test_a_bot_comes_with_its_newest_runs_and_its_creator(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot, other = await make_bot(), await make_bot()
        runs = [await make_run(bot) for _ in range(5)]
        await make_run(other)
    for age, run in enumerate(runs):
        started = f"started_at = now() - interval '{age} h', completed_at = now(), status = 'failed', attempt = 1, error_code = 'x'"
        await execute(database.owner, f"UPDATE bot_runs SET {started} WHERE id = '{run.id}'")
    async with registry.tenant(tenancy.organization_id):
        with statements() as seen:
            found = await Bot.get_with_runs(bot.id, runs=3)
        assert [run.id for run in found.runs] == [run.id for run in runs[:3]]
        assert (found.created_by.id, found.created_by.name.startswith("User")) == (tenancy.owner_id, True)
        assert len(seen) == 2
        assert is_loaded(found)
        assert list((await Bot.get_with_runs(bot.id, runs=0)).runs) == []
        with pytest.raises(NotFound):
            await Bot.get_with_runs(uuid4())


@pytest.mark.parametrize("arguments", [{"id": "x"}, {"id": None}, {"runs": -1}, {"runs": "3"}, {"runs": 1001}])
async def test_a_bad_argument_sends_nothing(tenant: Tenancy, arguments: dict[str, Any]) -> None:
    bot = await make_bot()
    given: dict[str, Any] = {"id": bot.id, **arguments}
    with statements() as seen, pytest.raises(InvalidArgument) as caught:
        await Bot.get_with_runs(**given)
    assert (caught.value.argument, seen) == (next(iter(arguments)), [])


async def test_pages_tell_how_many_there_are(registry: Registry, tenant: Tenancy) -> None:
    bots = [await make_bot() for _ in range(5)]
    await bots.pop().soft_delete()
    with statements() as seen:
        first = await Bot.list_page(page=1, size=3)
    last = await Bot.list_page(page=2, size=3)
    assert len(seen) == 2
    assert [bot.id for bot in (*first.items, *last.items)] == [bot.id for bot in reversed(bots)]
    assert (first.total, first.pages, first.has_next, last.number, last.has_next) == (4, 2, True, 2, False)
    empty = await Bot.list_page(page=7, size=3)
    assert (empty.items, empty.total) == ([], 4)


@pytest.mark.parametrize(
    "arguments", [{"page": 0}, {"page": -1}, {"page": "1"}, {"page": 10**30}, {"size": 0}, {"size": 201}, {"size": True}, {"size": None}]
)
async def test_a_bad_page_is_refused(tenant: Tenancy, arguments: dict[str, Any]) -> None:
    with pytest.raises(InvalidArgument):
        await Bot.list_page(**arguments)


async def test_a_bot_and_its_first_run_are_made_together_or_not_at_all(registry: Registry, tenant: Tenancy) -> None:
    bot, run = await Bot.create_with_initial_run({"slug": "a", "name": "A", "config": BotConfig()}, {"trigger": RunTrigger.API})
    assert (run.bot_id, run.trigger) == (bot.id, RunTrigger.API)
    await make_run(bot, idempotency_key="once")
    with pytest.raises(BottleneckError):
        async with registry.tenant(tenant.organization_id):
            await Bot.create_with_initial_run({"slug": "b", "name": "B", "config": BotConfig()}, {"priority": "high"})
    assert await Bot.get_or_none(slug="b") is None


async def test_a_bot_and_its_first_run_are_two_rows_and_an_entry_of_the_trail(tenant: Tenancy) -> None:
    with statements() as seen:
        await Bot.create_with_initial_run({"slug": "a", "name": "A", "config": BotConfig()}, {})
    assert [sql.split()[2].strip('"') for sql in seen if "FOR KEY SHARE" not in sql] == ["bots", "activity_logs", "bot_runs"]


@pytest.mark.parametrize(
    ("bot", "run", "error"),
    [
        (None, {}, InvalidArgument),
        ({}, None, InvalidArgument),
        ({1: 2}, {}, InvalidArgument),
        ({"slug": "a", "name": "A", "config": {}}, {"priorty": 1}, UnknownName),
        ({"slug": "a", "naem": "A", "config": {}}, {}, UnknownName),
        ({"slug": "a", "name": "A", "config": {}, "is_active": False}, {}, BotInactive),
        ({"slug": "a", "name": "A", "config": {}}, {"trigger": "nonsense"}, InvalidArgument),
    ],
)
async def test_neither_bot_nor_run_is_made_of_bad_values(
    registry: Registry, tenant: Tenancy, bot: Any, run: Any, error: type[BottleneckError]
) -> None:
    with pytest.raises(error):
        async with registry.tenant(tenant.organization_id):
            await Bot.create_with_initial_run(bot, run)
    assert (await Bot.all().count(), await BotRun.all().count()) == (0, 0)


async def test_soft_deletion_hands_back_the_bot(tenant: Tenancy) -> None:
    bot = await make_bot()
    with statements() as seen:
        assert (await bot.soft_delete()).deleted_at is not None
    assert [sql.split()[0] for sql in seen] == ["UPDATE", "INSERT"]
    assert await Bot.all().count() == 0


async def test_the_patterns_see_live_bots_of_their_own_organization_alone(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot, deleted = await make_bot(schedule="* * * * *"), await make_bot(schedule="* * * * *")
        await deleted.soft_delete()
        with pytest.raises(NotFound):
            await Bot.get_with_runs(deleted.id)
        later = datetime.now(UTC) + timedelta(days=1)
        with statements() as seen:
            assert [found.id for found in await Bot.due(later)] == [bot.id]
        assert len(seen) == 1
        assert await Bot.due(datetime.now(UTC) - timedelta(days=1)) == []
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        with pytest.raises(NotFound):
            await Bot.get_with_runs(bot.id)
        assert (await Bot.list_page()).total == 0
        assert await Bot.due(later) == []


async def test_due_bots_are_those_switched_on_whose_time_has_come(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        early, late, paused, unscheduled = [await make_bot() for _ in range(4)]
    now = datetime.now(UTC)
    for bot, hours in ((early, 2), (late, 1), (paused, 3)):
        await execute(database.owner, f"UPDATE bots SET next_run_at = '{now - timedelta(hours=hours)}' WHERE id = '{bot.id}'")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await (await Bot.get(id=paused.id)).pause()
        assert [bot.id for bot in await Bot.due(now)] == [early.id, late.id]
        assert unscheduled.next_run_at is None


# Making and changing


async def test_a_bot_belongs_to_the_scopes_organization_and_user(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot()
        assert (bot.organization_id, bot.created_by_id) == (tenancy.organization_id, tenancy.owner_id)
    with pytest.raises(IdentityRequired, match="created_by_id"):
        async with registry.tenant(tenancy.organization_id):
            await make_bot()
    with pytest.raises(IdentityRequired):
        async with registry.user(tenancy.owner_id):
            await make_bot()


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"slug": "Not a slug"}, InvalidArgument),
        ({"slug": ""}, InvalidArgument),
        ({"slug": "x" * 101}, InvalidArgument),
        ({"name": ""}, CheckViolation),
        ({"name": "x" * 101}, InvalidArgument),
        ({"name": None}, BottleneckError),
        ({"name": 7}, InvalidArgument),
        ({"name": "a\x00"}, InvalidArgument),
        ({"name": "\udfff"}, BottleneckError),
        ({"config": {"timeout": 10_000}}, InvalidArgument),
        ({"config": {"no_such_key": 1}}, InvalidArgument),
        ({"config": "not json"}, InvalidArgument),
        ({"config": None}, BottleneckError),
        ({"config": {"environment": {"X": "y" * 300_000}}}, CheckViolation),
        ({"schedule": "whenever"}, InvalidArgument),
        ({"schedule": "* * * * *", "timezone": "Mars/Olympus"}, InvalidArgument),
        ({"is_active": "yes"}, InvalidArgument),
        ({"naem": "x"}, UnknownName),
        ({"created_by_id": uuid4()}, ForeignKeyViolation),
        ({"organization_id": uuid4()}, InvalidArgument),
        ({"id": "x"}, InvalidArgument),
    ],
)
async def test_a_bad_value_makes_no_bot(registry: Registry, tenant: Tenancy, values: dict[str, Any], error: type[BottleneckError]) -> None:
    with pytest.raises(error):
        async with registry.tenant(tenant.organization_id):
            await make_bot(**values)
    assert await Bot.with_deleted().count() == 0


async def test_a_slug_is_one_bots_while_that_lives(registry: Registry, tenant: Tenancy) -> None:
    bot = await make_bot(slug="crawler")
    with pytest.raises(SlugTaken):
        async with registry.tenant(tenant.organization_id):
            await make_bot(slug="crawler")
    await bot.soft_delete()
    await make_bot(slug="crawler")


async def test_organizations_may_use_the_same_slug(registry: Registry, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    for one in (tenancy, other):
        async with registry.tenant(one.organization_id, user=one.owner_id):
            await make_bot(slug="crawler")


async def test_another_configuration_is_the_next_version_and_queued_runs_keep_theirs(tenant: Tenancy) -> None:
    bot = await make_bot(config=BotConfig(timeout=10))
    run = await make_run(bot)
    await bot.reconfigure(BotConfig(timeout=20))
    assert (bot.version, (await BotRun.get(id=run.id)).config_snapshot.timeout, (await make_run(bot)).config_snapshot.timeout) == (
        2,
        10,
        20,
    )


async def test_a_paused_bot_starts_no_run_until_it_is_resumed(tenant: Tenancy) -> None:
    bot = await make_bot(schedule="0 6 * * *")
    await bot.pause()
    with pytest.raises(BotInactive):
        await bot.start_run()
    await bot.resume()
    assert (await bot.start_run()).bot_id == bot.id


@pytest.mark.parametrize(
    "values",
    [{"trigger": "nonsense"}, {"priority": 10**9}, {"priority": "high"}, {"idempotency_key": "x" * 201}, {"input": {"x": float("nan")}}],
)
async def test_a_bad_run_is_not_queued(registry: Registry, tenant: Tenancy, values: dict[str, Any]) -> None:
    bot = await make_bot()
    try:
        async with registry.tenant(tenant.organization_id):
            run = await bot.start_run(**values)
    except BottleneckError:
        assert await BotRun.all().count() == 0
    else:
        assert (await BotRun.get(id=run.id)).input == {"x": None}  # JSON knows no NaN


async def test_a_key_queues_one_run(registry: Registry, tenant: Tenancy) -> None:
    bot = await make_bot()
    await bot.start_run(idempotency_key="k")
    with pytest.raises(DuplicateRun):
        async with registry.tenant(tenant.organization_id):
            await bot.start_run(idempotency_key="k")


# Logs


async def test_lines_are_ordered_by_attempt_and_secrets_are_masked(tenant: Tenancy) -> None:
    run = await make_run()
    await run.log("begins", step="open", token="s3cret", page=1)
    await run.log("Authorization: Bearer abcdefghijkl", level=LogLevel.WARN)
    run.attempt = 1
    await run.log("again")
    lines = await run.logs.all().order_by("seq")
    assert [line.message for line in lines] == ["begins", "Authorization: ***", "again"]
    assert lines[0].data == {"token": "***", "page": 1}
    assert [line.level for line in lines] == [LogLevel.INFO, LogLevel.WARN, LogLevel.INFO]


async def test_a_line_that_is_too_long_is_refused(registry: Registry, tenant: Tenancy) -> None:
    run = await make_run()
    with pytest.raises(CheckViolation, match="64 KiB"):
        async with registry.tenant(tenant.organization_id):
            await run.log("x" * 65_537)
    assert await run.logs.all().count() == 0

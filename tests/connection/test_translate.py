"""Every error of the driver leaves as one of ours, without the values."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Callable
from typing import Any

import asyncpg
import pytest

from bottleneck_db import Bot, Registry, Scope, errors
from bottleneck_db.connection.translate import translate, translated, valued
from bottleneck_db.errors import BottleneckError
from bottleneck_db.models.bots import BotNameInvalid
from bottleneck_db.testing.factories import Tenancy, make_bot
from tests.rules.walk import sent

SECRET = "s3cret-value"
ANY_BOT: Any = Bot  # whatever it is given


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("40001", errors.SerializationFailure),
        ("40P01", errors.Deadlock),
        ("55P03", errors.LockTimeout),
        ("57014", errors.StatementTimeout),
        ("42501", errors.PermissionDenied),
        ("25P03", errors.TransactionTimeout),
        ("25P04", errors.TransactionTimeout),
        ("57P01", errors.DatabaseUnavailable),
        ("57P03", errors.DatabaseUnavailable),
        ("53300", errors.DatabaseUnavailable),
        ("08006", errors.DatabaseUnavailable),
        ("28P01", errors.ConnectionFailed),
        ("25P02", errors.QueryFailed),
        ("22003", errors.InvalidValue),
        ("42P01", errors.QueryFailed),
        ("23505", errors.UniqueViolation),
        ("23503", errors.ForeignKeyViolation),
        ("23514", errors.CheckViolation),
        ("23502", errors.NotNullViolation),
    ],
)
async def test_each_sqlstate_has_its_error(state: str, expected: type[BottleneckError], registry: Registry, tenancy: Tenancy) -> None:
    raise_it = f"DO $$ BEGIN RAISE EXCEPTION 'told' USING ERRCODE = '{state}', DETAIL = 'Key (email)=({SECRET})'; END $$"
    with pytest.raises(BottleneckError) as raised:
        async with registry.tenant(tenancy.organization_id) as scope:
            await sent(scope, raise_it)
    assert type(raised.value) is expected
    assert SECRET not in "".join(traceback.format_exception(raised.value))


@pytest.mark.parametrize(
    "error",
    [
        asyncpg.InterfaceError("closed"),
        asyncpg.InternalClientError("cannot switch to state 15"),
        ConnectionResetError("reset"),
        TimeoutError(),
        asyncpg.ConnectionDoesNotExistError("gone"),
        asyncpg.ObjectNotInPrerequisiteStateError('database "x" is not currently accepting connections'),
    ],
)
def test_a_broken_connection_is_an_unavailable_database(error: Exception) -> None:
    assert isinstance(translate(error), errors.DatabaseUnavailable)


async def test_a_value_that_is_nested_too_deeply_is_refused(registry: Registry, tenancy: Tenancy) -> None:
    deep: list[object] = []
    for _ in range(5_000):
        deep = [deep]
    with pytest.raises(errors.InvalidValue, match="nested"):
        async with registry.tenant(tenancy.organization_id) as scope:
            await scope.fetch("SELECT $1::text", deep)


@pytest.mark.parametrize(
    "call",
    [
        lambda name: ANY_BOT.filter(**{name: 1}),
        lambda name: ANY_BOT(**{name: 1}),
        lambda name: ANY_BOT.all().order_by(name),
        lambda name: ANY_BOT.all().only(name),
        lambda name: ANY_BOT.all().update(**{name: 1}),
    ],
    ids=["filter", "new", "order_by", "only", "update"],
)
async def test_a_name_that_cannot_be_printed_is_told_in_words_that_can_be(tenant: Tenancy, call: Callable[[str], Any]) -> None:
    with pytest.raises(BottleneckError) as told:
        await call("na\ud800me")
    assert str(told.value).encode().decode() == str(told.value)
    assert str(errors.InvalidArgument("na\ud800me", "is no name")) == "na\\ud800me: is no name"


def test_what_is_no_drivers_error_passes() -> None:
    with pytest.raises(KeyError), translated():
        raise KeyError("x")


def test_retryable_errors_say_so() -> None:
    assert errors.SerializationFailure().retryable
    assert errors.Deadlock().retryable
    assert not errors.UniqueViolation().retryable


async def test_a_violation_names_the_rule_in_the_users_words(registry: Registry, tenancy: Tenancy) -> None:
    with pytest.raises(BotNameInvalid) as raised:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await make_bot(name="")
    assert str(raised.value) == "A bot's name has 1 to 100 characters."
    assert (raised.value.constraint, raised.value.table, raised.value.sqlstate) == ("bots_name_ck", "bots", "23514")


async def test_a_trigger_tells_its_rule(registry: Registry, tenancy: Tenancy) -> None:
    with pytest.raises(errors.CheckViolation, match="a run is born queued"):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id) as scope:
            bot = await make_bot()
            await scope.fetch(
                "INSERT INTO bot_runs (organization_id, bot_id, trigger, status, bot_version, config_snapshot)"
                " VALUES ($1, $2, 'manual', 'running', 1, '{}')",
                tenancy.organization_id,
                bot.id,
            )


async def test_a_missing_value_names_its_column(registry: Registry, tenancy: Tenancy) -> None:
    with pytest.raises(errors.NotNullViolation, match=r"bots\.name must have a value"):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await Bot.create(slug="x", config={})  # type: ignore[call-arg, arg-type] # on purpose


@pytest.mark.parametrize("value", ["\x00", "\ud800"])
async def test_text_that_cannot_be_stored_is_refused(registry: Registry, tenancy: Tenancy, value: str) -> None:
    with pytest.raises((errors.InvalidArgument, errors.InvalidValue)):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await make_bot(description=value)


async def test_a_driver_side_refusal_of_a_value_does_not_show_it(registry: Registry, tenancy: Tenancy) -> None:
    with pytest.raises(errors.InvalidValue) as raised:
        async with registry.tenant(tenancy.organization_id) as scope:
            await scope.fetch("SELECT $1::integer", SECRET)
    assert SECRET not in "".join(traceback.format_exception(raised.value))


async def test_a_missing_column_is_told_as_the_database_told_it(registry: Registry, tenancy: Tenancy) -> None:
    with pytest.raises(errors.QueryFailed, match="does not exist"):
        async with registry.tenant(tenancy.organization_id) as scope:
            await scope.fetch("SELECT no_such_column FROM bots")
    await asyncio.sleep(0)


async def test_sql_text_that_is_no_unicode_is_refused(registry: Registry, tenancy: Tenancy) -> None:
    with pytest.raises(errors.InvalidValue, match="surrogate"):
        async with registry.tenant(tenancy.organization_id) as scope:
            await scope.fetch("SELECT '\ud800'")


class Odd:
    def __repr__(self) -> str:
        raise RuntimeError(SECRET)


@pytest.mark.parametrize(
    ("sql", "args"),
    [
        *((f"SELECT {value}", ()) for value in ("'0044-01-01 BC'::date", "'20000-01-01'::date", "time '24:00'", "'infinity'::interval")),
        ("SELECT $1::integer", (10**5_000,)),
        ("SELECT $1::integer", ([10**5_000],)),
        ("SELECT $1::text", ([10**5_000],)),
        ("SELECT $1::text", (Odd(),)),
        ("SELECT $1::text[]", ([Odd()],)),
    ],
)
async def test_a_value_that_only_one_side_has_is_told(registry: Registry, tenancy: Tenancy, sql: str, args: tuple[object, ...]) -> None:
    async with registry.tenant(tenancy.organization_id):
        for call in (Scope.fetch, Scope.fetch_value):
            with pytest.raises(errors.InvalidValue) as told:
                async with registry.tenant(tenancy.organization_id) as nested:
                    await call(nested, sql, *args)
            assert SECRET not in "".join(traceback.format_exception(told.value))
            assert len(str(told.value)) < 200
        with pytest.raises(errors.InvalidValue):
            async with registry.tenant(tenancy.organization_id):
                await Bot.from_sql(sql, *args)
        assert await Bot.all() == []  # on the same connection


@pytest.mark.parametrize(
    ("sql", "args"),
    [
        ("SELECT b FROM bots b", ()),
        ("SELECT ARRAY(SELECT b FROM bots b)", ()),
        ("SELECT $1::bots", ("x",)),
        ("SELECT $1::bots", ((1,),)),
        ("SELECT $1::record", ((1,),)),
    ],
)
async def test_a_whole_row_as_one_value_is_told(registry: Registry, tenancy: Tenancy, sql: str, args: tuple[object, ...]) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await make_bot()
        with pytest.raises(errors.QueryFailed, match="name their columns") as told:
            async with registry.tenant(tenancy.organization_id) as nested:
                await nested.fetch(sql, *args)
        assert not told.value.retryable
        assert await Bot.all().count() == 1


def test_what_values_raise_is_told_where_a_statement_runs() -> None:
    for own in (errors.NotFound, TimeoutError, OverflowError, RecursionError):
        with pytest.raises(own), valued():
            raise own
    with pytest.raises(errors.InvalidValue, match="KeyError") as told, valued():
        raise KeyError(SECRET)
    assert SECRET not in str(told.value)


def test_a_value_that_nests_too_deeply_is_refused() -> None:
    with pytest.raises(errors.InvalidValue, match="nested too deeply"), translated():
        raise RecursionError

"""The audit of stored JSON values, and the rewriting of older ones."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, ClassVar, Literal

import pytest

from bottleneck_db import Bot, BotConfig, Registry
from bottleneck_db.errors import InvalidArgument, PermissionDenied, UnknownName
from bottleneck_db.models.bot_config import AutomationKind
from bottleneck_db.operations import json_audit
from bottleneck_db.operations.json_audit import ColumnFigures, audit
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.json_upgrades import JsonTooNew, Upgrades
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_task
from tests.rules.catalog import ask


def in_words(value: dict[str, Any]) -> dict[str, Any]:
    value["waits"] = f"{value.pop('timeout')} s"
    return value


class NextBotConfig(BotConfig):
    """What a bot's configuration may become."""

    upgrades: ClassVar[Upgrades] = {1: in_words}
    schema_version: Literal[2] = 2  # type: ignore[assignment]
    timeout: int = 0
    waits: str = "none"


@pytest.fixture
def next_release() -> Generator[Json[Any]]:
    """The bots' configuration has a second form."""
    column = Bot._meta.fields_map["config"]
    assert isinstance(column, Json)
    before, after = vars(column).copy(), Json(NextBotConfig)
    column.shape, column.adapter, column.reader = after.shape, after.adapter, after.reader
    yield column
    vars(column).update(before)


async def plant(registry: Registry, tenancy: Tenancy, bots: int = 5) -> list[Bot]:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await make_task(execution_config={"tries": 3})
        return [await make_bot(config={"timeout": number}) for number in range(bots)]


async def versions(database: TestDatabase) -> list[Any]:
    return await ask(database, "SELECT config ->> 'schema_version' FROM bots ORDER BY id")


async def test_all_columns_of_all_models_are_read(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_audit, "_BATCH", 2)  # more than one batch
    await plant(registry, tenancy)
    seen: list[tuple[str, int, int]] = []
    found = {(one.table, one.column): one for one in await audit(database.owner, watch=lambda *step: seen.append(step))}
    assert found["bots", "config"] == ColumnFigures("bots", "config", ok=5)
    assert found["tasks", "execution_config"].ok == 1
    assert found["tasks", "result"] == ColumnFigures("tasks", "result")
    assert found["activity_logs", "changes"].ok >= 6
    assert {("workflow_runs", "step_results"), ("settings", "value"), ("session_recordings", "viewport")} <= found.keys()
    assert [step for step in seen if step[0] == "bots"] == [("bots", done, 5) for done in (0, 2, 4, 5)]


async def test_bad_rows_are_named_and_never_their_values(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    bots = await plant(registry, tenancy)
    for bot, change in ((bots[0], '{"timeout": "s3cret"}'), (bots[1], '{"schema_version": 7}'), (bots[2], '{"s3cret": 1}')):
        await execute(database.owner, f"UPDATE bots SET config = config || '{change}' WHERE id = '{bot.id}'")
    (figures,) = await audit(database.owner, table="bots")
    assert (figures.ok, figures.old, figures.invalid) == (2, 0, 3)
    assert figures.bad_ids == [str(bot.id) for bot in bots[:3]]
    assert "s3cret" not in repr(figures)
    async with registry.tenant(tenancy.organization_id):
        with pytest.raises(JsonTooNew, match="config: is of schema_version 7, and this release knows them up to 1"):
            await Bot.get(id=bots[1].id)
        with pytest.raises(InvalidArgument):
            await Bot.get(id=bots[0].id)


async def test_older_values_are_read_and_rewritten_on_request(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, next_release: Json[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_audit, "_BATCH", 2)
    column = vars(next_release).copy()
    vars(next_release).update({name: vars(Json(BotConfig))[name] for name in ("shape", "adapter", "reader")})
    bots = await plant(registry, tenancy)
    vars(next_release).update(column)
    async with registry.tenant(tenancy.organization_id):
        bot = await Bot.get(id=bots[3].id)
        assert isinstance(bot.config, NextBotConfig)
        assert (bot.config.waits, bot.config.schema_version, bot.changed) == ("3 s", 2, ())
    assert await versions(database) == ["1"] * 5
    (figures,) = await audit(database.owner, table="bots")
    assert (figures.ok, figures.old, figures.invalid, figures.upgraded) == (0, 5, 0, 0)
    (figures,) = await audit(database.owner, table="bots", upgrade=True)
    assert (figures.old, figures.upgraded) == (5, 5)
    assert await versions(database) == ["2"] * 5
    (figures,) = await audit(database.owner, table="bots", upgrade=True)
    assert (figures.ok, figures.old, figures.upgraded) == (5, 0, 0)
    async with registry.tenant(tenancy.organization_id):
        assert (await Bot.get(id=bots[3].id)).config == bot.config


async def test_what_the_rules_refuse_or_others_changed_stays_as_it_is(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, next_release: Json[Any]
) -> None:
    await plant(registry, tenancy, bots=2)
    await execute(database.owner, "UPDATE bots SET config = config - 'waits' || '{\"schema_version\": 1, \"timeout\": 9}'")
    await execute(database.owner, "ALTER TABLE bots ADD CONSTRAINT x_ck CHECK (config ->> 'waits' IS NULL)")
    (figures,) = await audit(database.owner, table="bots", upgrade=True)
    assert (figures.old, figures.upgraded) == (2, 0)
    assert await versions(database) == ["1", "1"]


async def test_a_patch_of_an_older_value_upgrades_the_whole(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, next_release: Json[Any]
) -> None:
    (bot,) = await plant(registry, tenancy, bots=1)
    await execute(database.owner, "UPDATE bots SET config = config - 'waits' || '{\"schema_version\": 1, \"timeout\": 9}'")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot, other = await Bot.get(id=bot.id), await Bot.get(id=bot.id)
        await bot.json_at(lambda bot: bot.config.automation.kind).set(AutomationKind.CHAT)
        await other.json_at(lambda bot: bot.config.retries).set(7)  # it still holds the older form
        assert isinstance(other.config, NextBotConfig)
        assert (other.config.waits, other.config.automation.kind, other.config.retries) == ("9 s", AutomationKind.CHAT, 7)
    assert await versions(database) == ["2"]


async def test_a_table_that_has_no_json_is_not_known(database: TestDatabase) -> None:
    with pytest.raises(UnknownName, match="there is no 'bot'; did you mean 'bots'"):
        await audit(database.owner, table="bot")
    with pytest.raises(UnknownName):
        await audit(database.owner, table="permissions")


async def test_only_the_owner_audits(database: TestDatabase) -> None:
    with pytest.raises(PermissionDenied):
        await audit(database.login, table="bots")


def test_many_bad_rows_are_counted_and_some_named() -> None:
    figures = ColumnFigures("t", "c")
    for number in range(1_500):
        figures.count(json_audit.Verdict(False), str(number))
    assert (figures.invalid, len(figures.bad_ids)) == (1_500, 1_000)

"""JSON columns: asked and changed by paths, as the application's role under row-level security."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, cast
from uuid import uuid4

import pytest
from tortoise.expressions import Q, Subquery

from bottleneck_db import ActivityLog, Bot, BotConfig, BotRun, Registry, Setting, Task, Workflow, WorkflowDefinition, WorkflowStatus
from bottleneck_db.errors import InvalidArgument, UnknownName
from bottleneck_db.models.bot_config import Action, ActionType, Automation, AutomationKind
from bottleneck_db.models.concerns.json_columns import PatchConflict
from bottleneck_db.models.workflow_definition import StepType
from bottleneck_db.models.workflows import WorkflowInvalid
from bottleneck_db.orm.json_conditions import IS_A_TIME
from bottleneck_db.orm.json_paths import below, contains, exists, has_key, is_null, one_of
from bottleneck_db.telemetry import listening
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_organization, make_run, make_task, make_workflow, values_of
from bottleneck_db.typed import BotQ, UncheckedQ
from tests.models.plenty import plenty_of_bots, scans
from tests.rules.test_bad_input import BAD

MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
SOON_AFTER = MOMENT.astimezone(timezone(timedelta(hours=9))) + timedelta(seconds=1)
EXTRACT = Automation(
    kind=AutomationKind.EXTRACT,
    url="https://example.com",
    actions=[Action(type=ActionType.ACT, instruction="open"), Action(type=ActionType.EXTRACT, instruction="read", selector="h1")],
    extraction_schema={"type": "object", "fields": ["a", "b"], "since": "2026-03-01T14:00:00+02:00", "day": "2026-03-01"},
)


async def planted() -> Bot:
    """One bot that extracts, beside one with all defaults."""
    await make_bot()
    return await make_bot(config=BotConfig(timeout=120, retries=0, environment={"LANG": "en"}, automation=EXTRACT))


async def finds(predicate: Callable[[Bot], Any]) -> int:
    """How many bots meet the condition; all others meet its contrary."""
    condition = Bot.where_json(predicate)
    found = await Bot.filter(condition).count()
    assert await Bot.filter(~condition).count() + found == await Bot.all().count()
    assert await Bot.exclude(condition).count() + found == await Bot.all().count()
    return found


@pytest.mark.parametrize(
    "predicate",
    [
        lambda bot: bot.config.automation.kind == AutomationKind.EXTRACT,
        lambda bot: bot.config.automation.kind == "extract",
        lambda bot: bot.config.automation.kind != AutomationKind.CUSTOM,
        lambda bot: bot.config.timeout > 30,
        lambda bot: bot.config.timeout >= 120,
        lambda bot: bot.config["timeout"] == 120,
        lambda bot: bot.config.retries < 3,
        lambda bot: bot.config.retries <= 0,
        lambda bot: (bot.config.timeout > 30) & (bot.config.retries == 0),
        lambda bot: (bot.config.timeout > 30) | (bot.config.timeout > 400),
        lambda bot: one_of(bot.config.retries, [0, 1, 2]),
        lambda bot: one_of(bot.config.automation.kind, (AutomationKind.EXTRACT, "chat")),
        lambda bot: bot.config.automation.actions[0].instruction == "open",
        lambda bot: bot.config.automation.actions[-1].selector == "h1",
        lambda bot: bot.config.automation.actions == EXTRACT.actions,
        lambda bot: bot.config.environment["LANG"] == "en",
        lambda bot: has_key(bot.config.environment, "LANG"),
        lambda bot: exists(bot.config.automation.actions[1]),
        lambda bot: bot.config.automation.url != None,  # noqa: E711
        lambda bot: contains(bot.config, {"automation": {"kind": "extract"}}),
        lambda bot: contains(bot.config.automation, Automation(kind=AutomationKind.EXTRACT)),
        lambda bot: contains(bot.config.automation.actions, {"type": ActionType.EXTRACT}),
        lambda bot: contains(bot.config.automation.actions, [{"type": "act"}, {"selector": "h1"}]),
        lambda bot: contains(bot.config.automation.actions[1], {"selector": "h1"}),
        lambda bot: contains(bot.config.environment, {"LANG": "en"}),
        lambda bot: below(bot.config.automation.extraction_schema, "type") == "object",
        lambda bot: below(bot.config.automation.extraction_schema, "fields", 1) == "b",
        lambda bot: contains(below(bot.config.automation.extraction_schema, "fields"), "a"),
        lambda bot: below(bot.config.automation.extraction_schema, "since") == MOMENT,
        lambda bot: below(bot.config.automation.extraction_schema, "since") < SOON_AFTER,
        lambda bot: below(bot.config.automation.extraction_schema, "since") >= MOMENT,
        lambda bot: below(bot.config.automation.extraction_schema, "day") <= MOMENT.date(),
    ],
)
async def test_a_condition_finds_what_it_says_and_its_contrary_the_rest(tenant: Tenancy, predicate: Callable[[Bot], Any]) -> None:
    await planted()
    assert await finds(predicate) == 1


@pytest.mark.parametrize(
    ("predicate", "found"),
    [
        (lambda bot: is_null(bot.config.automation.url), 1),
        (lambda bot: bot.config.automation.url == None, 1),  # noqa: E711
        (lambda bot: is_null(bot.config.environment["LANG"]), 1),
        (lambda bot: exists(bot.config.automation.url), 2),
        (lambda bot: has_key(bot.config, "automation"), 2),
        (lambda bot: one_of(bot.config.retries, []), 0),
        (lambda bot: bot.config.timeout < 10_000, 2),  # no value could be so, a comparison may
        (lambda bot: bot.config.environment["LANG"] == "'; DROP TABLE bots; --", 0),
        (lambda bot: bot.config.environment["'] = 1; --"] == '"', 0),
        (lambda bot: contains(bot.config, {}), 2),
        (lambda bot: bot.config.environment["*"] != "*", 2),  # the one text that the query builder does not bind but quotes
        (lambda bot: below(bot.config.automation.extraction_schema, "type") < 3, 0),  # text is in no order with numbers
        (lambda bot: below(bot.config.automation.extraction_schema, "type") < MOMENT, 0),
    ],
)
async def test_null_and_nothing_are_told_apart_where_it_is_asked(tenant: Tenancy, predicate: Callable[[Bot], Any], found: int) -> None:
    await planted()
    assert await finds(predicate) == found


async def test_conditions_join_with_others_and_with_every_statement(tenant: Tenancy) -> None:
    bot = await planted()
    chosen = Bot.where_json(lambda bot: bot.config.timeout > 30)
    assert [found.id for found in await Bot.filter(chosen, is_active=True)] == [bot.id]
    assert await Bot.filter(chosen & BotQ(is_active=False)).count() == 0
    assert await Bot.filter(chosen | BotQ(is_active=True)).count() == 2
    assert await Bot.filter(~(chosen | BotQ(is_active=False))).count() == 1
    assert await Bot.filter(chosen).exists()
    assert await Bot.filter(chosen).values_list("id", flat=True) == [bot.id]
    assert await Bot.filter(chosen).update(description="slow") == 1
    assert (chosen == Bot.where_json(lambda bot: bot.config.timeout > 30), chosen == Q()) == (True, False)
    turned = Bot.where_json(lambda bot: bot.config.timeout > 30)
    turned.negate()
    assert await Bot.filter(turned).count() == 1
    await bot.soft_delete()
    assert await Bot.with_deleted().filter(Bot.where_json(lambda bot: bot.config.timeout == 120)).count() == 1


async def test_a_condition_of_another_model_is_refused(tenant: Tenancy) -> None:
    await make_run(await planted())
    chosen = Bot.where_json(lambda bot: bot.config.timeout == 30)
    for condition in (chosen, ~chosen, chosen & UncheckedQ(attempt=1), ~(chosen | UncheckedQ(attempt=1))):
        with pytest.raises(InvalidArgument, match="a condition on Bot, not on BotRun"):
            await BotRun.filter(cast("Any", condition))
    assert await BotRun.filter(bot_id__in=Subquery(Bot.filter(chosen).values("id"))).count() == 0


ODD_TIMES = ["2026-99-99", "2026-02-30", "0000-01-01", "2026-01-01T25:00", "2026-01-01T10:00+99:99", "2026-01-01T10:00+16:00", "٢٠٢٦-01-01"]


async def test_a_text_that_is_no_time_is_compared_with_none_and_no_trouble(tenant: Tenancy) -> None:
    for written in ODD_TIMES:
        await make_task(execution_config={"when": written})
    task = await make_task(execution_config={"when": "2026-03-01T21:00:01.5+0900"})
    for at, found in ((MOMENT, True), (SOON_AFTER + timedelta(hours=1), False), (MOMENT.date(), True)):
        later = Task.where_json(lambda task, at=at: task.execution_config["when"] >= at)  # type: ignore[misc] # the default is bound at once
        assert await Task.filter(later) == ([task] if found else [])
        assert await Task.filter(~later).count() == len(ODD_TIMES) + (not found)


async def test_what_is_taken_for_a_time_is_what_postgresql_can_cast(database: TestDatabase) -> None:
    compared = """
        DO $$ DECLARE written text; valid boolean; matched boolean; BEGIN
          FOR written IN
            SELECT format('%s-%s-%s', year, lpad(month::text, 2, '0'), lpad(day::text, 2, '0'))
              FROM unnest(ARRAY['0000', '0001', '1900', '2000', '2023', '2024', '2096', '2100', '9999']) AS year,
                   generate_series(0, 13) AS month, generate_series(0, 32) AS day
            UNION ALL
            SELECT format('2024-02-29%s%s:%s:59.99999999999999999999%s', t, lpad(hour::text, 2, '0'), minute, zone)
              FROM unnest(ARRAY['T', ' ']) AS t, generate_series(0, 25) AS hour, unnest(ARRAY['00', '59', '60']) AS minute,
                   unnest(ARRAY['', 'Z', '+00', '-15:59', '+1559', '+16', '-15:60', '+99:99']) AS zone
          LOOP
            matched := written ~ '{pattern}';
            BEGIN PERFORM written::timestamptz, written::date; valid := true; EXCEPTION WHEN OTHERS THEN valid := false; END;
            ASSERT matched = valid, written;
          END LOOP;
        END $$"""
    await execute(database.owner, compared.replace("{pattern}", IS_A_TIME))


async def test_other_models_have_paths_too(tenant: Tenancy) -> None:
    workflow, task = await make_workflow(), await make_task(execution_config={"tries": 4})
    assert await Workflow.filter(
        Workflow.where_json(lambda workflow: contains(workflow.definition.steps, {"type": StepType.NAVIGATE}))
    ).count() in {0, 1}
    assert (
        await Workflow.filter(Workflow.where_json(lambda found: found.definition.steps[0].id == workflow.definition.steps[0].id)).get()
        == workflow
    )
    assert await Task.filter(Task.where_json(lambda task: task.execution_config["tries"] > 3)).get() == task
    with pytest.raises(UnknownName):
        Workflow.where_json(lambda workflow: contains(workflow.definition.steps, [{"typ": "wait"}]))


@pytest.mark.parametrize(
    ("predicate", "words"),
    [
        (lambda bot: bot.config.automation.knid == "chat", "there is no 'knid'; did you mean 'kind'"),
        (lambda bot: bot.confg.timeout == 3, "there is no 'confg'; did you mean 'config'"),
        (lambda bot: bot.name == "x", "there is no 'name'"),
        (lambda bot: bot.config.timeout == "s3cret", "config.timeout: value: Input should be a valid integer"),
        (lambda bot: bot.config.automation.kind == "s3cret", "config.automation.kind"),
        (lambda bot: bot.config.automation.kind < "chat", "only numbers and times are ordered"),
        (lambda bot: bot.config.timeout.seconds == 1, "config.timeout"),
        (lambda bot: bot.config.automation.actions["x"] == 1, "config.automation.actions"),
        (lambda bot: bot.config.timeout == bot.config.retries, "with no other path"),
        (lambda bot: bot.config.timeout > 1 and bot.config.timeout < 3, "not by words"),
        (lambda bot: not bot.config.timeout, "is a path and no condition"),
        (lambda bot: bot.config.retries in (1, 2), "not by words"),
        (lambda bot: 3 in bot.config.retries, "one_of"),
        (lambda bot: list(bot.config.automation.actions), "is a path and no list"),
        (lambda bot: bot.config.timeout + 1 == 2, "cannot be done in a condition"),
        (lambda bot: bot.config.timeout, "makes no condition"),
        (lambda bot: True, "makes no condition"),
        (lambda bot: (bot.config.timeout > 1) & True, "& and | join conditions"),
        (lambda: True, "cannot be done in a condition"),
        (5, "is a function of a record"),
        (BotConfig, "is a function of a record"),
        (lambda bot: bot.config[1.5] == 1, "is led on by a name"),
        (lambda bot: bot.config["\x00"] == 1, "NUL"),
        (lambda bot: bot.config.environment["\ud800"] == "x", "surrogates"),
        (lambda bot: bot.config.environment["x"] == "\x00", "NUL"),
        (lambda bot: one_of(bot.config.retries, cast("Any", 3)), "is a list"),
        (lambda bot: one_of(bot.config.retries, range(1001)), "at most 1,000"),
        (lambda bot: one_of(bot.config.automation, [EXTRACT]), "single values"),
        (lambda bot: one_of(3, [3]), "is a path of a JSON column"),
        (lambda bot: has_key(bot.config.timeout, "x"), "is no object"),
        (lambda bot: has_key(bot.config, cast("Any", 3)), "names as keys"),
        (lambda bot: has_key(bot.config, "automaton"), "did you mean 'automation'"),
        (lambda bot: contains(bot.config, {"automaton": {}}), "did you mean 'automation'"),
        (lambda bot: contains(bot.config, {"automation": {"kind": "s3cret"}}), "config.automation.kind"),
        (lambda bot: contains(bot.config, bot.config), "with no other path"),
        (lambda bot: contains(bot.config.timeout, {"x": 1}), "is no object"),
        (lambda bot: below(bot.config, *["a"] * 60) == 1, "there is no 'a'"),
        (lambda bot: below(bot.config.automation.extraction_schema, *["a"] * 60) == 1, "at most 50 segments"),
    ],
)
async def test_a_mistake_is_told_before_anything_is_sent(tenant: Tenancy, predicate: Any, words: str) -> None:
    with pytest.raises(InvalidArgument) as caught:
        Bot.where_json(predicate)
    assert words in str(caught.value)
    assert "s3cret" not in str(caught.value).replace("there is no", "")


async def test_any_value_is_compared_or_refused(tenant: Tenancy) -> None:
    await planted()
    places: tuple[Callable[[Any], Any], ...] = (
        lambda bot: bot.config.timeout,
        lambda bot: bot.config.automation.kind,
        lambda bot: bot.config.automation,
        lambda bot: bot.config.automation.extraction_schema,
        lambda bot: bot.config.automation.extraction_schema["x"],
        lambda bot: bot.config.environment,
    )
    compared = 0
    for value in BAD:
        for at in places:
            for make in (lambda a, b: a == b, lambda a, b: a < b, contains, lambda a, b: one_of(a, [b])):
                with suppress(InvalidArgument):
                    condition = Bot.where_json(lambda bot, at=at, make=make, value=value: make(at(bot), value))  # type: ignore[misc]
                    compared += await Bot.filter(condition).count() + 1
    assert compared > 50


async def test_rows_of_others_are_not_found(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await planted()
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id) as scope:
        assert await Bot.filter(Bot.where_json(lambda bot: bot.config.automation.kind == AutomationKind.EXTRACT)).count() == 0
        assert await scope.fetch("SELECT app.bots_with_config('{}')") == []


async def test_a_hot_filter_uses_the_index_as_the_application(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    await plenty_of_bots(database, tenancy)
    async with registry.tenant(tenancy.organization_id) as scope:
        assert await scope.fetch_value("SELECT current_user::text") == "bottleneck_app"
        await scope.fetch("SELECT count(*) FROM bots WHERE config @> $1", '{"environment": {"SHOP": "77"}}')
        assert await scans(scope, "bots_config_gin_idx") == 0  # the policy keeps the operator from the index
        assert await Bot.filter(Bot.where_json(lambda bot: bot.config.environment["SHOP"] == "77")).count() == 1
        assert await Bot.filter(Bot.where_json(lambda bot: contains(bot.config, {"environment": {"SHOP": "78"}}))).count() == 1
        assert await scans(scope, "bots_config_gin_idx") == 2


# Changes of a part


async def test_a_part_is_set_and_the_rest_stays(tenant: Tenancy) -> None:
    bot = await planted()
    with listening(lambda statement: seen.append(statement.sql)):
        seen: list[str] = []
        assert await bot.json_at(lambda bot: bot.config.timeout).set(60) is bot
    assert "jsonb_set" in seen[0]
    assert (bot.config.timeout, bot.config.automation, bot.version) == (60, EXTRACT, 2)
    await bot.json_at(lambda bot: bot.config.automation.actions[1].selector).set(None)
    await bot.json_at(lambda bot: bot.config.environment["TZ"]).set("UTC")
    await bot.json_at(lambda bot: bot.config.automation).set(Automation(kind=AutomationKind.CHAT))
    await bot.json_at(lambda bot: bot.config.environment["LANG"]).remove()
    assert (bot.config.environment, bot.config.automation.kind, bot.version) == ({"TZ": "UTC"}, AutomationKind.CHAT, 6)
    assert (await Bot.get(id=bot.id)).config == bot.config
    assert bot.changed == ()
    entry = await ActivityLog.filter(action="bot.patched").order_by("seq").first()
    assert entry is not None
    assert entry.changes is not None
    assert (entry.changes["config"]["from"]["timeout"], entry.changes["config"]["to"]["timeout"]) == (120, 60)


async def test_two_who_change_other_keys_at_once_both_stay(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot()

    async def change(key: str) -> int:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            mine = await Bot.get(id=bot.id)
            await all_have_read.wait()
            await mine.json_at(lambda bot: bot.config.environment[key]).set(key)
            return mine.version

    all_have_read = asyncio.Barrier(5)
    versions = await asyncio.gather(*(change(f"K{number}") for number in range(5)))
    async with registry.tenant(tenancy.organization_id):
        now = await Bot.get(id=bot.id)
    assert now.config.environment == {f"K{number}": f"K{number}" for number in range(5)}
    assert (sorted(versions), now.version) == ([2, 3, 4, 5, 6], 6)


async def test_of_two_who_change_a_version_one_is_told(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot()
        stale = await Bot.get(id=bot.id)
        await bot.json_at(lambda bot: bot.config.timeout).set(60, where={"version": bot.version})
        before = values_of(stale)
        with pytest.raises(PatchConflict):
            await stale.json_at(lambda bot: bot.config.timeout).set(90, where={"version": stale.version})
        assert (values_of(stale), (await Bot.get(id=bot.id)).config.timeout) == (before, 60)
        await stale.json_at(lambda bot: bot.config.timeout).set(90, where={"name": (bot.name, "x"), "last_run_at": None})
        assert stale.config.timeout == 90
        with pytest.raises(UnknownName):
            await stale.json_at(lambda bot: bot.config.timeout).set(90, where={"verison": 1})
        with pytest.raises(InvalidArgument):
            await stale.json_at(lambda bot: bot.config.timeout).set(90, where=5)  # type: ignore[arg-type]


async def test_a_deleted_or_foreign_row_is_not_patched(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot, deleted = await make_bot(), await make_bot()
        await deleted.soft_delete()
        with pytest.raises(PatchConflict):
            await deleted.json_at(lambda bot: bot.config.timeout).set(60)
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id):
        with pytest.raises(PatchConflict):
            await bot.json_at(lambda bot: bot.config.timeout).set(60)
    async with registry.tenant(tenancy.organization_id):
        assert (await Bot.get(id=bot.id)).config.timeout == 30


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (lambda bot: bot.config.timeout, 301, "config.timeout: value: Input should be less than or equal to 300"),
        (lambda bot: bot.config.timeout, None, "config.timeout"),
        (lambda bot: bot.config.timeout, "s3cret", "config.timeout"),
        (lambda bot: bot.config.automation, {"kind": "chat", "knid": 1}, "config.automation: knid"),
        (lambda bot: bot.config.environment["x"], "\x00", "NUL"),
        (lambda bot: bot.config, BotConfig(), "is the whole column"),
        (lambda bot: bot.config.tmieout, 3, "did you mean 'timeout'"),
        (lambda bot: bot.config.timeout > 3, 3, "leads to no place"),
        (lambda bot: 3, 3, "leads to no place"),
        (None, 3, "is a function"),
    ],
)
async def test_a_bad_patch_changes_nothing(tenant: Tenancy, path: Any, value: Any, words: str) -> None:
    bot = await make_bot()
    before = values_of(bot)
    with pytest.raises(InvalidArgument) as caught:
        await bot.json_at(path).set(value)
    assert words in str(caught.value)
    assert "s3cret" not in str(caught.value)
    assert values_of(bot) == before == values_of(await Bot.get(id=bot.id))


async def test_what_would_break_the_whole_is_rolled_back(tenant: Tenancy) -> None:
    workflow = await make_workflow(published=False)
    before = values_of(workflow)
    with pytest.raises(InvalidArgument, match="two steps have the same id"):
        await workflow.json_at(lambda workflow: workflow.definition.steps[1].id).set(workflow.definition.steps[0].id)
    assert values_of(workflow) == before == values_of(await Workflow.get(id=workflow.id))
    with pytest.raises(PatchConflict):  # nothing leads there
        await workflow.json_at(lambda workflow: workflow.definition.steps[9].name).set("x")
    with pytest.raises(InvalidArgument, match="is not taken away"):
        await workflow.json_at(lambda workflow: workflow.definition.steps[0].name).remove()
    await workflow.json_at(lambda workflow: workflow.definition.steps[1]).remove()
    assert isinstance(workflow.definition, WorkflowDefinition)
    assert len(workflow.definition.steps) == 1


async def test_a_patch_of_a_published_workflow_is_checked_as_a_revision(tenant: Tenancy) -> None:
    workflow = await make_workflow(published=True)
    before = values_of(workflow)
    with pytest.raises(WorkflowInvalid, match="which does not exist"):
        await workflow.json_at(lambda workflow: workflow.definition.steps[1].connections.next).set("nowhere")
    assert values_of(workflow) == before == values_of(await Workflow.get(id=workflow.id))
    await workflow.json_at(lambda workflow: workflow.definition.steps[1].name).set("Read it")
    assert (workflow.definition.steps[1].name, workflow.version, workflow.status) == (
        "Read it",
        before["version"] + 1,
        WorkflowStatus.PUBLISHED,
    )
    draft = await make_workflow(published=False)
    await draft.json_at(lambda workflow: workflow.definition.steps[1].connections.next).set("nowhere")


async def test_columns_that_can_be_null_are_patched_where_they_are_not(tenant: Tenancy) -> None:
    task = await make_task()
    assert task.result is None
    with pytest.raises(PatchConflict):
        await task.json_at(lambda task: task.result["x"]).set(1)  # type: ignore[index]
    await task.json_at(lambda task: task.execution_config["tries"]).set(3)
    assert (task.execution_config, task.version) == ({"tries": 3}, 2)


def test_paths_can_be_looked_at_by_what_copies_and_prints() -> None:
    seen: list[bool] = []

    def predicate(bot: Bot) -> bool:
        seen.extend(hasattr(part, "__deepcopy__") for part in (bot, bot.config))
        return bot.config.timeout == 3

    assert bool(Bot.where_json(predicate))
    assert seen == [False, False]


def test_every_model_with_json_has_paths() -> None:
    assert all(hasattr(model, "where_json") for model in (ActivityLog, Bot, BotRun, Setting, Task, Workflow))


async def test_a_value_that_no_python_wrote_is_no_trouble(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot(id=uuid4())
    await execute(database.owner, 'UPDATE bots SET config = \'{"timeout": "soon"}\'')
    async with registry.tenant(tenancy.organization_id):
        assert await Bot.filter(Bot.where_json(lambda bot: bot.config.timeout < 400)).count() == 0
        assert await Bot.filter(Bot.where_json(lambda bot: bot.config.timeout != 30)).count() == 1
        with pytest.raises(InvalidArgument):
            await Bot.get(id=bot.id)

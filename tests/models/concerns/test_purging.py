"""Purging: what outlives a row and refers to it refers to nothing afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any, cast
from uuid import UUID

import pytest
from tortoise.models import Model

from bottleneck_db import Bot, BotRun, Registry
from bottleneck_db.connection.door import load_models
from bottleneck_db.errors import ForeignKeyViolation, NotFound, Refused
from bottleneck_db.models import ActivityLog, Role, Task, Workflow, WorkflowRun
from bottleneck_db.models.base import TenantRecord
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.orm.relations import ForeignKeyField
from bottleneck_db.schema.ddl import all_models
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_invitation, make_organization, make_run, make_task, make_workflow

# A rerun is of the same bot or workflow as the run that it repeats, so it goes with it, in the same statement.
GOES_TOO = {"BotRun.retry_of.bot", "WorkflowRun.retry_of.workflow"}


def keys_to(parent: type[Model]) -> Iterator[tuple[type[Model], str, ForeignKeyField[Any]]]:
    for child in all_models():
        for name, field in child._meta.fields_map.items():
            if isinstance(field, ForeignKeyField) and cast("object", field.related_model) is parent:
                yield child, name, field


def outliving(parent: type[Model], path: str = "") -> Iterator[str]:
    """The references that a purge must clear: to the row, or to what is removed with it."""
    for child, name, field in keys_to(parent):
        if field.on_delete == "CASCADE":
            yield from outliving(child, f".{name}{path}")
        elif field.on_delete == "NO ACTION":
            yield f"{child.__name__}.{name}{path}"


async def test_each_reference_that_would_hinder_a_purge_is_named() -> None:
    await load_models()
    purgeable = [model for model in SoftDelete.__subclasses__() if TenantRecord in model.__mro__]
    assert {"Bot", "Workflow", "Task", "ApiKey"} < {model.__name__ for model in purgeable}
    assert {model: set(model.referrers) for model in purgeable} == {model: set(outliving(model)) - GOES_TOO for model in purgeable}


async def record(database: TestDatabase, tenancy: Tenancy, run: BotRun) -> None:
    await execute(
        database.owner,
        f"""INSERT INTO session_recordings
                   (organization_id, recording_id, recording_started_at, segment_index, status, privacy_level, bot_run_id,
                    first_event_at, last_event_at, event_count, has_full_snapshot, events_compressed, size_bytes)
            SELECT '{tenancy.organization_id}', '{run.id}', app.uuid7_time('{run.id}'), 0, 'ready', 'strict', '{run.id}',
                   now(), now(), 1, true, 'x', 1""",
    )


async def actions(row: UUID) -> list[str]:
    return [entry.action for entry in await ActivityLog.filter(resource_id=row).order_by("seq")]


async def test_a_bots_tasks_and_recordings_outlive_it(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot, other = await make_bot(), await make_bot()
        run, kept = await make_run(bot), await make_run(other)
        await run.cancel()
        await run.rerun()
        task, unrelated = await make_task(bot_id=bot.id), await make_task(bot_id=other.id)
        deleted = await (await make_task(bot_id=bot.id)).soft_delete()
    for recorded in (run, kept):
        await record(database, tenancy, recorded)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id) as scope:
        await (await bot.soft_delete()).purge()
        for one in (task, unrelated, deleted):
            await one.refresh_from_db()
        assert (task.bot_id, unrelated.bot_id, deleted.bot_id) == (None, other.id, None)
        recordings = {row["recording_id"]: row["bot_run_id"] for row in await scope.fetch("SELECT * FROM session_recordings")}
        assert recordings == {run.id: None, kept.id: kept.id}
        assert [left.id for left in await BotRun.all()] == [kept.id]
        assert await actions(task.id) == ["task.created", "task.bot_cleared"]
        assert await actions(unrelated.id) == ["task.created"]
        assert (await actions(bot.id))[-1] == "bot.purged"


async def test_a_workflows_tasks_and_the_runs_that_it_started_elsewhere_outlive_it(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        workflow, sub_workflow, bot = await make_workflow(), await make_workflow(), await make_bot()
        task = await make_task(workflow_id=workflow.id)
        await workflow.start()
    async with registry.system("claim"):
        (run,) = await WorkflowRun.claim("w-1")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        sub_run, bot_run = await run.start_sub_run(sub_workflow), await run.start_bot_run(bot)
        await (await (await Workflow.get(id=workflow.id)).soft_delete()).purge()
        for one in (task, sub_run, bot_run):
            await one.refresh_from_db()
        assert (task.workflow_id, sub_run.parent_run_id, bot_run.workflow_run_id) == (None, None, None)
        with pytest.raises(NotFound):
            await run.refresh_from_db()


async def test_what_a_task_blocked_is_free_when_it_is_purged(tenant: Tenancy) -> None:
    task, blocked = await make_task(), await make_task()
    await blocked.block(task)
    await (await task.soft_delete()).purge()
    await blocked.refresh_from_db()
    assert blocked.blocked_by_id is None
    assert (await actions(blocked.id))[-1] == "task.blocked_by_cleared"
    assert not await Task.with_deleted().filter(id=task.id).exists()


async def test_a_purge_that_fails_clears_nothing(registry: Registry, tenant: Tenancy) -> None:
    """A role cannot be cleared from a member, not even from a removed one."""
    role = await Role.define("runner", "Runner", ["bots:execute"])
    invitation, _ = await make_invitation("grace@example.com")
    await (await invitation.change_role(role)).remove()
    await role.soft_delete()
    with pytest.raises(ForeignKeyViolation):
        await role.purge()
    assert await Role.only_deleted().filter(id=role.id).exists()  # and the scope goes on


async def test_what_was_restored_since_it_was_read_is_not_purged(tenant: Tenancy) -> None:
    bot = await make_bot()
    task = await make_task(bot_id=bot.id)
    await bot.soft_delete()
    mine = await Bot.only_deleted().get(id=bot.id)
    await bot.restore()
    with pytest.raises(Refused, match="restored since it was read"):
        await mine.purge()
    await task.refresh_from_db()
    assert (await Bot.exists(id=bot.id), task.bot_id) == (True, bot.id)


async def test_what_is_live_or_gone_is_not_purged(tenant: Tenancy) -> None:
    task = await make_task()
    with pytest.raises(Refused, match=r"soft_delete\(\) it first"):
        await task.purge()
    await (await task.soft_delete()).purge()
    with pytest.raises(NotFound):
        await task.purge()


async def test_another_organization_purges_nothing_of_ours(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot()
        task = await make_task(bot_id=bot.id)
        await bot.soft_delete()
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        with pytest.raises(NotFound):
            await bot.purge()
    async with registry.tenant(tenancy.organization_id):
        assert (await Task.get(id=task.id)).bot_id == bot.id


async def test_nothing_comes_to_refer_to_a_row_while_it_is_purged(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot, task = await make_bot(), await make_task()
        await bot.soft_delete()
    purged, go = asyncio.Event(), asyncio.Event()

    async def purge() -> None:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await bot.purge()
            purged.set()
            await go.wait()

    async def refer() -> None:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await (await Task.get(id=task.id)).edit(bot_id=bot.id)

    purging = asyncio.create_task(purge())
    await purged.wait()
    referring = asyncio.create_task(refer())
    done, _ = await asyncio.wait({referring}, timeout=0.2)
    assert not done, "it does not wait"
    go.set()
    outcomes = await asyncio.gather(purging, referring, return_exceptions=True)
    assert [type(outcome).__name__ for outcome in outcomes] == ["NoneType", "ForeignKeyViolation"]
    assert cast("Any", outcomes[1]).constraint == "tasks_bot_fk"

"""What serializers do with records: they show what was read, and ask for nothing."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from bottleneck_db import Bot, BotConfig, Organization, OrganizationMember, Task, User, Workflow
from bottleneck_db.errors import InvalidArgument, NotLoaded
from bottleneck_db.orm.server_time import ServerTime
from bottleneck_db.serializers import (
    BotCreate,
    BotRead,
    BotRunRead,
    BotRunWithLogs,
    BotUpdate,
    BotWithRuns,
    OrganizationWithMembers,
    PageRead,
    TaskCreate,
    TaskRead,
    TaskUpdate,
    TaskWithAssignee,
    UserSummary,
    WorkflowCreate,
    WorkflowWithRuns,
)
from bottleneck_db.testing.factories import Tenancy, make_bot, make_run, make_task, make_workflow, steps


async def test_a_record_is_shown(tenant: Tenancy) -> None:
    bot = await make_bot(slug="crawler")
    shown = BotRead.model_validate(bot)
    assert (shown.id, shown.slug, shown.created_by_id, shown.config) == (bot.id, "crawler", tenant.owner_id, bot.config)
    with pytest.raises(ValidationError, match="frozen"):
        shown.slug = "other"


async def test_what_was_not_read_is_an_error_and_no_query(tenant: Tenancy) -> None:
    bot = await Bot.filter(id=(await make_bot()).id).only("id", "name").get()
    with pytest.raises(NotLoaded, match=r"Bot\.organization_id: was not read with the record") as caught:
        BotRead.model_validate(bot)
    assert (caught.value.model, caught.value.name) == ("Bot", "organization_id")
    user = await User.all().only("id", "name", "email").get(id=tenant.owner_id)
    assert UserSummary.model_validate(user).id == tenant.owner_id


async def test_what_is_not_saved_is_not_shown(tenant: Tenancy) -> None:
    bot = Bot(name="Crawler", slug="crawler", config=BotConfig())
    with pytest.raises(NotLoaded, match="save"):
        BotRead.model_validate(bot)
    saved = await make_bot()
    saved.next_run_at = ServerTime()  # type: ignore[assignment]  # what a verb writes, before it is written
    with pytest.raises(NotLoaded):
        BotRead.model_validate(saved)


async def test_another_models_record_is_refused(tenant: Tenancy) -> None:
    with pytest.raises(InvalidArgument, match="record: a Task has no is_active"):
        BotRead.model_validate(await make_task())


async def test_a_bot_is_shown_with_its_runs(tenant: Tenancy) -> None:
    bot = await make_bot()
    first, second = [await make_run(bot), await make_run(bot)]
    shown = BotWithRuns.model_validate(await Bot.get_with_runs(bot.id))
    assert [run.id for run in shown.runs] == [second.id, first.id]
    assert isinstance(shown.runs[0], BotRunRead)
    assert shown.created_by is not None
    assert shown.created_by.id == tenant.owner_id
    one = BotWithRuns.model_validate(await Bot.get_with_runs(bot.id, runs=1))
    assert len(one.runs) == 1
    assert BotWithRuns.model_validate(await Bot.get_with_runs((await make_bot()).id)).runs == []


async def test_a_relation_that_was_not_prefetched_is_an_error_and_no_query(tenant: Tenancy) -> None:
    bot = await make_bot()
    with pytest.raises(NotLoaded, match=r"Bot\.runs: .*prefetch_related\('runs'\)"):
        BotWithRuns.model_validate(bot)
    _ = bot.runs  # Tortoise makes the relation when it is looked at; that reads nothing
    with pytest.raises(NotLoaded, match=r"Bot\.runs"):
        BotWithRuns.model_validate(bot)
    await bot.fetch_related("runs")
    with pytest.raises(NotLoaded, match=r"Bot\.created_by"):
        BotWithRuns.model_validate(bot)
    await bot.fetch_related("created_by")
    assert BotWithRuns.model_validate(bot).runs == []


async def test_a_relation_to_nothing_needs_no_query(tenant: Tenancy) -> None:
    task = await make_task()
    await task.fetch_related("created_by")
    assert TaskWithAssignee.model_validate(task).assignee is None
    assigned = await Task.get(id=(await task.assign(tenant.owner_id)).id).prefetch_related("assignee", "created_by")
    shown = TaskWithAssignee.model_validate(assigned)
    assert (shown.assignee, shown.created_by) == (UserSummary.model_validate(assigned.assignee),) * 2
    with pytest.raises(NotLoaded, match=r"Task\.assignee"):
        TaskWithAssignee.model_validate(await Task.get(id=task.id).prefetch_related("created_by"))


async def test_relations_of_relations_are_shown(tenant: Tenancy) -> None:
    found = await Organization.get(id=tenant.organization_id).prefetch_related("members__user", "members__role")
    shown = OrganizationWithMembers.model_validate(found)
    assert [(member.user.id, member.role.key) for member in shown.members if member.user and member.role] == [(tenant.owner_id, "owner")]
    nested = await Organization.get(id=tenant.organization_id).prefetch_related("members")
    with pytest.raises(NotLoaded, match=r"OrganizationMember\.user"):
        OrganizationWithMembers.model_validate(nested)
    assert await OrganizationMember.all().count() == 1


async def test_workflows_and_logs_are_shown_with_what_they_have(tenant: Tenancy) -> None:
    workflow = await make_workflow()
    await workflow.start()
    assert len(WorkflowWithRuns.model_validate(await Workflow.get_with_runs(workflow.id)).runs) == 1
    run = await make_run()
    await run.log("opened", step="open")
    await run.fetch_related("logs")
    assert [line.message for line in BotRunWithLogs.model_validate(run).logs] == ["opened"]


async def test_a_page_is_shown(tenant: Tenancy) -> None:
    for _ in range(3):
        await make_bot()
    shown = PageRead[BotRead].model_validate(await Bot.list_page(page=2, size=2))
    assert (len(shown.items), shown.number, shown.size, shown.total, shown.pages) == (1, 2, 2, 3, 2)


async def test_rows_are_created_of_what_is_given(tenant: Tenancy) -> None:
    bot = await Bot.create(**BotCreate(name="Crawler", slug="crawler", config=BotConfig(retries=1), schedule="0 6 * * *").given())
    assert (bot.config.retries, bot.timezone, bot.is_active, bot.next_run_at is not None) == (1, "UTC", True, True)
    task = await Task.create(**TaskCreate(title="Look", bot_id=bot.id, assignee_id=tenant.owner_id).given())
    assert (task.bot_id, task.assignee_id, task.source) == (bot.id, tenant.owner_id, "manual")
    workflow = await Workflow.create(**WorkflowCreate(name="Report", slug="report", definition=steps("open"), tags=["a"]).given())
    assert (workflow.tags, workflow.concurrency) == (["a"], 10)


async def test_what_is_not_given_stays_and_null_clears(tenant: Tenancy) -> None:
    bot = await make_bot(description="Reads prices", name="Crawler")
    change = BotUpdate(description=None)
    assert (change.given(), change.name, change.model_dump(exclude_unset=True)) == ({"description": None}, None, {"description": None})
    await bot.update_from_dict(change.given()).save()
    await bot.refresh_from_db()
    assert (bot.description, bot.name) == (None, "Crawler")
    with pytest.raises(ValidationError):
        BotUpdate(name=None)
    with pytest.raises(ValidationError):
        BotUpdate.model_validate({"name": None})


async def test_a_task_is_edited_with_what_is_given(tenant: Tenancy) -> None:
    task = await make_task()
    edited = await task.edit(**TaskUpdate.model_validate({"title": "Other", "priority": "high", "tags": ["a"]}).given())
    shown = TaskRead.model_validate(edited)
    assert (shown.title, shown.priority, shown.tags, shown.version) == ("Other", "high", ["a"], task.version)

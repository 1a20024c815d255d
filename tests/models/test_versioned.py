"""Versions: who saves what somebody else has changed meanwhile is told so, and nothing is overwritten unseen."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bottleneck_db import ActivityLog, Bot, BotConfig, BotRun, Registry, Task, Workflow
from bottleneck_db.connection.scope import savepoint
from bottleneck_db.errors import NotFound, NotLoaded, Refused
from bottleneck_db.models.concerns.versioned import StaleRecord
from bottleneck_db.models.enums import SettingScope
from bottleneck_db.models.settings import Setting
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.testing.factories import Tenancy, make_bot, make_task, make_workflow, steps, values_of


async def again(record: Any) -> Any:
    return await type(record).get(id=record.id)


async def test_a_stale_record_is_not_saved_and_tells_both_versions(tenant: Tenancy) -> None:
    mine = await make_bot()
    theirs = await again(mine)
    await theirs.reconfigure(BotConfig(timeout=5))
    mine.name = "Mine"
    before = values_of(mine)
    with pytest.raises(StaleRecord, match="version 1 was read, 2 is there") as told:
        await mine.save()
    assert (told.value.read, told.value.found) == (1, 2)
    assert (values_of(mine), mine.changed) == (before, ("name",))
    assert (await again(mine)).name != "Mine"
    await mine.refresh_from_db()
    mine.name = "Mine"
    await mine.save()
    assert ((await again(mine)).name, mine.version) == ("Mine", 2)


async def test_a_save_of_what_matters_is_the_next_version(tenant: Tenancy) -> None:
    bot = await make_bot()
    theirs = await again(bot)
    bot.name, bot.config = "Other", BotConfig(timeout=5)
    await bot.save()
    assert (bot.version, (await again(bot)).version, bot.changed) == (2, 2, ())
    theirs.config.timeout = 6
    with pytest.raises(StaleRecord):
        await theirs.save()
    assert (await again(bot)).config.timeout == 5


async def test_a_save_of_what_does_not_matter_is_none(tenant: Tenancy) -> None:
    bot = await make_bot()
    theirs = await again(bot)
    bot.name = "Other"
    await bot.save()
    theirs.description = "theirs"
    await theirs.save()
    assert ((await again(bot)).version, theirs.name) == (1, "Other")


async def test_each_kind_of_row_says_what_matters(tenant: Tenancy) -> None:
    workflow, task = await make_workflow(published=False), await make_task()
    workflow.name = "Other"
    await workflow.save()
    assert workflow.version == 1
    workflow.definition = steps("one", "two", "three")
    await workflow.save()
    assert workflow.version == 2
    task.title = "Other"
    await task.save()
    assert task.version == 2


async def test_a_version_is_counted_and_not_set(tenant: Tenancy) -> None:
    bot = await make_bot()
    bot.version = 7
    with pytest.raises(Refused, match=r"Bot\.version is counted, not set"):
        await bot.save()
    assert (await again(bot)).version == 1


async def test_a_record_without_its_version_saves_what_does_not_matter(tenant: Tenancy) -> None:
    made = await make_bot()
    bot = await Bot.filter(id=made.id).only("id", "organization_id", "name", "config").get()
    bot.name = "Other"
    await bot.save()
    assert (await again(made)).name == "Other"
    bot = await Bot.filter(id=made.id).only("id", "organization_id", "config").get()
    bot.config = BotConfig(timeout=5)
    with pytest.raises(Refused, match="without its version"):
        await bot.save()


async def test_a_record_read_in_part_tells_what_its_verbs_need(tenant: Tenancy) -> None:
    made = await make_bot(schedule="0 6 * * *")
    bot = await Bot.filter(id=made.id).only("name").get()
    for verb in (bot.start_run, bot.restore, bot.purge, lambda: bot.reconfigure(BotConfig(timeout=5))):
        with pytest.raises(NotLoaded):
            await verb()
    with pytest.raises(NotLoaded, match=r"Bot\.deleted_at"):
        bot.is_deleted  # noqa: B018 - on purpose
    run = await BotRun.filter(id=(await made.start_run()).id).only("status").get()
    with pytest.raises(NotLoaded, match=r"BotRun\.bot_id"):
        run.bot  # noqa: B018 - on purpose
    await bot.reschedule("0 7 * * *")
    assert ((await again(made)).schedule, bot.version, bot.changed) == ("0 7 * * *", 1, ())


async def test_a_deleted_row_is_stale_to_verbs_and_gone_when_it_is_gone(tenant: Tenancy) -> None:
    mine = await make_bot()
    await (await again(mine)).soft_delete()
    with pytest.raises(StaleRecord) as told:
        await mine.reconfigure(BotConfig(timeout=5))
    assert (told.value.read, told.value.found) == (1, None)
    task = await make_task()
    await RecordQuerySet(Task).filter(id=task.id).delete()
    task.title = "Other"
    with pytest.raises(NotFound):
        await task.save()


async def test_verbs_tell_both_versions_too(tenant: Tenancy) -> None:
    workflow, task = await make_workflow(), await make_task()
    for mine, change in ((workflow, {"variables": {"a": 1}}), (task, {"title": "Other"})):
        theirs = await again(mine)
        verb = "revise" if isinstance(mine, Workflow) else "edit"
        await getattr(theirs, verb)(**change)
        with pytest.raises(StaleRecord) as told:
            await getattr(mine, verb)(**change)
        assert (told.value.read, told.value.found) == (1, 2)


async def test_of_many_saves_of_one_version_at_once_one_wins(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot()
    all_have_read = asyncio.Barrier(5)

    async def save(timeout: int) -> str:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id) as scope:
            mine = await again(bot)
            mine.config = BotConfig(timeout=timeout)
            await all_have_read.wait()
            try:
                async with savepoint(scope):
                    await mine.save()
            except StaleRecord:
                return "stale"
        return "saved"

    assert sorted(await asyncio.gather(*(save(timeout) for timeout in range(5, 10)))) == ["saved", *["stale"] * 4]
    async with registry.tenant(tenancy.organization_id):
        assert (await again(bot)).version == 2


# Upserts


async def test_an_upsert_counts_versions_and_tells_the_trail_what_stood_there(tenant: Tenancy) -> None:
    await Bot.upsert(conflict=["slug"], name="First", slug="one", config=BotConfig())
    bot = await Bot.upsert(conflict=["slug"], name="Second", slug="one", config=BotConfig(timeout=5))
    assert (bot.name, bot.version, bot.created_by_id, bot.organization_id) == ("Second", 2, tenant.owner_id, tenant.organization_id)
    updated, created = await ActivityLog.of(bot)
    assert (created.action, updated.action) == ("bot.created", "bot.updated")
    assert updated.changes is not None
    assert updated.changes["name"] == {"from": "First", "to": "Second"}
    assert updated.changes["version"] == {"from": 1, "to": 2}


async def test_many_upserts_count_versions_of_what_is_other_and_tell_the_trail(tenant: Tenancy) -> None:
    kept, other = await make_bot(slug="kept"), await make_bot(slug="other")
    rows: list[dict[str, Any]] = [{"name": "New", "slug": slug, "config": kept.config} for slug in ("kept", "new")]
    rows.append({"name": "New", "slug": "other", "config": BotConfig(timeout=5)})
    assert await Bot.bulk_upsert(rows, conflict=["slug"]) == 3
    assert {bot.slug: (bot.name, bot.version) for bot in await Bot.all()} == {"kept": ("New", 1), "other": ("New", 2), "new": ("New", 1)}
    trail = {entry.action: entry.changes for entry in await ActivityLog.filter(resource_id__in=[other.id]).order_by("seq")}
    assert trail.keys() == {"bot.created", "bot.updated"}
    assert trail["bot.updated"] is not None
    assert trail["bot.updated"]["name"] == {"to": "New"}
    assert await ActivityLog.filter(action="bot.created").count() == 3


async def test_a_version_is_counted_by_upserts_and_not_set(tenant: Tenancy) -> None:
    bot = await make_bot(slug="one")
    await bot.reconfigure(BotConfig(timeout=5))
    rows: list[dict[str, Any]] = [{"name": "New", "slug": "one", "config": BotConfig(), "version": 1}]
    chosen: list[Any] = [["version"], ["name", "version"], None]
    for update in chosen:
        with pytest.raises(Refused, match=r"Bot\.version is counted, not set"):
            await Bot.bulk_upsert(rows, conflict=["slug"], update=update)
        with pytest.raises(Refused, match=r"Bot\.version is counted, not set"):
            await Bot.upsert(conflict=["slug"], update=update, **rows[0])
    assert ((await again(bot)).name, (await again(bot)).version) == (bot.name, 2)


async def test_a_deleted_row_is_not_there_for_an_upsert(tenant: Tenancy) -> None:
    deleted = await make_bot(slug="one")
    await deleted.soft_delete()
    made = await Bot.upsert(conflict=["slug"], name="New", slug="one", config=BotConfig())
    assert made.id != deleted.id
    assert await Bot.bulk_upsert([{"name": "Newer", "slug": "one", "config": BotConfig()}], conflict=["organization_id", "slug"]) == 1
    assert [(bot.id, bot.name) for bot in await Bot.all()] == [(made.id, "Newer")]


async def test_an_owner_may_be_nobody_in_an_upsert(registry: Registry, tenancy: Tenancy) -> None:
    """Where NULL is a value like others in a unique rule, it is found like others."""
    async with registry.user(tenancy.owner_id):
        for version, theme in enumerate(("dark", "light"), start=1):
            values: dict[str, Any] = {"scope": SettingScope.USER, "user_id": tenancy.owner_id, "namespace": "appearance"}
            made = await Setting.upsert(conflict=["organization_id", "user_id", "namespace"], **values, value={"theme": theme})
            assert (made.value, made.version) == ({"theme": theme}, version)
        row, stale = await Setting.get(namespace="appearance"), await Setting.get(namespace="appearance")
        row.value = {"theme": "dark"}
        await row.save()
        stale.value = {"theme": "system"}
        with pytest.raises(StaleRecord) as told:
            await stale.save()
        assert (told.value.read, told.value.found) == (2, 3)


async def test_of_many_upserts_at_once_one_inserts(registry: Registry, tenancy: Tenancy) -> None:
    async def put(number: int) -> Bot:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            return await Bot.upsert(conflict=["slug"], name=f"Bot {number}", slug="one", config=BotConfig(timeout=number))

    bots = await asyncio.gather(*(put(number) for number in range(5, 13)))
    assert len({bot.id for bot in bots}) == 1
    assert sorted(bot.version for bot in bots) == list(range(1, 9))

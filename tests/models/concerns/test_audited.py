"""The activity log: verbs write who did what to which row, before and after."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from bottleneck_db import ActivityLog, Bot, BotConfig, Organization, OrganizationMember, Registry, Role, Task, User
from bottleneck_db.errors import InvalidArgument, NotFound
from bottleneck_db.models.bots import SlugTaken
from bottleneck_db.models.concerns.versioned import StaleRecord
from bottleneck_db.models.enums import ActorType
from bottleneck_db.models.roles import SystemRole
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_invitation, make_organization, make_run, make_task


async def trail(resource_id: UUID) -> list[ActivityLog]:
    return await ActivityLog.filter(resource_id=resource_id).order_by("seq")


async def actions(resource_id: UUID) -> list[str]:
    return [entry.action for entry in await trail(resource_id)]


async def test_a_new_row_is_told_with_its_values(tenant: Tenancy) -> None:
    bot = await make_bot(name="Crawler")
    (entry,) = await trail(bot.id)
    assert (entry.action, entry.resource_type, entry.actor_type, entry.actor_id) == ("bot.created", "bot", ActorType.USER, tenant.owner_id)
    assert entry.changes is not None
    assert entry.changes["name"] == {"to": "Crawler"}
    assert entry.changes["config"]["to"]["retries"] == 3


async def test_a_verb_is_told_with_what_was_and_what_is(tenant: Tenancy) -> None:
    bot = await make_bot()
    await bot.pause()
    await bot.resume()
    *_, paused, resumed = await trail(bot.id)
    assert (paused.action, paused.changes) == ("bot.paused", {"is_active": {"from": True, "to": False}, **_touched(paused)})
    assert (resumed.action, resumed.changes) == ("bot.resumed", {"is_active": {"from": False, "to": True}, **_touched(resumed)})


def _touched(entry: ActivityLog) -> dict[str, object]:
    assert entry.changes is not None
    return {"updated_at": entry.changes["updated_at"]}


async def test_a_verb_that_changes_nothing_tells_nothing(tenant: Tenancy) -> None:
    bot = await make_bot()
    await bot.resume()
    assert await actions(bot.id) == ["bot.created"]


async def test_a_verb_makes_the_row_so_whatever_the_record_took_it_for(tenant: Tenancy) -> None:
    mine = await make_bot(schedule="0 6 * * *", timezone="Europe/Berlin")
    theirs = await Bot.get(id=mine.id)
    await mine.pause()
    await theirs.resume()
    assert theirs.is_active
    await mine.pause()
    assert not (await Bot.get(id=mine.id)).is_active
    await theirs.resume()
    assert (await Bot.get(id=mine.id)).is_active
    await mine.reschedule("0 7 * * *", timezone="UTC")
    await theirs.reschedule("0 6 * * *")
    stored = await Bot.get(id=mine.id)
    assert (stored.schedule, stored.timezone, stored.next_run_at) == ("0 6 * * *", "UTC", theirs.next_run_at)
    assert await actions(mine.id) == [
        "bot.created",
        *("bot.paused", "bot.resumed", "bot.paused", "bot.resumed"),
        *("bot.rescheduled", "bot.rescheduled"),
    ]


async def test_a_verb_is_told_with_what_stood_in_the_row_and_not_in_the_record(tenant: Tenancy) -> None:
    mine = await make_bot()
    await (await Bot.get(id=mine.id)).pause()
    await mine.pause()
    assert (await actions(mine.id), mine.is_active) == (["bot.created", "bot.paused"], False)


async def test_a_verb_saves_what_was_set_before_as_well(tenant: Tenancy) -> None:
    bot = await make_bot()
    bot.description = "set before"
    await bot.pause()
    assert [(stored.description, stored.is_active) for stored in await Bot.all()] == [("set before", False)]


async def test_a_verb_finds_no_row_that_is_deleted_or_another_organizations(registry: Registry, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot, deleted = await make_bot(), await make_bot()
        await (await Bot.get(id=deleted.id)).soft_delete()
        with pytest.raises(NotFound):
            await deleted.pause()
        assert deleted.is_active
    async with registry.tenant(other.organization_id, user=other.owner_id):
        for verb in (bot.resume, bot.pause):
            with pytest.raises(NotFound):
                await verb()
    assert (bot.is_active, bot.changed) == (True, ())


async def test_a_verb_of_a_record_whose_version_is_another_by_now_is_refused(tenant: Tenancy) -> None:
    mine = await make_bot()
    await (await Bot.get(id=mine.id)).reconfigure(BotConfig(timeout=5))
    with pytest.raises(StaleRecord):
        await mine.resume()
    assert mine.version == 1


async def test_a_scope_that_was_rolled_back_can_be_run_again(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot()
    with pytest.raises(RuntimeError):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await bot.pause()
            raise RuntimeError
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await bot.pause()
    async with registry.tenant(tenancy.organization_id):
        assert not (await Bot.get(id=bot.id)).is_active
        assert await actions(bot.id) == ["bot.created", "bot.paused"]


@pytest.mark.parametrize("value", [10**400, -(10**30), 1e22, [1 << 64]], ids=["googol", "negative", "float", "beyond 64 bits"])
async def test_numbers_of_any_size_are_told(tenant: Tenancy, value: Any) -> None:
    task = await make_task(execution_config={"a": value})
    task.execution_config = {"a": [value]}
    await task.save()
    await Task.bulk_insert([{"title": "bulk", "execution_config": {"a": value}}])
    created, updated = await trail(task.id)
    bulk = (await trail((await Task.get(title="bulk")).id))[0]
    told = [(entry.changes or {})["execution_config"] for entry in (created, bulk, updated)]
    assert told[0] == told[1] == {"to": {"a": value}}
    assert told[2] == {"from": {"a": value}, "to": {"a": [value]}}


async def test_what_can_be_stored_can_be_told_however_deep_it_is(tenant: Tenancy) -> None:
    deepest: Any = 1
    for _ in range(197):
        deepest = [deepest]
    task = await make_task(execution_config={"a": deepest})
    (entry,) = await trail(task.id)
    assert entry.changes is not None
    assert entry.changes["execution_config"] == {"to": {"a": deepest}}
    with pytest.raises(InvalidArgument, match="198 levels"):
        await make_task(execution_config={"a": [deepest]})
    assert await Task.all().count() == 1


async def test_a_plain_save_is_told_too(tenant: Tenancy) -> None:
    bot = await make_bot()
    bot.description = "found by name"
    await bot.save()
    assert await actions(bot.id) == ["bot.created", "bot.updated"]


async def test_what_only_counts_or_times_is_not_told(tenant: Tenancy) -> None:
    bot = await make_bot(schedule="* * * * *")
    bot.last_run_at = bot.next_run_at
    await bot.save()
    assert await actions(bot.id) == ["bot.created"]


async def test_deletion_with_children_tells_each_row(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        first, second = await make_bot(), await make_bot()
        await (await Organization.current()).soft_delete()
        assert [(await actions(row))[-1] for row in (tenancy.organization_id, first.id, second.id)] == [
            "organization.deleted",
            "bot.deleted",
            "bot.deleted",
        ]
        await (await Organization.with_deleted().get(id=tenancy.organization_id)).restore()
        assert (await actions(second.id))[-1] == "bot.restored"


async def test_purging_is_told_and_the_trail_outlives_the_row(tenant: Tenancy) -> None:
    bot = await make_bot()
    await bot.soft_delete()
    await bot.purge()
    assert await actions(bot.id) == ["bot.created", "bot.deleted", "bot.purged"]


async def test_an_invitation_tells_its_address_and_never_its_token(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        invitation, token = await make_invitation("grace@example.com")
        (entry,) = await trail(invitation.id)
    assert entry.action == "organization_member.invited"
    assert entry.changes is not None
    assert entry.changes["invited_email"] == {"to": "grace@example.com"}
    assert entry.changes["invite_token_hash"] == "***"
    assert token not in str(entry.changes)


async def test_joining_is_told_in_the_organizations_trail(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        invitation, token = await make_invitation("grace@example.com")
    grace = await registry.sign_up("grace@example.com", "Grace", google_id="g-1")
    await execute(database.owner, "UPDATE users SET email_verified_at = now()")
    async with registry.user(grace):
        await OrganizationMember.accept(token)
    async with registry.tenant(tenancy.organization_id):
        joined = (await trail(invitation.id))[-1]
        assert (joined.action, joined.actor_type, joined.actor_id) == ("organization_member.joined", ActorType.USER, grace)
        member = await OrganizationMember.get(id=invitation.id)
        await member.change_role(await Role.system(SystemRole.ADMIN))
        await member.suspend()
        await member.activate()
        await member.remove()
    async with registry.tenant(tenancy.organization_id):
        told = await actions(invitation.id)
    assert told[2:] == [f"organization_member.{verb}" for verb in ("role_changed", "suspended", "activated", "removed")]


async def test_a_new_organization_is_told_in_its_own_trail(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id):
        assert await actions(tenancy.organization_id) == ["organization.created"]


async def test_a_failed_verb_tells_nothing_and_leaves_the_record(registry: Registry, tenant: Tenancy) -> None:
    await make_bot(slug="taken")
    bot = await make_bot(slug="free")
    with pytest.raises(SlugTaken):
        async with registry.tenant(tenant.organization_id):
            await bot._apply("renamed", slug="taken")
    assert bot.slug == "free"
    assert await actions(bot.id) == ["bot.created"]


async def test_entry_and_change_are_kept_or_lost_together(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot()
    with pytest.raises(RuntimeError):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await bot.pause()
            raise RuntimeError
    async with registry.tenant(tenancy.organization_id):
        assert await actions(bot.id) == ["bot.created"]
        assert (await Bot.get(id=bot.id)).is_active


async def test_an_entry_names_the_api_key_or_the_system_and_the_request(registry: Registry, tenancy: Tenancy) -> None:
    key = uuid4()
    async with registry.tenant(tenancy.organization_id, api_key=key, request_id="req-7"):
        bot = await make_bot(created_by_id=tenancy.owner_id)
    async with registry.tenant(tenancy.organization_id):
        await bot.pause()
        created, paused = await trail(bot.id)
    assert (created.actor_type, created.actor_id, created.actor_label, created.request_id) == (
        ActorType.API_KEY,
        key,
        f"api_key:{key}",
        "req-7",
    )
    assert (paused.actor_type, paused.actor_id, paused.request_id) == (ActorType.SYSTEM, None, None)
    with pytest.raises(InvalidArgument, match="either a user or an API key"):
        registry.tenant(tenancy.organization_id, user=tenancy.owner_id, api_key=key)


async def test_outside_an_organization_an_entry_is_a_platform_event(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    async with registry.user(tenancy.owner_id):
        user = await User.get(id=tenancy.owner_id)
        user.name = "Countess"
        await user.save()
    async with registry.system("retention"):
        await ActivityLog.record("partition.dropped", "partition")
    events = await _platform_events(database)
    assert [(e["action"], e["actor_type"], e["resource_type"], e["resource_id"]) for e in events] == [
        ("user.updated", "user", "user", tenancy.owner_id),
        ("partition.dropped", "system", "partition", None),
    ]
    assert '"Countess"' in events[0]["metadata"]


async def _platform_events(database: TestDatabase) -> list[dict[str, Any]]:
    connection = await asyncpg.connect(**database.owner.connect_arguments())
    try:
        return [dict(row) for row in await connection.fetch("SELECT * FROM activity_logs WHERE organization_id IS NULL ORDER BY seq")]
    finally:
        await connection.close()


async def test_runs_of_a_queue_write_no_entries(registry: Registry, tenant: Tenancy) -> None:
    run = await make_run(await make_bot(config=BotConfig()))
    assert await trail(run.id) == []

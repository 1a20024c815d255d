"""The soft-deletion concern, on bots, organizations and roles."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bottleneck_db import Bot, Organization, OrganizationMember, Role, Task, running_scope
from bottleneck_db.errors import NotFound, PermissionDenied, Refused, UniqueViolation
from bottleneck_db.models.bots import SlugTaken
from bottleneck_db.models.concerns.soft_delete import RestoreClash
from bottleneck_db.testing.factories import Tenancy, make_bot, make_run, make_task

pytestmark = pytest.mark.usefixtures("tenant")


async def test_a_deleted_bot_is_hidden_but_kept() -> None:
    bot = await make_bot(slug="crawler")
    await bot.soft_delete()
    assert bot.is_deleted
    assert await Bot.get_or_none(id=bot.id) is None
    assert await Bot.all() == []
    assert await Bot.filter(slug="crawler").count() == 0
    assert not await Bot.exists(id=bot.id)
    assert await Bot.filter(id=bot.id).values_list("slug", flat=True) == []
    assert await Bot.filter(id=bot.id).update(name="x") == 0
    assert await Bot.with_deleted().filter(id=bot.id).exists()
    assert [found.id for found in await Bot.only_deleted()] == [bot.id]


async def test_a_live_bot_is_not_among_the_deleted() -> None:
    bot = await make_bot()
    assert not bot.is_deleted
    assert await Bot.only_deleted() == []
    assert [found.id for found in await Bot.with_deleted()] == [bot.id]


async def test_the_relations_of_a_parent_hide_deleted_rows(tenant: Tenancy) -> None:
    kept, gone = await make_bot(), await make_bot()
    await gone.soft_delete()
    organization = await Organization.current()
    assert [bot.id for bot in await organization.bots] == [kept.id]
    fetched = await Organization.get(id=tenant.organization_id).prefetch_related("bots")
    assert [bot.id for bot in fetched.bots] == [kept.id]


async def test_the_slug_of_a_deleted_bot_can_be_used_again() -> None:
    await (await make_bot(slug="crawler")).soft_delete()
    await make_bot(slug="crawler")


async def test_a_restored_bot_is_back() -> None:
    bot = await make_bot()
    await bot.soft_delete()
    await bot.restore()
    assert not bot.is_deleted
    assert (await Bot.get(id=bot.id)).deleted_at is None


async def test_a_restore_that_clashes_is_refused_and_changes_nothing() -> None:
    bot = await make_bot(slug="crawler")
    await bot.soft_delete()
    await make_bot(slug="crawler")
    with pytest.raises(RestoreClash) as clash:
        await bot.restore()
    assert clash.value.constraint == "bots_org_slug_live_uq"
    assert isinstance(clash.value, UniqueViolation)
    assert bot.is_deleted
    assert await Bot.only_deleted().filter(id=bot.id).exists()  # and the scope goes on


async def test_two_live_bots_cannot_have_one_slug() -> None:
    await make_bot(slug="crawler")
    with pytest.raises(SlugTaken, match="slug"):
        await make_bot(slug="crawler")


async def test_deleting_twice_and_restoring_a_live_row_are_refused() -> None:
    bot = await make_bot()
    with pytest.raises(Refused, match="not deleted"):
        await bot.restore()
    await bot.soft_delete()
    with pytest.raises(Refused, match="deleted already"):
        await bot.soft_delete()


async def test_a_restore_of_what_was_restored_meanwhile_is_refused() -> None:
    bot = await make_bot()
    await bot.soft_delete()
    same = await Bot.only_deleted().get(id=bot.id)
    await bot.restore()
    with pytest.raises(Refused, match="read it again"):
        await same.restore()
    assert same.is_deleted


async def test_plain_delete_refuses_and_says_why() -> None:
    bot = await make_bot()
    with pytest.raises(Refused, match=r"soft_delete\(\).*purge\(\)"):
        await bot.delete()
    with pytest.raises(Refused, match=r"soft_delete\(\)"):
        await Bot.filter(id=bot.id).delete()
    assert await Bot.exists(id=bot.id)


async def test_a_purge_removes_a_deleted_bot_and_its_runs_for_good() -> None:
    bot = await make_bot()
    run = await make_run(bot)
    with pytest.raises(Refused, match="soft_delete"):
        await bot.purge()
    await bot.soft_delete()
    await bot.purge()
    assert not await Bot.with_deleted().filter(id=bot.id).exists()
    with pytest.raises(NotFound):
        await run.refresh_from_db()
    with pytest.raises(NotFound):
        await bot.purge()


async def test_an_organization_takes_its_children_with_it_and_brings_back_only_those(tenant: Tenancy) -> None:
    earlier, later = await make_bot(), await make_bot()
    role = await Role.define("runner", "Runner", ["bots:execute"])
    await earlier.soft_delete()
    organization = await Organization.current()
    await organization.soft_delete()
    assert await Bot.all() == []
    assert await OrganizationMember.all() == []
    assert not await Role.exists(id=role.id)
    stamps = {organization.deleted_at}
    stamps |= {bot.deleted_at for bot in await Bot.only_deleted().filter(id=later.id)}
    stamps |= {member.deleted_at for member in await OrganizationMember.only_deleted()}
    assert len(stamps) == 1

    await organization.restore()
    assert [bot.id for bot in await Bot.all()] == [later.id]
    assert await OrganizationMember.filter(user_id=tenant.owner_id).exists()
    assert await Role.exists(id=role.id)


async def test_a_row_that_goes_in_the_same_transaction_before_its_parent_does_not_come_back_with_it() -> None:
    bot = await make_bot()
    await bot.soft_delete()
    organization = await Organization.current()
    await organization.soft_delete()
    await organization.restore()
    assert not await Bot.exists(id=bot.id)


async def test_only_the_owner_of_the_database_purges_an_organization() -> None:
    organization = await Organization.current()
    await organization.soft_delete()
    with pytest.raises(PermissionDenied):
        await organization.purge()


async def test_a_role_that_members_have_is_not_deleted(tenant: Tenancy) -> None:
    role = await Role.define("runner", "Runner", ["bots:execute"])
    other = await Role.define("idler", "Idler", [])
    member = await OrganizationMember.get(user_id=tenant.owner_id)
    await OrganizationMember.filter(id=member.id).update(role_id=role.id)
    with pytest.raises(Refused, match="members have this role"):
        await role.soft_delete()
    await other.soft_delete()
    assert running_scope().organization_id == tenant.organization_id


@pytest.mark.parametrize("make", [make_bot, make_task])
async def test_a_row_that_was_deleted_meanwhile_is_not_saved(make: Callable[[], Awaitable[Bot | Task]]) -> None:
    mine = await make()
    await (await type(mine).get(id=mine.id)).soft_delete()
    mine.description = "written into the void"
    with pytest.raises(NotFound):
        await mine.save()
    (stored,) = await type(mine).only_deleted()
    assert (stored.description, mine.changed, mine.is_deleted) == (None, ("description",), False)


async def test_a_row_that_was_read_deleted_is_saved_and_restored() -> None:
    bot = await make_bot(slug="taken")
    await bot.soft_delete()
    await make_bot(slug="taken")
    bot.slug = "free"
    await bot.save()
    await bot.restore()
    bot.description = "back"
    await bot.save()
    assert [(found.slug, found.description) for found in await Bot.filter(id=bot.id)] == [("free", "back")]


async def test_a_row_whose_deletion_was_not_read_is_saved_while_it_lives() -> None:
    bot = await make_bot()
    part = await Bot.all().only("id", "name").get(id=bot.id)
    part.name = "Other"
    await part.save()
    part = await Bot.all().only("id", "name").get(id=bot.id)
    await bot.soft_delete()
    part.name = "Again"
    with pytest.raises(NotFound):
        await part.save()
    assert (await Bot.with_deleted().get(id=bot.id)).name == "Other"

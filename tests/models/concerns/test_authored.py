"""Who made a row is of its organization."""

from __future__ import annotations

from uuid import uuid4

import pytest

from bottleneck_db import Bot, Registry
from bottleneck_db.errors import ForeignKeyViolation, IdentityRequired, InvalidArgument
from bottleneck_db.models import OrganizationMember, SessionRecording
from bottleneck_db.testing.databases import TestDatabase
from bottleneck_db.testing.factories import Tenancy, make_bot, make_member, make_organization
from tests.models.recordings import FIRST


async def test_a_row_is_made_by_who_is_or_was_a_member(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    former = await make_member(registry, database, tenancy)
    foreigner = (await make_organization(registry)).owner_id
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await (await OrganizationMember.get(user_id=former)).remove()
        made = [await make_bot(created_by_id=user) for user in (former, former, str(former), tenancy.owner_id)]
        assert [bot.created_by_id for bot in made] == [former, former, former, tenancy.owner_id]
        for stranger in (foreigner, uuid4()):
            with pytest.raises(ForeignKeyViolation, match="created_by_id: such a user does not exist"):
                await make_bot(created_by_id=stranger)
            with pytest.raises(ForeignKeyViolation, match="user_id: such a user does not exist"):
                await SessionRecording.begin(FIRST, user_id=stranger)
        with pytest.raises(InvalidArgument, match="created_by_id"):
            await make_bot(created_by_id="no-uuid")
        assert (await Bot.all().count(), await SessionRecording.all().count()) == (4, 0)


async def test_outside_an_organization_the_organization_is_asked_for_first(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.user(tenancy.owner_id):
        with pytest.raises(IdentityRequired, match="in a tenant scope"):
            await make_bot(created_by_id=uuid4())

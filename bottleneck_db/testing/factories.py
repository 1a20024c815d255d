"""Rows for tests, made through the models' own verbs."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from bottleneck_db.connection.registry import Registry
from bottleneck_db.models import Bot, BotRun, Organization, OrganizationMember, Role
from bottleneck_db.models.bot_config import BotConfig, RetryRule
from bottleneck_db.models.roles import SystemRole
from bottleneck_db.orm.record import Record

_numbers = itertools.count(1)


@dataclass(frozen=True)
class Tenancy:
    """An organization and its owner."""

    organization_id: UUID
    owner_id: UUID


async def make_user(registry: Registry, *, email: str | None = None) -> UUID:
    """An account that signs in by Google. Returns its id."""
    number = next(_numbers)
    return await registry.sign_up(email or f"user-{number}@example.com", f"User {number}", google_id=f"google-{number}")


async def make_organization(registry: Registry, *, owner_id: UUID | None = None) -> Tenancy:
    """An organization, with an owner of its own where none is given."""
    owner = owner_id or await make_user(registry)
    number = next(_numbers)
    created = await Organization.create_with_owner(registry, owner_id=owner, name=f"Organization {number}", slug=f"organization-{number}")
    return Tenancy(created.id, owner)


async def make_bot(**values: Any) -> Bot:
    """A bot of the running tenant scope, whose failed runs are retried at once."""
    number = next(_numbers)
    given: dict[str, Any] = {"slug": f"bot-{number}", "name": f"Bot {number}", "config": BotConfig(retry=RetryRule(delay_s=0))}
    return await Bot.create(**{**given, **values})


async def make_run(bot: Bot | None = None, **values: Any) -> BotRun:
    """A queued run of the running tenant scope."""
    return await (bot or await make_bot()).start_run(**values)


async def make_invitation(email: str, role: SystemRole = SystemRole.MEMBER) -> tuple[OrganizationMember, str]:
    """An open invitation to the running tenant scope's organization, and its token."""
    return await OrganizationMember.invite(email, await Role.system(role))


def values_of(record: Record) -> dict[str, Any]:
    """A record's columns by name, to compare what a verb left."""
    return {name: getattr(record, name) for name in record._meta.fields_db_projection}

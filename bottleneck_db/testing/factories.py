"""Rows for tests, made through the models' own verbs."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from bottleneck_db.connection.registry import Registry
from bottleneck_db.models import Bot, BotRun, Organization, OrganizationMember, Role, Task, Workflow
from bottleneck_db.models.bot_config import BotConfig, RetryRule
from bottleneck_db.models.roles import SystemRole
from bottleneck_db.models.workflow_definition import WorkflowDefinition
from bottleneck_db.orm.record import Record
from bottleneck_db.testing.databases import TestDatabase, execute

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


def steps(*names: str) -> WorkflowDefinition:
    """A definition whose steps follow each other."""
    following = [{"next": name} for name in names[1:]] + [{}]
    drawn = [{"type": "act", "id": name, "name": name, "connections": ways} for name, ways in zip(names, following, strict=True)]
    return WorkflowDefinition.model_validate({"steps": drawn})


async def make_workflow(*, published: bool = True, **values: Any) -> Workflow:
    """A workflow of the running tenant scope, of two steps."""
    number = next(_numbers)
    given: dict[str, Any] = {"slug": f"workflow-{number}", "name": f"Workflow {number}", "definition": steps("open", "read")}
    workflow = await Workflow.create(**{**given, **values})
    return await workflow.publish() if published else workflow


async def make_task(**values: Any) -> Task:
    """A task of the running tenant scope."""
    given: dict[str, Any] = {"title": f"Task {next(_numbers)}", **values}
    return await Task.create(**given)


async def make_member(registry: Registry, database: TestDatabase, tenancy: Tenancy, role: SystemRole = SystemRole.MEMBER) -> UUID:
    """A user who has joined the organization; made outside any scope. Returns his id."""
    email = f"member-{next(_numbers)}@example.com"
    user_id = await make_user(registry, email=email)
    await execute(database.owner, "UPDATE users SET email_verified_at = now() WHERE email_verified_at IS NULL")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        _, token = await make_invitation(email, role)
    async with registry.user(user_id):
        await OrganizationMember.accept(token)
    return user_id


async def make_invitation(email: str, role: SystemRole = SystemRole.MEMBER) -> tuple[OrganizationMember, str]:
    """An open invitation to the running tenant scope's organization, and its token."""
    return await OrganizationMember.invite(email, await Role.system(role))


def values_of(record: Record) -> dict[str, Any]:
    """A record's columns by name, to compare what a verb left."""
    return {name: getattr(record, name) for name in record._meta.fields_db_projection}

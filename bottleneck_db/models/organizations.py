"""Organizations: the tenants."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from uuid_utils.compat import uuid7

from bottleneck_db.connection.registry import Registry
from bottleneck_db.connection.scope import running_scope, savepoint
from bottleneck_db.errors import IdentityRequired, Refused, UniqueViolation
from bottleneck_db.models.base import READERS, Entity
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.enums import MemberStatus, OrgPlan
from bottleneck_db.models.organization_members import OrganizationMember
from bottleneck_db.orm.arguments import instance
from bottleneck_db.orm.declarations import Check, Grant, Index, Policy, Unique
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Slug, Text, Timestamp
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.relations import Reference, foreign_key
from bottleneck_db.typed.organizations import OrganizationBase

if TYPE_CHECKING:
    from bottleneck_db.models.users import User


class OrganizationSlugTaken(UniqueViolation):
    """There is an organization with this slug already."""


class Organization(OrganizationBase, Entity, SoftDelete):
    """A tenant. It is created by its owner; plan, limits and suspension are the platform's."""

    name = Text(max_length=200, about="what it is called", access="write", example="Acme")
    slug = Slug(max_length=64, about="its name in addresses", access="write", example="acme")
    plan = Enumerated(OrgPlan, default=OrgPlan.FREE, about="what it has subscribed to")
    owner: Reference[User] = foreign_key(
        "models.User", related_name="owned_organizations", on_delete="RESTRICT", about="the member who owns it"
    )
    billing_email = Text(
        null=True, max_length=320, about="where its invoices go", access="update", format="email", example="billing@example.com"
    )
    limits = Json(dict[str, Any], default=dict, about="what its plan allows, by name")
    metadata = Json(dict[str, Any], default=dict, about="more facts, for programs", access="update")
    suspended_at = Timestamp(null=True, about="when the platform suspended it: its API keys work no more")

    owner_id: UUID

    cascades = ("members", "roles", "bots", "workflows", "tasks", "credentials", "api_keys")

    class Meta:
        table = "organizations"
        indexes = (
            Unique("slug", name="organizations_slug_live_uq", where="deleted_at IS NULL", error=OrganizationSlugTaken),
            Index("owner_id", name="organizations_owner_idx"),
        )
        constraints = (
            Check(
                "slug ~ '^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$'",
                name="organizations_slug_ck",
                message="a slug has 1 to 64 lower-case letters, digits and inner hyphens",
            ),
            Check(
                "jsonb_typeof(limits) = 'object' AND jsonb_typeof(metadata) = 'object'",
                name="organizations_json_ck",
                message="limits and metadata are JSON objects",
            ),
        )
        policies = (Policy("tenant", READERS, using="id = app.current_organization_id()"),)
        grants = (
            Grant("bottleneck_app", "SELECT"),
            Grant("bottleneck_app", "UPDATE", ("name", "slug", "owner_id", "billing_email", "metadata", "deleted_at")),
            Grant("bottleneck_readonly", "SELECT"),
        )

    @classmethod
    async def create_with_owner(cls, registry: Registry, *, owner_id: UUID, name: str, slug: str) -> Self:
        """A new organization with its owner as first member. Makes the id and opens the scopes that it needs.

        Raises:
            OrganizationSlugTaken: the slug is in use.
            InvalidArgument: the name or the slug breaks its rule.
            NotNullViolation: the system roles are missing: run the migrations.
            ForeignKeyViolation: there is no such user.
        """
        organization_id = uuid7()
        instance("registry", registry, Registry)
        cls._meta.fields_map["name"].to_python_value(name)
        cls._meta.fields_map["slug"].to_python_value(slug)
        async with registry.user(owner_id) as scope:
            await scope.fetch("SELECT app.create_organization($1, $2, $3)", organization_id, name, slug)
        async with registry.tenant(organization_id, user=owner_id):
            return await cls.get(id=organization_id)

    @classmethod
    async def current(cls) -> Self:
        """The organization of the running tenant scope.

        Raises:
            IdentityRequired: the scope is no organization's.
        """
        organization_id = running_scope().organization_id
        if organization_id is None:
            raise IdentityRequired("the current organization is a tenant scope's")
        return await cls.get(id=organization_id)

    async def transfer_ownership(self, member: OrganizationMember) -> Self:
        """Make an active member the owner.

        Raises:
            Refused: it is no active member of this organization, by now.
            InvalidArgument: it is no member at all.
        """
        instance("member", member, OrganizationMember)
        async with savepoint(running_scope()):
            # Locked: whoever suspends or removes a member takes the same lock to see whether he is the owner.
            await type(self).select_for_update(no_key=True).get(id=self.id)
            fresh = await OrganizationMember.get_or_none(id=member.id, organization_id=self.id)
            if fresh is None or fresh.status is not MemberStatus.ACTIVE or fresh.user_id is None:
                raise Refused("only an active member of this organization becomes the owner")
            return await self._apply("transferred", owner_id=fresh.user_id)

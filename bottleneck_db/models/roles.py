"""Roles: named sets of permissions, the system's own or an organization's."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from bottleneck_db.connection.scope import running_scope, savepoint
from bottleneck_db.errors import Refused, UniqueViolation
from bottleneck_db.models.base import READERS, Entity, OfTenant
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.organization_members import OrganizationMember
from bottleneck_db.models.permissions import Permission, known_permission
from bottleneck_db.orm.arguments import choice, name_list
from bottleneck_db.orm.declarations import Check, ForeignKeyConstraint, Grant, Index, Policy, Refusal, Unique, UniqueConstraint
from bottleneck_db.orm.fields import Boolean, Text, Uuid
from bottleneck_db.orm.record import Record
from bottleneck_db.orm.relations import Reference, foreign_key
from bottleneck_db.typed.roles import RoleBase, RolePermissionBase

if TYPE_CHECKING:
    from bottleneck_db.models.organizations import Organization

_OWN = "organization_id = app.current_organization_id()"
_SYSTEM_OR_OWN = f"organization_id IS NULL OR {_OWN}"  # a system role may be read, and never written


class RoleKeyTaken(UniqueViolation):
    """There is a role with this key already."""


class SystemRole(StrEnum):
    """The roles that every organization has; the migrations write them."""

    OWNER = "owner"
    ADMIN = "admin"
    MEMBER = "member"
    VIEWER = "viewer"


class Role(RoleBase, OfTenant, Entity, SoftDelete):
    """A named set of permissions. Without an organization it is a system role, the same for everybody."""

    organization: Reference[Organization | None] = foreign_key(
        "models.Organization", related_name="roles", null=True, about="whose role it is; NULL: a system role, the same for everybody"
    )
    key = Text(max_length=64, about="what programs call it", access="create", example="auditor")
    name = Text(max_length=100, about="what people call it", access="write", example="Auditor")
    description = Text(null=True, about="what it is meant for", access="write", example="Reads the audit trail")
    is_system = Boolean(default=False, about="whether it is a system role")

    class Meta:
        table = "roles"
        indexes = (
            Unique(
                *("organization_id", "key"),
                name="roles_org_key_live_uq",
                where="deleted_at IS NULL",
                nulls_not_distinct=True,
                error=RoleKeyTaken,
            ),
        )
        constraints = (
            UniqueConstraint(
                *("organization_id", "id"),
                name="roles_org_id_uq",
                about="what foreign keys of other tables refer to, so that none points into another organization",
            ),
            Check("is_system = (organization_id IS NULL)", name="roles_system_ck", message="a system role belongs to no organization"),
        )
        triggers = (
            Refusal(
                "roles_organization_tg",
                "BEFORE UPDATE OF organization_id",
                "a role does not change hands",
                when="OLD.organization_id IS DISTINCT FROM NEW.organization_id",
            ),
        )
        policies = (
            Policy("visible", READERS, "SELECT", using=_SYSTEM_OR_OWN),
            Policy("added", ("bottleneck_app",), "INSERT", check=_OWN),
            Policy("changed", ("bottleneck_app",), "UPDATE", using=_OWN),
            Policy("removed", ("bottleneck_app",), "DELETE", using=_OWN),
        )
        grants = (Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"), Grant("bottleneck_readonly", "SELECT"))

    @classmethod
    async def system(cls, role: SystemRole) -> Self:
        """One of the roles that every organization has.

        Raises:
            InvalidArgument: there is no such role.
        """
        return await cls.get(organization_id__isnull=True, key=choice("role", role, SystemRole))

    @classmethod
    async def define(cls, key: str, name: str, permissions: Iterable[str], *, description: str | None = None) -> Self:
        """A role of this organization with these permissions.

        Raises:
            UnknownName: there is no such permission.
            RoleKeyTaken: the organization has such a role.
            InvalidArgument: key, name or description breaks its rule, or the permissions are no list of texts.
        """
        keys = [known_permission(permission) for permission in name_list("permissions", permissions)]
        async with savepoint(running_scope()):
            role = await cls.create(key=key, name=name, description=description)
            for permission in await Permission.filter(key__in=keys):
                await RolePermission.create(role_id=role.id, permission_id=permission.id)
        return role

    async def soft_delete(self) -> Self:
        """Hide the role.

        Raises:
            Refused: members have it.
        """
        async with savepoint(running_scope()):
            # Locked before the look: whoever gives the role to a member now has committed that, or finds it gone.
            await self.with_deleted().filter(id=self.id).select_for_update(no_key=True).get_or_none()
            if await OrganizationMember.filter(role_id=self.id).exists():
                raise Refused("members have this role: give them another first")
            return await super().soft_delete()

    async def allows(self, permission: str) -> bool:
        """Whether the role has that permission.

        Raises:
            UnknownName: there is no such permission.
        """
        return await RolePermission.filter(role_id=self.id, permission__key=known_permission(permission)).exists()


class RolePermission(RolePermissionBase, OfTenant, Record):
    """One permission of one role. The key is (role_id, permission_id); Tortoise wants a single field, so it is told of the first."""

    role_id = Uuid(primary_key=True, about="the role that allows it")
    permission: Reference[Permission] = foreign_key(
        "models.Permission", related_name="roles", on_delete="RESTRICT", about="what the role allows"
    )
    organization_id = Uuid(null=True, about="the role's organization; NULL: of a system role")

    class Meta:
        table = "role_permissions"
        primary_key = ("role_id", "permission_id")
        constraints = (
            ForeignKeyConstraint("role_id", name="role_permissions_role_fk", to="roles (id)", on_delete="CASCADE"),
            # Skipped where organization_id is NULL; else it ties a tenant's grant to the tenant's own role.
            ForeignKeyConstraint(
                "organization_id", "role_id", name="role_permissions_org_role_fk", to="roles (organization_id, id)", on_delete="CASCADE"
            ),
        )
        indexes = (
            Index("permission_id", name="role_permissions_permission_idx"),
            Index("organization_id", "role_id", name="role_permissions_org_role_idx", about="the permissions of an organization's role"),
        )
        policies = (
            Policy("visible", READERS, "SELECT", using=_SYSTEM_OR_OWN),
            Policy("added", ("bottleneck_app",), "INSERT", check=_OWN),
            Policy("removed", ("bottleneck_app",), "DELETE", using=_OWN),
        )
        grants = (Grant("bottleneck_app", "SELECT, INSERT, DELETE"), Grant("bottleneck_readonly", "SELECT"))

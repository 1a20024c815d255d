"""The serializers of roles.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/roles.py: change that, and make this again.
"""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.serializers.base import NOT_NULL, Create, Read, Update


class RoleRead(Read):
    """A named set of permissions."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    organization_id: UUID | None = Field(
        description="whose role it is; null: a system role, the same for everybody",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    key: str = Field(description="what programs call it", examples=["auditor"])
    name: str = Field(description="what people call it", examples=["Auditor"])
    description: str | None = Field(description="what it is meant for", examples=["Reads the audit trail"])
    is_system: bool = Field(description="whether it is a system role", examples=[False])
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])
    updated_at: AwareDatetime = Field(description="when the row last changed; a trigger keeps it", examples=["2026-01-31T09:00:00Z"])
    deleted_at: AwareDatetime | None = Field(description="when it was deleted; null while it lives", examples=["2026-01-31T09:00:00Z"])


class RoleCreate(Create):
    """What a caller gives for a new role."""

    key: str = Field(description="what programs call it", examples=["auditor"], max_length=64)
    name: str = Field(description="what people call it", examples=["Auditor"], max_length=100)
    description: str | None = Field(default=None, description="what it is meant for", examples=["Reads the audit trail"])


class RoleUpdate(Update):
    """What a caller changes of a role; what is not given stays as it is."""

    name: Annotated[str | None, NOT_NULL] = Field(default=None, description="what people call it", examples=["Auditor"], max_length=100)
    description: str | None = Field(default=None, description="what it is meant for", examples=["Reads the audit trail"])


class RolePermissionRead(Read):
    """One permission of one role."""

    organization_id: UUID | None = Field(
        description="the role's organization; null: of a system role",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    role_id: UUID = Field(description="the role that allows it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    permission_id: UUID = Field(description="what the role allows", examples=["0199c1f0-8c00-7000-8000-000000000001"])


class RolePermissionCreate(Create):
    """Nothing: no column of a role permission is a caller's to give."""


class RolePermissionUpdate(Update):
    """Nothing: no column of a role permission is a caller's to change."""

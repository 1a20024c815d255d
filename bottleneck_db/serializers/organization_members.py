"""The serializers of organization members.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/organization_members.py: change that, and make this again.
"""

from __future__ import annotations

from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.models.enums import MemberStatus
from bottleneck_db.serializers.base import Create, Read, Update
from bottleneck_db.serializers.roles import RoleRead
from bottleneck_db.serializers.users import UserSummary


class OrganizationMemberRead(Read):
    """A person's membership."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    organization_id: UUID = Field(
        description="the organization that the person belongs to",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    status: MemberStatus = Field(description="invited, active or suspended", examples=["pending"])
    invited_email: str | None = Field(
        description="the address that was invited, in lower case",
        examples=["grace@example.com"],
        json_schema_extra={"format": "email"},
    )
    invite_expires_at: AwareDatetime | None = Field(
        description="until when the invitation can be accepted",
        examples=["2026-01-31T09:00:00Z"],
    )
    joined_at: AwareDatetime | None = Field(description="when the invitation was accepted", examples=["2026-01-31T09:00:00Z"])
    invited_by_id: UUID | None = Field(description="who invited the person", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    role_id: UUID = Field(description="what the member may do", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    user_id: UUID | None = Field(
        description="the member; null while the invitation is open",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])
    updated_at: AwareDatetime = Field(description="when the row last changed; a trigger keeps it", examples=["2026-01-31T09:00:00Z"])
    deleted_at: AwareDatetime | None = Field(description="when it was deleted; null while it lives", examples=["2026-01-31T09:00:00Z"])


class OrganizationMemberCreate(Create):
    """What a caller gives for a new organization member."""

    invited_email: str | None = Field(
        default=None,
        description="the address that was invited, in lower case",
        examples=["grace@example.com"],
        json_schema_extra={"format": "email"},
        max_length=320,
    )
    role_id: UUID = Field(description="what the member may do", examples=["0199c1f0-8c00-7000-8000-000000000001"])


class OrganizationMemberUpdate(Update):
    """Nothing: no column of an organization member is a caller's to change."""


class OrganizationMemberWithUser(OrganizationMemberRead):
    """An organization member with `user` and `role`, which were read with it."""

    user: UserSummary | None = Field(description="the member; null while the invitation is open, or where the account is deleted")
    role: RoleRead | None = Field(description="what the member may do; null where the role is deleted")

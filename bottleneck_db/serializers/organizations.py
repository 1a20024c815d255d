"""The serializers of organizations.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/organizations.py: change that, and make this again.
"""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.models.enums import OrgPlan
from bottleneck_db.serializers.base import NOT_NULL, Create, Read, Update
from bottleneck_db.serializers.organization_members import OrganizationMemberWithUser


class OrganizationRead(Read):
    """A tenant."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    name: str = Field(description="what it is called", examples=["Acme"])
    slug: str = Field(description="its name in addresses", examples=["acme"])
    plan: OrgPlan = Field(description="what it has subscribed to", examples=["free"])
    billing_email: str | None = Field(
        description="where its invoices go",
        examples=["billing@example.com"],
        json_schema_extra={"format": "email"},
    )
    limits: dict[str, Any] = Field(description="what its plan allows, by name")
    metadata: dict[str, Any] = Field(description="more facts, for programs")
    suspended_at: AwareDatetime | None = Field(
        description="when the platform suspended it: its API keys work no more",
        examples=["2026-01-31T09:00:00Z"],
    )
    owner_id: UUID = Field(description="the member who owns it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])
    updated_at: AwareDatetime = Field(description="when the row last changed; a trigger keeps it", examples=["2026-01-31T09:00:00Z"])
    deleted_at: AwareDatetime | None = Field(description="when it was deleted; null while it lives", examples=["2026-01-31T09:00:00Z"])


class OrganizationCreate(Create):
    """What a caller gives for a new organization."""

    name: str = Field(description="what it is called", examples=["Acme"], max_length=200)
    slug: str = Field(
        description="its name in addresses",
        examples=["acme"],
        max_length=64,
        pattern=r"^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$",
    )


class OrganizationUpdate(Update):
    """What a caller changes of an organization; what is not given stays as it is."""

    name: Annotated[str | None, NOT_NULL] = Field(default=None, description="what it is called", examples=["Acme"], max_length=200)
    slug: Annotated[str | None, NOT_NULL] = Field(
        default=None,
        description="its name in addresses",
        examples=["acme"],
        max_length=64,
        pattern=r"^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$",
    )
    billing_email: str | None = Field(
        default=None,
        description="where its invoices go",
        examples=["billing@example.com"],
        json_schema_extra={"format": "email"},
        max_length=320,
    )
    metadata: Annotated[dict[str, Any] | None, NOT_NULL] = Field(default=None, description="more facts, for programs")


class OrganizationWithMembers(OrganizationRead):
    """An organization with `members`, which were read with it."""

    members: list[OrganizationMemberWithUser] = Field(description="its members, and who is invited to be one")

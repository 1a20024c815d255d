"""The serializers of permissions.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/permissions.py: change that, and make this again.
"""

from __future__ import annotations

from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.serializers.base import Create, Read, Update


class PermissionRead(Read):
    """One action on one kind of resource."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    key: str = Field(description="resource and action, as in bots:execute", examples=["bots:execute"])
    resource: str = Field(description="the kind of thing", examples=["bots"])
    action: str = Field(description="what may be done to it", examples=["execute"])
    description: str = Field(description="what it allows, in words", examples=["Run bots"])
    is_dangerous: bool = Field(description="whether it should be given with care", examples=[False])
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])
    updated_at: AwareDatetime = Field(description="when the row last changed; a trigger keeps it", examples=["2026-01-31T09:00:00Z"])


class PermissionCreate(Create):
    """Nothing: no column of a permission is a caller's to give."""


class PermissionUpdate(Update):
    """Nothing: no column of a permission is a caller's to change."""

"""The serializers of settings.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/settings.py: change that, and make this again.
"""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.models.enums import SettingScope
from bottleneck_db.serializers.base import Create, Read, Update


class SettingRead(Read):
    """A user's, an organization's, or a member's own in that organization."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    organization_id: UUID | None = Field(
        description="the organization; null: a user's own, wherever he works",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    version: int = Field(
        description="counts its versions, so that two who change it at once do not overwrite each other unseen",
        examples=[1],
    )
    scope: SettingScope = Field(
        description="whose it is: a user's, an organization's, or a member's in that organization",
        examples=["user"],
    )
    namespace: Literal[
        "appearance",
        "notifications",
        "defaults",
        "privacy",
        "accessibility",
        "security",
        "billing",
        "recording",
        "integrations",
        "features",
    ] = Field(
        description="what it is about, as in appearance, security, billing",
        examples=["appearance"],
    )
    value: dict[str, Any] = Field(description="the settings themselves")
    schema_version: int = Field(description="the form of `value`", examples=[1])
    updated_by_id: UUID | None = Field(description="who changed it last", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    user_id: UUID | None = Field(
        description="the user; null: the organization's, for everybody in it",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])
    updated_at: AwareDatetime = Field(description="when the row last changed; a trigger keeps it", examples=["2026-01-31T09:00:00Z"])


class SettingCreate(Create):
    """What a caller gives for a new setting."""

    scope: SettingScope = Field(
        description="whose it is: a user's, an organization's, or a member's in that organization",
        examples=["user"],
    )
    namespace: Literal[
        "appearance",
        "notifications",
        "defaults",
        "privacy",
        "accessibility",
        "security",
        "billing",
        "recording",
        "integrations",
        "features",
    ] = Field(
        description="what it is about, as in appearance, security, billing",
        examples=["appearance"],
    )
    value: dict[str, Any] = Field(description="the settings themselves")


class SettingUpdate(Update):
    """Nothing: no column of a setting is a caller's to change."""

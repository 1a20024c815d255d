"""The serializers of credentials.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/credentials.py: change that, and make this again.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.models.enums import CredentialType
from bottleneck_db.serializers.base import NOT_NULL, Create, Read, Update


class CredentialRead(Read):
    """A secret of an organization, for its bots to use."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    organization_id: UUID = Field(
        description="the organization that it belongs to: no other sees it",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    expires_at: AwareDatetime | None = Field(
        description="from then on it counts no more; null: it has no end",
        examples=["2026-01-31T09:00:00Z"],
    )
    version: int = Field(
        description="counts its versions, so that two who change it at once do not overwrite each other unseen",
        examples=[1],
    )
    name: str = Field(description="what it is called", examples=["Shop login"])
    service: str = Field(description="what it signs in to", examples=["shop.example.com"])
    type: CredentialType = Field(description="what kind of secret it is", examples=["password"])
    environment: Literal["development", "staging", "production", "all"] = Field(
        description="where it is used: development, staging, production or all",
        examples=["all"],
    )
    allowed_domains: list[str] = Field(description="the domains that it may be used on", examples=[["shop.example.com"]])
    metadata: dict[str, Any] = Field(description="facts about it that are no secret")
    require_approval: bool = Field(description="whether a person must agree to each use", examples=[False])
    last_used_at: AwareDatetime | None = Field(description="when it was last used", examples=["2026-01-31T09:00:00Z"])
    use_count: int = Field(description="how often it was used", examples=[0])
    rotated_at: AwareDatetime | None = Field(description="when its secret was last replaced", examples=["2026-01-31T09:00:00Z"])
    created_by_id: UUID = Field(description="the user who made it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])
    updated_at: AwareDatetime = Field(description="when the row last changed; a trigger keeps it", examples=["2026-01-31T09:00:00Z"])
    deleted_at: AwareDatetime | None = Field(description="when it was deleted; null while it lives", examples=["2026-01-31T09:00:00Z"])


class CredentialCreate(Create):
    """What a caller gives for a new credential."""

    expires_at: AwareDatetime | None = Field(
        default=None,
        description="from then on it counts no more; null: it has no end",
        examples=["2026-01-31T09:00:00Z"],
    )
    name: str = Field(description="what it is called", examples=["Shop login"], min_length=1, max_length=200)
    service: str = Field(description="what it signs in to", examples=["shop.example.com"], min_length=1, max_length=200)
    type: CredentialType = Field(description="what kind of secret it is", examples=["password"])
    environment: Literal["development", "staging", "production", "all"] = Field(
        default="all",
        description="where it is used: development, staging, production or all",
        examples=["all"],
    )
    allowed_domains: list[str] = Field(
        default_factory=list,
        description="the domains that it may be used on",
        examples=[["shop.example.com"]],
    )
    metadata: dict[str, Any] = Field(default_factory=dict, description="facts about it that are no secret")
    require_approval: bool = Field(default=False, description="whether a person must agree to each use", examples=[False])


class CredentialUpdate(Update):
    """What a caller changes of a credential; what is not given stays as it is."""

    name: Annotated[str | None, NOT_NULL] = Field(
        default=None,
        description="what it is called",
        examples=["Shop login"],
        min_length=1,
        max_length=200,
    )
    service: Annotated[str | None, NOT_NULL] = Field(
        default=None,
        description="what it signs in to",
        examples=["shop.example.com"],
        min_length=1,
        max_length=200,
    )
    metadata: Annotated[dict[str, Any] | None, NOT_NULL] = Field(default=None, description="facts about it that are no secret")

"""The serializers of api keys.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/api_keys.py: change that, and make this again.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.models.enums import KeyEnvironment
from bottleneck_db.serializers.base import NOT_NULL, Create, Read, Update


class ApiKeyRead(Read):
    """A key of an organization, of which only an HMAC-SHA256 is stored."""

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
    name: str = Field(description="what it is called", examples=["CI"])
    description: str | None = Field(description="what it is used for", examples=["starts the nightly runs"])
    environment: KeyEnvironment = Field(description="whether it works on live or on test data", examples=["live"])
    key_prefix: str = Field(description="the first characters of the key, to recognise it by", examples=["bb_live_3fK9aZ01"])
    key_hint: str = Field(description="the last four characters of the key", examples=["x7Qd"])
    scopes: list[str] = Field(description="what it may do", examples=[["bots:execute"]])
    ip_allowlist: list[IPv4Network | IPv6Network] = Field(
        description="the networks that it may be used from",
        examples=[["203.0.113.0/24"]],
    )
    rate_limit_per_minute: int = Field(description="requests that it may make in a minute", examples=[100])
    rate_limit_per_hour: int = Field(description="requests that it may make in an hour", examples=[1000])
    rate_limit_per_day: int = Field(description="requests that it may make in a day", examples=[10000])
    last_used_at: AwareDatetime | None = Field(description="when it was last used", examples=["2026-01-31T09:00:00Z"])
    last_used_ip: IPv4Address | IPv6Address | None = Field(description="where it was last used from", examples=["203.0.113.7"])
    total_requests: int = Field(description="how many requests it has made", examples=[0])
    superseded_at: AwareDatetime | None = Field(
        description="when another took its place; it works on until `expires_at`",
        examples=["2026-01-31T09:00:00Z"],
    )
    revoked_at: AwareDatetime | None = Field(description="when it was ended before its time", examples=["2026-01-31T09:00:00Z"])
    revoked_reason: str | None = Field(description="why it was ended", examples=["leaked"])
    created_by_id: UUID = Field(description="the user who made it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    rotated_from_id: UUID | None = Field(
        description="the key that it takes the place of",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])
    updated_at: AwareDatetime = Field(description="when the row last changed; a trigger keeps it", examples=["2026-01-31T09:00:00Z"])
    deleted_at: AwareDatetime | None = Field(description="when it was deleted; null while it lives", examples=["2026-01-31T09:00:00Z"])


class ApiKeyCreate(Create):
    """What a caller gives for a new API key."""

    name: str = Field(description="what it is called", examples=["CI"], min_length=1, max_length=200)
    description: str | None = Field(default=None, description="what it is used for", examples=["starts the nightly runs"])
    environment: KeyEnvironment = Field(
        default=KeyEnvironment.LIVE,
        description="whether it works on live or on test data",
        examples=["live"],
    )
    scopes: list[str] = Field(description="what it may do", examples=[["bots:execute"]], min_length=1)
    ip_allowlist: list[IPv4Network | IPv6Network] = Field(
        default_factory=list,
        description="the networks that it may be used from",
        examples=[["203.0.113.0/24"]],
    )
    rate_limit_per_minute: int = Field(
        default=100,
        description="requests that it may make in a minute",
        examples=[100],
        ge=1,
        le=2147483647,
    )
    rate_limit_per_hour: int = Field(
        default=1000,
        description="requests that it may make in an hour",
        examples=[1000],
        ge=-2147483648,
        le=2147483647,
    )
    rate_limit_per_day: int = Field(
        default=10000,
        description="requests that it may make in a day",
        examples=[10000],
        ge=-2147483648,
        le=2147483647,
    )


class ApiKeyUpdate(Update):
    """What a caller changes of an API key; what is not given stays as it is."""

    name: Annotated[str | None, NOT_NULL] = Field(
        default=None,
        description="what it is called",
        examples=["CI"],
        min_length=1,
        max_length=200,
    )
    description: str | None = Field(default=None, description="what it is used for", examples=["starts the nightly runs"])
    ip_allowlist: Annotated[list[IPv4Network | IPv6Network] | None, NOT_NULL] = Field(
        default=None,
        description="the networks that it may be used from",
        examples=[["203.0.113.0/24"]],
    )
    rate_limit_per_minute: Annotated[int | None, NOT_NULL] = Field(
        default=None,
        description="requests that it may make in a minute",
        examples=[100],
        ge=1,
        le=2147483647,
    )
    rate_limit_per_hour: Annotated[int | None, NOT_NULL] = Field(
        default=None,
        description="requests that it may make in an hour",
        examples=[1000],
        ge=-2147483648,
        le=2147483647,
    )
    rate_limit_per_day: Annotated[int | None, NOT_NULL] = Field(
        default=None,
        description="requests that it may make in a day",
        examples=[10000],
        ge=-2147483648,
        le=2147483647,
    )

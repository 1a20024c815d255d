"""The serializers of sessions.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/sessions.py: change that, and make this again.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.serializers.base import Create, Read, Update


class SessionRead(Read):
    """A user's sign-in, in a user scope."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    organization_id: UUID | None = Field(
        description="the organization that was last chosen",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    expires_at: AwareDatetime = Field(description="from then on it counts no more", examples=["2026-01-31T09:00:00Z"])
    ip_address: IPv4Address | IPv6Address | None = Field(description="where the user signed in from", examples=["203.0.113.7"])
    user_agent: str | None = Field(description="what the browser says that it is", examples=["Mozilla/5.0"])
    device_name: str | None = Field(description="what the user calls the device", examples=["Ada's laptop"])
    mfa_verified_at: AwareDatetime | None = Field(description="when the second factor was given", examples=["2026-01-31T09:00:00Z"])
    last_seen_at: AwareDatetime = Field(description="when it was last used", examples=["2026-01-31T09:00:00Z"])
    revoked_at: AwareDatetime | None = Field(description="when it was ended before its time", examples=["2026-01-31T09:00:00Z"])
    revoked_reason: str | None = Field(description="why it was ended", examples=["signed out"])
    user_id: UUID = Field(description="who is signed in", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])
    updated_at: AwareDatetime = Field(description="when the row last changed; a trigger keeps it", examples=["2026-01-31T09:00:00Z"])


class SessionCreate(Create):
    """Nothing: no column of a session is a caller's to give."""


class SessionUpdate(Update):
    """Nothing: no column of a session is a caller's to change."""

"""The serializers of users.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/users.py: change that, and make this again.
"""

from __future__ import annotations

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.models.enums import UserStatus
from bottleneck_db.serializers.base import NOT_NULL, Create, Read, Update


class UserRead(Read):
    """A person who signs in."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    email: str = Field(
        description="the address to sign in with and to write to, in lower case",
        examples=["ada@example.com"],
        json_schema_extra={"format": "email"},
    )
    email_verified_at: AwareDatetime | None = Field(
        description="when the address was proved: only then are invitations accepted",
        examples=["2026-01-31T09:00:00Z"],
    )
    name: str = Field(description="what the person is called", examples=["Ada Lovelace"])
    avatar_url: str | None = Field(
        description="where the picture is",
        examples=["https://example.com/ada.png"],
        json_schema_extra={"format": "uri"},
    )
    login_method: Literal["email", "google", "sso"] = Field(
        description="how the person signs in: email, google or sso",
        examples=["email"],
    )
    status: UserStatus = Field(description="whether the account may be used", examples=["active"])
    suspended_at: AwareDatetime | None = Field(description="when the account was suspended", examples=["2026-01-31T09:00:00Z"])
    is_platform_admin: bool = Field(description="whether the person runs the platform", examples=[False])
    mfa_enabled: bool = Field(description="whether signing in takes a second factor", examples=[False])
    timezone: str = Field(description="IANA time zone that times are shown in", examples=["Europe/Berlin"])
    locale: str = Field(description="language and country, as in en-US", examples=["de-DE"])
    last_sign_in_at: AwareDatetime | None = Field(description="when the person last signed in", examples=["2026-01-31T09:00:00Z"])
    onboarding_completed_at: AwareDatetime | None = Field(
        description="when the introduction was finished",
        examples=["2026-01-31T09:00:00Z"],
    )
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])
    updated_at: AwareDatetime = Field(description="when the row last changed; a trigger keeps it", examples=["2026-01-31T09:00:00Z"])
    deleted_at: AwareDatetime | None = Field(description="when it was deleted; null while it lives", examples=["2026-01-31T09:00:00Z"])


class UserCreate(Create):
    """What a caller gives for a new user."""

    email: str = Field(
        description="the address to sign in with and to write to, in lower case",
        examples=["ada@example.com"],
        json_schema_extra={"format": "email"},
        max_length=320,
    )
    name: str = Field(description="what the person is called", examples=["Ada Lovelace"])


class UserUpdate(Update):
    """What a caller changes of a user; what is not given stays as it is."""

    name: Annotated[str | None, NOT_NULL] = Field(default=None, description="what the person is called", examples=["Ada Lovelace"])
    avatar_url: str | None = Field(
        default=None,
        description="where the picture is",
        examples=["https://example.com/ada.png"],
        json_schema_extra={"format": "uri"},
    )
    timezone: Annotated[str | None, NOT_NULL] = Field(
        default=None,
        description="IANA time zone that times are shown in",
        examples=["Europe/Berlin"],
    )
    locale: Annotated[str | None, NOT_NULL] = Field(default=None, description="language and country, as in en-US", examples=["de-DE"])


class UserSummary(Read):
    """What others see of a user."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    email: str = Field(
        description="the address to sign in with and to write to, in lower case",
        examples=["ada@example.com"],
        json_schema_extra={"format": "email"},
    )
    name: str = Field(description="what the person is called", examples=["Ada Lovelace"])

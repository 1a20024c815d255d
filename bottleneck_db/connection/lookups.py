"""What is asked before any identity is known: narrow SECURITY DEFINER functions, one exact key each.

Each method answers None where there is no such row, so that a caller cannot tell "unknown" from "expired".
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, fields
from datetime import datetime
from ipaddress import IPv4Network, IPv6Network
from typing import Any, TypeVar
from uuid import UUID

from uuid_utils.compat import uuid7

from bottleneck_db.connection.scope import Scope
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.orm.arguments import text

Row = TypeVar("Row")
_LONGEST_NAME = 200
_LONGEST_SECRET = 1000


@dataclass(frozen=True, repr=False)
class SignIn:
    """What checking a password takes. Neither hash nor secret shows in a repr."""

    user_id: UUID
    status: str
    login_method: str
    password_hash: str | None
    mfa_enabled: bool
    mfa_secret_enc: bytes | None
    mfa_key_id: str | None


@dataclass(frozen=True)
class SessionIdentity:
    """Whose session a token is."""

    session_id: UUID
    user_id: UUID
    organization_id: UUID | None
    mfa_verified_at: datetime | None
    expires_at: datetime


@dataclass(frozen=True)
class RefreshIdentity:
    """Whose session a refresh token is; a revoked one that turns up again means that its family was stolen."""

    session_id: UUID
    user_id: UUID
    family_id: UUID
    expires_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True)
class ApiKeyIdentity:
    """What an API key may do."""

    api_key_id: UUID
    organization_id: UUID
    environment: str
    scopes: list[str]
    ip_allowlist: list[IPv4Network | IPv6Network]
    per_minute: int
    per_hour: int
    per_day: int


@dataclass(frozen=True)
class OpenInvitation:
    """What an invited person is shown before signing up."""

    organization_name: str
    invited_email: str
    expires_at: datetime


@dataclass(frozen=True)
class Membership:
    """One of a user's organizations."""

    organization_id: UUID
    name: str
    slug: str
    plan: str
    role_key: str
    status: str


class Lookups:
    """The look-ups of a registry."""

    def _anonymous(self) -> AbstractAsyncContextManager[Scope]:
        raise NotImplementedError

    def user(self, user_id: UUID | str) -> AbstractAsyncContextManager[Scope]:
        raise NotImplementedError

    async def sign_up(self, email: str, name: str, *, password_hash: str | None = None, google_id: str | None = None) -> UUID:
        """A new account; by e-mail with the argon2id hash of a password, or by Google. Returns the user's id.

        Raises:
            EmailTaken: the address has an account.
            InvalidArgument: neither or both of password_hash and google_id, or a text is none, empty or too long.
            CheckViolation: the address is no address.
        """
        text("email", email, most=320)
        text("name", name, most=_LONGEST_NAME)
        if (password_hash is None) == (google_id is None):
            raise InvalidArgument("password_hash", "give either password_hash or google_id")
        method = "email" if google_id is None else "google"
        text(*(("password_hash", password_hash) if google_id is None else ("google_id", google_id)), most=_LONGEST_SECRET)
        async with self._anonymous() as scope:
            sql = "SELECT app.sign_up($1, $2, $3, $4, $5, $6)"
            created: UUID = await scope.fetch_value(sql, uuid7(), email, name, password_hash, method, google_id)
            return created

    async def sign_in(self, email: str) -> SignIn | None:
        """The account of an e-mail address (in any case).

        Raises:
            InvalidArgument: the address is no text, or longer than an address can be.
        """
        return await self._one(SignIn, "SELECT * FROM app.sign_in($1)", text("email", email, least=0, most=320))

    async def session(self, token_hash: bytes) -> SessionIdentity | None:
        """The live session of a token, by the token's SHA-256 (32 bytes)."""
        return await self._one(SessionIdentity, "SELECT * FROM app.session($1)", _digest("token_hash", token_hash))

    async def session_by_refresh_token(self, token_hash: bytes) -> RefreshIdentity | None:
        """The session of a refresh token, revoked ones too, by the token's SHA-256 (32 bytes)."""
        return await self._one(RefreshIdentity, "SELECT * FROM app.session_by_refresh_token($1)", _digest("token_hash", token_hash))

    async def api_key(self, key_hash: bytes) -> ApiKeyIdentity | None:
        """The live API key of an HMAC-SHA256 (32 bytes)."""
        return await self._one(ApiKeyIdentity, "SELECT * FROM app.api_key($1)", _digest("key_hash", key_hash))

    async def invitation(self, token_hash: bytes) -> OpenInvitation | None:
        """The open invitation of a token, by the token's SHA-256 (32 bytes)."""
        return await self._one(OpenInvitation, "SELECT * FROM app.invitation($1)", _digest("token_hash", token_hash))

    async def my_organizations(self, user_id: UUID | str) -> list[Membership]:
        """A user's organizations, by name."""
        async with self.user(user_id) as scope:
            return [_as(Membership, row) for row in await scope.fetch("SELECT * FROM app.my_organizations()")]

    async def _one(self, kind: type[Row], sql: str, key: Any) -> Row | None:
        async with self._anonymous() as scope:
            rows = await scope.fetch(sql, key)
        return _as(kind, rows[0]) if rows else None


def _as(kind: type[Row], row: Mapping[str, Any]) -> Row:
    return kind(**{field.name: row[field.name] for field in fields(kind)})  # type: ignore[arg-type]


def _digest(argument: str, value: object) -> bytes:
    if not isinstance(value, bytes) or len(value) != 32:
        raise InvalidArgument(argument, "must be a digest of 32 bytes, never the token itself")
    return value

"""What is asked before any identity is known: narrow SECURITY DEFINER functions, one exact key each.

Each look-up answers None where there is no such row, so that a caller cannot tell "unknown" from "expired".
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass, fields
from datetime import datetime
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Any, TypeVar
from uuid import UUID

from bottleneck_db.connection.scope import Scope
from bottleneck_db.connection.usage import Address, UsageCounter
from bottleneck_db.errors import AuthenticationFailed, BottleneckError, InvalidArgument
from bottleneck_db.orm.arguments import email_address
from bottleneck_db.security.api_keys import API_KEY, is_api_key
from bottleneck_db.security.cipher import Envelope, Sealed
from bottleneck_db.security.keys import Keys
from bottleneck_db.security.tokens import token_digest

Row = TypeVar("Row")

# Under the active pepper first, then under the older ones: one round trip for all.
_API_KEY = "SELECT k.* FROM unnest($1::bytea[]) AS digest, app.api_key(digest) AS k"


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

    @property
    def mfa(self) -> Envelope | None:
        """The secret of the second factor, as it is stored."""
        if self.mfa_secret_enc is None or self.mfa_key_id is None:
            return None
        return Envelope(self.mfa_key_id, Sealed(self.mfa_secret_enc))


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

    def allows(self, permission: str) -> bool:
        """Whether the key has that permission."""
        return permission in self.scopes

    def admits(self, ip: Address | None) -> bool:
        """Whether the key may be used from there: from anywhere if it has no allow-list, else from its networks."""
        return not self.ip_allowlist or any(ip is not None and ip in network for network in self.ip_allowlist)


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

    def __init__(self) -> None:
        self.keys = Keys()  # open() loads them; the scopes carry them
        self._usage = UsageCounter()

    def _anonymous(self) -> AbstractAsyncContextManager[Scope]:
        raise NotImplementedError

    def user(self, user_id: UUID | str, *, read_only: bool = False) -> AbstractAsyncContextManager[Scope]:
        raise NotImplementedError

    async def sign_in(self, email: str) -> SignIn | None:
        """The account of an e-mail address (in any case).

        Raises:
            InvalidArgument: it is no e-mail address.
        """
        return await self._one(SignIn, "SELECT * FROM app.sign_in($1)", email_address("email", email))

    async def session(self, token: str) -> SessionIdentity | None:
        """The live session of a token; without its organization once the user is no active member of it any more.

        Raises:
            InvalidArgument: the token is no text.
        """
        return await self._one(SessionIdentity, "SELECT * FROM app.session($1)", token_digest(token))

    async def session_by_refresh_token(self, token: str) -> RefreshIdentity | None:
        """The session of a refresh token, revoked ones too; Session.refresh() is what uses it up.

        Raises:
            InvalidArgument: the token is no text.
        """
        return await self._one(RefreshIdentity, "SELECT * FROM app.session_by_refresh_token($1)", token_digest(token))

    async def authenticate(self, secret: str, *, ip: Address | str | None = None) -> ApiKeyIdentity:
        """What the program with that API key may do. `ip` is the address that it comes from.

        Raises:
            AuthenticationFailed: there is no such key, or it may not be used, or not from there; it is not told which.
            InvalidArgument: the key is no text, or `ip` is no address.
            KeysMissing: there is no pepper to look it up by.
        """
        address = _address(ip)
        found = await self._api_key(secret)
        if found is None or not found.admits(address):
            raise AuthenticationFailed("the API key is not valid here")
        self._usage.count(found.api_key_id, address)
        if self._usage.is_due:
            with suppress(BottleneckError):  # the request goes on; what is not written is kept
                await self.write_usage()
        return found

    async def write_usage(self) -> None:
        """Write the counted requests of API keys now; else that is done every ten seconds, and by close()."""
        taken = self._usage.take()
        if not taken:
            return
        columns = list(taken), [usage.requests for usage in taken.values()], [usage.ip for usage in taken.values()]
        try:
            async with self._anonymous() as scope:
                await scope.fetch("SELECT app.count_requests($1, $2, $3)", *columns)
        except BaseException:
            self._usage.put_back(taken)
            raise

    async def _api_key(self, secret: str) -> ApiKeyIdentity | None:
        if not isinstance(secret, str):
            raise InvalidArgument("secret", f"expected str, got {type(secret).__name__}")
        digests = self.keys.macs(API_KEY, secret.encode(errors="surrogatepass"))
        return await self._one(ApiKeyIdentity, _API_KEY, digests) if is_api_key(secret) else None

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


def _address(ip: object) -> Address | None:
    """An address of IPv4 that came over a socket of IPv6 (::ffff:192.0.2.1, RFC 4291) is the one of IPv4."""
    if ip is None:
        return None
    try:
        address = ip_address(ip if isinstance(ip, str | IPv4Address | IPv6Address) else "")
    except ValueError:
        raise InvalidArgument("ip", "is an IPv4 or IPv6 address") from None
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address


def _digest(argument: str, value: object) -> bytes:
    if not isinstance(value, bytes) or len(value) != 32:
        raise InvalidArgument(argument, "must be a digest of 32 bytes, never the token itself")
    return value

"""API keys: how programs sign in to an organization."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from bottleneck_db.connection.scope import running_scope, savepoint
from bottleneck_db.errors import InvalidArgument, Refused, UniqueViolation
from bottleneck_db.models.base import TenantRecord
from bottleneck_db.models.concerns.authored import Authored
from bottleneck_db.models.concerns.expiring import Expiring
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.enums import KeyEnvironment
from bottleneck_db.models.permissions import known_permission
from bottleneck_db.orm.arguments import duration, listed, text
from bottleneck_db.orm.array_fields import TextArray
from bottleneck_db.orm.declarations import Check, Grant, Index, Refusal, Unique
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Bytes, Integer, Text, Timestamp
from bottleneck_db.orm.network_fields import CidrArray, Inet, Network
from bottleneck_db.orm.relations import Reference, foreign_key
from bottleneck_db.orm.server_time import ServerTime
from bottleneck_db.security.api_keys import API_KEY, new_api_key
from bottleneck_db.typed.api_keys import ApiKeyBase

if TYPE_CHECKING:
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User

_REPORTABLE = (
    *("id", "organization_id", "created_by_id", "name", "description", "environment", "key_prefix", "key_hint", "scopes"),
    *("rate_limit_per_minute", "rate_limit_per_hour", "rate_limit_per_day", "last_used_at", "total_requests", "rotated_from_id"),
    *("superseded_at", "expires_at", "revoked_at", "created_at", "updated_at", "deleted_at"),
)
OVERLAP = timedelta(days=1)


class ApiKeyNameTaken(UniqueViolation):
    """The organization has a key with this name in use already."""


class ApiKey(ApiKeyBase, TenantRecord, Authored, Expiring, SoftDelete):
    """A key of an organization, of which only an HMAC-SHA256 is stored; `hash_key_id` names its pepper.

    It is rotated by a new row: the old one is superseded and works on until `expires_at`.
    """

    organization: Reference[Organization] = foreign_key("models.Organization", related_name="api_keys")
    created_by: Reference[User] = foreign_key("models.User", on_delete="RESTRICT", about="the user who made it")
    name = Text(max_length=200, about="what it is called", access="write", example="CI")
    description = Text(null=True, about="what it is used for", access="write", example="starts the nightly runs")
    environment = Enumerated(KeyEnvironment, default=KeyEnvironment.LIVE, about="whether it works on live or on test data", access="create")
    key_prefix = Text(about="the first characters of the key, to recognise it by", example="bb_live_3fK9aZ01")
    key_hash = Bytes(about="HMAC-SHA256 of the key, with a pepper")
    key_hint = Text(about="the last four characters of the key", example="x7Qd")
    hash_key_id = Text(default="pepper-1", about="the pepper of the hash", access="hidden")
    scopes = TextArray(about="what it may do", access="create", example=["bots:execute"])
    ip_allowlist = CidrArray(default=list, about="the networks that it may be used from", access="write")
    rate_limit_per_minute = Integer(default=100, about="requests that it may make in a minute", access="write")
    rate_limit_per_hour = Integer(default=1000, about="requests that it may make in an hour", access="write")
    rate_limit_per_day = Integer(default=10_000, about="requests that it may make in a day", access="write")
    last_used_at = Timestamp(null=True, about="when it was last used")
    last_used_ip = Inet(null=True, about="where it was last used from")
    total_requests = Integer(bits=64, default=0, about="how many requests it has made")
    rotated_from: Reference[ApiKey | None] = foreign_key(
        "models.ApiKey", tenant=True, on_delete="NO ACTION", null=True, about="the key that it takes the place of"
    )
    superseded_at = Timestamp(null=True, about="when another took its place; it works on until `expires_at`")
    revoked_at = Timestamp(null=True, about="when it was ended before its time")
    revoked_reason = Text(null=True, about="why it was ended", example="leaked")

    rotated_from_id: UUID | None

    kept = frozenset({"expires_at"})

    unaudited = SoftDelete.unaudited | {"last_used_at", "last_used_ip", "total_requests"}
    referrers = ("ApiKey.rotated_from",)

    class Meta:
        table = "api_keys"
        indexes = (
            Unique("organization_id", "key_hash", name="api_keys_hash_uq", about="one key for each hash"),
            Index("key_hash", name="api_keys_hash_idx", about="a key by its hash, before the organization is known"),
            Unique(
                *("organization_id", "name"),
                name="api_keys_org_name_live_uq",
                where="deleted_at IS NULL AND revoked_at IS NULL AND superseded_at IS NULL",
                error=ApiKeyNameTaken,
            ),
            Index("organization_id", "created_at DESC", "id DESC", name="api_keys_org_created_idx", where="deleted_at IS NULL"),
            Index("created_by_id", name="api_keys_created_by_idx"),
            Index("organization_id", "rotated_from_id", name="api_keys_rotated_from_idx", where="rotated_from_id IS NOT NULL"),
        )
        constraints = (
            Check("length(name) BETWEEN 1 AND 200", name="api_keys_name_ck", message="a key's name has 1 to 200 characters"),
            Check("octet_length(key_hash) = 32", name="api_keys_hash_ck", message="the hash of a key has 32 bytes"),
            Check(
                "key_prefix ~ CASE environment WHEN 'live' THEN '^bb_live_[A-Za-z0-9]{8}$' ELSE '^bb_test_[A-Za-z0-9]{8}$' END",
                name="api_keys_prefix_ck",
                message="the prefix of a key is bb_live_ or bb_test_, as its environment, and 8 letters or digits",
            ),
            Check("length(key_hint) = 4", name="api_keys_hint_ck", message="the hint of a key has 4 characters"),
            Check("cardinality(scopes) > 0", name="api_keys_scopes_ck", message="a key has at least one scope"),
            Check(
                "rate_limit_per_minute > 0 AND rate_limit_per_hour >= rate_limit_per_minute AND rate_limit_per_day >= rate_limit_per_hour",
                name="api_keys_rate_ck",
                message="rate limits are positive, and a longer time allows no fewer requests than a shorter one",
            ),
            Check("expires_at > created_at", name="api_keys_expires_ck", message="a key expires after it was made"),
            Check(
                "superseded_at IS NULL OR expires_at IS NOT NULL", name="api_keys_superseded_ck", message="a superseded key has an end"
            ),  # an overlap has an end
        )
        triggers = (
            Refusal(
                "api_keys_final_tg",
                "BEFORE UPDATE",
                "a key once revoked or superseded stays so, and its overlap is not prolonged",
                when="""(OLD.revoked_at    IS NOT NULL AND NEW.revoked_at    IS DISTINCT FROM OLD.revoked_at)
       OR (OLD.superseded_at IS NOT NULL AND NEW.superseded_at IS DISTINCT FROM OLD.superseded_at)
       OR (OLD.superseded_at IS NOT NULL AND NEW.expires_at    > OLD.expires_at)""",
            ),
            Refusal(
                "api_keys_identity_tg",
                "BEFORE UPDATE",
                "a key is rotated by a new row",
                when="NEW.key_hash <> OLD.key_hash OR NEW.key_prefix <> OLD.key_prefix OR NEW.environment <> OLD.environment",
            ),
        )
        grants = (Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"), Grant("bottleneck_readonly", "SELECT", _REPORTABLE))

    @classmethod
    async def issue(
        cls,
        name: str,
        scopes: Iterable[str],
        *,
        environment: KeyEnvironment = KeyEnvironment.LIVE,
        description: str | None = None,
        lifetime: timedelta | None = None,
        ip_allowlist: Iterable[Network | str] = (),
        per_minute: int = 100,
        per_hour: int = 1000,
        per_day: int = 10_000,
        created_by_id: UUID | None = None,
    ) -> tuple[Self, str]:
        """A new key, which may do what `scopes` names (permissions). Returns the row and the key itself, shown here and never again.

        It works for `lifetime`, or until it is revoked; from the networks of `ip_allowlist`, or from anywhere. Whoever issues it sees to
        it that he may do all that the key may.

        Raises:
            UnknownName: there is no such permission; the message names the nearest.
            ApiKeyNameTaken: a key with this name is in use.
            InvalidArgument, CheckViolation: an argument breaks a rule.
            IdentityRequired: there is no tenant; or nobody is signed in, and `created_by_id` is not given.
            KeysMissing: there is no pepper.
        """
        return await cls._make(
            "issued",
            name=name,
            description=description,
            environment=environment,
            scopes=_permissions(scopes),
            ip_allowlist=_networks(ip_allowlist),
            rate_limit_per_minute=per_minute,
            rate_limit_per_hour=per_hour,
            rate_limit_per_day=per_day,
            expires_at=None if lifetime is None else ServerTime(later=duration("lifetime", lifetime)),
            created_by_id=created_by_id or cls._acting_user(),
        )

    async def rotate(self, *, overlap: timedelta = OVERLAP, lifetime: timedelta | None = None) -> tuple[Self, str]:
        """A new key in place of this one, which works on for `overlap`, but not beyond its own end.

        The new one works for `lifetime`; without it, as long as this one was to, or until it is revoked. Returns it as issue() does.

        Raises:
            Refused: this key is superseded, revoked or deleted, or was changed since it was read.
            InvalidArgument: `overlap` is negative or `lifetime` is not positive.
            KeysMissing: there is no pepper.
        """
        if overlap != timedelta(0):
            duration("overlap", overlap)
        span = lifetime if lifetime is not None or self.expires_at is None else self.expires_at - self.created_at
        expires_at = None if span is None else ServerTime(later=duration("lifetime", span))
        with self._kept_on_failure():
            async with savepoint(running_scope()):
                await self._supersede(overlap)
                return await self._succeed(expires_at)

    async def revoke(self, reason: str) -> Self:
        """Let the key in no more. What it was rotated from may still be in its overlap: revoke that too where the key has leaked.

        Raises:
            Refused: it is revoked already.
            InvalidArgument: there is no reason.
        """
        values = {"revoked_at": ServerTime(), "revoked_reason": text("reason", reason, most=200)}
        if not await self._change_as("revoked", values, where={"revoked_at": None}):
            raise Refused("the key is revoked already")
        return self

    async def _supersede(self, overlap: timedelta) -> None:
        end = {"superseded_at": ServerTime(), "expires_at": ServerTime(later=overlap, at_most=self.expires_at)}
        in_use = {"superseded_at": None, "revoked_at": None, "deleted_at": None, "expires_at": self.expires_at}
        if not await self._change_as("superseded", end, where=in_use):
            raise Refused("the key is superseded, revoked or deleted, or was changed since it was read")

    async def _succeed(self, expires_at: ServerTime | None) -> tuple[Self, str]:
        kept = ("name", "description", "environment", "scopes", "ip_allowlist")
        limits = ("rate_limit_per_minute", "rate_limit_per_hour", "rate_limit_per_day")
        values = {column: getattr(self, column) for column in (*kept, *limits)}
        author = running_scope().user_id or self.created_by_id
        return await self._make("rotated", **values, expires_at=expires_at, rotated_from_id=self.id, created_by_id=author)

    @classmethod
    async def _make(cls, action: str, *, environment: KeyEnvironment, **values: Any) -> tuple[Self, str]:
        cls._meta.fields_map["environment"].to_python_value(environment)
        fresh = new_api_key(environment)
        mac = running_scope().keys.mac(API_KEY, fresh.secret.encode())
        stored = {"key_prefix": fresh.prefix, "key_hint": fresh.hint, "key_hash": mac.digest, "hash_key_id": mac.key_id}
        return await cls._create_as(action, environment=environment, **stored, **values), fresh.secret


def _permissions(scopes: Iterable[str]) -> list[str]:
    known = list(dict.fromkeys(known_permission(text("scopes", scope, most=100)) for scope in listed("scopes", scopes)))
    if not known:
        raise InvalidArgument("scopes", "has at least one permission")
    return known


def _networks(allowed: Iterable[Network | str]) -> list[Network]:
    networks = listed("ip_allowlist", allowed)
    try:
        return [ip_network(network if isinstance(network, (str, IPv4Network, IPv6Network)) else "") for network in networks]
    except ValueError:
        raise InvalidArgument("ip_allowlist", "has networks such as 192.0.2.0/24 or 2001:db8::/32, without bits behind the mask") from None

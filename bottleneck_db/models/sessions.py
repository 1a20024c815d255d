"""Sessions: who is signed in, on which device.

A session has a token, which is looked up at each request, and a refresh token, which Session.refresh() uses up for a new session of the
same family. A refresh token that turns up a second time is in two hands, and nobody can tell the thief's from the user's: the whole
family ends, and the user signs in again (RFC 9700, 4.14.2). That holds for two refreshes at the same moment too: one wins, the other ends
the family, what the first was given included. A grace period would be the thief's: so a client refreshes one at a time, and signs in
again where an answer was lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from bottleneck_db.connection.accounts import end_sessions, lock_account
from bottleneck_db.connection.identity import APPLICATION_ROLE
from bottleneck_db.connection.lookups import RefreshIdentity
from bottleneck_db.connection.scope import running_scope
from bottleneck_db.errors import AuthenticationFailed, IdentityRequired, NotFound, Refused
from bottleneck_db.models.base import Entity
from bottleneck_db.models.concerns.audited import Audited
from bottleneck_db.models.concerns.expiring import Expiring
from bottleneck_db.orm.arguments import duration, identifier, text
from bottleneck_db.orm.declarations import Check, Grant, Index, Policy, Refusal, Unique
from bottleneck_db.orm.fields import Bytes, Text, Timestamp, Uuid
from bottleneck_db.orm.network_fields import Address, Inet
from bottleneck_db.orm.relations import Reference, foreign_key
from bottleneck_db.orm.server_time import ServerTime
from bottleneck_db.security.tokens import new_token
from bottleneck_db.typed.sessions import SessionBase

if TYPE_CHECKING:
    from bottleneck_db.connection.registry import Registry
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User


LIFETIME = timedelta(days=30)
_AGENT_LENGTH = 500
_MEMBER = "SELECT true FROM app.my_organizations() WHERE organization_id = $1 AND status = 'active'"
_SIGNED_IN = "UPDATE users SET last_sign_in_at = clock_timestamp() WHERE id = app.required_user_id()"


class SessionOver(AuthenticationFailed):
    """The session is over: sign in again."""


class RefreshTokenReused(SessionOver):
    """This refresh token was used up before: all sessions that came of it are ended, since one of its holders is a thief. Sign in again."""


@dataclass(frozen=True, repr=False)
class OpenedSession:
    """A new session with its tokens, which are shown here and never again. None of them shows in a repr."""

    session: Session
    token: str
    refresh_token: str


class Session(SessionBase, Entity, Expiring, Audited):
    """A user's sign-in, in a user scope. Tokens are stored as SHA-256 only; token and refresh token end together, at `expires_at`.

    A token need not be short-lived: it is looked up each time, so revoke() works at once.
    """

    user: Reference[User] = foreign_key("models.User", about="who is signed in")
    organization: Reference[Organization | None] = foreign_key(
        "models.Organization", null=True, about="the organization that was last chosen"
    )
    token_hash = Bytes(about="SHA-256 of the session's token")
    refresh_token_hash = Bytes(null=True, about="SHA-256 of the refresh token")
    family_id = Uuid(
        db_default="gen_random_uuid()",
        about="the sign-in that it goes back to: a refresh token used twice revokes the whole family",
        access="hidden",
    )
    ip_address = Inet(null=True, about="where the user signed in from")
    user_agent = Text(null=True, about="what the browser says that it is", example="Mozilla/5.0")
    device_name = Text(null=True, about="what the user calls the device", example="Ada's laptop")
    mfa_verified_at = Timestamp(null=True, about="when the second factor was given")
    last_seen_at = Timestamp(db_default="now()", about="when it was last used")
    expires_at = Timestamp(about="from then on it counts no more")
    revoked_at = Timestamp(null=True, about="when it was ended before its time")
    revoked_reason = Text(null=True, about="why it was ended", example="signed out")

    user_id: UUID
    organization_id: UUID | None

    unaudited = Audited.unaudited | {"last_seen_at", "ip_address", "organization_id"}

    class Meta:
        table = "sessions"
        indexes = (
            Unique("token_hash", name="sessions_token_uq", about="a session by its token"),
            Unique(
                "refresh_token_hash",
                name="sessions_refresh_uq",
                where="refresh_token_hash IS NOT NULL",
                about="a session by its refresh token",
            ),
            Index(
                *("user_id", "last_seen_at DESC"),
                name="sessions_user_live_idx",
                where="revoked_at IS NULL",
                about="a user's live sessions, the last used first",
            ),
            Index("user_id", name="sessions_user_idx"),
            Index("family_id", name="sessions_family_idx", about="the sessions of a family, to revoke them"),
            Index("expires_at", name="sessions_expires_idx", about="sessions by their end, to remove them"),
            Index("organization_id", name="sessions_org_idx", where="organization_id IS NOT NULL"),
        )
        constraints = (
            Check(
                "octet_length(token_hash) = 32 AND (refresh_token_hash IS NULL OR octet_length(refresh_token_hash) = 32)",
                name="sessions_hash_ck",
                message="the hash of a token has 32 bytes",
            ),
            Check("expires_at > created_at", name="sessions_expires_ck", message="a session expires after it began"),
        )
        triggers = (
            Refusal(
                "sessions_revoked_tg",
                "BEFORE UPDATE",
                "a revoked session stays revoked",
                when="OLD.revoked_at IS NOT NULL AND (NEW.revoked_at IS DISTINCT FROM OLD.revoked_at OR NEW.expires_at > OLD.expires_at)",
            ),
            Refusal(
                "sessions_identity_tg",
                "BEFORE UPDATE",
                "a session keeps its user, its family and its token",
                when="NEW.user_id <> OLD.user_id OR NEW.family_id <> OLD.family_id OR NEW.token_hash <> OLD.token_hash",
            ),
        )
        policies = (Policy("self", (APPLICATION_ROLE,), using="user_id = app.required_user_id()"),)
        grants = (Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"),)

    @classmethod
    async def open(
        cls,
        *,
        lifetime: timedelta = LIFETIME,
        organization_id: UUID | None = None,
        ip_address: Address | None = None,
        user_agent: str | None = None,
        device_name: str | None = None,
        mfa_verified: bool = False,
    ) -> OpenedSession:
        """After sign-in: a session of the scope's user, the first of its family.

        Raises:
            IdentityRequired: the scope has no user.
            NotFound: the user is no active member of that organization.
            InvalidArgument: an argument breaks a rule.
        """
        user_id = running_scope().user_id
        if user_id is None:
            raise IdentityRequired("a Session is opened in a user scope")
        await _refuse_strange(organization_id)
        await running_scope().fetch(_SIGNED_IN)
        return await cls._begin(
            "opened",
            lifetime,
            user_id=user_id,
            organization_id=organization_id,
            ip_address=ip_address,
            user_agent=user_agent[:_AGENT_LENGTH] if isinstance(user_agent, str) else user_agent,
            device_name=device_name,
            mfa_verified_at=ServerTime() if mfa_verified else None,
        )

    @classmethod
    async def refresh(
        cls, registry: Registry, refresh_token: str, *, lifetime: timedelta = LIFETIME, ip_address: Address | None = None
    ) -> OpenedSession:
        """Outside any scope: use up a refresh token for a new session of its family, with new tokens; the old session ends.

        Raises:
            RefreshTokenReused: it was used up before, or its session was ended; the whole family is ended now.
            SessionOver: there is no such token, its time is over, or the user is suspended.
            InvalidArgument: the token is no text, or the lifetime is not positive.
        """
        duration("lifetime", lifetime)
        found = await registry.session_by_refresh_token(refresh_token)
        if found is None:
            raise SessionOver
        async with registry.user(found.user_id) as scope:
            await lock_account(scope)
            if (spent := await cls._spend(found)) is not None:
                return await spent._succeed(lifetime, ip_address)
            reused = await cls._end_if_reused(found)
        raise RefreshTokenReused if reused else SessionOver  # behind the scope: what it has ended stays so

    @classmethod
    async def revoke_all(cls, reason: str, *, but: UUID | None = None) -> int:
        """Sign the scope's user out everywhere, `but` in that session. Returns how many sessions ended.

        Raises:
            InvalidArgument: there is no reason.
        """
        kept = None if but is None else identifier("but", but)
        ended = await end_sessions(running_scope(), text("reason", reason, most=200), but=kept)
        await cls._tell_each("revoked", ended)
        return len(ended)

    async def revoke(self, reason: str) -> Self:
        """Sign out: this session ends, and what it was refreshed to meanwhile.

        Raises:
            Refused: it is over already, or another user's.
            InvalidArgument: there is no reason.
        """
        with self._kept_on_failure():
            ended = await end_sessions(running_scope(), text("reason", reason, most=200), family_id=self.family_id)
            if not ended:
                raise Refused("the session is over already")
            await self._tell_each("revoked", ended)
            await self.refresh_from_db()
        return self

    async def touch(self, *, ip_address: Address | None = None) -> Self:
        """The user was seen; call it now and then rather than at each request, since it writes.

        Raises:
            SessionOver: the session was ended.
        """
        return await self._while_open("touched", last_seen_at=ServerTime(), ip_address=ip_address or self.ip_address)

    async def confirm_mfa(self) -> Self:
        """The user has shown the second factor.

        Raises:
            SessionOver: the session was ended.
        """
        return await self._while_open("mfa_confirmed", mfa_verified_at=ServerTime())

    async def choose(self, organization_id: UUID | None) -> Self:
        """Remember the organization that the user works in; None: none.

        Raises:
            NotFound: the user is no active member of it.
            SessionOver: the session was ended.
        """
        await _refuse_strange(organization_id)
        return await self._while_open("organization_chosen", organization_id=organization_id)

    async def _while_open(self, action: str, **values: Any) -> Self:
        if not await self._change_as(action, values, where={"revoked_at": None}):
            raise SessionOver
        return self

    @classmethod
    async def _begin(cls, action: str, lifetime: timedelta, **values: Any) -> OpenedSession:
        token, refresh = new_token(), new_token()
        session = await cls._create_as(
            action,
            token_hash=token.digest,
            refresh_token_hash=refresh.digest,
            expires_at=ServerTime(later=duration("lifetime", lifetime)),
            **values,
        )
        return OpenedSession(session, token.secret, refresh.secret)

    @classmethod
    async def _spend(cls, found: RefreshIdentity) -> Self | None:
        """The session, ended by being refreshed; None where it is over."""
        session = await cls.unexpired().get_or_none(id=found.session_id)
        spent = {"revoked_at": ServerTime(), "revoked_reason": "refreshed"}
        if session is None or not await session._change_as("refreshed", spent, where={"revoked_at": None}):
            return None
        return session

    async def _succeed(self, lifetime: timedelta, ip_address: Address | None) -> OpenedSession:
        kept = ("user_id", "organization_id", "family_id", "user_agent", "device_name", "mfa_verified_at")
        values = {column: getattr(self, column) for column in kept}
        return await self._begin("opened", lifetime, ip_address=ip_address or self.ip_address, **values)

    @classmethod
    async def _end_if_reused(cls, found: RefreshIdentity) -> bool:
        session = await cls.get_or_none(id=found.session_id)
        if session is None or session.revoked_at is None:
            return False
        ended = await end_sessions(running_scope(), "refresh_token_reused", family_id=found.family_id)
        await cls._tell_each("refresh_token_reused", ended or [found.session_id])
        return True


async def _refuse_strange(organization_id: UUID | None) -> None:
    if organization_id is None:
        return
    if not await running_scope().fetch_value(_MEMBER, identifier("organization_id", organization_id)):
        raise NotFound("the user is no active member of this organization")

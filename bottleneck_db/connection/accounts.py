"""Accounts: signing up and in with a password, changing it, resetting it, proving an address, and the second factor's secret.

No transaction is open while a password is hashed. A password is replaced only while the hash that was looked at is still there, in one
UPDATE, so of two who replace it at once one wins.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from pydantic import SecretStr
from uuid_utils.compat import uuid7

from bottleneck_db.connection.lookups import Lookups, SignIn
from bottleneck_db.connection.scope import Scope
from bottleneck_db.errors import AuthenticationFailed, InvalidArgument, NotFound
from bottleneck_db.orm.arguments import duration, email_address, identifier, text
from bottleneck_db.security.cipher import Envelope, Place
from bottleneck_db.security.keys import Keys
from bottleneck_db.security.links import Link, LinkPurpose, LinkRefused, link_token
from bottleneck_db.security.passwords import Passwords, checked_password

RESET_LIFETIME = timedelta(hours=1)
VERIFICATION_LIFETIME = timedelta(days=1)
_LONGEST_LINK = timedelta(days=7)
_MFA_SECRET_LENGTH = 1024
_NAME_LENGTH = 200
_GOOGLE_ID_LENGTH = 255
_OWN = """
    SELECT s.*, clock_timestamp() AS now
      FROM users u CROSS JOIN LATERAL app.sign_in(u.email) s
     WHERE u.id = app.required_user_id() AND s.user_id = u.id"""
_ADDRESS = """
    SELECT email, clock_timestamp() AS now FROM users
     WHERE id = app.required_user_id() AND status = 'active' AND deleted_at IS NULL"""
_LOCK = "SELECT FROM users WHERE id = app.required_user_id() FOR UPDATE"
_END_SESSIONS = """
    UPDATE sessions SET revoked_at = clock_timestamp(), revoked_reason = $1
     WHERE user_id = app.required_user_id() AND revoked_at IS NULL AND ($2::uuid IS NULL OR family_id = $2) AND id IS DISTINCT FROM $3
    RETURNING id"""


class PasswordWrong(AuthenticationFailed):
    """The e-mail address or the password is wrong."""


@dataclass(frozen=True)
class Account:
    """Whose password it was. Where `mfa_enabled`, the second factor is still to be asked for."""

    user_id: UUID
    mfa_enabled: bool


@dataclass(frozen=True, repr=False)
class _Own(SignIn):
    now: datetime


@dataclass(frozen=True, repr=False)
class _Addressee(_Own):
    """`email` as the account has it: in lower case."""

    email: str


class Accounts(Lookups):
    """The verbs of a registry for accounts."""

    def __init__(self) -> None:
        super().__init__()
        self._passwords = Passwords()

    async def sign_up(self, email: str, name: str, *, password: str | None = None, google_id: str | None = None) -> UUID:
        """A new account, by e-mail with a password, or by Google. Returns the user's id.

        Raises:
            EmailTaken: the address has an account.
            InvalidArgument: neither or both of password and google_id, or an argument breaks a rule.
        """
        if (password is None) == (google_id is None):
            raise InvalidArgument("password", "give either password or google_id")
        address = email_address("email", email)
        text("name", name, most=_NAME_LENGTH)
        if google_id is not None:
            text("google_id", google_id, most=_GOOGLE_ID_LENGTH)
        password_hash = None if password is None else await self._passwords.hash(password)
        method = "email" if google_id is None else "google"
        async with self._anonymous() as scope:
            sql = "SELECT app.sign_up($1, $2, $3, $4, $5, $6)"
            created: UUID = await scope.fetch_value(sql, uuid7(), address, name, password_hash, method, google_id)
            return created

    async def authenticate_password(self, email: str, password: str) -> Account:
        """The active account with that address and that password. An unknown address takes as long as a known one.

        A hash that was made with earlier parameters is replaced by one with today's.

        Raises:
            PasswordWrong: there is none; whether the address or the password is wrong is not told.
            InvalidArgument: the address is none, or the password is no text.
        """
        found = await self.sign_in(email)
        present = found.password_hash if found and found.status == "active" else None
        if not await self._passwords.verify(password, present) or found is None or present is None:
            raise PasswordWrong
        if self._passwords.is_outdated(present):
            await self._replace_password(found.user_id, present, await self._passwords.hash(password))
        return Account(found.user_id, found.mfa_enabled)

    async def set_password(self, user_id: UUID | str, password: str, *, present: str | None = None, session_id: UUID | None = None) -> None:
        """Another password, or the first one, in the name of the user, who gives the `present` one where there is one.

        All the user's sessions end but `session_id`, the one that he does it in.

        Raises:
            PasswordWrong: `present` is not the present password, or somebody else has just changed it.
            InvalidArgument: the password breaks a rule.
            NotFound: there is no such user.
        """
        checked_password(password)
        kept = None if session_id is None else identifier("session_id", session_id)
        own = await self._own(user_id)
        if (own.password_hash, present) != (None, None) and not await self._passwords.verify(present or "", own.password_hash):
            raise PasswordWrong("the present password is wrong")
        fresh = await self._passwords.hash(password)
        if not await self._replace_password(own.user_id, own.password_hash, fresh, because="password_changed", but=kept):
            raise PasswordWrong("the present password is another one by now")

    async def request_password_reset(self, email: str, *, lifetime: timedelta = RESET_LIFETIME) -> str | None:
        """A token to set a new password by, for a link that is mailed to that address; None where no active account has a password there.

        Answer the person the same in both cases. Nothing is stored; the token is valid for `lifetime` and until the password changes.

        Raises:
            InvalidArgument: the lifetime is not positive or longer than seven days, or the address is none.
            KeysMissing: there is no pepper to sign it with.
        """
        signing, found = await self._to_mail(email, lifetime)
        if found is None or found.password_hash is None:
            return None
        return link_token(signing, LinkPurpose.PASSWORD_RESET, found.user_id, found.password_hash, found.now)

    async def reset_password(self, token: str, password: str) -> UUID:
        """Set a new password by a token; all the user's sessions end. Returns the user's id.

        Raises:
            LinkRefused: the token is none, is spent, or its time is over.
            InvalidArgument: the password breaks a rule.
            KeysMissing: there is no pepper to check the token by.
        """
        checked_password(password)
        reset = Link.parse(token)
        async with self.user(reset.user_id) as scope:
            own = _own(await scope.fetch(_OWN))
        if own is None or own.status != "active" or own.password_hash is None:
            raise LinkRefused
        if not reset.is_signed(self.keys, LinkPurpose.PASSWORD_RESET, own.password_hash) or reset.has_ended(own.now):
            raise LinkRefused
        fresh = await self._passwords.hash(password)
        if not await self._replace_password(reset.user_id, own.password_hash, fresh, because="password_reset"):
            raise LinkRefused
        return reset.user_id

    async def request_email_verification(self, email: str, *, lifetime: timedelta = VERIFICATION_LIFETIME) -> str | None:
        """A token that proves the address, for a link that is mailed to it; None where no active account has it.

        Nothing is stored; the token is valid for `lifetime` and until the account has another address. Errors as for
        request_password_reset().
        """
        signing, found = await self._to_mail(email, lifetime)
        if found is None:
            return None
        return link_token(signing, LinkPurpose.EMAIL_VERIFICATION, found.user_id, found.email, found.now)

    async def verify_email(self, token: str) -> UUID:
        """The address is the user's: from now on he may accept invitations to it. A second time changes nothing. Returns the user's id.

        Raises:
            LinkRefused: the token is none, its time is over, or the account has another address by now.
            KeysMissing: there is no pepper to check the token by.
        """
        link = Link.parse(token)
        async with self.user(link.user_id) as scope:
            own = next(iter(await scope.fetch(_ADDRESS)), None)
            if own is None or not link.is_signed(self.keys, LinkPurpose.EMAIL_VERIFICATION, own["email"]) or link.has_ended(own["now"]):
                raise LinkRefused
            await scope.fetch("SELECT app.verify_email($1)", own["email"])
        return link.user_id

    async def _to_mail(self, email: str, lifetime: timedelta) -> tuple[Keys, _Addressee | None]:
        """The peppers to sign a link with, and the active account of that address; `now` is when a link shall end."""
        if not timedelta(seconds=1) <= duration("lifetime", lifetime) <= _LONGEST_LINK:
            raise InvalidArgument("lifetime", "is from one second to seven days")
        address = email_address("email", email)
        signing = Keys(peppers=self.keys.peppers)  # raises for an unknown address too
        async with self._anonymous() as scope:
            sql = "SELECT s.*, clock_timestamp() + $2 AS now, $1::text AS email FROM app.sign_in($1) s WHERE s.status = 'active'"
            rows = await scope.fetch(sql, address, lifetime)
        return signing, _Addressee(**dict(rows[0])) if rows else None

    async def set_mfa(self, user_id: UUID | str, secret: str | None, *, enabled: bool = True) -> None:
        """Store the secret of a user's second factor, encrypted; None forgets it. With `enabled=False` it is not asked for yet.

        Raises:
            InvalidArgument: the secret is empty, longer than 1024 characters, or no text.
            NotFound: there is no such user.
            KeysMissing: there is no key to encrypt it under.
        """
        own = await self._own(user_id)
        encrypted = None if secret is None else self._encrypted_mfa(own.user_id, secret)
        async with self.user(own.user_id) as scope:
            await _write_mfa(scope, enabled and encrypted is not None, encrypted, "mfa_set" if encrypted else "mfa_removed")

    async def mfa_secret(self, user_id: UUID | str) -> SecretStr | None:
        """The secret of a user's second factor; None where he has none.

        Raises:
            NotFound: there is no such user.
            DecryptionFailed, UnknownKey, KeysMissing: it cannot be decrypted.
        """
        encrypted = (own := await self._own(user_id)).mfa
        return None if encrypted is None else SecretStr(self.keys.decrypt(_mfa_place(own.user_id), encrypted).decode())

    async def reencrypt_mfa(self, user_id: UUID | str) -> None:
        """Encrypt a user's MFA secret under the active key. Errors as for mfa_secret()."""
        async with self.user(user_id) as scope:
            await lock_account(scope)
            own = _own(await scope.fetch(_OWN))
            if own is None:
                raise NotFound("there is no such user")
            if own.mfa is None or own.mfa.key_id == self.keys.encryption.active.id:
                return
            place = _mfa_place(own.user_id)
            await _write_mfa(scope, own.mfa_enabled, self.keys.encrypt(place, self.keys.decrypt(place, own.mfa)), "mfa_reencrypted")

    async def _own(self, user_id: UUID | str) -> SignIn:
        async with self.user(user_id, read_only=True) as scope:
            own = _own(await scope.fetch(_OWN))
        if own is None:
            raise NotFound("there is no such user")
        return own

    async def _replace_password(
        self, user_id: UUID, present: str | None, fresh: str, *, because: str | None = None, but: UUID | None = None
    ) -> bool:
        """False where the hash is not `present` any more. `because` ends the sessions, and stands in the activity log."""
        async with self.user(user_id) as scope:
            if not await scope.fetch_value("SELECT app.set_password($1, $2)", fresh, present):
                return False
            if because is not None:
                await end_sessions(scope, because, but=but)
                await scope.fetch("SELECT app.log_own($1)", f"user.{because}")
        return True

    def _encrypted_mfa(self, user_id: UUID, secret: str) -> Envelope:
        return self.keys.encrypt(_mfa_place(user_id), text("secret", secret, most=_MFA_SECRET_LENGTH).encode())


async def lock_account(scope: Scope) -> None:
    """Until the scope ends nobody else changes the account of its user, or begins, refreshes or ends sessions of it."""
    await scope.fetch(_LOCK)


async def end_sessions(scope: Scope, reason: str, *, family_id: UUID | None = None, but: UUID | None = None) -> list[UUID]:
    """End the live sessions of the scope's user, or of one family of them, `but` that one. Returns their ids.

    The lock comes first: a session that is being opened or refreshed at this moment is committed then, and ends too.
    """
    await lock_account(scope)
    return [row["id"] for row in await scope.fetch(_END_SESSIONS, reason, family_id, but)]


async def _write_mfa(scope: Scope, enabled: bool, encrypted: Envelope | None, action: str) -> None:
    sealed, key_id = (encrypted.sealed.data, encrypted.key_id) if encrypted else (None, None)
    await scope.fetch("SELECT app.set_mfa($1, $2, $3)", enabled, sealed, key_id)
    await scope.fetch("SELECT app.log_own($1)", f"user.{action}")


def _mfa_place(user_id: UUID) -> Place:
    return Place("users", "mfa_secret_enc", None, user_id)


def _own(rows: list[Mapping[str, Any]]) -> _Own | None:
    return None if not rows else _Own(**dict(rows[0]))

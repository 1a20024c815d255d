"""User accounts."""

from __future__ import annotations

from tortoise.backends.base.client import BaseDBAsyncClient

from bottleneck_db.errors import UniqueViolation
from bottleneck_db.models.base import READERS, Entity
from bottleneck_db.models.concerns.scheduled import time_zone
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.enums import UserStatus
from bottleneck_db.orm.declarations import Check, Column, Grant, Policy, Unique
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Boolean, Text, Timestamp
from bottleneck_db.typed.users import UserBase

_PROFILE = ("name", "avatar_url", "timezone", "locale", "last_sign_in_at", "onboarding_completed_at")
_READABLE = (
    *("id", "email", "email_verified_at", "name", "avatar_url", "login_method", "status", "suspended_at", "is_platform_admin"),
    *("mfa_enabled", "timezone", "locale", "last_sign_in_at", "onboarding_completed_at", "created_at", "updated_at", "deleted_at"),
)


class EmailTaken(UniqueViolation):
    """There is an account with this e-mail address already."""


class User(UserBase, Entity, SoftDelete):
    """A person who signs in.

    Password hash and MFA secret are columns of the table but not of this model: they are granted to no one; app.sign_in() reads them.
    An account is made by Registry.sign_up(); here its owner changes his profile.
    """

    email = Text(
        max_length=320,
        about="the address to sign in with and to write to, in lower case",
        access="create",
        format="email",
        example="ada@example.com",
    )
    email_verified_at = Timestamp(null=True, about="when the address was proved: only then are invitations accepted")
    name = Text(about="what the person is called", access="write", example="Ada Lovelace")
    avatar_url = Text(null=True, about="where the picture is", access="update", format="uri", example="https://example.com/ada.png")
    login_method = Text(default="email", about="how the person signs in: email, google or sso")
    status = Enumerated(UserStatus, default=UserStatus.ACTIVE, about="whether the account may be used")
    suspended_at = Timestamp(null=True, about="when the account was suspended")
    is_platform_admin = Boolean(default=False, about="whether the person runs the platform")
    mfa_enabled = Boolean(default=False, about="whether signing in takes a second factor")
    timezone = Text(default="UTC", about="IANA time zone that times are shown in", access="update", example="Europe/Berlin")
    locale = Text(default="en-US", about="language and country, as in en-US", access="update", example="de-DE")
    last_sign_in_at = Timestamp(null=True, about="when the person last signed in")
    onboarding_completed_at = Timestamp(null=True, about="when the introduction was finished")

    class Meta:
        table = "users"
        columns = (
            Column("password_hash", "text", about="argon2id; granted to no one, app.sign_in() reads it"),
            Column("google_id", "text", about="the person's account at Google"),
            Column("suspension_reason", "text", about="why the account was suspended"),
            Column("mfa_secret_enc", "bytea", about="the second factor's secret, AES-GCM; granted to no one, app.sign_in() reads it"),
            Column("mfa_key_id", "text", about="the key that encrypted it"),
        )
        indexes = (
            Unique("email", name="users_email_live_uq", where="deleted_at IS NULL", error=EmailTaken),
            Unique(
                "google_id",
                name="users_google_id_live_uq",
                where="google_id IS NOT NULL AND deleted_at IS NULL",
                error=EmailTaken,
                about="one live account for each account at Google",
            ),
        )
        constraints = (
            Check(
                "email = lower(email) AND position('@' IN email) > 1 AND length(email) <= 320",
                name="users_email_ck",
                message="an e-mail address is in lower case, has an @ and at most 320 characters",
            ),
            Check("login_method IN ('email', 'google', 'sso')", name="users_login_ck", message="a login method is email, google or sso"),
            # Only an active user must be able to sign in: an invited, suspended or erased one needs no secret.
            Check(
                "login_method <> 'email' OR password_hash IS NOT NULL OR status <> 'active' OR deleted_at IS NOT NULL",
                name="users_password_ck",
                message="an active account that signs in by e-mail has a password",
            ),
            Check(
                "login_method <> 'google' OR google_id IS NOT NULL OR status <> 'active' OR deleted_at IS NOT NULL",
                name="users_google_ck",
                message="an active account that signs in by Google has a Google id",
            ),
            Check(
                "(status = 'suspended') = (suspended_at IS NOT NULL)",
                name="users_suspended_ck",
                message="a suspended account has the time of its suspension, any other has none",
            ),
            Check(
                "(NOT mfa_enabled OR mfa_secret_enc IS NOT NULL) AND (mfa_secret_enc IS NULL) = (mfa_key_id IS NULL)",
                name="users_mfa_ck",
                message="a second factor has a secret, and a secret has a key",
            ),
        )
        policies = (
            # Oneself, and whoever is or was a member here: a former member's name still stands under what he made.
            Policy("visible", READERS, "SELECT", using="id = app.current_user_id() OR app.is_member(id)"),
            Policy("self", ("bottleneck_app",), "UPDATE", using="id = app.current_user_id()"),
        )
        grants = (
            Grant("bottleneck_app", "SELECT", _READABLE),
            Grant("bottleneck_app", "UPDATE", _PROFILE),
            Grant(
                "bottleneck_readonly",
                "SELECT",
                ("id", "email", "name", "avatar_url", "status", "timezone", "locale", "created_at", "updated_at", "deleted_at"),
            ),
        )

    async def _update(self, using_db: BaseDBAsyncClient | None, names: tuple[str, ...]) -> None:
        if "timezone" in names:
            time_zone("timezone", self.timezone)
        await super()._update(using_db, names)

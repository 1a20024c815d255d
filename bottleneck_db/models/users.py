"""User accounts."""

from __future__ import annotations

from tortoise.fields.relational import ReverseRelation

from bottleneck_db.errors import UniqueViolation
from bottleneck_db.models.base import READERS, Entity
from bottleneck_db.models.bots import Bot
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.enums import UserStatus
from bottleneck_db.models.organizations import Organization
from bottleneck_db.orm.declarations import Check, Column, Grant, Policy, Unique
from bottleneck_db.orm.fields import Boolean, Enumerated, Text, Timestamp

_PROFILE = ("name", "avatar_url", "timezone", "locale", "last_sign_in_at", "onboarding_completed_at")
_READABLE = (
    *("id", "email", "email_verified_at", "name", "avatar_url", "login_method", "status", "suspended_at", "is_platform_admin"),
    *("mfa_enabled", "timezone", "locale", "last_sign_in_at", "onboarding_completed_at", "created_at", "updated_at", "deleted_at"),
)


class EmailTaken(UniqueViolation):
    """There is an account with this e-mail address already."""


class User(Entity, SoftDelete):
    """A person who signs in.

    Password hash and MFA secret are columns of the table but not of this model: they are granted to no one; app.sign_in() reads them.
    An account is made by Registry.sign_up(); here its owner changes his profile.
    """

    email = Text(max_length=320)
    email_verified_at = Timestamp(null=True)
    name = Text()
    avatar_url = Text(null=True)
    login_method = Text(default="email")
    status = Enumerated(UserStatus, default=UserStatus.ACTIVE)
    suspended_at = Timestamp(null=True)
    is_platform_admin = Boolean(default=False)
    mfa_enabled = Boolean(default=False)
    timezone = Text(default="UTC")
    locale = Text(default="en-US")
    last_sign_in_at = Timestamp(null=True)
    onboarding_completed_at = Timestamp(null=True)

    owned_organizations: ReverseRelation[Organization]
    created_bots: ReverseRelation[Bot]

    class Meta:
        table = "users"
        columns = (
            Column("password_hash", "text"),
            Column("google_id", "text"),
            Column("suspension_reason", "text"),
            Column("mfa_secret_enc", "bytea"),
            Column("mfa_key_id", "text"),
        )
        indexes = (
            Unique("email", name="users_email_live_uq", where="deleted_at IS NULL", error=EmailTaken),
            Unique("google_id", name="users_google_id_live_uq", where="google_id IS NOT NULL AND deleted_at IS NULL", error=EmailTaken),
        )
        constraints = (
            Check(
                "email = lower(email) AND position('@' IN email) > 1 AND length(email) <= 320",
                name="users_email_ck",
                message="an e-mail address is in lower case, has an @ and at most 320 characters",
            ),
            Check("login_method IN ('email', 'google', 'sso')", name="users_login_ck"),
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
            Check("(status = 'suspended') = (suspended_at IS NOT NULL)", name="users_suspended_ck"),
            Check(
                "(NOT mfa_enabled OR mfa_secret_enc IS NOT NULL) AND (mfa_secret_enc IS NULL) = (mfa_key_id IS NULL)", name="users_mfa_ck"
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

"""Sessions: who is signed in, on which device."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from tortoise.fields.relational import ForeignKeyNullableRelation, ForeignKeyRelation

from bottleneck_db.connection.identity import APPLICATION_ROLE
from bottleneck_db.models.base import Entity
from bottleneck_db.orm.declarations import Check, Grant, Index, Policy, Refusal, Unique
from bottleneck_db.orm.fields import Bytes, Inet, Text, Timestamp, Uuid
from bottleneck_db.orm.relations import foreign_key

if TYPE_CHECKING:
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User


class Session(Entity):
    """A user's sign-in. Tokens are stored as SHA-256 only; a refresh token that is used twice revokes its whole family."""

    user: ForeignKeyRelation[User] = foreign_key("models.User", about="who is signed in")
    organization: ForeignKeyNullableRelation[Organization] = foreign_key(
        "models.Organization", null=True, about="the organization that was last chosen"
    )
    token_hash = Bytes(about="SHA-256 of the session's token")
    refresh_token_hash = Bytes(null=True, about="SHA-256 of the refresh token")
    family_id = Uuid(
        db_default="gen_random_uuid()", about="the sign-in that it goes back to: a refresh token used twice revokes the whole family"
    )
    ip_address = Inet(null=True, about="where the user signed in from")
    user_agent = Text(null=True, about="what the browser says that it is")
    device_name = Text(null=True, about="what the user calls the device")
    mfa_verified_at = Timestamp(null=True, about="when the second factor was given")
    last_seen_at = Timestamp(db_default="now()", about="when it was last used")
    expires_at = Timestamp(about="from then on it counts no more")
    revoked_at = Timestamp(null=True, about="when it was ended before its time")
    revoked_reason = Text(null=True, about="why it was ended")

    user_id: UUID
    organization_id: UUID | None

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

"""Settings: what users and organizations prefer, one row a namespace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from tortoise.fields.relational import ForeignKeyNullableRelation

from bottleneck_db.errors import UniqueViolation
from bottleneck_db.models.base import READERS, Entity
from bottleneck_db.models.concerns.versioned import Versioned
from bottleneck_db.models.enums import SettingScope
from bottleneck_db.orm.declarations import Check, Grant, Index, Policy, UniqueConstraint
from bottleneck_db.orm.fields import Enumerated, Integer, Json, Text
from bottleneck_db.orm.relations import foreign_key

if TYPE_CHECKING:
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User


class SettingExists(UniqueViolation):
    """There is a setting of this owner for this namespace already."""


class Setting(Entity, Versioned):
    """A user's, an organization's, or a member's own in that organization. Not a tenant's row: a user's has no organization."""

    scope = Enumerated(SettingScope, about="whose it is: a user's, an organization's, or a member's in that organization")
    organization: ForeignKeyNullableRelation[Organization] = foreign_key(
        "models.Organization", null=True, about="the organization; NULL: a user's own, wherever he works"
    )
    user: ForeignKeyNullableRelation[User] = foreign_key(
        "models.User", null=True, about="the user; NULL: the organization's, for everybody in it"
    )
    namespace = Text(about="what it is about, as in appearance, security, billing")
    value = Json(dict[str, Any], about="the settings themselves")
    schema_version = Integer(bits=16, default=1, about="the form of `value`")
    updated_by: ForeignKeyNullableRelation[User] = foreign_key("models.User", on_delete="SET NULL", null=True, about="who changed it last")

    organization_id: UUID | None
    user_id: UUID | None
    updated_by_id: UUID | None

    class Meta:
        table = "settings"
        indexes = (
            Index("user_id", name="settings_user_idx", where="user_id IS NOT NULL"),
            Index("updated_by_id", name="settings_updated_by_idx", where="updated_by_id IS NOT NULL"),
        )
        constraints = (
            UniqueConstraint(
                *("organization_id", "user_id", "namespace"), name="settings_owner_uq", nulls_not_distinct=True, error=SettingExists
            ),
            Check(
                """CASE scope WHEN 'user'         THEN user_id IS NOT NULL AND organization_id IS NULL
                              WHEN 'organization' THEN user_id IS NULL     AND organization_id IS NOT NULL
                              ELSE                     user_id IS NOT NULL AND organization_id IS NOT NULL END""",
                name="settings_scope_ck",
                message="a user's setting has a user, an organization's an organization, a member's both",
            ),
            Check(
                "namespace IN ('appearance', 'notifications', 'defaults', 'privacy', 'accessibility',"
                " 'security', 'billing', 'recording', 'integrations', 'features')",
                name="settings_namespace_ck",
                message="there is no such namespace of settings",
            ),
            Check("jsonb_typeof(value) = 'object'", name="settings_value_ck", message="the value of a setting is a JSON object"),
        )
        policies = (
            Policy(
                "visible",
                READERS,
                using="(organization_id = app.optional_organization_id() AND (user_id IS NULL OR user_id = app.current_user_id()))"
                " OR (organization_id IS NULL AND user_id = app.current_user_id())",
            ),
        )
        grants = (Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"), Grant("bottleneck_readonly", "SELECT"))

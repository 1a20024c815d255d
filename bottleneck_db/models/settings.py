"""Settings: what users and organizations prefer, one row a namespace.

What holds for a member is his own setting in that organization, over the organization's, over his own everywhere, over the defaults.
"""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack, overload
from uuid import UUID

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.expressions import Q

from bottleneck_db.connection.scope import running_scope, savepoint
from bottleneck_db.errors import IdentityRequired, InvalidArgument, UniqueViolation
from bottleneck_db.models.base import READERS, Entity
from bottleneck_db.models.concerns.versioned import StaleRecord, Versioned
from bottleneck_db.models.enums import SettingScope
from bottleneck_db.models.preferences import Preferences, known_namespace, merge_patch
from bottleneck_db.orm.arguments import known
from bottleneck_db.orm.declarations import Check, Grant, Index, Policy, UniqueConstraint
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Integer, Text
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.relations import Reference, foreign_key
from bottleneck_db.security.redaction import MASK
from bottleneck_db.typed.settings import SettingBase

if TYPE_CHECKING:
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User
    from bottleneck_db.orm.typed import UncheckedQ
    from bottleneck_db.typed.settings import SettingLookups, SettingOne, SettingQ

P = TypeVar("P", bound=Preferences)


class SettingExists(UniqueViolation):
    """There is a setting of this owner for this namespace already."""


class Setting(SettingBase, Entity, Versioned):
    """A user's, an organization's, or a member's own in that organization. Not a tenant's row: a user's has no organization."""

    scope = Enumerated(SettingScope, about="whose it is: a user's, an organization's, or a member's in that organization", access="create")
    organization: Reference[Organization | None] = foreign_key(
        "models.Organization", null=True, about="the organization; NULL: a user's own, wherever he works"
    )
    user: Reference[User | None] = foreign_key("models.User", null=True, about="the user; NULL: the organization's, for everybody in it")
    namespace = Text(about="what it is about, as in appearance, security, billing", access="create")
    value = Json(dict[str, Any], about="the settings themselves", access="create")
    schema_version = Integer(bits=16, default=1, about="the form of `value`")
    updated_by: Reference[User | None] = foreign_key("models.User", on_delete="SET NULL", null=True, about="who changed it last")

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

    @overload  # type: ignore[override] # beside conditions it takes a namespace
    @classmethod
    def get(cls, namespace: type[P], /) -> Awaitable[P]: ...
    @overload
    @classmethod
    def get(cls, namespace: str, /) -> Awaitable[Preferences]: ...
    @overload
    @classmethod
    def get(
        cls, *args: SettingQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[SettingLookups]
    ) -> SettingOne[Self]: ...
    @classmethod
    def get(cls, *args: Any, using_db: BaseDBAsyncClient | None = None, **kwargs: Any) -> Any:
        """The settings of a namespace that hold for the scope's user and organization: `await Setting.get(Appearance)`, typed.

        With conditions, a row of the table, as get() of any model.

        Raises:
            UnknownName: there is no such namespace.
            IdentityRequired: they are an organization's, and the scope has none.
        """
        if args and not isinstance(args[0], Q):
            return cls._effective(*args)
        return super().get(*args, using_db=using_db, **kwargs)

    @classmethod
    async def _effective(cls, namespace: type[Preferences] | str) -> Preferences:
        kind = known_namespace(namespace)
        if SettingScope.USER not in kind.scopes:
            _owner(kind, SettingScope.ORGANIZATION)
        rows = {row.scope: row.value for row in await cls.filter(namespace=kind.namespace)}  # the policy shows one's own alone
        return kind.layered(rows[scope] for scope in kind.scopes if scope in rows)

    @classmethod
    async def put(
        cls,
        namespace: type[Preferences] | str,
        value: Mapping[str, Any] | Preferences,
        *,
        scope: SettingScope | None = None,
        version: int | None = None,
    ) -> Self:
        """Set some settings of a namespace and leave the others, as a JSON merge patch (RFC 7396): None takes one back. Returns the row.

        `scope` says whose: by default the organization's where only it has such; else the member's own, or outside an organization the
        user's. With `version` only if the row is still that one, 0: if there is none; without, what others set meanwhile is merged.

        Raises:
            UnknownName: there is no such namespace or setting.
            InvalidArgument: a value breaks its rule or is a secret, or that scope cannot have such settings.
            StaleRecord: the row has another version.
            IdentityRequired: the scope has no user, or no organization.
        """
        kind = known_namespace(namespace)
        patch, owner = kind.patch(value), _owner(kind, scope)
        try:
            return await cls._put_over(kind, patch, owner, version)
        except SettingExists:  # another was the first; its row is there now
            return await cls._put_over(kind, patch, owner, version)

    @classmethod
    async def _put_over(cls, kind: type[Preferences], patch: Mapping[str, Any], owner: Mapping[str, Any], version: int | None) -> Self:
        async with savepoint(running_scope()):
            row = await cls._locked(kind, owner)
            if version is not None and version != (row.version if row else 0):
                raise StaleRecord(read=version, found=row.version if row else None)
            value = merge_patch(row.value if row else {}, patch)
            kind.layered([value])
            written: dict[str, Any] = {"value": value, "schema_version": kind.schema_version, "updated_by_id": running_scope().user_id}
            if row is None:
                return await cls.create(namespace=kind.namespace, **owner, **written)
            return row if value == row.value else await row._revise("changed", **written)

    @classmethod
    async def _locked(cls, kind: type[Preferences], owner: Mapping[str, Any]) -> Self | None:
        return await cls.filter(namespace=kind.namespace, **owner).select_for_update().get_or_none()

    @classmethod
    async def find(cls, namespace: type[Preferences] | str, *, scope: SettingScope | None = None) -> Self | None:
        """The row that put() would change, with its version; None where nothing was set. Errors as from put()."""
        kind = known_namespace(namespace)
        return await cls.filter(namespace=kind.namespace, **_owner(kind, scope)).get_or_none()

    @classmethod
    async def reset(cls, namespace: type[Preferences] | str, *, scope: SettingScope | None = None) -> bool:
        """Take back all that put() has set. Returns whether there was anything. Errors as from put()."""
        kind = known_namespace(namespace)
        async with savepoint(running_scope()):
            row = await cls._locked(kind, _owner(kind, scope))
            if row is not None:
                with row._acting("reset"):
                    await row.delete()
        return row is not None

    def _told(self, column: str, value: Any) -> Any:
        """What a person prefers is nobody else's business: the trail says that it changed, and not to what."""
        if column == "value" and self.scope is not SettingScope.ORGANIZATION:
            return MASK
        return super()._told(column, value)


def _owner(kind: type[Preferences], scope: SettingScope | None) -> dict[str, Any]:
    """The columns that say whose settings of that kind they are."""
    running = running_scope()
    if scope is None:
        personal = SettingScope.USER if running.organization_id is None else SettingScope.MEMBER
        scope = personal if personal in kind.scopes else SettingScope.ORGANIZATION
    scope = known(SettingScope, scope, "scope")
    if scope not in kind.scopes:
        raise InvalidArgument("scope", f"settings of {kind.namespace} are an organization's")
    organization_id = None if scope is SettingScope.USER else running.organization_id
    user_id = None if scope is SettingScope.ORGANIZATION else running.user_id
    if (organization_id is None and scope is not SettingScope.USER) or (user_id is None and scope is not SettingScope.ORGANIZATION):
        raise IdentityRequired(f"settings of this {scope} are read and written in a scope that has one")
    return {"scope": scope, "organization_id": organization_id, "user_id": user_id}

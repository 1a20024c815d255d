"""What a role may allow. The rows are reference data: the migrations write them, the application reads them."""

from __future__ import annotations

from bottleneck_db.errors import UnknownName
from bottleneck_db.models.base import Entity
from bottleneck_db.orm.arguments import instance
from bottleneck_db.orm.declarations import Check, Grant, UniqueConstraint
from bottleneck_db.orm.fields import Boolean, Text
from bottleneck_db.typed.permissions import PermissionBase

_ACTIONS = {
    "bots": ("create", "read", "update", "delete", "execute", "share"),
    "workflows": ("create", "read", "update", "delete"),
    "members": ("invite", "remove", "manage"),
    "roles": ("create", "update"),
    "organization": ("settings", "billing"),
    "audit": ("view",),
    "credentials": ("create", "read", "use", "delete"),
    "recordings": ("view",),
    "api_keys": ("manage",),
    "tasks": ("create", "read", "update", "delete"),
}
PERMISSIONS = tuple(f"{resource}:{action}" for resource, actions in _ACTIONS.items() for action in actions)


def known_permission(key: str) -> str:
    """`key`, if there is such a permission.

    Raises:
        UnknownName: there is none; the message names the nearest.
        InvalidArgument: it is no text.
    """
    if instance("permission", key, str) not in PERMISSIONS:
        raise UnknownName("permission", key, PERMISSIONS)
    return key


class Permission(PermissionBase, Entity):
    """One action on one kind of resource: `bots:execute`."""

    key = Text(about="resource and action, as in bots:execute", example="bots:execute")
    resource = Text(about="the kind of thing", example="bots")
    action = Text(about="what may be done to it", example="execute")
    description = Text(about="what it allows, in words", example="Run bots")
    is_dangerous = Boolean(default=False, about="whether it should be given with care")

    class Meta:
        table = "permissions"
        constraints = (
            UniqueConstraint("key", name="permissions_key_uq", about="one permission for each key"),
            Check(
                "key = resource || ':' || action AND key ~ '^[a-z_]+:[a-z_]+$'",
                name="permissions_key_ck",
                message="the key of a permission is its resource and its action, in lower-case letters and _",
            ),
        )
        grants = (Grant("bottleneck_app", "SELECT"), Grant("bottleneck_readonly", "SELECT"))

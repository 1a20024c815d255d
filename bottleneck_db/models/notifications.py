"""Notifications: what a user is told, in the application."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from tortoise.fields.relational import ForeignKeyRelation

from bottleneck_db.connection.identity import APPLICATION_ROLE
from bottleneck_db.errors import UniqueViolation
from bottleneck_db.models.base import Entity, OfTenant
from bottleneck_db.models.concerns.expiring import Expiring
from bottleneck_db.models.enums import NotificationSeverity
from bottleneck_db.orm.declarations import Check, Grant, Index, Policy, Unique
from bottleneck_db.orm.fields import Enumerated, Json, Text, Timestamp, Uuid
from bottleneck_db.orm.relations import foreign_key

if TYPE_CHECKING:
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User

_UNSEEN = "read_at IS NULL AND dismissed_at IS NULL"
_MINE = "organization_id = app.current_organization_id() AND user_id = app.required_user_id()"


class AlreadyNotified(UniqueViolation):
    """The user has an unseen notification with this key already."""


class Notification(OfTenant, Entity, Expiring):
    """A message to one user. Anyone in the organization may write it, but only that user reads it."""

    organization: ForeignKeyRelation[Organization] = foreign_key("models.Organization", about="the organization that it comes from")
    user: ForeignKeyRelation[User] = foreign_key("models.User", about="who is told")
    kind = Text(max_length=200, about="what happened, as in bot.failed")
    severity = Enumerated(NotificationSeverity, default=NotificationSeverity.INFO, about="how much it matters")
    title = Text(about="what happened, in a line")
    body = Text(about="what happened, in full")
    action_url = Text(null=True, about="where its button leads")
    action_label = Text(null=True, about="what its button says")
    resource_type = Text(null=True, about="the kind of thing that it is about")
    resource_id = Uuid(null=True, about="the thing that it is about")
    data = Json(dict[str, Any], default=dict, about="more facts, for programs")
    deliveries = Json(list[Any], default=list, about="what became of it in other channels")
    dedupe_key = Text(null=True, max_length=200, about="its subject: no second one is made while the user has not seen the first")
    read_at = Timestamp(null=True, about="when the user read it")
    dismissed_at = Timestamp(null=True, about="when the user put it away")

    organization_id: UUID
    user_id: UUID

    class Meta:
        table = "notifications"
        indexes = (
            Index(
                *("organization_id", "user_id", "created_at DESC", "id DESC"),
                name="notifications_unread_idx",
                where=_UNSEEN,
                about="a user's unseen notifications, newest first",
            ),
            Index("organization_id", "user_id", "created_at DESC", "id DESC", name="notifications_org_user_idx"),
            Index("user_id", name="notifications_user_idx"),
            Index(
                "expires_at",
                name="notifications_expires_idx",
                where="expires_at IS NOT NULL",
                about="notifications by their end, to remove them",
            ),
            # One unseen notification a subject; once it is read or dismissed, the next event may speak again.
            Unique(
                *("organization_id", "user_id", "dedupe_key"),
                name="notifications_dedupe_uq",
                where=f"dedupe_key IS NOT NULL AND {_UNSEEN}",
                error=AlreadyNotified,
            ),
        )
        constraints = (
            Check(
                r"kind ~ '^[a-z_]+(\.[a-z_]+)+$'",
                name="notifications_kind_ck",
                message="a kind reads like bot.failed: lower-case words with dots between",
            ),
            # //host and /\host are other hosts.
            Check(
                r"action_url ~ '^(/([^/\\]|$)|https://)'",
                name="notifications_url_ck",
                message="an action leads to a path of this application or to an https:// address",
            ),
            Check(
                "jsonb_typeof(data) = 'object' AND jsonb_typeof(deliveries) = 'array'",
                name="notifications_json_ck",
                message="data are a JSON object, deliveries an array",
            ),
        )
        policies = (
            Policy("self", (APPLICATION_ROLE,), "SELECT", using=_MINE),
            Policy("changed", (APPLICATION_ROLE,), "UPDATE", using=_MINE),
            Policy("removed", (APPLICATION_ROLE,), "DELETE", using=_MINE),
            Policy(
                "added",
                (APPLICATION_ROLE,),
                "INSERT",
                check="organization_id = app.current_organization_id() AND app.is_member(user_id)",
            ),
        )
        grants = (Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"),)

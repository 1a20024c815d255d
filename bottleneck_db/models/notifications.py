"""Notifications: what a user is told, in the application."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self, Unpack
from uuid import UUID

from tortoise.queryset import QuerySet
from uuid_utils.compat import uuid7

from bottleneck_db.connection.identity import APPLICATION_ROLE
from bottleneck_db.connection.scope import running_scope
from bottleneck_db.errors import IdentityRequired, NotFound, Refused, UniqueViolation
from bottleneck_db.models.base import Entity, OfTenant
from bottleneck_db.models.bot_config import ChannelType
from bottleneck_db.models.concerns.expiring import Expiring
from bottleneck_db.models.enums import NotificationSeverity
from bottleneck_db.models.notification_content import (
    MAX_ERROR_LENGTH,
    Delivery,
    DeliveryStatus,
    NotificationKind,
    SendOptions,
    SendOutcome,
    content,
    recipients,
)
from bottleneck_db.orm.arguments import known, text, whole_number
from bottleneck_db.orm.declarations import Check, Grant, Index, Policy, Unique
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Text, Timestamp, Uuid
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.pagination import Page, paginate
from bottleneck_db.orm.relations import Reference, foreign_key
from bottleneck_db.orm.server_time import ServerTime
from bottleneck_db.security.redaction import redact_text
from bottleneck_db.typed.notifications import NotificationBase

if TYPE_CHECKING:
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User

_UNSEEN = "read_at IS NULL AND dismissed_at IS NULL"
_MINE = "organization_id = app.current_organization_id() AND user_id = app.required_user_id()"
_NOTIFY = "SELECT * FROM app.notify($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
_CONTENT = (
    *("kind", "severity", "title", "body", "action_url", "action_label"),
    *("resource_type", "resource_id", "data", "dedupe_key", "expires_at"),
)
_READ_ALL = """
    WITH seen AS (
        UPDATE notifications SET read_at = clock_timestamp()
         WHERE organization_id = $1 AND user_id = $2 AND read_at IS NULL AND dismissed_at IS NULL
           AND (expires_at IS NULL OR expires_at > clock_timestamp())
        RETURNING id
    )
    SELECT count(*) FROM seen"""
_DELIVERED = """
    UPDATE notifications
       SET deliveries = deliveries
                     || jsonb_build_object('channel', $3::text, 'status', $4::text, 'at', clock_timestamp(), 'error', $5::text)
     WHERE organization_id = $1 AND id = $2
 RETURNING deliveries, updated_at"""
MAX_UNREAD = 200
MAX_ERROR_TEXT = 1_000_000


class AlreadyNotified(UniqueViolation):
    """The user has an unseen notification with this key already."""


class NotAMember(Refused):
    """Only members of the organization are notified: this user is none, or none any more."""


class Notification(NotificationBase, OfTenant, Entity, Expiring):
    """A message to one user. Anyone in the organization may write it, but only that user reads it."""

    organization: Reference[Organization] = foreign_key("models.Organization", about="the organization that it comes from")
    user: Reference[User] = foreign_key("models.User", about="who is told", access="create")
    kind = Text(max_length=200, about="what happened, as in bot.failed", access="create", example="bot.failed")
    severity = Enumerated(NotificationSeverity, default=NotificationSeverity.INFO, about="how much it matters", access="create")
    title = Text(max_length=200, about="what happened, in a line", access="create", example="A bot has failed")
    body = Text(
        max_length=10_000, about="what happened, in full", access="create", example="The bot Crawler has failed three times in a row."
    )
    action_url = Text(null=True, about="where its button leads", access="create", example="/bots/crawler")
    action_label = Text(null=True, about="what its button says", access="create", example="Look at the bot")
    resource_type = Text(null=True, about="the kind of thing that it is about", access="create", example="bot")
    resource_id = Uuid(null=True, about="the thing that it is about", access="create")
    data = Json(dict[str, Any], default=dict, about="more facts, for programs", access="create")
    deliveries = Json(list[Delivery], default=list, about="what became of it in other channels", access="hidden")
    dedupe_key = Text(
        null=True,
        max_length=200,
        about="its subject: no second one is made while the user has not seen the first",
        access="create",
        example="bot.failed:crawler",
    )
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
                "length(title) BETWEEN 1 AND 200 AND length(body) <= 10000",
                name="notifications_text_ck",
                message="a notification has a title of 1 to 200 characters and a text of at most 10,000",
            ),
            Check("pg_column_size(data) <= 65536", name="notifications_data_ck", message="a notification's data have at most 64 KiB"),
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
                check="organization_id = app.current_organization_id() AND app.is_live_member(user_id)",
            ),
        )
        grants = (Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"),)

    @classmethod
    async def send(cls, user_id: UUID, kind: NotificationKind | str, title: str, body: str, **options: Unpack[SendOptions]) -> bool:
        """Tell a member something. False: he has an unseen notification with this `dedupe_key`, and gets no second one.

        Raises:
            NotAMember: the user is no member of this organization.
            UnknownName: there is no such kind, or no such option.
            InvalidArgument, CheckViolation: a value breaks its rule.
        """
        outcome = (await cls.send_each([user_id], kind, title, body, **options))[user_id]
        if outcome is SendOutcome.NOT_A_MEMBER:
            raise NotAMember
        return outcome is SendOutcome.SENT

    @classmethod
    async def send_each(
        cls, user_ids: Iterable[UUID], kind: NotificationKind | str, title: str, body: str, **options: Unpack[SendOptions]
    ) -> dict[UUID, SendOutcome]:
        """Tell up to 10,000 users the same, in one statement. Returns what became of it for each. Errors as from send(), but NotAMember."""
        users = recipients(user_ids)
        draft = cls(**content(kind, title, body, options))
        values = [cls._meta.fields_map[name].to_db_value(getattr(draft, name), draft) for name in _CONTENT]
        rows = await running_scope().fetch(_NOTIFY, [uuid7() for _ in users], users, *values)
        return {row["user_id"]: SendOutcome(row["outcome"]) for row in rows}

    @classmethod
    async def unread(cls, limit: int = 50) -> list[Self]:
        """The user's notifications that are neither read, dismissed nor expired, newest first, at most `limit`.

        Raises:
            IdentityRequired: the scope has no user.
            InvalidArgument: `limit` is not between 1 and 200.
        """
        return await cls._unseen().order_by("-created_at", "-id").limit(whole_number("limit", limit, least=1, most=MAX_UNREAD))

    @classmethod
    async def unread_count(cls) -> int:
        """How many the user has not seen."""
        return await cls._unseen().count()

    @classmethod
    async def list_page(cls, *, page: int = 1, size: int = 20) -> Page[Self]:
        """A page of the user's notifications, read ones too, without what was dismissed or has expired; newest first.

        Raises:
            IdentityRequired: the scope has no user.
            InvalidArgument: `page` is below 1, or `size` is not between 1 and 200.
        """
        return await paginate(cls._mine().filter(dismissed_at__isnull=True).order_by("-created_at", "-id"), page=page, size=size)

    @classmethod
    async def mark_all_read(cls) -> int:
        """Mark all that is unread as read, in one statement. Returns how many that were."""
        organization_id, user_id = _reader()
        read: int = await running_scope().fetch_value(_READ_ALL, organization_id, user_id)
        return read

    @classmethod
    def _unseen(cls) -> QuerySet[Self]:
        return cls._mine().filter(read_at__isnull=True, dismissed_at__isnull=True)  # the condition of notifications_unread_idx

    @classmethod
    def _mine(cls) -> QuerySet[Self]:
        organization_id, user_id = _reader()
        return cls.unexpired().filter(organization_id=organization_id, user_id=user_id)

    async def mark_read(self) -> Self:
        """The user has seen it. A second time changes nothing.

        Raises:
            NotFound: it is gone, or is not this user's.
        """
        return await self._stamp("read_at")

    async def dismiss(self) -> Self:
        """The user wants to see it no more. Otherwise as mark_read()."""
        return await self._stamp("dismissed_at")

    async def _stamp(self, column: str) -> Self:
        if not await self._change({column: ServerTime()}, where={column: None}):
            await self.refresh_from_db()
        return self

    async def record_delivery(self, channel: ChannelType, status: DeliveryStatus, *, error: str | None = None) -> Self:
        """As its user: write down that it went out by another way too, or did not. Of `error` 500 characters are kept, without credentials.

        Raises:
            InvalidArgument: there is no such channel or status, or the error is no text.
            NotFound: it is gone, or is not this user's.
        """
        way = (known(ChannelType, channel, "channel"), known(DeliveryStatus, status, "status"))
        told = None if error is None else redact_text(text("error", error, least=0, most=MAX_ERROR_TEXT))[:MAX_ERROR_LENGTH]
        rows = await running_scope().fetch(_DELIVERED, self.organization_id, self.id, *way, told)
        if not rows:
            raise NotFound("the Notification is gone, or is not of this scope")
        self._take_over(rows[0])
        return self


def _reader() -> tuple[UUID, UUID]:
    """The organization and the user whose notifications the scope reads."""
    scope = running_scope()
    if scope.organization_id is None or scope.user_id is None:
        raise IdentityRequired("notifications are a member's own: read them in a tenant scope with a user")
    return scope.organization_id, scope.user_id

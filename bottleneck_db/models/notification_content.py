"""What notifications are about, what becomes of them, and how else they are delivered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.errors import InvalidArgument, UnknownName
from bottleneck_db.models.bot_config import ChannelType, Shape
from bottleneck_db.models.enums import NotificationSeverity
from bottleneck_db.orm.arguments import known
from bottleneck_db.orm.record import Record

MAX_RECIPIENTS = 10_000
MAX_ERROR_LENGTH = 500


class NotificationKind(StrEnum):
    """The event that a user is told of."""

    WORKFLOW_COMPLETED = "workflow.completed"
    WORKFLOW_FAILED = "workflow.failed"
    WORKFLOW_TIMEOUT = "workflow.execution.timeout"
    BOT_FAILED = "bot.failed"
    AGENT_COMPLETED = "agent.completed"
    AGENT_NEEDS_INPUT = "agent.needs_input"
    SYSTEM_ALERT = "system.alert"
    MAINTENANCE_SCHEDULED = "system.maintenance.scheduled"
    LOW_CREDITS = "billing.low_credits"
    RATE_LIMIT_EXCEEDED = "api.rate_limit.exceeded"
    MEMBER_ADDED = "team.member.added"
    MEMBER_REMOVED = "team.member.removed"
    ROLE_CHANGED = "team.role.changed"
    CREDENTIAL_EXPIRING = "credential.expiring"
    TASK_ASSIGNED = "task.assigned"


class SendOutcome(StrEnum):
    """What became of a notification for one user: written, dropped since he has an unseen one with its key, or he is no member."""

    SENT = "sent"
    DUPLICATE = "duplicate"
    NOT_A_MEMBER = "not_a_member"


class SendOptions(TypedDict, total=False):
    """What a notification may have besides kind, title and body. `resource` is the row that it is about."""

    severity: NotificationSeverity
    action_url: str | None
    action_label: str | None
    resource: Record | None
    dedupe_key: str | None
    data: Mapping[str, Any] | None
    expires_at: datetime | None


class DeliveryStatus(StrEnum):
    """Whether a notification went out."""

    SENT = "sent"
    FAILED = "failed"


class Delivery(Shape):
    """An attempt to bring a notification to its user by another way than the application; `at` is the database's time."""

    channel: ChannelType
    status: DeliveryStatus
    at: AwareDatetime
    error: Annotated[str, Field(max_length=MAX_ERROR_LENGTH)] | None = None


def content(kind: str, title: str, body: str, options: SendOptions) -> dict[str, Any]:
    """The columns of a notification's content.

    Raises:
        UnknownName: there is no such kind, or no such option.
        InvalidArgument: the resource is no record.
    """
    for name in options:
        if name not in SendOptions.__annotations__:
            raise UnknownName("keyword", name, SendOptions.__annotations__)
    given: dict[str, Any] = {name: value for name, value in options.items() if value is not None}
    subject = given.pop("resource", None)
    if subject is not None:
        if not isinstance(subject, Record):
            raise InvalidArgument("resource", "must be a record")
        given |= {"resource_type": subject.noun(), "resource_id": subject.pk}
    return {"kind": known(NotificationKind, kind, "kind"), "title": title, "body": body, **given}


def recipients(user_ids: Iterable[UUID]) -> list[UUID]:
    """Each user once, in the order in which all senders lock them, so that no two wait for each other.

    Raises:
        InvalidArgument: one is no UUID, or there are too many.
    """
    try:
        chosen = set(user_ids)
    except TypeError:
        raise InvalidArgument("user_ids", "must be UUIDs") from None
    if not all(isinstance(user, UUID) for user in chosen):
        raise InvalidArgument("user_ids", "must be UUIDs")
    if len(chosen) > MAX_RECIPIENTS:
        raise InvalidArgument("user_ids", f"are at most {MAX_RECIPIENTS:,}")
    return sorted(chosen)

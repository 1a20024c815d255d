"""The audit trail: who did what to which row. Append-only, partitioned by month, sealed in batches (`audit_seals`)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self, cast
from uuid import UUID

from tortoise.queryset import QuerySet
from uuid_utils.compat import uuid7

from bottleneck_db.connection.identity import APPLICATION_ROLE
from bottleneck_db.connection.scope import Scope, running_scope
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.models.base import READERS, Entry, OfTenant
from bottleneck_db.models.enums import ActorType
from bottleneck_db.orm.arguments import identifier, mapping, text, written_as_json
from bottleneck_db.orm.declarations import Check, Grant, Index, Policy, Refusal, Trigger
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Boolean, Integer, Text, Uuid
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.network_fields import Inet
from bottleneck_db.orm.pagination import Page, Total, paginate
from bottleneck_db.orm.record import Record
from bottleneck_db.security.redaction import redacted_json
from bottleneck_db.typed.activity_logs import ActivityLogBase, ActivityLogLookups

_OWN = "organization_id = app.current_organization_id()"
_WRITABLE = (
    *("id", "organization_id", "actor_type", "actor_id", "actor_label", "action", "resource_type", "resource_id", "changes", "metadata"),
    *("success", "request_id", "ip_address", "user_agent"),
)


_ENTRIES = """
    INSERT INTO activity_logs (id, organization_id, actor_type, actor_id, action, resource_type, resource_id, changes)
    SELECT entry.id, $1, $2, $3, $4, $5, entry.resource_id, entry.changes
      FROM unnest($6::uuid[], $7::uuid[], $8::jsonb[]) AS entry (id, resource_id, changes)"""


def append_only(table: str) -> tuple[Trigger, ...]:
    """The triggers that refuse to change a table's rows or to take them away."""
    rule = f"{table} is append-only"
    return (
        Refusal(f"{table}_append_only_tg", "BEFORE UPDATE OR DELETE", rule),
        Refusal(f"{table}_keep_tg", "BEFORE TRUNCATE", rule, each="STATEMENT"),
    )


class ActivityLog(ActivityLogBase, OfTenant, Entry):
    """One entry of the trail. No foreign keys: it outlives what it tells of. Without an organization it is a platform event."""

    seq = Integer(bits=64, identity=True, about="the number of the entry: seals go by it")
    organization_id = Uuid(null=True, about="whose event it is; NULL: the platform's")
    actor_type = Enumerated(ActorType, about="what kind of actor did it")
    actor_id = Uuid(null=True, db_default="app.current_user_id()", about="the user or the API key that did it")
    actor_label = Text(
        db_default="coalesce(nullif(current_setting('app.actor', true), ''), 'unknown')",
        about="who did it, as the scope names the actor",
        example="ada@example.com",
    )
    action = Text(max_length=200, about="what was done, as in bot.paused", example="bot.paused")
    resource_type = Text(max_length=100, about="the kind of thing that it was done to", example="bot")
    resource_id = Uuid(null=True, about="the thing that it was done to")
    changes = Json(dict[str, Any], null=True, about="the columns that changed, from what and to what; secrets are masked")
    metadata = Json(dict[str, Any], default=dict, about="more facts")
    success = Boolean(default=True, about="whether it was done; false: it was tried")
    request_id = Text(
        null=True,
        db_default="nullif(current_setting('app.request_id', true), '')",
        about="the request that it was a part of",
        example="req-7f3a",
    )
    ip_address = Inet(null=True, about="where the actor was")
    user_agent = Text(null=True, about="what the actor's browser says that it is", example="Mozilla/5.0")

    class Meta:
        table = "activity_logs"
        primary_key = ("id", "created_at")
        partition_by = "RANGE (created_at)"
        indexes = (
            Index("organization_id", "created_at DESC", "id DESC", name="activity_logs_org_idx"),
            Index(
                *("organization_id", "actor_id", "created_at DESC"),
                name="activity_logs_actor_idx",
                where="actor_id IS NOT NULL",
                about="what an actor did, newest first",
            ),
            Index(
                *("organization_id", "resource_type", "resource_id", "created_at DESC"),
                name="activity_logs_resource_idx",
                about="what was done to a thing, newest first",
            ),
            Index("organization_id", "seq", name="activity_logs_seq_idx", about="the entries of a seal"),
        )
        constraints = (
            Check(
                r"action ~ '^[a-z_]+(\.[a-z_]+)+$'",
                name="activity_logs_action_ck",
                message="an action reads like bot.paused: lower-case words with dots between",
            ),
            Check("jsonb_typeof(metadata) = 'object'", name="activity_logs_json_ck", message="metadata are a JSON object"),
        )
        triggers = append_only("activity_logs")
        policies = (
            Policy("visible", READERS, "SELECT", using=_OWN),
            # Nobody writes the trail in another user's name.
            Policy(
                "added",
                (APPLICATION_ROLE,),
                "INSERT",
                check=f"{_OWN} AND (actor_type <> 'user' OR actor_id = app.current_user_id())",
            ),
        )
        # seq and created_at are the database's.
        grants = (
            Grant("bottleneck_app", "SELECT"),
            Grant("bottleneck_app", "INSERT", _WRITABLE),
            Grant("bottleneck_readonly", "SELECT"),
        )

    @classmethod
    def of(cls, record: Record) -> QuerySet[Self]:
        """What was done to a row of this organization, newest first; rows that are gone have their trail too."""
        return cls.filter(resource_type=record.noun(), resource_id=record.pk).order_by("-created_at", "-id")

    @classmethod
    def by(cls, actor: Record | UUID) -> QuerySet[Self]:
        """What a user or an API key (or whoever has that id) has done in this organization, newest first."""
        return cls.filter(actor_id=actor.pk if isinstance(actor, Record) else actor).order_by("-created_at", "-id")

    @classmethod
    async def list_page(
        cls,
        *,
        page: int = 1,
        size: int = 20,
        action: str | None = None,
        resource_type: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        total: Total = "exact",
    ) -> Page[Self]:
        """A page of the organization's trail, newest first: from `since` on, and before `until`.

        Raises:
            InvalidArgument: `page` is below 1, `size` is not between 1 and 200, or a value or `total` is none of its kind.
        """
        given = {"action": action, "resource_type": resource_type, "created_at__gte": since, "created_at__lt": until}
        chosen = cast("ActivityLogLookups", {name: value for name, value in given.items() if value is not None})
        return await paginate(cls.filter(**chosen).order_by("-created_at", "-id"), page=page, size=size, total=total)

    @classmethod
    async def record(
        cls, action: str, resource_type: str, resource_id: UUID | None = None, *, changes: Mapping[str, Any] | None = None
    ) -> None:
        """Write an entry in the name of the scope's user or API key, or of the system where nobody is signed in; secrets are masked.

        Raises:
            CheckViolation: the action does not read like `bot.paused`.
            InvalidArgument: an argument is of a wrong type or too long, or the changes cannot be written as JSON.
        """
        if resource_id is not None:
            identifier("resource_id", resource_id)
        await cls.record_each(action, resource_type, {resource_id: changes})

    @classmethod
    async def record_each(cls, action: str, resource_type: str, changes: Mapping[UUID, Any] | Mapping[UUID | None, Any]) -> None:
        """Write one entry for each row of `changes` (what changed, by the row's id), in one statement. Errors as for record()."""
        scope = running_scope()
        text("action", action, most=200)
        text("resource_type", resource_type, most=100)
        if not isinstance(changes, Mapping):
            raise InvalidArgument("changes", "is a mapping of rows to what changed in them")
        with written_as_json("changes"):
            told = {row: redacted_json(mapping("changes", change)) if change else None for row, change in changes.items()}
        if scope.organization_id is None:
            await _record_outside(scope, action, resource_type, told)
            return
        actor, ids = scope.identity, [uuid7() for _ in told]
        arguments = (scope.organization_id, actor.actor_type, actor.actor_id, action, resource_type, ids, list(told), list(told.values()))
        await scope.fetch(_ENTRIES, *arguments)


async def _record_outside(scope: Scope, action: str, resource_type: str, changes: Mapping[Any, str | None]) -> None:
    """Platform events: a user's own doing before there is an organization, or a worker's."""
    for row, change in changes.items():
        metadata = "{}" if change is None else f'{{"changes":{change}}}'
        if scope.user_id is None:
            await scope.fetch("SELECT app.log_system($1, $2, $3, NULL, $4)", action, resource_type, row, metadata)
        else:
            await scope.fetch("SELECT app.log_own($1, $2, $3, $4)", action, metadata, resource_type, row)

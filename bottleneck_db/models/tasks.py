"""Tasks: what people and bots have to do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self, TypedDict, Unpack
from uuid import UUID

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.expressions import RawSQL

from bottleneck_db.errors import InvalidArgument, Refused, UnknownName
from bottleneck_db.models.base import TenantRecord
from bottleneck_db.models.concerns.authored import Authored
from bottleneck_db.models.concerns.moving import OPEN, Move, reason_text
from bottleneck_db.models.concerns.reviewable import Reviewable
from bottleneck_db.models.concerns.searchable import Searchable, search_column
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.enums import MemberStatus, Priority
from bottleneck_db.models.organization_members import OrganizationMember
from bottleneck_db.orm.arguments import identifier
from bottleneck_db.orm.array_fields import TextArray
from bottleneck_db.orm.declarations import Check, Grant, Index
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Text, Timestamp
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.orm.relations import Reference, foreign_key
from bottleneck_db.typed.tasks import TaskBase

if TYPE_CHECKING:
    from bottleneck_db.models.bots import Bot
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User
    from bottleneck_db.models.workflows import Workflow

_UNFINISHED = f"deleted_at IS NULL AND {OPEN}"


class NotAMember(Refused):
    """Only an active member of the organization is assigned a task."""


class TaskEdits(TypedDict, total=False):
    """What edit() can change of a task. Everything else has a verb of its own."""

    title: str
    description: str | None
    priority: Priority
    requires_human_review: bool
    execution_config: Mapping[str, Any]
    tags: list[str]
    due_at: datetime | None
    scheduled_for: datetime | None
    bot_id: UUID | None
    workflow_id: UUID | None


class Task(TaskBase, TenantRecord, Authored, Reviewable, Searchable, SoftDelete):
    """A piece of work. The database keeps `completed_at`; a reopened task must be reviewed again. `version` counts all changes.

    A task that is blocked may be begun, and is not done before the one that blocks it is over. So being blocked is no status of its own.
    """

    organization: Reference[Organization] = foreign_key("models.Organization", related_name="tasks")
    created_by: Reference[User] = foreign_key("models.User", on_delete="RESTRICT", about="the user who made it")
    assignee: Reference[User | None] = foreign_key("models.User", on_delete="SET NULL", null=True, about="who is to do it", access="create")
    bot: Reference[Bot | None] = foreign_key(
        "models.Bot", tenant=True, on_delete="NO ACTION", null=True, about="the bot that is to do it", access="write"
    )
    workflow: Reference[Workflow | None] = foreign_key(
        "models.Workflow", tenant=True, on_delete="NO ACTION", null=True, about="the workflow that is to do it", access="write"
    )
    title = Text(max_length=500, about="what is to be done, in a line", access="write", example="Check the invoice")
    description = Text(null=True, about="what is to be done, in full", access="write", example="Compare it with the order")
    source = Text(default="manual", max_length=100, about="where it came from: manual, or what made it", access="create", example="manual")
    priority = Enumerated(Priority, default=Priority.MEDIUM, about="how urgent it is", access="write")
    execution_config = Json(dict[str, Any], default=dict, about="how a bot is to do it", access="write")
    tags = TextArray(default=list, about="words to find it by", access="write", example=["finance"])
    due_at = Timestamp(null=True, about="when it should be done", access="write")
    scheduled_for = Timestamp(null=True, about="when it should be begun", access="write")

    assignee_id: UUID | None
    bot_id: UUID | None
    workflow_id: UUID | None

    referrers = ("Task.blocked_by",)
    search_title = "title"

    class Meta:
        table = "tasks"
        columns = (search_column("title"),)
        indexes = (
            Index(
                *("organization_id", "priority DESC", "due_at", "id"),
                name="tasks_board_idx",
                where=_UNFINISHED,
                about="an organization's open tasks, the most urgent first",
            ),
            Index(
                *("organization_id", "assignee_id", "due_at", "id"),
                name="tasks_mine_idx",
                where=_UNFINISHED,
                about="a person's open tasks, the next due first",
            ),
            Index("organization_id", "created_at DESC", "id DESC", name="tasks_org_created_idx", where="deleted_at IS NULL"),
            Index("organization_id", "bot_id", name="tasks_bot_idx", where="bot_id IS NOT NULL"),
            Index("organization_id", "workflow_id", name="tasks_workflow_idx", where="workflow_id IS NOT NULL"),
            Index("organization_id", "blocked_by_id", name="tasks_blocked_by_idx", where="blocked_by_id IS NOT NULL"),
            Index("assignee_id", name="tasks_assignee_idx", where="assignee_id IS NOT NULL"),
            Index("reviewed_by_id", name="tasks_reviewed_by_idx", where="reviewed_by_id IS NOT NULL"),
            Index("created_by_id", name="tasks_created_by_idx"),
            Index("search", name="tasks_search_idx", using="gin", about="full-text search, by app.search_tasks()"),
        )
        constraints = (
            Check("length(title) BETWEEN 1 AND 500", name="tasks_title_ck", message="a task's title has 1 to 500 characters"),
            Check(
                "jsonb_typeof(execution_config) = 'object'", name="tasks_json_ck", message="the execution configuration is a JSON object"
            ),
        )
        grants = (Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"), Grant("bottleneck_readonly", "SELECT"))

    @classmethod
    def board(cls) -> RecordQuerySet[Self]:
        """Open tasks, the most urgent first, then those due soonest."""
        return cls.unfinished().order_by("-priority", "due_at", "id")

    @classmethod
    def mine(cls, user: User | UUID) -> RecordQuerySet[Self]:
        """Open tasks of one person, those due soonest first.

        Raises:
            InvalidArgument: `user` is no user and no UUID.
        """
        return cls.unfinished().filter(assignee_id=_user_id(user)).order_by("due_at", "id")

    @classmethod
    def overdue(cls) -> RecordQuerySet[Self]:
        """Open tasks that should be done by now, by the database's clock; those due longest ago first."""
        return cls.unfinished().filter(due_at__lt=RawSQL("clock_timestamp()")).order_by("due_at", "id")

    async def edit(self, **values: Unpack[TaskEdits]) -> Self:
        """Change what the task says.

        Raises:
            StaleRecord: somebody else has changed it since it was read.
            UnknownName: there is no such value, or it has a verb of its own.
            InvalidArgument, ConstraintViolation: a value breaks its rule.
        """
        for name in values:
            if name not in TaskEdits.__annotations__:
                raise UnknownName("Task.edit", name, TaskEdits.__annotations__)
        if not values:
            raise InvalidArgument("values", "say what is to be changed")
        return await self._revise("edited", **values)

    async def assign(self, user: User | UUID) -> Self:
        """Give the task to a member of the organization.

        Raises:
            NotAMember: the user is not, or is not active now.
            StaleRecord: somebody else has changed it since it was read.
        """
        return await self._revise("assigned", assignee_id=await _member_id(user))

    async def unassign(self) -> Self:
        """Give the task to nobody. Errors as for assign()."""
        return await self._revise("unassigned", assignee_id=None)

    async def start(self) -> Self:
        """Begin, or go on when what was asked for is there. A blocked task may be begun.

        Raises:
            IllegalMove: it is neither to do nor waiting for input.
            StaleRecord: somebody else has changed it since it was read.
        """
        return await self._move(Move.started)

    async def wait_for_input(self, reason: str) -> Self:
        """It cannot go on until somebody gives what `reason` asks for.

        Raises:
            IllegalMove: it is neither to do nor in progress.
            InvalidArgument: the reason does not have 1 to 2000 characters.
            StaleRecord: somebody else has changed it since it was read.
        """
        return await self._move(Move.waiting_for_input, reason=reason_text(reason))

    async def complete(self, result: Mapping[str, Any] | None = None) -> Self:
        """It is done.

        Raises:
            IllegalMove: it waits for input, or is over.
            ReviewRequired: somebody must review it first.
            StillBlocked: the task that it waits for is open.
            StaleRecord: somebody else has changed it since it was read.
            InvalidArgument: the result is no mapping, or holds something that JSON cannot say.
        """
        self._check_move(Move.completed)
        self._refuse_unreviewed()
        await self._refuse_if_blocked()
        return await self._move(Move.completed, result=result)

    async def fail(self, reason: str) -> Self:
        """It was tried and cannot be done.

        Raises:
            IllegalMove: it was not begun, or is over.
            InvalidArgument: the reason does not have 1 to 2000 characters.
            StaleRecord: somebody else has changed it since it was read.
        """
        return await self._move(Move.failed, reason=reason_text(reason))

    async def cancel(self, reason: str) -> Self:
        """It is not to be done any more. Errors as for fail(), but a task that was not begun is cancelled too."""
        return await self._move(Move.cancelled, reason=reason_text(reason))

    async def reopen(self, reason: str | None = None) -> Self:
        """It is to do again, and to be reviewed again.

        Raises:
            IllegalMove: it is not over.
            InvalidArgument: the reason does not have 1 to 2000 characters.
            StaleRecord: somebody else has changed it since it was read.
        """
        return await self._move(Move.reopened, reason=None if reason is None else reason_text(reason))

    async def _prepare_insert(self) -> None:
        if vars(self).get("assignee_id") is not None:
            await _member_id(self.assignee_id)
        await super()._prepare_insert()

    async def _update(self, using_db: BaseDBAsyncClient | None, names: tuple[str, ...]) -> None:
        if "assignee_id" in names and self.assignee_id is not None:
            await _member_id(self.assignee_id)
        await super()._update(using_db, names)


async def _member_id(user: User | UUID | None) -> UUID:
    user_id = _user_id(user)
    if not await OrganizationMember.filter(user_id=user_id, status=MemberStatus.ACTIVE).exists():
        raise NotAMember
    return user_id


def _user_id(user: User | UUID | None) -> UUID:
    return identifier("user", getattr(user, "id", user))

"""Tasks: what people and bots have to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from tortoise.fields.relational import ForeignKeyNullableRelation, ForeignKeyRelation, ReverseRelation

from bottleneck_db.models.base import TenantRecord
from bottleneck_db.models.concerns.authored import Authored
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.concerns.versioned import Versioned
from bottleneck_db.models.enums import Priority, TaskStatus
from bottleneck_db.orm.declarations import Check, Column, Grant, Index, Refusal, Trigger
from bottleneck_db.orm.fields import Boolean, Enumerated, Json, Text, TextArray, Timestamp
from bottleneck_db.orm.relations import foreign_key

if TYPE_CHECKING:
    from bottleneck_db.models.bots import Bot
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User
    from bottleneck_db.models.workflows import Workflow

_SEARCH = "setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('english', coalesce(description, '')), 'B')"
# An enum's = is not leakproof, so under a policy it is no index condition: the open tasks, which are few, have indexes of their own.
_OPEN = "deleted_at IS NULL AND status IN ('todo', 'in_progress', 'waiting_input', 'review')"
_ILLEGAL_MOVE = """OLD.status <> NEW.status AND NOT CASE OLD.status
        WHEN 'todo'          THEN NEW.status IN ('in_progress', 'waiting_input', 'done', 'cancelled')
        WHEN 'in_progress'   THEN NEW.status IN ('todo', 'waiting_input', 'review', 'done', 'failed', 'cancelled')
        WHEN 'waiting_input' THEN NEW.status IN ('todo', 'in_progress', 'failed', 'cancelled')
        WHEN 'review'        THEN NEW.status IN ('in_progress', 'done', 'failed', 'cancelled')
        WHEN 'done'          THEN NEW.status IN ('todo', 'in_progress')
        WHEN 'failed'        THEN NEW.status IN ('todo', 'in_progress')
        WHEN 'cancelled'     THEN NEW.status = 'todo' END"""


class Task(TenantRecord, Authored, Versioned, SoftDelete):
    """A piece of work. The database keeps `completed_at`; a reopened task must be reviewed again."""

    organization: ForeignKeyRelation[Organization] = foreign_key("models.Organization", related_name="tasks")
    created_by: ForeignKeyRelation[User] = foreign_key("models.User", on_delete="RESTRICT", about="the user who made it")
    assignee: ForeignKeyNullableRelation[User] = foreign_key("models.User", on_delete="SET NULL", null=True, about="who is to do it")
    bot: ForeignKeyNullableRelation[Bot] = foreign_key(
        "models.Bot", tenant=True, on_delete="NO ACTION", null=True, about="the bot that is to do it"
    )
    workflow: ForeignKeyNullableRelation[Workflow] = foreign_key(
        "models.Workflow", tenant=True, on_delete="NO ACTION", null=True, about="the workflow that is to do it"
    )
    blocked_by: ForeignKeyNullableRelation[Task] = foreign_key(
        "models.Task", related_name="blocking", tenant=True, on_delete="NO ACTION", null=True, about="the task that must be done first"
    )
    title = Text(max_length=500, about="what is to be done, in a line")
    description = Text(null=True, about="what is to be done, in full")
    source = Text(default="manual", max_length=100, about="where it came from: manual, or what made it")
    status = Enumerated(TaskStatus, default=TaskStatus.TODO, about="where it stands")
    status_reason = Text(null=True, about="why it stands there")
    priority = Enumerated(Priority, default=Priority.MEDIUM, about="how urgent it is")
    requires_human_review = Boolean(default=False, about="whether somebody must review it before it is done")
    reviewed_by: ForeignKeyNullableRelation[User] = foreign_key("models.User", on_delete="SET NULL", null=True, about="who reviewed it")
    reviewed_at = Timestamp(null=True, about="when it was reviewed")
    execution_config = Json(dict[str, Any], default=dict, about="how a bot is to do it")
    result = Json(dict[str, Any], null=True, about="what came of it")
    tags = TextArray(default=list, about="words to find it by")
    due_at = Timestamp(null=True, about="when it should be done")
    scheduled_for = Timestamp(null=True, about="when it should be begun")
    completed_at = Timestamp(null=True, about="when it was done, failed or cancelled; a trigger keeps it")

    assignee_id: UUID | None
    bot_id: UUID | None
    workflow_id: UUID | None
    blocked_by_id: UUID | None
    reviewed_by_id: UUID | None
    blocking: ReverseRelation[Task]

    class Meta:
        table = "tasks"
        columns = (
            Column("search", "tsvector", generated=_SEARCH, about="title and description for the full-text search; the title weighs more"),
        )
        indexes = (
            Index(
                *("organization_id", "priority DESC", "due_at", "id"),
                name="tasks_board_idx",
                where=_OPEN,
                about="an organization's open tasks, the most urgent first",
            ),
            Index(
                *("organization_id", "assignee_id", "due_at", "id"),
                name="tasks_mine_idx",
                where=_OPEN,
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
            Check("blocked_by_id <> id", name="tasks_self_ck", message="a task does not block itself"),
            Check(
                "(status IN ('done', 'failed', 'cancelled')) = (completed_at IS NOT NULL)",
                name="tasks_completed_ck",
                message="a task that is over has its completion time, any other has none",
            ),
            Check(
                "status <> 'done' OR NOT requires_human_review OR reviewed_at IS NOT NULL",
                name="tasks_review_ck",
                message="this task is done only when somebody has reviewed it",
            ),
            Check(
                "jsonb_typeof(execution_config) = 'object'", name="tasks_json_ck", message="the execution configuration is a JSON object"
            ),
        )
        triggers = (
            Refusal(
                "tasks_status_tg",
                "BEFORE UPDATE OF status",
                "a task cannot go from the one status to the other",
                when=_ILLEGAL_MOVE,
            ),
            Trigger(
                "tasks_times_tg",
                "BEFORE UPDATE OF status",
                "app.task_transition()",
                when="OLD.status <> NEW.status",
                about="keeps completed_at; a reopened task must be reviewed again",
            ),
        )
        grants = (Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"), Grant("bottleneck_readonly", "SELECT"))

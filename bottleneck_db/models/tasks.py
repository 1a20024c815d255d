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
    created_by: ForeignKeyRelation[User] = foreign_key("models.User", on_delete="RESTRICT")
    assignee: ForeignKeyNullableRelation[User] = foreign_key("models.User", on_delete="SET NULL", null=True)
    bot: ForeignKeyNullableRelation[Bot] = foreign_key("models.Bot", tenant=True, on_delete="NO ACTION", null=True)
    workflow: ForeignKeyNullableRelation[Workflow] = foreign_key("models.Workflow", tenant=True, on_delete="NO ACTION", null=True)
    blocked_by: ForeignKeyNullableRelation[Task] = foreign_key(
        "models.Task", related_name="blocking", tenant=True, on_delete="NO ACTION", null=True
    )
    title = Text(max_length=500)
    description = Text(null=True)
    source = Text(default="manual", max_length=100)
    status = Enumerated(TaskStatus, default=TaskStatus.TODO)
    status_reason = Text(null=True)
    priority = Enumerated(Priority, default=Priority.MEDIUM)
    requires_human_review = Boolean(default=False)
    reviewed_by: ForeignKeyNullableRelation[User] = foreign_key("models.User", on_delete="SET NULL", null=True)
    reviewed_at = Timestamp(null=True)
    execution_config = Json(dict[str, Any], default=dict)
    result = Json(dict[str, Any], null=True)
    tags = TextArray(default=list)
    due_at = Timestamp(null=True)
    scheduled_for = Timestamp(null=True)
    completed_at = Timestamp(null=True)

    assignee_id: UUID | None
    bot_id: UUID | None
    workflow_id: UUID | None
    blocked_by_id: UUID | None
    reviewed_by_id: UUID | None
    blocking: ReverseRelation[Task]

    class Meta:
        table = "tasks"
        columns = (Column("search", "tsvector", generated=_SEARCH),)
        indexes = (
            Index("organization_id", "priority DESC", "due_at", "id", name="tasks_board_idx", where=_OPEN),
            Index("organization_id", "assignee_id", "due_at", "id", name="tasks_mine_idx", where=_OPEN),
            Index("organization_id", "created_at DESC", "id DESC", name="tasks_org_created_idx", where="deleted_at IS NULL"),
            Index("organization_id", "bot_id", name="tasks_bot_idx", where="bot_id IS NOT NULL"),
            Index("organization_id", "workflow_id", name="tasks_workflow_idx", where="workflow_id IS NOT NULL"),
            Index("organization_id", "blocked_by_id", name="tasks_blocked_by_idx", where="blocked_by_id IS NOT NULL"),
            Index("assignee_id", name="tasks_assignee_idx", where="assignee_id IS NOT NULL"),
            Index("reviewed_by_id", name="tasks_reviewed_by_idx", where="reviewed_by_id IS NOT NULL"),
            Index("created_by_id", name="tasks_created_by_idx"),
            Index("search", name="tasks_search_idx", using="gin"),
        )
        constraints = (
            Check("length(title) BETWEEN 1 AND 500", name="tasks_title_ck", message="a task's title has 1 to 500 characters"),
            Check("blocked_by_id <> id", name="tasks_self_ck", message="a task does not block itself"),
            Check("(status IN ('done', 'failed', 'cancelled')) = (completed_at IS NOT NULL)", name="tasks_completed_ck"),
            Check(
                "status <> 'done' OR NOT requires_human_review OR reviewed_at IS NOT NULL",
                name="tasks_review_ck",
                message="this task is done only when somebody has reviewed it",
            ),
            Check("jsonb_typeof(execution_config) = 'object'", name="tasks_json_ck"),
        )
        triggers = (
            Refusal(
                "tasks_status_tg",
                "BEFORE UPDATE OF status",
                "a task cannot go from the one status to the other",
                when=_ILLEGAL_MOVE,
            ),
            Trigger("tasks_times_tg", "BEFORE UPDATE OF status", "app.task_transition()", when="OLD.status <> NEW.status"),
        )
        grants = (Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"), Grant("bottleneck_readonly", "SELECT"))

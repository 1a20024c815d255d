"""Work that moves: which verb leads from where to where. The table's trigger has the last word; this says it beforehand, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Self

from tortoise.expressions import RawSQL

from bottleneck_db.errors import CheckViolation
from bottleneck_db.models.concerns.versioned import Versioned
from bottleneck_db.models.enums import TaskStatus
from bottleneck_db.orm.arguments import mapping, text
from bottleneck_db.orm.declarations import Check, Refusal, Trigger
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Text, Timestamp
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.queryset import RecordQuerySet

REASON_LENGTH = 2000
# An enum's = is not leakproof, so under a policy it is no index condition: the open tasks, which are few, have indexes of their own.
OPEN = "status IN ('todo', 'in_progress', 'waiting_input', 'review')"
_IS_OPEN = RawSQL("ANY ('{todo,in_progress,waiting_input,review}')")  # the same, and a literal, so that those indexes serve
_ILLEGAL_MOVE = """OLD.status <> NEW.status AND NOT CASE OLD.status
        WHEN 'todo'          THEN NEW.status IN ('in_progress', 'waiting_input', 'done', 'cancelled')
        WHEN 'in_progress'   THEN NEW.status IN ('todo', 'waiting_input', 'review', 'done', 'failed', 'cancelled')
        WHEN 'waiting_input' THEN NEW.status IN ('todo', 'in_progress', 'failed', 'cancelled')
        WHEN 'review'        THEN NEW.status IN ('in_progress', 'done', 'failed', 'cancelled')
        WHEN 'done'          THEN NEW.status IN ('todo', 'in_progress')
        WHEN 'failed'        THEN NEW.status IN ('todo', 'in_progress')
        WHEN 'cancelled'     THEN NEW.status = 'todo' END"""
UNFINISHED = (TaskStatus.TODO, TaskStatus.IN_PROGRESS, TaskStatus.WAITING_INPUT, TaskStatus.REVIEW)
FINISHED = (TaskStatus.DONE, TaskStatus.FAILED, TaskStatus.CANCELLED)


@dataclass(frozen=True)
class Step:
    """A verb, what it makes of a task, and of which tasks."""

    verb: str
    to: TaskStatus
    since: tuple[TaskStatus, ...]


class Move(Enum):
    """The verbs. The activity log calls what was done by the member's name."""

    started = Step("start", TaskStatus.IN_PROGRESS, (TaskStatus.TODO, TaskStatus.WAITING_INPUT))
    waiting_for_input = Step("wait_for_input", TaskStatus.WAITING_INPUT, (TaskStatus.TODO, TaskStatus.IN_PROGRESS))
    review_requested = Step("request_review", TaskStatus.REVIEW, (TaskStatus.IN_PROGRESS,))
    approved = Step("approve", TaskStatus.DONE, (TaskStatus.REVIEW,))
    rejected = Step("reject", TaskStatus.IN_PROGRESS, (TaskStatus.REVIEW,))
    completed = Step("complete", TaskStatus.DONE, (TaskStatus.TODO, TaskStatus.IN_PROGRESS, TaskStatus.REVIEW))
    failed = Step("fail", TaskStatus.FAILED, (TaskStatus.IN_PROGRESS, TaskStatus.WAITING_INPUT, TaskStatus.REVIEW))
    cancelled = Step("cancel", TaskStatus.CANCELLED, UNFINISHED)
    reopened = Step("reopen", TaskStatus.TODO, FINISHED)

    @property
    def to(self) -> TaskStatus:
        return self.value.to

    @classmethod
    def out_of(cls, status: TaskStatus) -> list[Self]:
        """The moves that a task in this status can make."""
        return [move for move in cls if status in move.value.since]


class IllegalMove(CheckViolation):
    """A task cannot go from the one status to the other."""


class Moving(Versioned):
    """Work with a status; the database keeps `completed_at`. Each move is a version: of two at once one is told that he is late."""

    status = Enumerated(TaskStatus, default=TaskStatus.TODO, about="where it stands")
    status_reason = Text(null=True, about="why it stands there", example="waits for the supplier")
    result = Json(dict[str, Any], null=True, about="what came of it")
    completed_at = Timestamp(null=True, about="when it was done, failed or cancelled; a trigger keeps it")

    class Meta:
        abstract = True
        constraints = (
            Check(
                "(status IN ('done', 'failed', 'cancelled')) = (completed_at IS NOT NULL)",
                name="{table}_completed_ck",
                message="a task that is over has its completion time, any other has none",
            ),
        )
        triggers = (
            Refusal(
                "{table}_status_tg",
                "BEFORE UPDATE OF status",
                "a task cannot go from the one status to the other",
                when=_ILLEGAL_MOVE,
                error=IllegalMove,
            ),
            Trigger(
                "{table}_times_tg",
                "BEFORE UPDATE OF status",
                "app.task_transition()",
                when="OLD.status <> NEW.status",
                about="keeps completed_at; a reopened task must be reviewed again",
            ),
        )

    @classmethod
    def unfinished(cls) -> RecordQuerySet[Self]:
        """What is not done, failed or cancelled."""
        return cls.filter(status=_IS_OPEN)

    async def _move(self, move: Move, *, reason: str | None = None, result: Mapping[str, Any] | None = None, **values: Any) -> Self:
        """Make the move, if its status still is as it was read. A result that came before stays where there is no other.

        Raises:
            IllegalMove: it cannot be made from there; the message names both states and the verbs that the status allows.
            StaleRecord: somebody else has changed it since it was read.
        """
        self._check_move(move)
        if result is not None:
            values["result"] = mapping("result", result)
        return await self._revise(move.name, status=move.to, status_reason=reason, **values)

    def _check_move(self, move: Move) -> None:
        if self.status not in move.value.since:
            allowed = ", ".join(f"{other.value.verb}()" for other in Move.out_of(self.status))
            rule = f"what is {self.status} does not become {move.to} by {move.value.verb}(): it allows {allowed}"
            raise IllegalMove(rule, constraint="tasks_status_tg", table="tasks")


def reason_text(reason: str) -> str:
    """`reason`, if it says something.

    Raises:
        InvalidArgument: it does not have 1 to 2000 characters.
    """
    return text("reason", reason, most=REASON_LENGTH)

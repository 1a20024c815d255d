"""Tasks on the organization's board, in all states: blocked by others, reviewed, overdue, done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from bottleneck_db.models.enums import Priority, TaskStatus
from seeds.bots import BotPlot
from seeds.planting import Row, Tenant, born
from seeds.rhythm import moment_of_work
from seeds.vocabulary import TAGS, TASKS
from seeds.workflows import WorkflowPlot

_STATES = {
    TaskStatus.DONE: 0.45,
    TaskStatus.TODO: 0.2,
    TaskStatus.IN_PROGRESS: 0.12,
    TaskStatus.WAITING_INPUT: 0.06,
    TaskStatus.REVIEW: 0.06,
    TaskStatus.CANCELLED: 0.06,
    TaskStatus.FAILED: 0.05,
}
_OVER = {TaskStatus.DONE, TaskStatus.CANCELLED, TaskStatus.FAILED}
_PRIORITIES = {Priority.MEDIUM: 0.5, Priority.LOW: 0.25, Priority.HIGH: 0.2, Priority.CRITICAL: 0.05}
_REASONS = {
    TaskStatus.WAITING_INPUT: "waits for an answer of the supplier",
    TaskStatus.CANCELLED: "no longer needed",
    TaskStatus.FAILED: "the portal was closed",
}


class TaskPlot:
    """The tasks of one organization, about its bots and workflows. Afterwards it knows whom the latest were given to."""

    def __init__(self, tenant: Tenant, bots: BotPlot, workflows: WorkflowPlot) -> None:
        self.tenant = tenant
        self.assigned: list[tuple[UUID, str, UUID, datetime]] = []  # task, title, user, moment
        self._chance = tenant.chance.stream("tasks")
        self._bots = bots
        self._workflows = workflows
        self._open: list[UUID] = []  # what may still be in another's way

    def rows(self) -> Iterator[Row]:
        """The tasks in the order in which they were made: a task is blocked by an older one, so no circle can come of it."""
        chance, tenant = self._chance, self.tenant
        states = chance.deal(_STATES, tenant.amount.tasks)
        begin = max(tenant.created_at, tenant.time.first_run - timedelta(days=7))
        born_at = sorted(moment_of_work(chance, begin, tenant.time.now, tenant.region.timezone) for _ in states)
        for at, status in zip(born_at, states, strict=True):
            yield "tasks", self._values(status, at)

    def _values(self, status: TaskStatus, at: datetime) -> dict[str, Any]:
        chance, tenant = self._chance, self.tenant
        task_id, author = chance.uuid7(at), tenant.author()
        assignee = tenant.anyone() if status is not TaskStatus.TODO or chance.happens(0.5) else None
        bot = chance.choice(self._bots.bots) if self._bots.bots and chance.happens(0.8) else None
        bot = bot if bot and bot.created_at <= at else None
        workflow = chance.choice(self._workflows.workflows) if self._workflows.workflows and not bot else None
        workflow = workflow if workflow and workflow.created_at <= at else None
        title, description = chance.choice(TASKS)
        title = title.format(bot=bot.name if bot else workflow.name if workflow else "the old portal")
        over = min(at + timedelta(hours=chance.lognormal(20.0, 1.0)), tenant.time.now) if status in _OVER else None
        reviewed = chance.moment(at, over) if over and status is TaskStatus.DONE and chance.happens(0.4) else None
        self._tell(task_id, title, at, over, status)
        if assignee and not over:
            self.assigned.append((task_id, title, assignee.id, at))
        blocked_by = self._blocker(status)
        if not over:
            self._open.append(task_id)
        return {
            **born(task_id, at, over or reviewed),
            "organization_id": tenant.id,
            "created_by_id": author.id,
            "assignee_id": assignee.id if assignee else None,
            "bot_id": bot.id if bot else None,
            "workflow_id": workflow.id if workflow else None,
            "blocked_by_id": blocked_by,
            "title": title,
            "description": description,
            "source": chance.pick({"manual": 0.6, "bot": 0.3, "api": 0.1}),
            "status": status,
            "status_reason": _REASONS.get(status),
            "priority": chance.pick(_PRIORITIES),
            "requires_human_review": reviewed is not None or status is TaskStatus.REVIEW,
            "reviewed_by_id": tenant.author().id if reviewed else None,
            "reviewed_at": reviewed,
            "result": '{"note": "done as described"}' if status is TaskStatus.DONE and chance.happens(0.5) else None,
            "tags": sorted(chance.sample(TAGS, k=chance.randrange(0, 3))),
            "due_at": at + timedelta(days=chance.randrange(1, 30)) if chance.happens(0.6) else None,
            "completed_at": over,
        }

    def _blocker(self, status: TaskStatus) -> UUID | None:
        """Of the tasks that nobody works on yet, some wait for another; at least one does where that is possible."""
        if status not in {TaskStatus.TODO, TaskStatus.WAITING_INPUT} or not self._open:
            return None
        return self._chance.choice(self._open[-50:]) if len(self._open) == 1 or self._chance.happens(0.3) else None

    def _tell(self, task_id: UUID, title: str, at: datetime, over: datetime | None, status: TaskStatus) -> None:
        self.tenant.tell(at, self.tenant.author(), "task.created", task_id, title={"to": title})
        if over:
            verb = {TaskStatus.DONE: "completed", TaskStatus.FAILED: "failed", TaskStatus.CANCELLED: "cancelled"}[status]
            self.tenant.tell(over, self.tenant.author(), f"task.{verb}", task_id, status={"to": status})

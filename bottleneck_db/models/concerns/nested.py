"""Runs that start runs: of sub-workflows, and of bots.

A run that awaits its children is paused and holds no lease; the end of the last child queues it again. Whoever locks a parent may be
waiting for its child, so a child that ends does not wait for its parent's row: where it is locked, the reaper wakes the parent.
Cancelling a run cancels its children. When it fails or completes they go on.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, Self, cast
from uuid import UUID

from bottleneck_db.connection.scope import running_scope
from bottleneck_db.errors import Refused
from bottleneck_db.models.bot_runs import BotRun
from bottleneck_db.models.concerns.suspendable import Suspendable
from bottleneck_db.models.enums import RunStatus, RunTrigger
from bottleneck_db.orm.declarations import Check, Index
from bottleneck_db.orm.fields import Boolean
from bottleneck_db.orm.server_time import ServerTime

if TYPE_CHECKING:
    from bottleneck_db.models.bots import Bot
    from bottleneck_db.models.workflows import Workflow

MAX_DEPTH = 10  # runs from the outermost to the innermost

_DEPTH = """
    WITH RECURSIVE above AS (
        SELECT parent_run_id, 1 AS depth FROM workflow_runs WHERE organization_id = $1 AND id = $2
        UNION ALL
        SELECT r.parent_run_id, a.depth + 1 FROM above a JOIN workflow_runs r ON r.organization_id = $1 AND r.id = a.parent_run_id
         WHERE a.depth < $3)
    SELECT max(depth) FROM above"""

_STOP_RUNS = """
    UPDATE workflow_runs
       SET status = CASE status WHEN 'running' THEN status ELSE 'cancelled' END,
           cancel_requested_at = CASE status WHEN 'running' THEN coalesce(cancel_requested_at, clock_timestamp()) END
     WHERE organization_id = $1 AND id = ANY ($2) AND status IN ('queued', 'running', 'paused', 'awaiting_approval')"""

_STOP_BOT_RUNS = """
    UPDATE bot_runs
       SET status = CASE status WHEN 'running' THEN status ELSE 'cancelled' END,
           cancel_requested_at = CASE status WHEN 'running' THEN coalesce(cancel_requested_at, clock_timestamp()) END
     WHERE organization_id = $1 AND workflow_run_id = ANY ($2) AND status IN ('queued', 'running', 'paused', 'awaiting_approval')"""


class SubRunsTooDeep(Refused):
    """Sub-workflows nest at most 10 runs deep: this looks like a recursion without end."""


class Nested(Suspendable):
    """A run that may have children, and be one."""

    awaits_children = Boolean(default=False, about="whether it is paused until its children are over", access="hidden")

    going_on = {**Suspendable.going_on, "awaits_children": False}  # noqa: RUF012 - as its base declares it

    if TYPE_CHECKING:
        id: UUID
        organization_id: UUID
        parent_run_id: UUID | None
        triggered_by_id: UUID | None

    class Meta:
        abstract = True
        indexes = (
            Index(
                "organization_id",
                "id",
                name="{table}_awaiting_idx",
                where="status = 'paused' AND awaits_children",
                about="runs that wait for their children, to wake them",
            ),
        )
        constraints = (
            Check(
                "NOT awaits_children OR status NOT IN ('queued', 'running')",
                name="{table}_children_ck",
                message="a run that waits for its children is paused",
            ),
        )

    async def start_sub_run(
        self,
        workflow: Workflow,
        *,
        input: Mapping[str, Any] | None = None,  # noqa: A002 - the column's name
        idempotency_key: str | None = None,
    ) -> Self:
        """As its worker: queue a run of a sub-workflow. Save its id in a checkpoint, in the same scope, so that it is not started twice.

        Raises:
            WorkflowNotPublished, DuplicateRun: as from Workflow.start().
            SubRunsTooDeep: this run is the tenth in a row of sub-runs.
            Refused: this run was asked to stop.
            LeaseLost: this run is not this worker's any more.
            InvalidArgument: `workflow` is none, or another argument breaks its rule.
        """
        self._key_of("workflow", workflow)
        await self._hold_for_child()
        if await running_scope().fetch_value(_DEPTH, self.organization_id, self.id, MAX_DEPTH) >= MAX_DEPTH:
            raise SubRunsTooDeep
        return await workflow._queue(  # type: ignore[return-value]
            RunTrigger.EVENT,
            parent_run_id=self.id,
            triggered_by_id=self.triggered_by_id,
            priority=self.priority,
            input=input,
            idempotency_key=idempotency_key,
        )

    async def start_bot_run(
        self,
        bot: Bot,
        *,
        input: Mapping[str, Any] | None = None,  # noqa: A002 - the column's name
        idempotency_key: str | None = None,
    ) -> BotRun:
        """As its worker: queue a run of a bot, for a step. Errors as from Bot.start_run(), and:

        Raises:
            Refused: this run was asked to stop.
            LeaseLost: this run is not this worker's any more.
            InvalidArgument: `bot` is none.
        """
        BotRun._key_of("bot", bot)
        await self._hold_for_child()
        return await bot.start_run(
            RunTrigger.EVENT, input=input, priority=self.priority, idempotency_key=idempotency_key, workflow_run_id=self.id
        )

    async def _hold_for_child(self) -> None:
        """A sign of life, which locks the row: who cancels this run waits, and then finds the child."""
        await self._as_holder({"heartbeat_at": ServerTime()})
        if self.cancel_requested_at is not None:
            raise Refused("the run was asked to stop: it starts no children")

    async def await_children(self) -> Self:
        """As its worker: hand the run back until its children are over; where they are already, it is queued again at once.

        Raises:
            LeaseLost: the run is not this worker's any more.
        """
        await self._as_holder({"status": RunStatus.PAUSED, "awaits_children": True, "expires_at": None})
        for row in await running_scope().fetch("SELECT * FROM app.wake_workflow_runs(1, $1)", self.id):
            self._take_over(dict(row))
        return self

    async def cancel(self) -> Self:
        """As for other runs; its children, and theirs, are cancelled too.

        Raises:
            Refused: the run is over.
            NotFound: it is gone, or is not of this scope.
        """
        await super().cancel()
        await self._stop(self.organization_id, [self.id])
        return self

    @classmethod
    async def _stop(cls, organization_id: UUID, runs: Collection[UUID]) -> None:
        """Cancel runs and all below them, from the top: what is locked starts no more children, so the next look finds them all."""
        scope = running_scope()
        while runs:  # MAX_DEPTH times at most
            await scope.fetch(_STOP_RUNS, organization_id, list(runs))
            await scope.fetch(_STOP_BOT_RUNS, organization_id, list(runs))
            runs = cast("list[UUID]", await cls.filter(parent_run_id__in=list(runs)).values_list("id", flat=True))

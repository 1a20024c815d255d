"""Runs that go step by step: what came of each, and where to go on after a pause or a lost worker."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from bottleneck_db.errors import CheckViolation, UnknownName
from bottleneck_db.models.concerns.suspendable import Suspendable
from bottleneck_db.models.workflow_definition import StepResult, WorkflowDefinition
from bottleneck_db.orm.arguments import instance, mapping
from bottleneck_db.orm.declarations import Check
from bottleneck_db.orm.fields import Text
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.saving import Appended


class StepResultsFull(CheckViolation):
    """A run keeps at most 1000 step results, of 1 MiB together: store what is large elsewhere, and its address here."""


class Stepwise(Suspendable):
    """A run of a definition's steps. `checkpoint` is where a run that was paused, or whose worker was lost, goes on."""

    step_results = Json(list[StepResult], default=list, about="what became of each step so far")
    current_step = Text(null=True, about="the id of the step that it is at", example="open-page")
    checkpoint = Json(dict[str, Any], null=True, about="where it goes on after a pause, or when its worker was lost", access="hidden")
    definition_snapshot = Json(WorkflowDefinition, about="the steps as they were when it was queued: later edits do not change its way")
    variables_snapshot = Json(dict[str, Any], default=dict, about="the variables as they were when it was queued")

    class Meta:
        abstract = True
        constraints = (
            Check(
                "jsonb_typeof(definition_snapshot) = 'object' AND jsonb_typeof(variables_snapshot) = 'object'",
                name="{table}_snapshot_ck",
                message="the definition and the variables that a run has are JSON objects",
            ),
            Check(
                "CASE jsonb_typeof(step_results) WHEN 'array'"
                " THEN jsonb_array_length(step_results) <= 1000 AND pg_column_size(step_results) <= 1048576 ELSE true END",
                name="{table}_steps_ck",
                error=StepResultsFull,
            ),
            Check("pg_column_size(checkpoint) <= 1048576", name="{table}_checkpoint_ck", message="a checkpoint has at most 1 MiB"),
        )

    async def begin_step(self, step_id: str) -> Self:
        """As its worker: the run is at this step now.

        Raises:
            UnknownName: the run's definition has no such step.
            LeaseLost: the run is not this worker's any more.
        """
        self._refuse_unknown(step_id)
        return await self._as_holder({"current_step": step_id})

    async def record_step(self, result: StepResult) -> Self:
        """As its worker: add what came of a step. A step that is tried again has several results.

        Raises:
            InvalidArgument: it is no StepResult, or holds something that JSON cannot say.
            UnknownName: the run's definition has no such step.
            StepResultsFull: there are 1000 already, or they have more than 1 MiB.
            LeaseLost: the run is not this worker's any more.
        """
        self._refuse_unknown(instance("result", result, StepResult).step_id)
        return await self._as_holder({"step_results": Appended([result]), "current_step": result.step_id})

    async def save_checkpoint(self, state: Mapping[str, Any] | None) -> Self:
        """As its worker: where the run goes on if it is claimed again. Save it in the scope in which the run is handed back.

        Raises:
            InvalidArgument: the state is no mapping, or holds something that JSON cannot say.
            CheckViolation: it has more than 1 MiB.
            LeaseLost: the run is not this worker's any more.
        """
        return await self._as_holder({"checkpoint": None if state is None else mapping("state", state)})

    def _refuse_unknown(self, step_id: str) -> None:
        self._refuse_if_not_held()
        known = [step.id for step in self.definition_snapshot.steps]
        if instance("step", step_id, str) not in known:
            raise UnknownName("step", step_id, known)

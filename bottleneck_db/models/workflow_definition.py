"""What a workflow does: the shapes of `workflows.definition`, `workflows.triggers` and `workflow_runs.step_results`."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import AwareDatetime, Field, model_validator

from bottleneck_db.models.bot_config import Backoff, Shape

StepId = Annotated[str, Field(min_length=1, max_length=100)]


class StepType(StrEnum):
    """What a step does."""

    NAVIGATE = "navigate"
    ACT = "act"
    OBSERVE = "observe"
    EXTRACT = "extract"
    WAIT = "wait"
    CONDITION = "condition"
    LOOP = "loop"
    API = "api"
    SET_VARIABLE = "set_variable"
    SUB_WORKFLOW = "sub_workflow"


class StepStatus(StrEnum):
    """What became of a step."""

    PENDING = "pending"
    RUNNING = "running"
    COMPLETED = "completed"
    FAILED = "failed"
    SKIPPED = "skipped"


class TriggerKind(StrEnum):
    """What may start a workflow."""

    MANUAL = "manual"
    SCHEDULED = "scheduled"
    WEBHOOK = "webhook"
    EVENT = "event"
    EMAIL = "email"
    FILE = "file"


class Position(Shape):
    """Where the editor draws the step."""

    x: float = 0
    y: float = 0


class Branch(Shape):
    """Where to go on when the condition holds."""

    condition: str
    target_id: StepId


class Connections(Shape):
    """The steps that may follow, by id. They need not exist yet: a draft is saved as it is."""

    next: StepId | None = None
    on_success: StepId | None = None
    on_failure: StepId | None = None
    branches: list[Branch] = Field(default_factory=list)

    def targets(self) -> Iterator[str]:
        """The steps that may follow, each as often as it is named."""
        ways = (self.next, self.on_success, self.on_failure, *(branch.target_id for branch in self.branches))
        return (target for target in ways if target is not None)


class StepRetry(Shape):
    """How often a step is tried at all, and how many seconds lie between."""

    max_attempts: Annotated[int, Field(ge=1, le=10)] = 1
    delay: Annotated[int, Field(ge=0, le=86_400)] = 60
    backoff: Backoff = Backoff.EXPONENTIAL


class StepBase(Shape):
    """What all steps have. `timeout` is in seconds; `output_variable` gets the result."""

    id: StepId
    name: Annotated[str, Field(max_length=200)]
    config: dict[str, Any] = Field(default_factory=dict)
    position: Position = Field(default_factory=Position)
    connections: Connections = Field(default_factory=Connections)
    retry: StepRetry = Field(default_factory=StepRetry)
    timeout: Annotated[int, Field(ge=1, le=86_400)] | None = None
    output_variable: str | None = None


class NavigateStep(StepBase):
    """Opens a page."""

    type: Literal[StepType.NAVIGATE] = StepType.NAVIGATE


class ActStep(StepBase):
    """Does something on the page."""

    type: Literal[StepType.ACT] = StepType.ACT


class ObserveStep(StepBase):
    """Looks at the page."""

    type: Literal[StepType.OBSERVE] = StepType.OBSERVE


class ExtractStep(StepBase):
    """Takes data from the page."""

    type: Literal[StepType.EXTRACT] = StepType.EXTRACT


class WaitStep(StepBase):
    """Waits."""

    type: Literal[StepType.WAIT] = StepType.WAIT


class ConditionStep(StepBase):
    """Goes one way or another."""

    type: Literal[StepType.CONDITION] = StepType.CONDITION


class LoopStep(StepBase):
    """Repeats steps."""

    type: Literal[StepType.LOOP] = StepType.LOOP


class ApiStep(StepBase):
    """Calls another service."""

    type: Literal[StepType.API] = StepType.API


class SetVariableStep(StepBase):
    """Sets a variable of the workflow."""

    type: Literal[StepType.SET_VARIABLE] = StepType.SET_VARIABLE


class SubWorkflowStep(StepBase):
    """Runs another workflow of the organization: `config["workflow_id"]`."""

    type: Literal[StepType.SUB_WORKFLOW] = StepType.SUB_WORKFLOW

    @property
    def workflow_id(self) -> UUID | None:
        """The workflow that it runs; None where the configuration names none."""
        try:
            return UUID(str(self.config.get("workflow_id")))
        except ValueError:
            return None


Step = Annotated[
    NavigateStep | ActStep | ObserveStep | ExtractStep | WaitStep | ConditionStep | LoopStep | ApiStep | SetVariableStep | SubWorkflowStep,
    Field(discriminator="type"),
]


class WorkflowDefinition(Shape):
    """The steps of a workflow. What starts it stands in `workflows.triggers`."""

    schema_version: Literal[1] = 1
    steps: list[Step] = Field(default_factory=list)

    @model_validator(mode="after")
    def _steps_are_told_apart(self) -> Self:
        if len({step.id for step in self.steps}) < len(self.steps):
            raise ValueError("two steps have the same id")
        return self

    @property
    def sub_workflows(self) -> list[SubWorkflowStep]:
        """The steps that run another workflow."""
        return [step for step in self.steps if isinstance(step, SubWorkflowStep)]

    def faults(self) -> list[str]:
        """What keeps it from running, a sentence each; whether its sub-workflows exist is another question."""
        if not self.steps:
            return ["there is no step"]
        ids = {step.id for step in self.steps}
        reached = self._reached()
        lost = [(step.id, to) for step in self.steps for to in dict.fromkeys(step.connections.targets()) if to not in ids]
        return [
            *(f"step {step!r} leads to {to!r}, which does not exist" for step, to in lost),
            *(f"step {step.id!r} cannot be reached from the first step" for step in self.steps if step.id not in reached),
            *(
                f"step {step.id!r} names no sub-workflow: config.workflow_id is its id"
                for step in self.sub_workflows
                if not step.workflow_id
            ),
        ]

    def _reached(self) -> set[str]:
        """The steps that a run can come to. The first step is where it begins."""
        ways = {step.id: list(step.connections.targets()) for step in self.steps}
        reached: set[str] = set()
        ahead = [self.steps[0].id]
        while ahead:
            step = ahead.pop()
            if step not in reached:
                reached.add(step)
                ahead += ways.get(step, [])
        return reached


# What a trigger must be told; a scheduled one may have a `timezone` too.
_TRIGGER_NEEDS = {TriggerKind.SCHEDULED: "cron", TriggerKind.EVENT: "event", TriggerKind.EMAIL: "address", TriggerKind.FILE: "path"}


class WorkflowTrigger(Shape):
    """What starts a workflow."""

    schema_version: Literal[1] = 1
    kind: TriggerKind
    config: dict[str, Any] = Field(default_factory=dict)

    @classmethod
    def scheduled(cls, cron: str, timezone: str = "UTC") -> Self:
        """A trigger that fires by a cron expression, read in an IANA time zone."""
        return cls(kind=TriggerKind.SCHEDULED, config={"cron": cron, "timezone": timezone})

    @property
    def cron(self) -> str:
        return str(self.config["cron"])

    @property
    def timezone(self) -> str:
        return str(self.config.get("timezone", "UTC"))

    def faults(self) -> list[str]:
        """What it needs and is not told, a sentence each."""
        needed = _TRIGGER_NEEDS.get(self.kind)
        if needed is None or (isinstance(self.config.get(needed), str) and self.config[needed]):
            return []
        return [f"a trigger of the kind {self.kind.value} needs config.{needed}"]


class StepResult(Shape):
    """What came of one step of a run."""

    schema_version: Literal[1] = 1
    step_id: StepId
    status: StepStatus
    success: bool
    started_at: AwareDatetime
    duration_ms: Annotated[int, Field(ge=0)]
    result: Any = None
    error: str | None = None

"""Definitions: what keeps one from being published, told all at once."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from pydantic import ValidationError

from bottleneck_db.models.workflow_definition import (
    StepResult,
    StepStatus,
    StepType,
    TriggerKind,
    WorkflowDefinition,
    WorkflowTrigger,
)
from bottleneck_db.testing.factories import steps


def drawn(*steps: dict[str, Any]) -> WorkflowDefinition:
    return WorkflowDefinition.model_validate({"steps": [{"type": "act", "name": "", **step} for step in steps]})


def test_a_chain_of_steps_has_no_fault() -> None:
    assert steps("a", "b", "c").faults() == []


def test_all_ways_out_of_a_step_count_as_ways() -> None:
    ways = {"next": "b", "on_success": "c", "on_failure": "d", "branches": [{"condition": "x > 1", "target_id": "e"}]}
    assert drawn({"id": "a", "connections": ways}, *({"id": name} for name in "bcde")).faults() == []


def test_a_loop_among_steps_is_no_fault() -> None:
    assert drawn({"id": "a", "connections": {"next": "b"}}, {"id": "b", "connections": {"next": "a"}}).faults() == []


def test_without_a_step_there_is_nothing_to_do() -> None:
    assert WorkflowDefinition().faults() == ["there is no step"]


def test_all_faults_are_told_at_once() -> None:
    lost = {"next": "nowhere", "branches": [{"condition": "x", "target_id": "nowhere"}, {"condition": "y", "target_id": "elsewhere"}]}
    faults = drawn({"id": "a", "connections": lost}, {"id": "island"}, {"id": "sub", "type": "sub_workflow"}).faults()
    assert faults == [
        "step 'a' leads to 'nowhere', which does not exist",
        "step 'a' leads to 'elsewhere', which does not exist",
        "step 'island' cannot be reached from the first step",
        "step 'sub' cannot be reached from the first step",
        "step 'sub' names no sub-workflow: config.workflow_id is its id",
    ]


@pytest.mark.parametrize("config", [{}, {"workflow_id": None}, {"workflow_id": "x"}, {"workflow_id": 7}, {"workflow_id": []}])
def test_a_sub_workflow_is_named_by_its_id(config: dict[str, Any]) -> None:
    (step,) = drawn({"id": "a", "type": "sub_workflow", "config": config}).sub_workflows
    assert step.workflow_id is None


def test_the_sub_workflows_are_known() -> None:
    other = uuid4()
    definition = drawn({"id": "a", "type": "sub_workflow", "config": {"workflow_id": str(other)}}, {"id": "b"})
    assert [(step.id, step.workflow_id) for step in definition.sub_workflows] == [("a", other)]


@pytest.mark.parametrize(
    ("kind", "config", "needed"),
    [
        (TriggerKind.SCHEDULED, {}, "cron"),
        (TriggerKind.SCHEDULED, {"cron": ""}, "cron"),
        (TriggerKind.SCHEDULED, {"cron": 5}, "cron"),
        (TriggerKind.EVENT, {}, "event"),
        (TriggerKind.EMAIL, {"event": "x"}, "address"),
        (TriggerKind.FILE, {"path": None}, "path"),
    ],
)
def test_a_trigger_says_what_it_needs(kind: TriggerKind, config: dict[str, Any], needed: str) -> None:
    assert WorkflowTrigger(kind=kind, config=config).faults() == [f"a trigger of the kind {kind} needs config.{needed}"]


@pytest.mark.parametrize(
    ("kind", "config"),
    [
        (TriggerKind.MANUAL, {}),
        (TriggerKind.WEBHOOK, {}),
        (TriggerKind.EVENT, {"event": "order.paid"}),
        (TriggerKind.FILE, {"path": "in/*.csv"}),
    ],
)
def test_a_trigger_that_has_what_it_needs_has_no_fault(kind: TriggerKind, config: dict[str, Any]) -> None:
    assert WorkflowTrigger(kind=kind, config=config).faults() == []


def test_a_scheduled_trigger_has_a_time_zone() -> None:
    assert WorkflowTrigger(kind=TriggerKind.SCHEDULED, config={"cron": "0 6 * * *"}).timezone == "UTC"
    trigger = WorkflowTrigger.scheduled("0 6 * * *", "Europe/Berlin")
    assert (trigger.kind, trigger.cron, trigger.timezone, trigger.faults()) == (TriggerKind.SCHEDULED, "0 6 * * *", "Europe/Berlin", [])


@pytest.mark.parametrize(
    "definition",
    [
        {"steps": [{"type": "act", "id": "a", "name": ""}, {"type": "act", "id": "a", "name": ""}]},
        {"steps": [{"type": "teleport", "id": "a", "name": ""}]},
        {"steps": [{"type": "act", "id": "", "name": ""}]},
        {"steps": [{"type": "act", "id": "a", "name": "", "timeout": 0}]},
        {"steps": [{"type": "act", "id": "a", "name": "", "retry": {"max_attempts": 11}}]},
        {"steps": [{"type": "act", "id": "a", "name": "", "conections": {}}]},
        {"schema_version": 2},
    ],
)
def test_what_is_no_definition_is_refused(definition: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        WorkflowDefinition.model_validate(definition)


@pytest.mark.parametrize("kind", StepType)
def test_a_definition_comes_back_as_it_was_written(kind: StepType) -> None:
    definition = drawn({"id": "a", "type": kind, "config": {"x": 1}, "output_variable": "y"})
    assert WorkflowDefinition.model_validate_json(definition.model_dump_json()) == definition


def test_a_step_result_has_a_time_with_a_zone() -> None:
    given = {"step_id": "a", "status": StepStatus.COMPLETED, "success": True, "duration_ms": 1}
    with pytest.raises(ValidationError):
        StepResult.model_validate({**given, "started_at": "2026-01-01T00:00:00"})
    assert StepResult.model_validate({**given, "started_at": "2026-01-01T00:00:00Z"}).result is None

"""What the demo's workers do. Stand-ins for bots and workflows: the same attempt of the same run does the same each time."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bottleneck_db import Bot, BotRun, Credential, Notification, OrganizationMember, Registry, SessionRecording, Task, WorkflowRun
from bottleneck_db.models.enums import LogLevel, MemberStatus, Priority, RunStatus
from bottleneck_db.models.notification_content import NotificationKind
from bottleneck_db.models.recording_events import EventType
from bottleneck_db.models.workflow_definition import StepResult, StepStatus
from bottleneck_db.operations.worker import RunFailed

SHOP_LOGIN = "Shop login"
TASK_SOURCE = "month-end"
_FAILURE_RATE = 0.3
_SUBJECT = "Look through the month’s figures"


@dataclass(frozen=True)
class Bots:
    """The executor of bots' runs."""

    registry: Registry

    async def __call__(self, run: BotRun) -> Mapping[str, Any]:
        """It takes a moment, and sometimes fails. What a workflow has called is recorded, and logs in with the stored credential."""
        chance = random.Random(f"{run.idempotency_key or run.id}/{run.attempt}")  # noqa: S311 - no secret
        await asyncio.sleep(chance.uniform(0.005, 0.03))
        if chance.random() < _FAILURE_RATE:
            raise RunFailed("page_timeout", "the page did not answer in time")
        if run.workflow_run_id is not None:
            await self._visit_shop(run)
        return {"items": chance.randrange(100), "level": LogLevel.INFO.value}

    async def _visit_shop(self, run: BotRun) -> None:
        async with self.registry.tenant(run.organization_id):
            credential = await Credential.get(name=SHOP_LOGIN)
            user = (await credential.reveal(domain="shop.example")).username
            await run.log(f"signed in to the shop as {user}")
            opening = [_event(run, EventType.META, _PAGE), _event(run, EventType.FULL_SNAPSHOT, _BLANK)]
            recording = await SessionRecording.begin(opening, bot_run_id=run.id)
            await SessionRecording.append_segment(recording.recording_id, 1, [_event(run, EventType.INCREMENTAL_SNAPSHOT, _SCROLL)])
            await SessionRecording.finish(recording.recording_id, segments=2)


@dataclass(frozen=True)
class Workflows:
    """The executor of workflows' runs."""

    registry: Registry

    async def __call__(self, run: WorkflowRun) -> Mapping[str, Any]:
        """First each step's bot is called; when they are all over, what they did is told, and somebody is to look at it."""
        if run.checkpoint is None:
            await self._call_bots(run)
            return {}
        async with self.registry.tenant(run.organization_id):
            called = {step: await BotRun.get(id=bot_run) for step, bot_run in run.checkpoint["bot_runs"].items()}
            for step, bot_run in called.items():
                await run.record_step(_result(step, bot_run))
            await _hand_over(run)
        return {step: bot_run.output for step, bot_run in called.items()}

    async def _call_bots(self, run: WorkflowRun) -> None:
        async with self.registry.tenant(run.organization_id):
            called: dict[str, str] = {}
            for step in run.definition_snapshot.steps:
                bot = await Bot.get(slug=step.config["bot"])
                bot_run = await run.start_bot_run(bot, idempotency_key=f"{run.idempotency_key}/{step.id}")
                called[step.id] = str(bot_run.id)
            await run.save_checkpoint({"bot_runs": called})
            await run.await_children()


def _result(step: str, run: BotRun) -> StepResult:
    well = run.status is RunStatus.COMPLETED
    begun, ended = run.started_at or run.created_at, run.completed_at or run.created_at
    return StepResult(
        step_id=step,
        status=StepStatus.COMPLETED if well else StepStatus.FAILED,
        success=well,
        started_at=begun,
        duration_ms=max(0, round((ended - begun).total_seconds() * 1000)),
        error=run.error_message,
    )


async def _hand_over(run: WorkflowRun) -> None:
    """A task for the member who joined last, and a notification of it; the task is the workflow's author's."""
    workflow = await run.workflow
    member = await OrganizationMember.filter(status=MemberStatus.ACTIVE).order_by("-joined_at").first()
    if member is None or member.user_id is None:
        return
    task = await Task.create(
        title=_SUBJECT,
        source=TASK_SOURCE,
        priority=Priority.HIGH,
        requires_human_review=True,
        workflow_id=run.workflow_id,
        assignee_id=member.user_id,
        created_by_id=workflow.created_by_id,
    )
    options: dict[str, Any] = {"resource": task, "dedupe_key": f"task-{task.id}"}
    await Notification.send(member.user_id, NotificationKind.TASK_ASSIGNED, _SUBJECT, f"{workflow.name} has ended.", **options)


_PAGE = {"href": "https://shop.example/orders", "width": 1280, "height": 720}
_BLANK = {"node": {"type": 0, "childNodes": [], "id": 1}, "initialOffset": {"left": 0, "top": 0}}
_SCROLL = {"source": 3, "id": 1, "x": 0, "y": 400}


def _event(run: BotRun, kind: EventType, data: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": kind.value, "data": data, "timestamp": int((run.started_at or run.created_at).timestamp() * 1000)}

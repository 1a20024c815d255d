"""Workflow runs as the tests of them begin with."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from bottleneck_db import BotRun, Registry, RunStatus
from bottleneck_db.models import WorkflowRun
from bottleneck_db.models.workflow_definition import StepResult, StepStatus
from bottleneck_db.testing.factories import Tenancy, make_workflow

BEGAN = datetime(2026, 1, 1, tzinfo=UTC)


def result(step: str = "open", **values: Any) -> StepResult:
    given: dict[str, Any] = {"status": StepStatus.COMPLETED, "success": True, "started_at": BEGAN, "duration_ms": 5}
    return StepResult(step_id=step, **{**given, **values})


async def queue(registry: Registry, tenancy: Tenancy, **values: Any) -> WorkflowRun:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        return await (await make_workflow()).start(**values)


async def claim(registry: Registry, worker: str = "w-1", limit: int = 1) -> list[WorkflowRun]:
    async with registry.system("claim"):
        return await WorkflowRun.claim(worker, limit=limit, per_organization=100)


async def claim_one(registry: Registry, worker: str = "w-1") -> WorkflowRun:
    (run,) = await claim(registry, worker)
    return run


async def begun(registry: Registry, tenancy: Tenancy, **values: Any) -> WorkflowRun:
    await queue(registry, tenancy, **values)
    return await claim_one(registry)


async def lose(registry: Registry) -> None:
    """The leases of all workers expire, and the reaper queues their runs again."""
    async with registry.system("reaper") as scope:
        await scope.fetch("UPDATE workflow_runs SET lease_expires_at = clock_timestamp() - interval '1 s' WHERE status = 'running'")
        await WorkflowRun.reap()
        await scope.fetch("UPDATE workflow_runs SET available_at = clock_timestamp() WHERE status = 'queued'")


async def status_of(run: WorkflowRun | BotRun) -> RunStatus:
    await run.refresh_from_db()
    return run.status

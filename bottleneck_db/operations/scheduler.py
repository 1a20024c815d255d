"""The scheduler: queues a run for each bot and each published workflow whose slot has come.

Any number of schedulers may run. A bot's row is locked while its slot is queued, and a slot is unique in the database, so none fires twice.
A slot that was missed (nobody ran) fires once, late; further missed slots of that bot are not made up for. Workflows likewise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from uuid_utils.compat import uuid7

from bottleneck_db.connection.registry import Registry
from bottleneck_db.connection.scope import Scope
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.models.concerns.scheduled import next_slot
from bottleneck_db.orm.arguments import instance, whole_number


@dataclass(frozen=True)
class _Timetable:
    """The statements for one kind: what is due (the condition and the order are those of its index), its run, its next slot."""

    due: str
    queue: str
    advance: str


_BOTS = _Timetable(
    due="""
    SELECT id, organization_id, schedule, timezone, next_run_at, clock_timestamp() AS now
      FROM bots
     WHERE is_active AND deleted_at IS NULL AND next_run_at <= clock_timestamp()
     ORDER BY next_run_at
     LIMIT $1
       FOR NO KEY UPDATE SKIP LOCKED""",
    # The retries are as BotConfig has them: what was written past the model and is no such number must not stop the others of a batch.
    queue="""
    INSERT INTO bot_runs (id, organization_id, bot_id, trigger, bot_version, config_snapshot, max_attempts, scheduled_for)
    SELECT $1, organization_id, id, 'scheduled', version, config,
           CASE WHEN config ->> 'retries' ~ '^([0-9]|10)$' THEN (config ->> 'retries')::integer ELSE 3 END + 1, next_run_at
      FROM bots
     WHERE organization_id = $2 AND id = $3
        ON CONFLICT (organization_id, bot_id, scheduled_for) WHERE trigger = 'scheduled' DO NOTHING""",
    advance="UPDATE bots SET last_run_at = next_run_at, next_run_at = $1 WHERE organization_id = $2 AND id = $3",
)

_WORKFLOWS = _Timetable(
    due="""
    SELECT id, organization_id, schedule, timezone, next_run_at, clock_timestamp() AS now
      FROM workflows
     WHERE is_active AND deleted_at IS NULL AND next_run_at <= clock_timestamp() AND status = 'published'
     ORDER BY next_run_at
     LIMIT $1
       FOR NO KEY UPDATE SKIP LOCKED""",
    queue="""
    INSERT INTO workflow_runs
           (id, organization_id, workflow_id, trigger, workflow_version, definition_snapshot, variables_snapshot, scheduled_for)
    SELECT $1, organization_id, id, 'scheduled', version, definition, variables, next_run_at
      FROM workflows
     WHERE organization_id = $2 AND id = $3
        ON CONFLICT (organization_id, workflow_id, scheduled_for) WHERE trigger = 'scheduled' DO NOTHING""",
    advance="UPDATE workflows SET last_run_at = next_run_at, next_run_at = $1 WHERE organization_id = $2 AND id = $3",
)


async def schedule_due_bots(registry: Registry, *, limit: int = 100) -> int:
    """Queue a run for each of up to `limit` bots that are due, and plan their next. Returns how many bots were due.

    Raises:
        InvalidArgument: `limit` is not positive, or `registry` is none.
    """
    return await _schedule(registry, _BOTS, limit)


async def schedule_due_workflows(registry: Registry, *, limit: int = 100) -> int:
    """The same for workflows that are published.

    Raises:
        InvalidArgument: `limit` is not positive.
    """
    return await _schedule(registry, _WORKFLOWS, limit)


async def _schedule(registry: Registry, kind: _Timetable, limit: int) -> int:
    whole_number("limit", limit, least=1)
    instance("registry", registry, Registry)
    async with registry.system("scheduler") as scope:
        due = await scope.fetch(kind.due, limit)
        for row in due:
            await _fire(scope, kind, row)
    return len(due)


async def _fire(scope: Scope, kind: _Timetable, row: Mapping[str, Any]) -> None:
    await scope.fetch(kind.queue, uuid7(), row["organization_id"], row["id"])
    await scope.fetch(kind.advance, _next(row), row["organization_id"], row["id"])


def _next(row: Mapping[str, Any]) -> datetime | None:
    """None where the schedule was taken away, or was written past the model and is none: one bad row must not stop the others."""
    try:
        return next_slot(row["schedule"], row["timezone"], row["now"]) if row["schedule"] else None
    except InvalidArgument:
        return None

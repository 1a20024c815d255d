"""The scheduler: queues a run for each bot whose slot has come.

Any number of schedulers may run. A bot's row is locked while its slot is queued, and a slot is unique in the database, so none fires twice.
A slot that was missed (nobody ran) fires once, late; further missed slots of that bot are not made up for.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from uuid_utils.compat import uuid7

from bottleneck_db.connection.registry import Registry
from bottleneck_db.connection.scope import Scope
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.models.concerns.scheduled import next_slot
from bottleneck_db.orm.arguments import instance, whole_number

# The condition and the order are those of bots_due_idx.
_DUE = """
    SELECT id, organization_id, schedule, timezone, next_run_at, clock_timestamp() AS now
      FROM bots
     WHERE is_active AND deleted_at IS NULL AND next_run_at <= clock_timestamp()
     ORDER BY next_run_at
     LIMIT $1
       FOR NO KEY UPDATE SKIP LOCKED"""

_QUEUE = """
    INSERT INTO bot_runs (id, organization_id, bot_id, trigger, bot_version, config_snapshot, max_attempts, scheduled_for)
    SELECT $1, organization_id, id, 'scheduled', version, config, coalesce((config ->> 'retries')::integer, 3) + 1, next_run_at
      FROM bots
     WHERE organization_id = $2 AND id = $3
        ON CONFLICT (organization_id, bot_id, scheduled_for) WHERE trigger = 'scheduled' DO NOTHING"""

_ADVANCE = "UPDATE bots SET last_run_at = next_run_at, next_run_at = $1 WHERE organization_id = $2 AND id = $3"


async def schedule_due_bots(registry: Registry, *, limit: int = 100) -> int:
    """Queue a run for each of up to `limit` bots that are due, and plan their next. Returns how many bots were due.

    Raises:
        InvalidArgument: `limit` is not positive, or `registry` is none.
    """
    whole_number("limit", limit, least=1)
    instance("registry", registry, Registry)
    async with registry.system("scheduler") as scope:
        due = await scope.fetch(_DUE, limit)
        for bot in due:
            await _fire(scope, bot)
    return len(due)


async def _fire(scope: Scope, bot: Mapping[str, Any]) -> None:
    await scope.fetch(_QUEUE, uuid7(), bot["organization_id"], bot["id"])
    await scope.fetch(_ADVANCE, _next(bot), bot["organization_id"], bot["id"])


def _next(bot: Mapping[str, Any]) -> datetime | None:
    """None where the schedule was taken away, or was written past the model and is none: one bad row must not stop the others."""
    try:
        return next_slot(bot["schedule"], bot["timezone"], bot["now"]) if bot["schedule"] else None
    except InvalidArgument:
        return None

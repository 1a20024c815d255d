"""The lines that a bot's run has logged, attempt by attempt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import orjson

from bottleneck_db.models.enums import LogLevel, RunStatus
from seeds.chance import Chance
from seeds.planted import PlantedRun
from seeds.planting import Row, Tenant
from seeds.rhythm import seconds
from seeds.run_history import Attempt
from seeds.vocabulary import FAILURES, TIMEOUT, Job

_LOGS_PER_ATTEMPT = 1 << 32  # as BotRun.log() counts lines

_Line: TypeAlias = tuple[LogLevel, str | None, str, str | None]  # level, step, message, data as JSON


def log_rows(tenant: Tenant, chance: Chance, run: PlantedRun, job: Job) -> Iterator[Row]:
    """A first and a last line of each attempt, and some of its steps in between, over the time that it took."""
    for number, attempt in enumerate(run.life.attempts, start=1):
        lines = _lines(chance, tenant, run, job, attempt)
        span = (attempt.ended_at - attempt.started_at).total_seconds()
        for place, (level, step, message, data) in enumerate(lines):
            at = attempt.started_at + seconds(span * place / (len(lines) - 1))
            yield (
                "bot_logs",
                {
                    "id": chance.uuid7(at),
                    "organization_id": tenant.id,
                    "bot_id": run.bot.id,
                    "run_id": run.id,
                    "seq": number * _LOGS_PER_ATTEMPT + place + 1,
                    "level": level,
                    "step": step,
                    "message": message,
                    "data": data,
                    "created_at": at,
                },
            )


def _lines(chance: Chance, tenant: Tenant, run: PlantedRun, job: Job, attempt: Attempt) -> list[_Line]:
    steps = job.steps[: chance.geometric(tenant.planting.profile.steps)]
    between: list[_Line] = [(LogLevel.DEBUG, f"step-{place}", step, None) for place, step in enumerate(steps, start=1)]
    return [(LogLevel.INFO, None, f"started on {run.url}", None), *between, _last_line(attempt.error, run, job)]


def _last_line(error: str | None, run: PlantedRun, job: Job) -> _Line:
    if error is None:
        ending = "stopped as asked" if run.life.status is RunStatus.CANCELLED else f"read all {job.yields}"
        return LogLevel.INFO, None, ending, None
    message = TIMEOUT[1] if error == TIMEOUT[0] else FAILURES[error][0]
    return LogLevel.ERROR, job.steps[-1], message, orjson.dumps({"error_code": error}).decode()

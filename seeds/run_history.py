"""The life of one run: when it was queued, its attempts, how it ended. For bots' runs and workflows' runs alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bottleneck_db.models.enums import RunStatus, RunTrigger
from seeds.chance import Chance
from seeds.planting import Values
from seeds.rhythm import seconds
from seeds.vocabulary import FAILURES, TIMEOUT

OUTCOMES = {
    RunStatus.COMPLETED: 0.86,
    RunStatus.FAILED: 0.07,
    RunStatus.TIMEOUT: 0.03,
    RunStatus.CANCELLED: 0.03,
    RunStatus.QUEUED: 0.01,
}
LATELY = timedelta(minutes=15)  # what waits was queued not longer ago
_SECOND_TRY = 0.06  # completed runs whose first attempt failed


@dataclass(frozen=True)
class Attempt:
    """One claim of a run, and the error that it ended with."""

    started_at: datetime
    ended_at: datetime
    error: str | None = None


@dataclass
class Life:
    """What came of a run."""

    status: RunStatus
    created_at: datetime
    queued_at: datetime
    attempts: list[Attempt] = field(default_factory=list)
    available_at: datetime | None = None
    cancel_requested_at: datetime | None = None
    completed_at: datetime | None = None
    error_code: str | None = None

    @property
    def started_at(self) -> datetime | None:
        """The beginning of the first attempt."""
        return self.attempts[0].started_at if self.attempts else None

    @property
    def end(self) -> datetime:
        """When it was over, or was queued the last time."""
        return self.completed_at or self.queued_at

    @property
    def error_message(self) -> str | None:
        """The error in words."""
        if self.error_code is None:
            return None
        return TIMEOUT[1] if self.error_code == TIMEOUT[0] else FAILURES[self.error_code][0]


@dataclass(frozen=True)
class Pace:
    """How long attempts take (a median and a limit, seconds), how many there may be, and what lies between them."""

    median_s: float
    timeout_s: float
    max_attempts: int
    delay: Callable[[int], timedelta]


def live(chance: Chance, outcome: RunStatus, at: datetime, pace: Pace, now: datetime) -> Life:
    """A run that was queued at `at` and was to end as `outcome`. What would end after `now` still waits."""
    life = Life(outcome, at, at)
    if outcome is RunStatus.QUEUED:
        return life if chance.happens(0.6) or pace.max_attempts == 1 else _again(chance, life, pace, now)
    _attempt(chance, life, pace)
    if life.attempts and life.attempts[-1].ended_at > now:
        return _waiting(life, now)
    life.completed_at = life.attempts[-1].ended_at if life.attempts else min(at + seconds(chance.uniform(20, 900)), now)
    if outcome is RunStatus.CANCELLED and life.attempts:
        life.cancel_requested_at = chance.moment(life.attempts[-1].started_at, life.completed_at)
    return life


def _again(chance: Chance, life: Life, pace: Pace, now: datetime) -> Life:
    """A run that waits for its second attempt."""
    started = chance.moment(life.created_at, now)
    ended = chance.moment(started, now)
    life.attempts.append(Attempt(started, ended, _passing(chance)))
    life.error_code, life.queued_at, life.available_at = life.attempts[0].error, ended, ended + pace.delay(1)
    return life


def _attempt(chance: Chance, life: Life, pace: Pace) -> None:
    if life.status is RunStatus.CANCELLED and chance.happens(0.5):
        return  # before a worker had taken it
    for number, error in enumerate(_errors(chance, life.status, pace.max_attempts), start=1):
        if number > 1:
            life.queued_at = life.attempts[-1].ended_at
            life.available_at = life.queued_at + pace.delay(number - 1)
        started = (life.available_at or life.queued_at) + seconds(min(chance.lognormal(1.2, 1.0), 120.0))
        life.attempts.append(Attempt(started, started + seconds(_duration(chance, pace, error)), error))
        life.error_code = error


def _errors(chance: Chance, outcome: RunStatus, most: int) -> list[str | None]:
    """The error of each attempt."""
    if outcome is RunStatus.COMPLETED:
        return [_passing(chance), None] if most > 1 and chance.happens(_SECOND_TRY) else [None]
    if outcome is RunStatus.CANCELLED:
        return [None]
    if outcome is RunStatus.TIMEOUT:
        return [TIMEOUT[0]] * most
    last = chance.choice(list(FAILURES))
    return [last] * most if FAILURES[last][1] else [last]


def _passing(chance: Chance) -> str:
    """An error that another attempt helps against."""
    return chance.choice([code for code, (_, helps) in FAILURES.items() if helps])


def _duration(chance: Chance, pace: Pace, error: str | None) -> float:
    if error == TIMEOUT[0]:
        return pace.timeout_s
    return max(0.2, min(chance.lognormal(pace.median_s, 0.7), pace.timeout_s * 0.98))


def _waiting(life: Life, now: datetime) -> Life:
    """The run as it stood in the queue before the attempt that would have ended after `now`."""
    kept = [attempt for attempt in life.attempts[:-1] if attempt.ended_at <= now]
    queued = kept[-1].ended_at if kept else life.created_at
    available = life.available_at if len(kept) == len(life.attempts) - 1 and kept else None
    return Life(RunStatus.QUEUED, life.created_at, queued, kept, available, error_code=kept[-1].error if kept else None)


def run_values(life: Life, trigger: RunTrigger, pace: Pace) -> Values:
    """The columns that all runs have. A run is planted queued or over, never in a worker's hands."""
    return {
        "trigger": trigger,
        "status": life.status,
        "attempt": len(life.attempts),
        "max_attempts": pace.max_attempts,
        "error_code": life.error_code,
        "error_message": life.error_message,
        "available_at": life.available_at or life.queued_at,
        "cancel_requested_at": life.cancel_requested_at,
        "queued_at": life.queued_at,
        "started_at": life.started_at,
        "completed_at": life.completed_at,
        "created_at": life.created_at,
        "updated_at": life.completed_at or life.queued_at,
    }

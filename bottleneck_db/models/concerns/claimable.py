"""Runs that workers claim: a queue in a table.

    queued ──claim──> running ──> completed | failed | timeout | cancelled
      ^                 │ │
      └── retry, reap ──┘ └──> paused | awaiting_approval ──resume──> queued

A claim takes a lease and counts an attempt. Who holds the lease is told by (id, locked_by, attempt, status = running), the fence:
a worker that lost its lease changes no row and gets LeaseLost, so a run is never finished by two. The caller names the next state;
the transition trigger keeps attempt, lease and times, all by the server's clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, ClassVar, Self

from bottleneck_db.connection.scope import running_scope
from bottleneck_db.errors import Refused, UniqueViolation
from bottleneck_db.models.concerns.unreadable import hand_back, read_apart
from bottleneck_db.models.enums import RunStatus, RunTrigger
from bottleneck_db.orm.arguments import duration, mapping, text, whole_number
from bottleneck_db.orm.declarations import Check, Refusal, Trigger, Unique
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Integer, Text, Timestamp
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.record import Record
from bottleneck_db.orm.server_time import ServerTime

FINAL = (RunStatus.COMPLETED, RunStatus.FAILED, RunStatus.TIMEOUT, RunStatus.CANCELLED)
MAX_CLAIM = 1000
_FINAL_STATUS = "NEW.status IN ('completed', 'failed', 'timeout', 'cancelled')"
_DURATION = "(extract(epoch FROM (completed_at - started_at)) * 1000)::bigint"


class LeaseLost(Refused):
    """The lease of this run is lost: it was reaped, or another worker has it. Stop working on it; nothing was written."""


class DuplicateRun(UniqueViolation):
    """There is a run with this idempotency key, or for this slot of the schedule, already."""


def waking_trigger(parent: str) -> Trigger:
    """The end of a run wakes the workflow run that its column `parent` names, where that waits for its children."""
    when = f"NEW.{parent} IS NOT NULL AND OLD.status <> NEW.status AND {_FINAL_STATUS}"
    about = "wakes the workflow run that waits for this one"
    return Trigger("{table}_parent_tg", "AFTER UPDATE OF status", f"app.wake_parent('{parent}')", when=when, about=about)


class Claimable(Record):
    """A run in a queue. `scheduled_for` is the slot that it stands for, `available_at` the moment before which no worker may claim it.

    `rerun_takes` names what a rerun takes over from the run that it repeats.
    """

    trigger = Enumerated(RunTrigger, about="what started it")
    status = Enumerated(RunStatus, default=RunStatus.QUEUED, about="where it stands: waiting, running, or over")
    priority = Integer(bits=16, default=5, about="the higher, the sooner it is claimed", access="create")
    attempt = Integer(default=0, about="claims so far")
    max_attempts = Integer(default=3, about="how many claims it has, hand-backs not counted")
    releases = Integer(default=0, about="hand-backs that were no failures; each allows one more claim", access="hidden")
    input = Json(dict[str, Any], default=dict, about="what it was given", access="create")
    output = Json(dict[str, Any], null=True, about="what came of it")
    error_code = Text(null=True, max_length=100, about="why it failed, in a word for programs", example="page_not_found")
    error_message = Text(null=True, about="why it failed, in words for people", example="The page answers 404")
    idempotency_key = Text(
        null=True,
        max_length=200,
        about="the caller's name for the request: the same key again makes no second run",
        access="create",
        example="order-4711",
    )
    scheduled_for = Timestamp(null=True, about="the slot of the schedule that it stands for; it never changes")
    available_at = Timestamp(db_default="now()", about="no worker claims it before: so a retry waits")
    expires_at = Timestamp(null=True, about="if it still waits then, it times out")
    cancel_requested_at = Timestamp(null=True, about="when its worker was asked to stop; a heartbeat tells the worker")
    locked_by = Text(null=True, max_length=200, about="the worker that holds its lease", access="hidden")
    lease_expires_at = Timestamp(null=True, about="when the lease ends, unless a heartbeat prolongs it", access="hidden")
    heartbeat_at = Timestamp(null=True, about="when its worker last showed that it is alive", access="hidden")
    queued_at = Timestamp(db_default="now()", about="when it last came into the queue")
    started_at = Timestamp(null=True, about="when its first attempt began")
    completed_at = Timestamp(null=True, about="when it was over")
    duration_ms = Integer(bits=64, null=True, generated=_DURATION, about="milliseconds from the beginning of the first attempt to the end")

    rerun_takes: ClassVar[tuple[str, ...]] = ("max_attempts", "input")
    claim_function: ClassVar[str]
    reap_functions: ClassVar[tuple[str, ...]]

    class Meta:
        abstract = True
        indexes = (
            Unique(
                *("organization_id", "idempotency_key"),
                name="{table}_idempotency_uq",
                where="idempotency_key IS NOT NULL",
                error=DuplicateRun,
            ),
        )
        constraints = (
            Check(
                "num_nonnulls(locked_by, lease_expires_at, heartbeat_at) = CASE status WHEN 'running' THEN 3 ELSE 0 END",
                name="{table}_lease_ck",
                message="a running run has a worker, a lease and a heartbeat, any other has none",
            ),
            Check(
                "(status IN ('completed', 'failed', 'timeout', 'cancelled')) = (completed_at IS NOT NULL)",
                name="{table}_final_ck",
                message="a run that is over has its completion time, any other has none",
            ),
            Check(
                "status NOT IN ('running', 'paused', 'awaiting_approval', 'completed') OR started_at IS NOT NULL",
                name="{table}_started_ck",
                message="what runs, is paused or is completed has its starting time",
            ),
            Check("completed_at >= started_at", name="{table}_time_ck", message="a run does not end before it has started"),
            # A queued run always has a claim left, so that no claim can trip over this check.
            Check(
                "attempt >= 0 AND attempt <= max_attempts + releases AND (status <> 'queued' OR attempt < max_attempts + releases)",
                name="{table}_attempt_ck",
                message="a queued run has an attempt left",
            ),
            Check(
                "CASE WHEN status IN ('failed', 'timeout') THEN error_code IS NOT NULL"
                " WHEN status = 'completed' THEN error_code IS NULL ELSE true END",
                name="{table}_error_ck",
                message="a failed run has an error code, a completed one has none",
            ),
            # What waits is cancelled at once; only a running run is asked.
            Check(
                "cancel_requested_at IS NULL OR status NOT IN ('queued', 'paused', 'awaiting_approval')",
                name="{table}_cancel_ck",
                message="only a running run is asked to stop: what waits is cancelled at once",
            ),
            Check(
                "length(idempotency_key) BETWEEN 1 AND 200",
                name="{table}_idempotency_ck",
                message="an idempotency key has 1 to 200 characters",
            ),
            Check(
                "trigger <> 'scheduled' OR scheduled_for IS NOT NULL",
                name="{table}_slot_ck",
                message="a scheduled run has its slot",
            ),
        )
        triggers = (
            Trigger(
                "{table}_status_tg",
                "BEFORE UPDATE OF status",
                "app.run_transition()",
                when="OLD.status <> NEW.status",
                about="refuses illegal moves, and keeps attempt, lease and times by the database's clock",
            ),
            Refusal(
                "{table}_attempt_tg",
                "BEFORE UPDATE OF attempt",
                "only a claim counts an attempt",
                when="OLD.status = NEW.status AND OLD.attempt <> NEW.attempt",
            ),
            Refusal(
                "{table}_born_tg",
                "BEFORE INSERT",
                "a run is born queued, or imported when it is over",
                when="NEW.status IN ('running', 'paused', 'awaiting_approval')",
            ),
        )

    @classmethod
    async def claim(cls, worker: str, *, limit: int = 1, lease: timedelta = timedelta(minutes=1), per_organization: int = 2) -> list[Self]:
        """In a system scope: take up to `limit` due runs (SKIP LOCKED), fairly between organizations, within each parent's concurrency.

        One that this release cannot read is handed back, as an attempt that has failed with the error code "unreadable_run".

        Raises:
            InvalidArgument: the worker has no name, the lease is not positive, or a number is not between 1 and 1000.
        """
        text("worker", worker, most=200)
        whole_number("limit", limit, least=1, most=MAX_CLAIM)
        whole_number("per_organization", per_organization, least=1, most=MAX_CLAIM)
        told = worker, limit, duration("lease", lease), per_organization
        while rows := await running_scope().fetch(cls.claim_function, *told):
            readable, unreadable = read_apart(cls, rows)
            await hand_back(cls, unreadable)
            if readable:
                return readable
        return []

    @classmethod
    async def reap(cls, *, limit: int = 100) -> list[Self]:
        """In a system scope: requeue or fail up to `limit` runs whose lease has expired, and time out what waited past its time.

        Runs that await their children, and whose children are over, are queued where that went unnoticed. What this release cannot read is
        reaped as well, and not given back.

        Raises:
            InvalidArgument: `limit` is not between 1 and 1000.
        """
        whole_number("limit", limit, least=1, most=MAX_CLAIM)
        scope = running_scope()
        return read_apart(cls, [row for function in cls.reap_functions for row in await scope.fetch(function, limit)])[0]

    @property
    def is_final(self) -> bool:
        return self.status in FINAL

    @property
    def attempts_left(self) -> int:
        """How many more claims there may be."""
        return self.max_attempts + self.releases - self.attempt

    def retry_delay(self) -> timedelta:
        """How long a failed attempt waits for the next."""
        return timedelta(seconds=10 << min(self.attempt, 8))

    async def heartbeat(self, lease: timedelta = timedelta(minutes=1)) -> Self:
        """Prolong the lease. Look at `cancel_requested_at` afterwards: where it is set, stop and confirm_cancel().

        Raises:
            LeaseLost: the run is not this worker's any more.
        """
        return await self._as_holder({"heartbeat_at": ServerTime(), "lease_expires_at": ServerTime(later=duration("lease", lease))})

    async def complete(self, output: Mapping[str, Any] | None = None) -> Self:
        """The run has done its work.

        Raises:
            InvalidArgument: the output is no mapping, or cannot be written as JSON.
            LeaseLost: the run is not this worker's any more.
        """
        return await self._as_holder({"status": RunStatus.COMPLETED, "output": None if output is None else mapping("output", output)})

    async def fail(self, code: str, message: str | None = None, *, retry: bool = True) -> Self:
        """The attempt has failed: the run is queued again after retry_delay() while an attempt is left and `retry` allows it, else failed.

        A run that was asked to stop is not queued again but cancelled.

        Raises:
            InvalidArgument: the error code does not have 1 to 100 characters.
            LeaseLost: the run is not this worker's any more.
        """
        text("code", code, most=100)
        self._refuse_if_not_held()
        told = {"error_code": code, "error_message": message}
        if retry and self.attempts_left > 0:
            return await self._as_holder(told | {"status": RunStatus.QUEUED, "available_at": ServerTime(later=self.retry_delay())})
        return await self._as_holder(told | {"status": RunStatus.FAILED})

    async def release(self) -> Self:
        """Hand the run back unfinished, as a worker that shuts down does; it counts as no attempt. Asked to stop, it is cancelled.

        Raises:
            LeaseLost: the run is not this worker's any more.
        """
        return await self._as_holder({"status": RunStatus.QUEUED, "releases": self.releases + 1})

    async def cancel(self) -> Self:
        """Cancel what waits at once; ask the worker of a running run to stop.

        Raises:
            Refused: the run is over.
            NotFound: it is gone, or is not of this scope.
        """
        now = await self._locked()
        if now.is_final:
            raise Refused(f"the run is over: it is {now.status}")
        if now.status is RunStatus.RUNNING:
            await self._change({"cancel_requested_at": now.cancel_requested_at or ServerTime()})
        else:
            await self._change({"status": RunStatus.CANCELLED})
        return self

    async def confirm_cancel(self) -> Self:
        """As its worker: the run has stopped since that was asked for.

        Raises:
            LeaseLost: the run is not this worker's any more.
        """
        return await self._as_holder({"status": RunStatus.CANCELLED})

    async def rerun(self) -> Self:
        """A user's retry: a new run, from the beginning, with what this one was given.

        Raises:
            Refused: this run is not over.
        """
        if not self.is_final:
            raise Refused("the run is not over: cancel it first")
        taken = {name: getattr(self, name) for name in self.rerun_takes}
        return await type(self).create(retry_of_id=self.pk, triggered_by_id=running_scope().user_id, trigger=RunTrigger.RETRY, **taken)

    async def _locked(self) -> Self:
        """The run as it is now; nobody else changes it until the scope ends."""
        return await type(self).filter(id=self.pk).select_for_update(no_key=True).get()

    async def _as_holder(self, values: Mapping[str, Any]) -> Self:
        self._refuse_if_not_held()
        if not await self._change(values, where=self._fence):
            raise LeaseLost
        return self

    def _refuse_if_not_held(self) -> None:
        """LeaseLost where this record was never claimed, or is handed back."""
        if self.locked_by is None:
            raise LeaseLost

    async def _refuse_if_lost(self) -> None:
        """LeaseLost where this record was claimed, and the run is not its worker's any more."""
        if self.locked_by is not None and not await type(self).filter(id=self.pk, **self._fence).exists():
            raise LeaseLost

    @property
    def _fence(self) -> dict[str, Any]:
        return {"locked_by": self.locked_by, "attempt": self.attempt, "status": RunStatus.RUNNING}

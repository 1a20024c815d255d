"""Workers: they claim runs, execute them outside any transaction, and say how it went."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import aclosing, suppress
from datetime import timedelta
from typing import Any, Generic, TypeVar, cast

from pydantic_core import from_json, to_json

from bottleneck_db.connection.registry import Registry
from bottleneck_db.errors import (
    BottleneckError,
    ConstraintViolation,
    InvalidArgument,
    InvalidValue,
    OutcomeUnknown,
    StatementTimeout,
    TransactionTimeout,
)
from bottleneck_db.models import BotRun, WorkflowRun
from bottleneck_db.models.concerns.claimable import LeaseLost
from bottleneck_db.models.enums import RunStatus
from bottleneck_db.operations.waiting import pause, stop, to_the_end
from bottleneck_db.orm.arguments import duration, instance, mapping, text

R = TypeVar("R", BotRun, WorkflowRun)
Execute = Callable[[R], Awaitable[Mapping[str, Any] | None]]
_KINDS: tuple[Any, ...] = (BotRun, WorkflowRun)
_HEARTBEATS_PER_LEASE = 3
_TIMEOUTS = (StatementTimeout, TransactionTimeout)  # somebody holds a lock on the run, or the database has much to do
_log = logging.getLogger(__name__)


class RunFailed(Exception):
    """What an executor raises to fail a run with an error code of its own."""

    def __init__(self, code: str, message: str | None = None, *, retry: bool = True) -> None:
        super().__init__(message or code)
        self.code = text("code", code, most=100)
        self.message = None if message is None else text("message", message, least=0, most=65_536)
        self.retry = retry


def claim_bot_runs(
    registry: Registry, *, worker: str, lease: timedelta = timedelta(minutes=1), poll: timedelta = timedelta(seconds=1)
) -> AsyncGenerator[BotRun]:
    """claim_runs() of bots."""
    return claim_runs(registry, BotRun, worker=worker, lease=lease, poll=poll)


def claim_runs(
    registry: Registry, kind: type[R], *, worker: str, lease: timedelta = timedelta(minutes=1), poll: timedelta = timedelta(seconds=1)
) -> AsyncGenerator[R]:
    """Runs for `worker`, one after the other, for ever; while there is none, or no database, it looks again after `poll`, jittered by half.

    Each comes with a lease: complete(), fail() or release() it in a tenant scope before that ends, or heartbeat(). A run whose claim was
    cancelled before it was handed out is released.

    Raises:
        InvalidArgument: the kind has no queue, the worker's name does not have 1 to 200 characters, or a time is not positive.
    """
    claims = _Claims(registry, kind, worker, lease)
    return _endless(claims, duration("poll", poll))


async def _endless(claims: _Claims[R], poll: timedelta) -> AsyncGenerator[R]:
    while True:
        try:
            run = await claims.next()
        except BottleneckError as error:
            if not _passes(error):
                raise
            _log.warning("no run was claimed: %s", error)
            run = None
        if run is not None:
            yield run
        else:
            await pause(poll)


class _Claims(Generic[R]):
    """What a worker claims, and hands back."""

    def __init__(self, registry: Registry, kind: type[R], worker: str, lease: timedelta) -> None:
        self.registry = instance("registry", registry, Registry)
        if all(kind is not queued for queued in _KINDS):
            raise InvalidArgument("kind", "is BotRun or WorkflowRun")
        self.kind: type[R] = kind
        self.worker = text("worker", worker, most=200)
        self.lease = duration("lease", lease)

    async def next(self) -> R | None:
        """A run, if one is due. Cancelled on the way it is released: else it would wait until its lease ends, and lose an attempt."""
        claiming = asyncio.create_task(self._claim())
        try:
            return await asyncio.shield(claiming)
        except asyncio.CancelledError:
            await to_the_end(self._undo(claiming))
            raise

    async def _claim(self) -> R | None:
        async with self.registry.system("claim"):
            claimed = await self.kind.claim(self.worker, lease=self.lease)
        return claimed[0] if claimed else None

    async def _undo(self, claiming: asyncio.Task[R | None]) -> None:
        with suppress(BottleneckError, asyncio.CancelledError):
            if run := await claiming:
                await self.release(run)

    async def release(self, run: R) -> None:
        """Hand `run` back; where that cannot be told at once, its lease will end by itself."""
        with suppress(BottleneckError):
            await self._tell_once(run, run.release)

    async def tell(self, run: R, verb: Callable[[], Awaitable[Any]]) -> None:
        """Do `verb` in a scope of its own; while the database is away do it again, for as long as a lease lasts.

        Told twice, because the answer was lost, is no harm: the second time the fence refuses it, and that is LeaseLost.
        """
        await self._until_told(lambda: self._tell_once(run, verb))

    async def prolong(self, run: R, given: R) -> None:
        """Prolong the lease of a run that executes; `given`, its executor's record, is told of it in the order of the row's changes."""

        async def heartbeat() -> None:
            await run.heartbeat(self.lease)
            given._take_over(run._origin)

        await self.tell(run, heartbeat)

    def copy(self, run: R) -> R:
        """The same run once more, as it was claimed."""
        return self.kind.hydrate([run._origin])[0]

    async def _until_told(self, tell: Callable[[], Awaitable[None]]) -> None:
        clock = asyncio.get_running_loop().time
        deadline = clock() + self.lease.total_seconds()
        while True:
            try:
                return await tell()
            except BottleneckError as error:
                if not _passes(error) or clock() > deadline:
                    raise
            await pause(self.lease / 20)

    async def _tell_once(self, run: R, verb: Callable[[], Awaitable[Any]]) -> None:
        with run._kept_on_failure():  # the fence is in the record, and needed again where the transaction was rolled back
            await self._within(run, verb)

    async def _within(self, run: R, verb: Callable[[], Awaitable[Any]]) -> None:
        async with self.registry.tenant(run.organization_id):
            await verb()


class Worker(Generic[R]):
    """Executes runs of one kind, bots' or workflows', one at a time.

    What an executor returns completes the run, unless it has handed the run back itself: paused, for an approval, to await its children.
    While a run executes its lease is prolonged; where the lease is lost, or the run is to be cancelled, the execution is cancelled.
    What an executor does wrong fails its run and never the worker.
    """

    def __init__(
        self,
        registry: Registry,
        name: str,
        execute: Execute[R],
        *,
        kind: type[R] = cast("Any", BotRun),  # noqa: B008 - a type
        lease: timedelta = timedelta(minutes=1),
        poll: timedelta = timedelta(seconds=1),
    ) -> None:
        if not callable(execute):
            raise InvalidArgument("execute", "is an async function of a run")
        self._claims: _Claims[R] = _Claims(registry, kind, name, lease)
        self._execute: Execute[R] = execute
        self._poll = duration("poll", poll)

    async def run(self) -> None:
        """Work until cancelled. The run in hand is then released, for another worker to take at once."""
        async with aclosing(_endless(self._claims, self._poll)) as runs:
            async for run in runs:
                await self._handle(run)

    async def drain(self) -> int:
        """Work until no run is due. Returns how many were executed."""
        handled = 0
        while run := await self._claims.next():
            await self._handle(run)
            handled += 1
        return handled

    async def _handle(self, run: R) -> None:
        try:
            await self._execute_and_tell(run)
        except LeaseLost:
            return  # reaped, or taken by another worker: whatever became of it was told by others
        except asyncio.CancelledError:
            await to_the_end(self._claims.release(run))
            raise
        except BottleneckError as error:
            # An argument: somebody has written into the run meanwhile what cannot be read here.
            if not (_passes(error) or isinstance(error, InvalidArgument)):
                raise
            _log.warning("run %s: how it went could not be told, so its lease will end: %s", run.id, error)

    async def _execute_and_tell(self, run: R) -> None:
        """The executor gets a record of its own: whatever it does to that, this one knows whose run it is and who holds it."""
        given = self._claims.copy(run)
        execution = asyncio.create_task(self._call(given))
        watch = asyncio.create_task(self._keep_lease(run, given))
        try:
            await asyncio.wait({execution, watch}, return_when=asyncio.FIRST_COMPLETED)
            finished = execution.done()
        finally:
            await stop(execution, watch)
        if finished:
            await self._tell_outcome(run, given, execution)
        else:
            watch.result()  # raises LeaseLost where that is why
            await self._claims.tell(run, run.confirm_cancel)

    async def _call(self, run: R) -> Mapping[str, Any] | None:
        return await self._execute(run)

    async def _tell_outcome(self, run: R, given: R, execution: asyncio.Task[Mapping[str, Any] | None]) -> None:
        error = asyncio.CancelledError() if execution.cancelled() else execution.exception()
        if error is None and given.status is not RunStatus.RUNNING:
            return  # the executor has told already
        if error is None:
            await self._tell_completion(run, execution.result())
        elif isinstance(error, RunFailed):
            await self._claims.tell(run, lambda: run.fail(error.code, error.message, retry=error.retry))
        else:
            await self._claims.tell(run, lambda: run.fail("executor_error", f"the executor raised {type(error).__name__}"))

    async def _tell_completion(self, run: R, output: Mapping[str, Any] | None) -> None:
        try:
            stored = _stored(output)
            await self._claims.tell(run, lambda: run.complete(stored))
        except (InvalidArgument, InvalidValue, ConstraintViolation) as refused:
            rule = str(refused)  # which holds no value
            await self._claims.tell(run, lambda: run.fail("output_refused", rule))

    async def _keep_lease(self, run: R, given: R) -> None:
        """Prolong the lease until the run is to be cancelled, or the lease is lost. The executor's record is told too."""
        while run.cancel_requested_at is None:
            await asyncio.sleep(self._claims.lease.total_seconds() / _HEARTBEATS_PER_LEASE)
            await self._claims.prolong(run, given)


def _stored(output: object) -> dict[str, Any] | None:
    """The output as it is read again. It is an executor's, so asking it may raise anything.

    Raises:
        InvalidArgument: it is no mapping, or cannot be written as JSON.
    """
    if output is None:
        return None
    try:
        return cast("dict[str, Any]", from_json(to_json(mapping("output", output), inf_nan_mode="constants")))
    except BottleneckError:
        raise
    except (Exception, asyncio.CancelledError) as error:  # its words may hold a secret
        raise InvalidArgument("output", f"cannot be written as JSON ({type(error).__name__})") from None


def _passes(error: BottleneckError) -> bool:
    """Whether it may go better the next time. An unknown outcome is none to fear here: the fence refuses what was done already."""
    return error.retryable or isinstance(error, (OutcomeUnknown, *_TIMEOUTS))

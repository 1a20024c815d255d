"""Workers: they claim runs, execute them outside any transaction, and say how it went."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any

from bottleneck_db.connection.registry import Registry
from bottleneck_db.errors import ConnectionFailed
from bottleneck_db.models import BotRun
from bottleneck_db.models.concerns.claimable import LeaseLost
from bottleneck_db.orm.arguments import duration, text

Execute = Callable[[BotRun], Awaitable[Mapping[str, Any] | None]]
_HEARTBEATS_PER_LEASE = 3


class RunFailed(Exception):
    """What an executor raises to fail a run with an error code of its own."""

    def __init__(self, code: str, message: str | None = None, *, retry: bool = True) -> None:
        super().__init__(message or code)
        self.code = code
        self.message = message
        self.retry = retry


async def claim_bot_runs(
    registry: Registry, *, worker: str, lease: timedelta = timedelta(minutes=1), poll: timedelta = timedelta(seconds=1)
) -> AsyncGenerator[BotRun]:
    """Runs for `worker`, one after the other, for ever; while there is none it looks again after `poll` (jittered by half).

    Each comes with a lease: complete(), fail() or release() it in a tenant scope before that ends, or heartbeat().
    """
    while True:
        async with registry.system("claim"):
            claimed = await BotRun.claim(worker, lease=lease)
        for run in claimed:
            yield run
        if not claimed:
            await asyncio.sleep(poll.total_seconds() * random.uniform(0.5, 1.5))  # noqa: S311 - no secret


class Worker:
    """Executes bot runs, one at a time.

    While a run executes its lease is prolonged; where the lease is lost, or the run is to be cancelled, the execution is cancelled.
    """

    def __init__(
        self,
        registry: Registry,
        name: str,
        execute: Execute,
        *,
        lease: timedelta = timedelta(minutes=1),
        poll: timedelta = timedelta(seconds=1),
    ) -> None:
        self._registry = registry
        self._name = text("name", name, most=200)
        self._execute = execute
        self._lease = duration("lease", lease)
        self._poll = duration("poll", poll)

    async def run(self) -> None:
        """Work until cancelled. The run in hand is then released, for another worker to take at once."""
        async for run in claim_bot_runs(self._registry, worker=self._name, lease=self._lease, poll=self._poll):
            await self._handle(run)

    async def drain(self) -> int:
        """Work until no run is due. Returns how many were executed."""
        handled = 0
        while True:
            async with self._registry.system("claim"):
                claimed = await BotRun.claim(self._name, lease=self._lease)
            if not claimed:
                return handled
            for run in claimed:
                await self._handle(run)
                handled += 1

    async def _handle(self, run: BotRun) -> None:
        try:
            await self._execute_and_tell(run)
        except LeaseLost:
            return  # reaped, or taken by another worker: whatever became of it was told by others
        except asyncio.CancelledError:
            await asyncio.shield(self._give_back(run))
            raise

    async def _execute_and_tell(self, run: BotRun) -> None:
        execution = asyncio.ensure_future(self._execute(run))
        watch = asyncio.create_task(self._keep_lease(run))
        try:
            await asyncio.wait({execution, watch}, return_when=asyncio.FIRST_COMPLETED)
            finished = execution.done()
        finally:
            await _stop(execution, watch)
        if finished:
            await self._tell_outcome(run, execution)
        else:
            watch.result()  # raises LeaseLost where that is why
            await self._tell(run, run.confirm_cancel)

    async def _tell_outcome(self, run: BotRun, execution: asyncio.Future[Mapping[str, Any] | None]) -> None:
        error = asyncio.CancelledError() if execution.cancelled() else execution.exception()
        if error is None:
            await self._tell(run, lambda: run.complete(execution.result()))
        elif isinstance(error, RunFailed):
            await self._tell(run, lambda: run.fail(error.code, error.message, retry=error.retry))
        else:
            await self._tell(run, lambda: run.fail("executor_error", f"the executor raised {type(error).__name__}"))

    async def _keep_lease(self, run: BotRun) -> None:
        """Prolong the lease until the run is to be cancelled, or the lease is lost. A database that is away for a moment is no reason."""
        while run.cancel_requested_at is None:
            await asyncio.sleep(self._lease.total_seconds() / _HEARTBEATS_PER_LEASE)
            with suppress(ConnectionFailed):
                await self._tell(run, lambda: run.heartbeat(self._lease))

    async def _give_back(self, run: BotRun) -> None:
        with suppress(LeaseLost):
            await self._tell(run, run.release)

    async def _tell(self, run: BotRun, verb: Callable[[], Awaitable[Any]]) -> None:
        async with self._registry.tenant(run.organization_id):
            await verb()


async def _stop(*tasks: asyncio.Future[Any]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)

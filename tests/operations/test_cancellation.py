"""A worker that is cancelled, at whatever await it stands, leaves no run in hand."""

from __future__ import annotations

import asyncio
import types
from collections.abc import Callable, Coroutine, Generator, Mapping
from typing import Any, TypeVar

import pytest

from bottleneck_db import BotConfig, BotRun, Registry, RunStatus
from bottleneck_db.operations.worker import Worker, claim_bot_runs
from bottleneck_db.testing.factories import Tenancy, make_bot

R = TypeVar("R")


@types.coroutine
def cancelled_at(await_number: int, work: Coroutine[Any, Any, R]) -> Generator[Any, Any, R]:
    """Do `work`, and cancel the task that does it while it stands at its await of that number (from 1)."""
    step: Callable[[Any], Any] = work.send
    given: Any = None
    passed = 0
    while True:
        try:
            awaited = step(given)
        except StopIteration as end:
            done: R = end.value
            return done
        passed += 1
        task = asyncio.current_task()
        if passed == await_number and task is not None:
            asyncio.get_running_loop().call_soon(task.cancel)
        try:
            given, step = (yield awaited), work.send
        except BaseException as error:
            given, step = error, work.throw


async def queue(registry: Registry, tenancy: Tenancy) -> BotRun:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        return await (await make_bot(config=BotConfig(retries=0))).start_run()


async def now(registry: Registry, run: BotRun) -> BotRun:
    async with registry.tenant(run.organization_id):
        return await BotRun.get(id=run.id)


async def brief(run: BotRun) -> Mapping[str, Any]:
    await asyncio.sleep(0.001)
    return {"attempt": run.attempt}


async def test_at_whatever_await_a_worker_is_cancelled_its_run_is_handed_back_or_done(registry: Registry, tenancy: Tenancy) -> None:
    """The run has one attempt: if the cancelled one had counted, the next worker could not take it."""
    outcomes: set[RunStatus] = set()
    for await_number in range(1, 100):
        queued = await queue(registry, tenancy)

        async def work(number: int = await_number) -> int:
            return await cancelled_at(number, Worker(registry, "w-1", brief).drain())

        try:
            await asyncio.create_task(work())
        except asyncio.CancelledError:
            run = await now(registry, queued)
            outcomes.add(run.status)
            assert run.locked_by is None
            assert await Worker(registry, "w-2", brief).drain() == (run.status is RunStatus.QUEUED)
            assert (await now(registry, queued)).status is RunStatus.COMPLETED
        else:
            break
    else:
        pytest.fail("the worker never came to its end")
    assert outcomes == {RunStatus.QUEUED, RunStatus.COMPLETED}
    stats = registry._pools["application"].stats()
    assert stats.idle == stats.size


async def test_a_claim_that_is_cancelled_on_its_way_is_handed_back(registry: Registry, tenancy: Tenancy) -> None:
    queued = await queue(registry, tenancy)
    for tick in range(40):
        claims = claim_bot_runs(registry, worker="w-1")

        async def claim_next() -> BotRun:
            return await anext(claims)  # noqa: B023 - awaited in this turn of the loop

        task = asyncio.create_task(claim_next())
        asyncio.get_running_loop().call_later(tick / 4000, task.cancel)
        try:
            run = await task
        except asyncio.CancelledError:
            run = await now(registry, queued)
            assert (run.status, run.locked_by, run.attempts_left) == (RunStatus.QUEUED, None, 1)
        else:
            async with registry.tenant(run.organization_id):
                await run.release()
        await claims.aclose()


async def test_a_worker_that_is_cancelled_again_and_again_still_hands_its_run_back(registry: Registry, tenancy: Tenancy) -> None:
    queued = await queue(registry, tenancy)
    begun, cleaned = asyncio.Event(), asyncio.Event()

    async def untidy(run: BotRun) -> None:
        begun.set()
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.05)
            cleaned.set()

    worker = asyncio.create_task(Worker(registry, "w-1", untidy).run())
    await begun.wait()
    while not worker.done():
        worker.cancel()
        await asyncio.sleep(0.002)
    assert worker.cancelled()
    assert cleaned.is_set()  # no run is handed back while it still executes
    run = await now(registry, queued)
    assert (run.status, run.attempts_left) == (RunStatus.QUEUED, 1)


async def test_a_worker_that_is_cancelled_while_it_has_nothing_to_do_just_ends(registry: Registry, tenancy: Tenancy) -> None:
    worker = asyncio.create_task(Worker(registry, "w-1", brief).run())
    await asyncio.sleep(0.05)
    worker.cancel()
    with pytest.raises(asyncio.CancelledError):
        await worker


async def test_where_a_run_cannot_be_handed_back_its_lease_ends_by_itself_and_the_worker_is_cancelled_all_the_same(
    registry: Registry, tenancy: Tenancy
) -> None:
    await queue(registry, tenancy)
    begun = asyncio.Event()

    async def endless(run: BotRun) -> None:
        begun.set()
        await asyncio.sleep(60)

    worker = asyncio.create_task(Worker(registry, "w-1", endless).run())
    await begun.wait()
    await registry.close()
    worker.cancel()
    with pytest.raises(asyncio.CancelledError):
        await worker

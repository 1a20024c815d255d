"""Waiting for tasks, and not being disturbed meanwhile."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any


async def pause(time: timedelta) -> None:
    """Sleep for about that time, jittered by half, so that many who wait do not come back at once."""
    await asyncio.sleep(time.total_seconds() * random.uniform(0.5, 1.5))  # noqa: S311 - no secret


async def stop(*tasks: asyncio.Task[Any]) -> None:
    """Cancel `tasks` and wait for them, however often this task is cancelled: no run is handed back while it still executes."""
    for task in tasks:
        task.cancel()
    await _wait_for(*tasks)
    for task in tasks:
        if not task.cancelled():
            task.exception()  # looked at, whoever asks for it later: else asyncio complains


async def to_the_end(work: Coroutine[Any, Any, None]) -> None:
    """Do `work` though this task is cancelled meanwhile; the cancellation is raised then."""
    await _wait_for(asyncio.create_task(work))


async def _wait_for(*tasks: asyncio.Task[Any]) -> None:
    """Until all are done; a cancellation of the one who waits is put off, and raised then."""
    cancelled = False
    while not all(task.done() for task in tasks):
        try:
            await asyncio.wait(tasks)
        except asyncio.CancelledError:
            cancelled = True
    if cancelled:
        raise asyncio.CancelledError

"""What stock Tortoise would do in silence is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bottleneck_db import Bot, BotRun
from bottleneck_db.errors import NotUnique, Refused
from bottleneck_db.testing.factories import Tenancy, make_bot, make_run


@pytest.mark.parametrize(
    "window",
    [lambda query: query.limit(1), lambda query: query.offset(1), lambda query: query.order_by("id")],
    ids=["limit", "offset", "order"],
)
async def test_changes_that_would_ignore_a_window_are_refused(tenant: Tenancy, window: Callable[[Any], Any]) -> None:
    bot = await make_bot()
    for _ in range(2):
        await make_run(bot)
    with pytest.raises(Refused, match=r"update\(\) would ignore"):
        window(BotRun.all()).update(priority=1)
    with pytest.raises(Refused, match=r"delete\(\) would ignore"):
        window(BotRun.all()).delete()
    assert [run.priority for run in await BotRun.all()] == [5, 5]


async def test_more_than_one_where_one_was_asked_for_is_told(tenant: Tenancy) -> None:
    for _ in range(2):
        await make_bot(name="Twin")
    with pytest.raises(NotUnique, match="more than one Bot"):
        await Bot.get(name="Twin")

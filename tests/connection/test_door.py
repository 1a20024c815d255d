"""The door: Tortoise's one connection, which leads to the running scope."""

from __future__ import annotations

import pytest
from tortoise import Tortoise

from bottleneck_db import Bot, Registry
from bottleneck_db.errors import NoScope
from bottleneck_db.testing.factories import Tenancy, make_bot


async def test_statements_with_many_arguments_run_in_the_scope(registry: Registry, tenant: Tenancy) -> None:
    bots = [await make_bot() for _ in range(2)]
    door = Tortoise.get_connection("default")
    await door.execute_many("UPDATE bots SET description = $1 WHERE id = $2", [["first", bots[0].id], ["second", bots[1].id]])
    assert [bot.description for bot in await Bot.all().order_by("id")] == ["first", "second"]


async def test_the_door_opens_no_connection_of_its_own(registry: Registry) -> None:
    door = Tortoise.get_connection("default")
    with pytest.raises(NoScope):
        await door.create_connection(with_db=True)
    await door.close()

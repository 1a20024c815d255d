"""What type checkers say of paths into JSON columns, and the run says too.

Each mistake here is marked, and a mark without a mistake is an error to mypy and to pyright: they pass only if they find all of them.
"""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from __future__ import annotations

from collections.abc import Callable

import pytest

from bottleneck_db import Bot, Task, Workflow
from bottleneck_db.errors import BottleneckError
from bottleneck_db.models.bot_config import AutomationKind
from bottleneck_db.models.workflow_definition import StepType
from bottleneck_db.orm.json_paths import below, contains, exists, has_key, is_null, one_of
from bottleneck_db.testing.factories import Tenancy, make_bot

RIGHT: tuple[Callable[[Bot], bool], ...] = (
    lambda bot: bot.config.automation.kind == AutomationKind.EXTRACT,
    lambda bot: bot.config.automation.kind != AutomationKind.EXTRACT,
    lambda bot: (bot.config.timeout > 10) & (bot.config.retries <= 3) | (bot.config.concurrency < 2),
    lambda bot: one_of(bot.config.automation.kind, [AutomationKind.CHAT, AutomationKind.CUSTOM]),
    lambda bot: bot.config.environment["LANG"] == "en",
    lambda bot: bot.config.automation.actions[0].instruction == "open the page",
    lambda bot: contains(bot.config, {"automation": {"kind": "chat"}}),
    lambda bot: has_key(bot.config.environment, "LANG"),
    lambda bot: is_null(bot.config.automation.url) | exists(bot.config.automation.extraction_schema),
    lambda bot: below(bot.config.automation.extraction_schema, "type") == "object",
)
WRONG: tuple[Callable[[Bot], bool], ...] = (
    lambda bot: bot.config.automation.knid == AutomationKind.CHAT,  # type: ignore[attr-defined]
    lambda bot: bot.confg.automation.kind == AutomationKind.CHAT,  # type: ignore[attr-defined]
    lambda bot: bot.config.timeout == "soon",  # type: ignore[comparison-overlap]
    lambda bot: bot.config.timeout > "soon",  # type: ignore[operator]
    lambda bot: bot.config.automation.kind < 3,  # type: ignore[operator]
    lambda bot: bot.config.automation.actions["first"].instruction == "x",  # type: ignore[call-overload]
    lambda bot: bot.config.environment[0] == "en",  # type: ignore[index]
)


async def test_right_paths_are_right_when_they_run(tenant: Tenancy) -> None:
    for predicate in RIGHT:
        assert await Bot.filter(Bot.where_json(predicate)).count() == 0, predicate
    assert Task.where_json(lambda task: task.execution_config["tries"] > 3)
    assert Workflow.where_json(lambda workflow: workflow.definition.steps[0].type == StepType.WAIT)
    with pytest.raises(BottleneckError):
        Workflow.where_json(lambda workflow: workflow.definition.steps[0].typ == StepType.WAIT)  # type: ignore[union-attr]


def test_wrong_paths_are_refused_when_they_run_too(tenant: Tenancy) -> None:
    for predicate in WRONG:
        with pytest.raises(BottleneckError):
            Bot.where_json(predicate)


async def test_a_place_takes_the_value_of_its_type_alone(tenant: Tenancy) -> None:
    bot = await make_bot()
    await bot.json_at(lambda bot: bot.config.timeout).set(60)
    with pytest.raises(BottleneckError):
        await bot.json_at(lambda bot: bot.config.timeout).set("soon")  # type: ignore[arg-type]
    with pytest.raises(BottleneckError):
        bot.json_at(lambda bot: bot.config.timout)  # type: ignore[attr-defined]
    assert bot.config.timeout == 60

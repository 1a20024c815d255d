"""What all runs have in common, where test_bot_runs does not tell it already."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bottleneck_db import BotConfig, BotRun, Registry
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.models import WorkflowRun
from bottleneck_db.models.enums import RunTrigger
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_run
from tests.rules.catalog import ask

_STATE = "SELECT (status::text, error_code, attempt, available_at > now()) FROM bot_runs WHERE id = $1"


@pytest.mark.parametrize(("attempt", "seconds"), [(0, 10), (1, 20), (2, 40), (8, 2560), (50, 2560)])
def test_without_a_rule_of_its_own_a_retry_waits_twice_as_long_each_time(attempt: int, seconds: int) -> None:
    run = WorkflowRun(workflow_version=1, trigger=RunTrigger.MANUAL, attempt=attempt)
    assert run.retry_delay() == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "arguments",
    [
        *({"worker": worker} for worker in ("", "x" * 201, None, 5, b"w", "a\x00", "\ud800")),
        *({"limit": limit} for limit in (0, -1, 1001, "1", None, True, 1.0)),
        *({"per_organization": number} for number in (0, "2", None)),
        *({"lease": lease} for lease in (timedelta(0), timedelta(seconds=-1), 60, None)),
    ],
)
async def test_a_bad_claim_is_refused(registry: Registry, arguments: dict[str, Any]) -> None:
    given: dict[str, Any] = {"worker": "w-1", **arguments}
    with pytest.raises(InvalidArgument) as caught:
        async with registry.system("claim"):
            await BotRun.claim(**given)
    assert caught.value.argument == next(iter(arguments))


@pytest.mark.parametrize("limit", [0, 1001, "x", None])
async def test_a_bad_number_of_runs_to_reap_is_refused(registry: Registry, limit: Any) -> None:
    with pytest.raises(InvalidArgument):
        async with registry.system("reap"):
            await BotRun.reap(limit=limit)


@pytest.mark.parametrize("code", ["", "x" * 101, None, 7])
async def test_a_failure_has_a_code(tenant: Tenancy, code: Any) -> None:
    run = await make_run()
    with pytest.raises(InvalidArgument, match="code"):
        await run.fail(code)


async def test_a_run_that_cannot_be_read_comes_back_later_and_holds_up_no_other(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        newer = await (await make_bot(config=BotConfig(retries=1))).start_run(priority=9)
        known = await (await make_bot()).start_run()
    await execute(database.owner, f"UPDATE bot_runs SET config_snapshot = config_snapshot || '{{\"newer\": 1}}' WHERE id = '{newer.id}'")
    async with registry.system("claim"):
        assert [run.id for run in await BotRun.claim("w-1")] == [known.id]
    assert await ask(database, _STATE, newer.id) == [("queued", "unreadable_run", 1, True)]
    await execute(database.owner, "UPDATE bot_runs SET available_at = now()")
    async with registry.system("claim"):
        assert await BotRun.claim("w-1", limit=5) == []
    assert await ask(database, _STATE, newer.id) == [("failed", "unreadable_run", 2, True)]


async def test_a_run_that_cannot_be_read_is_reaped(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        newer, known = [await make_run() for _ in range(2)]
    async with registry.system("claim"):
        assert len(await BotRun.claim("w-1", limit=5)) == 2
    await execute(
        database.owner,
        f"""UPDATE bot_runs SET lease_expires_at = now() - interval '1 s';
            UPDATE bot_runs SET config_snapshot = '{{"newer": 1}}' WHERE id = '{newer.id}'""",
    )
    async with registry.system("reap"):
        assert [run.id for run in await BotRun.reap()] == [known.id]
    assert await ask(database, _STATE, newer.id) == [("queued", "lease_expired", 1, True)]

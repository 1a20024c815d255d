"""`bottleneck-db json audit`, as a user runs it."""

from __future__ import annotations

import asyncio
import json

from bottleneck_db import Registry
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import make_bot, make_organization
from tests.cli.conftest import Command


def environment(database: TestDatabase) -> dict[str, str]:
    return {"DATABASE_URL": database.login.unredacted(), "MIGRATION_DATABASE_URL": database.owner.unredacted()}


async def plant(database: TestDatabase, bots: int) -> list[str]:
    async with Registry(database.settings()) as registry:
        tenancy = await make_organization(registry)
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            return [str((await make_bot()).id) for _ in range(bots)]


def test_sound_values_are_counted(database: TestDatabase, command: Command) -> None:
    asyncio.run(plant(database, 3))
    done = command("json", "audit", **environment(database))
    assert done.returncode == 0, done.stderr
    line = next(line for line in done.stdout.splitlines() if "bots.config" in line)
    assert [word for word in line.split() if word.isdigit()] == ["3", "0", "0"]
    assert "tasks.result" in done.stdout
    as_json = command("json", "audit", "--table", "bots", "--json", **environment(database))
    assert (as_json.returncode, as_json.stderr) == (0, "")
    assert json.loads(as_json.stdout) == {
        "sound": True,
        "columns": [{"table": "bots", "column": "config", "ok": 3, "old": 0, "invalid": 0, "upgraded": 0, "bad_ids": []}],
    }


def test_bad_rows_are_named_without_their_values(database: TestDatabase, command: Command) -> None:
    ids = asyncio.run(plant(database, 22))
    asyncio.run(execute(database.owner, 'UPDATE bots SET config = \'{"s3cret": "s3cret"}\''))
    done = command("json", "audit", "--table", "bots", "--upgrade", **environment(database))
    assert done.returncode == 1
    assert f"bots.config is invalid in {', '.join(ids[:20])} and 2 more" in done.stdout
    assert "s3cret" not in done.stdout + done.stderr
    as_json = command("json", "audit", "--json", **environment(database))
    assert as_json.returncode == 1
    found = {f"{one['table']}.{one['column']}": one for one in json.loads(as_json.stdout)["columns"]}
    assert (found["bots.config"]["bad_ids"], found["tasks.result"]["bad_ids"]) == (ids, [])


def test_a_table_that_is_not_known_is_told(database: TestDatabase, command: Command) -> None:
    done = command("json", "audit", "--table", "bot", **environment(database))
    assert (done.returncode, done.stderr.strip()) == (1, "UnknownName: table: there is no 'bot'; did you mean 'bots'?")

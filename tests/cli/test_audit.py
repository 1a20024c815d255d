"""`bottleneck-db audit`, as an operator runs it."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest
from typer.testing import CliRunner

from bottleneck_db import Registry
from bottleneck_db.cli.audit import app
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot
from tests.cli.test_cli import run


@pytest.fixture
async def trail(registry: Registry, tenancy: Tenancy) -> Tenancy:
    """An organization in whose trail something stands."""
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot(slug="crawler")
        await bot.pause()
    return tenancy


def environment(database: TestDatabase) -> dict[str, str]:
    return {"DATABASE_URL": database.login.unredacted(), "MIGRATION_DATABASE_URL": database.owner.unredacted()}


async def test_the_trail_is_sealed_then_found_sound(database: TestDatabase, trail: Tenancy) -> None:
    first = run("bottleneck-db", "audit", "seal", **environment(database))
    assert first.returncode == 0, first.stderr
    assert "1 chains have grown." in first.stdout
    organization, newest = first.stdout.splitlines()[0].split()
    assert (organization, len(newest)) == (str(trail.organization_id), 64)
    again = run("bottleneck-db", "audit", "seal", **environment(database))
    assert again.stdout == "There was nothing to seal.\n"
    sound = run("bottleneck-db", "audit", "verify", "--published", newest, **environment(database))
    assert sound.returncode == 0, sound.stderr
    assert "The trail is sound." in sound.stdout
    assert "platform" in sound.stdout
    whole = json.loads(run("bottleneck-db", "audit", "verify", "--json", **environment(database)).stdout)
    assert whole["sound"] is True
    assert whole["findings"] == []
    assert whole["chains"][0] == {
        "organization_id": organization,
        "seals": 1,
        "sealed_rows": 3,
        "newest_hash": newest,
        "unsealed": 0,
        "stray": 0,
    }


async def test_a_broken_trail_is_told_batch_by_batch(database: TestDatabase, trail: Tenancy) -> None:
    sealed = run("bottleneck-db", "audit", "seal", "--json", **environment(database))
    assert [chain["organization_id"] for chain in json.loads(sealed.stdout)["sealed"]] == [str(trail.organization_id)]
    await execute(database.owner, "ALTER TABLE activity_logs DISABLE TRIGGER USER; DELETE FROM activity_logs WHERE action = 'bot.paused'")
    broken = run("bottleneck-db", "audit", "verify", **environment(database))
    assert broken.returncode == 1, broken.stderr
    assert f"removed: {trail.organization_id} 1 to 3: 1 or more of its 3 entries are gone" in broken.stdout
    assert "The trail is broken in 1 places." in broken.stdout
    one = run("bottleneck-db", "audit", "verify", "--organization", str(trail.organization_id), "--json", **environment(database))
    assert one.returncode == 1
    assert json.loads(one.stdout)["findings"] == [
        {
            "organization_id": str(trail.organization_id),
            "from_seq": 1,
            "to_seq": 3,
            "fault": "removed",
            "detail": "1 or more of its 3 entries are gone",
        }
    ]
    lost = run("bottleneck-db", "audit", "verify", "--published", "00" * 32, **environment(database))
    assert lost.returncode == 1
    assert "seal missing" in lost.stdout


async def test_what_cannot_be_told_is_neither_sound_nor_broken(database: TestDatabase, trail: Tenancy) -> None:
    unreachable = run("bottleneck-db", "audit", "verify", DATABASE_URL="postgresql://u:hunter2@localhost:1/d")
    assert unreachable.returncode == 2
    assert "DatabaseUnavailable" in unreachable.stderr
    assert "hunter2" not in unreachable.stderr + unreachable.stdout
    unknown = run("bottleneck-db", "audit", "verify", "--organization", str(uuid4()), **environment(database))
    assert unknown.returncode == 2
    assert "no trail" in unknown.stderr
    unmigrated = run("bottleneck-db", "audit", "verify", DATABASE_URL=database.owner.with_database("postgres").unredacted())
    assert unmigrated.returncode == 2
    assert "Traceback" not in unmigrated.stderr


async def test_the_trail_is_shown_as_a_table(database: TestDatabase, trail: Tenancy) -> None:
    shown = run("bottleneck-db", "audit", "show", **environment(database), COLUMNS="300")
    assert shown.returncode == 0, shown.stderr
    lines = [line for line in shown.stdout.splitlines() if "bot." in line or "organization." in line]
    assert len(lines) == 3
    assert "bot.paused" in lines[0]
    assert "is_active" in lines[0]
    assert f"user:{trail.owner_id}" in lines[0]
    assert "crawler" not in shown.stdout  # values are not shown
    for options, count in (
        (("--resource", "bot", "--limit", "1"), 1),
        (("--resource", f"organization/{trail.organization_id}"), 1),
        (("--organization", str(trail.organization_id)), 3),
    ):
        some = run("bottleneck-db", "audit", "show", *options, **environment(database), COLUMNS="300")
        assert len([line for line in some.stdout.splitlines() if "bot." in line or "organization." in line]) == count
    nothing = run("bottleneck-db", "audit", "show", "--organization", str(uuid4()), **environment(database))
    assert nothing.stdout == "There are no such entries.\n"
    denied = run("bottleneck-db", "audit", "show", DATABASE_URL=database.login.unredacted())
    assert denied.returncode == 1
    assert "IdentityRequired" in denied.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("verify --organization crawler", "should be a valid UUID"),
        ("verify --published abc", "64 hexadecimal digits"),
        (f"verify --published {'zz' * 32}", "64 hexadecimal digits"),
        ("show --organization crawler", "should be a valid UUID"),
        ("show --resource bot/crawler", "is TYPE or TYPE/ID"),
        ("show --limit 0", "greater than or equal to 1"),
        ("sealed", "No such command"),
    ],
)
def test_a_bad_argument_is_refused_as_such(arguments: str, said: str) -> None:
    refused = CliRunner().invoke(app, arguments.split(), env={"COLUMNS": "200"})
    assert refused.exit_code == 2
    assert said in refused.output


@pytest.mark.parametrize("command", ["seal", "verify", "show"])
def test_help_has_examples(command: str) -> None:
    told = CliRunner().invoke(app, [command, "--help"])
    assert told.exit_code == 0
    assert f"bottleneck-db audit {command}" in told.output

"""A hundred thousand bots: `pytest -m slow tests/seeds`."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path

import pytest

from bottleneck_db.security.key_file import new_keys
from bottleneck_db.testing.databases import TestDatabase
from tests.seeds.owner import value

ROOT = Path(__file__).parents[2]
_MEASURED = """
import resource
from bottleneck_db.cli import main
try:
    main()
finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
_MOST_KIB = 400 * 1024


@pytest.mark.slow
async def test_the_load_is_planted_with_flat_memory(database: TestDatabase) -> None:
    told, peak_kib = await seeded(database)
    assert told["added"] == told["rows"]
    assert told["rows"]["bots"] == 100_000
    assert told["rows"]["bot_runs"] == 500_000
    assert told["rows"]["bot_logs"] >= 1_000_000
    assert await value(database, "SELECT count(*) FROM bot_logs") == told["rows"]["bot_logs"]
    assert peak_kib < _MOST_KIB
    again, _ = await seeded(database)
    assert set(again["added"].values()) == {0}


async def seeded(database: TestDatabase) -> tuple[dict[str, dict[str, int]], int]:
    """What the command told, and how much memory it took at most, in KiB."""
    environment = {**os.environ, "MIGRATION_DATABASE_URL": database.owner.unredacted(), **new_keys("load")}
    arguments = ("-c", _MEASURED, "seed", "--profile", "load", "--json")
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, cwd=ROOT, env=environment, stdout=asyncio.subprocess.PIPE)
    output, _ = await process.communicate()
    assert process.returncode == 0
    told, peak = output.splitlines()
    return json.loads(told), int(peak)

"""The command, as a user runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import pytest

from bottleneck_db.dsn import Dsn
from bottleneck_db.security.key_file import new_keys
from bottleneck_db.server import EmbeddedServer
from bottleneck_db.testing.databases import execute

ROOT = Path(__file__).parents[2]
TABLES = (
    *("api_keys", "bot_logs", "bot_runs", "bots", "credentials", "notifications", "organization_members", "organizations"),
    *("session_recordings", "sessions", "tasks", "users", "workflow_runs", "workflows"),
)
SCRIPTS = Path(sys.executable).parent


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A script of this environment, in the project's root."""
    program = str(SCRIPTS / command[0])
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "BOTTLENECK_")) and "DATABASE" not in name}
    given = {**clean, "COLUMNS": "120", "NO_COLOR": "1", **environment}
    return subprocess.run([program, *command[1:]], cwd=ROOT, env=given, capture_output=True, text=True, timeout=120, check=False)


def rows_of(shown: str, table: str) -> int:
    """What the demo's table of rows says."""
    line = next(line for line in shown.splitlines() if f"│ {table} " in line)
    return int(line.split("│")[2].strip().replace(",", ""))


@pytest.fixture
async def empty(server: EmbeddedServer) -> Dsn:
    """A database without the schema."""
    owner = Dsn.parse(server.dsn())
    name = f"cli_{uuid4().hex[:12]}"
    await execute(owner, f"CREATE DATABASE {name}")
    return owner.with_database(name)


async def test_upgrade_applies_what_is_missing_and_then_nothing(empty: Dsn) -> None:
    first = run("bottleneck-db", "upgrade", DATABASE_URL=empty.unredacted())
    assert first.returncode == 0, first.stderr
    assert "applied 0_" in first.stdout
    second = run("bottleneck-db", "upgrade", "--json", DATABASE_URL=empty.unredacted())
    assert json.loads(second.stdout) == {"applied": []}
    assert "up to date" in run("bottleneck-db", "upgrade", MIGRATION_DATABASE_URL=empty.unredacted()).stdout


async def test_the_demo_shows_a_day_and_adds_nothing_twice(empty: Dsn) -> None:
    keys = new_keys("demo")
    shown = []
    for _ in range(2):
        done = run("bottleneck-db", "demo", DATABASE_URL=empty.unredacted(), **keys)
        assert done.returncode == 0, done.stderr
        shown.append(done.stdout)
    assert "3 migrations applied" in shown[0]
    assert "up to date" in shown[1]
    first, second = [{table: rows_of(text, table) for table in TABLES} for text in shown]
    assert all(first.values())
    assert first == second
    for text in shown:
        assert "Analytical Engines" in text
        assert "p95 ms" in text
    for said in ("was invited and has joined", "encrypted and stored", "was published", "by its API key", "has read", "it was approved"):
        assert said in shown[0]
        assert said not in shown[1]
    assert " 0 attempts executed" in shown[1]


async def test_the_demo_says_which_keys_it_needs(empty: Dsn) -> None:
    done = run("bottleneck-db", "demo", DATABASE_URL=empty.unredacted())
    assert done.returncode == 1
    assert "bottleneck-db keys generate" in done.stderr
    assert "Traceback" not in done.stderr


async def test_the_stock_aerich_commands_work(empty: Dsn) -> None:
    url = empty.unredacted()
    history = run("aerich", "history", DATABASE_URL=url)
    assert history.returncode == 0, history.stderr
    assert [line[:2] for line in history.stdout.splitlines()] == ["0_", "1_", "2_"]
    for command, said in (
        (("upgrade",), "Success upgrading to 2_"),
        (("upgrade",), "No upgrade items found"),
        (("downgrade", "--yes"), "Success downgrading to 2_"),
        (("downgrade", "-v", "0", "--yes"), "Success downgrading to 0_"),
        (("upgrade",), "Success upgrading to 2_"),
    ):
        done = run("aerich", *command, MIGRATION_DATABASE_URL=url)
        assert done.returncode == 0, done.stderr
        assert said in done.stdout


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("no url at all", "SettingsError: DATABASE_URL: is neither"),
        ("postgresql://u:hunter2@localhost:1/d", "DatabaseUnavailable: the connection to the database failed"),
        ("postgresql://u:hunter2@localhost/d?sslmod=x", "did you mean sslmode"),
    ],
)
def test_an_error_is_told_in_a_line_without_the_secret(url: str, said: str) -> None:
    for command in ("upgrade", "demo"):
        failed = run("bottleneck-db", command, DATABASE_URL=url)
        assert failed.returncode == 1
        assert said in failed.stderr
        assert "Traceback" not in failed.stderr
        assert "hunter2" not in failed.stdout + failed.stderr


def test_help_has_examples_and_a_misspelt_command_is_refused() -> None:
    for command in ((), ("upgrade",), ("demo",), ("server",)):
        assert run("bottleneck-db", *command, "--help").returncode == 0
    assert "bottleneck-db upgrade" in run("bottleneck-db", "upgrade", "--help").stdout
    assert run("bottleneck-db", "upgrad").returncode == 2
    assert run("bottleneck-db", "upgrade", "--wait", "-1").returncode == 2

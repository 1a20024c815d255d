"""`bottleneck-db seed`, as a developer runs it."""

from __future__ import annotations

import asyncio
import io
import json
import re

import pytest

from bottleneck_db.security.key_file import new_keys
from bottleneck_db.testing.databases import TestDatabase
from tests.cli.conftest import Command, Done
from tests.seeds.owner import counts

KEYS = new_keys("seeds")
LOCAL = "postgresql://nobody:hunter2@localhost:1/nothing"


class Gardener:
    """Runs the command on one database, with keys of this test."""

    def __init__(self, command: Command, database: TestDatabase) -> None:
        self._command = command
        self._database = database
        self.environment = {"MIGRATION_DATABASE_URL": database.owner.unredacted(), "DATABASE_URL": database.login.unredacted(), **KEYS}

    def seed(self, *arguments: str, **environment: str) -> Done:
        return self._command("seed", "--profile", "test", *arguments, **{**self.environment, **environment})

    def rows(self) -> dict[str, int]:
        return asyncio.run(counts(self._database))


@pytest.fixture
def gardener(command: Command, database: TestDatabase) -> Gardener:
    return Gardener(command, database)


def test_it_plants_and_a_second_time_adds_nothing(gardener: Gardener) -> None:
    first = gardener.seed("--now", "2026-03-02")
    assert first.returncode == 0, first.stderr
    assert re.search(r"bot_runs +│ +160 │ +160", first.stdout)
    assert "The reference time is 2026-03-02T00:00:00+00:00." in first.stdout
    assert re.search(r"Sign in as test-42@seeds\.example with the password \S+, or with the API key\s+bb_test_\w{51}", first.stdout)
    assert first.stderr == ""
    second = gardener.seed("--json")
    told = json.loads(second.stdout)
    assert (told["rows"]["bot_runs"], set(told["added"].values()), told["now"]) == (160, {0}, "2026-03-02T00:00:00+00:00")
    assert gardener.rows()["bot_runs"] == 160


def test_on_a_terminal_it_shows_rows_and_their_speed(gardener: Gardener) -> None:
    shown = gardener.seed(FORCE_COLOR="1")
    assert shown.returncode == 0, shown.stderr
    assert re.search(r"160 rows +[\d,]+ rows/s", shown.stderr)
    assert "all" in shown.stderr


def test_a_dry_run_tells_what_would_be_added_and_adds_nothing(gardener: Gardener) -> None:
    dry = gardener.seed("--dry-run")
    assert dry.returncode == 0, dry.stderr
    assert "to be added" in dry.stdout
    assert "Nothing was written." in dry.stdout
    assert "bots" not in gardener.rows()


def test_it_can_be_silent_and_removes_what_it_made(gardener: Gardener) -> None:
    assert gardener.seed("--quiet") == Done(0, "", "")
    assert gardener.seed("--reset", "--quiet") == Done(0, "", "")
    assert "bots" not in gardener.rows()
    assert "There was nothing to remove." in gardener.seed("--reset").stdout
    assert json.loads(gardener.seed("--reset", "--json").stdout)["removed"] == {}


def test_everything_is_removed_only_where_that_is_confirmed(gardener: Gardener, monkeypatch: pytest.MonkeyPatch) -> None:
    gardener.seed("--quiet")
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert gardener.seed("--reset-all").returncode == 1
    assert gardener.rows()["bots"] == 15
    gone = gardener.seed("--reset-all", "--yes")
    assert "bot_runs: 160 rows removed" in gone.stdout
    assert gardener.rows().keys() == {"permissions", "roles", "role_permissions"}


@pytest.mark.parametrize("arguments", [(), ("--reset",), ("--reset-all", "--yes"), ("--dry-run",)])
def test_production_and_other_machines_are_refused(gardener: Gardener, arguments: tuple[str, ...]) -> None:
    for environment, said in (
        ({"APP_ENV": "production"}, "NotForProduction: seeds are for development, and APP_ENV is production"),
        ({"MIGRATION_DATABASE_URL": "postgresql://owner:hunter2@db.invalid/app"}, "--allow-remote"),
    ):
        refused = gardener.seed(*arguments, **environment)
        assert refused.returncode == 1
        assert said in " ".join(refused.stderr.split())
        assert "hunter2" not in refused.stderr
    assert "bots" not in gardener.rows()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--now", "yesterday"), 1, "InvalidArgument: now: is a date or a moment"),
        (("--now", "2026-13-01"), 1, "InvalidArgument: now: is a date or a moment"),
        (("--now", "2026-01-31T12:00:00"), 1, "InvalidArgument: now: needs a time zone"),
        (("--organization", "nobody"), 1, "NotFound: there is no organization"),
        (("--seed", "-1"), 2, "--seed"),
        (("--seed", "9223372036854775808"), 1, "InvalidArgument: seed: is between"),
        (("--profile", "huge"), 2, "--profile"),
        (("--reset", "--dry-run"), 2, "exclude one another"),
        (("--reset-all", "--organization", "x"), 2, "leave --organization out"),
    ],
)
def test_wrong_options_are_refused(gardener: Gardener, arguments: tuple[str, ...], code: int, said: str) -> None:
    refused = gardener.seed(*arguments)
    assert refused.returncode == code
    assert said in " ".join(refused.stderr.split())
    assert "Traceback" not in refused.stderr


def test_a_moment_may_have_its_own_zone(gardener: Gardener) -> None:
    told = json.loads(gardener.seed("--now", "2026-03-02T01:00:00+01:00", "--dry-run", "--json").stdout)
    assert told["now"] == "2026-03-02T00:00:00+00:00"


def test_a_server_that_is_away_is_told_without_the_secret(command: Command) -> None:
    failed = command("seed", DATABASE_URL=LOCAL)
    assert failed.returncode == 1
    assert "DatabaseUnavailable" in failed.stderr
    assert "hunter2" not in failed.stderr


def test_help_has_examples(command: Command) -> None:
    shown = command("seed", "--help")
    assert shown.returncode == 0
    assert "bottleneck-db seed --profile load --seed 7" in shown.stdout

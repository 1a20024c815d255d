"""`bottleneck-db bench`: small, for what it shows and not for its figures."""

from __future__ import annotations

import json

import pytest

from bottleneck_db.schema.benchmarks import LockWait, Rollback
from bottleneck_db.schema.files import migration_files
from tests.cli.conftest import Command


def test_each_migration_is_undone_with_its_rows_newest_first(command: Command) -> None:
    told = command("bench", "rollback", "--profile", "test", "--json")
    assert told.returncode == 0, told.stderr
    measured = json.loads(told.stdout)
    assert (measured["profile"], measured["most_seconds"]) == ("test", 30)
    assert [one["version"] for one in measured["rollbacks"]] == [file.version for file in reversed(migration_files())]
    assert measured["rollbacks"][0]["rows"] > 1000
    assert all(one["seconds"] > 0 for one in measured["rollbacks"])


def test_what_others_feel_is_shown(command: Command) -> None:
    told = command("bench", "lock-wait", "--seconds", "3")
    assert told.returncode in {0, 1}, told.stderr  # of three seconds one is a try
    for line in ("queries of others", "p50", "p95 (less than 50 ms)", "longest", "tries in vain (of 1 s at most)"):
        assert line in told.stdout


def test_what_others_feel_is_json_for_programs(command: Command) -> None:
    told = command("bench", "lock-wait", "--seconds", "1.5", "--json")
    measured = json.loads(told.stdout)
    assert (measured["held_s"], measured["most_p95_s"], measured["longest_try_s"]) == (1.5, 0.05, 1)
    assert measured["queries"] >= 100
    assert 0 < measured["p50_s"] <= measured["p95_s"] <= measured["max_s"]
    assert measured["after_s"] > 0


@pytest.mark.parametrize("arguments", [("lock-wait", "--seconds", "0"), ("lock-wait", "--seconds", "nan")])
def test_a_time_that_is_none_is_refused(command: Command, arguments: tuple[str, ...]) -> None:
    failed = command("bench", *arguments)
    assert failed.returncode == 1
    assert "InvalidArgument: seconds: is from 1 to 3,600" in failed.stderr


def test_unknown_profiles_are_refused(command: Command) -> None:
    assert command("bench", "rollback", "--profile", "huge").returncode == 2


def test_slow_is_what_takes_half_a_minute_or_holds_others_up() -> None:
    assert [Rollback("x", 1, seconds).is_slow for seconds in (29.9, 30.0)] == [False, True]
    assert [LockWait(60, 1, 0, p95, 1, 1, 0).is_slow for p95 in (0.049, 0.05)] == [False, True]

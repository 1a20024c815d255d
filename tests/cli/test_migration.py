"""`bottleneck-db migration`, as a user and as a pipeline run it."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
from collections.abc import AsyncGenerator, Coroutine
from pathlib import Path
from typing import Any, TypeVar

import pytest
import pytest_asyncio

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.schema import files
from bottleneck_db.schema.creation import copied
from bottleneck_db.schema.drift import facts_of
from bottleneck_db.schema.facts import compare
from bottleneck_db.schema.files import migration_files
from bottleneck_db.schema.scratch import scratch_database
from bottleneck_db.server import EmbeddedServer
from bottleneck_db.server.account import account_for
from bottleneck_db.server.binaries import find_binaries
from bottleneck_db.testing.databases import TestDatabase, execute
from tests.cli.conftest import Command, Done

NOWHERE = {"DATABASE_URL": "postgresql://nobody:hunter2@localhost:1/nothing"}
Result = TypeVar("Result")
NAMES = [file.version for file in migration_files()]


@pytest_asyncio.fixture(loop_scope="session")
async def empty(server: EmbeddedServer) -> AsyncGenerator[Dsn]:
    """An empty database."""
    async with scratch_database(Dsn.parse(server.dsn())) as dsn:
        yield dsn


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """The commands have event loops of their own, so the tests have none."""
    return asyncio.run(work)


@pytest.fixture
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped files, in their place for this test, to add to and to take from."""
    location = copied(migration_files(), tmp_path / "migrations")

    def there(_: Path = location) -> list[files.MigrationFile]:
        return migration_files(location)

    monkeypatch.setattr("bottleneck_db.cli.migration.migration_files", there)
    return location / "models"


def states(done: Done) -> list[str]:
    return [one["state"] for one in json.loads(done.stdout)["migrations"]]


def error(done: Done) -> dict[str, Any]:
    assert "Traceback" not in done.stderr
    assert done.stderr == ""
    told: dict[str, Any] = json.loads(done.stdout)
    assert told.keys() == {"error", "message"}
    return told


class TestStatus:
    def test_all_is_applied(self, command: Command, database: TestDatabase) -> None:
        url = {"DATABASE_URL": database.owner.unredacted()}
        done = command("migration", "status", **url)
        assert done.returncode == 0
        assert done.stdout.count("applied") == len(NAMES) + 1  # and in the head
        told = json.loads(command("migration", "status", "--json", **url).stdout)
        assert [one["version"] for one in told["migrations"]] == NAMES
        assert told["migrations"][0].keys() == {"version", "state", "applied_at", "seconds"}
        assert told["invalid_indexes"] == []

    def test_some_are_pending(self, command: Command, empty: Dsn) -> None:
        url = {"DATABASE_URL": empty.unredacted()}
        done = command("migration", "status", **url)
        assert done.returncode == 1
        assert "pending: run `bottleneck-db migration upgrade`" in done.stdout
        assert set(states(command("migration", "status", "--json", **url))) == {"pending"}

    @pytest.mark.parametrize("trouble", ["edited", "missing", "duplicate", "out of order"])
    def test_something_is_wrong(self, command: Command, database: TestDatabase, ours: Path, trouble: str) -> None:
        match trouble:
            case "edited":
                (ours / NAMES[1]).write_text((ours / NAMES[1]).read_text() + "\n")
            case "missing":
                (ours / NAMES[1]).unlink()
            case "duplicate":
                shutil.copy(ours / NAMES[1], ours / NAMES[1].replace("tables", "others"))
            case _:
                (ours / NAMES[1]).rename(ours / NAMES[1].replace("tables", "others"))
        url = {"DATABASE_URL": database.owner.unredacted()}
        done = command("migration", "status", **url)
        assert done.returncode == 2
        assert f"{trouble}: " in done.stdout
        assert trouble in states(command("migration", "status", "--json", **url))

    def test_an_invalid_index_is_told(self, command: Command, database: TestDatabase) -> None:
        run(execute(database.owner, "CREATE TABLE doubles (x int); INSERT INTO doubles VALUES (1), (1)"))
        with pytest.raises(Exception, match="could not create unique index"):
            run(execute(database.owner, "CREATE UNIQUE INDEX CONCURRENTLY doubles_x_uq ON doubles (x)"))
        url = {"DATABASE_URL": database.owner.unredacted()}
        done = command("migration", "status", COLUMNS="300", **url)
        assert done.returncode == 2
        assert "INVALID index doubles_x_uq on doubles" in done.stdout
        assert "the next upgrade repairs it (REINDEX INDEX CONCURRENTLY doubles_x_uq)" in done.stdout
        told = json.loads(command("migration", "status", "--json", **url).stdout)
        assert told["invalid_indexes"] == [{"name": "doubles_x_uq", "table": "doubles"}]
        failed = command("migration", "upgrade", **url)
        assert failed.returncode == 1
        assert "doubles_x_uq: There is such a row already" in failed.stderr
        run(execute(database.owner, "DELETE FROM doubles"))
        done = command("migration", "upgrade", **url)
        assert done.returncode == 0
        assert "repaired index doubles_x_uq, which a broken CONCURRENTLY had left INVALID" in done.stdout
        assert command("migration", "status", **url).returncode == 0

    def test_it_cannot_be_told(self, command: Command) -> None:
        done = command("migration", "status", **NOWHERE)
        assert done.returncode == 2
        assert "DatabaseUnavailable" in done.stderr
        failed = command("migration", "status", "--json", **NOWHERE)
        assert failed.returncode == 2
        assert error(failed)["error"] == "DatabaseUnavailable"
        assert "hunter2" not in done.stderr + failed.stdout
        assert error(command("migration", "status", "--json", DATABASE_URL="nonsense"))["error"] == "SettingsError"


class TestCheck:
    def check(self, command: Command, database: TestDatabase, *arguments: str) -> Done:
        url = database.owner.unredacted()
        return command("migration", "check", "--scratch", url, *arguments, DATABASE_URL=url, COLUMNS="300")

    def test_all_is_equal(self, command: Command, database: TestDatabase) -> None:
        done = self.check(command, database, "--json")
        assert done.returncode == 0
        told = json.loads(done.stdout)
        nothing: dict[str, Any] = {"differences": [], "repair": [], "reason": None}
        assert told == {"models and migrations": nothing, "live database and migrations": nothing}

    def test_a_drift_is_told_with_its_repair_which_repairs_it(self, command: Command, database: TestDatabase) -> None:
        before = run(facts_of(database.owner))
        run(execute(database.owner, "DROP POLICY tenant ON bots; ALTER TABLE bots DISABLE TRIGGER bots_touch_tg"))
        done = self.check(command, database)
        assert done.returncode == 1
        assert "+ policy bots.tenant: FOR ALL TO bottleneck_app" in done.stdout
        assert "CREATE POLICY tenant ON bots" in done.stdout
        told = json.loads(self.check(command, database, "--json").stdout)["live database and migrations"]
        assert {one["kind"] for one in told["differences"]} == {"policy", "trigger"}
        run(execute(database.owner, "; ".join(told["repair"])))
        assert compare(before, run(facts_of(database.owner))) == []

    def test_what_has_no_repair_is_a_difference_all_the_same(self, command: Command, database: TestDatabase) -> None:
        run(execute(database.owner, "CREATE VIEW v AS SELECT 1 AS x"))
        done = self.check(command, database)
        assert done.returncode == 1
        assert "no repair can be told: view v cannot be dropped by a draft" in done.stdout

    def test_models_alone_need_no_database(self, command: Command, database: TestDatabase) -> None:
        done = command("migration", "check", "--models-only", "--scratch", database.owner.unredacted(), **NOWHERE)
        assert (done.returncode, "models and migrations: equal" in done.stdout) == (0, True)

    def test_it_cannot_be_told(self, command: Command, database: TestDatabase) -> None:
        scratch = database.owner.unredacted()
        done = command("migration", "check", "--scratch", scratch, **NOWHERE)
        assert (done.returncode, done.stdout) == (2, "")
        assert "DatabaseUnavailable" in done.stderr
        assert error(command("migration", "check", "--json", "--scratch", scratch, **NOWHERE))["error"] == "DatabaseUnavailable"
        wrong = command("migration", "check", "--json", "--scratch", "nonsense", **NOWHERE)
        assert wrong.returncode == 2
        assert error(wrong)["message"].startswith("--scratch: ")


class TestUpAndDown:
    def test_up_down_and_dry(self, command: Command, empty: Dsn) -> None:
        url = {"DATABASE_URL": empty.unredacted()}
        dry = command("migration", "upgrade", "--dry-run", **url)
        assert (dry.returncode, dry.stdout.count("BEGIN;")) == (0, 3)
        assert json.loads(command("migration", "status", "--json", **url).stdout)["migrations"][0]["state"] == "pending"
        plan = json.loads(command("migration", "upgrade", "--to", "1", "--dry-run", "--json", **url).stdout)
        assert [script["version"] for script in plan] == NAMES[:2]
        assert plan[0].keys() == {"version", "statements", "in_transaction"}
        done = json.loads(command("migration", "upgrade", "--to", "1", "--json", **url).stdout)
        assert done == {"applied": NAMES[:2], "repaired": []}
        told = command("migration", "upgrade", "--verbose", **url)
        assert f"applied {NAMES[2]}" in told.stdout
        (script,) = json.loads(command("migration", "sql", "1..2", "--json").stdout)
        assert f"/{len(script['statements'])} " in told.stderr
        assert " s: " in told.stderr
        dry = command("migration", "downgrade", "--to", "0", "--dry-run", **url)
        assert [line for line in dry.stdout.splitlines() if line.startswith("-- ")] == [f"-- {NAMES[2]}", f"-- {NAMES[1]}"]
        done = json.loads(command("migration", "downgrade", "--to", "1", "--json", **url).stdout)
        assert done == {"undone": [NAMES[2]], "repaired": []}
        assert "undone 1_" in command("migration", "downgrade", "--to", "0", **url).stdout
        assert "Nothing after it was applied" in command("migration", "downgrade", "--to", "0", **url).stdout
        assert "There is nothing to do" in command("migration", "downgrade", "--to", "0", "--dry-run", **url).stdout
        faked = command("migration", "upgrade", "--fake", **url)
        assert (faked.returncode, faked.stdout.count("applied")) == (0, 2)
        assert command("migration", "status", **url).returncode == 0

    @pytest.mark.parametrize("dry", [("--dry-run",), ()], ids=["dry", "real"])
    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("upgrade", "--to", "7"), "to: there is no migration 7"),
            (("downgrade", "--to", "7"), "to: no migration 7 is applied; -1 undoes all"),
        ],
    )
    def test_a_number_that_does_not_exist(
        self, command: Command, database: TestDatabase, arguments: tuple[str, ...], said: str, dry: tuple[str, ...]
    ) -> None:
        url = {"DATABASE_URL": database.owner.unredacted()}
        failed = command("migration", *arguments, *dry, **url)
        assert failed.returncode == 1
        assert said in failed.stderr
        failed = command("migration", *arguments, *dry, "--json", **url)
        assert failed.returncode == 1
        assert error(failed) == {"error": "InvalidArgument", "message": said}

    @pytest.mark.parametrize(
        "arguments",
        [
            ("upgrade", "--to", "-1"),
            ("upgrade", "--to", "x"),
            ("upgrade", "--wait", "-1"),
            ("upgrade", "--lock-wait", "soon"),
            ("downgrade",),
            ("downgrade", "--to", "-2"),
            ("sql",),
            ("nonsense",),
        ],
    )
    def test_wrong_arguments_are_refused_before_anything_is_done(self, command: Command, arguments: tuple[str, ...]) -> None:
        assert command("migration", *arguments, **NOWHERE).returncode == 2

    def test_another_migrator_is_waited_for_as_long_as_is_said(self, command: Command, database: TestDatabase) -> None:
        async def attempt() -> Done:
            async with connected(database.owner) as other:
                await other.execute("SELECT pg_advisory_lock(hashtextextended('bottleneck_db.migrations', 0))")
                return await asyncio.to_thread(command, "migration", "upgrade", "--wait", "0.2", DATABASE_URL=database.owner.unredacted())

        failed = run(attempt())
        assert failed.returncode == 1
        assert "LockTimeout: another migrator holds the lock for longer than 0.2 s" in failed.stderr


class TestPush:
    def test_it_is_refused_in_production_and_for_other_machines(self, command: Command, database: TestDatabase) -> None:
        url = database.owner.unredacted()
        for given, said in (
            ({"DATABASE_URL": url, "APP_ENV": "production"}, "APP_ENV is production: draft a migration instead"),
            ({"DATABASE_URL": "postgresql://u:hunter2@db.example.com/d"}, "databases on this machine"),
        ):
            failed = command("migration", "push", "--accept-loss", **given)
            assert failed.returncode == 1
            assert said in failed.stderr
            assert error(command("migration", "push", "--json", **given))["error"] == "Refused"

    def test_it_shows_refuses_and_does(self, command: Command, database: TestDatabase) -> None:
        before = run(facts_of(database.owner))
        run(execute(database.owner, "ALTER TABLE bots ADD COLUMN extra text"))
        url = {"DATABASE_URL": database.owner.unredacted()}
        dry = command("migration", "push", "--dry-run", **url)
        assert dry.returncode == 0
        for said in ("ALTER TABLE bots DROP COLUMN extra;", "Nothing was executed."):
            assert said in dry.stdout
        refused = command("migration", "push", **url)
        assert refused.returncode == 1
        assert "ALTER TABLE bots DROP COLUMN extra;" in refused.stdout
        assert "--accept-loss" in refused.stderr
        done = json.loads(command("migration", "push", "--accept-loss", "--json", **url).stdout)
        assert any("DROP COLUMN extra" in statement for statement in done[0]["statements"])
        assert compare(before, run(facts_of(database.owner))) == []


class TestSql:
    @pytest.mark.parametrize(("span", "versions"), [("-1..2", NAMES), ("0..1", NAMES[1:2]), ("2..0", NAMES[:0:-1]), ("1..1", [])])
    def test_from_one_number_to_another(self, command: Command, span: str, versions: list[str]) -> None:
        done = command("migration", "sql", "--json", "--", span, **NOWHERE)
        assert done.returncode == 0
        assert [script["version"] for script in json.loads(done.stdout)] == versions

    @pytest.mark.parametrize(
        ("span", "said"), [("2", "two numbers of migrations"), ("0..9", "no migration 9"), ("x..y", "for example 0..2"), ("..", "two")]
    )
    def test_what_is_no_span(self, command: Command, span: str, said: str) -> None:
        failed = command("migration", "sql", "--", span)
        assert (failed.returncode, failed.stdout) == (1, "")
        assert said in failed.stderr
        assert said in error(command("migration", "sql", "--json", "--", span))["message"]

    def test_psql_takes_it_and_it_leads_there_and_back(
        self,
        command: Command,
        empty: Dsn,
        database: TestDatabase,
    ) -> None:
        nothing = run(facts_of(empty))
        up, down = [command("migration", "sql", "--", span).stdout for span in ("-1..2", "2..-1")]
        for script, goal in ((up, run(facts_of(database.owner))), (down, nothing)):
            psql = find_binaries(account_for()).program("psql")
            given = [str(psql), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", empty.unredacted()]
            done = subprocess.run(given, input=script, capture_output=True, text=True, timeout=60, check=False)
            assert done.returncode == 0, done.stderr
            assert compare(run(facts_of(empty)), goal) == []

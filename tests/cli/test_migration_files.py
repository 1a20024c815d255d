"""`bottleneck-db migration`: backups, rebase, and files that are written by hand."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from bottleneck_db.schema.expand import synchronised
from bottleneck_db.schema.runner import downgrade
from bottleneck_db.testing.databases import TestDatabase
from tests.cli.conftest import Command


def test_rebase_finds_nothing_to_do(command: Command, database: TestDatabase) -> None:
    assert "No number is there twice." in command("migration", "rebase", "--offline").stdout
    told = command("migration", "rebase", "--dry-run", "--json", DATABASE_URL=database.owner.unredacted())
    assert json.loads(told.stdout) == {"renamed": [], "dry_run": True}


@pytest.mark.parametrize("named", [True, False])
def test_an_upgrade_with_a_backup_leaves_it_in_the_folder(
    command: Command, database: TestDatabase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    asyncio.run(downgrade(database.owner, 1))
    arguments = ("--backup-to", str(tmp_path / "dumps")) if named else ("--backup",)
    done = command("migration", "upgrade", *arguments, DATABASE_URL=database.owner.unredacted())
    assert done.returncode == 0, done.stderr
    (dump,) = (tmp_path / ("dumps" if named else "backups")).iterdir()
    assert dump.name.endswith("-1.dump")
    assert "backup the database" in done.stderr


def test_the_trigger_of_a_renamed_column_is_printed(command: Command) -> None:
    create, drop = synchronised("bots", "a", "b")
    assert command("migration", "sync-columns", "bots", "a", "b").stdout == f"-- expand\n{create}\n\n-- contract\n{drop}\n"
    assert json.loads(command("migration", "sync-columns", "bots", "a", "b", "--json").stdout) == {"expand": create, "contract": drop}
    assert command("migration", "sync-columns", "bots", "a", "a").returncode == 1


def test_a_name_that_is_none_is_refused_before_anything_is_drafted(command: Command) -> None:
    for more in ((), ("--empty",)):
        refused = command("migration", "create", "No-Name", *more)
        assert (refused.returncode, "InvalidArgument: name:" in refused.stderr) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "name", "code"),
    [
        (("trash",), "DatabaseUnavailable", 1),
        (("restore-trash", "bots"), "DatabaseUnavailable", 1),
        (("empty-trash", "--yes"), "DatabaseUnavailable", 1),
        (("empty-trash",), "DatabaseUnavailable", 1),
        (("empty-trash", "--older-than", "a month"), "InvalidArgument", 1),
        (("rebase",), "DatabaseUnavailable", 1),
        (("create", "No-Name"), "InvalidArgument", 1),
        (("create", "No-Name", "--empty"), "InvalidArgument", 1),
        (("sync-columns", "bots", "a", "a"), "InvalidArgument", 1),
        (("lint", "99"), "UnknownName", 2),
    ],
)
def test_an_error_is_json_where_that_is_asked_for(command: Command, arguments: tuple[str, ...], name: str, code: int) -> None:
    failed = command("migration", *arguments, "--json", DATABASE_URL="postgresql://nobody:hunter2@localhost:1/nothing")
    told = json.loads(failed.stdout)
    assert (failed.returncode, told.keys(), told["error"], failed.stderr) == (code, {"error", "message"}, name, "")
    assert "hunter2" not in failed.stdout
    if name == "DatabaseUnavailable":
        assert "nobody:***@/nothing?host=localhost&port=1; see MIGRATION_DATABASE_URL" in told["message"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("status",), 2),
        (("check",), 2),
        (("upgrade",), 1),
        (("upgrade", "--dry-run"), 1),
        (("downgrade", "--to", "1"), 1),
        (("downgrade", "--to", "1", "--dry-run"), 1),
        (("push",), 1),
        (("trash",), 1),
        (("restore-trash", "bots"), 1),
        (("empty-trash", "--yes"), 1),
        (("rebase",), 1),
    ],
)
def test_a_login_that_is_not_the_owner_is_told_to_log_in_as_it(
    command: Command, database: TestDatabase, arguments: tuple[str, ...], code: int
) -> None:
    """To it the ledger and the trash would seem empty."""
    scratch = ("--scratch", database.owner.unredacted()) if arguments == ("check",) else ()
    failed = command("migration", *arguments, *scratch, "--json", DATABASE_URL=database.login.unredacted())
    told = json.loads(failed.stdout)
    assert (failed.returncode, told["error"]) == (code, "NotTheOwner")
    assert "MIGRATION_DATABASE_URL" in told["message"]

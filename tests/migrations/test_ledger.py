"""Which migrations a database has: sets compared, never a high-water mark."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import InvalidArgument, SchemaError
from bottleneck_db.schema.files import MigrationFile, migration_files
from bottleneck_db.schema.ledger import Entry, Standing, State, applied, pending, standings, to_apply, to_undo
from bottleneck_db.schema.runner import Options, upgrade
from bottleneck_db.schema.scratch import execute
from tests.migrations.conftest import Folder

_WHEN = datetime(2026, 1, 2, tzinfo=UTC)


@pytest.fixture
def files(folder: Folder) -> list[MigrationFile]:
    for number in (0, 1, 2, 10):
        folder.add(number, f"SELECT {number}")
    return migration_files(folder.location)


def entry(file: MigrationFile) -> Entry:
    return Entry(file.version, file.sha256, _WHEN, 0.5)


def states(files: list[MigrationFile], entries: list[Entry]) -> list[str]:
    return [standing.state for standing in standings(files, entries)]


def test_nothing_is_applied_and_all_is_pending(files: list[MigrationFile]) -> None:
    assert states(files, []) == ["pending"] * 4
    assert pending(files, []) == files


def test_files_are_ordered_by_number_and_not_by_name(files: list[MigrationFile]) -> None:
    assert [file.number for file in files] == [0, 1, 2, 10]


def test_what_is_applied_says_when_and_how_long_it_took(files: list[MigrationFile]) -> None:
    found = standings(files, [entry(files[0])])
    assert found[0] == Standing(files[0].version, State.APPLIED, _WHEN, 0.5)
    assert found[1] == Standing(files[1].version, State.PENDING)


def test_a_gap_is_out_of_order_and_pending_all_the_same(files: list[MigrationFile]) -> None:
    done = [entry(files[0]), entry(files[2])]
    assert states(files, done) == ["applied", "out of order", "applied", "pending"]
    assert pending(files, done) == [files[1], files[3]]


def test_a_file_that_was_edited_since_is_found(files: list[MigrationFile]) -> None:
    done = [entry(file) for file in files]
    files[1].path.write_text(files[1].path.read_text() + "\n# a word\n")
    assert states(files, done) == ["applied", "edited", "applied", "applied"]


def test_what_the_stock_command_applied_has_no_hash_and_counts_as_applied(files: list[MigrationFile]) -> None:
    assert states(files, [Entry(files[0].version)])[0] == "applied"


def test_a_file_that_is_missing_is_found(files: list[MigrationFile]) -> None:
    done = [entry(file) for file in files]
    found = standings([files[0], *files[2:]], done)
    assert [(standing.version, standing.state) for standing in found][1] == (files[1].version, State.MISSING)
    assert [standing.state for standing in found].count(State.APPLIED) == 3


def test_two_files_of_one_number_are_found_whichever_is_applied(folder: Folder, files: list[MigrationFile]) -> None:
    folder.add(2, "SELECT 3", name="other")
    files = migration_files(folder.location)
    for done in ([], [entry(files[2])], [entry(file) for file in files]):
        assert states(files, done)[2:4] == ["duplicate", "duplicate"]
        with pytest.raises(SchemaError, match=r"same number: 2_\w+_change\.py, 2_\w+_other\.py; run `bottleneck-db migration rebase`"):
            to_apply(files, done, None)


def test_an_entry_that_nobody_can_have_written_is_missing(files: list[MigrationFile]) -> None:
    assert standings(files, [Entry("init.py")])[0] == Standing("init.py", State.MISSING)
    with pytest.raises(SchemaError, match=r"missing: init\.py"):
        to_undo(files, [Entry("init.py")], -1)


def test_an_upgrade_goes_up_to_a_number_that_exists(files: list[MigrationFile]) -> None:
    assert to_apply(files, [entry(files[0])], 2) == [files[1], files[2]]
    assert to_apply(files, [entry(file) for file in files], 2) == []
    for number in (3, -1, 99):
        with pytest.raises(InvalidArgument, match=f"to: there is no migration {number}"):
            to_apply(files, [], number)


def test_a_downgrade_undoes_what_was_applied_last_first(files: list[MigrationFile]) -> None:
    done = [entry(files[number]) for number in (0, 2, 3, 1)]
    assert to_undo(files, done, 0) == [files[1], files[3], files[2]]
    assert to_undo(files, done, 10) == []
    assert to_undo(files, done, -1)[-1] == files[0]
    assert to_undo(files, [], -1) == []


@pytest.mark.parametrize("number", [-2, 1, 99])
def test_a_downgrade_goes_to_a_number_that_is_applied(files: list[MigrationFile], number: int) -> None:
    with pytest.raises(InvalidArgument, match=f"to: no migration {number} is applied"):
        to_undo(files, [entry(files[0]), entry(files[2])], number)


def test_what_is_applied_and_has_no_file_cannot_be_undone(files: list[MigrationFile]) -> None:
    with pytest.raises(SchemaError, match=rf"their files are missing: {files[2].version}"):
        to_undo(files[:2], [entry(file) for file in files[:3]], 0)


def test_what_is_not_named_like_a_migration_is_none(folder: Folder) -> None:
    folder.add(7, "SELECT 1")
    for name in ("__init__.py", "8_change.py", "notes.txt", "x_20260101000000_change.py", "9_20260101000000_change.sql"):
        (folder.location / "models" / name).write_text("")
    assert [file.number for file in migration_files(folder.location)] == [7]
    assert migration_files(folder.location / "nowhere") == []


class TestDatabaseLedger:
    async def test_a_database_without_a_ledger_has_nothing(self, bare: Dsn) -> None:
        async with connected(bare) as connection:
            assert await applied(connection) == []

    async def test_the_order_is_that_of_applying(self, bare: Dsn, folder: Folder) -> None:
        folder.add(0, "SELECT 0")
        folder.add(2, "SELECT 2")
        await upgrade(bare, location=folder.location)
        folder.add(1, "SELECT 1")
        await upgrade(bare, location=folder.location)
        async with connected(bare) as connection:
            found = await applied(connection)
        assert [one.number for one in found] == [0, 2, 1]
        assert [one.sha256 for one in found] == [
            {file.number: file.sha256 for file in migration_files(folder.location)}[n] for n in (0, 2, 1)
        ]
        assert all(one.applied_at is not None and one.seconds is not None for one in found)

    async def test_without_this_packages_table_there_are_no_hashes(self, bare: Dsn, folder: Folder) -> None:
        folder.add(0, "SELECT 0")
        await upgrade(bare, location=folder.location)
        await execute(bare, "DROP TABLE aerich_ledger")
        async with connected(bare) as connection:
            assert await applied(connection) == [Entry("0_20260101000000_change.py")]

    async def test_an_entry_of_an_earlier_time_is_not_taken_for_todays(self, bare: Dsn, folder: Folder) -> None:
        """Applied here, undone and applied again by the stock command, perhaps with another text: the hash is not that one's."""
        version = folder.add(0, "SELECT 0")
        await upgrade(bare, location=folder.location)
        await execute(bare, f"DELETE FROM aerich; INSERT INTO aerich (version, app, content) VALUES ('{version}', 'models', '{{}}')")
        async with connected(bare) as connection:
            assert await applied(connection) == [Entry(version)]

    async def test_another_application_of_the_same_database_is_not_ours(self, bare: Dsn, folder: Folder) -> None:
        folder.add(0, "SELECT 0")
        await upgrade(bare, location=folder.location, options=Options(fake=True))
        await execute(bare, "UPDATE aerich SET app = 'other'")
        async with connected(bare) as connection:
            assert await applied(connection) == []


def test_the_hash_is_that_of_the_bytes(folder: Folder) -> None:
    folder.add(0, "SELECT 0")
    (file,) = migration_files(folder.location)
    assert file.sha256 == MigrationFile(0, "", "", Path(file.path)).sha256
    before = file.sha256
    file.path.write_bytes(file.path.read_bytes().replace(b"\n", b"\r\n"))
    assert file.sha256 != before


def test_a_file_is_executed_as_it_stands_there(folder: Folder) -> None:
    """Not as Python has cached it, for which a text of the same length in the same second is the same."""
    folder.write(0, "A = 1\nasync def upgrade(db): ...\nasync def downgrade(db): ...\n")
    (file,) = migration_files(folder.location)
    before = file.path.stat()
    assert file.load().A == 1
    file.path.write_text(file.path.read_text().replace("A = 1", "A = 2"))
    os.utime(file.path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.load().A == 2

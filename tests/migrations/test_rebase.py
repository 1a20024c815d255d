"""Two branches that use one number: this branch's files move behind the other's and are proven there."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from aerich.utils import decompress_dict

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.schema.creation import NotProven, copied
from bottleneck_db.schema.files import MIGRATIONS, migration_files, models_state, written
from bottleneck_db.schema.rebase import AppliedHere, Move, rebase
from bottleneck_db.schema.runner import upgrade
from bottleneck_db.schema.scratch import execute, scratch_database
from bottleneck_db.schema.steps import MigrationFailed
from bottleneck_db.server import EmbeddedServer


@pytest.fixture
async def location(tmp_path: Path) -> Path:
    """A copy of the migrations with their rows, in a repository whose branch main is checked out."""
    folder = copied(migration_files(), tmp_path / "repository" / "migrations")
    (folder / "rows").mkdir()
    for rows in (MIGRATIONS / "rows").glob("*.sql"):
        (folder / "rows" / rows.name).write_text(rows.read_text())
    await git(folder, "init", "--quiet", "--initial-branch=main")
    await git(folder, "config", "user.email", "a@b")
    await git(folder, "config", "user.name", "A")
    await commit(folder)
    return folder


async def git(folder: Path, *arguments: str) -> None:
    process = await asyncio.create_subprocess_exec("git", *arguments, cwd=folder, stdout=asyncio.subprocess.DEVNULL)
    assert await process.wait() == 0


async def commit(folder: Path) -> None:
    await git(folder, "add", "-A")
    await git(folder, "commit", "--quiet", "-m", "more")


async def add(folder: Path, name: str, up: str, down: str, *, title: str = "It.") -> None:
    (folder / "models" / f"{name}.py").write_text(written(title, [up], [down], state=await models_state()))


def names(folder: Path) -> list[str]:
    return [file.version.removesuffix(".py") for file in migration_files(folder)][3:]


def told(moves: list[Move]) -> list[tuple[str, str]]:
    return [(move.file.version.removesuffix(".py"), move.name.removesuffix(".py")) for move in moves]


MINE, NEXT, THEIRS = "3_20261125090000_mine", "4_20261125090100_next", "3_20261125100000_theirs"


@pytest.fixture
async def branches(location: Path) -> Path:
    """The branch `work` has two files, main one of the same number, which is merged in; together they change nothing."""
    await git(location, "checkout", "--quiet", "-b", "work")
    await add(location, MINE, "SELECT 1; COMMENT ON INDEX bots_due_idx IS 'mine'", "COMMENT ON INDEX bots_due_idx IS NULL")
    await add(location, NEXT, f"DO $$ BEGIN PERFORM '{MINE}'; END $$", "SELECT 1", title=f"Rests on {MINE}.")
    await commit(location)
    await git(location, "checkout", "--quiet", "main")
    await add(location, THEIRS, "SELECT 1", "SELECT 1")
    await commit(location)
    await git(location, "checkout", "--quiet", "work")
    await git(location, "merge", "--quiet", "--no-edit", "main")
    return location


async def test_this_branchs_files_move_behind_the_main_branchs_in_their_order(branches: Path) -> None:
    moved = [(MINE, "4_20261125090000_mine"), (NEXT, "5_20261125090100_next")]
    before = {path: path.read_text() for path in branches.rglob("*.py")}
    assert told(await rebase(None, location=branches, dry_run=True)) == moved
    assert {path: path.read_text() for path in branches.rglob("*.py")} == before
    assert told(await rebase(None, location=branches)) == moved
    assert names(branches) == [THEIRS, "4_20261125090000_mine", "5_20261125090100_next"]
    assert await rebase(None, location=branches) == []
    assert [path.name for path in (branches / "models").iterdir() if path.name.startswith(".")] == []
    text = (branches / "models" / "5_20261125090100_next.py").read_text()
    assert MINE not in text
    assert text.count("4_20261125090000_mine") == 2


async def test_the_last_file_records_todays_models(branches: Path) -> None:
    stale = branches / "models" / f"{NEXT}.py"
    head, _, _ = stale.read_text().partition("MODELS_STATE")
    stale.write_text(head + "MODELS_STATE = (\n    'stale'\n)\n")
    await rebase(None, location=branches)
    module = migration_files(branches)[-1].load()
    assert decompress_dict(module.MODELS_STATE) == decompress_dict(migration_files(branches)[3].load().MODELS_STATE)
    assert module.__name__.endswith("_5")


async def test_what_the_database_has_applied_is_undone_first(server: EmbeddedServer, branches: Path) -> None:
    async with scratch_database(Dsn.parse(server.dsn())) as dsn:
        (branches / "models" / f"{THEIRS}.py").rename(branches / "hidden")
        await upgrade(dsn, location=branches)
        (branches / "hidden").rename(branches / "models" / f"{THEIRS}.py")
        with pytest.raises(AppliedHere, match=f"{MINE}.*{NEXT}.*migration downgrade"):
            await rebase(dsn, location=branches)
    assert names(branches) == [MINE, THEIRS, NEXT]


async def test_without_git_the_applied_one_keeps_its_number_and_else_the_older(server: EmbeddedServer, tmp_path: Path) -> None:
    folder = copied(migration_files(), tmp_path / "migrations")
    for name in (MINE, THEIRS):
        await add(folder, name, "SELECT 1", "SELECT 1")
    assert told(await rebase(None, location=folder, dry_run=True)) == [(THEIRS, "4_20261125100000_theirs")]
    async with scratch_database(Dsn.parse(server.dsn())) as dsn:
        assert told(await rebase(dsn, location=folder, dry_run=True)) == [(THEIRS, "4_20261125100000_theirs")]
        (folder / "models" / f"{MINE}.py").rename(tmp_path / "hidden")
        await upgrade(dsn, location=folder)
        (tmp_path / "hidden").rename(folder / "models" / f"{MINE}.py")
        assert told(await rebase(dsn, location=folder)) == [(MINE, "4_20261125090000_mine")]
        assert await upgrade(dsn, location=folder) == ["4_20261125090000_mine.py"]


async def test_a_broken_off_backfill_goes_on_under_the_new_name(server: EmbeddedServer, branches: Path) -> None:
    async with scratch_database(Dsn.parse(server.dsn())) as dsn:
        await execute(
            dsn, f"CREATE TABLE aerich_backfills (version text, name text); INSERT INTO aerich_backfills VALUES ('{NEXT}.py', 'bots')"
        )
        await rebase(dsn, location=branches)
        async with connected(dsn) as connection:
            assert await connection.fetchval("SELECT version FROM aerich_backfills") == "5_20261125090100_next.py"


async def test_rows_of_this_branch_move_with_their_file(branches: Path) -> None:
    (branches / "rows" / "4.sql").write_text("SELECT 1")
    await rebase(None, location=branches)
    assert sorted(path.name for path in (branches / "rows").iterdir()) == ["2.sql", "5.sql"]


async def test_what_cannot_be_proven_behind_the_others_is_not_renamed(branches: Path) -> None:
    await add(branches, NEXT, "ALTER TABLE bots ADD COLUMN surplus text", "ALTER TABLE bots DROP COLUMN surplus")
    with pytest.raises(NotProven, match="surplus"):
        await rebase(None, location=branches)
    await add(branches, NEXT, "SELECT 1 / 0", "SELECT 1")
    with pytest.raises(MigrationFailed, match="5_"):
        await rebase(None, location=branches)
    assert names(branches) == [MINE, THEIRS, NEXT]


async def test_where_no_number_is_there_twice_nothing_moves(location: Path) -> None:
    assert await rebase(None, location=location) == []
    assert await rebase(None, location=location, main="no-such-branch") == []

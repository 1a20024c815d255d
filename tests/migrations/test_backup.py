"""The database is dumped before it is migrated: readable, private, and without it nothing is applied."""

from __future__ import annotations

import asyncio
import os
import re
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.schema.backup import BackupFailed, Dumped, backup
from bottleneck_db.schema.drift import drift_of
from bottleneck_db.schema.ledger import applied
from bottleneck_db.schema.runner import Options, downgrade, upgrade
from bottleneck_db.schema.scratch import execute, scratch_database
from bottleneck_db.schema.steps import Progress
from bottleneck_db.server import EmbeddedServer
from bottleneck_db.server.binaries import folders_with
from bottleneck_db.testing.databases import TestDatabase

_TABLES = "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, to_regnamespace('trash')) ORDER BY 1"


async def counts(dsn: Dsn) -> dict[str, int]:
    async with connected(dsn) as connection:
        tables = [row[0] for row in await connection.fetch(_TABLES)]
        return {table: await connection.fetchval(f"SELECT count(*) FROM {table}") for table in tables}


async def restored(dump: Path, into: Dsn) -> None:
    """By pg_restore, as an operator would."""
    programs = folders_with("pg_restore")[0]
    process = await asyncio.create_subprocess_exec(
        str(programs / "pg_restore"),
        "--exit-on-error",
        "--no-owner",
        f"--dbname={into.unredacted()}",
        str(dump),
        stderr=asyncio.subprocess.PIPE,
    )
    _, error = await process.communicate()
    assert process.returncode == 0, error.decode()


async def test_the_dump_brings_every_row_back(server: EmbeddedServer, pair: tuple[Dsn, Dsn], tmp_path: Path) -> None:
    dsn, _ = pair
    await execute(dsn, "SELECT app.park_table('notifications')")
    told: list[Dumped] = []
    dump = await backup(dsn, tmp_path / "new" / "folder", watch=told.append)
    assert re.fullmatch(rf"{dsn.database}-\d{{8}}T\d{{6}}Z-2\.dump", dump.name)
    assert stat.S_IMODE(dump.stat().st_mode) == 0o600
    assert list(dump.parent.iterdir()) == [dump]
    assert [at.number for at in told] == list(range(1, len(told) + 1))
    assert {at.tables for at in told} == {len(told)}
    assert "public.bots" in {at.table for at in told}
    async with scratch_database(Dsn.parse(server.dsn())) as copy:
        await restored(dump, copy)
        there = await counts(copy)
    assert there == await counts(dsn)
    assert there["bots"] > 0
    assert any(name.startswith("trash.") for name in there)


async def test_a_restored_database_is_no_other(server: EmbeddedServer, database: TestDatabase, tmp_path: Path) -> None:
    """Bodies and rules are read back from their printed text, which must be printed the same then."""
    dump = await backup(database.owner, tmp_path)
    async with scratch_database(Dsn.parse(server.dsn())) as copy:
        await restored(dump, copy)
        assert "\n".join(map(str, (await drift_of(copy, scratch=Dsn.parse(server.dsn()))).differences)) == ""


async def test_an_upgrade_dumps_first_and_only_where_something_is_applied(server: EmbeddedServer, tmp_path: Path) -> None:
    async with scratch_database(Dsn.parse(server.dsn())) as dsn:
        told: list[Progress] = []
        await upgrade(dsn, to=1, options=Options(backup=tmp_path, watch=told.append))
        (first,) = tmp_path.iterdir()
        assert first.name.endswith("-none.dump")
        assert told[0].direction == "backup"
        assert [step.direction for step in told] == sorted(step.direction for step in told)  # "backup" before "upgrade"
        await upgrade(dsn, options=Options(backup=tmp_path))
        assert len([path for path in tmp_path.iterdir() if path.name.endswith("-1.dump")]) == 1
        await upgrade(dsn, options=Options(backup=tmp_path))
        assert len(list(tmp_path.iterdir())) == 2


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that PG_BINDIR names, with a pg_restore and whatever pg_dump the test writes."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PG_BINDIR", str(folder))
    script(folder / "pg_restore", "exit 0")
    return folder


def script(path: Path, text: str) -> None:
    path.write_text(f'#!/bin/sh\nif [ "$1" = --version ]; then echo "pg_dump (PostgreSQL) 99.1"; exit; fi\n{text}\n')
    path.chmod(0o755)


async def test_an_older_pg_dump_is_refused(programs: Path, pair: tuple[Dsn, Dsn], tmp_path: Path) -> None:
    (programs / "pg_dump").write_text('#!/bin/sh\necho "pg_dump (PostgreSQL) 14.9"\n')
    (programs / "pg_dump").chmod(0o755)
    with pytest.raises(BackupFailed, match=r"the server is PostgreSQL 18, and pg_dump is older: 14"):
        await backup(pair[0], tmp_path / "out")
    (programs / "pg_dump").unlink()
    with pytest.raises(BackupFailed, match="there is no pg_dump"):
        await backup(pair[0], tmp_path / "out")
    (programs / "pg_dump").write_text("no program")
    with pytest.raises(BackupFailed, match="there is no pg_dump"):
        await backup(pair[0], tmp_path / "out")


async def test_when_the_dump_fails_nothing_is_applied_and_no_file_is_left(programs: Path, server: EmbeddedServer, tmp_path: Path) -> None:
    script(programs / "pg_dump", "echo; echo 'pg_dump: error: disk full' >&2; exit 3")
    async with scratch_database(Dsn.parse(server.dsn())) as dsn:
        await upgrade(dsn)
        await downgrade(dsn, 1)
        with pytest.raises(BackupFailed, match="pg_dump failed: pg_dump: error: disk full"):
            await upgrade(dsn, options=Options(backup=tmp_path / "out"))
        async with connected(dsn) as connection:
            assert [entry.number for entry in await applied(connection)] == [0, 1]
    assert list((tmp_path / "out").iterdir()) == []


async def test_what_cannot_be_read_back_is_no_backup(programs: Path, pair: tuple[Dsn, Dsn], tmp_path: Path) -> None:
    real = next(folder for folder in _real() if (folder / "pg_restore").exists())
    script(programs / "pg_dump", 'for a in "$@"; do case $a in --file=*) echo nonsense > "${a#--file=}";; esac; done')
    (programs / "pg_restore").unlink()
    (programs / "pg_restore").write_text(f'#!/bin/sh\nexec "{real / "pg_restore"}" "$@"\n')
    (programs / "pg_restore").chmod(0o755)
    with pytest.raises(BackupFailed, match="pg_restore failed"):
        await backup(pair[0], tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def _real() -> list[Path]:
    named = os.environ.pop("PG_BINDIR")
    try:
        return folders_with("pg_restore")
    finally:
        os.environ["PG_BINDIR"] = named


async def test_the_password_stands_in_the_environment_and_not_on_the_command_line(
    programs: Path, pair: tuple[Dsn, Dsn], tmp_path: Path
) -> None:
    script(programs / "pg_dump", f'echo "$@" > {tmp_path}/arguments; env > {tmp_path}/environment')
    dsn = pair[0]
    assert dsn.password is not None
    await backup(dsn, tmp_path / "out")
    password = dsn.password.get_secret_value()
    assert password not in (tmp_path / "arguments").read_text()
    environment = (tmp_path / "environment").read_text().splitlines()
    assert f"PGPASSWORD={password}" in environment
    assert f"PGDATABASE={dsn.database}" in environment
    assert f"PGHOST={dsn.hosts[0]}" in environment


async def test_cancelled_it_ends_the_program_and_leaves_no_file(programs: Path, pair: tuple[Dsn, Dsn], tmp_path: Path) -> None:
    told = "pg_dump: dumping contents of table public.bots"
    script(programs / "pg_dump", f"echo $$ > {tmp_path}/pid; echo '{told}' >&2; exec sleep 600")
    begun = asyncio.Event()
    work = asyncio.create_task(backup(pair[0], tmp_path / "out", watch=lambda at: begun.set()))
    async with asyncio.timeout(30):
        await begun.wait()
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)
    assert list((tmp_path / "out").iterdir()) == []


async def test_a_folder_that_cannot_be_written_to_is_named(pair: tuple[Dsn, Dsn], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InvalidArgument, match=r"^backup: the folder cannot be written to"):
        await backup(pair[0], tmp_path / "file" / "folder")


async def test_a_key_with_a_password_is_refused(pair: tuple[Dsn, Dsn], tmp_path: Path) -> None:
    dsn = replace(pair[0], options={**pair[0].options, "sslpassword": "hunter2"})
    with pytest.raises(BackupFailed, match="sslpassword") as refused:
        await backup(dsn, tmp_path / "out")
    assert "hunter2" not in str(refused.value)


async def test_certificates_of_the_system_are_named_as_libpq_does(programs: Path, pair: tuple[Dsn, Dsn], tmp_path: Path) -> None:
    script(programs / "pg_dump", f"env > {tmp_path}/environment")
    await backup(replace(pair[0], options={**pair[0].options, "sslmode": "verify-full", "application_name": "migrator"}), tmp_path / "out")
    environment = (tmp_path / "environment").read_text().splitlines()
    assert {"PGSSLMODE=verify-full", "PGSSLROOTCERT=system", "PGAPPNAME=migrator"} <= set(environment)

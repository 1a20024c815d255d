"""A database dumped before it is migrated (PostgreSQL manual, chapters pg_dump and pg_restore): whole and readable, or not at all.

The dump is in the custom format: `pg_restore --dbname=… FILE` brings it back, roles excepted. It is taken as the owner, who sees all rows.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import InvalidArgument, SchemaError
from bottleneck_db.server.binaries import folders_with

_STANDING = """
    SELECT current_database() AS database, to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYYMMDD"T"HH24MISS"Z"') AS time,
           (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema') AS tables"""
_LAST = "SELECT max(split_part(version, '_', 1)::bigint) FROM aerich WHERE app = 'models'"
_DUMPS = re.compile(r"dumping contents of table (.*)")
_VERSION = re.compile(r"\(PostgreSQL\) (\d+)")
# The variables of libpq (PostgreSQL manual, 34.15) for the parameters of a connection string.
_VARIABLES = {
    "passfile": "PGPASSFILE",
    "connect_timeout": "PGCONNECT_TIMEOUT",
    "application_name": "PGAPPNAME",
    "options": "PGOPTIONS",
    "target_session_attrs": "PGTARGETSESSIONATTRS",
    "sslrootcert": "PGSSLROOTCERT",
    "sslcert": "PGSSLCERT",
    "sslkey": "PGSSLKEY",
    "channel_binding": "PGCHANNELBINDING",
    "gssencmode": "PGGSSENCMODE",
}
_KILL_S = 5.0


class BackupFailed(SchemaError):
    """The database could not be dumped, and nothing was migrated."""


@dataclass(frozen=True)
class Dumped:
    """A table whose rows are being dumped, which of how many it is."""

    table: str
    number: int
    tables: int


@dataclass(frozen=True)
class _Standing:
    """What the file's name tells, and what the dump needs to know."""

    database: str
    time: str
    tables: int
    last: int | None
    major: int


async def backup(dsn: Dsn, folder: Path, *, watch: Callable[[Dumped], None] | None = None) -> Path:
    """Dump a database into a file of `folder`, which is made where it is missing: DATABASE-TIME-NUMBER.dump with the time (UTC, by the
    database's clock) and the number of the last migration that it has. The file is for its owner alone (mode 0600). The password is
    given to pg_dump in its environment.

    Raises:
        InvalidArgument: the folder cannot be made or written to.
        BackupFailed: there is no pg_dump that is as new as the server, or it fails, or pg_restore cannot read its file. None is left.
    """
    standing = await _standing(dsn)
    programs = await _programs(standing.major)
    last = "none" if standing.last is None else str(standing.last)
    target = folder / f"{re.sub(r'[^A-Za-z0-9_.-]', '_', standing.database)}-{standing.time}-{last}.dump"
    partial = _private_file(folder, target.name)
    try:
        arguments = ("--format=custom", "--verbose", "--no-password", "--lock-wait-timeout=60s", f"--file={partial}")
        await _run(programs / "pg_dump", arguments, _environment(dsn, standing.database), _counting(watch, standing.tables))
        await _run(programs / "pg_restore", ("--list", str(partial)), {}, lambda _: None)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return target


async def _standing(dsn: Dsn) -> _Standing:
    async with connected(dsn) as connection:
        row = await connection.fetchrow(_STANDING)
        assert row is not None  # noqa: S101 - it has no FROM
        there = await connection.fetchval("SELECT to_regclass('aerich') IS NOT NULL")
        last = await connection.fetchval(_LAST) if there else None
        return _Standing(**dict(row), last=last, major=connection.get_server_version().major)


async def _programs(major: int) -> Path:
    """The folder of a pg_dump that is not older than the server: an older one refuses to dump it."""
    found = {folder: await _major(folder / "pg_dump") for folder in folders_with("pg_dump", "pg_restore")}
    for folder, version in found.items():
        if version is not None and version >= major:
            return folder
    versions = ", ".join(str(version) for version in found.values() if version is not None)
    raise BackupFailed(
        f"the server is PostgreSQL {major}, and "
        + (f"pg_dump is older: {versions}" if versions else "there is no pg_dump")
        + "; install postgresql-client of its version, or name its folder in PG_BINDIR. Nothing was migrated."
    )


async def _major(program: Path) -> int | None:
    lines: list[str] = []
    with suppress(BackupFailed):
        await _run(program, ("--version",), {}, lines.append, asyncio.subprocess.PIPE)
    match = _VERSION.search(" ".join(lines))
    return int(match[1]) if match else None


def _private_file(folder: Path, name: str) -> Path:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, partial = tempfile.mkstemp(dir=folder, prefix=f".{name}-")
    except OSError as error:
        raise InvalidArgument("backup", f"the folder cannot be written to ({type(error).__name__})") from None
    os.close(descriptor)
    return Path(partial)


def _counting(watch: Callable[[Dumped], None] | None, tables: int) -> Callable[[str], None]:
    """What makes progress of pg_dump's lines."""
    number = 0

    def tell(line: str) -> None:
        nonlocal number
        if watch is not None and (match := _DUMPS.search(line)):
            number += 1
            watch(Dumped(match[1].replace('"', ""), number, max(number, tables)))

    return tell


def _environment(dsn: Dsn, database: str) -> dict[str, str]:
    """Where to connect to, in variables of libpq."""
    if "sslpassword" in dsn.options:
        raise BackupFailed("pg_dump cannot be given an sslpassword but on its command line, where others read it: use a key without one")
    given = {_VARIABLES[name]: value for name, value in dsn.options.items() if name in _VARIABLES}
    if dsn.sslmode == "verify-full":
        given.setdefault("PGSSLROOTCERT", os.environ.get("PGSSLROOTCERT", "system"))
    named = {
        "PGHOST": ",".join(dsn.hosts),
        "PGPORT": ",".join(map(str, dsn.ports)),
        "PGUSER": dsn.user or "",
        "PGPASSWORD": dsn.password.get_secret_value() if dsn.password else "",
        "PGSSLMODE": dsn.sslmode,
        "PGDATABASE": database,
    }
    return {**given, **{name: value for name, value in named.items() if value}}


def _inherited() -> dict[str, str]:
    """The caller's environment, but for what would lead libpq to another server than the driver."""
    return {name: value for name, value in os.environ.items() if name not in {"PGSERVICE", "PGHOSTADDR"}} | {"LC_ALL": "C"}


async def _run(
    program: Path,
    arguments: tuple[str, ...],
    environment: dict[str, str],
    tell: Callable[[str], None],
    stdout: int = asyncio.subprocess.DEVNULL,
) -> None:
    """Run a program to its end, line by line; cancelled, it is killed. Its last line is what it complains of."""
    last = ""
    async with _child(program, arguments, environment, stdout) as process:
        stream = process.stderr if stdout == asyncio.subprocess.DEVNULL else process.stdout
        assert stream is not None  # noqa: S101 - it is a pipe
        async for line in stream:
            last = line.decode(errors="replace").strip() or last
            tell(last)
        code = await process.wait()
    if code:
        raise BackupFailed(f"{program.name} failed: {last[:300] or f'exit code {code}'}. Nothing was migrated.")


@asynccontextmanager
async def _child(
    program: Path, arguments: tuple[str, ...], environment: dict[str, str], stdout: int
) -> AsyncGenerator[asyncio.subprocess.Process]:
    error = asyncio.subprocess.PIPE if stdout == asyncio.subprocess.DEVNULL else asyncio.subprocess.DEVNULL
    try:
        process = await asyncio.create_subprocess_exec(
            str(program),
            *arguments,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=stdout,
            stderr=error,
            env=_inherited() | environment,
        )
    except OSError as failure:
        raise BackupFailed(f"{program} cannot be run: {failure.strerror}. Nothing was migrated.") from None
    try:
        yield process
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
            with suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), _KILL_S)

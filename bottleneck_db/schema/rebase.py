"""Two branches have drafted migrations under the same number: those of this branch are numbered anew, behind all others, and proven again.

A file that others may have applied keeps its number: one that is on the main branch, else one that the database has applied, else the
older one. With a file all later ones of this branch move, for they may rest on it.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import SchemaError
from bottleneck_db.schema.creation import copied, declared, migrated, prove
from bottleneck_db.schema.files import MIGRATIONS, MigrationFile, migration_files, models_state
from bottleneck_db.schema.ledger import applied
from bottleneck_db.schema.owner import connected_as_owner
from bottleneck_db.schema.scratch import scratch_server

_STATE = re.compile(r"^MODELS_STATE = \(\n.*?^\)$", re.DOTALL | re.MULTILINE)
_MOVE_BACKFILLS = "UPDATE public.aerich_backfills SET version = $2 WHERE version = $1"


class AppliedHere(SchemaError):
    """These are to get other numbers, and the database has applied them: go back before them with `migration downgrade`, then rebase."""


@dataclass(frozen=True)
class Move:
    """A file that gets another number; with it go the rows of rows/<number>.sql where they are this branch's."""

    file: MigrationFile
    number: int
    rows: Path | None = None

    @property
    def name(self) -> str:
        """What the file will be called."""
        return f"{self.number}_{self.file.stamp}_{self.file.name}.py"


@dataclass(frozen=True)
class _Known:
    """What is known of files: which the database has applied, which are on the main branch (their paths inside the migrations' folder)."""

    applied: frozenset[str]
    published: frozenset[str]

    def keeps(self, file: MigrationFile) -> tuple[bool, bool, str, str]:
        """Of files with one number, the smallest keeps it."""
        return not self.is_published(file), file.version not in self.applied, file.stamp, file.name

    def is_published(self, file: MigrationFile) -> bool:
        return f"models/{file.version}" in self.published


async def rebase(database: Dsn | None, *, location: Path = MIGRATIONS, main: str = "main", dry_run: bool = False) -> list[Move]:
    """Give this branch's files numbers behind all others where a number is there twice. Returns what moves; nothing where all is well.

    Before anything is renamed the files are proven as a new draft is, on scratch databases: with those that keep their number applied,
    upgrade ends in what the models declare, downgrade where it began. The last file records today's models. Without `database` or git
    less is known; then the older time in a file's name decides.

    Raises:
        AppliedHere: the database has applied what is to move.
        NotProven: the files do not make what the models declare any more: undo the renaming of one by hand, or draft anew.
        SchemaError, MigrationFailed: a statement fails behind the other branch's migrations.
    """
    files = migration_files(location)
    known = _Known(await _applied(database), await _published(location, main))
    moves = _moves(files, known, location)
    if standing := [move.file.version for move in moves if move.file.version in known.applied]:
        raise AppliedHere(f"{', '.join(standing)}: {AppliedHere.__doc__}")
    if not moves:
        return []
    texts = await _texts(moves, files)
    await _prove(moves, texts, files, location)
    if not dry_run:
        await asyncio.to_thread(_rename, moves, texts)
        await _move_backfills(database, moves)
    return moves


def _moves(files: Sequence[MigrationFile], known: _Known, location: Path) -> list[Move]:
    numbers = Counter(file.number for file in files)
    keepers = {min((file for file in files if file.number == number), key=known.keeps) for number in numbers}
    clashing = [file for file in files if file not in keepers]
    if not clashing:
        return []
    first = min(clashing)
    # What was drafted behind it on its branch rests on it; the main branch's files stay where they are.
    followers = [file for file in files if file not in clashing and file.number > first.number and _follows(file, first, known)]
    moving = sorted({*clashing, *followers})
    highest = max(file.number for file in files if file not in moving)
    return [Move(file, number, _own_rows(file, files, known, location)) for number, file in enumerate(moving, start=highest + 1)]


def _follows(file: MigrationFile, first: MigrationFile, known: _Known) -> bool:
    """Whether a later file is of the same branch; without git it is taken for that if it is not older, nor applied."""
    if known.published:
        return not known.is_published(file)
    return file.version not in known.applied and file.stamp >= first.stamp


def _own_rows(file: MigrationFile, files: Sequence[MigrationFile], known: _Known, location: Path) -> Path | None:
    """The rows that are planted after the file, unless they may be another's of the same number."""
    rows = location / "rows" / f"{file.number}.sql"
    shared = sum(other.number == file.number for other in files) > 1 and not known.published
    return rows if rows.exists() and not shared and f"rows/{rows.name}" not in known.published else None


async def _texts(moves: Sequence[Move], files: Sequence[MigrationFile]) -> dict[str, str]:
    """What the files will say, by their new names: they speak of each other by them too, and the last one records today's models."""
    state = await models_state()
    texts: dict[str, str] = {}
    for move in moves:
        text = move.file.path.read_text("utf-8")
        for other in moves:
            text = text.replace(other.file.version.removesuffix(".py"), other.name.removesuffix(".py"))
        texts[move.name] = text
    last = moves[-1].name
    texts[last] = _STATE.sub(lambda _: f"MODELS_STATE = (\n    {state}\n)", texts[last])
    return texts


async def _prove(moves: Sequence[Move], texts: dict[str, str], files: Sequence[MigrationFile], location: Path) -> None:
    staying = [file for file in files if file not in {move.file for move in moves}]
    rows = {move.rows for move in moves}
    with tempfile.TemporaryDirectory(prefix="bottleneck-db-rebase-") as name:
        before, after = Path(name) / "before", Path(name) / "after"
        for folder in (before, after):
            copied(staying, folder)
            (folder / "rows").mkdir()
            for path in (location / "rows").glob("*.sql"):
                if path not in rows:
                    (folder / "rows" / path.name).write_text(path.read_text("utf-8"), "utf-8")
        for new, text in texts.items():
            (after / "models" / new).write_text(text, "utf-8")
        async with scratch_server() as server, migrated(server, before) as start, declared(server) as goal:
            await prove(server, start, goal, after, len(moves))


def _rename(moves: Sequence[Move], texts: dict[str, str]) -> None:
    """The last first, so that no two have one number for longer than before; each file has its new text before its new name."""
    for move in reversed(moves):
        path = move.file.path
        beside = path.with_name(f".{path.name}.partial")
        beside.write_text(texts[move.name], "utf-8")
        beside.replace(path)
        path.replace(path.with_name(move.name))
        if move.rows is not None:
            move.rows.replace(move.rows.with_name(f"{move.number}.sql"))


async def _applied(database: Dsn | None) -> frozenset[str]:
    if database is None:
        return frozenset()
    async with connected_as_owner(database) as connection:
        return frozenset(entry.version for entry in await applied(connection))


async def _move_backfills(database: Dsn | None, moves: Collection[Move]) -> None:
    """A backfill that was broken off goes on under the file's new name."""
    if database is None:
        return
    async with connected_as_owner(database) as connection:
        if await connection.fetchval("SELECT to_regclass('public.aerich_backfills') IS NOT NULL"):
            for move in moves:
                await connection.execute(_MOVE_BACKFILLS, move.file.version, move.name)


async def _published(location: Path, main: str) -> frozenset[str]:
    """The files on the main branch, by git; none where there is no git, no such branch, or that branch is the one that is checked out."""
    head, there = await _git(location, "rev-parse", "HEAD"), await _git(location, "rev-parse", "--verify", "--quiet", f"{main}^{{commit}}")
    if not there or head == there:
        return frozenset()
    return frozenset((await _git(location, "ls-tree", "-r", "--name-only", there, ".")).splitlines())


async def _git(location: Path, *arguments: str) -> str:
    try:
        process = await asyncio.create_subprocess_exec(
            "git",
            *arguments,
            cwd=location,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
    except OSError:
        return ""
    try:
        out, _ = await process.communicate()
    except asyncio.CancelledError:
        process.kill()
        await process.wait()
        raise
    return out.decode(errors="replace").strip() if process.returncode == 0 else ""

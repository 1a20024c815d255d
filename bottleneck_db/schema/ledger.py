"""Which migrations a database has: Aerich's own table, and beside it the hash, time and duration of what this package applied.

Sets are compared, never a high-water mark. What the stock command applied has no hash, and cannot be told from an edited file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from bottleneck_db.errors import InvalidArgument, SchemaError
from bottleneck_db.schema.facts import Fetches
from bottleneck_db.schema.files import MigrationFile

# As the first migration and Aerich itself make it.
CREATE_AERICH = """
    CREATE TABLE IF NOT EXISTS "aerich" (
        "id"      SERIAL       NOT NULL PRIMARY KEY,
        "version" VARCHAR(255) NOT NULL,
        "app"     VARCHAR(100) NOT NULL,
        "content" JSONB        NOT NULL
    )"""
CREATE_LEDGER = """
    CREATE TABLE IF NOT EXISTS aerich_ledger (
        version    text             PRIMARY KEY,
        aerich_id  bigint           NOT NULL,
        sha256     text             NOT NULL,
        applied_at timestamptz      NOT NULL DEFAULT clock_timestamp(),
        seconds    double precision NOT NULL
    )"""
RECORD = """
    INSERT INTO aerich_ledger (version, aerich_id, sha256, seconds)
    SELECT version, id, $2, $3 FROM aerich WHERE version = $1 AND app = 'models'
        ON CONFLICT (version) DO UPDATE
       SET aerich_id = excluded.aerich_id, sha256 = excluded.sha256, seconds = excluded.seconds, applied_at = clock_timestamp()"""
# How far a file outside a transaction has come: a hash of what is done of it, under a name that is no version.
STEP = """
    INSERT INTO aerich_ledger (version, aerich_id, sha256, seconds) VALUES ($1, 0, $2, $3)
        ON CONFLICT (version) DO UPDATE SET sha256 = excluded.sha256, seconds = excluded.seconds, applied_at = clock_timestamp()"""
STEP_OF = "SELECT sha256 FROM aerich_ledger WHERE version = $1"
NO_STEP = "DELETE FROM aerich_ledger WHERE version = $1"
_THERE = "SELECT to_regclass('aerich') IS NOT NULL, to_regclass('aerich_ledger') IS NOT NULL"
_PLAIN = """
    SELECT id, version, NULL AS sha256, NULL::timestamptz AS applied_at, NULL::double precision AS seconds
      FROM aerich WHERE app = 'models' ORDER BY id"""
_FULL = """
    SELECT a.id, a.version, l.sha256, l.applied_at, l.seconds
      FROM aerich a LEFT JOIN aerich_ledger l ON l.version = a.version AND l.aerich_id = a.id
     WHERE a.app = 'models' ORDER BY a.id"""


class State(StrEnum):
    """How a migration stands."""

    APPLIED = "applied"
    PENDING = "pending"
    OUT_OF_ORDER = "out of order"  # pending, though a later one is applied
    EDITED = "edited"  # applied, and the file is another since
    MISSING = "missing"  # applied, and there is no such file
    DUPLICATE = "duplicate"  # two files have its number


TROUBLE = frozenset({State.EDITED, State.MISSING, State.DUPLICATE, State.OUT_OF_ORDER})


@dataclass(frozen=True)
class Entry:
    """One applied migration; hash, time and duration (seconds) are None where the stock command applied it."""

    version: str
    sha256: str | None = None
    applied_at: datetime | None = None
    seconds: float | None = None

    @property
    def number(self) -> int:
        """As its name begins; -1 where that is no number, which Aerich itself never writes."""
        match = re.match(r"[0-9]+", self.version)
        return int(match[0]) if match else -1


@dataclass(frozen=True)
class Standing:
    """One migration, and how it stands."""

    version: str
    state: State
    applied_at: datetime | None = None
    seconds: float | None = None


async def applied(connection: Fetches) -> list[Entry]:
    """What the database has, in the order in which it was applied; nothing where Aerich never ran."""
    rows = await connection.fetch(_THERE)
    has_aerich, has_ledger = tuple(rows[0].values())
    if not has_aerich:
        return []
    return [_entry(row) for row in await connection.fetch(_FULL if has_ledger else _PLAIN)]


def standings(files: Iterable[MigrationFile], entries: Iterable[Entry]) -> list[Standing]:
    """How each file, and each applied migration without one, stands; by number."""
    there = {file.version: file for file in files}
    done = {entry.version: entry for entry in entries}
    numbers = Counter(file.number for file in there.values())
    latest = max((entry.number for entry in done.values()), default=-1)
    found = [(file.number, _of_file(file, done.get(version), numbers, latest)) for version, file in there.items()]
    gone = [entry for version, entry in done.items() if version not in there]
    found += [(entry.number, Standing(entry.version, State.MISSING, entry.applied_at, entry.seconds)) for entry in gone]
    return [standing for _, standing in sorted(found, key=lambda pair: (pair[0], pair[1].version))]


def pending(files: Iterable[MigrationFile], entries: Iterable[Entry]) -> list[MigrationFile]:
    """The files that are not applied, by number."""
    done = {entry.version for entry in entries}
    return [file for file in sorted(files) if file.version not in done]


def to_apply(files: Sequence[MigrationFile], entries: Sequence[Entry], to: int | None) -> list[MigrationFile]:
    """The files that an upgrade to number `to` applies, in order; None is the newest.

    Raises:
        InvalidArgument: there is no such number.
        SchemaError: two files have the same number.
    """
    if to is not None and to not in {file.number for file in files}:
        raise InvalidArgument("to", f"there is no migration {to}")
    duplicates = [standing.version for standing in standings(files, entries) if standing.state is State.DUPLICATE]
    if duplicates:
        raise SchemaError(f"these have the same number: {', '.join(duplicates)}; run `bottleneck-db migration rebase`")
    return [file for file in pending(files, entries) if to is None or file.number <= to]


def to_undo(files: Sequence[MigrationFile], entries: Sequence[Entry], to: int) -> list[MigrationFile]:
    """The files that a downgrade to number `to` undoes, in order: what was applied last comes first. -1 undoes all.

    Raises:
        InvalidArgument: no such migration is applied.
        SchemaError: the file of an applied migration is missing.
    """
    if to < -1 or (to >= 0 and to not in {entry.number for entry in entries}):
        raise InvalidArgument("to", f"no migration {to} is applied; -1 undoes all")
    there = {file.version: file for file in files}
    versions = [entry.version for entry in reversed(entries) if entry.number > to or to == -1]
    require_files(files, versions)
    return [there[version] for version in versions]


def require_files(files: Iterable[MigrationFile], versions: Iterable[str]) -> None:
    """What is applied can be told only by its files.

    Raises:
        SchemaError: some are missing; the message names them.
    """
    there = {file.version for file in files}
    if missing := [version for version in versions if version not in there]:
        raise SchemaError(f"these are applied, and their files are missing: {', '.join(missing)}")


def _of_file(file: MigrationFile, entry: Entry | None, numbers: Mapping[int, int], latest: int) -> Standing:
    if numbers[file.number] > 1:
        state = State.DUPLICATE
    elif entry is None:
        state = State.OUT_OF_ORDER if file.number < latest else State.PENDING
    else:
        state = State.EDITED if entry.sha256 not in {None, file.sha256} else State.APPLIED
    return Standing(file.version, state, entry.applied_at if entry else None, entry.seconds if entry else None)


def _entry(row: Mapping[str, Any]) -> Entry:
    return Entry(row["version"], row["sha256"], row["applied_at"], row["seconds"])

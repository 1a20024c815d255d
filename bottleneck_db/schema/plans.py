"""What migrations would execute, without executing it: dry runs, and SQL for review."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import InvalidArgument, SchemaError
from bottleneck_db.schema.apart import runs_apart
from bottleneck_db.schema.files import MIGRATIONS, MigrationFile, migration_files
from bottleneck_db.schema.ledger import applied, to_apply, to_undo
from bottleneck_db.schema.owner import connected_as_owner
from bottleneck_db.schema.recorder import Recorder
from bottleneck_db.schema.script import split
from bottleneck_db.schema.steps import in_its_python


@dataclass(frozen=True)
class Script:
    """The statements of one direction of one file, and whether they run in one transaction."""

    version: str
    statements: Sequence[str]
    in_transaction: bool = True

    def __str__(self) -> str:
        """As psql takes it."""
        body = "".join(f"{statement};\n" for statement in self.statements)
        return f"-- {self.version}\n" + (f"BEGIN;\n{body}COMMIT;\n" if self.in_transaction else body)


async def planned(dsn: Dsn, *, to: int | None = None, location: Path = MIGRATIONS) -> list[Script]:
    """What upgrade() would execute. Nothing is changed. Errors as from there."""
    async with connected_as_owner(dsn) as connection:
        files = to_apply(migration_files(location), await applied(connection), to)
    return [await recorded(file, "upgrade") for file in files]


async def planned_down(dsn: Dsn, to: int, *, location: Path = MIGRATIONS) -> list[Script]:
    """What downgrade() would execute. Nothing is changed. Errors as from there."""
    async with connected_as_owner(dsn) as connection:
        files = to_undo(migration_files(location), await applied(connection), to)
    return [await recorded(file, "downgrade") for file in files]


async def between(span: str, *, location: Path = MIGRATIONS) -> list[Script]:
    """What leads from one number to another: "0..2" applies 1 and 2, "2..0" undoes them; -1 is an empty database.

    Raises:
        InvalidArgument: it is no such span, or there is no such number.
        SchemaError: a file cannot be shown without executing it.
    """
    match = re.fullmatch(r"(-?[0-9]{1,9})\.\.(-?[0-9]{1,9})", span)
    if match is None:
        raise InvalidArgument("span", "is two numbers of migrations with .. between, for example 0..2")
    start, goal = int(match[1]), int(match[2])
    files = migration_files(location)
    for number in (start, goal):
        if number != -1 and number not in {file.number for file in files}:
            raise InvalidArgument("span", f"there is no migration {number}")
    way = [file for file in files if min(start, goal) < file.number <= max(start, goal)]
    if start <= goal:
        return [await recorded(file, "upgrade") for file in way]
    return [await recorded(file, "downgrade") for file in reversed(way)]


async def recorded(file: MigrationFile, direction: str) -> Script:
    """The statements of one direction of a file, without executing any; what Python would decide by looking at rows is not seen.

    Raises:
        SchemaError: its Python needs rows to go on.
    """
    module, recorder = file.load(), Recorder()
    try:
        text = await getattr(module, direction)(recorder)
    except (Exception, SystemExit) as error:
        raise SchemaError(f"{file.version} cannot be shown without executing it: {in_its_python(error, file.version)}") from error
    return Script(file.version, [*recorder.statements, *split(str(text or ""))], not runs_apart(module, direction))

"""`bottleneck-db migration create`: a draft is written only when it has been proven on databases that hold rows."""

from __future__ import annotations

import inspect
import shutil
import tempfile
from collections.abc import AsyncGenerator, Collection, Iterable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bottleneck_db.connection.direct import connected
from bottleneck_db.connection.door import load_models
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import SchemaError
from bottleneck_db.schema.ddl import all_models, create_all
from bottleneck_db.schema.drafts import Part, draft
from bottleneck_db.schema.facts import Difference, Facts, compare, read_facts
from bottleneck_db.schema.files import MIGRATIONS, MigrationFile, file_name, migration_files, models_state, written
from bottleneck_db.schema.functions import refuse_broken_functions
from bottleneck_db.schema.intents import intents_of
from bottleneck_db.schema.narrowing import is_guard
from bottleneck_db.schema.runner import downgrade, upgrade
from bottleneck_db.schema.scratch import execute, scratch_database, scratch_server
from bottleneck_db.schema.steps import failing_at

_TO_WRITE = "-- what it does; prove it with `bottleneck-db migration check`\nSELECT 1"
_TO_WRITE_BACK = "-- what undoes it: rows that would be lost are parked with app.park_table() or app.park_column()\nSELECT 1"


class NotProven(SchemaError):
    """The draft does not do what it should, so nothing was written."""

    def __init__(self, what: str, differences: Sequence[Difference]) -> None:
        super().__init__(f"{what}; nothing was written:\n" + "\n".join(map(str, differences)))
        self.differences = tuple(differences)


class DestructiveChange(SchemaError):
    """The migration drops columns or tables, or narrows a type: give the reason with --destructive "…"; it stands in the file for whoever
    reviews it.
    """


async def create(name: str, *, location: Path = MIGRATIONS, destructive: str | None = None) -> list[Path]:
    """Draft the next migration from what the models declare, prove it, and write it. Returns its files, none where nothing has changed.

    Raises:
        InvalidArgument: the name is none.
        DestructiveChange: something is dropped and no reason is given.
        NotProven: upgrade or downgrade do not end where they should.
        SchemaError: a change cannot be drafted; the message says what to declare.
    """
    file_name(0, name)
    async with scratch_server() as server, migrated(server, location) as before, declared(server) as goal:
        parts = await draft(server, before, goal, intents_of(all_models()))
        if not parts:
            return []
        lost = losses(statement for part in parts for statement in part.upgrade)
        if lost and not destructive:
            raise DestructiveChange(f"{'; '.join(lost)}. {inspect.cleandoc(DestructiveChange.__doc__ or '')}")
        with tempfile.TemporaryDirectory(prefix="bottleneck-db-draft-") as folder:
            drafted = await _write(parts, name, Path(folder), location, destructive)
            await prove(server, before, goal, Path(folder), len(drafted))
            return [Path(shutil.copy(path, location / "models" / path.name)) for path in drafted]


async def create_empty(name: str, *, location: Path = MIGRATIONS) -> Path:
    """Write the next migration without statements, for what no draft can do. It records today's models, which it must lead to.

    Raises:
        InvalidArgument: the name is none.
    """
    files = migration_files(location)
    path = location / "models" / file_name(files[-1].number + 1 if files else 0, name)
    text = written(f"{name.replace('_', ' ').capitalize()}.", [_TO_WRITE], [_TO_WRITE_BACK], state=await models_state())
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8") as stream:
        stream.write(text)
    return path


@asynccontextmanager
async def migrated(server: Dsn, location: Path = MIGRATIONS, *, only: Collection[str] | None = None) -> AsyncGenerator[Dsn]:
    """A database as the migrations (`only` these versions) make it, with rows: rows/<number>.sql is planted after migration <number>."""
    async with scratch_database(server) as dsn:
        with tempfile.TemporaryDirectory(prefix="bottleneck-db-migrations-") as folder:
            files = [file for file in migration_files(location) if only is None or file.version in only]
            copy = copied(files, Path(folder))
            for rows in sorted((location / "rows").glob("*.sql"), key=lambda path: int(path.stem)):
                if int(rows.stem) in {file.number for file in files}:
                    await upgrade(dsn, to=int(rows.stem), location=copy)
                    with failing_at(f"rows/{rows.name}", "the whole file"):
                        await execute(dsn, rows.read_text("utf-8"))
            await upgrade(dsn, location=copy)
        yield dsn


@asynccontextmanager
async def declared(server: Dsn) -> AsyncGenerator[Dsn]:
    """A database as the models declare it; they are loaded first."""
    await load_models()
    async with scratch_database(server) as dsn:
        async with connected(dsn) as connection:
            for statement in create_all():
                with failing_at("what the models declare", statement):
                    await connection.execute(statement)
        yield dsn


async def _write(parts: Sequence[Part], name: str, folder: Path, location: Path, destructive: str | None) -> list[Path]:
    """The files of a draft, beside copies of all that are there already."""
    files = migration_files(location)
    copied(files, folder)
    number = files[-1].number + 1 if files else 0
    state = await models_state()
    drafted = []
    for offset, part in enumerate(parts):
        suffix = f"_{part.suffix}" if part.suffix and len(parts) > 1 else ""
        path = folder / "models" / file_name(number + offset, name + suffix)
        title = f"{name.replace('_', ' ').capitalize()}{': ' + part.suffix if suffix else ''}."
        reason = destructive if losses(part.upgrade) else None
        text = written(title, part.upgrade, part.downgrade, state=state, in_transaction=part.in_transaction, destructive=reason)
        path.write_text(text, "utf-8")
        drafted.append(path)
    return drafted


async def prove(server: Dsn, before: Dsn, goal: Dsn, folder: Path, count: int) -> None:
    """The last `count` files of a folder, up, down and up again on a copy of `before`, which has all others applied and holds rows.

    Raises:
        NotProven: that does not end in `goal`, or not where it began.
        BrokenFunctions: a function fails there.
        MigrationFailed: a statement fails.
    """
    was, wanted = await _facts(before), await _facts(goal)
    first = migration_files(folder)[-count].number
    async with scratch_database(server, template=before) as copy:
        rows = await _row_counts(copy, was)
        await upgrade(copy, location=folder)
        _expect("the upgrade does not end in what the models declare", wanted, await _working(copy))
        await downgrade(copy, first - 1, location=folder)
        _expect("the downgrade does not end where the upgrade began", was, await _working(copy))
        if rows != await _row_counts(copy, was):
            raise NotProven("the downgrade does not bring all rows back", [])
        await upgrade(copy, location=folder)
        _expect("a second upgrade, after the downgrade, ends elsewhere", wanted, await _working(copy))


def _expect(otherwise: str, wanted: Facts, there: Facts) -> None:
    if differences := compare(wanted, there):
        raise NotProven(otherwise, differences)


def copied(files: Iterable[MigrationFile], folder: Path) -> Path:
    """`folder`, with copies of `files` where Aerich looks for them."""
    target = folder / "models"
    target.mkdir(parents=True, exist_ok=True)
    for file in files:
        shutil.copy(file.path, target / file.path.name)
    return folder


def losses(statements: Iterable[str]) -> list[str]:
    """What of a draft drops rows or values (they are parked before), or makes a type hold less: the statements' first lines."""
    firsts = {statement.partition("\n")[0].removeprefix("-- ") for statement in statements if _loses(statement)}
    return sorted(firsts)


def _loses(statement: str) -> bool:
    return statement.startswith("DROP TABLE") or " DROP COLUMN " in statement or is_guard(statement)


async def _working(dsn: Dsn) -> Facts:
    """The facts of a database whose functions work."""
    async with connected(dsn) as connection:
        await refuse_broken_functions(connection)
        return await read_facts(connection)


async def _facts(dsn: Dsn) -> Facts:
    async with connected(dsn) as connection:
        return await read_facts(connection)


async def _row_counts(dsn: Dsn, facts: Facts) -> dict[str, int]:
    tables = sorted(fact.name for fact in facts.values() if fact.kind == "table" and not fact.partition)
    async with connected(dsn) as connection:
        return {table: await connection.fetchval(f"SELECT count(*) FROM {table}") for table in tables}  # noqa: S608 - the catalog's names

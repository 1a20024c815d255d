"""What the attacks walk over: every table and partition that has rows of organizations, with rows of two of them."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from bottleneck_db import Registry, Scope
from bottleneck_db.connection.direct import connected
from bottleneck_db.connection.scope import savepoint
from bottleneck_db.connection.translate import translated
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import QueryFailed, ScopeError
from bottleneck_db.schema.files import MIGRATIONS
from bottleneck_db.testing.databases import cloned
from tests.rules.catalog import COLUMNS, TABLES, Catalog

VICTIM, ATTACKER = UUID("b0000000-0000-7000-8000-000000000001"), UUID("b0000000-0000-7000-8000-000000000002")
VICTIMS_USER, ATTACKERS_USER = UUID("a0000000-0000-7000-8000-000000000001"), UUID("a0000000-0000-7000-8000-000000000002")
_TARGETS = f"""
    SELECT t.relname, t.relispartition, array_agg(c.attname::text ORDER BY c.attnum),
           coalesce(array_agg(c.attname::text ORDER BY c.attnum)
                    FILTER (WHERE has_column_privilege('bottleneck_app', coalesce(i.inhparent, t.oid), c.attname, 'INSERT')), '{{}}')
      FROM {TABLES} t JOIN {COLUMNS} c ON c.attrelid = t.oid LEFT JOIN pg_inherits i ON i.inhrelid = t.oid
     WHERE c.attgenerated = '' AND c.attidentity = ''
     GROUP BY t.oid, t.relname, t.relispartition HAVING 'organization_id' = ANY (array_agg(c.attname)) ORDER BY t.relname"""


@dataclass(frozen=True)
class Target:
    """A table or partition; `columns` are those that can be written at all, `insertable` those that the application gives to a new row."""

    name: str
    is_partition: bool
    columns: tuple[str, ...]
    insertable: tuple[str, ...]


@dataclass(frozen=True)
class Field:
    """Where the attacks take place: a registry with the tests' login, the owner's view, and the targets."""

    registry: Registry
    owner: Catalog
    owner_dsn: Dsn
    targets: tuple[Target, ...]

    @property
    def tables(self) -> tuple[Target, ...]:
        return tuple(target for target in self.targets if not target.is_partition)

    def attack(self) -> Any:
        """The attacker's scope; what it does is committed, if it does anything."""
        return self.registry.tenant(ATTACKER, user=ATTACKERS_USER)

    async def victims_rows(self) -> dict[str, tuple[int, str]]:
        """How many rows the victim has in each table, and a digest of them."""
        digest = "SELECT count(*), coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM {} t WHERE organization_id = $1"
        return {table.name: (await self.owner.ask(digest.format(table.name), VICTIM))[0] for table in self.tables}

    async def victims_row(self, target: Target) -> dict[str, Any]:
        """The values of one of the victim's rows, of the columns that the application may give; those of a partition are made up."""
        columns = target.insertable or ("organization_id",)
        rows = await self.owner.ask(f"SELECT {', '.join(columns)} FROM {target.name} WHERE organization_id = $1 LIMIT 1", VICTIM)
        if not rows:
            return dict.fromkeys(columns) | {"organization_id": VICTIM}
        return dict(zip(columns, rows[0] if isinstance(rows[0], tuple) else rows, strict=True))


@asynccontextmanager
async def planted(template: Dsn) -> AsyncGenerator[Field]:
    """A field with rows of both organizations in every table."""
    async with cloned(template) as database, connected(database.owner) as connection:
        await connection.execute("BEGIN;" + (MIGRATIONS / "rows" / "2.sql").read_text() + "; COMMIT")
        await connection.execute("ANALYZE")
        owner = Catalog(connection)
        targets = [
            Target(name, partition, tuple(columns), tuple(insertable)) for name, partition, columns, insertable in await owner.ask(_TARGETS)
        ]
        async with Registry(database.settings()) as registry:
            yield Field(registry, owner, database.owner, tuple(targets))


async def sent(scope: Scope, sql: str, *args: Any) -> list[Any]:
    """The rows of one statement, whatever it is: what Scope.fetch() refuses itself the database is to withstand too."""
    async with scope.turn() as connection:
        with translated():
            return await connection.fetch(sql, *args)


async def outcome(scope: Scope, sql: str, *args: Any) -> str:
    """What one statement in a scope comes to: its number of rows, or the name of its error. The scope lives on."""
    try:
        async with savepoint(scope) as nested:
            return str(len(await sent(nested, sql, *args)))
    except (QueryFailed, ScopeError) as error:
        # A model's own error is told as what it is one of: SlugTaken is a UniqueViolation.
        return next(kind.__name__ for kind in type(error).__mro__ if kind.__module__ == QueryFailed.__module__)


def insert(target: Target, values: dict[str, Any]) -> str:
    """An INSERT of these values as parameters, without its end."""
    return f"INSERT INTO {target.name} ({', '.join(values)}) VALUES ({', '.join(f'${number}' for number in range(1, len(values) + 1))})"

"""Statements executed one by one on a scratch database, and what each did to the tables that were there before.

Each runs in a transaction of its own: in a common one, earlier locks would hide later ones. What PostgreSQL releases before the statement
ends is not seen (CONCURRENTLY), which is why nobody waits for it either. Counters are those of the transaction (manual, 27.2.2).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import asyncpg

from bottleneck_db.connection.direct import connected, transaction
from bottleneck_db.connection.translate import translated
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import BottleneckError
from bottleneck_db.schema.lint.catalog import Column, Connection, Snapshot, enum_labels, holding_rows, live_tables, loses, snapshot
from bottleneck_db.schema.script import strings, words

#: The modes of table locks, weakest first (manual, 13.3.1).
MODES = (
    *("AccessShareLock", "RowShareLock", "RowExclusiveLock", "ShareUpdateExclusiveLock"),
    *("ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock"),
)
#: Those under which others cannot write, and with the last not even read.
BLOCKING = frozenset(MODES[MODES.index("ShareLock") :])
# Weaker ones change nothing in the catalog.
_CHANGING = BLOCKING | {"ShareUpdateExclusiveLock"}
_DONE = """
    SELECT t.oid, l.mode, pg_relation_filenode(t.oid) AS filenode, pg_stat_get_xact_tuples_returned(t.oid) AS scanned,
           pg_stat_get_xact_tuples_inserted(t.oid) + pg_stat_get_xact_tuples_updated(t.oid)
             + pg_stat_get_xact_tuples_deleted(t.oid) AS written
      FROM unnest($1::oid[]) AS t (oid)
      LEFT JOIN LATERAL (SELECT mode FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation' AND relation = t.oid AND granted
                          ORDER BY array_position($2::text[], mode) DESC LIMIT 1) l ON true"""
# A small table is read from end to end though it has an index; a large one is not. Compiling costs more than these queries last.
_AS_IF_LARGE = "SET enable_seqscan = off; SET jit = off"
# Else the transaction's counters hold those of earlier ones that nobody has collected yet: that happens once a second.
_FROM_NOUGHT = "SELECT pg_stat_force_next_flush()"
_OWN_TRANSACTION = {"BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE"}


@dataclass(frozen=True)
class Step:
    """One statement, the catalog around it, and what it did; tables are oids."""

    number: int
    statement: str
    before: Snapshot
    after: Snapshot
    observed: bool = True
    locks: Mapping[int, str] | None = None
    rewritten: frozenset[int] = frozenset()
    scanned: frozenset[int] = frozenset()
    written: frozenset[int] = frozenset()
    emptied: frozenset[int] = frozenset()
    narrowed: tuple[tuple[Column, Column], ...] = ()

    @cached_property
    def words(self) -> list[str]:
        return words(self.statement)

    @cached_property
    def strings(self) -> list[str]:
        return strings(self.statement)

    def new_labels(self, enums: Collection[int]) -> frozenset[str]:
        """Labels that it adds to one of these types."""
        before, after = self.before.labels, self.after.labels
        return frozenset(label for enum in enums for label in set(after.get(enum, ())) - set(before.get(enum, ())))

    def name(self, table: int) -> str:
        """What the table was called when the statement began."""
        return self.before.tables[table].name

    def roots(self, tables: Collection[int]) -> list[int]:
        """The tables themselves, and for partitions what they are parts of."""
        return sorted({self._root(table) for table in tables})

    def _root(self, table: int) -> int:
        parent = self.before.tables[table].parent
        return table if parent is None or parent not in self.before.tables else self._root(parent)

    def blocked(self) -> dict[int, str]:
        """The tables that others cannot write, perhaps not even read, until the transaction ends."""
        return {table: mode for table, mode in (self.locks or {}).items() if mode in BLOCKING}


@dataclass(frozen=True)
class Run:
    """The statements of a file that were executed, and why no more were; `unfilled` are tables without a row, where no scan is seen."""

    steps: Sequence[Step]
    unfilled: frozenset[int] = frozenset()
    trouble: str | None = None


async def observe(dsn: Dsn, statements: Sequence[str], *, in_use: bool) -> Run:
    """Execute the statements, and keep what they do. A database is in use when rows have been planted in it."""
    steps: list[Step] = []
    async with connected(dsn) as connection:
        await connection.execute(_AS_IF_LARGE)
        observer = _Observer(connection, await live_tables(connection, in_use=in_use))
        await observer.begin()
        unfilled = frozenset(observer.tables) - observer.filled
        for number, statement in enumerate(statements, start=1):
            try:
                with translated():
                    steps.append(await observer.step(number, statement))
            except BottleneckError as error:
                return Run(steps, unfilled, f"statement {number} fails on the scratch database: {error}")
    return Run(steps, unfilled)


class _Observer:
    """Looks at the same tables around each statement."""

    def __init__(self, connection: Connection, tables: Sequence[int]) -> None:
        self._connection = connection
        self.tables = tables
        self.filled: set[int] = set()

    async def begin(self) -> None:
        self._there = await snapshot(self._connection, self.tables)
        self.filled = await holding_rows(self._connection, self.tables)

    async def step(self, number: int, statement: str) -> Step:
        first = words(statement)
        unseen = Step(number, statement, self._there, self._there, observed=False)
        if first[:1] and first[0] in _OWN_TRANSACTION:
            return unseen
        if "CONCURRENTLY" in first and first[0] != "REFRESH":
            await self._connection.execute(statement)
            return await self._after(unseen)
        await self._connection.execute(_FROM_NOUGHT)
        async with transaction(self._connection):
            await self._connection.execute(_for_the_session(statement) if first[:2] == ["SET", "LOCAL"] else statement)
            done = await self._connection.fetch(_DONE, list(self.tables), MODES)
        return await self._after(self._told(unseen, [row for row in done if row["oid"] in self._there.tables]))

    def _told(self, step: Step, done: Sequence[asyncpg.Record]) -> Step:
        filenodes = {oid: table.filenode for oid, table in self._there.tables.items()}
        return replace(
            step,
            observed=True,
            locks={row["oid"]: row["mode"] for row in done if row["mode"]},
            rewritten=frozenset(row["oid"] for row in done if row["filenode"] not in {None, filenodes[row["oid"]]}),
            scanned=frozenset(row["oid"] for row in done if row["scanned"]),
            written=frozenset(row["oid"] for row in done if row["written"]),
        )

    async def _after(self, step: Step) -> Step:
        """With the catalog as the statement left it."""
        if step.observed and not any(mode in _CHANGING for mode in (step.locks or {}).values()):
            self._there = after = replace(self._there, labels=await enum_labels(self._connection))
        else:
            self._there = after = await snapshot(self._connection, self.tables)
        changed = (step.rewritten | step.written) & after.tables.keys()
        filled = await holding_rows(self._connection, changed)
        emptied = frozenset(changed & self.filled - filled)
        self.filled = self.filled - emptied | filled
        pairs = [(old, after.columns[key]) for key, old in step.before.columns.items() if key in after.columns]
        retyped = [(old, new) for old, new in pairs if old.type != new.type]
        labels = {**step.before.labels, **after.labels}
        narrowed = tuple([(old, new) for old, new in retyped if loses(old, new, labels)])
        return replace(step, after=after, rewritten=step.rewritten - emptied, emptied=emptied, narrowed=narrowed)


def _for_the_session(statement: str) -> str:
    """A setting of the file's transaction holds for the statements after it, which have transactions of their own here."""
    return re.sub(r"\bLOCAL\b", "", statement, count=1, flags=re.IGNORECASE)

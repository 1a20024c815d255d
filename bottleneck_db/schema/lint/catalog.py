"""The tables that a statement may endanger, as the catalog has them before and after it.

Rows of the catalog are told apart by their oid, not by name as in facts.py, so that a renamed column is no dropped one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import asyncpg

from bottleneck_db.schema.narrowing import narrows

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

# Aerich's tables are the migrator's own; what is parked in the schema trash nobody reads.
_TABLES = """
    SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'trash') AND n.nspname NOT LIKE 'pg\\_t%'
       AND c.relname NOT LIKE 'aerich%'"""
_TABLE = """
    SELECT oid, oid::regclass::text AS name, relkind = 'p' AS partitioned, pg_relation_filenode(oid) AS filenode,
           (SELECT inhparent FROM pg_inherits WHERE inhrelid = oid) AS parent
      FROM pg_class WHERE oid = ANY($1::oid[])"""
_COLUMN = """
    SELECT a.attrelid AS "table", a.attnum AS number, quote_ident(a.attname) AS name, format_type(a.atttypid, a.atttypmod) AS type,
           CASE t.typcategory WHEN 'A' THEN t.typelem ELSE t.oid END AS element,
           a.attnotnull AS not_null, pg_get_expr(d.adbin, d.adrelid) AS "default",
           a.attgenerated <> '' AS generated, a.attidentity <> '' AS identity
      FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     WHERE a.attrelid = ANY($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1, 2"""
_CONSTRAINT = """
    SELECT oid, conrelid AS "table", quote_ident(conname) AS name, contype::text AS type, pg_get_constraintdef(oid) AS definition,
           convalidated AS validated, conindid AS index
      FROM pg_constraint WHERE conrelid = ANY($1::oid[]) AND conparentid = 0 AND contype IN ('f', 'c', 'p', 'u', 'x') ORDER BY oid"""
_INDEX = """
    SELECT i.indexrelid AS oid, i.indrelid AS "table", i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition,
           i.indisvalid AS valid
      FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = ANY($1::oid[]) AND NOT c.relispartition ORDER BY 1"""
_ENUM = "SELECT enumtypid AS oid, array_agg(enumlabel::text ORDER BY enumsortorder) AS labels FROM pg_enum GROUP BY 1"


@dataclass(frozen=True)
class Table:
    """A table or partition; `filenode` names its storage, and is None where it has none of its own (partitioned)."""

    oid: int
    name: str
    partitioned: bool
    filenode: int | None
    parent: int | None


@dataclass(frozen=True)
class Column:
    """One column; `type` as SQL has it, `element` the oid of its type, of an array that of its items."""

    table: int
    number: int
    name: str
    type: str
    element: int
    not_null: bool
    default: str | None
    generated: bool
    identity: bool


@dataclass(frozen=True)
class Constraint:
    """One constraint but NOT NULL; `type` as pg_constraint.contype, `index` the oid of the index behind it, or 0."""

    oid: int
    table: int
    name: str
    type: str
    definition: str
    validated: bool
    index: int


@dataclass(frozen=True)
class Index:
    """One index but those of partitions that are parts of another; not `valid` while it is not built."""

    oid: int
    table: int
    name: str
    definition: str
    valid: bool


@dataclass(frozen=True)
class Snapshot:
    """Some tables at one moment; columns are found by table and number, all else by oid."""

    tables: Mapping[int, Table]
    columns: Mapping[tuple[int, int], Column]
    constraints: Mapping[int, Constraint]
    indexes: Mapping[int, Index]
    labels: Mapping[int, list[str]]


async def live_tables(connection: Connection, *, in_use: bool) -> list[int]:
    """The tables at which somebody may wait: of a database in use all, of one that is being made those that hold a row."""
    tables = [int(row["oid"]) for row in await connection.fetch(_TABLES)]
    return tables if in_use else sorted(await holding_rows(connection, tables))


async def holding_rows(connection: Connection, tables: Collection[int]) -> set[int]:
    """Those of the tables that hold a row."""
    found = set()
    for row in await connection.fetch(_TABLE, list(tables)):
        if await connection.fetchval(f"SELECT EXISTS (SELECT FROM {row['name']})"):  # noqa: S608 - the catalog's names, quoted
            found.add(int(row["oid"]))
    return found


async def snapshot(connection: Connection, tables: Collection[int]) -> Snapshot:
    """What the catalog has of these tables, those left out that are gone; and all enum types."""

    async def rows(query: str) -> list[dict[str, Any]]:
        return [dict(row) for row in await connection.fetch(query, list(tables))]

    return Snapshot(
        tables={row["oid"]: Table(**row) for row in await rows(_TABLE)},
        columns={(row["table"], row["number"]): Column(**row) for row in await rows(_COLUMN)},
        constraints={row["oid"]: Constraint(**row) for row in await rows(_CONSTRAINT)},
        indexes={row["oid"]: Index(**row) for row in await rows(_INDEX)},
        labels=await enum_labels(connection),
    )


async def enum_labels(connection: Connection) -> dict[int, list[str]]:
    """The labels of all enum types, in order."""
    return {int(row["oid"]): list(row["labels"]) for row in await connection.fetch(_ENUM)}


def loses(old: Column, new: Column, labels: Mapping[int, list[str]]) -> bool:
    """Whether values may be lost or refused in the column's new type; an enum type takes another's values when it has all labels."""
    if old.element in labels and new.element in labels:
        return not set(labels[old.element]) <= set(labels[new.element])
    return narrows(old.type, new.type)

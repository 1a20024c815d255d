"""How large a table is, told by a database: rows as its statistics estimate them, bytes as its files are now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bottleneck_db.schema.facts import Fetches

# The partitions of a partitioned table, else the table itself. Where it was never analyzed, the counters of its writers tell the rows.
_PARTS = """
    SELECT c.relname AS name, pg_get_expr(c.relpartbound, c.oid) AS bound,
           (CASE WHEN c.reltuples < 0 THEN coalesce(pg_stat_get_live_tuples(c.oid), 0) ELSE c.reltuples END)::bigint AS rows,
           pg_table_size(c.oid) - coalesce(pg_total_relation_size(nullif(c.reltoastrelid, 0)), 0) AS table_bytes,
           pg_indexes_size(c.oid) AS index_bytes,
           coalesce(pg_total_relation_size(nullif(c.reltoastrelid, 0)), 0) AS toast_bytes
      FROM pg_class c LEFT JOIN pg_inherits p ON p.inhrelid = c.oid
     WHERE p.inhparent = to_regclass($1) OR c.oid = to_regclass($1) AND c.relkind = 'r'
     ORDER BY c.relname"""

_INDEXES = """
    SELECT coalesce(pg_partition_root(i.indexrelid), i.indexrelid)::regclass::text AS name,
           sum(pg_relation_size(i.indexrelid))::bigint AS bytes, sum(coalesce(pg_stat_get_numscans(i.indexrelid), 0))::bigint AS scans
      FROM pg_index i LEFT JOIN pg_inherits p ON p.inhrelid = i.indrelid
     WHERE to_regclass($1) IN (i.indrelid, p.inhparent)
     GROUP BY 1
     ORDER BY 1"""


@dataclass(frozen=True)
class PartFigures:
    """A partition, or a table that has none: estimated rows, and bytes of its rows, its indexes and what is stored apart (TOAST)."""

    name: str
    bound: str | None
    rows: int
    table_bytes: int
    index_bytes: int
    toast_bytes: int

    @property
    def total_bytes(self) -> int:
        """All of its files."""
        return self.table_bytes + self.index_bytes + self.toast_bytes


@dataclass(frozen=True)
class IndexFigures:
    """An index, of all partitions together: its bytes, and how often it was used since the statistics were reset."""

    name: str
    bytes: int
    scans: int


@dataclass(frozen=True)
class Figures:
    """A table's parts and indexes, and their sums."""

    parts: tuple[PartFigures, ...]
    indexes: tuple[IndexFigures, ...]

    @property
    def rows(self) -> int:
        """Rows, as estimated."""
        return sum(part.rows for part in self.parts)

    @property
    def total_bytes(self) -> int:
        """All files."""
        return sum(part.total_bytes for part in self.parts)


async def read_figures(connection: Fetches, table: str) -> Figures | None:
    """The figures of a table of the schema `public`; None where the database has no such table."""
    parts = await connection.fetch(_PARTS, f"public.{table}")
    indexes = await connection.fetch(_INDEXES, f"public.{table}")
    if not parts:
        return None
    return Figures(tuple(_part(row) for row in parts), tuple(IndexFigures(**dict(row)) for row in indexes))


def _part(row: Mapping[str, Any]) -> PartFigures:
    return PartFigures(**dict(row))

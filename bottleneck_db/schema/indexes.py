"""Indexes that a broken CREATE, REINDEX or DROP INDEX CONCURRENTLY left INVALID: they cost every write and serve no query.

PostgreSQL manual, CREATE INDEX, "Building Indexes Concurrently", and REINDEX, "Rebuilding Indexes Concurrently".
"""

from __future__ import annotations

from dataclasses import dataclass

from bottleneck_db.schema.facts import Fetches

_INVALID = """
    SELECT i.indexrelid::regclass::text AS name, i.indrelid::regclass::text AS on_table
      FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE NOT i.indisvalid AND c.relnamespace = 'public'::regnamespace AND c.relkind = 'i'
       AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid) ORDER BY 1"""
_VALID = "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass($1)"


@dataclass(frozen=True)
class InvalidIndex:
    """One of them, and its table."""

    name: str
    table: str

    @property
    def repair(self) -> str:
        """The statement that builds it again, or removes it where it is what a broken REINDEX has left beside the index itself."""
        remains = self.name.strip('"').rstrip("0123456789").endswith(("_ccnew", "_ccold"))
        return f"DROP INDEX CONCURRENTLY {self.name}" if remains else f"REINDEX INDEX CONCURRENTLY {self.name}"


async def invalid_indexes(connection: Fetches) -> list[InvalidIndex]:
    """The INVALID indexes of the schema `public` that nobody is building just now, by name."""
    return [InvalidIndex(row["name"], row["on_table"]) for row in await connection.fetch(_INVALID)]


async def is_valid(connection: Fetches, name: str) -> bool | None:
    """Whether the index of that name is valid; None where there is no such index."""
    rows = await connection.fetch(_VALID, name)
    return bool(rows[0]["indisvalid"]) if rows else None

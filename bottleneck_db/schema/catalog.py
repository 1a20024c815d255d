"""What a database really contains, read from PostgreSQL's catalog: facts that two databases can be compared by.

A fact's key is (kind, name), its value the definition as PostgreSQL prints it. Definitions are compared between databases of one server
version only: versions print differently. Monthly partitions are one fact for all months: how many there are is no matter of the schema.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Protocol

Fact = tuple[str, str]
Catalog = dict[Fact, str]

_MONTH = re.compile(r"_\d{4}_\d{2}\b")
_BOUND = re.compile(r"FROM \('[^']*'\) TO \('[^']*'\)")


class Fetches(Protocol):
    """A connection of asyncpg, or what wraps one."""

    async def fetch(self, query: str, *args: Any) -> Any: ...


async def read_catalog(connection: Fetches) -> Catalog:
    """All facts of the schemas `public` and `app` but Aerich's own table: a flat dictionary of (kind, name) to definition."""
    catalog: Catalog = {}
    query = (files("bottleneck_db.schema") / "catalog.sql").read_text("utf-8")
    for row in await connection.fetch(query):
        name, definition = _timeless(row["name"]), _timeless(row["definition"] or "")
        catalog[row["kind"], name] = definition
    return catalog


def _timeless(text: str) -> str:
    return _BOUND.sub("FROM (month) TO (next month)", _MONTH.sub("_YYYY_MM", text))


@dataclass(frozen=True)
class Difference:
    """A fact that two catalogs disagree on; None where a catalog has no such fact."""

    kind: str
    name: str
    left: str | None
    right: str | None

    def __str__(self) -> str:
        if self.left is None:
            return f"+ {self.kind} {self.name}: {self.right}"
        if self.right is None:
            return f"- {self.kind} {self.name}: {self.left}"
        return f"~ {self.kind} {self.name}:\n    - {self.left}\n    + {self.right}"


def compare(left: Catalog, right: Catalog) -> list[Difference]:
    """What distinguishes `right` from `left`, by kind and name; empty where they are equal."""
    facts = sorted(left.keys() | right.keys())
    return [Difference(*fact, left.get(fact), right.get(fact)) for fact in facts if left.get(fact) != right.get(fact)]

"""What a database really contains, read from PostgreSQL's catalog, and what rests on what.

A fact is known by (kind, name). Definitions are compared between databases of one server version only: versions print differently.
What a partition has from its parent is read and compared, and never drafted; its month does not count.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any, Protocol

from bottleneck_db.schema.connectives import flattened

Key = tuple[str, str]
Facts = dict[Key, "Fact"]
_Address = tuple[int, int, int]

_MONTH = re.compile(r"_\d{4}_\d{2}\b")
_BOUND = re.compile(r"FROM \('[^']*'\) TO \('[^']*'\)")
_EXPRESSIONS = frozenset({"constraint", "index", "policy", "trigger", "column"})  # whose definitions may hold a condition
_DEPENDENCIES = """
    SELECT classid::bigint, objid::bigint, objsubid, refclassid::bigint, refobjid::bigint, refobjsubid
      FROM pg_depend WHERE deptype IN ('n', 'a', 'i') AND refobjid >= 16384"""


class Fetches(Protocol):
    """A connection of asyncpg, or what wraps one."""

    async def fetch(self, query: str, *args: Any) -> Any: ...

    async def execute(self, query: str, *args: Any) -> Any: ...


@dataclass(frozen=True)
class Fact:
    """One thing that exists.

    `host` is the table that it stands on, `parts` what statements about it are made of, `rests_on` the facts that it needs.
    """

    kind: str
    name: str
    host: str | None
    definition: str
    parts: Mapping[str, Any]
    partition: bool
    rests_on: frozenset[Key] = field(default=frozenset(), compare=False)

    @property
    def key(self) -> Key:
        return self.kind, self.name


@dataclass(frozen=True)
class Difference:
    """A fact that two databases disagree on; None where a database has no such fact."""

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


async def read_facts(connection: Fetches) -> Facts:
    """All facts of the schemas `public` and `app` but Aerich's own tables, and what extensions brought."""
    await connection.execute("SET search_path = public")
    rows = await connection.fetch((files("bottleneck_db.schema") / "facts.sql").read_text("utf-8"))
    edges = await connection.fetch(_DEPENDENCIES)
    return _with_dependencies(rows, edges)


def compare(left: Facts, right: Facts) -> list[Difference]:
    """What distinguishes `right` from `left`, by kind and name; empty where they are equal."""
    definitions = [{key: fact.definition for key, fact in facts.items()} for facts in (left, right)]
    keys = sorted(key for key in left.keys() | right.keys() if definitions[0].get(key) != definitions[1].get(key))
    return [Difference(*key, definitions[0].get(key), definitions[1].get(key)) for key in keys]


def _with_dependencies(rows: Iterable[Mapping[str, Any]], edges: Iterable[Mapping[str, Any]]) -> Facts:
    facts = [(_address(row), _fact(row)) for row in rows]
    known: dict[_Address, Key] = {address: fact.key for address, fact in facts if address[1]}
    for (classid, _, _), fact in facts:
        known |= {(class_of, oid, 0): fact.key for class_of, oid in _aliases(classid, fact.parts)}
    rests: dict[Key, set[Key]] = {fact.key: _own_places(fact) for _, fact in facts}
    for edge in edges:
        one = _find(known, edge["classid"], edge["objid"], edge["objsubid"])
        other = _find(known, edge["refclassid"], edge["refobjid"], edge["refobjsubid"])
        if one and other and one != other:
            rests[one].add(other)
    there = rests.keys()
    return {fact.key: _resting(fact, rests[fact.key] & there) for _, fact in facts}


def _resting(fact: Fact, on: Iterable[Key]) -> Fact:
    return Fact(fact.kind, fact.name, fact.host, fact.definition, fact.parts, fact.partition, frozenset(on) - {fact.key})


def _address(row: Mapping[str, Any]) -> _Address:
    return row["classid"], row["objid"], row["objsubid"]


def _fact(row: Mapping[str, Any]) -> Fact:
    name, definition, host = (_timeless(row[column]) if row[column] is not None else None for column in ("name", "definition", "host"))
    if row["kind"] in _EXPRESSIONS:
        definition = flattened(definition or "")
    return Fact(row["kind"], name or "", host, (definition or "").replace(" ON ONLY ", " ON "), json.loads(row["parts"]), row["partition"])


def _timeless(text: str) -> str:
    return _BOUND.sub("FROM (month) TO (next month)", _MONTH.sub("_YYYY_MM", text))


_TYPES, _RELATIONS, _DEFAULTS = 1247, 1259, 2604  # pg_type, pg_class, pg_attrdef: fixed by PostgreSQL's source


def _aliases(classid: int, parts: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Other things that stand for the fact: an enum's array, a table's row type, a constraint's index, a generated column's expression."""
    found = [(_TYPES, parts.get("array")), (_TYPES, parts.get("type") if classid == _RELATIONS else None)]
    found += [(_RELATIONS, parts.get("index")), (_DEFAULTS, parts.get("expression") if parts.get("generated") else None)]
    return [(class_of, oid) for class_of, oid in found if isinstance(oid, int) and oid]


def _find(known: Mapping[_Address, Key], classid: int, objid: int, objsubid: int) -> Key | None:
    return known.get((classid, objid, objsubid)) or known.get((classid, objid, 0))


def _own_places(fact: Fact) -> set[Key]:
    """What a fact stands on by its name: its table, and its column where it speaks of one."""
    places: set[Key] = set()
    if fact.kind == "grant":
        kind, _, rest = fact.name.partition(" ")
        places.add((kind, rest.rpartition(" to ")[0]))
    if fact.kind in {"default", "comment"}:
        places.add(("column", fact.name))
    if fact.host is not None and fact.kind != "table":
        places.add(("table", fact.host))
    return places

"""Who may do what: as the declarations grant it, and as a database has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bottleneck_db.orm.declarations import declarations
from bottleneck_db.schema.ddl import all_models, security
from bottleneck_db.schema.facts import Fact, Fetches, read_facts

_GRANT = re.compile(
    r"^GRANT (?P<verbs>[A-Z, ]+?)(?: \((?P<columns>[^)]+)\))? ON (?:(?P<kind>FUNCTION|SCHEMA) )?(?P<objects>.+?)\s+TO (?P<roles>[^;]+)",
    re.MULTILINE | re.DOTALL,
)
_FUNCTION = re.compile(r"[\w.]+\([^)]*\)")

_UNGUARDED = """
    SELECT c.relname
      FROM pg_class c LEFT JOIN pg_inherits i ON i.inhrelid = c.oid LEFT JOIN pg_class p ON p.oid = i.inhparent
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity
       AND (c.relname = ANY ($1::text[]) OR p.relname = ANY ($1::text[]))
     ORDER BY c.relname"""


@dataclass(frozen=True, order=True)
class Privilege:
    """What one role may do with one thing: `kind` is table, column, function, schema …; a column's name is table.column."""

    role: str
    kind: str
    name: str
    verb: str


def declared_privileges() -> frozenset[Privilege]:
    """What the schema's own GRANT statements give; `bottleneck_db.connection.door.load_models` first."""
    return frozenset(privilege for statement in security() for match in _GRANT.finditer(statement) for privilege in _of_grant(match))


def _of_grant(match: re.Match[str]) -> Iterator[Privilege]:
    kind = (match["kind"] or "TABLE").lower()
    for name in _names(kind, match["objects"]):
        columns = [f"{name}.{column}" for column in _list(match["columns"])] if match["columns"] else []
        for role in _list(match["roles"]):
            for verb in _list(match["verbs"]):
                yield from (Privilege(role, "column", column, verb) for column in columns)
                if not columns:
                    yield Privilege(role, kind, name, verb)


def _names(kind: str, text: str) -> list[str]:
    """The things of a statement; functions with their signatures as PostgreSQL prints them."""
    return [name.replace(", ", ",") for name in _FUNCTION.findall(text)] if kind == "function" else _list(text)


def _list(text: str) -> list[str]:
    return [item.strip() for item in text.split(",")]


async def read_privileges(connection: Fetches) -> frozenset[Privilege]:
    """What a database grants in the schemas public and app, to whomever but the owners; PUBLIC is everybody."""
    grants = [fact for fact in (await read_facts(connection)).values() if fact.kind == "grant"]
    return frozenset(Privilege(fact.parts["grantee"], *_thing(fact), verb) for fact in grants for verb in fact.parts["privileges"])


def _thing(fact: Fact) -> tuple[str, str]:
    kind, _, rest = fact.name.partition(" ")
    return kind, rest.rpartition(" to ")[0]


async def unguarded_tables(connection: Fetches) -> list[str]:
    """Tables and partitions whose declared policies do not apply, since row-level security is switched off."""
    guarded = [model._meta.db_table for model in all_models() if declarations(model).policies]
    return [row["relname"] for row in await connection.fetch(_UNGUARDED, guarded)]


def by_thing(privileges: Iterable[Privilege], kind: str) -> dict[str, dict[str, set[str]]]:
    """Privileges on things of one kind: name to role to verbs."""
    found: dict[str, dict[str, set[str]]] = {}
    for privilege in privileges:
        if privilege.kind == kind:
            found.setdefault(privilege.name, {}).setdefault(privilege.role, set()).add(privilege.verb)
    return found

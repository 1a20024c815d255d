"""What of a draft is done while others read and write, in a part of its own, outside a transaction.

Rules come NOT VALID and are validated later, NOT NULL is proven by a CHECK, and an index is built CONCURRENTLY, one in another's place
under a name of its own first (PostgreSQL manual: ALTER TABLE, "Notes"; CREATE INDEX, "Building Indexes Concurrently"). What builds can be
run again from the start, as it is when a migrator was killed. The way back, which stock Aerich runs in a transaction, has the plain forms.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from bottleneck_db.schema.changes import Changes
from bottleneck_db.schema.columns import not_null
from bottleneck_db.schema.facts import Fact, Facts, Key
from bottleneck_db.schema.statements import dropping, making

_UNIQUE = re.compile(r"UNIQUE (?P<nulls>NULLS NOT DISTINCT )?(?P<columns>\([^()]*\)(?: INCLUDE \([^()]*\))?)(?P<rest>[ A-Z]*)")
_UNCHECKED = ("NOT VALID", "NOT ENFORCED")
_LONGEST = 63


@dataclass(frozen=True)
class _Move:
    """A statement for which others would wait: what stands in its place in the transaction, and what comes after that; the statement
    that `follows` is no longer needed.
    """

    statement: str
    within: tuple[str, ...] = ()
    building: tuple[str, ...] = ()
    leaving: tuple[str, ...] = ()
    validating: tuple[str, ...] = ()
    finishing: tuple[str, ...] = ()
    without: str | None = None
    host: str | None = None


# In the order in which they come.
_STAGES = tuple(attrgetter(stage) for stage in ("building", "leaving", "validating", "finishing"))


def parted(sql: Sequence[str], changes: Changes) -> tuple[list[str], list[str]]:
    """Statements that lead from changes.old to changes.new, as those for the transaction and those for afterwards, each without it.

    In tables that are new nobody waits. What a foreign key of these changes refers to is made at once; so are the indexes of partitioned
    tables, and the foreign keys from and to them, which cannot be NOT VALID before PostgreSQL 18.
    """
    found = {move.statement: move for move in _moves(changes)}
    hosts = {found[statement].host for statement in sql if statement in found and found[statement].building}
    found |= {move.statement: move for move in _leaving(hosts, changes)}
    moves = [found[statement] for statement in sql if statement in found]
    without = {move.without for move in moves}
    kept = [statement for statement in sql if statement not in without]
    within = [one for statement in kept for one in (found[statement].within if statement in found else [statement])]
    return within, [statement for stage in _STAGES for move in moves for statement in stage(move)]


def validated(earlier: Facts, later: Facts) -> Facts:
    """The earlier facts, but for rules that are valid later: going back need not undo that."""
    return earlier | {
        key: later[key]
        for key, fact in earlier.items()
        if key in later and key[0] == "constraint" and fact.definition == f"{later[key].definition} NOT VALID"
    }


def _moves(changes: Changes) -> Iterator[_Move]:
    for key in sorted(changes.made | changes.altered):
        fact = changes.new[key]
        if changes.is_new_table(fact.host):
            continue
        match fact.kind, fact.parts.get("type"):
            case "constraint", "c" | "f":
                yield from _rule(fact, changes)
            case "constraint", "u":
                yield from _unique(fact, changes)
            case "index", _:
                yield from _index(fact, changes)
            case "column", _:
                yield from _present(fact, changes)
            case _:
                continue


def _leaving(hosts: Collection[str | None], changes: Changes) -> Iterator[_Move]:
    """Indexes, and what is unique by one, stay until their tables' new ones are built, where no other takes their name."""
    for key in sorted(changes.dropped - changes.made):
        fact = changes.old[key]
        if fact.host in hosts and changes.can_stay(key) and not _namesakes(fact) & changes.made:
            if fact.kind == "index":
                yield _Move(dropping(fact), leaving=(f"DROP INDEX CONCURRENTLY IF EXISTS {fact.name}",))
            elif _is_unique(fact):
                yield _Move(dropping(fact), finishing=(dropping(fact),))


def _rule(fact: Fact, changes: Changes) -> Iterator[_Move]:
    """A CHECK or foreign key holds for new rows at once; the old ones are looked at under SHARE UPDATE EXCLUSIVE."""
    partitioned = _is_partitioned(fact.host, changes) or _is_partitioned(fact.parts["parent"], changes)
    if not fact.definition.endswith(_UNCHECKED) and not (fact.parts["type"] == "f" and partitioned):
        yield _Move(making(fact), within=(f"{making(fact)} NOT VALID",), validating=(_validate(fact.host, fact.parts["constraint"]),))


def _index(fact: Fact, changes: Changes) -> Iterator[_Move]:
    if _must_be_made_at_once(fact, changes):
        return
    statement = making(fact)
    if not changes.can_stay(fact.key):
        yield _Move(statement, building=(_concurrently(statement),), host=fact.host)
        return
    fresh = _longer(fact.name, "__new")
    build = _concurrently(statement.replace(f" INDEX {fact.name} ", f" INDEX {fresh} ", 1))
    swap = (f"DROP INDEX CONCURRENTLY IF EXISTS {fact.name}", f"ALTER INDEX {fresh} RENAME TO {fact.name}")
    yield _Move(statement, building=(build, *swap), without=dropping(fact), host=fact.host)


def _unique(fact: Fact, changes: Changes) -> Iterator[_Move]:
    """The index first; the constraint takes it over, and gives it its name, in the place of an older constraint."""
    match = _UNIQUE.fullmatch(fact.definition)
    if match is None or _must_be_made_at_once(fact, changes):
        return
    name, fresh = fact.parts["constraint"], _longer(fact.parts["constraint"], "__new")
    nulls = " NULLS NOT DISTINCT" if match["nulls"] else ""
    build = f"CREATE UNIQUE INDEX CONCURRENTLY {fresh} ON {fact.host} USING btree {match['columns']}{nulls}"
    take = f"ALTER TABLE {fact.host} DROP CONSTRAINT IF EXISTS {name}, ADD CONSTRAINT {name} UNIQUE USING INDEX {fresh}{match['rest']}"
    replaced = dropping(fact) if changes.can_stay(fact.key) else None
    yield _Move(making(fact), building=(build, take), without=replaced, host=fact.host)


def _present(fact: Fact, changes: Changes) -> Iterator[_Move]:
    """NOT NULL looks at no row where a valid CHECK says the same. A primary key and numbers need it at once."""
    if fact.parts["identity"] or any(fact.key in other.rests_on and other.parts["type"] == "p" for other in _made(changes, "constraint")):
        return
    name = _longer(f"{fact.host}_{fact.parts['column']}".replace('"', "").replace(".", "_"), "_present_ck")
    check = f"ALTER TABLE {fact.host} ADD CONSTRAINT {name} CHECK ({fact.parts['column']} IS NOT NULL) NOT VALID"
    finish = (not_null(fact), f"ALTER TABLE {fact.host} DROP CONSTRAINT {name}")
    yield _Move(not_null(fact), within=(check,), validating=(_validate(fact.host, name),), finishing=finish)


def _must_be_made_at_once(fact: Fact, changes: Changes) -> bool:
    """Whether an index cannot be built beside writers: of a partitioned table; one that a new foreign key rests on; or where what is
    unique would not be so meanwhile, since its name must be free first or what it stands on is made anew.
    """
    lapses = _is_unique(fact) and any(
        _is_unique(changes.old[key]) and not (key == fact.key and changes.can_stay(key)) for key in _namesakes(fact) & changes.dropped
    )
    return lapses or _is_partitioned(fact.host, changes) or any(fact.key in changes.new[other].rests_on for other in changes.made)


def _namesakes(fact: Fact) -> set[Key]:
    """What may have the name of an index or of a constraint: they share one namespace."""
    name = str(fact.parts.get("constraint") or fact.name)
    return {("index", name), ("constraint", f"{fact.host}.{name}")}


def _is_unique(fact: Fact) -> bool:
    return fact.parts["type"] == "u" if fact.kind == "constraint" else fact.definition.startswith("CREATE UNIQUE ")


def _made(changes: Changes, kind: str) -> Iterator[Fact]:
    return (changes.new[key] for key in changes.made if key[0] == kind)


def _is_partitioned(table: str | None, changes: Changes) -> bool:
    fact = changes.new.get(("table", table or ""))
    return fact is not None and fact.parts["partition_key"] is not None


def _validate(table: str | None, constraint: str) -> str:
    return f"ALTER TABLE {table} VALIDATE CONSTRAINT {constraint}"


def _concurrently(statement: str) -> str:
    return statement.replace(" INDEX ", " INDEX CONCURRENTLY ", 1)


def _longer(name: str, suffix: str) -> str:
    """With a suffix; a name has 63 bytes."""
    if name.endswith('"'):
        return f'{name[: _LONGEST + 1 - len(suffix)].rstrip(chr(34))}{suffix}"'
    return name[: _LONGEST - len(suffix)] + suffix

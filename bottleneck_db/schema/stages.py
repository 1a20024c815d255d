"""What is done before the comparison: declared renames, names that follow them, labels that come.

Each stage is executed on a scratch database and the facts are read again; nothing is simulated.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from bottleneck_db.schema.facts import Fact, Facts
from bottleneck_db.schema.intents import Intents
from bottleneck_db.schema.quoting import literal

_RENAME = {
    "index": "ALTER INDEX {old} RENAME TO {new}",
    "constraint": "ALTER TABLE {table} RENAME CONSTRAINT {old} TO {new}",
    "trigger": "ALTER TRIGGER {old} ON {table} RENAME TO {new}",
}


def renamed_tables(old: Facts, new: Facts, intents: Intents) -> list[str]:
    """Tables whose old name is there and whose new one is not."""
    pairs = [(before, after) for after, before in sorted(intents.tables.items()) if _moved(old, new, "table", before, after)]
    return [f"ALTER TABLE {before} RENAME TO {after}" for before, after in pairs]


def renamed_columns(old: Facts, new: Facts, intents: Intents) -> list[str]:
    """Columns whose old name is there and whose new one is not."""
    found = []
    for name, before in sorted(intents.columns.items()):
        table, _, after = name.rpartition(".")
        if _moved(old, new, "column", f"{table}.{before}", name):
            found.append(f"ALTER TABLE {table} RENAME COLUMN {before} TO {after}")
    return found


def renamed_labels(old: Facts, new: Facts, intents: Intents) -> list[str]:
    """Labels whose old name is there and whose new one is not."""
    found = []
    for enum, names in sorted(intents.labels.items()):
        before, after = _labels(old, enum), _labels(new, enum)
        for label, was in sorted(names.items()):
            if was in before and label not in before and label in after and was not in after:
                found.append(f"ALTER TYPE {enum} RENAME VALUE {literal(was)} TO {literal(label)}")
    return found


def followed_names(old: Facts, new: Facts, intents: Intents) -> list[str]:
    """Indexes, constraints and triggers that are equal but for their name: rename them, for that costs nothing."""
    wanted: defaultdict[tuple[str, str | None, str], list[Fact]] = defaultdict(list)
    for key in new.keys() - old.keys():
        if new[key].kind in _RENAME and not new[key].partition:
            wanted[_but_for_name(new[key])].append(new[key])
    found = []
    for key in sorted(old.keys() - new.keys()):
        fact = old[key]
        candidates = wanted.get(_but_for_name(fact), []) if fact.kind in _RENAME and not fact.partition else []
        if candidates:
            other = min(candidates, key=lambda candidate: candidate.name)
            candidates.remove(other)
            found.append(_RENAME[fact.kind].format(old=_own_name(fact), new=_own_name(other), table=fact.host))
    return found


def added_labels(old: Facts, new: Facts, intents: Intents) -> list[str]:
    """Labels that come, where none goes and the order stays. A label cannot be used before the transaction that adds it has ended."""
    found: list[str] = []
    for kind, name in sorted(old.keys() & new.keys()):
        if kind == "enum":
            found += _additions(name, _labels(old, name), _labels(new, name))
    return found


def _additions(enum: str, old: list[str], new: list[str]) -> Iterator[str]:
    if [label for label in new if label in old] != old:
        return
    there = list(old)
    for position, label in enumerate(new):
        if label not in there:
            place = f"AFTER {literal(new[position - 1])}" if position else f"BEFORE {literal(there[0])}"
            there.insert(position, label)
            yield f"ALTER TYPE {enum} ADD VALUE {literal(label)} {place}"


def _moved(old: Facts, new: Facts, kind: str, before: str, after: str) -> bool:
    return (kind, before) in old and (kind, after) not in old and (kind, after) in new and (kind, before) not in new


def _labels(facts: Facts, enum: str) -> list[str]:
    fact = facts.get(("enum", enum))
    return list(fact.parts["labels"]) if fact else []


def _own_name(fact: Fact) -> str:
    return str(fact.parts.get("constraint") or fact.parts.get("trigger") or fact.name)


def _but_for_name(fact: Fact) -> tuple[str, str | None, str]:
    return fact.kind, fact.host, fact.definition.replace(f" {_own_name(fact)} ", " ", 1)

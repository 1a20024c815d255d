"""What would repair partitions that have come away from their parent, beside what statements() does for all else.

A partition's policies, row-level security, triggers and grants are its own; app.ensure_partitions() makes what is missing of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bottleneck_db.errors import SchemaError
from bottleneck_db.schema.changes import Changes
from bottleneck_db.schema.columns import Fills
from bottleneck_db.schema.facts import Difference, Fact, Facts, compare
from bottleneck_db.schema.statements import for_each_partition, statements

_ENSURE = "SELECT app.ensure_partitions()"
_PARENT = re.compile(r"partition of (\S+)")


def repairs(there: Facts, goal: Facts, fills: Fills | None = None) -> list[str]:
    """The SQL that leads from `there` to `goal`, partitions included, in order.

    Raises:
        MissingFill, MissingLabel: rows may stand in the way, and nobody has said what becomes of them.
        SchemaError: a change cannot be drafted.
    """
    done = statements(Changes(there, goal), fills)
    differences = compare(there, goal)
    by_parents = {(difference.kind, _fact(difference, there, goal).host or difference.name) for difference in differences}
    own: dict[str, None] = {}
    for difference in differences:
        fact = _fact(difference, there, goal)
        parent = _parent(fact, there, goal)
        if parent is not None and (difference.kind, parent) not in by_parents:
            own |= dict.fromkeys([*_of_partition(fact, parent, there, goal), _ENSURE])
    if _ENSURE in own:
        del own[_ENSURE]
        done = [*(statement for statement in done if statement != _ENSURE), *own, _ENSURE]
    return done


def _fact(difference: Difference, there: Facts, goal: Facts) -> Fact:
    key = difference.kind, difference.name
    return goal.get(key) or there[key]


def _parent(fact: Fact, there: Facts, goal: Facts) -> str | None:
    key = "table", fact.host or fact.name
    table = goal.get(key) or there.get(key)
    match = _PARENT.search(table.definition) if fact.partition and table else None
    return match[1] if match else None


def _of_partition(fact: Fact, parent: str, there: Facts, goal: Facts) -> Iterator[str]:
    """What must go, or change, before app.ensure_partitions() makes what is missing."""
    table = "table", fact.host or fact.name
    if table not in goal:
        raise SchemaError(f"{table[1]} is a partition that app.ensure_partitions() does not make")
    if table not in there:
        return
    match fact.kind:
        case "policy":
            yield for_each_partition(parent, f"DROP POLICY IF EXISTS {fact.parts['policy']} ON %s")
        case "trigger" if fact.key in there:
            name = fact.parts["trigger"]
            stays = fact.key in goal
            yield for_each_partition(parent, f"ALTER TABLE %s ENABLE TRIGGER {name}" if stays else f"DROP TRIGGER IF EXISTS {name} ON %s")
        case "grant" if fact.key not in goal:
            yield for_each_partition(parent, f"REVOKE ALL ON TABLE %s FROM {fact.parts['grantee']}")
        case "row security" | "trigger" if fact.key in goal:
            return
        case _:
            raise SchemaError(f"{fact.kind} {fact.name} of a partition cannot be repaired by a draft")

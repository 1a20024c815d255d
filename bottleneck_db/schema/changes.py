"""From one set of facts to another: what is dropped, altered, made, and what must give way meanwhile.

Whatever rests on a replaced fact is replaced with it. One topological sort over all steps gives the order; the smallest of those that are
ready comes first, so the order is the same on every run.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from bottleneck_db.errors import SchemaError
from bottleneck_db.schema.facts import Fact, Facts, Key

BY_HAND = "write the migration yourself, into the file that `bottleneck-db migration create --empty NAME` makes"
# In which order things of equal rank among the ready steps are made, and (backwards) dropped.
_RANKS = (
    "schema",
    "enum",
    "function",
    "table",
    "column",
    "default",
    "constraint",
    "index",
    "trigger",
    "row security",
    "policy",
    "grant",
    "comment",
)
_DIES_WITH_TABLE = frozenset(_RANKS) - {"schema", "enum", "function", "table"}
_BORN_WITH_TABLE = ("column", "default")


class Phase(IntEnum):
    """What a step does: an enum's swap makes the new type beside the old one, its sweep removes the old one."""

    DROP = 0
    SWAP = 1
    ALTER = 2
    MAKE = 3
    SWEEP = 4


Step = tuple[Phase, Key]


@dataclass
class Changes:
    """What leads from `old` to `new`; partitions are left to their parents."""

    old: Facts
    new: Facts
    dropped: set[Key] = field(default_factory=set)
    made: set[Key] = field(default_factory=set)
    altered: set[Key] = field(default_factory=set)
    swapped: set[Key] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.old = _apart_from_partitions(self.old)
        self.new = _apart_from_partitions(self.new)
        self._dependents = _dependents(self.old)
        self.dropped = self.old.keys() - self.new.keys()
        self.made = self.new.keys() - self.old.keys()
        for key in sorted(self.old.keys() & self.new.keys()):
            if self.old[key].definition != self.new[key].definition:
                self._sort_in(key)
        for key in sorted(self.dropped | self.altered | self.swapped):
            self._give_way(key)

    def __bool__(self) -> bool:
        return bool(self.dropped or self.made or self.altered or self.swapped)

    def is_new_table(self, table: str | None) -> bool:
        """Whether `table` is made by these changes."""
        return ("table", table or "") in self.made and ("table", table or "") not in self.old

    def is_lost_table(self, table: str | None) -> bool:
        """Whether `table` is dropped by these changes."""
        return ("table", table or "") in self.dropped and ("table", table or "") not in self.new

    def can_stay(self, key: Key) -> bool:
        """Whether what is replaced can stay until its successor is there: nothing that goes, or changes its type, touches it."""
        if key not in self.dropped or self._dependents[key] & self.dropped:
            return False
        on = self.old[key].rests_on
        return not on & (self.dropped | self.swapped) and not any(self.retyped(below) for below in on if below[0] == "column")

    def steps(self) -> list[Step]:
        """All steps in an order in which they can be executed.

        Raises:
            SchemaError: the facts rest on each other in a circle.
        """
        steps = {self._absorbed((phase, key)) for phase, key in self._all_steps()}
        edges = {(before, after) for before, after in self._edges() if before in steps and after in steps and before != after}
        return _sorted_topologically(steps, edges)

    def _sort_in(self, key: Key) -> None:
        match key[0]:
            case "enum":
                self.swapped.add(key)
            case "column" | "default" | "grant" | "comment":
                self._alter_column(key) if key[0] == "column" else self.altered.add(key)
            case "function" if _same_signature(self.old[key], self.new[key]):
                self.altered.add(key)
            case "table" | "schema" | "default grant":
                raise SchemaError(
                    f"a change of {key[0]} {key[1]} cannot be drafted "
                    f"({self.old[key].definition!r} to {self.new[key].definition!r}): {BY_HAND}"
                )
            case _:
                self._replace(key)

    def _alter_column(self, key: Key) -> None:
        old, new = self.old[key].parts, self.new[key].parts
        if new["generated"] and old["generated"] != new["generated"]:
            self._replace(key)  # computed anew
        else:
            self.altered.add(key)

    def _replace(self, key: Key) -> None:
        if key in self.dropped:
            return
        self.altered.discard(key)
        self.dropped.add(key)
        self.made.add(key)
        self._give_way(key)

    def _give_way(self, key: Key) -> None:
        """Replace, or alter, what rests on `key` and stands in its way."""
        for dependent in sorted(self._dependents[key]):
            if dependent not in self.new or dependent in self.dropped:
                continue
            if key in self.swapped and dependent[0] == "column":
                self.altered.add(dependent)
                self._give_way(dependent)
            elif key in self.dropped or key in self.swapped or self._hinders(key, dependent):
                self._replace(dependent)

    def _hinders(self, key: Key, dependent: Key) -> bool:
        """Whether `dependent` stands in the way of altering `key`: indexes and constraints PostgreSQL rebuilds, for the rest it refuses."""
        if key[0] != "column" or not self.retyped(key):
            return False
        return dependent[0] in {"policy", "trigger", "function", "default", "column"}

    def retyped(self, key: Key) -> bool:
        """Whether a column gets another type, or another enum under the same name."""
        old, new = self.old.get(key), self.new.get(key)
        if old is None or new is None:
            return False
        return old.parts["type"] != new.parts["type"] or bool(self.swapped & old.rests_on)

    def _all_steps(self) -> Iterator[Step]:
        for phase, keys in ((Phase.DROP, self.dropped), (Phase.ALTER, self.altered), (Phase.MAKE, self.made)):
            for key in keys:
                yield phase, key
        for key in self.swapped:
            yield Phase.SWAP, key
            yield Phase.SWEEP, key

    def _absorbed(self, step: Step) -> Step:
        """The step that does this one's work: a table is made with its columns, and takes along what stands on it."""
        phase, key = step
        if phase is Phase.DROP:
            return Phase.DROP, self._taken_along_by(key)
        if phase is Phase.MAKE and self._is_born_with_table(key):
            return phase, ("table", self.new[key].host or "")
        if phase is Phase.MAKE and key[0] == "default" and ("column", key[1]) in self.made:
            return phase, ("column", key[1])
        return step

    def _taken_along_by(self, key: Key) -> Key:
        fact = self.old[key]
        if self.is_lost_table(fact.host) and key[0] in _DIES_WITH_TABLE and not self._holds_a_lost_parent(fact):
            return "table", fact.host or ""
        if key[0] in {"default", "comment"} and ("column", key[1]) in self.dropped:
            return "column", key[1]
        if key[0] == "grant":
            of = next((place for place in fact.rests_on if place in self.dropped and place[0] in {"column", "function"}), None)
            return of or key
        return key

    def _holds_a_lost_parent(self, fact: Fact) -> bool:
        """A foreign key to another table that is dropped too: it goes first, so that the tables can go in any order."""
        parent = fact.parts.get("parent")
        return fact.kind == "constraint" and parent is not None and parent != fact.host and self.is_lost_table(parent)

    def _is_born_with_table(self, key: Key) -> bool:
        fact = self.new[key]
        if not self.is_new_table(fact.host):
            return False
        return key[0] in _BORN_WITH_TABLE or (key[0] == "constraint" and fact.parts["type"] != "f")

    def _edges(self) -> Iterator[tuple[Step, Step]]:
        drop, make = self._dropping, self._making
        for key in self.dropped | self.altered | self.swapped:
            for below in self.old[key].rests_on:
                yield from ((drop(key), step) for step in (drop(below), *self._changing(below)))
                if key not in self.dropped:  # altered away from what is dropped
                    yield from ((step, drop(below)) for step in self._changing(key))
        for key in self.made | self.altered:
            for below in self.new[key].rests_on:
                yield from ((step, goal) for step in (make(below), *self._changing(below)) for goal in (make(key), *self._changing(key)))
        yield from self._edges_of_names()
        yield from self._edges_of_swaps()

    def _edges_of_names(self) -> Iterator[tuple[Step, Step]]:
        """What is made again was dropped before; and a constraint and an index share one namespace."""
        freed = defaultdict(list)
        for key in self.dropped:
            freed[_bare(key)].append(key)
        for key in self.made:
            yield from ((self._dropping(old), self._making(key)) for old in freed[_bare(key)])

    def _edges_of_swaps(self) -> Iterator[tuple[Step, Step]]:
        for enum in self.swapped:
            swap, sweep = (Phase.SWAP, enum), (Phase.SWEEP, enum)
            yield swap, sweep
            for key in self._dependents[enum]:
                yield self._dropping(key), swap
                yield swap, (Phase.ALTER, key)
                yield (Phase.ALTER, key), sweep
            for key in self.made:
                if enum in self.new[key].rests_on:
                    yield swap, self._making(key)
                    yield sweep, self._making(key)

    def _dropping(self, key: Key) -> Step:
        return self._absorbed((Phase.DROP, key)) if key in self.dropped else (Phase.DROP, key)

    def _making(self, key: Key) -> Step:
        return self._absorbed((Phase.MAKE, key)) if key in self.made else (Phase.MAKE, key)

    @staticmethod
    def _changing(key: Key) -> tuple[Step, ...]:
        return ((Phase.ALTER, key),)


def _apart_from_partitions(facts: Facts) -> Facts:
    return {key: fact for key, fact in facts.items() if not fact.partition}


def _dependents(facts: Facts) -> defaultdict[Key, set[Key]]:
    found: defaultdict[Key, set[Key]] = defaultdict(set)
    for key, fact in facts.items():
        for below in fact.rests_on:
            found[below].add(key)
    return found


def _same_signature(old: Fact, new: Fact) -> bool:
    """Whether CREATE OR REPLACE can do it: names, defaults and the result may not change."""
    return _head(old) == _head(new) and old.parts["returns"] == new.parts["returns"]


def _head(fact: Fact) -> str:
    return fact.definition.partition("\n")[0]


def _bare(key: Key) -> str:
    kind, name = key
    if kind in {"index", "constraint"}:
        return f"relation {name.rpartition('.')[2]}"
    return f"{kind} {name}"


def _order(step: Step) -> tuple[int, int, str]:
    phase, (kind, name) = step
    rank = _RANKS.index(kind) if kind in _RANKS else len(_RANKS)
    return phase, -rank if phase is Phase.DROP else rank, name


def _sorted_topologically(steps: set[Step], edges: Iterable[tuple[Step, Step]]) -> list[Step]:
    waits: dict[Step, int] = dict.fromkeys(steps, 0)
    followers: defaultdict[Step, list[Step]] = defaultdict(list)
    for before, after in edges:
        waits[after] += 1
        followers[before].append(after)
    ready = [(_order(step), step) for step, count in waits.items() if count == 0]
    heapq.heapify(ready)
    done: list[Step] = []
    while ready:
        _, step = heapq.heappop(ready)
        done.append(step)
        for after in followers[step]:
            waits[after] -= 1
            if waits[after] == 0:
                heapq.heappush(ready, (_order(after), after))
    if len(done) < len(steps):
        rest = sorted(f"{phase.name.lower()} {kind} {name}" for phase, (kind, name) in steps - set(done))
        raise SchemaError(f"these rest on each other in a circle: {', '.join(rest[:10])}")
    return done

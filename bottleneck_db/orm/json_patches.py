"""Changes of a part of a JSON value, made by the database: what others change elsewhere in it meanwhile is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic_core import from_json
from pypika_tortoise.terms import Case, Function, Parameter, Term

from bottleneck_db.orm.json_types import Segment


@dataclass(frozen=True)
class SetTo:
    """JSON text that is put at a path (jsonb_set)."""

    path: tuple[Segment, ...]
    text: str

    def of(self, value: Term, bound: list[Any]) -> Term:
        """The SQL for `value` after the change."""
        return Function("jsonb_set", value, _bound([*map(str, self.path)], bound), _bound(self.text, bound))

    def is_made(self, value: Any) -> bool:
        """Whether it stands there now: jsonb_set does nothing where nothing leads to the place."""
        found, there = at_path(value, self.path)
        return found and bool(there == from_json(self.text))


@dataclass(frozen=True)
class Deleted:
    """What lies at a path is taken away (the operator #-)."""

    path: tuple[Segment, ...]

    def of(self, value: Term, bound: list[Any]) -> Term:
        """The SQL for `value` after the change."""
        return Function("jsonb_delete_path", value, _bound([*map(str, self.path)], bound))

    def is_made(self, value: Any) -> bool:
        """Always: a place that is not there is as good as taken away."""
        return True


@dataclass(frozen=True)
class Patched:
    """The column with one change; where it still is `instead_of`, that change of `upgraded`."""

    change: SetTo | Deleted
    instead_of: str | None = None
    upgraded: str | None = None

    def term(self, column: Term, bound: list[Any]) -> Term:
        """The SQL for it; what it needs bound is added to `bound`."""
        if self.instead_of is None:
            return self.change.of(column, bound)
        is_old = Function("jsonb_eq", column, _bound(self.instead_of, bound))
        return self.change.of(Case().when(is_old, _bound(self.upgraded, bound)).else_(column), bound)


@dataclass(frozen=True)
class Incremented:
    """The column and one."""

    def term(self, column: Term, bound: list[Any]) -> Term:
        """The SQL for it."""
        return column + 1


def at_path(value: Any, path: tuple[Segment, ...]) -> tuple[bool, Any]:
    """Whether something lies at a path of parsed JSON, and what."""
    for segment in path:
        try:
            value = value[segment]
        except (LookupError, TypeError):  # a scalar, a place in a mapping, a name in a list
            return False, None
    return True, value


def _bound(value: Any, bound: list[Any]) -> Term:
    bound.append(value)
    return Parameter(idx=len(bound))

"""Types that hold less than the one before them: which changes lose something, and the guard that lets none pass silently.

A cast to varchar(50) cuts off, one to numeric(10, 1) rounds and one to date forgets the time, all without a word (PostgreSQL manual, 8.1
to 8.5). So a value must come back the same from there and back, or the migration ends before anything is changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bottleneck_db.schema.quoting import literal

_TYPE = re.compile(r"(?P<base>[a-z_][a-z0-9_. \"]*?)(?:\((?P<limits>[\d, -]+)\))?(?P<zone> with(?:out)? time zone)?(?P<array>(?:\[\])*)")
# Each holds all values of those before it.
_WIDENING = (
    ("smallint", "integer", "bigint"),
    ("smallint", "real", "double precision"),
    ("integer", "double precision"),
    ("date", "timestamp without time zone"),
    ("date", "timestamp with time zone"),
)
_DIGITS_OF = {"smallint": 5, "integer": 10, "bigint": 19}
_SECOND_DIGITS = 6
_MARK = "-- narrows "


@dataclass(frozen=True)
class _Type:
    base: str
    limits: tuple[int, ...]
    array: str

    @classmethod
    def parse(cls, text: str) -> _Type:
        match = _TYPE.fullmatch(text)
        if match is None:
            return cls(text, (), "")
        limits = tuple(map(int, match["limits"].split(","))) if match["limits"] else ()
        return cls(match["base"] + (match["zone"] or ""), limits, match["array"])


def narrows(old: str, new: str) -> bool:
    """Whether a column of type `old`, as format_type() writes it, may hold what `new` cannot. What is not known to be wider is narrower."""
    before, after = _Type.parse(old), _Type.parse(new)
    return before.array != after.array or not _holds_all_of(after, before)


def guard(table: str, column: str, old: str, new: str) -> str:
    """A statement that fails where a value would not come back the same; nobody writes between it and the change."""
    back = f"({column}::{new}::{old})::text"
    message = literal(f"{table}.{column} has values that {new} would cut off, round or forget: change or remove them first")
    return (
        f"{_MARK}{table}.{column} from {old} to {new}\n"  # noqa: S608 - names of the catalog
        f"DO $$\nBEGIN\n    LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE;\n"
        f"    IF EXISTS (SELECT FROM {table} WHERE {back} IS DISTINCT FROM {column}::text) THEN\n"
        f"        RAISE EXCEPTION USING MESSAGE = {message};\n    END IF;\nEND $$"
    )


def is_guard(statement: str) -> bool:
    """Whether a drafted statement is a guard."""
    return statement.startswith(_MARK)


def _holds_all_of(wide: _Type, narrow: _Type) -> bool:
    if wide.base == "text" and not wide.limits:
        return True
    if wide.base == narrow.base:
        return _limits_hold(wide, narrow)
    if wide.base == "numeric" and narrow.base in _DIGITS_OF:
        return not wide.limits or wide.limits[0] - _scale(wide) >= _DIGITS_OF[narrow.base]
    return any(narrow.base in order and wide.base in order[order.index(narrow.base) :] for order in _WIDENING)


def _limits_hold(wide: _Type, narrow: _Type) -> bool:
    if wide.base == "numeric":
        return _digits_hold(wide, narrow)
    if wide.base.startswith(("time", "interval")):
        return _limit(wide, _SECOND_DIGITS) >= _limit(narrow, _SECOND_DIGITS)
    return not wide.limits or (bool(narrow.limits) and wide.limits[0] >= narrow.limits[0])


def _digits_hold(wide: _Type, narrow: _Type) -> bool:
    """As many digits before the point and after it."""
    if not wide.limits or not narrow.limits:
        return not wide.limits
    return _scale(wide) >= _scale(narrow) and wide.limits[0] - _scale(wide) >= narrow.limits[0] - _scale(narrow)


def _scale(of: _Type) -> int:
    return of.limits[1] if len(of.limits) > 1 else 0


def _limit(of: _Type, otherwise: int) -> int:
    return of.limits[0] if of.limits else otherwise

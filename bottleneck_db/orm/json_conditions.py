"""Conditions on JSON columns as SQL: paths and values are bound, columns are the model's.

The functions behind the operators of jsonb are named (jsonb_contains is @>), since a query builder can put no jsonb operator into SQL.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal, NoReturn

from pydantic_core import to_json
from pypika_tortoise.dialects.postgresql import PostgreSQLQuery
from pypika_tortoise.functions import Cast
from pypika_tortoise.terms import Case, Criterion, Function, Not, Term, ValueWrapper
from tortoise.expressions import ResolveContext
from tortoise.models import Model
from tortoise.query_utils import QueryModifier

from bottleneck_db.errors import InvalidArgument
from bottleneck_db.orm.json_types import Segment
from bottleneck_db.orm.typed import UncheckedQ

_ORDER = {"<": "jsonb_lt", "<=": "jsonb_le", ">": "jsonb_gt", ">=": "jsonb_ge"}
_TIMES = {"==": "eq", "<": "lt", "<=": "lte", ">": "gt", ">=": "gte"}
# What PostgreSQL can cast to a time (manual, 8.5.1), as RFC 3339 and ISO 8601 write it: PostgreSQL 15 cannot be asked, as
# pg_input_is_valid() came with 16, and one text that cannot be cast would fail the whole statement. [0-9], since \d has other digits too.
_DAY = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])"
_LEAP_YEAR = "[0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00"
_CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,20})?)?"
_OFFSET = "Z|[+-](0[0-9]|1[0-5])(:?[0-5][0-9])?"
IS_A_TIME = f"^(?!0000)([0-9]{{4}}-({_DAY})|({_LEAP_YEAR})-02-29)([T ]{_CLOCK}({_OFFSET})?)?$"
_FALSE = ValueWrapper(False, allow_parametrize=False)
_TRUE = ValueWrapper(True, allow_parametrize=False)


@dataclass(frozen=True)
class Place:
    """Where in which column: its name in the table, its shape, the path, and the function that finds rows by an index."""

    column: str
    shape: Any
    path: tuple[Segment, ...]
    finder: str | None = None

    @property
    def name(self) -> str:
        """The place in words: config.automation.kind."""
        return ".".join(map(str, (self.column, *self.path)))

    def below(self, segment: Segment) -> Place:
        """A place further down."""
        return replace(self, path=(*self.path, segment))


@dataclass(frozen=True)
class Test:
    """One comparison of what lies at a place; `kind` is the SQL type in which it is made, and in which `value` is bound."""

    __test__ = False  # no test of pytest's

    place: Place
    operator: str
    value: Any
    kind: str

    def sql(self, table: Any, key: str) -> Criterion:
        """The criterion on a table whose key is `key`: true or false, never NULL."""
        if self.place.finder is not None and (sought := self._sought()) is not None:
            return table[key].isin(PostgreSQLQuery.select(Function(self.place.finder, ValueWrapper(sought))))  # type: ignore[no-any-return]
        at = self._at(table)
        if self.operator == "exists":
            return at.notnull()
        if self.operator == "is null":
            return Function("coalesce", Function("jsonb_typeof", at).eq(_text("null")), _TRUE)
        if self.kind != "jsonb":
            return self._by_time(table)
        return Function("coalesce", self._by_value(at), _FALSE)

    def _at(self, table: Any) -> Term:
        column: Term = table[self.place.column]
        return Function("jsonb_extract_path", column, *self._segments()) if self.place.path else column

    def _segments(self) -> list[Term]:
        return [ValueWrapper(str(segment)) for segment in self.place.path]

    def _by_value(self, at: Term) -> Criterion:
        value = ValueWrapper(self.value)
        if self.operator == "==":
            return Function("jsonb_eq", at, value)
        if self.operator == "contains":
            return Function("jsonb_contains", at, value)
        if self.operator == "one of":
            return Function("jsonb_contains", value, Function("jsonb_build_array", at))
        return Function("jsonb_typeof", at).eq(_text("number")) & Function(_ORDER[self.operator], at, value)

    def _by_time(self, table: Any) -> Criterion:
        """Times are stored as text, in whatever notation; what is no time is not cast."""
        written = Function("jsonb_extract_path_text", table[self.place.column], *self._segments())
        is_time = Function("textregexeq", written, _text(IS_A_TIME))
        compared = getattr(Cast(written, self.kind), _TIMES[self.operator])(ValueWrapper(self.value))
        return Case().when(is_time, compared).else_(_FALSE)  # type: ignore[return-value]

    def _sought(self) -> str | None:
        """What the whole column must contain for this to be true, as JSON; None where that cannot be said."""
        if self.operator not in {"==", "contains"} or self.kind != "jsonb" or any(isinstance(part, int) for part in self.place.path):
            return None
        if self.value.startswith(("{", "[")) is (self.operator == "=="):
            return None  # to contain an object is less than to equal it; a list contains a single value only where it is the whole column
        opened = "".join(f"{{{_json_text(part)}:" for part in self.place.path)
        return f"{opened}{self.value}{'}' * len(self.place.path)}"


def _json_text(segment: Segment) -> str:
    return to_json(segment).decode()


def _text(words: str) -> ValueWrapper:
    return ValueWrapper(words)


@dataclass(frozen=True)
class Comparison:
    """Comparisons, joined by & and |, or the contrary of one."""

    test: Test | None
    joined: tuple[Comparison, ...] = ()
    by: Literal["and", "or", "not"] = "and"

    def __and__(self, other: object) -> Comparison:
        return Comparison(None, (self, _comparison(other)), "and")

    def __or__(self, other: object) -> Comparison:
        return Comparison(None, (self, _comparison(other)), "or")

    __rand__, __ror__ = __and__, __or__

    def __invert__(self) -> Comparison:
        return Comparison(None, (self,), "not")

    def __bool__(self) -> NoReturn:
        raise InvalidArgument("predicate", "conditions are joined by & and |, each in parentheses, and not by words")

    def sql(self, table: Any, key: str) -> Criterion:
        """The criterion on a table whose key is `key`."""
        if self.test is not None:
            return self.test.sql(table, key)
        parts = [part.sql(table, key) for part in self.joined]
        if self.by == "not":
            return Not(parts[0])
        return parts[0] & parts[1] if self.by == "and" else parts[0] | parts[1]


def _comparison(other: object) -> Comparison:
    if not isinstance(other, Comparison):
        raise InvalidArgument("predicate", "& and | join conditions, each in parentheses")
    return other


class JsonQ(UncheckedQ):
    """A condition on JSON columns, to filter by, alone or joined with other Q objects."""

    __slots__ = ("comparison", "model")

    def __init__(self, model: type[Model], comparison: Comparison) -> None:
        super().__init__()
        self.model = model
        self.comparison = comparison

    def __invert__(self) -> JsonQ:
        return JsonQ(self.model, ~self.comparison)

    def negate(self) -> None:
        """Turn it round in place."""
        self.comparison = ~self.comparison

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, JsonQ) and self.model is other.model and self.comparison == other.comparison

    __hash__ = None  # type: ignore[assignment] # as for any Q

    def resolve(self, resolve_context: ResolveContext) -> QueryModifier:
        """The criterion on the table of the query.

        Raises:
            InvalidArgument: the query is one of another model, whose table has other columns, or other keys.
        """
        if resolve_context.model is not self.model:
            raise InvalidArgument("where_json", f"makes a condition on {self.model.__name__}, not on {resolve_context.model.__name__}")
        return QueryModifier(where_criterion=self.comparison.sql(resolve_context.table, resolve_context.model._meta.db_pk_column))

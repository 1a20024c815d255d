"""Pages by cursor: the rows behind a row, or before it, found in the index and not counted.

So a page costs the same however deep it is, and rows that come or go meanwhile neither repeat nor hide others (Winand, "We need tool
support for keyset pagination", use-the-index-luke.com/no-offset).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import ge, gt, le, lt
from typing import Any, Generic, TypeVar, cast

from pypika_tortoise.enums import Order
from pypika_tortoise.terms import Criterion, Term, Tuple
from tortoise.expressions import Q, ResolveContext
from tortoise.models import Model
from tortoise.query_utils import QueryModifier
from tortoise.queryset import QuerySet

from bottleneck_db.errors import InvalidArgument, Refused
from bottleneck_db.orm.arguments import whole_number
from bottleneck_db.orm.client import Client, client
from bottleneck_db.orm.cursors import ORDERED_BY, Ordering, Place
from bottleneck_db.orm.pagination import MAX_PAGE_SIZE
from bottleneck_db.orm.refusals import refuse_several

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class KeysetPage(Generic[M]):
    """Up to `size` items in the query's order; `has_more` in the direction that was asked for.

    `next` and `previous` are cursors for after() and before(); None where there is nothing in that direction.
    """

    items: list[M]
    size: int
    has_more: bool
    next: str | None
    previous: str | None


class Paged(QuerySet[M], Generic[M]):
    """A query set that can be read page by page."""

    __slots__ = ()

    async def after(self, cursor: str | None = None, *, size: int = 20) -> KeysetPage[M]:
        """The page behind `cursor`, without one the first page.

        Any ordering by the model's own columns will do; the primary key is added, so that no two rows have the same place. Without an
        order_by() the model's own is taken, newest first where rows have a `created_at`. NULL comes last, and first where descending.
        One statement, or two where the page goes over from values to NULL in the first column.

        Raises:
            InvalidCursor: the cursor was handed out for another model, ordering or organization, or was tampered with.
            InvalidArgument: `size` is not between 1 and 200, or the query is ordered by something that a cursor cannot hold.
            Refused: the query has a limit(), offset(), distinct() or group_by(), leaves out a column of its ordering, or has a condition
                over a relation that is several rows.
            KeysMissing: there is no pepper to sign cursors with.
        """
        ordering, door = self._paged(size)
        at = None if cursor is None else Place.parse(cursor, door, ordering)
        rows = await self._behind(at, ordering, size + 1)
        items, more = rows[:size], len(rows) > size
        following = _place(items[-1], ordering).signed(door, ordering) if more else None
        return KeysetPage(items, size, more, following, _turned(at, items[:1], door, ordering))

    async def before(self, cursor: str | None = None, *, size: int = 20) -> KeysetPage[M]:
        """The page before `cursor`, without one the last page; its items are in the query's order too. Otherwise as after()."""
        ordering, door = self._paged(size)
        at = None if cursor is None else Place.parse(cursor, door, ordering)
        rows = await self._behind(at, ordering.reversed(), size + 1)
        items, more = rows[:size][::-1], len(rows) > size
        preceding = _place(items[0], ordering).signed(door, ordering) if more else None
        return KeysetPage(items, size, more, _turned(at, items[-1:], door, ordering), preceding)

    def _paged(self, size: int) -> tuple[Ordering, Client]:
        whole_number("size", size, least=1, most=MAX_PAGE_SIZE)
        if self._limit is not None or self._offset is not None or self._distinct or self._group_bys:
            raise Refused("pages by cursor take no limit(), offset(), distinct() or group_by()")
        refuse_several("a page by cursor", self.model, self._q_objects)
        ordering = self._ordering()
        if self._fields_for_select and not set(ordering.names) <= set(self._fields_for_select):
            raise Refused("pages by cursor need the columns of their ordering: name them in only() too, or leave only() out")
        return ordering, client(self._choose_db())

    def _ordering(self) -> Ordering:
        """The query's ordering up to the primary key, which is added where it is missing, in the direction of the column before it."""
        meta = self.model._meta
        chosen: dict[str, bool] = {}
        for name, direction in self._orderings or self._usual_ordering():
            chosen.setdefault(name, direction is Order.desc)
            if name == meta.pk_attr:
                break
        if meta.pk_attr not in chosen:
            chosen[meta.pk_attr] = next(reversed(chosen.values()), False)
        fields: list[Any] = [meta.fields_map.get(name) for name in chosen]
        if not all(isinstance(field, ORDERED_BY) for field in fields):
            raise InvalidArgument("order_by", "takes columns of the model for pages by cursor: no relations, annotations, JSON or lists")
        return Ordering(meta.db_table, tuple(fields), tuple(chosen.values()))

    def _usual_ordering(self) -> Sequence[tuple[str, Any]]:
        meta = self.model._meta
        return tuple(meta.ordering or ()) or ((("created_at", Order.desc),) if "created_at" in meta.fields_db_projection else ())

    async def _behind(self, at: Place | None, ordering: Ordering, most: int) -> list[M]:
        """Up to `most` rows behind the place, from one region after the other."""
        ordered = self.order_by(*ordering.as_written())
        if at is None:
            return await ordered.limit(most)
        rows: list[M] = []
        for region in _regions(ordering, at):
            rows += await ordered.filter(region).limit(most - len(rows))
            if len(rows) == most:
                break
        return rows


def _place(record: Model, ordering: Ordering) -> Place:
    return Place(tuple(field.to_db_value(getattr(record, field.model_field_name), None) for field in ordering.fields))


def _turned(at: Place | None, edge: Sequence[Model], door: Client, ordering: Ordering) -> str | None:
    """The cursor back to where the reader came from; from an empty page, back to the row that it came from, inclusive."""
    if at is None:
        return None
    place = _place(edge[0], ordering) if edge else Place(at.values, including=True)
    return place.signed(door, ordering)


@dataclass(frozen=True)
class _Bound:
    """A column of the ordering, and the place's value in it."""

    column: Term
    value: Any
    descends: bool
    null: bool

    def beyond(self, *, equal: bool = False) -> Criterion:
        """What lies behind the value among those that are not NULL; with `equal` the value itself too."""
        return _compared(self.column, self.value, self.descends, equal)

    def behind(self) -> Criterion:
        """What lies behind the value, NULL being the greatest."""
        if self.value is None:
            return self.column.notnull()  # it descends: else nothing is behind
        return self.beyond() if self.descends or not self.null else self.beyond() | self.column.isnull()

    def same(self) -> Criterion:
        """What has the same value."""
        return self.column.isnull() if self.value is None else self.column == self.value


class _Behind(Q):
    """What lies behind a place and shares its leading column's being NULL or not: an index finds it."""

    def __init__(self, ordering: Ordering, at: Place) -> None:
        super().__init__()
        self._ordering = ordering
        self._at = at

    def resolve(self, resolve_context: ResolveContext) -> QueryModifier:
        table, fields = resolve_context.table, self._ordering.fields
        columns = (table[field.model._meta.fields_db_projection[field.model_field_name]] for field in fields)
        facts = zip(columns, self._at.values, self._ordering.descending, (field.null for field in fields), strict=True)
        return QueryModifier(where_criterion=self._condition([_Bound(*fact) for fact in facts]))

    def _condition(self, bounds: Sequence[_Bound]) -> Criterion:
        leading, *others = bounds
        if _is_one_comparison(bounds):
            return self._compared_as_row(bounds)
        rest = self._rest(others)
        if leading.value is None:
            return leading.same() & rest
        return leading.beyond(equal=True) & (leading.beyond() | (leading.same() & rest))

    def _rest(self, bounds: Sequence[_Bound]) -> Criterion:
        """What lies behind in these columns; NULL too where it does, which a comparison of rows would miss."""
        first, *others = bounds
        if _is_one_comparison(bounds) and (first.descends or not first.null):
            return self._compared_as_row(bounds)
        rest = first.same() & self._rest(others)
        return rest if first.value is None and not first.descends else first.behind() | rest

    def _compared_as_row(self, bounds: Sequence[_Bound]) -> Criterion:
        row, values = Tuple(*(bound.column for bound in bounds)), Tuple(*(bound.value for bound in bounds))
        return _compared(row, values, bounds[0].descends, self._at.including)


def _is_one_comparison(bounds: Sequence[_Bound]) -> bool:
    """Whether PostgreSQL's comparison of rows (manual, 9.25.5) says it all: one direction, and NULL in none but the leading column."""
    leading, *others = bounds
    one_way = all(bound.descends == leading.descends for bound in others)
    return one_way and leading.value is not None and not any(bound.null for bound in others)


def _compared(left: Term, right: Any, descends: bool, equal: bool) -> Criterion:
    compare = (le if equal else lt) if descends else (ge if equal else gt)
    return cast("Criterion", compare(left, right))


def _regions(ordering: Ordering, at: Place) -> Iterator[Q]:
    """What lies behind a place, in parts that an index finds: "x > 5 OR x IS NULL" would read all from the first row on."""
    yield _Behind(ordering, at)
    is_null = at.values[0] is None
    if ordering.fields[0].null and is_null == ordering.descending[0]:
        condition: dict[str, Any] = {f"{ordering.names[0]}__isnull": not is_null}
        yield Q(**condition)

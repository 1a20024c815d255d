"""Numbered pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar, get_args

import orjson
from tortoise.models import Model
from tortoise.queryset import QuerySet

from bottleneck_db.errors import InvalidArgument, Refused
from bottleneck_db.orm.arguments import whole_number
from bottleneck_db.orm.client import client
from bottleneck_db.orm.explained import explained

M = TypeVar("M", bound=Model)
Total = Literal["exact", "estimated"]
MAX_PAGE = 1_000_000_000
MAX_PAGE_SIZE = 200
COUNTED = 10_000  # up to so many rows counting costs little, and an estimate is worth little


@dataclass(frozen=True)
class Page(Generic[M]):
    """The items of page `number` (from 1), of `total` items on `pages` pages of `size`; `estimated` says that the total is."""

    items: list[M]
    number: int
    size: int
    total: int
    estimated: bool = False

    @property
    def pages(self) -> int:
        return -(-self.total // self.size)

    @property
    def has_next(self) -> bool:
        return self.number < self.pages


async def paginate(queryset: QuerySet[M], *, page: int, size: int, total: Total = "exact") -> Page[M]:
    """Page number `page` of an ordered query set: two statements, the items and their count.

    With `total="estimated"` the planner's estimate for the query (EXPLAIN; its statistics are ANALYZE's) stands for the count where it
    is above 10,000 rows. Whether there is a next page, and the total of what ends on this one, are right all the same.

    Raises:
        InvalidArgument: `page` is not from 1 on, `size` is not between 1 and 200, or `total` is neither "exact" nor "estimated".
        Refused: the query has a limit() or an offset().
    """
    whole_number("page", page, least=1, most=MAX_PAGE)
    whole_number("size", size, least=1, most=MAX_PAGE_SIZE)
    if total not in get_args(Total):
        raise InvalidArgument("total", "is exact or estimated")
    if queryset._limit is not None or queryset._offset is not None:
        raise Refused("a page has limit() and offset() of its own: leave them out")
    skipped = (page - 1) * size
    if total == "estimated" and (estimate := await _estimate(queryset)) > COUNTED:
        rows = await queryset.offset(skipped).limit(size + 1)
        ends_here = bool(rows) and len(rows) <= size
        known = skipped + len(rows)
        return Page(rows[:size], page, size, known if ends_here else max(estimate, known if rows else 0), estimated=not ends_here)
    items = await queryset.offset(skipped).limit(size)
    return Page(items, page, size, await queryset.count())


async def _estimate(queryset: QuerySet[M]) -> int:
    """The planner's estimate of how many rows the query has, for this scope's role and its policies."""
    query = queryset._clone()
    query._orderings = []
    query._choose_db_if_not_chosen()
    with explained(query.model):
        query._make_query()
    sql, values = query.query.get_parameterized_sql()
    rows = await client(query._db).fetch(" ".join(("EXPLAIN (FORMAT JSON)", sql)), values)
    return int(orjson.loads(rows[0]["QUERY PLAN"])[0]["Plan"]["Plan Rows"])

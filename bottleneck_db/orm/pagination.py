"""Numbered pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from tortoise.models import Model
from tortoise.queryset import QuerySet

from bottleneck_db.orm.arguments import whole_number

M = TypeVar("M", bound=Model)
MAX_PAGE = 1_000_000_000
MAX_PAGE_SIZE = 200
MAX_PAGE_NUMBER = 1_000_000_000


@dataclass(frozen=True)
class Page(Generic[M]):
    """The items of page `number` (from 1), of `total` items on `pages` pages of `size`."""

    items: list[M]
    number: int
    size: int
    total: int

    @property
    def pages(self) -> int:
        return -(-self.total // self.size)

    @property
    def has_next(self) -> bool:
        return self.number < self.pages


async def paginate(queryset: QuerySet[M], *, page: int, size: int) -> Page[M]:
    """Page number `page` of an ordered query set: two statements, the items and their count.

    Raises:
        InvalidArgument: `page` is not from 1 on, or `size` is not between 1 and 200.
    """
    whole_number("page", page, least=1, most=MAX_PAGE)
    whole_number("size", size, least=1, most=MAX_PAGE_SIZE)
    items = await queryset.offset((page - 1) * size).limit(size)
    return Page(items, page, size, await queryset.count())

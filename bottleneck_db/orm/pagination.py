"""Numbered pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from tortoise.models import Model
from tortoise.queryset import QuerySet

from bottleneck_db.errors import InvalidArgument

M = TypeVar("M", bound=Model)
MAX_PAGE_SIZE = 200


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
        InvalidArgument: `page` is below 1, or `size` is not between 1 and 200.
    """
    if page < 1:
        raise InvalidArgument("page", "starts at 1")
    if not 1 <= size <= MAX_PAGE_SIZE:
        raise InvalidArgument("size", f"is between 1 and {MAX_PAGE_SIZE}")
    items = await queryset.offset((page - 1) * size).limit(size)
    return Page(items, page, size, await queryset.count())

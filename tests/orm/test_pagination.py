"""Numbered pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bottleneck_db import Scope
from bottleneck_db.errors import InvalidArgument, Refused
from bottleneck_db.orm.pagination import MAX_PAGE, MAX_PAGE_SIZE, Page, paginate
from tests.orm.samples import Sample


@pytest.fixture
async def seven(samples: Scope) -> None:
    for number in range(7):
        await Sample.create(name=str(number), slug="slug")


@pytest.mark.parametrize(
    ("page", "size", "names", "has_next"),
    [
        (1, 3, "012", True),
        (2, 3, "345", True),
        (3, 3, "6", False),
        (4, 3, "", False),
        (1, 200, "0123456", False),
        (MAX_PAGE, 200, "", False),
    ],
)
async def test_a_page_has_its_items_and_the_number_of_all(seven: None, page: int, size: int, names: str, has_next: bool) -> None:
    found = await paginate(Sample.all().order_by("name"), page=page, size=size)
    assert "".join(sample.name for sample in found.items) == names
    assert (found.number, found.size, found.total, found.has_next) == (page, size, 7, has_next)


async def test_of_a_filtered_query_the_filtered_rows_are_counted(seven: None) -> None:
    found = await paginate(Sample.filter(name__in=["1", "2"]).order_by("name"), page=1, size=1)
    assert (found.total, found.pages) == (2, 2)


@pytest.mark.parametrize(
    ("page", "size", "argument"),
    [
        *((0, 20, "page"), (-1, 20, "page"), (MAX_PAGE + 1, 20, "page"), (True, 20, "page"), ("1", 20, "page"), (1.0, 20, "page")),
        *((1, 0, "size"), (1, MAX_PAGE_SIZE + 1, "size"), (1, None, "size"), (1, 10**100, "size")),
    ],
)
async def test_a_page_that_cannot_be_is_refused(samples: Scope, page: int, size: int, argument: str) -> None:
    with pytest.raises(InvalidArgument) as refused:
        await paginate(Sample.all().order_by("name"), page=page, size=size)
    assert refused.value.argument == argument


async def test_a_query_with_a_window_of_its_own_has_no_pages(samples: Scope) -> None:
    for query in (Sample.all().limit(1), Sample.all().offset(1)):
        with pytest.raises(Refused, match="leave them out"):
            await paginate(query, page=1, size=20)


@given(total=st.integers(0, 10_000), size=st.integers(1, MAX_PAGE_SIZE))
def test_pages_hold_all_items_and_no_page_is_empty(total: int, size: int) -> None:
    last: Page[Sample] = Page([], -(-total // size), size, total)
    assert (last.pages - 1) * size < total <= last.pages * size or total == last.pages == 0
    assert not last.has_next

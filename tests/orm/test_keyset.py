"""Pages by cursor: every row once, in every ordering, both ways; and no cursor is good for another query or reader."""

from __future__ import annotations

import base64
import itertools
import math
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from typing import Any
from uuid import UUID, uuid4

import pytest
from tortoise.expressions import Q, Subquery
from tortoise.functions import Count

from bottleneck_db import Registry, Scope
from bottleneck_db.errors import InvalidArgument, Refused, UnknownName
from bottleneck_db.orm.cursors import InvalidCursor
from bottleneck_db.orm.keyset import KeysetPage
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.telemetry import listening
from tests.orm.samples import MortalSample, Sample, SampleColour
from tests.orm.test_record import statements

DAY = timedelta(days=1)
MOMENT = datetime(2026, 1, 1, microsecond=1, tzinfo=UTC)


@pytest.fixture
async def mixed(samples: Scope) -> None:
    """Rows with many equal values, and NULL among them."""
    rows: list[dict[str, Any]] = []
    for place in range(36):
        row: dict[str, Any] = {"name": f"n{place:02}", "slug": "ab"[place % 2], "number": place % 3, "flag": place % 4 == 0}
        row |= {"text": None if place % 5 == 0 else f"t{place % 4}", "small": None if place % 3 == 0 else place % 2}
        row |= {"moment": None if place % 4 == 1 else MOMENT + DAY * (place % 3), "colour": list(SampleColour)[place % 2]}
        row |= {"address": IPv4Address(place % 4), "reference": None if place % 6 else UUID(int=place % 7)}
        rows.append(row)
    await Sample.bulk_insert(rows)


ORDERINGS = [
    *((), ("id",), ("-id",), ("name",), ("number",), ("-number",), ("text",), ("-text",), ("moment",), ("-moment",)),
    *(("flag",), ("colour", "-number"), ("-address", "text"), ("reference",), ("-reference", "-small")),
    *(("number", "-text"), ("-number", "text"), ("-number", "-text"), ("text", "number"), ("-text", "-moment", "small")),
    *(("small", "-text", "number", "-moment"), ("slug", "-id"), ("-small", "name"), ("number", "slug", "flag"), ("number", "id", "text")),
]


async def forwards(query: RecordQuerySet[Sample], size: int) -> list[KeysetPage[Sample]]:
    pages = [await query.after(size=size)]
    while pages[-1].next is not None:
        pages.append(await query.after(pages[-1].next, size=size))
    return pages


async def backwards(query: RecordQuerySet[Sample], size: int, cursor: str | None = None) -> list[KeysetPage[Sample]]:
    pages = [await query.before(cursor, size=size)]
    while pages[0].previous is not None:
        pages.insert(0, await query.before(pages[0].previous, size=size))
    return pages


def items(pages: list[KeysetPage[Sample]]) -> list[Sample]:
    return [item for page in pages for item in page.items]


async def as_ordered(*ordering: str) -> list[Sample]:
    """As PostgreSQL orders the rows when it is given the key as well."""
    usual = ordering or ("-created_at",)
    last = "-id" if usual[-1].startswith("-") else "id"
    return await Sample.all().order_by(*usual, *(() if {"id", "-id"} & set(usual) else (last,)))


@pytest.mark.parametrize("ordering", ORDERINGS, ids=str)
async def test_every_row_is_on_one_page_in_its_place_both_ways(mixed: None, ordering: tuple[str, ...]) -> None:
    query = Sample.all().order_by(*ordering) if ordering else Sample.all()
    expected = await as_ordered(*ordering)
    for size in (1, 5, 36, 200):
        there = await forwards(query, size)
        assert there[0].previous is None
        assert items(there) == expected
        assert [len(page.items) for page in there[:-1]] == [size] * (len(there) - 1)
        assert [page.has_more for page in there] == [True] * (len(there) - 1) + [False]
        back = await backwards(query, size)
        assert items(back) == expected
        for page in there[1:]:
            assert page.previous is not None
            assert (await query.before(page.previous, size=size)).items == expected[: expected.index(page.items[0])][-size:]
        assert back[-1].next is None


async def test_the_way_back_from_any_page_ends_at_the_first(mixed: None) -> None:
    query = Sample.all().order_by("-text", "number")
    there = await forwards(query, 7)
    assert items(await backwards(query, 7, there[-1].previous)) == items(there[:-1])
    page = await query.before(there[-1].previous, size=7)
    assert page.next is not None
    assert (await query.after(page.next, size=7)).items == there[-1].items


async def test_a_model_is_read_newest_first(mixed: None) -> None:
    first = await Sample.after(size=3)
    assert first.items == (await as_ordered())[:3]
    assert (await Sample.after(first.next, size=3)).items == (await as_ordered())[3:6]
    assert (await Sample.before(size=3)).items == (await as_ordered())[-3:]
    made = [await MortalSample.create() for _ in range(3)]
    assert (await MortalSample.after()).items == made  # it has no created_at: by its key


async def test_rows_that_come_and_go_neither_repeat_nor_hide_others(mixed: None) -> None:
    query = Sample.all().order_by("name")
    first = await query.after(size=5)
    await Sample.create(name="n00a", slug="new")  # before the place
    await first.items[-1].delete()  # the very place
    await Sample.create(name="n05a", slug="new")  # behind it
    second = await query.after(first.next, size=5)
    assert [item.name for item in second.items] == ["n05", "n05a", "n06", "n07", "n08"]


async def test_from_an_empty_page_one_comes_back_to_where_one_was(mixed: None) -> None:
    query = Sample.filter(number=1).order_by("name")
    first = await query.after(size=11)
    assert first.next is not None
    await Sample.filter(number=1, name__gt=first.items[-1].name).delete()
    empty = await query.after(first.next, size=11)
    assert (empty.items, empty.has_more, empty.next) == ([], False, None)
    assert empty.previous is not None
    back = await query.before(empty.previous, size=11)
    assert back.items == first.items
    assert back.next is not None
    for uniform in (query, query.order_by("-text", "name")):
        everything = await uniform.after(size=100)
        cut = await uniform.after(size=5)
        await Sample.filter(id__in=[item.id for item in everything.items[5:]]).delete()
        nothing = await uniform.after(cut.next, size=5)
        assert (await uniform.before(nothing.previous, size=5)).items == cut.items


async def test_pages_take_conditions_relations_and_parts(mixed: None) -> None:
    parent = await Sample.create(name="parent", slug="slug", number=7)
    await Sample.filter(number=1).update(parent=parent)
    query = Sample.filter(parent__name="parent").select_related("parent").prefetch_related("children").order_by("-name")
    pages = await forwards(query, 5)
    assert [item.name for item in items(pages)] == [f"n{place:02}" for place in range(34, 0, -3)]
    assert all(item.parent == parent for item in items(pages))
    partial = await Sample.all().only("id", "number").order_by("number").after(size=2)
    assert [hasattr(item, "text") for item in partial.items] == [False, False]
    assert [item.id for item in (await Sample.all().only("id", "number").order_by("number").after(partial.next)).items]


async def test_a_page_is_one_statement_and_two_where_it_goes_over_to_null(mixed: None) -> None:
    query = Sample.all().order_by("text")
    counts = []
    cursor: str | None = None
    for _ in range(8):
        with statements() as sent:
            page = await query.after(cursor, size=5)
        counts.append(len(sent))
        cursor = page.next
    assert counts == [1, 1, 1, 1, 1, 2, 1, 1]


# Cursors


async def cursor_of(query: RecordQuerySet[Any]) -> str:
    page = await query.after(size=2)
    assert page.next is not None
    return page.next


async def test_a_cursor_is_good_for_its_own_ordering_and_model_alone(mixed: None) -> None:
    cursor = await cursor_of(Sample.all().order_by("number"))
    await MortalSample.create()
    for query in (
        *(Sample.all(), Sample.all().order_by("-number"), Sample.all().order_by("number", "name"), Sample.all().order_by("small")),
        *(MortalSample.all(), MortalSample.all().order_by("id")),
    ):
        with pytest.raises(InvalidCursor):
            await query.after(cursor)
        with pytest.raises(InvalidCursor):
            await query.before(cursor)
    assert (await Sample.filter(number=2).order_by("number").after(cursor)).items  # other conditions: the place is the same


async def test_a_cursor_that_was_tampered_with_is_refused(mixed: None) -> None:
    query = Sample.all().order_by("number")
    cursor = await cursor_of(query)
    data = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    for place in range(len(data)):
        changed = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        with pytest.raises(InvalidCursor):
            await query.after(base64.urlsafe_b64encode(changed).decode().rstrip("="))
    for cut in (cursor[:-1], cursor[1:], cursor + "AAAA", cursor * 2):
        with pytest.raises(InvalidCursor):
            await query.after(cut)


@pytest.mark.parametrize(
    "bad",
    [
        *("", "x", "AQ", "AQ==", "\x00", "\ud800", "ünï", "A" * 44, "A" * 1_000, "A" * 5_000_000, "'; DROP TABLE samples; --"),
        *(5, 1.5, math.nan, b"AQ", True, [], {}, uuid4(), object()),
    ],
    ids=lambda bad: type(bad).__name__,
)
async def test_what_is_no_cursor_is_refused_before_anything_is_sent(samples: Scope, bad: Any) -> None:
    for call in (Sample.after, Sample.before, Sample.all().order_by("name").after):
        with statements() as sent, pytest.raises(InvalidCursor) as told:
            await call(bad)
        assert (told.value.argument, sent) == ("cursor", [])


@pytest.mark.parametrize("size", [0, -1, 201, 2**63, True, "5", 1.0, math.nan, math.inf, None])
async def test_a_size_that_cannot_be_is_refused(samples: Scope, size: Any) -> None:
    for call in (Sample.after, Sample.before):
        with pytest.raises(InvalidArgument) as told:
            await call(size=size)
        assert told.value.argument == "size"


async def test_what_a_cursor_cannot_hold_is_refused(samples: Scope) -> None:
    for query in (
        Sample.all().order_by("parent__name"),
        Sample.all().order_by("free"),
        Sample.all().order_by("tags"),
        Sample.all().order_by("data"),
        Sample.annotate(n=Count("children")).order_by("n"),
    ):
        with pytest.raises(InvalidArgument, match="columns of the model"):
            await query.after()
    with pytest.raises(UnknownName):
        Sample.all().order_by("nme")
    for query in (Sample.all().limit(5), Sample.all().offset(5), Sample.all().distinct(), Sample.all().only("name").order_by("number")):
        with pytest.raises(Refused):
            await query.after()


async def test_conditions_that_would_give_a_row_several_times_are_refused(samples: Scope) -> None:
    for query in (Sample.filter(children__name="x"), Sample.exclude(Q(parent__children__name="x") | Q(name="y"))):
        with pytest.raises(Refused, match=r"for each of its children: filter by id__in=Subquery"):
            await query.after()
    sought = Subquery(Sample.filter(parent__name="x").values("parent_id"))
    assert (await Sample.filter(id__in=sought).after()).items == []


async def test_pages_are_not_cut_at_very_long_texts(samples: Scope) -> None:
    for letter in "abc":
        await Sample.create(name=letter, slug="slug", text=letter * 5_000)
    with pytest.raises(Refused, match="2,000 characters"):
        await Sample.all().order_by("text").after(size=1)
    assert len((await Sample.all().order_by("text").after(size=3)).items) == 3


async def test_what_is_odd_in_a_text_is_no_harm(samples: Scope) -> None:
    texts = ["", "'", '"', "\\", "%", "😀", "\x01", "z" * 2_000, "$1", "null", None]
    await Sample.bulk_insert([{"name": str(place), "slug": "slug", "text": text} for place, text in enumerate(texts)])
    query = Sample.all().order_by("text")
    assert items(await forwards(query, 1)) == await as_ordered("text")


async def test_a_cursor_holds_for_its_reader(sample_registry: Registry, samples: Scope) -> None:
    await Sample.bulk_insert([{"name": str(place), "slug": "slug"} for place in range(3)])
    cursor = await cursor_of(Sample.all())
    assert (await Sample.after(cursor)).items
    assert samples.identity.reader == str(samples.user_id)


async def test_whole_pages_are_read_with_few_statements(mixed: None) -> None:
    sent: list[str] = []
    with listening(lambda statement: sent.append(statement.sql)):
        for query, size in itertools.product((Sample.all().order_by("number"), Sample.all().order_by("-id")), (5, 10)):
            await forwards(query, size)
    assert len(sent) == 2 * (8 + 4)
    assert all("OFFSET" not in sql for sql in sent)

"""Many rows in few statements: validated first, all or none, as create() would make each of them."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address, IPv4Network
from typing import Any
from uuid import uuid4

import pytest
from tortoise.context import TortoiseContext
from tortoise.expressions import F, RawSQL, Subquery

from bottleneck_db import Registry, Scope
from bottleneck_db.connection.scope import savepoint
from bottleneck_db.errors import (
    BottleneckError,
    CheckViolation,
    InvalidArgument,
    NotNullViolation,
    Refused,
    UniqueViolation,
    UnknownName,
)
from bottleneck_db.orm.given import array_literal, chunks
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.orm.server_time import ServerTime
from bottleneck_db.telemetry import listening
from tests.orm.conftest import SAMPLES
from tests.orm.samples import MortalSample, Sample, SampleColour, SampleNameTaken, SampleNegative, Shape
from tests.orm.test_fields import NUL, SURROGATE, nested
from tests.orm.test_record import statements

Values = dict[str, Any]


def numbered(count: int, **values: Any) -> list[Values]:
    return [{"name": str(number), "slug": "slug", "number": number, **values} for number in range(count)]


async def names() -> list[str]:
    return [sample.name for sample in await Sample.all().order_by("number", "name")]


async def test_rows_are_inserted_in_chunks_and_counted(samples: Scope) -> None:
    told: list[tuple[int, int]] = []
    with statements() as sent:
        assert await Sample.bulk_insert(numbered(25), chunk=10, progress=lambda *done: told.append(done)) == 25
    assert told == [(10, 25), (20, 25), (25, 25)]
    assert len(sent) == 3
    assert await names() == [str(number) for number in range(25)]


async def test_no_rows_are_no_work(samples: Scope) -> None:
    with statements() as sent:
        assert await Sample.bulk_insert([]) == 0
        assert await Sample.bulk_insert(iter(())) == 0
    assert sent == []


async def test_every_kind_of_column_comes_back_as_it_was(samples: Scope) -> None:
    given: Values = {
        "id": uuid4(),
        "text": "ünïcödé 😀 \n\t\\ ' \" %s $1",
        "flag": False,
        "small": -(2**15),
        "large": 2**63 - 1,
        "moment": datetime(2026, 3, 29, 2, 30, 0, 123456, tzinfo=UTC),
        "data": b"\x00\xff",
        "address": IPv4Address("192.0.2.1"),
        "colour": SampleColour.GREEN,
        "free": {"a": [1, None, {"b": "\\u0000"}]},
        "shape": Shape(number=1.5, inner=Shape()),
        "shapes": [Shape(), Shape(number=2)],
        "tags": ["", "a", 'quo"te', "{brace}", "comma,", "NULL", "\\", "new\nline"],
        "networks": [IPv4Network("192.0.2.0/24")],
        "reference": uuid4(),
        "note": None,
    }
    await Sample.bulk_insert([{"name": "all", "slug": "slug", **given}, {"name": "least", "slug": "slug"}])
    read = await Sample.get(name="all")
    assert {name: getattr(read, name) for name in given} == given
    least = await Sample.get(name="least")
    created = await Sample.create(name="created", slug="slug")
    unlike = {"id", "name", "serial"}
    assert {name: getattr(least, name) for name in least._columns() if name not in unlike} == {
        name: getattr(created, name) for name in created._columns() if name not in unlike
    }


async def test_a_relation_is_given_by_record_or_by_key(samples: Scope) -> None:
    parent = await Sample.create(name="parent", slug="slug")
    await Sample.bulk_insert([{"name": "a", "slug": "a", "parent": parent}, {"name": "b", "slug": "b", "parent_id": parent.id}])
    assert await Sample.filter(parent=parent).count() == 2


BAD: dict[str, tuple[Any, type[BottleneckError], str]] = {
    "an unknown field": ({"nme": 1}, UnknownName, "rows[2]: Sample: there is no 'nme'; did you mean 'name'?"),
    "a generated column": ({"hidden": 1}, UnknownName, "rows[2]: "),
    "NUL": ({"text": NUL}, InvalidArgument, "rows[2]: text: "),
    "a lone surrogate": ({"text": SURROGATE}, InvalidArgument, "rows[2]: text: "),
    "a surrogate in an array": ({"tags": [SURROGATE]}, InvalidArgument, "rows[2]: tags: "),
    "too long a text": ({"name": "x" * 100_000}, InvalidArgument, "rows[2]: name: "),
    "NaN in JSON": ({"free": {"a": math.nan}}, InvalidArgument, "rows[2]: free: "),
    "an infinity in JSON": ({"shape": {"number": math.inf}}, InvalidArgument, "rows[2]: shape: "),
    "deep JSON": ({"free": nested(5_000)}, InvalidArgument, "rows[2]: free: "),
    "a number beyond the column": ({"small": 2**15}, InvalidArgument, "rows[2]: small: "),
    "a number beyond all": ({"large": 10**30}, InvalidArgument, "rows[2]: large: "),
    "no number": ({"number": math.nan}, InvalidArgument, "rows[2]: number: "),
    "a naive time": ({"moment": datetime(2026, 1, 1)}, InvalidArgument, "rows[2]: moment: "),
    "a time out of range": ({"moment": datetime.max.replace(tzinfo=UTC)}, InvalidArgument, "rows[2]: moment: "),
    "the database's time": ({"moment": ServerTime()}, InvalidArgument, "rows[2]: moment: "),
    "an unknown member": ({"colour": "blue"}, InvalidArgument, "rows[2]: colour: "),
    "an unsaved parent": ({"parent": "x"}, InvalidArgument, "rows[2]: parent: "),
    "a missing value": ({"name": None}, InvalidArgument, "rows[2]: "),
    "no mapping": (5, InvalidArgument, "rows[2]: row: is a mapping"),
    "a key that is no text": ({1: 2}, InvalidArgument, "rows[2]: row: is a mapping"),
}


@pytest.mark.parametrize("bad", BAD)
async def test_a_bad_row_is_named_and_nothing_is_sent(samples: Scope, bad: str) -> None:
    values, error, words = BAD[bad]
    row: Any = {"name": "bad", "slug": "slug", **values} if isinstance(values, dict) else values
    begun = time.perf_counter()
    with statements() as sent, pytest.raises(error) as told:
        await Sample.bulk_insert([*numbered(2), row, *numbered(1)])
    assert sent == []
    assert words in str(told.value)
    assert len(str(told.value)) < 1_000
    assert time.perf_counter() - begun < 2


async def test_a_row_with_what_the_database_computes_is_refused(samples: Scope) -> None:
    rows = [*numbered(1), {**numbered(2)[1], "doubled": 4}]
    with pytest.raises(Refused, match=r"Sample\.doubled is the database's to write"):
        await Sample.bulk_insert(rows)
    with pytest.raises(Refused, match=r"Sample\.doubled is the database's to write"):
        await Sample.bulk_upsert(rows, conflict=["name"], update=["number"])
    assert await names() == []


async def test_a_row_without_a_value_that_must_be_there_is_named(samples: Scope) -> None:
    with statements() as sent, pytest.raises(NotNullViolation, match=r"rows\[1\]: samples\.slug must have a value") as told:
        await Sample.bulk_insert([*numbered(1), {"name": "b"}])
    assert (sent, told.value.column) == ([], "slug")


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        (lambda: Sample.bulk_insert("rows"), "rows"),  # type: ignore[arg-type] # on purpose
        (lambda: Sample.bulk_insert(None), "rows"),  # type: ignore[arg-type] # on purpose
        (lambda: Sample.bulk_insert([], chunk=0), "chunk"),
        (lambda: Sample.bulk_insert([], chunk=10_001), "chunk"),
        (lambda: Sample.bulk_insert([], progress=5), "progress"),  # type: ignore[arg-type] # on purpose
        (lambda: Sample.bulk_insert([], chunk=math.nan), "chunk"),  # type: ignore[arg-type] # on purpose
        (lambda: Sample.bulk_upsert([], conflict=["number"]), "conflict"),
        (lambda: Sample.bulk_upsert([], conflict="name"), "conflict"),
        (lambda: Sample.bulk_upsert([], conflict=[]), "conflict"),
        (lambda: Sample.bulk_upsert([], conflict=["lower(slug)"]), "conflict"),
        (lambda: Sample.bulk_upsert([], conflict=["name"], update="name"), "update"),
        (lambda: Sample.bulk_upsert(numbered(1) * 2, conflict=["name"]), "rows"),
        (lambda: Sample.bulk_update(5, ["name"]), "objects"),
        (lambda: Sample.bulk_update([5], ["name"]), "objects"),
        (lambda: Sample.bulk_update([], "name"), "fields"),
        (lambda: Sample.bulk_update([], ["name"], 0), "batch_size"),
    ],
)
async def test_a_bad_argument_is_told_by_its_name(samples: Scope, call: Callable[[], Any], argument: str) -> None:
    with pytest.raises(InvalidArgument) as told:
        await call()
    assert told.value.argument == argument


async def test_rows_are_all_written_or_none_and_the_scope_lives_on(samples: Scope) -> None:
    await Sample.create(name="12", slug="slug")
    for rows, error in ((numbered(25), SampleNameTaken), (numbered(11) + numbered(1, name="neg", number=-1), SampleNegative)):
        with pytest.raises(error):
            await Sample.bulk_insert(rows, chunk=10)
        assert await names() == ["12"]


async def test_who_stops_at_progress_has_written_nothing(samples: Scope) -> None:
    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await Sample.bulk_insert(numbered(20), chunk=10, progress=stop)
    assert await names() == []


async def test_large_values_are_sent_a_few_at_a_time(samples: Scope) -> None:
    rows = [{"name": str(number), "slug": "slug", "free": {"a": "x" * 5_000_000}} for number in range(3)]
    with statements() as sent:
        await Sample.bulk_insert(rows)
    assert len(sent) == 3
    assert len((await Sample.get(name="2")).free["a"]) == 5_000_000


def test_chunks_keep_the_order_and_hold_a_large_row_alone() -> None:
    rows = [{"a": "x" * size} for size in (1, 9 << 20, 1, 1, 1)]
    assert [len(chunk) for chunk in chunks(rows, 2)] == [1, 1, 2, 1]
    assert [row for chunk in chunks(rows, 2) for row in chunk] == rows
    assert list(chunks([], 2)) == []


def test_an_array_is_written_as_postgresql_reads_it() -> None:
    assert array_literal([]) == "{}"
    assert array_literal(["a", 'b"', "c\\", "", "NULL"]) == r'{"a","b\"","c\\","","NULL"}'


# Rows that may be there already


async def test_rows_that_are_there_are_updated_and_others_inserted(samples: Scope) -> None:
    await Sample.create(name="1", slug="old", number=100, text="kept")
    with statements() as sent:
        assert await Sample.bulk_upsert(numbered(3), conflict=["name"], update=["number"]) == 3
    assert len(sent) == 1
    assert await Sample.all().order_by("number").values_list("name", "number", "slug", "text") == [
        *(("0", 0, "slug", None), ("1", 1, "old", "kept"), ("2", 2, "slug", None))
    ]


async def test_what_is_given_is_updated_where_nothing_else_is_said(samples: Scope) -> None:
    await Sample.create(name="1", slug="slug", number=100, text="kept")
    await Sample.bulk_upsert([{"name": "1", "slug": "slug", "number": 5}, {"name": "2", "slug": "slug", "text": "new"}], conflict=("name",))
    assert await Sample.all().order_by("name").values_list("name", "number", "text") == [("1", 5, "kept"), ("2", 3, "new")]


async def test_rows_that_are_there_can_be_left_alone(samples: Scope) -> None:
    await Sample.create(name="1", slug="old", number=100)
    assert await Sample.bulk_upsert(numbered(2), conflict=["name"], update=[]) == 1
    assert await Sample.all().order_by("name").values_list("name", "number") == [("0", 0), ("1", 100)]


async def test_rows_are_upserted_in_the_order_of_the_rule_whatever_order_they_are_given_in(samples: Scope) -> None:
    def given(places: range, text: str) -> list[Values]:
        return [{"name": str(place), "slug": "slug", **({"text": text} if place % 2 else {"number": place})} for place in places]

    orders: list[Any] = []
    for places in (range(6), range(5, -1, -1)):
        await Sample.bulk_upsert(given(places, "new"), conflict=["name"], chunk=1)
        orders.append(await Sample.all().order_by("serial").values_list("name", flat=True))
        await Sample.all().delete()
    assert orders[0] == orders[1] == ["0", "2", "4", "1", "3", "5"]


async def test_calls_with_the_same_rows_in_other_orders_do_not_wait_in_a_circle(sample_registry: Registry) -> None:
    all_are_there = asyncio.Barrier(6)

    async def put(turn: int) -> int:
        async with sample_registry.user(uuid4()):
            await all_are_there.wait()
            return await Sample.bulk_upsert(numbered(40, text=str(turn))[:: 1 if turn % 2 else -1], conflict=["name"], chunk=1)

    with TortoiseContext() as context:
        await context.init(config=SAMPLES)
        try:
            assert await asyncio.gather(*map(put, range(6))) == [40] * 6
        finally:
            async with sample_registry.user(uuid4()) as scope:
                await scope.fetch("DELETE FROM samples")


async def test_a_deleted_row_is_neither_changed_nor_given_by_an_upsert(samples: Scope) -> None:
    live, deleted = await MortalSample.create(), await MortalSample.create()
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    await deleted._change({"deleted_at": moment})
    later = moment + timedelta(days=1)
    for rule in ([{"id": deleted.id, "deleted_at": later}], [{"id": row.id, "deleted_at": later} for row in (live, deleted)]):
        with pytest.raises(UniqueViolation, match="there is such a row already, and it is deleted"):
            await MortalSample.bulk_upsert(rule, conflict=["id"])
    with pytest.raises(UniqueViolation, match="deleted or not of this scope"):
        await MortalSample.upsert(conflict=["id"], id=deleted.id, deleted_at=later)
    assert await MortalSample.bulk_upsert([{"id": deleted.id}], conflict=["id"], update=[]) == 0
    rows = RecordQuerySet(MortalSample).order_by("id")
    assert await rows.values_list("deleted_at", flat=True) == [None, moment]
    assert await MortalSample.bulk_upsert([{"id": live.id, "deleted_at": later}], conflict=["id"]) == 1
    assert await rows.values_list("deleted_at", flat=True) == [later, moment]


async def test_rows_are_upserted_by_their_key(samples: Scope) -> None:
    record = await Sample.create(name="old", slug="slug")
    await Sample.bulk_upsert([{"id": record.id, "name": "new", "slug": "slug"}], conflict=["id"])
    assert await names() == ["new"]


@pytest.mark.parametrize(("name", "error"), [("nme", UnknownName), ("doubled", Refused), ("serial", Refused), ("children", UnknownName)])
async def test_a_field_that_cannot_be_updated_is_refused(samples: Scope, name: str, error: type[Exception]) -> None:
    with statements() as sent, pytest.raises(error):
        await Sample.bulk_upsert(numbered(1), conflict=["name"], update=[name])
    with statements() as sent_one, pytest.raises(error):
        await Sample.upsert(conflict=["name"], update=[name], name="a", slug="a")
    assert sent == sent_one == []


async def test_one_row_is_inserted_or_else_updated(samples: Scope) -> None:
    made = await Sample.upsert(conflict=["name"], update=["number", "free"], name="a", slug="first", number=1, free={"a": 1})
    assert (made.slug, made.number, made.doubled, made.changed, made._saved_in_db) == ("first", 1, 2, (), True)
    again = await Sample.upsert(conflict=["name"], update=["number", "free"], name="a", slug="other", number=2, free={"a": 1})
    assert (again.id, again.slug, again.number, again.doubled) == (made.id, "first", 2, 4)
    assert await Sample.all().count() == 1


async def test_an_upsert_that_changes_nothing_writes_nothing(samples: Scope) -> None:
    await Sample.create(name="a", slug="slug", number=1)
    with statements() as sent:
        await Sample.upsert(conflict=["name"], name="a", slug="slug", number=1)
    assert [sql.split(maxsplit=1)[0] for sql in sent] == ["INSERT", "SELECT"]


async def test_an_upsert_refers_to_records(samples: Scope) -> None:
    parent = await Sample.create(name="parent", slug="slug")
    await Sample.create(name="a", slug="slug")
    child = await Sample.upsert(conflict=["name"], update=["parent"], name="a", slug="slug", parent=parent)
    assert child.parent_id == parent.id


async def test_an_upsert_that_breaks_another_rule_is_refused(samples: Scope) -> None:
    one, _ = await Sample.create(name="one", slug="slug"), await Sample.create(name="two", slug="slug")
    for call in (
        Sample.upsert(conflict=["id"], id=one.id, name="two", slug="slug"),
        Sample.upsert(conflict=["name"], name="one", slug="slug", number=-1),
    ):
        with pytest.raises((UniqueViolation, CheckViolation)):
            async with savepoint(samples):
                await call
    assert await names() == ["one", "two"]


# Other values for each row


async def test_each_row_gets_its_own_values_in_one_statement(samples: Scope) -> None:
    await Sample.bulk_insert(numbered(20))
    records = await Sample.all().order_by("number")
    for record in records:
        record.tags, record.free, record.text = [record.name, '"'], {"n": record.number}, None if record.number else "zero"
    with statements() as sent:
        assert await Sample.bulk_update(records, ["tags", "free", "text"]) == 20
        assert await Sample.bulk_update(records, ["text"], batch_size=8) == 20
    assert len(sent) == 4
    read = await Sample.all().order_by("number")
    assert [(record.tags, record.free, record.text) for record in read] == [
        ([str(number), '"'], {"n": number}, None if number else "zero") for number in range(20)
    ]


async def test_a_relation_is_written_by_its_key_and_a_field_once(samples: Scope) -> None:
    await Sample.bulk_insert(numbered(3))
    parent, *children = await Sample.all().order_by("number")
    for child in children:
        child.parent = parent
        child.text = child.name
    assert await Sample.bulk_update(children, ["parent", "text", "parent_id", "text"]) == 2
    assert [(child.parent_id, child.text) for child in await Sample.all().order_by("number")] == [
        (None, None),
        (parent.id, "1"),
        (parent.id, "2"),
    ]


async def test_other_conditions_hold_as_well(samples: Scope) -> None:
    parent = await Sample.create(name="parent", slug="slug")
    await Sample.bulk_insert(numbered(4, parent=parent))
    children = await Sample.filter(parent=parent).order_by("number")
    for child in children:
        child.text = "changed"
    assert await Sample.filter(number__lt=2).bulk_update(children, ["text"]) == 2
    assert await Sample.filter(parent__name="parent", number=3).bulk_update(children, ["text"]) == 1
    assert [record.number for record in await Sample.filter(text="changed").order_by("number")] == [0, 1, 3]


async def test_rows_that_are_gone_are_not_counted(samples: Scope) -> None:
    await Sample.bulk_insert(numbered(3))
    records = await Sample.all()
    await records[0].delete()
    assert await Sample.bulk_update(records, ["number"]) == 2
    assert await Sample.bulk_update([], ["number"]) == 0


async def test_a_bad_value_of_one_record_sends_nothing(samples: Scope) -> None:
    await Sample.bulk_insert(numbered(3))
    records = await Sample.all().order_by("number")
    records[2].name = NUL
    with statements() as sent:
        with pytest.raises(InvalidArgument, match="name: "):
            await Sample.bulk_update(records, ["name"], batch_size=1)
        with pytest.raises(InvalidArgument, match="twice"):
            await Sample.bulk_update([records[0], records[0]], ["number"])
    assert sent == []


# The rows as they are afterwards


async def test_an_update_gives_the_rows_as_they_are_afterwards(samples: Scope) -> None:
    await Sample.bulk_insert(numbered(3))
    changed = await Sample.filter(number__gte=1).update(text="x", small=7).returning()
    assert {(record.name, record.text, record.small, record.doubled) for record in changed} == {("1", "x", 7, 2), ("2", "x", 7, 4)}
    assert [(type(record), record.changed) for record in changed] == [(Sample, ())] * 2
    changed[0].text = "y"
    await changed[0].save()
    assert await Sample.filter(number=100).update(text="x").returning() == []


async def test_an_update_across_a_join_gives_its_rows_too(samples: Scope) -> None:
    parent = await Sample.create(name="parent", slug="slug", number=9)
    await Sample.bulk_insert(numbered(2, parent=parent))
    statement = Sample.filter(parent__name="parent").update(text="x").returning()
    assert statement.sql().startswith('UPDATE "samples"')
    assert {record.name for record in await statement} == {"0", "1"}


async def test_an_update_gives_a_relation_once(samples: Scope) -> None:
    parent = await Sample.create(name="a", slug="a")
    for given in (None, parent):
        with pytest.raises(InvalidArgument, match="parent: is given twice: as parent, and as parent_id"):
            await Sample.all().update(parent=given, parent_id=parent.id)
    assert await Sample.all().update(parent=parent) == 1
    assert await Sample.all().update(parent=None) == 1


async def test_an_update_that_is_refused_gives_nothing(samples: Scope) -> None:
    wrong: list[tuple[dict[str, Any], str]] = [({"nme": 1}, "x"), ({"number": 1}, NUL)]
    for where, text in wrong:
        with pytest.raises(InvalidArgument):
            await Sample.filter(**where).update(text=text).returning()
    sent: list[str] = []
    with listening(lambda statement: sent.append(statement.sql)), pytest.raises(SampleNegative):
        async with savepoint(samples):
            await Sample.create(name="a", slug="a")
            await Sample.all().update(number=-1).returning()
    assert len(sent) == 2


async def test_an_update_takes_what_the_database_computes(samples: Scope) -> None:
    parent = await Sample.create(name="parent", slug="slug", number=9, text="theirs")
    await Sample.bulk_insert(numbered(2, parent=parent))
    query = Sample.filter(parent__name="parent")
    changed = await query.update(moment=RawSQL("now()"), number=F("number") + 1, small=RawSQL("7")).returning()
    assert {(record.number, record.small, record.moment is not None) for record in changed} == {(1, 7, True), (2, 7, True)}
    assert await query.update(text=Subquery(Sample.filter(name="parent", number=9).values("text"))) == 2
    assert await query.filter(number=1).update(text=Subquery(Sample.filter(name="nobody").limit(1).values("name")), number=5) == 1
    assert await query.order_by("name").values_list("number", "text") == [(5, None), (2, "theirs")]
    for value in (F("parent_id"), RawSQL("NULL")):
        with pytest.raises(InvalidArgument):
            await query.update(parent=value)

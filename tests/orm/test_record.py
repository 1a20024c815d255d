"""The active record: what is sent, what comes back, and what is refused."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from tortoise.context import TortoiseContext

from bottleneck_db import Registry, Scope
from bottleneck_db.connection.scope import savepoint
from bottleneck_db.errors import (
    ForeignKeyViolation,
    InvalidArgument,
    NotFound,
    NotLoaded,
    NotNullViolation,
    NotUnique,
    Refused,
    UniqueViolation,
    UnknownName,
)
from bottleneck_db.orm.saving import Appended
from bottleneck_db.orm.server_time import ServerTime
from bottleneck_db.telemetry import listening
from tests.orm.conftest import SAMPLES
from tests.orm.samples import MortalSample, Sample, SampleColour, SampleNameTaken, Shape


@contextmanager
def statements() -> Generator[list[str]]:
    """The text of each statement that is sent inside."""
    sent: list[str] = []
    with listening(lambda statement: sent.append(statement.sql)):
        yield sent


def named(sql: str) -> set[str]:
    """The columns that an INSERT or an UPDATE writes."""
    inserted = re.match(r'INSERT INTO "samples" \(([^)]*)\)', sql)
    written = inserted[1] if inserted else sql.split(" SET ", maxsplit=1)[1].split(" WHERE ", maxsplit=1)[0]
    return set(re.findall(r'"(\w+)"', written))


async def make(title: str = "a", /, **values: Any) -> Sample:
    given: dict[str, Any] = {"name": title, "slug": "slug", **values}
    return await Sample.create(**given)


# INSERT


async def test_an_insert_names_only_the_columns_that_have_a_value(samples: Scope) -> None:
    with statements() as sent:
        await make()
    assert [named(sql) for sql in sent] == [
        {"id", "name", "slug", "flag", "number", "mood", "colour", "free", "shapes", "tags", "networks"}
    ]


async def test_what_the_database_made_of_it_is_in_the_record_afterwards(samples: Scope) -> None:
    record = await make(number=21)
    assert (record.doubled, record.note, record.mood, record.colour) == (42, "nothing yet", "calm", SampleColour.RED)
    assert record.serial > 0
    assert record.created_at.tzinfo is UTC
    assert record.changed == ()


@pytest.mark.parametrize("column", ["note", "mood"])
async def test_a_null_that_was_chosen_is_written_over_the_default(samples: Scope, column: str) -> None:
    record = await make(**{column: None})
    assert getattr(record, column) is None
    assert getattr(await Sample.get(id=record.id), column) is None


async def test_a_new_record_can_be_made_first_and_saved_later(samples: Scope) -> None:
    record = Sample(name="a", slug="slug")
    assert set(record.changed) >= {"name", "slug"}
    record.number = 8
    await record.save()
    assert (record.doubled, record.changed) == (16, ())


async def test_ids_stand_in_the_order_in_which_records_were_made(samples: Scope) -> None:
    made = [Sample(name=str(number), slug="slug").id for number in range(100)]
    assert made == sorted(made)
    assert {key.version for key in made} == {7}


async def test_an_insert_that_fails_leaves_a_record_that_can_be_saved_when_it_is_mended(samples: Scope) -> None:
    await make("taken")
    record = Sample(name="taken", slug="slug")
    with pytest.raises(UniqueViolation):
        async with savepoint(samples):
            await record.save()
    record.name = "free"
    await record.save()
    assert await Sample.filter(name="free").exists()


async def test_two_records_of_one_id_are_not_the_same_row(samples: Scope) -> None:
    record = await make()
    with pytest.raises(UniqueViolation):
        async with savepoint(samples):
            await Sample.create(id=record.id, name="b", slug="slug")
    with pytest.raises(UniqueViolation):
        async with savepoint(samples):
            await record.save(force_create=True)


# UPDATE


async def test_without_a_change_nothing_is_sent(samples: Scope) -> None:
    record = await make(free={"a": [1]}, moment=datetime(2026, 1, 1, tzinfo=UTC))
    record.name, record.free, record.moment = "a", {"a": [1]}, datetime(2026, 1, 1, tzinfo=UTC)
    with statements() as sent:
        await record.save()
        await record.save(update_fields=[])
    assert sent == []


async def test_an_update_names_only_what_changed(samples: Scope) -> None:
    record = await make()
    record.number = 9
    assert record.changed == ("number",)
    with statements() as sent:
        await record.save()
    assert [named(sql) for sql in sent] == [{"number"}]
    assert record.doubled == 18
    assert not record.changed


async def test_a_change_inside_json_and_lists_is_noticed(samples: Scope) -> None:
    record = await make(free={"a": {"b": 1}}, tags=["x"])
    record.free["a"]["b"] = 2
    record.tags.append("y")
    assert set(record.changed) == {"free", "tags"}
    await record.save()
    assert record.changed == ()
    read = await Sample.get(id=record.id)
    assert (read.free, read.tags) == ({"a": {"b": 2}}, ["x", "y"])


async def test_a_change_that_is_taken_back_is_none(samples: Scope) -> None:
    record = await make()
    record.number += 1
    record.number -= 1
    assert record.changed == ()


async def test_two_who_change_different_columns_both_keep_their_change(samples: Scope) -> None:
    mine = await make()
    theirs = await Sample.get(id=mine.id)
    mine.number, theirs.text = 5, "theirs"
    await mine.save()
    await theirs.save()
    assert (theirs.number, theirs.text) == (5, "theirs")  # RETURNING brought the other's change


async def test_only_the_named_fields_are_written(samples: Scope) -> None:
    record = await make()
    record.number, record.text = 5, "not yet"
    await record.save(update_fields=["number"])
    assert (await Sample.get(id=record.id)).text is None


@pytest.mark.parametrize(
    ("name", "error", "words"),
    [
        ("nme", UnknownName, "did you mean 'name'"),
        ("children", UnknownName, "there is no 'children'"),
        ("id", Refused, "identifies the row"),
        ("doubled", Refused, "the database's to write"),
        ("serial", Refused, "the database's to write"),
    ],
)
async def test_fields_that_cannot_be_written_are_refused(samples: Scope, name: str, error: type[Exception], words: str) -> None:
    record = await make()
    with statements() as sent, pytest.raises(error, match=words):
        await record.save(update_fields=[name])
    assert sent == []


async def test_what_the_database_computes_is_not_set(samples: Scope) -> None:
    record = await make(number=2)
    record.doubled = 9
    with pytest.raises(Refused, match=r"Sample\.doubled is the database's to write"):
        await record.save()
    await record.save(update_fields=["number"])
    assert record.doubled == 4
    fresh = Sample(name="b", slug="b")
    fresh.doubled = 9
    with pytest.raises(Refused, match=r"Sample\.doubled"):
        await fresh.save()
    assert await Sample.all().count() == 1


async def test_the_key_of_a_record_does_not_change(samples: Scope) -> None:
    record = await make()
    record.id = uuid4()
    with pytest.raises(Refused, match="identifies the row"):
        await record.save()


async def test_a_row_that_is_gone_is_told_and_the_record_stays_as_it_was(samples: Scope) -> None:
    record = await make()
    await samples.fetch("DELETE FROM samples")
    record.number = 5
    for verb in (record.save(), record.save(force_update=True), record.refresh_from_db(), record.delete()):
        with pytest.raises(NotFound):
            await verb
    assert record.changed == ("number",)


async def test_a_null_where_there_must_be_a_value_is_told(samples: Scope) -> None:
    record = await make()
    record.name = None  # type: ignore[assignment] # on purpose
    with pytest.raises(NotNullViolation, match=r"samples\.name must have a value"):
        async with savepoint(samples):
            await record.save()
    await record.refresh_from_db()
    assert record.name == "a"


async def test_an_update_that_fails_leaves_the_row_and_says_what_is_unsaved(samples: Scope) -> None:
    await make("taken")
    record = await make()
    record.name = "taken"
    with pytest.raises(UniqueViolation):
        async with savepoint(samples):
            await record.save()
    assert record.changed == ("name",)
    assert (await Sample.get(id=record.id)).name == "a"


# Conditional changes


async def test_a_change_happens_only_where_the_row_is_as_expected(samples: Scope) -> None:
    record = await make(text=None)
    assert not await record._change({"number": 5}, where={"number": 4})
    assert not await record._change({"number": 5}, where={"number": (1, 2)})
    assert record.number == 3
    assert await record._change({"number": 5}, where={"number": (3, 4), "text": None})
    assert (record.number, record.doubled) == (5, 10)


async def test_items_are_added_to_a_list_whatever_stands_in_it_by_then(samples: Scope) -> None:
    mine = await make(shapes=[Shape(number=1)])
    theirs = await Sample.get(id=mine.id)
    await theirs._change({"shapes": Appended([Shape(number=2)])})
    await mine._change({"shapes": Appended([Shape(number=3)])})
    assert [shape.number for shape in mine.shapes] == [1, 2, 3]


async def test_a_time_may_be_bounded(samples: Scope) -> None:
    record = await make()
    end = datetime(2026, 1, 1, tzinfo=UTC)
    await record._change({"moment": ServerTime(later=timedelta(days=1), at_most=end)})
    assert record.moment == end


async def test_of_many_who_change_the_same_one_wins(sample_registry: Registry) -> None:
    with TortoiseContext() as context:
        await context.init(config=SAMPLES)
        async with sample_registry.user(UUID(int=1)):
            record = await make("raced")

        async def take(number: int) -> bool:
            async with sample_registry.user(UUID(int=1)):
                mine = await Sample.get(id=record.id)
                return await mine._change({"number": number}, where={"number": 3})

        assert sorted(await asyncio.gather(*(take(number) for number in range(10, 18)))) == [False] * 7 + [True]
        async with sample_registry.user(UUID(int=1)):
            await record.refresh_from_db()
            await record.delete()


async def test_a_time_may_be_the_databases_now_or_later(samples: Scope) -> None:
    record = await make()
    await record._change({"moment": ServerTime()})
    now = record.moment
    await record._change({"moment": ServerTime(later=timedelta(hours=1))})
    assert now is not None
    assert record.moment is not None
    assert timedelta(hours=1) <= record.moment - now < timedelta(hours=1, minutes=5)
    fresh = await make("b", moment=ServerTime())
    assert fresh.moment is not None
    assert fresh.moment >= now


# Names and relations


@pytest.mark.parametrize(
    ("values", "error", "words"),
    [
        ({"nme": "a"}, UnknownName, "Sample: there is no 'nme'; did you mean 'name'?"),
        ({"hidden": 1}, UnknownName, "there is no 'hidden'"),
        ({"name": None}, InvalidArgument, "name is non nullable"),
        ({"parent": 5}, InvalidArgument, "parent: is a Sample, not int"),
        ({"parent": "a"}, InvalidArgument, "parent: is a Sample, not str"),
        ({"children": []}, InvalidArgument, "backward relations"),
        ({"doubled": 6}, Refused, "Sample.doubled is the database's to write"),
        ({"serial": None}, Refused, "Sample.serial is the database's to write"),
        ({"parent": None, "parent_id": uuid4()}, InvalidArgument, "parent: is given twice: as parent, and as parent_id"),
    ],
)
async def test_a_record_is_not_made_of_what_its_model_does_not_have(
    samples: Scope, values: dict[str, Any], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=re.escape(words)):
        Sample(**values)
    with pytest.raises(error, match=re.escape(words)):
        await Sample.create(**values)
    record = await make()
    with pytest.raises(error, match=re.escape(words)):
        record.update_from_dict({"number": 5, **values})
    assert record.changed == ()


async def test_a_record_refers_to_another_by_record_or_by_key(samples: Scope) -> None:
    parent = await make("parent")
    first, second = await make("first", parent=parent), await make("second", parent_id=parent.id)
    assert first.parent_id == second.parent_id == parent.id
    first.parent = second
    assert first.changed == ("parent_id",)
    await first.save()
    await parent.fetch_related("children")
    assert list(parent.children) == [second]
    setattr(first, "parent", None)  # noqa: B010 - pyright knows no setter that takes None; Tortoise does
    await first.save()
    assert (await Sample.get(id=first.id)).parent_id is None
    assert (await make("orphan", parent=None)).parent_id is None


async def test_a_record_cannot_refer_to_one_that_is_not_saved_or_not_there(samples: Scope) -> None:
    with pytest.raises(InvalidArgument, match=r"first call \.save\(\)"):
        await make("child", parent=Sample(name="a", slug="slug"))
    record = await make()
    with pytest.raises(InvalidArgument, match="parent: is a Sample, not int"):
        record.parent = 5  # type: ignore[assignment] # on purpose
    with pytest.raises(ForeignKeyViolation):
        async with savepoint(samples):
            await make("child", parent_id=uuid4())


async def test_a_relation_that_was_read_is_forgotten_when_its_key_is_another(samples: Scope) -> None:
    first, second = await make("first"), await make("second")
    child: Any = await make("child", parent=first)
    assert child.parent is first
    child.parent_id = first.id
    assert child.parent is first
    child.parent_id = second.id
    assert await child.parent == second
    child.parent = second
    await child.save()
    assert child.parent is second
    await samples.fetch("UPDATE samples SET parent_id = $1 WHERE id = $2", first.id, child.id)
    await child.refresh_from_db(["number"])
    assert child.parent is second
    await child.refresh_from_db()
    assert await child.parent == first
    setattr(child, "parent", None)  # noqa: B010 - pyright would take it for None ever after
    child.parent_id = first.id
    assert await child.parent == first


async def test_rows_that_refer_to_a_record_are_not_set(samples: Scope) -> None:
    record: Any = await make()
    with pytest.raises(InvalidArgument, match="children: is a relation of many"):
        record.children = []
    assert await Sample.filter(parent_id=record.id) == []


async def test_a_relation_that_does_not_exist_is_not_fetched(samples: Scope) -> None:
    record = await make()
    for name in ("childen", "name", "children__nme"):
        with pytest.raises(UnknownName):
            await record.fetch_related(name)


async def test_several_fields_are_set_at_once_or_none(samples: Scope) -> None:
    record = await make()
    assert record.update_from_dict({"number": 5, "text": "x"}) is record
    assert set(record.changed) == {"number", "text"}
    with pytest.raises(InvalidArgument):
        record.update_from_dict({"number": 6, "flag": "no"})
    assert record.number == 5


@pytest.mark.parametrize("data", [None, 7, "text", [1], [("number", 1)], {1: 1}])
async def test_fields_are_set_by_a_mapping_of_names(samples: Scope, data: Any) -> None:
    record = await make()
    with pytest.raises(InvalidArgument, match="data: is a mapping with text as keys"):
        record.update_from_dict(data)
    assert record.changed == ()


# What is there, or is made


async def test_a_row_is_got_or_else_made(samples: Scope) -> None:
    made, is_new = await Sample.get_or_create(name="a", defaults={"slug": "slug", "number": 5})
    assert (is_new, made.number) == (True, 5)
    got, is_new = await Sample.get_or_create(name="a", defaults={"slug": "other", "number": 6})
    assert (got, is_new, got.number) == (made, False, 5)
    got, is_new = await Sample.get_or_create(name="a")
    assert (got, is_new) == (made, False)


async def test_a_row_is_updated_or_else_made(samples: Scope) -> None:
    made, is_new = await Sample.update_or_create(name="a", defaults={"slug": "slug", "number": 5})
    assert (is_new, made.number) == (True, 5)
    updated, is_new = await Sample.update_or_create(name="a", defaults={"number": 6})
    assert (updated, is_new, (await Sample.get(name="a")).number) == (made, False, 6)
    with statements() as sent:
        assert await Sample.update_or_create(name="a") == (made, False)
    assert len(sent) == 1


@pytest.mark.parametrize("verb", ["get_or_create", "update_or_create"])
async def test_bad_defaults_are_told(samples: Scope, verb: str) -> None:
    do: Any = getattr(Sample, verb)
    with pytest.raises(InvalidArgument, match="defaults: gives name another value than is looked for") as refused:
        await do(name="a", defaults={"name": "s3cr3t", "slug": "slug"})
    assert "s3cr3t" not in str(refused.value)
    for defaults in (7, "text", [1], {1: 2}):
        with pytest.raises(InvalidArgument, match="defaults: is a mapping"):
            await do(name="a", defaults=defaults)
    with pytest.raises(NotNullViolation):
        await do(name="a")
    await make()
    with pytest.raises(SampleNameTaken):
        await do(slug="other", defaults={"name": "a"})
    made, is_new = await do(slug="other", defaults={"slug": "other", "name": "b"})
    assert (made.slug, is_new) == ("other", True)
    await make("c", slug="other")
    with pytest.raises(NotUnique):
        await do(slug="other")


@pytest.mark.parametrize("verb", ["get_or_create", "update_or_create"])
async def test_of_many_who_want_a_row_at_once_one_makes_it(sample_registry: Registry, verb: str) -> None:
    nobody_has_found_it = asyncio.Barrier(5)

    async def want(number: int) -> bool:
        async with sample_registry.user(uuid4()) as scope:
            await scope.fetch("SELECT 1")
            await nobody_has_found_it.wait()
            record, is_new = await getattr(Sample, verb)(name=verb, defaults={"slug": "slug", "number": number})
            assert (record.number == number) is (is_new or verb == "update_or_create")
            return bool(is_new)

    with TortoiseContext() as context:
        await context.init(config=SAMPLES)
        try:
            assert sorted(await asyncio.gather(*map(want, range(5)))) == [False] * 4 + [True]
        finally:
            async with sample_registry.user(uuid4()) as scope:
                await scope.fetch("DELETE FROM samples")


# Reading again, removing, copying


async def test_a_record_is_read_again_as_a_whole_or_in_part(samples: Scope) -> None:
    record = await make()
    await samples.fetch("UPDATE samples SET number = 7, text = 'theirs'")
    record.text = "mine"
    await record.refresh_from_db(["number"])
    assert (record.number, record.text, record.changed) == (7, "mine", ("text",))
    await record.refresh_from_db()
    assert (record.text, record.changed) == ("theirs", ())
    with pytest.raises(UnknownName, match="did you mean 'name'"):
        await record.refresh_from_db(["nme"])


async def test_a_removed_record_is_gone_and_can_be_saved_anew(samples: Scope) -> None:
    record = await make(number=5)
    await record.delete()
    assert await Sample.all().count() == 0
    await record.save()
    assert (await Sample.get(id=record.id)).number == 5


async def test_a_record_that_is_referred_to_is_not_removed(samples: Scope) -> None:
    parent = await make()
    await make("child", parent=parent)
    with pytest.raises(ForeignKeyViolation):
        async with savepoint(samples):
            await parent.delete()
    assert await Sample.all().count() == 2


async def test_a_record_read_in_part_saves_what_it_has(samples: Scope) -> None:
    await make()
    record = await Sample.all().only("id", "number").get(name="a")
    record.number = 9
    assert record.changed == ("number",)
    await record.save()
    assert record.name == "a"  # RETURNING has brought the rest


async def test_what_was_not_read_is_told_by_its_name(samples: Scope) -> None:
    await make("child", parent=await make("parent"))
    record: Any = await Sample.all().only("number").get(name="child")
    assert not hasattr(record, "text")
    for name in ("text", "doubled", "parent_id", "parent"):
        with pytest.raises(NotLoaded, match=r"was not read with the record: read it as well, or refresh_from_db\(\)"):
            getattr(record, name)
    with pytest.raises(AttributeError, match="nonsense"):
        record.nonsense  # noqa: B018 - on purpose
    with pytest.raises(NotLoaded, match=r"Sample\.text") as told:
        await record.save(update_fields=["text"])
    assert (told.value.model, told.value.name) == ("Sample", "text")
    with pytest.raises(NotLoaded, match=r"Sample\.text"):
        await Sample.bulk_update([record], ["text"])
    await record.refresh_from_db(["text"])
    assert record.text is None


async def test_a_copy_is_a_row_of_its_own(samples: Scope) -> None:
    record = await make()
    copy = record.clone()
    copy.name = "copy"
    await copy.save()
    assert copy.id not in {None, record.id}
    assert (record.name, await Sample.all().count()) == ("a", 2)


def test_a_row_is_called_after_its_model() -> None:
    assert (Sample.noun(), MortalSample.noun()) == ("sample", "mortal_sample")


async def test_rows_of_a_function_become_records(samples: Scope) -> None:
    made = await make(free={"a": 1})
    (record,) = Sample.hydrate(await samples.fetch("SELECT * FROM samples"))
    assert (record, record.free, record.changed) == (made, {"a": 1}, ())


async def test_rows_without_a_key_become_no_records(samples: Scope) -> None:
    await make()
    for sql in ("SELECT NULL::uuid AS id", "SELECT id FROM samples UNION ALL SELECT NULL"):
        with pytest.raises(InvalidArgument, match="sql: gives a row whose id, which identifies it, is NULL"):
            await Sample.from_sql(sql)


async def test_a_record_without_a_row_can_be_built_for_a_view(samples: Scope) -> None:
    assert set(Sample.construct(name="a").changed) >= {"name"}

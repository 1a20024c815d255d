"""The first rows of a relation for each row of a query, in one statement."""

from __future__ import annotations

import math
from typing import Any

import pytest

from bottleneck_db import Scope
from bottleneck_db.errors import InvalidArgument, NotFound, UnknownName
from tests.orm.samples import MortalSample, Sample, SampleColour, Shape
from tests.orm.test_record import statements


@pytest.fixture
async def families(samples: Scope) -> list[Sample]:
    """Two parents with five and one child, and one without."""
    parents = [await Sample.create(name=name, slug="parent", number=place) for place, name in enumerate("abc")]
    for parent, count in zip(parents, (5, 1, 0), strict=True):
        rows = [{"name": f"{parent.name}{place}", "slug": "child", "number": place, "parent": parent} for place in range(count)]
        await Sample.bulk_insert(rows)
    return parents


def names(parents: list[Sample]) -> list[list[str]]:
    return [[child.name for child in parent.children] for parent in parents]


async def test_each_parent_has_its_own_first_children(families: list[Sample]) -> None:
    query = Sample.filter(slug="parent").order_by("name")
    with statements() as sent:
        found = await query.with_latest("children", 3, order_by=["-number"])
        assert names(found) == [["a4", "a3", "a2"], ["b0"], []]
    assert len(sent) == 1
    assert "LATERAL" in sent[0]
    assert found == families
    assert found[0].changed == ()
    assert not any(name.startswith("latest") for name in vars(found[0]))


async def test_children_are_whole_records(families: list[Sample]) -> None:
    (child,) = await Sample.filter(name="b0")
    child.update_from_dict(
        {"tags": ["x", '"'], "shape": Shape(number=2), "free": {"a": [1]}, "colour": SampleColour.GREEN, "data": b"\x00"}
    )
    await child.save()
    (parent,) = await Sample.filter(name="b").with_latest("children")
    (read,) = parent.children
    again = await Sample.get(id=child.id)
    assert {name: getattr(read, name) for name in read._meta.db_fields} == {name: getattr(again, name) for name in read._meta.db_fields}
    assert (read.colour, read.shape, read.changed) == (SampleColour.GREEN, Shape(number=2), ())
    read.text = "saved"
    await read.save()
    assert (await Sample.get(id=child.id)).text == "saved"


async def test_the_youngest_come_first_where_nothing_else_is_said(families: list[Sample]) -> None:
    (found,) = await Sample.filter(name="a").with_latest("children", 2)
    ids = sorted(child.id for child in await Sample.filter(parent=families[0]))
    assert [child.id for child in found.children] == ids[:-3:-1]


async def test_children_may_be_chosen_among_some(families: list[Sample]) -> None:
    even = Sample.filter(number__in=[0, 2, 4], parent__slug="parent")
    found = await Sample.filter(slug="parent").order_by("name").with_latest("children", 2, order_by=["number"], among=even)
    assert names(found) == [["a0", "a2"], ["b0"], []]


async def test_it_goes_with_one_row_pages_streams_and_counts(families: list[Sample]) -> None:
    query = Sample.filter(slug="parent").with_latest("children", 1, order_by=["-number"])
    assert names([await query.get(name="a")]) == [["a4"]]
    assert await query.get_or_none(name="x") is None
    with pytest.raises(NotFound):
        await query.get(name="x")
    assert names((await query.order_by("name").after(size=2)).items) == [["a4"], ["b0"]]
    assert names([record async for record in query.order_by("name").stream(chunk=2)]) == [["a4"], ["b0"], []]
    assert await query.count() == 3
    assert await query.filter(name="a").exists()
    assert names(await query.filter(name="a").select_related("parent")) == [["a4"]]
    assert names(await query.order_by("-name").limit(1)) == [[]]


async def test_none_of_them_is_none(families: list[Sample]) -> None:
    assert names(await Sample.filter(name="a").with_latest("children", 0)) == [[]]


@pytest.mark.parametrize("relation", ["childen", "parent", "name", "", "x; --", 5, None])
async def test_what_is_no_relation_of_many_is_told(samples: Scope, relation: Any) -> None:
    with pytest.raises(UnknownName if isinstance(relation, str) else InvalidArgument):
        Sample.all().with_latest(relation)


@pytest.mark.parametrize("limit", [-1, 1001, True, "1", 1.5, math.nan, None])
async def test_a_limit_that_cannot_be_is_refused(samples: Scope, limit: Any) -> None:
    with pytest.raises(InvalidArgument) as told:
        Sample.all().with_latest("children", limit)
    assert told.value.argument == "limit"


async def test_what_there_is_to_choose_from_is_a_query_of_that_model(samples: Scope) -> None:
    for among in (MortalSample.all(), Sample.all().limit(5), Sample.all().offset(5), [Sample], Sample):
        with pytest.raises(InvalidArgument) as told:
            Sample.all().with_latest("children", among=among)  # type: ignore[arg-type] # on purpose
        assert told.value.argument == "among"
    with pytest.raises(UnknownName):
        Sample.all().with_latest("children", order_by=["nme"])

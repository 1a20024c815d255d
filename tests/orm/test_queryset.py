"""The query set: every mistake is an error of ours that names it, and no name goes into SQL as it was given."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import Any
from uuid import uuid4

import pytest
from tortoise.expressions import F, Q, Subquery
from tortoise.functions import Avg, Count, Max, Sum
from tortoise.query_utils import Prefetch

from bottleneck_db import Scope
from bottleneck_db.connection.scope import savepoint
from bottleneck_db.errors import InvalidArgument, NotFound, NotUnique, QueryFailed, Refused, UnknownName
from bottleneck_db.orm.explained import explained
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.orm.server_time import ServerTime
from tests.orm.samples import MortalSample, Sample

INJECTED = 'x", (SELECT 1) AS "y'


@pytest.fixture
async def three(samples: Scope) -> list[Sample]:
    parent = await Sample.create(name="one", slug="one", number=1, tags=["t"])
    return [parent, *[await Sample.create(name=name, slug=name, number=2, parent=parent) for name in ("two", "three")]]


Build = Callable[[], Any]

UNKNOWN: dict[str, Build] = {
    "filter": lambda: Sample.filter(nme="x"),
    "exclude": lambda: Sample.exclude(nme="x"),
    "get": lambda: Sample.get(nme="x"),
    "get_or_none": lambda: Sample.get_or_none(nme="x"),
    "Q": lambda: Sample.filter(Q(name="x") | ~Q(nme="x")),
    "count": lambda: Sample.filter(nme="x").count(),
    "exists": lambda: Sample.filter(nme="x").exists(),
    "update where": lambda: Sample.filter(nme="x").update(name="y"),
    "delete where": lambda: Sample.filter(nme="x").delete(),
    "bulk_update where": lambda: RecordQuerySet(Sample).filter(nme="x").bulk_update([Sample(name="a", slug="a")], ["name"]),
    "update": lambda: Sample.filter(name="one").update(nme="y"),
    "bulk_update": lambda: Sample.bulk_update([Sample(name="a", slug="a")], ["nme"]),
    "values": lambda: Sample.all().values("nme"),
    "values as": lambda: Sample.all().values(name="nme"),
    "values_list": lambda: Sample.all().values_list("nme"),
    "order_by": lambda: Sample.all().order_by("-nme"),
    "latest": lambda: Sample.latest("nme"),
    "earliest": lambda: Sample.earliest("nme"),
    "only": lambda: Sample.all().only("nme"),
    "group_by": lambda: Sample.annotate(n=Count("id")).group_by("nme").values("n"),
    "F": lambda: Sample.filter(name=F("nme")),
    "update F": lambda: Sample.filter(name="one").update(name=F("nme")),
    "Sum": lambda: Sample.annotate(n=Sum("nme")).values("n"),
    "in_bulk": lambda: Sample.in_bulk([1], "nme"),
    "get_or_create": lambda: Sample.get_or_create({"nme": "x"}, name="new", slug="new"),
    "update_or_create": lambda: Sample.update_or_create({"nme": "x"}, name="one"),
}


@pytest.mark.parametrize("build", UNKNOWN.values(), ids=UNKNOWN.keys())
async def test_a_field_that_does_not_exist_is_told_with_the_nearest(three: list[Sample], build: Build) -> None:
    with pytest.raises(UnknownName, match="did you mean 'name") as told:
        await build()
    assert told.value.argument == "Sample"
    assert await Sample.all().count() == 3


@pytest.mark.parametrize(
    "build",
    [
        lambda: Sample.filter(name__contians="x"),
        lambda: Sample.filter(parent__nme="x"),
        lambda: Sample.filter(free__filter={"a' OR true --": 1}),
        lambda: Sample.all().order_by("parent__nme"),
        lambda: Sample.all().select_related("nme"),
        lambda: Sample.all().select_related("name"),
        lambda: Sample.all().select_related("parent__nme"),
        lambda: Sample.all().prefetch_related("childen"),
        lambda: Sample.all().prefetch_related("name"),
        lambda: Sample.all().prefetch_related(5),  # type: ignore[arg-type] # on purpose
        lambda: Sample.all().prefetch_related(Prefetch("childen", Sample.all())),
    ],
)
async def test_a_lookup_or_relation_that_does_not_exist_is_told(three: list[Sample], build: Build) -> None:
    with pytest.raises(UnknownName):
        await build()


@pytest.mark.parametrize(
    "build",
    [
        lambda: Sample.all().values(**{INJECTED: "name"}),
        lambda: Sample.annotate(**{INJECTED: Count("children")}),
        lambda: Sample.all().values(INJECTED),
        lambda: Sample.all().values_list(INJECTED),
        lambda: Sample.all().only(INJECTED),
        lambda: Sample.all().only(f"parent__{INJECTED}"),
        lambda: Sample.all().order_by(INJECTED),
        lambda: Sample.all().order_by("-"),
        lambda: Sample.all().order_by(""),
        lambda: Sample.all().order_by(5),  # type: ignore[arg-type] # on purpose
        lambda: Sample.latest(INJECTED),
        lambda: Sample.earliest(INJECTED),
        lambda: Sample.annotate(n=Count("id")).group_by(INJECTED).values("n"),
        lambda: Sample.select_for_update(of=('samples" NOWAIT --',)),
        lambda: Sample.all().select_for_update(of="samples"),  # type: ignore[arg-type] # on purpose
    ],
)
async def test_no_name_goes_into_the_statement_that_is_no_name(three: list[Sample], build: Build) -> None:
    """Tortoise puts aliases, and fields of relations in only(), into SQL as they are."""
    with pytest.raises(InvalidArgument):
        await build()


async def test_only_of_a_relation_that_has_no_such_field_fails_in_the_database(samples: Scope) -> None:
    """Its name was a name: nothing is spliced in, and the database says that there is none."""
    with pytest.raises(QueryFailed, match="does not exist"):
        async with savepoint(samples):
            await Sample.all().only("parent__nme")


@pytest.mark.parametrize(
    ("build", "argument"),
    [
        (lambda: Sample.filter(name__in="abc"), "name__in"),
        (lambda: Sample.filter(name__in=b"abc"), "name__in"),
        (lambda: Sample.filter(number__not_in=5), "number__not_in"),
        (lambda: Sample.filter(Q(Q(number__range=5), Q(name="x"), join_type="OR")), "number__range"),
        (lambda: Sample.filter(number__range=(1,)), "number__range"),
        (lambda: Sample.filter(number__range={1, 2}), "number__range"),
        (lambda: Sample.filter(text__isnull="no"), "text__isnull"),
        (lambda: Sample.exclude(~Q(parent__isnull=0)), "parent__isnull"),
        (lambda: Sample.filter(id__in=Sample.all().values_list("id", flat=True)), "id__in"),
        (lambda: Sample.filter(created_at__year=2026), "created_at__year"),
        (lambda: Sample.all().values("name", "parent"), "path"),
        (lambda: Sample.all().values(above="parent__parent"), "path"),
        (lambda: Sample.all().values_list("children", flat=True), "path"),
        (lambda: Sample.filter(name__in=F("slug")), "name__in"),
        (lambda: Sample.filter(text__not=None), "text__not"),
        (lambda: Sample.filter(parent_id__not_in=[None]), "parent_id__not_in"),
        (lambda: Sample.filter(name__icontains=5), "name__icontains"),
        (lambda: Sample.filter(name__startswith=F("slug")), "name__startswith"),
        (lambda: Sample.filter(name__iexact=object()), "name__iexact"),
        (lambda: Sample.filter(name__iexact=F("slug")), "name__iexact"),
        (lambda: Sample.filter(free__contains="a"), "free__contains"),
        (lambda: Sample.filter(tags__contains="a"), "tags__contains"),
        (lambda: Sample.filter(id__iexact="a"), "id__iexact"),
        (lambda: Sample.filter(children=MortalSample()), "children"),
        (lambda: Sample.annotate(name=Count("children")), "name"),
        (lambda: Sample.annotate(id=Subquery(Sample.all().limit(1).values("id"))), "id"),
        (lambda: Sample.annotate(children=Count("children")), "children"),
        (lambda: Sample.annotate(save=Count("children")), "save"),
        (lambda: Sample.annotate(_origin=Count("children")), "_origin"),
        (lambda: Sample.annotate(pk=Count("children")), "pk"),
        (lambda: Sample.all().prefetch_related(Prefetch("children", Sample.all(), to_attr="name")), "name"),
        (lambda: Sample.all().prefetch_related(Prefetch("children", Sample.all(), to_attr="a b")), "to_attr"),
        (lambda: Sample.all().prefetch_related(Prefetch("children", MortalSample.all())), "queryset"),
        (lambda: Sample.all().prefetch_related(Prefetch("children", Sample.all().values("id"))), "queryset"),  # type: ignore[arg-type] # on purpose
        (lambda: Sample.all().select_related("children"), "select_related"),
        (lambda: Sample.all().values(x=None), "values"),  # type: ignore[arg-type] # on purpose
        (lambda: Sample.all().values_list("name", "slug", flat=True), "flat"),
        (lambda: Sample.annotate(n=Count("id")).group_by("children").values("n"), "path"),
        (lambda: Sample.filter(reduce(or_, (Q(name=str(number)) for number in range(2000)))), "Sample"),
        (lambda: Sample.filter("name"), "filter"),
        (lambda: Sample.annotate(n=5), "n"),
        (lambda: Sample.all().limit(-1), "limit"),
        (lambda: Sample.all().limit("1"), "limit"),  # type: ignore[arg-type] # on purpose
        (lambda: Sample.all().limit(2**63), "limit"),
        (lambda: Sample.all().offset(-1), "offset"),
        (lambda: Sample.all().offset(True), "offset"),
        (lambda: Sample.all()[-1:], "Sample"),
        (lambda: Sample.all()[0], "Sample"),  # type: ignore[index] # on purpose
        (lambda: Sample.all().only(), "only"),
        (Sample.latest, "Sample"),
        (lambda: Sample.all().values("name", name="number"), "Sample"),
        (lambda: Sample.all().contains(5), "Sample"),  # type: ignore[arg-type] # on purpose
        (lambda: Sample.get(id="x"), "id"),
        (lambda: Sample.filter(parent=5), "parent_id"),
        (lambda: Sample.filter(colour__in=["blue"]), "colour"),
    ],
)
async def test_a_bad_argument_is_told_by_its_name(three: list[Sample], build: Build, argument: str) -> None:
    with pytest.raises(InvalidArgument) as told:
        await build()
    assert told.value.argument == argument
    assert await Sample.all().count() == 3


@pytest.mark.parametrize(
    "build",
    [
        lambda: Sample.filter(name="one").limit(1).update(number=1),
        lambda: Sample.filter(name="one").offset(1).update(number=1),
        lambda: Sample.all().order_by("name").update(number=1),
        lambda: Sample.all().limit(1).delete(),
        lambda: Sample.all().order_by("name").delete(),
        lambda: RecordQuerySet(Sample).limit(1).bulk_update([], ["name"]),
        lambda: Sample.filter(name="one").update(id=uuid4()),
        lambda: Sample.filter(name="one").update(doubled=1),
        lambda: Sample.bulk_update([], ["serial"]),
        lambda: Sample.all().limit(0).exists(),
        lambda: Sample.all().offset(9).exists(),
        lambda: Sample.annotate(n=Count("id")).group_by("number").count(),
        lambda: Sample.all().use_index("samples_pkey"),
        lambda: Sample.all().force_index("samples_pkey"),
        lambda: Sample.bulk_create([Sample(name="four", slug="four")]),
        lambda: RecordQuerySet(Sample).bulk_create([Sample(name="four", slug="four")], ignore_conflicts=True),
        lambda: Sample.all().only("name").values("name"),
        lambda: Sample.all().only("name").values_list("name"),
    ],
)
async def test_what_would_do_something_else_than_it_says_is_refused(three: list[Sample], build: Build) -> None:
    with pytest.raises(Refused):
        await build()
    assert [sample.number for sample in await Sample.all().order_by("number")] == [1, 2, 2]


One = Callable[..., Awaitable[Any]]


@pytest.mark.parametrize(
    "one",
    [
        Sample.get,
        lambda **where: Sample.get(**where).values("name"),
        lambda **where: Sample.get(**where).values_list("name", flat=True),
        lambda **where: Sample.get(**where).prefetch_related("children"),
    ],
)
async def test_one_row_is_one_row(three: list[Sample], one: One) -> None:
    with pytest.raises(NotFound, match="there is no such Sample here"):
        await one(name="four")
    with pytest.raises(NotUnique, match="more than one Sample matches"):
        await one(number=2)
    assert await one(name="one")


async def test_none_may_be_none(three: list[Sample]) -> None:
    assert await Sample.get_or_none(name="four") is None
    assert await Sample.filter(name="four").first() is None
    with pytest.raises(NotUnique):
        await Sample.get_or_none(number=2)


async def test_errors_of_ours_pass_the_explanation_as_they_are(three: list[Sample]) -> None:
    told = NotFound("the words of a verb")
    with pytest.raises(NotFound) as raised, explained(Sample):
        raise told
    assert raised.value is told


async def test_right_queries_answer(three: list[Sample]) -> None:
    one, two, _ = three
    by_name = Sample.all().order_by("name")
    assert [sample.name for sample in await by_name] == ["one", "three", "two"]
    assert [sample.name for sample in await by_name.offset(1).limit(1)] == ["three"]
    assert [sample.name for sample in await by_name[1:3]] == ["three", "two"]
    assert await Sample.filter(name__in=["one", "two"]).count() == 2
    assert await Sample.filter(name__in=(name for name in ("one",))).count() == 1
    assert await Sample.filter(id__in=Subquery(Sample.filter(number=2).values("id"))).count() == 2
    assert await Sample.filter(number__range=(1, 1)).exists()
    assert await Sample.filter(parent=one).count() == 2
    assert await Sample.filter(Q(name="one") | Q(name="two"), number=1).count() == 1
    assert await Sample.exclude(number=2).values_list("name") == [("one",)]
    assert await Sample.all().order_by("-name").values("name", n="number") == [
        *({"name": "two", "n": 2}, {"name": "three", "n": 2}, {"name": "one", "n": 1})
    ]
    assert await Sample.annotate(c=Count("children")).filter(c=2).values("name", "c") == [{"name": "one", "c": 2}]
    assert await Sample.annotate(c=Count("id")).group_by("number").order_by("number").values_list("number", "c") == [(1, 1), (2, 2)]
    assert await Sample.all().contains(one)
    assert (await Sample.latest("number", "name")).name == "two"  # type: ignore[union-attr] # there are three
    assert (await Sample.earliest("name")).name == "one"  # type: ignore[union-attr] # there are three
    assert (await Sample.all().select_related("parent").get(name="two")).parent == one
    assert list((await Sample.get(name="one").prefetch_related(Prefetch("children", by_name.limit(1)))).children) != []
    assert await Sample.in_bulk(["two"], "name") == {"two": two}


async def test_sums_are_whole_and_averages_are_not(three: list[Sample]) -> None:
    found = Sample.annotate(total=Sum("number"), mean=Avg("number"), most=Max("number"), none=Sum("serial", _filter=Q(name="no")))
    (row,) = await found.values("total", "mean", "most", "none")
    assert (row["total"], round(row["mean"], 3), row["most"], row["none"]) == (5, Decimal("1.667"), 2, None)
    assert type(row["total"]) is int
    (wide,) = await Sample.annotate(total=Sum("serial")).values("total")
    assert (type(wide["total"]), wide["total"]) == (int, sum(sample.serial for sample in await Sample.all()))


async def test_a_record_that_was_read_in_part_can_be_saved(three: list[Sample]) -> None:
    (one,) = await Sample.filter(name="one").only("text")
    assert (one, one.id) == (three[0], three[0].id)
    one.text = "new"
    await one.save()
    assert (await Sample.get(text="new")).name == "one"


async def test_the_key_has_a_name_that_is_the_same_for_all(three: list[Sample]) -> None:
    assert await Sample.all().order_by("-pk").values_list("id", flat=True) == sorted((sample.id for sample in three), reverse=True)
    assert (await Sample.latest("pk")).id == max(sample.id for sample in three)  # type: ignore[union-attr] # there are three
    with pytest.raises(UnknownName):
        await Sample.all().values("pk")


async def test_rows_are_locked_and_not_those_that_they_refer_to(three: list[Sample]) -> None:
    """Stock Tortoise locks all tables, which PostgreSQL refuses on the far side of an outer join."""
    for query in (
        Sample.all().select_related("parent").select_for_update(),
        Sample.select_for_update(skip_locked=True).filter(Q(parent__name="one") | Q(parent=None)),
        Sample.all().select_related("parent").select_for_update(of=("samples",), no_key=True),
    ):
        assert len(await query) == 3
        assert 'UPDATE OF "samples"' in query.sql()


async def test_rows_are_changed_and_removed_in_one_statement(three: list[Sample]) -> None:
    one, two, _ = three
    assert await Sample.filter(number=2).update(number=F("number") + 1, parent=None) == 2
    assert await Sample.filter(name="two").update(parent_id=one.id) == 1
    one.text, two.text = "1", "2"
    assert await Sample.bulk_update([one, two], ["text"]) == 2
    assert await Sample.all().order_by("name").values_list("number", "text") == [(1, "1"), (3, None), (3, "2")]
    assert await Sample.filter(parent__name="one").delete() == 1
    assert await Sample.filter(name="one").update(number=7) == 1


async def test_a_statement_that_was_looked_at_first_is_the_same_afterwards(three: list[Sample]) -> None:
    """Stock Tortoise loses the joins of a statement that is built twice."""
    for statement, answer in (
        (Sample.filter(parent__name="one").count(), 2),
        (Sample.filter(parent__name="one").exists(), True),
        (Sample.filter(parent__name="one").update(number=9), 2),
        (Sample.filter(parent__name="one").delete(), 2),
    ):
        statement.sql()
        assert await statement == answer


async def test_a_statement_with_too_many_values_is_told_so(samples: Scope) -> None:
    with pytest.raises(QueryFailed, match="at most 32,767"):
        await Sample.filter(number__in=range(40_000))


# Rows that are hidden instead of removed


async def test_hidden_rows_are_found_where_they_are_asked_for(samples: Scope) -> None:
    live = await MortalSample.create()
    gone = await MortalSample.create(deleted_at=ServerTime())
    everything = MortalSample.all()
    assert await everything == [live]
    assert set(await everything.with_deleted()) == {live, gone}
    assert await everything.only_deleted() == [gone]
    assert await MortalSample.get_or_none(id=gone.id) is None
    assert await MortalSample.filter(id=gone.id).update(deleted_at=None) == 0
    assert await everything.with_deleted().filter(id=gone.id).update(deleted_at=None) == 1


async def test_rows_that_can_be_hidden_are_not_removed_by_mistake(samples: Scope) -> None:
    await MortalSample.create()
    with pytest.raises(Refused, match="MortalSample is soft-deletable"):
        await MortalSample.all().delete()
    assert await RecordQuerySet(MortalSample).delete() == 1

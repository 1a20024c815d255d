"""The generated types say what is true at run time."""

from __future__ import annotations

import ast
from importlib import import_module
from typing import Any

import pytest
from tortoise.expressions import F, Q, RawSQL, Subquery
from tortoise.functions import Count, Lower

from bottleneck_db import Bot, BotRun, Task, models, typed
from bottleneck_db.cli.generated import difference
from bottleneck_db.connection.door import load_models
from bottleneck_db.errors import Refused, UnknownName
from bottleneck_db.models.enums import Priority
from bottleneck_db.orm.fields import Boolean, ColumnField, Text
from bottleneck_db.orm.record import Record
from bottleneck_db.testing.factories import Tenancy, make_bot, make_run, make_task
from bottleneck_db.typegen.files import FOLDER, generate
from bottleneck_db.typegen.kinds import kind_of
from bottleneck_db.typegen.lookups import changes, joins, loads, lookups, orderings, selectable, written
from bottleneck_db.typegen.shape import Shape
from bottleneck_db.typegen.source import literal, typed_dict

SHAPES = [Shape(getattr(models, name)) for name in models.__all__]


@pytest.fixture(autouse=True, scope="module")
async def loaded() -> None:
    await load_models()


def by_name(shape: Shape) -> str:
    return shape.name


def test_what_is_generated_does_not_differ_from_time_to_time() -> None:
    assert generate() == generate()


@pytest.mark.parametrize("shape", SHAPES, ids=by_name)
def test_every_lookup_ordering_and_path_is_one_that_the_query_set_knows(shape: Shape) -> None:
    model: Any = shape.model
    relations = {relation.name for relation in shape.forward}
    assert {relation.name for relation in shape.backward} == model._meta.backward_fk_fields
    assert relations == model._meta.fk_fields
    for lookup in lookups(shape):
        first, _, rest = lookup.partition("__")
        if first in relations and rest:
            assert rest in model._meta.fields_map[first].related_model._meta.filters
        else:
            assert lookup in model._meta.filters or lookup in relations or lookup == "pk"
    model.all().order_by(*orderings(shape)).sql()
    model.all().values_list(*(column.name for column in selectable(shape))).sql()
    model.all().select_related(*joins(shape)).sql()
    model.all().prefetch_related(*loads(shape))
    model.all().with_deleted(*loads(shape)).sql()
    for relation in shape.backward:
        model.all().with_latest(relation.name)


def computed(model: Any, column: str, lookup: str) -> list[Any]:
    """Values of each kind that the database computes."""
    several = lookup.endswith(("in", "not_in")) and "__" in lookup
    found = [RawSQL("(NULL)" if several else "NULL"), Subquery(model.all().limit(1).values_list(column))]
    return found if several else [*found, F(column), Lower(column)]


@pytest.mark.parametrize("shape", SHAPES, ids=by_name)
def test_what_may_be_computed_is_taken_by_the_query_set(shape: Shape) -> None:
    model: Any = shape.model
    columns = {column.name: column.name for column in shape.columns} | {one.name: str(one.column) for one in shape.forward}
    for lookup, of in lookups(shape).items():
        column = columns.get(lookup.partition("__")[0], str(model._meta.pk_attr))
        if any(word in of for word in ("Computed", "Several", "Texts")):
            for value in computed(model, column, lookup):
                for query in (model.filter(**{lookup: value}), model.filter(~Q(**{lookup: value}))):
                    query.sql()
                    assert not [bound for bound in query.query.get_parameterized_sql()[1] if isinstance(bound, str)]


@pytest.mark.parametrize("shape", SHAPES, ids=by_name)
def test_what_may_be_computed_is_taken_by_update(shape: Shape) -> None:
    model: Any = shape.model
    for name, of in changes(shape).items():
        if "Computed" in of:
            for value in computed(model, name, ""):
                model.all().update(**{name: value}).sql()


@pytest.mark.parametrize("shape", SHAPES, ids=by_name)
def test_fields_that_are_written_are_those_that_may_be(shape: Shape) -> None:
    model: Any = shape.model
    model.all().bulk_update([], written(shape))
    for name in {column.name for column in shape.columns} - set(written(shape)):
        with pytest.raises(Refused):
            model.all().bulk_update([], [name])


async def test_what_is_computed_is_compared_and_set_by_the_database(tenant: Tenancy) -> None:
    bot = await make_bot()
    name = Subquery(Bot.filter(id=bot.id).values("name"))
    assert await Bot.filter(name=name, version__lte=Subquery(Bot.all().limit(1).values("version"))) == [bot]
    assert await Bot.filter(name__in=name, created_by=F("created_by_id"), created_by_id__not=RawSQL("gen_random_uuid()")) == [bot]
    assert await Bot.filter(pk=bot.id).update(description=name, next_run_at=RawSQL("now()"), config=RawSQL("config")) == 1
    assert await Bot.filter(pk=F("id")).values_list("description", flat=True) == [bot.name]


async def test_ranks_are_compared_keys_excluded_and_loaded_relations_sliced(tenant: Tenancy) -> None:
    low, urgent = await make_task(priority=Priority.LOW), await make_task(priority=Priority.CRITICAL)
    assert await Task.filter(priority__gte=Priority.HIGH) == [urgent]
    assert await Task.filter(priority__lt=Priority.MEDIUM) == [low]
    assert await Task.filter(pk__not=low.id, pk__not_in=[low.id]) == [urgent]
    bot = await make_bot()
    runs = [await make_run(bot) for _ in range(3)]
    fetched = await bot.fetch("runs")
    assert {run.id for run in fetched.runs[:2]} < {run.id for run in runs}


async def test_behind_a_deleted_row_there_is_none(tenant: Tenancy) -> None:
    bot = await make_bot()
    run = await make_run(bot)
    await bot.soft_delete()
    assert await BotRun.all().values_list("bot__name", flat=True) == [None]
    assert await BotRun.all().with_deleted("bot").values_list("bot__name", flat=True) == [bot.name]
    assert (await BotRun.get(id=run.id).select_related("bot")).bot is None
    assert [one.bot for one in await BotRun.all().with_deleted("bot").select_related("bot")] == [bot]


async def test_values_of_one_row_are_as_they_are_typed(tenant: Tenancy) -> None:
    bot = await make_bot()
    assert await Bot.get(id=bot.id).values_list("id", flat=True) == bot.id
    assert await Bot.get(id=bot.id).values_list("id", "name") == (bot.id, bot.name)
    row = await Bot.first().values("slug")
    assert row is not None
    assert list(row.items()) == [("slug", bot.slug)]
    for nobody in (Bot.get_or_none(slug="nobody"), Bot.filter(slug="nobody").first(), Bot.filter(slug="nobody").latest("name")):
        assert await nobody.values_list("id", flat=True) is None
        assert await nobody.values("id") is None


async def test_what_was_annotated_is_ordered_by_and_filtered_by(tenant: Tenancy) -> None:
    idle, busy = await make_bot(), await make_bot()
    for _ in range(2):
        await make_run(busy)
    counted = Bot.all().annotate(n=Count("runs")).order_by("-n")
    assert await counted.values("id", "n") == [{"id": busy.id, "n": 2}, {"id": idle.id, "n": 0}]
    assert [bot.id for bot in await counted.filter(n__gt=0)] == [busy.id]
    assert await BotRun.all().annotate(n=Count("id")).group_by("bot_id").values("bot_id", "n") == [{"bot_id": busy.id, "n": 2}]
    assert await BotRun.all().group_by("bot_id").values("bot_id") == [{"bot_id": busy.id}]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.pyi")), ids=lambda path: path.stem)
def test_each_name_of_a_stub_is_there_at_run_time(path: Any) -> None:
    module = import_module(f"bottleneck_db.typed.{path.stem}")
    tree = ast.parse(path.read_text("utf-8"))
    classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    values = {name.id for node in tree.body if isinstance(node, ast.Assign) for name in node.targets if isinstance(name, ast.Name)}
    assert {name for name in classes | values if not name.startswith("_")} == {name for name in vars(module) if name[:1].isupper()} - {
        "Form",
        "Typed",
        "UncheckedQ",
    }


def test_the_types_can_be_written_in_annotations_that_are_evaluated() -> None:
    evaluated: Any = typed.BotWith
    assert evaluated["runs"] is evaluated
    assert typed.BotQ(name="x").filters == Q(name="x").filters
    assert issubclass(Bot, Record)


async def test_fetch_gives_the_record_with_its_relations(tenant: Tenancy) -> None:
    bot = await make_bot()
    run = await make_run(bot)
    fetched = await bot.fetch("runs", "created_by")
    assert fetched is bot
    assert ([one.id for one in fetched.runs], fetched.created_by.id) == ([run.id], bot.created_by_id)
    with pytest.raises(UnknownName):
        await bot.fetch("run")  # type: ignore[call-overload] # on purpose


def test_a_field_that_nobody_knows_is_anything() -> None:
    class Unheard(ColumnField[object]):
        """A column of a kind of its own."""

    assert kind_of(Unheard()).type == "Any"
    assert kind_of(Unheard()).lookups_of(null=True) == {"": "Any | Computed | None", "isnull": "bool"}


def test_lookups_are_those_that_make_sense() -> None:
    assert set(kind_of(Boolean()).lookups_of(null=False)) == {"", "not"}
    assert "icontains" in kind_of(Text()).lookups_of(null=False, far=True)
    assert "not_in" not in kind_of(Text()).lookups_of(null=False, far=True)
    assert {lookup for lookup, of in kind_of(Text()).lookups_of(null=True).items() if "Computed" in of} == {"", "not"}


def test_source_is_wrapped_and_empty_things_are_written_too() -> None:
    assert literal("Nothing", []) == "Nothing = Never"
    assert typed_dict("Empty", {}) == "class Empty(TypedDict): ..."
    assert max(map(len, literal("Many", [f"name_{number}" for number in range(99)]).splitlines())) <= 140


def test_a_difference_names_what_is_new_and_what_is_gone() -> None:
    assert difference({"a.py": "x\n"}, {"a.py": "x\n"}) == ""
    assert difference({"a.py": "x\n"}, {"b.py": "y\n"}).splitlines() == [
        *("--- a/a.py", "+++ /dev/null", "@@ -1 +0,0 @@", "-x"),
        *("--- /dev/null", "+++ b/b.py", "@@ -0,0 +1 @@", "+y"),
    ]

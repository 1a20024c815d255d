"""Deleted rows and other tenants' rows are reached in no way: every model, every relation, every kind of query.

Row-level security is off in this database: what a query does not find is what the query set has kept from it.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import Any, cast
from uuid import UUID

import pytest
import pytest_asyncio
from tortoise.expressions import Q, Subquery
from tortoise.fields.relational import BackwardFKRelation
from tortoise.functions import Count
from tortoise.query_utils import Prefetch

import bottleneck_db.models
from bottleneck_db import Bot, BotRun, Task, User, Workflow
from bottleneck_db.connection.scope import Scope, savepoint
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import UnknownName
from bottleneck_db.models.roles import RolePermission
from bottleneck_db.orm.joins import alias_of
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.orm.record import Record
from bottleneck_db.orm.typed import UncheckedQ
from tests.rules.walk import ATTACKER, ATTACKERS_USER, Field, planted

MINE = ATTACKER  # the organization whose scope the queries run in; there is another one in the database


# All but the one without an id, which is a link between two rows.
NAMES = sorted(
    name
    for name, value in vars(bottleneck_db.models).items()
    if isinstance(value, type) and issubclass(value, Record) and value is not RolePermission
)


def model_named(name: str) -> type[Any]:
    return cast("type[Any]", getattr(bottleneck_db.models, name))


def of(model: type[Record], relation: str) -> tuple[type[Record], str, str]:
    """The model that a relation leads to, and the columns that are equal: here, there."""
    field: Any = model._meta.fields_map[relation]
    if isinstance(field, BackwardFKRelation):
        return field.related_model, "id", str(field.relation_source_field)
    return field.related_model, str(model._meta.fields_map[field.source_field].source_field or field.source_field), "id"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def bare(template: Dsn) -> AsyncGenerator[Field]:
    """Rows of two organizations, and no policy that hides any."""
    async with planted(template) as field:
        for name in await field.owner.ask("SELECT relname FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace"):
            await field.owner.ask(f"ALTER TABLE {name} DISABLE ROW LEVEL SECURITY")
        # A member has a user and a joining time; here any row can be one.
        await field.owner.ask("ALTER TABLE organization_members DROP CONSTRAINT organization_members_state_ck")
        yield field


@pytest_asyncio.fixture(loop_scope="session")
async def scope(bare: Field) -> AsyncGenerator[Scope]:
    async with bare.registry.tenant(MINE, user=ATTACKERS_USER) as running:
        yield running


def tenant(model: type[Record], table: str) -> str:
    column = model._meta.fields_map.get("organization_id")
    if column is None:
        return "true"
    own = f"{table}.organization_id = '{MINE}'"
    return f"({own} OR {table}.organization_id IS NULL)" if column.null else own


def live(model: type[Record], table: str) -> str:
    return f"{table}.deleted_at IS NULL" if model._soft_delete else "true"


async def reached(bare: Field, model: type[Record], relation: str, *, deleted: bool = False) -> dict[UUID, set[UUID]]:
    """By hand-written SQL: of each row that can be seen, the rows that `relation` leads to."""
    related, here, there = of(model, relation)
    lives = "true" if deleted else live(related, "r")
    rows = await bare.owner.ask(
        f"SELECT m.id, r.{related._meta.db_pk_column} FROM {model._meta.db_table} m LEFT JOIN {related._meta.db_table} r"
        f" ON r.{there} = m.{here} AND {tenant(related, 'r')} AND {lives} WHERE {tenant(model, 'm')} AND {live(model, 'm')}"
    )
    found: dict[UUID, set[UUID]] = {}
    for own, other in rows:
        found.setdefault(own, set()).update({other} - {None})
    return found


@asynccontextmanager
async def hidden(bare: Field, model: type[Record]) -> AsyncGenerator[None]:
    """All rows of the model are deleted ones meanwhile."""
    table = model._meta.db_table
    ids = await bare.owner.ask(f"UPDATE {table} SET deleted_at = now() WHERE deleted_at IS NULL RETURNING id")
    try:
        yield
    finally:
        await bare.owner.ask(f"UPDATE {table} SET deleted_at = NULL WHERE id = ANY ($1)", ids)


@pytest.mark.parametrize("name", NAMES)
async def test_a_query_finds_the_tenants_live_rows_alone(bare: Field, scope: Scope, name: str) -> None:
    model = model_named(name)
    table = model._meta.db_table
    every = set(await bare.owner.ask(f"SELECT id FROM {table}"))
    expected = set(await bare.owner.ask(f"SELECT t.id FROM {table} t WHERE {tenant(model, 't')} AND {live(model, 't')}"))
    if "organization_id" in model._meta.fields_map:
        assert expected < every
    else:
        assert expected
    assert {row.id for row in await model.all()} == expected
    assert set(await model.all().values_list("id", flat=True)) == expected
    assert {row["id"] for row in await model.all().values("id")} == expected
    assert await model.all().count() == len(expected)
    assert await model.filter(id__in=list(every - expected)).exists() is False
    assert set(await model.filter(id__in=Subquery(model.all().values("id"))).values_list("id", flat=True)) == expected
    assert (await model.annotate(n=Count("id")).group_by().values("n"))[0]["n"] == len(expected)
    assert set(await model.filter(Q(id__isnull=False) | Q(id__isnull=True)).values_list("id", flat=True)) == expected


@pytest.mark.parametrize("name", NAMES)
async def test_a_relation_leads_to_the_tenants_live_rows_alone(bare: Field, scope: Scope, name: str) -> None:
    model = model_named(name)
    for relation in sorted(model._meta.fk_fields):
        related, _, _ = of(model, relation)
        await forward_agrees(bare, model, relation)
        if not related._soft_delete:
            continue
        async with hidden(bare, related):
            await forward_agrees(bare, model, relation)
            if related is not model:
                expected = await reached(bare, model, relation, deleted=True)
                lifted = await model.all().with_deleted(relation).values_list("id", f"{relation}__id")
                assert {own: {other} - {None} for own, other in lifted} == expected
                fetched = {row.id: getattr(row, relation) for row in await model.all().prefetch_related(relation).with_deleted(relation)}
                assert {own: {other.pk} if other else set() for own, other in fetched.items()} == expected


async def forward_agrees(bare: Field, model: type[Any], relation: str) -> None:
    expected = await reached(bare, model, relation)
    linked = {own for own, others in expected.items() if others}
    pairs = await model.all().values_list("id", f"{relation}__id")
    assert {own: {other} - {None} for own, other in pairs} == expected
    assert {row["id"]: {row["r"]} - {None} for row in await model.all().values("id", r=f"{relation}__id")} == expected
    assert {row.id for row in await model.filter(**{f"{relation}__id__isnull": False})} == linked
    assert await model.filter(**{f"{relation}__id__isnull": False}).count() == len(linked)
    assert await model.filter(**{f"{relation}__id__isnull": False}).exists() is bool(linked)
    loaded = {row.id: getattr(row, relation) for row in await model.all().select_related(relation)}
    assert {own: {other.id} if other else set() for own, other in loaded.items()} == expected
    fetched = {row.id: getattr(row, relation) for row in await model.all().prefetch_related(relation)}
    assert {own: {other.id} if other else set() for own, other in fetched.items()} == expected
    assert {row.id for row in await model.all().order_by(f"{relation}__id")} == expected.keys()
    counted = await model.annotate(n=Count(f"{relation}__id")).group_by("id").values("id", "n")
    assert {row["id"]: row["n"] for row in counted} == {own: len(others) for own, others in expected.items()}


@pytest.mark.parametrize("name", NAMES)
async def test_a_relation_back_leads_to_the_tenants_live_rows_alone(bare: Field, scope: Scope, name: str) -> None:
    model = model_named(name)
    for relation in sorted(model._meta.backward_fk_fields):
        related, _, _ = of(model, relation)
        await backward_agrees(bare, model, relation)
        if not related._soft_delete or related is model:
            continue
        async with hidden(bare, related):
            await backward_agrees(bare, model, relation)
            expected = await reached(bare, model, relation, deleted=True)
            counted = await model.all().with_deleted(relation).annotate(n=Count(relation)).group_by("id").values("id", "n")
            assert {row["id"]: row["n"] for row in counted} == {own: len(others) for own, others in expected.items()}
            fetched = {row.id: {other.pk for other in getattr(row, relation)} for row in await with_hidden(model, relation)}
            assert fetched == expected


def with_hidden(model: type[Any], relation: str) -> Any:
    query = model.all().with_deleted(relation).prefetch_related(relation)
    query.sql()  # what is looked at first is the same afterwards
    return query


async def backward_agrees(bare: Field, model: type[Any], relation: str) -> None:
    pk = of(model, relation)[0]._meta.pk_attr
    expected = await reached(bare, model, relation)
    linked = {own for own, others in expected.items() if others}
    counted = await model.annotate(n=Count(relation)).group_by("id").values("id", "n")
    assert {row["id"]: row["n"] for row in counted} == {own: len(others) for own, others in expected.items()}
    found = await model.filter(**{f"{relation}__{pk}__isnull": False}).values_list("id", f"{relation}__{pk}")
    assert {(own, other) for own, other in found} == {(own, other) for own, others in expected.items() for other in others}
    others = [other for each in expected.values() for other in each]
    assert set(await model.filter(**{f"{relation}__in": others or [MINE]}).values_list("id", flat=True)) == linked
    fetched = {row.id: {other.pk for other in getattr(row, relation)} for row in await model.all().prefetch_related(relation)}
    assert fetched == expected


async def test_changes_reach_no_further_than_reads(bare: Field, scope: Scope) -> None:
    every = await bare.owner.ask("SELECT count(*) FROM bot_runs")
    mine = await BotRun.all().count()
    assert 0 < mine < every[0]
    with suppress(ZeroDivisionError):
        async with savepoint(scope) as nested:
            assert await BotRun.all().update(priority=9) == mine
            assert await BotRun.filter(UncheckedQ(bot__id__isnull=False)).update(priority=8) == mine
            assert await nested.fetch_value("SELECT count(*) FROM bot_runs WHERE priority >= 8") == mine
            raise ZeroDivisionError  # so that nothing of it stays


async def test_conditions_on_two_relations_to_one_table_are_two(bare: Field, scope: Scope) -> None:
    """Stock Tortoise joins the table once and forgets the second condition."""
    sql = Task.filter(created_by__name="a", assignee__name="b").sql()
    assert sql.count('LEFT OUTER JOIN "users"') == 2
    sql = Workflow.filter(UncheckedQ(runs__status="failed", runs__attempt=1)).sql()
    assert sql.count('LEFT OUTER JOIN "workflow_runs"') == 1
    first = Bot.filter(UncheckedQ(runs__bot__runs__attempt=1)).sql()
    assert first.count('LEFT OUTER JOIN "bot_runs"') == 2
    assert Bot.all().sql().count("JOIN") == 0  # and nothing is left of it on the model


async def test_an_aggregates_own_filter_is_joined(bare: Field, scope: Scope) -> None:
    by_hand = await bare.owner.ask(
        "SELECT b.id, count(r.id) FROM bots b LEFT JOIN bot_runs r ON r.bot_id = b.id AND r.status = 'queued'"
        " WHERE b.organization_id = $1 AND b.deleted_at IS NULL GROUP BY b.id",
        MINE,
    )
    for counted in (Count("id", _filter=Q(runs__status="queued")), Count("runs", _filter=Q(runs__status="queued"))):
        rows = await Bot.annotate(n=counted).group_by("id").values("id", "n")
        assert sorted((row["id"], row["n"]) for row in rows) == sorted(by_hand)


async def test_a_relation_to_lift_must_exist(scope: Scope) -> None:
    with pytest.raises(UnknownName, match="did you mean 'bot'"):
        RecordQuerySet(BotRun).with_deleted("bott")


async def test_deleted_rows_are_prefetched_along_a_path_where_each_step_is_named(bare: Field, scope: Scope) -> None:
    runs: Any = BotRun.all().prefetch_related("bot__created_by")
    async with hidden(bare, Bot), hidden(bare, User):
        assert {run.bot for run in await runs} == {None}
        assert {run.bot.created_by for run in await runs.with_deleted("bot")} == {None}
        both = await runs.with_deleted("bot", "bot__created_by")
        assert len({run.bot.created_by.id for run in both}) == 1
        own = Prefetch("bot", Bot.all())
        assert {run.bot for run in await BotRun.all().with_deleted("bot").prefetch_related(own)} == {None}


def test_a_long_path_has_a_name_of_its_own_that_postgresql_does_not_cut() -> None:
    table = BotRun._meta.basetable
    names = {alias_of(table, "x" * 60 + end) for end in ("a", "b")}
    assert len(names) == 2
    assert all(len(name) <= 63 for name in names)

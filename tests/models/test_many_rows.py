"""Many rows of a tenant: under row-level security, with what create() fills in, refuses and tells; and the cost of pages and runs."""

from __future__ import annotations

from typing import Any

import orjson
import pytest
from uuid_utils.compat import uuid7

from bottleneck_db import (
    ActivityLog,
    Bot,
    BotConfig,
    BotLog,
    BotRun,
    LogLevel,
    Page,
    Registry,
    RunTrigger,
    Scope,
    Task,
    Workflow,
)
from bottleneck_db.errors import ForeignKeyViolation, IdentityRequired, InvalidArgument, KeysMissing, PermissionDenied, UniqueViolation
from bottleneck_db.models.bots import SlugTaken
from bottleneck_db.orm.client import client
from bottleneck_db.orm.cursors import InvalidCursor, Place
from bottleneck_db.orm.keyset import Paged, _regions
from bottleneck_db.orm.pagination import COUNTED, paginate
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.telemetry import listening
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_organization, make_run, make_workflow


def bots(count: int, **values: Any) -> list[dict[str, Any]]:
    return [{"name": f"Bot {number}", "slug": f"bulk-{number}", "config": BotConfig(), **values} for number in range(count)]


def runs(bot: Bot, count: int) -> list[dict[str, Any]]:
    return [{"bot_id": bot.id, "trigger": RunTrigger.API, "bot_version": 1, "config_snapshot": bot.config} for _ in range(count)]


async def test_many_rows_are_filled_in_and_told_as_one_is(tenant: Tenancy) -> None:
    single = await Bot.create(name="Bot", slug="single", config=BotConfig(), schedule="0 3 * * *")
    assert await Bot.bulk_insert(bots(3, schedule="0 3 * * *"), chunk=2) == 3
    made = await Bot.filter(slug__startswith="bulk").order_by("slug")
    assert [(bot.organization_id, bot.created_by_id, bot.next_run_at) for bot in made] == [
        (tenant.organization_id, tenant.owner_id, single.next_run_at)
    ] * 3
    unlike = {"id", "name", "slug", "created_at", "updated_at"}
    for bot in made:
        (entry,) = await ActivityLog.of(bot)
        (expected,) = await ActivityLog.of(single)
        assert (entry.action, entry.actor_id, set(entry.changes or {})) == ("bot.created", tenant.owner_id, set(expected.changes or {}))
        assert {name: change for name, change in (entry.changes or {}).items() if name not in unlike} == {
            name: change for name, change in (expected.changes or {}).items() if name not in unlike
        }


async def test_what_a_model_refuses_is_refused_of_many_rows(tenant: Tenancy) -> None:
    workflow = await make_workflow()
    row = {"name": "x", "slug": "x", "definition": workflow.definition}
    with pytest.raises(InvalidArgument, match=r"rows\[1\]: status: a workflow is born a draft"):
        await Workflow.bulk_insert([row, {**row, "slug": "y", "status": "published"}])
    with pytest.raises(InvalidArgument, match=r"rows\[0\]: schedule: "):
        await Bot.bulk_insert(bots(1, schedule="every day"))
    with pytest.raises(InvalidArgument, match=r"rows\[0\]: organization_id: is another organization"):
        await Task.bulk_insert([{"title": "x", "organization_id": uuid7()}])
    with pytest.raises(SlugTaken):
        await Bot.bulk_insert([*bots(3), *bots(1)])
    assert await Bot.all().count() == await Task.all().count() == 0


async def test_a_tenants_rows_need_a_tenant(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.user(tenancy.owner_id):
        with pytest.raises(IdentityRequired):
            await Bot.bulk_insert(bots(1))
        with pytest.raises(IdentityRequired):
            await Bot.upsert(conflict=["slug"], **bots(1)[0])


async def test_rows_of_another_organization_are_neither_seen_nor_changed(registry: Registry, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        foreign = await make_bot(slug="bulk-0", name="Foreign")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id) as scope:
        assert await Bot.bulk_upsert(bots(2), conflict=["slug"]) == 2  # a slug is the organization's own
        mine = await Bot.get(slug="bulk-0")
        assert mine.id != foreign.id
        foreign.name = "Mine"
        assert await Bot.bulk_update([foreign, mine], ["name"]) == 1
        assert await Bot.filter(id=foreign.id).update(name="Mine").returning() == []
        async with registry.tenant(tenancy.organization_id):
            assert {bot.organization_id async for bot in Bot.all().stream(chunk=1)} == {tenancy.organization_id}
        for call in (
            Bot.upsert(conflict=["id"], **bots(1, id=foreign.id, slug="x")[0]),
            Bot.bulk_upsert(bots(1, id=foreign.id, slug="x"), conflict=["id"]),
        ):
            with pytest.raises((UniqueViolation, PermissionDenied)):
                async with registry.tenant(tenancy.organization_id):
                    await call
        with pytest.raises(ForeignKeyViolation):
            async with registry.tenant(tenancy.organization_id):
                await BotRun.bulk_insert(runs(foreign, 1))
        assert await scope.fetch_value("SELECT count(*) FROM bot_runs") == 0
    async with registry.tenant(other.organization_id):
        assert (await Bot.get(id=foreign.id)).name == "Foreign"


async def test_lines_go_into_their_partition(tenant: Tenancy) -> None:
    run = await make_run()
    lines: list[dict[str, Any]] = [
        {"bot_id": run.bot_id, "run_id": run.id, "seq": seq, "message": str(seq), "level": LogLevel.INFO} for seq in range(50)
    ]
    assert await BotLog.bulk_insert(lines) == 50
    assert await BotLog.filter(run_id=run.id).count() == 50


async def test_values_beyond_what_a_statement_takes_are_no_problem_of_many_rows(tenant: Tenancy) -> None:
    """32,767 placeholders are all that the protocol takes; 40,000 rows are the same number of them as one."""
    run = await make_run()
    rows = ({"bot_id": run.bot_id, "run_id": run.id, "seq": seq, "message": "x"} for seq in range(40_000))
    assert await BotLog.bulk_insert(rows, chunk=10_000) == 40_000


# Newest runs of each bot


async def test_a_page_of_bots_comes_with_the_newest_runs_of_each_in_one_statement(registry: Registry, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        await make_run()
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        made = [await make_bot() for _ in range(4)]
        for bot, count in zip(made, (5, 1, 0, 2), strict=True):
            await BotRun.bulk_insert(runs(bot, count))
        await made[3].soft_delete()
        sent: list[str] = []
        with listening(lambda statement: sent.append(statement.sql)):
            page = await Bot.with_latest_runs(3).order_by("created_at", "id").limit(3)
        assert len(sent) == 1
        assert [bot.id for bot in page] == [bot.id for bot in made[:3]]
        for bot in page:
            assert list(bot.runs) == await BotRun.filter(bot_id=bot.id).order_by("-started_at", "-id").limit(3)
        one = await Bot.with_latest_runs(10).get(id=made[0].id)
        assert len(one.runs) == 5
        assert (await Workflow.with_latest_runs()) == []
        assert len((await Bot.with_latest_runs(2).after(size=2)).items[0].runs) == 0
    with pytest.raises(InvalidArgument):
        Bot.with_latest_runs(-1)


async def test_runs_of_each_bot_are_found_in_their_index(registry: Registry, tenancy: Tenancy, database: TestDatabase) -> None:
    """Of a bot's many runs no more are read than asked for."""
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        for _ in range(3):
            await BotRun.bulk_insert(runs(await make_bot(), 400))
    await execute(database.owner, "ANALYZE bot_runs; ANALYZE bots")
    async with registry.tenant(tenancy.organization_id) as scope:
        assert await read_rows(scope, Bot.with_latest_runs(5), "bot_runs") <= 3 * 5


# The cost of a page


async def read_rows(scope: Scope, query: RecordQuerySet[Any], table: str) -> int:
    """How many rows of `table` the query reads, as the application's role: those it gives and those it throws away."""
    query._choose_db_if_not_chosen()
    query._make_query()
    sql, values = query.query.get_parameterized_sql()
    rows = await scope.fetch(" ".join(("EXPLAIN (ANALYZE, FORMAT JSON, TIMING OFF)", sql)), *values)
    plans, total = [orjson.loads(rows[0]["QUERY PLAN"])[0]["Plan"]], 0
    while plans:
        plan = plans.pop()
        plans += plan.get("Plans", [])
        if plan.get("Relation Name") == table or (plan["Node Type"] == "Bitmap Index Scan" and table in plan["Index Name"]):
            removed = plan.get("Rows Removed by Filter", 0) + plan.get("Rows Removed by Index Recheck", 0)
            total += (plan["Actual Rows"] + removed) * plan["Actual Loops"]
    return round(total)


@pytest.fixture
async def deep(registry: Registry, tenancy: Tenancy, database: TestDatabase) -> Tenancy:
    """3,000 bots, each half a second younger than the one before, and as many runs of one of them: a third waits."""
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await Bot.bulk_insert(bots(3_000))
        await BotRun.bulk_insert(runs(await Bot.get(slug="bulk-7"), 3_000))
    numbered = "(SELECT id, row_number() OVER (ORDER BY id) AS n FROM {})"
    await execute(
        database.owner,
        f"UPDATE bots SET created_at = now() - n * interval '500 ms' FROM {numbered.format('bots')} x WHERE x.id = bots.id;"
        "UPDATE bot_runs SET started_at = now() - n * interval '1 min', status = 'failed', completed_at = now(), attempt = 1,"
        " error_code = 'x'"
        f" FROM {numbered.format('bot_runs')} x WHERE x.id = bot_runs.id AND n % 3 <> 0; ANALYZE bots; ANALYZE bot_runs",
    )
    return tenancy


async def cost_of_each_page(scope: Scope, query: RecordQuerySet[Any], table: str, size: int) -> list[int]:
    """The rows that are read for each page, by its cursors, one after the other."""
    costs: list[int] = []
    ordering = query._ordering()
    cursor: str | None = None
    while cursor is not None or not costs:
        first = query.order_by(*ordering.as_written()).limit(size + 1)
        costs.append(await read_rows(scope, first, table) if cursor is None else await cost_behind(scope, query, cursor, table, size))
        cursor = (await query.after(cursor, size=size)).next
    return costs


async def cost_behind(scope: Scope, query: RecordQuerySet[Any], cursor: str, table: str, size: int) -> int:
    ordering, door = query._ordering(), client(query._choose_db())
    ordered, cost, left = query.order_by(*ordering.as_written()), 0, size + 1
    for region in _regions(ordering, Place.parse(cursor, door, ordering)):
        part = ordered.filter(region).limit(left)
        cost += await read_rows(scope, part, table)
        left -= len(await part)
        if not left:
            break
    return cost


async def test_a_page_costs_the_same_however_deep_it_is(registry: Registry, deep: Tenancy) -> None:
    size = 100
    async with registry.tenant(deep.organization_id) as scope:
        bot = await Bot.get(slug="bulk-7")
        for query, table in (
            (Bot.all(), "bots"),
            (BotRun.filter(bot_id=bot.id).order_by("-started_at"), "bot_runs"),
            (BotRun.filter(bot_id=bot.id).order_by("started_at"), "bot_runs"),
        ):
            costs = await cost_of_each_page(scope, query, table, size)
            assert len(costs) == 30
            assert max(costs) <= 2 * (size + 1), (query.sql(), costs)
        skipped = await read_rows(scope, Bot.all().order_by("-created_at", "-id").offset(2_900).limit(size), "bots")
        assert skipped >= 3_000  # what is measured shows what an offset costs


async def test_the_runs_of_a_page_are_read_backwards_as_well(registry: Registry, deep: Tenancy) -> None:
    async with registry.tenant(deep.organization_id):
        query: Paged[BotRun] = BotRun.all().order_by("-started_at")
        seen: list[BotRun] = []
        page = await query.before(size=200)
        seen = page.items + seen
        while page.previous is not None:
            page = await query.before(page.previous, size=200)
            seen = page.items + seen
        assert [run.id for run in seen] == [run.id for run in await BotRun.all().order_by("-started_at", "-id")]


async def test_a_cursor_of_another_organization_is_refused(registry: Registry, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    cursors: dict[Any, str | None] = {}
    for owner in (tenancy, other):
        async with registry.tenant(owner.organization_id, user=owner.owner_id):
            await Bot.bulk_insert(bots(3))
            cursors[owner] = (await Bot.after(size=1)).next
    async with registry.tenant(tenancy.organization_id):
        assert (await Bot.after(cursors[tenancy])).items  # whoever of the organization
        for cursor in (cursors[other], "x"):
            with pytest.raises(InvalidCursor, match="begin at the first page") as told:
                await Bot.after(cursor)
            assert isinstance(told.value, InvalidArgument)
            with pytest.raises(InvalidCursor):
                await Bot.before(cursor)
    async with registry.user(tenancy.owner_id):
        with pytest.raises(InvalidCursor):
            await Bot.after(cursors[tenancy])


async def test_cursors_need_a_pepper(database: TestDatabase, registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await Bot.bulk_insert(bots(2))
    settings = database.settings().model_copy(update={"token_peppers": None})
    async with Registry(settings) as without, without.tenant(tenancy.organization_id):
        assert len((await Bot.after(size=2)).items) == 2
        with pytest.raises(KeysMissing):
            await Bot.after(size=1)


# Estimated totals


async def test_a_total_is_estimated_where_counting_would_cost(registry: Registry, tenancy: Tenancy, database: TestDatabase) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        run = await make_run()
        rows = ({"bot_id": run.bot_id, "run_id": run.id, "seq": seq, "message": "x"} for seq in range(12_000))
        await BotLog.bulk_insert(rows, chunk=10_000)
    await execute(database.owner, "ANALYZE bot_logs")
    other = await make_organization(registry)
    async with registry.tenant(tenancy.organization_id):
        lines = BotLog.all().order_by("seq")
        sent: list[str] = []
        with listening(lambda statement: sent.append(statement.sql)):
            page: Page[BotLog] = await paginate(lines, page=2, size=50, total="estimated")
        assert ["count" in sql.lower() for sql in sent] == [False, False]
        assert page.estimated
        assert COUNTED < page.total < 15_000
        assert ([line.seq for line in page.items], page.has_next) == (list(range(50, 100)), True)
        last = await paginate(lines, page=240, size=50, total="estimated")
        assert (last.total, last.estimated, last.has_next, len(last.items)) == (12_000, False, False, 50)
        beyond = await paginate(lines, page=1_000, size=50, total="estimated")
        assert (beyond.items, beyond.has_next) == ([], False)
        few = await paginate(BotLog.filter(seq__lt=5), page=1, size=2, total="estimated")
        assert (few.total, few.estimated, few.has_next) == (5, False, True)
        assert (await Bot.list_page(total="estimated")).total == 1
        assert (await ActivityLog.list_page(total="estimated")).total == await ActivityLog.all().count()
    async with registry.tenant(other.organization_id):
        assert (await paginate(BotLog.all(), page=1, size=2, total="estimated")).items == []


@pytest.mark.parametrize("total", ["", "exactly", None, 5, ["exact"]])
async def test_another_kind_of_total_is_refused(tenant: Tenancy, total: Any) -> None:
    with pytest.raises(InvalidArgument) as told:
        await Bot.list_page(total=total)
    assert told.value.argument == "total"

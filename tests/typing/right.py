"""Right usages: no checker has a word to say about any line. Each statement is one usage; nothing here is run."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal, TypeAlias, TypeVar, assert_type
from uuid import UUID

from pypika_tortoise.terms import Term
from tortoise.expressions import F, Q, RawSQL, Subquery
from tortoise.functions import Count
from tortoise.query_utils import Prefetch

from bottleneck_db import Bot, BotRun, LogLevel, Organization, RunStatus, RunTrigger, User
from bottleneck_db.models import (
    ActivityLog,
    ApiKey,
    BotLog,
    Credential,
    Notification,
    OrganizationMember,
    Permission,
    Role,
    RolePermission,
    Session,
    SessionRecording,
    Setting,
    Task,
    Workflow,
    WorkflowRun,
)
from bottleneck_db.models.bot_config import BotConfig
from bottleneck_db.models.enums import MemberStatus, OrgPlan, Priority, SettingScope
from bottleneck_db.models.preferences import Appearance, Preferences
from bottleneck_db.models.workflow_definition import StepResult, WorkflowDefinition
from bottleneck_db.orm.keyset import KeysetPage
from bottleneck_db.orm.network_fields import Address
from bottleneck_db.orm.pagination import Page, paginate
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.typed import (
    BotChanges,
    BotOrdering,
    BotQ,
    BotQuerySet,
    BotRow,
    BotRunQ,
    BotRunWith,
    BotValues,
    BotWith,
    NewBot,
    NewBotRun,
    TaskQ,
    UncheckedQ,
)

B = TypeVar("B", bound=Bot)
BotWithRuns: TypeAlias = BotWith[Literal["runs"]]


async def conditions(bot: Bot, user: User, keys: list[UUID], names: set[str], now: datetime) -> None:
    assert_type(await Bot.filter(name="Invoices"), list[Bot])
    assert_type(await Bot.filter(name__icontains="invoice", is_active=True), list[Bot])
    assert_type(await Bot.filter(name__in=["a", "b"]), list[Bot])
    assert_type(await Bot.filter(name__in=("a", "b")), list[Bot])
    assert_type(await Bot.filter(name__in=names), list[Bot])
    assert_type(await Bot.filter(id=bot.id), list[Bot])
    assert_type(await Bot.filter(pk=bot.id), list[Bot])
    assert_type(await Bot.filter(pk__in=keys, pk__not=bot.id), list[Bot])
    assert_type(await Bot.filter(pk__not_in=keys), list[Bot])
    assert_type(await Bot.filter(id__in=keys), list[Bot])
    assert_type(await Bot.filter(id__in={bot.id}), list[Bot])
    assert_type(await Bot.filter(id__in=(one for one in keys)), list[Bot])
    assert_type(await Bot.filter(id__not_in=keys), list[Bot])
    assert_type(await Bot.filter(description=None), list[Bot])
    assert_type(await Bot.filter(description__isnull=True), list[Bot])
    assert_type(await Bot.filter(description__istartswith="reads"), list[Bot])
    assert_type(await Bot.filter(last_run_status=RunStatus.FAILED), list[Bot])
    assert_type(await Bot.filter(last_run_status__in=[RunStatus.FAILED, RunStatus.TIMEOUT]), list[Bot])
    assert_type(await Bot.filter(last_run_status=None), list[Bot])
    assert_type(await Bot.filter(consecutive_failures__gte=3), list[Bot])
    assert_type(await Bot.filter(consecutive_failures__range=(1, 3)), list[Bot])
    assert_type(await Bot.filter(consecutive_failures__in=range(3)), list[Bot])
    assert_type(await Bot.filter(next_run_at__lte=now), list[Bot])
    assert_type(await Bot.filter(created_at__range=(now, now)), list[Bot])
    assert_type(await Bot.filter(config=BotConfig()), list[Bot])
    assert_type(await Bot.filter(created_by=user), list[Bot])
    assert_type(await Bot.filter(created_by_id=user.id), list[Bot])
    assert_type(await Bot.filter(created_by__email__icontains="@example.com"), list[Bot])
    assert_type(await Bot.filter(organization__plan=OrgPlan.FREE), list[Bot])
    assert_type(await Bot.exclude(slug="x"), list[Bot])
    assert_type(await Bot.filter(name="x").exclude(slug="y").filter(version__gt=1), list[Bot])
    assert_type(await Bot.filter(last_run_at__lt=F("updated_at")), list[Bot])
    assert_type(await Bot.filter(next_run_at__lte=RawSQL("clock_timestamp()")), list[Bot])
    assert_type(await Bot.filter(id__in=Subquery(BotRun.filter(status=RunStatus.FAILED).values("bot_id"))), list[Bot])
    assert_type(await BotRun.filter(bot=bot), list[BotRun])
    assert_type(await BotRun.filter(bot__name__contains="x"), list[BotRun])
    assert_type(await BotRun.filter(workflow_run=None), list[BotRun])
    assert_type(await BotRun.filter(workflow_run__status=RunStatus.RUNNING), list[BotRun])
    assert_type(await BotRun.filter(triggered_by=user), list[BotRun])
    assert_type(await BotLog.filter(run__bot_id=bot.id, level__in=[LogLevel.ERROR]), list[BotLog])
    assert_type(await BotLog.filter(level__gte=LogLevel.WARN), list[BotLog])
    assert_type(await Task.filter(priority__gt=Priority.LOW).exclude(priority__lte=F("priority")), list[Task])
    assert_type(await RolePermission.filter(permission__key="bots.read"), list[RolePermission])
    assert_type(await Session.filter(user_id=user.id), list[Session])
    assert_type(await Organization.filter(owner__is_platform_admin=False), list[Organization])
    assert_type(await Permission.filter(is_dangerous=True), list[Permission])


async def combined_conditions(flag: bool) -> None:
    assert_type(await Bot.filter(BotQ(name="x") | BotQ(slug="y")), list[Bot])
    assert_type(await Bot.filter(~BotQ(name="x"), is_active=True), list[Bot])
    assert_type(await Bot.filter(BotQ(BotQ(name="x"), BotQ(slug="y"), join_type="OR")), list[Bot])
    assert_type(await Bot.exclude(BotQ(name="x") & BotQ(is_active=flag)), list[Bot])
    assert_type(await Bot.filter(UncheckedQ(runs__status="failed")), list[Bot])
    assert_type(await Bot.filter(BotQ(name="x") & UncheckedQ(runs__logs__level="error")), list[Bot])
    assert_type(await Task.filter(TaskQ(bot_id__isnull=True) if flag else TaskQ(title="x")), list[Task])
    slow = Bot.where_json(lambda bot: bot.config.timeout > 60)
    assert_type(await Bot.filter(slow, is_active=True), list[Bot])
    assert_type(await Bot.filter(BotQ(name="x") & slow), list[Bot])
    assert_type(await Bot.exclude(~slow | BotQ(name="x")), list[Bot])
    assert_type([hit.record for hit in await Bot.search("price").filter(slow)], list[Bot])
    condition = BotRunQ(status=RunStatus.QUEUED)
    condition = condition | BotRunQ(status=RunStatus.RUNNING)
    assert_type(await BotRun.filter(condition).count(), int)


async def one_or_none(key: UUID) -> None:
    assert_type(await Bot.get(id=key), Bot)
    assert_type(await Bot.get_or_none(slug="x"), Bot | None)
    assert_type(await Bot.get(BotQ(slug="x")), Bot)
    assert_type(await Bot.first(), Bot | None)
    assert_type(await Bot.last(), Bot | None)
    assert_type(await Bot.all().first(), Bot | None)
    assert_type(await Bot.filter(name="x").get(), Bot)
    assert_type(await Bot.filter(name="x").get_or_none(slug="y"), Bot | None)
    assert_type(await Bot.exists(slug="x"), bool)
    assert_type(await Bot.filter(name="x").exists(), bool)
    assert_type(await Bot.latest("created_at"), Bot | None)
    assert_type(await Bot.all().earliest("next_run_at", "id"), Bot | None)
    assert_type(await Bot.select_for_update(no_key=True).get(id=key), Bot)
    assert_type(await Bot.with_deleted().get(id=key), Bot)
    assert_type(await BotRun.all().with_deleted("bot").filter(bot__name="x"), list[BotRun])
    assert_type(await Bot.with_deleted("created_by").get(id=key), Bot)
    assert_type(await Bot.only_deleted().filter(deleted_at__isnull=False).count(), int)
    assert_type(await Role.get(organization_id__isnull=True, key="owner"), Role)
    assert_type(await Setting.get(namespace="appearance", scope=SettingScope.USER), Setting)
    assert_type(await Setting.get(Appearance), Appearance)
    assert_type(await Setting.get("appearance"), Preferences)


async def orders_and_pages() -> None:
    ordering: BotOrdering = "-created_by__email"
    assert_type(await Bot.all().order_by("name"), list[Bot])
    assert_type(await Bot.all().order_by("-created_at", "-id"), list[Bot])
    assert_type(await Bot.all().order_by(ordering), list[Bot])
    assert_type(await Bot.all().order_by("organization__slug").limit(3).offset(2), list[Bot])
    assert_type(await Bot.filter(is_active=True).order_by("id").distinct(), list[Bot])
    assert_type(await Bot.all()[2:4].order_by("name"), list[Bot])
    assert_type(await Bot.all().only("id", "name"), list[Bot])
    assert_type(await Bot.after(size=50), KeysetPage[Bot])
    assert_type((await Bot.filter(is_active=True).order_by("name").before("cursor")).items, list[Bot])
    assert_type(await Bot.list_page(total="estimated"), Page[Bot])
    async for bot in Bot.filter(is_active=True).stream(chunk=100):
        assert_type(bot, Bot)
    assert_type((await paginate(BotRun.all().order_by("-queued_at"), page=1, size=20)).items, list[BotRun])
    assert_type(await Bot.annotate(n=Count("runs")).order_by("-n").values("name", "n"), list[dict[str, Any]])
    assert_type(await Bot.filter(name="x").annotate(n=Count("runs")).filter(n__gt=0, is_active=True).order_by("-n", "name"), list[Bot])
    assert_type(await BotRun.all().annotate(n=Count("id")).group_by("bot_id").values("bot_id", "n"), list[dict[str, Any]])
    assert_type(await BotRun.all().group_by("bot_id").values("bot_id"), list[dict[str, Any]])
    loaded = Bot.all().prefetch_related("runs").annotate(n=Count("runs")).order_by("-n")
    assert_type([one.runs[0] for one in await loaded], list[BotRun])
    async for run in BotRun.filter(status=RunStatus.QUEUED).order_by("bot__name"):
        assert_type(run, BotRun)


async def columns() -> None:
    assert_type(await Bot.all().values_list("id", flat=True), list[UUID])
    assert_type(await Bot.all().values_list("description", flat=True), list[str | None])
    assert_type(await Bot.all().values_list("name", flat=True), list[str])
    assert_type(await Bot.all().values_list("last_run_status", flat=True), list[RunStatus | None])
    assert_type(await Bot.all().values_list("config", flat=True), list[BotConfig])
    assert_type(await Bot.all().values_list("created_by__email", flat=True), list[str | None])
    assert_type(await BotLog.all().values_list("run__status", flat=True), list[RunStatus])
    assert_type(await BotRun.all().values_list("workflow_run__priority", flat=True), list[int | None])
    assert_type(await BotRun.all().values_list("duration_ms", flat=True), list[int | None])
    assert_type(await BotRun.all().values_list("metrics", flat=True), list[dict[str, Any]])
    assert_type(await ActivityLog.all().values_list("ip_address", flat=True), list[Address | None])
    assert_type(await WorkflowRun.all().values_list("step_results", flat=True), list[list[StepResult]])
    assert_type(await ApiKey.all().values_list("scopes", flat=True), list[list[str]])
    assert_type(await Bot.all().values_list("id", "name"), list[tuple[Any, ...]])
    assert_type(await Bot.all().values_list("organization__slug", "name"), list[tuple[Any, ...]])
    assert_type(await Bot.all().values(), list[BotRow])
    assert_type((await Bot.all().values("id", "config"))[0]["config"], BotConfig)
    assert_type((await Bot.all().values("description"))[0]["description"], str | None)
    assert_type(await Bot.all().values("id", creator="created_by__name"), list[dict[str, Any]])
    assert_type(await Bot.all().values("id", "created_by__name"), list[dict[str, Any]])
    assert_type(await Bot.get(slug="x").values_list("id", flat=True), UUID)
    assert_type(await Bot.get(slug="x").select_related("created_by").values_list("description", flat=True), str | None)
    assert_type(await Bot.get_or_none(slug="x").values_list("id", flat=True), UUID | None)
    assert_type(await Bot.first().values_list("config", flat=True), BotConfig | None)
    assert_type(await Bot.all().latest("created_at").values_list("id", "name"), tuple[Any, ...] | None)
    assert_type((await Bot.get(slug="x").values("name"))["name"], str)
    assert_type(await Bot.get_or_none(slug="x").values("name"), BotRow | None)
    assert_type(await Bot.get(slug="x").values(creator="created_by__name"), dict[str, Any])
    async for row in Bot.all().values("name"):
        assert_type(row["name"], str)
    assert_type([key for key in await Bot.all().values_list("id", flat=True) if key.version == 7], list[UUID])


async def creation(bot: Bot, user: User, role: Role) -> None:
    new: NewBot = {"name": "Invoices", "slug": "invoices", "config": BotConfig(retries=2)}
    run: NewBotRun = {"bot_id": bot.id, "trigger": RunTrigger.API, "bot_version": 1, "config_snapshot": bot.config}
    given: BotValues = {"name": "Invoices"}
    assert_type(await Bot.create(**new), Bot)
    assert_type(await Bot.create(name="Invoices", slug="invoices", config=BotConfig(), description=None), Bot)
    assert_type(await Bot.create(name="x", slug="x", config=BotConfig(), created_by=user), Bot)
    assert_type(await Bot.create(name="x", slug="x", config=BotConfig(), created_by_id=user.id), Bot)
    assert_type(await BotRun.create(**run), BotRun)
    assert_type(await BotRun.create(bot=bot, trigger=RunTrigger.API, bot_version=1, config_snapshot=bot.config), BotRun)
    assert_type(
        await BotRun.create(bot_id=bot.id, trigger=RunTrigger.API, bot_version=1, config_snapshot=bot.config, input={"page": 1}), BotRun
    )
    assert_type(await OrganizationMember.create(role=role, invited_email="x@example.com"), OrganizationMember)
    assert_type(await OrganizationMember.create(role_id=role.id, status=MemberStatus.PENDING), OrganizationMember)
    assert_type(await Workflow.create(name="x", slug="x", definition=WorkflowDefinition(), tags=["a"]), Workflow)
    assert_type(Bot(**given), Bot)
    assert_type(await Bot.get_or_create(slug="x", defaults={"name": "x", "config": BotConfig()}), tuple[Bot, bool])
    assert_type(await Bot.update_or_create(slug="x", defaults=given), tuple[Bot, bool])
    assert_type(await Bot.create_with_initial_run(new, {"priority": 1}), tuple[Bot, BotRun])


async def changes(bot: Bot, user: User, now: datetime) -> None:
    assert_type(bot.config.retries, int)
    assert_type(bot.description, str | None)
    assert_type(bot.last_run_status, RunStatus | None)
    change: BotChanges = {"name": "x", "description": None}
    assert_type(await Bot.filter(id=bot.id).update(name="x", description=None), int)
    assert_type(await Bot.filter(id=bot.id).update(**change), int)
    assert_type(await Bot.filter(id=bot.id).update(consecutive_failures=F("consecutive_failures") + 1), int)
    assert_type(await Bot.filter(id=bot.id).update(next_run_at=RawSQL("now()"), config=BotConfig()), int)
    assert_type(await Bot.filter(id=bot.id).update(created_by_id=F("created_by_id")), int)
    assert_type(await Bot.filter(id=bot.id).update(name=Subquery(Bot.filter(slug="x").values("name"))), int)
    assert_type(await Bot.filter(id=bot.id).update(last_run_status=RunStatus.FAILED, last_run_at=now), int)
    assert_type(await Task.filter(assignee=user).update(assignee=None), int)
    assert_type(await Bot.filter(id=bot.id).update(name="x").returning(), list[Bot])
    assert_type(await Bot.upsert(conflict=["slug"], update=["name"], slug="x", name="x", config=bot.config), Bot)
    assert_type(await Bot.bulk_insert([{"name": "x", "slug": "x", "config": bot.config}]), int)
    assert_type(await Bot.bulk_upsert([{"name": "x", "slug": "x"}], conflict=["slug"], update=["name", "created_by"]), int)
    assert_type(await Bot.bulk_update([bot], ["name", "created_by"]), int)
    assert_type(await Bot.from_sql("SELECT * FROM bots WHERE name = $1", "x"), list[Bot])
    bot.name = "x"
    bot.description = None
    bot.config = BotConfig(retries=1)
    bot.created_by = user
    bot.last_run_status = RunStatus.COMPLETED
    await bot.save(update_fields=["name", "created_by"])
    await bot.refresh_from_db(["name"])


async def relations(bot: Bot, run: BotRun, organization: Organization) -> None:
    assert_type(await run.bot, Bot)
    assert_type(await run.triggered_by, User | None)
    assert_type((await bot.created_by).email, str)
    assert_type(await bot.runs, list[BotRun])
    assert_type(await bot.runs.filter(status=RunStatus.FAILED), list[BotRun])
    assert_type(await bot.runs.all().order_by("-created_at").limit(3), list[BotRun])
    assert_type(await bot.runs.order_by("queued_at").first(), BotRun | None)
    assert_type(await organization.api_keys.filter(revoked_at=None).values_list("id", flat=True), list[UUID])
    async for line in run.logs:
        assert_type(line, BotLog)


async def loaded_relations(bot: Bot, key: UUID) -> None:
    run = await BotRun.get(id=key).select_related("bot", "triggered_by")
    assert_type(run, BotRunWith[Literal["bot", "triggered_by"]])
    assert_type(run.bot.name, str)
    assert_type(run.triggered_by, User | None)
    assert_type(await run.workflow_run, WorkflowRun | None)
    assert_type([one.bot.slug for one in await BotRun.all().select_related("bot").order_by("id")], list[str])
    assert_type([one.bot.id for one in await BotRun.all().select_related("bot").select_related("retry_of")], list[UUID])
    assert_type([one.bot.id for one in await BotRun.filter(bot=bot).prefetch_related("logs").select_related("bot")], list[UUID])
    fetched = await Bot.get(id=key).prefetch_related("runs", "created_by")
    assert_type([one.id for one in fetched.runs], list[UUID])
    assert_type(len(fetched.runs), int)
    assert_type(fetched.runs[0], BotRun)
    assert_type(fetched.runs[:2], list[BotRun])
    assert_type(fetched.created_by.email, str)
    here = await bot.fetch("runs")
    assert_type([one.status for one in here.runs], list[RunStatus])
    both = await here.fetch("created_by")
    assert_type((len(both.runs), both.created_by.name), tuple[int, str])
    perhaps = await Bot.get_or_none(id=key).prefetch_related("runs")
    assert_type(len(perhaps.runs) if perhaps else 0, int)
    assert_type(await Bot.all().prefetch_related(Prefetch("runs", BotRun.all().limit(3))), list[Bot])
    assert_type([one.bot.name for one in await BotRun.all().select_related("bot", "bot__created_by")], list[str])
    await bot.fetch_related("runs", "created_by")
    assert_type([one.runs[0] for one in await Bot.with_latest_runs(3).order_by("name")], list[BotRun])
    latest = Bot.all().select_related("created_by").with_latest("runs", 3, order_by=["-started_at"], among=BotRun.filter(attempt=1))
    assert_type([(one.runs[0], one.created_by.name) for one in await latest], list[tuple[BotRun, str]])
    shown = await Bot.get_with_runs(key, runs=3)
    assert_type((shown.created_by.name, shown.runs[0]), tuple[str, BotRun])
    assert_type(await with_runs(await bot.fetch("runs", "organization")), int)
    assert_type(await anything(run), Bot)


async def with_runs(bot: BotWithRuns) -> int:
    return len(bot.runs)


async def anything(run: BotRun) -> Bot:
    return await run.bot


def filtered(query: BotQuerySet[Bot], term: Term | None, names: Sequence[str]) -> RecordQuerySet[Bot]:
    query = query.filter(name__in=list(names)).order_by("name")
    if term is not None:
        query = query.filter(last_run_at=term)
    return query.with_deleted()


async def passed_on(run: BotRun) -> None:
    assert_type(await first_of(Bot.all()), Bot | None)
    assert_type(await first_of(Bot.all().prefetch_related("runs")), BotWithRuns | None)
    assert_type(names_of(await Bot.all().prefetch_related("runs")), list[str])


async def first_of(query: BotQuerySet[B]) -> B | None:
    return await query.first()


def names_of(bots: Sequence[Bot]) -> list[str]:
    return [bot.name for bot in bots]


async def other_models(user: User, now: datetime) -> None:
    assert_type(await Credential.filter(expires_at__lt=now).values_list("service", flat=True), list[str])
    assert_type(await Notification.filter(user=user, read_at__isnull=True).count(), int)
    assert_type(await SessionRecording.filter(bot_run__status=RunStatus.FAILED).count(), int)
    assert_type(await Setting.filter(user_id=None).values_list("value", flat=True), list[dict[str, Any]])
    plain: Any = Q(name="x")
    assert_type(await Bot.filter(plain), list[Bot])

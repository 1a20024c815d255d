"""Planted mistakes, one a line: what each checker says of it stands behind it. Nothing here is run."""

# fmt: off

from __future__ import annotations

from datetime import datetime
from typing import Literal, assert_type
from uuid import UUID

from tortoise.expressions import F, Q, RawSQL

from bottleneck_db import Bot, BotRun, Organization, RunStatus, RunTrigger, User
from bottleneck_db.models import (
    ApiKey,
    BotLog,
    Credential,
    Role,
    Session,
    Setting,
    Task,
    Workflow,
    WorkflowRun,
)
from bottleneck_db.models.bot_config import BotConfig
from bottleneck_db.typed import BotOrdering, BotQ, BotRunQ, BotWith, NewBot, NewBotRun, UserQ


async def names_of_conditions() -> None:
    Bot.filter(nme="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(name__icontain="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(name_icontains="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(runs__status=RunStatus.FAILED)  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(created_by__emial="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(created_by__owned_organizations="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(created_by__name__like="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(password="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.exclude(slugg="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.get(idd="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.get_or_none(slag="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.exists(titel="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.all().filter(deleted=True)  # E: mypy=call-arg pyright=reportCallIssue
    Bot.all().exclude(deletedat=None)  # E: mypy=call-arg pyright=reportCallIssue
    Bot.all().get(nam="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.all().get_or_none(nam="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(name="x").filter(nme="x")  # E: mypy=call-arg pyright=reportCallIssue
    BotRun.filter(bot__slugg="x")  # E: mypy=call-arg pyright=reportCallIssue
    BotRun.filter(bot__created_by__email="x")  # E: mypy=call-arg pyright=reportCallIssue
    User.filter(password_hash="x")  # E: mypy=call-arg pyright=reportCallIssue
    Session.filter(token="x")  # E: mypy=call-arg pyright=reportCallIssue
    Role.filter(organisation_id=None)  # E: mypy=call-arg pyright=reportCallIssue
    WorkflowRun.filter(workflow__definition=None)  # E: mypy=call-arg pyright=reportCallIssue
    Task.filter(state="open")  # E: mypy=call-arg pyright=reportCallIssue


async def lookups_that_make_no_sense(now: datetime) -> None:
    Bot.filter(id__icontains="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(id__gt="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(is_active__contains="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(is_active__gt=False)  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(name__year=2026)  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(created_at__icontains="2026")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(config__contains={"timeout": 3})  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(config__icontains="timeout")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(last_run_status__startswith="f")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(last_run_status__gte=RunStatus.FAILED)  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(pk__gt=1)  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(version__icontains="1")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(name__isnull=True)  # E: mypy=call-arg pyright=reportCallIssue
    Bot.filter(created_at__isnull=True)  # E: mypy=call-arg pyright=reportCallIssue
    ApiKey.filter(scopes__contains="bots.read")  # E: mypy=call-arg pyright=reportCallIssue
    ApiKey.filter(key_hash__startswith=b"x")  # E: mypy=call-arg pyright=reportCallIssue
    Credential.filter(secret_enc="hunter2")  # E: mypy=call-arg pyright=reportCallIssue


async def values_of_conditions(bot: Bot, user: User, now: datetime) -> None:
    Bot.filter(id="0190")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(id=7)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(id=None)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(pk__not=7)  # E: mypy=arg-type pyright=reportArgumentType
    Task.filter(priority__gte="high")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(description__not=None)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(id__in="abc")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(id__in=bot.id)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(name=None)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(name=7)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(name__in="abc")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(name__in=[1, 2])  # E: mypy=list-item pyright=reportArgumentType
    Bot.filter(is_active="yes")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(is_active=None)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(version="1")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(version__gt=None)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(version__range=(1, 2, 3))  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(version__range=7)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(created_at="2026-01-01")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(created_at__gt=7)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(description__isnull="yes")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(last_run_status="failed")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(last_run_status__in=["failed"])  # E: mypy=list-item pyright=reportArgumentType
    Bot.filter(last_run_status=RunTrigger.MANUAL)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(config={"timeout": 3})  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(created_by=user.id)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(created_by_id=user)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(created_by=bot)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(created_by=None)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(organization__plan="free")  # E: mypy=arg-type pyright=reportArgumentType
    BotRun.filter(bot=bot.id)  # E: mypy=arg-type pyright=reportArgumentType
    BotRun.filter(bot__is_active="no")  # E: mypy=arg-type pyright=reportArgumentType
    BotLog.filter(seq__gte=now)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(name__contains=F("slug"))  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(name__iexact=RawSQL("slug"))  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(description__startswith=F("name"))  # E: mypy=arg-type pyright=reportArgumentType
    Setting.filter(scope="user")  # E: mypy=arg-type pyright=reportArgumentType


async def conditions_of_another_model(bot: Bot) -> None:
    BotQ(nme="x")  # E: mypy=call-arg pyright=reportCallIssue
    BotQ(name=7)  # E: mypy=arg-type pyright=reportArgumentType
    BotQ(name="x", join_type="XOR")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(BotRunQ(status=RunStatus.FAILED))  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(BotQ(name="x") | UserQ(name="x"))  # E: mypy=operator pyright=reportOperatorIssue
    Bot.filter(Q(nme="x"))  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter("name")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(bot)  # E: mypy=arg-type pyright=reportArgumentType
    bot.runs.filter(nme="x")  # E: mypy=call-arg pyright=reportCallIssue
    bot.runs.filter(BotQ(name="x"))  # E: mypy=arg-type pyright=reportArgumentType


async def orders() -> None:
    ordering: BotOrdering = "nme"  # E: mypy=assignment pyright=reportAssignmentType
    Bot.all().order_by("nme")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.all().order_by("--name")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.all().order_by("name desc")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.all().order_by("config")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.all().order_by("created_by__emial")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.all().order_by("-runs__created_at")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.filter(name="x").order_by(ordering, "nme")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.latest("createdat")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.all().earliest("created")  # E: mypy=arg-type pyright=reportArgumentType
    BotRun.all().order_by("-started")  # E: mypy=arg-type pyright=reportArgumentType


async def columns(bot: Bot) -> None:
    (await Bot.after()).items[0].nme  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    [one.nme async for one in Bot.all().stream()]  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    Bot.all().stream(100)  # E: mypy=call-arg pyright=reportCallIssue
    Bot.where_json(lambda bot: bot.config.timeuot > 60)  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    BotRun.filter(Bot.where_json(lambda bot: bot.config.timeout > 60))  # E: mypy=arg-type pyright=reportArgumentType
    Bot.all().only("nme")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.all().only("runs")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.all().values("nme")  # E: mypy=call-overload pyright=reportArgumentType,reportCallIssue
    Bot.all().values(who="created_by__emial")  # E: mypy=call-overload pyright=reportArgumentType
    Bot.all().values_list("nme")  # E: mypy=call-overload pyright=reportArgumentType
    Bot.all().values_list("nme", flat=True)  # E: mypy=call-overload pyright=reportArgumentType,reportCallIssue
    Bot.all().values_list("id", "nme")  # E: mypy=call-overload pyright=reportArgumentType
    assert_type(await Bot.all().values_list("id", flat=True), list[str])  # E: mypy=assert-type pyright=reportAssertTypeFailure
    assert_type(await Bot.all().values_list("description", flat=True), list[str])  # E: mypy=assert-type pyright=reportAssertTypeFailure
    (await Bot.all().values("name"))[0]["nme"]  # E: mypy=typeddict-item pyright=reportGeneralTypeIssues
    (await Bot.all().values("name"))[0]["name"].hex()  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    (await Bot.all().values_list("name", flat=True))[0].hex  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    Bot.get(slug="x").values_list("nme", flat=True)  # E: mypy=call-overload pyright=reportArgumentType,reportCallIssue
    Bot.get(slug="x").values("nme")  # E: mypy=call-overload pyright=reportArgumentType,reportCallIssue
    (await Bot.first().values_list("id", flat=True)).hex  # E: mypy=union-attr pyright=reportOptionalMemberAccess
    (await Bot.first().values("id"))["id"]  # E: mypy=index pyright=reportOptionalSubscript
    (await Bot.get(slug="x").values_list("id", flat=True)).upper()  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    Bot.all().annotate(n="runs")  # E: mypy=arg-type pyright=reportArgumentType
    (await BotRun.all().values_list("bot__name", flat=True))[0].upper()  # E: mypy=union-attr pyright=reportOptionalMemberAccess
    (await Bot.all().values_list("description", flat=True))[0].upper()  # E: mypy=union-attr pyright=reportOptionalMemberAccess


async def creation(bot: Bot, user: User) -> None:
    await Bot.create(name="x", slug="x")  # E: mypy=call-arg pyright=reportCallIssue
    await Bot.create(name="x", slug="x", config={})  # E: mypy=arg-type pyright=reportArgumentType
    await Bot.create(name="x", slug="x", config=BotConfig(), titel="x")  # E: mypy=call-arg pyright=reportCallIssue
    await Bot.create(name=None, slug="x", config=BotConfig())  # E: mypy=arg-type pyright=reportArgumentType
    await Bot.create(name="x", slug="x", config=BotConfig(), version="1")  # E: mypy=arg-type pyright=reportArgumentType
    await Bot.create(name="x", slug="x", config=BotConfig(), concurrency=3)  # E: mypy=call-arg pyright=reportCallIssue
    await Bot.create(name="x", slug="x", config=BotConfig(), created_by=user.id)  # E: mypy=arg-type pyright=reportArgumentType
    await Bot.create(name="x", slug="x", config=BotConfig(), last_run_status="failed")  # E: mypy=arg-type pyright=reportArgumentType
    await BotRun.create(trigger=RunTrigger.API, bot_version=1, config_snapshot=BotConfig())  # E: mypy=call-overload pyright=reportCallIssue
    await BotRun.create(bot=bot, trigger="api", bot_version=1, config_snapshot=BotConfig())  # E: mypy=call-overload pyright=reportArgumentType
    await BotRun.create(bot=user, trigger=RunTrigger.API, bot_version=1, config_snapshot=BotConfig())  # E: mypy=call-overload pyright=reportArgumentType
    await Workflow.create(name="x", slug="x", definition={"steps": []})  # E: mypy=arg-type pyright=reportArgumentType
    await Organization.create(name="x", slug="x")  # E: mypy=call-overload pyright=reportCallIssue
    await Bot.get_or_create(slug="x", defaults={"nme": "x"})  # E: mypy=arg-type pyright=reportArgumentType
    await Bot.get_or_create(slugg="x")  # E: mypy=call-arg pyright=reportCallIssue
    await Bot.update_or_create(slug="x", defaults={"name": 7})  # E: mypy=arg-type pyright=reportArgumentType
    Bot(nme="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot(name=7)  # E: mypy=arg-type pyright=reportArgumentType
    new: NewBot = {"name": "x", "slug": "x"}  # E: mypy=typeddict-item pyright=reportAssignmentType
    run: NewBotRun = {"bot": bot, "trigger": RunTrigger.API, "bot_version": 1, "config_snapshot": bot.config}  # E: mypy=typeddict-item,typeddict-unknown-key pyright=reportAssignmentType
    await BotRun.create(**new)  # E: mypy=call-overload pyright=reportCallIssue
    await Bot.create(**run)  # E: mypy=misc pyright=reportCallIssue


async def changes(bot: Bot, user: User) -> None:
    Bot.all().update(nme="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.all().update(name=None)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.all().update(name=7)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.all().update(id=bot.id)  # E: mypy=call-arg pyright=reportCallIssue
    Bot.all().update(concurrency=3)  # E: mypy=call-arg pyright=reportCallIssue
    Bot.all().update(config={"timeout": 3})  # E: mypy=arg-type pyright=reportArgumentType
    Bot.all().update(created_by__name="x")  # E: mypy=call-arg pyright=reportCallIssue
    Bot.all().update(created_by=user.id)  # E: mypy=arg-type pyright=reportArgumentType
    Bot.all().update(created_by=F("created_by_id"))  # E: mypy=arg-type pyright=reportArgumentType
    Bot.all().update(nme="x").returning()  # E: mypy=call-arg pyright=reportCallIssue
    (await Bot.all().update(name="x").returning()).name  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    await Bot.upsert(conflict=["slugg"], slug="x")  # E: mypy=list-item pyright=reportArgumentType
    await Bot.upsert(conflict="slug", slug="x")  # E: mypy=arg-type pyright=reportArgumentType
    await Bot.upsert(conflict=["slug"], update=["nme"], slug="x")  # E: mypy=list-item pyright=reportArgumentType
    await Bot.upsert(conflict=["slug"], slugg="x")  # E: mypy=call-arg pyright=reportCallIssue
    await Bot.bulk_upsert([], conflict=["slugg"])  # E: mypy=list-item pyright=reportArgumentType
    await Bot.bulk_upsert([], conflict=["slug"], update=["nme"])  # E: mypy=list-item pyright=reportArgumentType
    await Bot.bulk_update([bot], ["nme"])  # E: mypy=list-item pyright=reportArgumentType
    await Bot.bulk_update([user], ["name"])  # E: mypy=list-item pyright=reportArgumentType
    await Bot.upsert(conflict=["slug"], update=["id"], slug="x")  # E: mypy=list-item pyright=reportArgumentType
    await Bot.bulk_upsert([], conflict=["slug"], update=["concurrency"])  # E: mypy=list-item pyright=reportArgumentType
    await Bot.bulk_update([bot], ["concurrency"])  # E: mypy=list-item pyright=reportArgumentType
    await Bot.bulk_update([bot], ["id"])  # E: mypy=list-item pyright=reportArgumentType
    await bot.save(update_fields=["id"])  # E: mypy=list-item pyright=reportArgumentType
    await bot.save(update_fields=["concurrency"])  # E: mypy=list-item pyright=reportArgumentType
    await bot.save(update_fields=["nme"])  # E: mypy=list-item pyright=reportArgumentType
    await bot.refresh_from_db(["nme"])  # E: mypy=list-item pyright=reportArgumentType
    Bot.all().update(last_run_status="failed")  # E: mypy=arg-type pyright=reportArgumentType
    bot.name = None  # E: mypy=assignment pyright=reportAttributeAccessIssue
    bot.name = 7  # E: mypy=assignment pyright=reportAttributeAccessIssue
    bot.config = {"timeout": 3}  # E: mypy=assignment pyright=reportAttributeAccessIssue
    bot.last_run_status = "failed"  # E: mypy=assignment pyright=reportAttributeAccessIssue
    bot.created_by = bot  # E: mypy=assignment pyright=reportAttributeAccessIssue
    bot.created_by = None  # E: mypy=assignment pyright=reportAttributeAccessIssue
    bot.created_by_id = "x"  # E: mypy=assignment pyright=reportAttributeAccessIssue
    bot.nme = "x"  # E: mypy=assignment pyright=reportArgumentType


async def values_that_are_read(bot: Bot) -> None:
    bot.description.upper()  # E: mypy=union-attr pyright=reportOptionalMemberAccess
    bot.config["timeout"]  # E: mypy=index pyright=reportIndexIssue
    bot.config.timeuot  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    bot.last_run_status.value  # E: mypy=union-attr pyright=reportOptionalMemberAccess


async def relations(bot: Bot, run: BotRun, key: UUID) -> None:
    bot.created_by.name  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    run.bot.name  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    run.triggered_by.email  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    (await run.triggered_by).email  # E: mypy=union-attr pyright=reportOptionalMemberAccess
    bot.runs[0]  # E: mypy=index pyright=reportIndexIssue
    len(bot.runs)  # E: mypy=arg-type pyright=reportArgumentType
    [one.id for one in bot.runs]  # E: mypy=attr-defined pyright=reportGeneralTypeIssues
    bot.runs.order_by("nme")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.all().select_related("runs")  # E: mypy=type-var pyright=reportArgumentType
    Bot.all().select_related("creator")  # E: mypy=type-var pyright=reportArgumentType
    Bot.all().select_related("created_by", "nme")  # E: mypy=type-var pyright=reportArgumentType
    Bot.all().select_related("created_by__nme")  # E: mypy=type-var pyright=reportArgumentType
    Bot.all().with_latest("run")  # E: mypy=type-var pyright=reportArgumentType
    Bot.all().with_latest("created_by")  # E: mypy=type-var pyright=reportArgumentType
    (await Bot.with_latest_runs(3))[0].created_by.name  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    Bot.with_deleted("creator")  # E: mypy=arg-type pyright=reportArgumentType
    BotRun.all().with_deleted("bots")  # E: mypy=arg-type pyright=reportArgumentType
    Bot.all().prefetch_related("run")  # E: mypy=call-overload pyright=reportArgumentType,reportCallIssue
    Bot.all().prefetch_related("runs__log")  # E: mypy=call-overload pyright=reportArgumentType,reportCallIssue
    Bot.get(id=key).select_related("creator")  # E: mypy=call-overload pyright=reportArgumentType,reportCallIssue
    Bot.get(id=key).prefetch_related("run")  # E: mypy=call-overload pyright=reportArgumentType,reportCallIssue
    (await BotRun.get(id=key).select_related("bot")).workflow_run.id  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    (await BotRun.get(id=key).select_related("bot")).bot.created_by.email  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    (await BotRun.get(id=key).select_related("triggered_by")).triggered_by.email  # E: mypy=union-attr pyright=reportOptionalMemberAccess
    (await BotRun.all().prefetch_related("logs").first()).logs  # E: mypy=union-attr pyright=reportOptionalMemberAccess
    (await Bot.get(id=key).prefetch_related("created_by")).runs[0]  # E: mypy=index pyright=reportIndexIssue
    await bot.fetch("run")  # E: mypy=type-var pyright=reportArgumentType
    (await bot.fetch("created_by")).runs[0]  # E: mypy=index pyright=reportIndexIssue
    await bot.fetch_related("run")  # E: mypy=arg-type pyright=reportArgumentType
    await loaded(bot)  # E: mypy=arg-type pyright=reportArgumentType
    await loaded(await bot.fetch("created_by"))  # E: mypy=arg-type pyright=reportArgumentType


async def loaded(bot: BotWith[Literal["runs"]]) -> None:
    bot.runs[0].nme  # E: mypy=attr-defined pyright=reportAttributeAccessIssue


async def forgotten_awaits_and_none(key: UUID) -> None:
    Bot.get(id=key).name  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    Bot.create(name="x", slug="x", config=BotConfig()).name  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    Bot.all().name  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    (await Bot.get_or_none(id=key)).name  # E: mypy=union-attr pyright=reportOptionalMemberAccess
    (await Bot.first()).name  # E: mypy=union-attr pyright=reportOptionalMemberAccess
    (await Bot.filter(id=key)).name  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    (await Bot.all().count()).name  # E: mypy=attr-defined pyright=reportAttributeAccessIssue
    [bot.name for bot in Bot.all()]  # E: mypy=attr-defined pyright=reportGeneralTypeIssues
    (await Bot.filter(id=key).first()).runs  # E: mypy=union-attr pyright=reportOptionalMemberAccess

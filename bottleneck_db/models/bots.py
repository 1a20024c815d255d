"""Bots: what an organization automates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from tortoise.fields.relational import ForeignKeyRelation, ReverseRelation
from tortoise.query_utils import Prefetch
from tortoise.queryset import QuerySet

from bottleneck_db.connection.scope import running_scope, savepoint
from bottleneck_db.errors import CheckViolation, IdentityRequired, Refused, UniqueViolation
from bottleneck_db.models.base import WORKER_POLICY, TenantRecord
from bottleneck_db.models.bot_config import BotConfig
from bottleneck_db.models.bot_runs import BotRun
from bottleneck_db.models.concerns.scheduled import Scheduled
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.enums import RunStatus, RunTrigger
from bottleneck_db.orm.declarations import Check, Column, Grant, Index, Unique
from bottleneck_db.orm.fields import Boolean, Enumerated, Integer, Json, Slug, Text
from bottleneck_db.orm.pagination import Page, paginate
from bottleneck_db.orm.relations import foreign_key

if TYPE_CHECKING:
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User

_SEARCH = "setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('english', coalesce(description, '')), 'B')"
_SCHEDULING = (
    *("id", "organization_id", "schedule", "timezone", "next_run_at", "last_run_at", "version", "config"),
    *("concurrency", "is_active", "deleted_at"),
)


class SlugTaken(UniqueViolation):
    """The organization has a bot with this slug already."""


class BotNameInvalid(CheckViolation):
    """A bot's name has 1 to 100 characters."""


class BotInactive(Refused):
    """The bot is switched off: resume() it first."""


class Bot(TenantRecord, Scheduled, SoftDelete):
    """An automation that an organization owns: what it does, and when."""

    organization: ForeignKeyRelation[Organization] = foreign_key("models.Organization", related_name="bots")
    created_by: ForeignKeyRelation[User] = foreign_key("models.User", related_name="created_bots", on_delete="NO ACTION")
    name = Text(max_length=100)
    description = Text(null=True)
    slug = Slug(max_length=100)
    is_active = Boolean(default=True)
    config = Json(BotConfig)
    version = Integer(default=1)
    last_run_status = Enumerated(RunStatus, null=True)
    consecutive_failures = Integer(default=0)
    concurrency = Integer(bits=16, generated="coalesce((config ->> 'concurrency')::smallint, 1)")  # a claim enforces it

    created_by_id: UUID
    runs: ReverseRelation[BotRun]

    class Meta:
        table = "bots"
        columns = (Column("search", "tsvector", generated=_SEARCH),)
        indexes = (
            Index("organization_id", name="bots_org_id_idx"),
            Index("organization_id", "slug", name="bots_slug_idx"),
            Index("is_active", name="bots_active_idx", where="deleted_at IS NULL"),
            Index("next_run_at", name="bots_next_run_idx"),
            Unique("organization_id", "slug", name="bots_org_slug_live_uq", where="deleted_at IS NULL", error=SlugTaken),
            Index("organization_id", "created_at DESC", "id DESC", name="bots_org_created_idx", where="deleted_at IS NULL"),
            Index("next_run_at", name="bots_due_idx", where="is_active AND deleted_at IS NULL AND next_run_at IS NOT NULL"),
            Index("created_by_id", name="bots_created_by_idx"),
            Index("search", name="bots_search_idx", using="gin"),
        )
        constraints = (
            Check("length(name) BETWEEN 1 AND 100", name="bots_name_ck", error=BotNameInvalid),
            Check("slug ~ '^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$'", name="bots_slug_ck"),
            Check(
                "jsonb_typeof(config) = 'object' AND pg_column_size(config) <= 262144",
                name="bots_config_ck",
                message="a bot's configuration has at most 256 KiB",
            ),
            Check("version >= 1", name="bots_version_ck"),
            Check("concurrency BETWEEN 1 AND 10", name="bots_concurrency_ck", message="a bot runs 1 to 10 times at once"),
        )
        policies = (WORKER_POLICY,)
        grants = (
            Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"),
            Grant("bottleneck_worker", "SELECT", _SCHEDULING),
            Grant("bottleneck_worker", "UPDATE", ("next_run_at", "last_run_at")),
            Grant("bottleneck_readonly", "SELECT"),
        )

    @classmethod
    def due(cls, at: datetime) -> QuerySet[Self]:
        """Active bots whose next run is at or before `at`, oldest first."""
        return cls.filter(is_active=True, next_run_at__lte=at).order_by("next_run_at")

    @classmethod
    async def list_page(cls, *, page: int = 1, size: int = 20) -> Page[Self]:
        """A page of the organization's bots, newest first.

        Raises:
            InvalidArgument: `page` is below 1, or `size` is not between 1 and 200.
        """
        return await paginate(cls.all().order_by("-created_at", "-id"), page=page, size=size)

    @classmethod
    async def get_with_runs(cls, bot_id: UUID, *, runs: int = 10) -> Self:
        """A bot with its newest `runs` runs and its creator's id, name and e-mail address.

        Raises:
            NotFound: there is no such bot in this organization.
        """
        from bottleneck_db.models.users import User  # noqa: PLC0415 - a child does not import its parent

        newest = BotRun.all().order_by("-started_at", "-id").limit(runs)
        creator = User.all().only("id", "name", "email")
        return await cls.get(id=bot_id).prefetch_related(Prefetch("runs", newest), Prefetch("created_by", creator))

    @classmethod
    async def create_with_initial_run(cls, bot: Mapping[str, Any], run: Mapping[str, Any]) -> tuple[Self, BotRun]:
        """A bot and its first run, both or neither; the mappings are arguments of create() and of start_run().

        Raises:
            SlugTaken, InvalidArgument: as from create().
        """
        async with savepoint(running_scope()):
            created = await cls.create(**bot)
            return created, await created.start_run(**run)

    @classmethod
    async def create(cls, using_db: Any = None, **values: Any) -> Self:
        """A new bot of this organization, by the scope's user where `created_by_id` is not given; its next run is planned.

        Raises:
            SlugTaken: the organization has such a bot.
            InvalidArgument: a value breaks its rule.
            IdentityRequired: outside a tenant scope, or nobody is said to have created it.
        """
        if values.get("created_by") is None and values.get("created_by_id") is None:
            values = {k: v for k, v in values.items() if k != "created_by"} | {"created_by_id": _acting_user()}
        bot = cls(**values)
        bot.plan_next(datetime.now(UTC))
        await bot.save(using_db=using_db, force_create=True)
        return bot

    async def start_run(
        self,
        trigger: RunTrigger = RunTrigger.MANUAL,
        *,
        input: Mapping[str, Any] | None = None,  # noqa: A002 - the column's name
        priority: int = 5,
        idempotency_key: str | None = None,
    ) -> BotRun:
        """Queue a run with the configuration as it is now.

        Raises:
            BotInactive: the bot is switched off or deleted.
            DuplicateRun: there is a run with this idempotency key.
        """
        if not self.is_active or self.is_deleted:
            raise BotInactive
        return await BotRun.create(
            bot_id=self.id,
            trigger=trigger,
            triggered_by_id=running_scope().user_id,
            bot_version=self.version,
            config_snapshot=self.config,
            max_attempts=self.config.retries + 1,
            input=dict(input or {}),
            priority=priority,
            idempotency_key=idempotency_key,
        )

    async def pause(self) -> Self:
        """Switch the bot off: nothing of it is scheduled or claimed any more; what runs goes on."""
        self.is_active = False
        await self.save()
        return self

    async def resume(self) -> Self:
        """Switch the bot on again; slots that passed meanwhile are not made up for."""
        self.is_active = True
        self.plan_next(datetime.now(UTC))
        await self.save()
        return self

    async def reschedule(self, schedule: str | None, *, timezone: str | None = None) -> Self:
        """Another schedule; None: only on demand.

        Raises:
            InvalidArgument: the schedule or the time zone is none.
        """
        self.schedule = schedule
        self.timezone = timezone or self.timezone
        self.plan_next(datetime.now(UTC))
        await self.save()
        return self

    async def reconfigure(self, config: BotConfig) -> Self:
        """Another configuration, as the next version; runs in the queue keep theirs."""
        self.config = config
        self.version += 1
        await self.save()
        return self


def _acting_user() -> UUID:
    user_id = running_scope().user_id
    if user_id is None:
        raise IdentityRequired("say who creates the bot: created_by_id, or a scope with a user")
    return user_id

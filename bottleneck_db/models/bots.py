"""Bots: what an organization automates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self
from uuid import UUID

from bottleneck_db.connection.scope import running_scope, savepoint
from bottleneck_db.errors import CheckViolation, UniqueViolation
from bottleneck_db.models.base import WORKER_POLICY, TenantRecord
from bottleneck_db.models.bot_config import BotConfig
from bottleneck_db.models.bot_runs import BotRun, refuse_inactive
from bottleneck_db.models.concerns.authored import Authored
from bottleneck_db.models.concerns.runnable import Runnable
from bottleneck_db.models.concerns.searchable import Searchable, search_column
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.concerns.versioned import Versioned
from bottleneck_db.models.enums import RunStatus, RunTrigger
from bottleneck_db.orm.arguments import keywords, mapping
from bottleneck_db.orm.declarations import Check, Grant, Index, Unique
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Integer, Slug, Text
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.relations import Reference, foreign_key
from bottleneck_db.typed.bots import BotBase

if TYPE_CHECKING:
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User
    from bottleneck_db.typed.bots import BotQuerySet, BotWith

_SCHEDULING = (
    *("id", "organization_id", "schedule", "timezone", "next_run_at", "last_run_at", "version", "config"),
    *("concurrency", "is_active", "deleted_at"),
)


class SlugTaken(UniqueViolation):
    """The organization has a bot with this slug already."""


class BotNameInvalid(CheckViolation):
    """A bot's name has 1 to 100 characters."""


class Bot(BotBase, TenantRecord, Authored, Runnable, Searchable, Versioned, SoftDelete):
    """An automation that an organization owns: what it does, and when. `version` counts its configurations."""

    organization: Reference[Organization] = foreign_key("models.Organization", related_name="bots")
    created_by: Reference[User] = foreign_key(
        "models.User", related_name="created_bots", on_delete="NO ACTION", about="the user who made it"
    )
    name = Text(max_length=100, about="what it is called", access="write", example="Crawler")
    description = Text(null=True, about="what it is good for", access="write", example="Reads the prices of a shop")
    slug = Slug(max_length=100, about="its name in addresses", access="write", example="crawler")
    config = Json(BotConfig, finder="app.bots_with_config", about="what it does, and within which limits", access="create")
    last_run_status = Enumerated(RunStatus, null=True, about="how its last run ended")
    consecutive_failures = Integer(default=0, about="runs that failed since the last good one")
    concurrency = Integer(
        bits=16,
        generated="coalesce((config ->> 'concurrency')::smallint, 1)",
        about="how many runs of it may be under way at once, out of `config`; a claim enforces it",
    )

    newest_first = ("-started_at", "-id")
    revised_by = frozenset({"config"})
    referrers = ("Task.bot", "SessionRecording.bot_run.bot")

    class Meta:
        table = "bots"
        columns = (search_column("name"),)
        indexes = (
            Index("organization_id", name="bots_org_id_idx"),
            Index("organization_id", "slug", name="bots_slug_idx", about="a bot by its slug, deleted ones too"),
            Index("is_active", name="bots_active_idx", where="deleted_at IS NULL", about="live bots by whether they are switched on"),
            Index("next_run_at", name="bots_next_run_idx", about="bots by their next slot"),
            Unique("organization_id", "slug", name="bots_org_slug_live_uq", where="deleted_at IS NULL", error=SlugTaken),
            Index("organization_id", "created_at DESC", "id DESC", name="bots_org_created_idx", where="deleted_at IS NULL"),
            Index(
                "next_run_at",
                name="bots_due_idx",
                where="is_active AND deleted_at IS NULL AND next_run_at IS NOT NULL",
                about="the bots whose slot has come, for the scheduler",
            ),
            Index("created_by_id", name="bots_created_by_idx"),
            Index("search", name="bots_search_idx", using="gin", about="full-text search, by app.search_bots()"),
            Index(
                "config jsonb_path_ops",
                name="bots_config_gin_idx",
                using="gin",
                about="bots by their configuration, by app.bots_with_config()",
            ),
        )
        constraints = (
            Check("length(name) BETWEEN 1 AND 100", name="bots_name_ck", error=BotNameInvalid),
            Check(
                "slug ~ '^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$'",
                name="bots_slug_ck",
                message="a slug has 1 to 100 lower-case letters, digits and inner hyphens",
            ),
            Check(
                "jsonb_typeof(config) = 'object' AND pg_column_size(config) <= 262144",
                name="bots_config_ck",
                message="a bot's configuration has at most 256 KiB",
            ),
            Check("concurrency BETWEEN 1 AND 10", name="bots_concurrency_ck", message="a bot runs 1 to 10 times at once"),
        )
        policies = (WORKER_POLICY,)
        grants = (
            Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"),
            Grant("bottleneck_worker", "SELECT", _SCHEDULING),
            Grant("bottleneck_worker", "UPDATE", ("next_run_at", "last_run_at")),
            Grant("bottleneck_readonly", "SELECT"),
        )

    if TYPE_CHECKING:

        @classmethod
        async def get_with_runs(cls, id: UUID, *, runs: int = 10) -> BotWith[Literal["runs", "created_by"]]: ...  # noqa: A002 - see Runnable

        @classmethod
        def with_latest_runs(cls, limit: int = 10) -> BotQuerySet[BotWith[Literal["runs"]]]: ...

    @classmethod
    async def create_with_initial_run(cls, bot: Mapping[str, Any], run: Mapping[str, Any]) -> tuple[Self, BotRun]:
        """A bot and its first run, both or neither; the mappings are arguments of create() and of start_run().

        Raises:
            SlugTaken, InvalidArgument, UnknownName: as from create() and start_run().
        """
        first = keywords("run", run, cls.start_run)
        async with savepoint(running_scope()):
            created = await cls.create(**mapping("bot", bot))
            return created, await created.start_run(**first)

    async def start_run(
        self,
        trigger: RunTrigger = RunTrigger.MANUAL,
        *,
        input: Mapping[str, Any] | None = None,  # noqa: A002 - the column's name
        priority: int = 5,
        idempotency_key: str | None = None,
        workflow_run_id: UUID | None = None,
    ) -> BotRun:
        """Queue a run with the configuration as it is now; a workflow's step starts it with WorkflowRun.start_bot_run().

        Raises:
            BotInactive: the bot is switched off or deleted, or is not of this organization.
            DuplicateRun: there is a run with this idempotency key.
            InvalidArgument: an argument breaks its rule, or `input` cannot be written as JSON.
        """
        await refuse_inactive(self.id)
        return await BotRun.create(
            bot_id=self.id,
            trigger=trigger,
            triggered_by_id=running_scope().user_id,
            bot_version=self.version,
            config_snapshot=self.config,
            max_attempts=self.config.retries + 1,
            input={} if input is None else mapping("input", input),
            priority=priority,
            idempotency_key=idempotency_key,
            workflow_run_id=workflow_run_id,
        )

    async def reconfigure(self, config: BotConfig) -> Self:
        """Another configuration, as the next version; runs in the queue keep theirs.

        Raises:
            StaleRecord: somebody else has changed it since it was read.
            InvalidArgument: the configuration breaks a rule.
        """
        return await self._revise("reconfigured", config=config)

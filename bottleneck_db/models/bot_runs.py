"""Bot runs: the queue of what bots do, and its history."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from bottleneck_db.connection.scope import running_scope
from bottleneck_db.errors import IdentityRequired, Refused
from bottleneck_db.models.base import WORKER_POLICY, TenantRecord
from bottleneck_db.models.bot_config import BotConfig
from bottleneck_db.models.bot_logs import BotLog
from bottleneck_db.models.concerns.claimable import DuplicateRun, waking_trigger
from bottleneck_db.models.concerns.suspendable import Suspendable
from bottleneck_db.models.enums import LogLevel
from bottleneck_db.orm.arguments import instance, written_as_json
from bottleneck_db.orm.declarations import Check, Grant, Index, Unique
from bottleneck_db.orm.fields import Integer, Text
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.relations import Reference, foreign_key
from bottleneck_db.security.redaction import redact, redact_text
from bottleneck_db.typed.bot_runs import BotRunBase

if TYPE_CHECKING:
    from bottleneck_db.models.bots import Bot
    from bottleneck_db.models.users import User
    from bottleneck_db.models.workflow_runs import WorkflowRun

_WAITING = "status IN ('queued', 'paused', 'awaiting_approval')"
_LOGS_PER_ATTEMPT = 1 << 32
# As the row is now, whatever the caller's record says. The lock lets workers claim, which change the row.
_ACTIVE = "SELECT true FROM bots WHERE organization_id = $1 AND id = $2 AND is_active AND deleted_at IS NULL FOR KEY SHARE"


class BotInactive(Refused):
    """The bot is switched off or deleted: resume() or restore() it first."""


class BotRun(BotRunBase, TenantRecord, Suspendable):
    """One run of a bot, with the configuration that the bot had then. A retry is the same row again; a user's rerun is a new one."""

    bot: Reference[Bot] = foreign_key("models.Bot", related_name="runs", tenant=True, about="the bot that runs")
    workflow_run: Reference[WorkflowRun | None] = foreign_key(
        "models.WorkflowRun",
        related_name="bot_runs",
        tenant=True,
        on_delete="NO ACTION",
        null=True,
        about="the workflow run that it is a part of",
    )
    retry_of: Reference[BotRun | None] = foreign_key(
        "models.BotRun",
        related_name="reruns",
        tenant=True,
        on_delete="NO ACTION",
        null=True,
        about="the finished run that a user repeats by it",
    )
    triggered_by: Reference[User | None] = foreign_key("models.User", on_delete="SET NULL", null=True, about="the user who asked for it")
    bot_version = Integer(about="the version of the configuration that it runs with")
    config_snapshot = Json(BotConfig, about="the bot's configuration when the run was queued")
    metrics = Json(dict[str, Any], default=dict, about="figures that the worker reports")
    browser_session_ref = Text(null=True, about="the remote browser session that it works in", access="hidden")
    debug_url = Text(null=True, about="where that browser session can be watched", access="hidden")

    bot_id: UUID
    workflow_run_id: UUID | None
    retry_of_id: UUID | None
    triggered_by_id: UUID | None

    _lines = 0
    rerun_takes = (*Suspendable.rerun_takes, "bot_id", "bot_version", "config_snapshot")
    claim_function = "SELECT * FROM app.claim_bot_runs($1, $2, $3, $4)"
    reap_functions = ("SELECT * FROM app.reap_bot_runs($1)",)

    class Meta:
        table = "bot_runs"
        indexes = (
            Unique(
                *("organization_id", "bot_id", "scheduled_for"),
                name="bot_runs_schedule_uq",
                where="trigger = 'scheduled'",
                error=DuplicateRun,
                about="a slot fires once, however often it is retried",
            ),
            Index(
                *("organization_id", "bot_id", "priority DESC", "available_at", "id"),
                name="bot_runs_claim_idx",
                where="status = 'queued'",
                about="the run of a bot that is claimed next",
            ),
            Index(
                *("organization_id", "bot_id"),
                name="bot_runs_running_idx",
                where="status = 'running'",
                about="how many runs of a bot are under way: a claim counts them",
            ),
            Index(
                "lease_expires_at",
                name="bot_runs_lease_idx",
                where="status = 'running'",
                about="running runs by the end of their lease, for the reaper",
            ),
            Index(
                "expires_at",
                name="bot_runs_expires_idx",
                where=f"{_WAITING} AND expires_at IS NOT NULL",
                about="waiting runs by the end of their patience, for the reaper",
            ),
            Index("organization_id", "bot_id", "started_at DESC NULLS FIRST", "id DESC", name="bot_runs_bot_started_idx"),
            Index("organization_id", "created_at DESC", "id DESC", name="bot_runs_org_created_idx"),
            Index(
                *("organization_id", "completed_at DESC"),
                name="bot_runs_failed_idx",
                where="status IN ('failed', 'timeout')",
                about="an organization's failed runs, newest first",
            ),
            Index("organization_id", "workflow_run_id", name="bot_runs_workflow_run_idx", where="workflow_run_id IS NOT NULL"),
            Index("organization_id", "retry_of_id", name="bot_runs_retry_of_idx", where="retry_of_id IS NOT NULL"),
            Index("triggered_by_id", name="bot_runs_triggered_by_idx", where="triggered_by_id IS NOT NULL"),
        )
        constraints = (
            Check("retry_of_id <> id", name="bot_runs_self_ck", message="a run is no retry of itself"),
            Check(
                "jsonb_typeof(config_snapshot) = 'object' AND jsonb_typeof(input) = 'object' AND jsonb_typeof(metrics) = 'object'",
                name="bot_runs_json_ck",
                message="configuration, input and metrics are JSON objects",
            ),
        )
        triggers = (waking_trigger("workflow_run_id"),)
        policies = (WORKER_POLICY,)
        grants = (
            Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"),
            Grant("bottleneck_worker", "SELECT, INSERT, UPDATE"),
            Grant("bottleneck_readonly", "SELECT"),
        )

    def retry_delay(self) -> timedelta:
        return self.config_snapshot.retry.delay(self.attempt)

    async def rerun(self) -> Self:
        """A user's retry: a new run, from the beginning, with what this one was given.

        Raises:
            Refused: this run is not over.
            BotInactive: the bot is switched off or deleted.
        """
        await refuse_inactive(self.bot_id)
        return await super().rerun()

    async def log(self, message: str, *, level: LogLevel = LogLevel.INFO, step: str | None = None, **data: Any) -> BotLog:
        """Write a line of this run's log; secrets in `message` and `data` are masked first.

        Raises:
            LeaseLost: a worker holds this record of the run, and the run is not that worker's any more.
            CheckViolation: the message has more than 64 KiB.
            InvalidArgument: an argument breaks its rule, or `data` cannot be written as JSON.
        """
        with written_as_json("data"):
            told = redact(data) if data else None
        instance("message", message, str)
        await self._refuse_if_lost()
        return await BotLog.create(
            bot_id=self.bot_id,
            run_id=self.id,
            seq=self._next_seq(),
            level=level,
            step=step,
            message=redact_text(message),
            data=told,
        )

    def _next_seq(self) -> int:
        """Lines are ordered by attempt, then as they were written by its one holder; two attempts never mix."""
        self._lines += 1
        return self.attempt * _LOGS_PER_ATTEMPT + self._lines


async def refuse_inactive(bot_id: UUID) -> None:
    """BotInactive where no such bot of the scope's organization is switched on."""
    scope = running_scope()
    if scope.organization_id is None:
        raise IdentityRequired("a bot's run is queued in a tenant scope")
    if not await scope.fetch_value(_ACTIVE, scope.organization_id, bot_id):
        raise BotInactive

"""Bot logs: the lines that runs write. Partitioned by month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from bottleneck_db.models.base import TENANT_POLICY, Entry, OfTenant
from bottleneck_db.models.enums import LogLevel
from bottleneck_db.orm.declarations import Check, Grant, Index
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Integer, Text, Uuid
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.relations import Reference, foreign_key
from bottleneck_db.typed.bot_logs import BotLogBase

if TYPE_CHECKING:
    from bottleneck_db.models.bot_runs import BotRun


class BotLog(BotLogBase, OfTenant, Entry):
    """A line of a run's log. `seq` orders the lines of a run; the id makes a repeated delivery harmless."""

    organization_id = Uuid(about="the organization that it belongs to: no other sees it")
    bot_id = Uuid(about="the bot whose run wrote it, so that a bot's lines are found without its runs")
    run: Reference[BotRun] = foreign_key("models.BotRun", related_name="logs", tenant=True, about="the run that wrote it")
    seq = Integer(bits=64, about="orders the lines of a run, attempt by attempt")
    level = Enumerated(LogLevel, default=LogLevel.INFO, about="how serious it is", access="create")
    step = Text(null=True, about="the step of the run that wrote it", access="create", example="open-page")
    message = Text(about="the line; secrets are masked before it is written", access="create", example="The page is open")
    data = Json(dict[str, Any], null=True, about="more facts, masked as well", access="create")

    run_id: UUID

    class Meta:
        table = "bot_logs"
        primary_key = ("organization_id", "id", "created_at")
        partition_by = "RANGE (created_at)"
        indexes = (
            Index("organization_id", "run_id", "seq", name="bot_logs_run_idx", about="a run's lines in their order"),
            Index("organization_id", "bot_id", "created_at DESC", "id", name="bot_logs_bot_idx", about="a bot's lines, newest first"),
            Index(
                *("organization_id", "created_at DESC"),
                name="bot_logs_error_idx",
                where="level IN ('error', 'fatal')",
                about="an organization's errors, newest first",
            ),
        )
        constraints = (Check("octet_length(message) <= 65536", name="bot_logs_message_ck", message="a log line has at most 64 KiB"),)
        policies = (TENANT_POLICY,)
        grants = (Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"), Grant("bottleneck_readonly", "SELECT"))

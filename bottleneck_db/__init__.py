"""The database layer of Bottleneck-Bots: active-record models in tenant scopes, on PostgreSQL.

async with Registry.from_env() as registry:
    async with registry.tenant(organization_id, user=user_id):
        bot = await Bot.get(slug="crawler")
        run = await bot.start_run()
"""

from __future__ import annotations

from bottleneck_db.config import Settings
from bottleneck_db.connection.registry import Registry
from bottleneck_db.connection.scope import Isolation, Scope, running_scope
from bottleneck_db.errors import BottleneckError
from bottleneck_db.models import (
    ActivityLog,
    Bot,
    BotLog,
    BotRun,
    Organization,
    OrganizationMember,
    Permission,
    Role,
    Task,
    User,
    Workflow,
    WorkflowRun,
)
from bottleneck_db.models.bot_config import BotConfig
from bottleneck_db.models.concerns.versioned import StaleRecord
from bottleneck_db.models.enums import LogLevel, MemberStatus, Priority, RunStatus, RunTrigger, TaskStatus, WorkflowStatus
from bottleneck_db.models.roles import SystemRole
from bottleneck_db.models.workflow_definition import StepResult, WorkflowDefinition, WorkflowTrigger
from bottleneck_db.orm.cursors import InvalidCursor
from bottleneck_db.orm.keyset import KeysetPage
from bottleneck_db.orm.pagination import Page

__all__ = [
    "ActivityLog",
    "Bot",
    "BotConfig",
    "BotLog",
    "BotRun",
    "BottleneckError",
    "InvalidCursor",
    "Isolation",
    "KeysetPage",
    "LogLevel",
    "MemberStatus",
    "Organization",
    "OrganizationMember",
    "Page",
    "Permission",
    "Priority",
    "Registry",
    "Role",
    "RunStatus",
    "RunTrigger",
    "Scope",
    "Settings",
    "StaleRecord",
    "StepResult",
    "SystemRole",
    "Task",
    "TaskStatus",
    "User",
    "Workflow",
    "WorkflowDefinition",
    "WorkflowRun",
    "WorkflowStatus",
    "WorkflowTrigger",
    "running_scope",
]

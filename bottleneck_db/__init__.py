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
    ApiKey,
    Bot,
    BotLog,
    BotRun,
    Credential,
    Notification,
    Organization,
    OrganizationMember,
    Permission,
    Role,
    Session,
    SessionRecording,
    Setting,
    Task,
    User,
    Workflow,
    WorkflowRun,
)
from bottleneck_db.models.bot_config import BotConfig
from bottleneck_db.models.concerns.versioned import StaleRecord
from bottleneck_db.models.credential_secret import CredentialSecret
from bottleneck_db.models.enums import CredentialType, LogLevel, MemberStatus, Priority, RunStatus, RunTrigger, TaskStatus, WorkflowStatus
from bottleneck_db.models.roles import SystemRole
from bottleneck_db.models.search import search_everything
from bottleneck_db.models.workflow_definition import StepResult, WorkflowDefinition, WorkflowTrigger
from bottleneck_db.orm.cursors import InvalidCursor
from bottleneck_db.orm.keyset import KeysetPage
from bottleneck_db.orm.pagination import Page

__all__ = [
    "ActivityLog",
    "ApiKey",
    "Bot",
    "BotConfig",
    "BotLog",
    "BotRun",
    "BottleneckError",
    "Credential",
    "CredentialSecret",
    "CredentialType",
    "InvalidCursor",
    "Isolation",
    "KeysetPage",
    "LogLevel",
    "MemberStatus",
    "Notification",
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
    "Session",
    "SessionRecording",
    "Setting",
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
    "search_everything",
]

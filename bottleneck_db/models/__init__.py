"""The entities: eighteen nouns, one file each."""

from __future__ import annotations

from bottleneck_db.models.activity_logs import ActivityLog
from bottleneck_db.models.api_keys import ApiKey
from bottleneck_db.models.audit_seals import AuditSeal
from bottleneck_db.models.bot_logs import BotLog
from bottleneck_db.models.bot_runs import BotRun
from bottleneck_db.models.bots import Bot
from bottleneck_db.models.credentials import Credential
from bottleneck_db.models.notifications import Notification
from bottleneck_db.models.organization_members import OrganizationMember
from bottleneck_db.models.organizations import Organization
from bottleneck_db.models.permissions import Permission
from bottleneck_db.models.roles import Role, RolePermission
from bottleneck_db.models.session_recordings import SessionRecording
from bottleneck_db.models.sessions import Session
from bottleneck_db.models.settings import Setting
from bottleneck_db.models.tasks import Task
from bottleneck_db.models.users import User
from bottleneck_db.models.workflow_runs import WorkflowRun
from bottleneck_db.models.workflows import Workflow

__all__ = [
    "ActivityLog",
    "ApiKey",
    "AuditSeal",
    "Bot",
    "BotLog",
    "BotRun",
    "Credential",
    "Notification",
    "Organization",
    "OrganizationMember",
    "Permission",
    "Role",
    "RolePermission",
    "Session",
    "SessionRecording",
    "Setting",
    "Task",
    "User",
    "Workflow",
    "WorkflowRun",
]

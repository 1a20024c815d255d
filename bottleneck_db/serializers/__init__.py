"""What goes in and out of an API: for each model what a caller sees, gives and changes.

Made by `bottleneck-db serializers generate`; `bottleneck_db.serializers.base` says how they are used.
"""

from __future__ import annotations

from bottleneck_db.serializers.activity_logs import ActivityLogRead
from bottleneck_db.serializers.api_keys import ApiKeyCreate, ApiKeyRead, ApiKeyUpdate
from bottleneck_db.serializers.audit_seals import AuditSealRead
from bottleneck_db.serializers.base import Create, PageRead, Read, Update
from bottleneck_db.serializers.bot_logs import BotLogCreate, BotLogRead
from bottleneck_db.serializers.bot_runs import BotRunCreate, BotRunRead, BotRunWithLogs
from bottleneck_db.serializers.bots import BotCreate, BotRead, BotUpdate, BotWithRuns
from bottleneck_db.serializers.credentials import CredentialCreate, CredentialRead, CredentialUpdate
from bottleneck_db.serializers.notifications import NotificationCreate, NotificationRead
from bottleneck_db.serializers.organization_members import OrganizationMemberCreate, OrganizationMemberRead, OrganizationMemberWithUser
from bottleneck_db.serializers.organizations import OrganizationCreate, OrganizationRead, OrganizationUpdate, OrganizationWithMembers
from bottleneck_db.serializers.permissions import PermissionRead
from bottleneck_db.serializers.roles import RoleCreate, RolePermissionRead, RoleRead, RoleUpdate
from bottleneck_db.serializers.session_recordings import SessionRecordingCreate, SessionRecordingRead
from bottleneck_db.serializers.sessions import SessionRead
from bottleneck_db.serializers.settings import SettingCreate, SettingRead
from bottleneck_db.serializers.tasks import TaskCreate, TaskRead, TaskUpdate, TaskWithAssignee
from bottleneck_db.serializers.users import UserCreate, UserRead, UserSummary, UserUpdate
from bottleneck_db.serializers.workflow_runs import WorkflowRunCreate, WorkflowRunRead, WorkflowRunWithBotRuns
from bottleneck_db.serializers.workflows import WorkflowCreate, WorkflowRead, WorkflowUpdate, WorkflowWithRuns

__all__ = [
    "ActivityLogRead",
    "ApiKeyCreate",
    "ApiKeyRead",
    "ApiKeyUpdate",
    "AuditSealRead",
    "BotCreate",
    "BotLogCreate",
    "BotLogRead",
    "BotRead",
    "BotRunCreate",
    "BotRunRead",
    "BotRunWithLogs",
    "BotUpdate",
    "BotWithRuns",
    "Create",
    "CredentialCreate",
    "CredentialRead",
    "CredentialUpdate",
    "NotificationCreate",
    "NotificationRead",
    "OrganizationCreate",
    "OrganizationMemberCreate",
    "OrganizationMemberRead",
    "OrganizationMemberWithUser",
    "OrganizationRead",
    "OrganizationUpdate",
    "OrganizationWithMembers",
    "PageRead",
    "PermissionRead",
    "Read",
    "RoleCreate",
    "RolePermissionRead",
    "RoleRead",
    "RoleUpdate",
    "SessionRead",
    "SessionRecordingCreate",
    "SessionRecordingRead",
    "SettingCreate",
    "SettingRead",
    "TaskCreate",
    "TaskRead",
    "TaskUpdate",
    "TaskWithAssignee",
    "Update",
    "UserCreate",
    "UserRead",
    "UserSummary",
    "UserUpdate",
    "WorkflowCreate",
    "WorkflowRead",
    "WorkflowRunCreate",
    "WorkflowRunRead",
    "WorkflowRunWithBotRuns",
    "WorkflowUpdate",
    "WorkflowWithRuns",
]

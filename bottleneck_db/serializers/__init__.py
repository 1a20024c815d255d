"""What goes in and out of an API: for each model what a caller sees, gives and changes.

Made by `bottleneck-db serializers generate`; `bottleneck_db.serializers.base` says how they are used.
"""

from __future__ import annotations

from bottleneck_db.serializers.activity_logs import ActivityLogCreate, ActivityLogRead, ActivityLogUpdate
from bottleneck_db.serializers.api_keys import ApiKeyCreate, ApiKeyRead, ApiKeyUpdate
from bottleneck_db.serializers.audit_seals import AuditSealCreate, AuditSealRead, AuditSealUpdate
from bottleneck_db.serializers.base import Create, PageRead, Read, Update
from bottleneck_db.serializers.bot_logs import BotLogCreate, BotLogRead, BotLogUpdate
from bottleneck_db.serializers.bot_runs import BotRunCreate, BotRunRead, BotRunUpdate, BotRunWithLogs
from bottleneck_db.serializers.bots import BotCreate, BotRead, BotUpdate, BotWithRuns
from bottleneck_db.serializers.credentials import CredentialCreate, CredentialRead, CredentialUpdate
from bottleneck_db.serializers.notifications import NotificationCreate, NotificationRead, NotificationUpdate
from bottleneck_db.serializers.organization_members import (
    OrganizationMemberCreate,
    OrganizationMemberRead,
    OrganizationMemberUpdate,
    OrganizationMemberWithUser,
)
from bottleneck_db.serializers.organizations import OrganizationCreate, OrganizationRead, OrganizationUpdate, OrganizationWithMembers
from bottleneck_db.serializers.permissions import PermissionCreate, PermissionRead, PermissionUpdate
from bottleneck_db.serializers.roles import (
    RoleCreate,
    RolePermissionCreate,
    RolePermissionRead,
    RolePermissionUpdate,
    RoleRead,
    RoleUpdate,
)
from bottleneck_db.serializers.session_recordings import SessionRecordingCreate, SessionRecordingRead, SessionRecordingUpdate
from bottleneck_db.serializers.sessions import SessionCreate, SessionRead, SessionUpdate
from bottleneck_db.serializers.settings import SettingCreate, SettingRead, SettingUpdate
from bottleneck_db.serializers.tasks import TaskCreate, TaskRead, TaskUpdate, TaskWithAssignee
from bottleneck_db.serializers.users import UserCreate, UserRead, UserSummary, UserUpdate
from bottleneck_db.serializers.workflow_runs import WorkflowRunCreate, WorkflowRunRead, WorkflowRunUpdate, WorkflowRunWithBotRuns
from bottleneck_db.serializers.workflows import WorkflowCreate, WorkflowRead, WorkflowUpdate, WorkflowWithRuns

__all__ = [
    "ActivityLogCreate",
    "ActivityLogRead",
    "ActivityLogUpdate",
    "ApiKeyCreate",
    "ApiKeyRead",
    "ApiKeyUpdate",
    "AuditSealCreate",
    "AuditSealRead",
    "AuditSealUpdate",
    "BotCreate",
    "BotLogCreate",
    "BotLogRead",
    "BotLogUpdate",
    "BotRead",
    "BotRunCreate",
    "BotRunRead",
    "BotRunUpdate",
    "BotRunWithLogs",
    "BotUpdate",
    "BotWithRuns",
    "Create",
    "CredentialCreate",
    "CredentialRead",
    "CredentialUpdate",
    "NotificationCreate",
    "NotificationRead",
    "NotificationUpdate",
    "OrganizationCreate",
    "OrganizationMemberCreate",
    "OrganizationMemberRead",
    "OrganizationMemberUpdate",
    "OrganizationMemberWithUser",
    "OrganizationRead",
    "OrganizationUpdate",
    "OrganizationWithMembers",
    "PageRead",
    "PermissionCreate",
    "PermissionRead",
    "PermissionUpdate",
    "Read",
    "RoleCreate",
    "RolePermissionCreate",
    "RolePermissionRead",
    "RolePermissionUpdate",
    "RoleRead",
    "RoleUpdate",
    "SessionCreate",
    "SessionRead",
    "SessionRecordingCreate",
    "SessionRecordingRead",
    "SessionRecordingUpdate",
    "SessionUpdate",
    "SettingCreate",
    "SettingRead",
    "SettingUpdate",
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
    "WorkflowRunUpdate",
    "WorkflowRunWithBotRuns",
    "WorkflowUpdate",
    "WorkflowWithRuns",
]

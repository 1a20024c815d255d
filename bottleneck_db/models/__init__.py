"""The entities: eighteen nouns, one file each."""

from __future__ import annotations

from bottleneck_db.models.activity_logs import ActivityLog, AuditSeal
from bottleneck_db.models.bot_logs import BotLog
from bottleneck_db.models.bot_runs import BotRun
from bottleneck_db.models.bots import Bot
from bottleneck_db.models.organization_members import OrganizationMember
from bottleneck_db.models.organizations import Organization
from bottleneck_db.models.permissions import Permission
from bottleneck_db.models.roles import Role, RolePermission
from bottleneck_db.models.users import User

__all__ = [
    "ActivityLog",
    "AuditSeal",
    "Bot",
    "BotLog",
    "BotRun",
    "Organization",
    "OrganizationMember",
    "Permission",
    "Role",
    "RolePermission",
    "User",
]

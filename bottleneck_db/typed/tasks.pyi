"""Types of Task. Written by `bottleneck-db typegen`; edit the model instead."""

# fmt: off
# What narrows the arguments of Tortoise's methods is no subtype of them; a loaded relation is no subtype of one that is not.
# mypy: disable-error-code="override, overload-overlap, misc"
# pyright: reportIncompatibleMethodOverride=false, reportOverlappingOverload=false, reportInconsistentOverload=false
# pyright: reportGeneralTypeIssues=false, reportInvalidTypeVarUse=false

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, Literal, Never, Self, TypedDict, Unpack, overload
from uuid import UUID

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.expressions import Q
from tortoise.query_utils import Prefetch
from tortoise.queryset import BulkUpdateQuery, ExistsQuery, QuerySet
from typing_extensions import TypeVar

from bottleneck_db.models.bots import Bot
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.enums import OrgPlan, Priority, RunStatus, TaskStatus, UserStatus, WorkflowStatus
from bottleneck_db.models.organizations import Organization
from bottleneck_db.models.tasks import Task
from bottleneck_db.models.users import User
from bottleneck_db.models.workflows import Workflow
from bottleneck_db.orm.bulk import Progress
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.orm.typed import (
    Computed,
    Fetched,
    H,
    H_contra,
    Holding,
    Listed,
    Loadable,
    M,
    One,
    OneListed,
    OneRow,
    Relation,
    Rows,
    Several,
    T_co,
    Texts,
    UncheckedQ,
    Unloaded,
)
from bottleneck_db.orm.updates import RecordUpdate

TaskColumn = Literal[
    "id", "created_at", "updated_at", "version", "status", "status_reason", "result", "completed_at", "requires_human_review",
    "reviewed_at", "deleted_at", "title", "description", "source", "priority", "execution_config", "tags", "due_at", "scheduled_for",
    "assignee_id", "blocked_by_id", "bot_id", "created_by_id", "organization_id", "reviewed_by_id", "workflow_id",
]

TaskField = Literal[
    "organization", "blocked_by", "reviewed_by", "created_by", "assignee", "bot", "workflow", "created_at", "updated_at", "version",
    "status", "status_reason", "result", "completed_at", "requires_human_review", "reviewed_at", "deleted_at", "title", "description",
    "source", "priority", "execution_config", "tags", "due_at", "scheduled_for", "assignee_id", "blocked_by_id", "bot_id", "created_by_id",
    "organization_id", "reviewed_by_id", "workflow_id",
]

TaskPath = Literal[
    "id", "created_by_id", "organization_id", "created_at", "updated_at", "version", "status", "status_reason", "description",
    "organization__name", "organization__slug", "organization__billing_email", "blocked_by__status_reason", "blocked_by__title",
    "blocked_by__description", "blocked_by__source", "reviewed_by__email", "reviewed_by__name", "reviewed_by__avatar_url",
    "reviewed_by__login_method", "reviewed_by__timezone", "reviewed_by__locale", "created_by__email", "created_by__name",
    "created_by__avatar_url", "created_by__login_method", "created_by__timezone", "created_by__locale", "assignee__email", "assignee__name",
    "assignee__avatar_url", "assignee__login_method", "assignee__timezone", "assignee__locale", "bot__schedule", "bot__timezone",
    "bot__name", "bot__description", "bot__slug", "workflow__schedule", "workflow__timezone", "workflow__name", "workflow__description",
    "workflow__slug", "workflow__category", "result", "completed_at", "reviewed_at", "deleted_at", "due_at", "scheduled_for",
    "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at",
    "blocked_by__created_at", "blocked_by__updated_at", "blocked_by__completed_at", "blocked_by__reviewed_at", "blocked_by__deleted_at",
    "blocked_by__due_at", "blocked_by__scheduled_for", "reviewed_by__created_at", "reviewed_by__updated_at", "reviewed_by__deleted_at",
    "reviewed_by__email_verified_at", "reviewed_by__suspended_at", "reviewed_by__last_sign_in_at", "reviewed_by__onboarding_completed_at",
    "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email_verified_at",
    "created_by__suspended_at", "created_by__last_sign_in_at", "created_by__onboarding_completed_at", "assignee__created_at",
    "assignee__updated_at", "assignee__deleted_at", "assignee__email_verified_at", "assignee__suspended_at", "assignee__last_sign_in_at",
    "assignee__onboarding_completed_at", "bot__created_at", "bot__updated_at", "bot__last_run_at", "bot__next_run_at", "bot__deleted_at",
    "workflow__created_at", "workflow__updated_at", "workflow__last_run_at", "workflow__next_run_at", "workflow__deleted_at",
    "requires_human_review", "title", "source", "priority", "execution_config", "tags", "assignee_id", "blocked_by_id", "bot_id",
    "reviewed_by_id", "workflow_id", "organization__id", "organization__owner_id", "blocked_by__id", "blocked_by__assignee_id",
    "blocked_by__blocked_by_id", "blocked_by__bot_id", "blocked_by__created_by_id", "blocked_by__organization_id",
    "blocked_by__reviewed_by_id", "blocked_by__workflow_id", "reviewed_by__id", "created_by__id", "assignee__id", "bot__id",
    "bot__created_by_id", "bot__organization_id", "workflow__id", "workflow__created_by_id", "workflow__organization_id",
    "organization__plan", "blocked_by__version", "bot__version", "bot__consecutive_failures", "bot__concurrency", "workflow__version",
    "workflow__concurrency", "workflow__execution_count", "blocked_by__status", "blocked_by__requires_human_review",
    "reviewed_by__is_platform_admin", "reviewed_by__mfa_enabled", "created_by__is_platform_admin", "created_by__mfa_enabled",
    "assignee__is_platform_admin", "assignee__mfa_enabled", "bot__is_active", "workflow__is_active", "workflow__is_template",
    "blocked_by__priority", "reviewed_by__status", "created_by__status", "assignee__status", "bot__last_run_status", "workflow__status",
]

TaskOrdering = Literal[
    "id", "created_at", "updated_at", "version", "status", "status_reason", "completed_at", "requires_human_review", "reviewed_at",
    "deleted_at", "title", "description", "source", "priority", "due_at", "scheduled_for", "assignee_id", "blocked_by_id", "bot_id",
    "created_by_id", "organization_id", "reviewed_by_id", "workflow_id", "organization__id", "organization__created_at",
    "organization__updated_at", "organization__deleted_at", "organization__name", "organization__slug", "organization__plan",
    "organization__billing_email", "organization__suspended_at", "organization__owner_id", "blocked_by__id", "blocked_by__created_at",
    "blocked_by__updated_at", "blocked_by__version", "blocked_by__status", "blocked_by__status_reason", "blocked_by__completed_at",
    "blocked_by__requires_human_review", "blocked_by__reviewed_at", "blocked_by__deleted_at", "blocked_by__title",
    "blocked_by__description", "blocked_by__source", "blocked_by__priority", "blocked_by__due_at", "blocked_by__scheduled_for",
    "blocked_by__assignee_id", "blocked_by__blocked_by_id", "blocked_by__bot_id", "blocked_by__created_by_id",
    "blocked_by__organization_id", "blocked_by__reviewed_by_id", "blocked_by__workflow_id", "reviewed_by__id", "reviewed_by__created_at",
    "reviewed_by__updated_at", "reviewed_by__deleted_at", "reviewed_by__email", "reviewed_by__email_verified_at", "reviewed_by__name",
    "reviewed_by__avatar_url", "reviewed_by__login_method", "reviewed_by__status", "reviewed_by__suspended_at",
    "reviewed_by__is_platform_admin", "reviewed_by__mfa_enabled", "reviewed_by__timezone", "reviewed_by__locale",
    "reviewed_by__last_sign_in_at", "reviewed_by__onboarding_completed_at", "created_by__id", "created_by__created_at",
    "created_by__updated_at", "created_by__deleted_at", "created_by__email", "created_by__email_verified_at", "created_by__name",
    "created_by__avatar_url", "created_by__login_method", "created_by__status", "created_by__suspended_at", "created_by__is_platform_admin",
    "created_by__mfa_enabled", "created_by__timezone", "created_by__locale", "created_by__last_sign_in_at",
    "created_by__onboarding_completed_at", "assignee__id", "assignee__created_at", "assignee__updated_at", "assignee__deleted_at",
    "assignee__email", "assignee__email_verified_at", "assignee__name", "assignee__avatar_url", "assignee__login_method",
    "assignee__status", "assignee__suspended_at", "assignee__is_platform_admin", "assignee__mfa_enabled", "assignee__timezone",
    "assignee__locale", "assignee__last_sign_in_at", "assignee__onboarding_completed_at", "bot__id", "bot__created_at", "bot__updated_at",
    "bot__is_active", "bot__schedule", "bot__timezone", "bot__last_run_at", "bot__next_run_at", "bot__version", "bot__deleted_at",
    "bot__name", "bot__description", "bot__slug", "bot__last_run_status", "bot__consecutive_failures", "bot__concurrency",
    "bot__created_by_id", "bot__organization_id", "workflow__id", "workflow__created_at", "workflow__updated_at", "workflow__is_active",
    "workflow__schedule", "workflow__timezone", "workflow__last_run_at", "workflow__next_run_at", "workflow__version",
    "workflow__deleted_at", "workflow__name", "workflow__description", "workflow__slug", "workflow__category", "workflow__status",
    "workflow__is_template", "workflow__concurrency", "workflow__execution_count", "workflow__created_by_id", "workflow__organization_id",
    "-id", "-created_at", "-updated_at", "-version", "-status", "-status_reason", "-completed_at", "-requires_human_review", "-reviewed_at",
    "-deleted_at", "-title", "-description", "-source", "-priority", "-due_at", "-scheduled_for", "-assignee_id", "-blocked_by_id",
    "-bot_id", "-created_by_id", "-organization_id", "-reviewed_by_id", "-workflow_id", "-organization__id", "-organization__created_at",
    "-organization__updated_at", "-organization__deleted_at", "-organization__name", "-organization__slug", "-organization__plan",
    "-organization__billing_email", "-organization__suspended_at", "-organization__owner_id", "-blocked_by__id", "-blocked_by__created_at",
    "-blocked_by__updated_at", "-blocked_by__version", "-blocked_by__status", "-blocked_by__status_reason", "-blocked_by__completed_at",
    "-blocked_by__requires_human_review", "-blocked_by__reviewed_at", "-blocked_by__deleted_at", "-blocked_by__title",
    "-blocked_by__description", "-blocked_by__source", "-blocked_by__priority", "-blocked_by__due_at", "-blocked_by__scheduled_for",
    "-blocked_by__assignee_id", "-blocked_by__blocked_by_id", "-blocked_by__bot_id", "-blocked_by__created_by_id",
    "-blocked_by__organization_id", "-blocked_by__reviewed_by_id", "-blocked_by__workflow_id", "-reviewed_by__id",
    "-reviewed_by__created_at", "-reviewed_by__updated_at", "-reviewed_by__deleted_at", "-reviewed_by__email",
    "-reviewed_by__email_verified_at", "-reviewed_by__name", "-reviewed_by__avatar_url", "-reviewed_by__login_method",
    "-reviewed_by__status", "-reviewed_by__suspended_at", "-reviewed_by__is_platform_admin", "-reviewed_by__mfa_enabled",
    "-reviewed_by__timezone", "-reviewed_by__locale", "-reviewed_by__last_sign_in_at", "-reviewed_by__onboarding_completed_at",
    "-created_by__id", "-created_by__created_at", "-created_by__updated_at", "-created_by__deleted_at", "-created_by__email",
    "-created_by__email_verified_at", "-created_by__name", "-created_by__avatar_url", "-created_by__login_method", "-created_by__status",
    "-created_by__suspended_at", "-created_by__is_platform_admin", "-created_by__mfa_enabled", "-created_by__timezone",
    "-created_by__locale", "-created_by__last_sign_in_at", "-created_by__onboarding_completed_at", "-assignee__id", "-assignee__created_at",
    "-assignee__updated_at", "-assignee__deleted_at", "-assignee__email", "-assignee__email_verified_at", "-assignee__name",
    "-assignee__avatar_url", "-assignee__login_method", "-assignee__status", "-assignee__suspended_at", "-assignee__is_platform_admin",
    "-assignee__mfa_enabled", "-assignee__timezone", "-assignee__locale", "-assignee__last_sign_in_at",
    "-assignee__onboarding_completed_at", "-bot__id", "-bot__created_at", "-bot__updated_at", "-bot__is_active", "-bot__schedule",
    "-bot__timezone", "-bot__last_run_at", "-bot__next_run_at", "-bot__version", "-bot__deleted_at", "-bot__name", "-bot__description",
    "-bot__slug", "-bot__last_run_status", "-bot__consecutive_failures", "-bot__concurrency", "-bot__created_by_id",
    "-bot__organization_id", "-workflow__id", "-workflow__created_at", "-workflow__updated_at", "-workflow__is_active",
    "-workflow__schedule", "-workflow__timezone", "-workflow__last_run_at", "-workflow__next_run_at", "-workflow__version",
    "-workflow__deleted_at", "-workflow__name", "-workflow__description", "-workflow__slug", "-workflow__category", "-workflow__status",
    "-workflow__is_template", "-workflow__concurrency", "-workflow__execution_count", "-workflow__created_by_id",
    "-workflow__organization_id",
]

TaskJoin = Literal[
    "organization", "blocked_by", "reviewed_by", "created_by", "assignee", "bot", "workflow", "organization__owner",
    "blocked_by__organization", "blocked_by__blocked_by", "blocked_by__reviewed_by", "blocked_by__created_by", "blocked_by__assignee",
    "blocked_by__bot", "blocked_by__workflow", "bot__organization", "bot__created_by", "workflow__organization", "workflow__created_by",
]

TaskLoad = Literal[
    "organization", "blocked_by", "reviewed_by", "created_by", "assignee", "bot", "workflow", "blocking", "organization__owner",
    "organization__api_keys", "organization__bots", "organization__credentials", "organization__members", "organization__roles",
    "organization__tasks", "organization__workflows", "blocked_by__organization", "blocked_by__blocked_by", "blocked_by__reviewed_by",
    "blocked_by__created_by", "blocked_by__assignee", "blocked_by__bot", "blocked_by__workflow", "blocked_by__blocking",
    "reviewed_by__created_bots", "reviewed_by__owned_organizations", "reviewed_by__memberships", "created_by__created_bots",
    "created_by__owned_organizations", "created_by__memberships", "assignee__created_bots", "assignee__owned_organizations",
    "assignee__memberships", "bot__organization", "bot__created_by", "bot__runs", "workflow__organization", "workflow__created_by",
    "workflow__runs", "blocking__organization", "blocking__blocked_by", "blocking__reviewed_by", "blocking__created_by",
    "blocking__assignee", "blocking__bot", "blocking__workflow", "blocking__blocking",
]

_Join1Task = TypeVar("_Join1Task", bound=TaskJoin, default=Never)
_Join2Task = TypeVar("_Join2Task", bound=TaskJoin, default=Never)
_Join3Task = TypeVar("_Join3Task", bound=TaskJoin, default=Never)
_Join4Task = TypeVar("_Join4Task", bound=TaskJoin, default=Never)

_Load1Task = TypeVar("_Load1Task", bound=TaskLoad, default=Never)
_Load2Task = TypeVar("_Load2Task", bound=TaskLoad, default=Never)
_Load3Task = TypeVar("_Load3Task", bound=TaskLoad, default=Never)
_Load4Task = TypeVar("_Load4Task", bound=TaskLoad, default=Never)

_LatestTask = TypeVar("_LatestTask", bound=Literal["blocking"])

class TaskRow(TypedDict):
    id: UUID
    created_at: datetime
    updated_at: datetime
    version: int
    status: TaskStatus
    status_reason: str | None
    result: dict[str, Any] | None
    completed_at: datetime | None
    requires_human_review: bool
    reviewed_at: datetime | None
    deleted_at: datetime | None
    title: str
    description: str | None
    source: str
    priority: Priority
    execution_config: dict[str, Any]
    tags: list[str]
    due_at: datetime | None
    scheduled_for: datetime | None
    assignee_id: UUID | None
    blocked_by_id: UUID | None
    bot_id: UUID | None
    created_by_id: UUID
    organization_id: UUID
    reviewed_by_id: UUID | None
    workflow_id: UUID | None

class _OptionalTask(TypedDict, total=False):
    id: UUID
    created_at: datetime
    updated_at: datetime
    version: int
    status: TaskStatus
    status_reason: str | None
    result: dict[str, Any] | None
    completed_at: datetime | None
    requires_human_review: bool
    reviewed_at: datetime | None
    deleted_at: datetime | None
    description: str | None
    source: str
    priority: Priority
    execution_config: dict[str, Any]
    tags: list[str]
    due_at: datetime | None
    scheduled_for: datetime | None
    assignee_id: UUID | None
    blocked_by_id: UUID | None
    bot_id: UUID | None
    created_by_id: UUID
    organization_id: UUID
    reviewed_by_id: UUID | None
    workflow_id: UUID | None
    organization: Organization
    blocked_by: Task | None
    reviewed_by: User | None
    created_by: User
    assignee: User | None
    bot: Bot | None
    workflow: Workflow | None

class _RequiredTask(_OptionalTask):
    title: str

class NewTask(_RequiredTask): ...

class TaskValues(_OptionalTask, total=False):
    title: str

class TaskChanges(TypedDict, total=False):
    organization: Organization
    blocked_by: Task | None
    reviewed_by: User | None
    created_by: User
    assignee: User | None
    bot: Bot | None
    workflow: Workflow | None
    created_at: datetime | Computed
    updated_at: datetime | Computed
    version: int | Computed
    status: TaskStatus | Computed
    status_reason: str | Computed | None
    result: dict[str, Any] | Computed | None
    completed_at: datetime | Computed | None
    requires_human_review: bool | Computed
    reviewed_at: datetime | Computed | None
    deleted_at: datetime | Computed | None
    title: str | Computed
    description: str | Computed | None
    source: str | Computed
    priority: Priority | Computed
    execution_config: dict[str, Any] | Computed
    tags: list[str] | Computed
    due_at: datetime | Computed | None
    scheduled_for: datetime | Computed | None
    assignee_id: UUID | Computed | None
    blocked_by_id: UUID | Computed | None
    bot_id: UUID | Computed | None
    created_by_id: UUID | Computed
    organization_id: UUID | Computed
    reviewed_by_id: UUID | Computed | None
    workflow_id: UUID | Computed | None

class TaskLookups(TypedDict, total=False):
    pk: UUID | Computed
    pk__not: UUID | Computed
    pk__in: Several[UUID]
    pk__not_in: Several[UUID]
    organization: Organization | Computed
    blocked_by: Task | Computed | None
    reviewed_by: User | Computed | None
    created_by: User | Computed
    assignee: User | Computed | None
    bot: Bot | Computed | None
    workflow: Workflow | Computed | None
    id: UUID | Computed
    id__not: UUID | Computed
    id__in: Several[UUID]
    id__not_in: Several[UUID]
    created_at: datetime | Computed
    created_at__not: datetime | Computed
    created_at__in: Several[datetime]
    created_at__not_in: Several[datetime]
    created_at__gt: datetime | Computed
    created_at__gte: datetime | Computed
    created_at__lt: datetime | Computed
    created_at__lte: datetime | Computed
    created_at__range: tuple[datetime, datetime]
    updated_at: datetime | Computed
    updated_at__not: datetime | Computed
    updated_at__in: Several[datetime]
    updated_at__not_in: Several[datetime]
    updated_at__gt: datetime | Computed
    updated_at__gte: datetime | Computed
    updated_at__lt: datetime | Computed
    updated_at__lte: datetime | Computed
    updated_at__range: tuple[datetime, datetime]
    version: int | Computed
    version__not: int | Computed
    version__in: Several[int]
    version__not_in: Several[int]
    version__gt: int | Computed
    version__gte: int | Computed
    version__lt: int | Computed
    version__lte: int | Computed
    version__range: tuple[int, int]
    status: TaskStatus | Computed
    status__not: TaskStatus | Computed
    status__in: Several[TaskStatus]
    status__not_in: Several[TaskStatus]
    status_reason: str | Computed | None
    status_reason__not: str | Computed
    status_reason__in: Texts
    status_reason__not_in: Texts
    status_reason__iexact: str
    status_reason__contains: str
    status_reason__icontains: str
    status_reason__startswith: str
    status_reason__istartswith: str
    status_reason__endswith: str
    status_reason__iendswith: str
    status_reason__isnull: bool
    result: dict[str, Any] | Computed | None
    result__isnull: bool
    completed_at: datetime | Computed | None
    completed_at__not: datetime | Computed
    completed_at__in: Several[datetime]
    completed_at__not_in: Several[datetime]
    completed_at__gt: datetime | Computed
    completed_at__gte: datetime | Computed
    completed_at__lt: datetime | Computed
    completed_at__lte: datetime | Computed
    completed_at__range: tuple[datetime, datetime]
    completed_at__isnull: bool
    requires_human_review: bool | Computed
    requires_human_review__not: bool | Computed
    reviewed_at: datetime | Computed | None
    reviewed_at__not: datetime | Computed
    reviewed_at__in: Several[datetime]
    reviewed_at__not_in: Several[datetime]
    reviewed_at__gt: datetime | Computed
    reviewed_at__gte: datetime | Computed
    reviewed_at__lt: datetime | Computed
    reviewed_at__lte: datetime | Computed
    reviewed_at__range: tuple[datetime, datetime]
    reviewed_at__isnull: bool
    deleted_at: datetime | Computed | None
    deleted_at__not: datetime | Computed
    deleted_at__in: Several[datetime]
    deleted_at__not_in: Several[datetime]
    deleted_at__gt: datetime | Computed
    deleted_at__gte: datetime | Computed
    deleted_at__lt: datetime | Computed
    deleted_at__lte: datetime | Computed
    deleted_at__range: tuple[datetime, datetime]
    deleted_at__isnull: bool
    title: str | Computed
    title__not: str | Computed
    title__in: Texts
    title__not_in: Texts
    title__iexact: str
    title__contains: str
    title__icontains: str
    title__startswith: str
    title__istartswith: str
    title__endswith: str
    title__iendswith: str
    description: str | Computed | None
    description__not: str | Computed
    description__in: Texts
    description__not_in: Texts
    description__iexact: str
    description__contains: str
    description__icontains: str
    description__startswith: str
    description__istartswith: str
    description__endswith: str
    description__iendswith: str
    description__isnull: bool
    source: str | Computed
    source__not: str | Computed
    source__in: Texts
    source__not_in: Texts
    source__iexact: str
    source__contains: str
    source__icontains: str
    source__startswith: str
    source__istartswith: str
    source__endswith: str
    source__iendswith: str
    priority: Priority | Computed
    priority__not: Priority | Computed
    priority__in: Several[Priority]
    priority__not_in: Several[Priority]
    priority__gt: Priority | Computed
    priority__gte: Priority | Computed
    priority__lt: Priority | Computed
    priority__lte: Priority | Computed
    execution_config: dict[str, Any] | Computed
    tags: list[str] | Computed
    due_at: datetime | Computed | None
    due_at__not: datetime | Computed
    due_at__in: Several[datetime]
    due_at__not_in: Several[datetime]
    due_at__gt: datetime | Computed
    due_at__gte: datetime | Computed
    due_at__lt: datetime | Computed
    due_at__lte: datetime | Computed
    due_at__range: tuple[datetime, datetime]
    due_at__isnull: bool
    scheduled_for: datetime | Computed | None
    scheduled_for__not: datetime | Computed
    scheduled_for__in: Several[datetime]
    scheduled_for__not_in: Several[datetime]
    scheduled_for__gt: datetime | Computed
    scheduled_for__gte: datetime | Computed
    scheduled_for__lt: datetime | Computed
    scheduled_for__lte: datetime | Computed
    scheduled_for__range: tuple[datetime, datetime]
    scheduled_for__isnull: bool
    assignee_id: UUID | Computed | None
    assignee_id__not: UUID | Computed
    assignee_id__in: Several[UUID]
    assignee_id__not_in: Several[UUID]
    assignee_id__isnull: bool
    blocked_by_id: UUID | Computed | None
    blocked_by_id__not: UUID | Computed
    blocked_by_id__in: Several[UUID]
    blocked_by_id__not_in: Several[UUID]
    blocked_by_id__isnull: bool
    bot_id: UUID | Computed | None
    bot_id__not: UUID | Computed
    bot_id__in: Several[UUID]
    bot_id__not_in: Several[UUID]
    bot_id__isnull: bool
    created_by_id: UUID | Computed
    created_by_id__not: UUID | Computed
    created_by_id__in: Several[UUID]
    created_by_id__not_in: Several[UUID]
    organization_id: UUID | Computed
    organization_id__not: UUID | Computed
    organization_id__in: Several[UUID]
    organization_id__not_in: Several[UUID]
    reviewed_by_id: UUID | Computed | None
    reviewed_by_id__not: UUID | Computed
    reviewed_by_id__in: Several[UUID]
    reviewed_by_id__not_in: Several[UUID]
    reviewed_by_id__isnull: bool
    workflow_id: UUID | Computed | None
    workflow_id__not: UUID | Computed
    workflow_id__in: Several[UUID]
    workflow_id__not_in: Several[UUID]
    workflow_id__isnull: bool
    organization__id: UUID
    organization__id__in: Several[UUID]
    organization__created_at: datetime
    organization__created_at__in: Several[datetime]
    organization__created_at__gt: datetime
    organization__created_at__gte: datetime
    organization__created_at__lt: datetime
    organization__created_at__lte: datetime
    organization__updated_at: datetime
    organization__updated_at__in: Several[datetime]
    organization__updated_at__gt: datetime
    organization__updated_at__gte: datetime
    organization__updated_at__lt: datetime
    organization__updated_at__lte: datetime
    organization__deleted_at: datetime | None
    organization__deleted_at__in: Several[datetime]
    organization__deleted_at__gt: datetime
    organization__deleted_at__gte: datetime
    organization__deleted_at__lt: datetime
    organization__deleted_at__lte: datetime
    organization__deleted_at__isnull: bool
    organization__name: str
    organization__name__in: Texts
    organization__name__contains: str
    organization__name__icontains: str
    organization__name__startswith: str
    organization__slug: str
    organization__slug__in: Texts
    organization__slug__contains: str
    organization__slug__icontains: str
    organization__slug__startswith: str
    organization__plan: OrgPlan
    organization__plan__in: Several[OrgPlan]
    organization__billing_email: str | None
    organization__billing_email__in: Texts
    organization__billing_email__contains: str
    organization__billing_email__icontains: str
    organization__billing_email__startswith: str
    organization__billing_email__isnull: bool
    organization__suspended_at: datetime | None
    organization__suspended_at__in: Several[datetime]
    organization__suspended_at__gt: datetime
    organization__suspended_at__gte: datetime
    organization__suspended_at__lt: datetime
    organization__suspended_at__lte: datetime
    organization__suspended_at__isnull: bool
    organization__owner_id: UUID
    organization__owner_id__in: Several[UUID]
    blocked_by__id: UUID
    blocked_by__id__in: Several[UUID]
    blocked_by__created_at: datetime
    blocked_by__created_at__in: Several[datetime]
    blocked_by__created_at__gt: datetime
    blocked_by__created_at__gte: datetime
    blocked_by__created_at__lt: datetime
    blocked_by__created_at__lte: datetime
    blocked_by__updated_at: datetime
    blocked_by__updated_at__in: Several[datetime]
    blocked_by__updated_at__gt: datetime
    blocked_by__updated_at__gte: datetime
    blocked_by__updated_at__lt: datetime
    blocked_by__updated_at__lte: datetime
    blocked_by__version: int
    blocked_by__version__in: Several[int]
    blocked_by__version__gt: int
    blocked_by__version__gte: int
    blocked_by__version__lt: int
    blocked_by__version__lte: int
    blocked_by__status: TaskStatus
    blocked_by__status__in: Several[TaskStatus]
    blocked_by__status_reason: str | None
    blocked_by__status_reason__in: Texts
    blocked_by__status_reason__contains: str
    blocked_by__status_reason__icontains: str
    blocked_by__status_reason__startswith: str
    blocked_by__status_reason__isnull: bool
    blocked_by__completed_at: datetime | None
    blocked_by__completed_at__in: Several[datetime]
    blocked_by__completed_at__gt: datetime
    blocked_by__completed_at__gte: datetime
    blocked_by__completed_at__lt: datetime
    blocked_by__completed_at__lte: datetime
    blocked_by__completed_at__isnull: bool
    blocked_by__requires_human_review: bool
    blocked_by__reviewed_at: datetime | None
    blocked_by__reviewed_at__in: Several[datetime]
    blocked_by__reviewed_at__gt: datetime
    blocked_by__reviewed_at__gte: datetime
    blocked_by__reviewed_at__lt: datetime
    blocked_by__reviewed_at__lte: datetime
    blocked_by__reviewed_at__isnull: bool
    blocked_by__deleted_at: datetime | None
    blocked_by__deleted_at__in: Several[datetime]
    blocked_by__deleted_at__gt: datetime
    blocked_by__deleted_at__gte: datetime
    blocked_by__deleted_at__lt: datetime
    blocked_by__deleted_at__lte: datetime
    blocked_by__deleted_at__isnull: bool
    blocked_by__title: str
    blocked_by__title__in: Texts
    blocked_by__title__contains: str
    blocked_by__title__icontains: str
    blocked_by__title__startswith: str
    blocked_by__description: str | None
    blocked_by__description__in: Texts
    blocked_by__description__contains: str
    blocked_by__description__icontains: str
    blocked_by__description__startswith: str
    blocked_by__description__isnull: bool
    blocked_by__source: str
    blocked_by__source__in: Texts
    blocked_by__source__contains: str
    blocked_by__source__icontains: str
    blocked_by__source__startswith: str
    blocked_by__priority: Priority
    blocked_by__priority__in: Several[Priority]
    blocked_by__priority__gt: Priority
    blocked_by__priority__gte: Priority
    blocked_by__priority__lt: Priority
    blocked_by__priority__lte: Priority
    blocked_by__due_at: datetime | None
    blocked_by__due_at__in: Several[datetime]
    blocked_by__due_at__gt: datetime
    blocked_by__due_at__gte: datetime
    blocked_by__due_at__lt: datetime
    blocked_by__due_at__lte: datetime
    blocked_by__due_at__isnull: bool
    blocked_by__scheduled_for: datetime | None
    blocked_by__scheduled_for__in: Several[datetime]
    blocked_by__scheduled_for__gt: datetime
    blocked_by__scheduled_for__gte: datetime
    blocked_by__scheduled_for__lt: datetime
    blocked_by__scheduled_for__lte: datetime
    blocked_by__scheduled_for__isnull: bool
    blocked_by__assignee_id: UUID | None
    blocked_by__assignee_id__in: Several[UUID]
    blocked_by__assignee_id__isnull: bool
    blocked_by__blocked_by_id: UUID | None
    blocked_by__blocked_by_id__in: Several[UUID]
    blocked_by__blocked_by_id__isnull: bool
    blocked_by__bot_id: UUID | None
    blocked_by__bot_id__in: Several[UUID]
    blocked_by__bot_id__isnull: bool
    blocked_by__created_by_id: UUID
    blocked_by__created_by_id__in: Several[UUID]
    blocked_by__organization_id: UUID
    blocked_by__organization_id__in: Several[UUID]
    blocked_by__reviewed_by_id: UUID | None
    blocked_by__reviewed_by_id__in: Several[UUID]
    blocked_by__reviewed_by_id__isnull: bool
    blocked_by__workflow_id: UUID | None
    blocked_by__workflow_id__in: Several[UUID]
    blocked_by__workflow_id__isnull: bool
    reviewed_by__id: UUID
    reviewed_by__id__in: Several[UUID]
    reviewed_by__created_at: datetime
    reviewed_by__created_at__in: Several[datetime]
    reviewed_by__created_at__gt: datetime
    reviewed_by__created_at__gte: datetime
    reviewed_by__created_at__lt: datetime
    reviewed_by__created_at__lte: datetime
    reviewed_by__updated_at: datetime
    reviewed_by__updated_at__in: Several[datetime]
    reviewed_by__updated_at__gt: datetime
    reviewed_by__updated_at__gte: datetime
    reviewed_by__updated_at__lt: datetime
    reviewed_by__updated_at__lte: datetime
    reviewed_by__deleted_at: datetime | None
    reviewed_by__deleted_at__in: Several[datetime]
    reviewed_by__deleted_at__gt: datetime
    reviewed_by__deleted_at__gte: datetime
    reviewed_by__deleted_at__lt: datetime
    reviewed_by__deleted_at__lte: datetime
    reviewed_by__deleted_at__isnull: bool
    reviewed_by__email: str
    reviewed_by__email__in: Texts
    reviewed_by__email__contains: str
    reviewed_by__email__icontains: str
    reviewed_by__email__startswith: str
    reviewed_by__email_verified_at: datetime | None
    reviewed_by__email_verified_at__in: Several[datetime]
    reviewed_by__email_verified_at__gt: datetime
    reviewed_by__email_verified_at__gte: datetime
    reviewed_by__email_verified_at__lt: datetime
    reviewed_by__email_verified_at__lte: datetime
    reviewed_by__email_verified_at__isnull: bool
    reviewed_by__name: str
    reviewed_by__name__in: Texts
    reviewed_by__name__contains: str
    reviewed_by__name__icontains: str
    reviewed_by__name__startswith: str
    reviewed_by__avatar_url: str | None
    reviewed_by__avatar_url__in: Texts
    reviewed_by__avatar_url__contains: str
    reviewed_by__avatar_url__icontains: str
    reviewed_by__avatar_url__startswith: str
    reviewed_by__avatar_url__isnull: bool
    reviewed_by__login_method: str
    reviewed_by__login_method__in: Texts
    reviewed_by__login_method__contains: str
    reviewed_by__login_method__icontains: str
    reviewed_by__login_method__startswith: str
    reviewed_by__status: UserStatus
    reviewed_by__status__in: Several[UserStatus]
    reviewed_by__suspended_at: datetime | None
    reviewed_by__suspended_at__in: Several[datetime]
    reviewed_by__suspended_at__gt: datetime
    reviewed_by__suspended_at__gte: datetime
    reviewed_by__suspended_at__lt: datetime
    reviewed_by__suspended_at__lte: datetime
    reviewed_by__suspended_at__isnull: bool
    reviewed_by__is_platform_admin: bool
    reviewed_by__mfa_enabled: bool
    reviewed_by__timezone: str
    reviewed_by__timezone__in: Texts
    reviewed_by__timezone__contains: str
    reviewed_by__timezone__icontains: str
    reviewed_by__timezone__startswith: str
    reviewed_by__locale: str
    reviewed_by__locale__in: Texts
    reviewed_by__locale__contains: str
    reviewed_by__locale__icontains: str
    reviewed_by__locale__startswith: str
    reviewed_by__last_sign_in_at: datetime | None
    reviewed_by__last_sign_in_at__in: Several[datetime]
    reviewed_by__last_sign_in_at__gt: datetime
    reviewed_by__last_sign_in_at__gte: datetime
    reviewed_by__last_sign_in_at__lt: datetime
    reviewed_by__last_sign_in_at__lte: datetime
    reviewed_by__last_sign_in_at__isnull: bool
    reviewed_by__onboarding_completed_at: datetime | None
    reviewed_by__onboarding_completed_at__in: Several[datetime]
    reviewed_by__onboarding_completed_at__gt: datetime
    reviewed_by__onboarding_completed_at__gte: datetime
    reviewed_by__onboarding_completed_at__lt: datetime
    reviewed_by__onboarding_completed_at__lte: datetime
    reviewed_by__onboarding_completed_at__isnull: bool
    created_by__id: UUID
    created_by__id__in: Several[UUID]
    created_by__created_at: datetime
    created_by__created_at__in: Several[datetime]
    created_by__created_at__gt: datetime
    created_by__created_at__gte: datetime
    created_by__created_at__lt: datetime
    created_by__created_at__lte: datetime
    created_by__updated_at: datetime
    created_by__updated_at__in: Several[datetime]
    created_by__updated_at__gt: datetime
    created_by__updated_at__gte: datetime
    created_by__updated_at__lt: datetime
    created_by__updated_at__lte: datetime
    created_by__deleted_at: datetime | None
    created_by__deleted_at__in: Several[datetime]
    created_by__deleted_at__gt: datetime
    created_by__deleted_at__gte: datetime
    created_by__deleted_at__lt: datetime
    created_by__deleted_at__lte: datetime
    created_by__deleted_at__isnull: bool
    created_by__email: str
    created_by__email__in: Texts
    created_by__email__contains: str
    created_by__email__icontains: str
    created_by__email__startswith: str
    created_by__email_verified_at: datetime | None
    created_by__email_verified_at__in: Several[datetime]
    created_by__email_verified_at__gt: datetime
    created_by__email_verified_at__gte: datetime
    created_by__email_verified_at__lt: datetime
    created_by__email_verified_at__lte: datetime
    created_by__email_verified_at__isnull: bool
    created_by__name: str
    created_by__name__in: Texts
    created_by__name__contains: str
    created_by__name__icontains: str
    created_by__name__startswith: str
    created_by__avatar_url: str | None
    created_by__avatar_url__in: Texts
    created_by__avatar_url__contains: str
    created_by__avatar_url__icontains: str
    created_by__avatar_url__startswith: str
    created_by__avatar_url__isnull: bool
    created_by__login_method: str
    created_by__login_method__in: Texts
    created_by__login_method__contains: str
    created_by__login_method__icontains: str
    created_by__login_method__startswith: str
    created_by__status: UserStatus
    created_by__status__in: Several[UserStatus]
    created_by__suspended_at: datetime | None
    created_by__suspended_at__in: Several[datetime]
    created_by__suspended_at__gt: datetime
    created_by__suspended_at__gte: datetime
    created_by__suspended_at__lt: datetime
    created_by__suspended_at__lte: datetime
    created_by__suspended_at__isnull: bool
    created_by__is_platform_admin: bool
    created_by__mfa_enabled: bool
    created_by__timezone: str
    created_by__timezone__in: Texts
    created_by__timezone__contains: str
    created_by__timezone__icontains: str
    created_by__timezone__startswith: str
    created_by__locale: str
    created_by__locale__in: Texts
    created_by__locale__contains: str
    created_by__locale__icontains: str
    created_by__locale__startswith: str
    created_by__last_sign_in_at: datetime | None
    created_by__last_sign_in_at__in: Several[datetime]
    created_by__last_sign_in_at__gt: datetime
    created_by__last_sign_in_at__gte: datetime
    created_by__last_sign_in_at__lt: datetime
    created_by__last_sign_in_at__lte: datetime
    created_by__last_sign_in_at__isnull: bool
    created_by__onboarding_completed_at: datetime | None
    created_by__onboarding_completed_at__in: Several[datetime]
    created_by__onboarding_completed_at__gt: datetime
    created_by__onboarding_completed_at__gte: datetime
    created_by__onboarding_completed_at__lt: datetime
    created_by__onboarding_completed_at__lte: datetime
    created_by__onboarding_completed_at__isnull: bool
    assignee__id: UUID
    assignee__id__in: Several[UUID]
    assignee__created_at: datetime
    assignee__created_at__in: Several[datetime]
    assignee__created_at__gt: datetime
    assignee__created_at__gte: datetime
    assignee__created_at__lt: datetime
    assignee__created_at__lte: datetime
    assignee__updated_at: datetime
    assignee__updated_at__in: Several[datetime]
    assignee__updated_at__gt: datetime
    assignee__updated_at__gte: datetime
    assignee__updated_at__lt: datetime
    assignee__updated_at__lte: datetime
    assignee__deleted_at: datetime | None
    assignee__deleted_at__in: Several[datetime]
    assignee__deleted_at__gt: datetime
    assignee__deleted_at__gte: datetime
    assignee__deleted_at__lt: datetime
    assignee__deleted_at__lte: datetime
    assignee__deleted_at__isnull: bool
    assignee__email: str
    assignee__email__in: Texts
    assignee__email__contains: str
    assignee__email__icontains: str
    assignee__email__startswith: str
    assignee__email_verified_at: datetime | None
    assignee__email_verified_at__in: Several[datetime]
    assignee__email_verified_at__gt: datetime
    assignee__email_verified_at__gte: datetime
    assignee__email_verified_at__lt: datetime
    assignee__email_verified_at__lte: datetime
    assignee__email_verified_at__isnull: bool
    assignee__name: str
    assignee__name__in: Texts
    assignee__name__contains: str
    assignee__name__icontains: str
    assignee__name__startswith: str
    assignee__avatar_url: str | None
    assignee__avatar_url__in: Texts
    assignee__avatar_url__contains: str
    assignee__avatar_url__icontains: str
    assignee__avatar_url__startswith: str
    assignee__avatar_url__isnull: bool
    assignee__login_method: str
    assignee__login_method__in: Texts
    assignee__login_method__contains: str
    assignee__login_method__icontains: str
    assignee__login_method__startswith: str
    assignee__status: UserStatus
    assignee__status__in: Several[UserStatus]
    assignee__suspended_at: datetime | None
    assignee__suspended_at__in: Several[datetime]
    assignee__suspended_at__gt: datetime
    assignee__suspended_at__gte: datetime
    assignee__suspended_at__lt: datetime
    assignee__suspended_at__lte: datetime
    assignee__suspended_at__isnull: bool
    assignee__is_platform_admin: bool
    assignee__mfa_enabled: bool
    assignee__timezone: str
    assignee__timezone__in: Texts
    assignee__timezone__contains: str
    assignee__timezone__icontains: str
    assignee__timezone__startswith: str
    assignee__locale: str
    assignee__locale__in: Texts
    assignee__locale__contains: str
    assignee__locale__icontains: str
    assignee__locale__startswith: str
    assignee__last_sign_in_at: datetime | None
    assignee__last_sign_in_at__in: Several[datetime]
    assignee__last_sign_in_at__gt: datetime
    assignee__last_sign_in_at__gte: datetime
    assignee__last_sign_in_at__lt: datetime
    assignee__last_sign_in_at__lte: datetime
    assignee__last_sign_in_at__isnull: bool
    assignee__onboarding_completed_at: datetime | None
    assignee__onboarding_completed_at__in: Several[datetime]
    assignee__onboarding_completed_at__gt: datetime
    assignee__onboarding_completed_at__gte: datetime
    assignee__onboarding_completed_at__lt: datetime
    assignee__onboarding_completed_at__lte: datetime
    assignee__onboarding_completed_at__isnull: bool
    bot__id: UUID
    bot__id__in: Several[UUID]
    bot__created_at: datetime
    bot__created_at__in: Several[datetime]
    bot__created_at__gt: datetime
    bot__created_at__gte: datetime
    bot__created_at__lt: datetime
    bot__created_at__lte: datetime
    bot__updated_at: datetime
    bot__updated_at__in: Several[datetime]
    bot__updated_at__gt: datetime
    bot__updated_at__gte: datetime
    bot__updated_at__lt: datetime
    bot__updated_at__lte: datetime
    bot__is_active: bool
    bot__schedule: str | None
    bot__schedule__in: Texts
    bot__schedule__contains: str
    bot__schedule__icontains: str
    bot__schedule__startswith: str
    bot__schedule__isnull: bool
    bot__timezone: str
    bot__timezone__in: Texts
    bot__timezone__contains: str
    bot__timezone__icontains: str
    bot__timezone__startswith: str
    bot__last_run_at: datetime | None
    bot__last_run_at__in: Several[datetime]
    bot__last_run_at__gt: datetime
    bot__last_run_at__gte: datetime
    bot__last_run_at__lt: datetime
    bot__last_run_at__lte: datetime
    bot__last_run_at__isnull: bool
    bot__next_run_at: datetime | None
    bot__next_run_at__in: Several[datetime]
    bot__next_run_at__gt: datetime
    bot__next_run_at__gte: datetime
    bot__next_run_at__lt: datetime
    bot__next_run_at__lte: datetime
    bot__next_run_at__isnull: bool
    bot__version: int
    bot__version__in: Several[int]
    bot__version__gt: int
    bot__version__gte: int
    bot__version__lt: int
    bot__version__lte: int
    bot__deleted_at: datetime | None
    bot__deleted_at__in: Several[datetime]
    bot__deleted_at__gt: datetime
    bot__deleted_at__gte: datetime
    bot__deleted_at__lt: datetime
    bot__deleted_at__lte: datetime
    bot__deleted_at__isnull: bool
    bot__name: str
    bot__name__in: Texts
    bot__name__contains: str
    bot__name__icontains: str
    bot__name__startswith: str
    bot__description: str | None
    bot__description__in: Texts
    bot__description__contains: str
    bot__description__icontains: str
    bot__description__startswith: str
    bot__description__isnull: bool
    bot__slug: str
    bot__slug__in: Texts
    bot__slug__contains: str
    bot__slug__icontains: str
    bot__slug__startswith: str
    bot__last_run_status: RunStatus | None
    bot__last_run_status__in: Several[RunStatus]
    bot__last_run_status__isnull: bool
    bot__consecutive_failures: int
    bot__consecutive_failures__in: Several[int]
    bot__consecutive_failures__gt: int
    bot__consecutive_failures__gte: int
    bot__consecutive_failures__lt: int
    bot__consecutive_failures__lte: int
    bot__concurrency: int
    bot__concurrency__in: Several[int]
    bot__concurrency__gt: int
    bot__concurrency__gte: int
    bot__concurrency__lt: int
    bot__concurrency__lte: int
    bot__created_by_id: UUID
    bot__created_by_id__in: Several[UUID]
    bot__organization_id: UUID
    bot__organization_id__in: Several[UUID]
    workflow__id: UUID
    workflow__id__in: Several[UUID]
    workflow__created_at: datetime
    workflow__created_at__in: Several[datetime]
    workflow__created_at__gt: datetime
    workflow__created_at__gte: datetime
    workflow__created_at__lt: datetime
    workflow__created_at__lte: datetime
    workflow__updated_at: datetime
    workflow__updated_at__in: Several[datetime]
    workflow__updated_at__gt: datetime
    workflow__updated_at__gte: datetime
    workflow__updated_at__lt: datetime
    workflow__updated_at__lte: datetime
    workflow__is_active: bool
    workflow__schedule: str | None
    workflow__schedule__in: Texts
    workflow__schedule__contains: str
    workflow__schedule__icontains: str
    workflow__schedule__startswith: str
    workflow__schedule__isnull: bool
    workflow__timezone: str
    workflow__timezone__in: Texts
    workflow__timezone__contains: str
    workflow__timezone__icontains: str
    workflow__timezone__startswith: str
    workflow__last_run_at: datetime | None
    workflow__last_run_at__in: Several[datetime]
    workflow__last_run_at__gt: datetime
    workflow__last_run_at__gte: datetime
    workflow__last_run_at__lt: datetime
    workflow__last_run_at__lte: datetime
    workflow__last_run_at__isnull: bool
    workflow__next_run_at: datetime | None
    workflow__next_run_at__in: Several[datetime]
    workflow__next_run_at__gt: datetime
    workflow__next_run_at__gte: datetime
    workflow__next_run_at__lt: datetime
    workflow__next_run_at__lte: datetime
    workflow__next_run_at__isnull: bool
    workflow__version: int
    workflow__version__in: Several[int]
    workflow__version__gt: int
    workflow__version__gte: int
    workflow__version__lt: int
    workflow__version__lte: int
    workflow__deleted_at: datetime | None
    workflow__deleted_at__in: Several[datetime]
    workflow__deleted_at__gt: datetime
    workflow__deleted_at__gte: datetime
    workflow__deleted_at__lt: datetime
    workflow__deleted_at__lte: datetime
    workflow__deleted_at__isnull: bool
    workflow__name: str
    workflow__name__in: Texts
    workflow__name__contains: str
    workflow__name__icontains: str
    workflow__name__startswith: str
    workflow__description: str | None
    workflow__description__in: Texts
    workflow__description__contains: str
    workflow__description__icontains: str
    workflow__description__startswith: str
    workflow__description__isnull: bool
    workflow__slug: str
    workflow__slug__in: Texts
    workflow__slug__contains: str
    workflow__slug__icontains: str
    workflow__slug__startswith: str
    workflow__category: str
    workflow__category__in: Texts
    workflow__category__contains: str
    workflow__category__icontains: str
    workflow__category__startswith: str
    workflow__status: WorkflowStatus
    workflow__status__in: Several[WorkflowStatus]
    workflow__is_template: bool
    workflow__concurrency: int
    workflow__concurrency__in: Several[int]
    workflow__concurrency__gt: int
    workflow__concurrency__gte: int
    workflow__concurrency__lt: int
    workflow__concurrency__lte: int
    workflow__execution_count: int
    workflow__execution_count__in: Several[int]
    workflow__execution_count__gt: int
    workflow__execution_count__gte: int
    workflow__execution_count__lt: int
    workflow__execution_count__lte: int
    workflow__created_by_id: UUID
    workflow__created_by_id__in: Several[UUID]
    workflow__organization_id: UUID
    workflow__organization_id__in: Several[UUID]

class TaskQ(Q):
    def __init__(self, *args: TaskQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[TaskLookups]) -> None: ...
    def __and__(self, other: TaskQ | UncheckedQ) -> TaskQ: ...
    def __or__(self, other: TaskQ | UncheckedQ) -> TaskQ: ...
    def __invert__(self) -> TaskQ: ...

class TaskBase(SoftDelete):
    blocking: TaskRelation
    def __init__(self, **values: Unpack[TaskValues]) -> None: ...
    @classmethod
    def filter(cls, *args: TaskQ | UncheckedQ, **lookups: Unpack[TaskLookups]) -> TaskQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: TaskQ | UncheckedQ, **lookups: Unpack[TaskLookups]) -> TaskQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: TaskQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[TaskLookups]) -> TaskOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: TaskQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[TaskLookups]) -> TaskOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: TaskQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[TaskLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> TaskQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> TaskOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> TaskOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: TaskOrdering) -> TaskOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: TaskOrdering) -> TaskOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> TaskQuerySet[Self]: ...
    @classmethod
    def with_deleted(cls, *relations: TaskLoad) -> TaskQuerySet[Self]: ...
    @classmethod
    def only_deleted(cls) -> TaskQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> TaskQ: ...
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewTask]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: TaskValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[TaskValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: TaskValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[TaskValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[TaskColumn], update: Iterable[TaskField] | None = None, **values: Unpack[TaskValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[TaskColumn], update: Iterable[TaskField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[TaskField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[TaskField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[TaskColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: TaskLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: TaskWith[H], name1: _Load1Task, name2: _Load2Task = ..., name3: _Load3Task = ..., name4: _Load4Task = ..., /) -> TaskWith[H | _Load1Task | _Load2Task | _Load3Task | _Load4Task]: ...
    @overload
    async def fetch(self, name1: _Load1Task, name2: _Load2Task = ..., name3: _Load3Task = ..., name4: _Load4Task = ..., /) -> TaskWith[_Load1Task | _Load2Task | _Load3Task | _Load4Task]: ...

class TaskWith(Task, Holding[H_contra]):
    organization: Loadable[Literal["organization"], Organization, Unloaded[Organization]]
    blocked_by: Loadable[Literal["blocked_by"], Task | None, Unloaded[Task | None]]
    reviewed_by: Loadable[Literal["reviewed_by"], User | None, Unloaded[User | None]]
    created_by: Loadable[Literal["created_by"], User, Unloaded[User]]
    assignee: Loadable[Literal["assignee"], User | None, Unloaded[User | None]]
    bot: Loadable[Literal["bot"], Bot | None, Unloaded[Bot | None]]
    workflow: Loadable[Literal["workflow"], Workflow | None, Unloaded[Workflow | None]]
    blocking: Loadable[Literal["blocking"], TaskFetched, TaskRelation]

class TaskOne(One[T_co]):
    @overload
    def select_related(self: TaskOne[TaskWith[H]], name1: _Join1Task, name2: _Join2Task = ..., name3: _Join3Task = ..., name4: _Join4Task = ..., /) -> TaskOne[TaskWith[H | _Join1Task | _Join2Task | _Join3Task | _Join4Task]]: ...
    @overload
    def select_related(self: TaskOne[Task], name1: _Join1Task, name2: _Join2Task = ..., name3: _Join3Task = ..., name4: _Join4Task = ..., /) -> TaskOne[TaskWith[_Join1Task | _Join2Task | _Join3Task | _Join4Task]]: ...
    @overload
    def select_related(self: TaskOne[TaskWith[H] | None], name1: _Join1Task, name2: _Join2Task = ..., name3: _Join3Task = ..., name4: _Join4Task = ..., /) -> TaskOne[TaskWith[H | _Join1Task | _Join2Task | _Join3Task | _Join4Task] | None]: ...
    @overload
    def select_related(self: TaskOne[Task | None], name1: _Join1Task, name2: _Join2Task = ..., name3: _Join3Task = ..., name4: _Join4Task = ..., /) -> TaskOne[TaskWith[_Join1Task | _Join2Task | _Join3Task | _Join4Task] | None]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: TaskOne[TaskWith[H]], name1: _Load1Task | Prefetch, name2: _Load2Task | Prefetch = ..., name3: _Load3Task | Prefetch = ..., name4: _Load4Task | Prefetch = ..., /) -> TaskOne[TaskWith[H | _Load1Task | _Load2Task | _Load3Task | _Load4Task]]: ...
    @overload
    def prefetch_related(self: TaskOne[Task], name1: _Load1Task | Prefetch, name2: _Load2Task | Prefetch = ..., name3: _Load3Task | Prefetch = ..., name4: _Load4Task | Prefetch = ..., /) -> TaskOne[TaskWith[_Load1Task | _Load2Task | _Load3Task | _Load4Task]]: ...
    @overload
    def prefetch_related(self: TaskOne[TaskWith[H] | None], name1: _Load1Task | Prefetch, name2: _Load2Task | Prefetch = ..., name3: _Load3Task | Prefetch = ..., name4: _Load4Task | Prefetch = ..., /) -> TaskOne[TaskWith[H | _Load1Task | _Load2Task | _Load3Task | _Load4Task] | None]: ...
    @overload
    def prefetch_related(self: TaskOne[Task | None], name1: _Load1Task | Prefetch, name2: _Load2Task | Prefetch = ..., name3: _Load3Task | Prefetch = ..., name4: _Load4Task | Prefetch = ..., /) -> TaskOne[TaskWith[_Load1Task | _Load2Task | _Load3Task | _Load4Task] | None]: ...
    def only(self, *fields_for_select: TaskColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "created_by_id", "organization_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["version"], /, *, flat: Literal[True]) -> OneListed[T_co, int]: ...
    @overload
    def values_list(self, path: Literal["status"], /, *, flat: Literal[True]) -> OneListed[T_co, TaskStatus]: ...
    @overload
    def values_list(self, path: Literal["status_reason", "description", "organization__name", "organization__slug", "organization__billing_email", "blocked_by__status_reason", "blocked_by__title", "blocked_by__description", "blocked_by__source", "reviewed_by__email", "reviewed_by__name", "reviewed_by__avatar_url", "reviewed_by__login_method", "reviewed_by__timezone", "reviewed_by__locale", "created_by__email", "created_by__name", "created_by__avatar_url", "created_by__login_method", "created_by__timezone", "created_by__locale", "assignee__email", "assignee__name", "assignee__avatar_url", "assignee__login_method", "assignee__timezone", "assignee__locale", "bot__schedule", "bot__timezone", "bot__name", "bot__description", "bot__slug", "workflow__schedule", "workflow__timezone", "workflow__name", "workflow__description", "workflow__slug", "workflow__category"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["result"], /, *, flat: Literal[True]) -> OneListed[T_co, dict[str, Any] | None]: ...
    @overload
    def values_list(self, path: Literal["completed_at", "reviewed_at", "deleted_at", "due_at", "scheduled_for", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "blocked_by__created_at", "blocked_by__updated_at", "blocked_by__completed_at", "blocked_by__reviewed_at", "blocked_by__deleted_at", "blocked_by__due_at", "blocked_by__scheduled_for", "reviewed_by__created_at", "reviewed_by__updated_at", "reviewed_by__deleted_at", "reviewed_by__email_verified_at", "reviewed_by__suspended_at", "reviewed_by__last_sign_in_at", "reviewed_by__onboarding_completed_at", "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email_verified_at", "created_by__suspended_at", "created_by__last_sign_in_at", "created_by__onboarding_completed_at", "assignee__created_at", "assignee__updated_at", "assignee__deleted_at", "assignee__email_verified_at", "assignee__suspended_at", "assignee__last_sign_in_at", "assignee__onboarding_completed_at", "bot__created_at", "bot__updated_at", "bot__last_run_at", "bot__next_run_at", "bot__deleted_at", "workflow__created_at", "workflow__updated_at", "workflow__last_run_at", "workflow__next_run_at", "workflow__deleted_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime | None]: ...
    @overload
    def values_list(self, path: Literal["requires_human_review"], /, *, flat: Literal[True]) -> OneListed[T_co, bool]: ...
    @overload
    def values_list(self, path: Literal["title", "source"], /, *, flat: Literal[True]) -> OneListed[T_co, str]: ...
    @overload
    def values_list(self, path: Literal["priority"], /, *, flat: Literal[True]) -> OneListed[T_co, Priority]: ...
    @overload
    def values_list(self, path: Literal["execution_config"], /, *, flat: Literal[True]) -> OneListed[T_co, dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["tags"], /, *, flat: Literal[True]) -> OneListed[T_co, list[str]]: ...
    @overload
    def values_list(self, path: Literal["assignee_id", "blocked_by_id", "bot_id", "reviewed_by_id", "workflow_id", "organization__id", "organization__owner_id", "blocked_by__id", "blocked_by__assignee_id", "blocked_by__blocked_by_id", "blocked_by__bot_id", "blocked_by__created_by_id", "blocked_by__organization_id", "blocked_by__reviewed_by_id", "blocked_by__workflow_id", "reviewed_by__id", "created_by__id", "assignee__id", "bot__id", "bot__created_by_id", "bot__organization_id", "workflow__id", "workflow__created_by_id", "workflow__organization_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> OneListed[T_co, OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["blocked_by__version", "bot__version", "bot__consecutive_failures", "bot__concurrency", "workflow__version", "workflow__concurrency", "workflow__execution_count"], /, *, flat: Literal[True]) -> OneListed[T_co, int | None]: ...
    @overload
    def values_list(self, path: Literal["blocked_by__status"], /, *, flat: Literal[True]) -> OneListed[T_co, TaskStatus | None]: ...
    @overload
    def values_list(self, path: Literal["blocked_by__requires_human_review", "reviewed_by__is_platform_admin", "reviewed_by__mfa_enabled", "created_by__is_platform_admin", "created_by__mfa_enabled", "assignee__is_platform_admin", "assignee__mfa_enabled", "bot__is_active", "workflow__is_active", "workflow__is_template"], /, *, flat: Literal[True]) -> OneListed[T_co, bool | None]: ...
    @overload
    def values_list(self, path: Literal["blocked_by__priority"], /, *, flat: Literal[True]) -> OneListed[T_co, Priority | None]: ...
    @overload
    def values_list(self, path: Literal["reviewed_by__status", "created_by__status", "assignee__status"], /, *, flat: Literal[True]) -> OneListed[T_co, UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["bot__last_run_status"], /, *, flat: Literal[True]) -> OneListed[T_co, RunStatus | None]: ...
    @overload
    def values_list(self, path: Literal["workflow__status"], /, *, flat: Literal[True]) -> OneListed[T_co, WorkflowStatus | None]: ...
    @overload
    def values_list(self, *paths: TaskPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: TaskColumn) -> OneRow[T_co, TaskRow]: ...
    @overload
    def values(self, *paths: TaskPath, **aliases: TaskPath) -> OneRow[T_co, dict[str, Any]]: ...

class TaskQuerySet(RecordQuerySet[M]):
    def filter(self, *args: TaskQ | UncheckedQ, **lookups: Unpack[TaskLookups]) -> Self: ...
    def exclude(self, *args: TaskQ | UncheckedQ, **lookups: Unpack[TaskLookups]) -> Self: ...
    def get(self, *args: TaskQ | UncheckedQ, **lookups: Unpack[TaskLookups]) -> TaskOne[M]: ...
    def get_or_none(self, *args: TaskQ | UncheckedQ, **lookups: Unpack[TaskLookups]) -> TaskOne[M | None]: ...
    def first(self) -> TaskOne[M | None]: ...
    def last(self) -> TaskOne[M | None]: ...
    def latest(self, *orderings: TaskOrdering) -> TaskOne[M | None]: ...
    def earliest(self, *orderings: TaskOrdering) -> TaskOne[M | None]: ...
    def order_by(self, *orderings: TaskOrdering) -> Self: ...
    def only(self, *fields_for_select: TaskColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[TaskChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: TaskLoad) -> Self: ...
    @overload
    def with_latest(self: TaskQuerySet[TaskWith[H]], relation: _LatestTask, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> TaskQuerySet[TaskWith[H | _LatestTask]]: ...
    @overload
    def with_latest(self: TaskQuerySet[Task], relation: _LatestTask, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> TaskQuerySet[TaskWith[_LatestTask]]: ...
    @overload
    def values_list(self, path: Literal["id", "created_by_id", "organization_id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["version"], /, *, flat: Literal[True]) -> Listed[int]: ...
    @overload
    def values_list(self, path: Literal["status"], /, *, flat: Literal[True]) -> Listed[TaskStatus]: ...
    @overload
    def values_list(self, path: Literal["status_reason", "description", "organization__name", "organization__slug", "organization__billing_email", "blocked_by__status_reason", "blocked_by__title", "blocked_by__description", "blocked_by__source", "reviewed_by__email", "reviewed_by__name", "reviewed_by__avatar_url", "reviewed_by__login_method", "reviewed_by__timezone", "reviewed_by__locale", "created_by__email", "created_by__name", "created_by__avatar_url", "created_by__login_method", "created_by__timezone", "created_by__locale", "assignee__email", "assignee__name", "assignee__avatar_url", "assignee__login_method", "assignee__timezone", "assignee__locale", "bot__schedule", "bot__timezone", "bot__name", "bot__description", "bot__slug", "workflow__schedule", "workflow__timezone", "workflow__name", "workflow__description", "workflow__slug", "workflow__category"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["result"], /, *, flat: Literal[True]) -> Listed[dict[str, Any] | None]: ...
    @overload
    def values_list(self, path: Literal["completed_at", "reviewed_at", "deleted_at", "due_at", "scheduled_for", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "blocked_by__created_at", "blocked_by__updated_at", "blocked_by__completed_at", "blocked_by__reviewed_at", "blocked_by__deleted_at", "blocked_by__due_at", "blocked_by__scheduled_for", "reviewed_by__created_at", "reviewed_by__updated_at", "reviewed_by__deleted_at", "reviewed_by__email_verified_at", "reviewed_by__suspended_at", "reviewed_by__last_sign_in_at", "reviewed_by__onboarding_completed_at", "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email_verified_at", "created_by__suspended_at", "created_by__last_sign_in_at", "created_by__onboarding_completed_at", "assignee__created_at", "assignee__updated_at", "assignee__deleted_at", "assignee__email_verified_at", "assignee__suspended_at", "assignee__last_sign_in_at", "assignee__onboarding_completed_at", "bot__created_at", "bot__updated_at", "bot__last_run_at", "bot__next_run_at", "bot__deleted_at", "workflow__created_at", "workflow__updated_at", "workflow__last_run_at", "workflow__next_run_at", "workflow__deleted_at"], /, *, flat: Literal[True]) -> Listed[datetime | None]: ...
    @overload
    def values_list(self, path: Literal["requires_human_review"], /, *, flat: Literal[True]) -> Listed[bool]: ...
    @overload
    def values_list(self, path: Literal["title", "source"], /, *, flat: Literal[True]) -> Listed[str]: ...
    @overload
    def values_list(self, path: Literal["priority"], /, *, flat: Literal[True]) -> Listed[Priority]: ...
    @overload
    def values_list(self, path: Literal["execution_config"], /, *, flat: Literal[True]) -> Listed[dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["tags"], /, *, flat: Literal[True]) -> Listed[list[str]]: ...
    @overload
    def values_list(self, path: Literal["assignee_id", "blocked_by_id", "bot_id", "reviewed_by_id", "workflow_id", "organization__id", "organization__owner_id", "blocked_by__id", "blocked_by__assignee_id", "blocked_by__blocked_by_id", "blocked_by__bot_id", "blocked_by__created_by_id", "blocked_by__organization_id", "blocked_by__reviewed_by_id", "blocked_by__workflow_id", "reviewed_by__id", "created_by__id", "assignee__id", "bot__id", "bot__created_by_id", "bot__organization_id", "workflow__id", "workflow__created_by_id", "workflow__organization_id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> Listed[OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["blocked_by__version", "bot__version", "bot__consecutive_failures", "bot__concurrency", "workflow__version", "workflow__concurrency", "workflow__execution_count"], /, *, flat: Literal[True]) -> Listed[int | None]: ...
    @overload
    def values_list(self, path: Literal["blocked_by__status"], /, *, flat: Literal[True]) -> Listed[TaskStatus | None]: ...
    @overload
    def values_list(self, path: Literal["blocked_by__requires_human_review", "reviewed_by__is_platform_admin", "reviewed_by__mfa_enabled", "created_by__is_platform_admin", "created_by__mfa_enabled", "assignee__is_platform_admin", "assignee__mfa_enabled", "bot__is_active", "workflow__is_active", "workflow__is_template"], /, *, flat: Literal[True]) -> Listed[bool | None]: ...
    @overload
    def values_list(self, path: Literal["blocked_by__priority"], /, *, flat: Literal[True]) -> Listed[Priority | None]: ...
    @overload
    def values_list(self, path: Literal["reviewed_by__status", "created_by__status", "assignee__status"], /, *, flat: Literal[True]) -> Listed[UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["bot__last_run_status"], /, *, flat: Literal[True]) -> Listed[RunStatus | None]: ...
    @overload
    def values_list(self, path: Literal["workflow__status"], /, *, flat: Literal[True]) -> Listed[WorkflowStatus | None]: ...
    @overload
    def values_list(self, *paths: TaskPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: TaskColumn) -> Rows[TaskRow]: ...
    @overload
    def values(self, *paths: TaskPath, **aliases: TaskPath) -> Rows[dict[str, Any]]: ...
    @overload
    def select_related(self: TaskQuerySet[TaskWith[H]], name1: _Join1Task, name2: _Join2Task = ..., name3: _Join3Task = ..., name4: _Join4Task = ..., /) -> TaskQuerySet[TaskWith[H | _Join1Task | _Join2Task | _Join3Task | _Join4Task]]: ...
    @overload
    def select_related(self: TaskQuerySet[Task], name1: _Join1Task, name2: _Join2Task = ..., name3: _Join3Task = ..., name4: _Join4Task = ..., /) -> TaskQuerySet[TaskWith[_Join1Task | _Join2Task | _Join3Task | _Join4Task]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: TaskQuerySet[TaskWith[H]], name1: _Load1Task | Prefetch, name2: _Load2Task | Prefetch = ..., name3: _Load3Task | Prefetch = ..., name4: _Load4Task | Prefetch = ..., /) -> TaskQuerySet[TaskWith[H | _Load1Task | _Load2Task | _Load3Task | _Load4Task]]: ...
    @overload
    def prefetch_related(self: TaskQuerySet[Task], name1: _Load1Task | Prefetch, name2: _Load2Task | Prefetch = ..., name3: _Load3Task | Prefetch = ..., name4: _Load4Task | Prefetch = ..., /) -> TaskQuerySet[TaskWith[_Load1Task | _Load2Task | _Load3Task | _Load4Task]]: ...

class TaskRelation(Relation[Task]):
    def filter(self, *args: TaskQ | UncheckedQ, **lookups: Unpack[TaskLookups]) -> TaskQuerySet[Task]: ...
    def all(self) -> TaskQuerySet[Task]: ...
    def order_by(self, *orderings: TaskOrdering) -> TaskQuerySet[Task]: ...
    def limit(self, limit: int) -> TaskQuerySet[Task]: ...
    def offset(self, offset: int) -> TaskQuerySet[Task]: ...
    async def create(self, using_db: BaseDBAsyncClient | None = None, **values: Unpack[TaskValues]) -> Task: ...

class TaskFetched(TaskRelation, Fetched[Task]): ...

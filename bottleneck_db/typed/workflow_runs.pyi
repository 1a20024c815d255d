"""Types of WorkflowRun. Written by `bottleneck-db typegen`; edit the model instead."""

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

from bottleneck_db.models.enums import OrgPlan, RunStatus, RunTrigger, UserStatus, WorkflowStatus
from bottleneck_db.models.organizations import Organization
from bottleneck_db.models.users import User
from bottleneck_db.models.workflow_definition import StepResult, WorkflowDefinition
from bottleneck_db.models.workflow_runs import WorkflowRun
from bottleneck_db.models.workflows import Workflow
from bottleneck_db.orm.bulk import Progress
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.orm.record import Record
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
from bottleneck_db.typed.bot_runs import BotRunFetched, BotRunRelation

WorkflowRunColumn = Literal[
    "id", "created_at", "updated_at", "trigger", "status", "priority", "attempt", "max_attempts", "releases", "input", "output",
    "error_code", "error_message", "idempotency_key", "scheduled_for", "available_at", "expires_at", "cancel_requested_at", "locked_by",
    "lease_expires_at", "heartbeat_at", "queued_at", "started_at", "completed_at", "duration_ms", "status_reason", "approved_at",
    "step_results", "current_step", "checkpoint", "definition_snapshot", "variables_snapshot", "awaits_children", "workflow_version",
    "organization_id", "parent_run_id", "retry_of_id", "triggered_by_id", "workflow_id",
]

WorkflowRunField = Literal[
    "organization", "workflow", "parent_run", "retry_of", "triggered_by", "created_at", "updated_at", "trigger", "status", "priority",
    "attempt", "max_attempts", "releases", "input", "output", "error_code", "error_message", "idempotency_key", "scheduled_for",
    "available_at", "expires_at", "cancel_requested_at", "locked_by", "lease_expires_at", "heartbeat_at", "queued_at", "started_at",
    "completed_at", "status_reason", "approved_at", "step_results", "current_step", "checkpoint", "definition_snapshot",
    "variables_snapshot", "awaits_children", "workflow_version", "organization_id", "parent_run_id", "retry_of_id", "triggered_by_id",
    "workflow_id",
]

WorkflowRunPath = Literal[
    "id", "organization_id", "workflow_id", "created_at", "updated_at", "available_at", "queued_at", "trigger", "status", "priority",
    "attempt", "max_attempts", "releases", "workflow_version", "input", "variables_snapshot", "output", "checkpoint", "error_code",
    "error_message", "idempotency_key", "locked_by", "status_reason", "current_step", "organization__name", "organization__slug",
    "organization__billing_email", "workflow__schedule", "workflow__timezone", "workflow__name", "workflow__description", "workflow__slug",
    "workflow__category", "parent_run__error_code", "parent_run__error_message", "parent_run__idempotency_key", "parent_run__locked_by",
    "parent_run__status_reason", "parent_run__current_step", "retry_of__error_code", "retry_of__error_message", "retry_of__idempotency_key",
    "retry_of__locked_by", "retry_of__status_reason", "retry_of__current_step", "triggered_by__email", "triggered_by__name",
    "triggered_by__avatar_url", "triggered_by__login_method", "triggered_by__timezone", "triggered_by__locale", "scheduled_for",
    "expires_at", "cancel_requested_at", "lease_expires_at", "heartbeat_at", "started_at", "completed_at", "approved_at",
    "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at",
    "workflow__created_at", "workflow__updated_at", "workflow__last_run_at", "workflow__next_run_at", "workflow__deleted_at",
    "parent_run__created_at", "parent_run__updated_at", "parent_run__scheduled_for", "parent_run__available_at", "parent_run__expires_at",
    "parent_run__cancel_requested_at", "parent_run__lease_expires_at", "parent_run__heartbeat_at", "parent_run__queued_at",
    "parent_run__started_at", "parent_run__completed_at", "parent_run__approved_at", "retry_of__created_at", "retry_of__updated_at",
    "retry_of__scheduled_for", "retry_of__available_at", "retry_of__expires_at", "retry_of__cancel_requested_at",
    "retry_of__lease_expires_at", "retry_of__heartbeat_at", "retry_of__queued_at", "retry_of__started_at", "retry_of__completed_at",
    "retry_of__approved_at", "triggered_by__created_at", "triggered_by__updated_at", "triggered_by__deleted_at",
    "triggered_by__email_verified_at", "triggered_by__suspended_at", "triggered_by__last_sign_in_at",
    "triggered_by__onboarding_completed_at", "duration_ms", "workflow__version", "workflow__concurrency", "workflow__execution_count",
    "parent_run__priority", "parent_run__attempt", "parent_run__max_attempts", "parent_run__releases", "parent_run__duration_ms",
    "parent_run__workflow_version", "retry_of__priority", "retry_of__attempt", "retry_of__max_attempts", "retry_of__releases",
    "retry_of__duration_ms", "retry_of__workflow_version", "step_results", "definition_snapshot", "awaits_children", "parent_run_id",
    "retry_of_id", "triggered_by_id", "organization__id", "organization__owner_id", "workflow__id", "workflow__created_by_id",
    "workflow__organization_id", "parent_run__id", "parent_run__organization_id", "parent_run__parent_run_id", "parent_run__retry_of_id",
    "parent_run__triggered_by_id", "parent_run__workflow_id", "retry_of__id", "retry_of__organization_id", "retry_of__parent_run_id",
    "retry_of__retry_of_id", "retry_of__triggered_by_id", "retry_of__workflow_id", "triggered_by__id", "organization__plan",
    "workflow__is_active", "workflow__is_template", "parent_run__awaits_children", "retry_of__awaits_children",
    "triggered_by__is_platform_admin", "triggered_by__mfa_enabled", "workflow__status", "parent_run__trigger", "retry_of__trigger",
    "parent_run__status", "retry_of__status", "triggered_by__status",
]

WorkflowRunOrdering = Literal[
    "id", "created_at", "updated_at", "trigger", "status", "priority", "attempt", "max_attempts", "releases", "error_code", "error_message",
    "idempotency_key", "scheduled_for", "available_at", "expires_at", "cancel_requested_at", "locked_by", "lease_expires_at",
    "heartbeat_at", "queued_at", "started_at", "completed_at", "duration_ms", "status_reason", "approved_at", "current_step",
    "awaits_children", "workflow_version", "organization_id", "parent_run_id", "retry_of_id", "triggered_by_id", "workflow_id",
    "organization__id", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__name",
    "organization__slug", "organization__plan", "organization__billing_email", "organization__suspended_at", "organization__owner_id",
    "workflow__id", "workflow__created_at", "workflow__updated_at", "workflow__is_active", "workflow__schedule", "workflow__timezone",
    "workflow__last_run_at", "workflow__next_run_at", "workflow__version", "workflow__deleted_at", "workflow__name",
    "workflow__description", "workflow__slug", "workflow__category", "workflow__status", "workflow__is_template", "workflow__concurrency",
    "workflow__execution_count", "workflow__created_by_id", "workflow__organization_id", "parent_run__id", "parent_run__created_at",
    "parent_run__updated_at", "parent_run__trigger", "parent_run__status", "parent_run__priority", "parent_run__attempt",
    "parent_run__max_attempts", "parent_run__releases", "parent_run__error_code", "parent_run__error_message",
    "parent_run__idempotency_key", "parent_run__scheduled_for", "parent_run__available_at", "parent_run__expires_at",
    "parent_run__cancel_requested_at", "parent_run__locked_by", "parent_run__lease_expires_at", "parent_run__heartbeat_at",
    "parent_run__queued_at", "parent_run__started_at", "parent_run__completed_at", "parent_run__duration_ms", "parent_run__status_reason",
    "parent_run__approved_at", "parent_run__current_step", "parent_run__awaits_children", "parent_run__workflow_version",
    "parent_run__organization_id", "parent_run__parent_run_id", "parent_run__retry_of_id", "parent_run__triggered_by_id",
    "parent_run__workflow_id", "retry_of__id", "retry_of__created_at", "retry_of__updated_at", "retry_of__trigger", "retry_of__status",
    "retry_of__priority", "retry_of__attempt", "retry_of__max_attempts", "retry_of__releases", "retry_of__error_code",
    "retry_of__error_message", "retry_of__idempotency_key", "retry_of__scheduled_for", "retry_of__available_at", "retry_of__expires_at",
    "retry_of__cancel_requested_at", "retry_of__locked_by", "retry_of__lease_expires_at", "retry_of__heartbeat_at", "retry_of__queued_at",
    "retry_of__started_at", "retry_of__completed_at", "retry_of__duration_ms", "retry_of__status_reason", "retry_of__approved_at",
    "retry_of__current_step", "retry_of__awaits_children", "retry_of__workflow_version", "retry_of__organization_id",
    "retry_of__parent_run_id", "retry_of__retry_of_id", "retry_of__triggered_by_id", "retry_of__workflow_id", "triggered_by__id",
    "triggered_by__created_at", "triggered_by__updated_at", "triggered_by__deleted_at", "triggered_by__email",
    "triggered_by__email_verified_at", "triggered_by__name", "triggered_by__avatar_url", "triggered_by__login_method",
    "triggered_by__status", "triggered_by__suspended_at", "triggered_by__is_platform_admin", "triggered_by__mfa_enabled",
    "triggered_by__timezone", "triggered_by__locale", "triggered_by__last_sign_in_at", "triggered_by__onboarding_completed_at", "-id",
    "-created_at", "-updated_at", "-trigger", "-status", "-priority", "-attempt", "-max_attempts", "-releases", "-error_code",
    "-error_message", "-idempotency_key", "-scheduled_for", "-available_at", "-expires_at", "-cancel_requested_at", "-locked_by",
    "-lease_expires_at", "-heartbeat_at", "-queued_at", "-started_at", "-completed_at", "-duration_ms", "-status_reason", "-approved_at",
    "-current_step", "-awaits_children", "-workflow_version", "-organization_id", "-parent_run_id", "-retry_of_id", "-triggered_by_id",
    "-workflow_id", "-organization__id", "-organization__created_at", "-organization__updated_at", "-organization__deleted_at",
    "-organization__name", "-organization__slug", "-organization__plan", "-organization__billing_email", "-organization__suspended_at",
    "-organization__owner_id", "-workflow__id", "-workflow__created_at", "-workflow__updated_at", "-workflow__is_active",
    "-workflow__schedule", "-workflow__timezone", "-workflow__last_run_at", "-workflow__next_run_at", "-workflow__version",
    "-workflow__deleted_at", "-workflow__name", "-workflow__description", "-workflow__slug", "-workflow__category", "-workflow__status",
    "-workflow__is_template", "-workflow__concurrency", "-workflow__execution_count", "-workflow__created_by_id",
    "-workflow__organization_id", "-parent_run__id", "-parent_run__created_at", "-parent_run__updated_at", "-parent_run__trigger",
    "-parent_run__status", "-parent_run__priority", "-parent_run__attempt", "-parent_run__max_attempts", "-parent_run__releases",
    "-parent_run__error_code", "-parent_run__error_message", "-parent_run__idempotency_key", "-parent_run__scheduled_for",
    "-parent_run__available_at", "-parent_run__expires_at", "-parent_run__cancel_requested_at", "-parent_run__locked_by",
    "-parent_run__lease_expires_at", "-parent_run__heartbeat_at", "-parent_run__queued_at", "-parent_run__started_at",
    "-parent_run__completed_at", "-parent_run__duration_ms", "-parent_run__status_reason", "-parent_run__approved_at",
    "-parent_run__current_step", "-parent_run__awaits_children", "-parent_run__workflow_version", "-parent_run__organization_id",
    "-parent_run__parent_run_id", "-parent_run__retry_of_id", "-parent_run__triggered_by_id", "-parent_run__workflow_id", "-retry_of__id",
    "-retry_of__created_at", "-retry_of__updated_at", "-retry_of__trigger", "-retry_of__status", "-retry_of__priority",
    "-retry_of__attempt", "-retry_of__max_attempts", "-retry_of__releases", "-retry_of__error_code", "-retry_of__error_message",
    "-retry_of__idempotency_key", "-retry_of__scheduled_for", "-retry_of__available_at", "-retry_of__expires_at",
    "-retry_of__cancel_requested_at", "-retry_of__locked_by", "-retry_of__lease_expires_at", "-retry_of__heartbeat_at",
    "-retry_of__queued_at", "-retry_of__started_at", "-retry_of__completed_at", "-retry_of__duration_ms", "-retry_of__status_reason",
    "-retry_of__approved_at", "-retry_of__current_step", "-retry_of__awaits_children", "-retry_of__workflow_version",
    "-retry_of__organization_id", "-retry_of__parent_run_id", "-retry_of__retry_of_id", "-retry_of__triggered_by_id",
    "-retry_of__workflow_id", "-triggered_by__id", "-triggered_by__created_at", "-triggered_by__updated_at", "-triggered_by__deleted_at",
    "-triggered_by__email", "-triggered_by__email_verified_at", "-triggered_by__name", "-triggered_by__avatar_url",
    "-triggered_by__login_method", "-triggered_by__status", "-triggered_by__suspended_at", "-triggered_by__is_platform_admin",
    "-triggered_by__mfa_enabled", "-triggered_by__timezone", "-triggered_by__locale", "-triggered_by__last_sign_in_at",
    "-triggered_by__onboarding_completed_at",
]

WorkflowRunJoin = Literal[
    "organization", "workflow", "parent_run", "retry_of", "triggered_by", "organization__owner", "workflow__organization",
    "workflow__created_by", "parent_run__organization", "parent_run__workflow", "parent_run__parent_run", "parent_run__retry_of",
    "parent_run__triggered_by", "retry_of__organization", "retry_of__workflow", "retry_of__parent_run", "retry_of__retry_of",
    "retry_of__triggered_by",
]

WorkflowRunLoad = Literal[
    "organization", "workflow", "parent_run", "retry_of", "triggered_by", "bot_runs", "child_runs", "reruns", "organization__owner",
    "organization__api_keys", "organization__bots", "organization__credentials", "organization__members", "organization__roles",
    "organization__tasks", "organization__workflows", "workflow__organization", "workflow__created_by", "workflow__runs",
    "parent_run__organization", "parent_run__workflow", "parent_run__parent_run", "parent_run__retry_of", "parent_run__triggered_by",
    "parent_run__bot_runs", "parent_run__child_runs", "parent_run__reruns", "retry_of__organization", "retry_of__workflow",
    "retry_of__parent_run", "retry_of__retry_of", "retry_of__triggered_by", "retry_of__bot_runs", "retry_of__child_runs",
    "retry_of__reruns", "triggered_by__created_bots", "triggered_by__owned_organizations", "triggered_by__memberships",
    "bot_runs__organization", "bot_runs__bot", "bot_runs__workflow_run", "bot_runs__retry_of", "bot_runs__triggered_by", "bot_runs__logs",
    "bot_runs__reruns", "child_runs__organization", "child_runs__workflow", "child_runs__parent_run", "child_runs__retry_of",
    "child_runs__triggered_by", "child_runs__bot_runs", "child_runs__child_runs", "child_runs__reruns", "reruns__organization",
    "reruns__workflow", "reruns__parent_run", "reruns__retry_of", "reruns__triggered_by", "reruns__bot_runs", "reruns__child_runs",
    "reruns__reruns",
]

_Join1WorkflowRun = TypeVar("_Join1WorkflowRun", bound=WorkflowRunJoin, default=Never)
_Join2WorkflowRun = TypeVar("_Join2WorkflowRun", bound=WorkflowRunJoin, default=Never)
_Join3WorkflowRun = TypeVar("_Join3WorkflowRun", bound=WorkflowRunJoin, default=Never)
_Join4WorkflowRun = TypeVar("_Join4WorkflowRun", bound=WorkflowRunJoin, default=Never)

_Load1WorkflowRun = TypeVar("_Load1WorkflowRun", bound=WorkflowRunLoad, default=Never)
_Load2WorkflowRun = TypeVar("_Load2WorkflowRun", bound=WorkflowRunLoad, default=Never)
_Load3WorkflowRun = TypeVar("_Load3WorkflowRun", bound=WorkflowRunLoad, default=Never)
_Load4WorkflowRun = TypeVar("_Load4WorkflowRun", bound=WorkflowRunLoad, default=Never)

_LatestWorkflowRun = TypeVar("_LatestWorkflowRun", bound=Literal["bot_runs", "child_runs", "reruns"])

class WorkflowRunRow(TypedDict):
    id: UUID
    created_at: datetime
    updated_at: datetime
    trigger: RunTrigger
    status: RunStatus
    priority: int
    attempt: int
    max_attempts: int
    releases: int
    input: dict[str, Any]
    output: dict[str, Any] | None
    error_code: str | None
    error_message: str | None
    idempotency_key: str | None
    scheduled_for: datetime | None
    available_at: datetime
    expires_at: datetime | None
    cancel_requested_at: datetime | None
    locked_by: str | None
    lease_expires_at: datetime | None
    heartbeat_at: datetime | None
    queued_at: datetime
    started_at: datetime | None
    completed_at: datetime | None
    duration_ms: int | None
    status_reason: str | None
    approved_at: datetime | None
    step_results: list[StepResult]
    current_step: str | None
    checkpoint: dict[str, Any] | None
    definition_snapshot: WorkflowDefinition
    variables_snapshot: dict[str, Any]
    awaits_children: bool
    workflow_version: int
    organization_id: UUID
    parent_run_id: UUID | None
    retry_of_id: UUID | None
    triggered_by_id: UUID | None
    workflow_id: UUID

class _OptionalWorkflowRun(TypedDict, total=False):
    id: UUID
    created_at: datetime
    updated_at: datetime
    status: RunStatus
    priority: int
    attempt: int
    max_attempts: int
    releases: int
    input: dict[str, Any]
    output: dict[str, Any] | None
    error_code: str | None
    error_message: str | None
    idempotency_key: str | None
    scheduled_for: datetime | None
    available_at: datetime
    expires_at: datetime | None
    cancel_requested_at: datetime | None
    locked_by: str | None
    lease_expires_at: datetime | None
    heartbeat_at: datetime | None
    queued_at: datetime
    started_at: datetime | None
    completed_at: datetime | None
    status_reason: str | None
    approved_at: datetime | None
    step_results: list[StepResult]
    current_step: str | None
    checkpoint: dict[str, Any] | None
    variables_snapshot: dict[str, Any]
    awaits_children: bool
    organization_id: UUID
    parent_run_id: UUID | None
    retry_of_id: UUID | None
    triggered_by_id: UUID | None
    organization: Organization
    parent_run: WorkflowRun | None
    retry_of: WorkflowRun | None
    triggered_by: User | None

class _RequiredWorkflowRun(_OptionalWorkflowRun):
    trigger: RunTrigger
    definition_snapshot: WorkflowDefinition
    workflow_version: int

class NewWorkflowRun(_RequiredWorkflowRun):
    workflow_id: UUID

class WorkflowRunValues(_OptionalWorkflowRun, total=False):
    trigger: RunTrigger
    definition_snapshot: WorkflowDefinition
    workflow_version: int
    workflow_id: UUID
    workflow: Workflow

class WorkflowRunChanges(TypedDict, total=False):
    organization: Organization
    workflow: Workflow
    parent_run: WorkflowRun | None
    retry_of: WorkflowRun | None
    triggered_by: User | None
    created_at: datetime | Computed
    updated_at: datetime | Computed
    trigger: RunTrigger | Computed
    status: RunStatus | Computed
    priority: int | Computed
    attempt: int | Computed
    max_attempts: int | Computed
    releases: int | Computed
    input: dict[str, Any] | Computed
    output: dict[str, Any] | Computed | None
    error_code: str | Computed | None
    error_message: str | Computed | None
    idempotency_key: str | Computed | None
    scheduled_for: datetime | Computed | None
    available_at: datetime | Computed
    expires_at: datetime | Computed | None
    cancel_requested_at: datetime | Computed | None
    locked_by: str | Computed | None
    lease_expires_at: datetime | Computed | None
    heartbeat_at: datetime | Computed | None
    queued_at: datetime | Computed
    started_at: datetime | Computed | None
    completed_at: datetime | Computed | None
    status_reason: str | Computed | None
    approved_at: datetime | Computed | None
    step_results: list[StepResult] | Computed
    current_step: str | Computed | None
    checkpoint: dict[str, Any] | Computed | None
    definition_snapshot: WorkflowDefinition | Computed
    variables_snapshot: dict[str, Any] | Computed
    awaits_children: bool | Computed
    workflow_version: int | Computed
    organization_id: UUID | Computed
    parent_run_id: UUID | Computed | None
    retry_of_id: UUID | Computed | None
    triggered_by_id: UUID | Computed | None
    workflow_id: UUID | Computed

class WorkflowRunLookups(TypedDict, total=False):
    pk: UUID | Computed
    pk__not: UUID | Computed
    pk__in: Several[UUID]
    pk__not_in: Several[UUID]
    organization: Organization | Computed
    workflow: Workflow | Computed
    parent_run: WorkflowRun | Computed | None
    retry_of: WorkflowRun | Computed | None
    triggered_by: User | Computed | None
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
    trigger: RunTrigger | Computed
    trigger__not: RunTrigger | Computed
    trigger__in: Several[RunTrigger]
    trigger__not_in: Several[RunTrigger]
    status: RunStatus | Computed
    status__not: RunStatus | Computed
    status__in: Several[RunStatus]
    status__not_in: Several[RunStatus]
    priority: int | Computed
    priority__not: int | Computed
    priority__in: Several[int]
    priority__not_in: Several[int]
    priority__gt: int | Computed
    priority__gte: int | Computed
    priority__lt: int | Computed
    priority__lte: int | Computed
    priority__range: tuple[int, int]
    attempt: int | Computed
    attempt__not: int | Computed
    attempt__in: Several[int]
    attempt__not_in: Several[int]
    attempt__gt: int | Computed
    attempt__gte: int | Computed
    attempt__lt: int | Computed
    attempt__lte: int | Computed
    attempt__range: tuple[int, int]
    max_attempts: int | Computed
    max_attempts__not: int | Computed
    max_attempts__in: Several[int]
    max_attempts__not_in: Several[int]
    max_attempts__gt: int | Computed
    max_attempts__gte: int | Computed
    max_attempts__lt: int | Computed
    max_attempts__lte: int | Computed
    max_attempts__range: tuple[int, int]
    releases: int | Computed
    releases__not: int | Computed
    releases__in: Several[int]
    releases__not_in: Several[int]
    releases__gt: int | Computed
    releases__gte: int | Computed
    releases__lt: int | Computed
    releases__lte: int | Computed
    releases__range: tuple[int, int]
    input: dict[str, Any] | Computed
    output: dict[str, Any] | Computed | None
    output__isnull: bool
    error_code: str | Computed | None
    error_code__not: str | Computed
    error_code__in: Texts
    error_code__not_in: Texts
    error_code__iexact: str
    error_code__contains: str
    error_code__icontains: str
    error_code__startswith: str
    error_code__istartswith: str
    error_code__endswith: str
    error_code__iendswith: str
    error_code__isnull: bool
    error_message: str | Computed | None
    error_message__not: str | Computed
    error_message__in: Texts
    error_message__not_in: Texts
    error_message__iexact: str
    error_message__contains: str
    error_message__icontains: str
    error_message__startswith: str
    error_message__istartswith: str
    error_message__endswith: str
    error_message__iendswith: str
    error_message__isnull: bool
    idempotency_key: str | Computed | None
    idempotency_key__not: str | Computed
    idempotency_key__in: Texts
    idempotency_key__not_in: Texts
    idempotency_key__iexact: str
    idempotency_key__contains: str
    idempotency_key__icontains: str
    idempotency_key__startswith: str
    idempotency_key__istartswith: str
    idempotency_key__endswith: str
    idempotency_key__iendswith: str
    idempotency_key__isnull: bool
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
    available_at: datetime | Computed
    available_at__not: datetime | Computed
    available_at__in: Several[datetime]
    available_at__not_in: Several[datetime]
    available_at__gt: datetime | Computed
    available_at__gte: datetime | Computed
    available_at__lt: datetime | Computed
    available_at__lte: datetime | Computed
    available_at__range: tuple[datetime, datetime]
    expires_at: datetime | Computed | None
    expires_at__not: datetime | Computed
    expires_at__in: Several[datetime]
    expires_at__not_in: Several[datetime]
    expires_at__gt: datetime | Computed
    expires_at__gte: datetime | Computed
    expires_at__lt: datetime | Computed
    expires_at__lte: datetime | Computed
    expires_at__range: tuple[datetime, datetime]
    expires_at__isnull: bool
    cancel_requested_at: datetime | Computed | None
    cancel_requested_at__not: datetime | Computed
    cancel_requested_at__in: Several[datetime]
    cancel_requested_at__not_in: Several[datetime]
    cancel_requested_at__gt: datetime | Computed
    cancel_requested_at__gte: datetime | Computed
    cancel_requested_at__lt: datetime | Computed
    cancel_requested_at__lte: datetime | Computed
    cancel_requested_at__range: tuple[datetime, datetime]
    cancel_requested_at__isnull: bool
    locked_by: str | Computed | None
    locked_by__not: str | Computed
    locked_by__in: Texts
    locked_by__not_in: Texts
    locked_by__iexact: str
    locked_by__contains: str
    locked_by__icontains: str
    locked_by__startswith: str
    locked_by__istartswith: str
    locked_by__endswith: str
    locked_by__iendswith: str
    locked_by__isnull: bool
    lease_expires_at: datetime | Computed | None
    lease_expires_at__not: datetime | Computed
    lease_expires_at__in: Several[datetime]
    lease_expires_at__not_in: Several[datetime]
    lease_expires_at__gt: datetime | Computed
    lease_expires_at__gte: datetime | Computed
    lease_expires_at__lt: datetime | Computed
    lease_expires_at__lte: datetime | Computed
    lease_expires_at__range: tuple[datetime, datetime]
    lease_expires_at__isnull: bool
    heartbeat_at: datetime | Computed | None
    heartbeat_at__not: datetime | Computed
    heartbeat_at__in: Several[datetime]
    heartbeat_at__not_in: Several[datetime]
    heartbeat_at__gt: datetime | Computed
    heartbeat_at__gte: datetime | Computed
    heartbeat_at__lt: datetime | Computed
    heartbeat_at__lte: datetime | Computed
    heartbeat_at__range: tuple[datetime, datetime]
    heartbeat_at__isnull: bool
    queued_at: datetime | Computed
    queued_at__not: datetime | Computed
    queued_at__in: Several[datetime]
    queued_at__not_in: Several[datetime]
    queued_at__gt: datetime | Computed
    queued_at__gte: datetime | Computed
    queued_at__lt: datetime | Computed
    queued_at__lte: datetime | Computed
    queued_at__range: tuple[datetime, datetime]
    started_at: datetime | Computed | None
    started_at__not: datetime | Computed
    started_at__in: Several[datetime]
    started_at__not_in: Several[datetime]
    started_at__gt: datetime | Computed
    started_at__gte: datetime | Computed
    started_at__lt: datetime | Computed
    started_at__lte: datetime | Computed
    started_at__range: tuple[datetime, datetime]
    started_at__isnull: bool
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
    duration_ms: int | Computed | None
    duration_ms__not: int | Computed
    duration_ms__in: Several[int]
    duration_ms__not_in: Several[int]
    duration_ms__gt: int | Computed
    duration_ms__gte: int | Computed
    duration_ms__lt: int | Computed
    duration_ms__lte: int | Computed
    duration_ms__range: tuple[int, int]
    duration_ms__isnull: bool
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
    approved_at: datetime | Computed | None
    approved_at__not: datetime | Computed
    approved_at__in: Several[datetime]
    approved_at__not_in: Several[datetime]
    approved_at__gt: datetime | Computed
    approved_at__gte: datetime | Computed
    approved_at__lt: datetime | Computed
    approved_at__lte: datetime | Computed
    approved_at__range: tuple[datetime, datetime]
    approved_at__isnull: bool
    step_results: list[StepResult] | Computed
    current_step: str | Computed | None
    current_step__not: str | Computed
    current_step__in: Texts
    current_step__not_in: Texts
    current_step__iexact: str
    current_step__contains: str
    current_step__icontains: str
    current_step__startswith: str
    current_step__istartswith: str
    current_step__endswith: str
    current_step__iendswith: str
    current_step__isnull: bool
    checkpoint: dict[str, Any] | Computed | None
    checkpoint__isnull: bool
    definition_snapshot: WorkflowDefinition | Computed
    variables_snapshot: dict[str, Any] | Computed
    awaits_children: bool | Computed
    awaits_children__not: bool | Computed
    workflow_version: int | Computed
    workflow_version__not: int | Computed
    workflow_version__in: Several[int]
    workflow_version__not_in: Several[int]
    workflow_version__gt: int | Computed
    workflow_version__gte: int | Computed
    workflow_version__lt: int | Computed
    workflow_version__lte: int | Computed
    workflow_version__range: tuple[int, int]
    organization_id: UUID | Computed
    organization_id__not: UUID | Computed
    organization_id__in: Several[UUID]
    organization_id__not_in: Several[UUID]
    parent_run_id: UUID | Computed | None
    parent_run_id__not: UUID | Computed
    parent_run_id__in: Several[UUID]
    parent_run_id__not_in: Several[UUID]
    parent_run_id__isnull: bool
    retry_of_id: UUID | Computed | None
    retry_of_id__not: UUID | Computed
    retry_of_id__in: Several[UUID]
    retry_of_id__not_in: Several[UUID]
    retry_of_id__isnull: bool
    triggered_by_id: UUID | Computed | None
    triggered_by_id__not: UUID | Computed
    triggered_by_id__in: Several[UUID]
    triggered_by_id__not_in: Several[UUID]
    triggered_by_id__isnull: bool
    workflow_id: UUID | Computed
    workflow_id__not: UUID | Computed
    workflow_id__in: Several[UUID]
    workflow_id__not_in: Several[UUID]
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
    parent_run__id: UUID
    parent_run__id__in: Several[UUID]
    parent_run__created_at: datetime
    parent_run__created_at__in: Several[datetime]
    parent_run__created_at__gt: datetime
    parent_run__created_at__gte: datetime
    parent_run__created_at__lt: datetime
    parent_run__created_at__lte: datetime
    parent_run__updated_at: datetime
    parent_run__updated_at__in: Several[datetime]
    parent_run__updated_at__gt: datetime
    parent_run__updated_at__gte: datetime
    parent_run__updated_at__lt: datetime
    parent_run__updated_at__lte: datetime
    parent_run__trigger: RunTrigger
    parent_run__trigger__in: Several[RunTrigger]
    parent_run__status: RunStatus
    parent_run__status__in: Several[RunStatus]
    parent_run__priority: int
    parent_run__priority__in: Several[int]
    parent_run__priority__gt: int
    parent_run__priority__gte: int
    parent_run__priority__lt: int
    parent_run__priority__lte: int
    parent_run__attempt: int
    parent_run__attempt__in: Several[int]
    parent_run__attempt__gt: int
    parent_run__attempt__gte: int
    parent_run__attempt__lt: int
    parent_run__attempt__lte: int
    parent_run__max_attempts: int
    parent_run__max_attempts__in: Several[int]
    parent_run__max_attempts__gt: int
    parent_run__max_attempts__gte: int
    parent_run__max_attempts__lt: int
    parent_run__max_attempts__lte: int
    parent_run__releases: int
    parent_run__releases__in: Several[int]
    parent_run__releases__gt: int
    parent_run__releases__gte: int
    parent_run__releases__lt: int
    parent_run__releases__lte: int
    parent_run__error_code: str | None
    parent_run__error_code__in: Texts
    parent_run__error_code__contains: str
    parent_run__error_code__icontains: str
    parent_run__error_code__startswith: str
    parent_run__error_code__isnull: bool
    parent_run__error_message: str | None
    parent_run__error_message__in: Texts
    parent_run__error_message__contains: str
    parent_run__error_message__icontains: str
    parent_run__error_message__startswith: str
    parent_run__error_message__isnull: bool
    parent_run__idempotency_key: str | None
    parent_run__idempotency_key__in: Texts
    parent_run__idempotency_key__contains: str
    parent_run__idempotency_key__icontains: str
    parent_run__idempotency_key__startswith: str
    parent_run__idempotency_key__isnull: bool
    parent_run__scheduled_for: datetime | None
    parent_run__scheduled_for__in: Several[datetime]
    parent_run__scheduled_for__gt: datetime
    parent_run__scheduled_for__gte: datetime
    parent_run__scheduled_for__lt: datetime
    parent_run__scheduled_for__lte: datetime
    parent_run__scheduled_for__isnull: bool
    parent_run__available_at: datetime
    parent_run__available_at__in: Several[datetime]
    parent_run__available_at__gt: datetime
    parent_run__available_at__gte: datetime
    parent_run__available_at__lt: datetime
    parent_run__available_at__lte: datetime
    parent_run__expires_at: datetime | None
    parent_run__expires_at__in: Several[datetime]
    parent_run__expires_at__gt: datetime
    parent_run__expires_at__gte: datetime
    parent_run__expires_at__lt: datetime
    parent_run__expires_at__lte: datetime
    parent_run__expires_at__isnull: bool
    parent_run__cancel_requested_at: datetime | None
    parent_run__cancel_requested_at__in: Several[datetime]
    parent_run__cancel_requested_at__gt: datetime
    parent_run__cancel_requested_at__gte: datetime
    parent_run__cancel_requested_at__lt: datetime
    parent_run__cancel_requested_at__lte: datetime
    parent_run__cancel_requested_at__isnull: bool
    parent_run__locked_by: str | None
    parent_run__locked_by__in: Texts
    parent_run__locked_by__contains: str
    parent_run__locked_by__icontains: str
    parent_run__locked_by__startswith: str
    parent_run__locked_by__isnull: bool
    parent_run__lease_expires_at: datetime | None
    parent_run__lease_expires_at__in: Several[datetime]
    parent_run__lease_expires_at__gt: datetime
    parent_run__lease_expires_at__gte: datetime
    parent_run__lease_expires_at__lt: datetime
    parent_run__lease_expires_at__lte: datetime
    parent_run__lease_expires_at__isnull: bool
    parent_run__heartbeat_at: datetime | None
    parent_run__heartbeat_at__in: Several[datetime]
    parent_run__heartbeat_at__gt: datetime
    parent_run__heartbeat_at__gte: datetime
    parent_run__heartbeat_at__lt: datetime
    parent_run__heartbeat_at__lte: datetime
    parent_run__heartbeat_at__isnull: bool
    parent_run__queued_at: datetime
    parent_run__queued_at__in: Several[datetime]
    parent_run__queued_at__gt: datetime
    parent_run__queued_at__gte: datetime
    parent_run__queued_at__lt: datetime
    parent_run__queued_at__lte: datetime
    parent_run__started_at: datetime | None
    parent_run__started_at__in: Several[datetime]
    parent_run__started_at__gt: datetime
    parent_run__started_at__gte: datetime
    parent_run__started_at__lt: datetime
    parent_run__started_at__lte: datetime
    parent_run__started_at__isnull: bool
    parent_run__completed_at: datetime | None
    parent_run__completed_at__in: Several[datetime]
    parent_run__completed_at__gt: datetime
    parent_run__completed_at__gte: datetime
    parent_run__completed_at__lt: datetime
    parent_run__completed_at__lte: datetime
    parent_run__completed_at__isnull: bool
    parent_run__duration_ms: int | None
    parent_run__duration_ms__in: Several[int]
    parent_run__duration_ms__gt: int
    parent_run__duration_ms__gte: int
    parent_run__duration_ms__lt: int
    parent_run__duration_ms__lte: int
    parent_run__duration_ms__isnull: bool
    parent_run__status_reason: str | None
    parent_run__status_reason__in: Texts
    parent_run__status_reason__contains: str
    parent_run__status_reason__icontains: str
    parent_run__status_reason__startswith: str
    parent_run__status_reason__isnull: bool
    parent_run__approved_at: datetime | None
    parent_run__approved_at__in: Several[datetime]
    parent_run__approved_at__gt: datetime
    parent_run__approved_at__gte: datetime
    parent_run__approved_at__lt: datetime
    parent_run__approved_at__lte: datetime
    parent_run__approved_at__isnull: bool
    parent_run__current_step: str | None
    parent_run__current_step__in: Texts
    parent_run__current_step__contains: str
    parent_run__current_step__icontains: str
    parent_run__current_step__startswith: str
    parent_run__current_step__isnull: bool
    parent_run__awaits_children: bool
    parent_run__workflow_version: int
    parent_run__workflow_version__in: Several[int]
    parent_run__workflow_version__gt: int
    parent_run__workflow_version__gte: int
    parent_run__workflow_version__lt: int
    parent_run__workflow_version__lte: int
    parent_run__organization_id: UUID
    parent_run__organization_id__in: Several[UUID]
    parent_run__parent_run_id: UUID | None
    parent_run__parent_run_id__in: Several[UUID]
    parent_run__parent_run_id__isnull: bool
    parent_run__retry_of_id: UUID | None
    parent_run__retry_of_id__in: Several[UUID]
    parent_run__retry_of_id__isnull: bool
    parent_run__triggered_by_id: UUID | None
    parent_run__triggered_by_id__in: Several[UUID]
    parent_run__triggered_by_id__isnull: bool
    parent_run__workflow_id: UUID
    parent_run__workflow_id__in: Several[UUID]
    retry_of__id: UUID
    retry_of__id__in: Several[UUID]
    retry_of__created_at: datetime
    retry_of__created_at__in: Several[datetime]
    retry_of__created_at__gt: datetime
    retry_of__created_at__gte: datetime
    retry_of__created_at__lt: datetime
    retry_of__created_at__lte: datetime
    retry_of__updated_at: datetime
    retry_of__updated_at__in: Several[datetime]
    retry_of__updated_at__gt: datetime
    retry_of__updated_at__gte: datetime
    retry_of__updated_at__lt: datetime
    retry_of__updated_at__lte: datetime
    retry_of__trigger: RunTrigger
    retry_of__trigger__in: Several[RunTrigger]
    retry_of__status: RunStatus
    retry_of__status__in: Several[RunStatus]
    retry_of__priority: int
    retry_of__priority__in: Several[int]
    retry_of__priority__gt: int
    retry_of__priority__gte: int
    retry_of__priority__lt: int
    retry_of__priority__lte: int
    retry_of__attempt: int
    retry_of__attempt__in: Several[int]
    retry_of__attempt__gt: int
    retry_of__attempt__gte: int
    retry_of__attempt__lt: int
    retry_of__attempt__lte: int
    retry_of__max_attempts: int
    retry_of__max_attempts__in: Several[int]
    retry_of__max_attempts__gt: int
    retry_of__max_attempts__gte: int
    retry_of__max_attempts__lt: int
    retry_of__max_attempts__lte: int
    retry_of__releases: int
    retry_of__releases__in: Several[int]
    retry_of__releases__gt: int
    retry_of__releases__gte: int
    retry_of__releases__lt: int
    retry_of__releases__lte: int
    retry_of__error_code: str | None
    retry_of__error_code__in: Texts
    retry_of__error_code__contains: str
    retry_of__error_code__icontains: str
    retry_of__error_code__startswith: str
    retry_of__error_code__isnull: bool
    retry_of__error_message: str | None
    retry_of__error_message__in: Texts
    retry_of__error_message__contains: str
    retry_of__error_message__icontains: str
    retry_of__error_message__startswith: str
    retry_of__error_message__isnull: bool
    retry_of__idempotency_key: str | None
    retry_of__idempotency_key__in: Texts
    retry_of__idempotency_key__contains: str
    retry_of__idempotency_key__icontains: str
    retry_of__idempotency_key__startswith: str
    retry_of__idempotency_key__isnull: bool
    retry_of__scheduled_for: datetime | None
    retry_of__scheduled_for__in: Several[datetime]
    retry_of__scheduled_for__gt: datetime
    retry_of__scheduled_for__gte: datetime
    retry_of__scheduled_for__lt: datetime
    retry_of__scheduled_for__lte: datetime
    retry_of__scheduled_for__isnull: bool
    retry_of__available_at: datetime
    retry_of__available_at__in: Several[datetime]
    retry_of__available_at__gt: datetime
    retry_of__available_at__gte: datetime
    retry_of__available_at__lt: datetime
    retry_of__available_at__lte: datetime
    retry_of__expires_at: datetime | None
    retry_of__expires_at__in: Several[datetime]
    retry_of__expires_at__gt: datetime
    retry_of__expires_at__gte: datetime
    retry_of__expires_at__lt: datetime
    retry_of__expires_at__lte: datetime
    retry_of__expires_at__isnull: bool
    retry_of__cancel_requested_at: datetime | None
    retry_of__cancel_requested_at__in: Several[datetime]
    retry_of__cancel_requested_at__gt: datetime
    retry_of__cancel_requested_at__gte: datetime
    retry_of__cancel_requested_at__lt: datetime
    retry_of__cancel_requested_at__lte: datetime
    retry_of__cancel_requested_at__isnull: bool
    retry_of__locked_by: str | None
    retry_of__locked_by__in: Texts
    retry_of__locked_by__contains: str
    retry_of__locked_by__icontains: str
    retry_of__locked_by__startswith: str
    retry_of__locked_by__isnull: bool
    retry_of__lease_expires_at: datetime | None
    retry_of__lease_expires_at__in: Several[datetime]
    retry_of__lease_expires_at__gt: datetime
    retry_of__lease_expires_at__gte: datetime
    retry_of__lease_expires_at__lt: datetime
    retry_of__lease_expires_at__lte: datetime
    retry_of__lease_expires_at__isnull: bool
    retry_of__heartbeat_at: datetime | None
    retry_of__heartbeat_at__in: Several[datetime]
    retry_of__heartbeat_at__gt: datetime
    retry_of__heartbeat_at__gte: datetime
    retry_of__heartbeat_at__lt: datetime
    retry_of__heartbeat_at__lte: datetime
    retry_of__heartbeat_at__isnull: bool
    retry_of__queued_at: datetime
    retry_of__queued_at__in: Several[datetime]
    retry_of__queued_at__gt: datetime
    retry_of__queued_at__gte: datetime
    retry_of__queued_at__lt: datetime
    retry_of__queued_at__lte: datetime
    retry_of__started_at: datetime | None
    retry_of__started_at__in: Several[datetime]
    retry_of__started_at__gt: datetime
    retry_of__started_at__gte: datetime
    retry_of__started_at__lt: datetime
    retry_of__started_at__lte: datetime
    retry_of__started_at__isnull: bool
    retry_of__completed_at: datetime | None
    retry_of__completed_at__in: Several[datetime]
    retry_of__completed_at__gt: datetime
    retry_of__completed_at__gte: datetime
    retry_of__completed_at__lt: datetime
    retry_of__completed_at__lte: datetime
    retry_of__completed_at__isnull: bool
    retry_of__duration_ms: int | None
    retry_of__duration_ms__in: Several[int]
    retry_of__duration_ms__gt: int
    retry_of__duration_ms__gte: int
    retry_of__duration_ms__lt: int
    retry_of__duration_ms__lte: int
    retry_of__duration_ms__isnull: bool
    retry_of__status_reason: str | None
    retry_of__status_reason__in: Texts
    retry_of__status_reason__contains: str
    retry_of__status_reason__icontains: str
    retry_of__status_reason__startswith: str
    retry_of__status_reason__isnull: bool
    retry_of__approved_at: datetime | None
    retry_of__approved_at__in: Several[datetime]
    retry_of__approved_at__gt: datetime
    retry_of__approved_at__gte: datetime
    retry_of__approved_at__lt: datetime
    retry_of__approved_at__lte: datetime
    retry_of__approved_at__isnull: bool
    retry_of__current_step: str | None
    retry_of__current_step__in: Texts
    retry_of__current_step__contains: str
    retry_of__current_step__icontains: str
    retry_of__current_step__startswith: str
    retry_of__current_step__isnull: bool
    retry_of__awaits_children: bool
    retry_of__workflow_version: int
    retry_of__workflow_version__in: Several[int]
    retry_of__workflow_version__gt: int
    retry_of__workflow_version__gte: int
    retry_of__workflow_version__lt: int
    retry_of__workflow_version__lte: int
    retry_of__organization_id: UUID
    retry_of__organization_id__in: Several[UUID]
    retry_of__parent_run_id: UUID | None
    retry_of__parent_run_id__in: Several[UUID]
    retry_of__parent_run_id__isnull: bool
    retry_of__retry_of_id: UUID | None
    retry_of__retry_of_id__in: Several[UUID]
    retry_of__retry_of_id__isnull: bool
    retry_of__triggered_by_id: UUID | None
    retry_of__triggered_by_id__in: Several[UUID]
    retry_of__triggered_by_id__isnull: bool
    retry_of__workflow_id: UUID
    retry_of__workflow_id__in: Several[UUID]
    triggered_by__id: UUID
    triggered_by__id__in: Several[UUID]
    triggered_by__created_at: datetime
    triggered_by__created_at__in: Several[datetime]
    triggered_by__created_at__gt: datetime
    triggered_by__created_at__gte: datetime
    triggered_by__created_at__lt: datetime
    triggered_by__created_at__lte: datetime
    triggered_by__updated_at: datetime
    triggered_by__updated_at__in: Several[datetime]
    triggered_by__updated_at__gt: datetime
    triggered_by__updated_at__gte: datetime
    triggered_by__updated_at__lt: datetime
    triggered_by__updated_at__lte: datetime
    triggered_by__deleted_at: datetime | None
    triggered_by__deleted_at__in: Several[datetime]
    triggered_by__deleted_at__gt: datetime
    triggered_by__deleted_at__gte: datetime
    triggered_by__deleted_at__lt: datetime
    triggered_by__deleted_at__lte: datetime
    triggered_by__deleted_at__isnull: bool
    triggered_by__email: str
    triggered_by__email__in: Texts
    triggered_by__email__contains: str
    triggered_by__email__icontains: str
    triggered_by__email__startswith: str
    triggered_by__email_verified_at: datetime | None
    triggered_by__email_verified_at__in: Several[datetime]
    triggered_by__email_verified_at__gt: datetime
    triggered_by__email_verified_at__gte: datetime
    triggered_by__email_verified_at__lt: datetime
    triggered_by__email_verified_at__lte: datetime
    triggered_by__email_verified_at__isnull: bool
    triggered_by__name: str
    triggered_by__name__in: Texts
    triggered_by__name__contains: str
    triggered_by__name__icontains: str
    triggered_by__name__startswith: str
    triggered_by__avatar_url: str | None
    triggered_by__avatar_url__in: Texts
    triggered_by__avatar_url__contains: str
    triggered_by__avatar_url__icontains: str
    triggered_by__avatar_url__startswith: str
    triggered_by__avatar_url__isnull: bool
    triggered_by__login_method: str
    triggered_by__login_method__in: Texts
    triggered_by__login_method__contains: str
    triggered_by__login_method__icontains: str
    triggered_by__login_method__startswith: str
    triggered_by__status: UserStatus
    triggered_by__status__in: Several[UserStatus]
    triggered_by__suspended_at: datetime | None
    triggered_by__suspended_at__in: Several[datetime]
    triggered_by__suspended_at__gt: datetime
    triggered_by__suspended_at__gte: datetime
    triggered_by__suspended_at__lt: datetime
    triggered_by__suspended_at__lte: datetime
    triggered_by__suspended_at__isnull: bool
    triggered_by__is_platform_admin: bool
    triggered_by__mfa_enabled: bool
    triggered_by__timezone: str
    triggered_by__timezone__in: Texts
    triggered_by__timezone__contains: str
    triggered_by__timezone__icontains: str
    triggered_by__timezone__startswith: str
    triggered_by__locale: str
    triggered_by__locale__in: Texts
    triggered_by__locale__contains: str
    triggered_by__locale__icontains: str
    triggered_by__locale__startswith: str
    triggered_by__last_sign_in_at: datetime | None
    triggered_by__last_sign_in_at__in: Several[datetime]
    triggered_by__last_sign_in_at__gt: datetime
    triggered_by__last_sign_in_at__gte: datetime
    triggered_by__last_sign_in_at__lt: datetime
    triggered_by__last_sign_in_at__lte: datetime
    triggered_by__last_sign_in_at__isnull: bool
    triggered_by__onboarding_completed_at: datetime | None
    triggered_by__onboarding_completed_at__in: Several[datetime]
    triggered_by__onboarding_completed_at__gt: datetime
    triggered_by__onboarding_completed_at__gte: datetime
    triggered_by__onboarding_completed_at__lt: datetime
    triggered_by__onboarding_completed_at__lte: datetime
    triggered_by__onboarding_completed_at__isnull: bool

class WorkflowRunQ(Q):
    def __init__(self, *args: WorkflowRunQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[WorkflowRunLookups]) -> None: ...
    def __and__(self, other: WorkflowRunQ | UncheckedQ) -> WorkflowRunQ: ...
    def __or__(self, other: WorkflowRunQ | UncheckedQ) -> WorkflowRunQ: ...
    def __invert__(self) -> WorkflowRunQ: ...

class WorkflowRunBase(Record):
    bot_runs: BotRunRelation
    child_runs: WorkflowRunRelation
    reruns: WorkflowRunRelation
    def __init__(self, **values: Unpack[WorkflowRunValues]) -> None: ...
    @classmethod
    def filter(cls, *args: WorkflowRunQ | UncheckedQ, **lookups: Unpack[WorkflowRunLookups]) -> WorkflowRunQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: WorkflowRunQ | UncheckedQ, **lookups: Unpack[WorkflowRunLookups]) -> WorkflowRunQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: WorkflowRunQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[WorkflowRunLookups]) -> WorkflowRunOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: WorkflowRunQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[WorkflowRunLookups]) -> WorkflowRunOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: WorkflowRunQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[WorkflowRunLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> WorkflowRunQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> WorkflowRunOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> WorkflowRunOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: WorkflowRunOrdering) -> WorkflowRunOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: WorkflowRunOrdering) -> WorkflowRunOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> WorkflowRunQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> WorkflowRunQ: ...
    @overload
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewWorkflowRun]) -> Self: ...
    @overload
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, *, workflow: Workflow, **values: Unpack[_RequiredWorkflowRun]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: WorkflowRunValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[WorkflowRunValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: WorkflowRunValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[WorkflowRunValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[WorkflowRunColumn], update: Iterable[WorkflowRunField] | None = None, **values: Unpack[WorkflowRunValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[WorkflowRunColumn], update: Iterable[WorkflowRunField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[WorkflowRunField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[WorkflowRunField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[WorkflowRunColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: WorkflowRunLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: WorkflowRunWith[H], name1: _Load1WorkflowRun, name2: _Load2WorkflowRun = ..., name3: _Load3WorkflowRun = ..., name4: _Load4WorkflowRun = ..., /) -> WorkflowRunWith[H | _Load1WorkflowRun | _Load2WorkflowRun | _Load3WorkflowRun | _Load4WorkflowRun]: ...
    @overload
    async def fetch(self, name1: _Load1WorkflowRun, name2: _Load2WorkflowRun = ..., name3: _Load3WorkflowRun = ..., name4: _Load4WorkflowRun = ..., /) -> WorkflowRunWith[_Load1WorkflowRun | _Load2WorkflowRun | _Load3WorkflowRun | _Load4WorkflowRun]: ...

class WorkflowRunWith(WorkflowRun, Holding[H_contra]):
    organization: Loadable[Literal["organization"], Organization, Unloaded[Organization]]
    workflow: Loadable[Literal["workflow"], Workflow, Unloaded[Workflow]]
    parent_run: Loadable[Literal["parent_run"], WorkflowRun | None, Unloaded[WorkflowRun | None]]
    retry_of: Loadable[Literal["retry_of"], WorkflowRun | None, Unloaded[WorkflowRun | None]]
    triggered_by: Loadable[Literal["triggered_by"], User | None, Unloaded[User | None]]
    bot_runs: Loadable[Literal["bot_runs"], BotRunFetched, BotRunRelation]
    child_runs: Loadable[Literal["child_runs"], WorkflowRunFetched, WorkflowRunRelation]
    reruns: Loadable[Literal["reruns"], WorkflowRunFetched, WorkflowRunRelation]

class WorkflowRunOne(One[T_co]):
    @overload
    def select_related(self: WorkflowRunOne[WorkflowRunWith[H]], name1: _Join1WorkflowRun, name2: _Join2WorkflowRun = ..., name3: _Join3WorkflowRun = ..., name4: _Join4WorkflowRun = ..., /) -> WorkflowRunOne[WorkflowRunWith[H | _Join1WorkflowRun | _Join2WorkflowRun | _Join3WorkflowRun | _Join4WorkflowRun]]: ...
    @overload
    def select_related(self: WorkflowRunOne[WorkflowRun], name1: _Join1WorkflowRun, name2: _Join2WorkflowRun = ..., name3: _Join3WorkflowRun = ..., name4: _Join4WorkflowRun = ..., /) -> WorkflowRunOne[WorkflowRunWith[_Join1WorkflowRun | _Join2WorkflowRun | _Join3WorkflowRun | _Join4WorkflowRun]]: ...
    @overload
    def select_related(self: WorkflowRunOne[WorkflowRunWith[H] | None], name1: _Join1WorkflowRun, name2: _Join2WorkflowRun = ..., name3: _Join3WorkflowRun = ..., name4: _Join4WorkflowRun = ..., /) -> WorkflowRunOne[WorkflowRunWith[H | _Join1WorkflowRun | _Join2WorkflowRun | _Join3WorkflowRun | _Join4WorkflowRun] | None]: ...
    @overload
    def select_related(self: WorkflowRunOne[WorkflowRun | None], name1: _Join1WorkflowRun, name2: _Join2WorkflowRun = ..., name3: _Join3WorkflowRun = ..., name4: _Join4WorkflowRun = ..., /) -> WorkflowRunOne[WorkflowRunWith[_Join1WorkflowRun | _Join2WorkflowRun | _Join3WorkflowRun | _Join4WorkflowRun] | None]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: WorkflowRunOne[WorkflowRunWith[H]], name1: _Load1WorkflowRun | Prefetch, name2: _Load2WorkflowRun | Prefetch = ..., name3: _Load3WorkflowRun | Prefetch = ..., name4: _Load4WorkflowRun | Prefetch = ..., /) -> WorkflowRunOne[WorkflowRunWith[H | _Load1WorkflowRun | _Load2WorkflowRun | _Load3WorkflowRun | _Load4WorkflowRun]]: ...
    @overload
    def prefetch_related(self: WorkflowRunOne[WorkflowRun], name1: _Load1WorkflowRun | Prefetch, name2: _Load2WorkflowRun | Prefetch = ..., name3: _Load3WorkflowRun | Prefetch = ..., name4: _Load4WorkflowRun | Prefetch = ..., /) -> WorkflowRunOne[WorkflowRunWith[_Load1WorkflowRun | _Load2WorkflowRun | _Load3WorkflowRun | _Load4WorkflowRun]]: ...
    @overload
    def prefetch_related(self: WorkflowRunOne[WorkflowRunWith[H] | None], name1: _Load1WorkflowRun | Prefetch, name2: _Load2WorkflowRun | Prefetch = ..., name3: _Load3WorkflowRun | Prefetch = ..., name4: _Load4WorkflowRun | Prefetch = ..., /) -> WorkflowRunOne[WorkflowRunWith[H | _Load1WorkflowRun | _Load2WorkflowRun | _Load3WorkflowRun | _Load4WorkflowRun] | None]: ...
    @overload
    def prefetch_related(self: WorkflowRunOne[WorkflowRun | None], name1: _Load1WorkflowRun | Prefetch, name2: _Load2WorkflowRun | Prefetch = ..., name3: _Load3WorkflowRun | Prefetch = ..., name4: _Load4WorkflowRun | Prefetch = ..., /) -> WorkflowRunOne[WorkflowRunWith[_Load1WorkflowRun | _Load2WorkflowRun | _Load3WorkflowRun | _Load4WorkflowRun] | None]: ...
    def only(self, *fields_for_select: WorkflowRunColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "organization_id", "workflow_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at", "available_at", "queued_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["trigger"], /, *, flat: Literal[True]) -> OneListed[T_co, RunTrigger]: ...
    @overload
    def values_list(self, path: Literal["status"], /, *, flat: Literal[True]) -> OneListed[T_co, RunStatus]: ...
    @overload
    def values_list(self, path: Literal["priority", "attempt", "max_attempts", "releases", "workflow_version"], /, *, flat: Literal[True]) -> OneListed[T_co, int]: ...
    @overload
    def values_list(self, path: Literal["input", "variables_snapshot"], /, *, flat: Literal[True]) -> OneListed[T_co, dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["output", "checkpoint"], /, *, flat: Literal[True]) -> OneListed[T_co, dict[str, Any] | None]: ...
    @overload
    def values_list(self, path: Literal["error_code", "error_message", "idempotency_key", "locked_by", "status_reason", "current_step", "organization__name", "organization__slug", "organization__billing_email", "workflow__schedule", "workflow__timezone", "workflow__name", "workflow__description", "workflow__slug", "workflow__category", "parent_run__error_code", "parent_run__error_message", "parent_run__idempotency_key", "parent_run__locked_by", "parent_run__status_reason", "parent_run__current_step", "retry_of__error_code", "retry_of__error_message", "retry_of__idempotency_key", "retry_of__locked_by", "retry_of__status_reason", "retry_of__current_step", "triggered_by__email", "triggered_by__name", "triggered_by__avatar_url", "triggered_by__login_method", "triggered_by__timezone", "triggered_by__locale"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["scheduled_for", "expires_at", "cancel_requested_at", "lease_expires_at", "heartbeat_at", "started_at", "completed_at", "approved_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "workflow__created_at", "workflow__updated_at", "workflow__last_run_at", "workflow__next_run_at", "workflow__deleted_at", "parent_run__created_at", "parent_run__updated_at", "parent_run__scheduled_for", "parent_run__available_at", "parent_run__expires_at", "parent_run__cancel_requested_at", "parent_run__lease_expires_at", "parent_run__heartbeat_at", "parent_run__queued_at", "parent_run__started_at", "parent_run__completed_at", "parent_run__approved_at", "retry_of__created_at", "retry_of__updated_at", "retry_of__scheduled_for", "retry_of__available_at", "retry_of__expires_at", "retry_of__cancel_requested_at", "retry_of__lease_expires_at", "retry_of__heartbeat_at", "retry_of__queued_at", "retry_of__started_at", "retry_of__completed_at", "retry_of__approved_at", "triggered_by__created_at", "triggered_by__updated_at", "triggered_by__deleted_at", "triggered_by__email_verified_at", "triggered_by__suspended_at", "triggered_by__last_sign_in_at", "triggered_by__onboarding_completed_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime | None]: ...
    @overload
    def values_list(self, path: Literal["duration_ms", "workflow__version", "workflow__concurrency", "workflow__execution_count", "parent_run__priority", "parent_run__attempt", "parent_run__max_attempts", "parent_run__releases", "parent_run__duration_ms", "parent_run__workflow_version", "retry_of__priority", "retry_of__attempt", "retry_of__max_attempts", "retry_of__releases", "retry_of__duration_ms", "retry_of__workflow_version"], /, *, flat: Literal[True]) -> OneListed[T_co, int | None]: ...
    @overload
    def values_list(self, path: Literal["step_results"], /, *, flat: Literal[True]) -> OneListed[T_co, list[StepResult]]: ...
    @overload
    def values_list(self, path: Literal["definition_snapshot"], /, *, flat: Literal[True]) -> OneListed[T_co, WorkflowDefinition]: ...
    @overload
    def values_list(self, path: Literal["awaits_children"], /, *, flat: Literal[True]) -> OneListed[T_co, bool]: ...
    @overload
    def values_list(self, path: Literal["parent_run_id", "retry_of_id", "triggered_by_id", "organization__id", "organization__owner_id", "workflow__id", "workflow__created_by_id", "workflow__organization_id", "parent_run__id", "parent_run__organization_id", "parent_run__parent_run_id", "parent_run__retry_of_id", "parent_run__triggered_by_id", "parent_run__workflow_id", "retry_of__id", "retry_of__organization_id", "retry_of__parent_run_id", "retry_of__retry_of_id", "retry_of__triggered_by_id", "retry_of__workflow_id", "triggered_by__id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> OneListed[T_co, OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["workflow__is_active", "workflow__is_template", "parent_run__awaits_children", "retry_of__awaits_children", "triggered_by__is_platform_admin", "triggered_by__mfa_enabled"], /, *, flat: Literal[True]) -> OneListed[T_co, bool | None]: ...
    @overload
    def values_list(self, path: Literal["workflow__status"], /, *, flat: Literal[True]) -> OneListed[T_co, WorkflowStatus | None]: ...
    @overload
    def values_list(self, path: Literal["parent_run__trigger", "retry_of__trigger"], /, *, flat: Literal[True]) -> OneListed[T_co, RunTrigger | None]: ...
    @overload
    def values_list(self, path: Literal["parent_run__status", "retry_of__status"], /, *, flat: Literal[True]) -> OneListed[T_co, RunStatus | None]: ...
    @overload
    def values_list(self, path: Literal["triggered_by__status"], /, *, flat: Literal[True]) -> OneListed[T_co, UserStatus | None]: ...
    @overload
    def values_list(self, *paths: WorkflowRunPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: WorkflowRunColumn) -> OneRow[T_co, WorkflowRunRow]: ...
    @overload
    def values(self, *paths: WorkflowRunPath, **aliases: WorkflowRunPath) -> OneRow[T_co, dict[str, Any]]: ...

class WorkflowRunQuerySet(RecordQuerySet[M]):
    def filter(self, *args: WorkflowRunQ | UncheckedQ, **lookups: Unpack[WorkflowRunLookups]) -> Self: ...
    def exclude(self, *args: WorkflowRunQ | UncheckedQ, **lookups: Unpack[WorkflowRunLookups]) -> Self: ...
    def get(self, *args: WorkflowRunQ | UncheckedQ, **lookups: Unpack[WorkflowRunLookups]) -> WorkflowRunOne[M]: ...
    def get_or_none(self, *args: WorkflowRunQ | UncheckedQ, **lookups: Unpack[WorkflowRunLookups]) -> WorkflowRunOne[M | None]: ...
    def first(self) -> WorkflowRunOne[M | None]: ...
    def last(self) -> WorkflowRunOne[M | None]: ...
    def latest(self, *orderings: WorkflowRunOrdering) -> WorkflowRunOne[M | None]: ...
    def earliest(self, *orderings: WorkflowRunOrdering) -> WorkflowRunOne[M | None]: ...
    def order_by(self, *orderings: WorkflowRunOrdering) -> Self: ...
    def only(self, *fields_for_select: WorkflowRunColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[WorkflowRunChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: WorkflowRunLoad) -> Self: ...
    @overload
    def with_latest(self: WorkflowRunQuerySet[WorkflowRunWith[H]], relation: _LatestWorkflowRun, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> WorkflowRunQuerySet[WorkflowRunWith[H | _LatestWorkflowRun]]: ...
    @overload
    def with_latest(self: WorkflowRunQuerySet[WorkflowRun], relation: _LatestWorkflowRun, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> WorkflowRunQuerySet[WorkflowRunWith[_LatestWorkflowRun]]: ...
    @overload
    def values_list(self, path: Literal["id", "organization_id", "workflow_id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at", "available_at", "queued_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["trigger"], /, *, flat: Literal[True]) -> Listed[RunTrigger]: ...
    @overload
    def values_list(self, path: Literal["status"], /, *, flat: Literal[True]) -> Listed[RunStatus]: ...
    @overload
    def values_list(self, path: Literal["priority", "attempt", "max_attempts", "releases", "workflow_version"], /, *, flat: Literal[True]) -> Listed[int]: ...
    @overload
    def values_list(self, path: Literal["input", "variables_snapshot"], /, *, flat: Literal[True]) -> Listed[dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["output", "checkpoint"], /, *, flat: Literal[True]) -> Listed[dict[str, Any] | None]: ...
    @overload
    def values_list(self, path: Literal["error_code", "error_message", "idempotency_key", "locked_by", "status_reason", "current_step", "organization__name", "organization__slug", "organization__billing_email", "workflow__schedule", "workflow__timezone", "workflow__name", "workflow__description", "workflow__slug", "workflow__category", "parent_run__error_code", "parent_run__error_message", "parent_run__idempotency_key", "parent_run__locked_by", "parent_run__status_reason", "parent_run__current_step", "retry_of__error_code", "retry_of__error_message", "retry_of__idempotency_key", "retry_of__locked_by", "retry_of__status_reason", "retry_of__current_step", "triggered_by__email", "triggered_by__name", "triggered_by__avatar_url", "triggered_by__login_method", "triggered_by__timezone", "triggered_by__locale"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["scheduled_for", "expires_at", "cancel_requested_at", "lease_expires_at", "heartbeat_at", "started_at", "completed_at", "approved_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "workflow__created_at", "workflow__updated_at", "workflow__last_run_at", "workflow__next_run_at", "workflow__deleted_at", "parent_run__created_at", "parent_run__updated_at", "parent_run__scheduled_for", "parent_run__available_at", "parent_run__expires_at", "parent_run__cancel_requested_at", "parent_run__lease_expires_at", "parent_run__heartbeat_at", "parent_run__queued_at", "parent_run__started_at", "parent_run__completed_at", "parent_run__approved_at", "retry_of__created_at", "retry_of__updated_at", "retry_of__scheduled_for", "retry_of__available_at", "retry_of__expires_at", "retry_of__cancel_requested_at", "retry_of__lease_expires_at", "retry_of__heartbeat_at", "retry_of__queued_at", "retry_of__started_at", "retry_of__completed_at", "retry_of__approved_at", "triggered_by__created_at", "triggered_by__updated_at", "triggered_by__deleted_at", "triggered_by__email_verified_at", "triggered_by__suspended_at", "triggered_by__last_sign_in_at", "triggered_by__onboarding_completed_at"], /, *, flat: Literal[True]) -> Listed[datetime | None]: ...
    @overload
    def values_list(self, path: Literal["duration_ms", "workflow__version", "workflow__concurrency", "workflow__execution_count", "parent_run__priority", "parent_run__attempt", "parent_run__max_attempts", "parent_run__releases", "parent_run__duration_ms", "parent_run__workflow_version", "retry_of__priority", "retry_of__attempt", "retry_of__max_attempts", "retry_of__releases", "retry_of__duration_ms", "retry_of__workflow_version"], /, *, flat: Literal[True]) -> Listed[int | None]: ...
    @overload
    def values_list(self, path: Literal["step_results"], /, *, flat: Literal[True]) -> Listed[list[StepResult]]: ...
    @overload
    def values_list(self, path: Literal["definition_snapshot"], /, *, flat: Literal[True]) -> Listed[WorkflowDefinition]: ...
    @overload
    def values_list(self, path: Literal["awaits_children"], /, *, flat: Literal[True]) -> Listed[bool]: ...
    @overload
    def values_list(self, path: Literal["parent_run_id", "retry_of_id", "triggered_by_id", "organization__id", "organization__owner_id", "workflow__id", "workflow__created_by_id", "workflow__organization_id", "parent_run__id", "parent_run__organization_id", "parent_run__parent_run_id", "parent_run__retry_of_id", "parent_run__triggered_by_id", "parent_run__workflow_id", "retry_of__id", "retry_of__organization_id", "retry_of__parent_run_id", "retry_of__retry_of_id", "retry_of__triggered_by_id", "retry_of__workflow_id", "triggered_by__id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> Listed[OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["workflow__is_active", "workflow__is_template", "parent_run__awaits_children", "retry_of__awaits_children", "triggered_by__is_platform_admin", "triggered_by__mfa_enabled"], /, *, flat: Literal[True]) -> Listed[bool | None]: ...
    @overload
    def values_list(self, path: Literal["workflow__status"], /, *, flat: Literal[True]) -> Listed[WorkflowStatus | None]: ...
    @overload
    def values_list(self, path: Literal["parent_run__trigger", "retry_of__trigger"], /, *, flat: Literal[True]) -> Listed[RunTrigger | None]: ...
    @overload
    def values_list(self, path: Literal["parent_run__status", "retry_of__status"], /, *, flat: Literal[True]) -> Listed[RunStatus | None]: ...
    @overload
    def values_list(self, path: Literal["triggered_by__status"], /, *, flat: Literal[True]) -> Listed[UserStatus | None]: ...
    @overload
    def values_list(self, *paths: WorkflowRunPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: WorkflowRunColumn) -> Rows[WorkflowRunRow]: ...
    @overload
    def values(self, *paths: WorkflowRunPath, **aliases: WorkflowRunPath) -> Rows[dict[str, Any]]: ...
    @overload
    def select_related(self: WorkflowRunQuerySet[WorkflowRunWith[H]], name1: _Join1WorkflowRun, name2: _Join2WorkflowRun = ..., name3: _Join3WorkflowRun = ..., name4: _Join4WorkflowRun = ..., /) -> WorkflowRunQuerySet[WorkflowRunWith[H | _Join1WorkflowRun | _Join2WorkflowRun | _Join3WorkflowRun | _Join4WorkflowRun]]: ...
    @overload
    def select_related(self: WorkflowRunQuerySet[WorkflowRun], name1: _Join1WorkflowRun, name2: _Join2WorkflowRun = ..., name3: _Join3WorkflowRun = ..., name4: _Join4WorkflowRun = ..., /) -> WorkflowRunQuerySet[WorkflowRunWith[_Join1WorkflowRun | _Join2WorkflowRun | _Join3WorkflowRun | _Join4WorkflowRun]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: WorkflowRunQuerySet[WorkflowRunWith[H]], name1: _Load1WorkflowRun | Prefetch, name2: _Load2WorkflowRun | Prefetch = ..., name3: _Load3WorkflowRun | Prefetch = ..., name4: _Load4WorkflowRun | Prefetch = ..., /) -> WorkflowRunQuerySet[WorkflowRunWith[H | _Load1WorkflowRun | _Load2WorkflowRun | _Load3WorkflowRun | _Load4WorkflowRun]]: ...
    @overload
    def prefetch_related(self: WorkflowRunQuerySet[WorkflowRun], name1: _Load1WorkflowRun | Prefetch, name2: _Load2WorkflowRun | Prefetch = ..., name3: _Load3WorkflowRun | Prefetch = ..., name4: _Load4WorkflowRun | Prefetch = ..., /) -> WorkflowRunQuerySet[WorkflowRunWith[_Load1WorkflowRun | _Load2WorkflowRun | _Load3WorkflowRun | _Load4WorkflowRun]]: ...

class WorkflowRunRelation(Relation[WorkflowRun]):
    def filter(self, *args: WorkflowRunQ | UncheckedQ, **lookups: Unpack[WorkflowRunLookups]) -> WorkflowRunQuerySet[WorkflowRun]: ...
    def all(self) -> WorkflowRunQuerySet[WorkflowRun]: ...
    def order_by(self, *orderings: WorkflowRunOrdering) -> WorkflowRunQuerySet[WorkflowRun]: ...
    def limit(self, limit: int) -> WorkflowRunQuerySet[WorkflowRun]: ...
    def offset(self, offset: int) -> WorkflowRunQuerySet[WorkflowRun]: ...
    async def create(self, using_db: BaseDBAsyncClient | None = None, **values: Unpack[WorkflowRunValues]) -> WorkflowRun: ...

class WorkflowRunFetched(WorkflowRunRelation, Fetched[WorkflowRun]): ...

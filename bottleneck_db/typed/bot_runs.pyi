"""Types of BotRun. Written by `bottleneck-db typegen`; edit the model instead."""

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

from bottleneck_db.models.bot_config import BotConfig
from bottleneck_db.models.bot_runs import BotRun
from bottleneck_db.models.bots import Bot
from bottleneck_db.models.enums import OrgPlan, RunStatus, RunTrigger, UserStatus
from bottleneck_db.models.organizations import Organization
from bottleneck_db.models.users import User
from bottleneck_db.models.workflow_runs import WorkflowRun
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
from bottleneck_db.typed.bot_logs import BotLogFetched, BotLogRelation

BotRunColumn = Literal[
    "id", "created_at", "updated_at", "trigger", "status", "priority", "attempt", "max_attempts", "releases", "input", "output",
    "error_code", "error_message", "idempotency_key", "scheduled_for", "available_at", "expires_at", "cancel_requested_at", "locked_by",
    "lease_expires_at", "heartbeat_at", "queued_at", "started_at", "completed_at", "duration_ms", "status_reason", "approved_at",
    "bot_version", "config_snapshot", "metrics", "browser_session_ref", "debug_url", "bot_id", "organization_id", "retry_of_id",
    "triggered_by_id", "workflow_run_id",
]

BotRunField = Literal[
    "organization", "bot", "workflow_run", "retry_of", "triggered_by", "created_at", "updated_at", "trigger", "status", "priority",
    "attempt", "max_attempts", "releases", "input", "output", "error_code", "error_message", "idempotency_key", "scheduled_for",
    "available_at", "expires_at", "cancel_requested_at", "locked_by", "lease_expires_at", "heartbeat_at", "queued_at", "started_at",
    "completed_at", "status_reason", "approved_at", "bot_version", "config_snapshot", "metrics", "browser_session_ref", "debug_url",
    "bot_id", "organization_id", "retry_of_id", "triggered_by_id", "workflow_run_id",
]

BotRunPath = Literal[
    "id", "bot_id", "organization_id", "created_at", "updated_at", "available_at", "queued_at", "trigger", "status", "priority", "attempt",
    "max_attempts", "releases", "bot_version", "input", "metrics", "output", "error_code", "error_message", "idempotency_key", "locked_by",
    "status_reason", "browser_session_ref", "debug_url", "organization__name", "organization__slug", "organization__billing_email",
    "bot__schedule", "bot__timezone", "bot__name", "bot__description", "bot__slug", "workflow_run__error_code",
    "workflow_run__error_message", "workflow_run__idempotency_key", "workflow_run__locked_by", "workflow_run__status_reason",
    "workflow_run__current_step", "retry_of__error_code", "retry_of__error_message", "retry_of__idempotency_key", "retry_of__locked_by",
    "retry_of__status_reason", "retry_of__browser_session_ref", "retry_of__debug_url", "triggered_by__email", "triggered_by__name",
    "triggered_by__avatar_url", "triggered_by__login_method", "triggered_by__timezone", "triggered_by__locale", "scheduled_for",
    "expires_at", "cancel_requested_at", "lease_expires_at", "heartbeat_at", "started_at", "completed_at", "approved_at",
    "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "bot__created_at",
    "bot__updated_at", "bot__last_run_at", "bot__next_run_at", "bot__deleted_at", "workflow_run__created_at", "workflow_run__updated_at",
    "workflow_run__scheduled_for", "workflow_run__available_at", "workflow_run__expires_at", "workflow_run__cancel_requested_at",
    "workflow_run__lease_expires_at", "workflow_run__heartbeat_at", "workflow_run__queued_at", "workflow_run__started_at",
    "workflow_run__completed_at", "workflow_run__approved_at", "retry_of__created_at", "retry_of__updated_at", "retry_of__scheduled_for",
    "retry_of__available_at", "retry_of__expires_at", "retry_of__cancel_requested_at", "retry_of__lease_expires_at",
    "retry_of__heartbeat_at", "retry_of__queued_at", "retry_of__started_at", "retry_of__completed_at", "retry_of__approved_at",
    "triggered_by__created_at", "triggered_by__updated_at", "triggered_by__deleted_at", "triggered_by__email_verified_at",
    "triggered_by__suspended_at", "triggered_by__last_sign_in_at", "triggered_by__onboarding_completed_at", "duration_ms", "bot__version",
    "bot__consecutive_failures", "bot__concurrency", "workflow_run__priority", "workflow_run__attempt", "workflow_run__max_attempts",
    "workflow_run__releases", "workflow_run__duration_ms", "workflow_run__workflow_version", "retry_of__priority", "retry_of__attempt",
    "retry_of__max_attempts", "retry_of__releases", "retry_of__duration_ms", "retry_of__bot_version", "config_snapshot", "retry_of_id",
    "triggered_by_id", "workflow_run_id", "organization__id", "organization__owner_id", "bot__id", "bot__created_by_id",
    "bot__organization_id", "workflow_run__id", "workflow_run__organization_id", "workflow_run__parent_run_id", "workflow_run__retry_of_id",
    "workflow_run__triggered_by_id", "workflow_run__workflow_id", "retry_of__id", "retry_of__bot_id", "retry_of__organization_id",
    "retry_of__retry_of_id", "retry_of__triggered_by_id", "retry_of__workflow_run_id", "triggered_by__id", "organization__plan",
    "bot__is_active", "workflow_run__awaits_children", "triggered_by__is_platform_admin", "triggered_by__mfa_enabled",
    "bot__last_run_status", "workflow_run__status", "retry_of__status", "workflow_run__trigger", "retry_of__trigger",
    "triggered_by__status",
]

BotRunOrdering = Literal[
    "id", "created_at", "updated_at", "trigger", "status", "priority", "attempt", "max_attempts", "releases", "error_code", "error_message",
    "idempotency_key", "scheduled_for", "available_at", "expires_at", "cancel_requested_at", "locked_by", "lease_expires_at",
    "heartbeat_at", "queued_at", "started_at", "completed_at", "duration_ms", "status_reason", "approved_at", "bot_version",
    "browser_session_ref", "debug_url", "bot_id", "organization_id", "retry_of_id", "triggered_by_id", "workflow_run_id",
    "organization__id", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__name",
    "organization__slug", "organization__plan", "organization__billing_email", "organization__suspended_at", "organization__owner_id",
    "bot__id", "bot__created_at", "bot__updated_at", "bot__is_active", "bot__schedule", "bot__timezone", "bot__last_run_at",
    "bot__next_run_at", "bot__version", "bot__deleted_at", "bot__name", "bot__description", "bot__slug", "bot__last_run_status",
    "bot__consecutive_failures", "bot__concurrency", "bot__created_by_id", "bot__organization_id", "workflow_run__id",
    "workflow_run__created_at", "workflow_run__updated_at", "workflow_run__trigger", "workflow_run__status", "workflow_run__priority",
    "workflow_run__attempt", "workflow_run__max_attempts", "workflow_run__releases", "workflow_run__error_code",
    "workflow_run__error_message", "workflow_run__idempotency_key", "workflow_run__scheduled_for", "workflow_run__available_at",
    "workflow_run__expires_at", "workflow_run__cancel_requested_at", "workflow_run__locked_by", "workflow_run__lease_expires_at",
    "workflow_run__heartbeat_at", "workflow_run__queued_at", "workflow_run__started_at", "workflow_run__completed_at",
    "workflow_run__duration_ms", "workflow_run__status_reason", "workflow_run__approved_at", "workflow_run__current_step",
    "workflow_run__awaits_children", "workflow_run__workflow_version", "workflow_run__organization_id", "workflow_run__parent_run_id",
    "workflow_run__retry_of_id", "workflow_run__triggered_by_id", "workflow_run__workflow_id", "retry_of__id", "retry_of__created_at",
    "retry_of__updated_at", "retry_of__trigger", "retry_of__status", "retry_of__priority", "retry_of__attempt", "retry_of__max_attempts",
    "retry_of__releases", "retry_of__error_code", "retry_of__error_message", "retry_of__idempotency_key", "retry_of__scheduled_for",
    "retry_of__available_at", "retry_of__expires_at", "retry_of__cancel_requested_at", "retry_of__locked_by", "retry_of__lease_expires_at",
    "retry_of__heartbeat_at", "retry_of__queued_at", "retry_of__started_at", "retry_of__completed_at", "retry_of__duration_ms",
    "retry_of__status_reason", "retry_of__approved_at", "retry_of__bot_version", "retry_of__browser_session_ref", "retry_of__debug_url",
    "retry_of__bot_id", "retry_of__organization_id", "retry_of__retry_of_id", "retry_of__triggered_by_id", "retry_of__workflow_run_id",
    "triggered_by__id", "triggered_by__created_at", "triggered_by__updated_at", "triggered_by__deleted_at", "triggered_by__email",
    "triggered_by__email_verified_at", "triggered_by__name", "triggered_by__avatar_url", "triggered_by__login_method",
    "triggered_by__status", "triggered_by__suspended_at", "triggered_by__is_platform_admin", "triggered_by__mfa_enabled",
    "triggered_by__timezone", "triggered_by__locale", "triggered_by__last_sign_in_at", "triggered_by__onboarding_completed_at", "-id",
    "-created_at", "-updated_at", "-trigger", "-status", "-priority", "-attempt", "-max_attempts", "-releases", "-error_code",
    "-error_message", "-idempotency_key", "-scheduled_for", "-available_at", "-expires_at", "-cancel_requested_at", "-locked_by",
    "-lease_expires_at", "-heartbeat_at", "-queued_at", "-started_at", "-completed_at", "-duration_ms", "-status_reason", "-approved_at",
    "-bot_version", "-browser_session_ref", "-debug_url", "-bot_id", "-organization_id", "-retry_of_id", "-triggered_by_id",
    "-workflow_run_id", "-organization__id", "-organization__created_at", "-organization__updated_at", "-organization__deleted_at",
    "-organization__name", "-organization__slug", "-organization__plan", "-organization__billing_email", "-organization__suspended_at",
    "-organization__owner_id", "-bot__id", "-bot__created_at", "-bot__updated_at", "-bot__is_active", "-bot__schedule", "-bot__timezone",
    "-bot__last_run_at", "-bot__next_run_at", "-bot__version", "-bot__deleted_at", "-bot__name", "-bot__description", "-bot__slug",
    "-bot__last_run_status", "-bot__consecutive_failures", "-bot__concurrency", "-bot__created_by_id", "-bot__organization_id",
    "-workflow_run__id", "-workflow_run__created_at", "-workflow_run__updated_at", "-workflow_run__trigger", "-workflow_run__status",
    "-workflow_run__priority", "-workflow_run__attempt", "-workflow_run__max_attempts", "-workflow_run__releases",
    "-workflow_run__error_code", "-workflow_run__error_message", "-workflow_run__idempotency_key", "-workflow_run__scheduled_for",
    "-workflow_run__available_at", "-workflow_run__expires_at", "-workflow_run__cancel_requested_at", "-workflow_run__locked_by",
    "-workflow_run__lease_expires_at", "-workflow_run__heartbeat_at", "-workflow_run__queued_at", "-workflow_run__started_at",
    "-workflow_run__completed_at", "-workflow_run__duration_ms", "-workflow_run__status_reason", "-workflow_run__approved_at",
    "-workflow_run__current_step", "-workflow_run__awaits_children", "-workflow_run__workflow_version", "-workflow_run__organization_id",
    "-workflow_run__parent_run_id", "-workflow_run__retry_of_id", "-workflow_run__triggered_by_id", "-workflow_run__workflow_id",
    "-retry_of__id", "-retry_of__created_at", "-retry_of__updated_at", "-retry_of__trigger", "-retry_of__status", "-retry_of__priority",
    "-retry_of__attempt", "-retry_of__max_attempts", "-retry_of__releases", "-retry_of__error_code", "-retry_of__error_message",
    "-retry_of__idempotency_key", "-retry_of__scheduled_for", "-retry_of__available_at", "-retry_of__expires_at",
    "-retry_of__cancel_requested_at", "-retry_of__locked_by", "-retry_of__lease_expires_at", "-retry_of__heartbeat_at",
    "-retry_of__queued_at", "-retry_of__started_at", "-retry_of__completed_at", "-retry_of__duration_ms", "-retry_of__status_reason",
    "-retry_of__approved_at", "-retry_of__bot_version", "-retry_of__browser_session_ref", "-retry_of__debug_url", "-retry_of__bot_id",
    "-retry_of__organization_id", "-retry_of__retry_of_id", "-retry_of__triggered_by_id", "-retry_of__workflow_run_id", "-triggered_by__id",
    "-triggered_by__created_at", "-triggered_by__updated_at", "-triggered_by__deleted_at", "-triggered_by__email",
    "-triggered_by__email_verified_at", "-triggered_by__name", "-triggered_by__avatar_url", "-triggered_by__login_method",
    "-triggered_by__status", "-triggered_by__suspended_at", "-triggered_by__is_platform_admin", "-triggered_by__mfa_enabled",
    "-triggered_by__timezone", "-triggered_by__locale", "-triggered_by__last_sign_in_at", "-triggered_by__onboarding_completed_at",
]

BotRunJoin = Literal[
    "organization", "bot", "workflow_run", "retry_of", "triggered_by", "organization__owner", "bot__organization", "bot__created_by",
    "workflow_run__organization", "workflow_run__workflow", "workflow_run__parent_run", "workflow_run__retry_of",
    "workflow_run__triggered_by", "retry_of__organization", "retry_of__bot", "retry_of__workflow_run", "retry_of__retry_of",
    "retry_of__triggered_by",
]

BotRunLoad = Literal[
    "organization", "bot", "workflow_run", "retry_of", "triggered_by", "logs", "reruns", "organization__owner", "organization__api_keys",
    "organization__bots", "organization__credentials", "organization__members", "organization__roles", "organization__tasks",
    "organization__workflows", "bot__organization", "bot__created_by", "bot__runs", "workflow_run__organization", "workflow_run__workflow",
    "workflow_run__parent_run", "workflow_run__retry_of", "workflow_run__triggered_by", "workflow_run__bot_runs",
    "workflow_run__child_runs", "workflow_run__reruns", "retry_of__organization", "retry_of__bot", "retry_of__workflow_run",
    "retry_of__retry_of", "retry_of__triggered_by", "retry_of__logs", "retry_of__reruns", "triggered_by__created_bots",
    "triggered_by__owned_organizations", "triggered_by__memberships", "logs__run", "reruns__organization", "reruns__bot",
    "reruns__workflow_run", "reruns__retry_of", "reruns__triggered_by", "reruns__logs", "reruns__reruns",
]

_Join1BotRun = TypeVar("_Join1BotRun", bound=BotRunJoin, default=Never)
_Join2BotRun = TypeVar("_Join2BotRun", bound=BotRunJoin, default=Never)
_Join3BotRun = TypeVar("_Join3BotRun", bound=BotRunJoin, default=Never)
_Join4BotRun = TypeVar("_Join4BotRun", bound=BotRunJoin, default=Never)

_Load1BotRun = TypeVar("_Load1BotRun", bound=BotRunLoad, default=Never)
_Load2BotRun = TypeVar("_Load2BotRun", bound=BotRunLoad, default=Never)
_Load3BotRun = TypeVar("_Load3BotRun", bound=BotRunLoad, default=Never)
_Load4BotRun = TypeVar("_Load4BotRun", bound=BotRunLoad, default=Never)

_LatestBotRun = TypeVar("_LatestBotRun", bound=Literal["logs", "reruns"])

class BotRunRow(TypedDict):
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
    bot_version: int
    config_snapshot: BotConfig
    metrics: dict[str, Any]
    browser_session_ref: str | None
    debug_url: str | None
    bot_id: UUID
    organization_id: UUID
    retry_of_id: UUID | None
    triggered_by_id: UUID | None
    workflow_run_id: UUID | None

class _OptionalBotRun(TypedDict, total=False):
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
    metrics: dict[str, Any]
    browser_session_ref: str | None
    debug_url: str | None
    organization_id: UUID
    retry_of_id: UUID | None
    triggered_by_id: UUID | None
    workflow_run_id: UUID | None
    organization: Organization
    workflow_run: WorkflowRun | None
    retry_of: BotRun | None
    triggered_by: User | None

class _RequiredBotRun(_OptionalBotRun):
    trigger: RunTrigger
    bot_version: int
    config_snapshot: BotConfig

class NewBotRun(_RequiredBotRun):
    bot_id: UUID

class BotRunValues(_OptionalBotRun, total=False):
    trigger: RunTrigger
    bot_version: int
    config_snapshot: BotConfig
    bot_id: UUID
    bot: Bot

class BotRunChanges(TypedDict, total=False):
    organization: Organization
    bot: Bot
    workflow_run: WorkflowRun | None
    retry_of: BotRun | None
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
    bot_version: int | Computed
    config_snapshot: BotConfig | Computed
    metrics: dict[str, Any] | Computed
    browser_session_ref: str | Computed | None
    debug_url: str | Computed | None
    bot_id: UUID | Computed
    organization_id: UUID | Computed
    retry_of_id: UUID | Computed | None
    triggered_by_id: UUID | Computed | None
    workflow_run_id: UUID | Computed | None

class BotRunLookups(TypedDict, total=False):
    pk: UUID | Computed
    pk__not: UUID | Computed
    pk__in: Several[UUID]
    pk__not_in: Several[UUID]
    organization: Organization | Computed
    bot: Bot | Computed
    workflow_run: WorkflowRun | Computed | None
    retry_of: BotRun | Computed | None
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
    bot_version: int | Computed
    bot_version__not: int | Computed
    bot_version__in: Several[int]
    bot_version__not_in: Several[int]
    bot_version__gt: int | Computed
    bot_version__gte: int | Computed
    bot_version__lt: int | Computed
    bot_version__lte: int | Computed
    bot_version__range: tuple[int, int]
    config_snapshot: BotConfig | Computed
    metrics: dict[str, Any] | Computed
    browser_session_ref: str | Computed | None
    browser_session_ref__not: str | Computed
    browser_session_ref__in: Texts
    browser_session_ref__not_in: Texts
    browser_session_ref__iexact: str
    browser_session_ref__contains: str
    browser_session_ref__icontains: str
    browser_session_ref__startswith: str
    browser_session_ref__istartswith: str
    browser_session_ref__endswith: str
    browser_session_ref__iendswith: str
    browser_session_ref__isnull: bool
    debug_url: str | Computed | None
    debug_url__not: str | Computed
    debug_url__in: Texts
    debug_url__not_in: Texts
    debug_url__iexact: str
    debug_url__contains: str
    debug_url__icontains: str
    debug_url__startswith: str
    debug_url__istartswith: str
    debug_url__endswith: str
    debug_url__iendswith: str
    debug_url__isnull: bool
    bot_id: UUID | Computed
    bot_id__not: UUID | Computed
    bot_id__in: Several[UUID]
    bot_id__not_in: Several[UUID]
    organization_id: UUID | Computed
    organization_id__not: UUID | Computed
    organization_id__in: Several[UUID]
    organization_id__not_in: Several[UUID]
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
    workflow_run_id: UUID | Computed | None
    workflow_run_id__not: UUID | Computed
    workflow_run_id__in: Several[UUID]
    workflow_run_id__not_in: Several[UUID]
    workflow_run_id__isnull: bool
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
    workflow_run__id: UUID
    workflow_run__id__in: Several[UUID]
    workflow_run__created_at: datetime
    workflow_run__created_at__in: Several[datetime]
    workflow_run__created_at__gt: datetime
    workflow_run__created_at__gte: datetime
    workflow_run__created_at__lt: datetime
    workflow_run__created_at__lte: datetime
    workflow_run__updated_at: datetime
    workflow_run__updated_at__in: Several[datetime]
    workflow_run__updated_at__gt: datetime
    workflow_run__updated_at__gte: datetime
    workflow_run__updated_at__lt: datetime
    workflow_run__updated_at__lte: datetime
    workflow_run__trigger: RunTrigger
    workflow_run__trigger__in: Several[RunTrigger]
    workflow_run__status: RunStatus
    workflow_run__status__in: Several[RunStatus]
    workflow_run__priority: int
    workflow_run__priority__in: Several[int]
    workflow_run__priority__gt: int
    workflow_run__priority__gte: int
    workflow_run__priority__lt: int
    workflow_run__priority__lte: int
    workflow_run__attempt: int
    workflow_run__attempt__in: Several[int]
    workflow_run__attempt__gt: int
    workflow_run__attempt__gte: int
    workflow_run__attempt__lt: int
    workflow_run__attempt__lte: int
    workflow_run__max_attempts: int
    workflow_run__max_attempts__in: Several[int]
    workflow_run__max_attempts__gt: int
    workflow_run__max_attempts__gte: int
    workflow_run__max_attempts__lt: int
    workflow_run__max_attempts__lte: int
    workflow_run__releases: int
    workflow_run__releases__in: Several[int]
    workflow_run__releases__gt: int
    workflow_run__releases__gte: int
    workflow_run__releases__lt: int
    workflow_run__releases__lte: int
    workflow_run__error_code: str | None
    workflow_run__error_code__in: Texts
    workflow_run__error_code__contains: str
    workflow_run__error_code__icontains: str
    workflow_run__error_code__startswith: str
    workflow_run__error_code__isnull: bool
    workflow_run__error_message: str | None
    workflow_run__error_message__in: Texts
    workflow_run__error_message__contains: str
    workflow_run__error_message__icontains: str
    workflow_run__error_message__startswith: str
    workflow_run__error_message__isnull: bool
    workflow_run__idempotency_key: str | None
    workflow_run__idempotency_key__in: Texts
    workflow_run__idempotency_key__contains: str
    workflow_run__idempotency_key__icontains: str
    workflow_run__idempotency_key__startswith: str
    workflow_run__idempotency_key__isnull: bool
    workflow_run__scheduled_for: datetime | None
    workflow_run__scheduled_for__in: Several[datetime]
    workflow_run__scheduled_for__gt: datetime
    workflow_run__scheduled_for__gte: datetime
    workflow_run__scheduled_for__lt: datetime
    workflow_run__scheduled_for__lte: datetime
    workflow_run__scheduled_for__isnull: bool
    workflow_run__available_at: datetime
    workflow_run__available_at__in: Several[datetime]
    workflow_run__available_at__gt: datetime
    workflow_run__available_at__gte: datetime
    workflow_run__available_at__lt: datetime
    workflow_run__available_at__lte: datetime
    workflow_run__expires_at: datetime | None
    workflow_run__expires_at__in: Several[datetime]
    workflow_run__expires_at__gt: datetime
    workflow_run__expires_at__gte: datetime
    workflow_run__expires_at__lt: datetime
    workflow_run__expires_at__lte: datetime
    workflow_run__expires_at__isnull: bool
    workflow_run__cancel_requested_at: datetime | None
    workflow_run__cancel_requested_at__in: Several[datetime]
    workflow_run__cancel_requested_at__gt: datetime
    workflow_run__cancel_requested_at__gte: datetime
    workflow_run__cancel_requested_at__lt: datetime
    workflow_run__cancel_requested_at__lte: datetime
    workflow_run__cancel_requested_at__isnull: bool
    workflow_run__locked_by: str | None
    workflow_run__locked_by__in: Texts
    workflow_run__locked_by__contains: str
    workflow_run__locked_by__icontains: str
    workflow_run__locked_by__startswith: str
    workflow_run__locked_by__isnull: bool
    workflow_run__lease_expires_at: datetime | None
    workflow_run__lease_expires_at__in: Several[datetime]
    workflow_run__lease_expires_at__gt: datetime
    workflow_run__lease_expires_at__gte: datetime
    workflow_run__lease_expires_at__lt: datetime
    workflow_run__lease_expires_at__lte: datetime
    workflow_run__lease_expires_at__isnull: bool
    workflow_run__heartbeat_at: datetime | None
    workflow_run__heartbeat_at__in: Several[datetime]
    workflow_run__heartbeat_at__gt: datetime
    workflow_run__heartbeat_at__gte: datetime
    workflow_run__heartbeat_at__lt: datetime
    workflow_run__heartbeat_at__lte: datetime
    workflow_run__heartbeat_at__isnull: bool
    workflow_run__queued_at: datetime
    workflow_run__queued_at__in: Several[datetime]
    workflow_run__queued_at__gt: datetime
    workflow_run__queued_at__gte: datetime
    workflow_run__queued_at__lt: datetime
    workflow_run__queued_at__lte: datetime
    workflow_run__started_at: datetime | None
    workflow_run__started_at__in: Several[datetime]
    workflow_run__started_at__gt: datetime
    workflow_run__started_at__gte: datetime
    workflow_run__started_at__lt: datetime
    workflow_run__started_at__lte: datetime
    workflow_run__started_at__isnull: bool
    workflow_run__completed_at: datetime | None
    workflow_run__completed_at__in: Several[datetime]
    workflow_run__completed_at__gt: datetime
    workflow_run__completed_at__gte: datetime
    workflow_run__completed_at__lt: datetime
    workflow_run__completed_at__lte: datetime
    workflow_run__completed_at__isnull: bool
    workflow_run__duration_ms: int | None
    workflow_run__duration_ms__in: Several[int]
    workflow_run__duration_ms__gt: int
    workflow_run__duration_ms__gte: int
    workflow_run__duration_ms__lt: int
    workflow_run__duration_ms__lte: int
    workflow_run__duration_ms__isnull: bool
    workflow_run__status_reason: str | None
    workflow_run__status_reason__in: Texts
    workflow_run__status_reason__contains: str
    workflow_run__status_reason__icontains: str
    workflow_run__status_reason__startswith: str
    workflow_run__status_reason__isnull: bool
    workflow_run__approved_at: datetime | None
    workflow_run__approved_at__in: Several[datetime]
    workflow_run__approved_at__gt: datetime
    workflow_run__approved_at__gte: datetime
    workflow_run__approved_at__lt: datetime
    workflow_run__approved_at__lte: datetime
    workflow_run__approved_at__isnull: bool
    workflow_run__current_step: str | None
    workflow_run__current_step__in: Texts
    workflow_run__current_step__contains: str
    workflow_run__current_step__icontains: str
    workflow_run__current_step__startswith: str
    workflow_run__current_step__isnull: bool
    workflow_run__awaits_children: bool
    workflow_run__workflow_version: int
    workflow_run__workflow_version__in: Several[int]
    workflow_run__workflow_version__gt: int
    workflow_run__workflow_version__gte: int
    workflow_run__workflow_version__lt: int
    workflow_run__workflow_version__lte: int
    workflow_run__organization_id: UUID
    workflow_run__organization_id__in: Several[UUID]
    workflow_run__parent_run_id: UUID | None
    workflow_run__parent_run_id__in: Several[UUID]
    workflow_run__parent_run_id__isnull: bool
    workflow_run__retry_of_id: UUID | None
    workflow_run__retry_of_id__in: Several[UUID]
    workflow_run__retry_of_id__isnull: bool
    workflow_run__triggered_by_id: UUID | None
    workflow_run__triggered_by_id__in: Several[UUID]
    workflow_run__triggered_by_id__isnull: bool
    workflow_run__workflow_id: UUID
    workflow_run__workflow_id__in: Several[UUID]
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
    retry_of__bot_version: int
    retry_of__bot_version__in: Several[int]
    retry_of__bot_version__gt: int
    retry_of__bot_version__gte: int
    retry_of__bot_version__lt: int
    retry_of__bot_version__lte: int
    retry_of__browser_session_ref: str | None
    retry_of__browser_session_ref__in: Texts
    retry_of__browser_session_ref__contains: str
    retry_of__browser_session_ref__icontains: str
    retry_of__browser_session_ref__startswith: str
    retry_of__browser_session_ref__isnull: bool
    retry_of__debug_url: str | None
    retry_of__debug_url__in: Texts
    retry_of__debug_url__contains: str
    retry_of__debug_url__icontains: str
    retry_of__debug_url__startswith: str
    retry_of__debug_url__isnull: bool
    retry_of__bot_id: UUID
    retry_of__bot_id__in: Several[UUID]
    retry_of__organization_id: UUID
    retry_of__organization_id__in: Several[UUID]
    retry_of__retry_of_id: UUID | None
    retry_of__retry_of_id__in: Several[UUID]
    retry_of__retry_of_id__isnull: bool
    retry_of__triggered_by_id: UUID | None
    retry_of__triggered_by_id__in: Several[UUID]
    retry_of__triggered_by_id__isnull: bool
    retry_of__workflow_run_id: UUID | None
    retry_of__workflow_run_id__in: Several[UUID]
    retry_of__workflow_run_id__isnull: bool
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

class BotRunQ(Q):
    def __init__(self, *args: BotRunQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[BotRunLookups]) -> None: ...
    def __and__(self, other: BotRunQ | UncheckedQ) -> BotRunQ: ...
    def __or__(self, other: BotRunQ | UncheckedQ) -> BotRunQ: ...
    def __invert__(self) -> BotRunQ: ...

class BotRunBase(Record):
    logs: BotLogRelation
    reruns: BotRunRelation
    def __init__(self, **values: Unpack[BotRunValues]) -> None: ...
    @classmethod
    def filter(cls, *args: BotRunQ | UncheckedQ, **lookups: Unpack[BotRunLookups]) -> BotRunQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: BotRunQ | UncheckedQ, **lookups: Unpack[BotRunLookups]) -> BotRunQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: BotRunQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[BotRunLookups]) -> BotRunOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: BotRunQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[BotRunLookups]) -> BotRunOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: BotRunQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[BotRunLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> BotRunQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> BotRunOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> BotRunOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: BotRunOrdering) -> BotRunOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: BotRunOrdering) -> BotRunOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> BotRunQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> BotRunQ: ...
    @overload
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewBotRun]) -> Self: ...
    @overload
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, *, bot: Bot, **values: Unpack[_RequiredBotRun]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: BotRunValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[BotRunValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: BotRunValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[BotRunValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[BotRunColumn], update: Iterable[BotRunField] | None = None, **values: Unpack[BotRunValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[BotRunColumn], update: Iterable[BotRunField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[BotRunField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[BotRunField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[BotRunColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: BotRunLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: BotRunWith[H], name1: _Load1BotRun, name2: _Load2BotRun = ..., name3: _Load3BotRun = ..., name4: _Load4BotRun = ..., /) -> BotRunWith[H | _Load1BotRun | _Load2BotRun | _Load3BotRun | _Load4BotRun]: ...
    @overload
    async def fetch(self, name1: _Load1BotRun, name2: _Load2BotRun = ..., name3: _Load3BotRun = ..., name4: _Load4BotRun = ..., /) -> BotRunWith[_Load1BotRun | _Load2BotRun | _Load3BotRun | _Load4BotRun]: ...

class BotRunWith(BotRun, Holding[H_contra]):
    organization: Loadable[Literal["organization"], Organization, Unloaded[Organization]]
    bot: Loadable[Literal["bot"], Bot, Unloaded[Bot]]
    workflow_run: Loadable[Literal["workflow_run"], WorkflowRun | None, Unloaded[WorkflowRun | None]]
    retry_of: Loadable[Literal["retry_of"], BotRun | None, Unloaded[BotRun | None]]
    triggered_by: Loadable[Literal["triggered_by"], User | None, Unloaded[User | None]]
    logs: Loadable[Literal["logs"], BotLogFetched, BotLogRelation]
    reruns: Loadable[Literal["reruns"], BotRunFetched, BotRunRelation]

class BotRunOne(One[T_co]):
    @overload
    def select_related(self: BotRunOne[BotRunWith[H]], name1: _Join1BotRun, name2: _Join2BotRun = ..., name3: _Join3BotRun = ..., name4: _Join4BotRun = ..., /) -> BotRunOne[BotRunWith[H | _Join1BotRun | _Join2BotRun | _Join3BotRun | _Join4BotRun]]: ...
    @overload
    def select_related(self: BotRunOne[BotRun], name1: _Join1BotRun, name2: _Join2BotRun = ..., name3: _Join3BotRun = ..., name4: _Join4BotRun = ..., /) -> BotRunOne[BotRunWith[_Join1BotRun | _Join2BotRun | _Join3BotRun | _Join4BotRun]]: ...
    @overload
    def select_related(self: BotRunOne[BotRunWith[H] | None], name1: _Join1BotRun, name2: _Join2BotRun = ..., name3: _Join3BotRun = ..., name4: _Join4BotRun = ..., /) -> BotRunOne[BotRunWith[H | _Join1BotRun | _Join2BotRun | _Join3BotRun | _Join4BotRun] | None]: ...
    @overload
    def select_related(self: BotRunOne[BotRun | None], name1: _Join1BotRun, name2: _Join2BotRun = ..., name3: _Join3BotRun = ..., name4: _Join4BotRun = ..., /) -> BotRunOne[BotRunWith[_Join1BotRun | _Join2BotRun | _Join3BotRun | _Join4BotRun] | None]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: BotRunOne[BotRunWith[H]], name1: _Load1BotRun | Prefetch, name2: _Load2BotRun | Prefetch = ..., name3: _Load3BotRun | Prefetch = ..., name4: _Load4BotRun | Prefetch = ..., /) -> BotRunOne[BotRunWith[H | _Load1BotRun | _Load2BotRun | _Load3BotRun | _Load4BotRun]]: ...
    @overload
    def prefetch_related(self: BotRunOne[BotRun], name1: _Load1BotRun | Prefetch, name2: _Load2BotRun | Prefetch = ..., name3: _Load3BotRun | Prefetch = ..., name4: _Load4BotRun | Prefetch = ..., /) -> BotRunOne[BotRunWith[_Load1BotRun | _Load2BotRun | _Load3BotRun | _Load4BotRun]]: ...
    @overload
    def prefetch_related(self: BotRunOne[BotRunWith[H] | None], name1: _Load1BotRun | Prefetch, name2: _Load2BotRun | Prefetch = ..., name3: _Load3BotRun | Prefetch = ..., name4: _Load4BotRun | Prefetch = ..., /) -> BotRunOne[BotRunWith[H | _Load1BotRun | _Load2BotRun | _Load3BotRun | _Load4BotRun] | None]: ...
    @overload
    def prefetch_related(self: BotRunOne[BotRun | None], name1: _Load1BotRun | Prefetch, name2: _Load2BotRun | Prefetch = ..., name3: _Load3BotRun | Prefetch = ..., name4: _Load4BotRun | Prefetch = ..., /) -> BotRunOne[BotRunWith[_Load1BotRun | _Load2BotRun | _Load3BotRun | _Load4BotRun] | None]: ...
    def only(self, *fields_for_select: BotRunColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "bot_id", "organization_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at", "available_at", "queued_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["trigger"], /, *, flat: Literal[True]) -> OneListed[T_co, RunTrigger]: ...
    @overload
    def values_list(self, path: Literal["status"], /, *, flat: Literal[True]) -> OneListed[T_co, RunStatus]: ...
    @overload
    def values_list(self, path: Literal["priority", "attempt", "max_attempts", "releases", "bot_version"], /, *, flat: Literal[True]) -> OneListed[T_co, int]: ...
    @overload
    def values_list(self, path: Literal["input", "metrics"], /, *, flat: Literal[True]) -> OneListed[T_co, dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["output"], /, *, flat: Literal[True]) -> OneListed[T_co, dict[str, Any] | None]: ...
    @overload
    def values_list(self, path: Literal["error_code", "error_message", "idempotency_key", "locked_by", "status_reason", "browser_session_ref", "debug_url", "organization__name", "organization__slug", "organization__billing_email", "bot__schedule", "bot__timezone", "bot__name", "bot__description", "bot__slug", "workflow_run__error_code", "workflow_run__error_message", "workflow_run__idempotency_key", "workflow_run__locked_by", "workflow_run__status_reason", "workflow_run__current_step", "retry_of__error_code", "retry_of__error_message", "retry_of__idempotency_key", "retry_of__locked_by", "retry_of__status_reason", "retry_of__browser_session_ref", "retry_of__debug_url", "triggered_by__email", "triggered_by__name", "triggered_by__avatar_url", "triggered_by__login_method", "triggered_by__timezone", "triggered_by__locale"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["scheduled_for", "expires_at", "cancel_requested_at", "lease_expires_at", "heartbeat_at", "started_at", "completed_at", "approved_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "bot__created_at", "bot__updated_at", "bot__last_run_at", "bot__next_run_at", "bot__deleted_at", "workflow_run__created_at", "workflow_run__updated_at", "workflow_run__scheduled_for", "workflow_run__available_at", "workflow_run__expires_at", "workflow_run__cancel_requested_at", "workflow_run__lease_expires_at", "workflow_run__heartbeat_at", "workflow_run__queued_at", "workflow_run__started_at", "workflow_run__completed_at", "workflow_run__approved_at", "retry_of__created_at", "retry_of__updated_at", "retry_of__scheduled_for", "retry_of__available_at", "retry_of__expires_at", "retry_of__cancel_requested_at", "retry_of__lease_expires_at", "retry_of__heartbeat_at", "retry_of__queued_at", "retry_of__started_at", "retry_of__completed_at", "retry_of__approved_at", "triggered_by__created_at", "triggered_by__updated_at", "triggered_by__deleted_at", "triggered_by__email_verified_at", "triggered_by__suspended_at", "triggered_by__last_sign_in_at", "triggered_by__onboarding_completed_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime | None]: ...
    @overload
    def values_list(self, path: Literal["duration_ms", "bot__version", "bot__consecutive_failures", "bot__concurrency", "workflow_run__priority", "workflow_run__attempt", "workflow_run__max_attempts", "workflow_run__releases", "workflow_run__duration_ms", "workflow_run__workflow_version", "retry_of__priority", "retry_of__attempt", "retry_of__max_attempts", "retry_of__releases", "retry_of__duration_ms", "retry_of__bot_version"], /, *, flat: Literal[True]) -> OneListed[T_co, int | None]: ...
    @overload
    def values_list(self, path: Literal["config_snapshot"], /, *, flat: Literal[True]) -> OneListed[T_co, BotConfig]: ...
    @overload
    def values_list(self, path: Literal["retry_of_id", "triggered_by_id", "workflow_run_id", "organization__id", "organization__owner_id", "bot__id", "bot__created_by_id", "bot__organization_id", "workflow_run__id", "workflow_run__organization_id", "workflow_run__parent_run_id", "workflow_run__retry_of_id", "workflow_run__triggered_by_id", "workflow_run__workflow_id", "retry_of__id", "retry_of__bot_id", "retry_of__organization_id", "retry_of__retry_of_id", "retry_of__triggered_by_id", "retry_of__workflow_run_id", "triggered_by__id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> OneListed[T_co, OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["bot__is_active", "workflow_run__awaits_children", "triggered_by__is_platform_admin", "triggered_by__mfa_enabled"], /, *, flat: Literal[True]) -> OneListed[T_co, bool | None]: ...
    @overload
    def values_list(self, path: Literal["bot__last_run_status", "workflow_run__status", "retry_of__status"], /, *, flat: Literal[True]) -> OneListed[T_co, RunStatus | None]: ...
    @overload
    def values_list(self, path: Literal["workflow_run__trigger", "retry_of__trigger"], /, *, flat: Literal[True]) -> OneListed[T_co, RunTrigger | None]: ...
    @overload
    def values_list(self, path: Literal["triggered_by__status"], /, *, flat: Literal[True]) -> OneListed[T_co, UserStatus | None]: ...
    @overload
    def values_list(self, *paths: BotRunPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: BotRunColumn) -> OneRow[T_co, BotRunRow]: ...
    @overload
    def values(self, *paths: BotRunPath, **aliases: BotRunPath) -> OneRow[T_co, dict[str, Any]]: ...

class BotRunQuerySet(RecordQuerySet[M]):
    def filter(self, *args: BotRunQ | UncheckedQ, **lookups: Unpack[BotRunLookups]) -> Self: ...
    def exclude(self, *args: BotRunQ | UncheckedQ, **lookups: Unpack[BotRunLookups]) -> Self: ...
    def get(self, *args: BotRunQ | UncheckedQ, **lookups: Unpack[BotRunLookups]) -> BotRunOne[M]: ...
    def get_or_none(self, *args: BotRunQ | UncheckedQ, **lookups: Unpack[BotRunLookups]) -> BotRunOne[M | None]: ...
    def first(self) -> BotRunOne[M | None]: ...
    def last(self) -> BotRunOne[M | None]: ...
    def latest(self, *orderings: BotRunOrdering) -> BotRunOne[M | None]: ...
    def earliest(self, *orderings: BotRunOrdering) -> BotRunOne[M | None]: ...
    def order_by(self, *orderings: BotRunOrdering) -> Self: ...
    def only(self, *fields_for_select: BotRunColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[BotRunChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: BotRunLoad) -> Self: ...
    @overload
    def with_latest(self: BotRunQuerySet[BotRunWith[H]], relation: _LatestBotRun, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> BotRunQuerySet[BotRunWith[H | _LatestBotRun]]: ...
    @overload
    def with_latest(self: BotRunQuerySet[BotRun], relation: _LatestBotRun, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> BotRunQuerySet[BotRunWith[_LatestBotRun]]: ...
    @overload
    def values_list(self, path: Literal["id", "bot_id", "organization_id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at", "available_at", "queued_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["trigger"], /, *, flat: Literal[True]) -> Listed[RunTrigger]: ...
    @overload
    def values_list(self, path: Literal["status"], /, *, flat: Literal[True]) -> Listed[RunStatus]: ...
    @overload
    def values_list(self, path: Literal["priority", "attempt", "max_attempts", "releases", "bot_version"], /, *, flat: Literal[True]) -> Listed[int]: ...
    @overload
    def values_list(self, path: Literal["input", "metrics"], /, *, flat: Literal[True]) -> Listed[dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["output"], /, *, flat: Literal[True]) -> Listed[dict[str, Any] | None]: ...
    @overload
    def values_list(self, path: Literal["error_code", "error_message", "idempotency_key", "locked_by", "status_reason", "browser_session_ref", "debug_url", "organization__name", "organization__slug", "organization__billing_email", "bot__schedule", "bot__timezone", "bot__name", "bot__description", "bot__slug", "workflow_run__error_code", "workflow_run__error_message", "workflow_run__idempotency_key", "workflow_run__locked_by", "workflow_run__status_reason", "workflow_run__current_step", "retry_of__error_code", "retry_of__error_message", "retry_of__idempotency_key", "retry_of__locked_by", "retry_of__status_reason", "retry_of__browser_session_ref", "retry_of__debug_url", "triggered_by__email", "triggered_by__name", "triggered_by__avatar_url", "triggered_by__login_method", "triggered_by__timezone", "triggered_by__locale"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["scheduled_for", "expires_at", "cancel_requested_at", "lease_expires_at", "heartbeat_at", "started_at", "completed_at", "approved_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "bot__created_at", "bot__updated_at", "bot__last_run_at", "bot__next_run_at", "bot__deleted_at", "workflow_run__created_at", "workflow_run__updated_at", "workflow_run__scheduled_for", "workflow_run__available_at", "workflow_run__expires_at", "workflow_run__cancel_requested_at", "workflow_run__lease_expires_at", "workflow_run__heartbeat_at", "workflow_run__queued_at", "workflow_run__started_at", "workflow_run__completed_at", "workflow_run__approved_at", "retry_of__created_at", "retry_of__updated_at", "retry_of__scheduled_for", "retry_of__available_at", "retry_of__expires_at", "retry_of__cancel_requested_at", "retry_of__lease_expires_at", "retry_of__heartbeat_at", "retry_of__queued_at", "retry_of__started_at", "retry_of__completed_at", "retry_of__approved_at", "triggered_by__created_at", "triggered_by__updated_at", "triggered_by__deleted_at", "triggered_by__email_verified_at", "triggered_by__suspended_at", "triggered_by__last_sign_in_at", "triggered_by__onboarding_completed_at"], /, *, flat: Literal[True]) -> Listed[datetime | None]: ...
    @overload
    def values_list(self, path: Literal["duration_ms", "bot__version", "bot__consecutive_failures", "bot__concurrency", "workflow_run__priority", "workflow_run__attempt", "workflow_run__max_attempts", "workflow_run__releases", "workflow_run__duration_ms", "workflow_run__workflow_version", "retry_of__priority", "retry_of__attempt", "retry_of__max_attempts", "retry_of__releases", "retry_of__duration_ms", "retry_of__bot_version"], /, *, flat: Literal[True]) -> Listed[int | None]: ...
    @overload
    def values_list(self, path: Literal["config_snapshot"], /, *, flat: Literal[True]) -> Listed[BotConfig]: ...
    @overload
    def values_list(self, path: Literal["retry_of_id", "triggered_by_id", "workflow_run_id", "organization__id", "organization__owner_id", "bot__id", "bot__created_by_id", "bot__organization_id", "workflow_run__id", "workflow_run__organization_id", "workflow_run__parent_run_id", "workflow_run__retry_of_id", "workflow_run__triggered_by_id", "workflow_run__workflow_id", "retry_of__id", "retry_of__bot_id", "retry_of__organization_id", "retry_of__retry_of_id", "retry_of__triggered_by_id", "retry_of__workflow_run_id", "triggered_by__id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> Listed[OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["bot__is_active", "workflow_run__awaits_children", "triggered_by__is_platform_admin", "triggered_by__mfa_enabled"], /, *, flat: Literal[True]) -> Listed[bool | None]: ...
    @overload
    def values_list(self, path: Literal["bot__last_run_status", "workflow_run__status", "retry_of__status"], /, *, flat: Literal[True]) -> Listed[RunStatus | None]: ...
    @overload
    def values_list(self, path: Literal["workflow_run__trigger", "retry_of__trigger"], /, *, flat: Literal[True]) -> Listed[RunTrigger | None]: ...
    @overload
    def values_list(self, path: Literal["triggered_by__status"], /, *, flat: Literal[True]) -> Listed[UserStatus | None]: ...
    @overload
    def values_list(self, *paths: BotRunPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: BotRunColumn) -> Rows[BotRunRow]: ...
    @overload
    def values(self, *paths: BotRunPath, **aliases: BotRunPath) -> Rows[dict[str, Any]]: ...
    @overload
    def select_related(self: BotRunQuerySet[BotRunWith[H]], name1: _Join1BotRun, name2: _Join2BotRun = ..., name3: _Join3BotRun = ..., name4: _Join4BotRun = ..., /) -> BotRunQuerySet[BotRunWith[H | _Join1BotRun | _Join2BotRun | _Join3BotRun | _Join4BotRun]]: ...
    @overload
    def select_related(self: BotRunQuerySet[BotRun], name1: _Join1BotRun, name2: _Join2BotRun = ..., name3: _Join3BotRun = ..., name4: _Join4BotRun = ..., /) -> BotRunQuerySet[BotRunWith[_Join1BotRun | _Join2BotRun | _Join3BotRun | _Join4BotRun]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: BotRunQuerySet[BotRunWith[H]], name1: _Load1BotRun | Prefetch, name2: _Load2BotRun | Prefetch = ..., name3: _Load3BotRun | Prefetch = ..., name4: _Load4BotRun | Prefetch = ..., /) -> BotRunQuerySet[BotRunWith[H | _Load1BotRun | _Load2BotRun | _Load3BotRun | _Load4BotRun]]: ...
    @overload
    def prefetch_related(self: BotRunQuerySet[BotRun], name1: _Load1BotRun | Prefetch, name2: _Load2BotRun | Prefetch = ..., name3: _Load3BotRun | Prefetch = ..., name4: _Load4BotRun | Prefetch = ..., /) -> BotRunQuerySet[BotRunWith[_Load1BotRun | _Load2BotRun | _Load3BotRun | _Load4BotRun]]: ...

class BotRunRelation(Relation[BotRun]):
    def filter(self, *args: BotRunQ | UncheckedQ, **lookups: Unpack[BotRunLookups]) -> BotRunQuerySet[BotRun]: ...
    def all(self) -> BotRunQuerySet[BotRun]: ...
    def order_by(self, *orderings: BotRunOrdering) -> BotRunQuerySet[BotRun]: ...
    def limit(self, limit: int) -> BotRunQuerySet[BotRun]: ...
    def offset(self, offset: int) -> BotRunQuerySet[BotRun]: ...
    async def create(self, using_db: BaseDBAsyncClient | None = None, **values: Unpack[BotRunValues]) -> BotRun: ...

class BotRunFetched(BotRunRelation, Fetched[BotRun]): ...

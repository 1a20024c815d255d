"""Types of SessionRecording. Written by `bottleneck-db typegen`; edit the model instead."""

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
from tortoise.queryset import BulkUpdateQuery, ExistsQuery
from typing_extensions import TypeVar

from bottleneck_db.models.bot_config import Viewport
from bottleneck_db.models.bot_runs import BotRun
from bottleneck_db.models.enums import OrgPlan, RecordingStatus, RunStatus, RunTrigger, UserStatus
from bottleneck_db.models.organizations import Organization
from bottleneck_db.models.session_recordings import SessionRecording
from bottleneck_db.models.users import User
from bottleneck_db.orm.bulk import Progress
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.orm.record import Record
from bottleneck_db.orm.typed import (
    Computed,
    H,
    H_contra,
    Holding,
    Listed,
    Loadable,
    M,
    One,
    OneListed,
    OneRow,
    Rows,
    Several,
    T_co,
    Texts,
    UncheckedQ,
    Unloaded,
)
from bottleneck_db.orm.updates import RecordUpdate

SessionRecordingColumn = Literal[
    "id", "created_at", "updated_at", "recording_id", "recording_started_at", "segment_index", "first_event_at", "last_event_at",
    "event_count", "has_full_snapshot", "events_compressed", "codec", "storage_url", "size_bytes", "sha256", "url_history", "expires_at",
    "status", "privacy_level", "browser_info", "viewport", "tags", "bot_run_id", "organization_id", "user_id",
]

SessionRecordingField = Literal[
    "organization", "user", "bot_run", "created_at", "updated_at", "recording_id", "recording_started_at", "segment_index",
    "first_event_at", "last_event_at", "event_count", "has_full_snapshot", "events_compressed", "codec", "storage_url", "size_bytes",
    "sha256", "url_history", "expires_at", "status", "privacy_level", "browser_info", "viewport", "tags", "bot_run_id", "organization_id",
    "user_id",
]

SessionRecordingPath = Literal[
    "id", "recording_id", "organization_id", "created_at", "updated_at", "recording_started_at", "first_event_at", "last_event_at",
    "segment_index", "event_count", "size_bytes", "has_full_snapshot", "events_compressed", "sha256", "codec", "storage_url",
    "privacy_level", "organization__name", "organization__slug", "organization__billing_email", "user__email", "user__name",
    "user__avatar_url", "user__login_method", "user__timezone", "user__locale", "bot_run__error_code", "bot_run__error_message",
    "bot_run__idempotency_key", "bot_run__locked_by", "bot_run__status_reason", "bot_run__browser_session_ref", "bot_run__debug_url",
    "url_history", "expires_at", "organization__created_at", "organization__updated_at", "organization__deleted_at",
    "organization__suspended_at", "user__created_at", "user__updated_at", "user__deleted_at", "user__email_verified_at",
    "user__suspended_at", "user__last_sign_in_at", "user__onboarding_completed_at", "bot_run__created_at", "bot_run__updated_at",
    "bot_run__scheduled_for", "bot_run__available_at", "bot_run__expires_at", "bot_run__cancel_requested_at", "bot_run__lease_expires_at",
    "bot_run__heartbeat_at", "bot_run__queued_at", "bot_run__started_at", "bot_run__completed_at", "bot_run__approved_at", "status",
    "browser_info", "viewport", "tags", "bot_run_id", "user_id", "organization__id", "organization__owner_id", "user__id", "bot_run__id",
    "bot_run__bot_id", "bot_run__organization_id", "bot_run__retry_of_id", "bot_run__triggered_by_id", "bot_run__workflow_run_id",
    "organization__plan", "user__status", "user__is_platform_admin", "user__mfa_enabled", "bot_run__trigger", "bot_run__status",
    "bot_run__priority", "bot_run__attempt", "bot_run__max_attempts", "bot_run__releases", "bot_run__duration_ms", "bot_run__bot_version",
]

SessionRecordingOrdering = Literal[
    "id", "created_at", "updated_at", "recording_id", "recording_started_at", "segment_index", "first_event_at", "last_event_at",
    "event_count", "has_full_snapshot", "codec", "storage_url", "size_bytes", "expires_at", "status", "privacy_level", "bot_run_id",
    "organization_id", "user_id", "organization__id", "organization__created_at", "organization__updated_at", "organization__deleted_at",
    "organization__name", "organization__slug", "organization__plan", "organization__billing_email", "organization__suspended_at",
    "organization__owner_id", "user__id", "user__created_at", "user__updated_at", "user__deleted_at", "user__email",
    "user__email_verified_at", "user__name", "user__avatar_url", "user__login_method", "user__status", "user__suspended_at",
    "user__is_platform_admin", "user__mfa_enabled", "user__timezone", "user__locale", "user__last_sign_in_at",
    "user__onboarding_completed_at", "bot_run__id", "bot_run__created_at", "bot_run__updated_at", "bot_run__trigger", "bot_run__status",
    "bot_run__priority", "bot_run__attempt", "bot_run__max_attempts", "bot_run__releases", "bot_run__error_code", "bot_run__error_message",
    "bot_run__idempotency_key", "bot_run__scheduled_for", "bot_run__available_at", "bot_run__expires_at", "bot_run__cancel_requested_at",
    "bot_run__locked_by", "bot_run__lease_expires_at", "bot_run__heartbeat_at", "bot_run__queued_at", "bot_run__started_at",
    "bot_run__completed_at", "bot_run__duration_ms", "bot_run__status_reason", "bot_run__approved_at", "bot_run__bot_version",
    "bot_run__browser_session_ref", "bot_run__debug_url", "bot_run__bot_id", "bot_run__organization_id", "bot_run__retry_of_id",
    "bot_run__triggered_by_id", "bot_run__workflow_run_id", "-id", "-created_at", "-updated_at", "-recording_id", "-recording_started_at",
    "-segment_index", "-first_event_at", "-last_event_at", "-event_count", "-has_full_snapshot", "-codec", "-storage_url", "-size_bytes",
    "-expires_at", "-status", "-privacy_level", "-bot_run_id", "-organization_id", "-user_id", "-organization__id",
    "-organization__created_at", "-organization__updated_at", "-organization__deleted_at", "-organization__name", "-organization__slug",
    "-organization__plan", "-organization__billing_email", "-organization__suspended_at", "-organization__owner_id", "-user__id",
    "-user__created_at", "-user__updated_at", "-user__deleted_at", "-user__email", "-user__email_verified_at", "-user__name",
    "-user__avatar_url", "-user__login_method", "-user__status", "-user__suspended_at", "-user__is_platform_admin", "-user__mfa_enabled",
    "-user__timezone", "-user__locale", "-user__last_sign_in_at", "-user__onboarding_completed_at", "-bot_run__id", "-bot_run__created_at",
    "-bot_run__updated_at", "-bot_run__trigger", "-bot_run__status", "-bot_run__priority", "-bot_run__attempt", "-bot_run__max_attempts",
    "-bot_run__releases", "-bot_run__error_code", "-bot_run__error_message", "-bot_run__idempotency_key", "-bot_run__scheduled_for",
    "-bot_run__available_at", "-bot_run__expires_at", "-bot_run__cancel_requested_at", "-bot_run__locked_by", "-bot_run__lease_expires_at",
    "-bot_run__heartbeat_at", "-bot_run__queued_at", "-bot_run__started_at", "-bot_run__completed_at", "-bot_run__duration_ms",
    "-bot_run__status_reason", "-bot_run__approved_at", "-bot_run__bot_version", "-bot_run__browser_session_ref", "-bot_run__debug_url",
    "-bot_run__bot_id", "-bot_run__organization_id", "-bot_run__retry_of_id", "-bot_run__triggered_by_id", "-bot_run__workflow_run_id",
]

SessionRecordingJoin = Literal[
    "organization", "user", "bot_run", "organization__owner", "bot_run__organization", "bot_run__bot", "bot_run__workflow_run",
    "bot_run__retry_of", "bot_run__triggered_by",
]

SessionRecordingLoad = Literal[
    "organization", "user", "bot_run", "organization__owner", "organization__api_keys", "organization__bots", "organization__credentials",
    "organization__members", "organization__roles", "organization__tasks", "organization__workflows", "user__created_bots",
    "user__owned_organizations", "user__memberships", "bot_run__organization", "bot_run__bot", "bot_run__workflow_run", "bot_run__retry_of",
    "bot_run__triggered_by", "bot_run__logs", "bot_run__reruns",
]

_Join1SessionRecording = TypeVar("_Join1SessionRecording", bound=SessionRecordingJoin, default=Never)
_Join2SessionRecording = TypeVar("_Join2SessionRecording", bound=SessionRecordingJoin, default=Never)
_Join3SessionRecording = TypeVar("_Join3SessionRecording", bound=SessionRecordingJoin, default=Never)
_Join4SessionRecording = TypeVar("_Join4SessionRecording", bound=SessionRecordingJoin, default=Never)

_Load1SessionRecording = TypeVar("_Load1SessionRecording", bound=SessionRecordingLoad, default=Never)
_Load2SessionRecording = TypeVar("_Load2SessionRecording", bound=SessionRecordingLoad, default=Never)
_Load3SessionRecording = TypeVar("_Load3SessionRecording", bound=SessionRecordingLoad, default=Never)
_Load4SessionRecording = TypeVar("_Load4SessionRecording", bound=SessionRecordingLoad, default=Never)

class SessionRecordingRow(TypedDict):
    id: UUID
    created_at: datetime
    updated_at: datetime
    recording_id: UUID
    recording_started_at: datetime
    segment_index: int
    first_event_at: datetime
    last_event_at: datetime
    event_count: int
    has_full_snapshot: bool
    events_compressed: bytes | None
    codec: str
    storage_url: str | None
    size_bytes: int
    sha256: bytes | None
    url_history: list[str]
    expires_at: datetime | None
    status: RecordingStatus | None
    privacy_level: str | None
    browser_info: dict[str, Any] | None
    viewport: Viewport | None
    tags: list[str] | None
    bot_run_id: UUID | None
    organization_id: UUID
    user_id: UUID | None

class _OptionalSessionRecording(TypedDict, total=False):
    id: UUID
    created_at: datetime
    updated_at: datetime
    has_full_snapshot: bool
    events_compressed: bytes | None
    codec: str
    storage_url: str | None
    sha256: bytes | None
    url_history: list[str]
    expires_at: datetime | None
    status: RecordingStatus | None
    privacy_level: str | None
    browser_info: dict[str, Any] | None
    viewport: Viewport | None
    tags: list[str] | None
    bot_run_id: UUID | None
    organization_id: UUID
    user_id: UUID | None
    organization: Organization
    user: User | None
    bot_run: BotRun | None

class _RequiredSessionRecording(_OptionalSessionRecording):
    recording_id: UUID
    recording_started_at: datetime
    segment_index: int
    first_event_at: datetime
    last_event_at: datetime
    event_count: int
    size_bytes: int

class NewSessionRecording(_RequiredSessionRecording): ...

class SessionRecordingValues(_OptionalSessionRecording, total=False):
    recording_id: UUID
    recording_started_at: datetime
    segment_index: int
    first_event_at: datetime
    last_event_at: datetime
    event_count: int
    size_bytes: int

class SessionRecordingChanges(TypedDict, total=False):
    organization: Organization
    user: User | None
    bot_run: BotRun | None
    created_at: datetime | Computed
    updated_at: datetime | Computed
    recording_id: UUID | Computed
    recording_started_at: datetime | Computed
    segment_index: int | Computed
    first_event_at: datetime | Computed
    last_event_at: datetime | Computed
    event_count: int | Computed
    has_full_snapshot: bool | Computed
    events_compressed: bytes | Computed | None
    codec: str | Computed
    storage_url: str | Computed | None
    size_bytes: int | Computed
    sha256: bytes | Computed | None
    url_history: list[str] | Computed
    expires_at: datetime | Computed | None
    status: RecordingStatus | Computed | None
    privacy_level: str | Computed | None
    browser_info: dict[str, Any] | Computed | None
    viewport: Viewport | Computed | None
    tags: list[str] | Computed | None
    bot_run_id: UUID | Computed | None
    organization_id: UUID | Computed
    user_id: UUID | Computed | None

class SessionRecordingLookups(TypedDict, total=False):
    pk: UUID | Computed
    pk__not: UUID | Computed
    pk__in: Several[UUID]
    pk__not_in: Several[UUID]
    organization: Organization | Computed
    user: User | Computed | None
    bot_run: BotRun | Computed | None
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
    recording_id: UUID | Computed
    recording_id__not: UUID | Computed
    recording_id__in: Several[UUID]
    recording_id__not_in: Several[UUID]
    recording_started_at: datetime | Computed
    recording_started_at__not: datetime | Computed
    recording_started_at__in: Several[datetime]
    recording_started_at__not_in: Several[datetime]
    recording_started_at__gt: datetime | Computed
    recording_started_at__gte: datetime | Computed
    recording_started_at__lt: datetime | Computed
    recording_started_at__lte: datetime | Computed
    recording_started_at__range: tuple[datetime, datetime]
    segment_index: int | Computed
    segment_index__not: int | Computed
    segment_index__in: Several[int]
    segment_index__not_in: Several[int]
    segment_index__gt: int | Computed
    segment_index__gte: int | Computed
    segment_index__lt: int | Computed
    segment_index__lte: int | Computed
    segment_index__range: tuple[int, int]
    first_event_at: datetime | Computed
    first_event_at__not: datetime | Computed
    first_event_at__in: Several[datetime]
    first_event_at__not_in: Several[datetime]
    first_event_at__gt: datetime | Computed
    first_event_at__gte: datetime | Computed
    first_event_at__lt: datetime | Computed
    first_event_at__lte: datetime | Computed
    first_event_at__range: tuple[datetime, datetime]
    last_event_at: datetime | Computed
    last_event_at__not: datetime | Computed
    last_event_at__in: Several[datetime]
    last_event_at__not_in: Several[datetime]
    last_event_at__gt: datetime | Computed
    last_event_at__gte: datetime | Computed
    last_event_at__lt: datetime | Computed
    last_event_at__lte: datetime | Computed
    last_event_at__range: tuple[datetime, datetime]
    event_count: int | Computed
    event_count__not: int | Computed
    event_count__in: Several[int]
    event_count__not_in: Several[int]
    event_count__gt: int | Computed
    event_count__gte: int | Computed
    event_count__lt: int | Computed
    event_count__lte: int | Computed
    event_count__range: tuple[int, int]
    has_full_snapshot: bool | Computed
    has_full_snapshot__not: bool | Computed
    events_compressed: bytes | Computed | None
    events_compressed__not: bytes | Computed
    events_compressed__in: Several[bytes]
    events_compressed__not_in: Several[bytes]
    events_compressed__isnull: bool
    codec: str | Computed
    codec__not: str | Computed
    codec__in: Texts
    codec__not_in: Texts
    codec__iexact: str
    codec__contains: str
    codec__icontains: str
    codec__startswith: str
    codec__istartswith: str
    codec__endswith: str
    codec__iendswith: str
    storage_url: str | Computed | None
    storage_url__not: str | Computed
    storage_url__in: Texts
    storage_url__not_in: Texts
    storage_url__iexact: str
    storage_url__contains: str
    storage_url__icontains: str
    storage_url__startswith: str
    storage_url__istartswith: str
    storage_url__endswith: str
    storage_url__iendswith: str
    storage_url__isnull: bool
    size_bytes: int | Computed
    size_bytes__not: int | Computed
    size_bytes__in: Several[int]
    size_bytes__not_in: Several[int]
    size_bytes__gt: int | Computed
    size_bytes__gte: int | Computed
    size_bytes__lt: int | Computed
    size_bytes__lte: int | Computed
    size_bytes__range: tuple[int, int]
    sha256: bytes | Computed | None
    sha256__not: bytes | Computed
    sha256__in: Several[bytes]
    sha256__not_in: Several[bytes]
    sha256__isnull: bool
    url_history: list[str] | Computed
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
    status: RecordingStatus | Computed | None
    status__not: RecordingStatus | Computed
    status__in: Several[RecordingStatus]
    status__not_in: Several[RecordingStatus]
    status__isnull: bool
    privacy_level: str | Computed | None
    privacy_level__not: str | Computed
    privacy_level__in: Texts
    privacy_level__not_in: Texts
    privacy_level__iexact: str
    privacy_level__contains: str
    privacy_level__icontains: str
    privacy_level__startswith: str
    privacy_level__istartswith: str
    privacy_level__endswith: str
    privacy_level__iendswith: str
    privacy_level__isnull: bool
    browser_info: dict[str, Any] | Computed | None
    browser_info__isnull: bool
    viewport: Viewport | Computed | None
    viewport__isnull: bool
    tags: list[str] | Computed | None
    tags__isnull: bool
    bot_run_id: UUID | Computed | None
    bot_run_id__not: UUID | Computed
    bot_run_id__in: Several[UUID]
    bot_run_id__not_in: Several[UUID]
    bot_run_id__isnull: bool
    organization_id: UUID | Computed
    organization_id__not: UUID | Computed
    organization_id__in: Several[UUID]
    organization_id__not_in: Several[UUID]
    user_id: UUID | Computed | None
    user_id__not: UUID | Computed
    user_id__in: Several[UUID]
    user_id__not_in: Several[UUID]
    user_id__isnull: bool
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
    user__id: UUID
    user__id__in: Several[UUID]
    user__created_at: datetime
    user__created_at__in: Several[datetime]
    user__created_at__gt: datetime
    user__created_at__gte: datetime
    user__created_at__lt: datetime
    user__created_at__lte: datetime
    user__updated_at: datetime
    user__updated_at__in: Several[datetime]
    user__updated_at__gt: datetime
    user__updated_at__gte: datetime
    user__updated_at__lt: datetime
    user__updated_at__lte: datetime
    user__deleted_at: datetime | None
    user__deleted_at__in: Several[datetime]
    user__deleted_at__gt: datetime
    user__deleted_at__gte: datetime
    user__deleted_at__lt: datetime
    user__deleted_at__lte: datetime
    user__deleted_at__isnull: bool
    user__email: str
    user__email__in: Texts
    user__email__contains: str
    user__email__icontains: str
    user__email__startswith: str
    user__email_verified_at: datetime | None
    user__email_verified_at__in: Several[datetime]
    user__email_verified_at__gt: datetime
    user__email_verified_at__gte: datetime
    user__email_verified_at__lt: datetime
    user__email_verified_at__lte: datetime
    user__email_verified_at__isnull: bool
    user__name: str
    user__name__in: Texts
    user__name__contains: str
    user__name__icontains: str
    user__name__startswith: str
    user__avatar_url: str | None
    user__avatar_url__in: Texts
    user__avatar_url__contains: str
    user__avatar_url__icontains: str
    user__avatar_url__startswith: str
    user__avatar_url__isnull: bool
    user__login_method: str
    user__login_method__in: Texts
    user__login_method__contains: str
    user__login_method__icontains: str
    user__login_method__startswith: str
    user__status: UserStatus
    user__status__in: Several[UserStatus]
    user__suspended_at: datetime | None
    user__suspended_at__in: Several[datetime]
    user__suspended_at__gt: datetime
    user__suspended_at__gte: datetime
    user__suspended_at__lt: datetime
    user__suspended_at__lte: datetime
    user__suspended_at__isnull: bool
    user__is_platform_admin: bool
    user__mfa_enabled: bool
    user__timezone: str
    user__timezone__in: Texts
    user__timezone__contains: str
    user__timezone__icontains: str
    user__timezone__startswith: str
    user__locale: str
    user__locale__in: Texts
    user__locale__contains: str
    user__locale__icontains: str
    user__locale__startswith: str
    user__last_sign_in_at: datetime | None
    user__last_sign_in_at__in: Several[datetime]
    user__last_sign_in_at__gt: datetime
    user__last_sign_in_at__gte: datetime
    user__last_sign_in_at__lt: datetime
    user__last_sign_in_at__lte: datetime
    user__last_sign_in_at__isnull: bool
    user__onboarding_completed_at: datetime | None
    user__onboarding_completed_at__in: Several[datetime]
    user__onboarding_completed_at__gt: datetime
    user__onboarding_completed_at__gte: datetime
    user__onboarding_completed_at__lt: datetime
    user__onboarding_completed_at__lte: datetime
    user__onboarding_completed_at__isnull: bool
    bot_run__id: UUID
    bot_run__id__in: Several[UUID]
    bot_run__created_at: datetime
    bot_run__created_at__in: Several[datetime]
    bot_run__created_at__gt: datetime
    bot_run__created_at__gte: datetime
    bot_run__created_at__lt: datetime
    bot_run__created_at__lte: datetime
    bot_run__updated_at: datetime
    bot_run__updated_at__in: Several[datetime]
    bot_run__updated_at__gt: datetime
    bot_run__updated_at__gte: datetime
    bot_run__updated_at__lt: datetime
    bot_run__updated_at__lte: datetime
    bot_run__trigger: RunTrigger
    bot_run__trigger__in: Several[RunTrigger]
    bot_run__status: RunStatus
    bot_run__status__in: Several[RunStatus]
    bot_run__priority: int
    bot_run__priority__in: Several[int]
    bot_run__priority__gt: int
    bot_run__priority__gte: int
    bot_run__priority__lt: int
    bot_run__priority__lte: int
    bot_run__attempt: int
    bot_run__attempt__in: Several[int]
    bot_run__attempt__gt: int
    bot_run__attempt__gte: int
    bot_run__attempt__lt: int
    bot_run__attempt__lte: int
    bot_run__max_attempts: int
    bot_run__max_attempts__in: Several[int]
    bot_run__max_attempts__gt: int
    bot_run__max_attempts__gte: int
    bot_run__max_attempts__lt: int
    bot_run__max_attempts__lte: int
    bot_run__releases: int
    bot_run__releases__in: Several[int]
    bot_run__releases__gt: int
    bot_run__releases__gte: int
    bot_run__releases__lt: int
    bot_run__releases__lte: int
    bot_run__error_code: str | None
    bot_run__error_code__in: Texts
    bot_run__error_code__contains: str
    bot_run__error_code__icontains: str
    bot_run__error_code__startswith: str
    bot_run__error_code__isnull: bool
    bot_run__error_message: str | None
    bot_run__error_message__in: Texts
    bot_run__error_message__contains: str
    bot_run__error_message__icontains: str
    bot_run__error_message__startswith: str
    bot_run__error_message__isnull: bool
    bot_run__idempotency_key: str | None
    bot_run__idempotency_key__in: Texts
    bot_run__idempotency_key__contains: str
    bot_run__idempotency_key__icontains: str
    bot_run__idempotency_key__startswith: str
    bot_run__idempotency_key__isnull: bool
    bot_run__scheduled_for: datetime | None
    bot_run__scheduled_for__in: Several[datetime]
    bot_run__scheduled_for__gt: datetime
    bot_run__scheduled_for__gte: datetime
    bot_run__scheduled_for__lt: datetime
    bot_run__scheduled_for__lte: datetime
    bot_run__scheduled_for__isnull: bool
    bot_run__available_at: datetime
    bot_run__available_at__in: Several[datetime]
    bot_run__available_at__gt: datetime
    bot_run__available_at__gte: datetime
    bot_run__available_at__lt: datetime
    bot_run__available_at__lte: datetime
    bot_run__expires_at: datetime | None
    bot_run__expires_at__in: Several[datetime]
    bot_run__expires_at__gt: datetime
    bot_run__expires_at__gte: datetime
    bot_run__expires_at__lt: datetime
    bot_run__expires_at__lte: datetime
    bot_run__expires_at__isnull: bool
    bot_run__cancel_requested_at: datetime | None
    bot_run__cancel_requested_at__in: Several[datetime]
    bot_run__cancel_requested_at__gt: datetime
    bot_run__cancel_requested_at__gte: datetime
    bot_run__cancel_requested_at__lt: datetime
    bot_run__cancel_requested_at__lte: datetime
    bot_run__cancel_requested_at__isnull: bool
    bot_run__locked_by: str | None
    bot_run__locked_by__in: Texts
    bot_run__locked_by__contains: str
    bot_run__locked_by__icontains: str
    bot_run__locked_by__startswith: str
    bot_run__locked_by__isnull: bool
    bot_run__lease_expires_at: datetime | None
    bot_run__lease_expires_at__in: Several[datetime]
    bot_run__lease_expires_at__gt: datetime
    bot_run__lease_expires_at__gte: datetime
    bot_run__lease_expires_at__lt: datetime
    bot_run__lease_expires_at__lte: datetime
    bot_run__lease_expires_at__isnull: bool
    bot_run__heartbeat_at: datetime | None
    bot_run__heartbeat_at__in: Several[datetime]
    bot_run__heartbeat_at__gt: datetime
    bot_run__heartbeat_at__gte: datetime
    bot_run__heartbeat_at__lt: datetime
    bot_run__heartbeat_at__lte: datetime
    bot_run__heartbeat_at__isnull: bool
    bot_run__queued_at: datetime
    bot_run__queued_at__in: Several[datetime]
    bot_run__queued_at__gt: datetime
    bot_run__queued_at__gte: datetime
    bot_run__queued_at__lt: datetime
    bot_run__queued_at__lte: datetime
    bot_run__started_at: datetime | None
    bot_run__started_at__in: Several[datetime]
    bot_run__started_at__gt: datetime
    bot_run__started_at__gte: datetime
    bot_run__started_at__lt: datetime
    bot_run__started_at__lte: datetime
    bot_run__started_at__isnull: bool
    bot_run__completed_at: datetime | None
    bot_run__completed_at__in: Several[datetime]
    bot_run__completed_at__gt: datetime
    bot_run__completed_at__gte: datetime
    bot_run__completed_at__lt: datetime
    bot_run__completed_at__lte: datetime
    bot_run__completed_at__isnull: bool
    bot_run__duration_ms: int | None
    bot_run__duration_ms__in: Several[int]
    bot_run__duration_ms__gt: int
    bot_run__duration_ms__gte: int
    bot_run__duration_ms__lt: int
    bot_run__duration_ms__lte: int
    bot_run__duration_ms__isnull: bool
    bot_run__status_reason: str | None
    bot_run__status_reason__in: Texts
    bot_run__status_reason__contains: str
    bot_run__status_reason__icontains: str
    bot_run__status_reason__startswith: str
    bot_run__status_reason__isnull: bool
    bot_run__approved_at: datetime | None
    bot_run__approved_at__in: Several[datetime]
    bot_run__approved_at__gt: datetime
    bot_run__approved_at__gte: datetime
    bot_run__approved_at__lt: datetime
    bot_run__approved_at__lte: datetime
    bot_run__approved_at__isnull: bool
    bot_run__bot_version: int
    bot_run__bot_version__in: Several[int]
    bot_run__bot_version__gt: int
    bot_run__bot_version__gte: int
    bot_run__bot_version__lt: int
    bot_run__bot_version__lte: int
    bot_run__browser_session_ref: str | None
    bot_run__browser_session_ref__in: Texts
    bot_run__browser_session_ref__contains: str
    bot_run__browser_session_ref__icontains: str
    bot_run__browser_session_ref__startswith: str
    bot_run__browser_session_ref__isnull: bool
    bot_run__debug_url: str | None
    bot_run__debug_url__in: Texts
    bot_run__debug_url__contains: str
    bot_run__debug_url__icontains: str
    bot_run__debug_url__startswith: str
    bot_run__debug_url__isnull: bool
    bot_run__bot_id: UUID
    bot_run__bot_id__in: Several[UUID]
    bot_run__organization_id: UUID
    bot_run__organization_id__in: Several[UUID]
    bot_run__retry_of_id: UUID | None
    bot_run__retry_of_id__in: Several[UUID]
    bot_run__retry_of_id__isnull: bool
    bot_run__triggered_by_id: UUID | None
    bot_run__triggered_by_id__in: Several[UUID]
    bot_run__triggered_by_id__isnull: bool
    bot_run__workflow_run_id: UUID | None
    bot_run__workflow_run_id__in: Several[UUID]
    bot_run__workflow_run_id__isnull: bool

class SessionRecordingQ(Q):
    def __init__(self, *args: SessionRecordingQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[SessionRecordingLookups]) -> None: ...
    def __and__(self, other: SessionRecordingQ | UncheckedQ) -> SessionRecordingQ: ...
    def __or__(self, other: SessionRecordingQ | UncheckedQ) -> SessionRecordingQ: ...
    def __invert__(self) -> SessionRecordingQ: ...

class SessionRecordingBase(Record):
    def __init__(self, **values: Unpack[SessionRecordingValues]) -> None: ...
    @classmethod
    def filter(cls, *args: SessionRecordingQ | UncheckedQ, **lookups: Unpack[SessionRecordingLookups]) -> SessionRecordingQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: SessionRecordingQ | UncheckedQ, **lookups: Unpack[SessionRecordingLookups]) -> SessionRecordingQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: SessionRecordingQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[SessionRecordingLookups]) -> SessionRecordingOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: SessionRecordingQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[SessionRecordingLookups]) -> SessionRecordingOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: SessionRecordingQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[SessionRecordingLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> SessionRecordingQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> SessionRecordingOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> SessionRecordingOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: SessionRecordingOrdering) -> SessionRecordingOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: SessionRecordingOrdering) -> SessionRecordingOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> SessionRecordingQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> SessionRecordingQ: ...
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewSessionRecording]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: SessionRecordingValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[SessionRecordingValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: SessionRecordingValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[SessionRecordingValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[SessionRecordingColumn], update: Iterable[SessionRecordingField] | None = None, **values: Unpack[SessionRecordingValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[SessionRecordingColumn], update: Iterable[SessionRecordingField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[SessionRecordingField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[SessionRecordingField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[SessionRecordingColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: SessionRecordingLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: SessionRecordingWith[H], name1: _Load1SessionRecording, name2: _Load2SessionRecording = ..., name3: _Load3SessionRecording = ..., name4: _Load4SessionRecording = ..., /) -> SessionRecordingWith[H | _Load1SessionRecording | _Load2SessionRecording | _Load3SessionRecording | _Load4SessionRecording]: ...
    @overload
    async def fetch(self, name1: _Load1SessionRecording, name2: _Load2SessionRecording = ..., name3: _Load3SessionRecording = ..., name4: _Load4SessionRecording = ..., /) -> SessionRecordingWith[_Load1SessionRecording | _Load2SessionRecording | _Load3SessionRecording | _Load4SessionRecording]: ...

class SessionRecordingWith(SessionRecording, Holding[H_contra]):
    organization: Loadable[Literal["organization"], Organization, Unloaded[Organization]]
    user: Loadable[Literal["user"], User | None, Unloaded[User | None]]
    bot_run: Loadable[Literal["bot_run"], BotRun | None, Unloaded[BotRun | None]]

class SessionRecordingOne(One[T_co]):
    @overload
    def select_related(self: SessionRecordingOne[SessionRecordingWith[H]], name1: _Join1SessionRecording, name2: _Join2SessionRecording = ..., name3: _Join3SessionRecording = ..., name4: _Join4SessionRecording = ..., /) -> SessionRecordingOne[SessionRecordingWith[H | _Join1SessionRecording | _Join2SessionRecording | _Join3SessionRecording | _Join4SessionRecording]]: ...
    @overload
    def select_related(self: SessionRecordingOne[SessionRecording], name1: _Join1SessionRecording, name2: _Join2SessionRecording = ..., name3: _Join3SessionRecording = ..., name4: _Join4SessionRecording = ..., /) -> SessionRecordingOne[SessionRecordingWith[_Join1SessionRecording | _Join2SessionRecording | _Join3SessionRecording | _Join4SessionRecording]]: ...
    @overload
    def select_related(self: SessionRecordingOne[SessionRecordingWith[H] | None], name1: _Join1SessionRecording, name2: _Join2SessionRecording = ..., name3: _Join3SessionRecording = ..., name4: _Join4SessionRecording = ..., /) -> SessionRecordingOne[SessionRecordingWith[H | _Join1SessionRecording | _Join2SessionRecording | _Join3SessionRecording | _Join4SessionRecording] | None]: ...
    @overload
    def select_related(self: SessionRecordingOne[SessionRecording | None], name1: _Join1SessionRecording, name2: _Join2SessionRecording = ..., name3: _Join3SessionRecording = ..., name4: _Join4SessionRecording = ..., /) -> SessionRecordingOne[SessionRecordingWith[_Join1SessionRecording | _Join2SessionRecording | _Join3SessionRecording | _Join4SessionRecording] | None]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: SessionRecordingOne[SessionRecordingWith[H]], name1: _Load1SessionRecording | Prefetch, name2: _Load2SessionRecording | Prefetch = ..., name3: _Load3SessionRecording | Prefetch = ..., name4: _Load4SessionRecording | Prefetch = ..., /) -> SessionRecordingOne[SessionRecordingWith[H | _Load1SessionRecording | _Load2SessionRecording | _Load3SessionRecording | _Load4SessionRecording]]: ...
    @overload
    def prefetch_related(self: SessionRecordingOne[SessionRecording], name1: _Load1SessionRecording | Prefetch, name2: _Load2SessionRecording | Prefetch = ..., name3: _Load3SessionRecording | Prefetch = ..., name4: _Load4SessionRecording | Prefetch = ..., /) -> SessionRecordingOne[SessionRecordingWith[_Load1SessionRecording | _Load2SessionRecording | _Load3SessionRecording | _Load4SessionRecording]]: ...
    @overload
    def prefetch_related(self: SessionRecordingOne[SessionRecordingWith[H] | None], name1: _Load1SessionRecording | Prefetch, name2: _Load2SessionRecording | Prefetch = ..., name3: _Load3SessionRecording | Prefetch = ..., name4: _Load4SessionRecording | Prefetch = ..., /) -> SessionRecordingOne[SessionRecordingWith[H | _Load1SessionRecording | _Load2SessionRecording | _Load3SessionRecording | _Load4SessionRecording] | None]: ...
    @overload
    def prefetch_related(self: SessionRecordingOne[SessionRecording | None], name1: _Load1SessionRecording | Prefetch, name2: _Load2SessionRecording | Prefetch = ..., name3: _Load3SessionRecording | Prefetch = ..., name4: _Load4SessionRecording | Prefetch = ..., /) -> SessionRecordingOne[SessionRecordingWith[_Load1SessionRecording | _Load2SessionRecording | _Load3SessionRecording | _Load4SessionRecording] | None]: ...
    def only(self, *fields_for_select: SessionRecordingColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "recording_id", "organization_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at", "recording_started_at", "first_event_at", "last_event_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["segment_index", "event_count", "size_bytes"], /, *, flat: Literal[True]) -> OneListed[T_co, int]: ...
    @overload
    def values_list(self, path: Literal["has_full_snapshot"], /, *, flat: Literal[True]) -> OneListed[T_co, bool]: ...
    @overload
    def values_list(self, path: Literal["events_compressed", "sha256"], /, *, flat: Literal[True]) -> OneListed[T_co, bytes | None]: ...
    @overload
    def values_list(self, path: Literal["codec"], /, *, flat: Literal[True]) -> OneListed[T_co, str]: ...
    @overload
    def values_list(self, path: Literal["storage_url", "privacy_level", "organization__name", "organization__slug", "organization__billing_email", "user__email", "user__name", "user__avatar_url", "user__login_method", "user__timezone", "user__locale", "bot_run__error_code", "bot_run__error_message", "bot_run__idempotency_key", "bot_run__locked_by", "bot_run__status_reason", "bot_run__browser_session_ref", "bot_run__debug_url"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["url_history"], /, *, flat: Literal[True]) -> OneListed[T_co, list[str]]: ...
    @overload
    def values_list(self, path: Literal["expires_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "user__created_at", "user__updated_at", "user__deleted_at", "user__email_verified_at", "user__suspended_at", "user__last_sign_in_at", "user__onboarding_completed_at", "bot_run__created_at", "bot_run__updated_at", "bot_run__scheduled_for", "bot_run__available_at", "bot_run__expires_at", "bot_run__cancel_requested_at", "bot_run__lease_expires_at", "bot_run__heartbeat_at", "bot_run__queued_at", "bot_run__started_at", "bot_run__completed_at", "bot_run__approved_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime | None]: ...
    @overload
    def values_list(self, path: Literal["status"], /, *, flat: Literal[True]) -> OneListed[T_co, RecordingStatus | None]: ...
    @overload
    def values_list(self, path: Literal["browser_info"], /, *, flat: Literal[True]) -> OneListed[T_co, dict[str, Any] | None]: ...
    @overload
    def values_list(self, path: Literal["viewport"], /, *, flat: Literal[True]) -> OneListed[T_co, Viewport | None]: ...
    @overload
    def values_list(self, path: Literal["tags"], /, *, flat: Literal[True]) -> OneListed[T_co, list[str] | None]: ...
    @overload
    def values_list(self, path: Literal["bot_run_id", "user_id", "organization__id", "organization__owner_id", "user__id", "bot_run__id", "bot_run__bot_id", "bot_run__organization_id", "bot_run__retry_of_id", "bot_run__triggered_by_id", "bot_run__workflow_run_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> OneListed[T_co, OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["user__status"], /, *, flat: Literal[True]) -> OneListed[T_co, UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["user__is_platform_admin", "user__mfa_enabled"], /, *, flat: Literal[True]) -> OneListed[T_co, bool | None]: ...
    @overload
    def values_list(self, path: Literal["bot_run__trigger"], /, *, flat: Literal[True]) -> OneListed[T_co, RunTrigger | None]: ...
    @overload
    def values_list(self, path: Literal["bot_run__status"], /, *, flat: Literal[True]) -> OneListed[T_co, RunStatus | None]: ...
    @overload
    def values_list(self, path: Literal["bot_run__priority", "bot_run__attempt", "bot_run__max_attempts", "bot_run__releases", "bot_run__duration_ms", "bot_run__bot_version"], /, *, flat: Literal[True]) -> OneListed[T_co, int | None]: ...
    @overload
    def values_list(self, *paths: SessionRecordingPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: SessionRecordingColumn) -> OneRow[T_co, SessionRecordingRow]: ...
    @overload
    def values(self, *paths: SessionRecordingPath, **aliases: SessionRecordingPath) -> OneRow[T_co, dict[str, Any]]: ...

class SessionRecordingQuerySet(RecordQuerySet[M]):
    def filter(self, *args: SessionRecordingQ | UncheckedQ, **lookups: Unpack[SessionRecordingLookups]) -> Self: ...
    def exclude(self, *args: SessionRecordingQ | UncheckedQ, **lookups: Unpack[SessionRecordingLookups]) -> Self: ...
    def get(self, *args: SessionRecordingQ | UncheckedQ, **lookups: Unpack[SessionRecordingLookups]) -> SessionRecordingOne[M]: ...
    def get_or_none(self, *args: SessionRecordingQ | UncheckedQ, **lookups: Unpack[SessionRecordingLookups]) -> SessionRecordingOne[M | None]: ...
    def first(self) -> SessionRecordingOne[M | None]: ...
    def last(self) -> SessionRecordingOne[M | None]: ...
    def latest(self, *orderings: SessionRecordingOrdering) -> SessionRecordingOne[M | None]: ...
    def earliest(self, *orderings: SessionRecordingOrdering) -> SessionRecordingOne[M | None]: ...
    def order_by(self, *orderings: SessionRecordingOrdering) -> Self: ...
    def only(self, *fields_for_select: SessionRecordingColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[SessionRecordingChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: SessionRecordingLoad) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "recording_id", "organization_id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at", "recording_started_at", "first_event_at", "last_event_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["segment_index", "event_count", "size_bytes"], /, *, flat: Literal[True]) -> Listed[int]: ...
    @overload
    def values_list(self, path: Literal["has_full_snapshot"], /, *, flat: Literal[True]) -> Listed[bool]: ...
    @overload
    def values_list(self, path: Literal["events_compressed", "sha256"], /, *, flat: Literal[True]) -> Listed[bytes | None]: ...
    @overload
    def values_list(self, path: Literal["codec"], /, *, flat: Literal[True]) -> Listed[str]: ...
    @overload
    def values_list(self, path: Literal["storage_url", "privacy_level", "organization__name", "organization__slug", "organization__billing_email", "user__email", "user__name", "user__avatar_url", "user__login_method", "user__timezone", "user__locale", "bot_run__error_code", "bot_run__error_message", "bot_run__idempotency_key", "bot_run__locked_by", "bot_run__status_reason", "bot_run__browser_session_ref", "bot_run__debug_url"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["url_history"], /, *, flat: Literal[True]) -> Listed[list[str]]: ...
    @overload
    def values_list(self, path: Literal["expires_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "user__created_at", "user__updated_at", "user__deleted_at", "user__email_verified_at", "user__suspended_at", "user__last_sign_in_at", "user__onboarding_completed_at", "bot_run__created_at", "bot_run__updated_at", "bot_run__scheduled_for", "bot_run__available_at", "bot_run__expires_at", "bot_run__cancel_requested_at", "bot_run__lease_expires_at", "bot_run__heartbeat_at", "bot_run__queued_at", "bot_run__started_at", "bot_run__completed_at", "bot_run__approved_at"], /, *, flat: Literal[True]) -> Listed[datetime | None]: ...
    @overload
    def values_list(self, path: Literal["status"], /, *, flat: Literal[True]) -> Listed[RecordingStatus | None]: ...
    @overload
    def values_list(self, path: Literal["browser_info"], /, *, flat: Literal[True]) -> Listed[dict[str, Any] | None]: ...
    @overload
    def values_list(self, path: Literal["viewport"], /, *, flat: Literal[True]) -> Listed[Viewport | None]: ...
    @overload
    def values_list(self, path: Literal["tags"], /, *, flat: Literal[True]) -> Listed[list[str] | None]: ...
    @overload
    def values_list(self, path: Literal["bot_run_id", "user_id", "organization__id", "organization__owner_id", "user__id", "bot_run__id", "bot_run__bot_id", "bot_run__organization_id", "bot_run__retry_of_id", "bot_run__triggered_by_id", "bot_run__workflow_run_id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> Listed[OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["user__status"], /, *, flat: Literal[True]) -> Listed[UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["user__is_platform_admin", "user__mfa_enabled"], /, *, flat: Literal[True]) -> Listed[bool | None]: ...
    @overload
    def values_list(self, path: Literal["bot_run__trigger"], /, *, flat: Literal[True]) -> Listed[RunTrigger | None]: ...
    @overload
    def values_list(self, path: Literal["bot_run__status"], /, *, flat: Literal[True]) -> Listed[RunStatus | None]: ...
    @overload
    def values_list(self, path: Literal["bot_run__priority", "bot_run__attempt", "bot_run__max_attempts", "bot_run__releases", "bot_run__duration_ms", "bot_run__bot_version"], /, *, flat: Literal[True]) -> Listed[int | None]: ...
    @overload
    def values_list(self, *paths: SessionRecordingPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: SessionRecordingColumn) -> Rows[SessionRecordingRow]: ...
    @overload
    def values(self, *paths: SessionRecordingPath, **aliases: SessionRecordingPath) -> Rows[dict[str, Any]]: ...
    @overload
    def select_related(self: SessionRecordingQuerySet[SessionRecordingWith[H]], name1: _Join1SessionRecording, name2: _Join2SessionRecording = ..., name3: _Join3SessionRecording = ..., name4: _Join4SessionRecording = ..., /) -> SessionRecordingQuerySet[SessionRecordingWith[H | _Join1SessionRecording | _Join2SessionRecording | _Join3SessionRecording | _Join4SessionRecording]]: ...
    @overload
    def select_related(self: SessionRecordingQuerySet[SessionRecording], name1: _Join1SessionRecording, name2: _Join2SessionRecording = ..., name3: _Join3SessionRecording = ..., name4: _Join4SessionRecording = ..., /) -> SessionRecordingQuerySet[SessionRecordingWith[_Join1SessionRecording | _Join2SessionRecording | _Join3SessionRecording | _Join4SessionRecording]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: SessionRecordingQuerySet[SessionRecordingWith[H]], name1: _Load1SessionRecording | Prefetch, name2: _Load2SessionRecording | Prefetch = ..., name3: _Load3SessionRecording | Prefetch = ..., name4: _Load4SessionRecording | Prefetch = ..., /) -> SessionRecordingQuerySet[SessionRecordingWith[H | _Load1SessionRecording | _Load2SessionRecording | _Load3SessionRecording | _Load4SessionRecording]]: ...
    @overload
    def prefetch_related(self: SessionRecordingQuerySet[SessionRecording], name1: _Load1SessionRecording | Prefetch, name2: _Load2SessionRecording | Prefetch = ..., name3: _Load3SessionRecording | Prefetch = ..., name4: _Load4SessionRecording | Prefetch = ..., /) -> SessionRecordingQuerySet[SessionRecordingWith[_Load1SessionRecording | _Load2SessionRecording | _Load3SessionRecording | _Load4SessionRecording]]: ...

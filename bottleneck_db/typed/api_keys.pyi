"""Types of ApiKey. Written by `bottleneck-db typegen`; edit the model instead."""

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

from bottleneck_db.models.api_keys import ApiKey
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.enums import KeyEnvironment, OrgPlan, UserStatus
from bottleneck_db.models.organizations import Organization
from bottleneck_db.models.users import User
from bottleneck_db.orm.bulk import Progress
from bottleneck_db.orm.network_fields import Address, Network
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

ApiKeyColumn = Literal[
    "id", "created_at", "updated_at", "expires_at", "deleted_at", "name", "description", "environment", "key_prefix", "key_hash",
    "key_hint", "hash_key_id", "scopes", "ip_allowlist", "rate_limit_per_minute", "rate_limit_per_hour", "rate_limit_per_day",
    "last_used_at", "last_used_ip", "total_requests", "superseded_at", "revoked_at", "revoked_reason", "created_by_id", "organization_id",
    "rotated_from_id",
]

ApiKeyField = Literal[
    "organization", "created_by", "rotated_from", "created_at", "updated_at", "expires_at", "deleted_at", "name", "description",
    "environment", "key_prefix", "key_hash", "key_hint", "hash_key_id", "scopes", "ip_allowlist", "rate_limit_per_minute",
    "rate_limit_per_hour", "rate_limit_per_day", "last_used_at", "last_used_ip", "total_requests", "superseded_at", "revoked_at",
    "revoked_reason", "created_by_id", "organization_id", "rotated_from_id",
]

ApiKeyPath = Literal[
    "id", "created_by_id", "organization_id", "created_at", "updated_at", "expires_at", "deleted_at", "last_used_at", "superseded_at",
    "revoked_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at",
    "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email_verified_at",
    "created_by__suspended_at", "created_by__last_sign_in_at", "created_by__onboarding_completed_at", "rotated_from__created_at",
    "rotated_from__updated_at", "rotated_from__expires_at", "rotated_from__deleted_at", "rotated_from__last_used_at",
    "rotated_from__superseded_at", "rotated_from__revoked_at", "name", "key_prefix", "key_hint", "hash_key_id", "description",
    "revoked_reason", "organization__name", "organization__slug", "organization__billing_email", "created_by__email", "created_by__name",
    "created_by__avatar_url", "created_by__login_method", "created_by__timezone", "created_by__locale", "rotated_from__name",
    "rotated_from__description", "rotated_from__key_prefix", "rotated_from__key_hint", "rotated_from__hash_key_id",
    "rotated_from__revoked_reason", "environment", "key_hash", "scopes", "ip_allowlist", "rate_limit_per_minute", "rate_limit_per_hour",
    "rate_limit_per_day", "total_requests", "last_used_ip", "rotated_from__last_used_ip", "rotated_from_id", "organization__id",
    "organization__owner_id", "created_by__id", "rotated_from__id", "rotated_from__created_by_id", "rotated_from__organization_id",
    "rotated_from__rotated_from_id", "organization__plan", "created_by__status", "created_by__is_platform_admin", "created_by__mfa_enabled",
    "rotated_from__environment", "rotated_from__rate_limit_per_minute", "rotated_from__rate_limit_per_hour",
    "rotated_from__rate_limit_per_day", "rotated_from__total_requests",
]

ApiKeyOrdering = Literal[
    "id", "created_at", "updated_at", "expires_at", "deleted_at", "name", "description", "environment", "key_prefix", "key_hint",
    "hash_key_id", "rate_limit_per_minute", "rate_limit_per_hour", "rate_limit_per_day", "last_used_at", "last_used_ip", "total_requests",
    "superseded_at", "revoked_at", "revoked_reason", "created_by_id", "organization_id", "rotated_from_id", "organization__id",
    "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__name", "organization__slug",
    "organization__plan", "organization__billing_email", "organization__suspended_at", "organization__owner_id", "created_by__id",
    "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email", "created_by__email_verified_at",
    "created_by__name", "created_by__avatar_url", "created_by__login_method", "created_by__status", "created_by__suspended_at",
    "created_by__is_platform_admin", "created_by__mfa_enabled", "created_by__timezone", "created_by__locale", "created_by__last_sign_in_at",
    "created_by__onboarding_completed_at", "rotated_from__id", "rotated_from__created_at", "rotated_from__updated_at",
    "rotated_from__expires_at", "rotated_from__deleted_at", "rotated_from__name", "rotated_from__description", "rotated_from__environment",
    "rotated_from__key_prefix", "rotated_from__key_hint", "rotated_from__hash_key_id", "rotated_from__rate_limit_per_minute",
    "rotated_from__rate_limit_per_hour", "rotated_from__rate_limit_per_day", "rotated_from__last_used_at", "rotated_from__last_used_ip",
    "rotated_from__total_requests", "rotated_from__superseded_at", "rotated_from__revoked_at", "rotated_from__revoked_reason",
    "rotated_from__created_by_id", "rotated_from__organization_id", "rotated_from__rotated_from_id", "-id", "-created_at", "-updated_at",
    "-expires_at", "-deleted_at", "-name", "-description", "-environment", "-key_prefix", "-key_hint", "-hash_key_id",
    "-rate_limit_per_minute", "-rate_limit_per_hour", "-rate_limit_per_day", "-last_used_at", "-last_used_ip", "-total_requests",
    "-superseded_at", "-revoked_at", "-revoked_reason", "-created_by_id", "-organization_id", "-rotated_from_id", "-organization__id",
    "-organization__created_at", "-organization__updated_at", "-organization__deleted_at", "-organization__name", "-organization__slug",
    "-organization__plan", "-organization__billing_email", "-organization__suspended_at", "-organization__owner_id", "-created_by__id",
    "-created_by__created_at", "-created_by__updated_at", "-created_by__deleted_at", "-created_by__email", "-created_by__email_verified_at",
    "-created_by__name", "-created_by__avatar_url", "-created_by__login_method", "-created_by__status", "-created_by__suspended_at",
    "-created_by__is_platform_admin", "-created_by__mfa_enabled", "-created_by__timezone", "-created_by__locale",
    "-created_by__last_sign_in_at", "-created_by__onboarding_completed_at", "-rotated_from__id", "-rotated_from__created_at",
    "-rotated_from__updated_at", "-rotated_from__expires_at", "-rotated_from__deleted_at", "-rotated_from__name",
    "-rotated_from__description", "-rotated_from__environment", "-rotated_from__key_prefix", "-rotated_from__key_hint",
    "-rotated_from__hash_key_id", "-rotated_from__rate_limit_per_minute", "-rotated_from__rate_limit_per_hour",
    "-rotated_from__rate_limit_per_day", "-rotated_from__last_used_at", "-rotated_from__last_used_ip", "-rotated_from__total_requests",
    "-rotated_from__superseded_at", "-rotated_from__revoked_at", "-rotated_from__revoked_reason", "-rotated_from__created_by_id",
    "-rotated_from__organization_id", "-rotated_from__rotated_from_id",
]

ApiKeyJoin = Literal[
    "organization", "created_by", "rotated_from", "organization__owner", "rotated_from__organization", "rotated_from__created_by",
    "rotated_from__rotated_from",
]

ApiKeyLoad = Literal[
    "organization", "created_by", "rotated_from", "organization__owner", "organization__api_keys", "organization__bots",
    "organization__credentials", "organization__members", "organization__roles", "organization__tasks", "organization__workflows",
    "created_by__created_bots", "created_by__owned_organizations", "created_by__memberships", "rotated_from__organization",
    "rotated_from__created_by", "rotated_from__rotated_from",
]

_Join1ApiKey = TypeVar("_Join1ApiKey", bound=ApiKeyJoin, default=Never)
_Join2ApiKey = TypeVar("_Join2ApiKey", bound=ApiKeyJoin, default=Never)
_Join3ApiKey = TypeVar("_Join3ApiKey", bound=ApiKeyJoin, default=Never)
_Join4ApiKey = TypeVar("_Join4ApiKey", bound=ApiKeyJoin, default=Never)

_Load1ApiKey = TypeVar("_Load1ApiKey", bound=ApiKeyLoad, default=Never)
_Load2ApiKey = TypeVar("_Load2ApiKey", bound=ApiKeyLoad, default=Never)
_Load3ApiKey = TypeVar("_Load3ApiKey", bound=ApiKeyLoad, default=Never)
_Load4ApiKey = TypeVar("_Load4ApiKey", bound=ApiKeyLoad, default=Never)

class ApiKeyRow(TypedDict):
    id: UUID
    created_at: datetime
    updated_at: datetime
    expires_at: datetime | None
    deleted_at: datetime | None
    name: str
    description: str | None
    environment: KeyEnvironment
    key_prefix: str
    key_hash: bytes
    key_hint: str
    hash_key_id: str
    scopes: list[str]
    ip_allowlist: list[Network]
    rate_limit_per_minute: int
    rate_limit_per_hour: int
    rate_limit_per_day: int
    last_used_at: datetime | None
    last_used_ip: Address | None
    total_requests: int
    superseded_at: datetime | None
    revoked_at: datetime | None
    revoked_reason: str | None
    created_by_id: UUID
    organization_id: UUID
    rotated_from_id: UUID | None

class _OptionalApiKey(TypedDict, total=False):
    id: UUID
    created_at: datetime
    updated_at: datetime
    expires_at: datetime | None
    deleted_at: datetime | None
    description: str | None
    environment: KeyEnvironment
    hash_key_id: str
    ip_allowlist: list[Network]
    rate_limit_per_minute: int
    rate_limit_per_hour: int
    rate_limit_per_day: int
    last_used_at: datetime | None
    last_used_ip: Address | None
    total_requests: int
    superseded_at: datetime | None
    revoked_at: datetime | None
    revoked_reason: str | None
    created_by_id: UUID
    organization_id: UUID
    rotated_from_id: UUID | None
    organization: Organization
    created_by: User
    rotated_from: ApiKey | None

class _RequiredApiKey(_OptionalApiKey):
    name: str
    key_prefix: str
    key_hash: bytes
    key_hint: str
    scopes: list[str]

class NewApiKey(_RequiredApiKey): ...

class ApiKeyValues(_OptionalApiKey, total=False):
    name: str
    key_prefix: str
    key_hash: bytes
    key_hint: str
    scopes: list[str]

class ApiKeyChanges(TypedDict, total=False):
    organization: Organization
    created_by: User
    rotated_from: ApiKey | None
    created_at: datetime | Computed
    updated_at: datetime | Computed
    expires_at: datetime | Computed | None
    deleted_at: datetime | Computed | None
    name: str | Computed
    description: str | Computed | None
    environment: KeyEnvironment | Computed
    key_prefix: str | Computed
    key_hash: bytes | Computed
    key_hint: str | Computed
    hash_key_id: str | Computed
    scopes: list[str] | Computed
    ip_allowlist: list[Network] | Computed
    rate_limit_per_minute: int | Computed
    rate_limit_per_hour: int | Computed
    rate_limit_per_day: int | Computed
    last_used_at: datetime | Computed | None
    last_used_ip: Address | Computed | None
    total_requests: int | Computed
    superseded_at: datetime | Computed | None
    revoked_at: datetime | Computed | None
    revoked_reason: str | Computed | None
    created_by_id: UUID | Computed
    organization_id: UUID | Computed
    rotated_from_id: UUID | Computed | None

class ApiKeyLookups(TypedDict, total=False):
    pk: UUID | Computed
    pk__not: UUID | Computed
    pk__in: Several[UUID]
    pk__not_in: Several[UUID]
    organization: Organization | Computed
    created_by: User | Computed
    rotated_from: ApiKey | Computed | None
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
    name: str | Computed
    name__not: str | Computed
    name__in: Texts
    name__not_in: Texts
    name__iexact: str
    name__contains: str
    name__icontains: str
    name__startswith: str
    name__istartswith: str
    name__endswith: str
    name__iendswith: str
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
    environment: KeyEnvironment | Computed
    environment__not: KeyEnvironment | Computed
    environment__in: Several[KeyEnvironment]
    environment__not_in: Several[KeyEnvironment]
    key_prefix: str | Computed
    key_prefix__not: str | Computed
    key_prefix__in: Texts
    key_prefix__not_in: Texts
    key_prefix__iexact: str
    key_prefix__contains: str
    key_prefix__icontains: str
    key_prefix__startswith: str
    key_prefix__istartswith: str
    key_prefix__endswith: str
    key_prefix__iendswith: str
    key_hash: bytes | Computed
    key_hash__not: bytes | Computed
    key_hash__in: Several[bytes]
    key_hash__not_in: Several[bytes]
    key_hint: str | Computed
    key_hint__not: str | Computed
    key_hint__in: Texts
    key_hint__not_in: Texts
    key_hint__iexact: str
    key_hint__contains: str
    key_hint__icontains: str
    key_hint__startswith: str
    key_hint__istartswith: str
    key_hint__endswith: str
    key_hint__iendswith: str
    hash_key_id: str | Computed
    hash_key_id__not: str | Computed
    hash_key_id__in: Texts
    hash_key_id__not_in: Texts
    hash_key_id__iexact: str
    hash_key_id__contains: str
    hash_key_id__icontains: str
    hash_key_id__startswith: str
    hash_key_id__istartswith: str
    hash_key_id__endswith: str
    hash_key_id__iendswith: str
    scopes: list[str] | Computed
    ip_allowlist: list[Network] | Computed
    rate_limit_per_minute: int | Computed
    rate_limit_per_minute__not: int | Computed
    rate_limit_per_minute__in: Several[int]
    rate_limit_per_minute__not_in: Several[int]
    rate_limit_per_minute__gt: int | Computed
    rate_limit_per_minute__gte: int | Computed
    rate_limit_per_minute__lt: int | Computed
    rate_limit_per_minute__lte: int | Computed
    rate_limit_per_minute__range: tuple[int, int]
    rate_limit_per_hour: int | Computed
    rate_limit_per_hour__not: int | Computed
    rate_limit_per_hour__in: Several[int]
    rate_limit_per_hour__not_in: Several[int]
    rate_limit_per_hour__gt: int | Computed
    rate_limit_per_hour__gte: int | Computed
    rate_limit_per_hour__lt: int | Computed
    rate_limit_per_hour__lte: int | Computed
    rate_limit_per_hour__range: tuple[int, int]
    rate_limit_per_day: int | Computed
    rate_limit_per_day__not: int | Computed
    rate_limit_per_day__in: Several[int]
    rate_limit_per_day__not_in: Several[int]
    rate_limit_per_day__gt: int | Computed
    rate_limit_per_day__gte: int | Computed
    rate_limit_per_day__lt: int | Computed
    rate_limit_per_day__lte: int | Computed
    rate_limit_per_day__range: tuple[int, int]
    last_used_at: datetime | Computed | None
    last_used_at__not: datetime | Computed
    last_used_at__in: Several[datetime]
    last_used_at__not_in: Several[datetime]
    last_used_at__gt: datetime | Computed
    last_used_at__gte: datetime | Computed
    last_used_at__lt: datetime | Computed
    last_used_at__lte: datetime | Computed
    last_used_at__range: tuple[datetime, datetime]
    last_used_at__isnull: bool
    last_used_ip: Address | Computed | None
    last_used_ip__not: Address | Computed
    last_used_ip__in: Several[Address]
    last_used_ip__not_in: Several[Address]
    last_used_ip__isnull: bool
    total_requests: int | Computed
    total_requests__not: int | Computed
    total_requests__in: Several[int]
    total_requests__not_in: Several[int]
    total_requests__gt: int | Computed
    total_requests__gte: int | Computed
    total_requests__lt: int | Computed
    total_requests__lte: int | Computed
    total_requests__range: tuple[int, int]
    superseded_at: datetime | Computed | None
    superseded_at__not: datetime | Computed
    superseded_at__in: Several[datetime]
    superseded_at__not_in: Several[datetime]
    superseded_at__gt: datetime | Computed
    superseded_at__gte: datetime | Computed
    superseded_at__lt: datetime | Computed
    superseded_at__lte: datetime | Computed
    superseded_at__range: tuple[datetime, datetime]
    superseded_at__isnull: bool
    revoked_at: datetime | Computed | None
    revoked_at__not: datetime | Computed
    revoked_at__in: Several[datetime]
    revoked_at__not_in: Several[datetime]
    revoked_at__gt: datetime | Computed
    revoked_at__gte: datetime | Computed
    revoked_at__lt: datetime | Computed
    revoked_at__lte: datetime | Computed
    revoked_at__range: tuple[datetime, datetime]
    revoked_at__isnull: bool
    revoked_reason: str | Computed | None
    revoked_reason__not: str | Computed
    revoked_reason__in: Texts
    revoked_reason__not_in: Texts
    revoked_reason__iexact: str
    revoked_reason__contains: str
    revoked_reason__icontains: str
    revoked_reason__startswith: str
    revoked_reason__istartswith: str
    revoked_reason__endswith: str
    revoked_reason__iendswith: str
    revoked_reason__isnull: bool
    created_by_id: UUID | Computed
    created_by_id__not: UUID | Computed
    created_by_id__in: Several[UUID]
    created_by_id__not_in: Several[UUID]
    organization_id: UUID | Computed
    organization_id__not: UUID | Computed
    organization_id__in: Several[UUID]
    organization_id__not_in: Several[UUID]
    rotated_from_id: UUID | Computed | None
    rotated_from_id__not: UUID | Computed
    rotated_from_id__in: Several[UUID]
    rotated_from_id__not_in: Several[UUID]
    rotated_from_id__isnull: bool
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
    rotated_from__id: UUID
    rotated_from__id__in: Several[UUID]
    rotated_from__created_at: datetime
    rotated_from__created_at__in: Several[datetime]
    rotated_from__created_at__gt: datetime
    rotated_from__created_at__gte: datetime
    rotated_from__created_at__lt: datetime
    rotated_from__created_at__lte: datetime
    rotated_from__updated_at: datetime
    rotated_from__updated_at__in: Several[datetime]
    rotated_from__updated_at__gt: datetime
    rotated_from__updated_at__gte: datetime
    rotated_from__updated_at__lt: datetime
    rotated_from__updated_at__lte: datetime
    rotated_from__expires_at: datetime | None
    rotated_from__expires_at__in: Several[datetime]
    rotated_from__expires_at__gt: datetime
    rotated_from__expires_at__gte: datetime
    rotated_from__expires_at__lt: datetime
    rotated_from__expires_at__lte: datetime
    rotated_from__expires_at__isnull: bool
    rotated_from__deleted_at: datetime | None
    rotated_from__deleted_at__in: Several[datetime]
    rotated_from__deleted_at__gt: datetime
    rotated_from__deleted_at__gte: datetime
    rotated_from__deleted_at__lt: datetime
    rotated_from__deleted_at__lte: datetime
    rotated_from__deleted_at__isnull: bool
    rotated_from__name: str
    rotated_from__name__in: Texts
    rotated_from__name__contains: str
    rotated_from__name__icontains: str
    rotated_from__name__startswith: str
    rotated_from__description: str | None
    rotated_from__description__in: Texts
    rotated_from__description__contains: str
    rotated_from__description__icontains: str
    rotated_from__description__startswith: str
    rotated_from__description__isnull: bool
    rotated_from__environment: KeyEnvironment
    rotated_from__environment__in: Several[KeyEnvironment]
    rotated_from__key_prefix: str
    rotated_from__key_prefix__in: Texts
    rotated_from__key_prefix__contains: str
    rotated_from__key_prefix__icontains: str
    rotated_from__key_prefix__startswith: str
    rotated_from__key_hint: str
    rotated_from__key_hint__in: Texts
    rotated_from__key_hint__contains: str
    rotated_from__key_hint__icontains: str
    rotated_from__key_hint__startswith: str
    rotated_from__hash_key_id: str
    rotated_from__hash_key_id__in: Texts
    rotated_from__hash_key_id__contains: str
    rotated_from__hash_key_id__icontains: str
    rotated_from__hash_key_id__startswith: str
    rotated_from__rate_limit_per_minute: int
    rotated_from__rate_limit_per_minute__in: Several[int]
    rotated_from__rate_limit_per_minute__gt: int
    rotated_from__rate_limit_per_minute__gte: int
    rotated_from__rate_limit_per_minute__lt: int
    rotated_from__rate_limit_per_minute__lte: int
    rotated_from__rate_limit_per_hour: int
    rotated_from__rate_limit_per_hour__in: Several[int]
    rotated_from__rate_limit_per_hour__gt: int
    rotated_from__rate_limit_per_hour__gte: int
    rotated_from__rate_limit_per_hour__lt: int
    rotated_from__rate_limit_per_hour__lte: int
    rotated_from__rate_limit_per_day: int
    rotated_from__rate_limit_per_day__in: Several[int]
    rotated_from__rate_limit_per_day__gt: int
    rotated_from__rate_limit_per_day__gte: int
    rotated_from__rate_limit_per_day__lt: int
    rotated_from__rate_limit_per_day__lte: int
    rotated_from__last_used_at: datetime | None
    rotated_from__last_used_at__in: Several[datetime]
    rotated_from__last_used_at__gt: datetime
    rotated_from__last_used_at__gte: datetime
    rotated_from__last_used_at__lt: datetime
    rotated_from__last_used_at__lte: datetime
    rotated_from__last_used_at__isnull: bool
    rotated_from__last_used_ip: Address | None
    rotated_from__last_used_ip__in: Several[Address]
    rotated_from__last_used_ip__isnull: bool
    rotated_from__total_requests: int
    rotated_from__total_requests__in: Several[int]
    rotated_from__total_requests__gt: int
    rotated_from__total_requests__gte: int
    rotated_from__total_requests__lt: int
    rotated_from__total_requests__lte: int
    rotated_from__superseded_at: datetime | None
    rotated_from__superseded_at__in: Several[datetime]
    rotated_from__superseded_at__gt: datetime
    rotated_from__superseded_at__gte: datetime
    rotated_from__superseded_at__lt: datetime
    rotated_from__superseded_at__lte: datetime
    rotated_from__superseded_at__isnull: bool
    rotated_from__revoked_at: datetime | None
    rotated_from__revoked_at__in: Several[datetime]
    rotated_from__revoked_at__gt: datetime
    rotated_from__revoked_at__gte: datetime
    rotated_from__revoked_at__lt: datetime
    rotated_from__revoked_at__lte: datetime
    rotated_from__revoked_at__isnull: bool
    rotated_from__revoked_reason: str | None
    rotated_from__revoked_reason__in: Texts
    rotated_from__revoked_reason__contains: str
    rotated_from__revoked_reason__icontains: str
    rotated_from__revoked_reason__startswith: str
    rotated_from__revoked_reason__isnull: bool
    rotated_from__created_by_id: UUID
    rotated_from__created_by_id__in: Several[UUID]
    rotated_from__organization_id: UUID
    rotated_from__organization_id__in: Several[UUID]
    rotated_from__rotated_from_id: UUID | None
    rotated_from__rotated_from_id__in: Several[UUID]
    rotated_from__rotated_from_id__isnull: bool

class ApiKeyQ(Q):
    def __init__(self, *args: ApiKeyQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[ApiKeyLookups]) -> None: ...
    def __and__(self, other: ApiKeyQ | UncheckedQ) -> ApiKeyQ: ...
    def __or__(self, other: ApiKeyQ | UncheckedQ) -> ApiKeyQ: ...
    def __invert__(self) -> ApiKeyQ: ...

class ApiKeyBase(SoftDelete):
    def __init__(self, **values: Unpack[ApiKeyValues]) -> None: ...
    @classmethod
    def filter(cls, *args: ApiKeyQ | UncheckedQ, **lookups: Unpack[ApiKeyLookups]) -> ApiKeyQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: ApiKeyQ | UncheckedQ, **lookups: Unpack[ApiKeyLookups]) -> ApiKeyQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: ApiKeyQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[ApiKeyLookups]) -> ApiKeyOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: ApiKeyQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[ApiKeyLookups]) -> ApiKeyOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: ApiKeyQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[ApiKeyLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> ApiKeyQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> ApiKeyOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> ApiKeyOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: ApiKeyOrdering) -> ApiKeyOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: ApiKeyOrdering) -> ApiKeyOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> ApiKeyQuerySet[Self]: ...
    @classmethod
    def with_deleted(cls, *relations: ApiKeyLoad) -> ApiKeyQuerySet[Self]: ...
    @classmethod
    def only_deleted(cls) -> ApiKeyQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> ApiKeyQ: ...
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewApiKey]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: ApiKeyValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[ApiKeyValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: ApiKeyValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[ApiKeyValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[ApiKeyColumn], update: Iterable[ApiKeyField] | None = None, **values: Unpack[ApiKeyValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[ApiKeyColumn], update: Iterable[ApiKeyField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[ApiKeyField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[ApiKeyField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[ApiKeyColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: ApiKeyLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: ApiKeyWith[H], name1: _Load1ApiKey, name2: _Load2ApiKey = ..., name3: _Load3ApiKey = ..., name4: _Load4ApiKey = ..., /) -> ApiKeyWith[H | _Load1ApiKey | _Load2ApiKey | _Load3ApiKey | _Load4ApiKey]: ...
    @overload
    async def fetch(self, name1: _Load1ApiKey, name2: _Load2ApiKey = ..., name3: _Load3ApiKey = ..., name4: _Load4ApiKey = ..., /) -> ApiKeyWith[_Load1ApiKey | _Load2ApiKey | _Load3ApiKey | _Load4ApiKey]: ...

class ApiKeyWith(ApiKey, Holding[H_contra]):
    organization: Loadable[Literal["organization"], Organization, Unloaded[Organization]]
    created_by: Loadable[Literal["created_by"], User, Unloaded[User]]
    rotated_from: Loadable[Literal["rotated_from"], ApiKey | None, Unloaded[ApiKey | None]]

class ApiKeyOne(One[T_co]):
    @overload
    def select_related(self: ApiKeyOne[ApiKeyWith[H]], name1: _Join1ApiKey, name2: _Join2ApiKey = ..., name3: _Join3ApiKey = ..., name4: _Join4ApiKey = ..., /) -> ApiKeyOne[ApiKeyWith[H | _Join1ApiKey | _Join2ApiKey | _Join3ApiKey | _Join4ApiKey]]: ...
    @overload
    def select_related(self: ApiKeyOne[ApiKey], name1: _Join1ApiKey, name2: _Join2ApiKey = ..., name3: _Join3ApiKey = ..., name4: _Join4ApiKey = ..., /) -> ApiKeyOne[ApiKeyWith[_Join1ApiKey | _Join2ApiKey | _Join3ApiKey | _Join4ApiKey]]: ...
    @overload
    def select_related(self: ApiKeyOne[ApiKeyWith[H] | None], name1: _Join1ApiKey, name2: _Join2ApiKey = ..., name3: _Join3ApiKey = ..., name4: _Join4ApiKey = ..., /) -> ApiKeyOne[ApiKeyWith[H | _Join1ApiKey | _Join2ApiKey | _Join3ApiKey | _Join4ApiKey] | None]: ...
    @overload
    def select_related(self: ApiKeyOne[ApiKey | None], name1: _Join1ApiKey, name2: _Join2ApiKey = ..., name3: _Join3ApiKey = ..., name4: _Join4ApiKey = ..., /) -> ApiKeyOne[ApiKeyWith[_Join1ApiKey | _Join2ApiKey | _Join3ApiKey | _Join4ApiKey] | None]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: ApiKeyOne[ApiKeyWith[H]], name1: _Load1ApiKey | Prefetch, name2: _Load2ApiKey | Prefetch = ..., name3: _Load3ApiKey | Prefetch = ..., name4: _Load4ApiKey | Prefetch = ..., /) -> ApiKeyOne[ApiKeyWith[H | _Load1ApiKey | _Load2ApiKey | _Load3ApiKey | _Load4ApiKey]]: ...
    @overload
    def prefetch_related(self: ApiKeyOne[ApiKey], name1: _Load1ApiKey | Prefetch, name2: _Load2ApiKey | Prefetch = ..., name3: _Load3ApiKey | Prefetch = ..., name4: _Load4ApiKey | Prefetch = ..., /) -> ApiKeyOne[ApiKeyWith[_Load1ApiKey | _Load2ApiKey | _Load3ApiKey | _Load4ApiKey]]: ...
    @overload
    def prefetch_related(self: ApiKeyOne[ApiKeyWith[H] | None], name1: _Load1ApiKey | Prefetch, name2: _Load2ApiKey | Prefetch = ..., name3: _Load3ApiKey | Prefetch = ..., name4: _Load4ApiKey | Prefetch = ..., /) -> ApiKeyOne[ApiKeyWith[H | _Load1ApiKey | _Load2ApiKey | _Load3ApiKey | _Load4ApiKey] | None]: ...
    @overload
    def prefetch_related(self: ApiKeyOne[ApiKey | None], name1: _Load1ApiKey | Prefetch, name2: _Load2ApiKey | Prefetch = ..., name3: _Load3ApiKey | Prefetch = ..., name4: _Load4ApiKey | Prefetch = ..., /) -> ApiKeyOne[ApiKeyWith[_Load1ApiKey | _Load2ApiKey | _Load3ApiKey | _Load4ApiKey] | None]: ...
    def only(self, *fields_for_select: ApiKeyColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "created_by_id", "organization_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["expires_at", "deleted_at", "last_used_at", "superseded_at", "revoked_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email_verified_at", "created_by__suspended_at", "created_by__last_sign_in_at", "created_by__onboarding_completed_at", "rotated_from__created_at", "rotated_from__updated_at", "rotated_from__expires_at", "rotated_from__deleted_at", "rotated_from__last_used_at", "rotated_from__superseded_at", "rotated_from__revoked_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime | None]: ...
    @overload
    def values_list(self, path: Literal["name", "key_prefix", "key_hint", "hash_key_id"], /, *, flat: Literal[True]) -> OneListed[T_co, str]: ...
    @overload
    def values_list(self, path: Literal["description", "revoked_reason", "organization__name", "organization__slug", "organization__billing_email", "created_by__email", "created_by__name", "created_by__avatar_url", "created_by__login_method", "created_by__timezone", "created_by__locale", "rotated_from__name", "rotated_from__description", "rotated_from__key_prefix", "rotated_from__key_hint", "rotated_from__hash_key_id", "rotated_from__revoked_reason"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["environment"], /, *, flat: Literal[True]) -> OneListed[T_co, KeyEnvironment]: ...
    @overload
    def values_list(self, path: Literal["key_hash"], /, *, flat: Literal[True]) -> OneListed[T_co, bytes]: ...
    @overload
    def values_list(self, path: Literal["scopes"], /, *, flat: Literal[True]) -> OneListed[T_co, list[str]]: ...
    @overload
    def values_list(self, path: Literal["ip_allowlist"], /, *, flat: Literal[True]) -> OneListed[T_co, list[Network]]: ...
    @overload
    def values_list(self, path: Literal["rate_limit_per_minute", "rate_limit_per_hour", "rate_limit_per_day", "total_requests"], /, *, flat: Literal[True]) -> OneListed[T_co, int]: ...
    @overload
    def values_list(self, path: Literal["last_used_ip", "rotated_from__last_used_ip"], /, *, flat: Literal[True]) -> OneListed[T_co, Address | None]: ...
    @overload
    def values_list(self, path: Literal["rotated_from_id", "organization__id", "organization__owner_id", "created_by__id", "rotated_from__id", "rotated_from__created_by_id", "rotated_from__organization_id", "rotated_from__rotated_from_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> OneListed[T_co, OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["created_by__status"], /, *, flat: Literal[True]) -> OneListed[T_co, UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["created_by__is_platform_admin", "created_by__mfa_enabled"], /, *, flat: Literal[True]) -> OneListed[T_co, bool | None]: ...
    @overload
    def values_list(self, path: Literal["rotated_from__environment"], /, *, flat: Literal[True]) -> OneListed[T_co, KeyEnvironment | None]: ...
    @overload
    def values_list(self, path: Literal["rotated_from__rate_limit_per_minute", "rotated_from__rate_limit_per_hour", "rotated_from__rate_limit_per_day", "rotated_from__total_requests"], /, *, flat: Literal[True]) -> OneListed[T_co, int | None]: ...
    @overload
    def values_list(self, *paths: ApiKeyPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: ApiKeyColumn) -> OneRow[T_co, ApiKeyRow]: ...
    @overload
    def values(self, *paths: ApiKeyPath, **aliases: ApiKeyPath) -> OneRow[T_co, dict[str, Any]]: ...

class ApiKeyQuerySet(RecordQuerySet[M]):
    def filter(self, *args: ApiKeyQ | UncheckedQ, **lookups: Unpack[ApiKeyLookups]) -> Self: ...
    def exclude(self, *args: ApiKeyQ | UncheckedQ, **lookups: Unpack[ApiKeyLookups]) -> Self: ...
    def get(self, *args: ApiKeyQ | UncheckedQ, **lookups: Unpack[ApiKeyLookups]) -> ApiKeyOne[M]: ...
    def get_or_none(self, *args: ApiKeyQ | UncheckedQ, **lookups: Unpack[ApiKeyLookups]) -> ApiKeyOne[M | None]: ...
    def first(self) -> ApiKeyOne[M | None]: ...
    def last(self) -> ApiKeyOne[M | None]: ...
    def latest(self, *orderings: ApiKeyOrdering) -> ApiKeyOne[M | None]: ...
    def earliest(self, *orderings: ApiKeyOrdering) -> ApiKeyOne[M | None]: ...
    def order_by(self, *orderings: ApiKeyOrdering) -> Self: ...
    def only(self, *fields_for_select: ApiKeyColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[ApiKeyChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: ApiKeyLoad) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "created_by_id", "organization_id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["expires_at", "deleted_at", "last_used_at", "superseded_at", "revoked_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email_verified_at", "created_by__suspended_at", "created_by__last_sign_in_at", "created_by__onboarding_completed_at", "rotated_from__created_at", "rotated_from__updated_at", "rotated_from__expires_at", "rotated_from__deleted_at", "rotated_from__last_used_at", "rotated_from__superseded_at", "rotated_from__revoked_at"], /, *, flat: Literal[True]) -> Listed[datetime | None]: ...
    @overload
    def values_list(self, path: Literal["name", "key_prefix", "key_hint", "hash_key_id"], /, *, flat: Literal[True]) -> Listed[str]: ...
    @overload
    def values_list(self, path: Literal["description", "revoked_reason", "organization__name", "organization__slug", "organization__billing_email", "created_by__email", "created_by__name", "created_by__avatar_url", "created_by__login_method", "created_by__timezone", "created_by__locale", "rotated_from__name", "rotated_from__description", "rotated_from__key_prefix", "rotated_from__key_hint", "rotated_from__hash_key_id", "rotated_from__revoked_reason"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["environment"], /, *, flat: Literal[True]) -> Listed[KeyEnvironment]: ...
    @overload
    def values_list(self, path: Literal["key_hash"], /, *, flat: Literal[True]) -> Listed[bytes]: ...
    @overload
    def values_list(self, path: Literal["scopes"], /, *, flat: Literal[True]) -> Listed[list[str]]: ...
    @overload
    def values_list(self, path: Literal["ip_allowlist"], /, *, flat: Literal[True]) -> Listed[list[Network]]: ...
    @overload
    def values_list(self, path: Literal["rate_limit_per_minute", "rate_limit_per_hour", "rate_limit_per_day", "total_requests"], /, *, flat: Literal[True]) -> Listed[int]: ...
    @overload
    def values_list(self, path: Literal["last_used_ip", "rotated_from__last_used_ip"], /, *, flat: Literal[True]) -> Listed[Address | None]: ...
    @overload
    def values_list(self, path: Literal["rotated_from_id", "organization__id", "organization__owner_id", "created_by__id", "rotated_from__id", "rotated_from__created_by_id", "rotated_from__organization_id", "rotated_from__rotated_from_id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> Listed[OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["created_by__status"], /, *, flat: Literal[True]) -> Listed[UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["created_by__is_platform_admin", "created_by__mfa_enabled"], /, *, flat: Literal[True]) -> Listed[bool | None]: ...
    @overload
    def values_list(self, path: Literal["rotated_from__environment"], /, *, flat: Literal[True]) -> Listed[KeyEnvironment | None]: ...
    @overload
    def values_list(self, path: Literal["rotated_from__rate_limit_per_minute", "rotated_from__rate_limit_per_hour", "rotated_from__rate_limit_per_day", "rotated_from__total_requests"], /, *, flat: Literal[True]) -> Listed[int | None]: ...
    @overload
    def values_list(self, *paths: ApiKeyPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: ApiKeyColumn) -> Rows[ApiKeyRow]: ...
    @overload
    def values(self, *paths: ApiKeyPath, **aliases: ApiKeyPath) -> Rows[dict[str, Any]]: ...
    @overload
    def select_related(self: ApiKeyQuerySet[ApiKeyWith[H]], name1: _Join1ApiKey, name2: _Join2ApiKey = ..., name3: _Join3ApiKey = ..., name4: _Join4ApiKey = ..., /) -> ApiKeyQuerySet[ApiKeyWith[H | _Join1ApiKey | _Join2ApiKey | _Join3ApiKey | _Join4ApiKey]]: ...
    @overload
    def select_related(self: ApiKeyQuerySet[ApiKey], name1: _Join1ApiKey, name2: _Join2ApiKey = ..., name3: _Join3ApiKey = ..., name4: _Join4ApiKey = ..., /) -> ApiKeyQuerySet[ApiKeyWith[_Join1ApiKey | _Join2ApiKey | _Join3ApiKey | _Join4ApiKey]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: ApiKeyQuerySet[ApiKeyWith[H]], name1: _Load1ApiKey | Prefetch, name2: _Load2ApiKey | Prefetch = ..., name3: _Load3ApiKey | Prefetch = ..., name4: _Load4ApiKey | Prefetch = ..., /) -> ApiKeyQuerySet[ApiKeyWith[H | _Load1ApiKey | _Load2ApiKey | _Load3ApiKey | _Load4ApiKey]]: ...
    @overload
    def prefetch_related(self: ApiKeyQuerySet[ApiKey], name1: _Load1ApiKey | Prefetch, name2: _Load2ApiKey | Prefetch = ..., name3: _Load3ApiKey | Prefetch = ..., name4: _Load4ApiKey | Prefetch = ..., /) -> ApiKeyQuerySet[ApiKeyWith[_Load1ApiKey | _Load2ApiKey | _Load3ApiKey | _Load4ApiKey]]: ...

class ApiKeyRelation(Relation[ApiKey]):
    def filter(self, *args: ApiKeyQ | UncheckedQ, **lookups: Unpack[ApiKeyLookups]) -> ApiKeyQuerySet[ApiKey]: ...
    def all(self) -> ApiKeyQuerySet[ApiKey]: ...
    def order_by(self, *orderings: ApiKeyOrdering) -> ApiKeyQuerySet[ApiKey]: ...
    def limit(self, limit: int) -> ApiKeyQuerySet[ApiKey]: ...
    def offset(self, offset: int) -> ApiKeyQuerySet[ApiKey]: ...
    async def create(self, using_db: BaseDBAsyncClient | None = None, **values: Unpack[ApiKeyValues]) -> ApiKey: ...

class ApiKeyFetched(ApiKeyRelation, Fetched[ApiKey]): ...

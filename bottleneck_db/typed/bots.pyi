"""Types of Bot. Written by `bottleneck-db typegen`; edit the model instead."""

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
from bottleneck_db.models.bots import Bot
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.enums import OrgPlan, RunStatus, UserStatus
from bottleneck_db.models.organizations import Organization
from bottleneck_db.models.users import User
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
from bottleneck_db.typed.bot_runs import BotRunFetched, BotRunRelation

BotColumn = Literal[
    "id", "created_at", "updated_at", "is_active", "schedule", "timezone", "last_run_at", "next_run_at", "version", "deleted_at", "name",
    "description", "slug", "config", "last_run_status", "consecutive_failures", "concurrency", "created_by_id", "organization_id",
]

BotField = Literal[
    "organization", "created_by", "created_at", "updated_at", "is_active", "schedule", "timezone", "last_run_at", "next_run_at", "version",
    "deleted_at", "name", "description", "slug", "config", "last_run_status", "consecutive_failures", "created_by_id", "organization_id",
]

BotPath = Literal[
    "id", "created_by_id", "organization_id", "created_at", "updated_at", "is_active", "schedule", "description", "organization__name",
    "organization__slug", "organization__billing_email", "created_by__email", "created_by__name", "created_by__avatar_url",
    "created_by__login_method", "created_by__timezone", "created_by__locale", "timezone", "name", "slug", "last_run_at", "next_run_at",
    "deleted_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at",
    "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email_verified_at",
    "created_by__suspended_at", "created_by__last_sign_in_at", "created_by__onboarding_completed_at", "version", "consecutive_failures",
    "concurrency", "config", "last_run_status", "organization__id", "organization__owner_id", "created_by__id", "organization__plan",
    "created_by__status", "created_by__is_platform_admin", "created_by__mfa_enabled",
]

BotOrdering = Literal[
    "id", "created_at", "updated_at", "is_active", "schedule", "timezone", "last_run_at", "next_run_at", "version", "deleted_at", "name",
    "description", "slug", "last_run_status", "consecutive_failures", "concurrency", "created_by_id", "organization_id", "organization__id",
    "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__name", "organization__slug",
    "organization__plan", "organization__billing_email", "organization__suspended_at", "organization__owner_id", "created_by__id",
    "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email", "created_by__email_verified_at",
    "created_by__name", "created_by__avatar_url", "created_by__login_method", "created_by__status", "created_by__suspended_at",
    "created_by__is_platform_admin", "created_by__mfa_enabled", "created_by__timezone", "created_by__locale", "created_by__last_sign_in_at",
    "created_by__onboarding_completed_at", "-id", "-created_at", "-updated_at", "-is_active", "-schedule", "-timezone", "-last_run_at",
    "-next_run_at", "-version", "-deleted_at", "-name", "-description", "-slug", "-last_run_status", "-consecutive_failures",
    "-concurrency", "-created_by_id", "-organization_id", "-organization__id", "-organization__created_at", "-organization__updated_at",
    "-organization__deleted_at", "-organization__name", "-organization__slug", "-organization__plan", "-organization__billing_email",
    "-organization__suspended_at", "-organization__owner_id", "-created_by__id", "-created_by__created_at", "-created_by__updated_at",
    "-created_by__deleted_at", "-created_by__email", "-created_by__email_verified_at", "-created_by__name", "-created_by__avatar_url",
    "-created_by__login_method", "-created_by__status", "-created_by__suspended_at", "-created_by__is_platform_admin",
    "-created_by__mfa_enabled", "-created_by__timezone", "-created_by__locale", "-created_by__last_sign_in_at",
    "-created_by__onboarding_completed_at",
]

BotJoin = Literal["organization", "created_by", "organization__owner"]

BotLoad = Literal[
    "organization", "created_by", "runs", "organization__owner", "organization__api_keys", "organization__bots",
    "organization__credentials", "organization__members", "organization__roles", "organization__tasks", "organization__workflows",
    "created_by__created_bots", "created_by__owned_organizations", "created_by__memberships", "runs__organization", "runs__bot",
    "runs__workflow_run", "runs__retry_of", "runs__triggered_by", "runs__logs", "runs__reruns",
]

_Join1Bot = TypeVar("_Join1Bot", bound=BotJoin, default=Never)
_Join2Bot = TypeVar("_Join2Bot", bound=BotJoin, default=Never)
_Join3Bot = TypeVar("_Join3Bot", bound=BotJoin, default=Never)
_Join4Bot = TypeVar("_Join4Bot", bound=BotJoin, default=Never)

_Load1Bot = TypeVar("_Load1Bot", bound=BotLoad, default=Never)
_Load2Bot = TypeVar("_Load2Bot", bound=BotLoad, default=Never)
_Load3Bot = TypeVar("_Load3Bot", bound=BotLoad, default=Never)
_Load4Bot = TypeVar("_Load4Bot", bound=BotLoad, default=Never)

_LatestBot = TypeVar("_LatestBot", bound=Literal["runs"])

class BotRow(TypedDict):
    id: UUID
    created_at: datetime
    updated_at: datetime
    is_active: bool
    schedule: str | None
    timezone: str
    last_run_at: datetime | None
    next_run_at: datetime | None
    version: int
    deleted_at: datetime | None
    name: str
    description: str | None
    slug: str
    config: BotConfig
    last_run_status: RunStatus | None
    consecutive_failures: int
    concurrency: int
    created_by_id: UUID
    organization_id: UUID

class _OptionalBot(TypedDict, total=False):
    id: UUID
    created_at: datetime
    updated_at: datetime
    is_active: bool
    schedule: str | None
    timezone: str
    last_run_at: datetime | None
    next_run_at: datetime | None
    version: int
    deleted_at: datetime | None
    description: str | None
    last_run_status: RunStatus | None
    consecutive_failures: int
    created_by_id: UUID
    organization_id: UUID
    organization: Organization
    created_by: User

class _RequiredBot(_OptionalBot):
    name: str
    slug: str
    config: BotConfig

class NewBot(_RequiredBot): ...

class BotValues(_OptionalBot, total=False):
    name: str
    slug: str
    config: BotConfig

class BotChanges(TypedDict, total=False):
    organization: Organization
    created_by: User
    created_at: datetime | Computed
    updated_at: datetime | Computed
    is_active: bool | Computed
    schedule: str | Computed | None
    timezone: str | Computed
    last_run_at: datetime | Computed | None
    next_run_at: datetime | Computed | None
    version: int | Computed
    deleted_at: datetime | Computed | None
    name: str | Computed
    description: str | Computed | None
    slug: str | Computed
    config: BotConfig | Computed
    last_run_status: RunStatus | Computed | None
    consecutive_failures: int | Computed
    created_by_id: UUID | Computed
    organization_id: UUID | Computed

class BotLookups(TypedDict, total=False):
    pk: UUID | Computed
    pk__not: UUID | Computed
    pk__in: Several[UUID]
    pk__not_in: Several[UUID]
    organization: Organization | Computed
    created_by: User | Computed
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
    is_active: bool | Computed
    is_active__not: bool | Computed
    schedule: str | Computed | None
    schedule__not: str | Computed
    schedule__in: Texts
    schedule__not_in: Texts
    schedule__iexact: str
    schedule__contains: str
    schedule__icontains: str
    schedule__startswith: str
    schedule__istartswith: str
    schedule__endswith: str
    schedule__iendswith: str
    schedule__isnull: bool
    timezone: str | Computed
    timezone__not: str | Computed
    timezone__in: Texts
    timezone__not_in: Texts
    timezone__iexact: str
    timezone__contains: str
    timezone__icontains: str
    timezone__startswith: str
    timezone__istartswith: str
    timezone__endswith: str
    timezone__iendswith: str
    last_run_at: datetime | Computed | None
    last_run_at__not: datetime | Computed
    last_run_at__in: Several[datetime]
    last_run_at__not_in: Several[datetime]
    last_run_at__gt: datetime | Computed
    last_run_at__gte: datetime | Computed
    last_run_at__lt: datetime | Computed
    last_run_at__lte: datetime | Computed
    last_run_at__range: tuple[datetime, datetime]
    last_run_at__isnull: bool
    next_run_at: datetime | Computed | None
    next_run_at__not: datetime | Computed
    next_run_at__in: Several[datetime]
    next_run_at__not_in: Several[datetime]
    next_run_at__gt: datetime | Computed
    next_run_at__gte: datetime | Computed
    next_run_at__lt: datetime | Computed
    next_run_at__lte: datetime | Computed
    next_run_at__range: tuple[datetime, datetime]
    next_run_at__isnull: bool
    version: int | Computed
    version__not: int | Computed
    version__in: Several[int]
    version__not_in: Several[int]
    version__gt: int | Computed
    version__gte: int | Computed
    version__lt: int | Computed
    version__lte: int | Computed
    version__range: tuple[int, int]
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
    slug: str | Computed
    slug__not: str | Computed
    slug__in: Texts
    slug__not_in: Texts
    slug__iexact: str
    slug__contains: str
    slug__icontains: str
    slug__startswith: str
    slug__istartswith: str
    slug__endswith: str
    slug__iendswith: str
    config: BotConfig | Computed
    last_run_status: RunStatus | Computed | None
    last_run_status__not: RunStatus | Computed
    last_run_status__in: Several[RunStatus]
    last_run_status__not_in: Several[RunStatus]
    last_run_status__isnull: bool
    consecutive_failures: int | Computed
    consecutive_failures__not: int | Computed
    consecutive_failures__in: Several[int]
    consecutive_failures__not_in: Several[int]
    consecutive_failures__gt: int | Computed
    consecutive_failures__gte: int | Computed
    consecutive_failures__lt: int | Computed
    consecutive_failures__lte: int | Computed
    consecutive_failures__range: tuple[int, int]
    concurrency: int | Computed
    concurrency__not: int | Computed
    concurrency__in: Several[int]
    concurrency__not_in: Several[int]
    concurrency__gt: int | Computed
    concurrency__gte: int | Computed
    concurrency__lt: int | Computed
    concurrency__lte: int | Computed
    concurrency__range: tuple[int, int]
    created_by_id: UUID | Computed
    created_by_id__not: UUID | Computed
    created_by_id__in: Several[UUID]
    created_by_id__not_in: Several[UUID]
    organization_id: UUID | Computed
    organization_id__not: UUID | Computed
    organization_id__in: Several[UUID]
    organization_id__not_in: Several[UUID]
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

class BotQ(Q):
    def __init__(self, *args: BotQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[BotLookups]) -> None: ...
    def __and__(self, other: BotQ | UncheckedQ) -> BotQ: ...
    def __or__(self, other: BotQ | UncheckedQ) -> BotQ: ...
    def __invert__(self) -> BotQ: ...

class BotBase(SoftDelete):
    runs: BotRunRelation
    def __init__(self, **values: Unpack[BotValues]) -> None: ...
    @classmethod
    def filter(cls, *args: BotQ | UncheckedQ, **lookups: Unpack[BotLookups]) -> BotQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: BotQ | UncheckedQ, **lookups: Unpack[BotLookups]) -> BotQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: BotQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[BotLookups]) -> BotOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: BotQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[BotLookups]) -> BotOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: BotQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[BotLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> BotQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> BotOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> BotOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: BotOrdering) -> BotOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: BotOrdering) -> BotOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> BotQuerySet[Self]: ...
    @classmethod
    def with_deleted(cls, *relations: BotLoad) -> BotQuerySet[Self]: ...
    @classmethod
    def only_deleted(cls) -> BotQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> BotQ: ...
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewBot]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: BotValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[BotValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: BotValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[BotValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[BotColumn], update: Iterable[BotField] | None = None, **values: Unpack[BotValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[BotColumn], update: Iterable[BotField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[BotField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[BotField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[BotColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: BotLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: BotWith[H], name1: _Load1Bot, name2: _Load2Bot = ..., name3: _Load3Bot = ..., name4: _Load4Bot = ..., /) -> BotWith[H | _Load1Bot | _Load2Bot | _Load3Bot | _Load4Bot]: ...
    @overload
    async def fetch(self, name1: _Load1Bot, name2: _Load2Bot = ..., name3: _Load3Bot = ..., name4: _Load4Bot = ..., /) -> BotWith[_Load1Bot | _Load2Bot | _Load3Bot | _Load4Bot]: ...

class BotWith(Bot, Holding[H_contra]):
    organization: Loadable[Literal["organization"], Organization, Unloaded[Organization]]
    created_by: Loadable[Literal["created_by"], User, Unloaded[User]]
    runs: Loadable[Literal["runs"], BotRunFetched, BotRunRelation]

class BotOne(One[T_co]):
    @overload
    def select_related(self: BotOne[BotWith[H]], name1: _Join1Bot, name2: _Join2Bot = ..., name3: _Join3Bot = ..., name4: _Join4Bot = ..., /) -> BotOne[BotWith[H | _Join1Bot | _Join2Bot | _Join3Bot | _Join4Bot]]: ...
    @overload
    def select_related(self: BotOne[Bot], name1: _Join1Bot, name2: _Join2Bot = ..., name3: _Join3Bot = ..., name4: _Join4Bot = ..., /) -> BotOne[BotWith[_Join1Bot | _Join2Bot | _Join3Bot | _Join4Bot]]: ...
    @overload
    def select_related(self: BotOne[BotWith[H] | None], name1: _Join1Bot, name2: _Join2Bot = ..., name3: _Join3Bot = ..., name4: _Join4Bot = ..., /) -> BotOne[BotWith[H | _Join1Bot | _Join2Bot | _Join3Bot | _Join4Bot] | None]: ...
    @overload
    def select_related(self: BotOne[Bot | None], name1: _Join1Bot, name2: _Join2Bot = ..., name3: _Join3Bot = ..., name4: _Join4Bot = ..., /) -> BotOne[BotWith[_Join1Bot | _Join2Bot | _Join3Bot | _Join4Bot] | None]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: BotOne[BotWith[H]], name1: _Load1Bot | Prefetch, name2: _Load2Bot | Prefetch = ..., name3: _Load3Bot | Prefetch = ..., name4: _Load4Bot | Prefetch = ..., /) -> BotOne[BotWith[H | _Load1Bot | _Load2Bot | _Load3Bot | _Load4Bot]]: ...
    @overload
    def prefetch_related(self: BotOne[Bot], name1: _Load1Bot | Prefetch, name2: _Load2Bot | Prefetch = ..., name3: _Load3Bot | Prefetch = ..., name4: _Load4Bot | Prefetch = ..., /) -> BotOne[BotWith[_Load1Bot | _Load2Bot | _Load3Bot | _Load4Bot]]: ...
    @overload
    def prefetch_related(self: BotOne[BotWith[H] | None], name1: _Load1Bot | Prefetch, name2: _Load2Bot | Prefetch = ..., name3: _Load3Bot | Prefetch = ..., name4: _Load4Bot | Prefetch = ..., /) -> BotOne[BotWith[H | _Load1Bot | _Load2Bot | _Load3Bot | _Load4Bot] | None]: ...
    @overload
    def prefetch_related(self: BotOne[Bot | None], name1: _Load1Bot | Prefetch, name2: _Load2Bot | Prefetch = ..., name3: _Load3Bot | Prefetch = ..., name4: _Load4Bot | Prefetch = ..., /) -> BotOne[BotWith[_Load1Bot | _Load2Bot | _Load3Bot | _Load4Bot] | None]: ...
    def only(self, *fields_for_select: BotColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "created_by_id", "organization_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["is_active"], /, *, flat: Literal[True]) -> OneListed[T_co, bool]: ...
    @overload
    def values_list(self, path: Literal["schedule", "description", "organization__name", "organization__slug", "organization__billing_email", "created_by__email", "created_by__name", "created_by__avatar_url", "created_by__login_method", "created_by__timezone", "created_by__locale"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["timezone", "name", "slug"], /, *, flat: Literal[True]) -> OneListed[T_co, str]: ...
    @overload
    def values_list(self, path: Literal["last_run_at", "next_run_at", "deleted_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email_verified_at", "created_by__suspended_at", "created_by__last_sign_in_at", "created_by__onboarding_completed_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime | None]: ...
    @overload
    def values_list(self, path: Literal["version", "consecutive_failures", "concurrency"], /, *, flat: Literal[True]) -> OneListed[T_co, int]: ...
    @overload
    def values_list(self, path: Literal["config"], /, *, flat: Literal[True]) -> OneListed[T_co, BotConfig]: ...
    @overload
    def values_list(self, path: Literal["last_run_status"], /, *, flat: Literal[True]) -> OneListed[T_co, RunStatus | None]: ...
    @overload
    def values_list(self, path: Literal["organization__id", "organization__owner_id", "created_by__id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> OneListed[T_co, OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["created_by__status"], /, *, flat: Literal[True]) -> OneListed[T_co, UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["created_by__is_platform_admin", "created_by__mfa_enabled"], /, *, flat: Literal[True]) -> OneListed[T_co, bool | None]: ...
    @overload
    def values_list(self, *paths: BotPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: BotColumn) -> OneRow[T_co, BotRow]: ...
    @overload
    def values(self, *paths: BotPath, **aliases: BotPath) -> OneRow[T_co, dict[str, Any]]: ...

class BotQuerySet(RecordQuerySet[M]):
    def filter(self, *args: BotQ | UncheckedQ, **lookups: Unpack[BotLookups]) -> Self: ...
    def exclude(self, *args: BotQ | UncheckedQ, **lookups: Unpack[BotLookups]) -> Self: ...
    def get(self, *args: BotQ | UncheckedQ, **lookups: Unpack[BotLookups]) -> BotOne[M]: ...
    def get_or_none(self, *args: BotQ | UncheckedQ, **lookups: Unpack[BotLookups]) -> BotOne[M | None]: ...
    def first(self) -> BotOne[M | None]: ...
    def last(self) -> BotOne[M | None]: ...
    def latest(self, *orderings: BotOrdering) -> BotOne[M | None]: ...
    def earliest(self, *orderings: BotOrdering) -> BotOne[M | None]: ...
    def order_by(self, *orderings: BotOrdering) -> Self: ...
    def only(self, *fields_for_select: BotColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[BotChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: BotLoad) -> Self: ...
    @overload
    def with_latest(self: BotQuerySet[BotWith[H]], relation: _LatestBot, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> BotQuerySet[BotWith[H | _LatestBot]]: ...
    @overload
    def with_latest(self: BotQuerySet[Bot], relation: _LatestBot, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> BotQuerySet[BotWith[_LatestBot]]: ...
    @overload
    def values_list(self, path: Literal["id", "created_by_id", "organization_id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["is_active"], /, *, flat: Literal[True]) -> Listed[bool]: ...
    @overload
    def values_list(self, path: Literal["schedule", "description", "organization__name", "organization__slug", "organization__billing_email", "created_by__email", "created_by__name", "created_by__avatar_url", "created_by__login_method", "created_by__timezone", "created_by__locale"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["timezone", "name", "slug"], /, *, flat: Literal[True]) -> Listed[str]: ...
    @overload
    def values_list(self, path: Literal["last_run_at", "next_run_at", "deleted_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email_verified_at", "created_by__suspended_at", "created_by__last_sign_in_at", "created_by__onboarding_completed_at"], /, *, flat: Literal[True]) -> Listed[datetime | None]: ...
    @overload
    def values_list(self, path: Literal["version", "consecutive_failures", "concurrency"], /, *, flat: Literal[True]) -> Listed[int]: ...
    @overload
    def values_list(self, path: Literal["config"], /, *, flat: Literal[True]) -> Listed[BotConfig]: ...
    @overload
    def values_list(self, path: Literal["last_run_status"], /, *, flat: Literal[True]) -> Listed[RunStatus | None]: ...
    @overload
    def values_list(self, path: Literal["organization__id", "organization__owner_id", "created_by__id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> Listed[OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["created_by__status"], /, *, flat: Literal[True]) -> Listed[UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["created_by__is_platform_admin", "created_by__mfa_enabled"], /, *, flat: Literal[True]) -> Listed[bool | None]: ...
    @overload
    def values_list(self, *paths: BotPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: BotColumn) -> Rows[BotRow]: ...
    @overload
    def values(self, *paths: BotPath, **aliases: BotPath) -> Rows[dict[str, Any]]: ...
    @overload
    def select_related(self: BotQuerySet[BotWith[H]], name1: _Join1Bot, name2: _Join2Bot = ..., name3: _Join3Bot = ..., name4: _Join4Bot = ..., /) -> BotQuerySet[BotWith[H | _Join1Bot | _Join2Bot | _Join3Bot | _Join4Bot]]: ...
    @overload
    def select_related(self: BotQuerySet[Bot], name1: _Join1Bot, name2: _Join2Bot = ..., name3: _Join3Bot = ..., name4: _Join4Bot = ..., /) -> BotQuerySet[BotWith[_Join1Bot | _Join2Bot | _Join3Bot | _Join4Bot]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: BotQuerySet[BotWith[H]], name1: _Load1Bot | Prefetch, name2: _Load2Bot | Prefetch = ..., name3: _Load3Bot | Prefetch = ..., name4: _Load4Bot | Prefetch = ..., /) -> BotQuerySet[BotWith[H | _Load1Bot | _Load2Bot | _Load3Bot | _Load4Bot]]: ...
    @overload
    def prefetch_related(self: BotQuerySet[Bot], name1: _Load1Bot | Prefetch, name2: _Load2Bot | Prefetch = ..., name3: _Load3Bot | Prefetch = ..., name4: _Load4Bot | Prefetch = ..., /) -> BotQuerySet[BotWith[_Load1Bot | _Load2Bot | _Load3Bot | _Load4Bot]]: ...

class BotRelation(Relation[Bot]):
    def filter(self, *args: BotQ | UncheckedQ, **lookups: Unpack[BotLookups]) -> BotQuerySet[Bot]: ...
    def all(self) -> BotQuerySet[Bot]: ...
    def order_by(self, *orderings: BotOrdering) -> BotQuerySet[Bot]: ...
    def limit(self, limit: int) -> BotQuerySet[Bot]: ...
    def offset(self, offset: int) -> BotQuerySet[Bot]: ...
    async def create(self, using_db: BaseDBAsyncClient | None = None, **values: Unpack[BotValues]) -> Bot: ...

class BotFetched(BotRelation, Fetched[Bot]): ...

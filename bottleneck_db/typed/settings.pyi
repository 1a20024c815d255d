"""Types of Setting. Written by `bottleneck-db typegen`; edit the model instead."""

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

from bottleneck_db.models.enums import OrgPlan, SettingScope, UserStatus
from bottleneck_db.models.organizations import Organization
from bottleneck_db.models.settings import Setting
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

SettingColumn = Literal[
    "id", "created_at", "updated_at", "version", "scope", "namespace", "value", "schema_version", "organization_id", "updated_by_id",
    "user_id",
]

SettingField = Literal[
    "organization", "user", "updated_by", "created_at", "updated_at", "version", "scope", "namespace", "value", "schema_version",
    "organization_id", "updated_by_id", "user_id",
]

SettingPath = Literal[
    "id", "created_at", "updated_at", "version", "schema_version", "scope", "namespace", "value", "organization_id", "updated_by_id",
    "user_id", "organization__id", "organization__owner_id", "user__id", "updated_by__id", "organization__created_at",
    "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "user__created_at", "user__updated_at",
    "user__deleted_at", "user__email_verified_at", "user__suspended_at", "user__last_sign_in_at", "user__onboarding_completed_at",
    "updated_by__created_at", "updated_by__updated_at", "updated_by__deleted_at", "updated_by__email_verified_at",
    "updated_by__suspended_at", "updated_by__last_sign_in_at", "updated_by__onboarding_completed_at", "organization__name",
    "organization__slug", "organization__billing_email", "user__email", "user__name", "user__avatar_url", "user__login_method",
    "user__timezone", "user__locale", "updated_by__email", "updated_by__name", "updated_by__avatar_url", "updated_by__login_method",
    "updated_by__timezone", "updated_by__locale", "organization__plan", "user__status", "updated_by__status", "user__is_platform_admin",
    "user__mfa_enabled", "updated_by__is_platform_admin", "updated_by__mfa_enabled",
]

SettingOrdering = Literal[
    "id", "created_at", "updated_at", "version", "scope", "namespace", "schema_version", "organization_id", "updated_by_id", "user_id",
    "organization__id", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__name",
    "organization__slug", "organization__plan", "organization__billing_email", "organization__suspended_at", "organization__owner_id",
    "user__id", "user__created_at", "user__updated_at", "user__deleted_at", "user__email", "user__email_verified_at", "user__name",
    "user__avatar_url", "user__login_method", "user__status", "user__suspended_at", "user__is_platform_admin", "user__mfa_enabled",
    "user__timezone", "user__locale", "user__last_sign_in_at", "user__onboarding_completed_at", "updated_by__id", "updated_by__created_at",
    "updated_by__updated_at", "updated_by__deleted_at", "updated_by__email", "updated_by__email_verified_at", "updated_by__name",
    "updated_by__avatar_url", "updated_by__login_method", "updated_by__status", "updated_by__suspended_at", "updated_by__is_platform_admin",
    "updated_by__mfa_enabled", "updated_by__timezone", "updated_by__locale", "updated_by__last_sign_in_at",
    "updated_by__onboarding_completed_at", "-id", "-created_at", "-updated_at", "-version", "-scope", "-namespace", "-schema_version",
    "-organization_id", "-updated_by_id", "-user_id", "-organization__id", "-organization__created_at", "-organization__updated_at",
    "-organization__deleted_at", "-organization__name", "-organization__slug", "-organization__plan", "-organization__billing_email",
    "-organization__suspended_at", "-organization__owner_id", "-user__id", "-user__created_at", "-user__updated_at", "-user__deleted_at",
    "-user__email", "-user__email_verified_at", "-user__name", "-user__avatar_url", "-user__login_method", "-user__status",
    "-user__suspended_at", "-user__is_platform_admin", "-user__mfa_enabled", "-user__timezone", "-user__locale", "-user__last_sign_in_at",
    "-user__onboarding_completed_at", "-updated_by__id", "-updated_by__created_at", "-updated_by__updated_at", "-updated_by__deleted_at",
    "-updated_by__email", "-updated_by__email_verified_at", "-updated_by__name", "-updated_by__avatar_url", "-updated_by__login_method",
    "-updated_by__status", "-updated_by__suspended_at", "-updated_by__is_platform_admin", "-updated_by__mfa_enabled",
    "-updated_by__timezone", "-updated_by__locale", "-updated_by__last_sign_in_at", "-updated_by__onboarding_completed_at",
]

SettingJoin = Literal["organization", "user", "updated_by", "organization__owner"]

SettingLoad = Literal[
    "organization", "user", "updated_by", "organization__owner", "organization__api_keys", "organization__bots",
    "organization__credentials", "organization__members", "organization__roles", "organization__tasks", "organization__workflows",
    "user__created_bots", "user__owned_organizations", "user__memberships", "updated_by__created_bots", "updated_by__owned_organizations",
    "updated_by__memberships",
]

_Join1Setting = TypeVar("_Join1Setting", bound=SettingJoin, default=Never)
_Join2Setting = TypeVar("_Join2Setting", bound=SettingJoin, default=Never)
_Join3Setting = TypeVar("_Join3Setting", bound=SettingJoin, default=Never)
_Join4Setting = TypeVar("_Join4Setting", bound=SettingJoin, default=Never)

_Load1Setting = TypeVar("_Load1Setting", bound=SettingLoad, default=Never)
_Load2Setting = TypeVar("_Load2Setting", bound=SettingLoad, default=Never)
_Load3Setting = TypeVar("_Load3Setting", bound=SettingLoad, default=Never)
_Load4Setting = TypeVar("_Load4Setting", bound=SettingLoad, default=Never)

class SettingRow(TypedDict):
    id: UUID
    created_at: datetime
    updated_at: datetime
    version: int
    scope: SettingScope
    namespace: str
    value: dict[str, Any]
    schema_version: int
    organization_id: UUID | None
    updated_by_id: UUID | None
    user_id: UUID | None

class _OptionalSetting(TypedDict, total=False):
    id: UUID
    created_at: datetime
    updated_at: datetime
    version: int
    schema_version: int
    organization_id: UUID | None
    updated_by_id: UUID | None
    user_id: UUID | None
    organization: Organization | None
    user: User | None
    updated_by: User | None

class _RequiredSetting(_OptionalSetting):
    scope: SettingScope
    namespace: str
    value: dict[str, Any]

class NewSetting(_RequiredSetting): ...

class SettingValues(_OptionalSetting, total=False):
    scope: SettingScope
    namespace: str
    value: dict[str, Any]

class SettingChanges(TypedDict, total=False):
    organization: Organization | None
    user: User | None
    updated_by: User | None
    created_at: datetime | Computed
    updated_at: datetime | Computed
    version: int | Computed
    scope: SettingScope | Computed
    namespace: str | Computed
    value: dict[str, Any] | Computed
    schema_version: int | Computed
    organization_id: UUID | Computed | None
    updated_by_id: UUID | Computed | None
    user_id: UUID | Computed | None

class SettingLookups(TypedDict, total=False):
    pk: UUID | Computed
    pk__not: UUID | Computed
    pk__in: Several[UUID]
    pk__not_in: Several[UUID]
    organization: Organization | Computed | None
    user: User | Computed | None
    updated_by: User | Computed | None
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
    scope: SettingScope | Computed
    scope__not: SettingScope | Computed
    scope__in: Several[SettingScope]
    scope__not_in: Several[SettingScope]
    namespace: str | Computed
    namespace__not: str | Computed
    namespace__in: Texts
    namespace__not_in: Texts
    namespace__iexact: str
    namespace__contains: str
    namespace__icontains: str
    namespace__startswith: str
    namespace__istartswith: str
    namespace__endswith: str
    namespace__iendswith: str
    value: dict[str, Any] | Computed
    schema_version: int | Computed
    schema_version__not: int | Computed
    schema_version__in: Several[int]
    schema_version__not_in: Several[int]
    schema_version__gt: int | Computed
    schema_version__gte: int | Computed
    schema_version__lt: int | Computed
    schema_version__lte: int | Computed
    schema_version__range: tuple[int, int]
    organization_id: UUID | Computed | None
    organization_id__not: UUID | Computed
    organization_id__in: Several[UUID]
    organization_id__not_in: Several[UUID]
    organization_id__isnull: bool
    updated_by_id: UUID | Computed | None
    updated_by_id__not: UUID | Computed
    updated_by_id__in: Several[UUID]
    updated_by_id__not_in: Several[UUID]
    updated_by_id__isnull: bool
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
    updated_by__id: UUID
    updated_by__id__in: Several[UUID]
    updated_by__created_at: datetime
    updated_by__created_at__in: Several[datetime]
    updated_by__created_at__gt: datetime
    updated_by__created_at__gte: datetime
    updated_by__created_at__lt: datetime
    updated_by__created_at__lte: datetime
    updated_by__updated_at: datetime
    updated_by__updated_at__in: Several[datetime]
    updated_by__updated_at__gt: datetime
    updated_by__updated_at__gte: datetime
    updated_by__updated_at__lt: datetime
    updated_by__updated_at__lte: datetime
    updated_by__deleted_at: datetime | None
    updated_by__deleted_at__in: Several[datetime]
    updated_by__deleted_at__gt: datetime
    updated_by__deleted_at__gte: datetime
    updated_by__deleted_at__lt: datetime
    updated_by__deleted_at__lte: datetime
    updated_by__deleted_at__isnull: bool
    updated_by__email: str
    updated_by__email__in: Texts
    updated_by__email__contains: str
    updated_by__email__icontains: str
    updated_by__email__startswith: str
    updated_by__email_verified_at: datetime | None
    updated_by__email_verified_at__in: Several[datetime]
    updated_by__email_verified_at__gt: datetime
    updated_by__email_verified_at__gte: datetime
    updated_by__email_verified_at__lt: datetime
    updated_by__email_verified_at__lte: datetime
    updated_by__email_verified_at__isnull: bool
    updated_by__name: str
    updated_by__name__in: Texts
    updated_by__name__contains: str
    updated_by__name__icontains: str
    updated_by__name__startswith: str
    updated_by__avatar_url: str | None
    updated_by__avatar_url__in: Texts
    updated_by__avatar_url__contains: str
    updated_by__avatar_url__icontains: str
    updated_by__avatar_url__startswith: str
    updated_by__avatar_url__isnull: bool
    updated_by__login_method: str
    updated_by__login_method__in: Texts
    updated_by__login_method__contains: str
    updated_by__login_method__icontains: str
    updated_by__login_method__startswith: str
    updated_by__status: UserStatus
    updated_by__status__in: Several[UserStatus]
    updated_by__suspended_at: datetime | None
    updated_by__suspended_at__in: Several[datetime]
    updated_by__suspended_at__gt: datetime
    updated_by__suspended_at__gte: datetime
    updated_by__suspended_at__lt: datetime
    updated_by__suspended_at__lte: datetime
    updated_by__suspended_at__isnull: bool
    updated_by__is_platform_admin: bool
    updated_by__mfa_enabled: bool
    updated_by__timezone: str
    updated_by__timezone__in: Texts
    updated_by__timezone__contains: str
    updated_by__timezone__icontains: str
    updated_by__timezone__startswith: str
    updated_by__locale: str
    updated_by__locale__in: Texts
    updated_by__locale__contains: str
    updated_by__locale__icontains: str
    updated_by__locale__startswith: str
    updated_by__last_sign_in_at: datetime | None
    updated_by__last_sign_in_at__in: Several[datetime]
    updated_by__last_sign_in_at__gt: datetime
    updated_by__last_sign_in_at__gte: datetime
    updated_by__last_sign_in_at__lt: datetime
    updated_by__last_sign_in_at__lte: datetime
    updated_by__last_sign_in_at__isnull: bool
    updated_by__onboarding_completed_at: datetime | None
    updated_by__onboarding_completed_at__in: Several[datetime]
    updated_by__onboarding_completed_at__gt: datetime
    updated_by__onboarding_completed_at__gte: datetime
    updated_by__onboarding_completed_at__lt: datetime
    updated_by__onboarding_completed_at__lte: datetime
    updated_by__onboarding_completed_at__isnull: bool

class SettingQ(Q):
    def __init__(self, *args: SettingQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[SettingLookups]) -> None: ...
    def __and__(self, other: SettingQ | UncheckedQ) -> SettingQ: ...
    def __or__(self, other: SettingQ | UncheckedQ) -> SettingQ: ...
    def __invert__(self) -> SettingQ: ...

class SettingBase(Record):
    def __init__(self, **values: Unpack[SettingValues]) -> None: ...
    @classmethod
    def filter(cls, *args: SettingQ | UncheckedQ, **lookups: Unpack[SettingLookups]) -> SettingQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: SettingQ | UncheckedQ, **lookups: Unpack[SettingLookups]) -> SettingQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: SettingQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[SettingLookups]) -> SettingOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: SettingQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[SettingLookups]) -> SettingOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: SettingQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[SettingLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> SettingQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> SettingOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> SettingOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: SettingOrdering) -> SettingOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: SettingOrdering) -> SettingOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> SettingQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> SettingQ: ...
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewSetting]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: SettingValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[SettingValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: SettingValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[SettingValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[SettingColumn], update: Iterable[SettingField] | None = None, **values: Unpack[SettingValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[SettingColumn], update: Iterable[SettingField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[SettingField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[SettingField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[SettingColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: SettingLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: SettingWith[H], name1: _Load1Setting, name2: _Load2Setting = ..., name3: _Load3Setting = ..., name4: _Load4Setting = ..., /) -> SettingWith[H | _Load1Setting | _Load2Setting | _Load3Setting | _Load4Setting]: ...
    @overload
    async def fetch(self, name1: _Load1Setting, name2: _Load2Setting = ..., name3: _Load3Setting = ..., name4: _Load4Setting = ..., /) -> SettingWith[_Load1Setting | _Load2Setting | _Load3Setting | _Load4Setting]: ...

class SettingWith(Setting, Holding[H_contra]):
    organization: Loadable[Literal["organization"], Organization | None, Unloaded[Organization | None]]
    user: Loadable[Literal["user"], User | None, Unloaded[User | None]]
    updated_by: Loadable[Literal["updated_by"], User | None, Unloaded[User | None]]

class SettingOne(One[T_co]):
    @overload
    def select_related(self: SettingOne[SettingWith[H]], name1: _Join1Setting, name2: _Join2Setting = ..., name3: _Join3Setting = ..., name4: _Join4Setting = ..., /) -> SettingOne[SettingWith[H | _Join1Setting | _Join2Setting | _Join3Setting | _Join4Setting]]: ...
    @overload
    def select_related(self: SettingOne[Setting], name1: _Join1Setting, name2: _Join2Setting = ..., name3: _Join3Setting = ..., name4: _Join4Setting = ..., /) -> SettingOne[SettingWith[_Join1Setting | _Join2Setting | _Join3Setting | _Join4Setting]]: ...
    @overload
    def select_related(self: SettingOne[SettingWith[H] | None], name1: _Join1Setting, name2: _Join2Setting = ..., name3: _Join3Setting = ..., name4: _Join4Setting = ..., /) -> SettingOne[SettingWith[H | _Join1Setting | _Join2Setting | _Join3Setting | _Join4Setting] | None]: ...
    @overload
    def select_related(self: SettingOne[Setting | None], name1: _Join1Setting, name2: _Join2Setting = ..., name3: _Join3Setting = ..., name4: _Join4Setting = ..., /) -> SettingOne[SettingWith[_Join1Setting | _Join2Setting | _Join3Setting | _Join4Setting] | None]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: SettingOne[SettingWith[H]], name1: _Load1Setting | Prefetch, name2: _Load2Setting | Prefetch = ..., name3: _Load3Setting | Prefetch = ..., name4: _Load4Setting | Prefetch = ..., /) -> SettingOne[SettingWith[H | _Load1Setting | _Load2Setting | _Load3Setting | _Load4Setting]]: ...
    @overload
    def prefetch_related(self: SettingOne[Setting], name1: _Load1Setting | Prefetch, name2: _Load2Setting | Prefetch = ..., name3: _Load3Setting | Prefetch = ..., name4: _Load4Setting | Prefetch = ..., /) -> SettingOne[SettingWith[_Load1Setting | _Load2Setting | _Load3Setting | _Load4Setting]]: ...
    @overload
    def prefetch_related(self: SettingOne[SettingWith[H] | None], name1: _Load1Setting | Prefetch, name2: _Load2Setting | Prefetch = ..., name3: _Load3Setting | Prefetch = ..., name4: _Load4Setting | Prefetch = ..., /) -> SettingOne[SettingWith[H | _Load1Setting | _Load2Setting | _Load3Setting | _Load4Setting] | None]: ...
    @overload
    def prefetch_related(self: SettingOne[Setting | None], name1: _Load1Setting | Prefetch, name2: _Load2Setting | Prefetch = ..., name3: _Load3Setting | Prefetch = ..., name4: _Load4Setting | Prefetch = ..., /) -> SettingOne[SettingWith[_Load1Setting | _Load2Setting | _Load3Setting | _Load4Setting] | None]: ...
    def only(self, *fields_for_select: SettingColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["version", "schema_version"], /, *, flat: Literal[True]) -> OneListed[T_co, int]: ...
    @overload
    def values_list(self, path: Literal["scope"], /, *, flat: Literal[True]) -> OneListed[T_co, SettingScope]: ...
    @overload
    def values_list(self, path: Literal["namespace"], /, *, flat: Literal[True]) -> OneListed[T_co, str]: ...
    @overload
    def values_list(self, path: Literal["value"], /, *, flat: Literal[True]) -> OneListed[T_co, dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["organization_id", "updated_by_id", "user_id", "organization__id", "organization__owner_id", "user__id", "updated_by__id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "user__created_at", "user__updated_at", "user__deleted_at", "user__email_verified_at", "user__suspended_at", "user__last_sign_in_at", "user__onboarding_completed_at", "updated_by__created_at", "updated_by__updated_at", "updated_by__deleted_at", "updated_by__email_verified_at", "updated_by__suspended_at", "updated_by__last_sign_in_at", "updated_by__onboarding_completed_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime | None]: ...
    @overload
    def values_list(self, path: Literal["organization__name", "organization__slug", "organization__billing_email", "user__email", "user__name", "user__avatar_url", "user__login_method", "user__timezone", "user__locale", "updated_by__email", "updated_by__name", "updated_by__avatar_url", "updated_by__login_method", "updated_by__timezone", "updated_by__locale"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> OneListed[T_co, OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["user__status", "updated_by__status"], /, *, flat: Literal[True]) -> OneListed[T_co, UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["user__is_platform_admin", "user__mfa_enabled", "updated_by__is_platform_admin", "updated_by__mfa_enabled"], /, *, flat: Literal[True]) -> OneListed[T_co, bool | None]: ...
    @overload
    def values_list(self, *paths: SettingPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: SettingColumn) -> OneRow[T_co, SettingRow]: ...
    @overload
    def values(self, *paths: SettingPath, **aliases: SettingPath) -> OneRow[T_co, dict[str, Any]]: ...

class SettingQuerySet(RecordQuerySet[M]):
    def filter(self, *args: SettingQ | UncheckedQ, **lookups: Unpack[SettingLookups]) -> Self: ...
    def exclude(self, *args: SettingQ | UncheckedQ, **lookups: Unpack[SettingLookups]) -> Self: ...
    def get(self, *args: SettingQ | UncheckedQ, **lookups: Unpack[SettingLookups]) -> SettingOne[M]: ...
    def get_or_none(self, *args: SettingQ | UncheckedQ, **lookups: Unpack[SettingLookups]) -> SettingOne[M | None]: ...
    def first(self) -> SettingOne[M | None]: ...
    def last(self) -> SettingOne[M | None]: ...
    def latest(self, *orderings: SettingOrdering) -> SettingOne[M | None]: ...
    def earliest(self, *orderings: SettingOrdering) -> SettingOne[M | None]: ...
    def order_by(self, *orderings: SettingOrdering) -> Self: ...
    def only(self, *fields_for_select: SettingColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[SettingChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: SettingLoad) -> Self: ...
    @overload
    def values_list(self, path: Literal["id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["version", "schema_version"], /, *, flat: Literal[True]) -> Listed[int]: ...
    @overload
    def values_list(self, path: Literal["scope"], /, *, flat: Literal[True]) -> Listed[SettingScope]: ...
    @overload
    def values_list(self, path: Literal["namespace"], /, *, flat: Literal[True]) -> Listed[str]: ...
    @overload
    def values_list(self, path: Literal["value"], /, *, flat: Literal[True]) -> Listed[dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["organization_id", "updated_by_id", "user_id", "organization__id", "organization__owner_id", "user__id", "updated_by__id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "user__created_at", "user__updated_at", "user__deleted_at", "user__email_verified_at", "user__suspended_at", "user__last_sign_in_at", "user__onboarding_completed_at", "updated_by__created_at", "updated_by__updated_at", "updated_by__deleted_at", "updated_by__email_verified_at", "updated_by__suspended_at", "updated_by__last_sign_in_at", "updated_by__onboarding_completed_at"], /, *, flat: Literal[True]) -> Listed[datetime | None]: ...
    @overload
    def values_list(self, path: Literal["organization__name", "organization__slug", "organization__billing_email", "user__email", "user__name", "user__avatar_url", "user__login_method", "user__timezone", "user__locale", "updated_by__email", "updated_by__name", "updated_by__avatar_url", "updated_by__login_method", "updated_by__timezone", "updated_by__locale"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> Listed[OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["user__status", "updated_by__status"], /, *, flat: Literal[True]) -> Listed[UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["user__is_platform_admin", "user__mfa_enabled", "updated_by__is_platform_admin", "updated_by__mfa_enabled"], /, *, flat: Literal[True]) -> Listed[bool | None]: ...
    @overload
    def values_list(self, *paths: SettingPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: SettingColumn) -> Rows[SettingRow]: ...
    @overload
    def values(self, *paths: SettingPath, **aliases: SettingPath) -> Rows[dict[str, Any]]: ...
    @overload
    def select_related(self: SettingQuerySet[SettingWith[H]], name1: _Join1Setting, name2: _Join2Setting = ..., name3: _Join3Setting = ..., name4: _Join4Setting = ..., /) -> SettingQuerySet[SettingWith[H | _Join1Setting | _Join2Setting | _Join3Setting | _Join4Setting]]: ...
    @overload
    def select_related(self: SettingQuerySet[Setting], name1: _Join1Setting, name2: _Join2Setting = ..., name3: _Join3Setting = ..., name4: _Join4Setting = ..., /) -> SettingQuerySet[SettingWith[_Join1Setting | _Join2Setting | _Join3Setting | _Join4Setting]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: SettingQuerySet[SettingWith[H]], name1: _Load1Setting | Prefetch, name2: _Load2Setting | Prefetch = ..., name3: _Load3Setting | Prefetch = ..., name4: _Load4Setting | Prefetch = ..., /) -> SettingQuerySet[SettingWith[H | _Load1Setting | _Load2Setting | _Load3Setting | _Load4Setting]]: ...
    @overload
    def prefetch_related(self: SettingQuerySet[Setting], name1: _Load1Setting | Prefetch, name2: _Load2Setting | Prefetch = ..., name3: _Load3Setting | Prefetch = ..., name4: _Load4Setting | Prefetch = ..., /) -> SettingQuerySet[SettingWith[_Load1Setting | _Load2Setting | _Load3Setting | _Load4Setting]]: ...

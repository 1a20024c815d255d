"""Types of User. Written by `bottleneck-db typegen`; edit the model instead."""

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

from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.enums import UserStatus
from bottleneck_db.models.users import User
from bottleneck_db.orm.bulk import Progress
from bottleneck_db.orm.queryset import RecordQuerySet
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
)
from bottleneck_db.orm.updates import RecordUpdate
from bottleneck_db.typed.bots import BotFetched, BotRelation
from bottleneck_db.typed.organization_members import OrganizationMemberFetched, OrganizationMemberRelation
from bottleneck_db.typed.organizations import OrganizationFetched, OrganizationRelation

UserColumn = Literal[
    "id", "created_at", "updated_at", "deleted_at", "email", "email_verified_at", "name", "avatar_url", "login_method", "status",
    "suspended_at", "is_platform_admin", "mfa_enabled", "timezone", "locale", "last_sign_in_at", "onboarding_completed_at",
]

UserField = Literal[
    "created_at", "updated_at", "deleted_at", "email", "email_verified_at", "name", "avatar_url", "login_method", "status", "suspended_at",
    "is_platform_admin", "mfa_enabled", "timezone", "locale", "last_sign_in_at", "onboarding_completed_at",
]

UserPath = Literal[
    "id", "created_at", "updated_at", "deleted_at", "email_verified_at", "suspended_at", "last_sign_in_at", "onboarding_completed_at",
    "email", "name", "login_method", "timezone", "locale", "avatar_url", "status", "is_platform_admin", "mfa_enabled",
]

UserOrdering = Literal[
    "id", "created_at", "updated_at", "deleted_at", "email", "email_verified_at", "name", "avatar_url", "login_method", "status",
    "suspended_at", "is_platform_admin", "mfa_enabled", "timezone", "locale", "last_sign_in_at", "onboarding_completed_at", "-id",
    "-created_at", "-updated_at", "-deleted_at", "-email", "-email_verified_at", "-name", "-avatar_url", "-login_method", "-status",
    "-suspended_at", "-is_platform_admin", "-mfa_enabled", "-timezone", "-locale", "-last_sign_in_at", "-onboarding_completed_at",
]

UserJoin = Never

UserLoad = Literal[
    "created_bots", "owned_organizations", "memberships", "created_bots__organization", "created_bots__created_by", "created_bots__runs",
    "owned_organizations__owner", "owned_organizations__api_keys", "owned_organizations__bots", "owned_organizations__credentials",
    "owned_organizations__members", "owned_organizations__roles", "owned_organizations__tasks", "owned_organizations__workflows",
    "memberships__organization", "memberships__user", "memberships__role", "memberships__invited_by",
]

_Load1User = TypeVar("_Load1User", bound=UserLoad, default=Never)
_Load2User = TypeVar("_Load2User", bound=UserLoad, default=Never)
_Load3User = TypeVar("_Load3User", bound=UserLoad, default=Never)
_Load4User = TypeVar("_Load4User", bound=UserLoad, default=Never)

_LatestUser = TypeVar("_LatestUser", bound=Literal["created_bots", "owned_organizations", "memberships"])

class UserRow(TypedDict):
    id: UUID
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None
    email: str
    email_verified_at: datetime | None
    name: str
    avatar_url: str | None
    login_method: str
    status: UserStatus
    suspended_at: datetime | None
    is_platform_admin: bool
    mfa_enabled: bool
    timezone: str
    locale: str
    last_sign_in_at: datetime | None
    onboarding_completed_at: datetime | None

class _OptionalUser(TypedDict, total=False):
    id: UUID
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None
    email_verified_at: datetime | None
    avatar_url: str | None
    login_method: str
    status: UserStatus
    suspended_at: datetime | None
    is_platform_admin: bool
    mfa_enabled: bool
    timezone: str
    locale: str
    last_sign_in_at: datetime | None
    onboarding_completed_at: datetime | None

class _RequiredUser(_OptionalUser):
    email: str
    name: str

class NewUser(_RequiredUser): ...

class UserValues(_OptionalUser, total=False):
    email: str
    name: str

class UserChanges(TypedDict, total=False):
    created_at: datetime | Computed
    updated_at: datetime | Computed
    deleted_at: datetime | Computed | None
    email: str | Computed
    email_verified_at: datetime | Computed | None
    name: str | Computed
    avatar_url: str | Computed | None
    login_method: str | Computed
    status: UserStatus | Computed
    suspended_at: datetime | Computed | None
    is_platform_admin: bool | Computed
    mfa_enabled: bool | Computed
    timezone: str | Computed
    locale: str | Computed
    last_sign_in_at: datetime | Computed | None
    onboarding_completed_at: datetime | Computed | None

class UserLookups(TypedDict, total=False):
    pk: UUID | Computed
    pk__not: UUID | Computed
    pk__in: Several[UUID]
    pk__not_in: Several[UUID]
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
    email: str | Computed
    email__not: str | Computed
    email__in: Texts
    email__not_in: Texts
    email__iexact: str
    email__contains: str
    email__icontains: str
    email__startswith: str
    email__istartswith: str
    email__endswith: str
    email__iendswith: str
    email_verified_at: datetime | Computed | None
    email_verified_at__not: datetime | Computed
    email_verified_at__in: Several[datetime]
    email_verified_at__not_in: Several[datetime]
    email_verified_at__gt: datetime | Computed
    email_verified_at__gte: datetime | Computed
    email_verified_at__lt: datetime | Computed
    email_verified_at__lte: datetime | Computed
    email_verified_at__range: tuple[datetime, datetime]
    email_verified_at__isnull: bool
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
    avatar_url: str | Computed | None
    avatar_url__not: str | Computed
    avatar_url__in: Texts
    avatar_url__not_in: Texts
    avatar_url__iexact: str
    avatar_url__contains: str
    avatar_url__icontains: str
    avatar_url__startswith: str
    avatar_url__istartswith: str
    avatar_url__endswith: str
    avatar_url__iendswith: str
    avatar_url__isnull: bool
    login_method: str | Computed
    login_method__not: str | Computed
    login_method__in: Texts
    login_method__not_in: Texts
    login_method__iexact: str
    login_method__contains: str
    login_method__icontains: str
    login_method__startswith: str
    login_method__istartswith: str
    login_method__endswith: str
    login_method__iendswith: str
    status: UserStatus | Computed
    status__not: UserStatus | Computed
    status__in: Several[UserStatus]
    status__not_in: Several[UserStatus]
    suspended_at: datetime | Computed | None
    suspended_at__not: datetime | Computed
    suspended_at__in: Several[datetime]
    suspended_at__not_in: Several[datetime]
    suspended_at__gt: datetime | Computed
    suspended_at__gte: datetime | Computed
    suspended_at__lt: datetime | Computed
    suspended_at__lte: datetime | Computed
    suspended_at__range: tuple[datetime, datetime]
    suspended_at__isnull: bool
    is_platform_admin: bool | Computed
    is_platform_admin__not: bool | Computed
    mfa_enabled: bool | Computed
    mfa_enabled__not: bool | Computed
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
    locale: str | Computed
    locale__not: str | Computed
    locale__in: Texts
    locale__not_in: Texts
    locale__iexact: str
    locale__contains: str
    locale__icontains: str
    locale__startswith: str
    locale__istartswith: str
    locale__endswith: str
    locale__iendswith: str
    last_sign_in_at: datetime | Computed | None
    last_sign_in_at__not: datetime | Computed
    last_sign_in_at__in: Several[datetime]
    last_sign_in_at__not_in: Several[datetime]
    last_sign_in_at__gt: datetime | Computed
    last_sign_in_at__gte: datetime | Computed
    last_sign_in_at__lt: datetime | Computed
    last_sign_in_at__lte: datetime | Computed
    last_sign_in_at__range: tuple[datetime, datetime]
    last_sign_in_at__isnull: bool
    onboarding_completed_at: datetime | Computed | None
    onboarding_completed_at__not: datetime | Computed
    onboarding_completed_at__in: Several[datetime]
    onboarding_completed_at__not_in: Several[datetime]
    onboarding_completed_at__gt: datetime | Computed
    onboarding_completed_at__gte: datetime | Computed
    onboarding_completed_at__lt: datetime | Computed
    onboarding_completed_at__lte: datetime | Computed
    onboarding_completed_at__range: tuple[datetime, datetime]
    onboarding_completed_at__isnull: bool

class UserQ(Q):
    def __init__(self, *args: UserQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[UserLookups]) -> None: ...
    def __and__(self, other: UserQ | UncheckedQ) -> UserQ: ...
    def __or__(self, other: UserQ | UncheckedQ) -> UserQ: ...
    def __invert__(self) -> UserQ: ...

class UserBase(SoftDelete):
    created_bots: BotRelation
    owned_organizations: OrganizationRelation
    memberships: OrganizationMemberRelation
    def __init__(self, **values: Unpack[UserValues]) -> None: ...
    @classmethod
    def filter(cls, *args: UserQ | UncheckedQ, **lookups: Unpack[UserLookups]) -> UserQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: UserQ | UncheckedQ, **lookups: Unpack[UserLookups]) -> UserQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: UserQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[UserLookups]) -> UserOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: UserQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[UserLookups]) -> UserOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: UserQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[UserLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> UserQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> UserOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> UserOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: UserOrdering) -> UserOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: UserOrdering) -> UserOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> UserQuerySet[Self]: ...
    @classmethod
    def with_deleted(cls, *relations: UserLoad) -> UserQuerySet[Self]: ...
    @classmethod
    def only_deleted(cls) -> UserQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> UserQ: ...
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewUser]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: UserValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[UserValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: UserValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[UserValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[UserColumn], update: Iterable[UserField] | None = None, **values: Unpack[UserValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[UserColumn], update: Iterable[UserField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[UserField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[UserField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[UserColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: UserLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: UserWith[H], name1: _Load1User, name2: _Load2User = ..., name3: _Load3User = ..., name4: _Load4User = ..., /) -> UserWith[H | _Load1User | _Load2User | _Load3User | _Load4User]: ...
    @overload
    async def fetch(self, name1: _Load1User, name2: _Load2User = ..., name3: _Load3User = ..., name4: _Load4User = ..., /) -> UserWith[_Load1User | _Load2User | _Load3User | _Load4User]: ...

class UserWith(User, Holding[H_contra]):
    created_bots: Loadable[Literal["created_bots"], BotFetched, BotRelation]
    owned_organizations: Loadable[Literal["owned_organizations"], OrganizationFetched, OrganizationRelation]
    memberships: Loadable[Literal["memberships"], OrganizationMemberFetched, OrganizationMemberRelation]

class UserOne(One[T_co]):
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: UserOne[UserWith[H]], name1: _Load1User | Prefetch, name2: _Load2User | Prefetch = ..., name3: _Load3User | Prefetch = ..., name4: _Load4User | Prefetch = ..., /) -> UserOne[UserWith[H | _Load1User | _Load2User | _Load3User | _Load4User]]: ...
    @overload
    def prefetch_related(self: UserOne[User], name1: _Load1User | Prefetch, name2: _Load2User | Prefetch = ..., name3: _Load3User | Prefetch = ..., name4: _Load4User | Prefetch = ..., /) -> UserOne[UserWith[_Load1User | _Load2User | _Load3User | _Load4User]]: ...
    @overload
    def prefetch_related(self: UserOne[UserWith[H] | None], name1: _Load1User | Prefetch, name2: _Load2User | Prefetch = ..., name3: _Load3User | Prefetch = ..., name4: _Load4User | Prefetch = ..., /) -> UserOne[UserWith[H | _Load1User | _Load2User | _Load3User | _Load4User] | None]: ...
    @overload
    def prefetch_related(self: UserOne[User | None], name1: _Load1User | Prefetch, name2: _Load2User | Prefetch = ..., name3: _Load3User | Prefetch = ..., name4: _Load4User | Prefetch = ..., /) -> UserOne[UserWith[_Load1User | _Load2User | _Load3User | _Load4User] | None]: ...
    def only(self, *fields_for_select: UserColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["deleted_at", "email_verified_at", "suspended_at", "last_sign_in_at", "onboarding_completed_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime | None]: ...
    @overload
    def values_list(self, path: Literal["email", "name", "login_method", "timezone", "locale"], /, *, flat: Literal[True]) -> OneListed[T_co, str]: ...
    @overload
    def values_list(self, path: Literal["avatar_url"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["status"], /, *, flat: Literal[True]) -> OneListed[T_co, UserStatus]: ...
    @overload
    def values_list(self, path: Literal["is_platform_admin", "mfa_enabled"], /, *, flat: Literal[True]) -> OneListed[T_co, bool]: ...
    @overload
    def values_list(self, *paths: UserPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: UserColumn) -> OneRow[T_co, UserRow]: ...
    @overload
    def values(self, *paths: UserPath, **aliases: UserPath) -> OneRow[T_co, dict[str, Any]]: ...

class UserQuerySet(RecordQuerySet[M]):
    def filter(self, *args: UserQ | UncheckedQ, **lookups: Unpack[UserLookups]) -> Self: ...
    def exclude(self, *args: UserQ | UncheckedQ, **lookups: Unpack[UserLookups]) -> Self: ...
    def get(self, *args: UserQ | UncheckedQ, **lookups: Unpack[UserLookups]) -> UserOne[M]: ...
    def get_or_none(self, *args: UserQ | UncheckedQ, **lookups: Unpack[UserLookups]) -> UserOne[M | None]: ...
    def first(self) -> UserOne[M | None]: ...
    def last(self) -> UserOne[M | None]: ...
    def latest(self, *orderings: UserOrdering) -> UserOne[M | None]: ...
    def earliest(self, *orderings: UserOrdering) -> UserOne[M | None]: ...
    def order_by(self, *orderings: UserOrdering) -> Self: ...
    def only(self, *fields_for_select: UserColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[UserChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: UserLoad) -> Self: ...
    @overload
    def with_latest(self: UserQuerySet[UserWith[H]], relation: _LatestUser, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> UserQuerySet[UserWith[H | _LatestUser]]: ...
    @overload
    def with_latest(self: UserQuerySet[User], relation: _LatestUser, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> UserQuerySet[UserWith[_LatestUser]]: ...
    @overload
    def values_list(self, path: Literal["id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["deleted_at", "email_verified_at", "suspended_at", "last_sign_in_at", "onboarding_completed_at"], /, *, flat: Literal[True]) -> Listed[datetime | None]: ...
    @overload
    def values_list(self, path: Literal["email", "name", "login_method", "timezone", "locale"], /, *, flat: Literal[True]) -> Listed[str]: ...
    @overload
    def values_list(self, path: Literal["avatar_url"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["status"], /, *, flat: Literal[True]) -> Listed[UserStatus]: ...
    @overload
    def values_list(self, path: Literal["is_platform_admin", "mfa_enabled"], /, *, flat: Literal[True]) -> Listed[bool]: ...
    @overload
    def values_list(self, *paths: UserPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: UserColumn) -> Rows[UserRow]: ...
    @overload
    def values(self, *paths: UserPath, **aliases: UserPath) -> Rows[dict[str, Any]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: UserQuerySet[UserWith[H]], name1: _Load1User | Prefetch, name2: _Load2User | Prefetch = ..., name3: _Load3User | Prefetch = ..., name4: _Load4User | Prefetch = ..., /) -> UserQuerySet[UserWith[H | _Load1User | _Load2User | _Load3User | _Load4User]]: ...
    @overload
    def prefetch_related(self: UserQuerySet[User], name1: _Load1User | Prefetch, name2: _Load2User | Prefetch = ..., name3: _Load3User | Prefetch = ..., name4: _Load4User | Prefetch = ..., /) -> UserQuerySet[UserWith[_Load1User | _Load2User | _Load3User | _Load4User]]: ...

"""Types of Session. Written by `bottleneck-db typegen`; edit the model instead."""

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

from bottleneck_db.models.enums import OrgPlan, UserStatus
from bottleneck_db.models.organizations import Organization
from bottleneck_db.models.sessions import Session
from bottleneck_db.models.users import User
from bottleneck_db.orm.bulk import Progress
from bottleneck_db.orm.network_fields import Address
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

SessionColumn = Literal[
    "id", "created_at", "updated_at", "expires_at", "token_hash", "refresh_token_hash", "family_id", "ip_address", "user_agent",
    "device_name", "mfa_verified_at", "last_seen_at", "revoked_at", "revoked_reason", "organization_id", "user_id",
]

SessionField = Literal[
    "user", "organization", "created_at", "updated_at", "expires_at", "token_hash", "refresh_token_hash", "family_id", "ip_address",
    "user_agent", "device_name", "mfa_verified_at", "last_seen_at", "revoked_at", "revoked_reason", "organization_id", "user_id",
]

SessionPath = Literal[
    "id", "family_id", "user_id", "created_at", "updated_at", "expires_at", "last_seen_at", "token_hash", "refresh_token_hash",
    "ip_address", "user_agent", "device_name", "revoked_reason", "user__email", "user__name", "user__avatar_url", "user__login_method",
    "user__timezone", "user__locale", "organization__name", "organization__slug", "organization__billing_email", "mfa_verified_at",
    "revoked_at", "user__created_at", "user__updated_at", "user__deleted_at", "user__email_verified_at", "user__suspended_at",
    "user__last_sign_in_at", "user__onboarding_completed_at", "organization__created_at", "organization__updated_at",
    "organization__deleted_at", "organization__suspended_at", "organization_id", "user__id", "organization__id", "organization__owner_id",
    "user__status", "user__is_platform_admin", "user__mfa_enabled", "organization__plan",
]

SessionOrdering = Literal[
    "id", "created_at", "updated_at", "expires_at", "family_id", "ip_address", "user_agent", "device_name", "mfa_verified_at",
    "last_seen_at", "revoked_at", "revoked_reason", "organization_id", "user_id", "user__id", "user__created_at", "user__updated_at",
    "user__deleted_at", "user__email", "user__email_verified_at", "user__name", "user__avatar_url", "user__login_method", "user__status",
    "user__suspended_at", "user__is_platform_admin", "user__mfa_enabled", "user__timezone", "user__locale", "user__last_sign_in_at",
    "user__onboarding_completed_at", "organization__id", "organization__created_at", "organization__updated_at", "organization__deleted_at",
    "organization__name", "organization__slug", "organization__plan", "organization__billing_email", "organization__suspended_at",
    "organization__owner_id", "-id", "-created_at", "-updated_at", "-expires_at", "-family_id", "-ip_address", "-user_agent",
    "-device_name", "-mfa_verified_at", "-last_seen_at", "-revoked_at", "-revoked_reason", "-organization_id", "-user_id", "-user__id",
    "-user__created_at", "-user__updated_at", "-user__deleted_at", "-user__email", "-user__email_verified_at", "-user__name",
    "-user__avatar_url", "-user__login_method", "-user__status", "-user__suspended_at", "-user__is_platform_admin", "-user__mfa_enabled",
    "-user__timezone", "-user__locale", "-user__last_sign_in_at", "-user__onboarding_completed_at", "-organization__id",
    "-organization__created_at", "-organization__updated_at", "-organization__deleted_at", "-organization__name", "-organization__slug",
    "-organization__plan", "-organization__billing_email", "-organization__suspended_at", "-organization__owner_id",
]

SessionJoin = Literal["user", "organization", "organization__owner"]

SessionLoad = Literal[
    "user", "organization", "user__created_bots", "user__owned_organizations", "user__memberships", "organization__owner",
    "organization__api_keys", "organization__bots", "organization__credentials", "organization__members", "organization__roles",
    "organization__tasks", "organization__workflows",
]

_Join1Session = TypeVar("_Join1Session", bound=SessionJoin, default=Never)
_Join2Session = TypeVar("_Join2Session", bound=SessionJoin, default=Never)
_Join3Session = TypeVar("_Join3Session", bound=SessionJoin, default=Never)
_Join4Session = TypeVar("_Join4Session", bound=SessionJoin, default=Never)

_Load1Session = TypeVar("_Load1Session", bound=SessionLoad, default=Never)
_Load2Session = TypeVar("_Load2Session", bound=SessionLoad, default=Never)
_Load3Session = TypeVar("_Load3Session", bound=SessionLoad, default=Never)
_Load4Session = TypeVar("_Load4Session", bound=SessionLoad, default=Never)

class SessionRow(TypedDict):
    id: UUID
    created_at: datetime
    updated_at: datetime
    expires_at: datetime
    token_hash: bytes
    refresh_token_hash: bytes | None
    family_id: UUID
    ip_address: Address | None
    user_agent: str | None
    device_name: str | None
    mfa_verified_at: datetime | None
    last_seen_at: datetime
    revoked_at: datetime | None
    revoked_reason: str | None
    organization_id: UUID | None
    user_id: UUID

class _OptionalSession(TypedDict, total=False):
    id: UUID
    created_at: datetime
    updated_at: datetime
    refresh_token_hash: bytes | None
    family_id: UUID
    ip_address: Address | None
    user_agent: str | None
    device_name: str | None
    mfa_verified_at: datetime | None
    last_seen_at: datetime
    revoked_at: datetime | None
    revoked_reason: str | None
    organization_id: UUID | None
    organization: Organization | None

class _RequiredSession(_OptionalSession):
    expires_at: datetime
    token_hash: bytes

class NewSession(_RequiredSession):
    user_id: UUID

class SessionValues(_OptionalSession, total=False):
    expires_at: datetime
    token_hash: bytes
    user_id: UUID
    user: User

class SessionChanges(TypedDict, total=False):
    user: User
    organization: Organization | None
    created_at: datetime | Computed
    updated_at: datetime | Computed
    expires_at: datetime | Computed
    token_hash: bytes | Computed
    refresh_token_hash: bytes | Computed | None
    family_id: UUID | Computed
    ip_address: Address | Computed | None
    user_agent: str | Computed | None
    device_name: str | Computed | None
    mfa_verified_at: datetime | Computed | None
    last_seen_at: datetime | Computed
    revoked_at: datetime | Computed | None
    revoked_reason: str | Computed | None
    organization_id: UUID | Computed | None
    user_id: UUID | Computed

class SessionLookups(TypedDict, total=False):
    pk: UUID | Computed
    pk__not: UUID | Computed
    pk__in: Several[UUID]
    pk__not_in: Several[UUID]
    user: User | Computed
    organization: Organization | Computed | None
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
    expires_at: datetime | Computed
    expires_at__not: datetime | Computed
    expires_at__in: Several[datetime]
    expires_at__not_in: Several[datetime]
    expires_at__gt: datetime | Computed
    expires_at__gte: datetime | Computed
    expires_at__lt: datetime | Computed
    expires_at__lte: datetime | Computed
    expires_at__range: tuple[datetime, datetime]
    token_hash: bytes | Computed
    token_hash__not: bytes | Computed
    token_hash__in: Several[bytes]
    token_hash__not_in: Several[bytes]
    refresh_token_hash: bytes | Computed | None
    refresh_token_hash__not: bytes | Computed
    refresh_token_hash__in: Several[bytes]
    refresh_token_hash__not_in: Several[bytes]
    refresh_token_hash__isnull: bool
    family_id: UUID | Computed
    family_id__not: UUID | Computed
    family_id__in: Several[UUID]
    family_id__not_in: Several[UUID]
    ip_address: Address | Computed | None
    ip_address__not: Address | Computed
    ip_address__in: Several[Address]
    ip_address__not_in: Several[Address]
    ip_address__isnull: bool
    user_agent: str | Computed | None
    user_agent__not: str | Computed
    user_agent__in: Texts
    user_agent__not_in: Texts
    user_agent__iexact: str
    user_agent__contains: str
    user_agent__icontains: str
    user_agent__startswith: str
    user_agent__istartswith: str
    user_agent__endswith: str
    user_agent__iendswith: str
    user_agent__isnull: bool
    device_name: str | Computed | None
    device_name__not: str | Computed
    device_name__in: Texts
    device_name__not_in: Texts
    device_name__iexact: str
    device_name__contains: str
    device_name__icontains: str
    device_name__startswith: str
    device_name__istartswith: str
    device_name__endswith: str
    device_name__iendswith: str
    device_name__isnull: bool
    mfa_verified_at: datetime | Computed | None
    mfa_verified_at__not: datetime | Computed
    mfa_verified_at__in: Several[datetime]
    mfa_verified_at__not_in: Several[datetime]
    mfa_verified_at__gt: datetime | Computed
    mfa_verified_at__gte: datetime | Computed
    mfa_verified_at__lt: datetime | Computed
    mfa_verified_at__lte: datetime | Computed
    mfa_verified_at__range: tuple[datetime, datetime]
    mfa_verified_at__isnull: bool
    last_seen_at: datetime | Computed
    last_seen_at__not: datetime | Computed
    last_seen_at__in: Several[datetime]
    last_seen_at__not_in: Several[datetime]
    last_seen_at__gt: datetime | Computed
    last_seen_at__gte: datetime | Computed
    last_seen_at__lt: datetime | Computed
    last_seen_at__lte: datetime | Computed
    last_seen_at__range: tuple[datetime, datetime]
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
    organization_id: UUID | Computed | None
    organization_id__not: UUID | Computed
    organization_id__in: Several[UUID]
    organization_id__not_in: Several[UUID]
    organization_id__isnull: bool
    user_id: UUID | Computed
    user_id__not: UUID | Computed
    user_id__in: Several[UUID]
    user_id__not_in: Several[UUID]
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

class SessionQ(Q):
    def __init__(self, *args: SessionQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[SessionLookups]) -> None: ...
    def __and__(self, other: SessionQ | UncheckedQ) -> SessionQ: ...
    def __or__(self, other: SessionQ | UncheckedQ) -> SessionQ: ...
    def __invert__(self) -> SessionQ: ...

class SessionBase(Record):
    def __init__(self, **values: Unpack[SessionValues]) -> None: ...
    @classmethod
    def filter(cls, *args: SessionQ | UncheckedQ, **lookups: Unpack[SessionLookups]) -> SessionQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: SessionQ | UncheckedQ, **lookups: Unpack[SessionLookups]) -> SessionQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: SessionQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[SessionLookups]) -> SessionOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: SessionQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[SessionLookups]) -> SessionOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: SessionQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[SessionLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> SessionQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> SessionOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> SessionOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: SessionOrdering) -> SessionOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: SessionOrdering) -> SessionOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> SessionQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> SessionQ: ...
    @overload
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewSession]) -> Self: ...
    @overload
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, *, user: User, **values: Unpack[_RequiredSession]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: SessionValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[SessionValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: SessionValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[SessionValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[SessionColumn], update: Iterable[SessionField] | None = None, **values: Unpack[SessionValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[SessionColumn], update: Iterable[SessionField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[SessionField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[SessionField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[SessionColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: SessionLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: SessionWith[H], name1: _Load1Session, name2: _Load2Session = ..., name3: _Load3Session = ..., name4: _Load4Session = ..., /) -> SessionWith[H | _Load1Session | _Load2Session | _Load3Session | _Load4Session]: ...
    @overload
    async def fetch(self, name1: _Load1Session, name2: _Load2Session = ..., name3: _Load3Session = ..., name4: _Load4Session = ..., /) -> SessionWith[_Load1Session | _Load2Session | _Load3Session | _Load4Session]: ...

class SessionWith(Session, Holding[H_contra]):
    user: Loadable[Literal["user"], User, Unloaded[User]]
    organization: Loadable[Literal["organization"], Organization | None, Unloaded[Organization | None]]

class SessionOne(One[T_co]):
    @overload
    def select_related(self: SessionOne[SessionWith[H]], name1: _Join1Session, name2: _Join2Session = ..., name3: _Join3Session = ..., name4: _Join4Session = ..., /) -> SessionOne[SessionWith[H | _Join1Session | _Join2Session | _Join3Session | _Join4Session]]: ...
    @overload
    def select_related(self: SessionOne[Session], name1: _Join1Session, name2: _Join2Session = ..., name3: _Join3Session = ..., name4: _Join4Session = ..., /) -> SessionOne[SessionWith[_Join1Session | _Join2Session | _Join3Session | _Join4Session]]: ...
    @overload
    def select_related(self: SessionOne[SessionWith[H] | None], name1: _Join1Session, name2: _Join2Session = ..., name3: _Join3Session = ..., name4: _Join4Session = ..., /) -> SessionOne[SessionWith[H | _Join1Session | _Join2Session | _Join3Session | _Join4Session] | None]: ...
    @overload
    def select_related(self: SessionOne[Session | None], name1: _Join1Session, name2: _Join2Session = ..., name3: _Join3Session = ..., name4: _Join4Session = ..., /) -> SessionOne[SessionWith[_Join1Session | _Join2Session | _Join3Session | _Join4Session] | None]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: SessionOne[SessionWith[H]], name1: _Load1Session | Prefetch, name2: _Load2Session | Prefetch = ..., name3: _Load3Session | Prefetch = ..., name4: _Load4Session | Prefetch = ..., /) -> SessionOne[SessionWith[H | _Load1Session | _Load2Session | _Load3Session | _Load4Session]]: ...
    @overload
    def prefetch_related(self: SessionOne[Session], name1: _Load1Session | Prefetch, name2: _Load2Session | Prefetch = ..., name3: _Load3Session | Prefetch = ..., name4: _Load4Session | Prefetch = ..., /) -> SessionOne[SessionWith[_Load1Session | _Load2Session | _Load3Session | _Load4Session]]: ...
    @overload
    def prefetch_related(self: SessionOne[SessionWith[H] | None], name1: _Load1Session | Prefetch, name2: _Load2Session | Prefetch = ..., name3: _Load3Session | Prefetch = ..., name4: _Load4Session | Prefetch = ..., /) -> SessionOne[SessionWith[H | _Load1Session | _Load2Session | _Load3Session | _Load4Session] | None]: ...
    @overload
    def prefetch_related(self: SessionOne[Session | None], name1: _Load1Session | Prefetch, name2: _Load2Session | Prefetch = ..., name3: _Load3Session | Prefetch = ..., name4: _Load4Session | Prefetch = ..., /) -> SessionOne[SessionWith[_Load1Session | _Load2Session | _Load3Session | _Load4Session] | None]: ...
    def only(self, *fields_for_select: SessionColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "family_id", "user_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at", "expires_at", "last_seen_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["token_hash"], /, *, flat: Literal[True]) -> OneListed[T_co, bytes]: ...
    @overload
    def values_list(self, path: Literal["refresh_token_hash"], /, *, flat: Literal[True]) -> OneListed[T_co, bytes | None]: ...
    @overload
    def values_list(self, path: Literal["ip_address"], /, *, flat: Literal[True]) -> OneListed[T_co, Address | None]: ...
    @overload
    def values_list(self, path: Literal["user_agent", "device_name", "revoked_reason", "user__email", "user__name", "user__avatar_url", "user__login_method", "user__timezone", "user__locale", "organization__name", "organization__slug", "organization__billing_email"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["mfa_verified_at", "revoked_at", "user__created_at", "user__updated_at", "user__deleted_at", "user__email_verified_at", "user__suspended_at", "user__last_sign_in_at", "user__onboarding_completed_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime | None]: ...
    @overload
    def values_list(self, path: Literal["organization_id", "user__id", "organization__id", "organization__owner_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["user__status"], /, *, flat: Literal[True]) -> OneListed[T_co, UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["user__is_platform_admin", "user__mfa_enabled"], /, *, flat: Literal[True]) -> OneListed[T_co, bool | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> OneListed[T_co, OrgPlan | None]: ...
    @overload
    def values_list(self, *paths: SessionPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: SessionColumn) -> OneRow[T_co, SessionRow]: ...
    @overload
    def values(self, *paths: SessionPath, **aliases: SessionPath) -> OneRow[T_co, dict[str, Any]]: ...

class SessionQuerySet(RecordQuerySet[M]):
    def filter(self, *args: SessionQ | UncheckedQ, **lookups: Unpack[SessionLookups]) -> Self: ...
    def exclude(self, *args: SessionQ | UncheckedQ, **lookups: Unpack[SessionLookups]) -> Self: ...
    def get(self, *args: SessionQ | UncheckedQ, **lookups: Unpack[SessionLookups]) -> SessionOne[M]: ...
    def get_or_none(self, *args: SessionQ | UncheckedQ, **lookups: Unpack[SessionLookups]) -> SessionOne[M | None]: ...
    def first(self) -> SessionOne[M | None]: ...
    def last(self) -> SessionOne[M | None]: ...
    def latest(self, *orderings: SessionOrdering) -> SessionOne[M | None]: ...
    def earliest(self, *orderings: SessionOrdering) -> SessionOne[M | None]: ...
    def order_by(self, *orderings: SessionOrdering) -> Self: ...
    def only(self, *fields_for_select: SessionColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[SessionChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: SessionLoad) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "family_id", "user_id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at", "expires_at", "last_seen_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["token_hash"], /, *, flat: Literal[True]) -> Listed[bytes]: ...
    @overload
    def values_list(self, path: Literal["refresh_token_hash"], /, *, flat: Literal[True]) -> Listed[bytes | None]: ...
    @overload
    def values_list(self, path: Literal["ip_address"], /, *, flat: Literal[True]) -> Listed[Address | None]: ...
    @overload
    def values_list(self, path: Literal["user_agent", "device_name", "revoked_reason", "user__email", "user__name", "user__avatar_url", "user__login_method", "user__timezone", "user__locale", "organization__name", "organization__slug", "organization__billing_email"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["mfa_verified_at", "revoked_at", "user__created_at", "user__updated_at", "user__deleted_at", "user__email_verified_at", "user__suspended_at", "user__last_sign_in_at", "user__onboarding_completed_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at"], /, *, flat: Literal[True]) -> Listed[datetime | None]: ...
    @overload
    def values_list(self, path: Literal["organization_id", "user__id", "organization__id", "organization__owner_id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["user__status"], /, *, flat: Literal[True]) -> Listed[UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["user__is_platform_admin", "user__mfa_enabled"], /, *, flat: Literal[True]) -> Listed[bool | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> Listed[OrgPlan | None]: ...
    @overload
    def values_list(self, *paths: SessionPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: SessionColumn) -> Rows[SessionRow]: ...
    @overload
    def values(self, *paths: SessionPath, **aliases: SessionPath) -> Rows[dict[str, Any]]: ...
    @overload
    def select_related(self: SessionQuerySet[SessionWith[H]], name1: _Join1Session, name2: _Join2Session = ..., name3: _Join3Session = ..., name4: _Join4Session = ..., /) -> SessionQuerySet[SessionWith[H | _Join1Session | _Join2Session | _Join3Session | _Join4Session]]: ...
    @overload
    def select_related(self: SessionQuerySet[Session], name1: _Join1Session, name2: _Join2Session = ..., name3: _Join3Session = ..., name4: _Join4Session = ..., /) -> SessionQuerySet[SessionWith[_Join1Session | _Join2Session | _Join3Session | _Join4Session]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: SessionQuerySet[SessionWith[H]], name1: _Load1Session | Prefetch, name2: _Load2Session | Prefetch = ..., name3: _Load3Session | Prefetch = ..., name4: _Load4Session | Prefetch = ..., /) -> SessionQuerySet[SessionWith[H | _Load1Session | _Load2Session | _Load3Session | _Load4Session]]: ...
    @overload
    def prefetch_related(self: SessionQuerySet[Session], name1: _Load1Session | Prefetch, name2: _Load2Session | Prefetch = ..., name3: _Load3Session | Prefetch = ..., name4: _Load4Session | Prefetch = ..., /) -> SessionQuerySet[SessionWith[_Load1Session | _Load2Session | _Load3Session | _Load4Session]]: ...

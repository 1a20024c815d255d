"""Types of Notification. Written by `bottleneck-db typegen`; edit the model instead."""

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

from bottleneck_db.models.enums import NotificationSeverity, OrgPlan, UserStatus
from bottleneck_db.models.notification_content import Delivery
from bottleneck_db.models.notifications import Notification
from bottleneck_db.models.organizations import Organization
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

NotificationColumn = Literal[
    "id", "created_at", "updated_at", "expires_at", "kind", "severity", "title", "body", "action_url", "action_label", "resource_type",
    "resource_id", "data", "deliveries", "dedupe_key", "read_at", "dismissed_at", "organization_id", "user_id",
]

NotificationField = Literal[
    "organization", "user", "created_at", "updated_at", "expires_at", "kind", "severity", "title", "body", "action_url", "action_label",
    "resource_type", "resource_id", "data", "deliveries", "dedupe_key", "read_at", "dismissed_at", "organization_id", "user_id",
]

NotificationPath = Literal[
    "id", "organization_id", "user_id", "created_at", "updated_at", "expires_at", "read_at", "dismissed_at", "organization__created_at",
    "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "user__created_at", "user__updated_at",
    "user__deleted_at", "user__email_verified_at", "user__suspended_at", "user__last_sign_in_at", "user__onboarding_completed_at", "kind",
    "title", "body", "severity", "action_url", "action_label", "resource_type", "dedupe_key", "organization__name", "organization__slug",
    "organization__billing_email", "user__email", "user__name", "user__avatar_url", "user__login_method", "user__timezone", "user__locale",
    "resource_id", "organization__id", "organization__owner_id", "user__id", "data", "deliveries", "organization__plan", "user__status",
    "user__is_platform_admin", "user__mfa_enabled",
]

NotificationOrdering = Literal[
    "id", "created_at", "updated_at", "expires_at", "kind", "severity", "title", "body", "action_url", "action_label", "resource_type",
    "resource_id", "dedupe_key", "read_at", "dismissed_at", "organization_id", "user_id", "organization__id", "organization__created_at",
    "organization__updated_at", "organization__deleted_at", "organization__name", "organization__slug", "organization__plan",
    "organization__billing_email", "organization__suspended_at", "organization__owner_id", "user__id", "user__created_at",
    "user__updated_at", "user__deleted_at", "user__email", "user__email_verified_at", "user__name", "user__avatar_url",
    "user__login_method", "user__status", "user__suspended_at", "user__is_platform_admin", "user__mfa_enabled", "user__timezone",
    "user__locale", "user__last_sign_in_at", "user__onboarding_completed_at", "-id", "-created_at", "-updated_at", "-expires_at", "-kind",
    "-severity", "-title", "-body", "-action_url", "-action_label", "-resource_type", "-resource_id", "-dedupe_key", "-read_at",
    "-dismissed_at", "-organization_id", "-user_id", "-organization__id", "-organization__created_at", "-organization__updated_at",
    "-organization__deleted_at", "-organization__name", "-organization__slug", "-organization__plan", "-organization__billing_email",
    "-organization__suspended_at", "-organization__owner_id", "-user__id", "-user__created_at", "-user__updated_at", "-user__deleted_at",
    "-user__email", "-user__email_verified_at", "-user__name", "-user__avatar_url", "-user__login_method", "-user__status",
    "-user__suspended_at", "-user__is_platform_admin", "-user__mfa_enabled", "-user__timezone", "-user__locale", "-user__last_sign_in_at",
    "-user__onboarding_completed_at",
]

NotificationJoin = Literal["organization", "user", "organization__owner"]

NotificationLoad = Literal[
    "organization", "user", "organization__owner", "organization__api_keys", "organization__bots", "organization__credentials",
    "organization__members", "organization__roles", "organization__tasks", "organization__workflows", "user__created_bots",
    "user__owned_organizations", "user__memberships",
]

_Join1Notification = TypeVar("_Join1Notification", bound=NotificationJoin, default=Never)
_Join2Notification = TypeVar("_Join2Notification", bound=NotificationJoin, default=Never)
_Join3Notification = TypeVar("_Join3Notification", bound=NotificationJoin, default=Never)
_Join4Notification = TypeVar("_Join4Notification", bound=NotificationJoin, default=Never)

_Load1Notification = TypeVar("_Load1Notification", bound=NotificationLoad, default=Never)
_Load2Notification = TypeVar("_Load2Notification", bound=NotificationLoad, default=Never)
_Load3Notification = TypeVar("_Load3Notification", bound=NotificationLoad, default=Never)
_Load4Notification = TypeVar("_Load4Notification", bound=NotificationLoad, default=Never)

class NotificationRow(TypedDict):
    id: UUID
    created_at: datetime
    updated_at: datetime
    expires_at: datetime | None
    kind: str
    severity: NotificationSeverity
    title: str
    body: str
    action_url: str | None
    action_label: str | None
    resource_type: str | None
    resource_id: UUID | None
    data: dict[str, Any]
    deliveries: list[Delivery]
    dedupe_key: str | None
    read_at: datetime | None
    dismissed_at: datetime | None
    organization_id: UUID
    user_id: UUID

class _OptionalNotification(TypedDict, total=False):
    id: UUID
    created_at: datetime
    updated_at: datetime
    expires_at: datetime | None
    severity: NotificationSeverity
    action_url: str | None
    action_label: str | None
    resource_type: str | None
    resource_id: UUID | None
    data: dict[str, Any]
    deliveries: list[Delivery]
    dedupe_key: str | None
    read_at: datetime | None
    dismissed_at: datetime | None
    organization_id: UUID
    organization: Organization

class _RequiredNotification(_OptionalNotification):
    kind: str
    title: str
    body: str

class NewNotification(_RequiredNotification):
    user_id: UUID

class NotificationValues(_OptionalNotification, total=False):
    kind: str
    title: str
    body: str
    user_id: UUID
    user: User

class NotificationChanges(TypedDict, total=False):
    organization: Organization
    user: User
    created_at: datetime | Computed
    updated_at: datetime | Computed
    expires_at: datetime | Computed | None
    kind: str | Computed
    severity: NotificationSeverity | Computed
    title: str | Computed
    body: str | Computed
    action_url: str | Computed | None
    action_label: str | Computed | None
    resource_type: str | Computed | None
    resource_id: UUID | Computed | None
    data: dict[str, Any] | Computed
    deliveries: list[Delivery] | Computed
    dedupe_key: str | Computed | None
    read_at: datetime | Computed | None
    dismissed_at: datetime | Computed | None
    organization_id: UUID | Computed
    user_id: UUID | Computed

class NotificationLookups(TypedDict, total=False):
    pk: UUID | Computed
    pk__not: UUID | Computed
    pk__in: Several[UUID]
    pk__not_in: Several[UUID]
    organization: Organization | Computed
    user: User | Computed
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
    kind: str | Computed
    kind__not: str | Computed
    kind__in: Texts
    kind__not_in: Texts
    kind__iexact: str
    kind__contains: str
    kind__icontains: str
    kind__startswith: str
    kind__istartswith: str
    kind__endswith: str
    kind__iendswith: str
    severity: NotificationSeverity | Computed
    severity__not: NotificationSeverity | Computed
    severity__in: Several[NotificationSeverity]
    severity__not_in: Several[NotificationSeverity]
    severity__gt: NotificationSeverity | Computed
    severity__gte: NotificationSeverity | Computed
    severity__lt: NotificationSeverity | Computed
    severity__lte: NotificationSeverity | Computed
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
    body: str | Computed
    body__not: str | Computed
    body__in: Texts
    body__not_in: Texts
    body__iexact: str
    body__contains: str
    body__icontains: str
    body__startswith: str
    body__istartswith: str
    body__endswith: str
    body__iendswith: str
    action_url: str | Computed | None
    action_url__not: str | Computed
    action_url__in: Texts
    action_url__not_in: Texts
    action_url__iexact: str
    action_url__contains: str
    action_url__icontains: str
    action_url__startswith: str
    action_url__istartswith: str
    action_url__endswith: str
    action_url__iendswith: str
    action_url__isnull: bool
    action_label: str | Computed | None
    action_label__not: str | Computed
    action_label__in: Texts
    action_label__not_in: Texts
    action_label__iexact: str
    action_label__contains: str
    action_label__icontains: str
    action_label__startswith: str
    action_label__istartswith: str
    action_label__endswith: str
    action_label__iendswith: str
    action_label__isnull: bool
    resource_type: str | Computed | None
    resource_type__not: str | Computed
    resource_type__in: Texts
    resource_type__not_in: Texts
    resource_type__iexact: str
    resource_type__contains: str
    resource_type__icontains: str
    resource_type__startswith: str
    resource_type__istartswith: str
    resource_type__endswith: str
    resource_type__iendswith: str
    resource_type__isnull: bool
    resource_id: UUID | Computed | None
    resource_id__not: UUID | Computed
    resource_id__in: Several[UUID]
    resource_id__not_in: Several[UUID]
    resource_id__isnull: bool
    data: dict[str, Any] | Computed
    deliveries: list[Delivery] | Computed
    dedupe_key: str | Computed | None
    dedupe_key__not: str | Computed
    dedupe_key__in: Texts
    dedupe_key__not_in: Texts
    dedupe_key__iexact: str
    dedupe_key__contains: str
    dedupe_key__icontains: str
    dedupe_key__startswith: str
    dedupe_key__istartswith: str
    dedupe_key__endswith: str
    dedupe_key__iendswith: str
    dedupe_key__isnull: bool
    read_at: datetime | Computed | None
    read_at__not: datetime | Computed
    read_at__in: Several[datetime]
    read_at__not_in: Several[datetime]
    read_at__gt: datetime | Computed
    read_at__gte: datetime | Computed
    read_at__lt: datetime | Computed
    read_at__lte: datetime | Computed
    read_at__range: tuple[datetime, datetime]
    read_at__isnull: bool
    dismissed_at: datetime | Computed | None
    dismissed_at__not: datetime | Computed
    dismissed_at__in: Several[datetime]
    dismissed_at__not_in: Several[datetime]
    dismissed_at__gt: datetime | Computed
    dismissed_at__gte: datetime | Computed
    dismissed_at__lt: datetime | Computed
    dismissed_at__lte: datetime | Computed
    dismissed_at__range: tuple[datetime, datetime]
    dismissed_at__isnull: bool
    organization_id: UUID | Computed
    organization_id__not: UUID | Computed
    organization_id__in: Several[UUID]
    organization_id__not_in: Several[UUID]
    user_id: UUID | Computed
    user_id__not: UUID | Computed
    user_id__in: Several[UUID]
    user_id__not_in: Several[UUID]
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

class NotificationQ(Q):
    def __init__(self, *args: NotificationQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[NotificationLookups]) -> None: ...
    def __and__(self, other: NotificationQ | UncheckedQ) -> NotificationQ: ...
    def __or__(self, other: NotificationQ | UncheckedQ) -> NotificationQ: ...
    def __invert__(self) -> NotificationQ: ...

class NotificationBase(Record):
    def __init__(self, **values: Unpack[NotificationValues]) -> None: ...
    @classmethod
    def filter(cls, *args: NotificationQ | UncheckedQ, **lookups: Unpack[NotificationLookups]) -> NotificationQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: NotificationQ | UncheckedQ, **lookups: Unpack[NotificationLookups]) -> NotificationQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: NotificationQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[NotificationLookups]) -> NotificationOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: NotificationQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[NotificationLookups]) -> NotificationOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: NotificationQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[NotificationLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> NotificationQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> NotificationOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> NotificationOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: NotificationOrdering) -> NotificationOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: NotificationOrdering) -> NotificationOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> NotificationQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> NotificationQ: ...
    @overload
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewNotification]) -> Self: ...
    @overload
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, *, user: User, **values: Unpack[_RequiredNotification]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: NotificationValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NotificationValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: NotificationValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NotificationValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[NotificationColumn], update: Iterable[NotificationField] | None = None, **values: Unpack[NotificationValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[NotificationColumn], update: Iterable[NotificationField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[NotificationField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[NotificationField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[NotificationColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: NotificationLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: NotificationWith[H], name1: _Load1Notification, name2: _Load2Notification = ..., name3: _Load3Notification = ..., name4: _Load4Notification = ..., /) -> NotificationWith[H | _Load1Notification | _Load2Notification | _Load3Notification | _Load4Notification]: ...
    @overload
    async def fetch(self, name1: _Load1Notification, name2: _Load2Notification = ..., name3: _Load3Notification = ..., name4: _Load4Notification = ..., /) -> NotificationWith[_Load1Notification | _Load2Notification | _Load3Notification | _Load4Notification]: ...

class NotificationWith(Notification, Holding[H_contra]):
    organization: Loadable[Literal["organization"], Organization, Unloaded[Organization]]
    user: Loadable[Literal["user"], User, Unloaded[User]]

class NotificationOne(One[T_co]):
    @overload
    def select_related(self: NotificationOne[NotificationWith[H]], name1: _Join1Notification, name2: _Join2Notification = ..., name3: _Join3Notification = ..., name4: _Join4Notification = ..., /) -> NotificationOne[NotificationWith[H | _Join1Notification | _Join2Notification | _Join3Notification | _Join4Notification]]: ...
    @overload
    def select_related(self: NotificationOne[Notification], name1: _Join1Notification, name2: _Join2Notification = ..., name3: _Join3Notification = ..., name4: _Join4Notification = ..., /) -> NotificationOne[NotificationWith[_Join1Notification | _Join2Notification | _Join3Notification | _Join4Notification]]: ...
    @overload
    def select_related(self: NotificationOne[NotificationWith[H] | None], name1: _Join1Notification, name2: _Join2Notification = ..., name3: _Join3Notification = ..., name4: _Join4Notification = ..., /) -> NotificationOne[NotificationWith[H | _Join1Notification | _Join2Notification | _Join3Notification | _Join4Notification] | None]: ...
    @overload
    def select_related(self: NotificationOne[Notification | None], name1: _Join1Notification, name2: _Join2Notification = ..., name3: _Join3Notification = ..., name4: _Join4Notification = ..., /) -> NotificationOne[NotificationWith[_Join1Notification | _Join2Notification | _Join3Notification | _Join4Notification] | None]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: NotificationOne[NotificationWith[H]], name1: _Load1Notification | Prefetch, name2: _Load2Notification | Prefetch = ..., name3: _Load3Notification | Prefetch = ..., name4: _Load4Notification | Prefetch = ..., /) -> NotificationOne[NotificationWith[H | _Load1Notification | _Load2Notification | _Load3Notification | _Load4Notification]]: ...
    @overload
    def prefetch_related(self: NotificationOne[Notification], name1: _Load1Notification | Prefetch, name2: _Load2Notification | Prefetch = ..., name3: _Load3Notification | Prefetch = ..., name4: _Load4Notification | Prefetch = ..., /) -> NotificationOne[NotificationWith[_Load1Notification | _Load2Notification | _Load3Notification | _Load4Notification]]: ...
    @overload
    def prefetch_related(self: NotificationOne[NotificationWith[H] | None], name1: _Load1Notification | Prefetch, name2: _Load2Notification | Prefetch = ..., name3: _Load3Notification | Prefetch = ..., name4: _Load4Notification | Prefetch = ..., /) -> NotificationOne[NotificationWith[H | _Load1Notification | _Load2Notification | _Load3Notification | _Load4Notification] | None]: ...
    @overload
    def prefetch_related(self: NotificationOne[Notification | None], name1: _Load1Notification | Prefetch, name2: _Load2Notification | Prefetch = ..., name3: _Load3Notification | Prefetch = ..., name4: _Load4Notification | Prefetch = ..., /) -> NotificationOne[NotificationWith[_Load1Notification | _Load2Notification | _Load3Notification | _Load4Notification] | None]: ...
    def only(self, *fields_for_select: NotificationColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "organization_id", "user_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["expires_at", "read_at", "dismissed_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "user__created_at", "user__updated_at", "user__deleted_at", "user__email_verified_at", "user__suspended_at", "user__last_sign_in_at", "user__onboarding_completed_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime | None]: ...
    @overload
    def values_list(self, path: Literal["kind", "title", "body"], /, *, flat: Literal[True]) -> OneListed[T_co, str]: ...
    @overload
    def values_list(self, path: Literal["severity"], /, *, flat: Literal[True]) -> OneListed[T_co, NotificationSeverity]: ...
    @overload
    def values_list(self, path: Literal["action_url", "action_label", "resource_type", "dedupe_key", "organization__name", "organization__slug", "organization__billing_email", "user__email", "user__name", "user__avatar_url", "user__login_method", "user__timezone", "user__locale"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["resource_id", "organization__id", "organization__owner_id", "user__id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["data"], /, *, flat: Literal[True]) -> OneListed[T_co, dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["deliveries"], /, *, flat: Literal[True]) -> OneListed[T_co, list[Delivery]]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> OneListed[T_co, OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["user__status"], /, *, flat: Literal[True]) -> OneListed[T_co, UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["user__is_platform_admin", "user__mfa_enabled"], /, *, flat: Literal[True]) -> OneListed[T_co, bool | None]: ...
    @overload
    def values_list(self, *paths: NotificationPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: NotificationColumn) -> OneRow[T_co, NotificationRow]: ...
    @overload
    def values(self, *paths: NotificationPath, **aliases: NotificationPath) -> OneRow[T_co, dict[str, Any]]: ...

class NotificationQuerySet(RecordQuerySet[M]):
    def filter(self, *args: NotificationQ | UncheckedQ, **lookups: Unpack[NotificationLookups]) -> Self: ...
    def exclude(self, *args: NotificationQ | UncheckedQ, **lookups: Unpack[NotificationLookups]) -> Self: ...
    def get(self, *args: NotificationQ | UncheckedQ, **lookups: Unpack[NotificationLookups]) -> NotificationOne[M]: ...
    def get_or_none(self, *args: NotificationQ | UncheckedQ, **lookups: Unpack[NotificationLookups]) -> NotificationOne[M | None]: ...
    def first(self) -> NotificationOne[M | None]: ...
    def last(self) -> NotificationOne[M | None]: ...
    def latest(self, *orderings: NotificationOrdering) -> NotificationOne[M | None]: ...
    def earliest(self, *orderings: NotificationOrdering) -> NotificationOne[M | None]: ...
    def order_by(self, *orderings: NotificationOrdering) -> Self: ...
    def only(self, *fields_for_select: NotificationColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[NotificationChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: NotificationLoad) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "organization_id", "user_id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["expires_at", "read_at", "dismissed_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "user__created_at", "user__updated_at", "user__deleted_at", "user__email_verified_at", "user__suspended_at", "user__last_sign_in_at", "user__onboarding_completed_at"], /, *, flat: Literal[True]) -> Listed[datetime | None]: ...
    @overload
    def values_list(self, path: Literal["kind", "title", "body"], /, *, flat: Literal[True]) -> Listed[str]: ...
    @overload
    def values_list(self, path: Literal["severity"], /, *, flat: Literal[True]) -> Listed[NotificationSeverity]: ...
    @overload
    def values_list(self, path: Literal["action_url", "action_label", "resource_type", "dedupe_key", "organization__name", "organization__slug", "organization__billing_email", "user__email", "user__name", "user__avatar_url", "user__login_method", "user__timezone", "user__locale"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["resource_id", "organization__id", "organization__owner_id", "user__id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["data"], /, *, flat: Literal[True]) -> Listed[dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["deliveries"], /, *, flat: Literal[True]) -> Listed[list[Delivery]]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> Listed[OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["user__status"], /, *, flat: Literal[True]) -> Listed[UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["user__is_platform_admin", "user__mfa_enabled"], /, *, flat: Literal[True]) -> Listed[bool | None]: ...
    @overload
    def values_list(self, *paths: NotificationPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: NotificationColumn) -> Rows[NotificationRow]: ...
    @overload
    def values(self, *paths: NotificationPath, **aliases: NotificationPath) -> Rows[dict[str, Any]]: ...
    @overload
    def select_related(self: NotificationQuerySet[NotificationWith[H]], name1: _Join1Notification, name2: _Join2Notification = ..., name3: _Join3Notification = ..., name4: _Join4Notification = ..., /) -> NotificationQuerySet[NotificationWith[H | _Join1Notification | _Join2Notification | _Join3Notification | _Join4Notification]]: ...
    @overload
    def select_related(self: NotificationQuerySet[Notification], name1: _Join1Notification, name2: _Join2Notification = ..., name3: _Join3Notification = ..., name4: _Join4Notification = ..., /) -> NotificationQuerySet[NotificationWith[_Join1Notification | _Join2Notification | _Join3Notification | _Join4Notification]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: NotificationQuerySet[NotificationWith[H]], name1: _Load1Notification | Prefetch, name2: _Load2Notification | Prefetch = ..., name3: _Load3Notification | Prefetch = ..., name4: _Load4Notification | Prefetch = ..., /) -> NotificationQuerySet[NotificationWith[H | _Load1Notification | _Load2Notification | _Load3Notification | _Load4Notification]]: ...
    @overload
    def prefetch_related(self: NotificationQuerySet[Notification], name1: _Load1Notification | Prefetch, name2: _Load2Notification | Prefetch = ..., name3: _Load3Notification | Prefetch = ..., name4: _Load4Notification | Prefetch = ..., /) -> NotificationQuerySet[NotificationWith[_Load1Notification | _Load2Notification | _Load3Notification | _Load4Notification]]: ...

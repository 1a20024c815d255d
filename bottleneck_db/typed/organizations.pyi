"""Types of Organization. Written by `bottleneck-db typegen`; edit the model instead."""

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
from bottleneck_db.models.enums import OrgPlan, UserStatus
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
from bottleneck_db.typed.api_keys import ApiKeyFetched, ApiKeyRelation
from bottleneck_db.typed.bots import BotFetched, BotRelation
from bottleneck_db.typed.credentials import CredentialFetched, CredentialRelation
from bottleneck_db.typed.organization_members import OrganizationMemberFetched, OrganizationMemberRelation
from bottleneck_db.typed.roles import RoleFetched, RoleRelation
from bottleneck_db.typed.tasks import TaskFetched, TaskRelation
from bottleneck_db.typed.workflows import WorkflowFetched, WorkflowRelation

OrganizationColumn = Literal[
    "id", "created_at", "updated_at", "deleted_at", "name", "slug", "plan", "billing_email", "limits", "metadata", "suspended_at",
    "owner_id",
]

OrganizationField = Literal[
    "owner", "created_at", "updated_at", "deleted_at", "name", "slug", "plan", "billing_email", "limits", "metadata", "suspended_at",
    "owner_id",
]

OrganizationPath = Literal[
    "id", "owner_id", "created_at", "updated_at", "deleted_at", "suspended_at", "owner__created_at", "owner__updated_at",
    "owner__deleted_at", "owner__email_verified_at", "owner__suspended_at", "owner__last_sign_in_at", "owner__onboarding_completed_at",
    "name", "slug", "plan", "billing_email", "owner__email", "owner__name", "owner__avatar_url", "owner__login_method", "owner__timezone",
    "owner__locale", "limits", "metadata", "owner__id", "owner__status", "owner__is_platform_admin", "owner__mfa_enabled",
]

OrganizationOrdering = Literal[
    "id", "created_at", "updated_at", "deleted_at", "name", "slug", "plan", "billing_email", "suspended_at", "owner_id", "owner__id",
    "owner__created_at", "owner__updated_at", "owner__deleted_at", "owner__email", "owner__email_verified_at", "owner__name",
    "owner__avatar_url", "owner__login_method", "owner__status", "owner__suspended_at", "owner__is_platform_admin", "owner__mfa_enabled",
    "owner__timezone", "owner__locale", "owner__last_sign_in_at", "owner__onboarding_completed_at", "-id", "-created_at", "-updated_at",
    "-deleted_at", "-name", "-slug", "-plan", "-billing_email", "-suspended_at", "-owner_id", "-owner__id", "-owner__created_at",
    "-owner__updated_at", "-owner__deleted_at", "-owner__email", "-owner__email_verified_at", "-owner__name", "-owner__avatar_url",
    "-owner__login_method", "-owner__status", "-owner__suspended_at", "-owner__is_platform_admin", "-owner__mfa_enabled",
    "-owner__timezone", "-owner__locale", "-owner__last_sign_in_at", "-owner__onboarding_completed_at",
]

OrganizationJoin = Literal["owner"]

OrganizationLoad = Literal[
    "owner", "api_keys", "bots", "credentials", "members", "roles", "tasks", "workflows", "owner__created_bots",
    "owner__owned_organizations", "owner__memberships", "api_keys__organization", "api_keys__created_by", "api_keys__rotated_from",
    "bots__organization", "bots__created_by", "bots__runs", "credentials__organization", "credentials__created_by", "members__organization",
    "members__user", "members__role", "members__invited_by", "roles__organization", "roles__members", "tasks__organization",
    "tasks__blocked_by", "tasks__reviewed_by", "tasks__created_by", "tasks__assignee", "tasks__bot", "tasks__workflow", "tasks__blocking",
    "workflows__organization", "workflows__created_by", "workflows__runs",
]

_Join1Organization = TypeVar("_Join1Organization", bound=OrganizationJoin, default=Never)
_Join2Organization = TypeVar("_Join2Organization", bound=OrganizationJoin, default=Never)
_Join3Organization = TypeVar("_Join3Organization", bound=OrganizationJoin, default=Never)
_Join4Organization = TypeVar("_Join4Organization", bound=OrganizationJoin, default=Never)

_Load1Organization = TypeVar("_Load1Organization", bound=OrganizationLoad, default=Never)
_Load2Organization = TypeVar("_Load2Organization", bound=OrganizationLoad, default=Never)
_Load3Organization = TypeVar("_Load3Organization", bound=OrganizationLoad, default=Never)
_Load4Organization = TypeVar("_Load4Organization", bound=OrganizationLoad, default=Never)

_LatestOrganization = TypeVar("_LatestOrganization", bound=Literal["api_keys", "bots", "credentials", "members", "roles", "tasks", "workflows"])

class OrganizationRow(TypedDict):
    id: UUID
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None
    name: str
    slug: str
    plan: OrgPlan
    billing_email: str | None
    limits: dict[str, Any]
    metadata: dict[str, Any]
    suspended_at: datetime | None
    owner_id: UUID

class _OptionalOrganization(TypedDict, total=False):
    id: UUID
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None
    plan: OrgPlan
    billing_email: str | None
    limits: dict[str, Any]
    metadata: dict[str, Any]
    suspended_at: datetime | None

class _RequiredOrganization(_OptionalOrganization):
    name: str
    slug: str

class NewOrganization(_RequiredOrganization):
    owner_id: UUID

class OrganizationValues(_OptionalOrganization, total=False):
    name: str
    slug: str
    owner_id: UUID
    owner: User

class OrganizationChanges(TypedDict, total=False):
    owner: User
    created_at: datetime | Computed
    updated_at: datetime | Computed
    deleted_at: datetime | Computed | None
    name: str | Computed
    slug: str | Computed
    plan: OrgPlan | Computed
    billing_email: str | Computed | None
    limits: dict[str, Any] | Computed
    metadata: dict[str, Any] | Computed
    suspended_at: datetime | Computed | None
    owner_id: UUID | Computed

class OrganizationLookups(TypedDict, total=False):
    pk: UUID | Computed
    pk__not: UUID | Computed
    pk__in: Several[UUID]
    pk__not_in: Several[UUID]
    owner: User | Computed
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
    plan: OrgPlan | Computed
    plan__not: OrgPlan | Computed
    plan__in: Several[OrgPlan]
    plan__not_in: Several[OrgPlan]
    billing_email: str | Computed | None
    billing_email__not: str | Computed
    billing_email__in: Texts
    billing_email__not_in: Texts
    billing_email__iexact: str
    billing_email__contains: str
    billing_email__icontains: str
    billing_email__startswith: str
    billing_email__istartswith: str
    billing_email__endswith: str
    billing_email__iendswith: str
    billing_email__isnull: bool
    limits: dict[str, Any] | Computed
    metadata: dict[str, Any] | Computed
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
    owner_id: UUID | Computed
    owner_id__not: UUID | Computed
    owner_id__in: Several[UUID]
    owner_id__not_in: Several[UUID]
    owner__id: UUID
    owner__id__in: Several[UUID]
    owner__created_at: datetime
    owner__created_at__in: Several[datetime]
    owner__created_at__gt: datetime
    owner__created_at__gte: datetime
    owner__created_at__lt: datetime
    owner__created_at__lte: datetime
    owner__updated_at: datetime
    owner__updated_at__in: Several[datetime]
    owner__updated_at__gt: datetime
    owner__updated_at__gte: datetime
    owner__updated_at__lt: datetime
    owner__updated_at__lte: datetime
    owner__deleted_at: datetime | None
    owner__deleted_at__in: Several[datetime]
    owner__deleted_at__gt: datetime
    owner__deleted_at__gte: datetime
    owner__deleted_at__lt: datetime
    owner__deleted_at__lte: datetime
    owner__deleted_at__isnull: bool
    owner__email: str
    owner__email__in: Texts
    owner__email__contains: str
    owner__email__icontains: str
    owner__email__startswith: str
    owner__email_verified_at: datetime | None
    owner__email_verified_at__in: Several[datetime]
    owner__email_verified_at__gt: datetime
    owner__email_verified_at__gte: datetime
    owner__email_verified_at__lt: datetime
    owner__email_verified_at__lte: datetime
    owner__email_verified_at__isnull: bool
    owner__name: str
    owner__name__in: Texts
    owner__name__contains: str
    owner__name__icontains: str
    owner__name__startswith: str
    owner__avatar_url: str | None
    owner__avatar_url__in: Texts
    owner__avatar_url__contains: str
    owner__avatar_url__icontains: str
    owner__avatar_url__startswith: str
    owner__avatar_url__isnull: bool
    owner__login_method: str
    owner__login_method__in: Texts
    owner__login_method__contains: str
    owner__login_method__icontains: str
    owner__login_method__startswith: str
    owner__status: UserStatus
    owner__status__in: Several[UserStatus]
    owner__suspended_at: datetime | None
    owner__suspended_at__in: Several[datetime]
    owner__suspended_at__gt: datetime
    owner__suspended_at__gte: datetime
    owner__suspended_at__lt: datetime
    owner__suspended_at__lte: datetime
    owner__suspended_at__isnull: bool
    owner__is_platform_admin: bool
    owner__mfa_enabled: bool
    owner__timezone: str
    owner__timezone__in: Texts
    owner__timezone__contains: str
    owner__timezone__icontains: str
    owner__timezone__startswith: str
    owner__locale: str
    owner__locale__in: Texts
    owner__locale__contains: str
    owner__locale__icontains: str
    owner__locale__startswith: str
    owner__last_sign_in_at: datetime | None
    owner__last_sign_in_at__in: Several[datetime]
    owner__last_sign_in_at__gt: datetime
    owner__last_sign_in_at__gte: datetime
    owner__last_sign_in_at__lt: datetime
    owner__last_sign_in_at__lte: datetime
    owner__last_sign_in_at__isnull: bool
    owner__onboarding_completed_at: datetime | None
    owner__onboarding_completed_at__in: Several[datetime]
    owner__onboarding_completed_at__gt: datetime
    owner__onboarding_completed_at__gte: datetime
    owner__onboarding_completed_at__lt: datetime
    owner__onboarding_completed_at__lte: datetime
    owner__onboarding_completed_at__isnull: bool

class OrganizationQ(Q):
    def __init__(self, *args: OrganizationQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[OrganizationLookups]) -> None: ...
    def __and__(self, other: OrganizationQ | UncheckedQ) -> OrganizationQ: ...
    def __or__(self, other: OrganizationQ | UncheckedQ) -> OrganizationQ: ...
    def __invert__(self) -> OrganizationQ: ...

class OrganizationBase(SoftDelete):
    api_keys: ApiKeyRelation
    bots: BotRelation
    credentials: CredentialRelation
    members: OrganizationMemberRelation
    roles: RoleRelation
    tasks: TaskRelation
    workflows: WorkflowRelation
    def __init__(self, **values: Unpack[OrganizationValues]) -> None: ...
    @classmethod
    def filter(cls, *args: OrganizationQ | UncheckedQ, **lookups: Unpack[OrganizationLookups]) -> OrganizationQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: OrganizationQ | UncheckedQ, **lookups: Unpack[OrganizationLookups]) -> OrganizationQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: OrganizationQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[OrganizationLookups]) -> OrganizationOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: OrganizationQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[OrganizationLookups]) -> OrganizationOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: OrganizationQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[OrganizationLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> OrganizationQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> OrganizationOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> OrganizationOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: OrganizationOrdering) -> OrganizationOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: OrganizationOrdering) -> OrganizationOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> OrganizationQuerySet[Self]: ...
    @classmethod
    def with_deleted(cls, *relations: OrganizationLoad) -> OrganizationQuerySet[Self]: ...
    @classmethod
    def only_deleted(cls) -> OrganizationQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> OrganizationQ: ...
    @overload
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewOrganization]) -> Self: ...
    @overload
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, *, owner: User, **values: Unpack[_RequiredOrganization]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: OrganizationValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[OrganizationValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: OrganizationValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[OrganizationValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[OrganizationColumn], update: Iterable[OrganizationField] | None = None, **values: Unpack[OrganizationValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[OrganizationColumn], update: Iterable[OrganizationField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[OrganizationField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[OrganizationField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[OrganizationColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: OrganizationLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: OrganizationWith[H], name1: _Load1Organization, name2: _Load2Organization = ..., name3: _Load3Organization = ..., name4: _Load4Organization = ..., /) -> OrganizationWith[H | _Load1Organization | _Load2Organization | _Load3Organization | _Load4Organization]: ...
    @overload
    async def fetch(self, name1: _Load1Organization, name2: _Load2Organization = ..., name3: _Load3Organization = ..., name4: _Load4Organization = ..., /) -> OrganizationWith[_Load1Organization | _Load2Organization | _Load3Organization | _Load4Organization]: ...

class OrganizationWith(Organization, Holding[H_contra]):
    owner: Loadable[Literal["owner"], User, Unloaded[User]]
    api_keys: Loadable[Literal["api_keys"], ApiKeyFetched, ApiKeyRelation]
    bots: Loadable[Literal["bots"], BotFetched, BotRelation]
    credentials: Loadable[Literal["credentials"], CredentialFetched, CredentialRelation]
    members: Loadable[Literal["members"], OrganizationMemberFetched, OrganizationMemberRelation]
    roles: Loadable[Literal["roles"], RoleFetched, RoleRelation]
    tasks: Loadable[Literal["tasks"], TaskFetched, TaskRelation]
    workflows: Loadable[Literal["workflows"], WorkflowFetched, WorkflowRelation]

class OrganizationOne(One[T_co]):
    @overload
    def select_related(self: OrganizationOne[OrganizationWith[H]], name1: _Join1Organization, name2: _Join2Organization = ..., name3: _Join3Organization = ..., name4: _Join4Organization = ..., /) -> OrganizationOne[OrganizationWith[H | _Join1Organization | _Join2Organization | _Join3Organization | _Join4Organization]]: ...
    @overload
    def select_related(self: OrganizationOne[Organization], name1: _Join1Organization, name2: _Join2Organization = ..., name3: _Join3Organization = ..., name4: _Join4Organization = ..., /) -> OrganizationOne[OrganizationWith[_Join1Organization | _Join2Organization | _Join3Organization | _Join4Organization]]: ...
    @overload
    def select_related(self: OrganizationOne[OrganizationWith[H] | None], name1: _Join1Organization, name2: _Join2Organization = ..., name3: _Join3Organization = ..., name4: _Join4Organization = ..., /) -> OrganizationOne[OrganizationWith[H | _Join1Organization | _Join2Organization | _Join3Organization | _Join4Organization] | None]: ...
    @overload
    def select_related(self: OrganizationOne[Organization | None], name1: _Join1Organization, name2: _Join2Organization = ..., name3: _Join3Organization = ..., name4: _Join4Organization = ..., /) -> OrganizationOne[OrganizationWith[_Join1Organization | _Join2Organization | _Join3Organization | _Join4Organization] | None]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: OrganizationOne[OrganizationWith[H]], name1: _Load1Organization | Prefetch, name2: _Load2Organization | Prefetch = ..., name3: _Load3Organization | Prefetch = ..., name4: _Load4Organization | Prefetch = ..., /) -> OrganizationOne[OrganizationWith[H | _Load1Organization | _Load2Organization | _Load3Organization | _Load4Organization]]: ...
    @overload
    def prefetch_related(self: OrganizationOne[Organization], name1: _Load1Organization | Prefetch, name2: _Load2Organization | Prefetch = ..., name3: _Load3Organization | Prefetch = ..., name4: _Load4Organization | Prefetch = ..., /) -> OrganizationOne[OrganizationWith[_Load1Organization | _Load2Organization | _Load3Organization | _Load4Organization]]: ...
    @overload
    def prefetch_related(self: OrganizationOne[OrganizationWith[H] | None], name1: _Load1Organization | Prefetch, name2: _Load2Organization | Prefetch = ..., name3: _Load3Organization | Prefetch = ..., name4: _Load4Organization | Prefetch = ..., /) -> OrganizationOne[OrganizationWith[H | _Load1Organization | _Load2Organization | _Load3Organization | _Load4Organization] | None]: ...
    @overload
    def prefetch_related(self: OrganizationOne[Organization | None], name1: _Load1Organization | Prefetch, name2: _Load2Organization | Prefetch = ..., name3: _Load3Organization | Prefetch = ..., name4: _Load4Organization | Prefetch = ..., /) -> OrganizationOne[OrganizationWith[_Load1Organization | _Load2Organization | _Load3Organization | _Load4Organization] | None]: ...
    def only(self, *fields_for_select: OrganizationColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "owner_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["deleted_at", "suspended_at", "owner__created_at", "owner__updated_at", "owner__deleted_at", "owner__email_verified_at", "owner__suspended_at", "owner__last_sign_in_at", "owner__onboarding_completed_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime | None]: ...
    @overload
    def values_list(self, path: Literal["name", "slug"], /, *, flat: Literal[True]) -> OneListed[T_co, str]: ...
    @overload
    def values_list(self, path: Literal["plan"], /, *, flat: Literal[True]) -> OneListed[T_co, OrgPlan]: ...
    @overload
    def values_list(self, path: Literal["billing_email", "owner__email", "owner__name", "owner__avatar_url", "owner__login_method", "owner__timezone", "owner__locale"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["limits", "metadata"], /, *, flat: Literal[True]) -> OneListed[T_co, dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["owner__id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["owner__status"], /, *, flat: Literal[True]) -> OneListed[T_co, UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["owner__is_platform_admin", "owner__mfa_enabled"], /, *, flat: Literal[True]) -> OneListed[T_co, bool | None]: ...
    @overload
    def values_list(self, *paths: OrganizationPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: OrganizationColumn) -> OneRow[T_co, OrganizationRow]: ...
    @overload
    def values(self, *paths: OrganizationPath, **aliases: OrganizationPath) -> OneRow[T_co, dict[str, Any]]: ...

class OrganizationQuerySet(RecordQuerySet[M]):
    def filter(self, *args: OrganizationQ | UncheckedQ, **lookups: Unpack[OrganizationLookups]) -> Self: ...
    def exclude(self, *args: OrganizationQ | UncheckedQ, **lookups: Unpack[OrganizationLookups]) -> Self: ...
    def get(self, *args: OrganizationQ | UncheckedQ, **lookups: Unpack[OrganizationLookups]) -> OrganizationOne[M]: ...
    def get_or_none(self, *args: OrganizationQ | UncheckedQ, **lookups: Unpack[OrganizationLookups]) -> OrganizationOne[M | None]: ...
    def first(self) -> OrganizationOne[M | None]: ...
    def last(self) -> OrganizationOne[M | None]: ...
    def latest(self, *orderings: OrganizationOrdering) -> OrganizationOne[M | None]: ...
    def earliest(self, *orderings: OrganizationOrdering) -> OrganizationOne[M | None]: ...
    def order_by(self, *orderings: OrganizationOrdering) -> Self: ...
    def only(self, *fields_for_select: OrganizationColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[OrganizationChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: OrganizationLoad) -> Self: ...
    @overload
    def with_latest(self: OrganizationQuerySet[OrganizationWith[H]], relation: _LatestOrganization, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> OrganizationQuerySet[OrganizationWith[H | _LatestOrganization]]: ...
    @overload
    def with_latest(self: OrganizationQuerySet[Organization], relation: _LatestOrganization, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> OrganizationQuerySet[OrganizationWith[_LatestOrganization]]: ...
    @overload
    def values_list(self, path: Literal["id", "owner_id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["deleted_at", "suspended_at", "owner__created_at", "owner__updated_at", "owner__deleted_at", "owner__email_verified_at", "owner__suspended_at", "owner__last_sign_in_at", "owner__onboarding_completed_at"], /, *, flat: Literal[True]) -> Listed[datetime | None]: ...
    @overload
    def values_list(self, path: Literal["name", "slug"], /, *, flat: Literal[True]) -> Listed[str]: ...
    @overload
    def values_list(self, path: Literal["plan"], /, *, flat: Literal[True]) -> Listed[OrgPlan]: ...
    @overload
    def values_list(self, path: Literal["billing_email", "owner__email", "owner__name", "owner__avatar_url", "owner__login_method", "owner__timezone", "owner__locale"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["limits", "metadata"], /, *, flat: Literal[True]) -> Listed[dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["owner__id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["owner__status"], /, *, flat: Literal[True]) -> Listed[UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["owner__is_platform_admin", "owner__mfa_enabled"], /, *, flat: Literal[True]) -> Listed[bool | None]: ...
    @overload
    def values_list(self, *paths: OrganizationPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: OrganizationColumn) -> Rows[OrganizationRow]: ...
    @overload
    def values(self, *paths: OrganizationPath, **aliases: OrganizationPath) -> Rows[dict[str, Any]]: ...
    @overload
    def select_related(self: OrganizationQuerySet[OrganizationWith[H]], name1: _Join1Organization, name2: _Join2Organization = ..., name3: _Join3Organization = ..., name4: _Join4Organization = ..., /) -> OrganizationQuerySet[OrganizationWith[H | _Join1Organization | _Join2Organization | _Join3Organization | _Join4Organization]]: ...
    @overload
    def select_related(self: OrganizationQuerySet[Organization], name1: _Join1Organization, name2: _Join2Organization = ..., name3: _Join3Organization = ..., name4: _Join4Organization = ..., /) -> OrganizationQuerySet[OrganizationWith[_Join1Organization | _Join2Organization | _Join3Organization | _Join4Organization]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: OrganizationQuerySet[OrganizationWith[H]], name1: _Load1Organization | Prefetch, name2: _Load2Organization | Prefetch = ..., name3: _Load3Organization | Prefetch = ..., name4: _Load4Organization | Prefetch = ..., /) -> OrganizationQuerySet[OrganizationWith[H | _Load1Organization | _Load2Organization | _Load3Organization | _Load4Organization]]: ...
    @overload
    def prefetch_related(self: OrganizationQuerySet[Organization], name1: _Load1Organization | Prefetch, name2: _Load2Organization | Prefetch = ..., name3: _Load3Organization | Prefetch = ..., name4: _Load4Organization | Prefetch = ..., /) -> OrganizationQuerySet[OrganizationWith[_Load1Organization | _Load2Organization | _Load3Organization | _Load4Organization]]: ...

class OrganizationRelation(Relation[Organization]):
    def filter(self, *args: OrganizationQ | UncheckedQ, **lookups: Unpack[OrganizationLookups]) -> OrganizationQuerySet[Organization]: ...
    def all(self) -> OrganizationQuerySet[Organization]: ...
    def order_by(self, *orderings: OrganizationOrdering) -> OrganizationQuerySet[Organization]: ...
    def limit(self, limit: int) -> OrganizationQuerySet[Organization]: ...
    def offset(self, offset: int) -> OrganizationQuerySet[Organization]: ...
    async def create(self, using_db: BaseDBAsyncClient | None = None, **values: Unpack[OrganizationValues]) -> Organization: ...

class OrganizationFetched(OrganizationRelation, Fetched[Organization]): ...

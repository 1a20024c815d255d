"""Types of Role and RolePermission. Written by `bottleneck-db typegen`; edit the model instead."""

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
from bottleneck_db.models.enums import OrgPlan
from bottleneck_db.models.organizations import Organization
from bottleneck_db.models.permissions import Permission
from bottleneck_db.models.roles import Role, RolePermission
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
from bottleneck_db.typed.organization_members import OrganizationMemberFetched, OrganizationMemberRelation

RoleColumn = Literal["id", "created_at", "updated_at", "deleted_at", "key", "name", "description", "is_system", "organization_id"]

RoleField = Literal["organization", "created_at", "updated_at", "deleted_at", "key", "name", "description", "is_system", "organization_id"]

RolePath = Literal[
    "id", "created_at", "updated_at", "deleted_at", "organization__created_at", "organization__updated_at", "organization__deleted_at",
    "organization__suspended_at", "key", "name", "description", "organization__name", "organization__slug", "organization__billing_email",
    "is_system", "organization_id", "organization__id", "organization__owner_id", "organization__plan",
]

RoleOrdering = Literal[
    "id", "created_at", "updated_at", "deleted_at", "key", "name", "description", "is_system", "organization_id", "organization__id",
    "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__name", "organization__slug",
    "organization__plan", "organization__billing_email", "organization__suspended_at", "organization__owner_id", "-id", "-created_at",
    "-updated_at", "-deleted_at", "-key", "-name", "-description", "-is_system", "-organization_id", "-organization__id",
    "-organization__created_at", "-organization__updated_at", "-organization__deleted_at", "-organization__name", "-organization__slug",
    "-organization__plan", "-organization__billing_email", "-organization__suspended_at", "-organization__owner_id",
]

RoleJoin = Literal["organization", "organization__owner"]

RoleLoad = Literal[
    "organization", "members", "organization__owner", "organization__api_keys", "organization__bots", "organization__credentials",
    "organization__members", "organization__roles", "organization__tasks", "organization__workflows", "members__organization",
    "members__user", "members__role", "members__invited_by",
]

_Join1Role = TypeVar("_Join1Role", bound=RoleJoin, default=Never)
_Join2Role = TypeVar("_Join2Role", bound=RoleJoin, default=Never)
_Join3Role = TypeVar("_Join3Role", bound=RoleJoin, default=Never)
_Join4Role = TypeVar("_Join4Role", bound=RoleJoin, default=Never)

_Load1Role = TypeVar("_Load1Role", bound=RoleLoad, default=Never)
_Load2Role = TypeVar("_Load2Role", bound=RoleLoad, default=Never)
_Load3Role = TypeVar("_Load3Role", bound=RoleLoad, default=Never)
_Load4Role = TypeVar("_Load4Role", bound=RoleLoad, default=Never)

_LatestRole = TypeVar("_LatestRole", bound=Literal["members"])

class RoleRow(TypedDict):
    id: UUID
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None
    key: str
    name: str
    description: str | None
    is_system: bool
    organization_id: UUID | None

class _OptionalRole(TypedDict, total=False):
    id: UUID
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None
    description: str | None
    is_system: bool
    organization_id: UUID | None
    organization: Organization | None

class _RequiredRole(_OptionalRole):
    key: str
    name: str

class NewRole(_RequiredRole): ...

class RoleValues(_OptionalRole, total=False):
    key: str
    name: str

class RoleChanges(TypedDict, total=False):
    organization: Organization | None
    created_at: datetime | Computed
    updated_at: datetime | Computed
    deleted_at: datetime | Computed | None
    key: str | Computed
    name: str | Computed
    description: str | Computed | None
    is_system: bool | Computed
    organization_id: UUID | Computed | None

class RoleLookups(TypedDict, total=False):
    pk: UUID | Computed
    pk__not: UUID | Computed
    pk__in: Several[UUID]
    pk__not_in: Several[UUID]
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
    key: str | Computed
    key__not: str | Computed
    key__in: Texts
    key__not_in: Texts
    key__iexact: str
    key__contains: str
    key__icontains: str
    key__startswith: str
    key__istartswith: str
    key__endswith: str
    key__iendswith: str
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
    is_system: bool | Computed
    is_system__not: bool | Computed
    organization_id: UUID | Computed | None
    organization_id__not: UUID | Computed
    organization_id__in: Several[UUID]
    organization_id__not_in: Several[UUID]
    organization_id__isnull: bool
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

class RoleQ(Q):
    def __init__(self, *args: RoleQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[RoleLookups]) -> None: ...
    def __and__(self, other: RoleQ | UncheckedQ) -> RoleQ: ...
    def __or__(self, other: RoleQ | UncheckedQ) -> RoleQ: ...
    def __invert__(self) -> RoleQ: ...

class RoleBase(SoftDelete):
    members: OrganizationMemberRelation
    def __init__(self, **values: Unpack[RoleValues]) -> None: ...
    @classmethod
    def filter(cls, *args: RoleQ | UncheckedQ, **lookups: Unpack[RoleLookups]) -> RoleQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: RoleQ | UncheckedQ, **lookups: Unpack[RoleLookups]) -> RoleQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: RoleQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[RoleLookups]) -> RoleOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: RoleQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[RoleLookups]) -> RoleOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: RoleQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[RoleLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> RoleQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> RoleOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> RoleOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: RoleOrdering) -> RoleOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: RoleOrdering) -> RoleOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> RoleQuerySet[Self]: ...
    @classmethod
    def with_deleted(cls, *relations: RoleLoad) -> RoleQuerySet[Self]: ...
    @classmethod
    def only_deleted(cls) -> RoleQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> RoleQ: ...
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewRole]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: RoleValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[RoleValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: RoleValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[RoleValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[RoleColumn], update: Iterable[RoleField] | None = None, **values: Unpack[RoleValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[RoleColumn], update: Iterable[RoleField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[RoleField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[RoleField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[RoleColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: RoleLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: RoleWith[H], name1: _Load1Role, name2: _Load2Role = ..., name3: _Load3Role = ..., name4: _Load4Role = ..., /) -> RoleWith[H | _Load1Role | _Load2Role | _Load3Role | _Load4Role]: ...
    @overload
    async def fetch(self, name1: _Load1Role, name2: _Load2Role = ..., name3: _Load3Role = ..., name4: _Load4Role = ..., /) -> RoleWith[_Load1Role | _Load2Role | _Load3Role | _Load4Role]: ...

class RoleWith(Role, Holding[H_contra]):
    organization: Loadable[Literal["organization"], Organization | None, Unloaded[Organization | None]]
    members: Loadable[Literal["members"], OrganizationMemberFetched, OrganizationMemberRelation]

class RoleOne(One[T_co]):
    @overload
    def select_related(self: RoleOne[RoleWith[H]], name1: _Join1Role, name2: _Join2Role = ..., name3: _Join3Role = ..., name4: _Join4Role = ..., /) -> RoleOne[RoleWith[H | _Join1Role | _Join2Role | _Join3Role | _Join4Role]]: ...
    @overload
    def select_related(self: RoleOne[Role], name1: _Join1Role, name2: _Join2Role = ..., name3: _Join3Role = ..., name4: _Join4Role = ..., /) -> RoleOne[RoleWith[_Join1Role | _Join2Role | _Join3Role | _Join4Role]]: ...
    @overload
    def select_related(self: RoleOne[RoleWith[H] | None], name1: _Join1Role, name2: _Join2Role = ..., name3: _Join3Role = ..., name4: _Join4Role = ..., /) -> RoleOne[RoleWith[H | _Join1Role | _Join2Role | _Join3Role | _Join4Role] | None]: ...
    @overload
    def select_related(self: RoleOne[Role | None], name1: _Join1Role, name2: _Join2Role = ..., name3: _Join3Role = ..., name4: _Join4Role = ..., /) -> RoleOne[RoleWith[_Join1Role | _Join2Role | _Join3Role | _Join4Role] | None]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: RoleOne[RoleWith[H]], name1: _Load1Role | Prefetch, name2: _Load2Role | Prefetch = ..., name3: _Load3Role | Prefetch = ..., name4: _Load4Role | Prefetch = ..., /) -> RoleOne[RoleWith[H | _Load1Role | _Load2Role | _Load3Role | _Load4Role]]: ...
    @overload
    def prefetch_related(self: RoleOne[Role], name1: _Load1Role | Prefetch, name2: _Load2Role | Prefetch = ..., name3: _Load3Role | Prefetch = ..., name4: _Load4Role | Prefetch = ..., /) -> RoleOne[RoleWith[_Load1Role | _Load2Role | _Load3Role | _Load4Role]]: ...
    @overload
    def prefetch_related(self: RoleOne[RoleWith[H] | None], name1: _Load1Role | Prefetch, name2: _Load2Role | Prefetch = ..., name3: _Load3Role | Prefetch = ..., name4: _Load4Role | Prefetch = ..., /) -> RoleOne[RoleWith[H | _Load1Role | _Load2Role | _Load3Role | _Load4Role] | None]: ...
    @overload
    def prefetch_related(self: RoleOne[Role | None], name1: _Load1Role | Prefetch, name2: _Load2Role | Prefetch = ..., name3: _Load3Role | Prefetch = ..., name4: _Load4Role | Prefetch = ..., /) -> RoleOne[RoleWith[_Load1Role | _Load2Role | _Load3Role | _Load4Role] | None]: ...
    def only(self, *fields_for_select: RoleColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["deleted_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime | None]: ...
    @overload
    def values_list(self, path: Literal["key", "name"], /, *, flat: Literal[True]) -> OneListed[T_co, str]: ...
    @overload
    def values_list(self, path: Literal["description", "organization__name", "organization__slug", "organization__billing_email"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["is_system"], /, *, flat: Literal[True]) -> OneListed[T_co, bool]: ...
    @overload
    def values_list(self, path: Literal["organization_id", "organization__id", "organization__owner_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> OneListed[T_co, OrgPlan | None]: ...
    @overload
    def values_list(self, *paths: RolePath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: RoleColumn) -> OneRow[T_co, RoleRow]: ...
    @overload
    def values(self, *paths: RolePath, **aliases: RolePath) -> OneRow[T_co, dict[str, Any]]: ...

class RoleQuerySet(RecordQuerySet[M]):
    def filter(self, *args: RoleQ | UncheckedQ, **lookups: Unpack[RoleLookups]) -> Self: ...
    def exclude(self, *args: RoleQ | UncheckedQ, **lookups: Unpack[RoleLookups]) -> Self: ...
    def get(self, *args: RoleQ | UncheckedQ, **lookups: Unpack[RoleLookups]) -> RoleOne[M]: ...
    def get_or_none(self, *args: RoleQ | UncheckedQ, **lookups: Unpack[RoleLookups]) -> RoleOne[M | None]: ...
    def first(self) -> RoleOne[M | None]: ...
    def last(self) -> RoleOne[M | None]: ...
    def latest(self, *orderings: RoleOrdering) -> RoleOne[M | None]: ...
    def earliest(self, *orderings: RoleOrdering) -> RoleOne[M | None]: ...
    def order_by(self, *orderings: RoleOrdering) -> Self: ...
    def only(self, *fields_for_select: RoleColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[RoleChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: RoleLoad) -> Self: ...
    @overload
    def with_latest(self: RoleQuerySet[RoleWith[H]], relation: _LatestRole, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> RoleQuerySet[RoleWith[H | _LatestRole]]: ...
    @overload
    def with_latest(self: RoleQuerySet[Role], relation: _LatestRole, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> RoleQuerySet[RoleWith[_LatestRole]]: ...
    @overload
    def values_list(self, path: Literal["id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["deleted_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at"], /, *, flat: Literal[True]) -> Listed[datetime | None]: ...
    @overload
    def values_list(self, path: Literal["key", "name"], /, *, flat: Literal[True]) -> Listed[str]: ...
    @overload
    def values_list(self, path: Literal["description", "organization__name", "organization__slug", "organization__billing_email"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["is_system"], /, *, flat: Literal[True]) -> Listed[bool]: ...
    @overload
    def values_list(self, path: Literal["organization_id", "organization__id", "organization__owner_id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> Listed[OrgPlan | None]: ...
    @overload
    def values_list(self, *paths: RolePath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: RoleColumn) -> Rows[RoleRow]: ...
    @overload
    def values(self, *paths: RolePath, **aliases: RolePath) -> Rows[dict[str, Any]]: ...
    @overload
    def select_related(self: RoleQuerySet[RoleWith[H]], name1: _Join1Role, name2: _Join2Role = ..., name3: _Join3Role = ..., name4: _Join4Role = ..., /) -> RoleQuerySet[RoleWith[H | _Join1Role | _Join2Role | _Join3Role | _Join4Role]]: ...
    @overload
    def select_related(self: RoleQuerySet[Role], name1: _Join1Role, name2: _Join2Role = ..., name3: _Join3Role = ..., name4: _Join4Role = ..., /) -> RoleQuerySet[RoleWith[_Join1Role | _Join2Role | _Join3Role | _Join4Role]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: RoleQuerySet[RoleWith[H]], name1: _Load1Role | Prefetch, name2: _Load2Role | Prefetch = ..., name3: _Load3Role | Prefetch = ..., name4: _Load4Role | Prefetch = ..., /) -> RoleQuerySet[RoleWith[H | _Load1Role | _Load2Role | _Load3Role | _Load4Role]]: ...
    @overload
    def prefetch_related(self: RoleQuerySet[Role], name1: _Load1Role | Prefetch, name2: _Load2Role | Prefetch = ..., name3: _Load3Role | Prefetch = ..., name4: _Load4Role | Prefetch = ..., /) -> RoleQuerySet[RoleWith[_Load1Role | _Load2Role | _Load3Role | _Load4Role]]: ...

class RoleRelation(Relation[Role]):
    def filter(self, *args: RoleQ | UncheckedQ, **lookups: Unpack[RoleLookups]) -> RoleQuerySet[Role]: ...
    def all(self) -> RoleQuerySet[Role]: ...
    def order_by(self, *orderings: RoleOrdering) -> RoleQuerySet[Role]: ...
    def limit(self, limit: int) -> RoleQuerySet[Role]: ...
    def offset(self, offset: int) -> RoleQuerySet[Role]: ...
    async def create(self, using_db: BaseDBAsyncClient | None = None, **values: Unpack[RoleValues]) -> Role: ...

class RoleFetched(RoleRelation, Fetched[Role]): ...

RolePermissionColumn = Literal["role_id", "organization_id", "permission_id"]

RolePermissionField = Literal["permission", "organization_id", "permission_id"]

RolePermissionPath = Literal[
    "role_id", "permission_id", "permission__id", "organization_id", "permission__created_at", "permission__updated_at", "permission__key",
    "permission__resource", "permission__action", "permission__description", "permission__is_dangerous",
]

RolePermissionOrdering = Literal[
    "role_id", "organization_id", "permission_id", "permission__id", "permission__created_at", "permission__updated_at", "permission__key",
    "permission__resource", "permission__action", "permission__description", "permission__is_dangerous", "-role_id", "-organization_id",
    "-permission_id", "-permission__id", "-permission__created_at", "-permission__updated_at", "-permission__key", "-permission__resource",
    "-permission__action", "-permission__description", "-permission__is_dangerous",
]

RolePermissionJoin = Literal["permission"]

RolePermissionLoad = Literal["permission", "permission__roles"]

_Join1RolePermission = TypeVar("_Join1RolePermission", bound=RolePermissionJoin, default=Never)
_Join2RolePermission = TypeVar("_Join2RolePermission", bound=RolePermissionJoin, default=Never)
_Join3RolePermission = TypeVar("_Join3RolePermission", bound=RolePermissionJoin, default=Never)
_Join4RolePermission = TypeVar("_Join4RolePermission", bound=RolePermissionJoin, default=Never)

_Load1RolePermission = TypeVar("_Load1RolePermission", bound=RolePermissionLoad, default=Never)
_Load2RolePermission = TypeVar("_Load2RolePermission", bound=RolePermissionLoad, default=Never)
_Load3RolePermission = TypeVar("_Load3RolePermission", bound=RolePermissionLoad, default=Never)
_Load4RolePermission = TypeVar("_Load4RolePermission", bound=RolePermissionLoad, default=Never)

class RolePermissionRow(TypedDict):
    role_id: UUID
    organization_id: UUID | None
    permission_id: UUID

class _OptionalRolePermission(TypedDict, total=False):
    organization_id: UUID | None

class _RequiredRolePermission(_OptionalRolePermission):
    role_id: UUID

class NewRolePermission(_RequiredRolePermission):
    permission_id: UUID

class RolePermissionValues(_OptionalRolePermission, total=False):
    role_id: UUID
    permission_id: UUID
    permission: Permission

class RolePermissionChanges(TypedDict, total=False):
    permission: Permission
    organization_id: UUID | Computed | None
    permission_id: UUID | Computed

class RolePermissionLookups(TypedDict, total=False):
    pk: UUID | Computed
    pk__not: UUID | Computed
    pk__in: Several[UUID]
    pk__not_in: Several[UUID]
    permission: Permission | Computed
    role_id: UUID | Computed
    role_id__not: UUID | Computed
    role_id__in: Several[UUID]
    role_id__not_in: Several[UUID]
    organization_id: UUID | Computed | None
    organization_id__not: UUID | Computed
    organization_id__in: Several[UUID]
    organization_id__not_in: Several[UUID]
    organization_id__isnull: bool
    permission_id: UUID | Computed
    permission_id__not: UUID | Computed
    permission_id__in: Several[UUID]
    permission_id__not_in: Several[UUID]
    permission__id: UUID
    permission__id__in: Several[UUID]
    permission__created_at: datetime
    permission__created_at__in: Several[datetime]
    permission__created_at__gt: datetime
    permission__created_at__gte: datetime
    permission__created_at__lt: datetime
    permission__created_at__lte: datetime
    permission__updated_at: datetime
    permission__updated_at__in: Several[datetime]
    permission__updated_at__gt: datetime
    permission__updated_at__gte: datetime
    permission__updated_at__lt: datetime
    permission__updated_at__lte: datetime
    permission__key: str
    permission__key__in: Texts
    permission__key__contains: str
    permission__key__icontains: str
    permission__key__startswith: str
    permission__resource: str
    permission__resource__in: Texts
    permission__resource__contains: str
    permission__resource__icontains: str
    permission__resource__startswith: str
    permission__action: str
    permission__action__in: Texts
    permission__action__contains: str
    permission__action__icontains: str
    permission__action__startswith: str
    permission__description: str
    permission__description__in: Texts
    permission__description__contains: str
    permission__description__icontains: str
    permission__description__startswith: str
    permission__is_dangerous: bool

class RolePermissionQ(Q):
    def __init__(self, *args: RolePermissionQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[RolePermissionLookups]) -> None: ...
    def __and__(self, other: RolePermissionQ | UncheckedQ) -> RolePermissionQ: ...
    def __or__(self, other: RolePermissionQ | UncheckedQ) -> RolePermissionQ: ...
    def __invert__(self) -> RolePermissionQ: ...

class RolePermissionBase(Record):
    def __init__(self, **values: Unpack[RolePermissionValues]) -> None: ...
    @classmethod
    def filter(cls, *args: RolePermissionQ | UncheckedQ, **lookups: Unpack[RolePermissionLookups]) -> RolePermissionQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: RolePermissionQ | UncheckedQ, **lookups: Unpack[RolePermissionLookups]) -> RolePermissionQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: RolePermissionQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[RolePermissionLookups]) -> RolePermissionOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: RolePermissionQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[RolePermissionLookups]) -> RolePermissionOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: RolePermissionQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[RolePermissionLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> RolePermissionQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> RolePermissionOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> RolePermissionOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: RolePermissionOrdering) -> RolePermissionOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: RolePermissionOrdering) -> RolePermissionOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> RolePermissionQuerySet[Self]: ...
    @overload
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewRolePermission]) -> Self: ...
    @overload
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, *, permission: Permission, **values: Unpack[_RequiredRolePermission]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: RolePermissionValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[RolePermissionValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: RolePermissionValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[RolePermissionValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[RolePermissionColumn], update: Iterable[RolePermissionField] | None = None, **values: Unpack[RolePermissionValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[RolePermissionColumn], update: Iterable[RolePermissionField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[RolePermissionField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[RolePermissionField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[RolePermissionColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: RolePermissionLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: RolePermissionWith[H], name1: _Load1RolePermission, name2: _Load2RolePermission = ..., name3: _Load3RolePermission = ..., name4: _Load4RolePermission = ..., /) -> RolePermissionWith[H | _Load1RolePermission | _Load2RolePermission | _Load3RolePermission | _Load4RolePermission]: ...
    @overload
    async def fetch(self, name1: _Load1RolePermission, name2: _Load2RolePermission = ..., name3: _Load3RolePermission = ..., name4: _Load4RolePermission = ..., /) -> RolePermissionWith[_Load1RolePermission | _Load2RolePermission | _Load3RolePermission | _Load4RolePermission]: ...

class RolePermissionWith(RolePermission, Holding[H_contra]):
    permission: Loadable[Literal["permission"], Permission, Unloaded[Permission]]

class RolePermissionOne(One[T_co]):
    @overload
    def select_related(self: RolePermissionOne[RolePermissionWith[H]], name1: _Join1RolePermission, name2: _Join2RolePermission = ..., name3: _Join3RolePermission = ..., name4: _Join4RolePermission = ..., /) -> RolePermissionOne[RolePermissionWith[H | _Join1RolePermission | _Join2RolePermission | _Join3RolePermission | _Join4RolePermission]]: ...
    @overload
    def select_related(self: RolePermissionOne[RolePermission], name1: _Join1RolePermission, name2: _Join2RolePermission = ..., name3: _Join3RolePermission = ..., name4: _Join4RolePermission = ..., /) -> RolePermissionOne[RolePermissionWith[_Join1RolePermission | _Join2RolePermission | _Join3RolePermission | _Join4RolePermission]]: ...
    @overload
    def select_related(self: RolePermissionOne[RolePermissionWith[H] | None], name1: _Join1RolePermission, name2: _Join2RolePermission = ..., name3: _Join3RolePermission = ..., name4: _Join4RolePermission = ..., /) -> RolePermissionOne[RolePermissionWith[H | _Join1RolePermission | _Join2RolePermission | _Join3RolePermission | _Join4RolePermission] | None]: ...
    @overload
    def select_related(self: RolePermissionOne[RolePermission | None], name1: _Join1RolePermission, name2: _Join2RolePermission = ..., name3: _Join3RolePermission = ..., name4: _Join4RolePermission = ..., /) -> RolePermissionOne[RolePermissionWith[_Join1RolePermission | _Join2RolePermission | _Join3RolePermission | _Join4RolePermission] | None]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: RolePermissionOne[RolePermissionWith[H]], name1: _Load1RolePermission | Prefetch, name2: _Load2RolePermission | Prefetch = ..., name3: _Load3RolePermission | Prefetch = ..., name4: _Load4RolePermission | Prefetch = ..., /) -> RolePermissionOne[RolePermissionWith[H | _Load1RolePermission | _Load2RolePermission | _Load3RolePermission | _Load4RolePermission]]: ...
    @overload
    def prefetch_related(self: RolePermissionOne[RolePermission], name1: _Load1RolePermission | Prefetch, name2: _Load2RolePermission | Prefetch = ..., name3: _Load3RolePermission | Prefetch = ..., name4: _Load4RolePermission | Prefetch = ..., /) -> RolePermissionOne[RolePermissionWith[_Load1RolePermission | _Load2RolePermission | _Load3RolePermission | _Load4RolePermission]]: ...
    @overload
    def prefetch_related(self: RolePermissionOne[RolePermissionWith[H] | None], name1: _Load1RolePermission | Prefetch, name2: _Load2RolePermission | Prefetch = ..., name3: _Load3RolePermission | Prefetch = ..., name4: _Load4RolePermission | Prefetch = ..., /) -> RolePermissionOne[RolePermissionWith[H | _Load1RolePermission | _Load2RolePermission | _Load3RolePermission | _Load4RolePermission] | None]: ...
    @overload
    def prefetch_related(self: RolePermissionOne[RolePermission | None], name1: _Load1RolePermission | Prefetch, name2: _Load2RolePermission | Prefetch = ..., name3: _Load3RolePermission | Prefetch = ..., name4: _Load4RolePermission | Prefetch = ..., /) -> RolePermissionOne[RolePermissionWith[_Load1RolePermission | _Load2RolePermission | _Load3RolePermission | _Load4RolePermission] | None]: ...
    def only(self, *fields_for_select: RolePermissionColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["role_id", "permission_id", "permission__id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["organization_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["permission__created_at", "permission__updated_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["permission__key", "permission__resource", "permission__action", "permission__description"], /, *, flat: Literal[True]) -> OneListed[T_co, str]: ...
    @overload
    def values_list(self, path: Literal["permission__is_dangerous"], /, *, flat: Literal[True]) -> OneListed[T_co, bool]: ...
    @overload
    def values_list(self, *paths: RolePermissionPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: RolePermissionColumn) -> OneRow[T_co, RolePermissionRow]: ...
    @overload
    def values(self, *paths: RolePermissionPath, **aliases: RolePermissionPath) -> OneRow[T_co, dict[str, Any]]: ...

class RolePermissionQuerySet(RecordQuerySet[M]):
    def filter(self, *args: RolePermissionQ | UncheckedQ, **lookups: Unpack[RolePermissionLookups]) -> Self: ...
    def exclude(self, *args: RolePermissionQ | UncheckedQ, **lookups: Unpack[RolePermissionLookups]) -> Self: ...
    def get(self, *args: RolePermissionQ | UncheckedQ, **lookups: Unpack[RolePermissionLookups]) -> RolePermissionOne[M]: ...
    def get_or_none(self, *args: RolePermissionQ | UncheckedQ, **lookups: Unpack[RolePermissionLookups]) -> RolePermissionOne[M | None]: ...
    def first(self) -> RolePermissionOne[M | None]: ...
    def last(self) -> RolePermissionOne[M | None]: ...
    def latest(self, *orderings: RolePermissionOrdering) -> RolePermissionOne[M | None]: ...
    def earliest(self, *orderings: RolePermissionOrdering) -> RolePermissionOne[M | None]: ...
    def order_by(self, *orderings: RolePermissionOrdering) -> Self: ...
    def only(self, *fields_for_select: RolePermissionColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[RolePermissionChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: RolePermissionLoad) -> Self: ...
    @overload
    def values_list(self, path: Literal["role_id", "permission_id", "permission__id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["organization_id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["permission__created_at", "permission__updated_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["permission__key", "permission__resource", "permission__action", "permission__description"], /, *, flat: Literal[True]) -> Listed[str]: ...
    @overload
    def values_list(self, path: Literal["permission__is_dangerous"], /, *, flat: Literal[True]) -> Listed[bool]: ...
    @overload
    def values_list(self, *paths: RolePermissionPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: RolePermissionColumn) -> Rows[RolePermissionRow]: ...
    @overload
    def values(self, *paths: RolePermissionPath, **aliases: RolePermissionPath) -> Rows[dict[str, Any]]: ...
    @overload
    def select_related(self: RolePermissionQuerySet[RolePermissionWith[H]], name1: _Join1RolePermission, name2: _Join2RolePermission = ..., name3: _Join3RolePermission = ..., name4: _Join4RolePermission = ..., /) -> RolePermissionQuerySet[RolePermissionWith[H | _Join1RolePermission | _Join2RolePermission | _Join3RolePermission | _Join4RolePermission]]: ...
    @overload
    def select_related(self: RolePermissionQuerySet[RolePermission], name1: _Join1RolePermission, name2: _Join2RolePermission = ..., name3: _Join3RolePermission = ..., name4: _Join4RolePermission = ..., /) -> RolePermissionQuerySet[RolePermissionWith[_Join1RolePermission | _Join2RolePermission | _Join3RolePermission | _Join4RolePermission]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: RolePermissionQuerySet[RolePermissionWith[H]], name1: _Load1RolePermission | Prefetch, name2: _Load2RolePermission | Prefetch = ..., name3: _Load3RolePermission | Prefetch = ..., name4: _Load4RolePermission | Prefetch = ..., /) -> RolePermissionQuerySet[RolePermissionWith[H | _Load1RolePermission | _Load2RolePermission | _Load3RolePermission | _Load4RolePermission]]: ...
    @overload
    def prefetch_related(self: RolePermissionQuerySet[RolePermission], name1: _Load1RolePermission | Prefetch, name2: _Load2RolePermission | Prefetch = ..., name3: _Load3RolePermission | Prefetch = ..., name4: _Load4RolePermission | Prefetch = ..., /) -> RolePermissionQuerySet[RolePermissionWith[_Load1RolePermission | _Load2RolePermission | _Load3RolePermission | _Load4RolePermission]]: ...

class RolePermissionRelation(Relation[RolePermission]):
    def filter(self, *args: RolePermissionQ | UncheckedQ, **lookups: Unpack[RolePermissionLookups]) -> RolePermissionQuerySet[RolePermission]: ...
    def all(self) -> RolePermissionQuerySet[RolePermission]: ...
    def order_by(self, *orderings: RolePermissionOrdering) -> RolePermissionQuerySet[RolePermission]: ...
    def limit(self, limit: int) -> RolePermissionQuerySet[RolePermission]: ...
    def offset(self, offset: int) -> RolePermissionQuerySet[RolePermission]: ...
    async def create(self, using_db: BaseDBAsyncClient | None = None, **values: Unpack[RolePermissionValues]) -> RolePermission: ...

class RolePermissionFetched(RolePermissionRelation, Fetched[RolePermission]): ...

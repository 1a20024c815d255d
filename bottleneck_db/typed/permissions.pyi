"""Types of Permission. Written by `bottleneck-db typegen`; edit the model instead."""

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

from bottleneck_db.models.permissions import Permission
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
)
from bottleneck_db.orm.updates import RecordUpdate
from bottleneck_db.typed.roles import RolePermissionFetched, RolePermissionRelation

PermissionColumn = Literal["id", "created_at", "updated_at", "key", "resource", "action", "description", "is_dangerous"]

PermissionField = Literal["created_at", "updated_at", "key", "resource", "action", "description", "is_dangerous"]

PermissionPath = Literal["id", "created_at", "updated_at", "key", "resource", "action", "description", "is_dangerous"]

PermissionOrdering = Literal[
    "id", "created_at", "updated_at", "key", "resource", "action", "description", "is_dangerous", "-id", "-created_at", "-updated_at",
    "-key", "-resource", "-action", "-description", "-is_dangerous",
]

PermissionJoin = Never

PermissionLoad = Literal["roles", "roles__permission"]

_Load1Permission = TypeVar("_Load1Permission", bound=PermissionLoad, default=Never)
_Load2Permission = TypeVar("_Load2Permission", bound=PermissionLoad, default=Never)
_Load3Permission = TypeVar("_Load3Permission", bound=PermissionLoad, default=Never)
_Load4Permission = TypeVar("_Load4Permission", bound=PermissionLoad, default=Never)

_LatestPermission = TypeVar("_LatestPermission", bound=Literal["roles"])

class PermissionRow(TypedDict):
    id: UUID
    created_at: datetime
    updated_at: datetime
    key: str
    resource: str
    action: str
    description: str
    is_dangerous: bool

class _OptionalPermission(TypedDict, total=False):
    id: UUID
    created_at: datetime
    updated_at: datetime
    is_dangerous: bool

class _RequiredPermission(_OptionalPermission):
    key: str
    resource: str
    action: str
    description: str

class NewPermission(_RequiredPermission): ...

class PermissionValues(_OptionalPermission, total=False):
    key: str
    resource: str
    action: str
    description: str

class PermissionChanges(TypedDict, total=False):
    created_at: datetime | Computed
    updated_at: datetime | Computed
    key: str | Computed
    resource: str | Computed
    action: str | Computed
    description: str | Computed
    is_dangerous: bool | Computed

class PermissionLookups(TypedDict, total=False):
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
    resource: str | Computed
    resource__not: str | Computed
    resource__in: Texts
    resource__not_in: Texts
    resource__iexact: str
    resource__contains: str
    resource__icontains: str
    resource__startswith: str
    resource__istartswith: str
    resource__endswith: str
    resource__iendswith: str
    action: str | Computed
    action__not: str | Computed
    action__in: Texts
    action__not_in: Texts
    action__iexact: str
    action__contains: str
    action__icontains: str
    action__startswith: str
    action__istartswith: str
    action__endswith: str
    action__iendswith: str
    description: str | Computed
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
    is_dangerous: bool | Computed
    is_dangerous__not: bool | Computed

class PermissionQ(Q):
    def __init__(self, *args: PermissionQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[PermissionLookups]) -> None: ...
    def __and__(self, other: PermissionQ | UncheckedQ) -> PermissionQ: ...
    def __or__(self, other: PermissionQ | UncheckedQ) -> PermissionQ: ...
    def __invert__(self) -> PermissionQ: ...

class PermissionBase(Record):
    roles: RolePermissionRelation
    def __init__(self, **values: Unpack[PermissionValues]) -> None: ...
    @classmethod
    def filter(cls, *args: PermissionQ | UncheckedQ, **lookups: Unpack[PermissionLookups]) -> PermissionQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: PermissionQ | UncheckedQ, **lookups: Unpack[PermissionLookups]) -> PermissionQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: PermissionQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[PermissionLookups]) -> PermissionOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: PermissionQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[PermissionLookups]) -> PermissionOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: PermissionQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[PermissionLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> PermissionQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> PermissionOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> PermissionOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: PermissionOrdering) -> PermissionOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: PermissionOrdering) -> PermissionOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> PermissionQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> PermissionQ: ...
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewPermission]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: PermissionValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[PermissionValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: PermissionValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[PermissionValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[PermissionColumn], update: Iterable[PermissionField] | None = None, **values: Unpack[PermissionValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[PermissionColumn], update: Iterable[PermissionField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[PermissionField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[PermissionField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[PermissionColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: PermissionLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: PermissionWith[H], name1: _Load1Permission, name2: _Load2Permission = ..., name3: _Load3Permission = ..., name4: _Load4Permission = ..., /) -> PermissionWith[H | _Load1Permission | _Load2Permission | _Load3Permission | _Load4Permission]: ...
    @overload
    async def fetch(self, name1: _Load1Permission, name2: _Load2Permission = ..., name3: _Load3Permission = ..., name4: _Load4Permission = ..., /) -> PermissionWith[_Load1Permission | _Load2Permission | _Load3Permission | _Load4Permission]: ...

class PermissionWith(Permission, Holding[H_contra]):
    roles: Loadable[Literal["roles"], RolePermissionFetched, RolePermissionRelation]

class PermissionOne(One[T_co]):
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: PermissionOne[PermissionWith[H]], name1: _Load1Permission | Prefetch, name2: _Load2Permission | Prefetch = ..., name3: _Load3Permission | Prefetch = ..., name4: _Load4Permission | Prefetch = ..., /) -> PermissionOne[PermissionWith[H | _Load1Permission | _Load2Permission | _Load3Permission | _Load4Permission]]: ...
    @overload
    def prefetch_related(self: PermissionOne[Permission], name1: _Load1Permission | Prefetch, name2: _Load2Permission | Prefetch = ..., name3: _Load3Permission | Prefetch = ..., name4: _Load4Permission | Prefetch = ..., /) -> PermissionOne[PermissionWith[_Load1Permission | _Load2Permission | _Load3Permission | _Load4Permission]]: ...
    @overload
    def prefetch_related(self: PermissionOne[PermissionWith[H] | None], name1: _Load1Permission | Prefetch, name2: _Load2Permission | Prefetch = ..., name3: _Load3Permission | Prefetch = ..., name4: _Load4Permission | Prefetch = ..., /) -> PermissionOne[PermissionWith[H | _Load1Permission | _Load2Permission | _Load3Permission | _Load4Permission] | None]: ...
    @overload
    def prefetch_related(self: PermissionOne[Permission | None], name1: _Load1Permission | Prefetch, name2: _Load2Permission | Prefetch = ..., name3: _Load3Permission | Prefetch = ..., name4: _Load4Permission | Prefetch = ..., /) -> PermissionOne[PermissionWith[_Load1Permission | _Load2Permission | _Load3Permission | _Load4Permission] | None]: ...
    def only(self, *fields_for_select: PermissionColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["key", "resource", "action", "description"], /, *, flat: Literal[True]) -> OneListed[T_co, str]: ...
    @overload
    def values_list(self, path: Literal["is_dangerous"], /, *, flat: Literal[True]) -> OneListed[T_co, bool]: ...
    @overload
    def values_list(self, *paths: PermissionPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: PermissionColumn) -> OneRow[T_co, PermissionRow]: ...
    @overload
    def values(self, *paths: PermissionPath, **aliases: PermissionPath) -> OneRow[T_co, dict[str, Any]]: ...

class PermissionQuerySet(RecordQuerySet[M]):
    def filter(self, *args: PermissionQ | UncheckedQ, **lookups: Unpack[PermissionLookups]) -> Self: ...
    def exclude(self, *args: PermissionQ | UncheckedQ, **lookups: Unpack[PermissionLookups]) -> Self: ...
    def get(self, *args: PermissionQ | UncheckedQ, **lookups: Unpack[PermissionLookups]) -> PermissionOne[M]: ...
    def get_or_none(self, *args: PermissionQ | UncheckedQ, **lookups: Unpack[PermissionLookups]) -> PermissionOne[M | None]: ...
    def first(self) -> PermissionOne[M | None]: ...
    def last(self) -> PermissionOne[M | None]: ...
    def latest(self, *orderings: PermissionOrdering) -> PermissionOne[M | None]: ...
    def earliest(self, *orderings: PermissionOrdering) -> PermissionOne[M | None]: ...
    def order_by(self, *orderings: PermissionOrdering) -> Self: ...
    def only(self, *fields_for_select: PermissionColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[PermissionChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: PermissionLoad) -> Self: ...
    @overload
    def with_latest(self: PermissionQuerySet[PermissionWith[H]], relation: _LatestPermission, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> PermissionQuerySet[PermissionWith[H | _LatestPermission]]: ...
    @overload
    def with_latest(self: PermissionQuerySet[Permission], relation: _LatestPermission, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> PermissionQuerySet[PermissionWith[_LatestPermission]]: ...
    @overload
    def values_list(self, path: Literal["id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["key", "resource", "action", "description"], /, *, flat: Literal[True]) -> Listed[str]: ...
    @overload
    def values_list(self, path: Literal["is_dangerous"], /, *, flat: Literal[True]) -> Listed[bool]: ...
    @overload
    def values_list(self, *paths: PermissionPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: PermissionColumn) -> Rows[PermissionRow]: ...
    @overload
    def values(self, *paths: PermissionPath, **aliases: PermissionPath) -> Rows[dict[str, Any]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: PermissionQuerySet[PermissionWith[H]], name1: _Load1Permission | Prefetch, name2: _Load2Permission | Prefetch = ..., name3: _Load3Permission | Prefetch = ..., name4: _Load4Permission | Prefetch = ..., /) -> PermissionQuerySet[PermissionWith[H | _Load1Permission | _Load2Permission | _Load3Permission | _Load4Permission]]: ...
    @overload
    def prefetch_related(self: PermissionQuerySet[Permission], name1: _Load1Permission | Prefetch, name2: _Load2Permission | Prefetch = ..., name3: _Load3Permission | Prefetch = ..., name4: _Load4Permission | Prefetch = ..., /) -> PermissionQuerySet[PermissionWith[_Load1Permission | _Load2Permission | _Load3Permission | _Load4Permission]]: ...

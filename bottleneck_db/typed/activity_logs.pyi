"""Types of ActivityLog. Written by `bottleneck-db typegen`; edit the model instead."""

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

from bottleneck_db.models.activity_logs import ActivityLog
from bottleneck_db.models.enums import ActorType
from bottleneck_db.orm.bulk import Progress
from bottleneck_db.orm.network_fields import Address
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.orm.record import Record
from bottleneck_db.orm.typed import Computed, H_contra, Holding, Listed, M, One, OneListed, OneRow, Rows, Several, T_co, Texts, UncheckedQ
from bottleneck_db.orm.updates import RecordUpdate

ActivityLogColumn = Literal[
    "id", "created_at", "seq", "organization_id", "actor_type", "actor_id", "actor_label", "action", "resource_type", "resource_id",
    "changes", "metadata", "success", "request_id", "ip_address", "user_agent",
]

ActivityLogField = Literal[
    "created_at", "organization_id", "actor_type", "actor_id", "actor_label", "action", "resource_type", "resource_id", "changes",
    "metadata", "success", "request_id", "ip_address", "user_agent",
]

ActivityLogPath = Literal[
    "id", "created_at", "seq", "organization_id", "actor_id", "resource_id", "actor_type", "actor_label", "action", "resource_type",
    "changes", "metadata", "success", "request_id", "user_agent", "ip_address",
]

ActivityLogOrdering = Literal[
    "id", "created_at", "seq", "organization_id", "actor_type", "actor_id", "actor_label", "action", "resource_type", "resource_id",
    "success", "request_id", "ip_address", "user_agent", "-id", "-created_at", "-seq", "-organization_id", "-actor_type", "-actor_id",
    "-actor_label", "-action", "-resource_type", "-resource_id", "-success", "-request_id", "-ip_address", "-user_agent",
]

ActivityLogJoin = Never

ActivityLogLoad = Never

class ActivityLogRow(TypedDict):
    id: UUID
    created_at: datetime
    seq: int
    organization_id: UUID | None
    actor_type: ActorType
    actor_id: UUID | None
    actor_label: str
    action: str
    resource_type: str
    resource_id: UUID | None
    changes: dict[str, Any] | None
    metadata: dict[str, Any]
    success: bool
    request_id: str | None
    ip_address: Address | None
    user_agent: str | None

class _OptionalActivityLog(TypedDict, total=False):
    id: UUID
    created_at: datetime
    organization_id: UUID | None
    actor_id: UUID | None
    actor_label: str
    resource_id: UUID | None
    changes: dict[str, Any] | None
    metadata: dict[str, Any]
    success: bool
    request_id: str | None
    ip_address: Address | None
    user_agent: str | None

class _RequiredActivityLog(_OptionalActivityLog):
    actor_type: ActorType
    action: str
    resource_type: str

class NewActivityLog(_RequiredActivityLog): ...

class ActivityLogValues(_OptionalActivityLog, total=False):
    actor_type: ActorType
    action: str
    resource_type: str

class ActivityLogChanges(TypedDict, total=False):
    created_at: datetime | Computed
    organization_id: UUID | Computed | None
    actor_type: ActorType | Computed
    actor_id: UUID | Computed | None
    actor_label: str | Computed
    action: str | Computed
    resource_type: str | Computed
    resource_id: UUID | Computed | None
    changes: dict[str, Any] | Computed | None
    metadata: dict[str, Any] | Computed
    success: bool | Computed
    request_id: str | Computed | None
    ip_address: Address | Computed | None
    user_agent: str | Computed | None

class ActivityLogLookups(TypedDict, total=False):
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
    seq: int | Computed
    seq__not: int | Computed
    seq__in: Several[int]
    seq__not_in: Several[int]
    seq__gt: int | Computed
    seq__gte: int | Computed
    seq__lt: int | Computed
    seq__lte: int | Computed
    seq__range: tuple[int, int]
    organization_id: UUID | Computed | None
    organization_id__not: UUID | Computed
    organization_id__in: Several[UUID]
    organization_id__not_in: Several[UUID]
    organization_id__isnull: bool
    actor_type: ActorType | Computed
    actor_type__not: ActorType | Computed
    actor_type__in: Several[ActorType]
    actor_type__not_in: Several[ActorType]
    actor_id: UUID | Computed | None
    actor_id__not: UUID | Computed
    actor_id__in: Several[UUID]
    actor_id__not_in: Several[UUID]
    actor_id__isnull: bool
    actor_label: str | Computed
    actor_label__not: str | Computed
    actor_label__in: Texts
    actor_label__not_in: Texts
    actor_label__iexact: str
    actor_label__contains: str
    actor_label__icontains: str
    actor_label__startswith: str
    actor_label__istartswith: str
    actor_label__endswith: str
    actor_label__iendswith: str
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
    resource_type: str | Computed
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
    resource_id: UUID | Computed | None
    resource_id__not: UUID | Computed
    resource_id__in: Several[UUID]
    resource_id__not_in: Several[UUID]
    resource_id__isnull: bool
    changes: dict[str, Any] | Computed | None
    changes__isnull: bool
    metadata: dict[str, Any] | Computed
    success: bool | Computed
    success__not: bool | Computed
    request_id: str | Computed | None
    request_id__not: str | Computed
    request_id__in: Texts
    request_id__not_in: Texts
    request_id__iexact: str
    request_id__contains: str
    request_id__icontains: str
    request_id__startswith: str
    request_id__istartswith: str
    request_id__endswith: str
    request_id__iendswith: str
    request_id__isnull: bool
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

class ActivityLogQ(Q):
    def __init__(self, *args: ActivityLogQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[ActivityLogLookups]) -> None: ...
    def __and__(self, other: ActivityLogQ | UncheckedQ) -> ActivityLogQ: ...
    def __or__(self, other: ActivityLogQ | UncheckedQ) -> ActivityLogQ: ...
    def __invert__(self) -> ActivityLogQ: ...

class ActivityLogBase(Record):
    def __init__(self, **values: Unpack[ActivityLogValues]) -> None: ...
    @classmethod
    def filter(cls, *args: ActivityLogQ | UncheckedQ, **lookups: Unpack[ActivityLogLookups]) -> ActivityLogQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: ActivityLogQ | UncheckedQ, **lookups: Unpack[ActivityLogLookups]) -> ActivityLogQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: ActivityLogQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[ActivityLogLookups]) -> ActivityLogOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: ActivityLogQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[ActivityLogLookups]) -> ActivityLogOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: ActivityLogQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[ActivityLogLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> ActivityLogQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> ActivityLogOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> ActivityLogOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: ActivityLogOrdering) -> ActivityLogOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: ActivityLogOrdering) -> ActivityLogOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> ActivityLogQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> ActivityLogQ: ...
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewActivityLog]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: ActivityLogValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[ActivityLogValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: ActivityLogValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[ActivityLogValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[ActivityLogColumn], update: Iterable[ActivityLogField] | None = None, **values: Unpack[ActivityLogValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[ActivityLogColumn], update: Iterable[ActivityLogField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[ActivityLogField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[ActivityLogField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[ActivityLogColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: ActivityLogLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...

class ActivityLogWith(ActivityLog, Holding[H_contra]): ...

class ActivityLogOne(One[T_co]):
    def only(self, *fields_for_select: ActivityLogColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["seq"], /, *, flat: Literal[True]) -> OneListed[T_co, int]: ...
    @overload
    def values_list(self, path: Literal["organization_id", "actor_id", "resource_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["actor_type"], /, *, flat: Literal[True]) -> OneListed[T_co, ActorType]: ...
    @overload
    def values_list(self, path: Literal["actor_label", "action", "resource_type"], /, *, flat: Literal[True]) -> OneListed[T_co, str]: ...
    @overload
    def values_list(self, path: Literal["changes"], /, *, flat: Literal[True]) -> OneListed[T_co, dict[str, Any] | None]: ...
    @overload
    def values_list(self, path: Literal["metadata"], /, *, flat: Literal[True]) -> OneListed[T_co, dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["success"], /, *, flat: Literal[True]) -> OneListed[T_co, bool]: ...
    @overload
    def values_list(self, path: Literal["request_id", "user_agent"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["ip_address"], /, *, flat: Literal[True]) -> OneListed[T_co, Address | None]: ...
    @overload
    def values_list(self, *paths: ActivityLogPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: ActivityLogColumn) -> OneRow[T_co, ActivityLogRow]: ...
    @overload
    def values(self, *paths: ActivityLogPath, **aliases: ActivityLogPath) -> OneRow[T_co, dict[str, Any]]: ...

class ActivityLogQuerySet(RecordQuerySet[M]):
    def filter(self, *args: ActivityLogQ | UncheckedQ, **lookups: Unpack[ActivityLogLookups]) -> Self: ...
    def exclude(self, *args: ActivityLogQ | UncheckedQ, **lookups: Unpack[ActivityLogLookups]) -> Self: ...
    def get(self, *args: ActivityLogQ | UncheckedQ, **lookups: Unpack[ActivityLogLookups]) -> ActivityLogOne[M]: ...
    def get_or_none(self, *args: ActivityLogQ | UncheckedQ, **lookups: Unpack[ActivityLogLookups]) -> ActivityLogOne[M | None]: ...
    def first(self) -> ActivityLogOne[M | None]: ...
    def last(self) -> ActivityLogOne[M | None]: ...
    def latest(self, *orderings: ActivityLogOrdering) -> ActivityLogOne[M | None]: ...
    def earliest(self, *orderings: ActivityLogOrdering) -> ActivityLogOne[M | None]: ...
    def order_by(self, *orderings: ActivityLogOrdering) -> Self: ...
    def only(self, *fields_for_select: ActivityLogColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[ActivityLogChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: ActivityLogLoad) -> Self: ...
    @overload
    def values_list(self, path: Literal["id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["seq"], /, *, flat: Literal[True]) -> Listed[int]: ...
    @overload
    def values_list(self, path: Literal["organization_id", "actor_id", "resource_id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["actor_type"], /, *, flat: Literal[True]) -> Listed[ActorType]: ...
    @overload
    def values_list(self, path: Literal["actor_label", "action", "resource_type"], /, *, flat: Literal[True]) -> Listed[str]: ...
    @overload
    def values_list(self, path: Literal["changes"], /, *, flat: Literal[True]) -> Listed[dict[str, Any] | None]: ...
    @overload
    def values_list(self, path: Literal["metadata"], /, *, flat: Literal[True]) -> Listed[dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["success"], /, *, flat: Literal[True]) -> Listed[bool]: ...
    @overload
    def values_list(self, path: Literal["request_id", "user_agent"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["ip_address"], /, *, flat: Literal[True]) -> Listed[Address | None]: ...
    @overload
    def values_list(self, *paths: ActivityLogPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: ActivityLogColumn) -> Rows[ActivityLogRow]: ...
    @overload
    def values(self, *paths: ActivityLogPath, **aliases: ActivityLogPath) -> Rows[dict[str, Any]]: ...

"""Types of AuditSeal. Written by `bottleneck-db typegen`; edit the model instead."""

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

from bottleneck_db.models.audit_seals import AuditSeal
from bottleneck_db.orm.bulk import Progress
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.orm.record import Record
from bottleneck_db.orm.typed import Computed, H_contra, Holding, Listed, M, One, OneListed, OneRow, Rows, Several, T_co, UncheckedQ
from bottleneck_db.orm.updates import RecordUpdate

AuditSealColumn = Literal["id", "created_at", "organization_id", "from_seq", "to_seq", "row_count", "prev_hash", "hash"]

AuditSealField = Literal["created_at", "organization_id", "from_seq", "to_seq", "row_count", "prev_hash", "hash"]

AuditSealPath = Literal["id", "created_at", "organization_id", "from_seq", "to_seq", "row_count", "prev_hash", "hash"]

AuditSealOrdering = Literal[
    "id", "created_at", "organization_id", "from_seq", "to_seq", "row_count", "-id", "-created_at", "-organization_id", "-from_seq",
    "-to_seq", "-row_count",
]

AuditSealJoin = Never

AuditSealLoad = Never

class AuditSealRow(TypedDict):
    id: UUID
    created_at: datetime
    organization_id: UUID | None
    from_seq: int
    to_seq: int
    row_count: int
    prev_hash: bytes
    hash: bytes

class _OptionalAuditSeal(TypedDict, total=False):
    id: UUID
    created_at: datetime
    organization_id: UUID | None

class _RequiredAuditSeal(_OptionalAuditSeal):
    from_seq: int
    to_seq: int
    row_count: int
    prev_hash: bytes
    hash: bytes

class NewAuditSeal(_RequiredAuditSeal): ...

class AuditSealValues(_OptionalAuditSeal, total=False):
    from_seq: int
    to_seq: int
    row_count: int
    prev_hash: bytes
    hash: bytes

class AuditSealChanges(TypedDict, total=False):
    created_at: datetime | Computed
    organization_id: UUID | Computed | None
    from_seq: int | Computed
    to_seq: int | Computed
    row_count: int | Computed
    prev_hash: bytes | Computed
    hash: bytes | Computed

class AuditSealLookups(TypedDict, total=False):
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
    organization_id: UUID | Computed | None
    organization_id__not: UUID | Computed
    organization_id__in: Several[UUID]
    organization_id__not_in: Several[UUID]
    organization_id__isnull: bool
    from_seq: int | Computed
    from_seq__not: int | Computed
    from_seq__in: Several[int]
    from_seq__not_in: Several[int]
    from_seq__gt: int | Computed
    from_seq__gte: int | Computed
    from_seq__lt: int | Computed
    from_seq__lte: int | Computed
    from_seq__range: tuple[int, int]
    to_seq: int | Computed
    to_seq__not: int | Computed
    to_seq__in: Several[int]
    to_seq__not_in: Several[int]
    to_seq__gt: int | Computed
    to_seq__gte: int | Computed
    to_seq__lt: int | Computed
    to_seq__lte: int | Computed
    to_seq__range: tuple[int, int]
    row_count: int | Computed
    row_count__not: int | Computed
    row_count__in: Several[int]
    row_count__not_in: Several[int]
    row_count__gt: int | Computed
    row_count__gte: int | Computed
    row_count__lt: int | Computed
    row_count__lte: int | Computed
    row_count__range: tuple[int, int]
    prev_hash: bytes | Computed
    prev_hash__not: bytes | Computed
    prev_hash__in: Several[bytes]
    prev_hash__not_in: Several[bytes]
    hash: bytes | Computed
    hash__not: bytes | Computed
    hash__in: Several[bytes]
    hash__not_in: Several[bytes]

class AuditSealQ(Q):
    def __init__(self, *args: AuditSealQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[AuditSealLookups]) -> None: ...
    def __and__(self, other: AuditSealQ | UncheckedQ) -> AuditSealQ: ...
    def __or__(self, other: AuditSealQ | UncheckedQ) -> AuditSealQ: ...
    def __invert__(self) -> AuditSealQ: ...

class AuditSealBase(Record):
    def __init__(self, **values: Unpack[AuditSealValues]) -> None: ...
    @classmethod
    def filter(cls, *args: AuditSealQ | UncheckedQ, **lookups: Unpack[AuditSealLookups]) -> AuditSealQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: AuditSealQ | UncheckedQ, **lookups: Unpack[AuditSealLookups]) -> AuditSealQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: AuditSealQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[AuditSealLookups]) -> AuditSealOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: AuditSealQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[AuditSealLookups]) -> AuditSealOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: AuditSealQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[AuditSealLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> AuditSealQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> AuditSealOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> AuditSealOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: AuditSealOrdering) -> AuditSealOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: AuditSealOrdering) -> AuditSealOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> AuditSealQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> AuditSealQ: ...
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewAuditSeal]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: AuditSealValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[AuditSealValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: AuditSealValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[AuditSealValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[AuditSealColumn], update: Iterable[AuditSealField] | None = None, **values: Unpack[AuditSealValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[AuditSealColumn], update: Iterable[AuditSealField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[AuditSealField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[AuditSealField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[AuditSealColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: AuditSealLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...

class AuditSealWith(AuditSeal, Holding[H_contra]): ...

class AuditSealOne(One[T_co]):
    def only(self, *fields_for_select: AuditSealColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["organization_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["from_seq", "to_seq", "row_count"], /, *, flat: Literal[True]) -> OneListed[T_co, int]: ...
    @overload
    def values_list(self, path: Literal["prev_hash", "hash"], /, *, flat: Literal[True]) -> OneListed[T_co, bytes]: ...
    @overload
    def values_list(self, *paths: AuditSealPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: AuditSealColumn) -> OneRow[T_co, AuditSealRow]: ...
    @overload
    def values(self, *paths: AuditSealPath, **aliases: AuditSealPath) -> OneRow[T_co, dict[str, Any]]: ...

class AuditSealQuerySet(RecordQuerySet[M]):
    def filter(self, *args: AuditSealQ | UncheckedQ, **lookups: Unpack[AuditSealLookups]) -> Self: ...
    def exclude(self, *args: AuditSealQ | UncheckedQ, **lookups: Unpack[AuditSealLookups]) -> Self: ...
    def get(self, *args: AuditSealQ | UncheckedQ, **lookups: Unpack[AuditSealLookups]) -> AuditSealOne[M]: ...
    def get_or_none(self, *args: AuditSealQ | UncheckedQ, **lookups: Unpack[AuditSealLookups]) -> AuditSealOne[M | None]: ...
    def first(self) -> AuditSealOne[M | None]: ...
    def last(self) -> AuditSealOne[M | None]: ...
    def latest(self, *orderings: AuditSealOrdering) -> AuditSealOne[M | None]: ...
    def earliest(self, *orderings: AuditSealOrdering) -> AuditSealOne[M | None]: ...
    def order_by(self, *orderings: AuditSealOrdering) -> Self: ...
    def only(self, *fields_for_select: AuditSealColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[AuditSealChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: AuditSealLoad) -> Self: ...
    @overload
    def values_list(self, path: Literal["id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["organization_id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["from_seq", "to_seq", "row_count"], /, *, flat: Literal[True]) -> Listed[int]: ...
    @overload
    def values_list(self, path: Literal["prev_hash", "hash"], /, *, flat: Literal[True]) -> Listed[bytes]: ...
    @overload
    def values_list(self, *paths: AuditSealPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: AuditSealColumn) -> Rows[AuditSealRow]: ...
    @overload
    def values(self, *paths: AuditSealPath, **aliases: AuditSealPath) -> Rows[dict[str, Any]]: ...

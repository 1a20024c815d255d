"""Types of BotLog. Written by `bottleneck-db typegen`; edit the model instead."""

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

from bottleneck_db.models.bot_logs import BotLog
from bottleneck_db.models.bot_runs import BotRun
from bottleneck_db.models.enums import LogLevel, RunStatus, RunTrigger
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

BotLogColumn = Literal["id", "created_at", "organization_id", "bot_id", "seq", "level", "step", "message", "data", "run_id"]

BotLogField = Literal["run", "created_at", "organization_id", "bot_id", "seq", "level", "step", "message", "data", "run_id"]

BotLogPath = Literal[
    "id", "organization_id", "bot_id", "run_id", "run__id", "run__bot_id", "run__organization_id", "created_at", "run__created_at",
    "run__updated_at", "run__available_at", "run__queued_at", "seq", "run__priority", "run__attempt", "run__max_attempts", "run__releases",
    "run__bot_version", "level", "step", "run__error_code", "run__error_message", "run__idempotency_key", "run__locked_by",
    "run__status_reason", "run__browser_session_ref", "run__debug_url", "message", "data", "run__trigger", "run__status",
    "run__scheduled_for", "run__expires_at", "run__cancel_requested_at", "run__lease_expires_at", "run__heartbeat_at", "run__started_at",
    "run__completed_at", "run__approved_at", "run__duration_ms", "run__retry_of_id", "run__triggered_by_id", "run__workflow_run_id",
]

BotLogOrdering = Literal[
    "id", "created_at", "organization_id", "bot_id", "seq", "level", "step", "message", "run_id", "run__id", "run__created_at",
    "run__updated_at", "run__trigger", "run__status", "run__priority", "run__attempt", "run__max_attempts", "run__releases",
    "run__error_code", "run__error_message", "run__idempotency_key", "run__scheduled_for", "run__available_at", "run__expires_at",
    "run__cancel_requested_at", "run__locked_by", "run__lease_expires_at", "run__heartbeat_at", "run__queued_at", "run__started_at",
    "run__completed_at", "run__duration_ms", "run__status_reason", "run__approved_at", "run__bot_version", "run__browser_session_ref",
    "run__debug_url", "run__bot_id", "run__organization_id", "run__retry_of_id", "run__triggered_by_id", "run__workflow_run_id", "-id",
    "-created_at", "-organization_id", "-bot_id", "-seq", "-level", "-step", "-message", "-run_id", "-run__id", "-run__created_at",
    "-run__updated_at", "-run__trigger", "-run__status", "-run__priority", "-run__attempt", "-run__max_attempts", "-run__releases",
    "-run__error_code", "-run__error_message", "-run__idempotency_key", "-run__scheduled_for", "-run__available_at", "-run__expires_at",
    "-run__cancel_requested_at", "-run__locked_by", "-run__lease_expires_at", "-run__heartbeat_at", "-run__queued_at", "-run__started_at",
    "-run__completed_at", "-run__duration_ms", "-run__status_reason", "-run__approved_at", "-run__bot_version", "-run__browser_session_ref",
    "-run__debug_url", "-run__bot_id", "-run__organization_id", "-run__retry_of_id", "-run__triggered_by_id", "-run__workflow_run_id",
]

BotLogJoin = Literal["run", "run__organization", "run__bot", "run__workflow_run", "run__retry_of", "run__triggered_by"]

BotLogLoad = Literal[
    "run", "run__organization", "run__bot", "run__workflow_run", "run__retry_of", "run__triggered_by", "run__logs", "run__reruns",
]

_Join1BotLog = TypeVar("_Join1BotLog", bound=BotLogJoin, default=Never)
_Join2BotLog = TypeVar("_Join2BotLog", bound=BotLogJoin, default=Never)
_Join3BotLog = TypeVar("_Join3BotLog", bound=BotLogJoin, default=Never)
_Join4BotLog = TypeVar("_Join4BotLog", bound=BotLogJoin, default=Never)

_Load1BotLog = TypeVar("_Load1BotLog", bound=BotLogLoad, default=Never)
_Load2BotLog = TypeVar("_Load2BotLog", bound=BotLogLoad, default=Never)
_Load3BotLog = TypeVar("_Load3BotLog", bound=BotLogLoad, default=Never)
_Load4BotLog = TypeVar("_Load4BotLog", bound=BotLogLoad, default=Never)

class BotLogRow(TypedDict):
    id: UUID
    created_at: datetime
    organization_id: UUID
    bot_id: UUID
    seq: int
    level: LogLevel
    step: str | None
    message: str
    data: dict[str, Any] | None
    run_id: UUID

class _OptionalBotLog(TypedDict, total=False):
    id: UUID
    created_at: datetime
    organization_id: UUID
    level: LogLevel
    step: str | None
    data: dict[str, Any] | None

class _RequiredBotLog(_OptionalBotLog):
    bot_id: UUID
    seq: int
    message: str

class NewBotLog(_RequiredBotLog):
    run_id: UUID

class BotLogValues(_OptionalBotLog, total=False):
    bot_id: UUID
    seq: int
    message: str
    run_id: UUID
    run: BotRun

class BotLogChanges(TypedDict, total=False):
    run: BotRun
    created_at: datetime | Computed
    organization_id: UUID | Computed
    bot_id: UUID | Computed
    seq: int | Computed
    level: LogLevel | Computed
    step: str | Computed | None
    message: str | Computed
    data: dict[str, Any] | Computed | None
    run_id: UUID | Computed

class BotLogLookups(TypedDict, total=False):
    pk: UUID | Computed
    pk__not: UUID | Computed
    pk__in: Several[UUID]
    pk__not_in: Several[UUID]
    run: BotRun | Computed
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
    organization_id: UUID | Computed
    organization_id__not: UUID | Computed
    organization_id__in: Several[UUID]
    organization_id__not_in: Several[UUID]
    bot_id: UUID | Computed
    bot_id__not: UUID | Computed
    bot_id__in: Several[UUID]
    bot_id__not_in: Several[UUID]
    seq: int | Computed
    seq__not: int | Computed
    seq__in: Several[int]
    seq__not_in: Several[int]
    seq__gt: int | Computed
    seq__gte: int | Computed
    seq__lt: int | Computed
    seq__lte: int | Computed
    seq__range: tuple[int, int]
    level: LogLevel | Computed
    level__not: LogLevel | Computed
    level__in: Several[LogLevel]
    level__not_in: Several[LogLevel]
    level__gt: LogLevel | Computed
    level__gte: LogLevel | Computed
    level__lt: LogLevel | Computed
    level__lte: LogLevel | Computed
    step: str | Computed | None
    step__not: str | Computed
    step__in: Texts
    step__not_in: Texts
    step__iexact: str
    step__contains: str
    step__icontains: str
    step__startswith: str
    step__istartswith: str
    step__endswith: str
    step__iendswith: str
    step__isnull: bool
    message: str | Computed
    message__not: str | Computed
    message__in: Texts
    message__not_in: Texts
    message__iexact: str
    message__contains: str
    message__icontains: str
    message__startswith: str
    message__istartswith: str
    message__endswith: str
    message__iendswith: str
    data: dict[str, Any] | Computed | None
    data__isnull: bool
    run_id: UUID | Computed
    run_id__not: UUID | Computed
    run_id__in: Several[UUID]
    run_id__not_in: Several[UUID]
    run__id: UUID
    run__id__in: Several[UUID]
    run__created_at: datetime
    run__created_at__in: Several[datetime]
    run__created_at__gt: datetime
    run__created_at__gte: datetime
    run__created_at__lt: datetime
    run__created_at__lte: datetime
    run__updated_at: datetime
    run__updated_at__in: Several[datetime]
    run__updated_at__gt: datetime
    run__updated_at__gte: datetime
    run__updated_at__lt: datetime
    run__updated_at__lte: datetime
    run__trigger: RunTrigger
    run__trigger__in: Several[RunTrigger]
    run__status: RunStatus
    run__status__in: Several[RunStatus]
    run__priority: int
    run__priority__in: Several[int]
    run__priority__gt: int
    run__priority__gte: int
    run__priority__lt: int
    run__priority__lte: int
    run__attempt: int
    run__attempt__in: Several[int]
    run__attempt__gt: int
    run__attempt__gte: int
    run__attempt__lt: int
    run__attempt__lte: int
    run__max_attempts: int
    run__max_attempts__in: Several[int]
    run__max_attempts__gt: int
    run__max_attempts__gte: int
    run__max_attempts__lt: int
    run__max_attempts__lte: int
    run__releases: int
    run__releases__in: Several[int]
    run__releases__gt: int
    run__releases__gte: int
    run__releases__lt: int
    run__releases__lte: int
    run__error_code: str | None
    run__error_code__in: Texts
    run__error_code__contains: str
    run__error_code__icontains: str
    run__error_code__startswith: str
    run__error_code__isnull: bool
    run__error_message: str | None
    run__error_message__in: Texts
    run__error_message__contains: str
    run__error_message__icontains: str
    run__error_message__startswith: str
    run__error_message__isnull: bool
    run__idempotency_key: str | None
    run__idempotency_key__in: Texts
    run__idempotency_key__contains: str
    run__idempotency_key__icontains: str
    run__idempotency_key__startswith: str
    run__idempotency_key__isnull: bool
    run__scheduled_for: datetime | None
    run__scheduled_for__in: Several[datetime]
    run__scheduled_for__gt: datetime
    run__scheduled_for__gte: datetime
    run__scheduled_for__lt: datetime
    run__scheduled_for__lte: datetime
    run__scheduled_for__isnull: bool
    run__available_at: datetime
    run__available_at__in: Several[datetime]
    run__available_at__gt: datetime
    run__available_at__gte: datetime
    run__available_at__lt: datetime
    run__available_at__lte: datetime
    run__expires_at: datetime | None
    run__expires_at__in: Several[datetime]
    run__expires_at__gt: datetime
    run__expires_at__gte: datetime
    run__expires_at__lt: datetime
    run__expires_at__lte: datetime
    run__expires_at__isnull: bool
    run__cancel_requested_at: datetime | None
    run__cancel_requested_at__in: Several[datetime]
    run__cancel_requested_at__gt: datetime
    run__cancel_requested_at__gte: datetime
    run__cancel_requested_at__lt: datetime
    run__cancel_requested_at__lte: datetime
    run__cancel_requested_at__isnull: bool
    run__locked_by: str | None
    run__locked_by__in: Texts
    run__locked_by__contains: str
    run__locked_by__icontains: str
    run__locked_by__startswith: str
    run__locked_by__isnull: bool
    run__lease_expires_at: datetime | None
    run__lease_expires_at__in: Several[datetime]
    run__lease_expires_at__gt: datetime
    run__lease_expires_at__gte: datetime
    run__lease_expires_at__lt: datetime
    run__lease_expires_at__lte: datetime
    run__lease_expires_at__isnull: bool
    run__heartbeat_at: datetime | None
    run__heartbeat_at__in: Several[datetime]
    run__heartbeat_at__gt: datetime
    run__heartbeat_at__gte: datetime
    run__heartbeat_at__lt: datetime
    run__heartbeat_at__lte: datetime
    run__heartbeat_at__isnull: bool
    run__queued_at: datetime
    run__queued_at__in: Several[datetime]
    run__queued_at__gt: datetime
    run__queued_at__gte: datetime
    run__queued_at__lt: datetime
    run__queued_at__lte: datetime
    run__started_at: datetime | None
    run__started_at__in: Several[datetime]
    run__started_at__gt: datetime
    run__started_at__gte: datetime
    run__started_at__lt: datetime
    run__started_at__lte: datetime
    run__started_at__isnull: bool
    run__completed_at: datetime | None
    run__completed_at__in: Several[datetime]
    run__completed_at__gt: datetime
    run__completed_at__gte: datetime
    run__completed_at__lt: datetime
    run__completed_at__lte: datetime
    run__completed_at__isnull: bool
    run__duration_ms: int | None
    run__duration_ms__in: Several[int]
    run__duration_ms__gt: int
    run__duration_ms__gte: int
    run__duration_ms__lt: int
    run__duration_ms__lte: int
    run__duration_ms__isnull: bool
    run__status_reason: str | None
    run__status_reason__in: Texts
    run__status_reason__contains: str
    run__status_reason__icontains: str
    run__status_reason__startswith: str
    run__status_reason__isnull: bool
    run__approved_at: datetime | None
    run__approved_at__in: Several[datetime]
    run__approved_at__gt: datetime
    run__approved_at__gte: datetime
    run__approved_at__lt: datetime
    run__approved_at__lte: datetime
    run__approved_at__isnull: bool
    run__bot_version: int
    run__bot_version__in: Several[int]
    run__bot_version__gt: int
    run__bot_version__gte: int
    run__bot_version__lt: int
    run__bot_version__lte: int
    run__browser_session_ref: str | None
    run__browser_session_ref__in: Texts
    run__browser_session_ref__contains: str
    run__browser_session_ref__icontains: str
    run__browser_session_ref__startswith: str
    run__browser_session_ref__isnull: bool
    run__debug_url: str | None
    run__debug_url__in: Texts
    run__debug_url__contains: str
    run__debug_url__icontains: str
    run__debug_url__startswith: str
    run__debug_url__isnull: bool
    run__bot_id: UUID
    run__bot_id__in: Several[UUID]
    run__organization_id: UUID
    run__organization_id__in: Several[UUID]
    run__retry_of_id: UUID | None
    run__retry_of_id__in: Several[UUID]
    run__retry_of_id__isnull: bool
    run__triggered_by_id: UUID | None
    run__triggered_by_id__in: Several[UUID]
    run__triggered_by_id__isnull: bool
    run__workflow_run_id: UUID | None
    run__workflow_run_id__in: Several[UUID]
    run__workflow_run_id__isnull: bool

class BotLogQ(Q):
    def __init__(self, *args: BotLogQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[BotLogLookups]) -> None: ...
    def __and__(self, other: BotLogQ | UncheckedQ) -> BotLogQ: ...
    def __or__(self, other: BotLogQ | UncheckedQ) -> BotLogQ: ...
    def __invert__(self) -> BotLogQ: ...

class BotLogBase(Record):
    def __init__(self, **values: Unpack[BotLogValues]) -> None: ...
    @classmethod
    def filter(cls, *args: BotLogQ | UncheckedQ, **lookups: Unpack[BotLogLookups]) -> BotLogQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: BotLogQ | UncheckedQ, **lookups: Unpack[BotLogLookups]) -> BotLogQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: BotLogQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[BotLogLookups]) -> BotLogOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: BotLogQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[BotLogLookups]) -> BotLogOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: BotLogQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[BotLogLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> BotLogQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> BotLogOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> BotLogOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: BotLogOrdering) -> BotLogOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: BotLogOrdering) -> BotLogOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> BotLogQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> BotLogQ: ...
    @overload
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewBotLog]) -> Self: ...
    @overload
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, *, run: BotRun, **values: Unpack[_RequiredBotLog]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: BotLogValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[BotLogValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: BotLogValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[BotLogValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[BotLogColumn], update: Iterable[BotLogField] | None = None, **values: Unpack[BotLogValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[BotLogColumn], update: Iterable[BotLogField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[BotLogField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[BotLogField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[BotLogColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: BotLogLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: BotLogWith[H], name1: _Load1BotLog, name2: _Load2BotLog = ..., name3: _Load3BotLog = ..., name4: _Load4BotLog = ..., /) -> BotLogWith[H | _Load1BotLog | _Load2BotLog | _Load3BotLog | _Load4BotLog]: ...
    @overload
    async def fetch(self, name1: _Load1BotLog, name2: _Load2BotLog = ..., name3: _Load3BotLog = ..., name4: _Load4BotLog = ..., /) -> BotLogWith[_Load1BotLog | _Load2BotLog | _Load3BotLog | _Load4BotLog]: ...

class BotLogWith(BotLog, Holding[H_contra]):
    run: Loadable[Literal["run"], BotRun, Unloaded[BotRun]]

class BotLogOne(One[T_co]):
    @overload
    def select_related(self: BotLogOne[BotLogWith[H]], name1: _Join1BotLog, name2: _Join2BotLog = ..., name3: _Join3BotLog = ..., name4: _Join4BotLog = ..., /) -> BotLogOne[BotLogWith[H | _Join1BotLog | _Join2BotLog | _Join3BotLog | _Join4BotLog]]: ...
    @overload
    def select_related(self: BotLogOne[BotLog], name1: _Join1BotLog, name2: _Join2BotLog = ..., name3: _Join3BotLog = ..., name4: _Join4BotLog = ..., /) -> BotLogOne[BotLogWith[_Join1BotLog | _Join2BotLog | _Join3BotLog | _Join4BotLog]]: ...
    @overload
    def select_related(self: BotLogOne[BotLogWith[H] | None], name1: _Join1BotLog, name2: _Join2BotLog = ..., name3: _Join3BotLog = ..., name4: _Join4BotLog = ..., /) -> BotLogOne[BotLogWith[H | _Join1BotLog | _Join2BotLog | _Join3BotLog | _Join4BotLog] | None]: ...
    @overload
    def select_related(self: BotLogOne[BotLog | None], name1: _Join1BotLog, name2: _Join2BotLog = ..., name3: _Join3BotLog = ..., name4: _Join4BotLog = ..., /) -> BotLogOne[BotLogWith[_Join1BotLog | _Join2BotLog | _Join3BotLog | _Join4BotLog] | None]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: BotLogOne[BotLogWith[H]], name1: _Load1BotLog | Prefetch, name2: _Load2BotLog | Prefetch = ..., name3: _Load3BotLog | Prefetch = ..., name4: _Load4BotLog | Prefetch = ..., /) -> BotLogOne[BotLogWith[H | _Load1BotLog | _Load2BotLog | _Load3BotLog | _Load4BotLog]]: ...
    @overload
    def prefetch_related(self: BotLogOne[BotLog], name1: _Load1BotLog | Prefetch, name2: _Load2BotLog | Prefetch = ..., name3: _Load3BotLog | Prefetch = ..., name4: _Load4BotLog | Prefetch = ..., /) -> BotLogOne[BotLogWith[_Load1BotLog | _Load2BotLog | _Load3BotLog | _Load4BotLog]]: ...
    @overload
    def prefetch_related(self: BotLogOne[BotLogWith[H] | None], name1: _Load1BotLog | Prefetch, name2: _Load2BotLog | Prefetch = ..., name3: _Load3BotLog | Prefetch = ..., name4: _Load4BotLog | Prefetch = ..., /) -> BotLogOne[BotLogWith[H | _Load1BotLog | _Load2BotLog | _Load3BotLog | _Load4BotLog] | None]: ...
    @overload
    def prefetch_related(self: BotLogOne[BotLog | None], name1: _Load1BotLog | Prefetch, name2: _Load2BotLog | Prefetch = ..., name3: _Load3BotLog | Prefetch = ..., name4: _Load4BotLog | Prefetch = ..., /) -> BotLogOne[BotLogWith[_Load1BotLog | _Load2BotLog | _Load3BotLog | _Load4BotLog] | None]: ...
    def only(self, *fields_for_select: BotLogColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "organization_id", "bot_id", "run_id", "run__id", "run__bot_id", "run__organization_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "run__created_at", "run__updated_at", "run__available_at", "run__queued_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["seq", "run__priority", "run__attempt", "run__max_attempts", "run__releases", "run__bot_version"], /, *, flat: Literal[True]) -> OneListed[T_co, int]: ...
    @overload
    def values_list(self, path: Literal["level"], /, *, flat: Literal[True]) -> OneListed[T_co, LogLevel]: ...
    @overload
    def values_list(self, path: Literal["step", "run__error_code", "run__error_message", "run__idempotency_key", "run__locked_by", "run__status_reason", "run__browser_session_ref", "run__debug_url"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["message"], /, *, flat: Literal[True]) -> OneListed[T_co, str]: ...
    @overload
    def values_list(self, path: Literal["data"], /, *, flat: Literal[True]) -> OneListed[T_co, dict[str, Any] | None]: ...
    @overload
    def values_list(self, path: Literal["run__trigger"], /, *, flat: Literal[True]) -> OneListed[T_co, RunTrigger]: ...
    @overload
    def values_list(self, path: Literal["run__status"], /, *, flat: Literal[True]) -> OneListed[T_co, RunStatus]: ...
    @overload
    def values_list(self, path: Literal["run__scheduled_for", "run__expires_at", "run__cancel_requested_at", "run__lease_expires_at", "run__heartbeat_at", "run__started_at", "run__completed_at", "run__approved_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime | None]: ...
    @overload
    def values_list(self, path: Literal["run__duration_ms"], /, *, flat: Literal[True]) -> OneListed[T_co, int | None]: ...
    @overload
    def values_list(self, path: Literal["run__retry_of_id", "run__triggered_by_id", "run__workflow_run_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, *paths: BotLogPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: BotLogColumn) -> OneRow[T_co, BotLogRow]: ...
    @overload
    def values(self, *paths: BotLogPath, **aliases: BotLogPath) -> OneRow[T_co, dict[str, Any]]: ...

class BotLogQuerySet(RecordQuerySet[M]):
    def filter(self, *args: BotLogQ | UncheckedQ, **lookups: Unpack[BotLogLookups]) -> Self: ...
    def exclude(self, *args: BotLogQ | UncheckedQ, **lookups: Unpack[BotLogLookups]) -> Self: ...
    def get(self, *args: BotLogQ | UncheckedQ, **lookups: Unpack[BotLogLookups]) -> BotLogOne[M]: ...
    def get_or_none(self, *args: BotLogQ | UncheckedQ, **lookups: Unpack[BotLogLookups]) -> BotLogOne[M | None]: ...
    def first(self) -> BotLogOne[M | None]: ...
    def last(self) -> BotLogOne[M | None]: ...
    def latest(self, *orderings: BotLogOrdering) -> BotLogOne[M | None]: ...
    def earliest(self, *orderings: BotLogOrdering) -> BotLogOne[M | None]: ...
    def order_by(self, *orderings: BotLogOrdering) -> Self: ...
    def only(self, *fields_for_select: BotLogColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[BotLogChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: BotLogLoad) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "organization_id", "bot_id", "run_id", "run__id", "run__bot_id", "run__organization_id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "run__created_at", "run__updated_at", "run__available_at", "run__queued_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["seq", "run__priority", "run__attempt", "run__max_attempts", "run__releases", "run__bot_version"], /, *, flat: Literal[True]) -> Listed[int]: ...
    @overload
    def values_list(self, path: Literal["level"], /, *, flat: Literal[True]) -> Listed[LogLevel]: ...
    @overload
    def values_list(self, path: Literal["step", "run__error_code", "run__error_message", "run__idempotency_key", "run__locked_by", "run__status_reason", "run__browser_session_ref", "run__debug_url"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["message"], /, *, flat: Literal[True]) -> Listed[str]: ...
    @overload
    def values_list(self, path: Literal["data"], /, *, flat: Literal[True]) -> Listed[dict[str, Any] | None]: ...
    @overload
    def values_list(self, path: Literal["run__trigger"], /, *, flat: Literal[True]) -> Listed[RunTrigger]: ...
    @overload
    def values_list(self, path: Literal["run__status"], /, *, flat: Literal[True]) -> Listed[RunStatus]: ...
    @overload
    def values_list(self, path: Literal["run__scheduled_for", "run__expires_at", "run__cancel_requested_at", "run__lease_expires_at", "run__heartbeat_at", "run__started_at", "run__completed_at", "run__approved_at"], /, *, flat: Literal[True]) -> Listed[datetime | None]: ...
    @overload
    def values_list(self, path: Literal["run__duration_ms"], /, *, flat: Literal[True]) -> Listed[int | None]: ...
    @overload
    def values_list(self, path: Literal["run__retry_of_id", "run__triggered_by_id", "run__workflow_run_id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, *paths: BotLogPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: BotLogColumn) -> Rows[BotLogRow]: ...
    @overload
    def values(self, *paths: BotLogPath, **aliases: BotLogPath) -> Rows[dict[str, Any]]: ...
    @overload
    def select_related(self: BotLogQuerySet[BotLogWith[H]], name1: _Join1BotLog, name2: _Join2BotLog = ..., name3: _Join3BotLog = ..., name4: _Join4BotLog = ..., /) -> BotLogQuerySet[BotLogWith[H | _Join1BotLog | _Join2BotLog | _Join3BotLog | _Join4BotLog]]: ...
    @overload
    def select_related(self: BotLogQuerySet[BotLog], name1: _Join1BotLog, name2: _Join2BotLog = ..., name3: _Join3BotLog = ..., name4: _Join4BotLog = ..., /) -> BotLogQuerySet[BotLogWith[_Join1BotLog | _Join2BotLog | _Join3BotLog | _Join4BotLog]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: BotLogQuerySet[BotLogWith[H]], name1: _Load1BotLog | Prefetch, name2: _Load2BotLog | Prefetch = ..., name3: _Load3BotLog | Prefetch = ..., name4: _Load4BotLog | Prefetch = ..., /) -> BotLogQuerySet[BotLogWith[H | _Load1BotLog | _Load2BotLog | _Load3BotLog | _Load4BotLog]]: ...
    @overload
    def prefetch_related(self: BotLogQuerySet[BotLog], name1: _Load1BotLog | Prefetch, name2: _Load2BotLog | Prefetch = ..., name3: _Load3BotLog | Prefetch = ..., name4: _Load4BotLog | Prefetch = ..., /) -> BotLogQuerySet[BotLogWith[_Load1BotLog | _Load2BotLog | _Load3BotLog | _Load4BotLog]]: ...

class BotLogRelation(Relation[BotLog]):
    def filter(self, *args: BotLogQ | UncheckedQ, **lookups: Unpack[BotLogLookups]) -> BotLogQuerySet[BotLog]: ...
    def all(self) -> BotLogQuerySet[BotLog]: ...
    def order_by(self, *orderings: BotLogOrdering) -> BotLogQuerySet[BotLog]: ...
    def limit(self, limit: int) -> BotLogQuerySet[BotLog]: ...
    def offset(self, offset: int) -> BotLogQuerySet[BotLog]: ...
    async def create(self, using_db: BaseDBAsyncClient | None = None, **values: Unpack[BotLogValues]) -> BotLog: ...

class BotLogFetched(BotLogRelation, Fetched[BotLog]): ...

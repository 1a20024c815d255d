"""Types of Workflow. Written by `bottleneck-db typegen`; edit the model instead."""

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
from bottleneck_db.models.enums import OrgPlan, UserStatus, WorkflowStatus
from bottleneck_db.models.organizations import Organization
from bottleneck_db.models.users import User
from bottleneck_db.models.workflow_definition import WorkflowDefinition, WorkflowTrigger
from bottleneck_db.models.workflows import Workflow
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
from bottleneck_db.typed.workflow_runs import WorkflowRunFetched, WorkflowRunRelation

WorkflowColumn = Literal[
    "id", "created_at", "updated_at", "is_active", "schedule", "timezone", "last_run_at", "next_run_at", "version", "deleted_at", "name",
    "description", "slug", "category", "status", "is_template", "tags", "definition", "triggers", "variables", "concurrency",
    "execution_count", "created_by_id", "organization_id",
]

WorkflowField = Literal[
    "organization", "created_by", "created_at", "updated_at", "is_active", "schedule", "timezone", "last_run_at", "next_run_at", "version",
    "deleted_at", "name", "description", "slug", "category", "status", "is_template", "tags", "definition", "triggers", "variables",
    "concurrency", "execution_count", "created_by_id", "organization_id",
]

WorkflowPath = Literal[
    "id", "created_by_id", "organization_id", "created_at", "updated_at", "is_active", "is_template", "schedule", "description",
    "organization__name", "organization__slug", "organization__billing_email", "created_by__email", "created_by__name",
    "created_by__avatar_url", "created_by__login_method", "created_by__timezone", "created_by__locale", "timezone", "name", "slug",
    "category", "last_run_at", "next_run_at", "deleted_at", "organization__created_at", "organization__updated_at",
    "organization__deleted_at", "organization__suspended_at", "created_by__created_at", "created_by__updated_at", "created_by__deleted_at",
    "created_by__email_verified_at", "created_by__suspended_at", "created_by__last_sign_in_at", "created_by__onboarding_completed_at",
    "version", "concurrency", "execution_count", "status", "tags", "definition", "triggers", "variables", "organization__id",
    "organization__owner_id", "created_by__id", "organization__plan", "created_by__status", "created_by__is_platform_admin",
    "created_by__mfa_enabled",
]

WorkflowOrdering = Literal[
    "id", "created_at", "updated_at", "is_active", "schedule", "timezone", "last_run_at", "next_run_at", "version", "deleted_at", "name",
    "description", "slug", "category", "status", "is_template", "concurrency", "execution_count", "created_by_id", "organization_id",
    "organization__id", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__name",
    "organization__slug", "organization__plan", "organization__billing_email", "organization__suspended_at", "organization__owner_id",
    "created_by__id", "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email",
    "created_by__email_verified_at", "created_by__name", "created_by__avatar_url", "created_by__login_method", "created_by__status",
    "created_by__suspended_at", "created_by__is_platform_admin", "created_by__mfa_enabled", "created_by__timezone", "created_by__locale",
    "created_by__last_sign_in_at", "created_by__onboarding_completed_at", "-id", "-created_at", "-updated_at", "-is_active", "-schedule",
    "-timezone", "-last_run_at", "-next_run_at", "-version", "-deleted_at", "-name", "-description", "-slug", "-category", "-status",
    "-is_template", "-concurrency", "-execution_count", "-created_by_id", "-organization_id", "-organization__id",
    "-organization__created_at", "-organization__updated_at", "-organization__deleted_at", "-organization__name", "-organization__slug",
    "-organization__plan", "-organization__billing_email", "-organization__suspended_at", "-organization__owner_id", "-created_by__id",
    "-created_by__created_at", "-created_by__updated_at", "-created_by__deleted_at", "-created_by__email", "-created_by__email_verified_at",
    "-created_by__name", "-created_by__avatar_url", "-created_by__login_method", "-created_by__status", "-created_by__suspended_at",
    "-created_by__is_platform_admin", "-created_by__mfa_enabled", "-created_by__timezone", "-created_by__locale",
    "-created_by__last_sign_in_at", "-created_by__onboarding_completed_at",
]

WorkflowJoin = Literal["organization", "created_by", "organization__owner"]

WorkflowLoad = Literal[
    "organization", "created_by", "runs", "organization__owner", "organization__api_keys", "organization__bots",
    "organization__credentials", "organization__members", "organization__roles", "organization__tasks", "organization__workflows",
    "created_by__created_bots", "created_by__owned_organizations", "created_by__memberships", "runs__organization", "runs__workflow",
    "runs__parent_run", "runs__retry_of", "runs__triggered_by", "runs__bot_runs", "runs__child_runs", "runs__reruns",
]

_Join1Workflow = TypeVar("_Join1Workflow", bound=WorkflowJoin, default=Never)
_Join2Workflow = TypeVar("_Join2Workflow", bound=WorkflowJoin, default=Never)
_Join3Workflow = TypeVar("_Join3Workflow", bound=WorkflowJoin, default=Never)
_Join4Workflow = TypeVar("_Join4Workflow", bound=WorkflowJoin, default=Never)

_Load1Workflow = TypeVar("_Load1Workflow", bound=WorkflowLoad, default=Never)
_Load2Workflow = TypeVar("_Load2Workflow", bound=WorkflowLoad, default=Never)
_Load3Workflow = TypeVar("_Load3Workflow", bound=WorkflowLoad, default=Never)
_Load4Workflow = TypeVar("_Load4Workflow", bound=WorkflowLoad, default=Never)

_LatestWorkflow = TypeVar("_LatestWorkflow", bound=Literal["runs"])

class WorkflowRow(TypedDict):
    id: UUID
    created_at: datetime
    updated_at: datetime
    is_active: bool
    schedule: str | None
    timezone: str
    last_run_at: datetime | None
    next_run_at: datetime | None
    version: int
    deleted_at: datetime | None
    name: str
    description: str | None
    slug: str
    category: str
    status: WorkflowStatus
    is_template: bool
    tags: list[str]
    definition: WorkflowDefinition
    triggers: list[WorkflowTrigger]
    variables: dict[str, Any]
    concurrency: int
    execution_count: int
    created_by_id: UUID
    organization_id: UUID

class _OptionalWorkflow(TypedDict, total=False):
    id: UUID
    created_at: datetime
    updated_at: datetime
    is_active: bool
    schedule: str | None
    timezone: str
    last_run_at: datetime | None
    next_run_at: datetime | None
    version: int
    deleted_at: datetime | None
    description: str | None
    category: str
    status: WorkflowStatus
    is_template: bool
    tags: list[str]
    triggers: list[WorkflowTrigger]
    variables: dict[str, Any]
    concurrency: int
    execution_count: int
    created_by_id: UUID
    organization_id: UUID
    organization: Organization
    created_by: User

class _RequiredWorkflow(_OptionalWorkflow):
    name: str
    slug: str
    definition: WorkflowDefinition

class NewWorkflow(_RequiredWorkflow): ...

class WorkflowValues(_OptionalWorkflow, total=False):
    name: str
    slug: str
    definition: WorkflowDefinition

class WorkflowChanges(TypedDict, total=False):
    organization: Organization
    created_by: User
    created_at: datetime | Computed
    updated_at: datetime | Computed
    is_active: bool | Computed
    schedule: str | Computed | None
    timezone: str | Computed
    last_run_at: datetime | Computed | None
    next_run_at: datetime | Computed | None
    version: int | Computed
    deleted_at: datetime | Computed | None
    name: str | Computed
    description: str | Computed | None
    slug: str | Computed
    category: str | Computed
    status: WorkflowStatus | Computed
    is_template: bool | Computed
    tags: list[str] | Computed
    definition: WorkflowDefinition | Computed
    triggers: list[WorkflowTrigger] | Computed
    variables: dict[str, Any] | Computed
    concurrency: int | Computed
    execution_count: int | Computed
    created_by_id: UUID | Computed
    organization_id: UUID | Computed

class WorkflowLookups(TypedDict, total=False):
    pk: UUID | Computed
    pk__not: UUID | Computed
    pk__in: Several[UUID]
    pk__not_in: Several[UUID]
    organization: Organization | Computed
    created_by: User | Computed
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
    is_active: bool | Computed
    is_active__not: bool | Computed
    schedule: str | Computed | None
    schedule__not: str | Computed
    schedule__in: Texts
    schedule__not_in: Texts
    schedule__iexact: str
    schedule__contains: str
    schedule__icontains: str
    schedule__startswith: str
    schedule__istartswith: str
    schedule__endswith: str
    schedule__iendswith: str
    schedule__isnull: bool
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
    last_run_at: datetime | Computed | None
    last_run_at__not: datetime | Computed
    last_run_at__in: Several[datetime]
    last_run_at__not_in: Several[datetime]
    last_run_at__gt: datetime | Computed
    last_run_at__gte: datetime | Computed
    last_run_at__lt: datetime | Computed
    last_run_at__lte: datetime | Computed
    last_run_at__range: tuple[datetime, datetime]
    last_run_at__isnull: bool
    next_run_at: datetime | Computed | None
    next_run_at__not: datetime | Computed
    next_run_at__in: Several[datetime]
    next_run_at__not_in: Several[datetime]
    next_run_at__gt: datetime | Computed
    next_run_at__gte: datetime | Computed
    next_run_at__lt: datetime | Computed
    next_run_at__lte: datetime | Computed
    next_run_at__range: tuple[datetime, datetime]
    next_run_at__isnull: bool
    version: int | Computed
    version__not: int | Computed
    version__in: Several[int]
    version__not_in: Several[int]
    version__gt: int | Computed
    version__gte: int | Computed
    version__lt: int | Computed
    version__lte: int | Computed
    version__range: tuple[int, int]
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
    category: str | Computed
    category__not: str | Computed
    category__in: Texts
    category__not_in: Texts
    category__iexact: str
    category__contains: str
    category__icontains: str
    category__startswith: str
    category__istartswith: str
    category__endswith: str
    category__iendswith: str
    status: WorkflowStatus | Computed
    status__not: WorkflowStatus | Computed
    status__in: Several[WorkflowStatus]
    status__not_in: Several[WorkflowStatus]
    is_template: bool | Computed
    is_template__not: bool | Computed
    tags: list[str] | Computed
    definition: WorkflowDefinition | Computed
    triggers: list[WorkflowTrigger] | Computed
    variables: dict[str, Any] | Computed
    concurrency: int | Computed
    concurrency__not: int | Computed
    concurrency__in: Several[int]
    concurrency__not_in: Several[int]
    concurrency__gt: int | Computed
    concurrency__gte: int | Computed
    concurrency__lt: int | Computed
    concurrency__lte: int | Computed
    concurrency__range: tuple[int, int]
    execution_count: int | Computed
    execution_count__not: int | Computed
    execution_count__in: Several[int]
    execution_count__not_in: Several[int]
    execution_count__gt: int | Computed
    execution_count__gte: int | Computed
    execution_count__lt: int | Computed
    execution_count__lte: int | Computed
    execution_count__range: tuple[int, int]
    created_by_id: UUID | Computed
    created_by_id__not: UUID | Computed
    created_by_id__in: Several[UUID]
    created_by_id__not_in: Several[UUID]
    organization_id: UUID | Computed
    organization_id__not: UUID | Computed
    organization_id__in: Several[UUID]
    organization_id__not_in: Several[UUID]
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
    created_by__id: UUID
    created_by__id__in: Several[UUID]
    created_by__created_at: datetime
    created_by__created_at__in: Several[datetime]
    created_by__created_at__gt: datetime
    created_by__created_at__gte: datetime
    created_by__created_at__lt: datetime
    created_by__created_at__lte: datetime
    created_by__updated_at: datetime
    created_by__updated_at__in: Several[datetime]
    created_by__updated_at__gt: datetime
    created_by__updated_at__gte: datetime
    created_by__updated_at__lt: datetime
    created_by__updated_at__lte: datetime
    created_by__deleted_at: datetime | None
    created_by__deleted_at__in: Several[datetime]
    created_by__deleted_at__gt: datetime
    created_by__deleted_at__gte: datetime
    created_by__deleted_at__lt: datetime
    created_by__deleted_at__lte: datetime
    created_by__deleted_at__isnull: bool
    created_by__email: str
    created_by__email__in: Texts
    created_by__email__contains: str
    created_by__email__icontains: str
    created_by__email__startswith: str
    created_by__email_verified_at: datetime | None
    created_by__email_verified_at__in: Several[datetime]
    created_by__email_verified_at__gt: datetime
    created_by__email_verified_at__gte: datetime
    created_by__email_verified_at__lt: datetime
    created_by__email_verified_at__lte: datetime
    created_by__email_verified_at__isnull: bool
    created_by__name: str
    created_by__name__in: Texts
    created_by__name__contains: str
    created_by__name__icontains: str
    created_by__name__startswith: str
    created_by__avatar_url: str | None
    created_by__avatar_url__in: Texts
    created_by__avatar_url__contains: str
    created_by__avatar_url__icontains: str
    created_by__avatar_url__startswith: str
    created_by__avatar_url__isnull: bool
    created_by__login_method: str
    created_by__login_method__in: Texts
    created_by__login_method__contains: str
    created_by__login_method__icontains: str
    created_by__login_method__startswith: str
    created_by__status: UserStatus
    created_by__status__in: Several[UserStatus]
    created_by__suspended_at: datetime | None
    created_by__suspended_at__in: Several[datetime]
    created_by__suspended_at__gt: datetime
    created_by__suspended_at__gte: datetime
    created_by__suspended_at__lt: datetime
    created_by__suspended_at__lte: datetime
    created_by__suspended_at__isnull: bool
    created_by__is_platform_admin: bool
    created_by__mfa_enabled: bool
    created_by__timezone: str
    created_by__timezone__in: Texts
    created_by__timezone__contains: str
    created_by__timezone__icontains: str
    created_by__timezone__startswith: str
    created_by__locale: str
    created_by__locale__in: Texts
    created_by__locale__contains: str
    created_by__locale__icontains: str
    created_by__locale__startswith: str
    created_by__last_sign_in_at: datetime | None
    created_by__last_sign_in_at__in: Several[datetime]
    created_by__last_sign_in_at__gt: datetime
    created_by__last_sign_in_at__gte: datetime
    created_by__last_sign_in_at__lt: datetime
    created_by__last_sign_in_at__lte: datetime
    created_by__last_sign_in_at__isnull: bool
    created_by__onboarding_completed_at: datetime | None
    created_by__onboarding_completed_at__in: Several[datetime]
    created_by__onboarding_completed_at__gt: datetime
    created_by__onboarding_completed_at__gte: datetime
    created_by__onboarding_completed_at__lt: datetime
    created_by__onboarding_completed_at__lte: datetime
    created_by__onboarding_completed_at__isnull: bool

class WorkflowQ(Q):
    def __init__(self, *args: WorkflowQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[WorkflowLookups]) -> None: ...
    def __and__(self, other: WorkflowQ | UncheckedQ) -> WorkflowQ: ...
    def __or__(self, other: WorkflowQ | UncheckedQ) -> WorkflowQ: ...
    def __invert__(self) -> WorkflowQ: ...

class WorkflowBase(SoftDelete):
    runs: WorkflowRunRelation
    def __init__(self, **values: Unpack[WorkflowValues]) -> None: ...
    @classmethod
    def filter(cls, *args: WorkflowQ | UncheckedQ, **lookups: Unpack[WorkflowLookups]) -> WorkflowQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: WorkflowQ | UncheckedQ, **lookups: Unpack[WorkflowLookups]) -> WorkflowQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: WorkflowQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[WorkflowLookups]) -> WorkflowOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: WorkflowQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[WorkflowLookups]) -> WorkflowOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: WorkflowQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[WorkflowLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> WorkflowQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> WorkflowOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> WorkflowOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: WorkflowOrdering) -> WorkflowOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: WorkflowOrdering) -> WorkflowOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> WorkflowQuerySet[Self]: ...
    @classmethod
    def with_deleted(cls, *relations: WorkflowLoad) -> WorkflowQuerySet[Self]: ...
    @classmethod
    def only_deleted(cls) -> WorkflowQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> WorkflowQ: ...
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewWorkflow]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: WorkflowValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[WorkflowValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: WorkflowValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[WorkflowValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[WorkflowColumn], update: Iterable[WorkflowField] | None = None, **values: Unpack[WorkflowValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[WorkflowColumn], update: Iterable[WorkflowField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[WorkflowField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[WorkflowField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[WorkflowColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: WorkflowLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: WorkflowWith[H], name1: _Load1Workflow, name2: _Load2Workflow = ..., name3: _Load3Workflow = ..., name4: _Load4Workflow = ..., /) -> WorkflowWith[H | _Load1Workflow | _Load2Workflow | _Load3Workflow | _Load4Workflow]: ...
    @overload
    async def fetch(self, name1: _Load1Workflow, name2: _Load2Workflow = ..., name3: _Load3Workflow = ..., name4: _Load4Workflow = ..., /) -> WorkflowWith[_Load1Workflow | _Load2Workflow | _Load3Workflow | _Load4Workflow]: ...

class WorkflowWith(Workflow, Holding[H_contra]):
    organization: Loadable[Literal["organization"], Organization, Unloaded[Organization]]
    created_by: Loadable[Literal["created_by"], User, Unloaded[User]]
    runs: Loadable[Literal["runs"], WorkflowRunFetched, WorkflowRunRelation]

class WorkflowOne(One[T_co]):
    @overload
    def select_related(self: WorkflowOne[WorkflowWith[H]], name1: _Join1Workflow, name2: _Join2Workflow = ..., name3: _Join3Workflow = ..., name4: _Join4Workflow = ..., /) -> WorkflowOne[WorkflowWith[H | _Join1Workflow | _Join2Workflow | _Join3Workflow | _Join4Workflow]]: ...
    @overload
    def select_related(self: WorkflowOne[Workflow], name1: _Join1Workflow, name2: _Join2Workflow = ..., name3: _Join3Workflow = ..., name4: _Join4Workflow = ..., /) -> WorkflowOne[WorkflowWith[_Join1Workflow | _Join2Workflow | _Join3Workflow | _Join4Workflow]]: ...
    @overload
    def select_related(self: WorkflowOne[WorkflowWith[H] | None], name1: _Join1Workflow, name2: _Join2Workflow = ..., name3: _Join3Workflow = ..., name4: _Join4Workflow = ..., /) -> WorkflowOne[WorkflowWith[H | _Join1Workflow | _Join2Workflow | _Join3Workflow | _Join4Workflow] | None]: ...
    @overload
    def select_related(self: WorkflowOne[Workflow | None], name1: _Join1Workflow, name2: _Join2Workflow = ..., name3: _Join3Workflow = ..., name4: _Join4Workflow = ..., /) -> WorkflowOne[WorkflowWith[_Join1Workflow | _Join2Workflow | _Join3Workflow | _Join4Workflow] | None]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: WorkflowOne[WorkflowWith[H]], name1: _Load1Workflow | Prefetch, name2: _Load2Workflow | Prefetch = ..., name3: _Load3Workflow | Prefetch = ..., name4: _Load4Workflow | Prefetch = ..., /) -> WorkflowOne[WorkflowWith[H | _Load1Workflow | _Load2Workflow | _Load3Workflow | _Load4Workflow]]: ...
    @overload
    def prefetch_related(self: WorkflowOne[Workflow], name1: _Load1Workflow | Prefetch, name2: _Load2Workflow | Prefetch = ..., name3: _Load3Workflow | Prefetch = ..., name4: _Load4Workflow | Prefetch = ..., /) -> WorkflowOne[WorkflowWith[_Load1Workflow | _Load2Workflow | _Load3Workflow | _Load4Workflow]]: ...
    @overload
    def prefetch_related(self: WorkflowOne[WorkflowWith[H] | None], name1: _Load1Workflow | Prefetch, name2: _Load2Workflow | Prefetch = ..., name3: _Load3Workflow | Prefetch = ..., name4: _Load4Workflow | Prefetch = ..., /) -> WorkflowOne[WorkflowWith[H | _Load1Workflow | _Load2Workflow | _Load3Workflow | _Load4Workflow] | None]: ...
    @overload
    def prefetch_related(self: WorkflowOne[Workflow | None], name1: _Load1Workflow | Prefetch, name2: _Load2Workflow | Prefetch = ..., name3: _Load3Workflow | Prefetch = ..., name4: _Load4Workflow | Prefetch = ..., /) -> WorkflowOne[WorkflowWith[_Load1Workflow | _Load2Workflow | _Load3Workflow | _Load4Workflow] | None]: ...
    def only(self, *fields_for_select: WorkflowColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "created_by_id", "organization_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["is_active", "is_template"], /, *, flat: Literal[True]) -> OneListed[T_co, bool]: ...
    @overload
    def values_list(self, path: Literal["schedule", "description", "organization__name", "organization__slug", "organization__billing_email", "created_by__email", "created_by__name", "created_by__avatar_url", "created_by__login_method", "created_by__timezone", "created_by__locale"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["timezone", "name", "slug", "category"], /, *, flat: Literal[True]) -> OneListed[T_co, str]: ...
    @overload
    def values_list(self, path: Literal["last_run_at", "next_run_at", "deleted_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email_verified_at", "created_by__suspended_at", "created_by__last_sign_in_at", "created_by__onboarding_completed_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime | None]: ...
    @overload
    def values_list(self, path: Literal["version", "concurrency", "execution_count"], /, *, flat: Literal[True]) -> OneListed[T_co, int]: ...
    @overload
    def values_list(self, path: Literal["status"], /, *, flat: Literal[True]) -> OneListed[T_co, WorkflowStatus]: ...
    @overload
    def values_list(self, path: Literal["tags"], /, *, flat: Literal[True]) -> OneListed[T_co, list[str]]: ...
    @overload
    def values_list(self, path: Literal["definition"], /, *, flat: Literal[True]) -> OneListed[T_co, WorkflowDefinition]: ...
    @overload
    def values_list(self, path: Literal["triggers"], /, *, flat: Literal[True]) -> OneListed[T_co, list[WorkflowTrigger]]: ...
    @overload
    def values_list(self, path: Literal["variables"], /, *, flat: Literal[True]) -> OneListed[T_co, dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["organization__id", "organization__owner_id", "created_by__id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> OneListed[T_co, OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["created_by__status"], /, *, flat: Literal[True]) -> OneListed[T_co, UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["created_by__is_platform_admin", "created_by__mfa_enabled"], /, *, flat: Literal[True]) -> OneListed[T_co, bool | None]: ...
    @overload
    def values_list(self, *paths: WorkflowPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: WorkflowColumn) -> OneRow[T_co, WorkflowRow]: ...
    @overload
    def values(self, *paths: WorkflowPath, **aliases: WorkflowPath) -> OneRow[T_co, dict[str, Any]]: ...

class WorkflowQuerySet(RecordQuerySet[M]):
    def filter(self, *args: WorkflowQ | UncheckedQ, **lookups: Unpack[WorkflowLookups]) -> Self: ...
    def exclude(self, *args: WorkflowQ | UncheckedQ, **lookups: Unpack[WorkflowLookups]) -> Self: ...
    def get(self, *args: WorkflowQ | UncheckedQ, **lookups: Unpack[WorkflowLookups]) -> WorkflowOne[M]: ...
    def get_or_none(self, *args: WorkflowQ | UncheckedQ, **lookups: Unpack[WorkflowLookups]) -> WorkflowOne[M | None]: ...
    def first(self) -> WorkflowOne[M | None]: ...
    def last(self) -> WorkflowOne[M | None]: ...
    def latest(self, *orderings: WorkflowOrdering) -> WorkflowOne[M | None]: ...
    def earliest(self, *orderings: WorkflowOrdering) -> WorkflowOne[M | None]: ...
    def order_by(self, *orderings: WorkflowOrdering) -> Self: ...
    def only(self, *fields_for_select: WorkflowColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[WorkflowChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: WorkflowLoad) -> Self: ...
    @overload
    def with_latest(self: WorkflowQuerySet[WorkflowWith[H]], relation: _LatestWorkflow, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> WorkflowQuerySet[WorkflowWith[H | _LatestWorkflow]]: ...
    @overload
    def with_latest(self: WorkflowQuerySet[Workflow], relation: _LatestWorkflow, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> WorkflowQuerySet[WorkflowWith[_LatestWorkflow]]: ...
    @overload
    def values_list(self, path: Literal["id", "created_by_id", "organization_id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["is_active", "is_template"], /, *, flat: Literal[True]) -> Listed[bool]: ...
    @overload
    def values_list(self, path: Literal["schedule", "description", "organization__name", "organization__slug", "organization__billing_email", "created_by__email", "created_by__name", "created_by__avatar_url", "created_by__login_method", "created_by__timezone", "created_by__locale"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["timezone", "name", "slug", "category"], /, *, flat: Literal[True]) -> Listed[str]: ...
    @overload
    def values_list(self, path: Literal["last_run_at", "next_run_at", "deleted_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email_verified_at", "created_by__suspended_at", "created_by__last_sign_in_at", "created_by__onboarding_completed_at"], /, *, flat: Literal[True]) -> Listed[datetime | None]: ...
    @overload
    def values_list(self, path: Literal["version", "concurrency", "execution_count"], /, *, flat: Literal[True]) -> Listed[int]: ...
    @overload
    def values_list(self, path: Literal["status"], /, *, flat: Literal[True]) -> Listed[WorkflowStatus]: ...
    @overload
    def values_list(self, path: Literal["tags"], /, *, flat: Literal[True]) -> Listed[list[str]]: ...
    @overload
    def values_list(self, path: Literal["definition"], /, *, flat: Literal[True]) -> Listed[WorkflowDefinition]: ...
    @overload
    def values_list(self, path: Literal["triggers"], /, *, flat: Literal[True]) -> Listed[list[WorkflowTrigger]]: ...
    @overload
    def values_list(self, path: Literal["variables"], /, *, flat: Literal[True]) -> Listed[dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["organization__id", "organization__owner_id", "created_by__id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> Listed[OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["created_by__status"], /, *, flat: Literal[True]) -> Listed[UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["created_by__is_platform_admin", "created_by__mfa_enabled"], /, *, flat: Literal[True]) -> Listed[bool | None]: ...
    @overload
    def values_list(self, *paths: WorkflowPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: WorkflowColumn) -> Rows[WorkflowRow]: ...
    @overload
    def values(self, *paths: WorkflowPath, **aliases: WorkflowPath) -> Rows[dict[str, Any]]: ...
    @overload
    def select_related(self: WorkflowQuerySet[WorkflowWith[H]], name1: _Join1Workflow, name2: _Join2Workflow = ..., name3: _Join3Workflow = ..., name4: _Join4Workflow = ..., /) -> WorkflowQuerySet[WorkflowWith[H | _Join1Workflow | _Join2Workflow | _Join3Workflow | _Join4Workflow]]: ...
    @overload
    def select_related(self: WorkflowQuerySet[Workflow], name1: _Join1Workflow, name2: _Join2Workflow = ..., name3: _Join3Workflow = ..., name4: _Join4Workflow = ..., /) -> WorkflowQuerySet[WorkflowWith[_Join1Workflow | _Join2Workflow | _Join3Workflow | _Join4Workflow]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: WorkflowQuerySet[WorkflowWith[H]], name1: _Load1Workflow | Prefetch, name2: _Load2Workflow | Prefetch = ..., name3: _Load3Workflow | Prefetch = ..., name4: _Load4Workflow | Prefetch = ..., /) -> WorkflowQuerySet[WorkflowWith[H | _Load1Workflow | _Load2Workflow | _Load3Workflow | _Load4Workflow]]: ...
    @overload
    def prefetch_related(self: WorkflowQuerySet[Workflow], name1: _Load1Workflow | Prefetch, name2: _Load2Workflow | Prefetch = ..., name3: _Load3Workflow | Prefetch = ..., name4: _Load4Workflow | Prefetch = ..., /) -> WorkflowQuerySet[WorkflowWith[_Load1Workflow | _Load2Workflow | _Load3Workflow | _Load4Workflow]]: ...

class WorkflowRelation(Relation[Workflow]):
    def filter(self, *args: WorkflowQ | UncheckedQ, **lookups: Unpack[WorkflowLookups]) -> WorkflowQuerySet[Workflow]: ...
    def all(self) -> WorkflowQuerySet[Workflow]: ...
    def order_by(self, *orderings: WorkflowOrdering) -> WorkflowQuerySet[Workflow]: ...
    def limit(self, limit: int) -> WorkflowQuerySet[Workflow]: ...
    def offset(self, offset: int) -> WorkflowQuerySet[Workflow]: ...
    async def create(self, using_db: BaseDBAsyncClient | None = None, **values: Unpack[WorkflowValues]) -> Workflow: ...

class WorkflowFetched(WorkflowRelation, Fetched[Workflow]): ...

"""Types of Credential. Written by `bottleneck-db typegen`; edit the model instead."""

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

from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.credentials import Credential
from bottleneck_db.models.enums import CredentialType, OrgPlan, UserStatus
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
from bottleneck_db.security.cipher import Sealed

CredentialColumn = Literal[
    "id", "created_at", "updated_at", "expires_at", "version", "deleted_at", "secret_enc", "key_id", "enc_version", "fingerprint", "name",
    "service", "type", "environment", "allowed_domains", "metadata", "require_approval", "last_used_at", "use_count", "rotated_at",
    "created_by_id", "organization_id",
]

CredentialField = Literal[
    "organization", "created_by", "created_at", "updated_at", "expires_at", "version", "deleted_at", "secret_enc", "key_id", "enc_version",
    "fingerprint", "name", "service", "type", "environment", "allowed_domains", "metadata", "require_approval", "last_used_at", "use_count",
    "rotated_at", "created_by_id", "organization_id",
]

CredentialPath = Literal[
    "id", "created_by_id", "organization_id", "created_at", "updated_at", "expires_at", "deleted_at", "last_used_at", "rotated_at",
    "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at",
    "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email_verified_at",
    "created_by__suspended_at", "created_by__last_sign_in_at", "created_by__onboarding_completed_at", "version", "enc_version", "use_count",
    "secret_enc", "key_id", "name", "service", "environment", "fingerprint", "type", "allowed_domains", "metadata", "require_approval",
    "organization__id", "organization__owner_id", "created_by__id", "organization__name", "organization__slug",
    "organization__billing_email", "created_by__email", "created_by__name", "created_by__avatar_url", "created_by__login_method",
    "created_by__timezone", "created_by__locale", "organization__plan", "created_by__status", "created_by__is_platform_admin",
    "created_by__mfa_enabled",
]

CredentialOrdering = Literal[
    "id", "created_at", "updated_at", "expires_at", "version", "deleted_at", "key_id", "enc_version", "name", "service", "type",
    "environment", "require_approval", "last_used_at", "use_count", "rotated_at", "created_by_id", "organization_id", "organization__id",
    "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__name", "organization__slug",
    "organization__plan", "organization__billing_email", "organization__suspended_at", "organization__owner_id", "created_by__id",
    "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email", "created_by__email_verified_at",
    "created_by__name", "created_by__avatar_url", "created_by__login_method", "created_by__status", "created_by__suspended_at",
    "created_by__is_platform_admin", "created_by__mfa_enabled", "created_by__timezone", "created_by__locale", "created_by__last_sign_in_at",
    "created_by__onboarding_completed_at", "-id", "-created_at", "-updated_at", "-expires_at", "-version", "-deleted_at", "-key_id",
    "-enc_version", "-name", "-service", "-type", "-environment", "-require_approval", "-last_used_at", "-use_count", "-rotated_at",
    "-created_by_id", "-organization_id", "-organization__id", "-organization__created_at", "-organization__updated_at",
    "-organization__deleted_at", "-organization__name", "-organization__slug", "-organization__plan", "-organization__billing_email",
    "-organization__suspended_at", "-organization__owner_id", "-created_by__id", "-created_by__created_at", "-created_by__updated_at",
    "-created_by__deleted_at", "-created_by__email", "-created_by__email_verified_at", "-created_by__name", "-created_by__avatar_url",
    "-created_by__login_method", "-created_by__status", "-created_by__suspended_at", "-created_by__is_platform_admin",
    "-created_by__mfa_enabled", "-created_by__timezone", "-created_by__locale", "-created_by__last_sign_in_at",
    "-created_by__onboarding_completed_at",
]

CredentialJoin = Literal["organization", "created_by", "organization__owner"]

CredentialLoad = Literal[
    "organization", "created_by", "organization__owner", "organization__api_keys", "organization__bots", "organization__credentials",
    "organization__members", "organization__roles", "organization__tasks", "organization__workflows", "created_by__created_bots",
    "created_by__owned_organizations", "created_by__memberships",
]

_Join1Credential = TypeVar("_Join1Credential", bound=CredentialJoin, default=Never)
_Join2Credential = TypeVar("_Join2Credential", bound=CredentialJoin, default=Never)
_Join3Credential = TypeVar("_Join3Credential", bound=CredentialJoin, default=Never)
_Join4Credential = TypeVar("_Join4Credential", bound=CredentialJoin, default=Never)

_Load1Credential = TypeVar("_Load1Credential", bound=CredentialLoad, default=Never)
_Load2Credential = TypeVar("_Load2Credential", bound=CredentialLoad, default=Never)
_Load3Credential = TypeVar("_Load3Credential", bound=CredentialLoad, default=Never)
_Load4Credential = TypeVar("_Load4Credential", bound=CredentialLoad, default=Never)

class CredentialRow(TypedDict):
    id: UUID
    created_at: datetime
    updated_at: datetime
    expires_at: datetime | None
    version: int
    deleted_at: datetime | None
    secret_enc: Sealed
    key_id: str
    enc_version: int
    fingerprint: bytes | None
    name: str
    service: str
    type: CredentialType
    environment: str
    allowed_domains: list[str]
    metadata: dict[str, Any]
    require_approval: bool
    last_used_at: datetime | None
    use_count: int
    rotated_at: datetime | None
    created_by_id: UUID
    organization_id: UUID

class _OptionalCredential(TypedDict, total=False):
    id: UUID
    created_at: datetime
    updated_at: datetime
    expires_at: datetime | None
    version: int
    deleted_at: datetime | None
    enc_version: int
    fingerprint: bytes | None
    environment: str
    allowed_domains: list[str]
    metadata: dict[str, Any]
    require_approval: bool
    last_used_at: datetime | None
    use_count: int
    rotated_at: datetime | None
    created_by_id: UUID
    organization_id: UUID
    organization: Organization
    created_by: User

class _RequiredCredential(_OptionalCredential):
    secret_enc: Sealed
    key_id: str
    name: str
    service: str
    type: CredentialType

class NewCredential(_RequiredCredential): ...

class CredentialValues(_OptionalCredential, total=False):
    secret_enc: Sealed
    key_id: str
    name: str
    service: str
    type: CredentialType

class CredentialChanges(TypedDict, total=False):
    organization: Organization
    created_by: User
    created_at: datetime | Computed
    updated_at: datetime | Computed
    expires_at: datetime | Computed | None
    version: int | Computed
    deleted_at: datetime | Computed | None
    secret_enc: Sealed | Computed
    key_id: str | Computed
    enc_version: int | Computed
    fingerprint: bytes | Computed | None
    name: str | Computed
    service: str | Computed
    type: CredentialType | Computed
    environment: str | Computed
    allowed_domains: list[str] | Computed
    metadata: dict[str, Any] | Computed
    require_approval: bool | Computed
    last_used_at: datetime | Computed | None
    use_count: int | Computed
    rotated_at: datetime | Computed | None
    created_by_id: UUID | Computed
    organization_id: UUID | Computed

class CredentialLookups(TypedDict, total=False):
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
    key_id: str | Computed
    key_id__not: str | Computed
    key_id__in: Texts
    key_id__not_in: Texts
    key_id__iexact: str
    key_id__contains: str
    key_id__icontains: str
    key_id__startswith: str
    key_id__istartswith: str
    key_id__endswith: str
    key_id__iendswith: str
    enc_version: int | Computed
    enc_version__not: int | Computed
    enc_version__in: Several[int]
    enc_version__not_in: Several[int]
    enc_version__gt: int | Computed
    enc_version__gte: int | Computed
    enc_version__lt: int | Computed
    enc_version__lte: int | Computed
    enc_version__range: tuple[int, int]
    fingerprint: bytes | Computed | None
    fingerprint__not: bytes | Computed
    fingerprint__in: Several[bytes]
    fingerprint__not_in: Several[bytes]
    fingerprint__isnull: bool
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
    service: str | Computed
    service__not: str | Computed
    service__in: Texts
    service__not_in: Texts
    service__iexact: str
    service__contains: str
    service__icontains: str
    service__startswith: str
    service__istartswith: str
    service__endswith: str
    service__iendswith: str
    type: CredentialType | Computed
    type__not: CredentialType | Computed
    type__in: Several[CredentialType]
    type__not_in: Several[CredentialType]
    environment: str | Computed
    environment__not: str | Computed
    environment__in: Texts
    environment__not_in: Texts
    environment__iexact: str
    environment__contains: str
    environment__icontains: str
    environment__startswith: str
    environment__istartswith: str
    environment__endswith: str
    environment__iendswith: str
    allowed_domains: list[str] | Computed
    metadata: dict[str, Any] | Computed
    require_approval: bool | Computed
    require_approval__not: bool | Computed
    last_used_at: datetime | Computed | None
    last_used_at__not: datetime | Computed
    last_used_at__in: Several[datetime]
    last_used_at__not_in: Several[datetime]
    last_used_at__gt: datetime | Computed
    last_used_at__gte: datetime | Computed
    last_used_at__lt: datetime | Computed
    last_used_at__lte: datetime | Computed
    last_used_at__range: tuple[datetime, datetime]
    last_used_at__isnull: bool
    use_count: int | Computed
    use_count__not: int | Computed
    use_count__in: Several[int]
    use_count__not_in: Several[int]
    use_count__gt: int | Computed
    use_count__gte: int | Computed
    use_count__lt: int | Computed
    use_count__lte: int | Computed
    use_count__range: tuple[int, int]
    rotated_at: datetime | Computed | None
    rotated_at__not: datetime | Computed
    rotated_at__in: Several[datetime]
    rotated_at__not_in: Several[datetime]
    rotated_at__gt: datetime | Computed
    rotated_at__gte: datetime | Computed
    rotated_at__lt: datetime | Computed
    rotated_at__lte: datetime | Computed
    rotated_at__range: tuple[datetime, datetime]
    rotated_at__isnull: bool
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

class CredentialQ(Q):
    def __init__(self, *args: CredentialQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[CredentialLookups]) -> None: ...
    def __and__(self, other: CredentialQ | UncheckedQ) -> CredentialQ: ...
    def __or__(self, other: CredentialQ | UncheckedQ) -> CredentialQ: ...
    def __invert__(self) -> CredentialQ: ...

class CredentialBase(SoftDelete):
    def __init__(self, **values: Unpack[CredentialValues]) -> None: ...
    @classmethod
    def filter(cls, *args: CredentialQ | UncheckedQ, **lookups: Unpack[CredentialLookups]) -> CredentialQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: CredentialQ | UncheckedQ, **lookups: Unpack[CredentialLookups]) -> CredentialQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: CredentialQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[CredentialLookups]) -> CredentialOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: CredentialQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[CredentialLookups]) -> CredentialOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: CredentialQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[CredentialLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> CredentialQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> CredentialOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> CredentialOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: CredentialOrdering) -> CredentialOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: CredentialOrdering) -> CredentialOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> CredentialQuerySet[Self]: ...
    @classmethod
    def with_deleted(cls, *relations: CredentialLoad) -> CredentialQuerySet[Self]: ...
    @classmethod
    def only_deleted(cls) -> CredentialQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> CredentialQ: ...
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewCredential]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: CredentialValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[CredentialValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: CredentialValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[CredentialValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[CredentialColumn], update: Iterable[CredentialField] | None = None, **values: Unpack[CredentialValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[CredentialColumn], update: Iterable[CredentialField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[CredentialField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[CredentialField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[CredentialColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: CredentialLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: CredentialWith[H], name1: _Load1Credential, name2: _Load2Credential = ..., name3: _Load3Credential = ..., name4: _Load4Credential = ..., /) -> CredentialWith[H | _Load1Credential | _Load2Credential | _Load3Credential | _Load4Credential]: ...
    @overload
    async def fetch(self, name1: _Load1Credential, name2: _Load2Credential = ..., name3: _Load3Credential = ..., name4: _Load4Credential = ..., /) -> CredentialWith[_Load1Credential | _Load2Credential | _Load3Credential | _Load4Credential]: ...

class CredentialWith(Credential, Holding[H_contra]):
    organization: Loadable[Literal["organization"], Organization, Unloaded[Organization]]
    created_by: Loadable[Literal["created_by"], User, Unloaded[User]]

class CredentialOne(One[T_co]):
    @overload
    def select_related(self: CredentialOne[CredentialWith[H]], name1: _Join1Credential, name2: _Join2Credential = ..., name3: _Join3Credential = ..., name4: _Join4Credential = ..., /) -> CredentialOne[CredentialWith[H | _Join1Credential | _Join2Credential | _Join3Credential | _Join4Credential]]: ...
    @overload
    def select_related(self: CredentialOne[Credential], name1: _Join1Credential, name2: _Join2Credential = ..., name3: _Join3Credential = ..., name4: _Join4Credential = ..., /) -> CredentialOne[CredentialWith[_Join1Credential | _Join2Credential | _Join3Credential | _Join4Credential]]: ...
    @overload
    def select_related(self: CredentialOne[CredentialWith[H] | None], name1: _Join1Credential, name2: _Join2Credential = ..., name3: _Join3Credential = ..., name4: _Join4Credential = ..., /) -> CredentialOne[CredentialWith[H | _Join1Credential | _Join2Credential | _Join3Credential | _Join4Credential] | None]: ...
    @overload
    def select_related(self: CredentialOne[Credential | None], name1: _Join1Credential, name2: _Join2Credential = ..., name3: _Join3Credential = ..., name4: _Join4Credential = ..., /) -> CredentialOne[CredentialWith[_Join1Credential | _Join2Credential | _Join3Credential | _Join4Credential] | None]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: CredentialOne[CredentialWith[H]], name1: _Load1Credential | Prefetch, name2: _Load2Credential | Prefetch = ..., name3: _Load3Credential | Prefetch = ..., name4: _Load4Credential | Prefetch = ..., /) -> CredentialOne[CredentialWith[H | _Load1Credential | _Load2Credential | _Load3Credential | _Load4Credential]]: ...
    @overload
    def prefetch_related(self: CredentialOne[Credential], name1: _Load1Credential | Prefetch, name2: _Load2Credential | Prefetch = ..., name3: _Load3Credential | Prefetch = ..., name4: _Load4Credential | Prefetch = ..., /) -> CredentialOne[CredentialWith[_Load1Credential | _Load2Credential | _Load3Credential | _Load4Credential]]: ...
    @overload
    def prefetch_related(self: CredentialOne[CredentialWith[H] | None], name1: _Load1Credential | Prefetch, name2: _Load2Credential | Prefetch = ..., name3: _Load3Credential | Prefetch = ..., name4: _Load4Credential | Prefetch = ..., /) -> CredentialOne[CredentialWith[H | _Load1Credential | _Load2Credential | _Load3Credential | _Load4Credential] | None]: ...
    @overload
    def prefetch_related(self: CredentialOne[Credential | None], name1: _Load1Credential | Prefetch, name2: _Load2Credential | Prefetch = ..., name3: _Load3Credential | Prefetch = ..., name4: _Load4Credential | Prefetch = ..., /) -> CredentialOne[CredentialWith[_Load1Credential | _Load2Credential | _Load3Credential | _Load4Credential] | None]: ...
    def only(self, *fields_for_select: CredentialColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "created_by_id", "organization_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["expires_at", "deleted_at", "last_used_at", "rotated_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email_verified_at", "created_by__suspended_at", "created_by__last_sign_in_at", "created_by__onboarding_completed_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime | None]: ...
    @overload
    def values_list(self, path: Literal["version", "enc_version", "use_count"], /, *, flat: Literal[True]) -> OneListed[T_co, int]: ...
    @overload
    def values_list(self, path: Literal["secret_enc"], /, *, flat: Literal[True]) -> OneListed[T_co, Sealed]: ...
    @overload
    def values_list(self, path: Literal["key_id", "name", "service", "environment"], /, *, flat: Literal[True]) -> OneListed[T_co, str]: ...
    @overload
    def values_list(self, path: Literal["fingerprint"], /, *, flat: Literal[True]) -> OneListed[T_co, bytes | None]: ...
    @overload
    def values_list(self, path: Literal["type"], /, *, flat: Literal[True]) -> OneListed[T_co, CredentialType]: ...
    @overload
    def values_list(self, path: Literal["allowed_domains"], /, *, flat: Literal[True]) -> OneListed[T_co, list[str]]: ...
    @overload
    def values_list(self, path: Literal["metadata"], /, *, flat: Literal[True]) -> OneListed[T_co, dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["require_approval"], /, *, flat: Literal[True]) -> OneListed[T_co, bool]: ...
    @overload
    def values_list(self, path: Literal["organization__id", "organization__owner_id", "created_by__id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__name", "organization__slug", "organization__billing_email", "created_by__email", "created_by__name", "created_by__avatar_url", "created_by__login_method", "created_by__timezone", "created_by__locale"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> OneListed[T_co, OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["created_by__status"], /, *, flat: Literal[True]) -> OneListed[T_co, UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["created_by__is_platform_admin", "created_by__mfa_enabled"], /, *, flat: Literal[True]) -> OneListed[T_co, bool | None]: ...
    @overload
    def values_list(self, *paths: CredentialPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: CredentialColumn) -> OneRow[T_co, CredentialRow]: ...
    @overload
    def values(self, *paths: CredentialPath, **aliases: CredentialPath) -> OneRow[T_co, dict[str, Any]]: ...

class CredentialQuerySet(RecordQuerySet[M]):
    def filter(self, *args: CredentialQ | UncheckedQ, **lookups: Unpack[CredentialLookups]) -> Self: ...
    def exclude(self, *args: CredentialQ | UncheckedQ, **lookups: Unpack[CredentialLookups]) -> Self: ...
    def get(self, *args: CredentialQ | UncheckedQ, **lookups: Unpack[CredentialLookups]) -> CredentialOne[M]: ...
    def get_or_none(self, *args: CredentialQ | UncheckedQ, **lookups: Unpack[CredentialLookups]) -> CredentialOne[M | None]: ...
    def first(self) -> CredentialOne[M | None]: ...
    def last(self) -> CredentialOne[M | None]: ...
    def latest(self, *orderings: CredentialOrdering) -> CredentialOne[M | None]: ...
    def earliest(self, *orderings: CredentialOrdering) -> CredentialOne[M | None]: ...
    def order_by(self, *orderings: CredentialOrdering) -> Self: ...
    def only(self, *fields_for_select: CredentialColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[CredentialChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: CredentialLoad) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "created_by_id", "organization_id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["expires_at", "deleted_at", "last_used_at", "rotated_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "created_by__created_at", "created_by__updated_at", "created_by__deleted_at", "created_by__email_verified_at", "created_by__suspended_at", "created_by__last_sign_in_at", "created_by__onboarding_completed_at"], /, *, flat: Literal[True]) -> Listed[datetime | None]: ...
    @overload
    def values_list(self, path: Literal["version", "enc_version", "use_count"], /, *, flat: Literal[True]) -> Listed[int]: ...
    @overload
    def values_list(self, path: Literal["secret_enc"], /, *, flat: Literal[True]) -> Listed[Sealed]: ...
    @overload
    def values_list(self, path: Literal["key_id", "name", "service", "environment"], /, *, flat: Literal[True]) -> Listed[str]: ...
    @overload
    def values_list(self, path: Literal["fingerprint"], /, *, flat: Literal[True]) -> Listed[bytes | None]: ...
    @overload
    def values_list(self, path: Literal["type"], /, *, flat: Literal[True]) -> Listed[CredentialType]: ...
    @overload
    def values_list(self, path: Literal["allowed_domains"], /, *, flat: Literal[True]) -> Listed[list[str]]: ...
    @overload
    def values_list(self, path: Literal["metadata"], /, *, flat: Literal[True]) -> Listed[dict[str, Any]]: ...
    @overload
    def values_list(self, path: Literal["require_approval"], /, *, flat: Literal[True]) -> Listed[bool]: ...
    @overload
    def values_list(self, path: Literal["organization__id", "organization__owner_id", "created_by__id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__name", "organization__slug", "organization__billing_email", "created_by__email", "created_by__name", "created_by__avatar_url", "created_by__login_method", "created_by__timezone", "created_by__locale"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> Listed[OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["created_by__status"], /, *, flat: Literal[True]) -> Listed[UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["created_by__is_platform_admin", "created_by__mfa_enabled"], /, *, flat: Literal[True]) -> Listed[bool | None]: ...
    @overload
    def values_list(self, *paths: CredentialPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: CredentialColumn) -> Rows[CredentialRow]: ...
    @overload
    def values(self, *paths: CredentialPath, **aliases: CredentialPath) -> Rows[dict[str, Any]]: ...
    @overload
    def select_related(self: CredentialQuerySet[CredentialWith[H]], name1: _Join1Credential, name2: _Join2Credential = ..., name3: _Join3Credential = ..., name4: _Join4Credential = ..., /) -> CredentialQuerySet[CredentialWith[H | _Join1Credential | _Join2Credential | _Join3Credential | _Join4Credential]]: ...
    @overload
    def select_related(self: CredentialQuerySet[Credential], name1: _Join1Credential, name2: _Join2Credential = ..., name3: _Join3Credential = ..., name4: _Join4Credential = ..., /) -> CredentialQuerySet[CredentialWith[_Join1Credential | _Join2Credential | _Join3Credential | _Join4Credential]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: CredentialQuerySet[CredentialWith[H]], name1: _Load1Credential | Prefetch, name2: _Load2Credential | Prefetch = ..., name3: _Load3Credential | Prefetch = ..., name4: _Load4Credential | Prefetch = ..., /) -> CredentialQuerySet[CredentialWith[H | _Load1Credential | _Load2Credential | _Load3Credential | _Load4Credential]]: ...
    @overload
    def prefetch_related(self: CredentialQuerySet[Credential], name1: _Load1Credential | Prefetch, name2: _Load2Credential | Prefetch = ..., name3: _Load3Credential | Prefetch = ..., name4: _Load4Credential | Prefetch = ..., /) -> CredentialQuerySet[CredentialWith[_Load1Credential | _Load2Credential | _Load3Credential | _Load4Credential]]: ...

class CredentialRelation(Relation[Credential]):
    def filter(self, *args: CredentialQ | UncheckedQ, **lookups: Unpack[CredentialLookups]) -> CredentialQuerySet[Credential]: ...
    def all(self) -> CredentialQuerySet[Credential]: ...
    def order_by(self, *orderings: CredentialOrdering) -> CredentialQuerySet[Credential]: ...
    def limit(self, limit: int) -> CredentialQuerySet[Credential]: ...
    def offset(self, offset: int) -> CredentialQuerySet[Credential]: ...
    async def create(self, using_db: BaseDBAsyncClient | None = None, **values: Unpack[CredentialValues]) -> Credential: ...

class CredentialFetched(CredentialRelation, Fetched[Credential]): ...

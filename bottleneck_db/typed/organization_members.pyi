"""Types of OrganizationMember. Written by `bottleneck-db typegen`; edit the model instead."""

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
from bottleneck_db.models.enums import MemberStatus, OrgPlan, UserStatus
from bottleneck_db.models.organization_members import OrganizationMember
from bottleneck_db.models.organizations import Organization
from bottleneck_db.models.roles import Role
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

OrganizationMemberColumn = Literal[
    "id", "created_at", "updated_at", "deleted_at", "status", "invited_email", "invite_token_hash", "invite_expires_at", "joined_at",
    "invited_by_id", "organization_id", "role_id", "user_id",
]

OrganizationMemberField = Literal[
    "organization", "user", "role", "invited_by", "created_at", "updated_at", "deleted_at", "status", "invited_email", "invite_token_hash",
    "invite_expires_at", "joined_at", "invited_by_id", "organization_id", "role_id", "user_id",
]

OrganizationMemberPath = Literal[
    "id", "organization_id", "role_id", "created_at", "updated_at", "deleted_at", "invite_expires_at", "joined_at",
    "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "user__created_at",
    "user__updated_at", "user__deleted_at", "user__email_verified_at", "user__suspended_at", "user__last_sign_in_at",
    "user__onboarding_completed_at", "role__created_at", "role__updated_at", "role__deleted_at", "invited_by__created_at",
    "invited_by__updated_at", "invited_by__deleted_at", "invited_by__email_verified_at", "invited_by__suspended_at",
    "invited_by__last_sign_in_at", "invited_by__onboarding_completed_at", "status", "invited_email", "organization__name",
    "organization__slug", "organization__billing_email", "user__email", "user__name", "user__avatar_url", "user__login_method",
    "user__timezone", "user__locale", "role__key", "role__name", "role__description", "invited_by__email", "invited_by__name",
    "invited_by__avatar_url", "invited_by__login_method", "invited_by__timezone", "invited_by__locale", "invite_token_hash",
    "invited_by_id", "user_id", "organization__id", "organization__owner_id", "user__id", "role__id", "role__organization_id",
    "invited_by__id", "organization__plan", "user__status", "invited_by__status", "user__is_platform_admin", "user__mfa_enabled",
    "role__is_system", "invited_by__is_platform_admin", "invited_by__mfa_enabled",
]

OrganizationMemberOrdering = Literal[
    "id", "created_at", "updated_at", "deleted_at", "status", "invited_email", "invite_expires_at", "joined_at", "invited_by_id",
    "organization_id", "role_id", "user_id", "organization__id", "organization__created_at", "organization__updated_at",
    "organization__deleted_at", "organization__name", "organization__slug", "organization__plan", "organization__billing_email",
    "organization__suspended_at", "organization__owner_id", "user__id", "user__created_at", "user__updated_at", "user__deleted_at",
    "user__email", "user__email_verified_at", "user__name", "user__avatar_url", "user__login_method", "user__status", "user__suspended_at",
    "user__is_platform_admin", "user__mfa_enabled", "user__timezone", "user__locale", "user__last_sign_in_at",
    "user__onboarding_completed_at", "role__id", "role__created_at", "role__updated_at", "role__deleted_at", "role__key", "role__name",
    "role__description", "role__is_system", "role__organization_id", "invited_by__id", "invited_by__created_at", "invited_by__updated_at",
    "invited_by__deleted_at", "invited_by__email", "invited_by__email_verified_at", "invited_by__name", "invited_by__avatar_url",
    "invited_by__login_method", "invited_by__status", "invited_by__suspended_at", "invited_by__is_platform_admin",
    "invited_by__mfa_enabled", "invited_by__timezone", "invited_by__locale", "invited_by__last_sign_in_at",
    "invited_by__onboarding_completed_at", "-id", "-created_at", "-updated_at", "-deleted_at", "-status", "-invited_email",
    "-invite_expires_at", "-joined_at", "-invited_by_id", "-organization_id", "-role_id", "-user_id", "-organization__id",
    "-organization__created_at", "-organization__updated_at", "-organization__deleted_at", "-organization__name", "-organization__slug",
    "-organization__plan", "-organization__billing_email", "-organization__suspended_at", "-organization__owner_id", "-user__id",
    "-user__created_at", "-user__updated_at", "-user__deleted_at", "-user__email", "-user__email_verified_at", "-user__name",
    "-user__avatar_url", "-user__login_method", "-user__status", "-user__suspended_at", "-user__is_platform_admin", "-user__mfa_enabled",
    "-user__timezone", "-user__locale", "-user__last_sign_in_at", "-user__onboarding_completed_at", "-role__id", "-role__created_at",
    "-role__updated_at", "-role__deleted_at", "-role__key", "-role__name", "-role__description", "-role__is_system",
    "-role__organization_id", "-invited_by__id", "-invited_by__created_at", "-invited_by__updated_at", "-invited_by__deleted_at",
    "-invited_by__email", "-invited_by__email_verified_at", "-invited_by__name", "-invited_by__avatar_url", "-invited_by__login_method",
    "-invited_by__status", "-invited_by__suspended_at", "-invited_by__is_platform_admin", "-invited_by__mfa_enabled",
    "-invited_by__timezone", "-invited_by__locale", "-invited_by__last_sign_in_at", "-invited_by__onboarding_completed_at",
]

OrganizationMemberJoin = Literal["organization", "user", "role", "invited_by", "organization__owner", "role__organization"]

OrganizationMemberLoad = Literal[
    "organization", "user", "role", "invited_by", "organization__owner", "organization__api_keys", "organization__bots",
    "organization__credentials", "organization__members", "organization__roles", "organization__tasks", "organization__workflows",
    "user__created_bots", "user__owned_organizations", "user__memberships", "role__organization", "role__members",
    "invited_by__created_bots", "invited_by__owned_organizations", "invited_by__memberships",
]

_Join1OrganizationMember = TypeVar("_Join1OrganizationMember", bound=OrganizationMemberJoin, default=Never)
_Join2OrganizationMember = TypeVar("_Join2OrganizationMember", bound=OrganizationMemberJoin, default=Never)
_Join3OrganizationMember = TypeVar("_Join3OrganizationMember", bound=OrganizationMemberJoin, default=Never)
_Join4OrganizationMember = TypeVar("_Join4OrganizationMember", bound=OrganizationMemberJoin, default=Never)

_Load1OrganizationMember = TypeVar("_Load1OrganizationMember", bound=OrganizationMemberLoad, default=Never)
_Load2OrganizationMember = TypeVar("_Load2OrganizationMember", bound=OrganizationMemberLoad, default=Never)
_Load3OrganizationMember = TypeVar("_Load3OrganizationMember", bound=OrganizationMemberLoad, default=Never)
_Load4OrganizationMember = TypeVar("_Load4OrganizationMember", bound=OrganizationMemberLoad, default=Never)

class OrganizationMemberRow(TypedDict):
    id: UUID
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None
    status: MemberStatus
    invited_email: str | None
    invite_token_hash: bytes | None
    invite_expires_at: datetime | None
    joined_at: datetime | None
    invited_by_id: UUID | None
    organization_id: UUID
    role_id: UUID
    user_id: UUID | None

class _OptionalOrganizationMember(TypedDict, total=False):
    id: UUID
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None
    status: MemberStatus
    invited_email: str | None
    invite_token_hash: bytes | None
    invite_expires_at: datetime | None
    joined_at: datetime | None
    invited_by_id: UUID | None
    organization_id: UUID
    user_id: UUID | None
    organization: Organization
    user: User | None
    invited_by: User | None

class _RequiredOrganizationMember(_OptionalOrganizationMember): ...

class NewOrganizationMember(_RequiredOrganizationMember):
    role_id: UUID

class OrganizationMemberValues(_OptionalOrganizationMember, total=False):
    role_id: UUID
    role: Role

class OrganizationMemberChanges(TypedDict, total=False):
    organization: Organization
    user: User | None
    role: Role
    invited_by: User | None
    created_at: datetime | Computed
    updated_at: datetime | Computed
    deleted_at: datetime | Computed | None
    status: MemberStatus | Computed
    invited_email: str | Computed | None
    invite_token_hash: bytes | Computed | None
    invite_expires_at: datetime | Computed | None
    joined_at: datetime | Computed | None
    invited_by_id: UUID | Computed | None
    organization_id: UUID | Computed
    role_id: UUID | Computed
    user_id: UUID | Computed | None

class OrganizationMemberLookups(TypedDict, total=False):
    pk: UUID | Computed
    pk__not: UUID | Computed
    pk__in: Several[UUID]
    pk__not_in: Several[UUID]
    organization: Organization | Computed
    user: User | Computed | None
    role: Role | Computed
    invited_by: User | Computed | None
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
    status: MemberStatus | Computed
    status__not: MemberStatus | Computed
    status__in: Several[MemberStatus]
    status__not_in: Several[MemberStatus]
    invited_email: str | Computed | None
    invited_email__not: str | Computed
    invited_email__in: Texts
    invited_email__not_in: Texts
    invited_email__iexact: str
    invited_email__contains: str
    invited_email__icontains: str
    invited_email__startswith: str
    invited_email__istartswith: str
    invited_email__endswith: str
    invited_email__iendswith: str
    invited_email__isnull: bool
    invite_token_hash: bytes | Computed | None
    invite_token_hash__not: bytes | Computed
    invite_token_hash__in: Several[bytes]
    invite_token_hash__not_in: Several[bytes]
    invite_token_hash__isnull: bool
    invite_expires_at: datetime | Computed | None
    invite_expires_at__not: datetime | Computed
    invite_expires_at__in: Several[datetime]
    invite_expires_at__not_in: Several[datetime]
    invite_expires_at__gt: datetime | Computed
    invite_expires_at__gte: datetime | Computed
    invite_expires_at__lt: datetime | Computed
    invite_expires_at__lte: datetime | Computed
    invite_expires_at__range: tuple[datetime, datetime]
    invite_expires_at__isnull: bool
    joined_at: datetime | Computed | None
    joined_at__not: datetime | Computed
    joined_at__in: Several[datetime]
    joined_at__not_in: Several[datetime]
    joined_at__gt: datetime | Computed
    joined_at__gte: datetime | Computed
    joined_at__lt: datetime | Computed
    joined_at__lte: datetime | Computed
    joined_at__range: tuple[datetime, datetime]
    joined_at__isnull: bool
    invited_by_id: UUID | Computed | None
    invited_by_id__not: UUID | Computed
    invited_by_id__in: Several[UUID]
    invited_by_id__not_in: Several[UUID]
    invited_by_id__isnull: bool
    organization_id: UUID | Computed
    organization_id__not: UUID | Computed
    organization_id__in: Several[UUID]
    organization_id__not_in: Several[UUID]
    role_id: UUID | Computed
    role_id__not: UUID | Computed
    role_id__in: Several[UUID]
    role_id__not_in: Several[UUID]
    user_id: UUID | Computed | None
    user_id__not: UUID | Computed
    user_id__in: Several[UUID]
    user_id__not_in: Several[UUID]
    user_id__isnull: bool
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
    role__id: UUID
    role__id__in: Several[UUID]
    role__created_at: datetime
    role__created_at__in: Several[datetime]
    role__created_at__gt: datetime
    role__created_at__gte: datetime
    role__created_at__lt: datetime
    role__created_at__lte: datetime
    role__updated_at: datetime
    role__updated_at__in: Several[datetime]
    role__updated_at__gt: datetime
    role__updated_at__gte: datetime
    role__updated_at__lt: datetime
    role__updated_at__lte: datetime
    role__deleted_at: datetime | None
    role__deleted_at__in: Several[datetime]
    role__deleted_at__gt: datetime
    role__deleted_at__gte: datetime
    role__deleted_at__lt: datetime
    role__deleted_at__lte: datetime
    role__deleted_at__isnull: bool
    role__key: str
    role__key__in: Texts
    role__key__contains: str
    role__key__icontains: str
    role__key__startswith: str
    role__name: str
    role__name__in: Texts
    role__name__contains: str
    role__name__icontains: str
    role__name__startswith: str
    role__description: str | None
    role__description__in: Texts
    role__description__contains: str
    role__description__icontains: str
    role__description__startswith: str
    role__description__isnull: bool
    role__is_system: bool
    role__organization_id: UUID | None
    role__organization_id__in: Several[UUID]
    role__organization_id__isnull: bool
    invited_by__id: UUID
    invited_by__id__in: Several[UUID]
    invited_by__created_at: datetime
    invited_by__created_at__in: Several[datetime]
    invited_by__created_at__gt: datetime
    invited_by__created_at__gte: datetime
    invited_by__created_at__lt: datetime
    invited_by__created_at__lte: datetime
    invited_by__updated_at: datetime
    invited_by__updated_at__in: Several[datetime]
    invited_by__updated_at__gt: datetime
    invited_by__updated_at__gte: datetime
    invited_by__updated_at__lt: datetime
    invited_by__updated_at__lte: datetime
    invited_by__deleted_at: datetime | None
    invited_by__deleted_at__in: Several[datetime]
    invited_by__deleted_at__gt: datetime
    invited_by__deleted_at__gte: datetime
    invited_by__deleted_at__lt: datetime
    invited_by__deleted_at__lte: datetime
    invited_by__deleted_at__isnull: bool
    invited_by__email: str
    invited_by__email__in: Texts
    invited_by__email__contains: str
    invited_by__email__icontains: str
    invited_by__email__startswith: str
    invited_by__email_verified_at: datetime | None
    invited_by__email_verified_at__in: Several[datetime]
    invited_by__email_verified_at__gt: datetime
    invited_by__email_verified_at__gte: datetime
    invited_by__email_verified_at__lt: datetime
    invited_by__email_verified_at__lte: datetime
    invited_by__email_verified_at__isnull: bool
    invited_by__name: str
    invited_by__name__in: Texts
    invited_by__name__contains: str
    invited_by__name__icontains: str
    invited_by__name__startswith: str
    invited_by__avatar_url: str | None
    invited_by__avatar_url__in: Texts
    invited_by__avatar_url__contains: str
    invited_by__avatar_url__icontains: str
    invited_by__avatar_url__startswith: str
    invited_by__avatar_url__isnull: bool
    invited_by__login_method: str
    invited_by__login_method__in: Texts
    invited_by__login_method__contains: str
    invited_by__login_method__icontains: str
    invited_by__login_method__startswith: str
    invited_by__status: UserStatus
    invited_by__status__in: Several[UserStatus]
    invited_by__suspended_at: datetime | None
    invited_by__suspended_at__in: Several[datetime]
    invited_by__suspended_at__gt: datetime
    invited_by__suspended_at__gte: datetime
    invited_by__suspended_at__lt: datetime
    invited_by__suspended_at__lte: datetime
    invited_by__suspended_at__isnull: bool
    invited_by__is_platform_admin: bool
    invited_by__mfa_enabled: bool
    invited_by__timezone: str
    invited_by__timezone__in: Texts
    invited_by__timezone__contains: str
    invited_by__timezone__icontains: str
    invited_by__timezone__startswith: str
    invited_by__locale: str
    invited_by__locale__in: Texts
    invited_by__locale__contains: str
    invited_by__locale__icontains: str
    invited_by__locale__startswith: str
    invited_by__last_sign_in_at: datetime | None
    invited_by__last_sign_in_at__in: Several[datetime]
    invited_by__last_sign_in_at__gt: datetime
    invited_by__last_sign_in_at__gte: datetime
    invited_by__last_sign_in_at__lt: datetime
    invited_by__last_sign_in_at__lte: datetime
    invited_by__last_sign_in_at__isnull: bool
    invited_by__onboarding_completed_at: datetime | None
    invited_by__onboarding_completed_at__in: Several[datetime]
    invited_by__onboarding_completed_at__gt: datetime
    invited_by__onboarding_completed_at__gte: datetime
    invited_by__onboarding_completed_at__lt: datetime
    invited_by__onboarding_completed_at__lte: datetime
    invited_by__onboarding_completed_at__isnull: bool

class OrganizationMemberQ(Q):
    def __init__(self, *args: OrganizationMemberQ | UncheckedQ, join_type: Literal["AND", "OR"] = "AND", **lookups: Unpack[OrganizationMemberLookups]) -> None: ...
    def __and__(self, other: OrganizationMemberQ | UncheckedQ) -> OrganizationMemberQ: ...
    def __or__(self, other: OrganizationMemberQ | UncheckedQ) -> OrganizationMemberQ: ...
    def __invert__(self) -> OrganizationMemberQ: ...

class OrganizationMemberBase(SoftDelete):
    def __init__(self, **values: Unpack[OrganizationMemberValues]) -> None: ...
    @classmethod
    def filter(cls, *args: OrganizationMemberQ | UncheckedQ, **lookups: Unpack[OrganizationMemberLookups]) -> OrganizationMemberQuerySet[Self]: ...
    @classmethod
    def exclude(cls, *args: OrganizationMemberQ | UncheckedQ, **lookups: Unpack[OrganizationMemberLookups]) -> OrganizationMemberQuerySet[Self]: ...
    @classmethod
    def get(cls, *args: OrganizationMemberQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[OrganizationMemberLookups]) -> OrganizationMemberOne[Self]: ...
    @classmethod
    def get_or_none(cls, *args: OrganizationMemberQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[OrganizationMemberLookups]) -> OrganizationMemberOne[Self | None]: ...
    @classmethod
    def exists(cls, *args: OrganizationMemberQ | UncheckedQ, using_db: BaseDBAsyncClient | None = None, **lookups: Unpack[OrganizationMemberLookups]) -> ExistsQuery: ...
    @classmethod
    def all(cls, using_db: BaseDBAsyncClient | None = None) -> OrganizationMemberQuerySet[Self]: ...
    @classmethod
    def first(cls, using_db: BaseDBAsyncClient | None = None) -> OrganizationMemberOne[Self | None]: ...
    @classmethod
    def last(cls, using_db: BaseDBAsyncClient | None = None) -> OrganizationMemberOne[Self | None]: ...
    @classmethod
    def latest(cls, *orderings: OrganizationMemberOrdering) -> OrganizationMemberOne[Self | None]: ...
    @classmethod
    def earliest(cls, *orderings: OrganizationMemberOrdering) -> OrganizationMemberOne[Self | None]: ...
    @classmethod
    def select_for_update(cls, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False, using_db: BaseDBAsyncClient | None = None) -> OrganizationMemberQuerySet[Self]: ...
    @classmethod
    def with_deleted(cls, *relations: OrganizationMemberLoad) -> OrganizationMemberQuerySet[Self]: ...
    @classmethod
    def only_deleted(cls) -> OrganizationMemberQuerySet[Self]: ...
    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> OrganizationMemberQ: ...
    @overload
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, **values: Unpack[NewOrganizationMember]) -> Self: ...
    @overload
    @classmethod
    async def create(cls, using_db: BaseDBAsyncClient | None = None, *, role: Role, **values: Unpack[_RequiredOrganizationMember]) -> Self: ...
    @classmethod
    async def get_or_create(cls, defaults: OrganizationMemberValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[OrganizationMemberValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def update_or_create(cls, defaults: OrganizationMemberValues | None = None, using_db: BaseDBAsyncClient | None = None, **values: Unpack[OrganizationMemberValues]) -> tuple[Self, bool]: ...
    @classmethod
    async def upsert(cls, *, conflict: Iterable[OrganizationMemberColumn], update: Iterable[OrganizationMemberField] | None = None, **values: Unpack[OrganizationMemberValues]) -> Self: ...
    @classmethod
    async def bulk_upsert(cls, rows: Iterable[Mapping[str, Any]], *, conflict: Iterable[OrganizationMemberColumn], update: Iterable[OrganizationMemberField] | None = None, chunk: int = ..., progress: Progress | None = None) -> int: ...
    @classmethod
    def bulk_update(cls, objects: Iterable[Self], fields: Iterable[OrganizationMemberField], batch_size: int | None = None, using_db: BaseDBAsyncClient | None = None) -> BulkUpdateQuery[Self]: ...
    async def save(self, using_db: BaseDBAsyncClient | None = None, update_fields: Iterable[OrganizationMemberField] | None = None, force_create: bool = False, force_update: bool = False) -> None: ...
    async def refresh_from_db(self, fields: Iterable[OrganizationMemberColumn] | None = None, using_db: BaseDBAsyncClient | None = None) -> None: ...
    async def fetch_related(self, *args: OrganizationMemberLoad | Prefetch, using_db: BaseDBAsyncClient | None = None) -> None: ...
    @overload
    async def fetch(self: OrganizationMemberWith[H], name1: _Load1OrganizationMember, name2: _Load2OrganizationMember = ..., name3: _Load3OrganizationMember = ..., name4: _Load4OrganizationMember = ..., /) -> OrganizationMemberWith[H | _Load1OrganizationMember | _Load2OrganizationMember | _Load3OrganizationMember | _Load4OrganizationMember]: ...
    @overload
    async def fetch(self, name1: _Load1OrganizationMember, name2: _Load2OrganizationMember = ..., name3: _Load3OrganizationMember = ..., name4: _Load4OrganizationMember = ..., /) -> OrganizationMemberWith[_Load1OrganizationMember | _Load2OrganizationMember | _Load3OrganizationMember | _Load4OrganizationMember]: ...

class OrganizationMemberWith(OrganizationMember, Holding[H_contra]):
    organization: Loadable[Literal["organization"], Organization, Unloaded[Organization]]
    user: Loadable[Literal["user"], User | None, Unloaded[User | None]]
    role: Loadable[Literal["role"], Role, Unloaded[Role]]
    invited_by: Loadable[Literal["invited_by"], User | None, Unloaded[User | None]]

class OrganizationMemberOne(One[T_co]):
    @overload
    def select_related(self: OrganizationMemberOne[OrganizationMemberWith[H]], name1: _Join1OrganizationMember, name2: _Join2OrganizationMember = ..., name3: _Join3OrganizationMember = ..., name4: _Join4OrganizationMember = ..., /) -> OrganizationMemberOne[OrganizationMemberWith[H | _Join1OrganizationMember | _Join2OrganizationMember | _Join3OrganizationMember | _Join4OrganizationMember]]: ...
    @overload
    def select_related(self: OrganizationMemberOne[OrganizationMember], name1: _Join1OrganizationMember, name2: _Join2OrganizationMember = ..., name3: _Join3OrganizationMember = ..., name4: _Join4OrganizationMember = ..., /) -> OrganizationMemberOne[OrganizationMemberWith[_Join1OrganizationMember | _Join2OrganizationMember | _Join3OrganizationMember | _Join4OrganizationMember]]: ...
    @overload
    def select_related(self: OrganizationMemberOne[OrganizationMemberWith[H] | None], name1: _Join1OrganizationMember, name2: _Join2OrganizationMember = ..., name3: _Join3OrganizationMember = ..., name4: _Join4OrganizationMember = ..., /) -> OrganizationMemberOne[OrganizationMemberWith[H | _Join1OrganizationMember | _Join2OrganizationMember | _Join3OrganizationMember | _Join4OrganizationMember] | None]: ...
    @overload
    def select_related(self: OrganizationMemberOne[OrganizationMember | None], name1: _Join1OrganizationMember, name2: _Join2OrganizationMember = ..., name3: _Join3OrganizationMember = ..., name4: _Join4OrganizationMember = ..., /) -> OrganizationMemberOne[OrganizationMemberWith[_Join1OrganizationMember | _Join2OrganizationMember | _Join3OrganizationMember | _Join4OrganizationMember] | None]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: OrganizationMemberOne[OrganizationMemberWith[H]], name1: _Load1OrganizationMember | Prefetch, name2: _Load2OrganizationMember | Prefetch = ..., name3: _Load3OrganizationMember | Prefetch = ..., name4: _Load4OrganizationMember | Prefetch = ..., /) -> OrganizationMemberOne[OrganizationMemberWith[H | _Load1OrganizationMember | _Load2OrganizationMember | _Load3OrganizationMember | _Load4OrganizationMember]]: ...
    @overload
    def prefetch_related(self: OrganizationMemberOne[OrganizationMember], name1: _Load1OrganizationMember | Prefetch, name2: _Load2OrganizationMember | Prefetch = ..., name3: _Load3OrganizationMember | Prefetch = ..., name4: _Load4OrganizationMember | Prefetch = ..., /) -> OrganizationMemberOne[OrganizationMemberWith[_Load1OrganizationMember | _Load2OrganizationMember | _Load3OrganizationMember | _Load4OrganizationMember]]: ...
    @overload
    def prefetch_related(self: OrganizationMemberOne[OrganizationMemberWith[H] | None], name1: _Load1OrganizationMember | Prefetch, name2: _Load2OrganizationMember | Prefetch = ..., name3: _Load3OrganizationMember | Prefetch = ..., name4: _Load4OrganizationMember | Prefetch = ..., /) -> OrganizationMemberOne[OrganizationMemberWith[H | _Load1OrganizationMember | _Load2OrganizationMember | _Load3OrganizationMember | _Load4OrganizationMember] | None]: ...
    @overload
    def prefetch_related(self: OrganizationMemberOne[OrganizationMember | None], name1: _Load1OrganizationMember | Prefetch, name2: _Load2OrganizationMember | Prefetch = ..., name3: _Load3OrganizationMember | Prefetch = ..., name4: _Load4OrganizationMember | Prefetch = ..., /) -> OrganizationMemberOne[OrganizationMemberWith[_Load1OrganizationMember | _Load2OrganizationMember | _Load3OrganizationMember | _Load4OrganizationMember] | None]: ...
    def only(self, *fields_for_select: OrganizationMemberColumn) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "organization_id", "role_id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime]: ...
    @overload
    def values_list(self, path: Literal["deleted_at", "invite_expires_at", "joined_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "user__created_at", "user__updated_at", "user__deleted_at", "user__email_verified_at", "user__suspended_at", "user__last_sign_in_at", "user__onboarding_completed_at", "role__created_at", "role__updated_at", "role__deleted_at", "invited_by__created_at", "invited_by__updated_at", "invited_by__deleted_at", "invited_by__email_verified_at", "invited_by__suspended_at", "invited_by__last_sign_in_at", "invited_by__onboarding_completed_at"], /, *, flat: Literal[True]) -> OneListed[T_co, datetime | None]: ...
    @overload
    def values_list(self, path: Literal["status"], /, *, flat: Literal[True]) -> OneListed[T_co, MemberStatus]: ...
    @overload
    def values_list(self, path: Literal["invited_email", "organization__name", "organization__slug", "organization__billing_email", "user__email", "user__name", "user__avatar_url", "user__login_method", "user__timezone", "user__locale", "role__key", "role__name", "role__description", "invited_by__email", "invited_by__name", "invited_by__avatar_url", "invited_by__login_method", "invited_by__timezone", "invited_by__locale"], /, *, flat: Literal[True]) -> OneListed[T_co, str | None]: ...
    @overload
    def values_list(self, path: Literal["invite_token_hash"], /, *, flat: Literal[True]) -> OneListed[T_co, bytes | None]: ...
    @overload
    def values_list(self, path: Literal["invited_by_id", "user_id", "organization__id", "organization__owner_id", "user__id", "role__id", "role__organization_id", "invited_by__id"], /, *, flat: Literal[True]) -> OneListed[T_co, UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> OneListed[T_co, OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["user__status", "invited_by__status"], /, *, flat: Literal[True]) -> OneListed[T_co, UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["user__is_platform_admin", "user__mfa_enabled", "role__is_system", "invited_by__is_platform_admin", "invited_by__mfa_enabled"], /, *, flat: Literal[True]) -> OneListed[T_co, bool | None]: ...
    @overload
    def values_list(self, *paths: OrganizationMemberPath) -> OneListed[T_co, tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: OrganizationMemberColumn) -> OneRow[T_co, OrganizationMemberRow]: ...
    @overload
    def values(self, *paths: OrganizationMemberPath, **aliases: OrganizationMemberPath) -> OneRow[T_co, dict[str, Any]]: ...

class OrganizationMemberQuerySet(RecordQuerySet[M]):
    def filter(self, *args: OrganizationMemberQ | UncheckedQ, **lookups: Unpack[OrganizationMemberLookups]) -> Self: ...
    def exclude(self, *args: OrganizationMemberQ | UncheckedQ, **lookups: Unpack[OrganizationMemberLookups]) -> Self: ...
    def get(self, *args: OrganizationMemberQ | UncheckedQ, **lookups: Unpack[OrganizationMemberLookups]) -> OrganizationMemberOne[M]: ...
    def get_or_none(self, *args: OrganizationMemberQ | UncheckedQ, **lookups: Unpack[OrganizationMemberLookups]) -> OrganizationMemberOne[M | None]: ...
    def first(self) -> OrganizationMemberOne[M | None]: ...
    def last(self) -> OrganizationMemberOne[M | None]: ...
    def latest(self, *orderings: OrganizationMemberOrdering) -> OrganizationMemberOne[M | None]: ...
    def earliest(self, *orderings: OrganizationMemberOrdering) -> OrganizationMemberOne[M | None]: ...
    def order_by(self, *orderings: OrganizationMemberOrdering) -> Self: ...
    def only(self, *fields_for_select: OrganizationMemberColumn) -> Self: ...
    def annotate(self, **annotations: Computed) -> RecordQuerySet[M]: ...
    def group_by(self, *fields: str) -> RecordQuerySet[M]: ...
    def update(self, **values: Unpack[OrganizationMemberChanges]) -> RecordUpdate[M]: ...
    def with_deleted(self, *relations: OrganizationMemberLoad) -> Self: ...
    @overload
    def values_list(self, path: Literal["id", "organization_id", "role_id"], /, *, flat: Literal[True]) -> Listed[UUID]: ...
    @overload
    def values_list(self, path: Literal["created_at", "updated_at"], /, *, flat: Literal[True]) -> Listed[datetime]: ...
    @overload
    def values_list(self, path: Literal["deleted_at", "invite_expires_at", "joined_at", "organization__created_at", "organization__updated_at", "organization__deleted_at", "organization__suspended_at", "user__created_at", "user__updated_at", "user__deleted_at", "user__email_verified_at", "user__suspended_at", "user__last_sign_in_at", "user__onboarding_completed_at", "role__created_at", "role__updated_at", "role__deleted_at", "invited_by__created_at", "invited_by__updated_at", "invited_by__deleted_at", "invited_by__email_verified_at", "invited_by__suspended_at", "invited_by__last_sign_in_at", "invited_by__onboarding_completed_at"], /, *, flat: Literal[True]) -> Listed[datetime | None]: ...
    @overload
    def values_list(self, path: Literal["status"], /, *, flat: Literal[True]) -> Listed[MemberStatus]: ...
    @overload
    def values_list(self, path: Literal["invited_email", "organization__name", "organization__slug", "organization__billing_email", "user__email", "user__name", "user__avatar_url", "user__login_method", "user__timezone", "user__locale", "role__key", "role__name", "role__description", "invited_by__email", "invited_by__name", "invited_by__avatar_url", "invited_by__login_method", "invited_by__timezone", "invited_by__locale"], /, *, flat: Literal[True]) -> Listed[str | None]: ...
    @overload
    def values_list(self, path: Literal["invite_token_hash"], /, *, flat: Literal[True]) -> Listed[bytes | None]: ...
    @overload
    def values_list(self, path: Literal["invited_by_id", "user_id", "organization__id", "organization__owner_id", "user__id", "role__id", "role__organization_id", "invited_by__id"], /, *, flat: Literal[True]) -> Listed[UUID | None]: ...
    @overload
    def values_list(self, path: Literal["organization__plan"], /, *, flat: Literal[True]) -> Listed[OrgPlan | None]: ...
    @overload
    def values_list(self, path: Literal["user__status", "invited_by__status"], /, *, flat: Literal[True]) -> Listed[UserStatus | None]: ...
    @overload
    def values_list(self, path: Literal["user__is_platform_admin", "user__mfa_enabled", "role__is_system", "invited_by__is_platform_admin", "invited_by__mfa_enabled"], /, *, flat: Literal[True]) -> Listed[bool | None]: ...
    @overload
    def values_list(self, *paths: OrganizationMemberPath) -> Listed[tuple[Any, ...]]: ...
    @overload
    def values(self, *paths: OrganizationMemberColumn) -> Rows[OrganizationMemberRow]: ...
    @overload
    def values(self, *paths: OrganizationMemberPath, **aliases: OrganizationMemberPath) -> Rows[dict[str, Any]]: ...
    @overload
    def select_related(self: OrganizationMemberQuerySet[OrganizationMemberWith[H]], name1: _Join1OrganizationMember, name2: _Join2OrganizationMember = ..., name3: _Join3OrganizationMember = ..., name4: _Join4OrganizationMember = ..., /) -> OrganizationMemberQuerySet[OrganizationMemberWith[H | _Join1OrganizationMember | _Join2OrganizationMember | _Join3OrganizationMember | _Join4OrganizationMember]]: ...
    @overload
    def select_related(self: OrganizationMemberQuerySet[OrganizationMember], name1: _Join1OrganizationMember, name2: _Join2OrganizationMember = ..., name3: _Join3OrganizationMember = ..., name4: _Join4OrganizationMember = ..., /) -> OrganizationMemberQuerySet[OrganizationMemberWith[_Join1OrganizationMember | _Join2OrganizationMember | _Join3OrganizationMember | _Join4OrganizationMember]]: ...
    @overload
    def prefetch_related(self, *names: Prefetch) -> Self: ...
    @overload
    def prefetch_related(self: OrganizationMemberQuerySet[OrganizationMemberWith[H]], name1: _Load1OrganizationMember | Prefetch, name2: _Load2OrganizationMember | Prefetch = ..., name3: _Load3OrganizationMember | Prefetch = ..., name4: _Load4OrganizationMember | Prefetch = ..., /) -> OrganizationMemberQuerySet[OrganizationMemberWith[H | _Load1OrganizationMember | _Load2OrganizationMember | _Load3OrganizationMember | _Load4OrganizationMember]]: ...
    @overload
    def prefetch_related(self: OrganizationMemberQuerySet[OrganizationMember], name1: _Load1OrganizationMember | Prefetch, name2: _Load2OrganizationMember | Prefetch = ..., name3: _Load3OrganizationMember | Prefetch = ..., name4: _Load4OrganizationMember | Prefetch = ..., /) -> OrganizationMemberQuerySet[OrganizationMemberWith[_Load1OrganizationMember | _Load2OrganizationMember | _Load3OrganizationMember | _Load4OrganizationMember]]: ...

class OrganizationMemberRelation(Relation[OrganizationMember]):
    def filter(self, *args: OrganizationMemberQ | UncheckedQ, **lookups: Unpack[OrganizationMemberLookups]) -> OrganizationMemberQuerySet[OrganizationMember]: ...
    def all(self) -> OrganizationMemberQuerySet[OrganizationMember]: ...
    def order_by(self, *orderings: OrganizationMemberOrdering) -> OrganizationMemberQuerySet[OrganizationMember]: ...
    def limit(self, limit: int) -> OrganizationMemberQuerySet[OrganizationMember]: ...
    def offset(self, offset: int) -> OrganizationMemberQuerySet[OrganizationMember]: ...
    async def create(self, using_db: BaseDBAsyncClient | None = None, **values: Unpack[OrganizationMemberValues]) -> OrganizationMember: ...

class OrganizationMemberFetched(OrganizationMemberRelation, Fetched[OrganizationMember]): ...

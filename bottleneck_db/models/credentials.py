"""Credentials: secrets that bots use, encrypted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from uuid_utils.compat import uuid7

from bottleneck_db.connection.scope import running_scope
from bottleneck_db.errors import Refused, UniqueViolation
from bottleneck_db.models.activity_logs import ActivityLog
from bottleneck_db.models.base import TenantRecord
from bottleneck_db.models.concerns.authored import Authored
from bottleneck_db.models.concerns.encrypted import Encrypted
from bottleneck_db.models.concerns.expiring import Expiring
from bottleneck_db.models.credential_secret import CredentialSecret
from bottleneck_db.models.enums import CredentialType
from bottleneck_db.models.organization_members import OrganizationMember
from bottleneck_db.orm.arguments import identifier, listed, mapping, text
from bottleneck_db.orm.array_fields import TextArray
from bottleneck_db.orm.declarations import Check, Grant, Index, Unique
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Boolean, Integer, Text, Timestamp
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.orm.relations import Reference, foreign_key
from bottleneck_db.orm.server_time import ServerTime
from bottleneck_db.security.hosts import checked_hosts, matches_host
from bottleneck_db.typed.credentials import CredentialBase

if TYPE_CHECKING:
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User

_REPORTABLE = (
    *("id", "organization_id", "created_by_id", "name", "service", "type", "environment", "allowed_domains", "require_approval"),
    *("last_used_at", "use_count", "rotated_at", "expires_at", "created_at", "updated_at", "deleted_at"),
)


class CredentialNameTaken(UniqueViolation):
    """The organization has a credential with this name in this environment already."""


class CredentialExpired(Refused):
    """The credential has expired: rotate() it."""


class DomainNotAllowed(Refused):
    """The credential may not be used for this domain."""


class ApprovalRequired(Refused):
    """The use of this credential must be approved by a member who may use credentials."""


class Credential(CredentialBase, TenantRecord, Authored, Expiring, Encrypted):
    """A secret of an organization, for its bots to use. `version` counts its secrets."""

    organization: Reference[Organization] = foreign_key("models.Organization", related_name="credentials")
    created_by: Reference[User] = foreign_key("models.User", on_delete="RESTRICT", about="the user who made it")
    name = Text(max_length=200, about="what it is called", access="write", example="Shop login")
    service = Text(max_length=200, about="what it signs in to", access="write", example="shop.example.com")
    type = Enumerated(CredentialType, about="what kind of secret it is", access="create")
    environment = Text(default="all", about="where it is used: development, staging, production or all", access="create")
    allowed_domains = TextArray(default=list, about="the domains that it may be used on", access="create", example=["shop.example.com"])
    metadata = Json(dict[str, Any], default=dict, about="facts about it that are no secret", access="write")
    require_approval = Boolean(default=False, about="whether a person must agree to each use", access="create")
    last_used_at = Timestamp(null=True, about="when it was last used")
    use_count = Integer(bits=64, default=0, about="how often it was used")
    rotated_at = Timestamp(null=True, about="when its secret was last replaced")

    unaudited = Encrypted.unaudited | {"last_used_at", "use_count"}  # reveal() tells of each use itself

    class Meta:
        table = "credentials"
        indexes = (
            Unique(
                *("organization_id", "environment", "name"),
                name="credentials_org_name_live_uq",
                where="deleted_at IS NULL",
                error=CredentialNameTaken,
            ),
            Index(
                *("organization_id", "service"),
                name="credentials_org_service_idx",
                where="deleted_at IS NULL",
                about="an organization's credentials for a service",
            ),
            Index(
                "expires_at",
                name="credentials_expires_idx",
                where="expires_at IS NOT NULL AND deleted_at IS NULL",
                about="live credentials by their end",
            ),
            Index("created_by_id", name="credentials_created_by_idx"),
        )
        constraints = (
            Check(
                "environment IN ('development', 'staging', 'production', 'all')",
                name="credentials_environment_ck",
                message="an environment is development, staging, production or all",
            ),
            Check(
                "length(name) BETWEEN 1 AND 200 AND length(service) BETWEEN 1 AND 200",
                name="credentials_name_ck",
                message="a credential's name and its service have 1 to 200 characters",
            ),
            Check("jsonb_typeof(metadata) = 'object'", name="credentials_json_ck", message="metadata are a JSON object"),
        )
        grants = (Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"), Grant("bottleneck_readonly", "SELECT", _REPORTABLE))

    @classmethod
    async def store(
        cls,
        name: str,
        service: str,
        type: CredentialType,  # noqa: A002 - the column's name
        secret: CredentialSecret | Mapping[str, Any],
        *,
        environment: str = "all",
        allowed_domains: Iterable[str] = (),
        require_approval: bool = False,
        expires_at: datetime | None = None,
        metadata: Mapping[str, Any] | None = None,
        created_by_id: UUID | None = None,
    ) -> Self:
        """Encrypt and keep a secret of the organization.

        `allowed_domains` are hosts such as example.com, or *.example.com for those below it; none: the secret may be used anywhere.

        Raises:
            CredentialNameTaken: the organization has a credential with this name in this environment.
            InvalidArgument, CheckViolation: an argument breaks a rule.
            IdentityRequired: there is no tenant; or nobody is signed in, and `created_by_id` is not given.
            KeysMissing: there is no key to encrypt it under, or no pepper for its fingerprint.
        """
        credential = cls(
            id=uuid7(),
            name=name,
            service=service,
            type=type,
            environment=environment,
            allowed_domains=checked_hosts("allowed_domains", listed("allowed_domains", allowed_domains)),
            require_approval=require_approval,
            expires_at=expires_at,
            metadata={} if metadata is None else mapping("metadata", metadata),
            created_by_id=created_by_id or cls._acting_user(),
        )
        return await credential._keep(secret)

    async def _keep(self, secret: CredentialSecret | Mapping[str, Any]) -> Self:
        """Encrypt the secret for this row, which is bound to its organization, and insert the row."""
        self._join_tenant(running_scope().organization_id)
        plaintext = CredentialSecret.checked(secret, self.type).plaintext()
        for column, value in self._encrypted(plaintext, version=1).items():
            setattr(self, column, value)
        with self._acting("stored"):
            await self.save(force_create=True)
        return self

    @classmethod
    def with_secret(cls, secret: CredentialSecret | Mapping[str, Any]) -> RecordQuerySet[Self]:
        """The organization's credentials with that very secret, found by their fingerprints; nothing is decrypted.

        Raises:
            InvalidArgument: it is no secret.
            KeysMissing: there is no pepper.
        """
        return cls._with_plaintext(CredentialSecret.checked(secret).plaintext())

    async def reveal(self, *, domain: str | None = None, approved_by: UUID | None = None) -> CredentialSecret:
        """Decrypt the secret as it is now, for use on the host `domain`. The use is counted, and stands in the activity log.

        The row stays locked until the scope ends, so that every use is counted: use the secret after the scope, not in it.

        Raises:
            CredentialExpired: its time is over.
            DomainNotAllowed: it has `allowed_domains`, and `domain` is none of them or not given.
            ApprovalRequired: it requires an approval, and `approved_by` is no active member who may use credentials.
            Refused: it is deleted.
            NotFound: it is gone, or is not this organization's.
            DecryptionFailed, UnknownKey, KeysMissing: it cannot be decrypted.
        """
        host = None if domain is None else text("domain", domain, most=255)
        approver = None if approved_by is None else identifier("approved_by", approved_by)
        with self._kept_on_failure():
            await self._lock_usable()
            await self._refuse_use(host, approver)
            secret = CredentialSecret.parse(self._decrypted())
            await self._change({"use_count": self.use_count + 1, "last_used_at": ServerTime()})
            use = {"domain": host, "approved_by": approver and str(approver)}
            told = {name: {"to": value} for name, value in use.items() if value is not None}
            await ActivityLog.record("credential.revealed", "credential", self.id, changes=told)
        return secret

    async def rotate(self, secret: CredentialSecret | Mapping[str, Any], *, expires_at: datetime | None = None) -> Self:
        """Replace the secret, as the next version. `expires_at` is the new one's.

        Raises:
            StaleRecord: somebody else has replaced it, or deleted the credential, since it was read.
            InvalidArgument, CheckViolation: an argument breaks a rule.
            KeysMissing: there is no key to encrypt it under, or no pepper for its fingerprint.
        """
        fresh = CredentialSecret.checked(secret, self.type).plaintext()
        return await self._rewrite("rotated", fresh, where={"deleted_at": None}, rotated_at=ServerTime(), expires_at=expires_at)

    async def _lock_usable(self) -> None:
        current = await type(self).unexpired().filter(id=self.id).select_for_update().first()
        if current is None:
            await self.refresh_from_db()
            raise Refused("the credential is deleted: restore() it first") if self.is_deleted else CredentialExpired
        self._take_over(current._origin)

    async def _refuse_use(self, domain: str | None, approved_by: UUID | None) -> None:
        if self.allowed_domains and (domain is None or not matches_host(domain, self.allowed_domains)):
            raise DomainNotAllowed
        if self.require_approval:
            approver = None if approved_by is None else await OrganizationMember.get_or_none(user_id=approved_by)
            if approver is None or not await approver.can("credentials:use"):
                raise ApprovalRequired

"""Credentials: secrets that bots use, encrypted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tortoise.fields.relational import ForeignKeyRelation

from bottleneck_db.errors import UniqueViolation
from bottleneck_db.models.base import TenantRecord
from bottleneck_db.models.concerns.authored import Authored
from bottleneck_db.models.concerns.expiring import Expiring
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.concerns.versioned import Versioned
from bottleneck_db.models.enums import CredentialType
from bottleneck_db.orm.declarations import Check, Grant, Index, Refusal, Unique
from bottleneck_db.orm.fields import Boolean, Bytes, Enumerated, Integer, Json, Text, TextArray, Timestamp
from bottleneck_db.orm.relations import foreign_key

if TYPE_CHECKING:
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User

_REPORTABLE = (
    *("id", "organization_id", "created_by_id", "name", "service", "type", "environment", "allowed_domains", "require_approval"),
    *("last_used_at", "use_count", "rotated_at", "expires_at", "created_at", "updated_at", "deleted_at"),
)


class CredentialNameTaken(UniqueViolation):
    """The organization has a credential with this name in this environment already."""


class Credential(TenantRecord, Authored, Expiring, Versioned, SoftDelete):
    """A secret of an organization.

    `secret_enc` is AES-256-GCM: format byte | nonce 12 | ciphertext | tag 16; `key_id` names its key, `version` counts its secrets
    and is authenticated with them, so that an old one cannot be put back.
    """

    organization: ForeignKeyRelation[Organization] = foreign_key("models.Organization", related_name="credentials")
    created_by: ForeignKeyRelation[User] = foreign_key("models.User", on_delete="RESTRICT", about="the user who made it")
    name = Text(max_length=200, about="what it is called")
    service = Text(max_length=200, about="what it signs in to")
    type = Enumerated(CredentialType, about="what kind of secret it is")
    environment = Text(default="all", about="where it is used: development, staging, production or all")
    allowed_domains = TextArray(default=list, about="the domains that it may be used on")
    secret_enc = Bytes(about="the secret, encrypted: format byte, nonce (12), ciphertext, tag (16)")
    key_id = Text(about="the key that encrypted it")
    enc_version = Integer(bits=16, default=1, about="the form of the encryption")
    fingerprint = Bytes(null=True, about="HMAC-SHA256 of the secret: tells an equal one without decrypting")
    metadata = Json(dict[str, Any], default=dict, about="facts about it that are no secret")
    require_approval = Boolean(default=False, about="whether a person must agree to each use")
    last_used_at = Timestamp(null=True, about="when it was last used")
    use_count = Integer(bits=64, default=0, about="how often it was used")
    rotated_at = Timestamp(null=True, about="when its secret was last replaced")

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
            Index("key_id", name="credentials_key_id_idx", about="what a key has encrypted, to rotate it"),
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
                "octet_length(secret_enc) BETWEEN 29 AND 65536",
                name="credentials_secret_ck",
                message="an encrypted secret has at most 64 KiB",
            ),
            Check("octet_length(fingerprint) = 32", name="credentials_fingerprint_ck", message="a fingerprint has 32 bytes"),
            Check("jsonb_typeof(metadata) = 'object'", name="credentials_json_ck", message="metadata are a JSON object"),
        )
        triggers = (
            Refusal(
                "credentials_version_tg",
                "BEFORE UPDATE",
                "a new secret takes the next version, and nothing else does",
                when="NEW.version <> OLD.version + (NEW.secret_enc <> OLD.secret_enc)::integer",
            ),
        )
        grants = (Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"), Grant("bottleneck_readonly", "SELECT", _REPORTABLE))

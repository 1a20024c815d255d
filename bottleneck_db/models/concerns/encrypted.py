"""Rows that hold a secret, encrypted for that very row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self
from uuid import UUID

from bottleneck_db.connection.scope import running_scope
from bottleneck_db.errors import IdentityRequired
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.concerns.versioned import StaleRecord, Versioned
from bottleneck_db.orm.declarations import Check, Index, Refusal
from bottleneck_db.orm.encrypted import EncryptedField
from bottleneck_db.orm.fields import Bytes, Integer, Text
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.security.cipher import Envelope, Place


class Encrypted(Versioned, SoftDelete):
    """A row of an organization with a secret in `secret_enc`, as `security.cipher` describes it; `key_id` names its key.

    `version` counts the secrets and is authenticated with them, so that an old one cannot be put back. `fingerprint` is an HMAC-SHA256 over
    organization and secret: it tells that two rows of an organization have the same secret, without decrypting them.
    """

    secret_enc = EncryptedField(about="the secret, encrypted: format byte, nonce (12), ciphertext, tag (16)")
    key_id = Text(about="the key that encrypted it")
    enc_version = Integer(bits=16, default=1, about="the form of the encryption")
    fingerprint = Bytes(null=True, about="HMAC-SHA256 of the secret: tells an equal one without decrypting")

    id: UUID
    organization_id: UUID

    class Meta:
        abstract = True
        indexes = (Index("key_id", name="{table}_key_id_idx", about="what a key has encrypted, to rotate it"),)
        constraints = (
            Check(
                "octet_length(secret_enc) BETWEEN 29 AND 65536",
                name="{table}_secret_ck",
                message="an encrypted secret has at most 64 KiB",
            ),
            Check("octet_length(fingerprint) = 32", name="{table}_fingerprint_ck", message="a fingerprint has 32 bytes"),
        )
        triggers = (
            Refusal(
                "{table}_version_tg",
                "BEFORE UPDATE",
                "a new secret takes the next version, and nothing else does",
                when="NEW.version <> OLD.version + (NEW.secret_enc <> OLD.secret_enc)::integer",
            ),
        )

    @classmethod
    def under_older_keys(cls) -> RecordQuerySet[Self]:
        """Rows, deleted ones too, that reencrypt() would move to the active key.

        Raises:
            KeysMissing: there is no key.
        """
        return cls.with_deleted().exclude(key_id=running_scope().keys.encryption.active.id)

    async def reencrypt(self) -> Self:
        """Encrypt the same secret under the active key, as the next version, and its fingerprint under the active pepper.

        Raises:
            StaleRecord: somebody else has replaced the secret since it was read.
            DecryptionFailed, UnknownKey, KeysMissing: it cannot be decrypted.
        """
        return await self._rewrite("reencrypted", self._decrypted())

    @classmethod
    def _with_plaintext(cls, plaintext: bytes) -> RecordQuerySet[Self]:
        """The organization's rows with that secret, whichever pepper their fingerprints are under."""
        scope = running_scope()
        if scope.organization_id is None:
            raise IdentityRequired
        prints = scope.keys.macs(cls._purpose(), scope.organization_id.bytes, plaintext)
        return cls.filter(fingerprint__in=prints)

    async def _rewrite(self, action: str, plaintext: bytes, *, where: Mapping[str, Any] | None = None, **values: Any) -> Self:
        """Write a secret as the next version, where the row still has the version that was read, and is as `where` says."""
        read = self._origin["version"]
        columns = {**values, "version": read + 1, **self._encrypted(plaintext, version=read + 1)}
        if not await self._change_as(action, columns, where={"version": read, **(where or {})}):
            raise StaleRecord
        return self

    def _encrypted(self, plaintext: bytes, *, version: int) -> dict[str, Any]:
        """The columns of a secret that is to be the row's `version`."""
        keys = running_scope().keys
        key_id, sealed = keys.encrypt(self._place(version), plaintext)
        fingerprint = keys.mac(self._purpose(), self.organization_id.bytes, plaintext).digest
        return {"secret_enc": sealed, "key_id": key_id, "fingerprint": fingerprint}

    def _decrypted(self) -> bytes:
        return running_scope().keys.decrypt(self._place(self.version), Envelope(self.key_id, self.secret_enc))

    def _place(self, version: int) -> Place:
        return Place(self._meta.db_table, "secret_enc", self.organization_id, self.id, version)

    @classmethod
    def _purpose(cls) -> str:
        return f"{cls._meta.db_table}.fingerprint"

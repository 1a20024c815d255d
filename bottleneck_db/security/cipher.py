"""Authenticated encryption of single columns: AES-256-GCM (NIST SP 800-38D), bound to the place where the ciphertext stands.

    secret_enc = format 1 byte (1) | nonce 12 | ciphertext | tag 16

The associated data are the place: table, column, organization (empty where the row has none), row id and the version of the row's secret,
each behind its length (`encoding.joined`); UUIDs as 16 bytes, the version as 8, big-endian. A ciphertext that was moved to another place,
or put back from an earlier version, does not decrypt.

Nonces are random: a key serves for at most 2**32 encryptions (SP 800-38D, 8.3), then it is rotated.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bottleneck_db.errors import DecryptionFailed
from bottleneck_db.security.encoding import joined
from bottleneck_db.security.keyring import Key, KeyRing
from bottleneck_db.security.masked import Masked

_FORMAT = b"\x01"
_NONCE_BYTES = 12
_TAG_BYTES = 16
OVERHEAD_BYTES = len(_FORMAT) + _NONCE_BYTES + _TAG_BYTES
_VERSION_BYTES = 8


class Sealed(Masked):
    """A ciphertext as it stands in its column. It is never decrypted on its own: Keys.decrypt() does it, for the place that it is from."""

    __slots__ = ("data",)

    def __init__(self, data: bytes) -> None:
        self.data = data

    @property
    def is_formed(self) -> bool:
        """Whether it looks like a ciphertext of this format; what does not was never encrypted."""
        return len(self.data) >= OVERHEAD_BYTES and self.data.startswith(_FORMAT)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sealed) and self.data == other.data

    def __hash__(self) -> int:
        return hash(self.data)


class Envelope(NamedTuple):
    """A ciphertext, and the id of the key that it is encrypted under."""

    key_id: str
    sealed: Sealed


@dataclass(frozen=True)
class Place:
    """Where a ciphertext stands: it decrypts nowhere else."""

    table: str
    column: str
    organization_id: UUID | None
    row_id: UUID
    version: int = 0

    def associated_data(self) -> bytes:
        """The place as bytes, which are authenticated with the ciphertext."""
        return joined(
            self.table.encode(),
            self.column.encode(),
            self.organization_id.bytes if self.organization_id else b"",
            self.row_id.bytes,
            self.version.to_bytes(_VERSION_BYTES, "big"),
        )


def encrypt(ring: KeyRing, place: Place, plaintext: bytes) -> Envelope:
    """`plaintext` under the ring's active key, for that place."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    body = AESGCM(ring.active.material).encrypt(nonce, plaintext, place.associated_data())
    return Envelope(ring.active.id, Sealed(_FORMAT + nonce + body))


def decrypt(ring: KeyRing, place: Place, envelope: Envelope) -> bytes:
    """What was encrypted for that place.

    Raises:
        UnknownKey: the ring does not have the key.
        DecryptionFailed: anything else; whether key, place or ciphertext is wrong cannot be told apart.
    """
    plaintext = _opened(ring.key(envelope.key_id), place, envelope.sealed)
    if plaintext is None:
        raise DecryptionFailed  # here alone, so that nothing about it differs
    return plaintext


def _opened(key: Key, place: Place, sealed: Sealed) -> bytes | None:
    if not sealed.is_formed:
        return None
    nonce, body = sealed.data[len(_FORMAT) :][:_NONCE_BYTES], sealed.data[len(_FORMAT) + _NONCE_BYTES :]
    try:
        return AESGCM(key.material).decrypt(nonce, body, place.associated_data())
    except InvalidTag:
        return None

"""The application's keys: a ring that encrypts and a ring that authenticates. They share no key, so a flaw in one use spares the other."""

from __future__ import annotations

import hashlib
import hmac
from typing import NamedTuple

from bottleneck_db.errors import KeysMissing
from bottleneck_db.security import cipher
from bottleneck_db.security.cipher import Envelope, Place
from bottleneck_db.security.encoding import joined
from bottleneck_db.security.keyring import Key, KeyRing
from bottleneck_db.security.masked import Masked

ENCRYPTION_KEYS = "BOTTLENECK_ENCRYPTION_KEYS"
TOKEN_PEPPERS = "BOTTLENECK_TOKEN_PEPPERS"  # noqa: S105 - a variable's name


class Mac(NamedTuple):
    """An HMAC-SHA256 (32 bytes), and the id of its pepper."""

    key_id: str
    digest: bytes


class Keys(Masked):
    """What a registry's scopes encrypt and authenticate with. Without a ring, the verbs that need it say so."""

    __slots__ = ("_encryption", "_peppers")

    def __init__(self, encryption: KeyRing | None = None, peppers: KeyRing | None = None) -> None:
        self._encryption = encryption
        self._peppers = peppers

    @property
    def encryption(self) -> KeyRing:
        """The ring that encrypts columns.

        Raises:
            KeysMissing: there is none.
        """
        if self._encryption is None:
            raise KeysMissing(ENCRYPTION_KEYS)
        return self._encryption

    @property
    def peppers(self) -> KeyRing:
        """The ring of HMAC keys.

        Raises:
            KeysMissing: there is none.
        """
        if self._peppers is None:
            raise KeysMissing(TOKEN_PEPPERS)
        return self._peppers

    def encrypt(self, place: Place, plaintext: bytes) -> Envelope:
        """`plaintext`, under the active key, for that place.

        Raises:
            KeysMissing: there is no key.
        """
        return cipher.encrypt(self.encryption, place, plaintext)

    def decrypt(self, place: Place, envelope: Envelope) -> bytes:
        """What was encrypted for that place.

        Raises:
            KeysMissing, UnknownKey: there is no key, or not that one.
            DecryptionFailed: anything else.
        """
        return cipher.decrypt(self.encryption, place, envelope)

    def mac(self, purpose: str, *parts: bytes) -> Mac:
        """The HMAC-SHA256 of `parts` under the active pepper. `purpose` keeps those of one use from standing for another's.

        Raises:
            KeysMissing: there is no pepper.
        """
        pepper = self.peppers.active
        return Mac(pepper.id, _digest(pepper, purpose, parts))

    def macs(self, purpose: str, *parts: bytes) -> list[bytes]:
        """The same under each pepper, the active one first: what an older one made is found too. Errors as for mac()."""
        return [_digest(pepper, purpose, parts) for pepper in self.peppers.keys]

    def recognizes(self, digest: bytes, purpose: str, *parts: bytes) -> bool:
        """Whether `digest` is the HMAC of `parts` under any pepper; compared in constant time. Errors as for mac()."""
        matches = [hmac.compare_digest(digest, made) for made in self.macs(purpose, *parts)]  # all of them, whichever it is
        return any(matches)


def _digest(pepper: Key, purpose: str, parts: tuple[bytes, ...]) -> bytes:
    return hmac.digest(pepper.material, joined(purpose.encode(), *parts), hashlib.sha256)

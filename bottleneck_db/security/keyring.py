"""Keys of 32 bytes by name, as they stand in a setting: `id:base64url`, the active one first, older ones behind it."""

from __future__ import annotations

import base64
import re
import secrets
from collections.abc import Iterable

from bottleneck_db.errors import InvalidArgument, SettingsError, UnknownKey
from bottleneck_db.security.masked import Masked

KEY_BYTES = 32
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_MATERIAL = re.compile(r"[A-Za-z0-9_-]{43}=?")
_SEPARATOR = re.compile(r"[\s,]+")
_FORM = "is a list of id:base64url-of-32-bytes, separated by white space or commas, the active key first"


class Key(Masked):
    """256 random bits and their name, of 1 to 64 letters, digits and ._-

    Raises:
        InvalidArgument: the id or the material is none.
    """

    __slots__ = ("id", "material")

    def __init__(self, key_id: str, material: bytes) -> None:
        if not _ID.fullmatch(key_id):
            raise InvalidArgument("id", "has 1 to 64 letters, digits and ._- and begins with a letter or a digit")
        if len(material) != KEY_BYTES:
            raise InvalidArgument("material", f"has {KEY_BYTES} bytes")
        self.id = key_id
        self.material = material

    @classmethod
    def generate(cls, key_id: str) -> Key:
        """A fresh key."""
        return cls(key_id, secrets.token_bytes(KEY_BYTES))

    def exported(self) -> str:
        """The key in the clear, as it stands in a setting."""
        return f"{self.id}:{base64.urlsafe_b64encode(self.material).decode().rstrip('=')}"


class KeyRing(Masked):
    """Keys by id. What is new is written under the first, the active one; the others read what was written under them."""

    __slots__ = ("_keys", "variable")

    def __init__(self, keys: Iterable[Key], *, variable: str = "keys") -> None:
        self._keys = tuple(keys)
        self.variable = variable
        if not self._keys:
            raise SettingsError(f"{variable}: {_FORM}", variable=variable)
        self._refuse_twins()

    @classmethod
    def parse(cls, text: str, *, variable: str) -> KeyRing:
        """The ring that `text` describes; `variable` is the setting's name, for messages.

        Raises:
            SettingsError: the text is no such list, or two keys have the same id or the same bits; it holds nothing of the text.
        """
        return cls((_key(part, variable) for part in _SEPARATOR.split(text) if part), variable=variable)

    @property
    def active(self) -> Key:
        """The key for what is written now."""
        return self._keys[0]

    @property
    def keys(self) -> tuple[Key, ...]:
        """All keys, the active one first."""
        return self._keys

    @property
    def ids(self) -> tuple[str, ...]:
        """The names of the keys, the active one's first."""
        return tuple(key.id for key in self._keys)

    def key(self, key_id: str) -> Key:
        """The key of that name.

        Raises:
            UnknownKey: the ring has none.
        """
        for key in self._keys:
            if key.id == key_id:
                return key
        raise UnknownKey(self.variable, key_id)

    def exported(self) -> str:
        """The ring in the clear, as it stands in a setting."""
        return " ".join(key.exported() for key in self._keys)

    def shares_with(self, other: KeyRing) -> bool:
        """Whether a key's bits are in both rings."""
        return not {key.material for key in self._keys}.isdisjoint(key.material for key in other._keys)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, KeyRing) and self._contents() == other._contents()

    def __hash__(self) -> int:
        return hash(self._contents())

    def _contents(self) -> tuple[tuple[str, bytes], ...]:
        return tuple((key.id, key.material) for key in self._keys)

    def _refuse_twins(self) -> None:
        if len(set(self.ids)) < len(self._keys):
            raise SettingsError(f"{self.variable}: two keys have the same id", variable=self.variable)
        if len({key.material for key in self._keys}) < len(self._keys):
            raise SettingsError(f"{self.variable}: two ids have the same key", variable=self.variable)


def _key(part: str, variable: str) -> Key:
    key_id, _, material = part.partition(":")
    if not _ID.fullmatch(key_id) or not _MATERIAL.fullmatch(material):
        raise SettingsError(f"{variable}: {_FORM}", variable=variable)
    return Key(key_id, base64.urlsafe_b64decode(material.rstrip("=") + "="))

"""Columns that hold ciphertexts."""

from __future__ import annotations

from typing import Any, Literal, TypeVar, overload

from bottleneck_db.orm.fields import Bytes, ColumnField
from bottleneck_db.security.cipher import Sealed

V = TypeVar("V")


class EncryptedField(Bytes[V]):
    """bytea with a ciphertext. Its value shows `***` wherever it goes, and is decrypted only by a verb that does so.

    A value that does not look like a ciphertext is refused on its way into the database: somebody forgot to encrypt it.
    """

    field_type = Sealed
    accepts = (Sealed,)
    skip_to_python_if_native = False

    @overload
    def __init__(self: EncryptedField[Sealed], *, null: Literal[False] = False, about: str | None = None) -> None: ...
    @overload
    def __init__(self: EncryptedField[Sealed | None], *, null: Literal[True], about: str | None = None) -> None: ...
    def __init__(self, **options: Any) -> None:
        ColumnField.__init__(self, **options)

    def to_db_value(self, value: Any, instance: Any) -> bytes | None:
        if value is None:
            return None
        sealed: Sealed = self.check(value)
        if not sealed.is_formed:
            raise self.refuse("is not encrypted: the model's verbs encrypt a secret")
        return sealed.data

    def to_python_value(self, value: Any) -> Any:
        return Sealed(value) if isinstance(value, bytes) else super().to_python_value(value)

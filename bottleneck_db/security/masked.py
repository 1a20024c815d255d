"""What never shows: the base of keys, ciphertexts and secrets."""

from __future__ import annotations

from typing import Any, NoReturn, Self, final

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from bottleneck_db.errors import SecretNotPicklable
from bottleneck_db.security.redaction import MASK


class Masked:
    """`***` in repr, str, format, tracebacks and pydantic's dumps; never pickled, for a pickle holds everything in the clear.

    Instances do not change, so a copy is the same object. They have slots and no `__dict__` that a logger could walk through.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return MASK

    @final
    def __str__(self) -> str:
        return repr(self)

    @final
    def __format__(self, specification: str) -> str:
        return format(repr(self), specification)

    @final
    def __copy__(self) -> Self:
        return self

    @final
    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self

    @final
    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise SecretNotPicklable

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """In a pydantic model it is itself, and `***` in whatever is dumped."""
        masked = core_schema.plain_serializer_function_ser_schema(repr, return_schema=core_schema.str_schema())
        return core_schema.is_instance_schema(cls, serialization=masked)

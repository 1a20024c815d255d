"""Column types as PostgreSQL has them, typed for checkers and checked before anything is sent.

A value of the wrong type raises InvalidArgument, which names the field and the rule but never the value.
`default` is a Python value and the column's DEFAULT at once; `db_default` is an SQL expression that the database computes.
`about` says what the column is for: `bottleneck-db schema describe` and docs/schema.md tell it. Tortoise's `description` would end in
the database as a comment, and make a migration of every better word.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Generic, Literal, TypedDict, TypeVar, Unpack, overload
from uuid import UUID

from tortoise.fields import Field
from tortoise.fields.base import DB_DEFAULT_NOT_SET, DatabaseDefault
from tortoise.fields.db_defaults import SqlDefault

from bottleneck_db.errors import InvalidArgument
from bottleneck_db.orm.arguments import UNSTORABLE, is_storable
from bottleneck_db.orm.server_time import ServerTime

V = TypeVar("V")

Bits = Literal[16, 32, 64]

_FIRST, _LAST = (moment.replace(tzinfo=UTC) for moment in (datetime.min, datetime.max))


# What a caller of an API does with a column: does not see it; reads it; reads it, and gives it with a new row, changes it later, or both.
Access = Literal["hidden", "read", "create", "update", "write"]


class Remarks(TypedDict, total=False):
    """What any column may say besides: what it is for; its old name; SQL for rows that have no value yet (see `schema.intents`).

    The serializers go by the rest: `access`, by default "read", for bytes always "hidden"; an example; a format of JSON Schema.
    What only a verb changes is no "update": a serializer's values are written by save().
    """

    about: str
    renamed_from: str
    fill: str
    access: Access
    example: Any
    format: Literal["email", "uri"]


class ColumnField(Field[V], Generic[V]):
    """A column: its SQL type, default, generation expression, and the Python values it takes."""

    accepts: tuple[type, ...] = ()
    skip_to_python_if_native = True

    def __init__(
        self,
        *,
        null: bool = False,
        default: Any = None,
        db_default: str | None = None,
        primary_key: bool = False,
        generated: str | None = None,
        identity: bool = False,
        **remarks: Unpack[Remarks],
    ) -> None:
        super().__init__(
            null=null,
            default=default,
            db_default=SqlDefault(db_default) if db_default is not None else DB_DEFAULT_NOT_SET,
            primary_key=primary_key or None,
            generated=generated is not None or identity,
        )
        self.generated_as = generated
        self.identity = identity
        self.remarks = remarks

    @property
    def about(self) -> str | None:
        """What the column is for."""
        return self.remarks.get("about")

    def refuse(self, rule: str) -> InvalidArgument:
        """The error for a value that breaks `rule`; it does not hold the value."""
        return InvalidArgument(self.model_field_name or type(self).__name__, rule)

    def check(self, value: Any) -> Any:
        """The value, or InvalidArgument."""
        if not isinstance(value, self.accepts) or (isinstance(value, bool) and bool not in self.accepts):
            raise self.refuse(f"expected {' or '.join(kind.__name__ for kind in self.accepts)}, got {type(value).__name__}")
        return value

    def to_db_value(self, value: Any, instance: Any) -> Any:
        return None if value is None else self.check(value)

    def to_python_value(self, value: Any) -> Any:
        if value is None or isinstance(value, (DatabaseDefault, ServerTime)):
            return value
        return self.check(value)


class Uuid(ColumnField[V]):
    """uuid. A string in the standard form is taken too."""

    SQL_TYPE = "uuid"
    field_type = UUID
    accepts = (UUID,)

    @overload
    def __init__(
        self: Uuid[UUID],
        *,
        null: Literal[False] = False,
        default: UUID | Callable[[], UUID] | None = None,
        db_default: str | None = None,
        primary_key: bool = False,
        **remarks: Unpack[Remarks],
    ) -> None: ...
    @overload
    def __init__(
        self: Uuid[UUID | None],
        *,
        null: Literal[True],
        default: UUID | Callable[[], UUID] | None = None,
        db_default: str | None = None,
        **remarks: Unpack[Remarks],
    ) -> None: ...
    def __init__(self, **options: Any) -> None:
        super().__init__(**options)

    def check(self, value: Any) -> UUID:
        if isinstance(value, str):
            try:
                return UUID(value)
            except ValueError:
                raise self.refuse("is not a UUID") from None
        checked: UUID = super().check(value)
        return checked


class Text(ColumnField[V]):
    """text, with an optional length that the model checks; the database's check stands beside it in Meta."""

    SQL_TYPE = "text"
    field_type = str
    accepts = (str,)

    @overload
    def __init__(
        self: Text[str],
        *,
        null: Literal[False] = False,
        max_length: int | None = None,
        default: str | Callable[[], str] | None = None,
        db_default: str | None = None,
        **remarks: Unpack[Remarks],
    ) -> None: ...
    @overload
    def __init__(
        self: Text[str | None],
        *,
        null: Literal[True],
        max_length: int | None = None,
        default: str | Callable[[], str] | None = None,
        db_default: str | None = None,
        **remarks: Unpack[Remarks],
    ) -> None: ...
    def __init__(self, *, max_length: int | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.max_length = max_length

    def check(self, value: Any) -> str:
        text: str = super().check(value)
        if not is_storable(text):
            raise self.refuse(UNSTORABLE)
        if self.max_length is not None and len(text) > self.max_length:
            raise self.refuse(f"has {len(text)} characters, at most {self.max_length} are allowed")
        return text


class Slug(Text[str]):
    """Lower-case letters, digits and inner hyphens, as they stand in an address."""

    def __init__(self, *, max_length: int = 100, **remarks: Unpack[Remarks]) -> None:
        super().__init__(max_length=max_length, **remarks)
        self._pattern = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?")

    def check(self, value: Any) -> str:
        text = super().check(value)
        if not self._pattern.fullmatch(text):
            raise self.refuse("a slug has lower-case letters, digits and inner hyphens")
        return text


class Boolean(ColumnField[bool]):
    """boolean."""

    SQL_TYPE = "boolean"
    field_type = bool
    accepts = (bool,)

    def __init__(self, *, default: bool | None = None, **remarks: Unpack[Remarks]) -> None:
        super().__init__(default=default, **remarks)


class Integer(ColumnField[V]):
    """smallint, integer or bigint: whole numbers of 16, 32 or 64 bits."""

    field_type = int
    accepts = (int,)

    @overload
    def __init__(
        self: Integer[int],
        *,
        bits: Bits = 32,
        null: Literal[False] = False,
        default: int | None = None,
        generated: str | None = None,
        identity: bool = False,
        **remarks: Unpack[Remarks],
    ) -> None: ...
    @overload
    def __init__(
        self: Integer[int | None],
        *,
        bits: Bits = 32,
        null: Literal[True],
        default: int | None = None,
        generated: str | None = None,
        **remarks: Unpack[Remarks],
    ) -> None: ...
    def __init__(self, *, bits: Bits = 32, **options: Any) -> None:
        super().__init__(**options)
        self.bits = bits
        self.SQL_TYPE = {16: "smallint", 32: "integer", 64: "bigint"}[bits]

    def check(self, value: Any) -> int:
        number: int = super().check(value)
        limit = 1 << (self.bits - 1)
        if not -limit <= number < limit:
            raise self.refuse(f"must be between {-limit} and {limit - 1}")
        return number


class Timestamp(ColumnField[V]):
    """timestamptz. Only datetimes with a time zone: a naive one means another moment on another machine.

    Between the first and the last moment of the years 1 to 9999, since the driver takes those two for PostgreSQL's infinities.
    """

    SQL_TYPE = "timestamptz"
    field_type = datetime
    accepts = (datetime,)

    @overload
    def __init__(
        self: Timestamp[datetime], *, null: Literal[False] = False, db_default: str | None = None, **remarks: Unpack[Remarks]
    ) -> None: ...
    @overload
    def __init__(
        self: Timestamp[datetime | None], *, null: Literal[True], db_default: str | None = None, **remarks: Unpack[Remarks]
    ) -> None: ...
    def __init__(self, **options: Any) -> None:
        super().__init__(**options)

    def check(self, value: Any) -> datetime:
        moment: datetime = super().check(value)
        if moment.utcoffset() is None:
            raise self.refuse("needs a time zone, for example datetime.now(UTC)")
        return moment

    def to_db_value(self, value: Any, instance: Any) -> datetime | None:
        moment: datetime | None = super().to_db_value(value, instance)
        if moment is not None and not _FIRST < moment < _LAST:
            raise self.refuse("lies between the years 1 and 9999, in UTC")
        return moment


class Bytes(ColumnField[V]):
    """bytea."""

    SQL_TYPE = "bytea"
    field_type: type[Any] = bytes
    accepts: tuple[type, ...] = (bytes,)

    @overload
    def __init__(self: Bytes[bytes], *, null: Literal[False] = False, **remarks: Unpack[Remarks]) -> None: ...
    @overload
    def __init__(self: Bytes[bytes | None], *, null: Literal[True], **remarks: Unpack[Remarks]) -> None: ...
    def __init__(self, **options: Any) -> None:
        super().__init__(**options)

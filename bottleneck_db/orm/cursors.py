"""Cursors: a row's place in an ordering, as text to hand out. Opaque and signed; nothing of it is kept.

    base64url( format 1 byte (1) | HMAC-SHA256 32 | JSON: [whether the row itself belongs to what follows, values …] )

The HMAC, with a pepper, is over table, ordering and whose rows they are as well: a cursor of another model, ordering or organization is
refused like one that was tampered with. The values are those that its reader has seen; they are signed and not encrypted.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address
from typing import Any, Self
from uuid import UUID

import orjson

from bottleneck_db.errors import InvalidArgument, Refused
from bottleneck_db.orm.client import Client
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Boolean, ColumnField, Integer, Text, Timestamp, Uuid
from bottleneck_db.orm.network_fields import Inet

ORDERED_BY = (Uuid, Text, Boolean, Integer, Timestamp, Enumerated, Inet)
LONGEST = 16_384
_LONGEST_VALUE = 2_000
_PURPOSE = "orm.cursor"
_FORMAT = b"\x01"
_MAC_BYTES = 32


class InvalidCursor(InvalidArgument):
    """A cursor that this query has not handed out to this organization, or that was tampered with: begin at the first page."""

    def __init__(self) -> None:
        super().__init__("cursor", "is none of this model, ordering and organization: begin at the first page")


@dataclass(frozen=True)
class Place:
    """A row's place: its values in the ordering's columns; `including` says that the row itself belongs to what follows it."""

    values: tuple[Any, ...]
    including: bool = False

    def signed(self, door: Client, ordering: Ordering) -> str:
        """The cursor.

        Raises:
            KeysMissing: there is no pepper.
            Refused: a text among the values is too long to hand out.
        """
        if any(isinstance(value, str) and len(value) > _LONGEST_VALUE for value in self.values):
            raise Refused(f"pages are not cut at texts of more than {_LONGEST_VALUE:,} characters: order by a shorter column")
        content = orjson.dumps([self.including, *self.values], default=str)
        mac = door.keys.mac(_PURPOSE, *ordering.bound_to(door), content).digest
        return base64.urlsafe_b64encode(_FORMAT + mac + content).decode().rstrip("=")

    @classmethod
    def parse(cls, cursor: object, door: Client, ordering: Ordering) -> Self:
        """What signed() made a cursor of.

        Raises:
            InvalidCursor: it is none, or another model's, ordering's or organization's.
            KeysMissing: there is no pepper.
        """
        mac, content = _taken_apart(cursor)
        if not door.keys.recognizes(mac, _PURPOSE, *ordering.bound_to(door), content):
            raise InvalidCursor
        including, *values = orjson.loads(content)
        return cls(tuple(_read(field, value) for field, value in zip(ordering.fields, values, strict=True)), including)


@dataclass(frozen=True)
class Ordering:
    """The columns that rows are ordered by, each with whether it descends; the last one is unique."""

    table: str
    fields: tuple[ColumnField[Any], ...]
    descending: tuple[bool, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The fields' names."""
        return tuple(field.model_field_name for field in self.fields)

    def reversed(self) -> Ordering:
        """The same the other way round; PostgreSQL takes NULL for the greatest value in both."""
        return Ordering(self.table, self.fields, tuple(not descends for descends in self.descending))

    def as_written(self) -> tuple[str, ...]:
        """As order_by() takes it."""
        return tuple(f"-{name}" if descends else name for name, descends in zip(self.names, self.descending, strict=True))

    def bound_to(self, door: Client) -> Sequence[bytes]:
        """What a cursor is good for alone."""
        return (self.table.encode(), " ".join(self.as_written()).encode(), door.reader.encode())


def _taken_apart(cursor: object) -> tuple[bytes, bytes]:
    if not isinstance(cursor, str) or len(cursor) > LONGEST:
        raise InvalidCursor
    try:
        data = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
    except ValueError:
        raise InvalidCursor from None
    if not data.startswith(_FORMAT):
        raise InvalidCursor
    return data[1 : 1 + _MAC_BYTES], data[1 + _MAC_BYTES :]


def _read(field: ColumnField[Any], value: Any) -> Any:
    """A column's value as the driver takes it. It was signed, so it is one."""
    if value is None:
        return None
    if isinstance(field, Timestamp):
        return datetime.fromisoformat(value)
    if isinstance(field, Uuid):
        return UUID(value)
    return ip_address(value) if isinstance(field, Inet) else value

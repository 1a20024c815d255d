"""Columns of PostgreSQL's enum types."""

from __future__ import annotations

import enum
from typing import Any, Literal, TypeVar, Unpack, overload

from bottleneck_db.orm.arguments import choice
from bottleneck_db.orm.fields import ColumnField, Remarks
from bottleneck_db.orm.names import snake_case

V = TypeVar("V")
E = TypeVar("E", bound=enum.StrEnum)


class Enumerated(ColumnField[V]):
    """A native enum; its type has the class's name in snake case, its values in the class's order."""

    skip_to_python_if_native = False

    @overload
    def __init__(
        self: Enumerated[E], members: type[E], *, null: Literal[False] = False, default: E | None = None, **remarks: Unpack[Remarks]
    ) -> None: ...
    @overload
    def __init__(
        self: Enumerated[E | None], members: type[E], *, null: Literal[True], default: E | None = None, **remarks: Unpack[Remarks]
    ) -> None: ...
    def __init__(self, members: type[enum.StrEnum], **options: Any) -> None:
        super().__init__(**options)
        self.members = members
        self.field_type = members

    @property
    def SQL_TYPE(self) -> str:  # type: ignore[override] # noqa: N802 - Tortoise's name
        return enum_type(self.members)

    def check(self, value: Any) -> Any:
        return choice(self.model_field_name or type(self).__name__, value, self.members)

    def to_db_value(self, value: Any, instance: Any) -> str | None:
        return None if value is None else str(self.check(value))


def enum_type(members: type[enum.StrEnum]) -> str:
    """The name of the PostgreSQL type for an enum class."""
    return snake_case(members.__name__)

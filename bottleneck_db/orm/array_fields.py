"""Columns of arrays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeVar, Unpack, overload

from bottleneck_db.orm.arguments import UNSTORABLE, is_storable
from bottleneck_db.orm.fields import ColumnField, Remarks

V = TypeVar("V")


class TextArray(ColumnField[V]):
    """text[]."""

    SQL_TYPE = "text[]"
    field_type = list
    accepts = (list, tuple)
    skip_to_python_if_native = False
    item: tuple[type, ...] = (str,)

    @overload
    def __init__(
        self: TextArray[list[str]],
        *,
        null: Literal[False] = False,
        default: Callable[[], list[str]] | None = None,
        **remarks: Unpack[Remarks],
    ) -> None: ...
    @overload
    def __init__(self: TextArray[list[str] | None], *, null: Literal[True], **remarks: Unpack[Remarks]) -> None: ...
    def __init__(self, **options: Any) -> None:
        super().__init__(**options)

    def check(self, value: Any) -> Sequence[Any]:
        items = list(super().check(value))
        if not all(isinstance(item, self.item) for item in items):
            raise self.refuse(f"every element must be {self.item[0].__name__}")
        if not all(is_storable(item) for item in items if isinstance(item, str)):
            raise self.refuse(UNSTORABLE)
        return items

"""Values that conditions on JSON columns name: parts of a shape, and what can be ordered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from bottleneck_db.errors import BottleneckError, InvalidArgument
from bottleneck_db.orm.arguments import mapping
from bottleneck_db.orm.json_types import JsonPart, alternatives, below, is_list, is_mapping, item_of, without_limits
from bottleneck_db.orm.json_upgrades import is_model

_NUMBERS = (int, float, Decimal)


def ordered_as(shape: Any, value: Any) -> str | None:
    """How values of the type are ordered: as "number", "timestamptz" or "date"; None where they are not."""
    if isinstance(value, datetime):
        return "timestamptz" if value.tzinfo is not None else None
    if isinstance(value, date):
        return "date"
    is_number = isinstance(value, _NUMBERS) and not isinstance(value, bool)
    return "number" if is_number and any(kind is Any or kind in _NUMBERS for kind in alternatives(shape) or (Any,)) else None


def as_part(shape: Any, value: Any, at: str) -> Any:
    """A part of a value of `shape`, checked, as JSON has it: of a model and a mapping some fields, of a list some items, or one by itself.

    Raises:
        UnknownName: a field in it does not exist.
        InvalidArgument: a value in it is not of its field's type.
    """
    failed: BottleneckError | None = None
    for kind in alternatives(shape):
        try:
            return _part_of(kind, value, at)
        except BottleneckError as error:  # another member of the union may take it
            failed = failed or error
    if failed is not None and value is not None:
        raise failed
    return JsonPart(shape, at).check(value)


def _part_of(kind: Any, value: Any, at: str) -> Any:
    if is_model(kind) or is_mapping(kind):
        given = value.model_dump(exclude_unset=True) if isinstance(value, BaseModel) else value
        return {name: as_part(below(kind, name, at), item, f"{at}.{name}") for name, item in mapping(at, given).items()}
    if is_list(kind):
        items = value if isinstance(value, (list, tuple, set, frozenset)) else [value]
        return [as_part(item_of(kind), item, at) for item in items]
    if isinstance(value, Mapping) and kind is not Any:
        raise InvalidArgument(at, "is no object")
    part = JsonPart(without_limits(kind), at)
    checked = part.check(value)
    part.to_db_value(checked, None)
    return to_jsonable_python(checked, by_alias=False)

"""Which types lie where in a typed JSON value, told from its pydantic models."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache, reduce
from operator import or_
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from bottleneck_db.errors import InvalidArgument, UnknownName
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.json_upgrades import is_model

Segment = str | int
MAX_SEGMENTS = 50


class JsonPart(Json[Any]):
    """A part of a JSON column: checked and written as the column is, but that a text is a text and no JSON."""

    def __init__(self, shape: Any, path: str) -> None:
        super().__init__(shape)
        self.model_field_name = path

    def check(self, value: Any) -> Any:
        return self.validated(self.adapter.validate_python, value)

    def to_db_value(self, value: Any, instance: Any) -> str:
        """The value as JSON; None is null, where the type allows it."""
        return self._text(self.check(value))


@lru_cache(maxsize=1024)
def part_at(column: str, shape: Any, path: tuple[Segment, ...], *, constrained: bool) -> JsonPart:
    """The part of a column of that shape at the end of `path`; `constrained`: with the limits of its field, else with its type alone.

    Raises:
        UnknownName: the path leads to no field; the message names the nearest.
        InvalidArgument: it leads on where nothing can lie, or has more than 50 segments.
    """
    if len(path) > MAX_SEGMENTS:
        raise InvalidArgument(column, f"a path has at most {MAX_SEGMENTS} segments")
    at = column
    for segment in path:
        shape = below(shape, segment, at)
        at = f"{at}.{segment}"
    return JsonPart(shape if constrained else without_limits(shape), at)


def below(shape: Any, segment: Segment, at: str) -> Any:
    """The type of what lies at `segment` of a value of `shape`; of a union, of all its members that have it. Errors as for part_at()."""
    kinds = alternatives(shape)
    found = [child for kind in kinds if (child := _child(kind, segment)) is not None]
    if found:
        return reduce(or_, found)
    names = sorted({name for kind in kinds if is_model(kind) for name in kind.model_fields})
    if names and isinstance(segment, str):
        raise UnknownName(at, segment, names)
    raise InvalidArgument(at, f"holds nothing that is found by {'a name' if isinstance(segment, str) else 'its place'}")


def _child(kind: Any, segment: Segment) -> Any | None:
    if kind is Any or kind is object:
        return Any
    if is_model(kind):
        return typed(kind.model_fields[segment]) if isinstance(segment, str) and segment in kind.model_fields else None
    if is_mapping(kind):
        return (get_args(kind) or (Any, Any))[1] if isinstance(segment, str) else None
    if is_list(kind):
        return item_of(kind) if isinstance(segment, int) else None
    return None


def alternatives(shape: Any) -> tuple[Any, ...]:
    """The types that a value may have, without None: the members of a union, with their annotations taken off."""
    origin = get_origin(shape)
    if origin is Annotated:
        return alternatives(get_args(shape)[0])
    if origin in {Union, UnionType}:
        return tuple(kind for member in get_args(shape) for kind in alternatives(member))
    return () if shape in {None, NoneType} else (shape,)


def without_limits(shape: Any) -> Any:
    """The type alone: a comparison may well name a value that could not be stored."""
    kinds = alternatives(shape)
    return reduce(or_, kinds) | None if kinds and kinds != (Any,) else Any


def typed(field: FieldInfo) -> Any:
    """The type of a model's field, with its limits."""
    return Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation  # type: ignore[return-value, unused-ignore]


def is_mapping(kind: Any) -> bool:
    """Whether it is a mapping of names."""
    origin = get_origin(kind) or kind
    return isinstance(origin, type) and issubclass(origin, Mapping)


def is_list(kind: Any) -> bool:
    """Whether it is written as a JSON array."""
    origin = get_origin(kind) or kind
    return isinstance(origin, type) and issubclass(origin, (Sequence, set, frozenset)) and not issubclass(origin, (str, bytes))


def item_of(kind: Any) -> Any:
    """The type of a list's items."""
    items = [item for item in get_args(kind) if item is not Ellipsis]
    return reduce(or_, items) if items else Any

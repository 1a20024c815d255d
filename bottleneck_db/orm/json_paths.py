"""Conditions on what lies inside JSON columns, written as Python and checked before anything is sent.

    Bot.where_json(lambda bot: bot.config.automation.kind == AutomationKind.EXTRACT)
    Bot.where_json(lambda bot: (bot.config.timeout > 60) & one_of(bot.config.retries, [0, 1]))

To a type checker the lambda's argument is a bot, so a misspelt path and a value of another type are errors there already. When it runs the
argument is a stand-in whose attributes are paths: an unknown one raises UnknownName, a value is checked against the field's type.
A condition looks at what is stored: a default that is not written in the row is not seen. It is true or false and never NULL.
Operators: == != < <= > >= (numbers and times alone), & and | between conditions in parentheses; the functions below; ~ on the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NoReturn, TypeVar, cast

from tortoise.models import Model

from bottleneck_db.errors import BottleneckError, InvalidArgument, UnknownName
from bottleneck_db.orm.arguments import listed, text
from bottleneck_db.orm.json_conditions import Comparison, JsonQ, Place, Test
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.json_types import JsonPart, Segment, alternatives, is_mapping, part_at
from bottleneck_db.orm.json_upgrades import is_model
from bottleneck_db.orm.json_values import as_part, ordered_as

V = TypeVar("V")
_MOST_OPTIONS = 1_000


class JsonPath:
    """A place in a JSON column, standing in for the value there."""

    __slots__ = ("_place",)
    __hash__ = None  # type: ignore[assignment] # == makes a condition

    def __init__(self, place: Place) -> None:
        self._place = place

    def __getattr__(self, name: str) -> JsonPath:
        if name.startswith("__"):
            raise AttributeError(name)
        return self[name]

    def __getitem__(self, segment: Segment) -> JsonPath:
        if isinstance(segment, bool) or not isinstance(segment, (str, int)):
            raise InvalidArgument(self._place.name, "is led on by a name or by a place in a list")
        if isinstance(segment, str):
            text(self._place.name, segment, most=1_000)
        place = self._place.below(segment)
        part_at(place.column, place.shape, place.path, constrained=False)
        return JsonPath(place)

    def __eq__(self, other: object) -> Any:
        return is_null(self) if other is None else self._compared("==", other)

    def __ne__(self, other: object) -> Any:
        return ~cast("Comparison", self == other)

    def __lt__(self, other: object) -> Any:
        return self._compared("<", other)

    def __le__(self, other: object) -> Any:
        return self._compared("<=", other)

    def __gt__(self, other: object) -> Any:
        return self._compared(">", other)

    def __ge__(self, other: object) -> Any:
        return self._compared(">=", other)

    def _compared(self, operator: str, other: object) -> Comparison:
        _refuse_path(other)
        part = _part(self._place)
        value = part.check(other)
        kind = ordered_as(part.shape, value)
        if operator != "==" and kind is None:
            raise part.refuse("only numbers and times are ordered")
        if kind in {"timestamptz", "date"}:
            return Comparison(Test(self._place, operator, value, kind))
        return Comparison(Test(self._place, operator, part.to_db_value(value, None), "jsonb"))

    def __iter__(self) -> NoReturn:
        raise InvalidArgument(self._place.name, "is a path and no list: name a place in it, or use contains()")

    def __contains__(self, item: object) -> NoReturn:
        raise InvalidArgument(self._place.name, "`in` makes no condition: use one_of(path, values) or contains(path, part)")

    def __bool__(self) -> NoReturn:
        raise InvalidArgument(self._place.name, "is a path and no condition: compare it, and join conditions with & and |")


class _Row:
    """Stands in for a record: its attributes are the JSON columns."""

    def __init__(self, model: type[Model]) -> None:
        self._model = model

    def __getattr__(self, name: str) -> JsonPath:
        if name.startswith("__"):
            raise AttributeError(name)
        fields = self._model._meta.fields_map
        field = fields.get(name)
        if not isinstance(field, Json):
            raise UnknownName(self._model.__name__, name, [name for name, field in fields.items() if isinstance(field, Json)])
        return JsonPath(Place(self._model._meta.fields_db_projection[name], field.shape, (), field.finder))


def condition(model: type[Model], predicate: Callable[[Any], object]) -> JsonQ:
    """The condition that `predicate` makes of a stand-in for a record of `model`; errors as for where_json()."""
    made = _called(model, predicate)
    if not isinstance(made, Comparison):
        raise InvalidArgument("predicate", "makes no condition: it compares a path of a JSON column with a value")
    return JsonQ(model, made)


def place(model: type[Model], path: Callable[[Any], object]) -> Place:
    """The place that `path` leads to from a stand-in for a record of `model`.

    Raises:
        UnknownName: there is no such column or field.
        InvalidArgument: it is no path.
    """
    made = _called(model, path)
    if not isinstance(made, JsonPath):
        raise InvalidArgument("path", "leads to no place in a JSON column")
    return made._place


def _called(model: type[Model], function: Callable[[Any], object]) -> object:
    if isinstance(function, type) or not callable(function):
        raise InvalidArgument("path", f"is a function of a record, not {type(function).__name__}")
    try:
        return function(_Row(model))
    except BottleneckError:
        raise
    except Exception:  # whatever the stand-in cannot do; the words may hold a value
        raise InvalidArgument("path", "does with a JSON column what cannot be done in a condition") from None


def below(value: object, *segments: Segment) -> Any:
    """The place further down, where a type checker cannot follow: `below(bot.config.automation.extraction_schema, "type") == "object"`.

    Raises:
        UnknownName, InvalidArgument: nothing lies there.
    """
    path = _path(value)
    for segment in segments:
        path = path[segment]
    return path


def one_of(value: V, options: Iterable[V]) -> bool:
    """Whether the value is one of `options`, at most 1,000.

    Raises:
        InvalidArgument: an option is not of the field's type, or is no single value.
    """
    path = _path(value)
    part = _part(path._place)
    given = listed(path._place.name, options)
    if len(given) > _MOST_OPTIONS:
        raise part.refuse(f"is compared with at most {_MOST_OPTIONS:,} values")
    texts = [part.to_db_value(option, None) for option in given]
    if any(written.startswith(("{", "[")) for written in texts):
        raise part.refuse("is compared with single values: text, numbers, true and false")
    return cast("bool", Comparison(Test(path._place, "one of", f"[{','.join(texts)}]", "jsonb")))


def contains(value: object, part: object) -> bool:
    """Whether the value contains `part` (PostgreSQL manual, 8.14.3): of an object some of its fields, of a list some of its items.

    `contains(bot.config, {"automation": {"kind": "extract"}})`, `contains(workflow.definition.steps, [{"type": "navigate"}])`.

    Raises:
        UnknownName: a field in it does not exist.
        InvalidArgument: a value in it is not of its field's type.
    """
    path = _path(value)
    _refuse_path(part)
    at = _part(path._place)
    written = JsonPart(Any, at.model_field_name).to_db_value(as_part(at.shape, part, at.model_field_name), None)
    return cast("bool", Comparison(Test(path._place, "contains", written, "jsonb")))


def has_key(value: object, key: str) -> bool:
    """Whether the value is an object that has `key`.

    Raises:
        InvalidArgument: no object lies there, or the key is no text.
        UnknownName: objects of that shape never have it.
    """
    path = _path(value)
    shape = _part(path._place).shape
    if not any(kind is Any or is_model(kind) or is_mapping(kind) for kind in alternatives(shape) or (Any,)):
        raise InvalidArgument(path._place.name, "is no object")
    if not isinstance(key, str):
        raise InvalidArgument(path._place.name, "has names as keys")
    return cast("bool", Comparison(Test(path[key]._place, "exists", None, "jsonb")))


def exists(value: object) -> bool:
    """Whether anything stands at the path, null too."""
    return cast("bool", Comparison(Test(_path(value)._place, "exists", None, "jsonb")))


def is_null(value: object) -> bool:
    """Whether null stands at the path, or nothing."""
    return cast("bool", Comparison(Test(_path(value)._place, "is null", None, "jsonb")))


def _path(value: object) -> JsonPath:
    if not isinstance(value, JsonPath):
        raise InvalidArgument("path", "is a path of a JSON column, inside where_json()")
    return value


def _refuse_path(value: object) -> None:
    if isinstance(value, (JsonPath, Comparison)):
        raise InvalidArgument("path", "is compared with a value, and with no other path")


def _part(at: Place) -> JsonPart:
    return part_at(at.column, at.shape, at.path, constrained=False)


__all__ = ["JsonPath", "below", "condition", "contains", "exists", "has_key", "is_null", "one_of", "place"]

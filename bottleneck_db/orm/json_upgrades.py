"""Stored JSON values outlive the shape they were written in: an older one is upgraded as it is read.

A shape counts its forms in `schema_version: Literal[3] = 3` and says in `upgrades` how the value of one form becomes one of the next:

    class BotConfig(Shape):
        upgrades: ClassVar[Upgrades] = {1: seconds_to_milliseconds, 2: one_channel_to_many}
        schema_version: Literal[3] = 3

An upgrade gets the parsed value without knowing anything of today's models, may change it in place, and returns it. A value that has no
`schema_version` is of the first form. Nothing is written: `bottleneck-db json audit --upgrade` does that, or the next change of the value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import from_json

from bottleneck_db.errors import InvalidArgument

_UNIONS = {Union, UnionType}

Upgrades = Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]]


class JsonVersionError(InvalidArgument):
    """A stored value's form is not one that can be read."""

    def __init__(self, argument: str, rule: str) -> None:
        super().__init__(argument, rule)
        self.rule = rule


class JsonTooNew(JsonVersionError):
    """A value was written by a newer release than this one."""


class JsonTooOld(JsonVersionError):
    """A value's form is so old that no upgrade leads on from it, or its upgrade failed."""


class VersionedReader:
    """Reads JSON of one shape; what is of an older form is upgraded."""

    def __init__(self, shape: Any, adapter: TypeAdapter[Any]) -> None:
        self._shape = shape
        self._adapter = adapter
        self._models = _models(shape)
        self._has_upgrades = any(getattr(model, "upgrades", None) for model in self._models)

    def read(self, text: str | bytes) -> Any:
        """The value.

        Raises:
            JsonTooNew, JsonTooOld: its form is none that can be read here.
            ValidationError: it is not of this shape.
        """
        return self.read_and_tell(text)[0]

    def read_and_tell(self, text: str | bytes) -> tuple[Any, bool]:
        """The value, and whether it is of an older form. Errors as for read()."""
        if not self._has_upgrades:
            return self._read_present(text), False
        upgraded = _Upgrading()
        value = upgraded.value(self._shape, _parsed(text))
        return self._adapter.validate_python(value) if upgraded.changed else self._adapter.validate_json(text), upgraded.changed

    def _read_present(self, text: str | bytes) -> Any:
        """Where no form has gone before, the version is looked at only when the value does not fit."""
        try:
            return self._adapter.validate_json(text)
        except ValidationError:
            if self._models:
                _Upgrading().value(self._shape, _parsed(text))
            raise


class _Upgrading:
    """Walks through a parsed value; `changed` says whether anything was of an older form."""

    def __init__(self) -> None:
        self.changed = False

    def value(self, shape: Any, value: Any) -> Any:
        """The value in today's form, as far as it has a form."""
        shape = _without_none(shape)
        of = get_args(shape)
        if isinstance(value, list) and of:
            return [self.value(of[0], item) for item in value]
        if isinstance(value, dict) and is_model(shape):
            return self._of_model(shape, value)
        if isinstance(value, dict) and len(of) == 2 and get_origin(shape) not in _UNIONS:
            return {name: self.value(of[1], item) for name, item in value.items()}
        return value

    def _of_model(self, model: type[BaseModel], value: dict[str, Any]) -> dict[str, Any]:
        value = self._upgraded(model, value)
        for name, field in model.model_fields.items():
            if name in value:
                value[name] = self.value(field.annotation, value[name])
        return value

    def _upgraded(self, model: type[BaseModel], value: dict[str, Any]) -> dict[str, Any]:
        present = present_version(model)
        if present is None:
            return value
        upgrades: Upgrades = getattr(model, "upgrades", {})
        version = value.get("schema_version", 1 if upgrades else present)
        if not isinstance(version, int) or isinstance(version, bool) or version < 1:
            raise JsonTooOld(model.__name__, "schema_version is a whole number from 1 on")
        if version > present:
            raise JsonTooNew(model.__name__, f"is of schema_version {version}, and this release knows them up to {present}: update it")
        for older in range(version, present):
            value = {**_step(model, upgrades, older, value), "schema_version": older + 1}
            self.changed = True
        return value


def _step(model: type[BaseModel], upgrades: Upgrades, version: int, value: dict[str, Any]) -> dict[str, Any]:
    if version not in upgrades:
        raise JsonTooOld(model.__name__, f"is of schema_version {version}, and there is no upgrade from it")
    try:
        upgraded = upgrades[version](value)
    except Exception as error:  # whatever an upgrade stumbles over; its words may hold the value
        raise JsonTooOld(model.__name__, f"the upgrade from schema_version {version} failed ({type(error).__name__})") from None
    if not isinstance(upgraded, dict):
        raise JsonTooOld(model.__name__, f"the upgrade from schema_version {version} gives no mapping")
    return upgraded


def present_version(model: type[BaseModel]) -> int | None:
    """The form that a shape has today; None where it does not count."""
    field = model.model_fields.get("schema_version")
    return field.default if field is not None and isinstance(field.default, int) else None


def _models(shape: Any) -> list[type[BaseModel]]:
    """All models that a value of the shape is made of and that count their forms, as far as lists, mappings and fields lead."""
    found: dict[type[BaseModel], None] = {}
    ahead, seen = [shape], set[int]()
    while ahead:
        kind = ahead.pop()
        if id(kind) in seen:
            continue
        seen.add(id(kind))
        if is_model(kind):
            found |= {kind: None} if present_version(kind) is not None else {}
            ahead += [field.annotation for field in kind.model_fields.values()]
        else:
            ahead += get_args(kind)
    return list(found)


def is_model(kind: Any) -> bool:
    """Whether it is a pydantic model."""
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _without_none(shape: Any) -> Any:
    """The one type that a value is of unless it is None; a union of several stays one."""
    if get_origin(shape) not in _UNIONS:
        return shape
    kinds = [kind for kind in get_args(shape) if kind is not NoneType]
    return kinds[0] if len(kinds) == 1 else shape


def _parsed(text: str | bytes) -> Any:
    try:
        return from_json(text)
    except (ValueError, TypeError):  # no JSON, or text that is no UTF-8
        return None

"""What a query is refused before it is sent: stock Tortoise would be silent about it, fail without a word, or splice it into SQL."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pypika_tortoise.terms import Term
from tortoise.expressions import Expression, Q
from tortoise.models import Model
from tortoise.query_utils import Prefetch
from tortoise.queryset import AwaitableQuery

from bottleneck_db.errors import InvalidArgument, Refused, UnknownName

_PATH = re.compile(r"-?[A-Za-z_][A-Za-z0-9_]*")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,62}")
_LISTS = ("__in", "__not_in")
_PARTS = frozenset({"year", "quarter", "month", "week", "day", "hour", "minute", "second", "microsecond"})


def refuse_no_name(argument: str, name: str) -> None:
    """Refuse what could not stand in SQL as a name: Tortoise puts aliases and tables to lock there as they are."""
    if not _NAME.fullmatch(name):
        raise InvalidArgument(argument, "has 1 to 63 letters, digits and underscores")


def as_paths(verb: str, names: tuple[Any, ...]) -> tuple[Any, ...]:
    """The names, if they are letters, digits and underscores: Tortoise puts some of them into SQL as they are."""
    for name in names:
        if not isinstance(name, str) or not _PATH.fullmatch(name):
            raise InvalidArgument(verb, "takes names of fields")
    return names


def refuse_unwritable(model: type[Model], names: Iterable[str]) -> None:
    """Refuse a change of what is no field of `model`, or what nobody may change."""
    meta = model._meta
    for name in names:
        if name not in meta.fields_db_projection and name not in meta.fk_fields:
            raise UnknownName(model.__name__, name, meta.fields_db_projection.keys() | meta.fk_fields)
        if meta.fields_map[name].pk:
            raise Refused(f"{model.__name__}.{name} identifies the row and cannot change")
        if meta.fields_map[name].generated:
            raise Refused(f"{model.__name__}.{name} is the database's to write")


def refuse_no_relation(model: type[Model], paths: Iterable[str | Prefetch]) -> None:
    """Refuse paths like `bot__created_by` that lead over what is no relation."""
    for path in paths:
        *_, (last, at) = _steps(model, str(path.relation if isinstance(path, Prefetch) else path))
        if last not in at._meta.fetch_fields:
            raise UnknownName(at.__name__, last, at._meta.fetch_fields)


def refuse_relation(model: type[Model], paths: Iterable[Any]) -> None:
    """Refuse paths that end at a relation, which is no value."""
    for path in paths:
        steps = list(_steps(model, str(path)))
        last, at = steps[-1]
        if len(steps) == str(path).count("__") + 1 and last in at._meta.fetch_fields:
            raise InvalidArgument("path", f"{path} is a relation: name one of its fields, such as {path}__id")


def _steps(model: type[Model], path: str) -> Iterator[tuple[str, Any]]:
    """The names of a path, each with the model that it is looked up in, up to the first that is no relation."""
    at: Any = model
    for name in path.split("__"):
        yield name, at
        if name not in at._meta.fetch_fields:
            return
        at = at._meta.fields_map[name].related_model


def refuse_unfit(conditions: Iterable[Any], lookups: Mapping[str, Any]) -> None:
    """Refuse values that their lookups cannot take in any field. Tortoise takes any object for true, and a word for its letters."""
    for condition in conditions:
        if not isinstance(condition, Q):
            raise InvalidArgument("filter", "takes conditions by name, or Q objects")
    for lookup, value in _lookups(Q(*conditions, **lookups)):
        if lookup.endswith(_LISTS):
            _refuse_no_list(lookup, value)
        elif lookup.endswith("__range") and not (isinstance(value, (list, tuple)) and len(value) == 2):
            raise InvalidArgument(lookup, "takes the first value and the last one, as a tuple")
        elif lookup.endswith("__isnull") and not isinstance(value, bool):
            raise InvalidArgument(lookup, f"is True or False, not {type(value).__name__}")
        moment, _, part = lookup.rpartition("__")
        if part in _PARTS and moment:
            raise InvalidArgument(lookup, f"is no lookup here: {moment}__gte and {moment}__lt say the same, and an index can serve them")


def _lookups(condition: Q) -> Iterator[tuple[str, Any]]:
    """All lookups of a tree of conditions, with their values."""
    yield from condition.filters.items()
    for child in condition.children:
        yield from _lookups(child)


def _refuse_no_list(lookup: str, value: Any) -> None:
    if isinstance(value, AwaitableQuery):
        raise InvalidArgument(lookup, "takes a query as Subquery(…), with values() of one field")
    if not isinstance(value, (Iterable, Expression, Term)) or isinstance(value, (str, bytes)):
        raise InvalidArgument(lookup, f"takes a list of values, not one {type(value).__name__}")

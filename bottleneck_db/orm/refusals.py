"""What a query is refused before it is sent: stock Tortoise would be silent about it, fail without a word, or splice it into SQL."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import Any

from pypika_tortoise.terms import Term
from tortoise.expressions import Expression, F, Q
from tortoise.models import Model
from tortoise.query_utils import Prefetch
from tortoise.queryset import AwaitableQuery, QuerySet

from bottleneck_db.errors import InvalidArgument, Refused, UnknownName
from bottleneck_db.orm.arguments import instance
from bottleneck_db.orm.fields import Text
from bottleneck_db.orm.json_field import Json

_PATH = re.compile(r"-?[A-Za-z_][A-Za-z0-9_]*")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,62}")


def refuse_no_name(argument: str, name: str) -> None:
    """Refuse what could not stand in SQL as a name: Tortoise puts aliases and tables to lock there as they are."""
    if not _NAME.fullmatch(name):
        raise InvalidArgument(argument, "has 1 to 63 letters, digits and underscores")


def refuse_taken(model: type[Model], name: str) -> None:
    """Refuse to put what was computed where a record has a column, a relation or a method: it would be saved, or called."""
    taken = name in model._meta.fields_map or name == "pk" or name.startswith("_")
    of_instances = inspect.getattr_static(model, name, None)
    if taken or (of_instances is not None and not isinstance(of_instances, (classmethod, staticmethod))):
        raise InvalidArgument(name, f"means something on a {model.__name__} already: choose another name")


def as_paths(verb: str, names: tuple[Any, ...], *, key: str = "pk") -> tuple[Any, ...]:
    """The names, with `key` for "pk", if they are letters, digits and underscores: Tortoise puts some of them into SQL as they are."""
    for name in names:
        if not isinstance(name, str) or not _PATH.fullmatch(name):
            raise InvalidArgument(verb, "takes names of fields")
    return tuple(name.replace("pk", key) if name in {"pk", "-pk"} else name for name in names)


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


def refuse_twice(model: type[Model], names: Container[str]) -> None:
    """Refuse a relation that is given both by record and by key: only one of them could win."""
    for name in model._meta.fk_fields:
        if name in names and f"{name}_id" in names:
            raise InvalidArgument(name, f"is given twice: as {name}, and as {name}_id")


def refuse_no_relation(model: type[Model], paths: Iterable[str | Prefetch], *, single: bool = False) -> None:
    """Refuse paths like `bot__created_by` that lead over what is no relation, or with `single` over one that is several rows."""
    for path in paths:
        steps = list(_steps(model, str(path.relation if isinstance(path, Prefetch) else path)))
        last, at = steps[-1]
        if last not in at._meta.fetch_fields:
            raise UnknownName(at.__name__, last, at._meta.fetch_fields)
        if single and any(_is_several_rows(at, name) for name, at in steps):
            raise InvalidArgument("select_related", f"{path} is several rows: use prefetch_related()")
        if isinstance(path, Prefetch):
            _refuse_foreign(at._meta.fields_map[last].related_model, path)


def _is_several_rows(model: Any, relation: str) -> bool:
    return relation in model._meta.backward_fk_fields or relation in model._meta.m2m_fields


def _refuse_foreign(related: type[Model], prefetch: Prefetch) -> None:
    queryset: object = prefetch.queryset
    if not isinstance(queryset, QuerySet) or queryset.model is not related:
        raise InvalidArgument("queryset", f"is a query of {related.__name__}, which {prefetch.relation} leads to")


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


def refuse_unfit(model: type[Model], conditions: Iterable[Any], lookups: Mapping[str, Any]) -> None:
    """Refuse values that their lookups cannot take. Tortoise takes any object for true or for text, and a word for its letters."""
    for condition in conditions:
        if not isinstance(condition, Q):
            raise InvalidArgument("filter", "takes conditions by name, or Q objects")
    for lookup, value in _lookups(Q(*conditions, **lookups)):
        path, _, operator = lookup.rpartition("__")
        if path and (refuse := _BY_OPERATOR.get(operator)):
            refuse(lookup, value)
        *_, (last, at) = _steps(model, lookup)
        field: Any = at._meta.fields_map.get(last)
        if operator in _TEXTUAL and field is not None and not isinstance(field, Text):
            raise InvalidArgument(lookup, f"is no lookup of {last}, which is no text{_instead(field)}")
        if isinstance(value, Model) and last in at._meta.fetch_fields:
            instance(last, value, at._meta.fields_map[last].related_model)


def refuse_several(what: str, model: type[Model], conditions: Iterable[Q]) -> None:
    """Refuse conditions over relations that are several rows: they give a row once for each of them, which pages would cut apart."""
    for condition in conditions:
        for lookup, _ in _lookups(condition):
            for name, at in _steps(model, lookup):
                if _is_several_rows(at, name):
                    raise Refused(f"{what} would give a row once for each of its {name}: filter by id__in=Subquery(…) instead of {lookup}")


def _instead(field: Any) -> str:
    return ": where_json() looks into it" if isinstance(field, Json) else ""


def _lookups(condition: Q) -> list[tuple[str, Any]]:
    """All lookups of a tree of conditions, with their values. No recursion: chains of | are as deep as they are long."""
    found: list[tuple[str, Any]] = []
    waiting = [condition]
    while waiting:
        one = waiting.pop()
        found += one.filters.items()
        waiting += one.children
    return found


def _refuse_no_list(lookup: str, value: Any) -> None:
    if isinstance(value, AwaitableQuery):
        raise InvalidArgument(lookup, "takes a query as Subquery(…), with values() of one field")
    if not isinstance(value, (Iterable, Expression, Term)) or isinstance(value, (str, bytes, F)):
        raise InvalidArgument(lookup, f"takes a list of values, not one {type(value).__name__}")


def _refuse_null(lookup: str, value: Any) -> None:
    """`description__not=None` is NULL <> …: stock Tortoise finds what it should leave out."""
    if value is None or (isinstance(value, (list, tuple, set, frozenset)) and None in value):
        path = lookup.rpartition("__")[0]
        raise InvalidArgument(lookup, f"takes no None, which SQL compares with nothing: add {path}__isnull=False for what has a value")


def _refuse_no_pair(lookup: str, value: Any) -> None:
    if not isinstance(value, (list, tuple)) or len(value) != 2:
        raise InvalidArgument(lookup, "takes the first value and the last one, as a tuple")


def _refuse_no_bool(lookup: str, value: Any) -> None:
    if not isinstance(value, bool):
        raise InvalidArgument(lookup, f"is True or False, not {type(value).__name__}")


def _refuse_no_text(lookup: str, value: Any) -> None:
    if not isinstance(value, str):
        raise InvalidArgument(lookup, f"takes text, not {type(value).__name__}")


def _refuse_part(lookup: str, _: Any) -> None:
    moment = lookup.rpartition("__")[0]
    raise InvalidArgument(lookup, f"is no lookup here: {moment}__gte and {moment}__lt say the same, and an index can serve them")


def _refuse_no_others(lookup: str, value: Any) -> None:
    _refuse_no_list(lookup, value)
    _refuse_null(lookup, value)


_TEXTUAL = (
    "iexact",
    "contains",
    "icontains",
    "startswith",
    "istartswith",
    "endswith",
    "iendswith",
    "search",
    "posix_regex",
    "iposix_regex",
)
_PARTS = ("year", "quarter", "month", "week", "day", "hour", "minute", "second", "microsecond")
_BY_OPERATOR: dict[str, Callable[[str, Any], None]] = {
    "in": _refuse_no_list,
    "not_in": _refuse_no_others,
    "not": _refuse_null,
    "range": _refuse_no_pair,
    "isnull": _refuse_no_bool,
    **dict.fromkeys(_TEXTUAL, _refuse_no_text),
    **dict.fromkeys(_PARTS, _refuse_part),
}

"""Joins of a query: each relation of each table is one join with a name of its own, however it is reached.

Stock Tortoise 1.1.9 gives backward relations no alias, so of two that lead to one table the second is dropped in silence, and with it a
condition; a term at the end of a path may name another table than its join; an aggregate's own filter is not joined at all. These are its
functions, put right.
"""

from __future__ import annotations

import hashlib
import inspect
import warnings
from collections.abc import Callable
from copy import copy
from typing import Any, cast

from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Criterion, Term
from tortoise import expressions, query_utils, queryset
from tortoise.expressions import Aggregate, Q
from tortoise.fields.base import Field
from tortoise.fields.relational import BackwardFKRelation, ManyToManyFieldInstance, RelationalField
from tortoise.models import Model

Join = tuple[Table, Criterion]

_LONGEST_NAME = 63  # bytes: PostgreSQL cuts what is longer, and then two aliases may be one
# Of what is replaced, as it was looked at; another text may need another replacement.
_LOOKED_AT = {
    query_utils.get_joins_for_related_field: "fba6522d40c09031aec805810d76a3a7fbba687de25c471aa92273e3276d0d3e",
    query_utils.resolve_nested_field: "59c0a86b8acd272ee5ef994b275abf405035631cbfbc29d05bac673c50d3b7f3",
    Aggregate._resolve_argument: "d08fd62dcf9204941b051d332e6e48a45249b5a178a11f7499896f4664d95c05",
    Q._process_filter_kwarg: "21796916d83d0922d279764d33c0a1802903692bcd0491b3b2e5b14079bee5e3",
}


def alias_of(table: Table, relation: str) -> str:
    """The name under which `relation` of `table` is joined."""
    name = f"{table.get_table_name()}__{relation}"
    if len(name.encode()) <= _LONGEST_NAME:
        return name
    return f"{name[:46]}_{hashlib.sha256(name.encode()).hexdigest()[:16]}"


def joined(table: Table, relation: str, model: type[Model]) -> Table:
    """The table of `model` under that name."""
    named = copy(model._meta.basetable)
    named.alias = alias_of(table, relation)
    return named


def joins_of(table: Table, related_field: RelationalField[Any], related_field_name: str) -> list[Join]:
    """What has to be joined to `table` for a relation; the last is the related model's table."""
    model = cast("type[Model]", related_field.related_model)
    related = joined(table, related_field_name, model)
    if isinstance(related_field, ManyToManyFieldInstance):
        through = Table(related_field.through, schema=related_field.through_schema, alias=alias_of(table, f"{related_field_name}__through"))
        own = table[related_field.model._meta.db_pk_column] == through[related_field.backward_key]
        return [(through, own), (related, through[related_field.forward_key] == related[model._meta.db_pk_column])]
    target = related_field.to_field_instance
    to_column = target.source_field or target.model_field_name
    if isinstance(related_field, BackwardFKRelation):
        return [(related, table[to_column] == related[related_field.relation_source_field])]
    source = cast("Any", related_field).model._meta.fields_map[cast("Any", related_field).source_field]
    return [(related, related[to_column] == table[source.source_field or source.model_field_name])]


def resolve_nested_field(model: type[Model], table: Table, field: str) -> tuple[Term, list[Join], Field[Any] | None]:
    """The term at the end of a path like `runs__status`, the joins that lead there, and the field; of a relation its primary key."""
    path = query_utils.expand_lookup_expression(model, field)
    joins: list[Join] = []
    for step in path:
        if not isinstance(step, RelationalField):
            break
        joins += joins_of(table, step, step.model_field_name)
        table, model = joins[-1][0], cast("type[Model]", step.related_model)
    last = path[-1]
    if isinstance(last, RelationalField):
        return table[model._meta.db_pk_column], joins, last
    term: Term = table[last.source_field or last.model_field_name]
    cast_by = last.get_for_dialect(model._meta.db.capabilities.dialect, "function_cast")
    return cast_by(last, term) if cast_by else term, joins, last


_stock_filter = Q._process_filter_kwarg


def _process_filter_kwarg(self: Q, model: type[Model], key: str, value: Any, table: Table) -> tuple[Criterion, Join | None]:
    """A lookup of a backward relation itself (`runs=run`) is one of the related row's key, under the join's name."""
    relation = model._meta.fields_map.get(key.partition("__")[0])
    if not isinstance(relation, BackwardFKRelation):
        return _stock_filter(self, model, key, value, table)
    related = cast("type[Model]", relation.related_model)
    (join,) = joins_of(table, relation, relation.model_field_name)
    lookup = key.partition("__")[2]
    own = f"{related._meta.pk_attr}__{lookup}" if lookup else related._meta.pk_attr
    plain = [getattr(item, "pk", item) for item in value] if isinstance(value, (list, tuple, set)) else getattr(value, "pk", value)
    return _stock_filter(self, related, own, plain, join[0])[0], join


_stock_argument = Aggregate._resolve_argument


def _resolve_argument(self: Aggregate, resolve_context: Any, value: Any, *, treat_str_as_field: bool) -> Any:
    """The joins that an aggregate's own filter needs are made too."""
    result = _stock_argument(self, resolve_context, value, treat_str_as_field=treat_str_as_field)
    if treat_str_as_field and self.filter:
        result.joins = [*result.joins, *self.filter.resolve(resolve_context).joins]
    return result


def warn_of_others() -> None:
    """Say which of the functions that are replaced here are others than those that were looked at; nothing where there is no source."""
    for stock, digest in _LOOKED_AT.items():
        try:
            source = inspect.getsource(cast("Callable[..., Any]", stock))
        except OSError:
            continue
        if hashlib.sha256(source.encode()).hexdigest() != digest:
            told = f"this Tortoise has another {cast('Any', stock).__qualname__} than the one that bottleneck_db.orm.joins replaces"
            warnings.warn(told, RuntimeWarning, stacklevel=2)


def _install() -> None:
    for module in (query_utils, queryset, expressions):
        setattr(module, "get_joins_for_related_field", joins_of)  # noqa: B010 - functions of a module
    for module in (query_utils, expressions):
        setattr(module, "resolve_nested_field", resolve_nested_field)  # noqa: B010
    setattr(Q, "_process_filter_kwarg", _process_filter_kwarg)  # noqa: B010
    setattr(Aggregate, "_resolve_argument", _resolve_argument)  # noqa: B010


warn_of_others()
_install()

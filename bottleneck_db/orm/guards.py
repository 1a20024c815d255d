"""What every query of records is held to, at its own table and at each join: no deleted rows, and in a tenant scope its rows alone.

Row-level security holds in any case; the condition on the organization makes it visible in the statement, and the one on `deleted_at` is
this package's own. It stands in the ON clause: a hidden row is as if it were not there, and the row that refers to it stays.
"""

from __future__ import annotations

from typing import Any, cast
from uuid import UUID

from pypika_tortoise.queries import JoinOn, Table
from pypika_tortoise.terms import Criterion
from tortoise.expressions import Q
from tortoise.models import Model
from tortoise.queryset import AwaitableQuery

from bottleneck_db.errors import UnknownName
from bottleneck_db.orm.joins import joins_of

_models: dict[str, type[Model]] = {}


def learn(model: type[Model]) -> None:
    """Joins of this model's table are guarded from now on."""
    _models[model._meta.db_table] = model


class LiveQ(Q):
    """The condition that hides deleted rows; a class of its own, so that with_deleted() can find it and take it away."""


class LiftedQ(Q):
    """No condition: it says along which relations, and by which aliases these are joined, deleted rows are wanted too."""

    def __init__(self, paths: tuple[str, ...], aliases: frozenset[str]) -> None:
        super().__init__()
        self.paths = paths
        self.aliases = aliases


def lifted(model: type[Model], paths: tuple[str, ...]) -> LiftedQ:
    """The joins along these relations: "bot", "bot__created_by".

    Raises:
        UnknownName: there is no such relation.
    """
    aliases: set[str] = set()
    for path in paths:
        at, table = model, model._meta.basetable
        for name in path.split("__"):
            if name not in at._meta.fetch_fields:
                raise UnknownName(at.__name__, name, at._meta.fetch_fields)
            relation = cast("Any", at._meta.fields_map[name])
            table, at = joins_of(table, relation, name)[-1][0], relation.related_model
        aliases.add(str(table.alias))
    return LiftedQ(paths, frozenset(aliases))


def lift_prefetches(queryset: Any) -> None:
    """Deleted rows of relations that are prefetched, where with_deleted() names them; a Prefetch with a query of its own stays as it is."""
    paths = {path for condition in queryset._q_objects if isinstance(condition, LiftedQ) for path in condition.paths}
    for name in queryset._prefetch_map.keys() - queryset._prefetch_queries.keys():
        lifted_there = {path.partition("__")[2] for path in paths if path.partition("__")[0] == name}
        if lifted_there:
            rows = queryset.model._meta.fields_map[name].related_model.all()
            rows = rows.with_deleted() if "" in lifted_there else rows
            further = lifted_there - {""}
            rows = rows.with_deleted(*further) if further else rows
            queryset._prefetch_queries[name] = [(None, rows.prefetch_related(*queryset._prefetch_map.pop(name)))]


def guard(statement: AwaitableQuery[Any]) -> None:
    """Give each join of `statement` its conditions; those that have them are left alone."""
    wanted = {alias for condition in statement._q_objects if isinstance(condition, LiftedQ) for alias in condition.aliases}
    for join in statement.query._joins:
        if isinstance(join, JoinOn) and not getattr(join, "guarded", False):
            join.criterion = _on(join.criterion, join.item, wanted, _tenant_of(statement))
            vars(join)["guarded"] = True


def guard_base(statement: AwaitableQuery[Any]) -> None:
    """In a tenant scope, the tenant's rows alone; deleted ones are hidden by LiveQ, which a query set is born with."""
    condition = _of_tenant(statement.model, statement.model._meta.basetable, _tenant_of(statement))
    if condition is not None:
        statement.query._wheres = condition & statement.query._wheres if statement.query._wheres else condition


def _on(criterion: Any, table: Any, wanted: set[str], tenant: UUID | None) -> Any:
    model = _models.get(table._table_name)
    if model is None:
        return criterion
    if getattr(model, "_soft_delete", False) and table.alias not in wanted:
        criterion &= table.deleted_at.isnull()
    condition = _of_tenant(model, table, tenant)
    return criterion if condition is None else criterion & condition


def _of_tenant(model: type[Model], table: Table, tenant: UUID | None) -> Criterion | None:
    column = model._meta.fields_map.get("organization_id")
    if column is None or tenant is None:
        return None
    own = table.organization_id == tenant
    return own | table.organization_id.isnull() if column.null else own


def _tenant_of(statement: AwaitableQuery[Any]) -> UUID | None:
    """The organization of the scope that the statement is for; a connection that is no scope's has none."""
    return cast("UUID | None", getattr(statement._db or statement.model._meta.db, "tenant", None))

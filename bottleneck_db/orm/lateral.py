"""The first n rows of a relation for each row of a query, in the same statement: LEFT JOIN LATERAL (PostgreSQL manual, 7.2.1.5).

A prefetch with a limit() has one limit for all parents together; here it holds for each.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, Self, TypeVar, cast

from pypika_tortoise.context import SqlContext
from pypika_tortoise.dialects.postgresql import PostgreSQLQuery
from pypika_tortoise.functions import Cast
from pypika_tortoise.queries import QueryBuilder, Selectable
from pypika_tortoise.terms import Function, Term
from tortoise.expressions import Expression, ResolveContext, ResolveResult
from tortoise.fields.relational import BackwardFKRelation, BackwardOneToOneRelation
from tortoise.models import Model
from tortoise.queryset import QuerySet

from bottleneck_db.errors import InvalidArgument, UnknownName
from bottleneck_db.orm.arguments import instance, name_list, whole_number
from bottleneck_db.orm.conflicts import Words
from bottleneck_db.orm.enum_field import Enumerated

M = TypeVar("M", bound=Model)
MOST_EACH = 1000
_TENANT = "organization_id"
_PREFIX = "latest_"


class WithLatest(QuerySet[M], Generic[M]):
    """A query set that brings the first rows of a relation along."""

    __slots__ = ()

    def with_latest(self, relation: str, limit: int = 10, *, order_by: Iterable[str] = (), among: QuerySet[Any] | None = None) -> Self:
        """Each row with the first `limit` rows of `relation` (a relation of many), read in the same statement.

        `among` are the rows to choose from, by default all live ones; `order_by` says which come first, by default those with the highest
        keys, the youngest.

        Raises:
            UnknownName: there is no such relation, or no field to order by.
            InvalidArgument: `limit` is not between 0 and 1000, or `among` is a query of another model or has a window of its own.
        """
        found = self.model._meta.fields_map.get(instance("relation", relation, str))
        if not isinstance(found, BackwardFKRelation) or isinstance(found, BackwardOneToOneRelation):
            raise UnknownName(self.model.__name__, relation, self.model._meta.backward_fk_fields)
        whole_number("limit", limit, least=0, most=MOST_EACH)
        child = found.related_model
        rows = child.all() if among is None else among
        if not isinstance(rows, QuerySet) or rows.model is not child or rows._limit is not None or rows._offset is not None:
            raise InvalidArgument("among", f"is a query of {child.__name__} without limit() and offset()")
        ordered = rows.order_by(*(name_list("order_by", order_by) or (f"-{child._meta.pk_attr}",)))
        return cast("Self", self.annotate(**{f"{_PREFIX}{relation}": _Latest(found, ordered.limit(limit))}))

    async def _execute(self) -> Any:
        answer: Any = await super()._execute()
        attach(self, answer if isinstance(answer, list) else [answer])
        return answer


def attach(query: QuerySet[Any], records: Sequence[Any]) -> None:
    """Hand the rows that a query brought along to the relations of its records."""
    for alias, latest in query._annotations.items():
        if isinstance(latest, _Latest):
            for record in (record for record in records if record is not None):
                getattr(record, latest.name)._set_result_for_query(latest.records(vars(record).pop(alias)))


class _Latest(Expression):
    """The rows of a relation as an array of rows, out of a lateral join."""

    def __init__(self, relation: BackwardFKRelation[Any], rows: QuerySet[Any]) -> None:
        self.name = relation.model_field_name
        self._relation = relation
        self._child: type[Model] = relation.related_model
        self._rows = rows

    def resolve(self, resolve_context: ResolveContext) -> ResolveResult:
        lateral = _Lateral(f"{_PREFIX}{self.name}", self._statement(resolve_context.table))
        return ResolveResult(term=lateral.field("rows"), joins=[(cast(Any, lateral), Words("true"))])

    def records(self, rows: Iterable[Sequence[Any]]) -> list[Any]:
        columns = list(self._child._meta.fields_db_projection.values())
        return [self._child._init_from_db(**dict(zip(columns, row, strict=True))) for row in rows]

    def _statement(self, parent: Any) -> QueryBuilder:
        """The child's own query, with its conditions, of this parent alone; a table that is parent and child has another name in it."""
        rows = self._rows._clone()
        rows._choose_db_if_not_chosen()
        rows._make_query()
        table, each = self._child._meta.basetable, self._child._meta.basetable.as_("each")
        query: Any = rows.query.replace_table(table, each)
        query._selects = [Function("ROW", *self._columns(each))]
        link = each[self._child._meta.fields_db_projection[self._relation.relation_field]]
        query = query.where(link == parent[self._relation.model._meta.db_pk_column])
        if self._both_are_of_tenants():
            query = query.where(each[_TENANT] == parent[_TENANT])
        return cast("QueryBuilder", query)

    def _columns(self, each: Any) -> list[Term]:
        """An enum's type is not known to the driver where it stands within a row."""
        fields = ((column, self._child._meta.fields_map[name]) for name, column in self._child._meta.fields_db_projection.items())
        return [Cast(each[column], "text") if isinstance(field, Enumerated) else each[column] for column, field in fields]

    def _both_are_of_tenants(self) -> bool:
        fields: Sequence[Mapping[str, Any]] = (self._child._meta.fields_map, self._relation.model._meta.fields_map)
        return all(_TENANT in of_model and not of_model[_TENANT].null for of_model in fields)


class _Lateral(Selectable):
    """LATERAL (…) "alias", whose one column "rows" is an array."""

    _table_name = None  # it is no model's table, for the guards of joins

    def __init__(self, alias: str, rows: QueryBuilder) -> None:
        super().__init__(alias)
        self._rows = rows

    def get_sql(self, ctx: SqlContext) -> str:
        inner = ctx.copy(subquery=False, with_alias=False, with_namespace=True)
        return f'LATERAL ({PostgreSQLQuery.select(_ArrayOf(self._rows).as_("rows")).get_sql(inner)}) "{self.alias}"'


class _ArrayOf(Term):
    """ARRAY(…) of a query with one column."""

    def __init__(self, rows: QueryBuilder) -> None:
        super().__init__()
        self._rows = rows

    def get_sql(self, ctx: SqlContext) -> str:
        sql = f"ARRAY({self._rows.get_sql(ctx.copy(subquery=False, with_alias=False))})"
        return f'{sql} "{self.alias}"'

"""UPDATEs of many rows: the rows as they are afterwards, and other values for each of them."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from copy import copy
from typing import Any, Generic, TypeVar

from pypika_tortoise.terms import Bracket, Term
from tortoise.expressions import Expression, ResolveContext, ResolveResult, Subquery
from tortoise.models import Model
from tortoise.queryset import BulkUpdateQuery, UpdateQuery

from bottleneck_db.errors import InvalidArgument
from bottleneck_db.orm.client import client
from bottleneck_db.orm.explained import Explained, explained
from bottleneck_db.orm.given import ROWS, Given, Row, chunks

M = TypeVar("M", bound=Model)


class RecordUpdate(Explained, UpdateQuery, Generic[M]):
    """UPDATE; awaited, it gives the number of rows."""

    __slots__ = ()

    def returning(self) -> Returning[M]:
        """Awaited, it gives the rows as they are afterwards, in no order."""
        return Returning(self)

    def _make_query(self) -> None:
        self.update_kwargs = {name: _Given(value) if isinstance(value, Term) else value for name, value in self.update_kwargs.items()}
        super()._make_query()


class _Given(Expression):
    """SQL that was given as it is, RawSQL or a Subquery: stock Tortoise takes it for a value of the column's type."""

    def __init__(self, term: Term) -> None:
        self._term = term

    def resolve(self, resolve_context: ResolveContext) -> ResolveResult:
        return ResolveResult(term=Bracket(self._term) if isinstance(self._term, Subquery) else self._term)


class Returning(Generic[M]):
    """UPDATE … RETURNING; awaited, it gives records."""

    def __init__(self, update: RecordUpdate[M]) -> None:
        self._update = update

    def sql(self) -> str:
        """The statement, with placeholders."""
        return self._built()[0]

    def __await__(self) -> Generator[Any, None, list[M]]:
        return self._fetch().__await__()

    def _built(self) -> tuple[str, list[Any]]:
        update = self._update
        update._choose_db_if_not_chosen(True)
        update._make_query()
        returning: Any = update.query
        sql, values = returning.returning(*update.model._meta.fields_db_projection.values()).get_parameterized_sql()
        return sql, values

    async def _fetch(self) -> list[M]:
        model: type[M] = self._update.model
        with explained(model):
            statement = self._built()
            rows = await client(self._update._db).fetch(*statement)
        return [model._init_from_db(**dict(row)) for row in rows]


class EachUpdate(Explained, BulkUpdateQuery[M], Generic[M]):
    """UPDATE … FROM unnest(…): each row with its own values, one statement a chunk; awaited, it gives the number of rows."""

    __slots__ = ()

    def _make_queries(self) -> list[tuple[str, list[Any]]]:
        with explained(self.model):
            rows = self._rows()
            self.query = copy(self.model._meta.basequery)
            self._joined_tables = []
            self.resolve_filters()
            return [self._statement(chunk) for chunk in chunks(rows, self._batch_size or ROWS)]

    def _rows(self) -> list[Row]:
        """All values, checked before the first statement is sent."""
        rows = list(self._values())
        key = self.model._meta.pk_attr
        if len({row[key] for row in rows}) < len(rows):
            raise InvalidArgument("objects", "has a row twice")
        return rows

    def _values(self) -> Iterator[Row]:
        names = (self.model._meta.pk_attr, *self._names())
        for record in self._objects:
            yield {name: self.model._meta.fields_map[name].to_db_value(getattr(record, name), record) for name in names}

    def _names(self) -> list[str]:
        """The fields that are written, each once; of a relation its key."""
        return list(dict.fromkeys(f"{name}_id" if name in self.model._meta.fk_fields else name for name in self.fields))

    def _statement(self, rows: Sequence[Row]) -> tuple[str, list[Any]]:
        table, key = self.model._meta.basetable, self.model._meta.db_pk_column
        given = Given(self.model, rows)
        query = self._db.query_class.update(table).from_(given)
        for name in self._names():
            query = query.set(self.model._meta.fields_db_projection[name], given.term(name))
        query = query.where(table[key] == given.field(key))
        if self.query._joins:
            query = query.where(self._pk_in_subquery(table))
        elif self.query._wheres:
            query = query.where(self.query._wheres)
        sql, values = query.get_parameterized_sql()
        return sql, values

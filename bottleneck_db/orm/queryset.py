"""The project's query set: live rows by default, and refusals where stock Tortoise would be silent, or splice a name into SQL as it is."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from typing import Any, Generic, Literal, NoReturn, Self, TypeVar, cast

from pypika_tortoise.terms import Term
from tortoise.expressions import Expression, Q
from tortoise.manager import Manager
from tortoise.models import Model
from tortoise.query_utils import Prefetch
from tortoise.queryset import (
    BulkUpdateQuery,
    ContainsQuery,
    CountQuery,
    DeleteQuery,
    ExistsQuery,
    QuerySetSingle,
    RawSQLQuery,
    ValuesListQuery,
    ValuesQuery,
)

from bottleneck_db.errors import InvalidArgument, Refused
from bottleneck_db.orm.arguments import instance, listed, name_list, whole_number
from bottleneck_db.orm.explained import Explained, as_explained, explained, of_kind
from bottleneck_db.orm.given import MAX_ROWS
from bottleneck_db.orm.guards import LiveQ, lift_prefetches, lifted
from bottleneck_db.orm.keyset import Paged
from bottleneck_db.orm.lateral import WithLatest
from bottleneck_db.orm.refusals import (
    as_paths,
    refuse_no_name,
    refuse_no_relation,
    refuse_relation,
    refuse_taken,
    refuse_twice,
    refuse_unfit,
    refuse_unwritable,
)
from bottleneck_db.orm.statement import on_rows
from bottleneck_db.orm.streaming import Streamed
from bottleneck_db.orm.typed import GradualQuerySet
from bottleneck_db.orm.updates import EachUpdate, RecordUpdate

M = TypeVar("M", bound=Model)
_MOST_ROWS = (1 << 63) - 1


class RecordQuerySet(Explained, Streamed[M], Paged[M], WithLatest[M], GradualQuerySet[M], Generic[M]):
    """A query set of records.

    Names of fields, lookups and aliases are checked when the query is built or, at the latest, when it is awaited:
    UnknownName and InvalidArgument come from every method.
    """

    __slots__ = ()

    def with_deleted(self, *relations: str) -> Self:
        """Deleted rows too. Given relations, the deleted rows that these lead to, and not the model's own: `with_deleted("bot")`.

        Raises:
            UnknownName: there is no such relation.
        """
        queryset = cast("Self", self._clone())
        if relations:
            queryset._q_objects = [*self._q_objects, lifted(self.model, as_paths("with_deleted", relations))]
        else:
            queryset._q_objects = [condition for condition in self._q_objects if not isinstance(condition, LiveQ)]
        return queryset

    def _make_query(self) -> None:
        super()._make_query()
        lift_prefetches(self)

    def only_deleted(self) -> Self:
        """Deleted rows alone."""
        return self.with_deleted().filter(deleted_at__isnull=False)

    def delete(self) -> DeleteQuery:
        """Delete rows for good; soft-deletable ones only where deleted rows were asked for.

        Raises:
            Refused: with limit() or order_by(), which PostgreSQL would ignore; or the rows are soft-deletable.
        """
        self._refuse_window("delete")
        if any(isinstance(condition, LiveQ) for condition in self._q_objects):
            raise Refused(f"{self.model.__name__} is soft-deletable: use soft_delete(), or purge() to remove a deleted row for good")
        return as_explained(super().delete())

    def update(self, **values: Any) -> RecordUpdate[M]:
        """Change all rows of the query; with .returning() behind it, the rows come back.

        Raises:
            Refused: with limit() or order_by(), which PostgreSQL would ignore; or a field that nobody may change.
            UnknownName: there is no such field.
            InvalidArgument: a relation is given both by record and by key.
        """
        self._refuse_window("update")
        refuse_unwritable(self.model, values)
        refuse_twice(self.model, values)
        cleared = {f"{name}_id": None for name, value in values.items() if value is None and name in self.model._meta.fk_fields}
        kept = {name: value for name, value in values.items() if f"{name}_id" not in cleared}
        return of_kind(super().update(**kept, **cleared), RecordUpdate)

    def bulk_update(self, objects: Iterable[M], fields: Iterable[str], batch_size: int | None = None) -> BulkUpdateQuery[M]:
        """Write `fields` of all `objects`, up to `batch_size` in a statement (by default 1,000). Awaited, it gives the number of rows.

        The records' values are checked before anything is sent; rows that are gone are not counted. Neither versions nor the audit
        trail take notice, as with update(). Otherwise errors as for update(), and:

        Raises:
            InvalidArgument: an object is none of the model or twice in the list, or a value breaks its field's rule.
        """
        self._refuse_window("bulk_update")
        names = name_list("fields", fields)
        refuse_unwritable(self.model, names)
        if batch_size is not None:
            whole_number("batch_size", batch_size, least=1, most=MAX_ROWS)
        records = [instance("objects", record, self.model) for record in listed("objects", objects)]
        if any(record.pk is None for record in records):
            raise InvalidArgument("objects", "has a record without a key")
        return of_kind(super().bulk_update(records, names, batch_size), EachUpdate)

    def bulk_create(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Tortoise's own way, which fills in neither organization nor creator, and writes no audit trail.

        Raises:
            Refused: always.
        """
        raise Refused("bulk_create() would pass by the scope and the audit trail: use bulk_insert(rows), or bulk_upsert(rows, conflict=…)")

    def raw(self, sql: str) -> RawSQLQuery:
        """Records of a statement without values; `from_sql()` of the model takes values too. Errors as for `from_sql()`."""
        return super().raw(on_rows(sql))

    def select_for_update(self, nowait: bool = False, skip_locked: bool = False, of: tuple[str, ...] = (), no_key: bool = False) -> Self:
        """Lock the rows until the scope ends: those of the tables `of`, by default the model's own.

        PostgreSQL locks no row on the far side of an outer join, which is how relations are joined.

        Raises:
            InvalidArgument: `of` is no list of names.
        """
        tables = tuple(name_list("of", of)) or (self.model._meta.db_table,)
        for table in tables:
            refuse_no_name("of", table)
        return super().select_for_update(nowait, skip_locked, tables, no_key)

    def use_index(self, *index_names: str) -> NoReturn:
        """Tortoise leaves hints out where the database has none.

        Raises:
            Refused: always.
        """
        raise Refused("PostgreSQL has no index hints: EXPLAIN tells which index it takes, and why")

    force_index = use_index

    def _refuse_window(self, verb: str) -> None:
        if self._limit is not None or self._offset is not None or self._orderings:
            raise Refused(f"{verb}() would ignore limit(), offset() and order_by(): select the ids first")

    def _filter_or_exclude(self, *args: Q, negate: bool, **kwargs: Any) -> Self:
        refuse_unfit(self.model, args, kwargs)
        return cast("Self", super()._filter_or_exclude(*args, negate=negate, **kwargs))

    def limit(self, limit: int) -> Self:
        return cast("Self", super().limit(whole_number("limit", limit, least=0, most=_MOST_ROWS)))

    def offset(self, offset: int) -> Self:
        return cast("Self", super().offset(whole_number("offset", offset, least=0, most=_MOST_ROWS)))

    def __getitem__(self, key: slice) -> Self:
        with explained(self.model):
            return cast("Self", super().__getitem__(key))

    def order_by(self, *orderings: str) -> Self:
        with explained(self.model):
            return cast("Self", super().order_by(*as_paths("order_by", orderings, key=self.model._meta.pk_attr)))

    def latest(self, *orderings: str) -> QuerySetSingle[M | None]:
        with explained(self.model):
            return super().latest(*as_paths("latest", orderings, key=self.model._meta.pk_attr))

    def earliest(self, *orderings: str) -> QuerySetSingle[M | None]:
        with explained(self.model):
            return super().earliest(*as_paths("earliest", orderings, key=self.model._meta.pk_attr))

    def group_by(self, *fields: str) -> Self:
        paths = as_paths("group_by", fields)
        refuse_relation(self.model, paths)
        return cast("Self", super().group_by(*paths))

    def annotate(self, **annotations: Expression | Term) -> Self:
        for alias, annotation in annotations.items():
            refuse_no_name("alias", alias)
            refuse_taken(self.model, alias)
            if not isinstance(annotation, (Expression, Term)):
                raise InvalidArgument(alias, f"is annotated with an expression, not {type(annotation).__name__}")
        return cast("Self", super().annotate(**annotations))

    def only(self, *fields_for_select: str) -> Self:
        """Read these fields alone, and the key: a record without it could not be saved.

        Raises:
            InvalidArgument, UnknownName: there is no name, or no such field.
        """
        if not fields_for_select:
            raise InvalidArgument("only", "takes at least one field")
        key = self.model._meta.pk_attr
        return cast("Self", super().only(*dict.fromkeys((key, *as_paths("only", fields_for_select, key=key)))))

    def values(self, *args: str, **kwargs: str) -> ValuesQuery[Literal[False]]:
        for alias in kwargs:
            refuse_no_name("alias", alias)
        self._refuse_only("values")
        with explained(self.model):
            paths = as_paths("values", (*args, *kwargs.values()))
            refuse_relation(self.model, paths)
            return as_explained(super().values(*args, **kwargs))

    def values_list(self, *fields_: str, flat: bool = False) -> ValuesListQuery[Literal[False]]:
        self._refuse_only("values_list")
        paths = as_paths("values_list", fields_)
        refuse_relation(self.model, paths)
        if flat and len(paths) != 1:
            raise InvalidArgument("flat", "gives the values of one field")
        return as_explained(super().values_list(*paths, flat=flat))

    def _refuse_only(self, verb: str) -> None:
        if self._fields_for_select:
            raise Refused(f"{verb}() names its fields itself: leave only() out")

    def count(self) -> CountQuery:
        """How many rows the query gives.

        Raises:
            Refused: with group_by(), which Tortoise would ignore.
        """
        if self._group_bys:
            raise Refused("count() would count the rows and not the groups: take the length of values()")
        return as_explained(super().count())

    def exists(self) -> ExistsQuery:
        """Whether the query gives any row.

        Raises:
            Refused: with limit() or offset(), which Tortoise would ignore.
        """
        if self._limit is not None or self._offset is not None:
            raise Refused("exists() would ignore limit() and offset(): count() goes by them")
        return as_explained(super().exists())

    def contains(self, obj: M) -> ContainsQuery:
        with explained(self.model):
            return as_explained(super().contains(obj))

    def select_related(self, *fields: str) -> Self:
        refuse_no_relation(self.model, fields, single=True)
        return cast("Self", super().select_related(*fields))

    def prefetch_related(self, *args: str | Prefetch) -> Self:
        refuse_no_relation(self.model, args)
        for prefetch in args:
            if isinstance(prefetch, Prefetch) and prefetch.to_attr:
                refuse_no_name("to_attr", prefetch.to_attr)
                refuse_taken(self.model, prefetch.to_attr)
        return cast("Self", super().prefetch_related(*args))


class RecordManager(Manager):
    """Hands out the project's query sets; with `live`, without deleted rows."""

    def __init__(self, *, live: bool = False) -> None:
        super().__init__()
        self._live = live

    def get_queryset(self) -> RecordQuerySet[Any]:
        queryset: RecordQuerySet[Any] = RecordQuerySet(cast("type[Model]", self._model))
        if self._live:
            queryset._q_objects = [*copy(queryset._q_objects), LiveQ(deleted_at__isnull=True)]
        return queryset

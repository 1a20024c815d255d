"""How a record is written: what was set, and nothing else, and what was written comes back.

Stock Tortoise writes all columns on save (lost updates) and does not notice that a row is gone. Here an INSERT names only the columns that
have a value, an UPDATE only those that changed since the row was read, and both return the row as the database has it: defaults, generated
columns, what triggers did.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from pypika_tortoise.dialects.postgresql import PostgreSQLQuery
from pypika_tortoise.terms import Function, Parameter
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.fields.base import DatabaseDefault

from bottleneck_db.errors import BottleneckError, NotFound, Refused, UnknownName
from bottleneck_db.orm.arguments import name_list
from bottleneck_db.orm.client import client
from bottleneck_db.orm.conflicts import Conflict
from bottleneck_db.orm.json_patches import Incremented, Patched
from bottleneck_db.orm.refusals import refuse_unwritable
from bottleneck_db.orm.server_time import ServerTime
from bottleneck_db.orm.typed import GradualModel


@dataclass(frozen=True)
class Appended:
    """Items that the database adds at the end of a JSON array, whatever stands in it by then."""

    items: Sequence[Any]


class Saved(GradualModel):
    """A row that knows what changed since it was read."""

    _origin: Mapping[str, Any] = MappingProxyType({})

    class Meta:
        abstract = True

    @property
    def changed(self) -> tuple[str, ...]:
        """The fields whose value is another than the row's was when it was read; in-place changes of JSON too."""
        return tuple(name for name in self._columns() if self._differs(name))

    def _columns(self) -> list[str]:
        return [name for name in self._meta.fields_db_projection if not self._meta.fields_map[name].generated]

    def _differs(self, name: str) -> bool:
        if not hasattr(self, name):
            return False
        value = getattr(self, name)
        field = self._meta.fields_map[name]
        column = self._meta.fields_db_projection[name]
        return column not in self._origin or bool(field.to_python_value(self._origin[column]) != value)

    async def save(
        self,
        using_db: BaseDBAsyncClient | None = None,
        update_fields: Iterable[Any] | None = None,
        force_create: bool = False,
        force_update: bool = False,
    ) -> None:
        """Insert the record, or write what changed. Without a change nothing is sent.

        Raises:
            NotFound: the row is gone, or is not this identity's.
            ConstraintViolation, InvalidArgument: a value breaks a rule.
            UnknownName: one of `update_fields` is no field.
            Refused: a field was set that is the database's to write.
        """
        if update_fields is None:
            self._refuse_generated()
        if force_create or not (self._saved_in_db or force_update):
            await self._insert(using_db)
        else:
            await self._update(using_db, self.changed if update_fields is None else tuple(name_list("update_fields", update_fields)))
        self._saved_in_db = True

    def _refuse_generated(self) -> None:
        for column in self._meta.generated_db_fields:
            name = self._meta.fields_db_projection_reverse[column]
            if vars(self).get(name, self._origin.get(column)) != self._origin.get(column):
                raise Refused(f"{type(self).__name__}.{name} is the database's to write")

    async def _prepare_insert(self) -> None:
        """Fill in what the model fills in, and refuse what it refuses, before a new row is sent; concerns and models add to it."""

    async def _insert(self, using_db: BaseDBAsyncClient | None, *, unless: Conflict | None = None) -> bool:
        """INSERT; False where `unless` says so: there is a row already by that rule."""
        await self._prepare_insert()
        values = self._new_values()
        bound: list[Any] = []
        query: Any = PostgreSQLQuery.into(self._meta.basetable).columns(*self._db_names(values))
        query = query.insert(*(self._term(name, value, bound) for name, value in values.items()))
        if unless is not None:
            query = unless.applied(query).do_nothing()
        return await self._send(using_db, query, bound)

    def _new_values(self) -> dict[str, Any]:
        """What an INSERT of this record names."""
        values = {name: value for name in self._columns() if (value := getattr(self, name, None)) is not None or self._is_chosen_null(name)}
        return {name: value for name, value in values.items() if not isinstance(value, DatabaseDefault)}

    def _is_chosen_null(self, name: str) -> bool:
        """None is sent only where it overrides a default of the column."""
        field = self._meta.fields_map[name]
        return field.null and (field.has_db_default() or field.default is not None)

    async def _update(self, using_db: BaseDBAsyncClient | None, names: tuple[str, ...]) -> None:
        if not names:
            return
        self._refuse_unwritable(names)
        values = {name: getattr(self, name) for name in names}
        if not await self._change(self._counting(values), where=self._expected(), using_db=using_db):
            raise await self._absence()

    def _counting(self, values: dict[str, Any]) -> dict[str, Any]:
        """What save() writes besides the fields that changed: the row's next version, where it has one."""
        return values

    def _expected(self) -> Mapping[str, Any]:
        """What the row must still be like for save() to change it."""
        return {}

    async def _absence(self) -> BottleneckError:
        """Why save() found no row to change."""
        return NotFound(f"the {type(self).__name__} is gone, or is not of this scope")

    async def _change(
        self, values: Mapping[str, Any], *, where: Mapping[str, Any] | None = None, using_db: BaseDBAsyncClient | None = None
    ) -> bool:
        """UPDATE this row where it still is as `where` says (None: IS NULL, a tuple: one of), and take over what comes back.

        False: no row is so any more, nothing was written. The check and the write are one statement, so no one can come between them.
        """
        bound: list[Any] = []
        table = self._meta.basetable
        query = PostgreSQLQuery.update(table)
        for name, value in values.items():
            query = query.set(self._meta.fields_db_projection[name], self._term(name, value, bound))
        identity = {name: self._key_value(name) for name in self._identity_columns()}
        for name, value in (identity | dict(where or {})).items():
            query = query.where(self._condition(name, value, bound))
        return await self._send(using_db, query, bound)

    async def _patch(self, values: Mapping[str, Any], where: Mapping[str, Any]) -> bool:
        """As _change(), of a part of a JSON column."""
        return await self._change(values, where=where)

    @contextmanager
    def _kept_on_failure(self) -> Generator[None]:
        """The record stays as it was where what is inside fails: its row was rolled back too."""
        state = vars(self)
        before = dict(state)
        try:
            yield
        except BaseException:
            state.clear()
            state.update(before)
            raise

    def _term(self, name: str, value: Any, bound: list[Any]) -> Any:
        if isinstance(value, ServerTime):
            return value.term(bound)
        if isinstance(value, (Patched, Incremented)):
            return value.term(self._column(name), bound)
        if isinstance(value, Appended):  # the function behind the operator ||
            return Function("jsonb_concat", self._column(name), self._term(name, list(value.items), bound))
        bound.append(self._meta.fields_map[name].to_db_value(value, self))
        return Parameter(idx=len(bound))

    def _condition(self, name: str, value: Any, bound: list[Any]) -> Any:
        column = self._column(name)
        if value is None:
            return column.isnull()
        if isinstance(value, tuple):
            return column.isin([self._term(name, item, bound) for item in value])
        return column == self._term(name, value, bound)

    def _column(self, name: str) -> Any:
        return self._meta.basetable[self._meta.fields_db_projection[name]]

    def _refuse_unwritable(self, names: Iterable[str]) -> None:
        columns = self._known(names, self._meta.fields_db_projection)
        refuse_unwritable(type(self), columns)
        for name in names:
            if name in self._identity_columns():
                raise Refused(f"{type(self).__name__}.{name} identifies the row and cannot change")

    def _identity_columns(self) -> tuple[str, ...]:
        """The columns that find this row; in a tenant's table the organization is one of them."""
        return (self._meta.pk_attr,)

    def _db_names(self, names: Iterable[str]) -> list[str]:
        return [self._meta.fields_db_projection[name] for name in names]

    async def _send(self, using_db: BaseDBAsyncClient | None, query: Any, bound: list[Any]) -> bool:
        """Execute, and take over the row that comes back; False where none does."""
        sql = query.returning(*self._returned_columns()).get_sql()
        rows = await client(using_db or self._choose_db(True)).fetch(sql, bound)
        if rows:
            self._take_over(dict(rows[0]))
        return bool(rows)

    def _key_value(self, name: str) -> Any:
        return self._origin.get(self._meta.fields_db_projection[name], getattr(self, name))

    def _returned_columns(self) -> list[str]:
        return list(self._meta.fields_db_projection.values())

    def _take_over(self, row: Mapping[str, Any]) -> None:
        for relation in self._meta.fk_fields:
            name = f"{relation}_id"
            if (column := self._meta.fields_db_projection[name]) in row:
                self._forget(relation, self._meta.fields_map[name].to_python_value(row[column]))
        for name, column in self._meta.fields_db_projection.items():
            if column in row:
                object.__setattr__(self, name, self._meta.fields_map[name].to_python_value(row[column]))
        self._origin = {**self._origin, **row}

    def _forget(self, relation: str, key: Any) -> None:
        """Where the relation gets another key, the record that was read by the old one is no longer it."""
        state = vars(self)
        if state.get(f"{relation}_id") != key:
            state.pop(f"_{relation}", None)

    def _known(self, names: Iterable[str], among: Mapping[str, Any]) -> Iterable[str]:
        for name in names:
            if name not in among:
                raise UnknownName(type(self).__name__, name, among)
        return names

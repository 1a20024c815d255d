"""The active record: a row of one table, with its queries and its verbs.

Stock Tortoise drops unknown keywords, and does not notice that a row is gone; how a record is written stands in `orm.saving`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.exceptions import ConfigurationError, OperationalError
from tortoise.models import Model

from bottleneck_db.errors import InvalidArgument, NotFound, NotLoaded, Refused, UniqueViolation
from bottleneck_db.orm import guards, violations
from bottleneck_db.orm.arguments import instance, mapping, name_list
from bottleneck_db.orm.bulk import Bulk
from bottleneck_db.orm.client import client
from bottleneck_db.orm.keyset import KeysetPage
from bottleneck_db.orm.names import snake_case
from bottleneck_db.orm.queryset import RecordManager, RecordQuerySet
from bottleneck_db.orm.refusals import refuse_no_relation, refuse_twice
from bottleneck_db.orm.relations import ForeignKeyField
from bottleneck_db.orm.statement import on_rows


class Record(Bulk):
    """A row of one table."""

    # Columns that no caller of an API gives or changes here, whatever their declaration in a concern says.
    kept: ClassVar[frozenset[str]] = frozenset()

    class Meta:
        abstract = True

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        cls._meta.manager = RecordManager(live=cls._soft_delete)
        if not cls._meta.abstract:
            violations.learn(cls)
            guards.learn(cls)

    def _set_kwargs(self, kwargs: dict[str, Any]) -> set[str]:
        self._known(kwargs, self._meta.fields_map)
        for name in kwargs:
            if self._meta.fields_map[name].generated:
                raise Refused(f"{type(self).__name__}.{name} is the database's to write")
        refuse_twice(type(self), kwargs)
        for name in kwargs.keys() & self._meta.fk_fields:
            self._validate_relation_type(name, kwargs[name])
        try:
            return super()._set_kwargs(kwargs)
        except (ValueError, ConfigurationError, OperationalError) as error:  # their words hold names and no values
            raise InvalidArgument(type(self).__name__, str(error)) from None

    if not TYPE_CHECKING:  # a checker would take any attribute for one

        def __setattr__(self, key: str, value: Any) -> None:
            if key in self._meta.backward_fk_fields:
                raise InvalidArgument(key, "is a relation of many, which is not set: set the key in each of its rows")
            if key.endswith("_id") and key[:-3] in self._meta.fk_fields:
                self._forget(key[:-3], value)
            super().__setattr__(key, value)

        def __getattr__(self, name: str) -> Any:
            """Of a record that was read in part: what was not read is told by its name."""
            if name in self._meta.fields_db_projection:
                raise NotLoaded(type(self).__name__, name, "read it as well, or refresh_from_db()")
            return object.__getattribute__(self, name)  # no attribute at all, or a property of what was not read

    @classmethod
    def _validate_relation_type(cls, field_key: str, value: Model | None) -> None:
        if value is not None:
            cls._key_of(field_key, value)

    def update_from_dict(self, data: Mapping[str, Any]) -> Self:
        """Set several fields; save() writes them. Where a value is refused none is set.

        Raises:
            UnknownName: there is no such field.
            InvalidArgument: it is no mapping, a value breaks its field's rule, or a relation is given both by record and by key.
            Refused: a field is the database's to write.
        """
        with self._kept_on_failure():
            return super().update_from_dict(mapping("data", data))

    @classmethod
    async def get_or_create(cls, defaults: Any = None, using_db: BaseDBAsyncClient | None = None, **values: Any) -> tuple[Self, bool]:
        """The row that has these values; where there is none, a new one of them and of `defaults`. Returns whether it is new.

        Of many at once one creates it, and the others get it.

        Raises:
            NotUnique: several rows have these values.
            InvalidArgument: `defaults` is no mapping, or gives a field another value than is looked for.
            UniqueViolation: another row, or one that this scope does not see, has the place of the new one.
            InvalidArgument, UnknownName, ConstraintViolation, IdentityRequired: as from create().
        """
        given = cls._with_defaults(values, defaults)
        found = await cls.filter(**values).get_or_none()
        if found is not None:
            return found, False
        try:
            return await cls._create_apart(using_db, given), True
        except UniqueViolation:  # another was the first; its row may be there now
            found = await cls.filter(**values).get_or_none()
            if found is None:
                raise
            return found, False

    @classmethod
    async def update_or_create(cls, defaults: Any = None, using_db: BaseDBAsyncClient | None = None, **values: Any) -> tuple[Self, bool]:
        """The row that has these values, locked and saved with `defaults`; else a new one, as from get_or_create(). Errors as there, and:

        Raises:
            NotFound, Refused: as from save().
        """
        given = cls._with_defaults(values, defaults)
        found = await cls._update_one(values, defaults)
        if found is not None:
            return found, False
        try:
            return await cls._create_apart(using_db, given), True
        except UniqueViolation:
            found = await cls._update_one(values, defaults)
            if found is None:
                raise
            return found, False

    @classmethod
    def _with_defaults(cls, values: Mapping[str, Any], defaults: Mapping[str, Any] | None) -> dict[str, Any]:
        given = {} if defaults is None else mapping("defaults", defaults)
        for name in given.keys() & values.keys():
            if given[name] != values[name]:
                raise InvalidArgument("defaults", f"gives {name} another value than is looked for")
        return {**given, **values}

    @classmethod
    async def _create_apart(cls, using_db: BaseDBAsyncClient | None, values: Mapping[str, Any]) -> Self:
        """A new row in a savepoint, so that the scope goes on where it is refused."""
        async with client(using_db or cls._choose_db(True))._in_transaction():
            return await cls.create(**values)

    @classmethod
    async def _update_one(cls, values: Mapping[str, Any], changes: Mapping[str, Any] | None) -> Self | None:
        found = await cls.filter(**values).select_for_update().get_or_none()
        if found is not None and changes:
            await found.update_from_dict(changes).save()
        return found

    @classmethod
    def _init_from_db(cls, **row: Any) -> Self:
        record = super()._init_from_db(**row)
        record._origin = row
        return record

    @classmethod
    def hydrate(cls, rows: Iterable[Mapping[str, Any]]) -> list[Self]:
        """Records of rows that hold all of the model's columns, as a function of the database returns them."""
        return [cls._init_from_db(**dict(row)) for row in rows]

    @classmethod
    async def after(cls, cursor: str | None = None, *, size: int = 20) -> KeysetPage[Self]:
        """The page of rows behind `cursor`, newest first; without one the first page. Otherwise as on a query set."""
        return await cls.all().after(cursor, size=size)

    @classmethod
    async def before(cls, cursor: str | None = None, *, size: int = 20) -> KeysetPage[Self]:
        """The page of rows before `cursor`, newest first; without one the last page. Otherwise as on a query set."""
        return await cls.all().before(cursor, size=size)

    @classmethod
    async def from_sql(cls, sql: str, *args: Any) -> list[Self]:
        """Records of a statement of your own, with bound values: `await Bot.from_sql("SELECT * FROM bots WHERE name ~ $1", "x")`.

        It runs in the scope, as its role: row-level security holds, deleted rows are found as well. The rows have the model's key, and its
        columns as far as they are needed; others are left out.

        Raises:
            NoScope: outside a scope.
            Refused: it is more than one statement, or none on rows: SELECT, WITH, VALUES, TABLE, INSERT, UPDATE, DELETE, MERGE; or it would
                change the scope's settings (set_config), or make a table (SELECT INTO).
            InvalidArgument: it is no text, or a row has no key, or two columns of one name.
            QueryFailed: the database refuses it, or another number of values was given than it takes.
        """
        rows = await client(cls._choose_db()).fetch(on_rows(sql), args)
        if rows:
            cls._refuse_ambiguous(list(rows[0].keys()))
            cls._refuse_keyless(rows)
        return cls.hydrate(rows)

    @classmethod
    def _refuse_ambiguous(cls, columns: list[str]) -> None:
        known = [name for name in columns if name in cls._meta.fields_db_projection_reverse]
        if len(known) > len(set(known)):
            raise InvalidArgument("sql", "gives two columns of one name: select those of one table alone")
        if cls._meta.db_pk_column not in known:
            raise InvalidArgument("sql", f"gives rows without the column {cls._meta.db_pk_column}, which identifies them")

    @classmethod
    def _refuse_keyless(cls, rows: Iterable[Mapping[str, Any]]) -> None:
        if any(row[cls._meta.db_pk_column] is None for row in rows):
            raise InvalidArgument("sql", f"gives a row whose {cls._meta.db_pk_column}, which identifies it, is NULL")

    @classmethod
    def noun(cls) -> str:
        """What such a row is called in the activity log and elsewhere: "bot", "bot_run"."""
        return snake_case(cls.__name__)

    @classmethod
    def _key_of(cls, relation: str, record: object) -> Any:
        """The key of a record that `relation` is to point to; InvalidArgument where it is none of that model."""
        model = cast("ForeignKeyField[Any]", cls._meta.fields_map[relation]).related_model
        return instance(relation, record, model).pk

    async def refresh_from_db(self, fields: Iterable[Any] | None = None, using_db: BaseDBAsyncClient | None = None) -> None:
        """Read the row again, a deleted one too.

        Raises:
            NotFound: the row is gone, or is not this identity's.
            UnknownName: there is no such field.
        """
        queryset: RecordQuerySet[Any] = RecordQuerySet(type(self))
        if fields is not None:
            queryset = queryset.only(self._meta.pk_attr, *self._known(name_list("fields", fields), self._meta.fields_db_projection))
        fresh = await queryset.get(pk=self.pk)
        self._take_over(fresh._origin)

    async def fetch_related(self, *args: Any, **options: Any) -> None:
        """Read the rows that these relations lead to: `await bot.fetch_related("runs", "created_by")`.

        Raises:
            UnknownName: there is no such relation.
        """
        refuse_no_relation(type(self), args)
        await super().fetch_related(*args, **options)

    async def fetch(self, *relations: Any, **options: Any) -> Any:
        """This record, with these relations read. To a checker they are loaded in what it gives back, as fetch_related() cannot tell it.

        Raises:
            UnknownName: there is no such relation.
        """
        await self.fetch_related(*relations, **options)
        return self

    async def delete(self, using_db: BaseDBAsyncClient | None = None) -> None:
        """Remove the row.

        Raises:
            NotFound: it is gone already, or is not this identity's.
            ForeignKeyViolation: something refers to it.
        """
        if not await RecordQuerySet(type(self)).filter(pk=self.pk).delete():
            raise NotFound(f"the {type(self).__name__} is gone, or is not of this scope")
        self._saved_in_db = False

"""Many new rows in few statements, and rows that may be there already.

Everything is validated before anything is sent, and all of it is in one savepoint: a call writes all its rows, or none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Self, TypeVar

from pypika_tortoise.dialects.postgresql import PostgreSQLQuery
from pypika_tortoise.terms import Field, Term

from bottleneck_db.errors import InvalidArgument, UniqueViolation
from bottleneck_db.orm.arguments import name_list, whole_number
from bottleneck_db.orm.client import client
from bottleneck_db.orm.conflicts import Conflict, Declared, Words
from bottleneck_db.orm.given import MAX_ROWS, ROWS, Given, Row, chunks
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.orm.refusals import refuse_unwritable
from bottleneck_db.orm.saving import Saved
from bottleneck_db.orm.validated import Validated, validated_rows

Progress = Callable[[int, int], None]
R = TypeVar("R", bound="Bulk")

_TRIES = 5


@dataclass(frozen=True)
class Upsert:
    """What becomes of rows that are there already: by which rule they are, and the fields that are updated."""

    conflict: Conflict
    names: tuple[str, ...]


@dataclass(frozen=True)
class _Shape:
    """What rows of one statement have in common: the columns that have a value, and what becomes of rows that are there."""

    columns: tuple[str, ...]
    upsert: Upsert | None


class Bulk(Saved):
    """A row that can be written together with many others."""

    _follows_bulk: ClassVar[bool] = False
    _soft_delete: ClassVar[bool] = False

    class Meta:
        abstract = True

    @classmethod
    async def bulk_insert(cls, rows: Iterable[Mapping[str, Any]], *, chunk: int = ROWS, progress: Progress | None = None) -> int:
        """Insert many rows, each given by the arguments of create(); `chunk` of them in a statement. Returns how many.

        Rows are filled in as by create(): defaults, the scope's organization and user. `progress` is called after each statement, with the
        number of rows that are written and of all.

        Raises:
            InvalidArgument, UnknownName: a value breaks its field's rule, or there is no such field; the message names the row (from 0).
            NotNullViolation: a row has no value where there must be one; it is named too.
            ConstraintViolation: the database refuses a row; none is written.
            IdentityRequired: the rows are a tenant's, and the scope has none.
        """
        most = _chunk_size(chunk, progress)
        validated = await validated_rows(cls, rows)
        return await cls._write(_by_shape(validated, None), most, progress)

    @classmethod
    async def bulk_upsert(
        cls,
        rows: Iterable[Mapping[str, Any]],
        *,
        conflict: Iterable[Any],
        update: Iterable[Any] | None = None,
        chunk: int = ROWS,
        progress: Progress | None = None,
    ) -> int:
        """Insert many rows, and update those that are there already: INSERT … ON CONFLICT DO UPDATE. Returns how many were
        written: where `update` is empty, only the new ones.

        `conflict` are the columns of a unique rule; in a tenant's table the organization goes without saying. `update` are the fields that
        a row that is there gets anew, by default those given, but for the rule's. The audit trail tells of each row what it was
        given, and of a row that was there not what stood in it before. Otherwise as bulk_insert().

        Raises:
            InvalidArgument: there is no such unique rule, or two rows have the same values in it.
            Refused: a field of `update` identifies the row, or is the database's to write.
            UniqueViolation: a row that is to be updated is deleted; none is written.
        """
        most = _chunk_size(chunk, progress)
        rule = Conflict.on(cls, conflict)
        validated = _in_order(await validated_rows(cls, rows), rule)
        chosen = None if update is None else cls._updated(rule, name_list("update", update))
        upserts = [Upsert(rule, cls._updated(rule, row.given) if chosen is None else chosen) for row in validated]
        return await cls._write(_by_shape(validated, upserts), most, progress)

    @classmethod
    async def upsert(cls, *, conflict: Iterable[Any], update: Iterable[Any] | None = None, **values: Any) -> Self:
        """Insert a row, or where there is one by the unique rule over the columns `conflict`, update that. Returns the record.

        `update` as for bulk_upsert(). Of many at once one inserts and the others update. A row that is there is locked, compared and saved
        as by save(): only what is other is written, versions count it, and the audit trail tells what stood there before.

        Raises:
            InvalidArgument, UnknownName, ConstraintViolation, IdentityRequired: as from create().
            InvalidArgument: there is no such unique rule.
            Refused: a field of `update` identifies the row, or is the database's to write.
            UniqueViolation: there is such a row, and it is deleted, or this scope does not see it.
        """
        rule = Conflict.on(cls, conflict)
        names = cls._updated(rule, values if update is None else name_list("update", update))
        record = cls(**values)
        for _ in range(_TRIES):
            if await record._insert(None, unless=rule):
                record._saved_in_db = True
                return record
            found = await _locked(record, rule)
            if found is not None:
                return await found._become(record, names)
        raise UniqueViolation("there is such a row already, and it is deleted or not of this scope", table=cls._meta.db_table)

    async def _become(self, other: Saved, names: Sequence[str]) -> Self:
        for name in names:
            setattr(self, name, getattr(other, name))
        await self.save(update_fields=[name for name in names if self._differs(name)])
        return self

    @classmethod
    def _updated(cls, rule: Conflict, names: Iterable[str]) -> tuple[str, ...]:
        """The columns that an upsert writes where there is a row."""
        meta, kept = cls._meta, {*rule.columns, cls._meta.db_pk_column, "organization_id"}
        columns = tuple(dict.fromkeys(f"{name}_id" if name in meta.fk_fields else name for name in names))
        chosen = tuple(name for name in columns if meta.fields_db_projection.get(name, name) not in kept)
        refuse_unwritable(cls, chosen)
        return chosen

    @classmethod
    async def _write(cls, shapes: Mapping[_Shape, list[Row]], most: int, progress: Progress | None) -> int:
        total, done, written = sum(map(len, shapes.values())), 0, 0
        async with client(cls._choose_db(True))._in_transaction():
            for shape, rows in shapes.items():
                for part in chunks(rows, most):
                    written += await cls._write_chunk(part, shape.upsert)
                    done += len(part)
                    if progress is not None:
                        progress(done, total)
        return written

    @classmethod
    async def _write_chunk(cls, rows: list[Row], upsert: Upsert | None) -> int:
        given = Given(cls, rows)
        query: Any = PostgreSQLQuery.into(cls._meta.basetable).columns(*given.columns).from_(given).select(*given.terms())
        if upsert is not None:
            query = cls._on_conflict(query, upsert)
        written = await client(cls._choose_db(True)).fetch(*query.returning(*cls._returned(upsert)).get_parameterized_sql())
        if upsert is not None and upsert.names and len(written) < len(rows):
            raise UniqueViolation("there is such a row already, and it is deleted", table=cls._meta.db_table)
        if cls._follows_bulk:
            await cls._follow([dict(row) for row in written], upsert.names if upsert else ())
        return len(written)

    @classmethod
    def _returned(cls, upsert: Upsert | None) -> list[Any]:
        """What a statement gives of each row that it has written; no column where none is needed: not all may be seen by whoever writes."""
        if not cls._follows_bulk:
            return [Words("1")]
        return [*cls._meta.fields_db_projection.values(), *([Words("xmax = 0 AS added")] if upsert else [])]

    @classmethod
    def _on_conflict(cls, query: Any, upsert: Upsert) -> Any:
        query = upsert.conflict.applied(query)
        if not upsert.names:
            return query.do_nothing()
        for name in upsert.names:
            query = query.do_update(cls._meta.fields_db_projection[name])
        for column, value in cls._counted(upsert.names).items():
            query._on_conflict_do_updates.append((Field(column), value))  # do_update() would bind the term
        return query.where(cls._meta.basetable.deleted_at.isnull()) if cls._soft_delete else query

    @classmethod
    def _counted(cls, names: Sequence[str]) -> Mapping[str, Term]:
        """Columns that count changes of the fields `names`, and what an upsert makes of them."""
        return {}

    @classmethod
    async def _follow(cls, rows: Sequence[dict[str, Any]], updated: Sequence[str]) -> None:
        """What follows on rows that a statement has written; of an upsert's, `added` says whether it is new, else `updated` was written."""


def _chunk_size(chunk: int, progress: Progress | None) -> int:
    if progress is not None and not callable(progress):
        raise InvalidArgument("progress", "is a function of two numbers: the rows that are written, and all")
    return whole_number("chunk", chunk, least=1, most=MAX_ROWS)


def _by_shape(rows: Sequence[Validated], upserts: Sequence[Upsert] | None) -> dict[_Shape, list[Row]]:
    shapes: dict[_Shape, list[Row]] = {}
    for place, row in enumerate(rows):
        shape = _Shape(tuple(row.values), upserts[place] if upserts else None)
        shapes.setdefault(shape, []).append(row.values)
    return dict(sorted(shapes.items(), key=lambda item: repr(item[0]))) if upserts else shapes


def _in_order(rows: Sequence[Validated], rule: Conflict) -> list[Validated]:
    """The rows in the order of the rule's values: so two calls that write the same rows wait for each other, and not in a circle.

    PostgreSQL would update a row twice by one statement, which it refuses. NULL, and what a default makes, is told by it alone.
    """
    seen: set[tuple[Any, ...]] = set()
    keys = [tuple(row.values.get(column) for column in rule.columns) for row in rows]
    for place, key in enumerate(keys):
        if None not in key and key in seen:
            raise InvalidArgument("rows", f"[{place}] has the same {', '.join(rule.columns)} as a row before it")
        seen.add(key)
    return [rows[place] for place in sorted(range(len(rows)), key=lambda place: repr(keys[place]))]


async def _locked(record: R, rule: Conflict) -> R | None:
    """The row that is there by the rule, locked; None where it is gone again."""
    rows = RecordQuerySet(type(record)).select_for_update()
    for column in rule.columns:
        name = record._meta.fields_db_projection_reverse[column]
        value = getattr(record, name)
        rows = rows.filter(**({f"{name}__isnull": True} if value is None else {name: value}))
    if rule.where is not None:
        rows = rows.filter(Declared(rule.where))
    if record._soft_delete:
        rows = rows.filter(deleted_at__isnull=True)
    return await rows.get_or_none()

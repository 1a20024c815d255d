"""Many rows as parameters of one statement: an array for each column, taken apart by unnest().

PostgreSQL refuses COPY into a table under row-level security (manual, COPY, Notes); INSERT … SELECT FROM unnest(…) is the next fastest, and
its text is the same for any number of rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pypika_tortoise.context import SqlContext
from pypika_tortoise.functions import Cast
from pypika_tortoise.queries import Selectable
from pypika_tortoise.terms import Term
from tortoise.models import Model

from bottleneck_db.orm.array_fields import TextArray

Row = Mapping[str, Any]

ROWS = 1000  # in a statement, unless the caller says another number
MAX_ROWS = 10_000
MOST_BYTES = 8 << 20
_ALIAS = "given"


class Given(Selectable):
    """Rows of values as the driver takes them, all with the same fields of `model`; a table called "given" to the statement."""

    def __init__(self, model: type[Model], rows: Sequence[Row]) -> None:
        super().__init__(_ALIAS)
        self._fields = {name: model._meta.fields_map[name] for name in rows[0]}
        self._columns = {name: model._meta.fields_db_projection[name] for name in rows[0]}
        self._rows = rows

    @property
    def columns(self) -> list[str]:
        """The columns' names, as in the model's table."""
        return list(self._columns.values())

    def terms(self) -> list[Term]:
        """The columns' values, of the columns' types."""
        return [self.term(name) for name in self._columns]

    def term(self, name: str) -> Term:
        """The value of the field `name`."""
        value: Term = self.field(self._columns[name])
        field = self._fields[name]
        return Cast(value, field.SQL_TYPE) if isinstance(field, TextArray) else value

    def get_sql(self, ctx: SqlContext) -> str:
        """unnest($1::uuid[], $2::text[]) "given" ("id", "name")."""
        arrays = ",".join(self._array(name, ctx) for name in self._fields)
        names = ",".join(f'"{column}"' for column in self._columns.values())
        return f'unnest({arrays}) "{_ALIAS}" ({names})'

    def _array(self, name: str, ctx: SqlContext) -> str:
        assert ctx.parameterizer is not None  # noqa: S101 - values are bound, or there is no statement
        values, kind = [row[name] for row in self._rows], self._fields[name].SQL_TYPE
        if isinstance(self._fields[name], TextArray):  # unnest() takes arrays of arrays apart to the last item
            values, kind = [None if items is None else array_literal(items) for items in values], "text"
        return f"{ctx.parameterizer.create_param(values).get_sql(ctx)}::{kind}[]"


def array_literal(items: Iterable[Any]) -> str:
    """The items as PostgreSQL writes an array (manual, 8.15.6), each of them quoted."""
    quoted = (str(item).replace("\\", r"\\").replace('"', r"\"") for item in items)
    return "{" + ",".join(f'"{item}"' for item in quoted) + "}"


def chunks(rows: Iterable[Row], most: int) -> Iterator[list[Row]]:
    """The rows in their order, up to `most` in a chunk, and up to 8 MiB of text and bytes, but for a row that has more alone."""
    chunk: list[Row] = []
    size = 0
    for row in rows:
        weight = sum(len(value) for value in row.values() if isinstance(value, (str, bytes)))
        if chunk and (len(chunk) == most or size + weight > MOST_BYTES):
            yield chunk
            chunk, size = [], 0
        chunk.append(row)
        size += weight
    if chunk:
        yield chunk

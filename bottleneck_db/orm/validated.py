"""Many new rows, validated as create() validates one, and faster: what rows with the same fields have in common is looked up once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tortoise.fields.base import DatabaseDefault

from bottleneck_db.errors import InvalidArgument, NotNullViolation
from bottleneck_db.orm.arguments import listed, mapping
from bottleneck_db.orm.saving import Saved

_AT_ONCE = 100  # rows that are validated before other tasks get a turn


@dataclass(frozen=True)
class Validated:
    """A row as the driver takes it, and the fields that its caller gave."""

    values: dict[str, Any]
    given: tuple[str, ...]


async def validated_rows(model: type[Saved], rows: Iterable[Mapping[str, Any]]) -> list[Validated]:
    """The rows of create()'s arguments, filled in by the model.

    Raises:
        InvalidArgument, UnknownName, NotNullViolation: a row breaks a rule; the message names it.
    """
    moulds: dict[tuple[str, ...], _Mould] = {}
    validated: list[Validated] = []
    for place, row in enumerate(listed("rows", rows)):
        if place % _AT_ONCE == 0:
            await asyncio.sleep(0)
        with _named(place):
            values = mapping("row", row)
            given = tuple(values)
            mould = moulds.get(given)
            if mould is None:
                mould = moulds[given] = _Mould(model, values)
            record = mould.record(values)
            await record._prepare_insert()
            validated.append(Validated(mould.sent(record), given))
    return validated


@contextmanager
def _named(place: int) -> Generator[None]:
    """An error inside says in which row it is."""
    try:
        yield
    except (InvalidArgument, NotNullViolation) as error:
        error.args = (f"rows[{place}]: {error}",)
        raise


class _Mould:
    """Makes records with the same fields given. The first is made in the ordinary way; the others have its defaults, computed ones anew."""

    def __init__(self, model: type[Saved], first: Mapping[str, Any]) -> None:
        meta, record = model._meta, model(**first)
        self._model = model
        self._given = {name: meta.fields_map[name] for name in first}
        self._is_plain = all(name in meta.fields_db_projection for name in first)
        makers = {name: field.default for name, field in meta.fields_map.items() if name not in first and callable(field.default)}
        self._makers: dict[str, Callable[[], Any]] = makers
        self._same = {name: value for name, value in vars(record).items() if name not in first and name not in makers}
        self._fields = {name: meta.fields_map[name] for name in record._columns()}
        self._nulls = {name for name in self._fields if record._is_chosen_null(name)}
        self._needed = {name for name, field in self._fields.items() if not field.null and not field.has_db_default()}

    def record(self, values: Mapping[str, Any]) -> Saved:
        """A record of these values, which have the mould's names. Errors as from the model's constructor."""
        if not self._is_plain or any(value is None and not self._given[name].null for name, value in values.items()):
            return self._model(**values)
        record = self._model.__new__(self._model)
        state = vars(record)
        state.update(self._same, _await_when_save={})
        for name, make in self._makers.items():
            state[name] = make()
        for name, value in values.items():
            state[name] = self._given[name].to_python_value(value)
        return record

    def sent(self, record: Saved) -> dict[str, Any]:
        """What an INSERT of the record names, as the driver takes it."""
        sent: dict[str, Any] = {}
        state = vars(record)
        for name, field in self._fields.items():
            value = state.get(name)
            if value is not None:
                if not isinstance(value, DatabaseDefault):
                    sent[name] = field.to_db_value(value, record)
            elif name in self._nulls:
                sent[name] = None
            elif name in self._needed:
                raise _missing(record, name)
        return sent


def _missing(record: Saved, name: str) -> NotNullViolation:
    table, column = record._meta.db_table, record._meta.fields_db_projection[name]
    return NotNullViolation(f"{table}.{column} must have a value", table=table, column=column)

"""Rows with JSON columns: found by what lies in them, and changed in part."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, Self, TypeVar, cast

from pydantic_core import from_json
from tortoise.expressions import Q

from bottleneck_db.connection.scope import running_scope, savepoint
from bottleneck_db.errors import InvalidArgument, Refused
from bottleneck_db.orm.arguments import mapping
from bottleneck_db.orm.json_conditions import Place
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.json_patches import Deleted, Patched, SetTo
from bottleneck_db.orm.json_paths import condition, place
from bottleneck_db.orm.json_types import alternatives, below, is_list, is_mapping, part_at
from bottleneck_db.orm.record import Record

V = TypeVar("V")
R = TypeVar("R", bound="JsonColumns")


class PatchConflict(Refused):
    """The row is gone, deleted, or not as the patch asked for: read it again and look before you repeat the change."""


class JsonColumns(Record):
    """Rows whose JSON columns are asked and changed by paths that type checkers follow."""

    class Meta:
        abstract = True

    @classmethod
    def where_json(cls, predicate: Callable[[Self], bool]) -> Q:
        """A condition on JSON columns: `Bot.filter(Bot.where_json(lambda bot: bot.config.automation.kind == AutomationKind.CHAT))`.

        Joined with other conditions by & and |, turned round by ~. What a predicate can say stands in `bottleneck_db.orm.json_paths`.

        Raises:
            UnknownName: a path leads to no column or field; the message names the nearest.
            InvalidArgument: a value is not of its field's type, or the predicate makes no condition; or, in a query, that is one of
                another model.
        """
        return condition(cls, predicate)

    def json_at(self, path: Callable[[Self], V]) -> JsonSlot[Self, V]:
        """A place in one of this row's JSON columns, to change it alone: `await bot.json_at(lambda bot: bot.config.timeout).set(60)`.

        Raises:
            UnknownName: the path leads to no column or field; the message names the nearest.
            InvalidArgument: it is no path below a column.
        """
        found = place(type(self), path)
        if not found.path:
            raise InvalidArgument(found.column, "is the whole column: set the attribute and save(), or use the model's verb")
        return JsonSlot(self, found)


class JsonSlot(Generic[R, V]):
    """A place in a JSON column of one record."""

    def __init__(self, record: R, place: Place) -> None:
        self._record = record
        self._place = place

    async def set(self, value: V, *, where: Mapping[str, Any] | None = None) -> R:
        """Put `value` there and leave the rest of the column as it is by then: what others set elsewhere in it stays.

        `where` are columns and what they must still hold (None: NULL, a tuple: one of), as in `where={"version": bot.version}`.
        A row that counts its versions gets the next one. The record takes over the row as it is now.

        Raises:
            InvalidArgument: the value breaks its field's rule, or the column would break one.
            UnknownName: `where` names a column that does not exist.
            PatchConflict: the row is gone, deleted, or not as `where` says; or nothing leads to the place in the row.
        """
        part = part_at(self._place.column, self._place.shape, self._place.path, constrained=True)
        return await self._patch(SetTo(self._place.path, part.to_db_value(value, None)), where)

    async def remove(self, *, where: Mapping[str, Any] | None = None) -> R:
        """Take away a key of a mapping, or an item of a list. Errors as for set(), and:

        Raises:
            InvalidArgument: the place is a field of a model, which is not taken away but set.
        """
        *above, _ = self._place.path
        holder = self._place.shape
        for segment in above:
            holder = below(holder, segment, self._place.name)
        if not all(kind is Any or is_mapping(kind) or is_list(kind) for kind in alternatives(holder) or (Any,)):
            raise InvalidArgument(self._place.name, "is a field, which is not taken away: set it")
        return await self._patch(Deleted(self._place.path), where)

    async def _patch(self, change: SetTo | Deleted, where: Mapping[str, Any] | None) -> R:
        record, column = self._record, self._place.column
        name = record._meta.fields_db_projection_reverse[column]
        conditions = self._conditions(where)
        with record._kept_on_failure():
            async with savepoint(running_scope()):
                if not await record._patch({name: self._patched(change, name)}, conditions) or not change.is_made(self._stored()):
                    raise PatchConflict
        return record

    def _conditions(self, where: Mapping[str, Any] | None) -> dict[str, Any]:
        record = self._record
        given = {} if where is None else mapping("where", where)
        list(record._known(given, record._meta.fields_db_projection))
        return {**({"deleted_at": None} if record._soft_delete else {}), **given}

    def _patched(self, change: SetTo | Deleted, name: str) -> Patched:
        """With the whole value in today's form, where it was read in an older one: a patch fits no other."""
        field = cast("Json[Any]", self._record._meta.fields_map[name])
        stored = self._record._origin.get(self._place.column)
        if stored is not None:
            value, old = field.reader.read_and_tell(stored)
            if old:
                return Patched(change, instead_of=stored, upgraded=field.to_db_value(value, self._record))
        return Patched(change)

    def _stored(self) -> Any:
        return from_json(self._record._origin[self._place.column] or "null")

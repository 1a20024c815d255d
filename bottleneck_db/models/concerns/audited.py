"""What matters is written down: who did what to which row, and what stood there before and after."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Any, ClassVar, Self
from uuid import UUID

from pydantic_core import from_json, to_jsonable_python
from tortoise.backends.base.client import BaseDBAsyncClient

from bottleneck_db.models.activity_logs import ActivityLog
from bottleneck_db.orm.conflicts import Conflict
from bottleneck_db.orm.fields import Bytes
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.record import Record
from bottleneck_db.security.redaction import MASK

_TOLD_AT_ONCE = 100


class Audited(Record):
    """Rows whose creation, change and removal write the activity log, in the same transaction: both are there, or neither.

    An entry is called after the verb ("bot.paused"), or "bot.created", "bot.updated", "bot.removed" where no verb says more.
    A change of nothing but the columns in `unaudited`, which count or time something, writes none; nor does filter().update().
    """

    unaudited: ClassVar[frozenset[str]] = frozenset({"updated_at"})
    _action: str | None = None
    _follows_bulk = True

    class Meta:
        abstract = True

    @classmethod
    async def _create_as(cls, action: str, **values: Any) -> Self:
        """A new row, whose entry is called `action`."""
        record = cls(**values)
        with record._acting(action):
            await record.save(force_create=True)
        return record

    async def _apply(self, action: str, **values: Any) -> Self:
        """Set `values` and save, as `action`. Errors as from _changing()."""
        async with self._changing(action):
            for name, value in values.items():
                setattr(self, name, value)
        return self

    @asynccontextmanager
    async def _changing(self, action: str) -> AsyncGenerator[None]:
        """What is set inside is saved as `action`, with what was unsaved before; where that fails the record is as it was.

        The row is locked and read first: so it becomes as the verb says whatever the record took it for, and the trail tells what stood
        there. Where the row is so already nothing is written.

        Raises:
            NotFound: the row is gone, deleted, or not of this scope.
            StaleRecord: the row has another version than was read, where it counts them.
        """
        with self._kept_on_failure(), self._acting(action):
            await self._catch_up()
            yield
            await self.save()

    async def _catch_up(self) -> None:
        """Lock the row and take it over, but for what is unsaved."""
        unsaved = {name: getattr(self, name) for name in self.changed}
        key = self._key_value(self._meta.pk_attr)
        now = await type(self).filter(pk=key).select_for_update(no_key=True).get_or_none()
        if now is None or any(getattr(now, name) != value for name, value in self._expected().items()):
            raise await self._absence()
        self._take_over(now._origin)
        for name, value in unsaved.items():
            setattr(self, name, value)

    async def _change_as(self, action: str, values: Mapping[str, Any], *, where: Mapping[str, Any] | None = None) -> bool:
        """As _change(), with an entry called `action`."""
        with self._acting(action):
            return await self._change(values, where=where)

    async def _patch(self, values: Mapping[str, Any], where: Mapping[str, Any]) -> bool:
        with self._acting("patched"):
            return await super()._patch(values, where)

    @contextmanager
    def _acting(self, action: str) -> Generator[None]:
        self._action = action
        try:
            yield
        finally:
            self._action = None

    async def _insert(self, using_db: BaseDBAsyncClient | None, *, unless: Conflict | None = None) -> bool:
        with self._kept_on_failure():
            inserted = await super()._insert(using_db, unless=unless)
            if inserted:
                await self._tell("created", {})
        return inserted

    async def _change(
        self, values: Mapping[str, Any], *, where: Mapping[str, Any] | None = None, using_db: BaseDBAsyncClient | None = None
    ) -> bool:
        before = self._origin
        with self._kept_on_failure():
            done = await super()._change(values, where=where, using_db=using_db)
            if done:
                await self._tell("updated", before)
        return done

    async def delete(self, using_db: BaseDBAsyncClient | None = None) -> None:
        await super().delete(using_db)
        await ActivityLog.record(f"{self.noun()}.{self._action or 'removed'}", self.noun(), self.pk)

    async def _tell(self, otherwise: str, before: Mapping[str, Any]) -> None:
        changes = self._difference(before)
        if changes.keys() - self.unaudited:
            await ActivityLog.record(f"{self.noun()}.{self._action or otherwise}", self.noun(), self.pk, changes=changes)

    @classmethod
    async def _follow(cls, rows: Sequence[dict[str, Any]], updated: Sequence[str]) -> None:
        for first in range(0, len(rows), _TOLD_AT_ONCE):  # masking secrets in many rows would hold up other tasks
            told: dict[str, dict[UUID, Any]] = {"created": {}, "updated": {}}
            for row in rows[first : first + _TOLD_AT_ONCE]:
                cls._note(row, updated, told)
            for action, entries in told.items():
                if entries:
                    await ActivityLog.record_each(f"{cls.noun()}.{action}", cls.noun(), entries)

    @classmethod
    def _note(cls, row: dict[str, Any], updated: Sequence[str], told: Mapping[str, dict[UUID, Any]]) -> None:
        action = "created" if row.pop("added", True) else "updated"
        record = cls._init_from_db(**row)
        changes = record._difference({})
        told[action][record.pk] = {name: change for name, change in changes.items() if action == "created" or name in updated}

    @classmethod
    async def _tell_each(cls, action: str, ids: Iterable[UUID]) -> None:
        """An entry for each row of a statement that changed many."""
        await ActivityLog.record_each(f"{cls.noun()}.{action}", cls.noun(), dict.fromkeys(ids))

    def _difference(self, before: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
        """The columns that are other than `before`: from what, to what. Of a new row, those that have a value."""
        after = self._origin
        names = [column for column in after if after[column] != before.get(column)]
        if before:
            return {name: {"from": self._told(name, before.get(name)), "to": self._told(name, after[name])} for name in names}
        return {name: {"to": self._told(name, after[name])} for name in names}

    def _told(self, column: str, value: Any) -> Any:
        """A column's value as JSON; bytes are secrets or hashes of secrets, and masked."""
        field = self._meta.fields_map[self._meta.fields_db_projection_reverse[column]]
        if value is None:
            return None
        if isinstance(field, Bytes):
            return MASK
        return from_json(value) if isinstance(field, Json) else to_jsonable_python(value)

"""Rows that count their versions, so that two who change one at the same time do not overwrite each other unseen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, Self, cast

from pypika_tortoise.terms import Term

from bottleneck_db.errors import BottleneckError, NotLoaded, Refused
from bottleneck_db.models.concerns.audited import Audited
from bottleneck_db.orm.conflicts import Conflict, Words
from bottleneck_db.orm.declarations import Check
from bottleneck_db.orm.fields import Integer
from bottleneck_db.orm.json_patches import Incremented
from bottleneck_db.orm.queryset import RecordQuerySet


class StaleRecord(Refused):
    """Somebody else has changed the row, or removed it, since it was read: read it again and look before you repeat the change.

    `read` is the version that the record has, `found` the row's; None where the row is gone or deleted.
    """

    def __init__(self, *, read: int | None = None, found: int | None = None) -> None:
        versions = f" (version {read} was read, {found} is there)" if read != found and found is not None else ""
        told = f"somebody else has changed the row, or removed it, since it was read{versions}"
        super().__init__(f"{told}: read it again and look before you repeat the change")
        self.read = read
        self.found = found


class Versioned(Audited):
    """A row whose `version` counts what matters in it: the fields in `revised_by`, by default all.

    save() and the verbs write a row only if it still has the version that was read, and raise StaleRecord otherwise; where what matters
    changes they write the next version as well. update() and bulk_update() of a query set do neither.
    """

    version = Integer(default=1, about="counts its versions, so that two who change it at once do not overwrite each other unseen")

    revised_by: ClassVar[frozenset[str] | None] = None

    class Meta:
        abstract = True
        constraints = (Check("version >= 1", name="{table}_version_ck", message="versions are counted from 1"),)

    async def _revise(self, action: str, **values: Any) -> Self:
        """Write `values` as the next version, if the row still has the version that was read.

        Raises:
            StaleRecord: it has another by now, is deleted, or was never saved.
            NotLoaded: the version was not read.
        """
        if self._read is None and self._saved_in_db:
            raise NotLoaded(type(self).__name__, "version", "read it as well, or refresh_from_db()")
        read = self._read or 0  # of a record that was never saved, which no row is like
        live = {"deleted_at": None} if self._soft_delete else {}
        if not await self._change_as(action, {**values, "version": read + 1}, where={"version": read, **live}):
            raise await self._stale()
        return self

    @property
    def _read(self) -> int | None:
        """The version that was read; None where it was not."""
        return cast("int | None", self._origin.get("version"))

    def _counting(self, values: dict[str, Any]) -> dict[str, Any]:
        if "version" in values:
            raise self._is_counted()
        if not self._matters(values):
            return values
        if self._read is None:
            raise Refused(f"the {type(self).__name__} was read without its version, which this change counts")
        return {**values, "version": self._read + 1}

    def _expected(self) -> Mapping[str, Any]:
        return {**super()._expected(), **({} if self._read is None else {"version": self._read})}

    async def _absence(self) -> BottleneckError:
        stale = await self._stale()
        return await super()._absence() if stale.found is None else stale

    async def _stale(self) -> StaleRecord:
        rows = RecordQuerySet(type(self)).filter(pk=self.pk)
        if self._soft_delete:
            rows = rows.filter(deleted_at__isnull=True)
        found = cast("list[int]", await rows.values_list("version", flat=True))
        return StaleRecord(read=self._read, found=found[0] if found else None)

    @classmethod
    def _matters(cls, names: Mapping[str, Any] | Sequence[str]) -> list[str]:
        return [name for name in names if cls.revised_by is None or name in cls.revised_by]

    @classmethod
    def _updated(cls, rule: Conflict, names: Iterable[str]) -> tuple[str, ...]:
        chosen = super()._updated(rule, names)
        if "version" in chosen:
            raise cls._is_counted()
        return chosen

    @classmethod
    def _is_counted(cls) -> Refused:
        return Refused(f"{cls.__name__}.version is counted, not set")

    @classmethod
    def _counted(cls, names: Sequence[str]) -> Mapping[str, Term]:
        table, columns = cls._meta.db_table, [cls._meta.fields_db_projection[name] for name in cls._matters(names)]
        if not columns:
            return {}
        others = " OR ".join(f'"{table}"."{column}" IS DISTINCT FROM "excluded"."{column}"' for column in columns)
        return {"version": Words(f'"{table}"."version" + ({others})::integer')}

    async def _patch(self, values: Mapping[str, Any], where: Mapping[str, Any]) -> bool:
        return await super()._patch({**values, "version": Incremented()}, where)

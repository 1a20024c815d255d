"""Rows that count their versions, so that two who change one at the same time do not overwrite each other unseen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from bottleneck_db.errors import Refused
from bottleneck_db.models.concerns.audited import Audited
from bottleneck_db.orm.declarations import Check
from bottleneck_db.orm.fields import Integer
from bottleneck_db.orm.json_patches import Incremented


class StaleRecord(Refused):
    """Somebody else has changed the row, or removed it, since it was read: read it again and look before you repeat the change."""


class Versioned(Audited):
    """A row whose `version` counts what matters in it; each kind of row says what does."""

    version = Integer(default=1, about="counts its versions, so that two who change it at once do not overwrite each other unseen")

    class Meta:
        abstract = True
        constraints = (Check("version >= 1", name="{table}_version_ck", message="versions are counted from 1"),)

    async def _revise(self, action: str, **values: Any) -> Self:
        """Write `values` as the next version, if the row still has the version that was read.

        Raises:
            StaleRecord: it has another by now, or is deleted.
        """
        read = self._origin.get("version", 0)
        live = {"deleted_at": None} if self._soft_delete else {}
        if not await self._change_as(action, {**values, "version": read + 1}, where={"version": read, **live}):
            raise StaleRecord
        return self

    async def _patch(self, values: Mapping[str, Any], where: Mapping[str, Any]) -> bool:
        return await super()._patch({**values, "version": Incremented()}, where)

"""Soft deletion: a deleted row is hidden and kept, and can come back until it is purged."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, ClassVar, Self, cast
from uuid import UUID

from tortoise import Tortoise
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.fields.relational import BackwardFKRelation

from bottleneck_db.connection.scope import running_scope, savepoint
from bottleneck_db.errors import Refused, UniqueViolation
from bottleneck_db.models.concerns.audited import Audited
from bottleneck_db.orm.fields import Timestamp
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.orm.record import Record
from bottleneck_db.orm.server_time import ServerTime


class RestoreClash(UniqueViolation):
    """A live row has taken the place of the deleted one: rename or delete that first."""


class SoftDelete(Audited):
    """Rows that are hidden instead of removed. `cascades` names the relations whose rows go, and come back, with this one.

    `referrers` names what outlives a purged row and refers to it, or to what is removed with it: "Task.bot" is the task's reference to this
    bot, "SessionRecording.bot_run.bot" the recording's reference to a run of this bot. A purge clears them.
    """

    deleted_at = Timestamp(null=True, about="when it was deleted; NULL while it lives")
    cascades: ClassVar[tuple[str, ...]] = ()
    referrers: ClassVar[tuple[str, ...]] = ()
    _soft_delete = True

    class Meta:
        abstract = True

    @classmethod
    def with_deleted(cls, *relations: Any) -> RecordQuerySet[Self]:
        """All rows, deleted ones too; given relations, live rows, with what these lead to even if that is deleted."""
        return cls.all().with_deleted(*relations)

    @classmethod
    def only_deleted(cls) -> RecordQuerySet[Self]:
        """Deleted rows alone."""
        return cls.all().only_deleted()

    @property
    def is_deleted(self) -> bool:
        return self.deleted_at is not None

    def _expected(self) -> Mapping[str, Any]:
        """A row that was deleted meanwhile is not there; one that was deleted when it was read is still changed."""
        return {**super()._expected(), **({} if self._origin.get("deleted_at") else {"deleted_at": None})}

    async def soft_delete(self) -> Self:
        """Hide this row and its children, all with one timestamp.

        Raises:
            Refused: it is deleted already, or gone.
        """
        with self._kept_on_failure():
            async with savepoint(running_scope()):
                if not await self._change_as("deleted", {"deleted_at": ServerTime()}, where={"deleted_at": None}):
                    raise Refused(f"the {type(self).__name__} is deleted already")
                await _stamp(type(self), [self.pk], was=None, becomes=self.deleted_at)
        return self

    async def restore(self) -> Self:
        """Bring this row back, and the children that were deleted with it.

        Raises:
            RestoreClash: a live row has its place (a slug, an e-mail address) by now.
            Refused: it is not deleted, or was deleted anew since it was read.
        """
        stamp = self.deleted_at
        if stamp is None:
            raise Refused(f"the {type(self).__name__} is not deleted")
        try:
            with self._kept_on_failure():
                async with savepoint(running_scope()):
                    if not await self._change_as("restored", {"deleted_at": None}, where={"deleted_at": stamp}):
                        raise Refused(f"the {type(self).__name__} was restored or deleted anew: read it again")
                    await _stamp(type(self), [self.pk], was=stamp, becomes=None)
        except UniqueViolation as clash:
            raise RestoreClash(constraint=clash.constraint, table=clash.table, sqlstate=clash.sqlstate) from None
        return self

    async def purge(self) -> None:
        """Remove a deleted row for good; what refers to it and stays refers to nothing then.

        Raises:
            Refused: it is not deleted, or was restored since it was read.
            NotFound: it is gone already, or is not of this scope.
            ForeignKeyViolation: something still refers to it.
            PermissionDenied: only the owner of the database removes such rows.
        """
        if self.deleted_at is None:
            raise Refused(f"only a deleted {type(self).__name__} is purged: soft_delete() it first")
        async with savepoint(running_scope()):
            await self._refuse_if_restored()
            for path in self.referrers:
                await self._clear(path)
            with self._acting("purged"):
                await super().delete()

    async def _refuse_if_restored(self) -> None:
        """The lock keeps the row as it is until it is gone."""
        now = await self.with_deleted().filter(id=self.pk).select_for_update().get()
        if now.deleted_at is None:
            raise Refused(f"the {type(self).__name__} was restored since it was read")

    async def _clear(self, path: str) -> None:
        model, reference, *below = path.split(".")
        child = cast("type[Record]", Tortoise.apps["models"][model])
        rows = RecordQuerySet(child).filter(**{f"{'__'.join((reference, *below))}_id": self.pk})
        if issubclass(child, Audited):
            await child._tell_each(f"{reference}_cleared", cast("list[UUID]", await rows.values_list("id", flat=True)))
        await rows.update(**{f"{reference}_id": None})

    async def delete(self, using_db: BaseDBAsyncClient | None = None) -> None:
        """Refused always: it would be unclear what is meant.

        Raises:
            Refused: always.
        """
        raise Refused(f"a {type(self).__name__} is hidden with soft_delete() and removed for good with purge()")


async def _stamp(parent: type[SoftDelete], ids: Collection[UUID], *, was: datetime | None, becomes: datetime | None) -> None:
    """Set `deleted_at` of all rows below `ids` from `was` to `becomes`."""
    for name in parent.cascades:
        relation = cast("BackwardFKRelation[Any]", parent._meta.fields_map[name])
        child = cast("type[SoftDelete]", relation.related_model)
        rows = RecordQuerySet(child).filter(**{f"{relation.relation_field}__in": list(ids)})
        rows = rows.filter(deleted_at__isnull=True) if was is None else rows.filter(deleted_at=was)
        below = cast("list[UUID]", await rows.values_list("id", flat=True))
        if below:
            await RecordQuerySet(child).filter(id__in=below).update(deleted_at=becomes)
            await child._tell_each("deleted" if was is None else "restored", below)
            await _stamp(child, below, was=was, becomes=becomes)

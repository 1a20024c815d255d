"""The project's query set: live rows by default, and refusals where stock Tortoise would be silent."""

from __future__ import annotations

from copy import copy
from typing import Any, Generic, Self, TypeVar, cast

from tortoise.exceptions import DoesNotExist, MultipleObjectsReturned
from tortoise.expressions import Q
from tortoise.manager import Manager
from tortoise.models import Model
from tortoise.queryset import DeleteQuery, QuerySet, UpdateQuery

from bottleneck_db.errors import NotFound, NotUnique, Refused

M = TypeVar("M", bound=Model)


class LiveQ(Q):
    """The condition that hides deleted rows; a class of its own, so that with_deleted() can find it and take it away."""


class RecordQuerySet(QuerySet[M], Generic[M]):
    """A query set of records."""

    __slots__ = ()

    def with_deleted(self) -> Self:
        """Deleted rows too."""
        queryset = cast("Self", self._clone())
        queryset._q_objects = [condition for condition in self._q_objects if not isinstance(condition, LiveQ)]
        return queryset

    def only_deleted(self) -> Self:
        """Deleted rows alone."""
        return cast("Self", self.with_deleted().filter(deleted_at__isnull=False))

    def delete(self) -> DeleteQuery:
        """Delete rows for good; soft-deletable ones only where deleted rows were asked for.

        Raises:
            Refused: with limit() or order_by(), which PostgreSQL would ignore; or the rows are soft-deletable.
        """
        self._refuse_window("delete")
        if any(isinstance(condition, LiveQ) for condition in self._q_objects):
            raise Refused(f"{self.model.__name__} is soft-deletable: use soft_delete(), or purge() to remove a deleted row for good")
        return super().delete()

    def update(self, **values: Any) -> UpdateQuery:
        """Change all rows of the query.

        Raises:
            Refused: with limit() or order_by(), which PostgreSQL would ignore.
        """
        self._refuse_window("update")
        return super().update(**values)

    def _refuse_window(self, verb: str) -> None:
        if self._limit is not None or self._offset is not None or self._orderings:
            raise Refused(f"{verb}() would ignore limit(), offset() and order_by(): select the ids first")

    async def _execute(self) -> Any:
        try:
            return await super()._execute()
        except DoesNotExist:
            raise NotFound(f"there is no such {self.model.__name__} here") from None
        except MultipleObjectsReturned:
            raise NotUnique(f"more than one {self.model.__name__} matches") from None


class RecordManager(Manager):
    """Hands out the project's query sets; with `live`, without deleted rows."""

    def __init__(self, *, live: bool = False) -> None:
        super().__init__()
        self._live = live

    def get_queryset(self) -> RecordQuerySet[Any]:
        queryset: RecordQuerySet[Any] = RecordQuerySet(cast("type[Model]", self._model))
        if self._live:
            queryset._q_objects = [*copy(queryset._q_objects), LiveQ(deleted_at__isnull=True)]
        return queryset

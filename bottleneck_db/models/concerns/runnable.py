"""What has runs: lists of it, newest first, and one of it with its newest runs."""

from __future__ import annotations

from typing import Any, ClassVar, Self
from uuid import UUID

from tortoise.query_utils import Prefetch

from bottleneck_db.models.concerns.scheduled import Scheduled
from bottleneck_db.orm.arguments import identifier, whole_number
from bottleneck_db.orm.pagination import Page, Total, paginate
from bottleneck_db.orm.queryset import RecordQuerySet


class Runnable(Scheduled):
    """What workers run, on demand or by its schedule. Its relation `runs` is in the order of `newest_first`, for which it has an index."""

    newest_first: ClassVar[tuple[str, ...]] = ("-created_at", "-id")

    class Meta:
        abstract = True

    @classmethod
    async def list_page(cls, *, page: int = 1, size: int = 20, total: Total = "exact") -> Page[Self]:
        """A page of the organization's rows, newest first.

        Raises:
            InvalidArgument: `page` is below 1, `size` is not between 1 and 200, or `total` is neither "exact" nor "estimated".
        """
        return await paginate(cls.all().order_by("-created_at", "-id"), page=page, size=size, total=total)

    @classmethod
    async def get_with_runs(cls, id: UUID, *, runs: int = 10) -> Self:  # noqa: A002 - the column's name
        """One with its newest `runs` runs and its creator's id, name and e-mail address.

        Raises:
            NotFound: there is no such row in this organization.
            InvalidArgument: `id` is no UUID, or `runs` is not between 0 and 1000.
        """
        from bottleneck_db.models.users import User  # noqa: PLC0415 - a child does not import its parent

        identifier("id", id)
        whole_number("runs", runs, least=0, most=1000)
        creator = User.all().only("id", "name", "email")
        rows: RecordQuerySet[Self] = cls.with_latest_runs(runs)
        return await rows.prefetch_related(Prefetch("created_by", creator)).get(id=id)

    @classmethod
    def with_latest_runs(cls, limit: int = 10) -> RecordQuerySet[Any]:
        """Each with its newest `limit` runs in `runs`, all in one statement: `await Bot.with_latest_runs(3).order_by("name").limit(20)`.

        Raises:
            InvalidArgument: `limit` is not between 0 and 1000.
        """
        return cls.all().with_latest("runs", limit, order_by=cls.newest_first)

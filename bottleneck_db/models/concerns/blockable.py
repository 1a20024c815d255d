"""Work that waits for other work. Being blocked is no status of its own: it may be begun, and is not done before the other is over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self
from uuid import UUID

from bottleneck_db.connection.scope import running_scope
from bottleneck_db.errors import NotFound, Refused
from bottleneck_db.models.concerns.moving import Moving
from bottleneck_db.orm.declarations import Check
from bottleneck_db.orm.relations import Reference, foreign_key

if TYPE_CHECKING:
    from bottleneck_db.models.tasks import Task

# Deleted tasks too: a restored one must not close a circle.
_CHAIN = """
    WITH RECURSIVE chain AS (
        SELECT id, blocked_by_id, deleted_at FROM tasks WHERE organization_id = $1 AND id = $2
        UNION
        SELECT t.id, t.blocked_by_id, t.deleted_at FROM chain c JOIN tasks t ON t.organization_id = $1 AND t.id = c.blocked_by_id)
    SELECT id, deleted_at FROM chain"""


class BlockingCycle(Refused):
    """The other task waits, directly or through others, for this one: neither would ever be done."""


class StillBlocked(Refused):
    """The task that this one waits for is still open: complete() that first, or unblock() this."""


class Blockable(Moving):
    """Work that waits for at most one other, which may wait for another in turn."""

    blocked_by: Reference[Task | None] = foreign_key(
        "models.Task",
        related_name="blocking",
        tenant=True,
        on_delete="NO ACTION",
        null=True,
        about="the task that must be done first",
        access="create",
    )

    if TYPE_CHECKING:
        id: UUID
        organization_id: UUID
        blocked_by_id: UUID | None

    class Meta:
        abstract = True
        constraints = (Check("blocked_by_id <> id", name="{table}_self_ck", message="a task does not block itself"),)

    async def block(self, by: Self) -> Self:
        """Let it wait for another, instead of the one it waited for before. Its status stays.

        Raises:
            BlockingCycle: the other waits for this one.
            NotFound: the other is deleted, gone, or another organization's.
            StaleRecord: somebody else has changed this one since it was read.
            InvalidArgument: `by` is none.
        """
        blocker = self._key_of("blocked_by", by)
        scope = running_scope()
        await scope.lock("tasks")  # so no two close a circle from both ends
        chain = {row["id"]: row["deleted_at"] for row in await scope.fetch(_CHAIN, self.organization_id, blocker)}
        if chain.get(blocker, "gone") is not None:
            raise NotFound(f"there is no such {type(self).__name__} here")
        if self.id in chain:
            raise BlockingCycle
        return await self._revise("blocked", blocked_by_id=blocker)

    async def unblock(self) -> Self:
        """Let it wait for no other.

        Raises:
            StaleRecord: somebody else has changed it since it was read.
        """
        return await self._revise("unblocked", blocked_by_id=None)

    async def _refuse_if_blocked(self) -> None:
        if self.blocked_by_id is not None and await self.unfinished().filter(id=self.blocked_by_id).exists():
            raise StillBlocked

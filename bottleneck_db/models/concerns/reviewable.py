"""Work that somebody else looks at before it is done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from bottleneck_db.connection.scope import running_scope
from bottleneck_db.errors import CheckViolation, IdentityRequired, Refused
from bottleneck_db.models.concerns.blockable import Blockable
from bottleneck_db.models.concerns.moving import Move, reason_text
from bottleneck_db.orm.declarations import Check
from bottleneck_db.orm.fields import Boolean, Timestamp
from bottleneck_db.orm.relations import Reference, foreign_key
from bottleneck_db.orm.server_time import ServerTime

if TYPE_CHECKING:
    from bottleneck_db.models.users import User


class ReviewRequired(CheckViolation):
    """This task is done only when somebody has reviewed it: request_review(), and somebody else approve()."""


class OwnReview(Refused):
    """Nobody reviews what he was to do himself: let somebody else approve or reject it."""


class Reviewable(Blockable):
    """Work that is handed in, then approved or rejected by a person who is not its assignee. Reopened, it must be reviewed again."""

    requires_human_review = Boolean(default=False, about="whether somebody must review it before it is done", access="write")
    reviewed_by: Reference[User | None] = foreign_key("models.User", on_delete="SET NULL", null=True, about="who reviewed it")
    reviewed_at = Timestamp(null=True, about="when it was reviewed")

    if TYPE_CHECKING:
        assignee_id: UUID | None
        reviewed_by_id: UUID | None

    class Meta:
        abstract = True
        constraints = (
            Check(
                "status <> 'done' OR NOT requires_human_review OR reviewed_at IS NOT NULL", name="{table}_review_ck", error=ReviewRequired
            ),
        )

    async def request_review(self, result: Mapping[str, Any] | None = None) -> Self:
        """Hand in what came of it.

        Raises:
            IllegalMove: it is not in progress.
            StaleRecord: somebody else has changed it since it was read.
            InvalidArgument: the result is no mapping, or holds something that JSON cannot say.
        """
        return await self._move(Move.review_requested, result=result)

    async def approve(self) -> Self:
        """As somebody else: what was handed in is good, it is done.

        Raises:
            IllegalMove: no review was requested.
            OwnReview: the scope's user is its assignee.
            IdentityRequired: the scope has no user.
            StillBlocked: what it waits for is open.
            StaleRecord: somebody else has changed it since it was read.
        """
        self._check_move(Move.approved)
        reviewer = self._reviewer()
        await self._refuse_if_blocked()
        return await self._move(Move.approved, reviewed_by_id=reviewer, reviewed_at=ServerTime())

    async def reject(self, reason: str) -> Self:
        """As somebody else: what was handed in is not good, it goes on.

        Raises:
            IllegalMove: no review was requested.
            OwnReview: the scope's user is its assignee.
            IdentityRequired: the scope has no user.
            InvalidArgument: the reason does not have 1 to 2000 characters.
            StaleRecord: somebody else has changed it since it was read.
        """
        self._check_move(Move.rejected)
        self._reviewer()
        return await self._move(Move.rejected, reason=reason_text(reason))

    def _reviewer(self) -> UUID:
        user_id = running_scope().user_id
        if user_id is None:
            raise IdentityRequired("a review is a person's: use a scope with a user")
        if user_id == self.assignee_id:
            raise OwnReview
        return user_id

    def _refuse_unreviewed(self) -> None:
        if self.requires_human_review and self.reviewed_at is None:
            raise ReviewRequired(constraint="tasks_review_ck", table="tasks")

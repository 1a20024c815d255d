"""Runs that their worker hands back unfinished, to go on later: when somebody resumes them, or has approved.

    running ──pause──────────> paused ────────────resume──> queued
       └────await_approval───> awaiting_approval ─approve─> queued
                                       └──────────reject──> failed

What waits holds no lease and costs no attempt; another worker may take it afterwards. A run that was asked to stop does not wait: handed
back, it is cancelled. So look at `status` after the verb.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, ClassVar, Self

from tortoise.expressions import RawSQL

from bottleneck_db.connection.scope import running_scope
from bottleneck_db.errors import IdentityRequired, Refused
from bottleneck_db.models.activity_logs import ActivityLog
from bottleneck_db.models.concerns.claimable import Claimable
from bottleneck_db.models.enums import RunStatus
from bottleneck_db.orm.arguments import duration, text
from bottleneck_db.orm.declarations import Check
from bottleneck_db.orm.fields import Text, Timestamp
from bottleneck_db.orm.server_time import ServerTime

_REASON_LENGTH = 1000
REJECTED = "rejected"  # the error code of a run that was not approved


class NotSuspended(Refused):
    """The run does not wait for that."""


class Suspendable(Claimable):
    """A run that can wait. `status_reason` says what it waits for, `approved_at` when somebody last approved that it goes on."""

    status_reason = Text(
        null=True, max_length=_REASON_LENGTH, about="why it is paused, or what is to be approved", example="waits for a code by SMS"
    )
    approved_at = Timestamp(null=True, about="when somebody let it go on")

    # What is written when it comes back into the queue; `expires_at` was about the waiting that is over.
    going_on: ClassVar[Mapping[str, Any]] = {
        "status": RunStatus.QUEUED,
        "available_at": ServerTime(),
        "status_reason": None,
        "expires_at": None,
    }

    class Meta:
        abstract = True
        constraints = (
            Check(
                "status_reason IS NOT NULL OR status <> 'awaiting_approval'",
                name="{table}_reason_ck",
                message="a run that waits for an approval says what is to be approved",
            ),
        )

    async def pause(self, reason: str | None = None) -> Self:
        """As its worker: hand the run back, until resume().

        Raises:
            InvalidArgument: the reason does not have 1 to 1000 characters.
            LeaseLost: the run is not this worker's any more.
        """
        if reason is not None:
            text("reason", reason, most=_REASON_LENGTH)
        return await self._as_holder({"status": RunStatus.PAUSED, "status_reason": reason, "expires_at": None})

    async def await_approval(self, reason: str, *, within: timedelta | None = None) -> Self:
        """As its worker: hand the run back, until somebody approves or rejects it; where nobody does `within` that time, it times out.

        Raises:
            InvalidArgument: the reason does not have 1 to 1000 characters, or the time is not positive.
            LeaseLost: the run is not this worker's any more.
        """
        told = {"status_reason": text("reason", reason, most=_REASON_LENGTH)}
        end = None if within is None else ServerTime(later=duration("within", within))
        return await self._as_holder(told | {"status": RunStatus.AWAITING_APPROVAL, "expires_at": end})

    async def resume(self) -> Self:
        """Queue a paused run again.

        Raises:
            NotSuspended: it is not paused.
            NotFound: it is gone, or is not of this scope.
        """
        return await self._leave(RunStatus.PAUSED, self.going_on)

    async def approve(self) -> Self:
        """Queue the run again, in the name of the scope's user or API key. It goes on with its `approved_at` set.

        Raises:
            NotSuspended: it does not wait for an approval, or not any more: somebody else may have decided, or its time is over.
            IdentityRequired: nobody is signed in.
            NotFound: it is gone, or is not of this scope.
        """
        return await self._decide("approved", {**self.going_on, "approved_at": ServerTime()})

    async def reject(self, reason: str | None = None) -> Self:
        """The run is not to go on: it has failed, with the error code "rejected". Errors as for approve().

        Raises:
            InvalidArgument: the reason does not have 1 to 1000 characters.
        """
        if reason is not None:
            text("reason", reason, most=_REASON_LENGTH)
        return await self._decide("rejected", {"status": RunStatus.FAILED, "error_code": REJECTED, "error_message": reason})

    async def _decide(self, action: str, values: Mapping[str, Any]) -> Self:
        """Runs write no log entries, but what a person decided about one does."""
        if running_scope().identity.actor_id is None:
            raise IdentityRequired("say who decides: a scope with a user or an API key")
        late = type(self).filter(id=self.pk, status=RunStatus.AWAITING_APPROVAL, expires_at__lte=RawSQL("clock_timestamp()"))
        if await late.exists():  # whether the reaper has come by or not
            raise NotSuspended("the time to decide is over: the run times out")
        with self._kept_on_failure():
            await self._leave(RunStatus.AWAITING_APPROVAL, values)
            await ActivityLog.record(f"{self.noun()}.{action}", self.noun(), self.pk)
        return self

    async def _leave(self, status: RunStatus, values: Mapping[str, Any]) -> Self:
        if not await self._change(values, where={"status": status}):
            now = await type(self).get(id=self.pk)
            raise NotSuspended(f"the run is {now.status}, not {status}")
        return self

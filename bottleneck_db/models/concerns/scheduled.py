"""Cron schedules (crontab(5)) in a time zone: when does it run next?"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cronsim import CronSim, CronSimError
from tortoise.queryset import QuerySet

from bottleneck_db.errors import InvalidArgument
from bottleneck_db.models.concerns.audited import Audited
from bottleneck_db.orm.arguments import moment, text
from bottleneck_db.orm.fields import Boolean, Text, Timestamp

LONGEST_SCHEDULE = 200
LONGEST_ZONE = 64
_FIELDS = 5
_NO_ZONE = re.compile(r"(localtime|posixrules|Factory)$|(posix|right)/")  # what lies beside the zones in a machine's folder of them


def next_slot(schedule: str, timezone: str, after: datetime) -> datetime | None:
    """The first moment of `schedule` after `after`, in UTC; None where there is none within 50 years.

    Daylight saving as in Debian's cron: what falls into the skipped hour runs right after it, what falls into the repeated one runs once.

    Raises:
        InvalidArgument: the cron expression or the time zone is none, or `after` has no time zone.
    """
    zone = time_zone("timezone", timezone)
    if len(text("schedule", schedule, most=LONGEST_SCHEDULE).split()) != _FIELDS:  # CronSim takes a sixth for seconds
        raise InvalidArgument("schedule", "is no cron expression: it has five fields")
    try:
        slot = next(CronSim(schedule, moment("after", after).astimezone(zone)), None)
    except CronSimError as error:
        raise InvalidArgument("schedule", f"is no cron expression: {error}") from None
    except OverflowError:  # the calendar ends before the next slot
        return None
    return slot.astimezone(UTC) if slot else None


def slot_from_now(schedule: str, timezone: str) -> datetime | None:
    """The next slot of a schedule. Errors as for next_slot()."""
    return next_slot(schedule, timezone, datetime.now(UTC))


def time_zone(argument: str, name: object) -> ZoneInfo:
    """The IANA time zone of that name.

    Raises:
        InvalidArgument: there is none, or it is a name that each machine takes for another zone.
    """
    known = text(argument, name, most=LONGEST_ZONE)
    try:
        return ZoneInfo("" if _NO_ZONE.match(known) else known)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InvalidArgument(argument, "is no IANA time zone, for example Europe/Berlin") from None


class Scheduled(Audited):
    """Runs by a cron expression, in a time zone; without one only on demand. `next_run_at` is the next slot, planned when it is created."""

    is_active = Boolean(default=True, about="whether it is switched on: else nothing of it is scheduled or claimed", access="create")
    schedule = Text(
        null=True,
        max_length=LONGEST_SCHEDULE,
        about="cron expression, read in `timezone`; NULL: it runs only on demand",
        access="create",
        example="0 6 * * 1-5",
    )
    timezone = Text(
        default="UTC", max_length=LONGEST_ZONE, about="IANA time zone of the schedule", access="create", example="Europe/Berlin"
    )
    last_run_at = Timestamp(null=True, about="the slot that was queued last")
    next_run_at = Timestamp(null=True, about="the slot that comes next; NULL: none is planned")

    unaudited = Audited.unaudited | {"last_run_at", "next_run_at"}

    class Meta:
        abstract = True

    @classmethod
    def due(cls, at: datetime) -> QuerySet[Self]:
        """Those switched on whose next run is at or before `at`, oldest first."""
        return cls.filter(is_active=True, next_run_at__lte=at).order_by("next_run_at")

    async def pause(self) -> Self:
        """Switch it off: nothing of it is scheduled or claimed any more; what runs goes on.

        Raises:
            NotFound: it is gone, deleted, or not of this scope.
            StaleRecord: somebody else has changed what its version counts.
        """
        return await self._apply("paused", is_active=False)

    async def resume(self) -> Self:
        """Switch it on again; slots that passed meanwhile are not made up for. Errors as for pause()."""
        async with self._changing("resumed"):
            self.is_active = True
            self.next_run_at = self._next_slot()
        return self

    async def reschedule(self, schedule: str | None, *, timezone: str | None = None) -> Self:
        """Another schedule; None: only on demand. Errors as for pause(), and:

        Raises:
            InvalidArgument: the schedule or the time zone is none.
        """
        async with self._changing("rescheduled"):
            self.schedule = schedule
            self.timezone = self.timezone if timezone is None else timezone
            self.next_run_at = self._next_slot()
        return self

    async def _prepare_insert(self) -> None:
        self.next_run_at = self._next_slot()
        await super()._prepare_insert()

    def _next_slot(self) -> datetime | None:
        time_zone("timezone", self.timezone)  # without a schedule too: one may come
        return slot_from_now(self.schedule, self.timezone) if self.schedule is not None else None

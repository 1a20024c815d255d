"""Cron schedules (crontab(5)) in a time zone: when does it run next?"""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cronsim import CronSim, CronSimError

from bottleneck_db.errors import InvalidArgument
from bottleneck_db.orm.fields import Text, Timestamp
from bottleneck_db.orm.record import Record


def next_slot(schedule: str, timezone: str, after: datetime) -> datetime | None:
    """The first moment of `schedule` after `after`, in UTC; None where there is none within 50 years (30 February).

    Daylight saving as in Debian's cron: what falls into the skipped hour runs right after it, what falls into the repeated one runs once.

    Raises:
        InvalidArgument: the cron expression or the time zone is none.
    """
    zone = _zone(timezone)
    try:
        slot = next(CronSim(schedule, after.astimezone(zone)), None)
    except CronSimError as error:
        raise InvalidArgument("schedule", f"is no cron expression: {error}") from None
    return slot.astimezone(UTC) if slot else None


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InvalidArgument("timezone", "is no IANA time zone, for example Europe/Berlin") from None


class Scheduled(Record):
    """Runs by a cron expression, in a time zone; without one only on demand. `next_run_at` is the next slot."""

    schedule = Text(null=True, max_length=200)
    timezone = Text(default="UTC", max_length=64)
    last_run_at = Timestamp(null=True)
    next_run_at = Timestamp(null=True)

    class Meta:
        abstract = True

    def plan_next(self, after: datetime) -> None:
        """Set `next_run_at` to the first slot after `after`; to None without a schedule.

        Raises:
            InvalidArgument: the schedule or the time zone is none.
        """
        self.next_run_at = next_slot(self.schedule, self.timezone, after) if self.schedule else None

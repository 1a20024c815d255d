"""When things happen: working days are busier than weekends, and the hours of the day are not alike; schedules keep to their slots."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

from cronsim import CronSim

from bottleneck_db.models.concerns.scheduled import next_slot
from seeds.chance import Chance

_BY_WEEKDAY = (1.0, 1.1, 1.05, 1.0, 0.85, 0.25, 0.2)
_BY_HOUR = (1, 1, 1, 1, 1, 2, 3, 5, 9, 12, 12, 11, 8, 10, 12, 11, 9, 7, 4, 3, 2, 2, 1, 1)
_BUSIEST = max(_BY_WEEKDAY) * max(_BY_HOUR)


@dataclass(frozen=True)
class Time:
    """The time that is planted: `begin` is the first account, `first_run` the first run, `now` the reference time."""

    begin: datetime
    first_run: datetime
    now: datetime


def moment_of_work(chance: Chance, begin: datetime, end: datetime, timezone: str) -> datetime:
    """A moment between the two as people in that time zone work, by rejection of quiet hours."""
    zone = _zone(timezone)
    moment = begin
    for _ in range(40):
        moment = chance.moment(begin, end)
        local = moment.astimezone(zone)
        if chance.random() * _BUSIEST < _BY_WEEKDAY[local.weekday()] * _BY_HOUR[local.hour]:
            break
    return moment


def slots_before(schedule: str, timezone: str, now: datetime, since: datetime, *, most: int) -> list[datetime]:
    """The latest slots of a schedule before `now`, newest first: at most that many, and none before `since`."""
    return list(takewhile(lambda slot: slot >= since, _past(schedule, timezone, now).newest(most)))


class _Past:
    """The slots of a schedule backwards in time, each computed once."""

    def __init__(self, schedule: str, timezone: str, now: datetime) -> None:
        self._backwards = CronSim(schedule, now.astimezone(_zone(timezone)), reverse=True)
        self._known: list[datetime] = []

    def newest(self, count: int) -> list[datetime]:
        missing = islice(self._backwards, max(0, count - len(self._known)))
        self._known += [slot.astimezone(UTC) for slot in missing]
        return self._known[:count]


@cache
def _past(schedule: str, timezone: str, now: datetime) -> _Past:
    return _Past(schedule, timezone, now)


@cache
def slot_after(schedule: str, timezone: str, now: datetime) -> datetime | None:
    """The first slot of a schedule after `now`."""
    return next_slot(schedule, timezone, now)


def seconds(value: float) -> timedelta:
    """A duration in whole milliseconds."""
    return timedelta(milliseconds=round(value * 1000))


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)

"""Planting: what is missing is added. A second time nothing is; after a run that was killed, the rest is."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bottleneck_db.config import Settings
from bottleneck_db.connection.door import load_models
from bottleneck_db.errors import InvalidArgument, Refused
from bottleneck_db.orm.arguments import whole_number
from seeds.garden import rows
from seeds.ground import existing, reached, read_ground, sole_gardener
from seeds.people import speaker_of
from seeds.planting import Planting
from seeds.profiles import known_profile
from seeds.secrets import api_key_text
from seeds.writer import Writer, Written, ahead, batches

if TYPE_CHECKING:
    from seeds.ground import Connection

_MOST_MONTHS = 60
_MONTHS_AHEAD = 3
_FOUNDED = "SELECT created_at FROM users WHERE email = $1"
_TODAY = "SELECT date_trunc('day', clock_timestamp())"
_LARGEST_SEED = (1 << 63) - 1

Listener = Callable[[Written], None]


class PlantedOtherwise(Refused):
    """This profile with this seed is planted with another reference time: leave `now` out, or remove it first."""


@dataclass(frozen=True)
class Request:
    """What is asked for. Without `now` it is the reference time of what is planted, else the start of today (UTC)."""

    profile: str = "dev"
    seed: int = 42
    now: datetime | None = None
    organization: str | None = None
    allow_remote: bool = False


@dataclass
class Report:
    """What became of it: rows by table that were to be there, and of those the ones that were missing; `seconds` of the clock.

    `founder` is the address of the first account, and `api_key` a key of its organization.
    """

    profile: str
    seed: int
    now: datetime
    founder: str
    api_key: str
    dry_run: bool = False
    rows: Counter[str] = field(default_factory=Counter)
    added: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def count(self, written: Written) -> None:
        """Add a batch's rows of one table."""
        self.rows[written.table] += written.rows
        self.added[written.table] += written.added


def _ignore(written: Written) -> None:
    """For those who do not want to know."""


async def plant(settings: Settings, request: Request, *, dry_run: bool = False, listener: Listener = _ignore) -> Report:
    """Plant what is missing; `listener` hears of each batch of each table.

    Raises:
        NotForProduction: this is production, or another machine and that is not allowed.
        UnknownName: there is no such profile.
        InvalidArgument: the seed is no whole number of 63 bits, or the reference time has no zone or is more than five years away.
        PlantedOtherwise: the same is planted with another reference time.
        NotFound: there is no such organization.
        SettingsError, KeysMissing: Faker or the application's keys are missing.
        LockTimeout: another process is at it.
        ConstraintViolation: somebody else's row is in the way.
    """
    begun = time.perf_counter()
    check(request)
    speaker_of("en_US")  # or say that it is missing, before anything is written
    async with sole_gardener(await reached(settings, allow_remote=request.allow_remote)) as connection:
        await load_models()
        ground = await read_ground(connection, settings)
        planting, founded = await planting_of(connection, request)
        now = await _now(connection, planting, founded, request.now)
        report = Report(request.profile, request.seed, now, planting.founder, api_key_text(planting), dry_run)
        span = planting.time(now)
        if not dry_run:
            await _make_partitions(connection, span.begin, now)
        writer = Writer(connection, look=founded is not None, dry=dry_run)
        async with aclosing(ahead(batches(rows(planting, span, ground)))) as coming:
            async for batch in coming:
                for table, values in batch.items():
                    written = await writer.write(table, values)
                    report.count(written)
                    listener(written)
        if not dry_run:
            await _analyze(connection, report)
    report.seconds = time.perf_counter() - begun
    return report


def check(request: Request) -> None:
    """Refuse what cannot be planted. Errors as from plant()."""
    known_profile(request.profile)
    whole_number("seed", request.seed, least=0, most=_LARGEST_SEED)
    if request.now is not None and request.now.tzinfo is None:
        raise InvalidArgument("now", "needs a time zone, for example 2026-01-31T00:00:00Z")


async def planting_of(connection: Connection, request: Request) -> tuple[Planting, datetime | None]:
    """What is asked for, and when its first account was made, where it is planted. Errors as from plant()."""
    there = await existing(connection, request.organization) if request.organization is not None else None
    planting = Planting(known_profile(request.profile), request.seed, there)
    founded: datetime | None = await connection.fetchval(_FOUNDED, planting.founder)
    return planting, founded


async def _now(connection: Connection, planting: Planting, founded: datetime | None, asked: datetime | None) -> datetime:
    today: datetime = await connection.fetchval(_TODAY)
    if founded is not None:
        planted = planting.now_of(founded)
        if asked is not None and asked != planted:
            raise PlantedOtherwise
        return planted
    if asked is not None and abs(asked - today) > timedelta(days=365 * 5):
        raise InvalidArgument("now", "is at most five years from today")
    return today if asked is None else asked.astimezone(UTC)


async def _make_partitions(connection: Connection, begin: datetime, now: datetime) -> None:
    """For the months from the first account to the reference time, and some ahead, since work goes on."""
    today: datetime = await connection.fetchval(_TODAY)
    back, ahead_ = _months(begin, today), _months(today, now)
    await connection.execute("SELECT app.ensure_partitions($1, $2)", max(1, back), max(_MONTHS_AHEAD, ahead_))


def _months(first: datetime, last: datetime) -> int:
    """From the one's month to the other's; negative where that is earlier."""
    first, last = first.astimezone(UTC), last.astimezone(UTC)
    return (last.year - first.year) * 12 + last.month - first.month


async def _analyze(connection: Connection, report: Report) -> None:
    """So that the first queries are planned as later ones are."""
    for table, added in report.added.items():
        if added:
            await connection.execute(f"ANALYZE public.{table}")

"""How much is planted: a profile names the totals, and the organizations share them by Zipf's law."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bottleneck_db.errors import UnknownName

_PRELUDE = timedelta(weeks=4)


@dataclass(frozen=True)
class Profile:
    """Totals over all organizations. `weeks` of runs lie before the reference time; `steps` is the mean of a log's lines in between."""

    name: str
    organizations: int
    people: int
    bots: int
    runs: int
    workflows: int
    workflow_runs: int
    tasks: int
    notifications: int
    recordings: int
    credentials: int
    api_keys: int
    weeks: int
    steps: float

    @property
    def history(self) -> timedelta:
        """From the first account to the reference time: some weeks to found organizations in, then those of runs."""
        return timedelta(weeks=self.weeks) + _PRELUDE


_ALL = (
    Profile(
        name="dev",
        organizations=8,
        people=70,
        bots=300,
        runs=6000,
        workflows=60,
        workflow_runs=900,
        tasks=500,
        notifications=800,
        recordings=60,
        credentials=50,
        api_keys=30,
        weeks=8,
        steps=2.5,
    ),
    Profile(
        name="test",
        organizations=3,
        people=12,
        bots=15,
        runs=160,
        workflows=9,
        workflow_runs=40,
        tasks=40,
        notifications=40,
        recordings=6,
        credentials=10,
        api_keys=8,
        weeks=3,
        steps=2.0,
    ),
    Profile(
        name="load",
        organizations=1000,
        people=6000,
        bots=100_000,
        runs=500_000,
        workflows=10_000,
        workflow_runs=60_000,
        tasks=60_000,
        notifications=100_000,
        recordings=2000,
        credentials=5000,
        api_keys=3000,
        weeks=8,
        steps=0.25,
    ),
)
PROFILES = {profile.name: profile for profile in _ALL}


def known_profile(name: str) -> Profile:
    """The profile of that name.

    Raises:
        UnknownName: there is none; the message names the nearest.
    """
    try:
        return PROFILES[name]
    except KeyError:
        raise UnknownName("profile", name, PROFILES) from None

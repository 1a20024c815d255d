"""What is to be planted: the profile, the seed and the reference time, and what is in the database already and is built on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeAlias
from uuid import UUID

from bottleneck_db.models.enums import ActorType, OrgPlan
from bottleneck_db.security.keys import Keys
from seeds.chance import Chance, Names
from seeds.people import Person, Region
from seeds.profiles import Profile
from seeds.rhythm import Time

Values: TypeAlias = dict[str, Any]
Row: TypeAlias = tuple[str, Values]  # the table, and the row's columns

PASSWORD = "only-for-development"  # noqa: S105 - known to everybody: seeds are refused in production
_CODE_LENGTH = 4


@dataclass(frozen=True)
class Existing:
    """An organization that somebody else has made, and that is planted into."""

    id: UUID
    name: str
    slug: str
    plan: OrgPlan


@dataclass(frozen=True)
class Ground:
    """What is in the database: system roles and permissions by key. And what secrets are kept with: keys, and the hash of PASSWORD."""

    roles: Mapping[str, UUID]
    permissions: Mapping[str, UUID]
    keys: Keys
    password_hash: str


@dataclass(frozen=True)
class Planting:
    """Profile, seed and organization name what is planted: all else follows from them and the reference time."""

    profile: Profile
    seed: int
    organization: Existing | None = None

    @property
    def chance(self) -> Chance:
        """The stream that all others are named below."""
        return Chance("seeds", self.profile.name, self.seed, self.organization.id if self.organization else "")

    @property
    def code(self) -> str:
        """A few letters that keep the names of one planting from another's where they must be unique."""
        return self.chance.stream("code").text(_CODE_LENGTH).lower()

    @property
    def founder(self) -> str:
        """The address of the first account. It depends on nothing but the planting's name, and so tells whether this is planted."""
        place = f"-{self.code}" if self.organization else ""
        return f"{self.profile.name}-{self.seed}{place}@seeds.example"

    def time(self, now: datetime) -> Time:
        """The time that is planted, with `now` as its end."""
        begin = now - self.profile.history
        return Time(begin, max(begin, now - timedelta(weeks=self.profile.weeks)), now)

    def now_of(self, founder_created_at: datetime) -> datetime:
        """The reference time of what is planted: the first account stands at its beginning."""
        return founder_created_at + self.profile.history


@dataclass(frozen=True)
class Amount:
    """How much of each one organization gets."""

    bots: int
    runs: int
    workflows: int
    workflow_runs: int
    tasks: int
    notifications: int
    recordings: int
    credentials: int
    api_keys: int


@dataclass
class Tenant:
    """An organization while its rows are made."""

    planting: Planting
    time: Time
    chance: Chance
    id: UUID
    name: str
    slug: str
    plan: OrgPlan
    region: Region
    created_at: datetime
    people: list[Person]
    amount: Amount
    guests: list[Person] = field(default_factory=list)
    trail: list[Values] = field(default_factory=list)
    names: Names = field(default_factory=Names)

    @property
    def owner(self) -> Person:
        """The first of its people."""
        return self.people[0]

    @property
    def own_names(self) -> str:
        """What stands behind names in an organization that was there before, so that they meet none of its own."""
        return f"-{self.planting.code}" if self.planting.organization else ""

    def slug_for(self, text: str) -> str:
        """A slug that no other row of this planting has in this organization."""
        return self.names.unused(f"{text}{self.own_names}")

    def author(self) -> Person:
        """Somebody who makes things: the first few do most of it."""
        return self.people[min(self.chance.geometric(2.0), len(self.people) - 1)]

    def anyone(self) -> Person:
        """One of the members."""
        return self.chance.choice(self.people)

    def since(self, *moments: datetime) -> datetime:
        """The latest of these moments and the organization's beginning, but not after the reference time."""
        return min(max(self.created_at, *moments), self.time.now)

    def tell(self, at: datetime, actor: Person | None, action: str, resource_id: UUID, **changes: Any) -> None:
        """An entry of the activity log, in the words of the verb that would have written it; `changes` as {"from": …, "to": …}."""
        noun = action.partition(".")[0]
        self.trail.append(
            {
                "id": self.chance.uuid7(at),
                "organization_id": self.id,
                "actor_type": ActorType.USER if actor else ActorType.SYSTEM,
                "actor_id": actor.id if actor else None,
                "actor_label": f"user:{actor.id}" if actor else "system:scheduler",
                "action": action,
                "resource_type": noun,
                "resource_id": resource_id,
                "changes": changes or None,
                "created_at": at,
            }
        )


def born(identity: UUID, at: datetime, changed: datetime | None = None) -> Values:
    """The columns that all living rows have."""
    return {"id": identity, "created_at": at, "updated_at": max(at, changed or at)}

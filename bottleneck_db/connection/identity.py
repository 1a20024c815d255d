"""Who acts in a scope: what the database's policies and grants decide by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from uuid import UUID

from bottleneck_db.errors import InvalidArgument
from bottleneck_db.orm.arguments import matching

APPLICATION_ROLE = "bottleneck_app"
WORKER_ROLE = "bottleneck_worker"
_REASON = re.compile(r"[a-z0-9][a-z0-9 _.:-]{0,63}")


@dataclass(frozen=True)
class Identity:
    """The database role, organization and user of a scope; `actor` is how the activity log calls them."""

    role: str
    actor: str
    organization_id: UUID | None = None
    user_id: UUID | None = None
    api_key_id: UUID | None = None

    @classmethod
    def of_tenant(cls, organization_id: UUID, user_id: UUID | None, api_key_id: UUID | None = None) -> Identity:
        """One organization's rows; what is the user's own only with a user.

        Raises:
            InvalidArgument: both a user and an API key.
        """
        if user_id and api_key_id:
            raise InvalidArgument("api_key", "acts for itself: give either a user or an API key")
        actor = f"user:{user_id}" if user_id else f"api_key:{api_key_id}" if api_key_id else "system:tenant"
        return cls(APPLICATION_ROLE, actor, organization_id, user_id, api_key_id)

    @classmethod
    def of_user(cls, user_id: UUID) -> Identity:
        """A user who has not chosen an organization yet."""
        return cls(APPLICATION_ROLE, f"user:{user_id}", None, user_id)

    @classmethod
    def of_system(cls, reason: str) -> Identity:
        """The queues of all organizations.

        Raises:
            InvalidArgument: `reason` is not 1 to 64 lower-case letters, digits, spaces and -_.: (it stands in the activity log).
        """
        rule = "has 1 to 64 lower-case letters, digits, spaces and -_.:"
        return cls(WORKER_ROLE, f"system:{matching('reason', reason, _REASON, rule)}")

    @classmethod
    def of_nobody(cls) -> Identity:
        """Before sign-in: only the look-up functions."""
        return cls(APPLICATION_ROLE, "anonymous")

    @property
    def actor_type(self) -> str:
        """What kind of actor this is, in the activity log's words."""
        return "user" if self.user_id else "api_key" if self.api_key_id else "system"

    @property
    def actor_id(self) -> UUID | None:
        """The user or the API key that acts; None for the system."""
        return self.user_id or self.api_key_id

    @property
    def reader(self) -> str:
        """Whose rows are shown: an organization's; outside one, a user's own; else those of the role."""
        return str(self.organization_id or self.user_id or self.role)

    def covers(self, other: Identity) -> bool:
        """Whether a scope of `other` may nest in a scope of this identity: the same, or the same tenant without naming the actor again."""
        if self == other:
            return True
        return other.role == self.role and other.organization_id == self.organization_id is not None and other.actor_id is None

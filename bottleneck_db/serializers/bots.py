"""The serializers of bots.

Made by `bottleneck-db serializers generate` from bottleneck_db/models/bots.py: change that, and make this again.
"""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field

from bottleneck_db.models.bot_config import BotConfig
from bottleneck_db.models.enums import RunStatus
from bottleneck_db.serializers.base import NOT_NULL, Create, Read, Update
from bottleneck_db.serializers.bot_runs import BotRunRead
from bottleneck_db.serializers.users import UserSummary


class BotRead(Read):
    """An automation that an organization owns."""

    id: UUID = Field(
        description="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    organization_id: UUID = Field(
        description="the organization that it belongs to: no other sees it",
        examples=["0199c1f0-8c00-7000-8000-000000000001"],
    )
    is_active: bool = Field(description="whether it is switched on: else nothing of it is scheduled or claimed", examples=[True])
    schedule: str | None = Field(description="cron expression, read in `timezone`; null: it runs only on demand", examples=["0 6 * * 1-5"])
    timezone: str = Field(description="IANA time zone of the schedule", examples=["Europe/Berlin"])
    last_run_at: AwareDatetime | None = Field(description="the slot that was queued last", examples=["2026-01-31T09:00:00Z"])
    next_run_at: AwareDatetime | None = Field(
        description="the slot that comes next; null: none is planned",
        examples=["2026-01-31T09:00:00Z"],
    )
    version: int = Field(
        description="counts its versions, so that two who change it at once do not overwrite each other unseen",
        examples=[1],
    )
    name: str = Field(description="what it is called", examples=["Crawler"])
    description: str | None = Field(description="what it is good for", examples=["Reads the prices of a shop"])
    slug: str = Field(description="its name in addresses", examples=["crawler"])
    config: BotConfig = Field(description="what it does, and within which limits")
    last_run_status: RunStatus | None = Field(description="how its last run ended", examples=["queued"])
    consecutive_failures: int = Field(description="runs that failed since the last good one", examples=[0])
    concurrency: int = Field(
        description="how many runs of it may be under way at once, out of `config`; a claim enforces it",
        examples=[1],
    )
    created_by_id: UUID = Field(description="the user who made it", examples=["0199c1f0-8c00-7000-8000-000000000001"])
    created_at: AwareDatetime = Field(description="when the row was made", examples=["2026-01-31T09:00:00Z"])
    updated_at: AwareDatetime = Field(description="when the row last changed; a trigger keeps it", examples=["2026-01-31T09:00:00Z"])
    deleted_at: AwareDatetime | None = Field(description="when it was deleted; null while it lives", examples=["2026-01-31T09:00:00Z"])


class BotCreate(Create):
    """What a caller gives for a new bot."""

    is_active: bool = Field(
        default=True,
        description="whether it is switched on: else nothing of it is scheduled or claimed",
        examples=[True],
    )
    schedule: str | None = Field(
        default=None,
        description="cron expression, read in `timezone`; null: it runs only on demand",
        examples=["0 6 * * 1-5"],
        max_length=200,
    )
    timezone: str = Field(default="UTC", description="IANA time zone of the schedule", examples=["Europe/Berlin"], max_length=64)
    name: str = Field(description="what it is called", examples=["Crawler"], min_length=1, max_length=100)
    description: str | None = Field(default=None, description="what it is good for", examples=["Reads the prices of a shop"])
    slug: str = Field(
        description="its name in addresses",
        examples=["crawler"],
        max_length=100,
        pattern=r"^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$",
    )
    config: BotConfig = Field(description="what it does, and within which limits")


class BotUpdate(Update):
    """What a caller changes of a bot; what is not given stays as it is."""

    name: Annotated[str | None, NOT_NULL] = Field(
        default=None,
        description="what it is called",
        examples=["Crawler"],
        min_length=1,
        max_length=100,
    )
    description: str | None = Field(default=None, description="what it is good for", examples=["Reads the prices of a shop"])
    slug: Annotated[str | None, NOT_NULL] = Field(
        default=None,
        description="its name in addresses",
        examples=["crawler"],
        max_length=100,
        pattern=r"^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$",
    )


class BotWithRuns(BotRead):
    """A bot with `runs` and `created_by`, which were read with it."""

    runs: list[BotRunRead] = Field(description="the runs that were asked for, newest first")
    created_by: UserSummary | None = Field(description="the user who made it; null where the account is deleted")

"""Bots and runs that have their rows, for what refers to them: logs, tasks, recordings, notifications."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from seeds.run_history import Life


@dataclass(frozen=True)
class PlantedBot:
    """A bot that has its row, for what refers to it."""

    id: UUID
    name: str
    slug: str
    created_at: datetime
    is_live: bool


@dataclass(frozen=True)
class PlantedRun:
    """A run that has its row, for what refers to it."""

    id: UUID
    bot: PlantedBot
    url: str
    life: Life

"""What a bot does: the shape of `bots.config` and of `bot_runs.config_snapshot`."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field


class Shape(BaseModel):
    """A JSON value of a known shape; unknown keys are refused, so that a misspelt one is noticed.

    NaN and the infinities are refused as well, in numbers here and by the column elsewhere: pydantic would write them as null.
    """

    model_config = ConfigDict(extra="forbid", validate_assignment=True, allow_inf_nan=False, ser_json_inf_nan="constants")


class AutomationKind(StrEnum):
    """How a bot is told what to do."""

    CHAT = "chat"
    OBSERVE = "observe"
    EXTRACT = "extract"
    WORKFLOW = "workflow"
    CUSTOM = "custom"


class ActionType(StrEnum):
    """What an action does with the page: acts on it, looks at it, or takes data from it."""

    ACT = "act"
    OBSERVE = "observe"
    EXTRACT = "extract"


class ChannelType(StrEnum):
    """A way to tell somebody."""

    EMAIL = "email"
    SLACK = "slack"
    WEBHOOK = "webhook"


class Backoff(StrEnum):
    """How the wait grows from one attempt to the next."""

    LINEAR = "linear"
    EXPONENTIAL = "exponential"


class Viewport(Shape):
    """Pixels."""

    width: Annotated[int, Field(ge=1, le=10_000)] = 1280
    height: Annotated[int, Field(ge=1, le=10_000)] = 720


class Browser(Shape):
    """The browser that a bot works in; `timeout_ms` is for each page."""

    headless: bool = True
    timeout_ms: Annotated[int, Field(ge=0, le=300_000)] = 30_000
    viewport: Viewport = Field(default_factory=Viewport)


class Action(Shape):
    """One thing to do on a page."""

    type: ActionType
    instruction: str
    selector: str | None = None


class Automation(Shape):
    """What a bot does, and how it is known to have succeeded."""

    kind: AutomationKind
    url: str | None = None
    instruction: str | None = None
    actions: list[Action] = Field(default_factory=list)
    browser: Browser = Field(default_factory=Browser)
    extraction_schema: dict[str, Any] | None = None
    success_criteria: str | None = None


class Channel(Shape):
    """Whom to tell, and how: `ref` is an address or the name of an integration."""

    type: ChannelType
    ref: str


class NotificationRules(Shape):
    """After which runs somebody is told, and how."""

    on_success: bool = False
    on_failure: bool = True
    channels: list[Channel] = Field(default_factory=list)


class RetryRule(Shape):
    """When a failed run is tried again: `delay_s` seconds times the number of the attempt, or doubled with each."""

    delay_s: Annotated[int, Field(ge=0, le=86_400)] = 60
    backoff: Backoff = Backoff.EXPONENTIAL

    def delay(self, attempt: int) -> timedelta:
        """How long to wait after attempt number `attempt` (from 1), at most a day."""
        factor = attempt if self.backoff is Backoff.LINEAR else 2 ** min(attempt - 1, 20)
        return min(timedelta(seconds=self.delay_s * factor), timedelta(days=1))


class BotConfig(Shape):
    """Times in seconds. `environment` holds no secrets: those are credentials, by id."""

    schema_version: Literal[1] = 1
    timeout: Annotated[int, Field(ge=0, le=300)] = 30
    retries: Annotated[int, Field(ge=0, le=10)] = 3
    concurrency: Annotated[int, Field(ge=1, le=10)] = 1
    environment: dict[str, str] = Field(default_factory=dict)
    automation: Automation = Field(default_factory=lambda: Automation(kind=AutomationKind.CUSTOM))
    notifications: NotificationRules = Field(default_factory=NotificationRules)
    credential_ids: list[UUID] = Field(default_factory=list)
    retry: RetryRule = Field(default_factory=RetryRule)

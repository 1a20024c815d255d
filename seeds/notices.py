"""Notifications of what happened: unseen, read, dismissed; and settings that people and organizations have chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import orjson

from bottleneck_db.models.enums import NotificationSeverity, RunStatus, SettingScope
from seeds.bots import BotPlot
from seeds.chance import Chance
from seeds.planting import Row, Tenant, born
from seeds.secrets import PlantedCredential
from seeds.tasks import TaskPlot
from seeds.workflows import WorkflowPlot

_SEEN = {"read": 0.5, "unseen": 0.3, "dismissed": 0.2}
_EVENTS_OF_A_KIND = 2000


@dataclass(frozen=True)
class Event:
    """Something that users are told of; `user_id` is the one user, None: any member."""

    kind: str
    severity: NotificationSeverity
    title: str
    body: str
    noun: str
    resource_id: UUID
    at: datetime
    user_id: UUID | None = None


def events(tenant: Tenant, bots: BotPlot, workflows: WorkflowPlot, tasks: TaskPlot, credentials: list[PlantedCredential]) -> list[Event]:
    """What there is to tell in one organization, by kind."""
    failed = [
        Event(
            "bot.failed",
            NotificationSeverity.ERROR,
            f"{run.bot.name} failed",
            run.life.error_message or "",
            "bot_run",
            run.id,
            _end(run.life),
        )
        for run in bots.failed[:_EVENTS_OF_A_KIND]
    ]
    ended = [_of_workflow(run_id, workflow.name, life.status, _end(life)) for run_id, workflow, life in workflows.over[:_EVENTS_OF_A_KIND]]
    given = [
        Event("task.assigned", NotificationSeverity.INFO, "A task is yours", title, "task", task_id, at, user_id)
        for task_id, title, user_id, at in tasks.assigned[:_EVENTS_OF_A_KIND]
    ]
    expiring = [_of_credential(credential, credential.expires_at) for credential in credentials if credential.expires_at]
    joined = [_of_member(person.id, person.name, tenant.since(person.created_at)) for person in tenant.people[1:_EVENTS_OF_A_KIND]]
    told = [*failed, *ended, *given, *expiring, *joined, _of_maintenance(tenant)]
    return [event for event in told if tenant.created_at <= event.at <= tenant.time.now]


def _end(life: Any) -> datetime:
    moment: datetime = life.completed_at
    return moment


def _of_workflow(run_id: UUID, name: str, status: RunStatus, at: datetime) -> Event:
    kinds = {
        RunStatus.FAILED: ("workflow.failed", NotificationSeverity.ERROR, "failed"),
        RunStatus.TIMEOUT: ("workflow.execution.timeout", NotificationSeverity.WARNING, "took too long"),
    }
    kind, severity, ending = kinds.get(status, ("workflow.completed", NotificationSeverity.SUCCESS, "is done"))
    return Event(kind, severity, f"{name} {ending}", f"The workflow {name} {ending}.", "workflow_run", run_id, at)


def _of_credential(credential: PlantedCredential, expires_at: datetime) -> Event:
    text = f"It expires on {expires_at:%Y-%m-%d}: rotate it before."
    at = max(credential.created_at, expires_at - timedelta(days=7))
    return Event("credential.expiring", NotificationSeverity.WARNING, f"{credential.name} expires", text, "credential", credential.id, at)


def _of_member(user_id: UUID, name: str, at: datetime) -> Event:
    return Event("team.member.added", NotificationSeverity.INFO, f"{name} has joined", "Say hello.", "user", user_id, at)


def _of_maintenance(tenant: Tenant) -> Event:
    at = tenant.since(tenant.time.now - timedelta(days=3))
    text = "On Sunday from 02:00 to 02:30 UTC no runs are started; what waits is started afterwards."
    return Event("system.maintenance.scheduled", NotificationSeverity.INFO, "Maintenance on Sunday", text, "organization", tenant.id, at)


class Inboxes:
    """The notifications of an organization's members."""

    def __init__(self, tenant: Tenant) -> None:
        self._tenant = tenant
        self._chance = tenant.chance.stream("notifications")
        self._unseen: set[tuple[UUID, str]] = set()

    def rows(self, told: list[Event]) -> Iterator[Row]:
        """Each event once for its user, over and over for others until there are enough."""
        members = [person.id for person in self._tenant.people]
        self._chance.shuffle(told)
        states = self._chance.deal(_SEEN, self._tenant.amount.notifications if told else 0)
        for number, state in enumerate(states):
            event = told[number % len(told)]
            first = event.user_id if number < len(told) else None
            user_id = first or members[(number // len(told) + number) % len(members)]
            yield "notifications", self._values(event, user_id, state)

    def _values(self, event: Event, user_id: UUID, state: str) -> dict[str, Any]:
        chance, key = self._chance, f"{event.kind}:{event.resource_id}"
        state = self._allowed(state, user_id, key)
        seen = None if state == "unseen" else chance.moment(event.at, self._tenant.time.now)
        return {
            **born(chance.uuid7(event.at), event.at, seen),
            "organization_id": self._tenant.id,
            "user_id": user_id,
            "kind": event.kind,
            "severity": event.severity,
            "title": event.title[:200],
            "body": event.body,
            "action_url": f"/{event.noun.replace('_', '-')}s/{event.resource_id}",
            "action_label": "Look at it",
            "resource_type": event.noun,
            "resource_id": event.resource_id,
            "deliveries": _deliveries(chance, event.at),
            "dedupe_key": key,
            "read_at": seen if state == "read" else None,
            "dismissed_at": seen if state == "dismissed" else None,
            "expires_at": event.at + timedelta(days=30) if chance.happens(0.3) else None,
        }

    def _allowed(self, state: str, user_id: UUID, key: str) -> str:
        """One unseen notification of a subject: the next one was dismissed."""
        if state != "unseen":
            return state
        if (user_id, key) in self._unseen:
            return "dismissed"
        self._unseen.add((user_id, key))
        return state


def _deliveries(chance: Chance, at: datetime) -> str:
    outcome = chance.pick({"none": 0.6, "sent": 0.35, "failed": 0.05})
    if outcome == "none":
        return "[]"
    error = "the mailbox is full" if outcome == "failed" else None
    return orjson.dumps([{"channel": "email", "status": outcome, "at": at + timedelta(seconds=4), "error": error}]).decode()


_PERSONAL: tuple[tuple[str, dict[str, Any]], ...] = (
    ("appearance", {"theme": "dark"}),
    ("appearance", {"density": "compact", "date_format": "day_first"}),
    ("notifications", {"digest": "daily", "quiet_from": "20:00", "quiet_until": "07:00"}),
    ("defaults", {"landing_page": "tasks", "page_size": 50}),
    ("accessibility", {"font_scale": 1.25, "reduced_motion": True}),
    ("privacy", {"show_online_status": False}),
)
_OF_ORGANIZATION: tuple[tuple[str, dict[str, Any]], ...] = (
    ("security", {"second_factor": "optional", "session_days": 14}),
    ("recording", {"privacy_level": "balanced", "retention_days": 90}),
    ("billing", {"low_credits_at": 500, "overage": "stop"}),
    ("integrations", {"slack_channel": "#bots", "webhook_urls": ["https://hooks.example/bots"]}),
    ("features", {"beta": True, "flags": {"replay_speed": True}}),
)


def setting_rows(tenant: Tenant) -> Iterator[Row]:
    """What the organization has set, and what its people have: everywhere, or in this organization alone."""
    chance = tenant.chance.stream("settings")
    if not tenant.planting.organization:  # one that was there before keeps its own
        for namespace, value in chance.sample(_OF_ORGANIZATION, k=chance.randrange(1, len(_OF_ORGANIZATION) + 1)):
            yield "settings", _setting(tenant, chance, namespace, value, scope=SettingScope.ORGANIZATION)
    for person in tenant.people:
        chosen = dict(chance.sample(_PERSONAL, k=chance.geometric(0.9) % len(_PERSONAL)))
        for namespace, value in chosen.items():
            scope = SettingScope.MEMBER if chance.happens(0.2) else SettingScope.USER
            yield "settings", _setting(tenant, chance, namespace, value, scope=scope, user_id=person.id)


def _setting(
    tenant: Tenant, chance: Chance, namespace: str, value: dict[str, Any], *, scope: SettingScope, user_id: UUID | None = None
) -> dict[str, Any]:
    at = chance.moment(tenant.since(tenant.time.first_run), tenant.time.now)
    return {
        **born(chance.uuid7(at), at),
        "scope": scope,
        "organization_id": None if scope is SettingScope.USER else tenant.id,
        "user_id": user_id,
        "namespace": namespace,
        "value": orjson.dumps(value).decode(),
        "updated_by_id": user_id or tenant.owner.id,
    }

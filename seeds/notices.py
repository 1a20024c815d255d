"""Notifications of what happened: unseen, read, dismissed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from bottleneck_db.models.bot_config import ChannelType
from bottleneck_db.models.enums import NotificationSeverity, RunStatus
from bottleneck_db.models.notification_content import Delivery, DeliveryStatus, NotificationKind
from seeds.bots import BotPlot
from seeds.chance import Chance
from seeds.planted import PlantedRun
from seeds.planting import Row, Tenant, born
from seeds.secrets import PlantedCredential
from seeds.tasks import TaskPlot
from seeds.workflows import WorkflowPlot

_SEEN = {"read": 0.5, "unseen": 0.3, "dismissed": 0.2}
_EVENTS_OF_A_KIND = 2000


@dataclass(frozen=True)
class Event:
    """Something that users are told of; `user_id` is the one user, None: any member."""

    kind: NotificationKind
    severity: NotificationSeverity
    title: str
    body: str
    noun: str
    resource_id: UUID
    at: datetime
    user_id: UUID | None = None


def events(tenant: Tenant, bots: BotPlot, workflows: WorkflowPlot, tasks: TaskPlot, credentials: list[PlantedCredential]) -> list[Event]:
    """What there is to tell in one organization, by kind."""
    failed = [_of_bot(run) for run in bots.failed[:_EVENTS_OF_A_KIND]]
    ended = [_of_workflow(run_id, workflow.name, life.status, life.end) for run_id, workflow, life in workflows.over[:_EVENTS_OF_A_KIND]]
    given = [_of_task(*assigned) for assigned in tasks.assigned[:_EVENTS_OF_A_KIND]]
    expiring = [_of_credential(credential, credential.expires_at) for credential in credentials if credential.expires_at]
    joined = [_of_member(person.id, person.name, tenant.since(person.created_at)) for person in tenant.people[1:_EVENTS_OF_A_KIND]]
    told = [*failed, *ended, *given, *expiring, *joined, _of_maintenance(tenant)]
    return [event for event in told if tenant.created_at <= event.at <= tenant.time.now]


def _of_bot(run: PlantedRun) -> Event:
    title, body = f"{run.bot.name} failed", run.life.error_message or ""
    return Event(NotificationKind.BOT_FAILED, NotificationSeverity.ERROR, title, body, "bot_run", run.id, run.life.end)


def _of_task(task_id: UUID, title: str, user_id: UUID, at: datetime) -> Event:
    return Event(NotificationKind.TASK_ASSIGNED, NotificationSeverity.INFO, "A task is yours", title, "task", task_id, at, user_id)


def _of_workflow(run_id: UUID, name: str, status: RunStatus, at: datetime) -> Event:
    kinds = {
        RunStatus.FAILED: (NotificationKind.WORKFLOW_FAILED, NotificationSeverity.ERROR, "failed"),
        RunStatus.TIMEOUT: (NotificationKind.WORKFLOW_TIMEOUT, NotificationSeverity.WARNING, "took too long"),
    }
    kind, severity, ending = kinds.get(status, (NotificationKind.WORKFLOW_COMPLETED, NotificationSeverity.SUCCESS, "is done"))
    return Event(kind, severity, f"{name} {ending}", f"The workflow {name} {ending}.", "workflow_run", run_id, at)


def _of_credential(credential: PlantedCredential, expires_at: datetime) -> Event:
    text = f"It expires on {expires_at:%Y-%m-%d}: rotate it before."
    at = max(credential.created_at, expires_at - timedelta(days=7))
    return Event(
        NotificationKind.CREDENTIAL_EXPIRING,
        NotificationSeverity.WARNING,
        f"{credential.name} expires",
        text,
        "credential",
        credential.id,
        at,
    )


def _of_member(user_id: UUID, name: str, at: datetime) -> Event:
    return Event(NotificationKind.MEMBER_ADDED, NotificationSeverity.INFO, f"{name} has joined", "Say hello.", "user", user_id, at)


def _of_maintenance(tenant: Tenant) -> Event:
    at = tenant.since(tenant.time.now - timedelta(days=3))
    text = "On Sunday from 02:00 to 02:30 UTC no runs are started; what waits is started afterwards."
    return Event(
        NotificationKind.MAINTENANCE_SCHEDULED, NotificationSeverity.INFO, "Maintenance on Sunday", text, "organization", tenant.id, at
    )


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
    status = chance.pick({None: 0.6, DeliveryStatus.SENT: 0.35, DeliveryStatus.FAILED: 0.05})
    if status is None:
        return "[]"
    error = "the mailbox is full" if status is DeliveryStatus.FAILED else None
    delivery = Delivery(channel=ChannelType.EMAIL, status=status, at=at + timedelta(seconds=4), error=error)
    return f"[{delivery.model_dump_json()}]"

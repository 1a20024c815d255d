"""All rows of a planting, one after the other: parents before their children, and never more than one organization in memory."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

import orjson

from seeds.bots import BotPlot
from seeds.choices import setting_rows
from seeds.notices import Inboxes, events
from seeds.organizations import found, member_rows, organization_rows, role_rows, user_rows
from seeds.planting import Ground, Planting, Row, Tenant
from seeds.recordings import recording_rows
from seeds.rhythm import Time
from seeds.secrets import api_key_rows, credential_rows, credentials
from seeds.sign_ins import session_rows
from seeds.tasks import TaskPlot
from seeds.workflows import WorkflowPlot


def rows(planting: Planting, time: Time, ground: Ground) -> Iterator[Row]:
    """The same rows in the same order for the same planting, time and ground, but for ciphertexts and keyed hashes."""
    tenants = found(planting, time)
    for tenant in tenants:
        yield from user_rows(tenant, ground)
    for tenant in tenants:
        yield from organization_rows(tenant)
    while tenants:
        yield from _tenant_rows(tenants.pop(0), ground)


def _tenant_rows(tenant: Tenant, ground: Ground) -> Iterator[Row]:
    yield from role_rows(tenant, ground)
    yield from member_rows(tenant, ground)
    yield from session_rows(tenant)
    secrets = credentials(tenant)
    workflows = WorkflowPlot(tenant)
    yield from workflows.rows()
    bots = BotPlot(tenant, workflows.parents, [secret.id for secret in secrets])
    yield from bots.rows()
    tasks = TaskPlot(tenant, bots, workflows)
    yield from tasks.rows()
    yield from credential_rows(tenant, ground, secrets)
    yield from api_key_rows(tenant, ground)
    yield from recording_rows(tenant, bots)
    yield from Inboxes(tenant).rows(events(tenant, bots, workflows, tasks, secrets))
    yield from setting_rows(tenant)
    yield from _trail_rows(tenant)


def _trail_rows(tenant: Tenant) -> Iterator[Row]:
    """In the order of time, since the database numbers the entries as they come."""
    for entry in sorted(tenant.trail, key=itemgetter("created_at", "id")):
        changes = entry["changes"]
        yield "activity_logs", entry | {"changes": orjson.dumps(changes).decode() if changes else None}

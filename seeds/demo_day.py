"""A day of one organization of the demo, but for what its workers do: see demo_work. What was done before is not done again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from bottleneck_db import ApiKey, Credential, Notification, OrganizationMember, Registry, Role, Session, Task, Workflow, WorkflowRun
from bottleneck_db.models.enums import CredentialType, RunTrigger, TaskStatus
from bottleneck_db.models.roles import SystemRole
from bottleneck_db.models.workflow_definition import Connections, ExtractStep, WorkflowDefinition, WorkflowTrigger
from seeds.demo_work import SHOP_LOGIN, TASK_SOURCE

COLLEAGUE_EMAIL = "charles@analytical-engines.example"
_COLLEAGUE = "Charles Babbage"
_KEY_NAME = "Accounting system"
_WORKFLOW = "month-end"
_RUN = "demo-month-end"


@dataclass(frozen=True)
class Day:
    """Who takes part."""

    registry: Registry
    organization_id: UUID
    owner_id: UUID

    async def morning(self) -> list[str]:
        """A colleague joins, a secret and an API key are made, a workflow is published, and a program starts it. Returns what was done."""
        done = [f"{_COLLEAGUE} was invited and has joined"] if await self._invite() else []
        async with self.registry.tenant(self.organization_id, user=self.owner_id):
            if not await Credential.filter(name=SHOP_LOGIN).exists():
                secret = {"username": "engine", "password": "difference-no-2"}
                await Credential.store(SHOP_LOGIN, "shop.example", CredentialType.PASSWORD, secret, allowed_domains=["shop.example"])
                done.append(f"the credential “{SHOP_LOGIN}” was encrypted and stored")
            workflow = await Workflow.get_or_none(slug=_WORKFLOW)
            if workflow is None:
                workflow = await (await Workflow.create(**_workflow())).publish()
                done.append(f"the workflow “{workflow.name}” was published")
        if await self._start_by_key(workflow):
            done.append(f"the program “{_KEY_NAME}” has started it by its API key")
        return done

    async def evening(self) -> list[str]:
        """The colleague reads what he was told, and does his task; the owner approves. Returns what was done."""
        colleague = await self._colleague()
        async with self.registry.tenant(self.organization_id, user=colleague):
            unread = await Notification.unread()
            for notification in unread:
                await notification.mark_read()
            waiting = await Task.mine(colleague).filter(source=TASK_SOURCE, status=TaskStatus.TODO)
            for task in waiting:
                await (await task.start()).request_review({"checked": True})
        async with self.registry.tenant(self.organization_id, user=self.owner_id):
            for task in await Task.filter(source=TASK_SOURCE, status=TaskStatus.REVIEW):
                await task.approve()
        read = [f"{_COLLEAGUE} has read “{notification.title}”" for notification in unread]
        return read + [f"{_COLLEAGUE} has done “{task.title}”, and it was approved" for task in waiting]

    async def _colleague(self) -> UUID:
        account = await self.registry.sign_in(COLLEAGUE_EMAIL)
        return account.user_id if account else await self.registry.sign_up(COLLEAGUE_EMAIL, _COLLEAGUE, google_id="demo-charles")

    async def _invite(self) -> bool:
        colleague = await self._colleague()
        if any(membership.organization_id == self.organization_id for membership in await self.registry.my_organizations(colleague)):
            return False
        if proof := await self.registry.request_email_verification(COLLEAGUE_EMAIL):
            await self.registry.verify_email(proof)
        async with self.registry.tenant(self.organization_id, user=self.owner_id):
            for lost in await OrganizationMember.filter(invited_email=COLLEAGUE_EMAIL, user_id__isnull=True):
                await lost.remove()  # a demo that was stopped between: its token is nowhere
            _, token = await OrganizationMember.invite(COLLEAGUE_EMAIL, await Role.system(SystemRole.ADMIN))
        async with self.registry.user(colleague):
            await Session.open(device_name="Difference Engine", lifetime=timedelta(days=1))
            await OrganizationMember.accept(token)
        return True

    async def _start_by_key(self, workflow: Workflow) -> bool:
        """The key is shown when it is issued and never again, so it is used at once."""
        async with self.registry.tenant(self.organization_id, user=self.owner_id):
            if await WorkflowRun.filter(idempotency_key=_RUN).exists():
                return False
            _, secret = await ApiKey.issue(f"{_KEY_NAME} {await ApiKey.all().count() + 1}", ["bots:execute"])
        program = await self.registry.authenticate(secret)
        async with self.registry.tenant(program.organization_id, api_key=program.api_key_id):
            await workflow.start(RunTrigger.API, idempotency_key=_RUN)
        return True


def _workflow() -> dict[str, Any]:
    prices = ExtractStep(
        id="prices", name="Collect the prices", config={"bot": "price-watch"}, connections=Connections(on_success="invoices")
    )
    invoices = ExtractStep(id="invoices", name="Fetch the invoices", config={"bot": "invoice-fetcher"})
    return {
        "slug": _WORKFLOW,
        "name": "Month-end closing",
        "description": "Collects prices and invoices, and asks a person to look at them",
        "definition": WorkflowDefinition(steps=[prices, invoices]),
        "triggers": [WorkflowTrigger.scheduled("0 5 1 * *", "Europe/London")],
    }

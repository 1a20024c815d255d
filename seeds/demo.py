"""What the demo shows: two organizations with bots, and runs in the queue. Planting twice adds nothing."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from bottleneck_db import Bot, BotConfig, BotRun, Organization, Registry, RunTrigger
from bottleneck_db.models.bot_config import Automation, AutomationKind, RetryRule

_RUNS_PER_BOT = 6


@dataclass(frozen=True)
class Tenant:
    """An organization to plant: who owns it, and its bots (slug, name, kind, schedule)."""

    owner: str
    email: str
    name: str
    slug: str
    bots: tuple[tuple[str, str, AutomationKind, str | None], ...]


TENANTS = (
    Tenant(
        "Ada Byron",
        "ada@analytical-engines.example",
        "Analytical Engines",
        "analytical-engines",
        (
            ("price-watch", "Price watch", AutomationKind.EXTRACT, "*/15 * * * *"),
            ("invoice-fetcher", "Invoice fetcher", AutomationKind.WORKFLOW, "0 6 1 * *"),
            ("support-chat", "Support chat", AutomationKind.CHAT, None),
        ),
    ),
    Tenant(
        "Grace Hopper",
        "grace@compilers.example",
        "Compilers & Sons",
        "compilers-and-sons",
        (
            ("release-notes", "Release notes", AutomationKind.OBSERVE, "30 9 * * 1-5"),
            ("moth-finder", "Moth finder", AutomationKind.CUSTOM, None),
        ),
    ),
)


@dataclass(frozen=True)
class Planted:
    """An organization of the demo."""

    organization_id: UUID
    owner_id: UUID
    name: str


async def plant(registry: Registry) -> list[Planted]:
    """Plant what is missing."""
    return [await _plant_tenant(registry, tenant) for tenant in TENANTS]


async def _plant_tenant(registry: Registry, tenant: Tenant) -> Planted:
    owner_id = await _owner(registry, tenant)
    organization_id = await _organization(registry, tenant, owner_id)
    async with registry.tenant(organization_id, user=owner_id):
        for slug, name, kind, schedule in tenant.bots:
            await _queue_runs(await Bot.get_or_none(slug=slug) or await _bot(slug, name, kind, schedule))
    return Planted(organization_id, owner_id, tenant.name)


async def _owner(registry: Registry, tenant: Tenant) -> UUID:
    account = await registry.sign_in(tenant.email)
    return account.user_id if account else await registry.sign_up(tenant.email, tenant.owner, google_id=f"demo-{tenant.slug}")


async def _organization(registry: Registry, tenant: Tenant, owner_id: UUID) -> UUID:
    for membership in await registry.my_organizations(owner_id):
        if membership.slug == tenant.slug:
            return membership.organization_id
    return (await Organization.create_with_owner(registry, owner_id=owner_id, name=tenant.name, slug=tenant.slug)).id


async def _bot(slug: str, name: str, kind: AutomationKind, schedule: str | None) -> Bot:
    automation = Automation(kind=kind, url="https://example.com", instruction=f"{name}: do what the name says")
    config = BotConfig(automation=automation, concurrency=2, retries=2, retry=RetryRule(delay_s=0))
    return await Bot.create(slug=slug, name=name, description=f"{name} of the demo", schedule=schedule, config=config)


async def _queue_runs(bot: Bot) -> None:
    keys = {f"demo-{bot.slug}-{number}" for number in range(1, _RUNS_PER_BOT + 1)}
    there = {run.idempotency_key for run in await BotRun.filter(idempotency_key__in=sorted(keys))}
    for key in sorted(keys - there):
        await bot.start_run(RunTrigger.API, idempotency_key=key)

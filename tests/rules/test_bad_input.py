"""Whatever a public method is given, it takes it or raises an error of the package: readable, without the value, nothing changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
import pytest_asyncio

from bottleneck_db import (
    ActivityLog,
    Bot,
    BotConfig,
    BotRun,
    Isolation,
    LogLevel,
    Organization,
    OrganizationMember,
    Registry,
    Role,
    RunStatus,
    RunTrigger,
    SystemRole,
)
from bottleneck_db.connection.scope import Scope
from bottleneck_db.errors import BottleneckError
from bottleneck_db.models.concerns.scheduled import next_slot
from bottleneck_db.operations.scheduler import schedule_due_bots
from bottleneck_db.operations.worker import RunFailed, Worker, claim_bot_runs
from bottleneck_db.orm.record import Record
from bottleneck_db.testing.factories import Tenancy, make_bot, make_invitation, make_run

SECRET = "s3cret-value"


class Odd:
    def __repr__(self) -> str:
        return SECRET


def deep() -> list[Any]:
    nested: list[Any] = []
    for _ in range(5_000):
        nested = [nested]
    return nested


def circle() -> dict[str, Any]:
    endless: dict[str, Any] = {}
    endless["again"] = endless
    return endless


BAD: tuple[Any, ...] = (
    *(None, True, 0, -1, 2**40, 10**30, 1.5, float("nan"), Decimal("NaN")),
    *("", "x", "\x00", "\ud800", "x" * 100_000, "'; DROP TABLE bots; --", b"", b"x", b"\xff" * 32),
    *([], ["x"], [None], (), {}, {"x": 1}, {1: 2}, {"x": object()}, {"x": "\x00"}, {"x": "\ud800"}, {"x": float("nan")}),
    *(deep(), {"x": deep()}, circle(), Odd(), object, lambda: None, {1, 2}, RunStatus.RUNNING, uuid4()),
    *(datetime(2026, 1, 1), datetime.max, datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC)),
    *(timedelta(0), timedelta(days=-1), timedelta.max, timedelta.min),
)


@dataclass(frozen=True)
class World:
    """Something to call methods on."""

    registry: Registry
    tenancy: Tenancy
    organization: Organization
    bot: Bot
    run: BotRun  # claimed
    member: OrganizationMember  # invited
    role: Role

    @property
    def records(self) -> tuple[Record, ...]:
        return (self.organization, self.bot, self.run, self.member, self.role)

    def columns(self) -> list[tuple[Any, ...]]:
        """What the records hold, and what they take for the rows' state."""
        return [(*(getattr(record, name) for name in record._columns()), record._origin) for record in self.records]

    def tenant(self) -> Any:
        return self.registry.tenant(self.tenancy.organization_id, user=self.tenancy.owner_id)

    def user(self) -> Any:
        return self.registry.user(self.tenancy.owner_id)

    def system(self) -> Any:
        return self.registry.system("test")


@pytest_asyncio.fixture(loop_scope="session")
async def world(registry: Registry, tenancy: Tenancy) -> World:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot()
        await make_run(bot)
        member, _ = await make_invitation("grace@example.com")
        role = await Role.define("runner", "Runner", [])
        organization = await Organization.current()
    async with registry.system("claim"):
        (run,) = await BotRun.claim("w-1")
    return World(registry, tenancy, organization, bot, run, member, role)


async def enter(scope: Any) -> None:
    async with scope:
        pass


async def first_claim(**arguments: Any) -> None:
    claims = claim_bot_runs(**arguments)
    await claims.aclose()


async def execute(run: BotRun) -> None: ...


Method = Callable[..., Any]
Case = tuple[Method, Mapping[str, Any]]

# Each takes a world, and gives a method and good arguments for it. By the scope in which they are called.
OUTSIDE: dict[str, Callable[[World], Case]] = {
    "Registry": lambda w: (Registry, {"settings": w.registry.settings}),
    "Registry.wait": lambda w: (w.registry.wait, {"timeout": timedelta(0)}),
    "Registry.tenant": lambda w: (
        lambda **arguments: enter(w.registry.tenant(**arguments)),
        {
            "organization_id": w.tenancy.organization_id,
            "user": None,
            "api_key": None,
            "replica": False,
            "read_only": False,
            "isolation": Isolation.READ_COMMITTED,
            "timeout": None,
            "request_id": None,
        },
    ),
    "Registry.user": lambda w: (
        lambda **arguments: enter(w.registry.user(**arguments)),
        {"user_id": w.tenancy.owner_id, "read_only": False, "timeout": None, "request_id": None},
    ),
    "Registry.system": lambda w: (lambda **arguments: enter(w.registry.system(**arguments)), {"reason": "test", "timeout": None}),
    "Registry.sign_up by e-mail": lambda w: (w.registry.sign_up, {"email": "ada@example.com", "name": "Ada", "password": "correct horse"}),
    "Registry.sign_up by Google": lambda w: (w.registry.sign_up, {"email": "eve@example.com", "name": "Eve", "google_id": "x"}),
    "Registry.sign_in": lambda w: (w.registry.sign_in, {"email": "ada@example.com"}),
    "Registry.session": lambda w: (w.registry.session, {"token": "x"}),
    "Registry.session_by_refresh_token": lambda w: (w.registry.session_by_refresh_token, {"token": "x"}),
    "Registry.authenticate": lambda w: (w.registry.authenticate, {"secret": "x", "ip": None}),
    "Registry.invitation": lambda w: (w.registry.invitation, {"token_hash": bytes(32)}),
    "Registry.my_organizations": lambda w: (w.registry.my_organizations, {"user_id": w.tenancy.owner_id}),
    "Organization.create_with_owner": lambda w: (
        Organization.create_with_owner,
        {"registry": w.registry, "owner_id": w.tenancy.owner_id, "name": "x", "slug": "x"},
    ),
    "schedule_due_bots": lambda w: (schedule_due_bots, {"registry": w.registry, "limit": 1}),
    "claim_bot_runs": lambda w: (
        first_claim,
        {"registry": w.registry, "worker": "w", "lease": timedelta(days=1), "poll": timedelta(days=1)},
    ),
    "Worker": lambda w: (
        Worker,
        {"registry": w.registry, "name": "w", "execute": execute, "lease": timedelta(days=1), "poll": timedelta(days=1)},
    ),
    "RunFailed": lambda w: (RunFailed, {"code": "x", "message": None, "retry": True}),
    "next_slot": lambda w: (next_slot, {"schedule": "* * * * *", "timezone": "UTC", "after": datetime.now(UTC)}),
}
IN_TENANT: dict[str, Callable[[World], Case]] = {
    "Bot.create": lambda w: (
        Bot.create,
        {
            "name": "x",
            "slug": "x",
            "description": None,
            "config": BotConfig(),
            "schedule": None,
            "timezone": "UTC",
            "is_active": True,
            "created_by_id": w.tenancy.owner_id,
            "organization_id": w.tenancy.organization_id,
            "id": uuid4(),
            "next_run_at": None,
            "last_run_status": None,
            "consecutive_failures": 0,
            "version": 1,
            "created_at": datetime.now(UTC),
        },
    ),
    "Bot.list_page": lambda w: (Bot.list_page, {"page": 1, "size": 1}),
    "Bot.get_with_runs": lambda w: (Bot.get_with_runs, {"id": w.bot.id, "runs": 1}),
    "Bot.with_latest_runs": lambda w: (Bot.with_latest_runs, {"limit": 1}),
    "Bot.with_latest": lambda w: (Bot.all().with_latest, {"relation": "runs", "limit": 1, "order_by": ["id"], "among": BotRun.all()}),
    "Bot.after": lambda w: (Bot.after, {"cursor": None, "size": 1}),
    "Bot.before": lambda w: (Bot.before, {"cursor": None, "size": 1}),
    "Bot.from_sql": lambda w: (from_sql, {"sql": "SELECT * FROM bots WHERE name = $1", "value": "x"}),
    "Bot.stream": lambda w: (read_stream, {"chunk": 1}),
    "Bot.bulk_insert": lambda w: (Bot.bulk_insert, {"rows": [bot_row()], "chunk": 1}),
    "Bot.bulk_insert of one row": lambda w: (insert_row, bot_row()),
    "Bot.bulk_upsert": lambda w: (
        Bot.bulk_upsert,
        {"rows": [bot_row()], "conflict": ["slug"], "update": ["name"], "chunk": 1},
    ),
    "Bot.upsert": lambda w: (Bot.upsert, {"conflict": ["slug"], "update": ["name"], **bot_row()}),
    "Bot.bulk_update": lambda w: (Bot.all().bulk_update, {"objects": [w.bot], "fields": ["name"], "batch_size": 1}),
    "Bot.update": lambda w: (
        update_returning,
        {"name": "x", "config": BotConfig(), "is_active": True, "last_run_at": None},
    ),
    "Bot.create_with_initial_run": lambda w: (
        Bot.create_with_initial_run,
        {"bot": {"name": "x", "slug": "x", "config": BotConfig()}, "run": {}},
    ),
    "Bot.due": lambda w: (Bot.due, {"at": datetime.now(UTC)}),
    "Bot.start_run": lambda w: (w.bot.start_run, {"trigger": RunTrigger.API, "input": None, "priority": 5, "idempotency_key": None}),
    "Bot.reconfigure": lambda w: (w.bot.reconfigure, {"config": BotConfig(timeout=1)}),
    "Bot.reschedule": lambda w: (w.bot.reschedule, {"schedule": "* * * * *", "timezone": "UTC"}),
    "Bot.save": lambda w: (w.bot.save, {"update_fields": ["name"]}),
    "Bot.refresh_from_db": lambda w: (w.bot.refresh_from_db, {"fields": ["name"]}),
    "BotRun.heartbeat": lambda w: (w.run.heartbeat, {"lease": timedelta(days=1)}),
    "BotRun.complete": lambda w: (w.run.complete, {"output": {}}),
    "BotRun.fail": lambda w: (w.run.fail, {"code": "x", "message": None, "retry": True}),
    "BotRun.log": lambda w: (w.run.log, {"message": "x", "level": LogLevel.INFO, "step": None, "data": 1}),
    "OrganizationMember.invite": lambda w: (
        OrganizationMember.invite,
        {"email": "eve@example.com", "role": w.role, "lifetime": timedelta(days=1)},
    ),
    "OrganizationMember.change_role": lambda w: (w.member.change_role, {"role": w.role}),
    "OrganizationMember.can": lambda w: (w.member.can, {"permission": "bots:read"}),
    "Organization.transfer_ownership": lambda w: (w.organization.transfer_ownership, {"member": w.member}),
    "Role.system": lambda w: (Role.system, {"role": SystemRole.OWNER}),
    "Role.define": lambda w: (Role.define, {"key": "x", "name": "x", "permissions": ["bots:read"], "description": None}),
    "Role.allows": lambda w: (w.role.allows, {"permission": "bots:read"}),
    "ActivityLog.record": lambda w: (
        ActivityLog.record,
        {"action": "x.done", "resource_type": "x", "resource_id": None, "changes": None},
    ),
    "ActivityLog.record_each": lambda w: (ActivityLog.record_each, {"action": "x.done", "resource_type": "x", "changes": {}}),
}
IN_USER: dict[str, Callable[[World], Case]] = {
    "OrganizationMember.accept": lambda w: (OrganizationMember.accept, {"token": "x"}),
}
IN_SYSTEM: dict[str, Callable[[World], Case]] = {
    "BotRun.claim": lambda w: (BotRun.claim, {"worker": "w", "limit": 1, "lease": timedelta(days=1), "per_organization": 1}),
    "BotRun.reap": lambda w: (BotRun.reap, {"limit": 1}),
    "ActivityLog.record by a worker": lambda w: (
        ActivityLog.record,
        {"action": "x.done", "resource_type": "x", "resource_id": None, "changes": None},
    ),
    "Scope.fetch": lambda w: (fetch, {"value": "x"}),
}


def bot_row() -> dict[str, Any]:
    return {"name": "x", "slug": "x", "config": BotConfig(), "is_active": True, "description": None}


async def insert_row(**row: Any) -> None:
    await Bot.bulk_insert([row])


async def update_returning(**values: Any) -> None:
    await Bot.all().update(**values).returning()


async def from_sql(sql: Any, value: Any) -> None:
    await Bot.from_sql(sql, value)


async def read_stream(chunk: Any) -> None:
    async for _ in Bot.all().stream(chunk=chunk):
        pass


async def fetch(value: Any) -> None:
    from bottleneck_db import running_scope

    scope: Scope = running_scope()
    await scope.fetch("SELECT $1::text", value)
    await scope.fetch_value("SELECT $1::uuid", value)


class _UndoneError(Exception):
    """Rolls a call's scope back."""


async def attempt(method: Method, arguments: Mapping[str, Any]) -> None:
    answer = method(**arguments)
    if hasattr(answer, "__await__"):
        await answer


async def attempt_within(scope: Any, method: Method, arguments: Mapping[str, Any]) -> None:
    with suppress(_UndoneError):
        async with scope:
            await attempt(method, arguments)
            raise _UndoneError


async def walk(world: World, case: Case, scope: Callable[[], Any] | None) -> None:
    method, good = case
    states, columns = [dict(vars(record)) for record in world.records], world.columns()
    for name in good:
        for bad in BAD:
            arguments = {**good, name: bad}
            try:
                if scope is None:
                    await attempt(method, arguments)
                else:
                    await attempt_within(scope(), method, arguments)
            except BottleneckError as error:
                is_readable = SECRET not in str(error) and len(str(error)) < 1_000
                if not is_readable or world.columns() != columns:
                    pytest.fail(f"{name} = a {type(bad).__name__}: {error}")
            except Exception as error:
                pytest.fail(f"{name} = a {type(bad).__name__}: {type(error).__name__}")
            for record, state in zip(world.records, states, strict=True):
                vars(record).clear()
                vars(record).update(state)


@pytest.mark.parametrize("method", OUTSIDE)
async def test_bad_input_outside_a_scope_is_told(world: World, method: str) -> None:
    await walk(world, OUTSIDE[method](world), None)


@pytest.mark.parametrize("method", IN_TENANT)
async def test_bad_input_in_a_tenant_scope_is_told(world: World, method: str) -> None:
    await walk(world, IN_TENANT[method](world), world.tenant)


@pytest.mark.parametrize("method", IN_USER)
async def test_bad_input_in_a_user_scope_is_told(world: World, method: str) -> None:
    await walk(world, IN_USER[method](world), world.user)


@pytest.mark.parametrize("method", IN_SYSTEM)
async def test_bad_input_in_a_system_scope_is_told(world: World, method: str) -> None:
    await walk(world, IN_SYSTEM[method](world), world.system)

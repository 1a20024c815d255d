"""A development database brought to what the models declare, without a migration: drizzle-kit's push."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import asyncpg

from bottleneck_db.config import AppEnv, Settings
from bottleneck_db.connection.direct import transaction
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import Refused, SchemaError
from bottleneck_db.schema.creation import declared, losses
from bottleneck_db.schema.ddl import all_models
from bottleneck_db.schema.drafts import RENAMES
from bottleneck_db.schema.drift import facts_of
from bottleneck_db.schema.facts import Difference, Facts, compare, read_facts
from bottleneck_db.schema.functions import refuse_broken_functions
from bottleneck_db.schema.intents import Intents, intents_of
from bottleneck_db.schema.locks import SHORT
from bottleneck_db.schema.owner import connected_as_owner
from bottleneck_db.schema.partitions import repairs
from bottleneck_db.schema.plans import Script
from bottleneck_db.schema.scratch import given_or_scratch_server
from bottleneck_db.schema.stages import added_labels
from bottleneck_db.schema.steps import failing_at


class LosesData(Refused):
    """The push would drop columns or tables (they are parked in the schema trash) or narrow a type: say --accept-loss if that is meant."""


class NotEqual(SchemaError):
    """After the push the database is not what the models declare; nothing was kept."""

    def __init__(self, differences: Sequence[Difference]) -> None:
        super().__init__(f"{inspect.cleandoc(type(self).__doc__ or '')}\n" + "\n".join(map(str, differences)))


@dataclass(frozen=True)
class Plan:
    """What a push executes, or would: labels that come, each by itself, then the rest in one transaction."""

    labels: Sequence[str]
    rest: Sequence[str]

    @property
    def statements(self) -> list[str]:
        """All of it."""
        return [*self.labels, *self.rest]

    @property
    def scripts(self) -> list[Script]:
        """All of it, as psql takes it."""
        found = [Script("push: labels", self.labels, in_transaction=False), Script("push", self.rest)]
        return [script for script in found if script.statements]

    @property
    def lost(self) -> list[str]:
        """The statements that drop rows or values, or make a type hold less."""
        return losses(self.statements)


def refuse_production(settings: Settings, target: Dsn) -> None:
    """Only a development database is pushed to.

    Raises:
        Refused: this is production or staging, or the server is another machine.
    """
    if settings.app_env not in {AppEnv.DEVELOPMENT, AppEnv.TEST}:
        raise Refused(f"push is for development databases; APP_ENV is {settings.app_env}: draft a migration instead")
    if not target.is_local:
        raise Refused("push is for development databases on this machine: draft a migration instead")


async def push(
    target: Dsn,
    *,
    dry_run: bool = False,
    accept_loss: bool = False,
    watch: Callable[[Plan], None] | None = None,
    scratch: Dsn | None = None,
) -> Plan:
    """Bring `target` to what the models declare, in one transaction but for new labels, which PostgreSQL wants to stand alone.

    `watch` is shown the plan before anything is executed. The ledger of migrations stays as it is: enter the migration that is drafted
    later with `upgrade --fake`. `scratch` is a server to build what is declared on; without it one is started.

    Raises:
        NotTheOwner: the login is another one.
        Refused: the database is empty.
        LosesData: something would be dropped, and `accept_loss` is not given; nothing was executed.
        LockTimeout: somebody holds a lock for longer than a second.
        SchemaError: a change cannot be made; MigrationFailed names the statement.
    """
    async with connected_as_owner(target) as connection:
        if not await connection.fetchval("SELECT to_regnamespace('app') IS NOT NULL"):
            raise Refused("the database is empty: run `bottleneck-db migration upgrade` first")
    async with given_or_scratch_server(scratch) as server, declared(server) as goal:
        wanted, intents = await facts_of(goal), intents_of(all_models())
    async with connected_as_owner(target) as connection:
        await connection.execute(f"{SHORT}; SET check_function_bodies = off")
        plan = await _planned(connection, wanted, intents)
        if watch is not None:
            watch(plan)
        if dry_run:
            return plan
        if plan.lost and not accept_loss:
            raise LosesData(f"{'; '.join(plan.lost)}. {inspect.cleandoc(LosesData.__doc__ or '')}")
        for statement in plan.labels:
            await _execute(connection, statement)
        async with transaction(connection):
            return Plan(plan.labels, await _bring(connection, wanted, intents))


async def _planned(connection: asyncpg.Connection[asyncpg.Record], wanted: Facts, intents: Intents) -> Plan:
    """What leads to `wanted`; renames are tried for it, and rolled back."""
    there = await read_facts(connection)
    labels = added_labels(there, wanted, intents)
    trial = connection.transaction()
    await trial.start()
    try:
        renamed, facts = await _renamed(connection, wanted, intents)
    finally:
        await trial.rollback()
    grown = {key: wanted[key] for key in there.keys() & wanted.keys() if added_labels({key: there[key]}, {key: wanted[key]}, intents)}
    return Plan(labels, [*renamed, *repairs(facts | grown, wanted, intents.fills)])


async def _bring(connection: asyncpg.Connection[asyncpg.Record], wanted: Facts, intents: Intents) -> list[str]:
    """Execute what leads to `wanted`, and look whether it did."""
    done, facts = await _renamed(connection, wanted, intents)
    for statement in repairs(facts, wanted, intents.fills):
        await _execute(connection, statement)
        done.append(statement)
    if differences := compare(await read_facts(connection), wanted):
        raise NotEqual(differences)
    await refuse_broken_functions(connection)
    return done


async def _renamed(connection: asyncpg.Connection[asyncpg.Record], wanted: Facts, intents: Intents) -> tuple[list[str], Facts]:
    """Execute what only gets another name. Returns its statements, and the facts that they lead to."""
    done: list[str] = []
    facts = await read_facts(connection)
    for stage in RENAMES:
        if renames := stage(facts, wanted, intents):
            for statement in renames:
                await _execute(connection, statement)
            done += renames
            facts = await read_facts(connection)
    return done, facts


async def _execute(connection: asyncpg.Connection[asyncpg.Record], statement: str) -> None:
    with failing_at("push", statement):
        await connection.execute(statement)

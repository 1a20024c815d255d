"""A development database brought to what the models declare, without a migration: drizzle-kit's push."""

from __future__ import annotations

import inspect
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

import asyncpg

from bottleneck_db.config import AppEnv, Settings
from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import Refused, SchemaError
from bottleneck_db.schema.changes import Changes
from bottleneck_db.schema.creation import declared, losses
from bottleneck_db.schema.ddl import all_models
from bottleneck_db.schema.drafts import RENAMES
from bottleneck_db.schema.drift import facts_of
from bottleneck_db.schema.facts import Difference, Facts, compare, read_facts
from bottleneck_db.schema.intents import Intents, intents_of
from bottleneck_db.schema.scratch import scratch_server
from bottleneck_db.schema.stages import added_labels
from bottleneck_db.schema.statements import statements


class LosesData(Refused):
    """The push would drop columns or tables (they are parked in the schema trash) or narrow a type: say --accept-loss if that is meant."""


class NotEqual(SchemaError):
    """After the push the database is not what the models declare; nothing was kept."""

    def __init__(self, differences: Sequence[Difference]) -> None:
        super().__init__(f"{inspect.cleandoc(type(self).__doc__ or '')}\n" + "\n".join(map(str, differences)))


@dataclass(frozen=True)
class Plan:
    """What a push executes, or would."""

    statements: Sequence[str]

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


async def push(target: Dsn, *, dry_run: bool = False, accept_loss: bool = False) -> Plan:
    """Bring `target` to what the models declare, in one transaction but for new labels, which PostgreSQL wants to stand alone.

    The ledger of migrations stays as it is: enter the migration that is drafted later with `upgrade --fake`.

    Raises:
        LosesData: something would be dropped, and `accept_loss` is not given.
        SchemaError: a change cannot be made.
    """
    async with scratch_server() as server, declared(server) as goal:
        wanted, intents = await facts_of(goal), intents_of(all_models())
    async with connected(target) as connection:
        labels = added_labels(await read_facts(connection), wanted, intents)
        for statement in [] if dry_run else labels:
            await connection.execute(statement)
        async with _kept_if(connection, not dry_run):
            for statement in labels if dry_run else []:
                await connection.execute(statement)
            plan = Plan([*labels, *await _bring(connection, wanted, intents)])
            if plan.lost and not (accept_loss or dry_run):
                raise LosesData(f"{'; '.join(plan.lost)}. {inspect.cleandoc(LosesData.__doc__ or '')}")
    return plan


@asynccontextmanager
async def _kept_if(connection: asyncpg.Connection[asyncpg.Record], keep: bool) -> AsyncGenerator[None]:
    """A transaction that is rolled back on an error, and where it was only a trial."""
    transaction = connection.transaction()
    await transaction.start()
    try:
        await connection.execute("SET LOCAL lock_timeout = '1s'; SET LOCAL check_function_bodies = off")
        yield
    except BaseException:
        await transaction.rollback()
        raise
    await (transaction.commit() if keep else transaction.rollback())


async def _bring(connection: asyncpg.Connection[asyncpg.Record], wanted: Facts, intents: Intents) -> list[str]:
    """Execute what leads to `wanted`, and look whether it did."""
    done: list[str] = []
    for stage in RENAMES:
        for statement in stage(await read_facts(connection), wanted, intents):
            await connection.execute(statement)
            done.append(statement)
    for statement in statements(Changes(await read_facts(connection), wanted), intents.fills):
        await connection.execute(statement)
        done.append(statement)
    if differences := compare(await read_facts(connection), wanted):
        raise NotEqual(differences)
    return done

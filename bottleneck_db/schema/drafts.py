"""A migration drafted: from the database that the migrations make to the one that the models declare, and back."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.schema.changes import Changes
from bottleneck_db.schema.facts import Facts, read_facts
from bottleneck_db.schema.intents import Intents
from bottleneck_db.schema.online import parted, validated
from bottleneck_db.schema.quoting import literal
from bottleneck_db.schema.scratch import scratch_database
from bottleneck_db.schema.stages import added_labels, followed_names, renamed_columns, renamed_labels, renamed_tables
from bottleneck_db.schema.statements import is_parking, statements
from bottleneck_db.schema.steps import failing_at

Stage = Callable[[Facts, Facts, Intents], list[str]]
RENAMES: tuple[Stage, ...] = (renamed_tables, renamed_columns, renamed_labels, followed_names)


@dataclass(frozen=True)
class Part:
    """What becomes one file: statements up and down, whether they run in one transaction, and what the file's name ends with."""

    upgrade: tuple[str, ...]
    downgrade: tuple[str, ...]
    in_transaction: bool = True
    suffix: str = ""


@dataclass(frozen=True)
class _State:
    """A database as one part leaves it; nobody is connected to it."""

    dsn: Dsn
    facts: Facts


async def draft(server: Dsn, before: Dsn, goal: Dsn, intents: Intents) -> list[Part]:
    """The parts that lead from the database `before` to `goal`, in order; none where they are equal. Both stay as they are.

    Labels that come have a part of their own where others follow, since they cannot be used before their transaction has ended; so has
    what is done to tables that exist while others write (schema/online.py).

    Raises:
        SchemaError: a change cannot be drafted, or rows may stand in its way.
    """
    async with AsyncExitStack() as stack:
        wanted = await _facts(goal)
        states = [_State(before, await _facts(before))]
        parts: list[tuple[list[str], bool, str]] = []

        async def go_on(sql: list[str], suffix: str = "", *, in_transaction: bool = True) -> None:
            if sql:
                fresh = await stack.enter_async_context(scratch_database(server, template=states[-1].dsn))
                await _run(fresh, sql)
                states.append(_State(fresh, await _facts(fresh)))
                parts.append((sql, in_transaction, suffix))

        await go_on(added_labels(states[-1].facts, wanted, intents), "labels")
        within, afterwards = parted(*await _path(server, states[-1], wanted, intents))
        await go_on(within)
        await go_on(afterwards, "online", in_transaction=False)
        back = [
            (await _path(server, later, validated(earlier.facts, later.facts), intents.reversed()))[0]
            for earlier, later in itertools.pairwise(states)
        ]
    return [Part(tuple(up), tuple(down), way, suffix) for (up, way, suffix), down in zip(parts, back, strict=True)]


async def _path(server: Dsn, start: _State, goal: Facts, intents: Intents) -> tuple[list[str], Changes]:
    """Statements from `start` to `goal`: renames on a copy first, then what the comparison still finds, which is told as well."""
    async with scratch_database(server, template=start.dsn) as copy:
        done: list[str] = []
        facts = start.facts
        for stage in RENAMES:
            if sql := stage(facts, goal, intents):
                await _run(copy, sql)
                facts = await _facts(copy)
                done += sql
    changes = Changes(facts, goal)
    return _parked_first(done, statements(changes, intents.fills), intents), changes


def _parked_first(renames: list[str], rest: list[str], intents: Intents) -> list[str]:
    """What is parked comes before the renames, which lock readers out; by the table's name of then, which the way back has again."""
    parking = [statement for statement in rest if is_parking(statement)]
    for name, old in intents.tables.items():
        if f"ALTER TABLE {old} RENAME TO {name}" in renames:
            parking = [statement.replace(f"({literal(name)}, ", f"({literal(old)}, ", 1) for statement in parking]
    return parking + renames + rest[len(parking) :]


async def _facts(dsn: Dsn) -> Facts:
    async with connected(dsn) as connection:
        return await read_facts(connection)


async def _run(dsn: Dsn, sql: list[str]) -> None:
    """Each statement in a transaction of its own, as CONCURRENTLY wants it; bodies of functions may speak of what comes later."""
    async with connected(dsn) as connection:
        await connection.execute("SET check_function_bodies = off")
        for statement in sql:
            with failing_at("the draft", statement):
                await connection.execute(statement)

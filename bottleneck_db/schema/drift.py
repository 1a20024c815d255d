"""Whether models, migrations and a live database say the same, and what would make them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import SchemaError
from bottleneck_db.schema.columns import Fills
from bottleneck_db.schema.creation import declared, migrated
from bottleneck_db.schema.ddl import all_models
from bottleneck_db.schema.facts import Difference, Facts, compare, read_facts
from bottleneck_db.schema.files import MIGRATIONS, migration_files
from bottleneck_db.schema.functions import broken_functions
from bottleneck_db.schema.intents import intents_of
from bottleneck_db.schema.ledger import applied, require_files
from bottleneck_db.schema.owner import connected_as_owner
from bottleneck_db.schema.partitions import repairs
from bottleneck_db.schema.scratch import given_or_scratch_server

_FAILING = "a function that fails has the declared text: declare it otherwise, with its columns by name in place of *"


@dataclass(frozen=True)
class Drift:
    """What distinguishes one side from the other, and the statements that would make them equal; `reason` where none can be told."""

    differences: Sequence[Difference]
    repair: Sequence[str] = ()
    reason: str | None = None


async def drift_of_migrations(*, location: Path = MIGRATIONS, scratch: Dsn | None = None) -> Drift:
    """What the models declare and the migrations do not make. `scratch` is a server to build both on; without it one is started."""
    async with given_or_scratch_server(scratch) as server, migrated(server, location) as made, declared(server) as goal:
        async with connected(made) as connection:
            there, broken = await read_facts(connection), await broken_functions(connection)
        return _drift(there, await facts_of(goal), intents_of(all_models()).fills, broken)


async def drift_of(live: Dsn, *, location: Path = MIGRATIONS, scratch: Dsn | None = None) -> Drift:
    """What a live database has that the migrations applied to it do not make, or lacks of it. It is only read.

    `scratch` is a server to build the migrations on; without it one is started, with programs of the live server's major version.

    Raises:
        ServerNotFound: there are no programs of that version.
        SchemaError: the file of an applied migration is missing.
    """
    async with connected_as_owner(live) as connection:
        there, broken = await read_facts(connection), await broken_functions(connection)
        major = connection.get_server_version().major
        versions = [entry.version for entry in await applied(connection)]
    require_files(migration_files(location), versions)
    async with given_or_scratch_server(scratch, major) as server, migrated(server, location, only=versions) as made:
        return _drift(there, await facts_of(made), Fills(required=False), broken)


def _drift(there: Facts, goal: Facts, fills: Fills, broken: Mapping[str, str]) -> Drift:
    differences = compare(there, goal)
    failing = [Difference("function that fails", name, trouble, None) for name, trouble in broken.items()]
    try:
        repair = repairs(there, goal, fills) if differences else ()
    except SchemaError as error:
        return Drift([*differences, *failing], reason=str(error))
    return Drift([*differences, *failing], repair, None if differences or not failing else _FAILING)


async def facts_of(dsn: Dsn) -> Facts:
    """The facts of a database, on a connection of its own."""
    async with connected(dsn) as connection:
        return await read_facts(connection)

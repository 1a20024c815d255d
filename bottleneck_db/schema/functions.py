"""Whether the functions of the schema `app` go with the tables as they are.

Migrations make them with check_function_bodies off, since bodies may speak of what comes later: a function that returns another row than
it says is then found by its first caller. Its text may be the declared one all the same, so no comparison tells.
"""

from __future__ import annotations

from typing import Any, Protocol

import asyncpg

from bottleneck_db.errors import SchemaError

# A validator is what CREATE FUNCTION calls (manual, "Writing a Procedural Language Handler"). Of an SQL body it looks whether the last
# statement returns what the function does; of PL/pgSQL at the syntax alone.
_VALIDATORS = """
    SELECT p.oid::regprocedure::text AS name, format('SELECT %s(%s)', l.lanvalidator::regproc, p.oid) AS validate
      FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_language l ON l.oid = p.prolang
     WHERE p.pronamespace = pg_catalog.to_regnamespace('app') AND l.lanvalidator <> 0
     ORDER BY name"""


class BrokenFunctions(SchemaError):
    """Functions of the schema app do not go with the tables: whoever calls them gets an error."""


class Executes(Protocol):
    """A connection of asyncpg, or what wraps one."""

    async def fetch(self, query: str, *args: Any) -> Any: ...

    async def execute(self, query: str, *args: Any) -> Any: ...

    def transaction(self) -> Any: ...


async def broken_functions(connection: Executes) -> dict[str, str]:
    """PostgreSQL's words about each function of the schema `app` that it would refuse to make now; nothing is changed."""
    troubles = {row["name"]: await _trouble(connection, row["validate"]) for row in await connection.fetch(_VALIDATORS)}
    return {name: trouble for name, trouble in troubles.items() if trouble is not None}


async def refuse_broken_functions(connection: Executes) -> None:
    """Look whether all functions of the schema `app` go with the tables.

    Raises:
        BrokenFunctions: some do not; the message names them.
    """
    if broken := await broken_functions(connection):
        told = "\n".join(f"function {name}: {trouble}" for name, trouble in broken.items())
        raise BrokenFunctions(f"{BrokenFunctions.__doc__}\n{told}")


async def _trouble(connection: Executes, validate: str) -> str | None:
    try:
        async with connection.transaction():
            await connection.execute(f"SET LOCAL check_function_bodies = on; {validate}")
    except asyncpg.PostgresError as error:
        return ": ".join(part for part in (str(error.args[0]), error.detail) if part)
    return None

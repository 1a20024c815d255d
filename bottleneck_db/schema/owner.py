"""Migrations, and looks at what they made, are the owner's: to others much of the database does not seem to be there."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager

import asyncpg

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import ConnectionFailed, SchemaError

_OTHERS = """
    SELECT current_user FROM (SELECT nspowner AS owner FROM pg_namespace WHERE nspname = 'app'
                              UNION ALL
                              SELECT relowner FROM pg_class WHERE relname = 'aerich' AND relnamespace = to_regnamespace('public')) AS ours
     WHERE NOT pg_has_role(ours.owner, 'USAGE') LIMIT 1"""


class NotTheOwner(SchemaError):
    """This login does not own the tables of the database: log in as their owner, whose DSN is MIGRATION_DATABASE_URL."""


@asynccontextmanager
async def connected_as_owner(dsn: Dsn) -> AsyncGenerator[asyncpg.Connection[asyncpg.Record]]:
    """A connection for the block, as connected() gives it.

    Raises:
        DatabaseUnavailable, ConnectionFailed: as from there, with the DSN, in which there is no password.
        NotTheOwner: the database has been migrated by a role that the login neither is nor is a member of.
    """
    async with AsyncExitStack() as stack:
        try:
            connection = await stack.enter_async_context(connected(dsn))
        except ConnectionFailed as error:
            raise type(error)(f"{error}: {dsn}; see MIGRATION_DATABASE_URL and DATABASE_URL") from None
        if role := await connection.fetchval(_OTHERS):
            raise NotTheOwner(f"{role}: {NotTheOwner.__doc__}")
        yield connection

"""The one connection that Tortoise knows: it owns none, and leads to the running scope.

So a query set built outside a scope and awaited inside is right, and a query outside any scope raises NoScope instead of finding a
connection of its own.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from tortoise.backends.asyncpg.client import AsyncpgDBClient
from tortoise.backends.base.client import TransactionContext
from tortoise.backends.base_postgres.client import translate_exceptions
from tortoise.context import TortoiseContext, get_current_context, set_global_context

from bottleneck_db.connection.scope import Scope, present_scope, running_scope, savepoint
from bottleneck_db.connection.translate import translated, valued
from bottleneck_db.orm.statement import through_tortoise
from bottleneck_db.security.keys import Keys
from bottleneck_db.telemetry import timed

APPLICATION = {
    "connections": {"default": {"engine": "bottleneck_db.connection.door", "credentials": {}}},
    "apps": {"models": {"models": ["bottleneck_db.models", "aerich.models"], "default_connection": "default"}},
    "use_tz": True,
    "timezone": "UTC",
}


async def load_models() -> None:
    """Initialise Tortoise once for the process, with the door as its connection: models then work in every task that is in a scope."""
    if get_current_context() is None:
        with TortoiseContext() as context:
            await context.init(config=APPLICATION)
        set_global_context(context)


class Door(AsyncpgDBClient):
    """A Tortoise client without connections; what it gives beyond Tortoise's is `orm.client.Client`."""

    @property
    def scope(self) -> Scope:
        """The running scope."""
        return running_scope()

    @property
    def reader(self) -> str:
        """Whose rows the running scope shows."""
        return running_scope().identity.reader

    @property
    def keys(self) -> Keys:
        """What the running scope authenticates with."""
        return running_scope().keys

    @translate_exceptions
    async def fetch(self, query: str, values: Sequence[Any] = ()) -> list[Mapping[str, Any]]:
        """The rows of one statement, whatever its first word, as the driver has them."""
        async with self.acquire_connection() as connection:
            return cast("list[Mapping[str, Any]]", await connection.fetch(query, *values))

    def acquire_connection(self) -> Any:
        return running_scope().turn()

    @property
    def tenant(self) -> UUID | None:
        """The organization of the running scope, which queries are held to; None where none runs."""
        scope = present_scope()
        return None if scope is None else scope.organization_id

    def _in_transaction(self) -> TransactionContext:
        return SavepointContext(self)

    @translate_exceptions
    async def execute_many(self, query: str, values: list[Any]) -> None:
        async with self.acquire_connection() as connection:
            await connection.executemany(query, values)

    async def _translate_exceptions(self, func: Callable[..., Awaitable[Any]], *args: Any, **kwargs: Any) -> Any:
        with translated(), timed(through_tortoise(args[0])), valued():
            return await func(self, *args, **kwargs)

    async def create_connection(self, with_db: bool) -> None:
        running_scope()

    async def close(self) -> None:
        """There is nothing to close."""


class SavepointContext(TransactionContext):
    """Tortoise's in_transaction() inside a scope: a savepoint of it."""

    def __init__(self, door: Door) -> None:
        self._door = door

    async def __aenter__(self) -> Any:
        self._savepoint = savepoint(running_scope())
        await self._savepoint.__aenter__()
        return self._door

    async def __aexit__(self, *exc_info: Any) -> None:
        await self._savepoint.__aexit__(*exc_info)


client_class = Door

"""The client that queries go through, as far as it is more than Tortoise's: the door to the running scope (`connection.door`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol, cast

from tortoise.backends.base.client import BaseDBAsyncClient

from bottleneck_db.security.keys import Keys


class Transaction(Protocol):
    """A scope, as far as a cursor that lives in it needs it."""

    def is_within(self, other: object, /) -> bool:
        """Whether it is `other`, or is nested in it."""
        ...


class Client(Protocol):
    """What the door gives. All of it raises NoScope outside a scope, and ScopeEnded in a task that outlived its own."""

    @property
    def scope(self) -> Transaction:
        """The running scope."""
        ...

    @property
    def reader(self) -> str:
        """Whose rows the running scope shows."""
        ...

    @property
    def keys(self) -> Keys:
        """What the running scope authenticates with."""
        ...

    async def fetch(self, query: str, values: Sequence[Any] = (), /) -> list[Mapping[str, Any]]:
        """The rows of one statement.

        Raises:
            QueryFailed: the database refuses the statement or a value.
        """
        ...

    def _in_transaction(self) -> AbstractAsyncContextManager[Any]: ...


def client(db: BaseDBAsyncClient) -> Client:
    """The door as such."""
    return cast("Client", db)

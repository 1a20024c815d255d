"""What a migration's Python would execute, without executing it."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

from bottleneck_db.schema.script import split


class Recorder:
    """Stands in for Tortoise's client, and for the driver's connection, in a dry run: it notes statements, and every query finds nothing.

    Values that Python would bind are not noted, for they may be secrets; that there are some is.
    """

    def __init__(self) -> None:
        self.statements: list[str] = []

    def _note(self, query: str, values: object = None) -> None:
        self.statements += [f"-- its Python gives the values\n{statement}" if values else statement for statement in split(query)]

    async def execute_script(self, query: str) -> None:
        """Note a script."""
        self._note(query)

    async def execute_query(self, query: str, values: list[Any] | None = None) -> tuple[int, list[Any]]:
        """Note a query; no rows are found."""
        self._note(query, values)
        return 0, []

    async def execute_query_dict(self, query: str, values: list[Any] | None = None) -> list[dict[str, Any]]:
        """Note a query; no rows are found."""
        self._note(query, values)
        return []

    async def execute_insert(self, query: str, values: list[Any]) -> None:
        """Note an insertion."""
        self._note(query, values)

    async def execute_many(self, query: str, values: list[list[Any]]) -> None:
        """Note a statement, once for all its arguments."""
        self._note(query, values)

    @asynccontextmanager
    async def acquire_connection(self) -> AsyncGenerator[Recorder]:
        """Itself: it stands in for the driver's connection too."""
        yield self

    # As asyncpg's connection has them

    @asynccontextmanager
    async def transaction(self, **_options: Any) -> AsyncGenerator[None]:
        """What is executed in it is noted like all else."""
        yield

    async def execute(self, query: str, *args: Any, timeout: float | None = None) -> str:
        """Note a statement."""
        self._note(query, args)
        return ""

    async def executemany(self, query: str, args: Any, *, timeout: float | None = None) -> None:
        """Note a statement, once for all its arguments."""
        self._note(query, args)

    async def fetch(self, query: str, *args: Any, timeout: float | None = None) -> list[Any]:
        """Note a query; no rows are found."""
        self._note(query, args)
        return []

    async def fetchval(self, query: str, *args: Any, column: int = 0, timeout: float | None = None) -> None:
        """Note a query; no value is found."""
        self._note(query, args)

    async def fetchrow(self, query: str, *args: Any, timeout: float | None = None) -> None:
        """Note a query; no row is found."""
        self._note(query, args)

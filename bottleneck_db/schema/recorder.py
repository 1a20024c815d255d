"""What a migration's Python would execute, without executing it."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any


class Recorder:
    """Stands in for Tortoise's client in a dry run: it notes statements, and every query finds nothing."""

    def __init__(self) -> None:
        self.statements: list[str] = []

    async def execute_script(self, query: str) -> None:
        """Note a script."""
        self.statements.append(query)

    async def execute_query(self, query: str, values: list[Any] | None = None) -> tuple[int, list[Any]]:
        """Note a query; no rows are found."""
        self.statements.append(query)
        return 0, []

    async def execute_query_dict(self, query: str, values: list[Any] | None = None) -> list[dict[str, Any]]:
        """Note a query; no rows are found."""
        self.statements.append(query)
        return []

    async def execute_insert(self, query: str, values: list[Any]) -> None:
        """Note an insertion."""
        self.statements.append(query)

    async def execute_many(self, query: str, values: list[list[Any]]) -> None:
        """Note a statement, once for all its arguments."""
        self.statements.append(query)

    @asynccontextmanager
    async def acquire_connection(self) -> AsyncGenerator[Recorder]:
        """Itself: it stands in for the driver's connection too."""
        yield self

    # As asyncpg's connection has them

    async def execute(self, query: str, *args: Any) -> str:
        """Note a statement."""
        self.statements.append(query)
        return ""

    async def fetch(self, query: str, *args: Any) -> list[Any]:
        """Note a query; no rows are found."""
        self.statements.append(query)
        return []

    async def fetchval(self, query: str, *args: Any) -> None:
        """Note a query; no value is found."""
        self.statements.append(query)

    async def fetchrow(self, query: str, *args: Any) -> None:
        """Note a query; no row is found."""
        self.statements.append(query)

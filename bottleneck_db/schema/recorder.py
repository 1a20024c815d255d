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
        self.statements.append(query)

    async def execute_query(self, query: str, values: list[Any] | None = None) -> tuple[int, list[Any]]:
        self.statements.append(query)
        return 0, []

    async def execute_query_dict(self, query: str, values: list[Any] | None = None) -> list[dict[str, Any]]:
        self.statements.append(query)
        return []

    async def execute_insert(self, query: str, values: list[Any]) -> None:
        self.statements.append(query)

    async def execute_many(self, query: str, values: list[list[Any]]) -> None:
        self.statements.append(query)

    @asynccontextmanager
    async def acquire_connection(self) -> AsyncGenerator[Recorder]:
        yield self

    # As asyncpg's connection has them

    async def execute(self, query: str, *args: Any) -> str:
        self.statements.append(query)
        return ""

    async def fetch(self, query: str, *args: Any) -> list[Any]:
        self.statements.append(query)
        return []

    async def fetchval(self, query: str, *args: Any) -> None:
        self.statements.append(query)

    async def fetchrow(self, query: str, *args: Any) -> None:
        self.statements.append(query)

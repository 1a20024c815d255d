"""Databases for tests: migrated once into a template, cloned for each test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from uuid import uuid4

import asyncpg

from bottleneck_db.config import Settings
from bottleneck_db.dsn import Dsn
from bottleneck_db.schema.runner import upgrade
from bottleneck_db.security.key_file import new_keys

_KEYS = new_keys("tests")
_LOGIN_PASSWORD = "only-for-tests"  # noqa: S105 - of a server that lives as long as the tests, on a private socket

_DROP_S = 30


@dataclass(frozen=True)
class TestDatabase:
    """A database of one test: its owner, and a login that is a member of the application's roles and nothing more."""

    __test__ = False

    owner: Dsn
    login: Dsn

    def settings(self, **variables: str) -> Settings:
        """Settings for the application's login, with keys of this process; `variables` as in the environment."""
        environment: Mapping[str, str] = {
            "DATABASE_URL": self.login.unredacted(),
            "MIGRATION_DATABASE_URL": self.owner.unredacted(),
            "APP_ENV": "test",
            **_KEYS,
            "BOTTLENECK_POOL_MIN_SIZE": "1",
            "BOTTLENECK_POOL_MAX_SIZE": "10",
        }
        return Settings.from_env({**environment, **variables})


async def make_template(owner: Dsn) -> Dsn:
    """A migrated database to clone, and the tests' login role."""
    name = f"template_{uuid4().hex[:12]}"
    await execute(owner, f"CREATE DATABASE {name}")
    template = owner.with_database(name)
    await upgrade(template)
    await execute(template, f"CREATE ROLE {login_of(template)} LOGIN PASSWORD '{_LOGIN_PASSWORD}'")
    await execute(template, f"GRANT bottleneck_app, bottleneck_worker TO {login_of(template)}")
    await execute(template, f"GRANT {login_of(template)} TO CURRENT_USER")  # to end its connections when a clone is dropped
    return template


def login_of(template: Dsn) -> str:
    """The login role of a template; roles are cluster-wide, so each template has one of its own."""
    return f"login_{template.database}"


@asynccontextmanager
async def cloned(template: Dsn) -> AsyncGenerator[TestDatabase]:
    """A database of its own, dropped afterwards whoever is still connected."""
    name = f"test_{uuid4().hex[:16]}"
    maintenance = template.with_database("postgres")
    await execute(maintenance, f"CREATE DATABASE {name} TEMPLATE {template.database} STRATEGY file_copy")
    try:
        owner = template.with_database(name)
        yield TestDatabase(owner, owner.with_user(login_of(template), _LOGIN_PASSWORD))
    finally:
        await drop(maintenance, name)


async def drop(maintenance: Dsn, name: str) -> None:
    """Drop a database whoever is connected.

    An autovacuum worker in it makes FORCE fail, since only a superuser may end that; it soon leaves by itself.
    """
    async with asyncio.timeout(_DROP_S):
        while True:
            try:
                return await execute(maintenance, f"DROP DATABASE {name} WITH (FORCE)")
            except asyncpg.InsufficientPrivilegeError:
                await asyncio.sleep(0.1)


async def execute(dsn: Dsn, sql: str) -> None:
    """Execute SQL on a connection of its own."""
    connection = await asyncpg.connect(**dsn.connect_arguments())
    try:
        await connection.execute(sql)
    finally:
        await connection.close()

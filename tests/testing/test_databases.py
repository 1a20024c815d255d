"""Databases for tests: cloned, and dropped whoever is in them."""

from __future__ import annotations

import asyncio

import asyncpg
import pytest

from bottleneck_db import Registry
from bottleneck_db.dsn import Dsn
from bottleneck_db.server import EmbeddedServer
from bottleneck_db.server.owner import SUPERUSER
from bottleneck_db.testing.databases import cloned, execute, login_of, make_template
from bottleneck_db.testing.factories import make_bot, make_invitation, make_organization, make_run, make_user

MEMBER_OF = """
    SELECT array_agg(rolname::text ORDER BY rolname) FROM pg_roles WHERE pg_has_role(oid, 'MEMBER') AND rolname <> current_user"""
IS_MIGHTY = "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user"


async def databases(template: Dsn) -> set[str]:
    connection = await asyncpg.connect(**template.with_database("postgres").connect_arguments())
    try:
        return {row["datname"] for row in await connection.fetch("SELECT datname FROM pg_database")}
    finally:
        await connection.close()


async def test_a_clone_is_gone_afterwards_whoever_is_connected_and_whatever_happens(template: Dsn) -> None:
    connections: list[asyncpg.Connection[asyncpg.Record]] = []
    names: set[str] = set()
    with pytest.raises(ZeroDivisionError):
        async with cloned(template) as clone:
            connections.append(await asyncpg.connect(**clone.login.connect_arguments()))
            names = await databases(template) & {str(clone.owner.database)}
            raise ZeroDivisionError
    assert names
    assert not names & await databases(template)
    connections[0].terminate()


async def test_a_clone_waits_for_those_whom_its_owner_cannot_end(template: Dsn, server: EmbeddedServer) -> None:
    """As an autovacuum worker's, a superuser's session makes DROP … WITH (FORCE) fail."""
    password = (server.state / "postgres.password").read_text()
    async with cloned(template) as clone:
        superuser = await asyncpg.connect(**clone.owner.with_user(SUPERUSER, password).connect_arguments())
        closing = asyncio.get_running_loop().call_later(0.3, superuser.terminate)
    assert not closing.cancelled()
    assert str(clone.owner.database) not in await databases(template)


async def test_the_login_is_a_member_of_the_applications_roles_and_nothing_more(template: Dsn) -> None:
    async with cloned(template) as clone:
        connection = await asyncpg.connect(**clone.login.connect_arguments())
        try:
            roles = await connection.fetchval(MEMBER_OF)
            assert roles == ["bottleneck_app", "bottleneck_worker"]
            assert not await connection.fetchval(IS_MIGHTY)
        finally:
            await connection.close()
    assert str(clone.login.user) == login_of(template)


async def test_templates_do_not_share_a_login(server: EmbeddedServer, template: Dsn) -> None:
    other = await make_template(Dsn.parse(server.dsn()))
    try:
        assert login_of(other) != login_of(template)
        async with cloned(other) as clone, Registry(clone.settings(BOTTLENECK_POOL_MAX_SIZE="3")) as registry:
            assert registry.settings.pool_max_size == 3
            assert (await registry.health())["application"].ok
    finally:
        await execute(Dsn.parse(server.dsn()), f"DROP ROLE {login_of(other)}")


async def test_factories_make_rows_that_do_not_clash(registry: Registry) -> None:
    owner = await make_user(registry)
    first, second = await make_organization(registry, owner_id=owner), await make_organization(registry)
    assert first.owner_id == owner != second.owner_id
    async with registry.tenant(first.organization_id, user=owner):
        bots = [await make_bot(), await make_bot(name="Named")]
        assert bots[1].name == "Named"
        assert (await make_run(bots[0], priority=9)).priority == 9
        assert (await make_run()).bot_id not in {bot.id for bot in bots}
        invitation, token = await make_invitation("grace@example.com")
        assert invitation.invited_email == "grace@example.com"
        assert len(token) > 40

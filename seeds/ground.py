"""The database that is planted: reached as its owner, and only where it is no one's production."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeAlias
from uuid import UUID

from bottleneck_db.config import AppEnv, Settings
from bottleneck_db.connection.direct import connected
from bottleneck_db.connection.engine import owner_dsn
from bottleneck_db.connection.keys import load_keys
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import KeysMissing, LockTimeout, NotFound, PermissionDenied, QueryFailed, Refused
from bottleneck_db.models.enums import OrgPlan
from bottleneck_db.security.keys import Keys
from bottleneck_db.security.passwords import Passwords
from seeds.planting import PASSWORD, Existing, Ground

if TYPE_CHECKING:
    import asyncpg

    Connection: TypeAlias = asyncpg.Connection[asyncpg.Record]

_LOCK = "SELECT pg_try_advisory_lock(hashtextextended('bottleneck_db.seeds', 0))"
_OWNED = "SELECT pg_has_role(current_user, relowner, 'USAGE') FROM pg_class WHERE oid = to_regclass('public.organizations')"
# Rows that a crash loses are planted by the next run. Keys are looked up one by one: a hash join would read the whole table each time.
_SESSION = (
    "SET synchronous_commit = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET statement_timeout = 0; SET timezone = 'UTC'"
)


class NotForProduction(Refused):
    """Seeds are for development: their passwords and keys are known to everybody."""


async def reached(settings: Settings, *, allow_remote: bool) -> Dsn:
    """Where the owner of the database that may be planted logs in.

    Raises:
        NotForProduction: APP_ENV is production, or the server is another machine and `allow_remote` is not given.
    """
    if settings.app_env is AppEnv.PRODUCTION:
        raise NotForProduction("seeds are for development, and APP_ENV is production")
    dsn = await owner_dsn(settings)
    if not dsn.is_local and not allow_remote:
        raise NotForProduction("seeds are for development, and the server is another machine; --allow-remote says that it is meant")
    return dsn


@asynccontextmanager
async def sole_gardener(dsn: Dsn) -> AsyncGenerator[Connection]:
    """A connection of the owner, with the lock that keeps others from planting or removing at the same time.

    Raises:
        QueryFailed: the migrations are not applied.
        PermissionDenied: the login does not own the tables.
        LockTimeout: another process plants or removes.
        DatabaseUnavailable, ConnectionFailed: the server is not reached, or refuses the login.
    """
    async with connected(dsn) as connection:
        await connection.execute(_SESSION)
        await _refuse_others(connection)
        yield connection


async def _refuse_others(connection: Connection) -> None:
    owned = await connection.fetchval(_OWNED)
    if owned is None:
        raise QueryFailed("there are no tables here: run `bottleneck-db upgrade`")
    if not owned:
        raise PermissionDenied("seeds are planted by the tables' owner: set MIGRATION_DATABASE_URL")
    if not await connection.fetchval(_LOCK):
        raise LockTimeout("another process is planting or removing seeds here")


async def read_ground(connection: Connection, settings: Settings) -> Ground:
    """What is built on.

    Raises:
        KeysMissing: there is no key to encrypt credentials with, or no pepper for API keys.
    """
    keys = _complete(await load_keys(settings))
    roles = await connection.fetch("SELECT key, id FROM roles WHERE organization_id IS NULL AND deleted_at IS NULL")
    permissions = await connection.fetch("SELECT key, id FROM permissions")
    return Ground(
        roles={row["key"]: row["id"] for row in roles},
        permissions={row["key"]: row["id"] for row in permissions},
        keys=keys,
        password_hash=await Passwords().hash(PASSWORD),
    )


def _complete(keys: Keys) -> Keys:
    """The keys, if both rings are there: nothing is half-written."""
    missing = []
    for name in ("encryption", "peppers"):
        try:
            getattr(keys, name)
        except KeysMissing as error:
            missing.append(error)
    if missing:
        raise missing[0]
    return keys


async def existing(connection: Connection, named: str) -> Existing:
    """The organization of that id or slug.

    Raises:
        NotFound: there is none that is live.
    """
    row = await connection.fetchrow(
        "SELECT id, name, slug, plan FROM organizations WHERE deleted_at IS NULL AND (id = $1 OR slug = $2)", _as_id(named), named
    )
    if row is None:
        raise NotFound("there is no organization with this id or slug")
    return Existing(row["id"], row["name"], row["slug"], OrgPlan(row["plan"]))


def _as_id(named: str) -> UUID | None:
    try:
        return UUID(named)
    except ValueError:
        return None

"""Making and changing logins, all or none.

Passwords stay on this machine: the server gets their SCRAM verifier (`security.scram`), so none is in a log or in pg_stat_activity.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Collection, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeAlias

import asyncpg
from pydantic import SecretStr

from bottleneck_db.connection.direct import connected, transaction
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import InvalidArgument, PermissionDenied
from bottleneck_db.operations.logins.declared import Login, LoginRefused, Order, quoted, refuse_strangers
from bottleneck_db.operations.logins.facts import Membership, RoleFacts, in_words, read_roles
from bottleneck_db.security.scram import new_password, scram_verifier

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

_MEMBERSHIPS_HAVE_OPTIONS = 16
_TRANSACTION_TIMEOUT_SINCE = 17
_MASKED = "'***'"

LOCK = "SET LOCAL lock_timeout = '5s'; SELECT pg_advisory_xact_lock(hashtextextended('bottleneck_db.logins', 0))"
_SERVER = """
    SELECT current_user AS "user", current_database() AS database, r.rolsuper OR r.rolcreaterole AS creates_roles,
           ARRAY(SELECT g FROM unnest($1::text[]) AS g WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = g) ORDER BY g) AS missing,
           ARRAY(SELECT g.rolname::text FROM pg_roles g
                  WHERE g.rolname = ANY ($1) AND NOT pg_has_role(current_user, g.oid, 'MEMBER WITH ADMIN OPTION')
                  ORDER BY 1) AS not_given,
           has_database_privilege('public', current_database(), 'CONNECT') AS everybody_connects
      FROM pg_roles r WHERE r.rolname = current_user"""


@dataclass(frozen=True)
class Statement:
    """What is sent; `shown` is what may be told of it, where that is not all."""

    sql: str = field(repr=False)
    shown: str | None = None

    def __str__(self) -> str:
        return self.shown or self.sql


@dataclass(frozen=True)
class Change:
    """What apply() does to one login: none, or some statements. `password` is the new one, where it gets one."""

    login: Login
    statements: tuple[Statement, ...]
    created: bool
    password: SecretStr | None
    given: bool


@asynccontextmanager
async def applying(
    dsn: Dsn, orders: Sequence[Order], *, rotate: bool = False, dry_run: bool = False
) -> AsyncGenerator[tuple[str, list[Change]]]:
    """Make or change logins, as the role of `dsn`; all is committed when the block ends well, nothing otherwise.

    Yields the database's name and what was done, an entry for each login. `rotate` gives new passwords to logins that exist;
    with `dry_run` nothing is sent.

    Raises:
        InvalidArgument: two logins have one name.
        LoginRefused: a role of that name is not of the kind that this makes, or the schema's roles are missing.
        PermissionDenied: this role may not create roles, or not grant the schema's.
        LockTimeout: somebody else is at it.
        OutcomeUnknown: the connection broke during COMMIT.
    """
    _refuse_twins(orders)
    async with connected(dsn) as connection, transaction(connection):
        await connection.execute(LOCK)
        server = await _server(connection, orders)
        changes = await _plan(connection, server, orders, rotate=rotate)
        if not dry_run:
            await _execute(connection, server, orders, changes)
        yield server.database, changes


def _refuse_twins(orders: Sequence[Order]) -> None:
    names = [order.login.name for order in orders]
    if len(set(names)) < len(names):
        raise InvalidArgument("name", "two logins cannot have the same name")


@dataclass(frozen=True)
class _Server:
    """Where and as whom this works."""

    major: int
    user: str
    database: str
    everybody_connects: bool


async def _server(connection: Connection, orders: Sequence[Order]) -> _Server:
    """The server, if its roles are there and this role may do what is asked for."""
    groups = sorted({group for order in orders for group in order.login.groups})
    row = (await connection.fetch(_SERVER, groups))[0]
    major = connection.get_server_version().major
    if row["missing"]:
        raise LoginRefused(f"there is no role {in_words(row['missing'])} on this server: run `bottleneck-db upgrade` first")
    if not row["creates_roles"]:
        raise PermissionDenied(f"{row['user']} may not create roles: set MIGRATION_DATABASE_URL to a role with CREATEROLE")
    if row["not_given"] and major >= _MEMBERSHIPS_HAVE_OPTIONS:
        hint = f"who created it must run: GRANT {row['not_given'][0]} TO {quoted(row['user'])} WITH ADMIN OPTION"
        raise PermissionDenied(f"{row['user']} may not grant {in_words(row['not_given'])}: {hint}")
    return _Server(major, row["user"], row["database"], row["everybody_connects"])


async def _plan(connection: Connection, server: _Server, orders: Sequence[Order], *, rotate: bool) -> list[Change]:
    found = await read_roles(connection, [order.login.name for order in orders])
    return [await _change(server, order, found.get(order.login.name), rotate=rotate) for order in orders]


async def _change(server: _Server, order: Order, found: RoleFacts | None, *, rotate: bool) -> Change:
    login, password, statements = order.login, None, []
    if found is not None:
        refuse_strangers(found, server.user)
    if found is None or rotate:
        password = order.password or SecretStr(new_password())
        statements.append(await _password(login, password, order.connections, created=found is None))
    statements += [Statement(sql) for sql in _differences(server, order, found)]
    return Change(login, tuple(statements), found is None, password, order.password is not None)


async def _password(login: Login, password: SecretStr, connections: int | None, *, created: bool) -> Statement:
    """Hashing takes milliseconds: it goes to a thread."""
    verifier = await asyncio.to_thread(scram_verifier, password.get_secret_value())
    name = quoted(login.name)
    inherit = "INHERIT" if login.inherits else "NOINHERIT"
    head = f"CREATE ROLE {name} LOGIN {inherit} CONNECTION LIMIT {connections or login.connections}" if created else f"ALTER ROLE {name}"
    return Statement(f"{head} PASSWORD '{verifier}'", f"{head} PASSWORD {_MASKED}")


def _differences(server: _Server, order: Order, found: RoleFacts | None) -> Iterator[str]:
    """What the role lacks, and what it has too much; CREATE ROLE has given a new one its attributes."""
    login, name = order.login, quoted(order.login.name)
    if found and order.connections is not None and order.connections != found.connections:
        yield f"ALTER ROLE {name} CONNECTION LIMIT {order.connections}"
    if found and found.inherits != login.inherits:
        yield f"ALTER ROLE {name} {'INHERIT' if login.inherits else 'NOINHERIT'}"
    yield from _memberships(server, login, frozenset(found.memberships) if found else frozenset())
    settings = found.settings if found else {}
    for setting, value in login.settings.items():
        if setting not in settings and (setting != "transaction_timeout" or server.major >= _TRANSACTION_TIMEOUT_SINCE):
            yield f"ALTER ROLE {name} SET {setting} = '{value}'"
    if not (found.may_connect if found else server.everybody_connects):
        yield f"GRANT CONNECT ON DATABASE {quoted(server.database)} TO {name}"


def _memberships(server: _Server, login: Login, found: Collection[Membership]) -> Iterator[str]:
    name = quoted(login.name)
    for membership in sorted(found):
        if membership.role not in login.groups:
            yield f"REVOKE {quoted(membership.role)} FROM {name}"
        elif membership.admin:
            yield f"REVOKE ADMIN OPTION FOR {membership.role} FROM {name}"
    options = f" WITH INHERIT {str(login.inherits).upper()}, SET TRUE" if server.major >= _MEMBERSHIPS_HAVE_OPTIONS else ""
    ways = {membership.role: (membership.inherits, membership.settable) for membership in found}
    for group in login.groups:
        # Before 16 the role's own attribute says whether it inherits.
        if group not in ways or (ways[group] != (login.inherits, True) and options):
            yield f"GRANT {group} TO {name}{options}"


async def _execute(connection: Connection, server: _Server, orders: Sequence[Order], changes: Sequence[Change]) -> None:
    for statement in (statement for change in changes for statement in change.statements):
        await send(connection, server.user, statement)
    # PostgreSQL passes over a REVOKE of what another role has granted, with a warning that nobody reads.
    left = [str(statement) for change in await _plan(connection, server, orders, rotate=False) for statement in change.statements]
    if left:
        raise LoginRefused(f"another role has granted what is too much, and must take it back: {in_words(left)}")


async def send(connection: Connection, user: str, statement: Statement) -> None:
    """Execute it.

    Raises:
        PermissionDenied: `user` may not; the message shows what of the statement may be shown.
        LoginRefused: another database of the server does the same at this moment.
    """
    try:
        await connection.execute(statement.sql)
    except asyncpg.InsufficientPrivilegeError:
        raise PermissionDenied(f"{user} may not do this: {statement}") from None
    except (asyncpg.DuplicateObjectError, asyncpg.UniqueViolationError):
        raise LoginRefused("somebody else is making the same login at this moment: run it again") from None

"""Dropping logins, all or none. The roles that they are members of stay: other databases of the server use them too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bottleneck_db.connection.direct import connected, transaction
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import PermissionDenied
from bottleneck_db.operations.logins.applying import LOCK, Connection, Statement, send
from bottleneck_db.operations.logins.declared import LoginRefused, Order, quoted, refuse_strangers
from bottleneck_db.operations.logins.facts import RoleFacts, in_words, read_roles

_TERMINATION_MS = 5000

# An ended session takes its time: each is waited for.
_END_SESSIONS = "SELECT coalesce(bool_and(pg_terminate_backend(pid, $2)), true) FROM pg_stat_activity WHERE usename = $1"
_WHERE = "SELECT current_user::text AS user, quote_ident(current_database()) AS database"


@dataclass(frozen=True)
class Dropped:
    """The logins that are gone now, those that were not there, and how many sessions were ended."""

    dropped: tuple[str, ...]
    absent: tuple[str, ...]
    sessions: int


async def drop_logins(dsn: Dsn, orders: Sequence[Order], *, force: bool = False) -> Dropped:
    """Drop logins, as the role of `dsn`; `force` ends their sessions first.

    A session that slips in between is left without any role: SET ROLE fails in it.

    Raises:
        LoginRefused: a login owns or may do something by itself, or somebody is connected as it and `force` is not set.
        PermissionDenied: this role may not drop it.
        LockTimeout: somebody else is at it.
        OutcomeUnknown: the connection broke during COMMIT.
    """
    names = [order.login.name for order in orders]
    async with connected(dsn) as connection, transaction(connection):
        await connection.execute(LOCK)
        user, database = (await connection.fetch(_WHERE))[0]
        found = await read_roles(connection, names)
        for facts in found.values():
            refuse_strangers(facts, user, shut=True)
            _refuse_in_use(facts, force=force)
        for facts in found.values():
            await _drop(connection, facts, user, database)
    dropped, absent = (tuple(name for name in names if (name in found) is there) for there in (True, False))
    return Dropped(dropped, absent, sum(facts.sessions for facts in found.values()))


def _refuse_in_use(facts: RoleFacts, *, force: bool) -> None:
    if facts.holds:
        raise LoginRefused(f"{facts.name} has privileges by itself on {in_words(facts.holds)}: revoke them first")
    if facts.sessions and not force:
        raise LoginRefused(f"{facts.name} has open sessions ({facts.sessions}): end them first, or use --force")


async def _drop(connection: Connection, facts: RoleFacts, user: str, database: str) -> None:
    name = quoted(facts.name)
    if facts.sessions:
        # Who may create roles may end no session of theirs, but may become a member.
        await send(connection, user, Statement(f"GRANT {name} TO CURRENT_USER"))
        if not await connection.fetchval(_END_SESSIONS, facts.name, _TERMINATION_MS):
            raise PermissionDenied(f"a session of {facts.name} did not end within {_TERMINATION_MS / 1000:g} s")
    if facts.connects_by_grant:
        await send(connection, user, Statement(f"REVOKE CONNECT ON DATABASE {database} FROM {name}"))
    await send(connection, user, Statement(f"DROP ROLE {name}"))

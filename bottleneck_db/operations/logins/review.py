"""Whether logins, roles and privileges of a server are those that are declared: what is missing, what is too much, what is unsafe."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bottleneck_db.connection.direct import connected
from bottleneck_db.connection.door import load_models
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import BottleneckError
from bottleneck_db.operations.logins.applying import Connection
from bottleneck_db.operations.logins.declared import GROUPS, Login, Order
from bottleneck_db.operations.logins.facts import Membership, RoleFacts, in_words, read_roles
from bottleneck_db.schema.privileges import Privilege, declared_privileges, read_privileges, unguarded_tables

# Superusers may do everything anyway; the owner of the schema is a member, so that it can be one of them for a while.
_MEMBERS = """
    SELECT r.rolname AS name, array_agg(g.rolname::text ORDER BY g.rolname) AS roles
      FROM pg_roles r JOIN pg_roles g ON g.rolname = ANY ($1::text[]) AND g.oid <> r.oid AND pg_has_role(r.oid, g.oid, 'MEMBER')
     WHERE NOT r.rolsuper AND r.rolname <> ALL ($1) AND r.rolname <> ALL ($2::text[]) AND r.rolname <> current_user
       AND r.oid NOT IN (SELECT nspowner FROM pg_namespace WHERE nspname = 'app'
                         UNION ALL SELECT datdba FROM pg_database WHERE datname = current_database())
       AND has_database_privilege(r.oid, current_database(), 'CONNECT')
     GROUP BY r.rolname
     ORDER BY r.rolname"""


class SchemaMissing(BottleneckError):
    """The database does not have the schema: run `bottleneck-db upgrade`."""


class Fault(StrEnum):
    """How a server differs from what is declared."""

    MISSING = "missing"
    SURPLUS = "surplus"
    UNSAFE = "unsafe"


@dataclass(frozen=True)
class Difference:
    """One thing that is not as declared."""

    fault: Fault
    what: str


@dataclass(frozen=True)
class Review:
    """What was found: each login with its facts (None: it does not exist), privileges declared and found, and what differs."""

    database: str
    logins: tuple[tuple[Login, RoleFacts | None], ...]
    declared: frozenset[Privilege]
    privileges: frozenset[Privilege]
    differences: tuple[Difference, ...]


async def review_logins(dsn: Dsn, orders: Sequence[Order], *, allowed: Collection[str] = ()) -> Review:
    """Compare the server of `dsn` with the declarations; `allowed` are further roles that may be members of the schema's.

    Raises:
        SchemaMissing: the database was never upgraded.
        ConnectionFailed: there is no connection.
    """
    await load_models()
    async with connected(dsn) as connection:
        return await _review(connection, [order.login for order in orders], allowed)


async def _review(connection: Connection, logins: Sequence[Login], allowed: Collection[str]) -> Review:
    if await connection.fetchval("SELECT to_regnamespace('app') IS NULL"):
        raise SchemaMissing
    roles = await read_roles(connection, [*GROUPS, *(login.name for login in logins)])
    members = await connection.fetch(_MEMBERS, [*roles], list(allowed))
    declared, found = declared_privileges(), await read_privileges(connection)
    differences = [
        *(difference for name in GROUPS for difference in _of_group(name, roles.get(name))),
        *(difference for login in logins for difference in _of_login(login, roles.get(login.name))),
        *(Difference(Fault.SURPLUS, f"{row['name']} is a member of {in_words(row['roles'])}") for row in members),
        *(Difference(Fault.MISSING, what) for what in _told(declared - found, "lacks")),
        *(Difference(Fault.SURPLUS, what) for what in _told(found - declared, "has")),
        *(Difference(Fault.UNSAFE, f"row-level security is off on {name}") for name in await unguarded_tables(connection)),
    ]
    database = await connection.fetchval("SELECT current_database()")
    return Review(database, tuple((login, roles.get(login.name)) for login in logins), declared, found, tuple(differences))


def _of_group(name: str, facts: RoleFacts | None) -> Iterator[Difference]:
    if facts is None:
        yield Difference(Fault.MISSING, f"the role {name} does not exist")
        return
    yield from _powers(facts)
    if facts.can_login:
        yield Difference(Fault.UNSAFE, f"{name} may log in")
    yield from (Difference(Fault.SURPLUS, f"{name} is a member of {membership.role}") for membership in facts.memberships)


def _of_login(login: Login, facts: RoleFacts | None) -> Iterator[Difference]:
    if facts is None:
        yield Difference(Fault.MISSING, f"the login {login.name} does not exist: run `bottleneck-db roles apply {login.kind}`")
        return
    yield from _powers(facts)
    if not facts.can_login:
        yield Difference(Fault.MISSING, f"{login.name} may not log in")
    if not facts.may_connect:
        yield Difference(Fault.MISSING, f"{login.name} may not connect to this database")
    held = {membership.role: membership for membership in facts.memberships}
    yield from (Difference(Fault.MISSING, f"{login.name} is no member of {group}") for group in login.groups if group not in held)
    for membership in facts.memberships:
        yield from _of_membership(login, membership)


def _of_membership(login: Login, membership: Membership) -> Iterator[Difference]:
    name, role = login.name, membership.role
    if role not in login.groups:
        yield Difference(Fault.SURPLUS, f"{name} is a member of {role}")
        return
    if membership.admin:
        yield Difference(Fault.SURPLUS, f"{name} may make others members of {role}")
    if membership.inherits and not login.inherits:
        yield Difference(Fault.SURPLUS, f"{name} has the rights of {role} outside scopes too")
    if login.inherits and not membership.inherits:
        yield Difference(Fault.MISSING, f"{name} has the rights of {role} only with SET ROLE")
    if not membership.settable:
        yield Difference(Fault.MISSING, f"{name} may not SET ROLE {role}")


def _powers(facts: RoleFacts) -> Iterator[Difference]:
    yield from (Difference(Fault.UNSAFE, f"{facts.name} {power}") for power in facts.powers)
    if facts.owns:
        yield Difference(Fault.UNSAFE, f"{facts.name} owns {in_words(facts.owns)}")


def _told(privileges: Iterable[Privilege], word: str) -> list[str]:
    """A line for each role, verb and thing; the columns of a table together."""
    things: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for privilege in sorted(privileges):
        table, dot, column = privilege.name.rpartition(".") if privilege.kind == "column" else (privilege.name, "", "")
        thing = table if privilege.kind in {"table", "column"} else f"{privilege.kind} {privilege.name}"
        things[privilege.role, privilege.verb, thing].extend([column] if dot else [])
    return [f"{role} {word} {verb} on {thing}{_listed(columns)}" for (role, verb, thing), columns in sorted(things.items())]


def _listed(columns: Sequence[str]) -> str:
    return f" ({', '.join(columns)})" if columns else ""

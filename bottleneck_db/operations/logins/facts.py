"""What a server knows of roles: their attributes, memberships, settings, what they own, who is connected as them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bottleneck_db.schema.facts import Fetches

_ROLES = """
    SELECT r.rolname AS name, r.rolcanlogin AS can_login, r.rolinherit AS inherits, r.rolconnlimit AS connections,
           r.rolvaliduntil AS valid_until, coalesce(r.rolconfig, '{}') AS settings,
           has_database_privilege(r.oid, current_database(), 'CONNECT') AS may_connect,
           array_remove(ARRAY[CASE WHEN r.rolsuper THEN 'is a superuser' END,
                              CASE WHEN r.rolbypassrls THEN 'bypasses row-level security' END,
                              CASE WHEN r.rolcreaterole THEN 'may create roles' END,
                              CASE WHEN r.rolcreatedb THEN 'may create databases' END,
                              CASE WHEN r.rolreplication THEN 'may replicate' END], NULL) AS powers,
           (SELECT count(*) FROM pg_stat_activity s WHERE s.usesysid = r.oid) AS sessions
      FROM pg_roles r
     WHERE r.rolname = ANY ($1::text[])"""

# From 16 on each membership says whether it is inherited, and whether SET ROLE works; before, the role's attribute says the first.
_MEMBERSHIPS = """
    SELECT m.rolname AS member, g.rolname AS role, bool_or(a.admin_option) AS admin,
           bool_or(coalesce((to_jsonb(a) ->> 'inherit_option')::boolean, m.rolinherit)) AS inherits,
           bool_or(coalesce((to_jsonb(a) ->> 'set_option')::boolean, true)) AS settable
      FROM pg_auth_members a JOIN pg_roles m ON m.oid = a.member JOIN pg_roles g ON g.oid = a.roleid
     WHERE m.rolname = ANY ($1::text[])
     GROUP BY 1, 2
     ORDER BY 1, 2"""

# Of another database only the number is known from here.
_DEPENDENCIES = """
    SELECT r.rolname AS name, d.deptype = 'o' AS owned,
           d.classid = 'pg_database'::regclass AND d.deptype = 'a' AND d.objid = here.oid AS of_connecting,
           CASE WHEN d.dbid IN (0, here.oid) THEN pg_describe_object(d.classid, d.objid, d.objsubid)
                ELSE 'something in the database ' || o.datname END AS thing
      FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid JOIN pg_database here ON here.datname = current_database()
      LEFT JOIN pg_database o ON o.oid = d.dbid
     WHERE d.refclassid = 'pg_authid'::regclass AND r.rolname = ANY ($1::text[])
     ORDER BY 1, 4"""


@dataclass(frozen=True, order=True)
class Membership:
    """A role that one is a member of: with its rights at once (`inherits`), by SET ROLE (`settable`), to pass on (`admin`)."""

    role: str
    inherits: bool
    settable: bool = True
    admin: bool = False


@dataclass(frozen=True)
class RoleFacts:
    """A role of the server.

    `powers` are attributes that no login of the application has, in words; `owns` and `holds` are things, in words: `holds` are those that
    it has privileges on by itself, but for CONNECT on this database.
    """

    name: str
    can_login: bool
    inherits: bool
    connections: int
    valid_until: datetime | None
    settings: Mapping[str, str]
    may_connect: bool
    connects_by_grant: bool
    powers: tuple[str, ...]
    memberships: tuple[Membership, ...]
    owns: tuple[str, ...]
    holds: tuple[str, ...]
    sessions: int


async def read_roles(connection: Fetches, names: Collection[str]) -> dict[str, RoleFacts]:
    """The facts of those roles that exist, by name."""
    wanted = list(names)
    roles = await connection.fetch(_ROLES, wanted)
    memberships = await connection.fetch(_MEMBERSHIPS, wanted)
    things = await connection.fetch(_DEPENDENCIES, wanted)
    return {role["name"]: _facts(role, memberships, things) for role in roles}


def _facts(role: Mapping[str, Any], memberships: Collection[Mapping[str, Any]], things: Collection[Mapping[str, Any]]) -> RoleFacts:
    own = [thing for thing in things if thing["name"] == role["name"]]
    return RoleFacts(
        name=role["name"],
        can_login=role["can_login"],
        inherits=role["inherits"],
        connections=role["connections"],
        valid_until=role["valid_until"],
        settings=dict(setting.split("=", maxsplit=1) for setting in role["settings"]),
        may_connect=role["may_connect"],
        connects_by_grant=any(thing["of_connecting"] for thing in own),
        powers=tuple(role["powers"]),
        memberships=tuple(_membership(row) for row in memberships if row["member"] == role["name"]),
        owns=tuple(thing["thing"] for thing in own if thing["owned"]),
        holds=tuple(thing["thing"] for thing in own if not thing["owned"] and not thing["of_connecting"]),
        sessions=role["sessions"],
    )


def _membership(row: Mapping[str, Any]) -> Membership:
    return Membership(row["role"], row["inherits"], row["settable"], row["admin"])


def in_words(things: Collection[str]) -> str:
    """The first of many things: "table a, table b and 3 more"."""
    shown = list(things)[:3]
    more = f" and {len(things) - len(shown)} more" if len(things) > len(shown) else ""
    return f"{', '.join(shown)}{more}"

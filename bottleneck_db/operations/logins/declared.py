"""The logins of the application, as they should be.

A login owns nothing and may do nothing by itself: it is a member of the roles that the schema's grants and policies name, and a scope takes
one of them with SET LOCAL ROLE. Only a report's login has its role's rights at once, since report tools know no SET ROLE.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from pydantic import SecretStr

from bottleneck_db.connection.identity import APPLICATION_ROLE, WORKER_ROLE
from bottleneck_db.errors import InvalidArgument, Refused
from bottleneck_db.operations.logins.facts import RoleFacts, in_words
from bottleneck_db.security.scram import scram_verifier

REPORT_ROLE = "bottleneck_readonly"
GROUPS = (APPLICATION_ROLE, WORKER_ROLE, REPORT_ROLE)
_NAME = re.compile(r"(?!pg_)[a-z_][a-z0-9_-]{0,62}")
_RESERVED = {*GROUPS, "public", "none"}
_MOST_CONNECTIONS = 10_000


class LoginRefused(Refused):
    """A login cannot be made, changed or dropped so. Nothing was changed."""


class LoginKind(StrEnum):
    """Who logs in."""

    APP = "app"
    WORKER = "worker"
    REPORT = "report"


@dataclass(frozen=True)
class Login:
    """A login as it is declared: `groups` are what it is a member of, `variable` is where its URL belongs.

    `connections` and `settings` are given to a login that is new, or has none: what an operator has set otherwise stays.
    """

    kind: LoginKind
    name: str
    groups: tuple[str, ...]
    variable: str
    connections: int
    settings: Mapping[str, str]
    inherits: bool = False


# Whoever may UPDATE may LOCK TABLE, and an open transaction keeps VACUUM from its work: no lock is waited for long, and none is kept long.
# They are the defaults of a session; a scope sets its own for its transaction.
_BRIEF = {"lock_timeout": "10s", "statement_timeout": "30s", "idle_in_transaction_session_timeout": "30s", "transaction_timeout": "1min"}
_LONG = _BRIEF | {"statement_timeout": "5min", "transaction_timeout": "10min", "default_transaction_read_only": "on"}
_DECLARED = (
    Login(LoginKind.APP, "bottleneck_login_app", (APPLICATION_ROLE,), "DATABASE_URL", 60, _BRIEF),
    Login(LoginKind.WORKER, "bottleneck_login_worker", (WORKER_ROLE, APPLICATION_ROLE), "WORKER_DATABASE_URL", 30, _BRIEF),
    Login(LoginKind.REPORT, "bottleneck_login_report", (REPORT_ROLE,), "REPORT_DATABASE_URL", 5, _LONG, inherits=True),
)
LOGINS: Mapping[LoginKind, Login] = {login.kind: login for login in _DECLARED}


@dataclass(frozen=True)
class Order:
    """A login that is asked for; a limit or a password is given, or left to this module."""

    login: Login
    connections: int | None = None
    password: SecretStr | None = None


def order(kind: LoginKind, *, name: str | None = None, connections: int | None = None, password: str | None = None) -> Order:
    """A login of that kind, by its own name or another, with at most `connections` connections.

    Raises:
        InvalidArgument: an argument breaks its rule; a password is not told.
    """
    login = LOGINS[kind] if name is None else replace(LOGINS[kind], name=_checked_name(name))
    if connections is not None and not 1 <= connections <= _MOST_CONNECTIONS:
        raise InvalidArgument("limit", f"is between 1 and {_MOST_CONNECTIONS}")
    if password is not None:
        scram_verifier(password)
    return Order(login, connections, SecretStr(password) if password is not None else None)


def _checked_name(name: str) -> str:
    if not _NAME.fullmatch(name) or name in _RESERVED:
        rule = (
            "a login has 1 to 63 lower-case letters, digits, _ and -, begins with a letter or _, and is no role of PostgreSQL or the schema"
        )
        raise InvalidArgument("name", rule)
    return name


def refuse_strangers(found: RoleFacts, user: str, *, shut: bool = False) -> None:
    """A role that has powers or things of its own, or may not log in (unless `shut` allows it), was made for something else.

    Raises:
        LoginRefused: it is such a role.
    """
    hint = "take that from it, or choose another name"
    if found.name == user:
        raise LoginRefused(f"{found.name} is the role that this command works as")
    if found.powers:
        raise LoginRefused(f"{found.name} {', '.join(found.powers)}: {hint}")
    if found.owns:
        raise LoginRefused(f"{found.name} owns {in_words(found.owns)}: {hint}")
    if not found.can_login and not shut:
        raise LoginRefused(f"{found.name} may not log in: open it with ALTER ROLE if it was shut, or choose another name")


def quoted(name: str) -> str:
    """An identifier, quoted (PostgreSQL manual, 4.1.1)."""
    return '"' + name.replace('"', '""') + '"'

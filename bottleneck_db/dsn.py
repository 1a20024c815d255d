"""Connection strings in all forms of libpq (PostgreSQL manual, 34.1.1 and 34.1.2), and what asyncpg needs of them.

What a string leaves out comes from PGHOST, PGUSER, PGPASSWORD, PGSSLMODE … and ~/.pgpass, as with libpq. In a URI odd characters of a
password may also stand raw where only one reading is possible. TLS is verify-full by default where the host is not this machine, with
the system's certificates where no sslrootcert is given.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from ipaddress import ip_address
from typing import Any, Self
from urllib.parse import quote, unquote

from pydantic import SecretStr

from bottleneck_db.errors import SettingsError
from bottleneck_db.tls import SSL_MODES, ssl_argument

_SCHEMES = ("postgresql://", "postgres://")
_USED = (
    *("host", "port", "user", "password", "dbname", "passfile", "connect_timeout", "application_name", "options"),
    *("client_encoding", "target_session_attrs", "sslmode", "sslrootcert", "sslcert", "sslkey", "sslpassword"),
)
# Accepted, since providers put them into their strings, and without effect: asyncpg knows neither GSSAPI encryption nor channel binding.
_WITHOUT_EFFECT = (
    "keepalives",
    "keepalives_idle",
    "keepalives_interval",
    "keepalives_count",
    "tcp_user_timeout",
    "channel_binding",
    "gssencmode",
)
_SESSIONS = ("any", "primary", "standby", "read-write", "read-only", "prefer-standby")
_PAIR = re.compile(r"\s*(\w+)\s*=\s*('(?:[^'\\]|\\.)*'|(?:[^\s'\\]|\\.)*)(?=\s|$)", re.DOTALL)


@dataclass(frozen=True)
class Dsn:
    """Where a database is and who logs in. `options` holds the other parameters under libpq's names. str() and repr() show no password."""

    hosts: tuple[str, ...] = ()
    ports: tuple[int, ...] = ()
    user: str | None = None
    password: SecretStr | None = None
    database: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str, *, variable: str = "DATABASE_URL") -> Self:
        """Read a URI or a keyword/value string.

        Raises:
            SettingsError: it breaks a rule; the message names `variable` and the rule, and nothing of the string.
        """
        try:
            return cls._of(_parameters(text.strip()))
        except ValueError as error:
            raise SettingsError(f"{variable}: {error}", variable=variable) from None

    @classmethod
    def _of(cls, given: dict[str, str]) -> Self:
        _check_names(given)
        options = {name: value for name, value in given.items() if name not in {"host", "port", "user", "password", "dbname"}}
        _check_options(options)
        hosts = tuple(given["host"].split(",")) if given.get("host") else ()
        return cls(
            hosts=hosts,
            ports=_ports(given.get("port", ""), hosts),
            user=given.get("user") or None,
            password=SecretStr(given["password"]) if given.get("password") else None,
            database=given.get("dbname") or None,
            options=options,
        )

    @property
    def is_local(self) -> bool:
        """Whether all hosts are this machine: unix sockets, localhost, loopback addresses."""
        hosts = self.hosts or tuple(filter(None, os.environ.get("PGHOST", "").split(",")))
        return all(_is_local(host) for host in hosts)

    @property
    def sslmode(self) -> str:
        """The TLS mode: as given, as PGSSLMODE says, else verify-full, or prefer on this machine."""
        return self.options.get("sslmode") or os.environ.get("PGSSLMODE") or ("prefer" if self.is_local else "verify-full")

    def connect_arguments(self) -> dict[str, Any]:
        """Keyword arguments for asyncpg.connect() and create_pool().

        Raises:
            SettingsError: a certificate or key file cannot be read.
        """
        settings = {name: self.options[name] for name in ("application_name", "options") if name in self.options}
        arguments = {
            "host": list(self.hosts) or None,
            "port": list(self.ports) or None,
            "user": self.user,
            "password": self.password.get_secret_value() if self.password else None,
            "database": self.database,
            "passfile": self.options.get("passfile"),
            "target_session_attrs": self.options.get("target_session_attrs"),
            "timeout": float(self.options["connect_timeout"]) if self.options.get("connect_timeout", "0") != "0" else None,
            "ssl": ssl_argument(self.sslmode, self.options),
            "server_settings": settings or None,
        }
        return {name: value for name, value in arguments.items() if value is not None}

    def with_database(self, name: str) -> Self:
        """The same server, another database."""
        return replace(self, database=name)

    def with_user(self, user: str, password: str | None = None) -> Self:
        """The same database, another login."""
        return replace(self, user=user, password=SecretStr(password) if password else None)

    def unredacted(self) -> str:
        """A URI with the password in it, for a child process; never for a log."""
        return self._uri(self.password.get_secret_value() if self.password else None)

    def __str__(self) -> str:
        hidden = {"sslpassword": "***"} if "sslpassword" in self.options else {}
        return replace(self, options={**self.options, **hidden})._uri("***" if self.password else None)

    __repr__ = __str__

    def _uri(self, password: str | None) -> str:
        """Hosts stand in the query, where sockets and lists need no other form."""
        secret = f":{quote(password, safe='*')}" if password else ""
        login = f"{quote(self.user, safe='')}{secret}@" if self.user else ""
        places = {"host": ",".join(self.hosts), "port": ",".join(map(str, self.ports))}
        more = {} if self.user or not password else {"password": password}
        query = "&".join(f"{name}={quote(value, safe='/,:*')}" for name, value in {**places, **more, **self.options}.items() if value)
        return f"postgresql://{login}/{quote(self.database or '', safe='')}{'?' if query else ''}{query}"


def _parameters(text: str) -> dict[str, str]:
    for scheme in _SCHEMES:
        if text.startswith(scheme):
            return _of_uri(text.removeprefix(scheme))
    if "://" in text:
        raise ValueError("starts with postgresql:// or postgres://")
    return _of_pairs(text)


def _of_uri(rest: str) -> dict[str, str]:
    authority = re.split(r"[/?]", rest, maxsplit=1)[0]
    login, at, places = authority.rpartition("@")
    try:
        found = _places(places)
        tail = rest[len(authority) :]
    except ValueError:
        if "@" not in rest[len(authority) :]:
            raise
        # A password with a raw / or ?: everything up to the last @ is the login.
        login, at, remainder = rest.rpartition("@")
        places = re.split(r"[/?]", remainder, maxsplit=1)[0]
        found, tail = _places(places), remainder[len(places) :]
    if at:
        found |= _login(login)
    path, _, query = tail.partition("?")
    if path.removeprefix("/"):
        found["dbname"] = _decoded(path.removeprefix("/"))
    return found | _query(query)


def _login(text: str) -> dict[str, str]:
    user, _, password = text.partition(":")
    return {name: _decoded(value) for name, value in (("user", user), ("password", password)) if value}


def _places(text: str) -> dict[str, str]:
    """host[:port], several with commas; an IPv6 address in brackets."""
    hosts, ports = [], []
    for place in text.split(",") if text else []:
        match = re.fullmatch(r"(\[[^\]]*\]|[^:\[\]]*)(?::(\d*))?", place)
        if match is None:
            raise ValueError("a host is a name, an address or [an IPv6 address], with :port behind it, a number")
        hosts.append(_decoded(match[1].strip("[]")))
        ports.append(match[2] or "")
    named = {"host": ",".join(hosts), "port": ",".join(ports) if any(ports) else ""}
    return {name: value for name, value in named.items() if value}


def _query(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in filter(None, text.split("&")):
        name, equals, value = pair.partition("=")
        if not equals:
            raise ValueError("a parameter behind ? has the form name=value")
        found[_decoded(name)] = _decoded(value)
    if found.pop("ssl", None) == "true":  # as JDBC writes it; libpq takes it too
        found.setdefault("sslmode", "require")
    return found


def _of_pairs(text: str) -> dict[str, str]:
    """keyword=value pairs; a value with spaces stands in single quotes, where a backslash escapes a quote and itself."""
    found: dict[str, str] = {}
    position = 0
    while position < len(text):
        match = _PAIR.match(text, position)
        if match is None:
            raise ValueError("is neither a postgresql:// URI nor keyword=value pairs (a value with spaces stands in single quotes)")
        value = match[2][1:-1] if match[2].startswith("'") else match[2]
        found[match[1]] = re.sub(r"\\(.)", r"\1", value, flags=re.DOTALL)
        position = match.end()
        position += len(text[position:]) - len(text[position:].lstrip())
    return found


def _decoded(text: str) -> str:
    try:
        plain = unquote(text, errors="strict")
    except UnicodeDecodeError:
        raise ValueError("percent-encoded bytes must be UTF-8") from None
    if "\x00" in plain:
        raise ValueError("%00 is not allowed")
    return plain


def _check_names(given: Mapping[str, str]) -> None:
    known = (*_USED, *_WITHOUT_EFFECT)
    for name in given:
        if name not in known:
            nearest = get_close_matches(name, known, n=1)
            hint = f"; did you mean {nearest[0]}?" if nearest else ""
            raise ValueError(f"there is an unknown or unsupported parameter{hint} Known are: {', '.join(known)}")


def _check_options(options: Mapping[str, str]) -> None:
    allowed = {"sslmode": SSL_MODES, "target_session_attrs": _SESSIONS}
    for name, values in allowed.items():
        if name in options and options[name] not in values:
            raise ValueError(f"{name} is one of {', '.join(values)}")
    if options.get("client_encoding", "UTF8").upper().replace("-", "") not in {"UTF8", "AUTO"}:
        raise ValueError("client_encoding can only be UTF8")
    if not re.fullmatch(r"\d{1,6}", options.get("connect_timeout", "0")):
        raise ValueError("connect_timeout is a number of seconds")


def _ports(text: str, hosts: tuple[str, ...]) -> tuple[int, ...]:
    if not text:
        return ()
    ports = [port or "5432" for port in text.split(",")]
    if not all(re.fullmatch(r"\d{1,5}", port) and 1 <= int(port) <= 65535 for port in ports):
        raise ValueError("a port is a number from 1 to 65535")
    if len(ports) not in {1, max(len(hosts), 1)}:
        raise ValueError("there must be one port, or one for each host")
    return tuple(int(port) for port in ports) if len(ports) > 1 else (int(ports[0]),) * max(len(hosts), 1)


def _is_local(host: str) -> bool:
    if not host or host.startswith(("/", "@")) or host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False

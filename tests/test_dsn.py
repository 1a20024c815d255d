"""Connection strings in libpq's forms."""
# ruff: noqa: E501 - a table is read along its lines

from __future__ import annotations

import ssl
import traceback
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import SettingsError


@pytest.fixture(autouse=True)
def _no_libpq_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PGHOST", "PGSSLMODE", "PGPORT", "PGUSER", "PGPASSWORD"):
        monkeypatch.delenv(name, raising=False)


def facts(text: str) -> dict[str, Any]:
    dsn = Dsn.parse(text)
    password = dsn.password.get_secret_value() if dsn.password else None
    found = {"hosts": dsn.hosts, "ports": dsn.ports, "user": dsn.user, "password": password, "database": dsn.database, **dsn.options}
    return {name: value for name, value in found.items() if value}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("postgresql://", {}),
        ("postgres://localhost", {"hosts": ("localhost",)}),
        ("postgresql://localhost:5433", {"hosts": ("localhost",), "ports": (5433,)}),
        ("postgresql://localhost/mydb", {"hosts": ("localhost",), "database": "mydb"}),
        ("postgresql://user@localhost", {"user": "user", "hosts": ("localhost",)}),
        ("postgresql://user:secret@localhost", {"user": "user", "password": "secret", "hosts": ("localhost",)}),
        ("postgresql://other@localhost/otherdb?connect_timeout=10", {"user": "other", "hosts": ("localhost",), "database": "otherdb", "connect_timeout": "10"}),
        ("postgresql://host1:123,host2:456/somedb", {"hosts": ("host1", "host2"), "ports": (123, 456), "database": "somedb"}),
        ("postgresql://host1,host2:456/db", {"hosts": ("host1", "host2"), "ports": (5432, 456), "database": "db"}),
        ("postgresql:///db?host=a,b&port=1,2", {"hosts": ("a", "b"), "ports": (1, 2), "database": "db"}),
        ("postgresql:///db?host=a,b&port=7", {"hosts": ("a", "b"), "ports": (7, 7), "database": "db"}),
        ("postgresql:///mydb?host=localhost&port=5433", {"hosts": ("localhost",), "ports": (5433,), "database": "mydb"}),
        ("postgresql:///dbname?host=/var/lib/postgresql", {"hosts": ("/var/lib/postgresql",), "database": "dbname"}),
        ("postgresql://%2Fvar%2Flib%2Fpostgresql/dbname", {"hosts": ("/var/lib/postgresql",), "database": "dbname"}),
        ("postgresql://[2001:db8::1234]/database", {"hosts": ("2001:db8::1234",), "database": "database"}),
        ("postgresql://[::1]:6000,h2:6001/d", {"hosts": ("::1", "h2"), "ports": (6000, 6001), "database": "d"}),
        ("postgresql://u:p%40ss%2Fw%3A%25@h/d", {"user": "u", "password": "p@ss/w:%", "hosts": ("h",), "database": "d"}),
        ("postgresql://u:p@ss@h/d", {"user": "u", "password": "p@ss", "hosts": ("h",), "database": "d"}),
        ("postgresql://u:p/w?x@h:1/d", {"user": "u", "password": "p/w?x", "hosts": ("h",), "ports": (1,), "database": "d"}),
        ("postgresql://u:100%@h/d", {"user": "u", "password": "100%", "hosts": ("h",), "database": "d"}),
        ("postgresql://h/my%20db", {"hosts": ("h",), "database": "my db"}),
        ("postgresql://h/d?user=a%40b&password=x", {"hosts": ("h",), "database": "d", "user": "a@b", "password": "x"}),
        ("postgresql://h/d?ssl=true", {"hosts": ("h",), "database": "d", "sslmode": "require"}),
        ("postgresql://h/d?options=-c%20geqo%3Doff", {"hosts": ("h",), "database": "d", "options": "-c geqo=off"}),
        ("host=localhost port=5432 dbname=mydb connect_timeout=10", {"hosts": ("localhost",), "ports": (5432,), "database": "mydb", "connect_timeout": "10"}),
        (r"host=h password='it\'s \\ here' dbname = 'my db'", {"hosts": ("h",), "password": r"it's \ here", "database": "my db"}),
        (r"host=h password=a\ b", {"hosts": ("h",), "password": "a b"}),
        ("user='' host=h", {"hosts": ("h",)}),
        ("postgres://neon:x@ep-1.aws.neon.tech/db?sslmode=require&channel_binding=require", {"user": "neon", "password": "x", "hosts": ("ep-1.aws.neon.tech",), "database": "db", "sslmode": "require", "channel_binding": "require"}),
    ],
)  # fmt: skip
def test_each_form_of_libpq_is_understood(text: str, expected: dict[str, Any]) -> None:
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("mysql://u:hunter2@h/d", "starts with postgresql://"),
        ("hunter2", "neither a postgresql:// URI nor keyword=value"),
        ("host=h password='hunter2", "neither"),
        ("postgresql://u:hunter2@h:port/d", "number"),
        ("postgresql://u:hunter2@h:70000/d", "1 to 65535"),
        ("postgresql://u:hunter2@a,b,c:1/d?port=1,2", "one port, or one for each host"),
        ("postgresql://u:hunter2@h/d?sslmod=require", "did you mean sslmode"),
        ("postgresql://u:hunter2@h/d?pgbouncer=true", "unknown or unsupported parameter"),
        ("postgresql://u:hunter2@h/d?sslmode", "name=value"),
        ("postgresql://u:hunter2@h/d?sslmode=hunter2", "sslmode is one of"),
        ("postgresql://u:hunter2@h/d?target_session_attrs=hunter2", "target_session_attrs is one of"),
        ("postgresql://u:hunter2@h/d?client_encoding=latin1", "UTF8"),
        ("postgresql://u:hunter2@h/d?connect_timeout=soon", "seconds"),
        ("postgresql://u:hunter2%00@h/d", "%00"),
        ("postgresql://u:hunter2%ff@h/d", "UTF-8"),
        ("postgresql://u:hunter2@[::1/d", "IPv6"),
    ],
)
def test_a_bad_string_names_the_variable_and_the_rule_and_nothing_of_itself(text: str, rule: str) -> None:
    with pytest.raises(SettingsError) as raised:
        Dsn.parse(text, variable="WORKER_DATABASE_URL")
    assert str(raised.value).startswith("WORKER_DATABASE_URL: ")
    assert rule in str(raised.value)
    assert raised.value.variable == "WORKER_DATABASE_URL"
    assert "hunter2" not in "".join(traceback.format_exception(raised.value))


secrets = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=30)


@given(password=secrets, database=secrets, user=secrets)
def test_what_is_written_is_read_again(password: str, database: str, user: str) -> None:
    dsn = Dsn(hosts=("/run/x", "h"), ports=(1, 2), database=database, options={"sslmode": "require"}).with_user(user, password)
    assert Dsn.parse(dsn.unredacted()) == dsn


@given(
    password=st.text(st.characters(categories=("L", "N")), min_size=6, max_size=20),
    tail=st.sampled_from(["@h:x/", "@[::1/", "@h/?no=1", "@h/?sslmode=q"]),
)
def test_a_broken_string_never_shows_its_password(password: str, tail: str) -> None:
    secret = f"#{password}#"
    with pytest.raises(SettingsError) as raised:
        Dsn.parse(f"postgresql://u:{secret}{tail}")
    assert secret not in "".join(traceback.format_exception(raised.value))


def test_the_password_shows_neither_in_str_nor_in_repr() -> None:
    dsn = Dsn.parse("postgresql://u:hunter2@h/d")
    assert str(dsn) == "postgresql://u:***@/d?host=h"
    assert "hunter2" not in f"{dsn} {dsn!r} {[dsn]}"
    assert "hunter2" not in repr(Dsn.parse("host=h password=hunter2"))


@pytest.mark.parametrize(
    "text", ["postgresql:///d", "postgresql:///d?host=/run", "postgresql://localhost", "postgresql://127.0.0.9", "postgresql://[::1]"]
)
def test_this_machine_needs_no_tls(text: str) -> None:
    dsn = Dsn.parse(text)
    assert dsn.is_local
    assert dsn.connect_arguments()["ssl"] == "prefer"


def test_a_remote_host_is_verified_in_full_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    for dsn in (Dsn.parse("postgresql://db.example.com/d"), Dsn.parse("postgresql://localhost,10.0.0.1/d")):
        context = dsn.connect_arguments()["ssl"]
        assert isinstance(context, ssl.SSLContext)
        assert context.check_hostname
        assert context.verify_mode is ssl.CERT_REQUIRED
    monkeypatch.setenv("PGHOST", "db.example.com")
    assert not Dsn.parse("postgresql:///d").is_local


def test_require_encrypts_without_verifying_unless_there_is_a_root_certificate() -> None:
    context = Dsn.parse("postgresql://h/d?sslmode=require").connect_arguments()["ssl"]
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_NONE, False)
    context = Dsn.parse("postgresql://h/d?sslmode=require&sslrootcert=system").connect_arguments()["ssl"]
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, False)
    context = Dsn.parse("postgresql://h/d?sslmode=verify-ca").connect_arguments()["ssl"]
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, False)


def test_the_environments_ssl_mode_counts_where_the_string_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGSSLMODE", "disable")
    assert Dsn.parse("postgresql://h/d").connect_arguments()["ssl"] == "disable"
    assert Dsn.parse("postgresql://h/d?sslmode=allow").connect_arguments()["ssl"] == "allow"
    monkeypatch.setenv("PGSSLMODE", "off")
    with pytest.raises(SettingsError, match="sslmode is one of"):
        Dsn.parse("postgresql://h/d").connect_arguments()


@pytest.mark.parametrize("parameter", ["sslrootcert", "sslcert"])
def test_a_certificate_that_cannot_be_read_is_told(tmp_path: Path, parameter: str) -> None:
    file = tmp_path / "c.pem"
    with pytest.raises(SettingsError, match="FileNotFoundError"):
        Dsn.parse(f"host=h sslmode=verify-ca {parameter}={file}").connect_arguments()
    file.write_text("no certificate")
    with pytest.raises(SettingsError, match="SSLError"):
        Dsn.parse(f"host=h sslmode=verify-ca {parameter}={file}").connect_arguments()


def test_the_drivers_arguments_hold_what_the_string_says() -> None:
    text = "postgresql://u:p@a:1,b:2/d?target_session_attrs=read-write&connect_timeout=3&application_name=x&options=-c%20geqo=off&sslmode=disable"
    assert Dsn.parse(text).connect_arguments() == {
        "host": ["a", "b"],
        "port": [1, 2],
        "user": "u",
        "password": "p",
        "database": "d",
        "target_session_attrs": "read-write",
        "timeout": 3.0,
        "ssl": "disable",
        "server_settings": {"application_name": "x", "options": "-c geqo=off"},
    }


def test_another_database_or_login_of_the_same_server() -> None:
    dsn = Dsn.parse("postgresql://u:p@h/d").with_database("e").with_user("v")
    assert facts(dsn.unredacted()) == {"hosts": ("h",), "user": "v", "database": "e"}


def test_the_password_of_a_key_is_shown_as_little_as_the_logins() -> None:
    dsn = Dsn.parse("postgresql://u@h/d?sslkey=/k&sslpassword=hunter2")
    assert str(dsn) == repr(dsn) == "postgresql://u@/d?host=h&sslkey=/k&sslpassword=***"
    assert "sslpassword=hunter2" in dsn.unredacted()

"""Settings from the environment."""

from __future__ import annotations

import re
import traceback
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bottleneck_db import Settings, config
from bottleneck_db.config import AppEnv
from bottleneck_db.errors import SettingsError

URL = "postgresql://app:hunter2@db.example.com/app"


def test_nothing_set_means_the_embedded_server_with_a_small_pool() -> None:
    settings = Settings.from_env({})
    assert settings.embedded
    assert (settings.database, settings.owner, settings.worker, settings.replicas) == (None, None, None, ())
    assert (settings.pool_min_size, settings.pool_max_size, settings.app_env) == (1, 10, AppEnv.DEVELOPMENT)


def test_one_url_is_enough_and_brings_the_pool_of_a_service() -> None:
    settings = Settings.from_env({"DATABASE_URL": URL, "APP_ENV": "production"})
    assert settings.database is not None
    assert settings.owner == settings.database
    assert (settings.pool_min_size, settings.pool_max_size, settings.app_env) == (10, 50, AppEnv.PRODUCTION)
    assert not settings.embedded


def test_other_logins_and_replicas_have_their_own_urls() -> None:
    settings = Settings.from_env(
        {
            "DATABASE_URL": URL,
            "MIGRATION_DATABASE_URL": "host=db user=owner",
            "WORKER_DATABASE_URL": "host=db user=worker",
            "REPLICA_DATABASE_URLS": "postgresql://r1,r2/app\n postgresql://r3/app",
        }
    )
    assert settings.owner is not None
    assert settings.worker is not None
    assert (settings.owner.user, settings.worker.user) == ("owner", "worker")
    assert [replica.hosts for replica in settings.replicas] == [("r1", "r2"), ("r3",)]


def test_the_process_environment_is_read_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOTTLENECK_POOL_MAX_SIZE", "7")
    assert Settings.from_env().pool_max_size == 7
    assert Settings.from_env({}).pool_max_size == 10


@pytest.mark.parametrize(
    ("text", "expected"), [("500ms", 0.5), ("30", 30), ("30s", 30), (" 5min ", 300), ("1h", 3600), ("1.5s", 1.5), ("0", 0)]
)
def test_durations_have_units(text: str, expected: float) -> None:
    assert Settings.from_env({"BOTTLENECK_STATEMENT_TIMEOUT": text}).statement_timeout == timedelta(seconds=expected)


@pytest.mark.parametrize(
    ("variable", "value", "rule"),
    [
        ("APP_ENV", "prod", "development"),
        ("BOTTLENECK_POOL_MAX_SIZE", "many", "integer"),
        ("BOTTLENECK_POOL_MAX_SIZE", "0", "greater than or equal to 1"),
        ("BOTTLENECK_POOL_MAX_SIZE", "1001", "less than or equal to 1000"),
        ("BOTTLENECK_POOL_MIN_SIZE", "11", "at most BOTTLENECK_POOL_MAX_SIZE"),
        ("BOTTLENECK_STATEMENT_TIMEOUT", "soon", "number with a unit"),
        ("BOTTLENECK_STATEMENT_TIMEOUT", "-1s", "number with a unit"),
        ("BOTTLENECK_STATEMENT_TIMEOUT", "25h", "from 0 to 24h"),
        ("BOTTLENECK_STATEMENT_TIMEOUT", "99999999999999999999", "from 0 to 24h"),
        ("BOTTLENECK_STATEMENT_TIMEOUT", "9" * 400, "from 0 to 24h"),
        ("BOTTLENECK_STATEMENT_TIMEOUT", "0.0001ms", "is 0, or at least 1ms"),
        ("BOTTLENECK_ACQUIRE_TIMEOUT", "0", "more than 0"),
        ("BOTTLENECK_APPLICATION_NAME", "", "at least 1 character"),
        ("BOTTLENECK_STATEMENT_TIMOUT", "1s", "did you mean 'BOTTLENECK_STATEMENT_TIMEOUT'"),
        ("DATABASE_URL", "hunter2", "neither"),
        ("REPLICA_DATABASE_URLS", "postgresql://h/d hunter2", "neither"),
    ],
)
def test_a_bad_value_names_the_variable_and_the_rule_and_not_the_value(variable: str, value: str, rule: str) -> None:
    with pytest.raises(SettingsError) as raised:
        Settings.from_env({variable: value})
    assert rule in str(raised.value)
    assert raised.value.variable == variable
    assert variable in str(raised.value)
    assert "hunter2" not in "".join(traceback.format_exception(raised.value))


def test_production_does_not_run_on_an_embedded_server() -> None:
    with pytest.raises(SettingsError, match="DATABASE_URL: is needed in production"):
        Settings.from_env({"APP_ENV": "production"})


def test_a_url_may_stand_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "url"
    file.write_text(f"{URL}\n")
    assert Settings.from_env({"DATABASE_URL_FILE": str(file)}) == Settings.from_env({"DATABASE_URL": URL})


@pytest.mark.parametrize(
    ("content", "rule"), [(b"", "empty"), (b"\n", "empty"), (b"\xff", "UnicodeDecodeError"), (None, "FileNotFoundError")]
)
def test_a_file_that_is_none_is_told(tmp_path: Path, content: bytes | None, rule: str) -> None:
    file = tmp_path / "url"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(SettingsError, match=f"WORKER_DATABASE_URL_FILE: .*{rule}"):
        Settings.from_env({"WORKER_DATABASE_URL_FILE": str(file)})
    with pytest.raises(SettingsError, match="WORKER_DATABASE_URL_FILE: the file cannot be read"):
        Settings.from_env({"WORKER_DATABASE_URL_FILE": f"{file}\x00"})


def test_a_secret_given_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="given twice"):
        Settings.from_env({"DATABASE_URL": URL, "DATABASE_URL_FILE": str(tmp_path)})


@given(password=st.text(st.characters(categories=("L", "N")), min_size=8, max_size=20))
def test_no_password_shows_in_a_repr(password: str) -> None:
    settings = Settings.from_env({"DATABASE_URL": f"postgresql://u:x{password}x@h/d"})
    assert f"x{password}x" not in f"{settings} {settings!r}"


RING = "k2:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8, k1:ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8"


@pytest.mark.parametrize("variable", ["BOTTLENECK_ENCRYPTION_KEYS", "BOTTLENECK_TOKEN_PEPPERS"])
def test_keys_are_read_from_their_variable_or_its_file_and_show_nothing(tmp_path: Path, variable: str) -> None:
    file = tmp_path / "keys"
    file.write_text(f"{RING}\n")
    settings = Settings.from_env({variable: RING})
    assert settings == Settings.from_env({f"{variable}_FILE": str(file)}) != Settings.from_env({})
    ring = settings.encryption_keys or settings.token_peppers
    assert ring is not None
    assert ring.ids == ("k2", "k1")
    for shown in (f"{settings}", repr(settings), str(settings.model_dump()), settings.model_dump_json()):
        assert "AAECAw" not in shown
        assert "k2" not in shown
    assert variable.removeprefix("BOTTLENECK_").lower() not in repr(settings)
    assert Settings.from_env({variable: ""}) == Settings.from_env({})


@pytest.mark.parametrize("variable", ["BOTTLENECK_ENCRYPTION_KEYS", "BOTTLENECK_TOKEN_PEPPERS"])
@pytest.mark.parametrize(("text", "rule"), [("hunter2", "list of id:base64url"), (f"{RING} {RING}", "the same id")])
def test_broken_keys_name_the_variable_and_not_the_value(tmp_path: Path, variable: str, text: str, rule: str) -> None:
    file = tmp_path / "keys"
    file.write_text(text)
    for environment in ({variable: text}, {f"{variable}_FILE": str(file)}):
        with pytest.raises(SettingsError, match=rule) as raised:
            Settings.from_env(environment)
        assert raised.value.variable == variable
        assert "hunter2" not in "".join(traceback.format_exception(raised.value))
    with pytest.raises(SettingsError, match="given twice"):
        Settings.from_env({variable: RING, f"{variable}_FILE": str(file)})
    with pytest.raises(SettingsError, match=f"{variable}_FILE: the file cannot be read"):
        Settings.from_env({f"{variable}_FILE": str(tmp_path / "none")})


def test_one_key_has_one_use() -> None:
    with pytest.raises(SettingsError, match="BOTTLENECK_TOKEN_PEPPERS: has a key of BOTTLENECK_ENCRYPTION_KEYS"):
        Settings.from_env({"BOTTLENECK_ENCRYPTION_KEYS": RING, "BOTTLENECK_TOKEN_PEPPERS": RING.partition(",")[2].replace("k1", "k3")})


def test_a_misspelt_file_variable_is_refused_with_the_nearest() -> None:
    with pytest.raises(SettingsError, match="did you mean 'BOTTLENECK_TOKEN_PEPPERS_FILE'"):
        Settings.from_env({"BOTTLENECK_TOKEN_PEPPER_FILE": "x"})


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Settings.from_env({}).pool_max_size = 3


def test_the_documented_variables_are_those_that_exist() -> None:
    documented = set(re.findall(r"^\| ([A-Z_]+) \|", str(config.__doc__), re.MULTILINE))
    fields = {f"BOTTLENECK_{name.upper()}" for name in Settings.model_fields} - {
        f"BOTTLENECK_{name}" for name in ("DATABASE", "MIGRATION", "WORKER", "REPLICAS", "APP_ENV")
    }
    assert documented == fields | set(Settings._urls) | {"APP_ENV"}

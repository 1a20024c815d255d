"""Settings, from the environment alone, read when asked for and never at import.

| variable | meaning | default |
|---|---|---|
| DATABASE_URL | the database, in any form of libpq | this project's embedded server |
| MIGRATION_DATABASE_URL | the owner's login, on a direct connection | DATABASE_URL |
| WORKER_DATABASE_URL | the workers' login | DATABASE_URL |
| REPLICA_DATABASE_URLS | read replicas, separated by white space | none |
| APP_ENV | development, test, staging or production | development |
| BOTTLENECK_POOL_MIN_SIZE | connections of a pool that are kept open | 10; embedded 1 |
| BOTTLENECK_POOL_MAX_SIZE | the most connections of a pool | 50; embedded 10 |
| BOTTLENECK_CONNECT_TIMEOUT | to a new connection | 10s |
| BOTTLENECK_ACQUIRE_TIMEOUT | until a connection of the pool comes free | 10s |
| BOTTLENECK_STATEMENT_TIMEOUT | of one statement; 0: none | 30s |
| BOTTLENECK_TRANSACTION_TIMEOUT | of one scope, on PostgreSQL 17 and later; 0: none | 60s |
| BOTTLENECK_IDLE_IN_TRANSACTION_TIMEOUT | between two statements of a scope; 0: none | 30s |
| BOTTLENECK_IDLE_LIFETIME | of an idle connection of the pool; 0: for ever | 300s |
| BOTTLENECK_SAVEPOINT_WAIT | until the connection of a scope comes free for a task | 10s |
| BOTTLENECK_APPLICATION_NAME | as pg_stat_activity shows it | bottleneck_db |
| BOTTLENECK_ENCRYPTION_KEYS | keys that encrypt columns, the active one first | embedded: the project's own; else none |
| BOTTLENECK_TOKEN_PEPPERS | keys of HMACs, the active one first | embedded: the project's own; else none |

Durations are numbers with a unit: 500ms, 30s, 5min, 1h; without one, seconds. Keys and peppers are lists of id:base64url-of-32-bytes,
separated by white space or commas; `bottleneck-db keys generate` makes them. Each *DATABASE_URL(S), the keys and the peppers may come
from a file instead: its name stands in a variable with _FILE behind it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, ClassVar, Self

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import SettingsError, UnknownName
from bottleneck_db.security.keyring import KeyRing
from bottleneck_db.security.keys import ENCRYPTION_KEYS, TOKEN_PEPPERS

# For the stock `aerich` command; the engine finds the server at first connect.
TORTOISE_ORM: dict[str, Any] = {
    "connections": {"default": {"engine": "bottleneck_db.connection.engine", "credentials": {}}},
    "apps": {"models": {"models": ["bottleneck_db.models", "aerich.models"], "default_connection": "default"}},
    "use_tz": True,
    "timezone": "UTC",
}

_PREFIX = "BOTTLENECK_"
_SHORTEST, _LONGEST = timedelta(milliseconds=1), timedelta(days=1)
_UNITS = {"ms": 0.001, "s": 1, "min": 60, "h": 3600, "": 1}


def _duration(value: object) -> object:
    """A number with a unit, as PostgreSQL writes it."""
    if not isinstance(value, str):
        return value
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(ms|s|min|h|)", value.strip())
    if match is None:
        raise ValueError("is a number with a unit: 500ms, 30s, 5min, 1h")
    seconds = float(match[1]) * _UNITS[match[2]]
    if 0 < seconds < _SHORTEST.total_seconds():  # which may round to 0, and that is no limit at all
        raise ValueError("is 0, or at least 1ms")
    return timedelta(seconds=min(seconds, 2 * _LONGEST.total_seconds()))  # which no timedelta is too short for


def _within_a_day(value: timedelta) -> timedelta:
    if not timedelta(0) <= value <= _LONGEST:
        raise ValueError("is from 0 to 24h")
    return value


def _not_zero(value: timedelta) -> timedelta:
    if not value:
        raise ValueError("is more than 0")
    return value


Duration = Annotated[timedelta, BeforeValidator(_duration), AfterValidator(_within_a_day)]
PositiveDuration = Annotated[Duration, AfterValidator(_not_zero)]
PoolSize = Annotated[int, Field(ge=1, le=1000)]


class AppEnv(StrEnum):
    """Where the application runs."""

    DEVELOPMENT = "development"
    TEST = "test"
    STAGING = "staging"
    PRODUCTION = "production"


class Settings(BaseSettings):
    """All settings, checked. Where `database` is None, the embedded server is meant."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX, frozen=True, extra="forbid", arbitrary_types_allowed=True, hide_input_in_errors=True
    )

    database: Dsn | None = None
    migration: Dsn | None = None
    worker: Dsn | None = None
    replicas: tuple[Dsn, ...] = ()
    app_env: AppEnv = AppEnv.DEVELOPMENT
    pool_min_size: PoolSize = 1
    pool_max_size: PoolSize = 10
    connect_timeout: PositiveDuration = timedelta(seconds=10)
    acquire_timeout: PositiveDuration = timedelta(seconds=10)
    statement_timeout: Duration = timedelta(seconds=30)
    transaction_timeout: Duration = timedelta(seconds=60)
    idle_in_transaction_timeout: Duration = timedelta(seconds=30)
    idle_lifetime: Duration = timedelta(seconds=300)
    savepoint_wait: PositiveDuration = timedelta(seconds=10)
    application_name: Annotated[str, Field(min_length=1, max_length=63)] = "bottleneck_db"
    encryption_keys: KeyRing | None = Field(default=None, repr=False)
    token_peppers: KeyRing | None = Field(default=None, repr=False)

    _urls: ClassVar[dict[str, str]] = {
        "DATABASE_URL": "database",
        "MIGRATION_DATABASE_URL": "migration",
        "WORKER_DATABASE_URL": "worker",
        "REPLICA_DATABASE_URLS": "replicas",
    }
    _rings: ClassVar[dict[str, str]] = {ENCRYPTION_KEYS: "encryption_keys", TOKEN_PEPPERS: "token_peppers"}

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """from_env() alone reads the environment, so that a test or a tool can give another."""
        return (init_settings,)

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Self:
        """The settings of `environ`, by default of this process.

        Raises:
            SettingsError: a variable breaks its rule; the message names it, the rule, and never the value.
        """
        environ = os.environ if environ is None else environ
        values = cls._prefixed(environ) | cls._connections(environ) | cls._key_rings(environ)
        if "APP_ENV" in environ:
            values["app_env"] = environ["APP_ENV"]
        try:
            return cls(**values)
        except ValidationError as error:
            raise _told(error) from None

    @classmethod
    def _prefixed(cls, environ: Mapping[str, str]) -> dict[str, Any]:
        elsewhere = {*cls._urls.values(), *cls._rings.values(), "app_env"}
        plain = {f"{_PREFIX}{name.upper()}": name for name in cls.model_fields if name not in elsewhere}
        known = {*plain, *cls._rings, *(f"{variable}_FILE" for variable in cls._rings)}
        for variable in environ:
            if variable.startswith(_PREFIX) and variable not in known:
                raise SettingsError(str(UnknownName("environment", variable, known)), variable=variable)
        return {name: environ[variable] for variable, name in plain.items() if variable in environ}

    @classmethod
    def _connections(cls, environ: Mapping[str, str]) -> dict[str, Any]:
        texts = {variable: text for variable in cls._urls if (text := text_of(environ, variable))}
        found: dict[str, Any] = {
            cls._urls[variable]: Dsn.parse(text, variable=variable)
            for variable, text in texts.items()
            if variable != "REPLICA_DATABASE_URLS"
        }
        replicas = texts.get("REPLICA_DATABASE_URLS", "").split()
        return found | {"replicas": tuple(Dsn.parse(text, variable="REPLICA_DATABASE_URLS") for text in replicas)}

    @classmethod
    def _key_rings(cls, environ: Mapping[str, str]) -> dict[str, Any]:
        texts = {variable: text for variable in cls._rings if (text := text_of(environ, variable))}
        return {cls._rings[variable]: KeyRing.parse(text, variable=variable) for variable, text in texts.items()}

    @model_validator(mode="before")
    @classmethod
    def _size_the_pool(cls, values: dict[str, Any]) -> dict[str, Any]:
        """A real server gets the pool of a service, the embedded one a small one."""
        sizes = {"pool_min_size": 10, "pool_max_size": 50} if values.get("database") else {}
        return {**sizes, **values}

    @model_validator(mode="after")
    def _check_together(self) -> Self:
        if self.pool_min_size > self.pool_max_size:
            raise ValueError("BOTTLENECK_POOL_MIN_SIZE: is at most BOTTLENECK_POOL_MAX_SIZE")
        if self.app_env is AppEnv.PRODUCTION and self.database is None:
            raise ValueError("DATABASE_URL: is needed in production, which does not run on an embedded server")
        if self.encryption_keys and self.token_peppers and self.encryption_keys.shares_with(self.token_peppers):
            raise ValueError(f"{TOKEN_PEPPERS}: has a key of {ENCRYPTION_KEYS}; one key has one use")
        return self

    @property
    def embedded(self) -> bool:
        """Whether this project's own server is meant."""
        return self.database is None

    @property
    def owner(self) -> Dsn | None:
        """Where migrations run; None: on the embedded server."""
        return self.migration or self.database


def text_of(environ: Mapping[str, str], variable: str) -> str | None:
    """A secret from its variable, or from the file that the variable with _FILE names; None where neither is set.

    Raises:
        SettingsError: both are set, or the file cannot be read or is empty.
    """
    name = environ.get(f"{variable}_FILE")
    if name is None:
        return environ.get(variable) or None
    if environ.get(variable):
        raise SettingsError(f"{variable}: is given twice, by itself and by {variable}_FILE", variable=variable)
    try:
        text = Path(name).read_text("utf-8").removesuffix("\n").removesuffix("\r")
    except (OSError, ValueError) as error:  # no UTF-8, or a name with a NUL character
        raise SettingsError(f"{variable}_FILE: the file cannot be read ({type(error).__name__})", variable=variable) from None
    if not text.strip():
        raise SettingsError(f"{variable}_FILE: the file is empty", variable=variable)
    return text


def _told(error: ValidationError) -> SettingsError:
    """The first broken rule, without the value that broke it."""
    fault = error.errors(include_url=False, include_input=False, include_context=False)[0]
    rule = str(fault["msg"]).removeprefix("Value error, ")
    if not fault["loc"]:
        return SettingsError(rule, variable=rule.partition(":")[0])
    name = str(fault["loc"][0])
    variable = "APP_ENV" if name == "app_env" else f"{_PREFIX}{name.upper()}"
    return SettingsError(f"{variable}: {rule}", variable=variable)

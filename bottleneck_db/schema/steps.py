"""The statements of a migration as they are executed: counted, timed, told."""

from __future__ import annotations

import time
import traceback
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import asyncpg
from tortoise.exceptions import BaseORMException as TortoiseError

from bottleneck_db.connection.translate import DRIVER_ERRORS, translate
from bottleneck_db.errors import BottleneckError, InvalidValue, LockTimeout, QueryFailed, SchemaError
from bottleneck_db.schema.script import outline

_DATA = "22"  # the class of errors in data, division by zero among them (manual, appendix A)
Result = TypeVar("Result")
Work = Callable[[], Awaitable[Any]]
_EXECUTING = frozenset(
    {"execute", "execute_insert", "execute_many", "execute_query", "execute_query_dict", "execute_script", "executemany"}
)


@dataclass(frozen=True)
class Progress:
    """One statement of a file, about to be executed or done: which of how many (as far as is known), and seconds since the file began.

    Where a lock was not to be had, `retry` counts the tries that were in vain. An INVALID index that is repaired is told as a file of its
    own, of one step and with "repair" for its direction.
    """

    version: str
    direction: str
    step: int
    steps: int
    seconds: float
    statement: str
    retry: int = 0
    done: bool = True


Watch = Callable[[Progress], None]


@dataclass(frozen=True)
class Filled:
    """How far a backfill is: rows changed, and the planner's estimate of how many there are to change."""

    name: str
    done: int
    estimated: int


_filling: ContextVar[Callable[[Filled], None] | None] = ContextVar("filling", default=None)


def tell_filled(batch: Filled) -> None:
    """Tell whoever counts rows."""
    if watch := _filling.get():
        watch(batch)


class MigrationFailed(SchemaError):
    """A statement of a migration failed; nothing of its transaction was kept."""

    def __init__(self, version: str, statement: str, error: BottleneckError) -> None:
        super().__init__(f"{version}: {error} (at: {_first_words(statement)})")
        self.version = version
        self.error = error


@contextmanager
def failing_at(name: str, statement: str) -> Generator[None]:
    """An error of the database tells of what it is an error: the statement, and whose it is. What a retry may cure stays as it is.

    Raises:
        MigrationFailed: the statement failed.
    """
    try:
        yield
    except (*DRIVER_ERRORS, QueryFailed) as error:
        ours = error if isinstance(error, QueryFailed) else _ours(error)
        raise (ours if ours.retryable else MigrationFailed(name, statement, ours)) from None


class Steps:
    """Tells of the statements of one direction of one file, as they come; `tries` is how many for a lock were in vain."""

    def __init__(self, version: str, direction: str, watch: Watch | None) -> None:
        self.version = version
        self.direction = direction
        self.statement = f"{direction}()"
        self._watch = watch
        self._begun = time.monotonic()
        self._step = self._steps = self.tries = 0

    @property
    def seconds(self) -> float:
        """Since the file began."""
        return time.monotonic() - self._begun

    def again(self) -> None:
        """From the first statement, where a transaction is tried again."""
        self._step = self._steps = 0
        self.statement = f"{self.direction}()"

    def expect(self, count: int) -> None:
        """That many are still to come."""
        self._steps = self._step + count

    async def take(self, statement: str, work: Callable[[], Awaitable[Result]]) -> Result:
        """Execute the next statement."""
        self._step += 1
        self._steps = max(self._step, self._steps)
        self.statement = statement
        self._tell(done=False)
        result = await work()
        self._tell(done=True)
        return result

    def retried(self, tries: int, _pause: float) -> None:
        """Tell that a lock was not to be had, and that it is tried again."""
        self.tries = tries
        self._tell(done=False, retry=tries)

    @contextmanager
    def counting_rows(self) -> Generator[None]:
        """Backfills inside the block are told batch by batch, rows as steps; statements are counted from one afterwards."""
        told: list[Filled] = []

        def filled(batch: Filled) -> None:
            told.append(batch)
            self._step, self._steps, self.statement = batch.done, batch.estimated, batch.name
            self._tell(done=True)

        token = _filling.set(filled)
        try:
            yield
        finally:
            _filling.reset(token)
            if told:
                self._step = self._steps = 0

    def _tell(self, *, done: bool, retry: int = 0) -> None:
        if self._watch is not None:
            told = Progress(self.version, self.direction, self._step, self._steps, self.seconds, self.statement, retry, done)
            self._watch(told)

    @contextmanager
    def failing(self) -> Generator[None]:
        """Errors of the driver, bare or in Tortoise's wrapping, and of the file's Python, as this package's; those that a retry may cure
        as they are. What Python's errors say may hold values of rows, and is not told; the line is.
        """
        try:
            yield
        except BottleneckError as error:
            raise self._told(error) from None
        except (*DRIVER_ERRORS, TortoiseError) as error:
            raise self._told(_ours(error)) from None
        except (Exception, SystemExit) as error:
            raise MigrationFailed(self.version, self.statement, SchemaError(in_its_python(error, self.version))) from error

    def _told(self, error: BottleneckError) -> BottleneckError:
        if error.retryable or isinstance(error, MigrationFailed):
            return error
        return MigrationFailed(self.version, self.statement, error)

    @contextmanager
    def giving_up(self) -> Generator[None]:
        """Say of a lock that was never to be had what it was for, and what can be done."""
        try:
            yield
        except LockTimeout as error:
            tries = f"{self.tries + 1} tries in {self.seconds:.0f} s"
            raise LockTimeout(
                f"{self.version}: a lock was not to be had, {tries} (at: {_first_words(self.statement)}): others hold it, see pg_locks;"
                " run it again when they are done, or give a longer --lock-wait",
                sqlstate=error.sqlstate,
            ) from None


class Told:
    """Stands before a client or a connection that a file's Python is given: each statement goes through `step`, with who executes it."""

    def __init__(self, target: Any, step: Callable[[Any, str, Work], Awaitable[Any]]) -> None:
        self.target = target
        self._step = step

    def __getattr__(self, name: str) -> Any:
        attribute = getattr(self.target, name)
        if name not in _EXECUTING:
            return attribute

        async def executed(query: str, *args: Any, **options: Any) -> Any:
            return await self._step(self.target, query, lambda: attribute(query, *args, **options))

        return executed

    @asynccontextmanager
    async def acquire_connection(self) -> AsyncGenerator[Told]:
        """As the client does, and what the connection executes is told as well."""
        async with self.target.acquire_connection() as connection:
            yield Told(connection, self._step)


def in_its_python(error: BaseException, version: str) -> str:
    """The kind of an error that a file's Python raised, and the line of the file."""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).name == version]
    place = f", line {lines[-1]}" if lines else ""
    return f"{type(error).__name__} in its Python{place}"


def _ours(error: Exception) -> BottleneckError:
    cause = error.args[0] if isinstance(error, TortoiseError) and error.args else error
    if isinstance(cause, asyncpg.PostgresError) and (cause.sqlstate or "").startswith(_DATA):
        return InvalidValue(_in_full(cause), sqlstate=cause.sqlstate)
    return translate(cause) if isinstance(cause, DRIVER_ERRORS) else SchemaError(str(error))


def _in_full(error: asyncpg.PostgresError) -> str:
    """PostgreSQL's own words: who migrates may read what stands in the database. And where in a function it was."""
    place = next((line for line in (error.context or "").splitlines() if line.startswith("PL/pgSQL")), None)
    return f"{error.args[0]} (SQLSTATE {error.sqlstate}{f', {place}' if place else ''})"


def _first_words(statement: str) -> str:
    return " ".join(outline(statement, bodies=True).split())[:120]

"""Migration files in Aerich's form: plain SQL up and down, and the models' state, so that the stock commands run them too."""

from __future__ import annotations

import hashlib
import importlib.util
import inspect
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from aerich.utils import decompress_dict, get_formatted_compressed_data, get_models_describe

from bottleneck_db.connection.door import load_models
from bottleneck_db.errors import InvalidArgument, SchemaError

MIGRATIONS = Path(__file__).parents[2] / "migrations"
_NAME = re.compile(r"(?P<number>\d+)_(?P<stamp>\d{14})_(?P<name>\w+)\.py")
_TITLE = re.compile(r"[a-z][a-z0-9_]{0,99}")
_SHORT = "SET lock_timeout = '1s';\n\n"
_HEAD = "SET LOCAL lock_timeout = '1s';\nSET LOCAL check_function_bodies = off;\n\n"

_FILE = '''"""{title}"""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = {in_transaction}
{destructive}

async def upgrade(db: BaseDBAsyncClient) -> str:
{upgrade}


async def downgrade(db: BaseDBAsyncClient) -> str:
{downgrade}


MODELS_STATE = (
{state}
)
'''
# CONCURRENTLY waits for others' transactions and can be broken off; the next try must not find a half-built index in its way.
_CONNECTION = """    async with db.acquire_connection() as connection:
        await connection.execute("SET lock_timeout = '1s'")"""
_BUILDS = re.compile(r"^(?:CREATE|DROP|ALTER) (?:UNIQUE )?INDEX | UNIQUE USING INDEX ")


class _AsItIs(SourceFileLoader):
    """Executes what stands in the file. Python's cache would give an older text of the same length and second."""

    def get_code(self, fullname: str) -> CodeType:
        return self.source_to_code(self.get_data(self.path), self.path)


@dataclass(frozen=True, order=True)
class MigrationFile:
    """One file of migrations/models: its number, when it was drafted (UTC), its name, and where it is."""

    number: int
    stamp: str
    name: str
    path: Path

    @property
    def version(self) -> str:
        """What the ledger calls it."""
        return self.path.name

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.path.read_bytes()).hexdigest()

    def load(self) -> ModuleType:
        """The file, executed.

        Raises:
            SchemaError: it is no Python, or has no upgrade() or downgrade().
        """
        name = f"bottleneck_db_migration_{self.number}"
        loader = _AsItIs(name, str(self.path))
        module = importlib.util.module_from_spec(ModuleSpec(name, loader, origin=str(self.path)))
        module.__file__ = str(self.path)
        try:
            loader.exec_module(module)
        except (Exception, SystemExit) as error:
            raise SchemaError(f"{self.version} cannot be loaded: {type(error).__name__}: {error}") from None
        for direction in ("upgrade", "downgrade"):
            if not inspect.iscoroutinefunction(getattr(module, direction, None)):
                raise SchemaError(f"{self.version} has no async function {direction}()")
        return module


def migration_files(location: Path = MIGRATIONS) -> list[MigrationFile]:
    """The files of a folder, by number; what is not named <number>_<14 digits>_<name>.py is none."""
    matches = ((path, _NAME.fullmatch(path.name)) for path in (location / "models").glob("*.py"))
    return sorted(MigrationFile(int(match["number"]), match["stamp"], match["name"], path) for path, match in matches if match)


def file_name(number: int, name: str) -> str:
    """The name of a new file.

    Raises:
        InvalidArgument: `name` has other than lower-case letters, digits and underscores.
    """
    if not _TITLE.fullmatch(name):
        raise InvalidArgument("name", "has 1 to 100 lower-case letters, digits and underscores, and begins with a letter")
    return f"{number}_{datetime.now(UTC):%Y%m%d%H%M%S}_{name}.py"


def declared_destructive(module: ModuleType) -> str | None:
    """The reason why a file drops or narrows something, declared in it as `destructive = "…"`; None where it is not declared.

    Raises:
        InvalidArgument: it is no text, or says nothing.
    """
    reason = getattr(module, "destructive", None)
    if reason is not None and not (isinstance(reason, str) and reason.strip()):
        raise InvalidArgument("destructive", "is the reason, in words, why the file may drop or narrow something")
    return reason


def state_of(file: MigrationFile, module: ModuleType) -> dict[str, Any]:
    """The models as a file records them; empty where it records none.

    Raises:
        SchemaError: what it records is nothing that Aerich has written.
    """
    recorded = getattr(module, "MODELS_STATE", None)
    try:
        return dict(decompress_dict(recorded)) if recorded else {}
    except Exception:  # of base64, zlib, pickle or json, as Aerich likes
        raise SchemaError(f"{file.version}: its MODELS_STATE is nothing that Aerich has written") from None


def written(
    title: str, upgrade: Sequence[str], downgrade: Sequence[str], *, state: str, in_transaction: bool = True, destructive: str | None = None
) -> str:
    """The text of a file."""
    return _FILE.format(
        title=title,
        in_transaction=in_transaction,
        destructive=f"destructive = {destructive!r}\n" if destructive else "",
        upgrade=_returning(upgrade) if in_transaction else _one_by_one(upgrade),
        downgrade=_returning(downgrade),
        state="    " + state,
    )


async def models_state() -> str:
    """Today's models as Aerich records them, as the lines of a Python string; without it `aerich migrate` would see changes."""
    await load_models()
    return get_formatted_compressed_data(get_models_describe("models"))


def _returning(sql: Sequence[str], *, head: str = _HEAD) -> str:
    if not sql:
        return '    return "SELECT 1"'
    text = "\n" + head + "\n\n".join(f"{statement};" for statement in sql) + "\n"
    quoted = repr(text) if '"""' in text or text.endswith("\\") else f'r"""{text}"""'
    return f"    return {quoted}"


def _one_by_one(sql: Sequence[str]) -> str:
    """Indexes by Python, from the start after a kill; the rest is returned, and goes on where it was broken off (schema/apart.py)."""
    building = list(itertools.takewhile(_BUILDS.search, sql))
    lines: list[str] = []
    for statement in building:
        if match := re.match(r"CREATE (?:UNIQUE )?INDEX CONCURRENTLY (\S+)", statement):
            lines.append(f"        await connection.execute({f'DROP INDEX CONCURRENTLY IF EXISTS {match[1]}'!r})")
        lines.append(f"        await connection.execute({statement!r})")
    return "\n".join([*([_CONNECTION] if lines else []), *lines, _returning(sql[len(building) :], head=_SHORT)])

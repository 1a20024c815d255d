"""docs/expand-contract.md, step by step as it is written there, with old and new code at work after each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from bottleneck_db import Bot, Registry, RunStatus
from bottleneck_db.connection.direct import connected
from bottleneck_db.connection.scope import running_scope
from bottleneck_db.errors import InvalidArgument, QueryFailed
from bottleneck_db.schema.creation import copied
from bottleneck_db.schema.expand import synchronised
from bottleneck_db.schema.files import migration_files
from bottleneck_db.schema.runner import upgrade
from bottleneck_db.schema.script import split
from bottleneck_db.schema.trash import parked
from bottleneck_db.testing.databases import TestDatabase
from bottleneck_db.testing.factories import Tenancy, make_bot

DOC = Path(__file__).parents[2] / "docs" / "expand-contract.md"
_BLOCK = re.compile(r"^```(?:sql|python) (?P<step>\w+)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
_SQL_FILE = (
    'RUN_IN_TRANSACTION = True\n\n\nasync def upgrade(db):\n    return {sql!r}\n\n\nasync def downgrade(db):\n    return "SELECT 1"\n'
)
_PYTHON_FILE = """from bottleneck_db.schema.backfill import Backfill

RUN_IN_TRANSACTION = False


async def upgrade(db):
{body}
    return "SELECT 1"


async def downgrade(db):
    return "SELECT 1"
"""


@dataclass(frozen=True)
class Example:
    """A section of the document: its steps in order, each with its statements; and what the old code sees of the new code's UPDATE."""

    title: str
    steps: Sequence[tuple[str, str]]
    seen: dict[str, Any]
    parked: Sequence[str]

    def of(self, step: str) -> list[str]:
        return [text for name, text in self.steps if name == step]


def examples() -> list[Example]:
    sections = re.split(r"^## \d\. ", DOC.read_text(), flags=re.MULTILINE)[1:]
    seen: list[dict[str, Any]] = [
        {},
        {"last_run_status": RunStatus.COMPLETED},
        {"consecutive_failures": 12},
        {"last_run_status": RunStatus.COMPLETED, "consecutive_failures": 7},
    ]
    dropped = [[], ["bots.last_run_status"], ["bots.consecutive_failures"], ["bots.consecutive_failures", "bots.last_run_status"]]
    return [
        Example(section.partition("\n")[0], [(match["step"], match["text"]) for match in _BLOCK.finditer(section)], one, gone)
        for section, one, gone in zip(sections, seen, dropped, strict=True)
    ]


@dataclass(frozen=True)
class Release:
    """A database with code running on it, and the files that its migrations are put into."""

    database: TestDatabase
    registry: Registry
    tenancy: Tenancy
    location: Path

    async def migrate(self, name: str, text: str) -> None:
        """Write the next file and apply it."""
        number = migration_files(self.location)[-1].number + 1
        path = self.location / "models" / f"{number}_20261125090000_{name}.py"
        body = "\n".join(f"    {line}".rstrip() for line in text.splitlines())
        path.write_text(_PYTHON_FILE.format(body=body) if name == "backfill" else _SQL_FILE.format(sql=text))
        assert await upgrade(self.database.owner, location=self.location) == [path.name]

    async def old_code(self) -> None:
        """What this package's Bot does, as the application's role."""
        async with self.registry.tenant(self.tenancy.organization_id, user=self.tenancy.owner_id):
            made = await make_bot(timezone="America/New_York")
            await Bot.filter(id=made.id).update(last_run_status=RunStatus.FAILED, consecutive_failures=made.consecutive_failures + 1)
            read = await Bot.get(id=made.id)
            assert (read.last_run_status, read.consecutive_failures) == (RunStatus.FAILED, 1)
            assert made.id in {bot.id for bot in (await Bot.list_page(size=200)).items}

    async def new_code(self, example: Example) -> None:
        """The document's statements, in the scope of a tenant; the last one finds what the others wrote."""
        async with self.registry.tenant(self.tenancy.organization_id, user=self.tenancy.owner_id):
            (text,) = example.of("new")
            found = [await running_scope().fetch(statement) for statement in split(text)]
            assert len(found[-1]) > 0

    async def old_code_sees(self, example: Example) -> None:
        async with self.registry.tenant(self.tenancy.organization_id, user=self.tenancy.owner_id):
            bot = await Bot.get(slug="from-old-code")
            assert {name: getattr(bot, name) for name in example.seen} == example.seen

    async def holds(self, example: Example) -> None:
        (query,) = example.of("holds")
        async with connected(self.database.owner) as connection:
            assert await connection.fetchval(query) is True
            assert await connection.fetchval("SELECT count(*) FROM bots") > 2


@pytest.fixture
async def release(database: TestDatabase, registry: Registry, tenancy: Tenancy, tmp_path: Path) -> Release:
    """The old code has been running for a while: it has made bots, and has open connections with prepared statements."""
    found = Release(database, registry, tenancy, copied(migration_files(), tmp_path))
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await make_bot(slug="from-old-code", timezone="Asia/Tokyo")
    for _ in range(2):
        await found.old_code()
    return found


def test_the_document_has_every_step_of_four_examples() -> None:
    assert len(examples()) == 4
    for example in examples():
        names = list(dict.fromkeys(name for name, _ in example.steps))
        assert [name for name in names if name != "switch"] == ["expand", "backfill", "holds", "new", "contract"]


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.title)
async def test_old_and_new_code_work_after_every_step(release: Release, example: Example) -> None:
    await release.migrate("expand", *example.of("expand"))
    await release.old_code()
    await release.migrate("backfill", *example.of("backfill"))
    await release.holds(example)
    await release.old_code()
    await release.new_code(example)
    await release.holds(example)
    for text in example.of("switch"):
        await release.migrate("switch", text)
        await release.old_code()
        await release.new_code(example)
        await release.holds(example)
    await release.old_code_sees(example)
    await release.old_code()
    await release.holds(example)

    await release.migrate("contract", *example.of("contract"))
    with pytest.raises(QueryFailed):
        await release.old_code()
    await release.new_code(example)
    assert [one.source for one in await parked(release.database.owner)] == list(example.parked)


def test_the_documents_triggers_are_those_that_the_package_writes() -> None:
    text = DOC.read_text()
    for old, new in (("last_run_status", "last_outcome"), ("consecutive_failures", "failures")):
        create, drop = synchronised("bots", old, new)
        assert create in text
        assert drop in text


async def test_of_two_columns_that_are_kept_equal_the_changed_one_counts(database: TestDatabase) -> None:
    create, drop = synchronised("pairs", "a", "b")
    async with connected(database.owner) as connection:
        await connection.execute("CREATE TABLE pairs (id integer PRIMARY KEY, a integer DEFAULT 0, b bigint, other text)")
        await connection.execute(create)

        async def pair(statement: str) -> tuple[Any, ...]:
            await connection.execute(statement)
            return tuple(await connection.fetchrow("SELECT a, b FROM pairs WHERE id = 1") or ())

        assert await pair("INSERT INTO pairs (id, a) VALUES (1, 1)") == (1, 1)
        assert await pair("UPDATE pairs SET a = 2") == (2, 2)
        assert await pair("UPDATE pairs SET b = 3") == (3, 3)
        assert await pair("UPDATE pairs SET a = 4, b = 5") == (5, 5)
        assert await pair("UPDATE pairs SET b = NULL") == (None, None)
        assert await pair("UPDATE pairs SET other = 'x'") == (None, None)
        assert await pair("DELETE FROM pairs; INSERT INTO pairs (id, b) VALUES (1, 6)") == (6, 6)
        assert await pair("DELETE FROM pairs; INSERT INTO pairs (id) VALUES (1)") == (0, 0)
        with pytest.raises(asyncpg.NumericValueOutOfRangeError):
            await pair("UPDATE pairs SET b = 2 ^ 40")
        await connection.execute(drop)
        assert await pair("UPDATE pairs SET b = 7") == (0, 7)


@pytest.mark.parametrize(
    ("table", "old", "new", "argument"),
    [
        ("Bots", "a", "b", "table"),
        ("bots; --", "a", "b", "table"),
        ("bots", "", "b", "old"),
        ("bots", "a", "1b", "new"),
        ("bots", "a", "a", "new"),
        ("bots", "a", "b" * 60, "new"),
        ("bots", None, "b", "old"),
    ],
)
def test_names_that_would_need_quotes_are_refused(table: str, old: Any, new: str, argument: str) -> None:
    with pytest.raises(InvalidArgument, match=f"^{argument}: "):
        synchronised(table, old, new)

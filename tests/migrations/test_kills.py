"""A migrator that is killed at any statement: a second run ends where an undisturbed one does."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.schema.drift import facts_of
from bottleneck_db.schema.facts import Facts, compare
from bottleneck_db.schema.files import written
from bottleneck_db.schema.ledger import applied
from bottleneck_db.schema.runner import Options, downgrade, upgrade
from bottleneck_db.schema.scratch import scratch_database
from bottleneck_db.schema.steps import Progress
from bottleneck_db.server import EmbeddedServer
from tests.migrations.conftest import Folder, value

ROOT = Path(__file__).parents[2]
_BASE = """
    CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE things (a int, b int, n int NOT NULL DEFAULT 0, m mood NOT NULL DEFAULT 'sad');
    INSERT INTO things SELECT g, g FROM generate_series(1, 200) g;
    ALTER TABLE things ADD CONSTRAINT things_a_ck CHECK (a > 0) NOT VALID"""
_WHOLE = (
    "CREATE TABLE more (x int); UPDATE things SET n = n + 1; ALTER TABLE things ADD COLUMN c int; CREATE INDEX things_c_idx ON things (c)"
)
_WHOLE_BACK = "DROP TABLE more; UPDATE things SET n = n - 1; ALTER TABLE things DROP COLUMN c"
_APART = """
    CREATE INDEX CONCURRENTLY things_a_idx ON things (a);
    CREATE UNIQUE INDEX CONCURRENTLY things_b_uq ON things (b);
    ALTER TYPE mood ADD VALUE 'glad';
    UPDATE things SET n = n + 10;
    ALTER TABLE things VALIDATE CONSTRAINT things_a_ck"""
_APART_BACK = """
    DROP INDEX CONCURRENTLY things_b_uq; UPDATE things SET n = n - 10; DROP INDEX CONCURRENTLY things_a_idx;
    ALTER TABLE things DROP CONSTRAINT things_a_ck, ADD CONSTRAINT things_a_ck CHECK (a > 0) NOT VALID"""
_PYTHON = ["CREATE INDEX CONCURRENTLY things_n_idx ON things (n)", "CREATE INDEX CONCURRENTLY things_m_idx ON things (m)"]
_PYTHON_BACK = ["DROP INDEX things_n_idx", "DROP INDEX things_m_idx"]


@dataclass(frozen=True)
class State:
    """What a database holds."""

    facts: Facts
    rows: Any
    versions: list[str]
    unfinished: int

    @classmethod
    async def of(cls, dsn: Dsn) -> State:
        async with connected(dsn) as connection:
            versions = [entry.version for entry in await applied(connection)]
            rows = await connection.fetch("SELECT DISTINCT n, count(*) FROM things GROUP BY n")
            unfinished = await connection.fetchval("SELECT count(*) FROM aerich_ledger WHERE aerich_id = 0")
        return cls(await facts_of(dsn), rows, versions, unfinished)

    def expect(self, other: State, said: str) -> None:
        assert compare(self.facts, other.facts) == [], said
        assert (self.rows, self.versions, self.unfinished) == (other.rows, other.versions, other.unfinished), said


class Nursery:
    """See nursery.py."""

    def __init__(self, process: asyncio.subprocess.Process, location: Path) -> None:
        self._process = process
        self._location = location

    async def migrate(self, dsn: Dsn, *, to: int | None, kill_at: int) -> int:
        """A migrator of its own. Returns its exit status."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        order = {"dsn": dsn.unredacted(), "location": str(self._location), "to": to, "kill_at": kill_at}
        self._process.stdin.write(json.dumps(order).encode() + b"\n")
        return int(await asyncio.wait_for(self._process.stdout.readline(), 60))


@pytest.fixture
def files(folder: Folder) -> Folder:
    folder.add(0, _BASE, "DROP TABLE things; DROP TYPE mood")
    folder.add(1, _WHOLE, _WHOLE_BACK)
    folder.add(2, _APART, _APART_BACK, in_transaction=False)
    text = written("Indexes.", _PYTHON, _PYTHON_BACK, state="'e30='", in_transaction=False)
    folder.write(3, text.replace("MODELS_STATE", "STATE"))
    return folder


@pytest.fixture
async def nursery(files: Folder) -> AsyncGenerator[Nursery]:
    program = [sys.executable, "-m", "tests.migrations.nursery"]
    process = await asyncio.create_subprocess_exec(*program, cwd=ROOT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    yield Nursery(process, files.location)
    assert process.stdin is not None
    process.stdin.close()
    assert await process.wait() == 0


@pytest.mark.parametrize("direction", ["upgrade", "downgrade"])
async def test_killed_at_any_statement_a_second_run_converges(
    server: EmbeddedServer, bare: Dsn, files: Folder, nursery: Nursery, direction: str
) -> None:
    to = None if direction == "upgrade" else 0

    async def migrate(dsn: Dsn, options: Options) -> list[str]:
        if to is None:
            return await upgrade(dsn, location=files.location, options=options)
        return await downgrade(dsn, to, location=files.location, options=options)

    await upgrade(bare, to=0 if direction == "upgrade" else 3, location=files.location)
    owner, told = Dsn.parse(server.dsn()), list[Progress]()
    async with AsyncExitStack() as stack:
        undisturbed = await stack.enter_async_context(scratch_database(owner, template=bare))
        await migrate(undisturbed, Options(watch=told.append))
        goal = await State.of(undisturbed)
    assert {step.version[0] for step in told} == {"1", "2", "3"}
    assert len(told) > 20
    for kill_at, step in enumerate(told, start=1):
        said = f"killed {'after' if step.done else 'before'} {step.statement}"
        async with scratch_database(owner, template=bare) as dsn:
            assert await nursery.migrate(dsn, to=to, kill_at=kill_at) == -signal.SIGKILL, said
            await migrate(dsn, Options())
            goal.expect(await State.of(dsn), said)


async def test_killed_while_an_index_is_built_a_second_run_builds_it(bare: Dsn, files: Folder) -> None:
    """The backend of the one that was killed works on until it is through, or finds that nobody listens."""
    await upgrade(bare, to=1, location=files.location)
    code = (
        "import asyncio, os; from pathlib import Path; from bottleneck_db.dsn import Dsn; from bottleneck_db.schema.runner import upgrade;"
        "asyncio.run(upgrade(Dsn.parse(os.environ['TARGET']), location=Path(os.environ['LOCATION'])))"
    )
    environment = {**os.environ, "TARGET": bare.unredacted(), "LOCATION": str(files.location)}
    async with connected(bare) as other:
        await other.execute("BEGIN; UPDATE things SET b = b WHERE a = 1")  # for which CONCURRENTLY waits
        process = await asyncio.create_subprocess_exec(sys.executable, "-c", code, env=environment)
        waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'virtualxid'"
        while process.returncode is None and not await other.fetchval(waiting):
            await asyncio.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        assert await process.wait() == -signal.SIGKILL
        assert await value(bare, "SELECT NOT indisvalid FROM pg_index WHERE indexrelid = 'things_a_idx'::regclass")
        second = asyncio.create_task(upgrade(bare, location=files.location))
        behind = "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'relation'"  # the backend that was left alone
        while not second.done() and not await other.fetchval(behind):
            await asyncio.sleep(0.02)
        await other.execute("COMMIT")
        assert [version[0] for version in await second] == ["2", "3"]
    assert await value(bare, "SELECT bool_and(indisvalid) FROM pg_index WHERE indrelid = 'things'::regclass")

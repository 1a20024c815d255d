"""Servers for tests of servers."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
import pytest_asyncio

from bottleneck_db.server import EmbeddedServer, watchdog
from bottleneck_db.server.account import Account, account_for
from tests.server.servers import TMP, fetch


@contextmanager
def _folder() -> Generator[Path]:
    # Not pytest's tmp_path: it is closed to the server's account, and too long for a socket.
    folder = Path(tempfile.mkdtemp(prefix="bn-", dir=TMP)).resolve()
    folder.chmod(0o711)
    try:
        yield folder
    finally:
        watchdog.clean(folder)


@pytest.fixture
def folder() -> Generator[Path]:
    """A folder that the server's account may enter; afterwards neither it nor a server in it is left."""
    with _folder() as made:
        yield made


@pytest.fixture(scope="session")
def account() -> Account:
    """The account that servers run as."""
    return account_for()


@pytest.fixture(scope="session")
def shared() -> Generator[EmbeddedServer]:
    """A server that many tests kill, stop and start, one after the other; each finds it sound."""
    with _folder() as parent:
        server = EmbeddedServer(parent / "s")
        server.start()
        yield server


@pytest_asyncio.fixture(loop_scope="session")
async def running(shared: EmbeddedServer) -> EmbeddedServer:
    """A server that runs and has no tables."""
    shared.start()
    await fetch(shared, "DROP TABLE IF EXISTS kept")
    return shared


@pytest.fixture
def stopped(shared: EmbeddedServer) -> EmbeddedServer:
    """A server that was started once and is stopped."""
    shared.stop()
    return shared


@pytest.fixture
def doomed(folder: Path) -> EmbeddedServer:
    """A server that runs and will not outlive its test."""
    server = EmbeddedServer(folder / "s", durable=False)
    server.start()
    return server

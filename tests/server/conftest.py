"""Servers of a test's own, made quickly: one is made for the run, and copied."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bottleneck_db.server import EmbeddedServer, watchdog
from bottleneck_db.server.account import Account, account_for


@contextmanager
def _folder() -> Generator[Path]:
    # Not pytest's tmp_path: it is closed to the server's account, and too long for a socket.
    folder = Path(tempfile.mkdtemp(prefix="bn-", dir="/tmp")).resolve()
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
def made() -> Generator[Path]:
    """The state folder of a server that was started once and is stopped."""
    with _folder() as parent:
        server = EmbeddedServer(parent / "made")
        server.start()
        server.stop()
        yield server.state


@pytest.fixture
def stopped(made: Path, folder: Path) -> EmbeddedServer:
    """A server of this test alone that was started once."""
    subprocess.run(["cp", "-a", str(made), str(folder / "s")], check=True)
    return EmbeddedServer(folder / "s")


@pytest.fixture
def running(stopped: EmbeddedServer) -> EmbeddedServer:
    """The same, started."""
    stopped.start()
    return stopped

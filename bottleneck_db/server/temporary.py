"""A server for one test run: nothing of it is left afterwards, not even when its owner is killed."""

from __future__ import annotations

import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from bottleneck_db.errors import ServerStartFailed
from bottleneck_db.server import watchdog
from bottleneck_db.server.account import account_for
from bottleneck_db.server.embedded import EmbeddedServer
from bottleneck_db.server.places import Places, holds_socket, unsafe_character

_ROOM = 2 * 1024**3


@contextmanager
def temporary_server(
    options: Mapping[str, str] | None = None, bindir: Path | None = None, *, parent: Path | None = None
) -> Generator[EmbeddedServer]:
    """A started server in a folder of its own, not durable and so quick; server and folder are gone when the block ends.

    They are also gone, within some seconds, when the process that runs the block is killed. `options` and `bindir` are
    EmbeddedServer's; `parent` is where its folder shall lie if a server can work there, and the temporary folder is
    otherwise. Raises ServerNotFound, ServerStartFailed.
    """
    state = _fresh_state(parent)
    with _watched(state):
        server = EmbeddedServer(state, options=options, bindir=bindir, durable=False)
        server.start()
        yield server


@contextmanager
def _watched(state: Path) -> Generator[None]:
    """Clean `state` up at the end of the block, or let another process do it if this one ends before."""
    program = [sys.executable, "-I", "-S", str(Path(watchdog.__file__).resolve()), str(state)]
    with subprocess.Popen(program, stdin=subprocess.PIPE, start_new_session=True, cwd="/"):  # noqa: S603
        try:
            yield
        finally:
            watchdog.clean(state)


def memory_folder() -> Path | None:
    """A file system in memory with room for small databases, if there is one: they are copied many times faster there."""
    shared = Path("/dev/shm")  # noqa: S108 - the names of the folders in it are unguessable
    return shared if shared.is_dir() and shutil.disk_usage(shared).free >= _ROOM else None


def _fresh_state(preferred: Path | None = None) -> Path:
    """A folder name that nobody has, at which a server can work and its socket can lie; it does not exist yet."""
    account = account_for()
    parents = [preferred] if preferred else []
    for parent in (*parents, Path(tempfile.gettempdir()).resolve(), Path("/tmp").resolve()):  # noqa: S108 - the name is unguessable
        state = parent / f"bottleneck-db-{secrets.token_hex(8)}"
        if account.may_enter(parent) and holds_socket(Places(state).cluster / "run") and not unsafe_character(state):
            return state
    raise ServerStartFailed("there is no temporary folder that is open to the server's account and has a short path")

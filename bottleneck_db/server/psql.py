"""psql on the caller's terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager


def run_psql(program: str, arguments: Sequence[str], login: Mapping[str, str]) -> int:
    """Run psql until it ends; `login` are variables of libpq, which replace all those of the caller. Returns its exit code."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PG") or name == "PGTZ"}
    with _interrupts_left_to_it():
        return subprocess.run([program, *arguments], env=inherited | dict(login), check=False).returncode  # noqa: S603


@contextmanager
def _interrupts_left_to_it() -> Generator[None]:
    """Pass Ctrl-C over: psql cancels its query and goes on, and so must we.

    A handler that does nothing, since an ignored signal would be ignored by the program too: only handlers are reset by exec.
    """
    if threading.current_thread() is not threading.main_thread():  # Ctrl-C arrives in the main thread, and only there is it handled
        yield
        return
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)

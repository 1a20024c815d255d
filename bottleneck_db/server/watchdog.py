"""Ends a temporary server whose owner is gone. Run as a program of its own, by its path: nothing but the standard library is imported.

Its argument is the server's state folder. The owner holds the writing end of this program's standard input, into which nothing is
written, until the owner ends, however it ends. Only then is anything done.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

_QUIT_S = 10.0
_KILL_S = 5.0
_REMOVALS = 20
_PROGRAMS = frozenset({"postgres", "initdb", "pg_ctl", "psql", "sh"})


def main() -> None:
    """Wait for the end of the owner, then clean up."""
    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signum, signal.SIG_IGN)  # whoever ends the owner so must not end us before our work
    sys.stdin.read()
    clean(Path(sys.argv[1]))


def clean(state: Path) -> None:
    """End every PostgreSQL program that works below `state`, which must be a unique name, then remove the folder."""
    begun = time.monotonic()
    while (pids := _working_below(state)) and (passed := time.monotonic() - begun) < _QUIT_S + _KILL_S:
        for pid in pids:
            _signal(pid, signal.SIGQUIT if passed < _QUIT_S else signal.SIGKILL)
        time.sleep(0.02)
    _remove(state)


def _remove(folder: Path) -> None:
    for _ in range(_REMOVALS):  # a backend that is ending may still write
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(0.05)


def _working_below(state: Path) -> list[int]:
    """The programs that have a path below `state` among their arguments, and the backends, which work in the data folder.

    Without /proc only the server, as its file names it.
    """
    if not Path("/proc/self/cmdline").exists():
        return _server(state)
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdecimal() and _works(entry, os.fsencode(state))]


def _works(process: Path, state: bytes) -> bool:
    with suppress(OSError):
        command = (process / "cmdline").read_bytes()
        program = os.path.basename(os.fsdecode(command.split(b"\0")[0].split(b":")[0]))  # noqa: PTH119 - a backend: `postgres: …`
        return program in _PROGRAMS and (state in command or os.fsencode((process / "cwd").readlink()).startswith(state + b"/"))
    return False


def _server(state: Path) -> list[int]:
    with suppress(OSError, ValueError, IndexError):
        pid = int((state / "cluster" / "data" / "postmaster.pid").read_text().split()[0])
        os.kill(pid, 0)
        return [pid]
    return []


def _signal(pid: int, signum: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.kill(pid, signum)


if __name__ == "__main__":
    main()

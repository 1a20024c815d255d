"""Other processes: Python code that runs in one, and what the kernel says of one."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bottleneck_db.server.account import Account

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another account")
ROOT = Path(__file__).parents[2]
_PATIENCE_S = 30.0
# Jobs of a shell that are in its background ignore SIGINT, and what they start does too.
_HEAR = "import signal, sys\nfrom pathlib import Path\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
_BECOME = """
from bottleneck_db.server import *
import os
os.setgroups([])
os.setgid({0.gid})
os.setuid({0.uid})
"""


def script(code: str, *arguments: object, account: Account | None = None) -> subprocess.Popen[str]:
    """Start code in a session of its own. As another account it has first imported what it needs: that one may not be able to."""
    become = _BECOME.format(account) if account else ""
    return subprocess.Popen(
        [sys.executable, "-c", f"{_HEAR}{become}{code}", *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@contextmanager
def sleeping(account: Account) -> Generator[int]:
    """The number of a process of this account that does nothing."""
    with subprocess.Popen(["sleep", "600"], cwd="/", user=account.uid if account.borrowed else None) as process:
        try:
            yield process.pid
        finally:
            process.kill()


@contextmanager
def zombie(account: Account) -> Generator[int]:
    """The number of a process of this account that has ended and waits for its parent to see it."""
    with subprocess.Popen(["true"], cwd="/", user=account.uid if account.borrowed else None) as process:
        wait_until(lambda: is_zombie(process.pid))
        yield process.pid


def is_zombie(pid: int) -> bool:
    return ") Z " in Path(f"/proc/{pid}/stat").read_text()


def output(process: subprocess.Popen[str]) -> str:
    """What it printed, once it has ended well."""
    printed, complained = process.communicate(timeout=_PATIENCE_S)
    assert process.returncode == 0, complained
    return printed.strip()


def wait_until(condition: Callable[[], object]) -> None:
    """Look until it holds."""
    deadline = time.monotonic() + _PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline, "it never came to pass"
        time.sleep(0.005)


def working_below(folder: Path) -> dict[int, str]:
    """The living processes that have the folder on their command line or work in it, whatever they are; this one aside."""
    numbers = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdecimal() and entry.name != str(os.getpid())]
    return {pid: command for pid in numbers if (command := _command_below(pid, folder))}


def _command_below(pid: int, folder: Path) -> str:
    try:
        command = os.fsdecode(Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" "))
        works_there = Path(f"/proc/{pid}/cwd").readlink().is_relative_to(folder)
    except OSError:
        return ""
    return command if works_there or str(folder) in command else ""


def user_of(pid: int) -> int:
    """The number of the account that a process runs as."""
    return Path(f"/proc/{pid}").stat().st_uid


def listening_ports(pid: int) -> list[int]:
    """The TCP ports that a process listens on."""
    open_files = {str(entry.readlink()) for entry in Path(f"/proc/{pid}/fd").iterdir()}
    lines = [line.split() for table in ("tcp", "tcp6") for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]]
    return [int(fields[1].rpartition(":")[2], 16) for fields in lines if f"socket:[{fields[9]}]" in open_files]

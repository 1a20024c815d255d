"""Other processes: Python code that runs in one, and what the kernel says of one."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bottleneck_db.server.account import Account

ROOT = Path(__file__).parents[2]
_PATIENCE_S = 30.0


def script(code: str, *arguments: object, account: Account | None = None) -> subprocess.Popen[str]:
    """Start code in a session of its own. As another account it has first imported what it needs: that one may not be able to."""
    words = [str(argument) for argument in arguments]
    if account:
        become = f"os.setgroups([])\nos.setgid({account.gid})\nos.setuid({account.uid})"
        code = f"from bottleneck_db.server import *\nimport os\n{become}\n{code}"
    return subprocess.Popen(
        [sys.executable, "-c", f"import sys\nfrom pathlib import Path\n{code}", *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


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


def working_below(folder: Path) -> list[int]:
    """The living processes that have the folder on their command line or work in it, whatever they are; this one aside."""
    pids = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdecimal()]
    return [pid for pid in pids if pid != os.getpid() and _touches(pid, folder)]


def _touches(pid: int, folder: Path) -> bool:
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
        at = Path(f"/proc/{pid}/cwd").readlink()
    except OSError:
        return False
    return os.fsencode(folder) in command or at.is_relative_to(folder)


def user_of(pid: int) -> int:
    """The number of the account that a process runs as."""
    return Path(f"/proc/{pid}").stat().st_uid


def listening_ports(pid: int) -> list[int]:
    """The TCP ports that a process listens on."""
    links = [str(entry.readlink()) for entry in Path(f"/proc/{pid}/fd").iterdir()]
    inodes = {link.removeprefix("socket:[").removesuffix("]") for link in links if link.startswith("socket:[")}
    lines = [line.split() for table in ("tcp", "tcp6") for line in Path(f"/proc/{pid}/net/{table}").read_text().splitlines()[1:]]
    return [int(fields[1].rpartition(":")[2], 16) for fields in lines if fields[9] in inodes]

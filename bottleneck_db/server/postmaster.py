"""What a data folder's `postmaster.pid` says, and whether it is true."""

from __future__ import annotations

import os
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path

_READY = ("ready", "standby")


@dataclass(frozen=True, slots=True)
class Postmaster:
    """A server as its own file describes it; `ready` means that it accepts connections."""

    pid: int
    data: Path
    port: int
    socket: Path
    ready: bool

    @property
    def alive(self) -> bool:
        """Whether this process is the server of this folder: not gone, not a zombie, not a stranger with the same number."""
        return is_postgres(command_line(self.pid), self.data)

    @property
    def answers(self) -> bool:
        """Whether something listens on the socket; in another container its process cannot be seen from here."""
        with socket.socket(socket.AF_UNIX) as probe:
            probe.settimeout(2)
            try:
                probe.connect(str(self.socket / f".s.PGSQL.{self.port}"))
            except OSError:
                return False
            return True


def read_postmaster(data: Path) -> Postmaster | None:
    """The server that `postmaster.pid` names, alive or not; None without the file, or if it is not written to its end yet."""
    try:
        lines = [line.strip() for line in pid_file(data).read_text(errors="replace").splitlines()]
        pid = int(lines[0])
    except (OSError, ValueError, IndexError):
        return None
    lines += [""] * 8
    port = int(lines[3]) if lines[3].isdecimal() else 0
    return Postmaster(pid, data, port, Path(lines[4]), lines[7] in _READY)


def pid_file(data: Path) -> Path:
    """Where a server says which process it is."""
    return data / "postmaster.pid"


def is_postgres(arguments: list[str], data: Path) -> bool:
    """Whether a command line is `postgres -D data …`, as pg_ctl starts it."""
    return len(arguments) > 2 and Path(arguments[0]).name == "postgres" and arguments[1:3] == ["-D", str(data)]


def command_line(pid: int) -> list[str]:
    """The arguments of a process; empty if it is gone or a zombie."""
    if Path("/proc/self/cmdline").exists():
        try:
            return [os.fsdecode(part) for part in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[:-1]]
        except OSError:
            return []
    answer = subprocess.run(["/bin/ps", "-ww", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False)  # noqa: S603
    return answer.stdout.split()

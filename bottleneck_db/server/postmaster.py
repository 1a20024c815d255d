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
    def socket_file(self) -> Path:
        return self.socket / f".s.PGSQL.{self.port}"

    @property
    def answers(self) -> bool:
        """Whether something listens on the socket; in another container its process cannot be seen from here."""
        with socket.socket(socket.AF_UNIX) as probe:
            probe.settimeout(2)
            try:
                probe.connect(str(self.socket_file))
            except OSError:
                return False
            return True

    def forget(self) -> None:
        """Take away the two files that name this process, once it is no more: PostgreSQL believes any number that some process has."""
        for file in (pid_file(self.data), self.socket_file.with_name(f"{self.socket_file.name}.lock")):
            if _number(next(iter(_lines(file)), "")) == self.pid:
                file.unlink(missing_ok=True)


def read_postmaster(data: Path) -> Postmaster | None:
    """The server that `postmaster.pid` names, alive or not; None without the file, or if it is not written to its end yet."""
    lines = [*(line.strip() for line in _lines(pid_file(data))), *[""] * 8]
    if (pid := _number(lines[0])) is None:
        return None
    port = int(lines[3]) if lines[3].isdecimal() else 0
    return Postmaster(pid, data, port, Path(lines[4]), lines[7] in _READY)


def pid_file(data: Path) -> Path:
    """Where a server says which process it is."""
    return data / "postmaster.pid"


def is_postgres(command: str, data: Path) -> bool:
    """Whether a command line is `postgres -D data …`, as pg_ctl starts it."""
    program, _, arguments = command.partition(" -D ")
    return Path(program).name == "postgres" and (arguments == str(data) or arguments.startswith(f"{data} "))


def command_line(pid: int) -> str:
    """The words of a process's command line, with blanks between them; empty if it is gone or a zombie."""
    if not Path("/proc/self/cmdline").exists():
        return command_line_by_ps(pid)
    try:
        return os.fsdecode(Path(f"/proc/{pid}/cmdline").read_bytes().rstrip(b"\0").replace(b"\0", b" "))
    except OSError:
        return ""


def command_line_by_ps(pid: int) -> str:
    """The same where there is no /proc: ps puts blanks between the words, whatever blanks are in them."""
    command = ["/bin/ps", "-ww", "-o", "stat=,command=", "-p", str(pid)]
    state, _, words = subprocess.run(command, capture_output=True, check=False).stdout.strip().partition(b" ")  # noqa: S603
    return "" if state.startswith(b"Z") else os.fsdecode(words.strip())


def _number(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:
        return None


def _lines(file: Path) -> list[str]:
    try:
        return os.fsdecode(file.read_bytes()).split("\n")
    except OSError:
        return []

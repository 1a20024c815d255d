"""One data folder and the programs that make, start and stop its server."""

from __future__ import annotations

import os
import re
import secrets
import shlex
import shutil
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess

from bottleneck_db.errors import ServerError, ServerStartFailed
from bottleneck_db.server.account import Account, complaint
from bottleneck_db.server.binaries import Binaries
from bottleneck_db.server.options import VOLATILE
from bottleneck_db.server.owner import SUPERUSER
from bottleneck_db.server.passwords import make_password, write_private
from bottleneck_db.server.places import PORT, Places
from bottleneck_db.server.postmaster import Postmaster, read_postmaster

_START_S = 120
_STOP_S = 60
#: How long the backends of a killed server may hold its shared memory.
_ORPHANS_S = 10.0
_ORPHANS = "is still in use"
_LOG_LINES = 20
_FATAL = re.compile(r"\b(?:FATAL|PANIC): +(.*)")
_PARTIAL = "data.partial-"


@dataclass(frozen=True, slots=True)
class Cluster:
    """A data folder, the account that it belongs to and the programs to use on it; the caller holds the lock."""

    places: Places
    account: Account
    binaries: Binaries
    durable: bool

    def create(self) -> None:
        """Make the data folder, under another name first: one that exists is whole. Raises ServerStartFailed."""
        for left in self.places.cluster.glob(f"{_PARTIAL}*"):
            shutil.rmtree(left, ignore_errors=True)
        # A name of its own: the initdb of a killed start may still be at work, and removes its folder when that work fails.
        partial = self.places.cluster / f"{_PARTIAL}{secrets.token_hex(4)}"
        pwfile = self.places.cluster / "initdb.password"
        write_private(pwfile, make_password(self.places.superuser_password))
        self.account.give(pwfile)
        try:
            answer = self.account.run(self._initdb(partial, pwfile))
        finally:
            pwfile.unlink(missing_ok=True)
        if answer.returncode:
            raise ServerStartFailed(f"initdb failed: {complaint(answer)}")
        partial.rename(self.places.data)

    def start(self, options: Mapping[str, str]) -> Postmaster:
        """Start the server and wait until it accepts connections. Raises ServerStartFailed with the end of the log."""
        socket = self.account.own_folder(self.places.socket(self.account))
        deadline = time.monotonic() + _ORPHANS_S
        while True:
            self._remove_stale()
            begun = _size(self.places.log)
            answer = self._pg_ctl("start", "-t", str(_START_S), "-l", str(self.places.log), "-o", self._arguments(socket, options))
            if running := running_postmaster(self.places.data):  # ours, or one that somebody started with pg_ctl at this moment
                return running
            if time.monotonic() > deadline or _ORPHANS not in _read_from(self.places.log, begun):
                reason = fatal_line(_read_from(self.places.log, begun)) or complaint(answer)
                raise self._with_log(ServerStartFailed(f"PostgreSQL did not start: {reason} (log: {self.places.log})"))
            time.sleep(0.2)

    def stop(self) -> None:
        """Stop the server and wait for its end; sessions are broken off. Raises ServerError if it does not end in time."""
        answer = self._pg_ctl("stop", "-t", str(_STOP_S), "-m", "fast" if self.durable else "immediate")
        if running_postmaster(self.places.data):
            raise self._with_log(ServerError(f"PostgreSQL did not stop: {complaint(answer)} (log: {self.places.log})"))

    def _initdb(self, data: Path, pwfile: Path) -> list[str]:
        builtin = ("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
        return [
            self.binaries.program("initdb"),
            *("-D", str(data), "-U", SUPERUSER, "--auth=scram-sha-256", f"--pwfile={pwfile}", "-E", "UTF8"),
            *(builtin if self.binaries.major >= 17 else ("--locale=C.UTF-8",)),
            *(() if self.durable else ("-N",)),
        ]

    def _pg_ctl(self, verb: str, *arguments: str) -> CompletedProcess[str]:
        command = [self.binaries.program("pg_ctl"), verb, "-w", "-s", "-D", str(self.places.data), *arguments]
        return self.account.run(command, timeout_s=_START_S + 30)

    def _arguments(self, socket: Path, options: Mapping[str, str]) -> str:
        """The server's own arguments, as the one string that pg_ctl gives to a shell."""
        chosen = {**({} if self.durable else VOLATILE), **options, "listen_addresses": ""}
        settings = [argument for name, value in chosen.items() for argument in ("-c", f"{name}={value}")]
        return shlex.join(["-p", str(PORT), "-k", str(socket), *settings])

    def _remove_stale(self) -> None:
        """Take away what a server that is no more has left: PostgreSQL itself would believe a stranger's or a zombie's number."""
        if (found := read_postmaster(self.places.data)) is None or found.alive:
            return
        if found.answers:
            raise ServerStartFailed(f"a server that this process cannot see, in another container perhaps, works on {self.places.data}")
        found.forget()

    def _with_log(self, error: ServerError) -> ServerError:
        """The error with the end of the log as a note: of a temporary server nothing else is left to read."""
        error.add_note(log_tail(self.places.log, _LOG_LINES))
        return error


def running_postmaster(data: Path) -> Postmaster | None:
    """The server of a data folder, once it accepts connections: one that is starting is waited for, up to its limit."""
    deadline = time.monotonic() + _START_S
    while (found := read_postmaster(data)) and found.alive:
        if found.ready:
            return found
        if time.monotonic() > deadline:
            raise ServerStartFailed(f"the PostgreSQL of process {found.pid} does not become ready")
        time.sleep(0.05)
    return None


def log_tail(log: Path, lines: int) -> str:
    """The last lines of the server's log; empty if there is none."""
    try:
        with log.open(errors="replace") as stream:
            return "".join(deque(stream, maxlen=lines))
    except FileNotFoundError:
        return ""


def fatal_line(log: str) -> str:
    """The last thing that made the server give up, by its log; empty if nothing did."""
    found: list[str] = _FATAL.findall(log)
    return found[-1].strip() if found else ""


def _size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


def _read_from(file: Path, position: int) -> str:
    if not file.exists():
        return ""
    with file.open("rb") as stream:
        stream.seek(position, os.SEEK_SET)
        return stream.read().decode(errors="replace")

"""One PostgreSQL of our own: made at the first start, found again at every later one, whoever starts it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from filelock import FileLock, Timeout

from bottleneck_db.errors import ServerError, ServerStartFailed
from bottleneck_db.server.account import Account, account_for
from bottleneck_db.server.binaries import Binaries, find_binaries
from bottleneck_db.server.cluster import Cluster, log_tail, running_postmaster
from bottleneck_db.server.owner import DATABASE, OWNER, create_owner
from bottleneck_db.server.passwords import make_password
from bottleneck_db.server.places import PORT, Places
from bottleneck_db.server.postmaster import Postmaster, read_postmaster

_LOCK_S = 180.0


@dataclass(frozen=True, slots=True)
class ServerStatus:
    """What is known of a server: `pid` is None unless it runs; `version` is that of the programs, such as "18.4".

    `socket` is the folder of the Unix socket, `data` the data folder, `log` the file that the server writes to.
    """

    running: bool
    pid: int | None
    version: str
    data: Path
    socket: Path
    port: int
    log: Path


class EmbeddedServer:
    """A PostgreSQL that lies in the folder `state` and is reached by a Unix socket alone, with a password.

    `options` are settings of the server ("work_mem": "64MB"), given at each start. `bindir` is the folder of the programs to use;
    without it they are the wheel's, else PG_BINDIR's, else the system's newest. `durable=False` is for data that nobody will miss:
    faster, and lost in a crash. Nothing happens before `start()`. As root the server runs as the account `postgres`, else `nobody`,
    which must be able to enter the folder that `state` lies in.
    """

    def __init__(self, state: Path, *, options: Mapping[str, str] | None = None, bindir: Path | None = None, durable: bool = True) -> None:
        self._places = Places(Path(state).resolve())
        self._options = dict(options or {})
        self._bindir = Path(bindir).resolve() if bindir else None
        self._durable = durable

    @property
    def state(self) -> Path:
        """The folder that holds everything of this server (but the socket, when its path would be too long)."""
        return self._places.state

    def start(self) -> None:
        """Start the server and wait until it accepts connections; the first start makes it. One that runs is left alone.

        The server outlives this process. Processes and threads may start it at once: one does, the others wait, up to 180 s.
        Raises ServerNotFound, ServerStartFailed.
        """
        account = self._account()
        self._places.make(account)
        with self._locked():
            running = running_postmaster(self._places.data)
            if running and self._places.complete.exists():
                return
            self._complete(self._cluster(account), running)

    def stop(self) -> None:
        """Stop the server; sessions are broken off and their transactions rolled back. Nothing happens if it does not run.

        Raises ServerError if it does not end within 60 s.
        """
        if not self._places.cluster.exists():
            return
        with self._locked():
            if running := running_postmaster(self._places.data):
                self._cluster(self._account()).stop()
                with suppress(OSError):  # it may hold another server's socket
                    running.socket.rmdir()

    def status(self) -> ServerStatus:
        """What is known of the server, without touching it. Raises ServerNotFound when there are no programs."""
        account, running = self._account(), self._running()
        return ServerStatus(
            running=running is not None,
            pid=running.pid if running else None,
            version=self._binaries(account).version,
            data=self._places.data,
            socket=running.socket if running else self._places.socket(account),
            port=running.port if running else PORT,
            log=self._places.log,
        )

    def dsn(self, database: str = DATABASE) -> str:
        """The URL of a database for the role that owns it, with the password. Raises ServerError before the first start."""
        if not self._places.complete.exists():
            raise ServerError(f"the server in {self.state} was never started")
        socket, port = self._address()
        password = make_password(self._places.owner_password)
        return f"postgresql://{OWNER}:{quote(password, safe='')}@/{quote(database, safe='')}?host={quote(str(socket), safe='')}&port={port}"

    def log_tail(self, lines: int = 50) -> str:
        """The last `lines` lines of the server's log; empty if it has none."""
        return log_tail(self._places.log, lines)

    def psql(self, arguments: Sequence[str] = ()) -> int:
        """Run psql as the database's owner on this terminal, as the caller's own account; returns its exit code.

        Raises ServerError before the first start, ServerNotFound.
        """
        program = self._binaries(self._account()).program("psql")
        return subprocess.run([program, *arguments], env=self._psql_environment(), check=False).returncode  # noqa: S603

    def _psql_environment(self) -> dict[str, str]:
        self.dsn()  # refuses before the first start
        socket, port = self._address()
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PG") or name == "PGTZ"}
        password = make_password(self._places.owner_password)
        return kept | {"PGHOST": str(socket), "PGPORT": str(port), "PGUSER": OWNER, "PGDATABASE": DATABASE, "PGPASSWORD": password}

    def _complete(self, cluster: Cluster, running: Postmaster | None) -> None:
        """Do what is missing of: data folder, running server, role and database. An earlier start may have been killed anywhere."""
        if not self._places.data.exists():
            self._places.complete.unlink(missing_ok=True)
            cluster.create()
        started = running or cluster.start(self._options)
        if not self._places.complete.exists():
            superuser, owner = make_password(self._places.superuser_password), make_password(self._places.owner_password)
            create_owner(cluster.account, cluster.binaries, started.socket, superuser, owner)
            self._places.complete.touch()

    def _running(self) -> Postmaster | None:
        found = read_postmaster(self._places.data)
        return found if found and found.ready and found.alive else None

    def _address(self) -> tuple[Path, int]:
        """Where the running server says that it listens; else where it will."""
        running = self._running()
        return (running.socket, running.port) if running else (self._places.socket(self._account()), PORT)

    def _account(self) -> Account:
        return account_for(self._places.cluster)

    def _binaries(self, account: Account) -> Binaries:
        return find_binaries(account, self._bindir)

    def _cluster(self, account: Account) -> Cluster:
        return Cluster(self._places, account, self._binaries(account), self._durable)

    @contextmanager
    def _locked(self) -> Generator[None]:
        try:
            with FileLock(self._places.lock, timeout=_LOCK_S, mode=0o600):
                yield
        except Timeout as error:
            raise ServerStartFailed(f"another process holds {self._places.lock} for more than {_LOCK_S:.0f} s") from error

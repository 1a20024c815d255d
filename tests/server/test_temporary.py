"""Servers of which nothing is left."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest

from bottleneck_db.errors import ServerStartFailed
from bottleneck_db.server import memory_folder, temporary, temporary_server
from tests.server.processes import script, wait_until, working_below
from tests.server.servers import TMP, fetch, pid_of

HELD = """
import time
from bottleneck_db.server import memory_folder, temporary, temporary_server
with temporary_server() as server:
    print(server.state, flush=True)
    time.sleep(600)
"""
#: Tells its folder before anything is in it.
STARTING = """
from bottleneck_db.server import temporary, temporary_server
fresh = temporary._fresh_state
def tell(preferred=None):
    state = fresh()
    print(state, flush=True)
    return state
temporary._fresh_state = tell
with temporary_server():
    pass
"""


def gone(state: Path) -> bool:
    return not state.exists() and not working_below(state)


async def test_neither_process_nor_folder_is_left_after_the_block() -> None:
    with temporary_server() as server:
        assert await fetch(server, "SELECT 1") == 1
        assert pid_of(server) in working_below(server.state)
    assert gone(server.state)


async def test_what_its_processes_share_lies_in_its_folder() -> None:
    """A server that is killed removes nothing: its folder is removed for it."""
    with temporary_server() as server:
        assert await fetch(server, "SHOW dynamic_shared_memory_type") == "mmap"
        assert list(server.state.rglob("pg_dynshmem/mmap.*"))


async def test_neither_is_left_after_an_error_in_the_block() -> None:
    with pytest.raises(RuntimeError, match="in the block"), temporary_server() as server:
        raise RuntimeError("in the block")
    assert gone(server.state)


def test_neither_is_left_when_the_start_fails(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    with pytest.raises(ServerStartFailed, match="work_men"), temporary_server({"work_men": "1MB"}):
        raise AssertionError("it started")
    assert list(folder.iterdir()) == []
    assert not working_below(folder)


@pytest.mark.parametrize("signum", [signal.SIGKILL, signal.SIGINT])
def test_neither_is_left_when_the_owner_is_ended(signum: int) -> None:
    owner = script(HELD)
    assert owner.stdout
    state = Path(owner.stdout.readline().strip())
    assert working_below(state)
    os.kill(owner.pid, signum)
    owner.communicate(timeout=30)
    wait_until(lambda: gone(state))


def test_neither_is_left_when_the_owner_is_killed_during_the_start() -> None:
    owner = script(STARTING)
    assert owner.stdout
    state = Path(owner.stdout.readline().strip())
    wait_until(lambda: list(state.glob("cluster/data.partial-*/base")))
    owner.kill()
    owner.communicate(timeout=30)
    wait_until(lambda: gone(state))


def test_neither_is_left_when_the_watchdog_was_told_to_end_before() -> None:
    owner = script(HELD)
    assert owner.stdout
    state = Path(owner.stdout.readline().strip())
    (dog,) = [pid for pid, command in working_below(state).items() if "watchdog" in command]
    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        os.kill(dog, signum)
    owner.terminate()
    owner.communicate(timeout=30)
    wait_until(lambda: gone(state))


async def test_it_is_quick_and_not_durable_and_takes_settings() -> None:
    with temporary_server({"work_mem": "7MB", "fsync": "on"}) as one, temporary_server() as two:
        assert one.state != two.state
        assert (await fetch(one, "SHOW work_mem"), await fetch(one, "SHOW fsync")) == ("7MB", "on")
        assert (await fetch(two, "SHOW fsync"), await fetch(two, "SHOW synchronous_commit")) == ("off", "off")


@pytest.mark.parametrize("name", ["long" * 20, "a,b", "a$b"])
def test_a_temporary_folder_in_which_no_server_can_work_is_passed_over(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / name).mkdir(mode=0o711)
    monkeypatch.setattr("tempfile.tempdir", str(folder / name))
    assert temporary._fresh_state().parent == temporary._fresh_state(folder / name).parent == TMP


def test_a_server_lies_where_its_caller_wants_it(folder: Path) -> None:
    folder.chmod(0o755)
    assert temporary._fresh_state(folder).parent == folder


def test_memory_is_offered_where_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    if (found := memory_folder()) is not None:
        assert shutil.disk_usage(found).free > 1024**3
    monkeypatch.setattr(temporary, "_ROOM", 1 << 60)
    assert memory_folder() is None

"""What the watchdog ends and removes."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
from pathlib import Path

import asyncpg
import pytest

from bottleneck_db.server import EmbeddedServer, watchdog
from bottleneck_db.server.account import Account
from tests.server.processes import wait_until, working_below
from tests.server.servers import fetch, pid_of, wait_for_statement


async def test_a_backend_that_is_busy_when_its_server_is_killed_is_ended_too(doomed: EmbeddedServer) -> None:
    endless = "SELECT count(*) FROM generate_series(1, 1000000000)"
    busy = asyncio.create_task(fetch(doomed, endless))
    await wait_for_statement(doomed, endless)
    os.kill(pid_of(doomed), signal.SIGKILL)
    watchdog.clean(doomed.state)
    assert not working_below(doomed.state)
    assert not doomed.state.exists()
    with pytest.raises((asyncpg.PostgresConnectionError, ConnectionError)):
        await busy


def test_a_server_that_does_not_react_is_killed(doomed: EmbeddedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watchdog, "_QUIT_S", 0.1)
    os.kill(pid_of(doomed), signal.SIGSTOP)
    watchdog.clean(doomed.state)
    assert not working_below(doomed.state)
    assert not doomed.state.exists()


def test_what_cannot_be_ended_does_not_hold_the_watchdog_for_ever(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watchdog, "_QUIT_S", 0.0)
    monkeypatch.setattr(watchdog, "_KILL_S", 0.0)
    with subprocess.Popen(["sh", "-c", "read line", str(folder / "s")], stdin=subprocess.PIPE) as program:
        watchdog.clean(folder / "s")
        assert program.poll() is None


def test_programs_of_others_are_spared(doomed: EmbeddedServer, folder: Path) -> None:
    """They have the folder on their command line or work in it, but are none of PostgreSQL's."""
    with subprocess.Popen(["tail", "-f", "/dev/null", str(doomed.status().log)], stdout=subprocess.DEVNULL) as tail:
        watchdog.clean(folder / "another")
        assert doomed.status().running
        watchdog.clean(doomed.state)
        assert tail.poll() is None
        tail.kill()


def test_without_proc_the_server_is_the_one_that_its_file_names(running: EmbeddedServer) -> None:
    assert watchdog._server(running.state) == [pid_of(running)]
    file = running.status().data / "postmaster.pid"
    told = file.read_text()
    for wrong in ("4194304", "no number", ""):
        file.write_text(wrong)
        assert watchdog._server(running.state) == []
    file.write_text(told)


def test_a_program_that_has_ended_meanwhile_is_no_error(account: Account) -> None:
    with subprocess.Popen(["true"]) as ended:
        ended.wait()
        watchdog._signal(ended.pid, signal.SIGQUIT)
    assert account.uid


def test_a_folder_that_is_still_written_to_is_removed_all_the_same(folder: Path) -> None:
    (folder / "s").mkdir()
    with subprocess.Popen(["bash", "-c", 'for i in {1..40}; do mkdir -p "$0/$i/x"; sleep 0.005; done', str(folder / "s")]) as writer:
        wait_until((folder / "s" / "3").exists)
        watchdog.clean(folder / "s")
        writer.wait()
        watchdog.clean(folder / "s")
    assert not (folder / "s").exists()

"""psql on the caller's terminal."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from bottleneck_db.server import EmbeddedServer
from tests.server.processes import script
from tests.server.servers import wait_for_statement

PSQL = """
from bottleneck_db.server import EmbeddedServer
print("exit code", EmbeddedServer(Path(sys.argv[1])).psql(sys.argv[2:]), flush=True)
"""


def test_its_exit_code_is_returned(server: EmbeddedServer, capfd: pytest.CaptureFixture[str]) -> None:
    assert server.psql(["-X", "-At", "-c", "SELECT current_user, 6 * 7"]) == 0
    assert capfd.readouterr().out == "bottleneck_owner|42\n"
    assert server.psql(["-X", "-v", "ON_ERROR_STOP=1", "-c", "SELECT 1 / 0"]) == 1
    assert "division by zero" in capfd.readouterr().err


def test_the_variables_of_libpq_do_not_lead_elsewhere(
    server: EmbeddedServer, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    foreign = {"PGHOST": "/nowhere", "PGUSER": "x", "PGSERVICE": "x", "PGOPTIONS": "-c x=y", "PGTZ": "Asia/Tokyo"}
    for name, value in foreign.items():
        monkeypatch.setenv(name, value)
    assert server.psql(["-X", "-At", "-c", "SHOW timezone"]) == 0
    assert capfd.readouterr().out == "Asia/Tokyo\n"


def test_a_server_that_does_not_run_is_told_by_psql(stopped: EmbeddedServer, capfd: pytest.CaptureFixture[str]) -> None:
    assert stopped.psql(["-X", "-c", "SELECT 1"]) == 2
    assert "No such file or directory" in capfd.readouterr().err


async def test_ctrl_c_cancels_the_query_and_not_the_caller(server: EmbeddedServer) -> None:
    process = script(PSQL, server.state, "-X", "-c", "SELECT pg_sleep(60)")
    await wait_for_statement(server, "SELECT pg_sleep(60)")
    os.killpg(process.pid, signal.SIGINT)
    told, complained = process.communicate(timeout=30)
    assert told == "exit code 1\n"
    assert "canceling statement due to user request" in complained


def test_any_thread_may_run_it(server: EmbeddedServer) -> None:
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(server.psql(["-X", "-c", "SELECT 1", "-o", "/dev/null"])))
    thread.start()
    thread.join()
    assert codes == [0]

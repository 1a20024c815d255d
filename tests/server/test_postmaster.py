"""Whether what `postmaster.pid` says is true."""

from __future__ import annotations

import os
import socket
import subprocess
from pathlib import Path

import pytest

from bottleneck_db.server import EmbeddedServer
from bottleneck_db.server.postmaster import Postmaster, command_line, command_line_by_ps, is_postgres, read_postmaster
from tests.server.processes import wait_until
from tests.server.servers import pid_of

WHOLE = "4242\n/d\n1795595709\n5432\n/d/../run\n\n  2174521     32817\nready   \n"


def test_the_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "postmaster.pid").write_text(WHOLE)
    assert read_postmaster(tmp_path) == Postmaster(4242, tmp_path, 5432, Path("/d/../run"), ready=True)


@pytest.mark.parametrize(("text", "ready"), [("starting", False), ("stopping", False), ("ready   ", True), ("standby ", True)])
def test_a_server_is_ready_when_it_says_so(text: str, ready: bool, tmp_path: Path) -> None:
    (tmp_path / "postmaster.pid").write_text(WHOLE.replace("ready   ", text))
    assert (found := read_postmaster(tmp_path))
    assert found.ready is ready


@pytest.mark.parametrize("text", [None, "", "\n", "no number\n/d\n"])
def test_a_file_that_is_missing_or_not_begun_names_no_server(text: str | None, tmp_path: Path) -> None:
    if text is not None:
        (tmp_path / "postmaster.pid").write_text(text)
    assert read_postmaster(tmp_path) is None


def test_a_file_that_is_not_written_to_its_end_names_a_server_that_is_not_ready(tmp_path: Path) -> None:
    (tmp_path / "postmaster.pid").write_text("4242\n/d\n")
    assert read_postmaster(tmp_path) == Postmaster(4242, tmp_path, 0, Path(), ready=False)


@pytest.mark.parametrize(
    ("command", "served"),
    [
        ("/usr/lib/postgresql/15/bin/postgres -D /a b/data -p 5432", True),
        ("/my programs/postgres -D /a b/data", True),
        ("postgres -D /a b/data2 -p 5432", False),
        ("postgres -D /a", False),
        ("vim -D /a b/data", False),
        ("postgres: checkpointer", False),
        ("postgres", False),
        ("", False),
    ],
)
def test_a_server_is_known_by_its_command_line(command: str, served: bool) -> None:
    assert is_postgres(command, Path("/a b/data")) is served


def test_the_command_line_of_a_process_is_read_from_proc_and_by_ps(running: EmbeddedServer) -> None:
    for read in (command_line, command_line_by_ps):
        assert is_postgres(read(pid_of(running)), running.status().data)
        assert read(4194304) == ""  # a number that Linux gives to no process
        with subprocess.Popen(["sleep", "60"]) as other:
            wait_until(lambda: "sleep 60" in read(other.pid))  # noqa: B023 - it is called at once
            other.kill()
            wait_until(lambda: ") Z " in Path(f"/proc/{other.pid}/stat").read_text())
            assert read(other.pid) == ""


def test_a_server_answers_while_something_listens_on_its_socket(folder: Path) -> None:
    found = Postmaster(os.getpid(), folder / "data", 5432, folder, ready=True)
    assert not found.answers
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(found.socket_file))
        assert not found.answers
        listener.listen()
        assert found.answers
    assert not Postmaster(1, folder / "data", 5432, Path("/" + "long" * 40), ready=True).answers


def test_forgetting_a_server_spares_the_files_of_another(folder: Path) -> None:
    files = (folder / "postmaster.pid", folder / ".s.PGSQL.5432.lock")
    for file in files:
        file.write_text(WHOLE)
    Postmaster(4243, folder, 5432, folder, ready=True).forget()
    assert all(file.exists() for file in files)
    Postmaster(4242, folder, 5432, folder, ready=True).forget()
    assert not any(file.exists() for file in files)
    Postmaster(4242, folder, 5432, folder, ready=True).forget()

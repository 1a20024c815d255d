"""`bottleneck-db server`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from bottleneck_db.cli import main
from bottleneck_db.server import project_server, watchdog
from bottleneck_db.server.account import account_for
from bottleneck_db.server.places import Places

SCRIPTS = Path(sys.executable).parent


class Server:
    """The command in this process, which is quicker than one of its own."""

    def __init__(self, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capfd = capfd
        self._monkeypatch = monkeypatch
        self.set(COLUMNS="120", NO_COLOR="1")

    def set(self, **environment: str) -> None:
        for name, value in environment.items():
            self._monkeypatch.setenv(name, value)

    def __call__(self, verb: str, *arguments: str | Path) -> Told:
        self._monkeypatch.setattr(sys, "argv", ["bottleneck-db", "server", verb, *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        code = ended.value.code
        assert isinstance(code, int)
        return Told(code, *self._capfd.readouterr())


class Told(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def server(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Server:
    """`server(verb, …)` runs `bottleneck-db server verb …`."""
    monkeypatch.delenv("PG_BINDIR", raising=False)
    return Server(capfd, monkeypatch)


@contextmanager
def _made(project: Path) -> Generator[Path]:
    project.mkdir()
    state = project_server(project).state
    try:
        yield project
    finally:
        project_server(project).stop()
        watchdog.clean(state)


@pytest.fixture
def project(tmp_path: Path) -> Generator[Path]:
    """A project without a server, of which none is left."""
    with _made(tmp_path / "pro[bold]ject") as made:
        yield made


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Generator[Path]:
    """A project whose server runs."""
    with _made(tmp_path_factory.mktemp("cli") / "started") as made:
        project_server(made).start()
        yield made


def test_a_server_is_started_asked_and_stopped(server: Server, project: Path) -> None:
    before = server("status", "--project", project, "--json")
    assert before.code == 3
    assert (json.loads(before.out)["running"], json.loads(before.out)["pid"]) == (False, None)
    assert not project_server(project).state.exists()

    begun = server("start", "--project", project)
    assert (begun.code, begun.err) == (0, "")
    status = json.loads(server("status", "--project", project, "--json").out)
    assert begun.out == f"PostgreSQL {status['version']} runs as process {status['pid']}; its data are in {status['data']}\n"
    assert server("start", "--project", project).out == begun.out

    for _ in range(2):  # stopping what does not run is no error
        assert server("stop", "--project", project) == (0, "PostgreSQL is stopped.\n", "")
    after = server("status", "--project", project)
    assert after.code == 3
    assert "stopped" in after.out


def test_the_server_outlives_the_command_and_its_terminal(project: Path) -> None:
    command = [str(SCRIPTS / "bottleneck-db"), "server", "start", "--project", str(project)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60, start_new_session=True)
    assert done.stderr == ""
    assert f"runs as process {project_server(project).status().pid};" in done.stdout


def test_asking_for_a_server_that_was_never_started_makes_nothing(server: Server, project: Path) -> None:
    assert server("stop", "--project", project).code == 0
    assert server("logs", "--project", project) == (0, "", "")
    assert not project_server(project).state.exists()


def test_the_status_is_whole_in_both_forms(server: Server, started: Path) -> None:
    told = server("status", "--project", started, "--json")
    assert told.code == 0
    status = json.loads(told.out)
    assert set(status) == {"running", "pid", "version", "data", "socket", "port", "log"}
    assert status["running"] is True
    server.set(COLUMNS="40")
    table = server("status", "--project", started)
    assert table.code == 0
    assert f"running, process {status['pid']}" in table.out
    values = "".join(line.split("│")[2].strip() for line in table.out.splitlines() if line.count("│") == 3)
    for name in ("version", "data", "socket", "port", "log"):
        assert str(status[name]) in values  # folded, but nothing is cut off


def test_psql_takes_its_own_arguments_and_returns_its_exit_code(server: Server, started: Path) -> None:
    answer = server("psql", "--project", started, "-X", "-At", "-c", "SELECT current_user || ' ' || 6 * 7")
    assert answer == (0, "bottleneck_owner 42\n", "")
    failed = server("psql", "--project", started, "-X", "-c", "SELECT 1 / 0")
    assert failed.code == 1
    assert "division by zero" in failed.err
    assert server("psql", "--project", started, "-X", "-d", "no_such_database", "-c", "SELECT 1").code == 2


def test_the_logs_are_told_from_their_end(server: Server, started: Path) -> None:
    assert "ready to accept connections" in server("logs", "--project", started).out
    assert len(server("logs", "--project", started, "-n", "1").out.splitlines()) == 1
    assert server("logs", "--project", started, "--lines", "0").code == 2


def test_without_an_option_the_project_is_the_one_that_one_works_in(server: Server, started: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (started / "pyproject.toml").touch()
    (started / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(started / "deep" / "er")
    assert server("status", "--json") == server("status", "--project", started, "--json")


def test_two_projects_have_servers_of_their_own(server: Server, started: Path, project: Path) -> None:
    assert server("status", "--project", project, "--json").code == 3
    server("start", "--project", project)
    one, two = (json.loads(server("status", "--project", folder, "--json").out) for folder in (started, project))
    for name in ("pid", "data", "socket", "log"):
        assert one[name] != two[name]
    server("stop", "--project", project)
    assert server("status", "--project", started, "--json").code == 0


def in_one_line(told: Told) -> str:
    """The error that the command told, in one line and with exit code 1."""
    assert (told.code, told.out, told.err.count("\n")) == (1, "", 1)
    return told.err


@pytest.mark.parametrize("verb", ["start", "status"])
def test_without_programs_the_way_out_is_told(server: Server, project: Path, tmp_path: Path, verb: str) -> None:
    server.set(PG_BINDIR=str(tmp_path / "[red]nowhere"))
    told = in_one_line(server(verb, "--project", project))
    assert told.startswith("ServerNotFound: PG_BINDIR: not all of PostgreSQL's programs postgres, initdb, pg_ctl, psql are in /")
    assert told.endswith("/[red]nowhere\n")


def test_psql_before_the_first_start_is_told(server: Server, project: Path) -> None:
    state = project_server(project).state
    told = in_one_line(server("psql", "--project", project))
    assert told == f"ServerError: the server in {state} was never started, or its password is lost: start it\n"


def test_data_of_a_version_without_programs_are_told(server: Server, project: Path) -> None:
    places = Places(project_server(project).state)
    places.make(account_for())
    places.data.mkdir()
    (places.data / "PG_VERSION").write_text("9\n")
    told = in_one_line(server("start", "--project", project))
    assert told.startswith("ServerStartFailed: the account ")
    assert "PostgreSQL 9, which made the data" in told


def test_a_server_that_does_not_come_up_is_told(server: Server, project: Path) -> None:
    project_server(project).start()
    project_server(project).stop()
    data = project_server(project).status().data
    (data / "postgresql.auto.conf").write_text("work_mem = 'much'\n")
    assert "PostgreSQL did not start: " in in_one_line(server("start", "--project", project))


def test_a_current_folder_that_is_gone_is_told(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert in_one_line(server("status")) == "ServerError: the current folder is gone: go to one that exists\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root's data do not lie in the project")
def test_a_project_at_a_path_that_the_tools_cannot_bear_is_told(server: Server, tmp_path: Path) -> None:
    (tmp_path / "a$b").mkdir()
    assert in_one_line(server("start", "--project", tmp_path / "a$b")).endswith("the path contains '$'\n")
    assert list((tmp_path / "a$b").iterdir()) == []


def test_a_project_that_does_not_exist_is_refused(server: Server) -> None:
    failed = server("start", "--project", "/no/such/folder")
    assert failed.code == 2
    assert "does not exist" in failed.err


def test_the_help_of_each_command_has_an_example(server: Server) -> None:
    for verb in ("start", "stop", "status", "psql", "logs"):
        told = server(verb, "--help")
        assert told.code == 0
        assert f"bottleneck-db server {verb}" in told.out
    assert server("strat").code == 2

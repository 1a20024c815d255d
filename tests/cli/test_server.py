"""`bottleneck-db server`."""

from __future__ import annotations

import json
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bottleneck_db.server import project_server, watchdog
from bottleneck_db.server.account import account_for
from bottleneck_db.server.places import Places
from tests.cli.conftest import Command, Done
from tests.cli.test_cli import run


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


def test_a_server_is_started_asked_and_stopped(command: Command, project: Path) -> None:
    before = command("server", "status", "--project", str(project), "--json")
    assert before.returncode == 3
    assert (json.loads(before.stdout)["running"], json.loads(before.stdout)["pid"]) == (False, None)
    assert not project_server(project).state.exists()

    begun = command("server", "start", "--project", str(project))
    assert (begun.returncode, begun.stderr) == (0, "")
    status = json.loads(command("server", "status", "--project", str(project), "--json").stdout)
    assert begun.stdout == f"PostgreSQL {status['version']} runs as process {status['pid']}; its data are in {status['data']}\n"
    assert command("server", "start", "--project", str(project)).stdout == begun.stdout

    for _ in range(2):  # stopping what does not run is no error
        assert command("server", "stop", "--project", str(project)) == Done(0, "PostgreSQL is stopped.\n", "")
    after = command("server", "status", "--project", str(project))
    assert after.returncode == 3
    assert "stopped" in after.stdout


def test_the_server_outlives_the_process_of_the_command(project: Path) -> None:
    done = run("bottleneck-db", "server", "start", "--project", str(project))
    assert (done.returncode, done.stderr) == (0, "")
    assert f"runs as process {project_server(project).status().pid};" in done.stdout


def test_asking_for_a_server_that_was_never_started_makes_nothing(command: Command, project: Path) -> None:
    assert command("server", "stop", "--project", str(project)).returncode == 0
    assert command("server", "logs", "--project", str(project)) == Done(0, "", "")
    assert not project_server(project).state.exists()


def test_the_status_is_whole_in_both_forms(command: Command, started: Path) -> None:
    told = command("server", "status", "--project", str(started), "--json")
    assert told.returncode == 0
    status = json.loads(told.stdout)
    assert set(status) == {"running", "pid", "version", "data", "socket", "port", "log"}
    assert status["running"] is True
    table = command("server", "status", "--project", str(started), COLUMNS="40")
    assert table.returncode == 0
    assert f"running, process {status['pid']}" in table.stdout
    values = "".join(line.split("│")[2].strip() for line in table.stdout.splitlines() if line.count("│") == 3)
    for name in ("version", "data", "socket", "port", "log"):
        assert str(status[name]) in values  # folded, but nothing is cut off


def test_psql_takes_its_own_arguments_and_returns_its_exit_code(started: Path) -> None:
    """In a process of its own, for psql writes to its terminal itself."""

    def psql(*arguments: str) -> Done:
        done = run("bottleneck-db", "server", "psql", "--project", str(started), "-X", *arguments)
        return Done(done.returncode, done.stdout, done.stderr)

    assert psql("-At", "-c", "SELECT current_user || ' ' || 6 * 7") == Done(0, "bottleneck_owner 42\n", "")
    failed = psql("-c", "SELECT 1 / 0")
    assert failed.returncode == 1
    assert "division by zero" in failed.stderr
    assert psql("-d", "no_such_database", "-c", "SELECT 1").returncode == 2


def test_the_logs_are_told_from_their_end(command: Command, started: Path) -> None:
    assert "ready to accept connections" in command("server", "logs", "--project", str(started)).stdout
    assert len(command("server", "logs", "--project", str(started), "-n", "1").stdout.splitlines()) == 1
    assert command("server", "logs", "--project", str(started), "--lines", "0").returncode == 2


def test_without_an_option_the_project_is_the_one_that_one_works_in(
    command: Command, started: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (started / "pyproject.toml").touch()
    (started / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(started / "deep" / "er")
    assert command("server", "status", "--json") == command("server", "status", "--project", str(started), "--json")


def test_two_projects_have_servers_of_their_own(command: Command, started: Path, project: Path) -> None:
    assert command("server", "status", "--project", str(project), "--json").returncode == 3
    command("server", "start", "--project", str(project))
    one, two = (json.loads(command("server", "status", "--project", str(folder), "--json").stdout) for folder in (started, project))
    for name in ("pid", "data", "socket", "log"):
        assert one[name] != two[name]
    command("server", "stop", "--project", str(project))
    assert command("server", "status", "--project", str(started), "--json").returncode == 0


def in_one_line(told: Done) -> str:
    """The error that the command told, in one line and with exit code 1."""
    assert (told.returncode, told.stdout, told.stderr.count("\n")) == (1, "", 1)
    return told.stderr


@pytest.mark.parametrize("verb", ["start", "status"])
def test_without_programs_the_way_out_is_told(command: Command, project: Path, tmp_path: Path, verb: str) -> None:
    told = in_one_line(command("server", verb, "--project", str(project), PG_BINDIR=str(tmp_path / "[red]nowhere")))
    assert told.startswith("ServerNotFound: PG_BINDIR: not all of PostgreSQL's programs postgres, initdb, pg_ctl, psql are in /")
    assert told.endswith("/[red]nowhere\n")


def test_psql_before_the_first_start_is_told(command: Command, project: Path) -> None:
    state = project_server(project).state
    told = in_one_line(command("server", "psql", "--project", str(project)))
    assert told == f"ServerError: the server in {state} was never started, or its password is lost: start it\n"


def test_data_of_a_version_without_programs_are_told(command: Command, project: Path) -> None:
    places = Places(project_server(project).state)
    places.make(account_for())
    places.data.mkdir()
    (places.data / "PG_VERSION").write_text("9\n")
    told = in_one_line(command("server", "start", "--project", str(project)))
    assert told.startswith("ServerStartFailed: the account ")
    assert "PostgreSQL 9, which made the data" in told


def test_a_server_that_does_not_come_up_is_told(command: Command, project: Path) -> None:
    project_server(project).start()
    project_server(project).stop()
    data = project_server(project).status().data
    (data / "postgresql.auto.conf").write_text("work_mem = 'much'\n")
    assert "PostgreSQL did not start: " in in_one_line(command("server", "start", "--project", str(project)))


def test_a_current_folder_that_is_gone_is_told(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert in_one_line(command("server", "status")) == "ServerError: the current folder is gone: go to one that exists\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root's data do not lie in the project")
def test_a_project_at_a_path_that_the_tools_cannot_bear_is_told(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a$b").mkdir()
    assert in_one_line(command("server", "start", "--project", str(tmp_path / "a$b"))).endswith("the path contains '$'\n")
    assert list((tmp_path / "a$b").iterdir()) == []


def test_a_project_that_does_not_exist_is_refused(command: Command) -> None:
    failed = command("server", "start", "--project", "/no/such/folder")
    assert failed.returncode == 2
    assert "does not exist" in failed.stderr


def test_the_help_of_each_command_has_an_example(command: Command) -> None:
    for verb in ("start", "stop", "status", "psql", "logs"):
        told = command("server", verb, "--help")
        assert told.returncode == 0
        assert f"bottleneck-db server {verb}" in told.stdout
    assert command("server", "strat").returncode == 2

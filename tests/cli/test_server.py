"""`bottleneck-db server`, as a user runs it, for a project of its own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Generator
from pathlib import Path

import pytest

from bottleneck_db.server import project_server
from bottleneck_db.server.watchdog import clean
from tests.cli.test_cli import run


@pytest.fixture
def project(tmp_path: Path) -> Generator[Path]:
    """A folder whose server is gone afterwards, with its data, which lie elsewhere for root."""
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "pyproject.toml").touch()
    try:
        yield folder
    finally:
        clean(project_server(folder).state)
        shutil.rmtree(folder)


def test_a_server_is_started_looked_at_and_stopped(project: Path) -> None:
    def server(*words: str) -> tuple[int, str]:
        done = run("bottleneck-db", "server", words[0], "--project", str(project), *words[1:])
        return done.returncode, done.stdout + done.stderr

    assert server("status")[0] == 3
    code, said = server("psql", "-c", "SELECT 1")
    assert (code, "never started" in said) == (1, True)
    code, said = server("start")
    assert (code, said.startswith("PostgreSQL ")) == (0, True)
    assert server("start")[0] == 0
    code, said = server("status", "--json")
    status = json.loads(said)
    assert (code, status["running"], Path(status["data"]).name) == (0, True, "data")
    assert "running" in server("status")[1]
    code, said = server("psql", "-Atc", "SELECT current_user, current_database()")
    assert (code, said.strip()) == (0, "bottleneck_owner|bottleneck")
    assert server("psql", "-c", "SELECT broken")[0] == 1
    assert "ready to accept connections" in server("logs", "--lines", "200")[1]
    assert server("stop") == (0, "PostgreSQL is stopped.\n")
    assert server("status")[0] == 3
    assert server("stop")[0] == 0


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    done = run("bottleneck-db", "server", "status", "--project", str(tmp_path / "nowhere"))
    assert done.returncode == 2
    assert "does not exist" in " ".join(done.stderr.replace("│", " ").split())


@pytest.mark.parametrize("verb", ["start", "stop", "status", "psql", "logs"])
def test_each_command_has_an_example(verb: str) -> None:
    assert f"bottleneck-db server {verb}" in run("bottleneck-db", "server", verb, "--help").stdout

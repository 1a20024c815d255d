"""Which server is a project's."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bottleneck_db.errors import InvalidArgument, ServerError
from bottleneck_db.server import project_server
from bottleneck_db.server.places import ROOT_STATES


def test_the_nearest_folder_with_a_pyproject_is_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "inner" / "deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "inner" / "deep")
    assert project_server().state == project_server(tmp_path).state
    (tmp_path / "inner" / "pyproject.toml").touch()
    assert project_server().state == project_server(tmp_path / "inner").state


def test_where_there_is_no_pyproject_the_current_folder_is_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/usr")
    assert project_server().state == project_server(Path("/usr")).state


def test_each_project_has_a_server_of_its_own_whatever_links_lead_to_it(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "one")
    assert project_server(tmp_path / "one").state != project_server(tmp_path / "two").state
    assert project_server(tmp_path / "one").state == project_server(tmp_path / "link").state


def test_a_projects_state_lies_in_it_but_roots_in_a_folder_that_the_server_may_enter(tmp_path: Path) -> None:
    state = project_server(tmp_path).state
    if os.geteuid() == 0:
        assert state.parent == ROOT_STATES
    else:
        assert state == tmp_path.resolve() / ".bottleneck" / "postgres"
    assert not state.exists()


@pytest.mark.parametrize("bad", ["missing", "file", "a\0b"])
def test_what_is_no_folder_is_no_project(bad: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InvalidArgument, match="project: is a folder that exists"):
        project_server(tmp_path / bad)
    assert not (tmp_path / "missing").exists()


def test_a_current_folder_that_is_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    with pytest.raises(ServerError, match="the current folder is gone"):
        project_server()

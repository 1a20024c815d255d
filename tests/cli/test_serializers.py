"""The command that makes the serializers."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command

SERIALIZERS = Path(__file__).parents[2] / "bottleneck_db" / "serializers"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the package as it stands in the repository."""
    return Path(shutil.copytree(SERIALIZERS, tmp_path / "serializers", ignore=shutil.ignore_patterns("__pycache__")))


def test_the_serializers_in_the_repository_are_up_to_date(command: Command) -> None:
    checked = command("serializers", "generate", "--check")
    assert checked.returncode == 0, f"{checked.stdout} run `bottleneck-db serializers generate`"
    assert "up to date" in checked.stdout


def test_what_differs_is_shown_and_then_written(command: Command, folder: Path) -> None:
    bots, old = folder / "bots.py", folder / "robots.py"
    before = bots.read_text()
    bots.write_text(before.replace("class BotUpdate", "class BotChange"))
    (folder / "users.py").unlink()
    old.write_text(before.replace("bots", "robots"))
    checked = command("serializers", "generate", "--check", "--output", str(folder))
    assert checked.returncode == 1
    for line in ("-class BotChange(Update):", "+class BotUpdate(Update):", "+class UserRead(Read):", "--- present/robots.py"):
        assert line in checked.stdout.splitlines()
    assert "run `bottleneck-db serializers generate`" in checked.stderr
    assert ("BotChange" in bots.read_text(), old.exists()) == (True, True)
    written = command("serializers", "generate", "--output", str(folder))
    assert written.returncode == 0
    assert (bots.read_text(), (folder / "users.py").exists(), old.exists()) == (before, True, False)
    assert f"{old} is removed." in written.stdout
    assert "up to date" in command("serializers", "generate", "--check", "--output", str(folder)).stdout


def test_files_that_it_did_not_make_are_left_alone(command: Command, folder: Path) -> None:
    own = folder / "own.py"
    own.write_bytes(b"# \xff of somebody\n")
    assert command("serializers", "generate", "--output", str(folder)).returncode == 0
    assert own.read_bytes() == b"# \xff of somebody\n"
    assert (folder / "base.py").read_bytes() == (SERIALIZERS / "base.py").read_bytes()


def test_it_works_where_no_serializers_are_yet(command: Command, tmp_path: Path) -> None:
    assert command("serializers", "generate", "--output", str(tmp_path)).returncode == 0
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_bytes() for path in SERIALIZERS.glob("*.py") if path.name != "base.py"}


def test_what_is_made_is_as_ruff_leaves_it(command: Command, tmp_path: Path) -> None:
    command("serializers", "generate", "--output", str(tmp_path))
    configuration = SERIALIZERS.parents[1] / "pyproject.toml"
    for arguments in (("format", "--check"), ("check",)):
        done = subprocess.run(
            (sys.executable, "-m", "ruff", *arguments, "--config", str(configuration), str(tmp_path)),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_folder_that_is_none_is_refused(command: Command, tmp_path: Path) -> None:
    for wrong in (tmp_path / "nowhere", Path(__file__)):
        failed = command("serializers", "generate", "--output", str(wrong))
        assert (failed.returncode, "output: is no folder" in failed.stderr) == (1, True)
    assert command("serializers", "--help").returncode == 0

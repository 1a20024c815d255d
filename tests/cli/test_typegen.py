"""`bottleneck-db typegen`, as a user runs it."""

from __future__ import annotations

from pathlib import Path

from bottleneck_db.typegen.files import FOLDER
from tests.cli.conftest import Command


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.glob("*.py*") if path.is_file()}


def test_the_types_in_the_repository_are_up_to_date(command: Command) -> None:
    checked = command("typegen", "--check")
    assert checked.returncode == 0, f"{checked.stdout[:2000]} run `bottleneck-db typegen`"
    assert "up to date" in checked.stdout


def test_types_are_written_where_they_are_out_of_date_and_then_left_alone(command: Command, tmp_path: Path) -> None:
    (tmp_path / "bots.pyi").write_text('"""Types of Bot. Written by `bottleneck-db typegen`."""\n')
    (tmp_path / "gone.pyi").write_text('"""Types of Gone. Written by `bottleneck-db typegen`."""\n')
    (tmp_path / "mine.py").write_text("mine = 1\n")
    before = contents(tmp_path)
    checked = command("typegen", "--check", "--output", str(tmp_path))
    assert (checked.returncode, contents(tmp_path)) == (1, before)
    assert "run `bottleneck-db typegen`" in checked.stderr
    for line in ("+++ b/bots.pyi", "+class BotRow(TypedDict):", "--- a/gone.pyi", "+++ /dev/null", "--- /dev/null", "+++ b/bot_runs.pyi"):
        assert line in checked.stdout
    assert "mine" not in checked.stdout
    written = command("typegen", "--output", str(tmp_path))
    assert (written.returncode, "1 are removed" in written.stdout) == (0, True)
    assert contents(tmp_path) == contents(FOLDER) | {"mine.py": "mine = 1\n"}
    again = command("typegen", "--check", "--output", str(tmp_path))
    assert (again.returncode, "up to date" in again.stdout) == (0, True)


def test_the_folder_must_be_there(command: Command, tmp_path: Path) -> None:
    refused = command("typegen", "--output", str(tmp_path / "nowhere"))
    assert (refused.returncode, refused.stderr.strip()) == (1, "InvalidArgument: output: is a folder that is there")

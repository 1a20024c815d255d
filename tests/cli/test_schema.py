"""`bottleneck-db schema`, as a user runs it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bottleneck_db.cli.output import staged
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.testing.databases import TestDatabase
from tests.cli.conftest import Command
from tests.cli.test_cli import ROOT

NOWHERE = {"DATABASE_URL": "postgresql://nobody:hunter2@localhost:1/nothing"}


def test_the_document_in_the_repository_is_up_to_date(command: Command) -> None:
    checked = command("schema", "docs", "--check")
    assert checked.returncode == 0, f"{checked.stderr} run `bottleneck-db schema docs`"
    assert "up to date" in checked.stdout


def test_a_document_is_written_where_it_is_not_up_to_date_and_then_left_alone(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "schema.md"
    checked = command("schema", "docs", "--check", "--output", str(file))
    assert (checked.returncode, file.exists()) == (1, False)
    assert "run `bottleneck-db schema docs`" in checked.stderr
    assert "is written" in command("schema", "docs", "--output", str(file)).stdout
    assert file.read_text() == (ROOT / "docs" / "schema.md").read_text()
    before = file.stat()
    assert "up to date" in command("schema", "docs", "--output", str(file)).stdout
    assert file.stat().st_ino == before.st_ino


def test_a_table_is_described_with_its_figures(command: Command, database: TestDatabase) -> None:
    url = database.owner.unredacted()
    for width in ("80", "160"):
        told = command("schema", "describe", "activity_logs", DATABASE_URL=url, COLUMNS=width)
        assert told.returncode == 0, told.stderr
        assert max(map(len, told.stdout.splitlines())) <= int(width)
        for word in (
            "Partitions",
            "activity_logs_default",
            "TOAST",
            "Columns",
            "Rules",
            "Indexes",
            "never used",
            "Triggers",
            "Who may do what",
        ):
            assert word in told.stdout
    small = command("schema", "describe", "permissions", DATABASE_URL=url)
    assert "Partitions" not in small.stdout


def test_all_tables_are_told_in_a_line_each(command: Command, database: TestDatabase) -> None:
    told = command("schema", "describe", DATABASE_URL=database.owner.unredacted(), COLUMNS="160")
    assert told.returncode == 0
    assert len(told.stdout.splitlines()) == 21
    assert "An automation that an organization owns" in next(line for line in told.stdout.splitlines() if line.startswith("bots "))
    as_json = command("schema", "describe", "--json", DATABASE_URL=database.owner.unredacted())
    assert [table["name"] for table in json.loads(as_json.stdout)][:2] == ["activity_logs", "api_keys"]


def test_a_description_is_json_for_programs(command: Command, database: TestDatabase) -> None:
    told = command("schema", "describe", "bots", "--json", DATABASE_URL=database.owner.unredacted())
    bots = json.loads(told.stdout)
    assert (bots["name"], bots["model"], bots["tenant"]) == ("bots", "Bot", True)
    assert {column["name"]: column["about"] for column in bots["columns"]}["name"] == "what it is called"
    assert bots["figures"]["rows"] == 0
    assert bots["figures"]["total_bytes"] > 0
    assert {"bots_due_idx", "bots_pkey"} <= {index["name"] for index in bots["figures"]["indexes"]}


def test_without_a_database_the_rest_is_told_all_the_same(command: Command) -> None:
    told = command("schema", "describe", "bots", **NOWHERE)
    assert told.returncode == 0
    assert "a bot's name has 1 to 100 characters" in told.stdout
    assert "No figures: the connection to the database failed" in told.stderr
    assert "hunter2" not in told.stdout + told.stderr
    assert json.loads(command("schema", "describe", "bots", "--json", **NOWHERE).stdout)["figures"] is None
    declared = command("schema", "describe", "bots", "--declared", **NOWHERE)
    assert declared.stderr == ""
    assert "rows" not in command("schema", "describe", "--declared", **NOWHERE).stdout.splitlines()[1]


def test_a_database_that_lacks_the_table_is_told(command: Command, database: TestDatabase) -> None:
    elsewhere = database.owner.with_database("postgres").unredacted()
    told = command("schema", "describe", "bots", DATABASE_URL=elsewhere)
    assert "lacks 1 of these tables: run `bottleneck-db upgrade`" in told.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("describe", "bot"), "there is no 'bot'; did you mean 'bots'?"),
        (("diagram", "users", "workflow"), "did you mean 'workflows'?"),
        (("diagram", "--omit", "usrs"), "did you mean 'users'?"),
        (("diagram", "--output", "no/such/folder/schema.mmd"), "output: the file cannot be written (FileNotFoundError)"),
        (("docs", "--output", "."), "output: the file cannot be written (IsADirectoryError)"),
    ],
)
def test_bad_arguments_are_told_in_a_line(command: Command, arguments: tuple[str, ...], said: str) -> None:
    failed = command("schema", *arguments, **NOWHERE)
    assert failed.returncode == 1
    assert said in " ".join(failed.stderr.split())
    assert "Traceback" not in failed.stderr


def test_unknown_formats_and_commands_are_refused(command: Command) -> None:
    assert command("schema", "diagram", "--format", "gif").returncode == 2
    assert command("schema", "draw").returncode == 2
    for verb in ((), ("diagram",), ("describe",), ("docs",)):
        assert command("schema", *verb, "--help").returncode == 0


def test_a_diagram_goes_to_standard_output_or_into_a_file_by_its_name(command: Command, tmp_path: Path) -> None:
    drawn = command("schema", "diagram", "bots", "--columns", "none")
    assert drawn.returncode == 0
    assert drawn.stdout.startswith("erDiagram\n")
    for name, begin in (
        ("a.gv", "digraph"),
        ("a.dot", "digraph"),
        ("a.mermaid", "erDiagram"),
        ("a.txt", "erDiagram"),
        ("plain", "erDiagram"),
    ):
        written = command("schema", "diagram", "--output", str(tmp_path / name))
        assert (written.returncode, written.stdout) == (0, "")
        assert (tmp_path / name).read_text().startswith(begin)
    chosen = command("schema", "diagram", "--output", str(tmp_path / "a.dot"), "--format", "mermaid")
    assert chosen.returncode == 0
    assert (tmp_path / "a.dot").read_text().startswith("erDiagram")


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_images_are_drawn_by_graphviz(command: Command, tmp_path: Path) -> None:
    for name, begin in (("a.svg", b"<?xml"), ("a.PNG", b"\x89PNG")):
        assert command("schema", "diagram", "--output", str(tmp_path / name)).returncode == 0
        assert (tmp_path / name).read_bytes().startswith(begin)


def test_without_graphviz_it_says_what_to_install_and_writes_nothing(command: Command, tmp_path: Path) -> None:
    failed = command("schema", "diagram", "--output", str(tmp_path / "a.svg"), PATH=str(tmp_path))
    assert failed.returncode == 1
    assert "GraphvizMissing" in failed.stderr
    assert "install the package `graphviz`" in " ".join(failed.stderr.split())
    assert list(tmp_path.iterdir()) == []


def test_a_png_is_not_for_a_terminal() -> None:
    script = shutil.which("script")
    if script is None:
        pytest.skip("there is no program `script` to give the command a terminal")
    import subprocess
    import sys

    typed = f"{Path(sys.executable).parent / 'bottleneck-db'} schema diagram --format png"
    shown = subprocess.run([script, "-qec", typed, "/dev/null"], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert shown.returncode == 1
    assert "a PNG is not for a terminal" in " ".join(shown.stdout.split())


class TestStaged:
    def test_a_file_is_whole_or_as_it_was(self, tmp_path: Path) -> None:
        file = tmp_path / "a"
        file.write_text("before")
        with pytest.raises(ValueError, match="no"), staged(file, b"after"):
            raise ValueError("no")
        assert file.read_text() == "before"
        with staged(file, b"after"):
            assert file.read_text() == "before"
        assert file.read_text() == "after"
        assert list(tmp_path.iterdir()) == [file]

    def test_a_private_file_is_for_its_owner_alone_and_another_keeps_its_mode(self, tmp_path: Path) -> None:
        file = tmp_path / "a"
        with staged(file, b"1"):
            pass
        assert file.stat().st_mode & 0o777 == 0o644
        file.chmod(0o640)
        with staged(file, b"2"):
            pass
        assert file.stat().st_mode & 0o777 == 0o640
        with staged(file, b"3", private=True):
            pass
        assert file.stat().st_mode & 0o777 == 0o600

    def test_what_cannot_be_written_is_told_and_leaves_nothing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("os.fsync", _full)
        with pytest.raises(InvalidArgument, match=r"output: the file cannot be written \(OSError\)"), staged(tmp_path / "a", b"1"):
            pytest.fail("the block must not run")
        assert list(tmp_path.iterdir()) == []

    def test_a_folder_that_takes_the_place_meanwhile_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(InvalidArgument, match="cannot be written"), staged(tmp_path / "a", b"1"):
            (tmp_path / "a").mkdir()
        assert [entry.name for entry in tmp_path.iterdir()] == ["a"]


def _full(_: int) -> None:
    raise OSError("no space left on the device")

"""`bottleneck-db migration lint` as a user runs it, and the workflow for CI."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bottleneck_db.dsn import Dsn
from bottleneck_db.schema.scratch import scratch_database
from bottleneck_db.server import EmbeddedServer
from tests.cli.conftest import Command
from tests.cli.test_cli import ROOT

CI = ROOT / "docs" / "ci"
NOWHERE = "postgresql://nobody:hunter2@localhost:1/nothing"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of migrations in place of the project's: a table with rows, then a harmless and a dangerous change."""
    (tmp_path / "models").mkdir()
    scripts = (
        "CREATE TABLE things (id integer, note text); INSERT INTO things VALUES (1, '[red]')",
        "ALTER TABLE things ADD COLUMN extra text; ALTER TABLE things ALTER COLUMN note DROP NOT NULL",
        "-- a comment\nALTER TABLE things ALTER COLUMN id\n    TYPE bigint;"
        " -- lint: allow renaming-column so '[it]' is\nALTER TABLE things RENAME note TO remark",
    )
    for number, sql in enumerate(scripts):
        path = tmp_path / "models" / f"{number}_2026120112000{number}_step.py"
        functions = f'async def upgrade(db):\n    return r"""{sql}"""\n\n\nasync def downgrade(db):\n    return "SELECT 1"\n'
        path.write_text(functions)
    monkeypatch.setattr("bottleneck_db.cli.lint.MIGRATIONS", tmp_path)
    return tmp_path


def test_a_file_that_cannot_be_loaded_is_told_as_json(command: Command, server: EmbeddedServer, project: Path) -> None:
    (project / "models" / "3_20261201120003_step.py").write_text("1 / 0")
    failed = command("migration", "lint", "3", "--json", "--scratch", server.dsn())
    assert (failed.returncode, json.loads(failed.stdout)["error"]) == (2, "SchemaError")


def test_findings_of_severity_error_end_with_1_and_show_the_safe_way(command: Command, server: EmbeddedServer, project: Path) -> None:
    done = command("migration", "lint", "--locks", "--scratch", server.dsn())
    assert done.returncode == 1, done.stderr
    for words in (
        "✓ 0_20261201120000_step.py 2 statements, nothing found",
        "✓ 1_20261201120001_step.py 2 statements, 1 warning",
        "warning ban-drop-not-null at statement 2 (squawk)",
        "✗ 2_20261201120002_step.py 2 statements, 1 error, 1 allowed",
        "error changing-column-type at statement 1 (squawk and scratch)",
        "    ALTER TABLE things ALTER COLUMN id TYPE bigint\n",
        "      ALTER TABLE things ADD COLUMN id_new bigint;\n",
        "allowed: so '[it]' is",
        "│ 1 │ things │ AccessExclusive │ yes       │ yes     │",
    ):
        assert words in done.stdout
    assert "note_new" not in done.stdout


def test_a_long_statement_is_shortened_and_a_finding_about_the_file_says_so(
    command: Command, server: EmbeddedServer, project: Path
) -> None:
    path = project / "models" / "1_20261201120001_step.py"
    path.write_text(
        path.read_text().replace("note DROP NOT NULL", f"note DROP NOT NULL -- {'long ' * 30}") + "\n\nlint_allow = {'no-rows': 'x'}\n"
    )
    done = command("migration", "lint", "1", "--scratch", server.dsn())
    assert done.returncode == 0, done.stderr
    assert "warning unused-exemption at the file (scratch)" in done.stdout
    assert re.search(r"^    ALTER TABLE things ALTER COLUMN note DROP NOT NULL -- long .*…$", done.stdout, re.MULTILINE)


def test_warnings_alone_end_with_0(command: Command, server: EmbeddedServer, project: Path) -> None:
    done = command("migration", "lint", "0", str(project / "models" / "1_20261201120001_step.py"), "--scratch", server.dsn())
    assert (done.returncode, "1 warning" in done.stdout) == (0, True)
    assert "│" not in done.stdout


def test_a_machine_reads_everything(command: Command, server: EmbeddedServer, project: Path) -> None:
    done = command("migration", "lint", "2", "--json", "--scratch", server.dsn())
    (report,) = json.loads(done.stdout)
    assert (done.returncode, report["file"], report["errors"], report["trouble"]) == (1, "2_20261201120002_step.py", 1, None)
    assert report["statements"][0]["locks"] == {"things": "AccessExclusiveLock"}
    assert report["statements"][0]["rewritten"] == ["things"]
    error, allowed = report["findings"]
    assert error.keys() == {"file", "statement", "rule", "severity", "danger", "safe", "source", "allowed"}
    assert (error["severity"], error["rule"], error["statement"]) == ("error", "changing-column-type", 1)
    assert allowed["allowed"] == "so '[it]' is"


def test_what_cannot_be_told_ends_with_2(command: Command, server: EmbeddedServer, project: Path) -> None:
    path = project / "models" / "1_20261201120001_step.py"
    path.write_text(path.read_text().replace("things ADD", "nothings ADD"))
    done = command("migration", "lint", "--scratch", server.dsn())
    assert done.returncode == 2
    assert "cannot be told: statement 1 fails on the scratch database" in done.stdout
    path.write_text("upgrade = ")
    done = command("migration", "lint", "--scratch", server.dsn())
    assert (done.returncode, "SchemaError: 1_20261201120001_step.py cannot be loaded" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("7",), "UnknownName: files: there is no '7'"),
        (("pyproject.toml",), "InvalidArgument: files: 'pyproject.toml' is none of the project's migrations"),
        (("--scratch", NOWHERE), "DatabaseUnavailable"),
        (("--scratch", "no url"), "SettingsError: --scratch: "),
    ],
)
def test_a_bad_argument_is_told_by_name_and_ends_with_2(command: Command, arguments: tuple[str, ...], said: str) -> None:
    done = command("migration", "lint", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "hunter2" not in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [("status",), ("check", "--scratch", NOWHERE)])
def test_status_and_check_end_with_2_too_where_nothing_can_be_told(command: Command, arguments: tuple[str, ...]) -> None:
    done = command("migration", *arguments, DATABASE_URL=NOWHERE)
    assert (done.returncode, "DatabaseUnavailable" in done.stderr) == (2, True)


def test_without_squawk_it_says_how_to_get_it(command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    done = command("migration", "lint", PATH=str(tmp_path))
    assert done.returncode == 2
    assert "SquawkMissing: The program squawk is not installed: `pip install 'bottleneck-db[lint]'`." in done.stderr


def test_help_has_examples(command: Command) -> None:
    done = command("migration", "lint", "--help")
    assert done.returncode == 0
    assert "bottleneck-db migration lint 2 --locks" in done.stdout


def commands(text: str) -> list[list[str]]:
    """Each command line of this program in a text, as words."""
    return [
        shlex.split(line.strip().removeprefix("$ "))
        for line in re.findall(r"^\s*bottleneck-db .*$|(?<=`)bottleneck-db [^`]+", text, re.MULTILINE)
    ]


def workflow() -> dict[str, Any]:
    found = yaml.safe_load((CI / "github-actions.yml").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def steps() -> Iterator[dict[str, Any]]:
    return (step for job in workflow()["jobs"].values() for step in job["steps"])


def of_the_workflow() -> list[list[str]]:
    return [words for step in steps() for words in commands(step.get("run", ""))]


def exists(command: Command, words: list[str]) -> bool:
    """Whether the program knows the command and its options; with --help it reads all of them, and does nothing."""
    return command(*words[1:], "--help").returncode == 0


def test_the_workflow_is_one_that_github_takes() -> None:
    found = workflow()
    assert set(found) == {"name", True, "permissions", "concurrency", "jobs"}  # YAML 1.1 reads `on` as a truth
    (job,) = found["jobs"].values()
    assert job["services"]["postgres"]["image"].startswith("postgres:")
    assert [step["uses"].partition("@")[0] for step in steps() if "uses" in step] == ["actions/checkout", "actions/setup-python"]
    assert all(("run" in step) != ("uses" in step) for step in steps())
    files = [step["with"]["cache-dependency-path"].split() for step in steps() if "with" in step and "cache" in step["with"]]
    assert [(ROOT / name).is_file() for name in files[0]] == [True, True]
    extras = next(step["run"] for step in steps() if step.get("name") == "Install")
    assert "[lint]" in extras


def test_commands_of_workflow_and_readme_exist_and_are_the_same(command: Command) -> None:
    wanted = of_the_workflow()
    assert [words[2] for words in wanted] == ["upgrade", "status", "check", "lint"]
    readme = commands((CI / "README.md").read_text("utf-8"))
    assert [words for words in wanted if words not in readme] == []
    document = commands((ROOT / "docs" / "lint.md").read_text("utf-8"))
    assert len(document) == 3
    assert [words for words in (*wanted, *readme, *document) if not exists(command, words)] == []
    assert not exists(command, ["bottleneck-db", "migration", "lint", "--scratches", "x"])
    assert not exists(command, ["bottleneck-db", "migration", "lintel"])


@pytest.fixture
async def empty(server: EmbeddedServer) -> AsyncGenerator[Dsn]:
    async with scratch_database(Dsn.parse(server.dsn())) as dsn:
        yield dsn


def test_the_workflow_passes_on_an_empty_database(command: Command, empty: Dsn) -> None:
    url = empty.unredacted()
    for words in of_the_workflow():
        arguments = [url if word == "$DATABASE_URL" else word for word in words[1:]]
        done = command(*arguments, DATABASE_URL=url)
        assert done.returncode == 0, (words, done.stdout, done.stderr)

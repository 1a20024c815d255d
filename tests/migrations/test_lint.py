"""What the linter finds dangerous, and what it leaves in peace, on tables that hold rows."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import InvalidArgument, SchemaError, UnknownName
from bottleneck_db.schema.files import MIGRATIONS, MigrationFile, declared_destructive, migration_files, written
from bottleneck_db.schema.lint import squawk
from bottleneck_db.schema.lint.findings import FileReport, Finding, Severity, Source
from bottleneck_db.schema.lint.linting import lint, linted
from bottleneck_db.schema.lint.rules import RULES
from bottleneck_db.schema.lint.squawk import SquawkFailed, SquawkMissing, find_squawk, suspicions
from bottleneck_db.schema.scratch import execute, scratch_database
from bottleneck_db.schema.script import split
from bottleneck_db.server import EmbeddedServer
from tests.migrations.dangers import DANGEROUS, HARMLESS, Case

_FILE = '''"""A change."""

RUN_IN_TRANSACTION = {in_transaction}
{head}


async def upgrade(db):
    return r"""{sql}"""


async def downgrade(db):
    return "SELECT 1"
'''


def file(folder: Path, sql: str, *, destructive: str | None = None, in_transaction: bool = True, head: str = "") -> MigrationFile:
    """A migration 3 that does this."""
    reason = f"destructive = {destructive!r}" if destructive else ""
    text = _FILE.format(in_transaction=in_transaction, head="\n".join((head, reason)), sql=sql)
    path = folder / "models" / "3_20261201120000_change.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return MigrationFile(3, "20261201120000", "change", path)


@pytest.fixture
async def rows(server: EmbeddedServer, populated: Dsn) -> AsyncGenerator[Dsn]:
    """A copy of the migrated database with rows."""
    async with scratch_database(Dsn.parse(server.dsn()), template=populated) as dsn:
        yield dsn


def told(report: FileReport) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sorted(finding.rule for finding in report.findings if finding.allowed is None)))


@pytest.mark.parametrize("case", [*HARMLESS, *DANGEROUS], ids=lambda case: case.name)
async def test_a_file_is_told_its_dangers_and_no_others(rows: Dsn, tmp_path: Path, case: Case) -> None:
    if case.before:
        await execute(rows, case.before)
    report = await linted(file(tmp_path, case.sql, destructive=case.destructive, in_transaction=case.in_transaction), rows, in_use=True)
    assert report.trouble is None
    assert told(report) == case.rules, report.findings
    assert any(case.safe in finding.safe for finding in report.findings) or not case.safe, report.findings


async def lint_one(rows: Dsn, folder: Path, sql: str, head: str = "") -> FileReport:
    return await linted(file(folder, sql, head=head), rows, in_use=True)


async def test_a_finding_says_where_what_who_and_how_instead(rows: Dsn, tmp_path: Path) -> None:
    report = await lint_one(rows, tmp_path, "SET LOCAL lock_timeout = '1s';\nCREATE INDEX x_idx\n    ON bots (name)")
    assert report.findings == [
        Finding(
            file="3_20261201120000_change.py",
            statement=2,
            rule="require-concurrent-index-creation",
            severity=Severity.ERROR,
            danger="nobody writes bots while x_idx is built (SHARE)",
            safe="-- in a file of its own, with RUN_IN_TRANSACTION = False\nDROP INDEX CONCURRENTLY IF EXISTS x_idx;\n"
            "CREATE INDEX CONCURRENTLY x_idx ON bots USING btree (name);",
            source=Source.BOTH,
        )
    ]
    assert report.errors == 1


async def test_locks_rewrites_and_scans_are_told_by_statement(rows: Dsn, tmp_path: Path) -> None:
    report = await lint_one(
        rows,
        tmp_path,
        "ALTER TABLE bots ADD COLUMN a text; ALTER TABLE bots ALTER COLUMN version TYPE bigint; CREATE TABLE fresh (id uuid REFERENCES users (id));"
        " CREATE INDEX x_idx ON users (name); SELECT * FROM bots",
        head="lint_allow = {'changing-column-type': 'x', 'require-concurrent-index-creation': 'x'}",
    )
    seen = [(dict(one.locks), list(one.rewritten), list(one.scanned)) for one in report.statements]
    assert seen[0] == ({"bots": "AccessExclusiveLock"}, [], [])
    assert seen[1] == ({"bots": "AccessExclusiveLock"}, ["bots"], ["bots"])
    assert seen[2] == ({"users": "ShareRowExclusiveLock"}, [], [])
    assert seen[3] == ({"users": "ShareLock"}, [], ["users"])
    assert seen[4] == ({"bots": "AccessShareLock"}, [], ["bots"])


async def test_what_is_proposed_for_an_index_of_a_partitioned_table_makes_that_index(rows: Dsn, tmp_path: Path) -> None:
    report = await lint_one(rows, tmp_path, "CREATE INDEX x_idx ON bot_logs (organization_id, step)")
    await execute(rows, "DROP INDEX x_idx")
    await run(rows, report.findings[0].safe)
    async with connected(rows) as connection:
        assert await connection.fetchval("SELECT indisvalid FROM pg_index WHERE indexrelid = 'x_idx'::regclass")


@pytest.mark.parametrize(
    "sql",
    [
        "ALTER TABLE bots ALTER COLUMN description SET NOT NULL",
        "ALTER TABLE bots ADD CONSTRAINT x_ck CHECK (length(name) < 900)",
        "ALTER TABLE bots ADD CONSTRAINT x_fk FOREIGN KEY (created_by_id) REFERENCES users (id)",
        "ALTER TABLE bots ADD CONSTRAINT x_uq UNIQUE (id, name)",
        "ALTER TABLE bots ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid()",
        "CREATE INDEX x_idx ON bots (lower(name)) WHERE is_active",
    ],
)
async def test_what_is_proposed_runs_and_is_found_harmless(server: EmbeddedServer, populated: Dsn, tmp_path: Path, sql: str) -> None:
    """File by file, as its comments say."""
    owner = Dsn.parse(server.dsn())
    async with scratch_database(owner, template=populated) as there, scratch_database(owner, template=populated) as copy:
        for dsn in (there, copy):
            await execute(dsn, "UPDATE bots SET description = coalesce(description, '')")
        (finding,) = (await lint_one(there, tmp_path, sql)).findings
        for part in re.split(r"^-- in (?=a file of its own|the next file)", finding.safe, flags=re.MULTILINE):
            statements = part.partition("\n")[2] if part.startswith(("a file", "the next")) else part
            made = file(tmp_path, statements, in_transaction=not part.startswith("a file"))
            report = await linted(made, copy, in_use=True)
            assert (report.trouble, told(report)) in {(None, ()), (None, ("backfill-in-one-transaction",))}


async def run(dsn: Dsn, sql: str) -> None:
    async with connected(dsn) as connection:
        for statement in split(sql):
            await connection.execute(statement)


async def test_a_rule_is_allowed_for_a_statement_or_for_the_file_with_a_reason(rows: Dsn, tmp_path: Path) -> None:
    allowed = await lint_one(
        rows,
        tmp_path,
        "-- lint: allow require-concurrent-index-creation bots are few\nCREATE INDEX x_idx ON bots (name); CREATE INDEX y_idx ON bots (name)",
    )
    assert [finding.allowed for finding in allowed.findings] == ["bots are few", None]
    assert allowed.errors == 1
    whole = await lint_one(
        rows, tmp_path, "CREATE INDEX z_idx ON bots (name)", head="lint_allow = {'require-concurrent-index-creation': 'at night'}"
    )
    assert [finding.allowed for finding in whole.findings] == ["at night"]
    assert whole.errors == 0


async def test_an_exemption_that_allows_nothing_is_told(rows: Dsn, tmp_path: Path) -> None:
    report = await lint_one(
        rows, tmp_path, "-- lint: allow renaming-table moved\nALTER TABLE bots ADD COLUMN a text", head="lint_allow = {'no-rows': 'x'}"
    )
    assert [(finding.rule, finding.statement, finding.severity) for finding in report.findings] == [
        ("unused-exemption", 0, Severity.WARNING),
        ("unused-exemption", 1, Severity.WARNING),
    ]


@pytest.mark.parametrize(
    ("sql", "head", "said"),
    [
        ("-- lint: allow renaming-tables why\nSELECT 1", "", "did you mean 'renaming-table'"),
        ("-- lint: allow renaming-table\nSELECT 1", "", "renaming-table is allowed without a reason"),
        ("-- lint: allow\nSELECT 1", "", "there is no ''"),
        ("SELECT 1", "lint_allow = {'renaming-table': ' '}", "renaming-table is allowed without a reason"),
        ("SELECT 1", "lint_allow = {'ban-drop-column': 'x'}", "there is no 'ban-drop-column'"),
        ("SELECT 1", "lint_allow = {'destructive': 'x'}", 'destructive = "the reason"'),
        ("SELECT 1", "lint_allow = {'renaming-table': 1}", "is a dictionary"),
        ("SELECT 1", "lint_allow = ['renaming-table']", "is a dictionary"),
        ("SELECT 1", "destructive = True", "is the reason, in words"),
        ("SELECT 1", "destructive = ' '", "is the reason, in words"),
    ],
)
async def test_a_bad_exemption_is_refused(rows: Dsn, tmp_path: Path, sql: str, head: str, said: str) -> None:
    with pytest.raises(InvalidArgument, match=re.escape(said)):
        await lint_one(rows, tmp_path, sql, head=head)


async def test_squawks_own_comments_exempt_from_nothing(rows: Dsn, tmp_path: Path) -> None:
    report = await lint_one(rows, tmp_path, "-- squawk-ignore ban-drop-not-null\nALTER TABLE bots ALTER COLUMN config DROP NOT NULL")
    assert told(report) == ("ban-drop-not-null",)


async def test_a_statement_that_fails_is_told_and_squawk_stands_in(rows: Dsn, tmp_path: Path) -> None:
    report = await lint_one(rows, tmp_path, "ALTER TABLE bots ADD COLUMN a uuid NOT NULL; CREATE INDEX x_idx ON bots (a)")
    assert report.trouble is not None
    assert report.trouble.startswith("statement 1 fails on the scratch database")
    assert [(finding.rule, finding.source) for finding in report.findings] == [
        ("adding-required-field", Source.SQUAWK),
        ("require-concurrent-index-creation", Source.SQUAWK),
    ]


async def test_a_declared_loss_is_none_where_the_statement_was_not_reached_either(rows: Dsn, tmp_path: Path) -> None:
    sql = "SELECT 1 / 0; ALTER TABLE bots DROP COLUMN last_run_status"
    assert told(await lint_one(rows, tmp_path, sql)) == ("destructive",)
    assert told(await lint_one(rows, tmp_path, sql, head="destructive = 'nothing reads it'")) == ()


async def test_a_setting_of_the_transaction_holds_for_the_statements_after_it(rows: Dsn, tmp_path: Path) -> None:
    body = "CREATE FUNCTION app.later() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM not_there_yet'"
    assert (await lint_one(rows, tmp_path, f"SET LOCAL check_function_bodies = off; {body}")).trouble is None
    assert (await lint_one(rows, tmp_path, body.replace("later", "sooner"))).trouble is not None


async def test_the_migrations_of_the_project_are_clean(server: EmbeddedServer) -> None:
    reports = await lint(scratch=Dsn.parse(server.dsn()))
    assert [report.file for report in reports] == [file.version for file in migration_files()]
    assert [(report.findings, report.trouble) for report in reports if report.findings or report.trouble] == []


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder of small migrations: 0 makes a table and its rows come after it, 1 fills it, 2 is dangerous, 3 rests on it."""
    (tmp_path / "models").mkdir()
    (tmp_path / "rows").mkdir()
    (tmp_path / "rows" / "0.sql").write_text("INSERT INTO things VALUES (1)")
    scripts = (
        "CREATE TABLE things (id integer)",
        "INSERT INTO things VALUES (2)",
        "ALTER TABLE things ALTER COLUMN id SET NOT NULL",
        "ALTER TABLE things ALTER COLUMN id DROP NOT NULL",
    )
    for number, sql in enumerate(scripts):
        path = tmp_path / "models" / f"{number}_2026120112000{number}_step.py"
        path.write_text(_FILE.format(in_transaction=True, head="", sql=sql))
    return tmp_path


async def test_files_are_chosen_by_number_name_or_path_and_stand_on_those_before(server: EmbeddedServer, project: Path) -> None:
    scratch = Dsn.parse(server.dsn())
    everything = await lint(location=project, scratch=scratch)
    assert [told(report) for report in everything] == [(), (), ("adding-not-nullable-field",), ("ban-drop-not-null",)]
    chosen = await lint(["2", "0_20261201120000_step.py"], location=project, scratch=scratch)
    assert [(report.file[0], told(report)) for report in chosen] == [("0", ()), ("2", ("adding-not-nullable-field",))]
    (last,) = await lint([str(project / "models" / "3_20261201120003_step.py")], location=project, scratch=scratch)
    assert told(last) == ("ban-drop-not-null",)


async def test_after_a_file_that_fails_nothing_is_told_of_later_ones(server: EmbeddedServer, project: Path) -> None:
    scratch = Dsn.parse(server.dsn())
    broken = project / "models" / "1_20261201120001_step.py"
    broken.write_text(broken.read_text().replace("INTO things", "INTO nothings"))
    reports = await lint(location=project, scratch=scratch)
    assert [(report.file[0], report.trouble is None) for report in reports] == [("0", True), ("1", False)]
    between = await lint(["0", "3"], location=project, scratch=scratch)
    assert [(report.file[0], report.trouble is None) for report in between] == [("0", True), ("1", False)]
    with pytest.raises(SchemaError, match="nothings"):
        await lint(["3"], location=project, scratch=scratch)


async def test_without_planted_rows_the_tables_that_hold_some_are_watched(server: EmbeddedServer, project: Path) -> None:
    (project / "rows" / "0.sql").unlink()
    reports = await lint(location=project, scratch=Dsn.parse(server.dsn()))
    assert [told(report) for report in reports] == [(), (), ("adding-not-nullable-field",), ("ban-drop-not-null",)]


async def test_a_folder_without_files_has_no_dangers(tmp_path: Path) -> None:
    assert await lint(location=tmp_path) == []


async def test_a_bad_name_is_refused_before_anything_is_started(tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match=r"did you mean '2_20261124120000_security\.py'"):
        await lint(["2_20261124120000_securty.py"])
    stray = tmp_path / "stray.py"
    stray.write_text("")
    with pytest.raises(InvalidArgument, match=r"'stray\.py' is none of the project's migrations"):
        await lint([str(stray)])


def test_squawk_is_asked_for_by_name_where_it_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SquawkMissing, match=r"pip install 'bottleneck-db\[lint\]'"):
        find_squawk()


@pytest.mark.parametrize(
    ("script", "said"),
    [("echo nonsense; echo trouble >&2", "trouble"), (None, "PermissionError")],
    ids=["it says something else", "it does not start"],
)
def test_a_squawk_that_gives_no_answer_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str | None, said: str) -> None:
    program = tmp_path / "squawk"
    program.write_text(f"#!/bin/sh\n{script}\n" if script else "")
    program.chmod(0o755)
    if script is None:
        monkeypatch.setattr(squawk, "find_squawk", lambda: str(tmp_path))
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    with pytest.raises(SquawkFailed, match=said):
        suspicions(["SELECT 1"], in_transaction=True)


def test_every_rule_is_found_by_some_test() -> None:
    found = {rule for case in DANGEROUS for rule in case.rules}
    assert RULES.keys() - found == {"unused-exemption", "constraint-missing-not-valid"} - found


def test_a_draft_declares_what_the_linter_reads(tmp_path: Path) -> None:
    path = tmp_path / "3_20261201120000_change.py"
    path.write_text(written("A change.", ["SELECT 1"], ["SELECT 1"], state="''", destructive='nobody\'s "thing"'))
    assert declared_destructive(MigrationFile(3, "20261201120000", "change", path).load()) == 'nobody\'s "thing"'
    assert declared_destructive(migration_files(MIGRATIONS)[0].load()) is None

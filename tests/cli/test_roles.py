"""`bottleneck-db roles`, as an operator runs it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Generator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.testing.databases import TestDatabase, execute, login_of
from tests.cli.conftest import Command, Done

GIVEN = "p@ss/word:of-an#operator%2F"
NOWHERE = "postgresql://nobody:hunter2@localhost:1/nothing"


class Operator:
    """Runs the command on one database, with names of this test alone: roles are the whole server's."""

    def __init__(self, command: Command, database: TestDatabase, template: Dsn) -> None:
        mark = uuid4().hex[:8]
        self.names = {kind: f"{kind}_{mark}" for kind in ("app", "worker", "report")}
        self._command = command
        self.url = database.owner.unredacted()
        self.owner = database.owner
        self._other = login_of(template)

    def apply(self, *arguments: str, **environment: str) -> Done:
        return self._run("apply", *arguments, **environment)

    def show(self, *arguments: str, **environment: str) -> Done:
        return self._run("show", "--allow", self._other, *arguments, **environment)

    def drop(self, *arguments: str, **environment: str) -> Done:
        return self._run("drop", *arguments, **environment)

    def _run(self, verb: str, *arguments: str, **environment: str) -> Done:
        chosen = [argument for argument in arguments if argument in self.names] or list(self.names)
        named = [part for kind in chosen for part in ("--name", f"{kind}={self.names[kind]}")]
        return self._command("roles", verb, *named, *arguments, **{"DATABASE_URL": self.url, **environment})

    def sql(self, statement: str) -> None:
        asyncio.run(execute(self.owner, statement.format(**self.names)))


@pytest.fixture
def operator(command: Command, database: TestDatabase, template: Dsn) -> Generator[Operator]:
    made = Operator(command, database, template)
    yield made
    assert made.drop("--force", "--yes").returncode == 0


def ask(url: str, sql: str) -> Any:
    async def answer() -> Any:
        async with connected(Dsn.parse(url)) as connection:
            return await connection.fetchval(sql)

    return asyncio.run(answer())


def urls(text: str) -> dict[str, str]:
    """The lines for the environment, as a shell reads them."""
    return {name: url.strip("'") for name, _, url in (line.partition("=") for line in text.splitlines()) if name.endswith("DATABASE_URL")}


class TestApply:
    def test_it_prints_a_url_for_each_login_once(self, operator: Operator) -> None:
        made = operator.apply()
        assert made.returncode == 0, made.stderr
        found = urls(made.stdout)
        assert list(found) == ["DATABASE_URL", "WORKER_DATABASE_URL", "REPORT_DATABASE_URL"]
        assert [ask(url, "SELECT session_user::text") for url in found.values()] == list(operator.names.values())
        assert ask(found["DATABASE_URL"], "SELECT current_database()::text") == operator.owner.database
        again = operator.apply()
        assert again.stdout.count("as it should be") == 3
        assert urls(again.stdout) == {}

    def test_a_file_gets_the_urls_and_keeps_what_else_stands_in_it(self, operator: Operator, tmp_path: Path) -> None:
        file = tmp_path / "secrets.env"
        file.write_text("# of the shop\nAPP_ENV=production\nexport DATABASE_URL=postgresql://old\nOTHER_DATABASE_URL=x")
        made = operator.apply("app", "worker", "--output", str(file))
        assert made.returncode == 0, made.stderr
        assert "has the URLs" in made.stdout
        assert urls(made.stdout) == {}
        lines = file.read_text().splitlines()
        assert lines[:3] == ["# of the shop", "APP_ENV=production", "OTHER_DATABASE_URL=x"]
        assert [line.partition("=")[0] for line in lines[3:]] == ["DATABASE_URL", "WORKER_DATABASE_URL"]
        assert file.stat().st_mode & 0o777 == 0o600
        assert ask(urls(file.read_text())["WORKER_DATABASE_URL"], "SELECT 1") == 1
        before = file.read_text()
        assert operator.apply("app", "worker", "--output", str(file)).returncode == 0
        assert file.read_text() == before
        assert operator.apply("worker", "--rotate-passwords", "--output", str(file)).returncode == 0
        after = urls(file.read_text())
        assert after["DATABASE_URL"] == urls(before)["DATABASE_URL"]
        assert after["WORKER_DATABASE_URL"] != urls(before)["WORKER_DATABASE_URL"]
        assert ask(after["WORKER_DATABASE_URL"], "SELECT 1") == 1

    @pytest.mark.parametrize("place", ["no/such/folder/file", ".", "binary"])
    def test_a_file_that_cannot_be_written_leaves_no_login(self, operator: Operator, tmp_path: Path, place: str) -> None:
        (tmp_path / "binary").write_bytes(b"\xff\xfe")
        failed = operator.apply("app", "--output", str(tmp_path / place))
        assert failed.returncode == 1
        assert "output: the file cannot be" in failed.stderr
        assert (tmp_path / "binary").read_bytes() == b"\xff\xfe"
        assert ask(operator.url, f"SELECT count(*) FROM pg_roles WHERE rolname = '{operator.names['app']}'") == 0

    def test_passwords_are_given_by_a_variable_or_a_file_and_not_shown(self, operator: Operator, tmp_path: Path) -> None:
        file = tmp_path / "password"
        file.write_text(f"{GIVEN}-of-the-worker\n")
        made = operator.apply("app", "worker", LOGIN_APP_PASSWORD=GIVEN, LOGIN_WORKER_PASSWORD_FILE=str(file))
        assert made.returncode == 0, made.stderr
        assert "***" in urls(made.stdout)["DATABASE_URL"]
        for text in (GIVEN, "%40ss"):
            assert text not in made.stdout + made.stderr
        for kind, password in (("app", GIVEN), ("worker", f"{GIVEN}-of-the-worker")):
            login = operator.owner.with_user(operator.names[kind], password)
            assert ask(login.unredacted(), "SELECT 1") == 1
        secrets = tmp_path / "secrets.env"
        rotated = operator.apply("app", "--rotate-passwords", "--output", str(secrets), LOGIN_APP_PASSWORD=f"{GIVEN}2")
        assert rotated.returncode == 0
        assert ask(urls(secrets.read_text())["DATABASE_URL"], "SELECT 1") == 1

    def test_a_dry_run_shows_the_statements_without_the_passwords(self, operator: Operator, tmp_path: Path) -> None:
        file = tmp_path / "secrets.env"
        shown = operator.apply("--dry-run", "--output", str(file), LOGIN_APP_PASSWORD=GIVEN)
        assert shown.returncode == 0
        assert f"CREATE ROLE \"{operator.names['app']}\" LOGIN NOINHERIT CONNECTION LIMIT 60 PASSWORD '***';" in shown.stdout
        assert "SCRAM" not in shown.stdout
        assert GIVEN not in shown.stdout
        assert not file.exists()
        assert operator.drop("--yes").stdout.count("was not there") == 3

    def test_json_is_for_programs(self, operator: Operator, tmp_path: Path) -> None:
        dry = json.loads(operator.apply("app", "--dry-run", "--json").stdout)
        assert (dry["dry_run"], dry["logins"][0]["url"]) == (True, None)
        (made,) = json.loads(operator.apply("app", "--json").stdout)["logins"]
        assert (made["login"], made["name"], made["created"], made["new_password"]) == ("app", operator.names["app"], True, True)
        assert ask(urls(made["url"])["DATABASE_URL"], "SELECT 1") == 1
        (again,) = json.loads(operator.apply("app", "--json").stdout)["logins"]
        assert (again["created"], again["statements"], again["url"]) == (False, [], None)
        (rotated,) = json.loads(operator.apply("app", "--rotate-passwords", "--json", "--output", str(tmp_path / "secrets.env")).stdout)[
            "logins"
        ]
        assert "***" in rotated["url"]
        assert rotated["statements"] == [f"ALTER ROLE \"{operator.names['app']}\" PASSWORD '***'"]

    def test_the_urls_lead_where_the_application_logs_in(self, operator: Operator) -> None:
        pooler = {"DATABASE_URL": "postgresql://x@pooler:6432/shop?sslmode=require", "WORKER_DATABASE_URL": "postgresql://x@queue/"}
        made = operator.apply("app", "worker", MIGRATION_DATABASE_URL=operator.url, **pooler)
        found = {name: Dsn.parse(url) for name, url in urls(made.stdout).items()}
        application, worker = found["DATABASE_URL"], found["WORKER_DATABASE_URL"]
        assert (application.hosts, application.ports, application.database) == (("pooler",), (6432,), "shop")
        assert application.options == {"sslmode": "require"}
        assert (worker.hosts, worker.database, worker.user) == (("queue",), operator.owner.database, operator.names["worker"])

    def test_a_limit_is_that_of_the_login(self, operator: Operator) -> None:
        assert operator.apply("app", "--limit", "app=3").returncode == 0
        assert ask(operator.url, f"SELECT rolconnlimit FROM pg_roles WHERE rolname = '{operator.names['app']}'") == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("apply", "--name", "app"), "name: reads like app=shop_app"),
        (("apply", "--name", "app="), "name: reads like app=shop_app"),
        (("apply", "--name", "ap=x"), "name: there is no 'ap'; did you mean 'app'?"),
        (("apply", "worker", "--name", "app=x"), "name: there is no 'app'"),
        (("apply", "--name", "app=Robert'); DROP TABLE bots"), "name: a login has 1 to 63 lower-case letters"),
        (("apply", "--limit", "app=many"), "limit: is a number of connections"),
        (("apply", "--limit", "app=0"), "limit: is between 1 and 10000"),
        (("apply", "--name", "app=same", "--name", "worker=same"), "name: two logins cannot have the same name"),
        (("drop", "--yes", "--name", "app=pg_monitor"), "no role of PostgreSQL"),
        (("apply",), "the connection to the database failed"),
        (("drop", "--yes"), "the connection to the database failed"),
    ],
)
def test_bad_arguments_and_a_database_that_is_not_there_are_told_in_a_line(command: Command, arguments: tuple[str, ...], said: str) -> None:
    failed = command("roles", *arguments, DATABASE_URL=NOWHERE)
    assert failed.returncode == 1
    assert said in " ".join(failed.stderr.split())
    assert "Traceback" not in failed.stderr
    assert "hunter2" not in failed.stdout + failed.stderr


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"LOGIN_APP_PASSWORD": "hunter2"}, "password: has 16 to 128 printable ASCII characters"),
        ({"LOGIN_APP_PASSWORD": GIVEN, "LOGIN_APP_PASSWORD_FILE": "x"}, "LOGIN_APP_PASSWORD: is given twice"),
        ({"LOGIN_REPORT_PASSWORD_FILE": "/no/such/file"}, "LOGIN_REPORT_PASSWORD_FILE: the file cannot be read"),
        ({"DATABASE_URL": "hunter2"}, "DATABASE_URL: is neither"),
    ],
)
def test_bad_variables_are_told_without_their_value(command: Command, environment: dict[str, str], said: str) -> None:
    failed = command("roles", "apply", **{"DATABASE_URL": NOWHERE, **environment})
    assert failed.returncode == 1
    assert said in " ".join(failed.stderr.split())
    assert "hunter2" not in failed.stderr
    assert GIVEN not in failed.stderr


def test_unknown_logins_and_commands_are_refused_and_help_has_examples(command: Command) -> None:
    assert command("roles", "apply", "admin").returncode == 2
    assert command("roles", "grant").returncode == 2
    for verb in ("apply", "show", "drop"):
        assert f"bottleneck-db roles {verb}" in command("roles", verb, "--help").stdout


class TestShow:
    def test_it_ends_with_0_where_all_is_as_declared(self, operator: Operator) -> None:
        operator.apply()
        for width in ("80", "160"):
            shown = operator.show(COLUMNS=width)
            assert shown.returncode == 0
            assert max(map(len, shown.stdout.splitlines())) <= int(width)
            assert "…" not in shown.stdout
            for text in (*operator.names.values(), "0 of 60", "bots", "S I U D", "S11 U2", "sign_in(text)", "All of it is as declared."):
                assert text in shown.stdout
        as_json = json.loads(operator.show("--json").stdout)
        assert (as_json["equal"], as_json["missing"], as_json["surplus"]) == (True, [], [])
        assert as_json["database"] == operator.owner.database
        assert [login["found"]["connections"] for login in as_json["logins"]] == [60, 30, 5]
        assert {"role": "bottleneck_worker", "kind": "column", "name": "bots.next_run_at", "verb": "UPDATE"} in as_json["privileges"]

    def test_it_ends_with_1_and_lists_what_differs(self, operator: Operator) -> None:
        operator.apply("app", "worker")
        operator.sql(
            """GRANT TRUNCATE, SELECT ON bots TO bottleneck_app; REVOKE UPDATE ON tasks FROM bottleneck_app;
               GRANT SELECT (password_hash) ON users TO {app}; GRANT EXECUTE ON FUNCTION app.sign_in(text) TO PUBLIC;
               REVOKE bottleneck_worker FROM {worker}; REVOKE bottleneck_app FROM {worker}; ALTER ROLE {app} CONNECTION LIMIT -1"""
        )
        shown = operator.show(COLUMNS="80")
        assert shown.returncode == 1
        for text in (
            f"missing: the login {operator.names['report']} does not exist",
            f"missing: {operator.names['worker']} is no member of bottleneck_worker",
            f"surplus: {operator.names['app']} has SELECT on users (password_hash)",
            "surplus: PUBLIC has EXECUTE on function app.sign_in(text)",
            "surplus: bottleneck_app has TRUNCATE on bots",
            "missing: bottleneck_app lacks UPDATE on tasks",
            "S I U D +T",
            "S I -U D",
            "+S1",
            "of any number",
            "nothing",
            "does not exist",
        ):
            assert text in " ".join(shown.stdout.split()), text
        as_json = json.loads(operator.show("--json").stdout)
        assert not as_json["equal"]
        assert as_json["missing"] == [{"role": "bottleneck_app", "kind": "table", "name": "tasks", "verb": "UPDATE"}]
        assert {"fault": "surplus", "what": "bottleneck_app has TRUNCATE on bots"} in as_json["differences"]
        assert as_json["logins"][2]["found"] is None
        operator.sql("REVOKE ALL ON users FROM {app}")

    def test_it_ends_with_2_where_it_cannot_tell(self, command: Command, operator: Operator) -> None:
        for url, said in (
            (NOWHERE, "DatabaseUnavailable: the connection to the database failed"),
            ("hunter2", "SettingsError: DATABASE_URL: is neither"),
            (operator.owner.with_database("postgres").unredacted(), "SchemaMissing"),
        ):
            failed = command("roles", "show", "--json", DATABASE_URL=url)
            assert (failed.returncode, failed.stdout) == (2, "")
            assert said in failed.stderr
            assert "hunter2" not in failed.stderr


class TestDrop:
    def test_it_asks_first(self, operator: Operator, monkeypatch: pytest.MonkeyPatch) -> None:
        operator.apply("report")
        for answer, code in (("n\n", 1), ("", 1), ("y\n", 0)):
            import io

            monkeypatch.setattr("sys.stdin", io.StringIO(answer))
            asked = operator.drop("report")
            assert asked.returncode == code
            assert f"Really drop {operator.names['report']}?" in asked.stderr
        assert (
            operator.drop("report", "--yes", "--json").stdout
            == json.dumps({"dropped": [], "absent": [operator.names["report"]], "sessions": 0}) + "\n"
        )

    def test_one_that_is_in_use_keeps_all_unless_forced(self, operator: Operator) -> None:
        url = urls(operator.apply("app", "report").stdout)["DATABASE_URL"]

        async def while_connected() -> tuple[Done, Done]:
            async with connected(Dsn.parse(url)):
                refused = await asyncio.to_thread(operator.drop, "app", "report", "--yes")
                return refused, await asyncio.to_thread(operator.drop, "app", "report", "--yes", "--force")

        refused, forced = asyncio.run(while_connected())
        assert refused.returncode == 1
        assert "has open sessions (1): end them first, or use --force" in " ".join(refused.stderr.split())
        assert forced.returncode == 0
        assert forced.stdout.splitlines() == [
            f"{operator.names['app']}: dropped",
            f"{operator.names['report']}: dropped",
            "Sessions ended: 1.",
        ]

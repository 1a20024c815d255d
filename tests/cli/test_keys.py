"""`bottleneck-db keys`, as a user runs it."""

from __future__ import annotations

import asyncio
import json
import shutil
from pathlib import Path

import pytest

from bottleneck_db import Registry, Settings
from bottleneck_db.cli.keys import _configured, _ids
from bottleneck_db.connection.keys import project_key_file
from bottleneck_db.models import ApiKey, Credential
from bottleneck_db.models.enums import CredentialType
from bottleneck_db.security.key_file import as_lines, new_keys, read_lines
from bottleneck_db.security.keyring import KeyRing
from bottleneck_db.security.keys import ENCRYPTION_KEYS, TOKEN_PEPPERS
from bottleneck_db.server.passwords import write_private
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import make_organization
from tests.cli.conftest import Command

OLD, NEW = new_keys("old"), new_keys("new")
BOTH = {variable: f"{NEW[variable]} {OLD[variable]}" for variable in OLD}


def environment(database: TestDatabase, **variables: str) -> dict[str, str]:
    """The application's login and the owner's, as in production."""
    return {"DATABASE_URL": database.login.unredacted(), "MIGRATION_DATABASE_URL": database.owner.unredacted(), **variables}


async def plant(database: TestDatabase) -> None:
    """Two credentials, an MFA secret, a live API key and a revoked one, under the old keys."""
    async with Registry(database.settings(**OLD)) as registry:
        tenancy = await make_organization(registry)
        await registry.set_mfa(tenancy.owner_id, "JBSWY3DPEHPK3PXP")
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            for name in ("a", "b"):
                await Credential.store(name, "shop", CredentialType.PASSWORD, {"password": "hunter2"})
            await ApiKey.issue("live", ["bots:read"])
            await (await ApiKey.issue("gone", ["bots:read"]))[0].revoke("left")


def test_generated_keys_are_lines_for_the_environment(command: Command) -> None:
    done = command("keys", "generate", "--id", "2027-01")
    assert done.returncode == 0, done.stderr
    keys = read_lines(done.stdout, name="stdout")
    assert (keys.encryption.ids, keys.peppers.ids) == (("2027-01",), ("2027-01",))
    other = json.loads(command("keys", "generate", "--json").stdout)
    assert set(other) == {ENCRYPTION_KEYS, TOKEN_PEPPERS}
    rings = [KeyRing.parse(text, variable=variable) for variable, text in other.items()]
    assert not any(ring.shares_with(keys.encryption) for ring in rings)


def test_generated_keys_go_to_a_new_private_file_and_never_over_another(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "keys.env"
    done = command("keys", "generate", "--file", str(file))
    assert done.returncode == 0, done.stderr
    assert str(file) in done.stdout
    assert "BOTTLENECK" not in done.stdout
    assert file.stat().st_mode & 0o777 == 0o600
    written = file.read_text()
    read_lines(written, name="file")
    again = command("keys", "generate", "--file", str(file))
    assert (again.returncode, file.read_text()) == (1, written)
    assert "InvalidArgument: file: exists already" in again.stderr
    told = command("keys", "generate", "--id", "k9", "--file", str(tmp_path / "other"), "--json")
    assert json.loads(told.stdout) == {"id": "k9", "file": str(tmp_path / "other")}


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--id", "a:b"), 1, "InvalidArgument: id: has 1 to 64 letters"),
        (("--id", ""), 1, "InvalidArgument: id: has 1 to 64 letters"),
        (("--file", "/nowhere/keys.env"), 1, "InvalidArgument: file: cannot be written (FileNotFoundError)"),
        (("--fil", "x"), 2, "No such option"),
    ],
)
def test_bad_arguments_are_told_in_a_line(command: Command, arguments: tuple[str, ...], code: int, said: str) -> None:
    failed = command("keys", "generate", *arguments)
    assert (failed.returncode, failed.stdout) == (code, "")
    assert said in failed.stderr
    assert "Traceback" not in failed.stderr


async def test_the_status_counts_the_rows_under_each_key(command: Command, database: TestDatabase) -> None:
    empty = await asyncio.to_thread(command, "keys", "status", "--json", **environment(database))
    assert (empty.returncode, json.loads(empty.stdout)) == (0, {"encryption": [], "peppers": []})
    await plant(database)
    done = await asyncio.to_thread(command, "keys", "status", "--json", **environment(database, **BOTH))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "encryption": [
            {"id": "new", "state": "active", "credentials": 0, "mfa_secrets": 0},
            {"id": "old", "state": "older", "credentials": 2, "mfa_secrets": 1},
        ],
        "peppers": [{"id": "new", "state": "active", "api_keys": 0}, {"id": "old", "state": "older", "api_keys": 1}],
    }
    shown = await asyncio.to_thread(command, "keys", "status", **environment(database, **BOTH))
    assert shown.returncode == 0
    for words in (("new", "active", "0", "0"), ("old", "older", "2", "1")):
        assert any(all(word in line for word in words) for line in shown.stdout.splitlines())
    for material in (*OLD.values(), *NEW.values()):
        assert material.partition(":")[2] not in shown.stdout + done.stdout


async def test_a_missing_key_is_told_with_exit_code_1(command: Command, database: TestDatabase) -> None:
    await plant(database)
    lost = await asyncio.to_thread(command, "keys", "status", "--json", **environment(database, **NEW))
    assert lost.returncode == 1
    assert {"id": "old", "state": "missing", "credentials": 2, "mfa_secrets": 1} in json.loads(lost.stdout)["encryption"]
    assert (await asyncio.to_thread(command, "keys", "status", **environment(database))).returncode == 1


async def test_a_database_without_the_schema_is_told(command: Command, database: TestDatabase) -> None:
    await execute(database.owner, "DROP TABLE credentials CASCADE")
    failed = await asyncio.to_thread(command, "keys", "status", **environment(database))
    assert failed.returncode == 1
    assert "QueryFailed" in failed.stderr
    assert "Traceback" not in failed.stderr


async def test_reencrypting_moves_everything_and_the_old_key_can_go(command: Command, database: TestDatabase) -> None:
    await plant(database)
    failed = await asyncio.to_thread(command, "keys", "reencrypt", "--json", **environment(database, **NEW))
    assert (failed.returncode, json.loads(failed.stdout)) == (1, {"credentials": 0, "mfa_secrets": 0, "failed": 3})
    without = await asyncio.to_thread(command, "keys", "reencrypt", **environment(database))
    assert (without.returncode, without.stdout) == (1, "")
    assert "KeysMissing: BOTTLENECK_ENCRYPTION_KEYS" in without.stderr
    done = await asyncio.to_thread(command, "keys", "reencrypt", **environment(database, **BOTH))
    assert done.returncode == 0, done.stderr
    assert "2 credentials and 1 MFA secrets" in done.stdout
    only = {ENCRYPTION_KEYS: NEW[ENCRYPTION_KEYS], TOKEN_PEPPERS: BOTH[TOKEN_PEPPERS]}
    status = await asyncio.to_thread(command, "keys", "status", "--json", **environment(database, **only))
    assert status.returncode == 0
    assert json.loads(status.stdout)["encryption"] == [{"id": "new", "state": "active", "credentials": 2, "mfa_secrets": 1}]


def test_the_status_of_a_project_makes_no_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.chdir(tmp_path)
    settings = Settings.from_env({})
    file = project_key_file(settings)
    assert file is not None
    assert [_ids(_configured(settings), ring) for ring in ("encryption", "peppers")] == [(), ()]
    assert not file.exists()
    file.parent.mkdir(parents=True)
    try:
        write_private(file, as_lines(new_keys("k1")))
        assert [_ids(_configured(settings), ring) for ring in ("encryption", "peppers")] == [("k1",), ("k1",)]
    finally:
        shutil.rmtree(file.parent)


def test_help_has_examples(command: Command) -> None:
    for verb in ("generate", "status", "reencrypt"):
        assert f"bottleneck-db keys {verb}" in command("keys", verb, "--help").stdout

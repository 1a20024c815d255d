"""Where the keys come from: the environment, or the project's own file beside its embedded server."""

from __future__ import annotations

import shutil
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bottleneck_db import Registry, Settings
from bottleneck_db.connection.keys import _project_keys, load_keys, project_key_file, read_key_file
from bottleneck_db.errors import SettingsError
from bottleneck_db.models import Credential
from bottleneck_db.schema.runner import upgrade
from bottleneck_db.security.key_file import as_lines, new_keys
from bottleneck_db.server import project_server
from bottleneck_db.server.passwords import write_private
from bottleneck_db.testing.factories import make_organization

URL = "postgresql://app@db.example.com/app"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[Path]:
    """An empty project, in which the test works; its embedded server and all that belongs to it go afterwards."""
    tmp_path.chmod(0o755)
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    server = project_server()
    server.stop()
    shutil.rmtree(server.state, ignore_errors=True)


@pytest.mark.usefixtures("project")
async def test_a_project_on_its_embedded_server_gets_keys_that_stay() -> None:
    settings = Settings.from_env({})
    file = project_key_file(settings)
    assert file is not None
    assert file.parent == project_server().state
    async with Registry(settings) as registry:
        await upgrade(registry._pools["application"].dsn)
        tenancy = await make_organization(registry)
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            credential = await Credential.store("shop", "shop.example", "password", {"password": "hunter2"})  # type: ignore[arg-type]
    assert file.stat().st_mode & 0o777 == 0o600
    written = file.read_text()
    async with Registry(settings) as registry, registry.tenant(tenancy.organization_id):
        assert (await (await Credential.get(id=credential.id)).reveal()).password is not None
    assert file.read_text() == written
    file.chmod(0o644)
    with pytest.raises(SettingsError, match="open to other accounts"):
        await Registry(settings).open()


def test_of_many_who_come_first_at_once_all_get_the_same_keys(tmp_path: Path) -> None:
    file = tmp_path / "keys.env"
    with ThreadPoolExecutor(16) as threads:
        found = list(threads.map(lambda _: _project_keys(file).encryption.exported(), range(32)))
    assert len(set(found)) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["keys.env"]


@pytest.mark.usefixtures("project")
async def test_elsewhere_keys_come_from_the_environment_alone() -> None:
    made = new_keys("k1")
    for settings in (Settings.from_env({"DATABASE_URL": URL}), Settings.from_env({"DATABASE_URL": URL, **made}), Settings.from_env(made)):
        assert project_key_file(settings) is None
    keys = await load_keys(Settings.from_env(made))
    assert (keys.encryption.exported(), keys.peppers.exported()) == tuple(made.values())
    assert not project_server().state.exists()


@pytest.mark.parametrize(
    ("content", "mode", "rule"),
    [
        (as_lines(new_keys("k1")).encode(), 0o640, "open to other accounts; make its mode 0600"),
        (as_lines(new_keys("k1")).encode(), 0o604, "open to other accounts"),
        (b"\xff", 0o600, "UnicodeDecodeError"),
        (b"", 0o600, "has no line for BOTTLENECK_ENCRYPTION_KEYS"),
        (None, 0o600, "FileNotFoundError"),
    ],
)
def test_a_key_file_that_is_open_or_broken_is_named(tmp_path: Path, content: bytes | None, mode: int, rule: str) -> None:
    file = tmp_path / "keys.env"
    if content is not None:
        file.write_bytes(content)
        file.chmod(mode)
    with pytest.raises(SettingsError, match=rule) as refused:
        read_key_file(file)
    assert str(refused.value).startswith(f"{file}: ")


def test_a_private_file_is_replaced_or_not_as_asked(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    write_private(file, "one", replace=False)
    with pytest.raises(FileExistsError):
        write_private(file, "two", replace=False)
    assert (file.read_text(), file.stat().st_mode & 0o777) == ("one", 0o600)
    write_private(file, "three")
    assert (file.read_text(), list(tmp_path.iterdir())) == ("three", [file])

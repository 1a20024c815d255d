"""Where the stock `aerich` command finds its server."""

from __future__ import annotations

import pytest

from bottleneck_db.config import Settings
from bottleneck_db.connection import engine
from bottleneck_db.connection.engine import owner_dsn
from bottleneck_db.dsn import Dsn
from bottleneck_db.server import EmbeddedServer


async def test_the_owners_url_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    environment = {"DATABASE_URL": "postgresql://app@localhost/a", "MIGRATION_DATABASE_URL": "postgresql://owner@localhost/a"}
    assert (await owner_dsn(Settings.from_env(environment))).user == "owner"
    del environment["MIGRATION_DATABASE_URL"]
    assert (await owner_dsn(Settings.from_env(environment))).user == "app"


async def test_without_a_url_the_projects_own_server_is_started(server: EmbeddedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests' server stands in for the project's, which a test must not touch; starting one that runs changes nothing."""
    monkeypatch.setattr(engine, "project_server", lambda: server)
    found = await owner_dsn(Settings.from_env({}))
    assert found == Dsn.parse(server.dsn())

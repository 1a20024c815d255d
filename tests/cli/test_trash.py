"""`bottleneck-db migration trash|restore-trash|empty-trash`, as an operator runs them."""

from __future__ import annotations

import asyncio
import io
import json

import pytest

from bottleneck_db.dsn import Dsn
from bottleneck_db.testing.databases import TestDatabase, execute
from tests.cli.conftest import Command

_BOT = """
    WITH u AS (INSERT INTO users (email, name, login_method, google_id) VALUES ('a@b', 'A', 'google', 'g') RETURNING id),
         o AS (INSERT INTO organizations (name, slug, owner_id) SELECT 'O', 'o', id FROM u RETURNING id, owner_id)
    INSERT INTO bots (organization_id, created_by_id, name, slug, config, description) SELECT id, owner_id, 'B', 'b', '{}', 'of b' FROM o;
    SELECT app.park_column('bots', 'description');
    UPDATE bots SET description = NULL"""


@pytest.fixture
def trashed(database: TestDatabase) -> Dsn:
    """A database whose bot has lost its description to the trash."""
    asyncio.run(execute(database.owner, _BOT))
    return database.owner


def test_the_commands_tell_restore_and_empty(command: Command, trashed: Dsn) -> None:
    url = trashed.unredacted()
    told = json.loads(command("migration", "trash", "--json", DATABASE_URL=url).stdout)
    assert [(one["source"], one["rows"] > 0) for one in told] == [("bots.description", True)]
    assert "bots.description" in command("migration", "trash", DATABASE_URL=url).stdout
    missing = command("migration", "restore-trash", "bots.nothing", DATABASE_URL=url)
    assert (missing.returncode, "UnknownName" in missing.stderr) == (1, True)
    dry = command("migration", "restore-trash", "bots.description", "--dry-run", DATABASE_URL=url)
    assert "Would come back" in dry.stdout
    assert json.loads(command("migration", "empty-trash", "--older-than", "0d", "--dry-run", "--json", DATABASE_URL=url).stdout) == told
    back = json.loads(command("migration", "restore-trash", "bots.description", "--json", DATABASE_URL=url).stdout)
    assert (back["rows"], back["left"], back["dry_run"]) == (told[0]["rows"], 0, False)
    assert "empty" in command("migration", "trash", DATABASE_URL=url).stdout


def test_emptying_asks_first(command: Command, trashed: Dsn, monkeypatch: pytest.MonkeyPatch) -> None:
    url = trashed.unredacted()
    wrong = command("migration", "empty-trash", "--older-than", "a month", DATABASE_URL=url)
    assert (wrong.returncode, "30d" in wrong.stderr) == (1, True)
    assert "Nothing is that old" in command("migration", "empty-trash", DATABASE_URL=url).stdout
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    refused = command("migration", "empty-trash", "--older-than", "0h", DATABASE_URL=url)
    assert refused.returncode == 1
    assert "bots.description@" in refused.stderr
    assert len(json.loads(command("migration", "trash", "--json", DATABASE_URL=url).stdout)) == 1
    done = command("migration", "empty-trash", "--older-than", "0h", "--yes", DATABASE_URL=url)
    assert "bots.description" in done.stdout
    assert json.loads(command("migration", "trash", "--json", DATABASE_URL=url).stdout) == []

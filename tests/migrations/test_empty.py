"""A migration without statements, to be written by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from aerich.utils import decompress_dict, get_models_describe
from tortoise.context import TortoiseContext

from bottleneck_db.connection.door import APPLICATION
from bottleneck_db.errors import InvalidArgument, SchemaError
from bottleneck_db.schema.changes import Changes
from bottleneck_db.schema.creation import copied, create_empty
from bottleneck_db.schema.drift import facts_of
from bottleneck_db.schema.facts import compare
from bottleneck_db.schema.files import migration_files
from bottleneck_db.schema.runner import downgrade, upgrade
from bottleneck_db.schema.scratch import execute
from bottleneck_db.schema.statements import statements
from bottleneck_db.testing.databases import TestDatabase


async def test_it_is_the_next_file_and_does_nothing_up_and_down(database: TestDatabase, tmp_path: Path) -> None:
    copied(migration_files(), tmp_path)
    path = await create_empty("copy_regions", location=tmp_path)
    assert path.name.startswith("3_")
    assert path.name.endswith("_copy_regions.py")
    before = await facts_of(database.owner)
    assert await upgrade(database.owner, location=tmp_path) == [path.name]
    assert await downgrade(database.owner, 2, location=tmp_path) == [path.name]
    assert compare(before, await facts_of(database.owner)) == []


async def test_it_records_todays_models(tmp_path: Path) -> None:
    path = await create_empty("first", location=tmp_path)
    (file,) = migration_files(tmp_path)
    assert (file.number, file.path) == (0, path)
    with TortoiseContext() as context:
        await context.init(config=APPLICATION)
        assert decompress_dict(file.load().MODELS_STATE) == get_models_describe("models")


@pytest.mark.parametrize("name", ["", "Copy", "a-b", "../x", "1st"])
async def test_a_name_that_is_none_writes_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidArgument, match=r"^name: "):
        await create_empty(name, location=tmp_path)
    assert migration_files(tmp_path) == []


async def test_what_cannot_be_drafted_says_how_to_write_it(database: TestDatabase) -> None:
    before = await facts_of(database.owner)
    await execute(database.owner, "CREATE VIEW v AS SELECT 1 AS x; ALTER TABLE bots SET (fillfactor = 80)")
    after = await facts_of(database.owner)
    assert len(compare(before, after)) == 2
    table = ("table", "bots")
    for old, new in ((before, {**after, table: before[table]}), ({**before, table: after[table]}, {**after, table: before[table]})):
        for one, other in ((old, new), (new, old)):
            with pytest.raises(SchemaError, match="migration create --empty NAME"):
                statements(Changes(one, other))

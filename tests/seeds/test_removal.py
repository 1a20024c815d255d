"""What was planted goes again, and nothing else."""

from __future__ import annotations

import pytest

from bottleneck_db import Bot, Registry
from bottleneck_db.errors import ForeignKeyViolation
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import make_bot, make_organization, make_run
from seeds.ground import NotForProduction
from seeds.plant import Request, plant
from seeds.removal import remove, remove_everything
from tests.seeds.owner import ask, counts, digest, value

TEST = Request("test")
IDS = "SELECT array_agg(id ORDER BY id) FROM bot_runs"


async def test_the_database_is_as_it_was_before(database: TestDatabase, registry: Registry) -> None:
    tenancy = await make_organization(registry)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await make_run()
    before, settings = await digest(database), database.settings()
    planted = await plant(settings, TEST)
    ids = await value(database, IDS)
    removed = await remove(settings, TEST)
    assert +removed.rows == planted.added
    assert await digest(database) == before
    await plant(settings, Request("test", now=planted.now))
    assert await value(database, IDS) == ids


async def test_where_nothing_is_planted_nothing_goes(database: TestDatabase, registry: Registry) -> None:
    await make_organization(registry)
    before = await digest(database)
    assert (await remove(database.settings(), TEST)).rows.total() == 0
    assert await digest(database) == before


async def test_another_seed_stays(database: TestDatabase) -> None:
    settings = database.settings()
    await plant(settings, TEST)
    before = await digest(database)
    await plant(settings, Request("test", seed=43))
    await remove(settings, Request("test", seed=43))
    assert await digest(database) == before


async def test_what_was_broken_off_is_removed(database: TestDatabase) -> None:
    def break_off(written: object) -> None:
        raise KeyboardInterrupt

    before = await digest(database)
    with pytest.raises(KeyboardInterrupt):
        await plant(database.settings(), TEST, listener=break_off)
    assert (await remove(database.settings(), TEST)).rows.total() > 0
    assert await digest(database) == before


async def test_a_planted_organization_goes_with_what_others_put_there(database: TestDatabase, registry: Registry) -> None:
    before = await counts(database)
    await plant(database.settings(), TEST)
    organization, user = (await ask(database, "SELECT id, owner_id FROM organizations LIMIT 1"))[0]
    async with registry.tenant(organization, user=user):
        run = await make_run(await make_bot())
        await run.log("ours")
    await remove(database.settings(), TEST)
    assert await counts(database) == before


async def test_from_an_organization_that_was_there_only_the_planted_goes(database: TestDatabase, registry: Registry) -> None:
    tenancy = await make_organization(registry)
    request = Request("test", organization=str(tenancy.organization_id))
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await make_run()
    before = await digest(database)
    await plant(database.settings(), request)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await Bot.filter(slug__not="bot-1", is_active=True, created_by_id__not=tenancy.owner_id).first()
        assert bot is not None
        await bot.start_run()  # a run of a planted bot, by somebody else
    removed = await remove(database.settings(), request)
    assert removed.rows["bot_runs"] == 161
    assert await digest(database) == before


async def test_sealed_entries_of_an_organization_that_was_there_stay(database: TestDatabase, registry: Registry) -> None:
    tenancy = await make_organization(registry)
    request = Request("test", organization=str(tenancy.organization_id))
    planted = await plant(database.settings(), request)
    await execute(
        database.owner,
        f"""INSERT INTO audit_seals (organization_id, from_seq, to_seq, row_count, prev_hash, hash)
            SELECT organization_id, 1, min(seq) + 2, 3, sha256(''), sha256('sealed') FROM activity_logs
             WHERE organization_id = '{tenancy.organization_id}' AND action <> 'organization.created' GROUP BY 1""",
    )
    removed = await remove(database.settings(), request)
    assert planted.added["activity_logs"] - removed.rows["activity_logs"] == 3


async def test_what_somebody_elses_rows_refer_to_stays_and_so_does_all(database: TestDatabase, registry: Registry) -> None:
    await plant(database.settings(), TEST)
    tenancy = await make_organization(registry)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await make_bot(slug="theirs")
    await execute(database.owner, "UPDATE bots SET created_by_id = (SELECT min(id::text)::uuid FROM users) WHERE slug = 'theirs'")
    before = await digest(database)
    with pytest.raises(ForeignKeyViolation):
        await remove(database.settings(), TEST)
    assert await digest(database) == before


async def test_the_trail_is_append_only_again_afterwards(database: TestDatabase) -> None:
    await plant(database.settings(), TEST)
    await remove(database.settings(), TEST)
    await remove_everything(database.settings())
    off = (
        "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgrelid::regclass::text ~ '^(activity_logs|audit_seals)' AND tgenabled <> 'O'"
    )
    assert await ask(database, off) == []


async def test_everything_goes_but_what_the_migrations_wrote(database: TestDatabase, registry: Registry) -> None:
    before = await digest(database)
    await make_organization(registry)
    planted = await plant(database.settings(), TEST)
    removed = await remove_everything(database.settings())
    assert removed.rows["bot_logs"] == planted.added["bot_logs"]
    assert removed.rows["organizations"] == planted.added["organizations"] + 1
    assert await digest(database) == before


async def test_production_keeps_its_rows(database: TestDatabase, registry: Registry) -> None:
    await make_organization(registry)
    before, production = await digest(database), database.settings(APP_ENV="production")
    with pytest.raises(NotForProduction):
        await remove(production, TEST)
    with pytest.raises(NotForProduction):
        await remove_everything(production)
    with pytest.raises(NotForProduction):
        await remove_everything(database.settings(MIGRATION_DATABASE_URL="postgresql://owner@db.invalid/app"))
    assert await digest(database) == before

"""Planting on a real database."""

from __future__ import annotations

import asyncio
import hashlib
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import orjson
import pytest
import zstandard

from bottleneck_db import Organization, Registry
from bottleneck_db.connection.direct import connected
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import (
    InvalidArgument,
    KeysMissing,
    LockTimeout,
    NotFound,
    PermissionDenied,
    QueryFailed,
    SettingsError,
    UnknownName,
)
from bottleneck_db.models.credentials import Credential
from bottleneck_db.models.enums import CredentialType
from bottleneck_db.models.organizations import OrganizationSlugTaken
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import make_organization, make_user
from seeds.ground import NotForProduction
from seeds.plant import PlantedOtherwise, Report, Request, plant
from seeds.planting import PASSWORD
from seeds.writer import Written, tables
from tests.seeds.owner import ask, counts, digest, value

TEST = Request("test")
NOW = datetime(2026, 3, 2, tzinfo=UTC)


async def test_what_is_counted_is_there(report: Report, garden: TestDatabase) -> None:
    assert report.added == report.rows
    there = Counter(await counts(garden)) - Counter({"permissions": 28, "roles": 4, "role_permissions": 59})
    assert there == report.rows
    assert there.keys() == {model._meta.db_table for model in tables()} - {"permissions", "audit_seals"}


async def test_every_row_passes_its_model(report: Report, garden: TestDatabase) -> None:
    """JSON shapes, enums, lengths: what the database does not check is checked here."""
    assert report.rows
    checked = 0
    for model in tables():
        projection = model._meta.fields_db_projection
        for row in await ask(garden, f"SELECT {', '.join(projection.values())} FROM {model._meta.db_table}"):
            (record,) = model.hydrate([row])  # type: ignore[attr-defined]
            for name, column in projection.items():
                field = model._meta.fields_map[name]
                field.to_db_value(field.to_python_value(row[column]), record)
                checked += 1
    assert checked > 10 * report.rows.total()


async def test_rows_fall_into_partitions_of_their_months(report: Report, garden: TestDatabase) -> None:
    assert report.rows
    for table in ("bot_logs", "activity_logs", "session_recordings"):
        assert await value(garden, f"SELECT count(*) FROM ONLY {table}_default") == 0
        assert await value(garden, f"SELECT reltuples FROM pg_class WHERE relname = '{table}'") > 0  # analyzed


async def test_a_second_time_nothing_is_added_and_nothing_changed(report: Report, garden: TestDatabase) -> None:
    before = await digest(garden)
    again = await plant(garden.settings(), TEST)
    assert again.added.total() == 0
    assert (again.rows, again.now) == (report.rows, report.now)
    assert await digest(garden) == before


async def test_another_seed_and_another_profile_grow_beside_it(database: TestDatabase) -> None:
    settings = database.settings()
    added = [await plant(settings, request) for request in (TEST, Request("test", seed=43), Request("dev"))]
    assert all(report.added == report.rows for report in added)
    assert (await counts(database))["organizations"] == 14


async def test_two_databases_get_the_same_rows(report: Report, garden: TestDatabase, database: TestDatabase) -> None:
    await plant(database.settings(), Request("test", now=report.now))
    secret = {"secret_enc", "fingerprint", "key_id", "key_hash", "password_hash", "seq", "role_id"}
    for model in tables():
        table = model._meta.db_table
        if table in {"permissions", "roles", "role_permissions"}:  # the migrations' rows have ids of their own in each database
            continue
        columns = [column for column in model._meta.fields_db_projection.values() if column not in secret]
        sql = f"SELECT {', '.join(columns)} FROM {table} ORDER BY id"
        assert await ask(garden, sql) == await ask(database, sql), table


@pytest.mark.parametrize("tables_written", [1, 9])
async def test_what_was_broken_off_is_completed(report: Report, database: TestDatabase, tables_written: int) -> None:
    """The next day, too: the reference time is that of what is there."""
    settings, heard = database.settings(), list[Written]()

    def break_off(written: Written) -> None:
        heard.append(written)
        if len(heard) == tables_written:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await plant(settings, Request("test", now=NOW), listener=break_off)
    part = sum(written.added for written in heard)
    assert 0 < part < report.rows.total()
    completed = await plant(settings, TEST)
    assert completed.now == NOW
    assert completed.added.total() == completed.rows.total() - part


async def test_a_cancelled_planting_frees_the_lock(database: TestDatabase) -> None:
    settings, started = database.settings(), asyncio.Event()
    task = asyncio.create_task(plant(settings, TEST, listener=lambda written: started.set()))
    await started.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    completed = await plant(settings, TEST)
    assert completed.rows.total() > completed.added.total() > 0


async def test_the_reference_time_is_the_start_of_today(report: Report) -> None:
    assert report.now.tzinfo is not None
    assert (report.now.hour, report.now.minute, report.now.second) == (0, 0, 0)


async def test_another_reference_time_is_refused_and_the_same_is_not(report: Report, garden: TestDatabase) -> None:
    with pytest.raises(PlantedOtherwise):
        await plant(garden.settings(), Request("test", now=report.now - timedelta(days=1)))
    assert (await plant(garden.settings(), Request("test", now=report.now))).added.total() == 0


@pytest.mark.parametrize("days", [-150, 130])
async def test_history_can_be_told_of_other_times(database: TestDatabase, days: int) -> None:
    today: datetime = await value(database, "SELECT date_trunc('day', now())")
    planted = await plant(database.settings(), Request("test", now=today + timedelta(days=days)))
    assert planted.added.total() > 1000
    assert await value(database, "SELECT count(*) FROM ONLY bot_logs_default") == 0


async def test_a_dry_run_counts_and_writes_nothing(report: Report, database: TestDatabase) -> None:
    before = await counts(database)
    partitions = await value(database, "SELECT count(*) FROM pg_inherits")
    dry = await plant(database.settings(), Request("test", now=report.now), dry_run=True)
    assert dry.added == report.added
    assert await counts(database) == before
    assert await value(database, "SELECT count(*) FROM pg_inherits") == partitions
    await plant(database.settings(), TEST)
    assert (await plant(database.settings(), TEST, dry_run=True)).added.total() == 0


async def test_credentials_decrypt_with_the_applications_keys(planted: Registry, report: Report, garden: TestDatabase) -> None:
    seen: set[CredentialType] = set()
    for row in await ask(garden, "SELECT organization_id, id FROM credentials WHERE expires_at IS NULL AND NOT require_approval"):
        async with planted.tenant(row["organization_id"]):
            credential = await Credential.get(id=row["id"])
            secret = await credential.reveal(domain=next(iter(credential.allowed_domains), None))
            assert await Credential.with_secret(secret).filter(id=credential.id).exists()
            seen.add(credential.type)
    assert len(seen) > 2


async def test_the_first_api_key_lets_a_program_in(planted: Registry, report: Report, garden: TestDatabase) -> None:
    identity = await planted.authenticate(report.api_key, ip="203.0.113.9")
    organization = await value(
        garden, "SELECT o.id FROM organizations o JOIN users u ON u.id = o.owner_id WHERE u.email = $1", report.founder
    )
    assert identity.organization_id == organization


async def test_the_founder_signs_in_with_the_password(planted: Registry, report: Report) -> None:
    account = await planted.authenticate_password(report.founder, PASSWORD)
    assert [membership.role_key for membership in await planted.my_organizations(account.user_id)] == ["owner"]


async def test_recordings_are_played_from_a_full_snapshot(report: Report, garden: TestDatabase) -> None:
    rows = await ask(garden, "SELECT * FROM session_recordings ORDER BY recording_id, segment_index")
    assert len(rows) == report.rows["session_recordings"]
    for row in rows:
        lines = zstandard.ZstdDecompressor().decompressobj().decompress(row["events_compressed"])
        events = [orjson.loads(line) for line in lines.splitlines()]
        assert (len(events), len(lines), hashlib.sha256(lines).digest()) == (row["event_count"], row["size_bytes"], row["sha256"])
        assert [event["timestamp"] for event in events] == sorted(event["timestamp"] for event in events)
        if row["segment_index"] == 0:
            assert [event["type"] for event in events[:2]] == [4, 2]
            assert events[1]["data"]["node"]["childNodes"][1]["tagName"] == "html"


async def test_one_organization_alone_is_planted_into(database: TestDatabase, registry: Registry) -> None:
    ours, other = await make_organization(registry), await make_organization(registry)
    async with registry.tenant(ours.organization_id):
        before = dict((await Organization.current())._origin)
        slug = (await Organization.current()).slug
    planted = await plant(database.settings(), Request("test", organization=slug))
    assert planted.rows["bots"] == 15
    assert planted.rows["organizations"] == 0
    for model in tables():
        if "organization_id" in model._meta.fields_db_projection.values():
            sql = f"SELECT count(*) FROM {model._meta.db_table} WHERE organization_id = $1"
            expected = {"activity_logs": 1, "organization_members": 1}.get(model._meta.db_table, 0)
            assert await value(database, sql, other.organization_id) == expected, model
    async with registry.tenant(ours.organization_id):
        assert dict((await Organization.current())._origin) == before
    again = await plant(database.settings(), Request("test", organization=str(ours.organization_id)))
    assert again.added.total() == 0
    beside = await plant(database.settings(), Request("test", organization=str(other.organization_id)))
    assert beside.added["bots"] == 15


async def test_an_organization_that_is_not_there_is_told(database: TestDatabase) -> None:
    for named in ("nobody", "0190b6f0-0000-7000-8000-000000000000"):
        with pytest.raises(NotFound, match="no organization with this id or slug"):
            await plant(database.settings(), Request("test", organization=named))


async def test_somebody_elses_row_in_the_way_is_told(
    database: TestDatabase, registry: Registry, report: Report, garden: TestDatabase
) -> None:
    slug = await value(garden, "SELECT slug FROM organizations ORDER BY created_at LIMIT 1")
    await Organization.create_with_owner(registry, owner_id=await make_user(registry), name="Mine", slug=slug)
    with pytest.raises(OrganizationSlugTaken):
        await plant(database.settings(), Request("test", now=report.now))
    assert (await counts(database))["organizations"] == 1


@pytest.mark.parametrize(
    ("request_", "error", "said"),
    [
        (Request("tets"), UnknownName, "did you mean 'test'"),
        (Request("test", seed=-1), InvalidArgument, "seed: is between 0 and"),
        (Request("test", seed=1 << 63), InvalidArgument, "seed: is between 0 and"),
        (Request("test", now=datetime(2026, 1, 1)), InvalidArgument, "now: needs a time zone"),
        (Request("test", now=datetime(1999, 1, 1, tzinfo=UTC)), InvalidArgument, "now: is at most five years"),
    ],
)
async def test_what_cannot_be_planted_is_refused(database: TestDatabase, request_: Request, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        await plant(database.settings(), request_)
    assert "users" not in await counts(database)


async def test_production_is_refused_even_where_remote_is_allowed(database: TestDatabase) -> None:
    for allowed in (False, True):
        with pytest.raises(NotForProduction, match="APP_ENV is production"):
            await plant(database.settings(APP_ENV="production"), Request("test", allow_remote=allowed))
    assert "users" not in await counts(database)


async def test_another_machine_is_refused_unless_it_is_meant(database: TestDatabase) -> None:
    remote = database.settings(MIGRATION_DATABASE_URL="postgresql://owner:hunter2@db.invalid/app")
    with pytest.raises(NotForProduction, match="--allow-remote") as refused:
        await plant(remote, TEST)
    assert "hunter2" not in str(refused.value)


async def test_the_owner_plants_and_nobody_else(database: TestDatabase) -> None:
    with pytest.raises(PermissionDenied, match="tables' owner"):
        await plant(database.settings(MIGRATION_DATABASE_URL=database.login.unredacted()), TEST)


async def test_without_tables_the_migrations_are_asked_for(template: Dsn, database: TestDatabase) -> None:
    empty = template.with_database("postgres")
    with pytest.raises(QueryFailed, match="bottleneck-db upgrade"):
        await plant(database.settings(MIGRATION_DATABASE_URL=empty.unredacted()), TEST)


async def test_without_keys_nothing_is_written(database: TestDatabase) -> None:
    for variable in ("BOTTLENECK_ENCRYPTION_KEYS", "BOTTLENECK_TOKEN_PEPPERS"):
        with pytest.raises(KeysMissing, match=variable):
            await plant(database.settings(**{variable: ""}), TEST)
    assert "users" not in await counts(database)


async def test_without_faker_the_extra_is_named(database: TestDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "faker", None)
    with pytest.raises(SettingsError, match=r"bottleneck-db\[seed\]"):
        await plant(database.settings(), TEST)


async def test_two_at_once_do_not_plant_the_same(database: TestDatabase) -> None:
    async with connected(database.owner) as connection:
        assert await connection.fetchval("SELECT pg_try_advisory_lock(hashtextextended('bottleneck_db.seeds', 0))")
        with pytest.raises(LockTimeout, match="another process"):
            await plant(database.settings(), TEST)
    outcomes: list[Any] = await asyncio.gather(*(plant(database.settings(), TEST) for _ in range(2)), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["LockTimeout", "Report"]


async def test_no_driver_error_leaves_it(database: TestDatabase) -> None:
    await execute(database.owner, "ALTER TABLE bots ADD CONSTRAINT no_bots CHECK (false) NOT VALID")
    with pytest.raises(QueryFailed) as failed:
        await plant(database.settings(), TEST)
    assert not isinstance(failed.value, asyncpg.PostgresError)

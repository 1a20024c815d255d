"""A walk over the catalog that attacks every tenant's table and every partition from another organization.

The rows of two organizations are planted as the owner; the attacks run through the registry's scopes, with the tests' login. What counts is
the identity that the registry has set: whoever may run any SQL at all may also set another, which no policy can prevent.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from bottleneck_db import Registry, Scope
from bottleneck_db.errors import (
    CheckViolation,
    ForeignKeyViolation,
    IdentityRequired,
    InvalidValue,
    PermissionDenied,
    QueryFailed,
    UniqueViolation,
)
from bottleneck_db.schema.files import MIGRATIONS
from bottleneck_db.testing.databases import TestDatabase, execute
from tests.rules.catalog import ask

VICTIM, ATTACKER = UUID("b0000000-0000-7000-8000-000000000001"), UUID("b0000000-0000-7000-8000-000000000002")
VICTIMS_USER, ATTACKERS_USER = UUID("a0000000-0000-7000-8000-000000000001"), UUID("a0000000-0000-7000-8000-000000000002")


@dataclass(frozen=True)
class Target:
    """A table or partition with rows of tenants."""

    name: str
    is_partition: bool
    columns: tuple[str, ...]


@pytest.fixture
async def targets(database: TestDatabase) -> list[Target]:
    await execute(database.owner, "BEGIN;" + (MIGRATIONS / "rows" / "2.sql").read_text() + "; COMMIT")
    rows = await ask(
        database,
        """SELECT c.relname, c.relispartition, array_agg(a.attname::text ORDER BY a.attnum)
             FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
              AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = ''
            GROUP BY c.oid HAVING 'organization_id' = ANY (array_agg(a.attname)) ORDER BY c.relname""",
    )
    found = [Target(name, partition, tuple(columns)) for name, partition, columns in rows]
    assert (
        len([target for target in found if not target.is_partition]) == 17
    )  # that have an organization_id; users, organizations and permissions have none
    return found


def tables(targets: list[Target]) -> list[Target]:
    return [target for target in targets if not target.is_partition]


@asynccontextmanager
async def attack(registry: Registry) -> AsyncGenerator[Scope]:
    async with registry.tenant(ATTACKER, user=ATTACKERS_USER) as scope:
        yield scope


async def outcome(registry: Registry, sql: str, *args: Any) -> str:
    """What one statement in the attacker's scope comes to: its number of rows, or its error's name."""
    try:
        async with attack(registry) as scope, registry.tenant(ATTACKER) as nested:
            assert scope.identity == nested.identity
            return str(len(await nested.fetch(sql, *args)))
    except QueryFailed as error:
        return type(error).__name__


async def test_the_walk_has_rows_to_attack(registry: Registry, database: TestDatabase, targets: list[Target]) -> None:
    """Without rows, or where the victim himself sees none, the other tests would prove nothing."""
    for target in tables(targets):
        assert await ask(database, f"SELECT count(*) FROM {target.name} WHERE organization_id = $1", VICTIM) != [0], target.name
        async with registry.tenant(VICTIM, user=VICTIMS_USER) as scope:
            assert await scope.fetch_value(f"SELECT count(*) FROM {target.name} WHERE organization_id = $1", VICTIM) > 0, target.name


async def test_nothing_is_read(registry: Registry, targets: list[Target]) -> None:
    for target in targets:
        read = await outcome(registry, f"SELECT organization_id FROM {target.name} WHERE organization_id = $1", VICTIM)
        assert read == ("PermissionDenied" if target.is_partition else "0"), target.name


async def test_nothing_is_seen_by_an_expression_that_fails(registry: Registry, targets: list[Target]) -> None:
    """An expression that is not leakproof is never evaluated on a row that the policy hides."""
    for target in tables(targets):
        seen = await outcome(
            registry, f"SELECT 1 FROM {target.name} WHERE 1 / CASE WHEN organization_id = $1 THEN 0 ELSE 1 END > 5", VICTIM
        )
        assert seen == "0", target.name


async def test_no_column_is_changed(registry: Registry, targets: list[Target]) -> None:
    for target in targets:
        for column in target.columns:
            changed = await outcome(
                registry, f"UPDATE {target.name} SET {column} = {column} WHERE organization_id = $1 RETURNING 1", VICTIM
            )
            assert changed in {"0", "PermissionDenied"}, (target.name, column)


async def test_nothing_is_removed(registry: Registry, targets: list[Target]) -> None:
    for target in targets:
        assert await outcome(registry, f"DELETE FROM {target.name} WHERE organization_id = $1 RETURNING 1", VICTIM) in {
            "0",
            "PermissionDenied",
        }
        assert await outcome(registry, f"TRUNCATE {target.name} CASCADE") == "PermissionDenied"


async def test_nothing_is_put_in(registry: Registry, database: TestDatabase, targets: list[Target]) -> None:
    """With the victim's own rows as a pattern, but a new id: the policy speaks before any unique does."""
    for target in targets:
        pattern = await copied(database, target)
        placed = await outcome(registry, *pattern)
        assert placed == "PermissionDenied", (target.name, placed)


async def test_nothing_is_put_in_over_a_row_that_is_there(registry: Registry, database: TestDatabase, targets: list[Target]) -> None:
    for target in tables(targets):
        sql, *args = await copied(database, target, new_id=False)
        assert (
            await outcome(registry, f"{sql.removesuffix(' RETURNING 1')} ON CONFLICT DO NOTHING RETURNING 1", *args) == "PermissionDenied"
        ), target.name


async def copied(database: TestDatabase, target: Target, *, new_id: bool = True) -> tuple[Any, ...]:
    """INSERT of the columns that the application may write, with the values of one of the victim's rows."""
    source = target.name
    (writable,) = await ask(
        database,
        """SELECT array_agg(a.attname::text) FROM pg_attribute a
            WHERE a.attrelid = $1::text::regclass AND a.attname = ANY ($2)
              AND has_column_privilege('bottleneck_app', a.attrelid, a.attname, 'INSERT')""",
        source,
        target.columns,
    )
    columns = writable or list(target.columns)
    connection = await asyncpg.connect(**database.owner.connect_arguments())
    try:
        row = await connection.fetchrow(f"SELECT {', '.join(columns)} FROM {source} WHERE organization_id = $1", VICTIM)
    finally:
        await connection.close()
    values = dict(row) if row else dict.fromkeys(columns) | {"organization_id": VICTIM}
    if new_id and "id" in values:
        values["id"] = UUID(int=7)
    places = ", ".join(f"${number}" for number in range(1, len(values) + 1))
    return f"INSERT INTO {target.name} ({', '.join(values)}) VALUES ({places}) RETURNING 1", *values.values()


async def test_no_row_changes_hands(registry: Registry, targets: list[Target]) -> None:
    for target in targets:
        if (
            target.name == "sessions"
        ):  # a user's own row; there it names the organization last chosen, and whoever reads it asks for membership
            continue
        moved = await outcome(
            registry, f"UPDATE {target.name} SET organization_id = $1 WHERE organization_id = $2 RETURNING 1", VICTIM, ATTACKER
        )
        assert moved in {"PermissionDenied", "0", "CheckViolation"}, target.name
        assert moved != "0" or target.name == "settings", (
            target.name
        )  # a setting without a user is the organization's: nobody else's row matches


async def test_no_row_points_into_another_organization(registry: Registry, database: TestDatabase, targets: list[Target]) -> None:
    """Foreign-key checks bypass row-level security: only a key that holds the tenant keeps them apart."""
    keys = await ask(
        database,
        """SELECT k.conrelid::regclass::text, k.confrelid::regclass::text, a.attname::text
             FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[2]
            WHERE k.contype = 'f' AND k.conparentid = 0 AND cardinality(k.conkey) = 2""",
    )
    assert len(keys) > 10
    for child, parent, column in keys:
        (foreign,) = (await ask(database, f"SELECT id FROM {parent} WHERE organization_id = $1 LIMIT 1", VICTIM))[:1]
        sql = f"UPDATE {child} SET {column} = $1 WHERE organization_id = $2 RETURNING 1"
        refused = {ForeignKeyViolation.__name__, PermissionDenied.__name__, CheckViolation.__name__, UniqueViolation.__name__}
        assert await outcome(registry, sql, foreign, ATTACKER) in refused, (child, column)


async def test_copy_puts_nothing_in(registry: Registry, targets: list[Target]) -> None:
    for target in targets:
        assert await outcome(registry, f"COPY {target.name} FROM STDIN") in {"PermissionDenied", "QueryFailed"}


async def test_people_of_other_organizations_are_unknown(registry: Registry, targets: list[Target]) -> None:
    assert targets
    assert await outcome(registry, "SELECT id FROM users WHERE id = $1", VICTIMS_USER) == "0"
    assert await outcome(registry, "UPDATE users SET name = 'x' WHERE id = $1 RETURNING id", VICTIMS_USER) == "0"
    for column in ("password_hash", "mfa_secret_enc", "google_id"):
        assert await outcome(registry, f"SELECT {column} FROM users") == "PermissionDenied"


async def test_searches_stay_at_home(registry: Registry, targets: list[Target]) -> None:
    assert targets
    async with attack(registry) as scope:
        found = await scope.fetch("SELECT id FROM app.search_all('bot OR workflow OR task', 200)")
        mine = await scope.fetch("SELECT id FROM bots UNION ALL SELECT id FROM workflows UNION ALL SELECT id FROM tasks")
    assert found
    assert {row["id"] for row in found} <= {row["id"] for row in mine}


async def test_without_an_identity_there_is_nothing(registry: Registry, targets: list[Target]) -> None:
    for target in targets:
        with pytest.raises((IdentityRequired, PermissionDenied, InvalidValue)):
            async with registry._anonymous() as scope:
                assert await scope.fetch(f"SELECT 1 FROM {target.name}") == []
                raise IdentityRequired  # a policy may also hide all rows instead


async def test_a_user_without_an_organization_sees_his_own(registry: Registry, targets: list[Target]) -> None:
    seen: dict[str, int] = {}
    for target in targets:
        try:
            async with registry.user(ATTACKERS_USER) as scope:
                rows = await scope.fetch(f"SELECT organization_id FROM {target.name}")
        except (IdentityRequired, PermissionDenied):
            continue
        assert VICTIM not in {row["organization_id"] for row in rows}, target.name
        seen[target.name] = len(rows)
    assert {name for name, count in seen.items() if count} == {"sessions", "settings"}


async def test_a_worker_sees_queues_and_nothing_else(registry: Registry, targets: list[Target]) -> None:
    readable = set()
    for target in targets:
        try:
            async with registry.system("attack") as scope:
                await scope.fetch(f"SELECT organization_id FROM {target.name}")
            readable.add(target.name)
        except PermissionDenied:
            continue
    assert readable == {"bot_runs", "bots", "workflow_runs", "workflows"}
    for sql in (
        "SELECT name FROM bots",
        "UPDATE bots SET name = 'x'",
        "SELECT name FROM workflows",
        "DELETE FROM bot_runs",
        "SELECT * FROM users",
    ):
        with pytest.raises(PermissionDenied):
            async with registry.system("attack") as scope:
                await scope.fetch(sql)


async def test_a_report_reads_its_organization_and_writes_nothing(database: TestDatabase, targets: list[Target]) -> None:
    connection = await asyncpg.connect(**database.owner.connect_arguments())
    try:
        await connection.execute("SET ROLE bottleneck_readonly")
        await connection.execute(f"SET app.organization_id = '{ATTACKER}'; SET app.user_id = ''")
        for target in targets:
            try:
                assert await connection.fetch(f"SELECT 1 FROM {target.name} WHERE organization_id = $1", VICTIM) == [], target.name
            except asyncpg.InsufficientPrivilegeError:
                assert target.is_partition or target.name in {"sessions", "notifications"}, target.name
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(f"DELETE FROM {target.name}")
    finally:
        await connection.close()

"""What is told of the tables: complete, and true of a real database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bottleneck_db.connection.direct import connected
from bottleneck_db.connection.door import load_models
from bottleneck_db.errors import UnknownName
from bottleneck_db.orm.declarations import Check, Trigger, Unique, UniqueConstraint
from bottleneck_db.orm.fields import Text
from bottleneck_db.schema import purposes
from bottleneck_db.schema.describe import TableFacts, describe, describe_all
from bottleneck_db.schema.document import document
from bottleneck_db.schema.figures import read_figures
from bottleneck_db.testing.databases import TestDatabase, execute

_CATALOG = """
    SELECT c.relname AS name,
           (SELECT array_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN '' ELSE ' null' END)
              FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
           (SELECT array_agg(r.conname::text) FROM pg_constraint r
             WHERE r.conrelid = c.oid AND r.contype IN ('c', 'f', 'p', 'u')) AS rules,
           (SELECT array_agg(i.indexrelid::regclass::text) FROM pg_index i
             WHERE i.indrelid = c.oid
               AND NOT EXISTS (SELECT FROM pg_constraint r WHERE r.conindid = i.indexrelid AND r.contype IN ('p', 'u'))) AS indexes,
           (SELECT array_agg(t.tgname::text) FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal) AS triggers,
           (SELECT array_agg(p.polname::text) FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
      FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND c.relname NOT LIKE 'aerich%'"""


@pytest.fixture
async def tables() -> dict[str, TableFacts]:
    await load_models()
    return {table.name: table for table in describe_all()}


def parts(table: TableFacts) -> Iterator[tuple[str, str]]:
    yield from ((f"{table.name}.{column.name}", column.about) for column in table.columns)
    yield from ((rule.name, rule.about) for rule in table.rules)
    yield from ((index.name, index.about) for index in table.indexes)
    yield from ((trigger.name, trigger.about) for trigger in table.triggers)


def test_every_part_of_every_table_says_what_it_is_for(tables: dict[str, TableFacts]) -> None:
    assert [name for table in tables.values() for name, about in parts(table) if not about] == []
    assert [table.name for table in tables.values() if not table.purpose] == []


def test_the_words_are_parts_of_a_sentence(tables: dict[str, TableFacts]) -> None:
    told = [about for table in tables.values() for _, about in parts(table)]
    assert [about for about in told if about.endswith(".") or (about[0].isupper() and about[1].islower())] == []


async def test_what_is_told_is_what_the_database_has(tables: dict[str, TableFacts], database: TestDatabase) -> None:
    async with connected(database.owner) as connection:
        rows = await connection.fetch(_CATALOG)
    found = {row["name"]: {kind: set(row[kind] or ()) for kind in ("columns", "rules", "indexes", "triggers", "policies")} for row in rows}
    spelt = {"timestamptz": "timestamp with time zone"}
    assert found == {
        name: {
            "columns": {f"{c.name} {spelt.get(c.type, c.type)}{' null' if c.null else ''}" for c in table.columns},
            "rules": {rule.name for rule in table.rules},
            "indexes": {index.name for index in table.indexes},
            "triggers": {trigger.name for trigger in table.triggers},
            "policies": {policy.name for policy in table.policies},
        }
        for name, table in tables.items()
    }


def test_a_column_has_the_words_of_the_field_that_it_overrides_where_it_has_none_of_its_own(tables: dict[str, TableFacts]) -> None:
    about = {name: {column.name: column.about for column in table.columns} for name, table in tables.items()}
    assert about["bots"]["organization_id"] == about["tasks"]["organization_id"] == "the organization that it belongs to: no other sees it"
    assert about["bots"]["created_by_id"] == "the user who made it"
    assert about["roles"]["organization_id"].startswith("whose role it is")


def test_a_column_tells_its_type_default_and_what_it_holds(tables: dict[str, TableFacts]) -> None:
    bots = {column.name: column for column in tables["bots"].columns}
    assert (bots["id"].type, bots["id"].null, bots["id"].default) == ("uuid", False, "gen_random_uuid()")
    assert (bots["config"].shape, bots["created_by_id"].references) == ("BotConfig", "users")
    assert bots["concurrency"].generated == "coalesce((config ->> 'concurrency')::smallint, 1)"
    assert bots["last_run_status"].values[:2] == ("queued", "running")
    assert {c.name: c.shape for c in tables["workflow_runs"].columns if c.shape}["step_results"] == "list[StepResult]"
    assert {c.name: c.generated for c in tables["activity_logs"].columns}["seq"] == "IDENTITY"


def test_a_table_tells_how_its_rows_are_treated(tables: dict[str, TableFacts]) -> None:
    assert (tables["bots"].tenant, tables["bots"].soft_deletable, tables["bots"].partition_by) == (True, True, None)
    assert (tables["users"].tenant, tables["sessions"].tenant, tables["permissions"].tenant) == (False, False, False)
    assert tables["bot_logs"].partition_by == "RANGE (created_at)"
    assert tables["bot_logs"].primary_key == ("organization_id", "id", "created_at")
    assert tables["bots"].summary == "An automation that an organization owns: what it does, and when"


def test_a_foreign_key_tells_what_becomes_of_the_row(tables: dict[str, TableFacts]) -> None:
    rules = {rule.name: rule.about for table in tables.values() for rule in table.rules}
    assert rules["bot_runs_bot_fk"] == "bot_id names a bot of the same organization: removing that bot removes the row too"
    assert rules["tasks_assignee_fk"] == "assignee_id names a user: removing that user sets it to NULL"
    assert rules["bots_created_by_fk"] == "created_by_id names a user: that user cannot be removed while the row is there"
    assert rules["bots_name_ck"] == "a bot's name has 1 to 100 characters"
    assert rules["settings_owner_uq"] == "refused: there is a setting of this owner for this namespace already"


def test_an_index_that_says_nothing_is_explained_by_its_columns(tables: dict[str, TableFacts]) -> None:
    indexes = {index.name: index.about for table in tables.values() for index in table.indexes}
    assert indexes["bots_created_by_idx"] == "the rows of a user, so that removing one does not read the whole table"
    assert indexes["bots_org_created_idx"] == "an organization's bots, newest first"
    assert indexes["bot_runs_bot_started_idx"] == "a bot's runs, newest first"
    assert indexes["bots_org_slug_live_uq"] == "refused: the organization has a bot with this slug already"


async def test_where_nothing_follows_no_words_are_made_up(tables: dict[str, TableFacts]) -> None:
    from bottleneck_db.models import Bot

    assert purposes.of_rule(Check("a > 0", name="a_ck")) == ""
    assert purposes.of_rule(UniqueConstraint("a", name="a_uq")) == ""
    assert purposes.of_trigger(Trigger("a_tg", "BEFORE UPDATE", "app.other()")) == ""
    assert purposes.of_index(Unique("slug", "name", name="a_uq"), Bot, tables["bots"].references) == ""
    assert purposes.of_index(Unique("slug", name="a_uq"), Bot, tables["bots"].references) == ""
    assert purposes.of_column(Bot, Text()) == ""


async def test_a_table_that_does_not_exist_is_told_with_the_nearest(tables: dict[str, TableFacts]) -> None:
    assert describe("bots") == tables["bots"]
    with pytest.raises(UnknownName, match="did you mean 'bots'") as refused:
        describe("bot")
    assert refused.value.argument == "table"


def test_words_about_a_column_are_no_comment_in_the_database() -> None:
    assert Text(about="what it is called").describe(True) == Text().describe(True)


async def test_figures_are_those_of_the_database(database: TestDatabase) -> None:
    await execute(
        database.owner,
        """INSERT INTO activity_logs (actor_type, action, resource_type, created_at)
           SELECT 'system', 'test.done', 'test', now() - m * interval '30 days' FROM generate_series(0, 1) AS m, generate_series(1, 100);
           ANALYZE activity_logs; ANALYZE permissions""",
    )
    async with connected(database.owner) as connection:
        logs = await read_figures(connection, "activity_logs")
        permissions = await read_figures(connection, "permissions")
        fresh = await read_figures(connection, "bots")
        assert await read_figures(connection, "no_such_table") is None
        size = await connection.fetchval("SELECT pg_total_relation_size('permissions')")
        exact = await connection.fetchval("SELECT count(*) FROM permissions")
    assert logs is not None
    assert permissions is not None
    assert fresh is not None
    assert (logs.rows, {part.rows for part in logs.parts}) == (200, {0, 100})
    assert next(part.bound for part in logs.parts if part.name == "activity_logs_default") == "DEFAULT"
    assert {index.name for index in logs.indexes} >= {"activity_logs_pkey", "activity_logs_org_idx"}
    assert all(index.bytes > 0 for index in logs.indexes)
    assert [part.bound for part in permissions.parts] == [None]
    assert (permissions.rows, permissions.total_bytes) == (exact, size)
    assert fresh.rows == 0


def test_the_document_has_a_section_for_each_table_and_bars_end_no_cell(tables: dict[str, TableFacts]) -> None:
    text = document(list(tables.values()))
    assert [line for line in text.splitlines() if line.startswith("## ")][1:] == [f"## {name}" for name in sorted(tables)]
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    heads = [rows[number].replace("\\|", "").count("|") for number in range(len(rows))]
    assert set(heads) <= {3, 4, 5}
    assert "to_tsvector('english', name), 'A') \\|\\|" in text


def test_a_table_without_rules_of_its_own_has_no_empty_parts(tables: dict[str, TableFacts]) -> None:
    bare = replace(tables["permissions"], rules=tables["permissions"].rules[:1], indexes=(), triggers=(), policies=(), grants=())
    text = document([bare, tables["users"], tables["organizations"]])
    section = text.split("## permissions", maxsplit=1)[1].split("\n## ", maxsplit=1)[0]
    assert "**" not in section.replace("**id**", "")

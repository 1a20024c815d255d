"""The rows that are planted, before they are written."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import orjson
import pytest

from bottleneck_db.connection.door import load_models
from bottleneck_db.models.enums import MemberStatus, RunStatus, RunTrigger, TaskStatus, UserStatus, WorkflowStatus
from bottleneck_db.models.permissions import PERMISSIONS
from bottleneck_db.models.roles import SystemRole
from bottleneck_db.orm.relations import ForeignKeyField
from bottleneck_db.security.keyring import Key, KeyRing
from bottleneck_db.security.keys import Keys
from seeds.garden import rows
from seeds.planting import Ground, Planting, Values
from seeds.profiles import PROFILES
from seeds.writer import batches, tables

NOW = datetime(2026, 3, 2, tzinfo=UTC)
KEYED = {"secret_enc", "key_id", "fingerprint", "key_hash", "hash_key_id", "password_hash"}


def ground() -> Ground:
    keys = Keys(KeyRing([Key.generate("k")]), KeyRing([Key.generate("p")]))
    ids = {role.value: UUID(int=place) for place, role in enumerate(SystemRole, start=1)}
    return Ground(ids, {key: UUID(int=100 + place) for place, key in enumerate(PERMISSIONS)}, keys, "$argon2id$")


def grown(profile: str = "test", seed: int = 42, now: datetime = NOW) -> dict[str, list[Values]]:
    planting = Planting(PROFILES[profile], seed)
    found: dict[str, list[Values]] = defaultdict(list)
    for table, values in rows(planting, planting.time(now), ground()):
        found[table].append(values)
    return found


@pytest.fixture(scope="module")
def dev() -> dict[str, list[Values]]:
    return grown("dev")


def without_keys(found: dict[str, list[Values]]) -> dict[str, list[Values]]:
    return {table: [{name: value for name, value in row.items() if name not in KEYED} for row in some] for table, some in found.items()}


def test_the_same_name_and_time_give_the_same_rows() -> None:
    assert without_keys(grown()) == without_keys(grown())


def test_another_seed_another_profile_and_another_time_give_other_ids() -> None:
    ids = [{row["id"] for some in found.values() for row in some if "id" in row} for found in (grown(), grown(seed=43), grown("dev"))]
    assert not ids[0] & ids[1]
    assert not ids[0] & ids[2]
    later = {row["id"] for row in grown(now=datetime(2026, 3, 3, tzinfo=UTC))["users"]}
    assert not later & {row["id"] for row in grown()["users"]}


def test_what_is_unique_everywhere_is_no_other_seeds() -> None:
    some, others = grown(), grown(seed=43)
    for table, column in (("users", "email"), ("users", "google_id"), ("organizations", "slug"), ("sessions", "token_hash")):
        taken = [{row[column] for row in found[table] if row[column]} for found in (some, others)]
        assert not taken[0] & taken[1], column


async def test_a_row_refers_only_to_rows_before_it(dev: dict[str, list[Values]]) -> None:
    """So that it can be broken off behind any row."""
    await load_models()
    references = {
        model._meta.db_table: [
            f"{field.model_field_name}_id" for field in model._meta.fields_map.values() if isinstance(field, ForeignKeyField)
        ]
        for model in tables()
    }
    planting, base = Planting(PROFILES["dev"], 42), ground()
    seen: set[Any] = {None, *base.roles.values(), *base.permissions.values()}
    for table, row in rows(planting, planting.time(NOW), base):
        assert {row.get(column) for column in references[table]} <= seen, table
        seen.add(row.get("id"))
    assert len(seen) > sum(map(len, dev.values())) * 0.9


def test_rows_of_a_table_have_the_same_columns(dev: dict[str, list[Values]]) -> None:
    for table, some in dev.items():
        assert len({frozenset(row) for row in some}) == 1, table


def test_a_batch_has_parents_before_children() -> None:
    made = list(batches(((table, {}) for table in ("bot_logs", "bots", "users", "bot_runs", "bots")), size=4))
    assert [list(batch) for batch in made] == [["users", "bots", "bot_runs", "bot_logs"], ["bots"]]


def test_nothing_is_later_than_the_reference_time(dev: dict[str, list[Values]]) -> None:
    for table, some in dev.items():
        for row in some:
            for column in ("created_at", "completed_at", "started_at", "last_seen_at", "deleted_at", "read_at", "joined_at", "revoked_at"):
                assert row.get(column) is None or row[column] <= NOW, (table, column)


def test_an_id_tells_when_its_row_was_made(dev: dict[str, list[Values]]) -> None:
    for table, some in dev.items():
        for row in some:
            if "id" in row:
                told = datetime.fromtimestamp((row["id"].int >> 80) / 1000, UTC)
                assert abs((told - row["created_at"]).total_seconds()) < 0.002, table


def test_there_are_as_many_as_the_profile_says(dev: dict[str, list[Values]]) -> None:
    profile = PROFILES["dev"]
    for table, total in (
        ("organizations", profile.organizations),
        ("users", profile.people),
        ("bots", profile.bots),
        ("bot_runs", profile.runs),
    ):
        assert len(dev[table]) == total
    by_organization = Counter(row["organization_id"] for row in dev["bots"])
    largest = by_organization.most_common(1)[0][1]
    assert largest > profile.bots * 0.25
    assert min(by_organization.values()) < largest / 4


def test_runs_end_in_all_ways(dev: dict[str, list[Values]]) -> None:
    runs = dev["bot_runs"]
    ended = Counter(row["status"] for row in runs)
    assert set(ended) == {RunStatus.COMPLETED, RunStatus.FAILED, RunStatus.TIMEOUT, RunStatus.CANCELLED, RunStatus.QUEUED}
    assert ended[RunStatus.COMPLETED] > 0.8 * len(runs)
    assert {row["trigger"] for row in runs} == set(RunTrigger)
    assert any(row["attempt"] > 1 and row["status"] is RunStatus.COMPLETED for row in runs)
    assert any(row["attempt"] == 1 and row["status"] is RunStatus.QUEUED for row in runs)
    by_id = {row["id"]: row for row in runs}
    again = [row for row in runs if row["retry_of_id"]]
    assert again
    assert all(by_id[row["retry_of_id"]]["completed_at"] <= row["created_at"] for row in again)
    assert all(by_id[row["retry_of_id"]]["bot_id"] == row["bot_id"] for row in again)
    assert any(row["workflow_run_id"] for row in runs)


def test_logs_lie_within_their_run_in_the_order_of_attempts(dev: dict[str, list[Values]]) -> None:
    runs = {row["id"]: row for row in dev["bot_runs"]}
    logs: dict[UUID, list[Values]] = defaultdict(list)
    for line in dev["bot_logs"]:
        logs[line["run_id"]].append(line)
    assert len(logs) == sum(row["attempt"] > 0 for row in runs.values())
    for run_id, lines in logs.items():
        ordered = sorted(lines, key=lambda line: line["seq"])
        assert [line["created_at"] for line in ordered] == sorted(line["created_at"] for line in lines)
        assert len({line["seq"] for line in lines}) == len(lines)
        assert {line["seq"] >> 32 for line in lines} == set(range(1, runs[run_id]["attempt"] + 1))
        assert ordered[0]["created_at"] == runs[run_id]["started_at"]
        assert ordered[-1]["created_at"] <= (runs[run_id]["completed_at"] or NOW)


def test_a_bot_knows_its_latest_run(dev: dict[str, list[Values]]) -> None:
    runs: dict[UUID, list[Values]] = defaultdict(list)
    for row in dev["bot_runs"]:
        runs[row["bot_id"]].append(row)
    for bot in dev["bots"]:
        over = sorted((row for row in runs[bot["id"]] if row["completed_at"]), key=lambda row: row["created_at"])
        assert bot["last_run_status"] == (over[-1]["status"] if over else None)
        assert bot["last_run_at"] == max((row["started_at"] for row in over if row["started_at"]), default=None)
    assert any(bot["consecutive_failures"] > 0 for bot in dev["bots"])
    assert any(bot["deleted_at"] for bot in dev["bots"])
    assert any(not bot["is_active"] for bot in dev["bots"])
    assert any(orjson.loads(bot["config"])["credential_ids"] for bot in dev["bots"])


def test_workflows_are_drafts_published_and_archived_and_call_one_another(dev: dict[str, list[Values]]) -> None:
    assert {row["status"] for row in dev["workflows"]} == set(WorkflowStatus)
    drafts = {row["id"] for row in dev["workflows"] if row["status"] is WorkflowStatus.DRAFT}
    assert not drafts & {row["workflow_id"] for row in dev["workflow_runs"]}
    runs = {row["id"]: row for row in dev["workflow_runs"]}
    inner = [row for row in runs.values() if row["parent_run_id"]]
    assert inner
    for row in inner:
        parent = runs[row["parent_run_id"]]
        assert parent["started_at"] <= row["started_at"] <= row["completed_at"] <= parent["completed_at"]
        assert row["status"] == parent["status"]
    statuses = {step["status"] for row in runs.values() for step in orjson.loads(row["step_results"])}
    assert statuses == {"completed", "failed", "skipped"}


def test_tasks_are_in_all_states_some_blocked_and_some_reviewed(dev: dict[str, list[Values]]) -> None:
    tasks = {row["id"]: row for row in dev["tasks"]}
    assert {row["status"] for row in tasks.values()} == set(TaskStatus)
    blocked = [row for row in tasks.values() if row["blocked_by_id"]]
    assert blocked
    assert all(tasks[row["blocked_by_id"]]["created_at"] <= row["created_at"] for row in blocked)
    assert all(tasks[row["blocked_by_id"]]["completed_at"] is None for row in blocked)
    assert any(row["reviewed_at"] and row["status"] is TaskStatus.DONE for row in tasks.values())


def test_people_are_invited_suspended_and_gone(dev: dict[str, list[Values]]) -> None:
    members = dev["organization_members"]
    assert {row["status"] for row in members} == set(MemberStatus)
    invitations = [row for row in members if row["status"] is MemberStatus.PENDING]
    assert any(row["invite_expires_at"] > NOW and not row["deleted_at"] for row in invitations)
    assert any(row["invite_expires_at"] <= NOW and not row["deleted_at"] for row in invitations)
    assert any(row["deleted_at"] for row in invitations)
    assert {row["status"] for row in dev["users"]} >= {UserStatus.ACTIVE, UserStatus.SUSPENDED}
    assert {row["login_method"] for row in dev["users"]} == {"email", "google"}
    assert len({row["locale"] for row in dev["users"]}) > 5
    per_user = Counter(row["user_id"] for row in members if row["user_id"])
    assert max(per_user.values()) > 1


def test_notifications_are_unseen_read_and_dismissed(dev: dict[str, list[Values]]) -> None:
    told = dev["notifications"]
    assert any(row["read_at"] for row in told)
    assert any(row["dismissed_at"] for row in told)
    assert any(row["read_at"] is None and row["dismissed_at"] is None for row in told)
    assert len({row["kind"] for row in told}) >= 6


def test_keys_and_sessions_are_in_all_states(dev: dict[str, list[Values]]) -> None:
    keys = {row["id"]: row for row in dev["api_keys"]}
    assert any(row["revoked_at"] for row in keys.values())
    rotated = [row for row in keys.values() if row["rotated_from_id"]]
    assert rotated
    assert all(keys[row["rotated_from_id"]]["superseded_at"] == row["created_at"] for row in rotated)
    assert any(row["expires_at"] and not row["superseded_at"] for row in keys.values())
    sessions = dev["sessions"]
    assert any(row["revoked_at"] for row in sessions)
    assert any(row["expires_at"] < NOW for row in sessions)
    assert any(row["expires_at"] > NOW and not row["revoked_at"] for row in sessions)
    families = Counter(row["family_id"] for row in sessions)
    assert max(families.values()) > 1


def test_the_trail_tells_of_the_rows(dev: dict[str, list[Values]]) -> None:
    ids = {row["id"] for some in dev.values() for row in some if "id" in row}
    trail = dev["activity_logs"]
    assert {entry["resource_id"] for entry in trail} <= ids
    created = {entry["resource_id"]: entry for entry in trail if entry["action"] == "bot.created"}
    assert created.keys() == {row["id"] for row in dev["bots"]}
    assert all(created[row["id"]]["created_at"] == row["created_at"] for row in dev["bots"])
    assert all(created[row["id"]]["actor_id"] == row["created_by_id"] for row in dev["bots"])
    by_organization: dict[Any, list[datetime]] = defaultdict(list)
    for entry in trail:
        by_organization[entry["organization_id"]].append(entry["created_at"])
    assert all(moments == sorted(moments) for moments in by_organization.values())


def test_another_ground_is_no_other_planting() -> None:
    """Roles have ids of their own in each database; only what refers to them differs."""
    planting = Planting(PROFILES["test"], 42)
    base = ground()
    other = Ground({key: uuid4() for key in base.roles}, base.permissions, base.keys, base.password_hash)
    ids = [[row.get("id") for _, row in rows(planting, planting.time(NOW), some)] for some in (base, other)]
    assert ids[0] == ids[1]

"""Tasks: how they move, who does them, what they wait for, and the boards they stand on."""

from __future__ import annotations

import asyncio
import itertools
import re
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from bottleneck_db import Registry
from bottleneck_db.connection.scope import Isolation
from bottleneck_db.errors import (
    BottleneckError,
    CheckViolation,
    ForeignKeyViolation,
    IdentityRequired,
    InvalidArgument,
    NotFound,
    Refused,
    UnknownName,
)
from bottleneck_db.models import ActivityLog, OrganizationMember, Task, User
from bottleneck_db.models.concerns.blockable import BlockingCycle, StillBlocked
from bottleneck_db.models.concerns.moving import FINISHED, UNFINISHED, IllegalMove, Move
from bottleneck_db.models.concerns.reviewable import OwnReview, ReviewRequired
from bottleneck_db.models.concerns.versioned import StaleRecord
from bottleneck_db.models.enums import Priority, TaskStatus
from bottleneck_db.models.tasks import NotAMember
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_member, make_organization, make_task, make_user, make_workflow

NOW = datetime.now(UTC)
# A way to each status.
WAYS: dict[TaskStatus, list[tuple[Any, ...]]] = {
    TaskStatus.TODO: [],
    TaskStatus.IN_PROGRESS: [("start",)],
    TaskStatus.WAITING_INPUT: [("wait_for_input", "which page?")],
    TaskStatus.REVIEW: [("start",), ("request_review",)],
    TaskStatus.DONE: [("complete",)],
    TaskStatus.FAILED: [("start",), ("fail", "no answer")],
    TaskStatus.CANCELLED: [("cancel", "not needed")],
}
VERBS: dict[Move, tuple[Any, ...]] = {
    Move.started: ("start",),
    Move.waiting_for_input: ("wait_for_input", "which page?"),
    Move.review_requested: ("request_review",),
    Move.approved: ("approve",),
    Move.rejected: ("reject", "not good"),
    Move.completed: ("complete",),
    Move.failed: ("fail", "no answer"),
    Move.cancelled: ("cancel", "not needed"),
    Move.reopened: ("reopen",),
}


async def do(task: Task, verb: tuple[Any, ...]) -> Task:
    name, *arguments = verb
    done: Task = await getattr(task, name)(*arguments)
    return done


async def task_in(status: TaskStatus, **values: Any) -> Task:
    task = await make_task(**values)
    for verb in WAYS[status]:
        await do(task, verb)
    assert task.status is status
    return task


async def stored(task: Task) -> Task:
    return await Task.with_deleted().get(id=task.id)


async def actions(task: Task) -> list[str]:
    return [entry.action for entry in await ActivityLog.filter(resource_id=task.id).order_by("seq")]


# Making and editing


async def test_a_task_is_to_do_and_says_who_made_it(tenant: Tenancy) -> None:
    task = await Task.create(title="Call back")
    assert (task.organization_id, task.created_by_id, task.assignee_id) == (tenant.organization_id, tenant.owner_id, None)
    assert (task.status, task.priority, task.source, task.version) == (TaskStatus.TODO, Priority.MEDIUM, "manual", 1)
    assert (task.requires_human_review, task.tags, task.execution_config, task.completed_at) == (False, [], {}, None)


@pytest.mark.parametrize(
    "values",
    [
        {"title": ""},
        {"title": "x" * 501},
        {"title": None},
        {"priority": "dire"},
        {"status": "lost"},
        {"status": TaskStatus.DONE},
        {"due_at": datetime(2026, 1, 1)},
        {"tags": [1]},
        {"execution_config": []},
        {"bot_id": UUID(int=7)},
        {"workflow_id": UUID(int=7)},
        {"blocked_by_id": UUID(int=7)},
        {"assignee_id": UUID(int=7)},
        {"assignee_id": "x"},
        {"titel": "x"},
    ],
)
async def test_a_bad_value_makes_no_task(registry: Registry, tenant: Tenancy, values: dict[str, Any]) -> None:
    with pytest.raises(BottleneckError):
        async with registry.tenant(tenant.organization_id):
            await make_task(**values)
    assert await Task.all().count() == 0


async def test_an_edit_is_the_next_version(tenant: Tenancy) -> None:
    task = await make_task()
    bot, workflow = await make_bot(), await make_workflow()
    await task.edit(title="New", priority=Priority.CRITICAL, due_at=NOW, tags=["a"], bot_id=bot.id, workflow_id=workflow.id)
    fresh = await stored(task)
    assert (fresh.title, fresh.priority, fresh.due_at, fresh.tags, fresh.bot_id, fresh.version) == (
        "New",
        Priority.CRITICAL,
        NOW,
        ["a"],
        bot.id,
        2,
    )
    assert await actions(task) == ["task.created", "task.edited"]


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({}, InvalidArgument),
        ({"titel": "x"}, UnknownName),
        ({"status": TaskStatus.DONE}, UnknownName),
        ({"assignee_id": None}, UnknownName),
        ({"blocked_by_id": None}, UnknownName),
        ({"title": 7}, InvalidArgument),
        ({"title": ""}, CheckViolation),
        ({"due_at": "tomorrow"}, InvalidArgument),
        ({"execution_config": {"x": object()}}, InvalidArgument),
        ({"bot_id": UUID(int=7)}, ForeignKeyViolation),
    ],
)
async def test_a_bad_edit_changes_nothing(
    registry: Registry, tenant: Tenancy, values: dict[str, Any], error: type[BottleneckError]
) -> None:
    task = await make_task(title="Old")
    with pytest.raises(error):
        async with registry.tenant(tenant.organization_id):
            await task.edit(**values)
    assert (task.title, task.version, task.changed, (await stored(task)).version) == ("Old", 1, (), 1)


async def test_a_stale_edit_is_refused(tenant: Tenancy) -> None:
    mine = await make_task(title="Old")
    await (await stored(mine)).edit(title="Theirs")
    for verb in (mine.edit(title="Mine"), mine.start(), mine.unblock(), mine.unassign(), mine.complete()):
        with pytest.raises(StaleRecord):
            await verb
    assert (mine.title, mine.status, (await stored(mine)).title) == ("Old", TaskStatus.TODO, "Theirs")


async def test_a_deleted_task_does_not_move(tenant: Tenancy) -> None:
    mine = await make_task()
    await (await stored(mine)).soft_delete()
    with pytest.raises(StaleRecord):
        await mine.start()
    assert (await stored(mine)).status is TaskStatus.TODO


async def test_a_task_that_was_never_saved_does_not_move(tenant: Tenancy) -> None:
    with pytest.raises(StaleRecord):
        await Task(title="x").start()


# Moving


@pytest.mark.parametrize("move", Move)
@pytest.mark.parametrize("status", TaskStatus)
async def test_each_verb_moves_what_it_may_and_refuses_the_rest_in_words(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, status: TaskStatus, move: Move
) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        task = await task_in(status)
        if status in move.value.since:
            await do(task, VERBS[move])
            assert (task.status, (await stored(task)).status) == (move.to, move.to)
            assert (task.completed_at is not None) == (move.to in FINISHED)
            assert (await actions(task))[-1] == f"task.{move.name}"
        else:
            with pytest.raises(IllegalMove) as caught:
                await do(task, VERBS[move])
            assert str(caught.value).startswith(f"what is {status} does not become {move.to} by {move.value.verb}(): it allows ")
            assert all(f"{other.value.verb}()" in str(caught.value) for other in Move.out_of(status))
            assert caught.value.constraint == "tasks_status_tg"
            assert (task.status, (await stored(task)).status) == (status, status)


def test_every_status_can_be_left_and_is_open_or_over() -> None:
    assert all(Move.out_of(status) for status in TaskStatus)
    assert {*UNFINISHED, *FINISHED} == set(TaskStatus)


async def test_the_database_refuses_an_illegal_move_too(registry: Registry, tenant: Tenancy) -> None:
    task = await task_in(TaskStatus.DONE)
    with pytest.raises(IllegalMove, match="from the one status to the other"):
        async with registry.tenant(tenant.organization_id):
            await Task.filter(id=task.id).update(status=TaskStatus.REVIEW)


async def test_of_two_who_move_a_task_at_once_one_does(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        task = await make_task()
    barrier = asyncio.Barrier(2)

    async def move(verb: tuple[Any, ...]) -> None:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            mine = await Task.get(id=task.id)
            await barrier.wait()
            await do(mine, verb)

    outcomes = await asyncio.gather(move(("complete",)), move(("cancel", "no")), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType", "StaleRecord"]


async def test_what_a_task_waits_for_stands_in_its_reason_until_it_goes_on(tenant: Tenancy) -> None:
    task = await task_in(TaskStatus.WAITING_INPUT)
    assert task.status_reason == "which page?"
    await task.start()
    assert task.status_reason is None
    await task.fail("no answer")
    assert task.status_reason == "no answer"
    await task.reopen("the site is back")
    assert (task.status, task.status_reason, task.completed_at) == (TaskStatus.TODO, "the site is back", None)


@pytest.mark.parametrize("reason", ["", None, 7, "x" * 2001, "\x00"])
@pytest.mark.parametrize("verb", ["wait_for_input", "fail", "cancel", "reopen", "reject"])
async def test_a_reason_says_something(registry: Registry, tenancy: Tenancy, verb: str, reason: Any) -> None:
    move = next(move for move in Move if move.value.verb == verb)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        task = await task_in(move.value.since[-1])
        if verb == "reopen" and reason is None:
            await task.reopen(reason)
            return
        with pytest.raises(InvalidArgument, match="reason"):
            await getattr(task, verb)(reason)
        assert (await stored(task)).status is move.value.since[-1]


async def test_the_result_stays_until_there_is_another(tenant: Tenancy) -> None:
    task = await make_task()
    await task.start()
    await task.request_review({"pages": 3})
    await task.complete()
    assert task.result == {"pages": 3}
    await task.reopen()
    await task.complete({"pages": 4})
    assert (await stored(task)).result == {"pages": 4}


@pytest.mark.parametrize("result", [7, [1], {"x": object()}])
async def test_a_result_is_a_mapping_that_json_can_say(tenant: Tenancy, result: Any) -> None:
    task = await task_in(TaskStatus.IN_PROGRESS)
    for verb in (task.complete(result), task.request_review(result)):
        with pytest.raises(InvalidArgument, match="result"):
            await verb
    assert (task.status, (await stored(task)).status) == (TaskStatus.IN_PROGRESS, TaskStatus.IN_PROGRESS)


# Reviews


async def test_what_must_be_reviewed_is_done_when_somebody_else_approved(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    worker = await make_member(registry, database, tenancy)
    async with registry.tenant(tenancy.organization_id, user=worker):
        task = await make_task(requires_human_review=True, assignee_id=worker)
        await task.start()
        with pytest.raises(ReviewRequired, match="somebody has reviewed"):
            await task.complete()
        await task.request_review({"pages": 3})
        with pytest.raises(ReviewRequired):
            await task.complete()
        for verb in (task.approve(), task.reject("my own")):
            with pytest.raises(OwnReview):
                await verb
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await task.reject("one page is missing")
        assert (task.status, task.status_reason, task.reviewed_at) == (TaskStatus.IN_PROGRESS, "one page is missing", None)
        await task.request_review()
        await task.approve()
    assert (task.status, task.reviewed_by_id, task.reviewed_at is not None) == (TaskStatus.DONE, tenancy.owner_id, True)
    async with registry.tenant(tenancy.organization_id):
        await task.reopen()
        assert (task.reviewed_by_id, task.reviewed_at) == (None, None)
        with pytest.raises(ReviewRequired):
            await task.complete()


async def test_a_review_is_a_persons(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        task = await task_in(TaskStatus.REVIEW)
    async with registry.tenant(tenancy.organization_id, api_key=uuid4()):
        for verb in (task.approve(), task.reject("no")):
            with pytest.raises(IdentityRequired, match="a person's"):
                await verb


async def test_the_database_insists_on_the_review_too(registry: Registry, tenant: Tenancy) -> None:
    task = await make_task(requires_human_review=True)
    with pytest.raises(ReviewRequired):
        async with registry.tenant(tenant.organization_id):
            await Task.filter(id=task.id).update(status=TaskStatus.DONE)
    done = await task_in(TaskStatus.DONE)
    with pytest.raises(ReviewRequired):
        async with registry.tenant(tenant.organization_id):
            await done.edit(requires_human_review=True)


# Assigning


async def test_a_task_is_assigned_to_a_member(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    member = await make_member(registry, database, tenancy)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        task = await make_task()
        await task.assign(member)
        assert (task.assignee_id, task.version) == (member, 2)
        await task.assign(await User.get(id=tenancy.owner_id))
        assert task.assignee_id == tenancy.owner_id
        await task.unassign()
        assert (await stored(task)).assignee_id is None
        assert (await actions(task))[1:] == ["task.assigned", "task.assigned", "task.unassigned"]


async def test_only_active_members_are_assigned(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    suspended, removed = await make_member(registry, database, tenancy), await make_member(registry, database, tenancy)
    stranger = await make_user(registry)
    foreigner = (await make_organization(registry)).owner_id
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await (await OrganizationMember.get(user_id=suspended)).suspend()
        await (await OrganizationMember.get(user_id=removed)).remove()
        task = await make_task()
        for user in (suspended, removed, stranger, foreigner, uuid4()):
            with pytest.raises(NotAMember):
                await task.assign(user)
            with pytest.raises(NotAMember):
                await make_task(assignee_id=user)
            task.assignee_id = user
            with pytest.raises(NotAMember):
                await task.save()
            await task.refresh_from_db()
        task.assignee_id, task.title = tenancy.owner_id, "Saved"
        await task.save()
        task.assignee_id = None
        await task.save()
        assert (task.assignee_id, task.version, await Task.all().count()) == (None, 3, 1)


@pytest.mark.parametrize("user", [None, "x", 7, object()])
async def test_who_is_assigned_is_a_user(tenant: Tenancy, user: Any) -> None:
    task = await make_task()
    with pytest.raises(InvalidArgument, match="user"):
        await task.assign(user)
    with pytest.raises(InvalidArgument, match="user"):
        Task.mine(user)


# Blocking


async def test_a_blocked_task_is_not_done_before_the_other(tenant: Tenancy) -> None:
    task, other = await make_task(), await make_task()
    await task.block(other)
    assert (task.blocked_by_id, task.status) == (other.id, TaskStatus.TODO)
    assert [blocked.id for blocked in await other.blocking] == [task.id]
    await task.start()
    with pytest.raises(StillBlocked):
        await task.complete()
    await task.request_review()
    await other.complete()
    await task.complete()
    assert (await actions(task))[1] == "task.blocked"


@pytest.mark.parametrize("blocker", [None, "x", UUID(int=7)])
async def test_what_blocks_is_a_task(tenant: Tenancy, blocker: Any) -> None:
    with pytest.raises(InvalidArgument, match="blocked_by"):
        await (await make_task()).block(blocker)


@pytest.mark.parametrize("end", ["done", "failed", "cancelled", "deleted", "unblocked"])
async def test_what_is_over_blocks_no_more(tenant: Tenancy, end: str) -> None:
    task, other = await make_task(), await make_task()
    await task.block(other)
    if end == "deleted":
        await other.soft_delete()
    elif end == "unblocked":
        await task.unblock()
    else:
        for verb in WAYS[TaskStatus(end)]:
            await do(other, verb)
    await task.complete()
    assert task.status is TaskStatus.DONE


async def test_an_approval_does_not_go_past_a_block(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        task = await task_in(TaskStatus.REVIEW)
        await task.block(await make_task())
        with pytest.raises(StillBlocked):
            await task.approve()
        assert (await stored(task)).status is TaskStatus.REVIEW


async def test_no_task_waits_for_itself_through_others(tenant: Tenancy) -> None:
    chain = [await make_task() for _ in range(5)]
    for task, other in itertools.pairwise(chain):
        await task.block(other)
    for other in chain:
        with pytest.raises(BlockingCycle):
            await chain[-1].block(other)
    assert ((await stored(chain[-1])).blocked_by_id, chain[-1].version) == (None, 1)


async def test_a_deleted_task_in_the_chain_counts_since_it_may_come_back(tenant: Tenancy) -> None:
    first, middle, last = [await make_task() for _ in range(3)]
    await first.block(middle)
    await middle.block(last)
    await middle.soft_delete()
    with pytest.raises(BlockingCycle):
        await last.block(first)


async def test_what_blocks_is_a_task_of_this_organization(registry: Registry, tenancy: Tenancy) -> None:
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        foreign = await make_task()
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        task, deleted = await make_task(), await make_task()
        await deleted.soft_delete()
        for blocker in (foreign, deleted, Task(title="never saved")):
            with pytest.raises(NotFound):
                await task.block(blocker)
    with pytest.raises(ForeignKeyViolation):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await make_task(blocked_by_id=foreign.id)


async def test_a_ring_of_racing_blocks_stays_open(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        ring = [await make_task() for _ in range(4)]
    barrier = asyncio.Barrier(len(ring))

    async def block(task: Task, other: Task) -> None:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            mine, blocker = await Task.get(id=task.id), await Task.get(id=other.id)
            await barrier.wait()
            await mine.block(blocker)

    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    outcomes = await asyncio.gather(*(block(task, other) for task, other in pairs), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["BlockingCycle", "NoneType", "NoneType", "NoneType"]


async def test_a_snapshot_of_its_own_is_no_place_to_block_in(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id, isolation=Isolation.SERIALIZABLE):
        task, other = await make_task(), await make_task()
        with pytest.raises(Refused, match="READ COMMITTED"):
            await task.block(other)


async def test_a_block_that_comes_between_is_not_overlooked(registry: Registry, tenancy: Tenancy) -> None:
    """Who completes a task that was blocked since he read it is told that it has changed."""
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        task, other = await make_task(), await make_task()
        mine = await Task.get(id=task.id)
        await task.block(other)
        with pytest.raises(StaleRecord):
            await mine.complete()


# Boards


async def test_the_board_shows_the_most_urgent_open_tasks_first(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        for title, priority, due in (
            ("later", Priority.HIGH, NOW + timedelta(days=2)),
            ("low", Priority.LOW, NOW),
            ("never due", Priority.HIGH, None),
            ("critical", Priority.CRITICAL, None),
            ("sooner", Priority.HIGH, NOW + timedelta(days=1)),
        ):
            await make_task(title=title, priority=priority, due_at=due)
        for status in FINISHED:
            await task_in(status)
        await (await make_task()).soft_delete()
        assert [task.title for task in await Task.board()] == ["critical", "sooner", "later", "never due", "low"]
        assert [task.title for task in await Task.board().limit(1)] == ["critical"]
        assert await Task.unfinished().count() == 5
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id):
        assert await Task.board() == []


async def test_a_persons_tasks_are_those_due_soonest_first(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    member = await make_member(registry, database, tenancy)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        later = await make_task(assignee_id=member, due_at=NOW + timedelta(days=1))
        undated = await make_task(assignee_id=member)
        sooner = await make_task(assignee_id=member, due_at=NOW)
        done = await make_task(assignee_id=member)
        await done.complete()
        await make_task(assignee_id=tenancy.owner_id)
        await make_task()
        assert [task.id for task in await Task.mine(member)] == [sooner.id, later.id, undated.id]
        assert [task.id for task in await Task.mine(await User.get(id=member))] == [sooner.id, later.id, undated.id]


async def test_overdue_is_what_is_open_past_its_time_by_the_databases_clock(tenant: Tenancy) -> None:
    old = await make_task(due_at=NOW - timedelta(days=2))
    recent = await make_task(due_at=NOW - timedelta(days=1))
    await make_task(due_at=NOW + timedelta(days=1))
    await make_task()
    await (await make_task(due_at=NOW - timedelta(days=3))).complete()
    assert [task.id for task in await Task.overdue()] == [old.id, recent.id]


@pytest.mark.parametrize("query", ["board", "mine", "overdue"])
async def test_the_boards_read_the_indexes_of_open_tasks_as_the_application(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, query: str
) -> None:
    """Under a policy an enum's = is no index condition: only a literal status lets a partial index serve."""
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await make_task(assignee_id=tenancy.owner_id)
    await execute(
        database.owner,
        f"""INSERT INTO tasks (organization_id, created_by_id, assignee_id, title, status, completed_at, due_at)
            SELECT '{tenancy.organization_id}', '{tenancy.owner_id}', '{tenancy.owner_id}', 'old', 'done', now(), now()
              FROM generate_series(1, 20000);
            ANALYZE tasks""",
    )
    queries = {"board": Task.board, "mine": lambda: Task.mine(tenancy.owner_id), "overdue": Task.overdue}
    async with registry.tenant(tenancy.organization_id) as scope:
        plan = "\n".join(row["QUERY PLAN"] for row in await scope.fetch(f"EXPLAIN {queries[query]().limit(20).sql(params_inline=True)}"))
    assert re.search("tasks_(board|mine)_idx", plan), plan
    assert "Seq Scan" not in plan


async def test_ids_of_other_organizations_move_nothing(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        task, other_task = await make_task(), await make_task()
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        assert await Task.get_or_none(id=task.id) is None
        for verb in (task.start(), task.edit(title="x"), task.complete(), task.unblock(), task.cancel("x"), task.assign(other.owner_id)):
            with pytest.raises(StaleRecord):
                await verb
        with pytest.raises(NotFound):
            await task.block(other_task)
    async with registry.tenant(tenancy.organization_id):
        assert ((await stored(task)).version, (await stored(task)).status) == (1, TaskStatus.TODO)


def test_a_users_id_is_taken_in_its_standard_text_too() -> None:
    assert Task.mine(UUID(int=7)).sql() == Task.mine("00000000-0000-0000-0000-000000000007").sql()  # type: ignore[arg-type]

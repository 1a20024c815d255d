"""Notifications: sent to members, seen by them alone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from bottleneck_db import OrganizationMember, Registry
from bottleneck_db.errors import CheckViolation, IdentityRequired, InvalidArgument, NotFound, PermissionDenied, UnknownName
from bottleneck_db.models import Notification
from bottleneck_db.models.bot_config import ChannelType
from bottleneck_db.models.enums import NotificationSeverity
from bottleneck_db.models.notification_content import DeliveryStatus, NotificationKind, SendOutcome
from bottleneck_db.models.notifications import NotAMember
from bottleneck_db.telemetry import Statement, listening
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_invitation, make_organization, make_run, make_user

HOUR = timedelta(hours=1)


async def join(registry: Registry, database: TestDatabase, tenancy: Tenancy, email: str) -> UUID:
    """A user who is a member of the organization."""
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        _, token = await make_invitation(email)
    user = await make_user(registry, email=email)
    await execute(database.owner, f"UPDATE users SET email_verified_at = now() WHERE id = '{user}'")
    async with registry.user(user):
        await OrganizationMember.accept(token)
    return user


@pytest.fixture
async def grace(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> UUID:
    """A second member."""
    return await join(registry, database, tenancy, "grace@example.com")


async def send(user: UUID, title: str = "A bot has failed", **options: Any) -> bool:
    return await Notification.send(user, NotificationKind.BOT_FAILED, title, "It gave up after 3 attempts.", **options)


async def test_a_notification_carries_what_was_sent(tenant: Tenancy) -> None:
    bot = await make_bot()
    expires_at = datetime.now(UTC) + HOUR
    sent = await send(
        tenant.owner_id,
        severity=NotificationSeverity.ERROR,
        action_url=f"/bots/{bot.id}",
        action_label="Look",
        resource=bot,
        dedupe_key="bot-1",
        data={"attempts": 3},
        expires_at=expires_at,
    )
    assert sent
    (told,) = await Notification.unread()
    assert (told.kind, told.severity, told.title, told.body) == (
        "bot.failed",
        NotificationSeverity.ERROR,
        "A bot has failed",
        "It gave up after 3 attempts.",
    )
    assert (told.action_url, told.action_label, told.data, told.dedupe_key) == (f"/bots/{bot.id}", "Look", {"attempts": 3}, "bot-1")
    assert (told.resource_type, told.resource_id, told.expires_at) == ("bot", bot.id, expires_at)
    assert (told.user_id, told.organization_id, told.read_at, told.deliveries) == (tenant.owner_id, tenant.organization_id, None, [])
    assert told.id.version == 7


async def test_a_plain_notification_has_defaults(tenant: Tenancy) -> None:
    assert await Notification.send(tenant.owner_id, "system.alert", "Alert", "", resource=await make_run())
    (told,) = await Notification.unread()
    assert (told.severity, told.data, told.action_url, told.dedupe_key, told.expires_at) == (
        NotificationSeverity.INFO,
        {},
        None,
        None,
        None,
    )
    assert told.resource_type == "bot_run"


async def test_only_its_user_reads_changes_or_removes_a_notification(registry: Registry, tenancy: Tenancy, grace: UUID) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        assert await send(grace)
        assert await Notification.unread() == []
        assert await Notification.all() == []
    async with registry.tenant(tenancy.organization_id, user=grace):
        (told,) = await Notification.unread()
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        for verb in (told.mark_read, told.dismiss, told.delete):
            with pytest.raises(NotFound):
                await verb()
        with pytest.raises(NotFound):
            await told.record_delivery(ChannelType.EMAIL, DeliveryStatus.SENT)
        assert await Notification.mark_all_read() == 0
    assert (told.read_at, told.dismissed_at, told.deliveries) == (None, None, [])
    async with registry.tenant(tenancy.organization_id, user=grace):
        assert await Notification.unread_count() == 1


async def test_a_notification_of_one_organization_is_not_seen_in_another(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await send(tenancy.owner_id)
    other = await make_organization(registry, owner_id=tenancy.owner_id)
    async with registry.tenant(other.organization_id, user=tenancy.owner_id):
        assert await Notification.unread() == []
        assert await Notification.mark_all_read() == 0


async def test_a_worker_without_a_user_may_send(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id):
        assert await send(tenancy.owner_id)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        assert await Notification.unread_count() == 1


async def test_nobody_but_a_member_is_told(registry: Registry, tenancy: Tenancy, grace: UUID) -> None:
    stranger = await make_user(registry)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await (await OrganizationMember.get(user_id=grace)).remove()
        for user in (stranger, grace, uuid4()):
            with pytest.raises(NotAMember):
                await send(user)
    with pytest.raises(PermissionDenied):
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await Notification.create(user_id=grace, kind="system.alert", title="Past", body="…")


async def test_one_unseen_notification_a_key_and_the_next_after_it_is_seen(tenant: Tenancy) -> None:
    assert await send(tenant.owner_id, "first", dedupe_key="bot-1")
    assert not await send(tenant.owner_id, "second", dedupe_key="bot-1")
    assert await send(tenant.owner_id, "another", dedupe_key="bot-2")
    assert await send(tenant.owner_id, "no key")
    assert await send(tenant.owner_id, "no key")
    first = next(told for told in await Notification.unread() if told.title == "first")
    await first.mark_read()
    assert await send(tenant.owner_id, "third", dedupe_key="bot-1")
    third = next(told for told in await Notification.unread() if told.title == "third")
    await third.dismiss()
    assert await send(tenant.owner_id, "fourth", dedupe_key="bot-1")
    assert sorted(told.title for told in await Notification.unread()) == ["another", "fourth", "no key", "no key"]


async def test_what_expired_unseen_does_not_silence_the_next(tenant: Tenancy) -> None:
    assert await send(tenant.owner_id, "old", dedupe_key="bot-1", expires_at=datetime.now(UTC) - HOUR)
    assert await Notification.unread() == []
    assert await send(tenant.owner_id, "new", dedupe_key="bot-1")
    assert [told.title for told in await Notification.unread()] == ["new"]


async def test_of_two_who_send_the_same_at_once_one_does(registry: Registry, tenancy: Tenancy, grace: UUID) -> None:
    barrier = asyncio.Barrier(4)

    async def tell(users: list[UUID]) -> list[SendOutcome]:
        async with registry.tenant(tenancy.organization_id):
            await barrier.wait()
            told = await Notification.send_each(users, "system.alert", "Alert", "…", dedupe_key="alert")
            return [told[user] for user in (tenancy.owner_id, grace)]

    outcomes = await asyncio.gather(*(tell(users) for users in ([tenancy.owner_id, grace], [grace, tenancy.owner_id]) * 2))
    for of_one_user in zip(*outcomes, strict=True):
        assert sorted(of_one_user) == [SendOutcome.DUPLICATE] * 3 + [SendOutcome.SENT]


async def test_many_are_told_in_one_statement_with_a_result_for_each(registry: Registry, tenancy: Tenancy, grace: UUID) -> None:
    stranger = uuid4()
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await send(grace, dedupe_key="k")
        heard: list[Statement] = []
        with listening(heard.append):
            told = await Notification.send_each(
                [grace, tenancy.owner_id, stranger, grace], NotificationKind.SYSTEM_ALERT, "Alert", "…", dedupe_key="k"
            )
        assert len(heard) == 1
        assert told == {
            grace: SendOutcome.DUPLICATE,
            tenancy.owner_id: SendOutcome.SENT,
            stranger: SendOutcome.NOT_A_MEMBER,
        }
        assert await Notification.send_each([], "system.alert", "Alert", "…") == {}


@pytest.mark.parametrize(
    ("change", "error", "said"),
    [
        ({"kind": "bot.faild"}, UnknownName, "kind: there is no 'bot.faild'; did you mean 'bot.failed'"),
        ({"kind": 42}, InvalidArgument, "kind: is a str, not int"),
        ({"dedup_key": "k"}, UnknownName, "did you mean 'dedupe_key'"),
        ({"read_at": None}, UnknownName, "read_at"),
        ({"user_id": "no-uuid"}, InvalidArgument, "user_ids: must be UUIDs"),
        ({"user_id": [uuid4()]}, InvalidArgument, "user_ids: must be UUIDs"),
        ({"title": "x" * 201}, InvalidArgument, "title: has 201 characters"),
        ({"title": "a\x00b"}, InvalidArgument, "NUL"),
        ({"title": None}, InvalidArgument, "title"),
        ({"title": 42}, InvalidArgument, "title"),
        ({"body": "x" * 10_001}, InvalidArgument, "body"),
        ({"severity": "loud"}, InvalidArgument, "severity: is one of info"),
        ({"data": [1]}, InvalidArgument, "data"),
        ({"data": {"x": object()}}, InvalidArgument, "data"),
        ({"resource": "bot"}, InvalidArgument, "resource: must be a record"),
        ({"dedupe_key": "k" * 201}, InvalidArgument, "dedupe_key"),
        ({"expires_at": datetime(2030, 1, 1)}, InvalidArgument, "time zone"),
        ({"title": ""}, CheckViolation, "1 to 200 characters"),
        ({"action_url": "//evil.example"}, CheckViolation, "a path of this application"),
        ({"action_url": "javascript:alert(1)"}, CheckViolation, "a path of this application"),
        ({"data": {"x": "".join(map(str, range(20_000)))}}, CheckViolation, "64 KiB"),
    ],
)
async def test_what_breaks_a_rule_is_refused_by_name(
    registry: Registry, tenant: Tenancy, change: dict[str, Any], error: type[Exception], said: str
) -> None:
    values: dict[str, Any] = {"user_id": tenant.owner_id, "kind": "bot.failed", "title": "t", "body": "b", **change}
    with pytest.raises(error, match=said.replace("(", r"\(")):
        async with registry.tenant(tenant.organization_id):
            await Notification.send(**values)
    assert await Notification.unread_count() == 0


async def test_too_many_users_at_once_are_refused(tenant: Tenancy) -> None:
    with pytest.raises(InvalidArgument, match="at most 10,000"):
        await Notification.send_each((uuid4() for _ in range(10_001)), "system.alert", "Alert", "…")


async def test_the_unread_come_newest_first_and_limited(tenant: Tenancy) -> None:
    for number in range(5):
        await send(tenant.owner_id, f"{number}")
    assert [told.title for told in await Notification.unread(3)] == ["4", "3", "2"]
    assert await Notification.unread_count() == 5
    for limit in (0, 201, True, "5"):
        with pytest.raises(InvalidArgument, match=r"limit: is (between 1 and 200|a whole number)"):
            await Notification.unread(limit)  # type: ignore[arg-type]


async def test_a_page_has_read_ones_too_and_not_what_was_dismissed(tenant: Tenancy) -> None:
    for number in range(4):
        await send(tenant.owner_id, f"{number}")
    newest, second, *_ = await Notification.unread()
    await newest.mark_read()
    await second.dismiss()
    page = await Notification.list_page(page=1, size=2)
    assert ([told.title for told in page.items], page.total) == (["3", "1"], 3)
    with pytest.raises(InvalidArgument, match="size"):
        await Notification.list_page(size=0)


async def test_reading_and_dismissing_are_stamped_once(tenant: Tenancy) -> None:
    await send(tenant.owner_id)
    (told,) = await Notification.unread()
    again = await Notification.get(id=told.id)
    await told.mark_read()
    assert told.read_at is not None
    await again.mark_read()  # somebody's second window
    assert again.read_at == told.read_at
    await told.dismiss()
    await again.dismiss()
    assert (again.dismissed_at, again.read_at) == (told.dismissed_at, told.read_at)
    assert await Notification.unread() == []


async def test_all_are_marked_read_in_one_statement(tenant: Tenancy) -> None:
    for number in range(3):
        await send(tenant.owner_id, f"{number}")
    heard: list[Statement] = []
    with listening(heard.append):
        assert await Notification.mark_all_read() == 3
    assert len(heard) == 1
    assert await Notification.mark_all_read() == 0
    page = await Notification.list_page()
    assert all(told.read_at is not None for told in page.items)


async def test_deliveries_are_added_and_their_secrets_masked(registry: Registry, tenant: Tenancy) -> None:
    await send(tenant.owner_id)
    (told,) = await Notification.unread()
    other = await Notification.get(id=told.id)
    await told.record_delivery(ChannelType.EMAIL, DeliveryStatus.SENT)
    await other.record_delivery(ChannelType.WEBHOOK, DeliveryStatus.FAILED, error="401 for https://u:hunter2@example.com")
    email, webhook = (await Notification.get(id=told.id)).deliveries
    assert (email.channel, email.status, email.error) == (ChannelType.EMAIL, DeliveryStatus.SENT, None)
    assert (webhook.channel, webhook.status) == (ChannelType.WEBHOOK, DeliveryStatus.FAILED)
    assert webhook.error is not None
    assert "hunter2" not in webhook.error
    assert email.at <= webhook.at
    assert other.deliveries == [email, webhook]
    bad: list[Callable[[], Coroutine[Any, Any, Notification]]] = [
        lambda: told.record_delivery("pigeon", DeliveryStatus.SENT),  # type: ignore[arg-type]
        lambda: told.record_delivery(ChannelType.EMAIL, "lost"),  # type: ignore[arg-type]
    ]
    for record in bad:
        with pytest.raises(UnknownName):
            await record()
    for error in (42, "a\x00b"):
        with pytest.raises(InvalidArgument, match="error"):
            await told.record_delivery(ChannelType.EMAIL, DeliveryStatus.FAILED, error=error)  # type: ignore[arg-type]
    assert len((await Notification.get(id=told.id)).deliveries) == 2


async def test_reading_asks_for_a_user_and_sending_for_an_organization(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id):
        for read in (Notification.unread, Notification.unread_count, Notification.mark_all_read, Notification.list_page):
            with pytest.raises(IdentityRequired, match="user"):
                await read()
    for work in (Notification.unread_count, lambda: send(tenancy.owner_id)):
        with pytest.raises(IdentityRequired):
            async with registry.user(tenancy.owner_id):
                await work()


async def test_the_unread_index_serves_what_is_unread(registry: Registry, tenancy: Tenancy, database: TestDatabase) -> None:
    """Among many read ones, and many of others; seen as the application's role, under its policies."""
    await execute(
        database.owner,
        f"""INSERT INTO notifications (organization_id, user_id, kind, title, body, read_at)
            SELECT '{tenancy.organization_id}', '{tenancy.owner_id}', 'system.alert', 't', 'b', CASE WHEN n % 100 > 0 THEN now() END
              FROM generate_series(1, 20000) AS n;
            ANALYZE notifications""",
    )
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        assert await Notification.unread_count() == 200
        for query in (Notification._unseen().order_by("-created_at", "-id").limit(50), Notification._unseen().limit(1000)):
            plan = str(await query.explain())
            assert "notifications_unread_idx" in plan
            assert "Sort" not in plan

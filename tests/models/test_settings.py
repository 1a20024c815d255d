"""Settings: typed, layered, merged."""

from __future__ import annotations

import asyncio
from ipaddress import IPv4Network, IPv6Network
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from bottleneck_db import ActivityLog, Isolation, Registry
from bottleneck_db.connection.scope import _running
from bottleneck_db.errors import CheckViolation, IdentityRequired, InvalidArgument, NotFound, UnknownName
from bottleneck_db.models import Setting
from bottleneck_db.models.concerns.versioned import StaleRecord
from bottleneck_db.models.enums import SettingScope
from bottleneck_db.models.notification_content import NotificationKind
from bottleneck_db.models.preferences import (
    NAMESPACES,
    Accessibility,
    Appearance,
    Billing,
    Density,
    Features,
    Integrations,
    Notifications,
    Preferences,
    Recording,
    Security,
    Theme,
    merge_patch,
)
from bottleneck_db.models.settings import SettingExists
from bottleneck_db.security.redaction import holds_secret
from bottleneck_db.testing.databases import TestDatabase
from bottleneck_db.testing.factories import Tenancy, make_organization, make_user


def nested(levels: int) -> Any:
    value: Any = None
    for _ in range(levels):
        value = [value]
    return value


USER, ORGANIZATION, MEMBER = SettingScope.USER, SettingScope.ORGANIZATION, SettingScope.MEMBER


async def test_what_was_never_set_is_the_default(tenant: Tenancy) -> None:
    assert await Setting.get(Appearance) == Appearance()
    assert (await Setting.get(Security)).session_days == 30
    found = await Setting.get("recording")
    assert isinstance(found, Recording)
    assert await Setting.all().count() == 0


@pytest.mark.parametrize("kind", NAMESPACES.values(), ids=NAMESPACES)
async def test_each_namespace_can_be_set_and_read_whole(tenant: Tenancy, kind: type[Preferences]) -> None:
    everything = kind().model_dump()
    row = await Setting.put(kind, everything)
    assert row.namespace == kind.namespace
    assert await Setting.get(kind) == kind()
    assert not holds_secret(kind().model_dump(mode="json"))


async def test_a_members_own_setting_is_over_the_organizations_over_his_own_everywhere(tenant: Tenancy) -> None:
    await Setting.put(Appearance, {"theme": "light", "density": "compact", "sidebar_collapsed": True}, scope=USER)
    assert (await Setting.get(Appearance)).theme is Theme.LIGHT
    await Setting.put(Appearance, {"theme": "system", "density": "comfortable"}, scope=ORGANIZATION)
    assert (await Setting.get(Appearance)).theme is Theme.SYSTEM
    row = await Setting.put(Appearance, {"theme": "dark"})
    assert row.scope is MEMBER
    assert await Setting.get(Appearance) == Appearance(theme=Theme.DARK, density=Density.COMFORTABLE, sidebar_collapsed=True)
    assert await Setting.reset(Appearance)
    assert (await Setting.get(Appearance)).theme is Theme.SYSTEM
    assert await Setting.reset(Appearance, scope=ORGANIZATION)
    assert (await Setting.get(Appearance)).theme is Theme.LIGHT
    assert not await Setting.reset(Appearance)


async def test_outside_an_organization_a_setting_is_the_users_and_holds_everywhere(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await Setting.put(Appearance, {"density": "compact"}, scope=ORGANIZATION)
    async with registry.user(tenancy.owner_id):
        row = await Setting.put(Appearance, Appearance(theme=Theme.DARK))
        assert (row.scope, row.organization_id, row.user_id, row.updated_by_id) == (USER, None, tenancy.owner_id, tenancy.owner_id)
        assert await Setting.get(Appearance) == Appearance(theme=Theme.DARK)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        assert await Setting.get(Appearance) == Appearance(theme=Theme.DARK, density=Density.COMPACT)


async def test_settings_are_not_seen_by_others(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await Setting.put(Appearance, {"theme": "dark"}, scope=USER)
        mine = await Setting.put(Appearance, {"theme": "light"})
        await Setting.put(Recording, {"retention_days": 7})
    stranger = await make_user(registry)
    other = await make_organization(registry)
    async with registry.tenant(tenancy.organization_id, user=stranger):
        assert await Setting.get(Appearance) == Appearance()
        assert (await Setting.get(Recording)).retention_days == 7
        assert not await Setting.reset(Appearance)
        with pytest.raises(NotFound):
            await Setting.get(id=mine.id)
    async with registry.tenant(other.organization_id, user=tenancy.owner_id):
        assert await Setting.get(Appearance) == Appearance(theme=Theme.DARK)
        assert (await Setting.get(Recording)).retention_days == 90
    async with registry.user(stranger):
        assert await Setting.all().count() == 0


async def test_what_an_organization_alone_sets_nobody_sets_for_himself(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        assert (await Setting.put(Security, {"second_factor": "required"})).scope is ORGANIZATION
        for scope in (USER, MEMBER):
            with pytest.raises(InvalidArgument, match="scope: settings of security are an organization's"):
                await Setting.put(Security, {"second_factor": "optional"}, scope=scope)
    async with registry.user(tenancy.owner_id):
        for attempt in (Setting.get(Security), Setting.put(Security, {}), Setting.put(Appearance, {}, scope=ORGANIZATION)):
            with pytest.raises(IdentityRequired, match="settings of this organization"):
                await attempt
    async with registry.tenant(tenancy.organization_id):
        assert (await Setting.get(Security)).second_factor == "required"
        assert (await Setting.put(Security, {"session_days": 7})).updated_by_id is None
        for own in (None, USER, MEMBER):
            with pytest.raises(IdentityRequired):
                await Setting.put(Appearance, {"theme": "dark"}, scope=own)


async def test_a_part_is_merged_and_null_takes_back(tenant: Tenancy) -> None:
    await Setting.put(Features, {"beta": True, "flags": {"new_editor": True, "fast_lane": True}})
    row = await Setting.put(Features, {"flags": {"fast_lane": None, "dark_launch": False}})
    assert (row.value, row.version) == ({"beta": True, "flags": {"new_editor": True, "dark_launch": False}}, 2)
    row = await Setting.put(Features, {"beta": None})
    assert row.value == {"flags": {"new_editor": True, "dark_launch": False}}
    assert await Setting.get(Features) == Features(flags={"new_editor": True, "dark_launch": False})


async def test_of_an_instance_what_was_given_to_it_is_set(tenant: Tenancy) -> None:
    networks: list[IPv4Network | IPv6Network] = [IPv4Network("10.0.0.0/8")]
    row = await Setting.put(Security, Security(session_days=7, allowed_networks=networks))
    assert row.value == {"session_days": 7, "allowed_networks": ["10.0.0.0/8"]}
    assert (await Setting.get(Security)).allowed_networks == networks
    await Setting.put(Notifications, {"muted_kinds": [NotificationKind.BOT_FAILED], "quiet_from": "22:00"})
    found = await Setting.get(Notifications)
    assert (found.muted_kinds, found.quiet_from) == ([NotificationKind.BOT_FAILED], "22:00")


async def test_setting_the_same_again_changes_nothing(tenant: Tenancy) -> None:
    first = await Setting.put(Appearance, {"theme": "dark"})
    again = await Setting.put(Appearance, {"theme": "dark", "density": None})
    assert (again.id, again.version) == (first.id, 1)
    assert [entry.action for entry in await ActivityLog.filter(resource_id=first.id)] == ["setting.created"]


def test_a_merge_patch_is_that_of_rfc_7396() -> None:
    cases: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = [
        ({"a": "b"}, {"a": "c"}, {"a": "c"}),
        ({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}),
        ({"a": "b"}, {"a": None}, {}),
        ({"a": "b", "b": "c"}, {"a": None}, {"b": "c"}),
        ({"a": ["b"]}, {"a": "c"}, {"a": "c"}),
        ({"a": "c"}, {"a": ["b"]}, {"a": ["b"]}),
        ({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}),
        ({"a": [{"b": "c"}]}, {"a": [1]}, {"a": [1]}),
        ({"e": None}, {"a": 1}, {"e": None, "a": 1}),
        ({}, {"a": {"bb": {"ccc": None}}}, {"a": {"bb": {}}}),
        ({"a": "foo"}, {"a": {"b": "c"}}, {"a": {"b": "c"}}),
    ]
    for value, patch, result in cases:
        assert merge_patch(value, patch) == result


@pytest.mark.parametrize(
    ("namespace", "value", "error", "said"),
    [
        ("apearance", {}, UnknownName, "namespace: there is no 'apearance'; did you mean 'appearance'"),
        (dict, {}, UnknownName, "namespace"),
        (Appearance, {"them": "dark"}, UnknownName, "appearance: there is no 'them'; did you mean 'theme'"),
        (Appearance, {1: "dark"}, UnknownName, "appearance"),
        (Appearance, {"theme": "drak"}, InvalidArgument, "appearance: theme: Input should be 'system', 'light' or 'dark'"),
        (Appearance, {"sidebar_collapsed": "yes"}, InvalidArgument, "sidebar_collapsed: Input should be a valid boolean"),
        (Appearance, {"sidebar_collapsed": 1}, InvalidArgument, "sidebar_collapsed"),
        (Appearance, {"theme": {"a": 1}}, InvalidArgument, "theme"),
        (Appearance, "dark", InvalidArgument, r"appearance: is a mapping or Appearance\(…\)"),
        (Appearance, Billing(), InvalidArgument, "is a mapping or Appearance"),
        *((Appearance, {"theme": odd}, InvalidArgument, "appearance: cannot be written as JSON") for odd in (object(), b"\xff", "\ud800")),
        (Appearance, {"\ud800": "dark"}, InvalidArgument, "cannot be written as JSON"),
        (Appearance, {"theme": nested(5000)}, InvalidArgument, "cannot be written as JSON"),
        (Appearance, {"theme": nested(230)}, InvalidArgument, "cannot be written as JSON"),
        (Appearance, Appearance.model_construct(theme=b"\xff"), InvalidArgument, "cannot be written as JSON"),
        (Appearance, {"theme": 10**5000}, InvalidArgument, "cannot be written as JSON"),
        (Appearance, {"theme": 10**30}, InvalidArgument, "theme"),
        (Accessibility, {"font_scale": float("nan")}, InvalidArgument, "font_scale"),
        (Accessibility, {"font_scale": "1.5"}, InvalidArgument, "font_scale"),
        (Accessibility, {"font_scale": 3.0}, InvalidArgument, "less than or equal to 2"),
        (Notifications, {"quiet_from": "25:00"}, InvalidArgument, "quiet_from"),
        (Security, {"sign_in_methods": []}, InvalidArgument, "sign_in_methods"),
        (Security, {"allowed_networks": ["10.0.0.0/99"]}, InvalidArgument, "allowed_networks"),
        (Features, {"flags": {"Not a name": True}}, InvalidArgument, "flags"),
        (Features, {"flags": {f"f{n}": True for n in range(201)}}, InvalidArgument, "flags"),
        (Features, {"flags": {f"f{n}": True for n in range(20_000)}}, InvalidArgument, "at most 64 KiB"),
        (Features, {"flags": {"api_token": "s3cr3t"}}, InvalidArgument, "hold no secrets: store a credential"),
        (Features, {"flags": {"passwords": ["s3cr3t"]}}, InvalidArgument, "hold no secrets"),
        (Integrations, {"webhook_urls": ["https://u:s3cr3t@hooks.example/x"]}, InvalidArgument, "hold no secrets"),
        (Integrations, {"slack_channel": "Bearer abcdefghijk"}, InvalidArgument, "hold no secrets"),
        (Integrations, {"webhook_urls": ["http://hooks.example/"]}, InvalidArgument, "webhook_urls"),
        (Integrations, {"slack_connection": "no-uuid"}, InvalidArgument, "slack_connection"),
    ],
)
async def test_what_breaks_a_rule_is_refused_without_telling_the_value(
    tenant: Tenancy, namespace: Any, value: Any, error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said) as refused:
        await Setting.put(namespace, value)
    assert "s3cr3t" not in str(refused.value)
    assert await Setting.all().count() == 0


async def test_a_large_number_is_kept_as_it_is(tenant: Tenancy) -> None:
    await Setting.put(Billing, {"monthly_limit": 10**30})
    await Setting.put(Billing, {"low_credits_at": 5})
    assert (await Setting.get(Billing)).monthly_limit == 10**30


async def test_a_flag_may_be_called_after_a_secret_since_it_holds_none(tenant: Tenancy) -> None:
    await Setting.put(Features, {"flags": {"password_rules": True}})
    assert (await Setting.get(Features)).flags == {"password_rules": True}


async def test_what_is_too_much_together_is_refused_and_the_row_stays(tenant: Tenancy) -> None:
    for half in range(2):
        flags = {f"half{half}_{number}": True for number in range(150)}
        if half == 0:
            await Setting.put(Features, {"flags": flags})
        else:
            with pytest.raises(InvalidArgument, match="flags"):
                await Setting.put(Features, {"flags": flags})
    assert len((await Setting.get(Features)).flags) == 150
    assert (await Setting.get(namespace="features")).version == 1


async def test_another_scope_or_namespace_is_refused_by_name(tenant: Tenancy) -> None:
    with pytest.raises(UnknownName, match="did you mean 'member'"):
        await Setting.put(Appearance, {}, scope="membr")  # type: ignore[arg-type]
    for attempt in (Setting.get("securty"), Setting.find("securty"), Setting.reset("securty")):
        with pytest.raises(UnknownName, match="did you mean 'security'"):
            await attempt


async def test_a_change_of_a_version_that_is_gone_is_refused(tenant: Tenancy) -> None:
    first = await Setting.put(Appearance, {"theme": "dark"}, version=0)
    await Setting.put(Appearance, {"density": "compact"}, version=first.version)
    for version in (0, first.version, 3):
        with pytest.raises(StaleRecord):
            await Setting.put(Appearance, {"theme": "light"}, version=version)
    with pytest.raises(StaleRecord):
        await Setting.put(Recording, {"retention_days": 7}, version=1)
    row = await Setting.find(Appearance)
    assert row is not None
    assert (row.version, row.value) == (2, {"theme": "dark", "density": "compact"})
    assert await Setting.find(Recording) is None


async def put_at_once(registry: Registry, tenancy: Tenancy, values: list[dict[str, Any]], **options: Any) -> list[str]:
    """What became of puts in transactions of their own, at the same time."""
    barrier = asyncio.Barrier(len(values))

    async def put(value: dict[str, Any]) -> None:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            await barrier.wait()
            await Setting.put(Features, value, **options)

    outcomes = await asyncio.gather(*(put(value) for value in values), return_exceptions=True)
    return sorted(type(outcome).__name__ for outcome in outcomes)


async def test_of_many_first_changes_at_once_none_is_lost(registry: Registry, tenancy: Tenancy) -> None:
    values: list[dict[str, Any]] = [{"flags": {f"flag_{number}": True}} for number in range(8)]
    assert await put_at_once(registry, tenancy, values) == ["NoneType"] * 8
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        assert (await Setting.get(Features)).flags == {f"flag_{number}": True for number in range(8)}
        row = await Setting.find(Features)
        assert row is not None
        assert row.version == 8


async def test_of_many_changes_of_one_version_at_once_one_wins(registry: Registry, tenancy: Tenancy) -> None:
    values: list[dict[str, Any]] = [{"flags": {f"flag_{number}": True}} for number in range(4)]
    assert await put_at_once(registry, tenancy, values, version=0) == ["NoneType"] + ["StaleRecord"] * 3
    more: list[dict[str, Any]] = [{"beta": True}, {"flags": {"one_more": True}}]
    assert await put_at_once(registry, tenancy, more, version=1) == ["NoneType", "StaleRecord"]


async def test_in_a_snapshot_that_does_not_see_the_first_the_second_is_refused(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id, isolation=Isolation.REPEATABLE_READ):
        assert await Setting.find(Features) is None  # takes the snapshot
        await asyncio.create_task(_put_elsewhere(registry, tenancy))
        with pytest.raises(SettingExists):
            await Setting.put(Features, {"beta": False})
    async with registry.tenant(tenancy.organization_id):
        assert (await Setting.get(Features)).beta


async def _put_elsewhere(registry: Registry, tenancy: Tenancy) -> None:
    _running.set(None)  # a task of its own, with a transaction of its own
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await Setting.put(Features, {"beta": True})


async def test_what_an_organization_sets_is_told_and_what_a_person_prefers_is_not(tenant: Tenancy) -> None:
    row = await Setting.put(Recording, {"retention_days": 7})
    await Setting.put(Recording, {"retention_days": 8})
    await Setting.reset(Recording)
    created, changed, reset = await ActivityLog.filter(resource_id=row.id).order_by("seq")
    assert (created.action, changed.action, reset.action) == ("setting.created", "setting.changed", "setting.reset")
    assert changed.changes is not None
    assert changed.changes["value"] == {"from": {"retention_days": 7}, "to": {"retention_days": 8}}
    for scope in (USER, MEMBER):
        mine = await Setting.put(Accessibility, {"screen_reader_hints": True}, scope=scope)
        await Setting.put(Accessibility, {"high_contrast": True}, scope=scope)
        for entry in await ActivityLog.filter(resource_id=mine.id):
            assert entry.changes is not None
            assert set(entry.changes["value"].values()) == {"***"}


async def test_rows_of_another_release_are_read_as_far_as_they_are_known(registry: Registry, tenant: Tenancy) -> None:
    row = await Setting.create(
        scope=ORGANIZATION,
        organization_id=tenant.organization_id,
        namespace="recording",
        value={"retention_days": 7, "of_the_next_release": [1]},
        schema_version=2,
    )
    assert await Setting.get(Recording) == Recording(retention_days=7)
    changed = await Setting.put(Recording, {"record_members": True})
    assert changed.value == {"retention_days": 7, "of_the_next_release": [1], "record_members": True}
    await row.refresh_from_db()
    row.value = {"retention_days": "seven"}
    await row.save()
    with pytest.raises(InvalidArgument, match="recording: retention_days: Input should be a valid integer"):
        await Setting.get(Recording)
    with pytest.raises(CheckViolation, match="no such namespace"):
        async with registry.tenant(tenant.organization_id):
            await Setting.create(scope=ORGANIZATION, organization_id=tenant.organization_id, namespace="recordings", value={})


async def test_the_database_knows_the_same_namespaces(database: TestDatabase) -> None:
    connection = await asyncpg.connect(**database.owner.connect_arguments())
    try:
        rule = await connection.fetchval("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'settings_namespace_ck'")
    finally:
        await connection.close()
    assert set(rule.split("'")[1::2]) == set(NAMESPACES)


async def test_a_row_is_got_as_of_any_model(tenant: Tenancy) -> None:
    row = await Setting.put(Appearance, {"theme": "dark"})
    assert (await Setting.get(id=row.id)).id == row.id
    with pytest.raises(NotFound):
        await Setting.get(id=uuid4())
    found = await Setting.get(id=row.id).only("id", "version")
    assert isinstance(found.id, UUID)

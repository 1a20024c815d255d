"""API keys: issued, recognized, rotated, revoked."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from datetime import timedelta
from ipaddress import ip_address, ip_network
from typing import Any
from uuid import uuid4

import pytest

from bottleneck_db import ActivityLog, Bot, Organization, Registry, running_scope
from bottleneck_db.errors import (
    AuthenticationFailed,
    CheckViolation,
    IdentityRequired,
    InvalidArgument,
    KeysMissing,
    NotFound,
    Refused,
    UnknownName,
)
from bottleneck_db.models import ApiKey
from bottleneck_db.models.api_keys import ApiKeyNameTaken
from bottleneck_db.models.enums import ActorType, KeyEnvironment
from bottleneck_db.security.api_keys import new_api_key
from bottleneck_db.security.encoding import joined
from bottleneck_db.security.keyring import Key, KeyRing
from bottleneck_db.telemetry import Statement, listening
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_bot, make_organization, values_of

HOUR = timedelta(hours=1)


async def issue(registry: Registry, tenancy: Tenancy, name: str = "ci", **values: Any) -> tuple[ApiKey, str]:
    """A committed key."""
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        return await ApiKey.issue(name, values.pop("scopes", ["bots:read"]), **values)


async def refusal(registry: Registry, secret: str, ip: str | None = None) -> str:
    """All that is told of a refused key."""
    with pytest.raises(AuthenticationFailed) as refused:
        await registry.authenticate(secret, ip=ip)
    assert secret not in str(refused.value) or not secret
    return f"{type(refused.value).__name__}: {refused.value} {vars(refused.value)} {refused.value.__context__}"


async def actions(key: ApiKey) -> list[str]:
    return [entry.action for entry in await ActivityLog.filter(resource_id=key.id).order_by("seq")]


async def test_an_issued_key_is_recognized_with_what_it_may(registry: Registry, tenancy: Tenancy) -> None:
    limits: dict[str, Any] = {"per_minute": 1, "per_hour": 2, "per_day": 3}
    key, secret = await issue(
        registry, tenancy, scopes=["bots:read", "bots:execute", "bots:read"], environment=KeyEnvironment.TEST, **limits
    )
    assert secret.startswith(f"{key.key_prefix}")
    assert key.key_prefix.startswith("bb_test_")
    assert (secret[-4:], key.hash_key_id, key.created_by_id, key.expires_at) == (key.key_hint, "tests", tenancy.owner_id, None)
    found = await registry.authenticate(secret)
    assert (found.api_key_id, found.organization_id, found.environment) == (key.id, tenancy.organization_id, "test")
    assert found.scopes == ["bots:read", "bots:execute"]
    assert found.allows("bots:execute")
    assert not found.allows("bots:delete")
    assert (found.per_minute, found.per_hour, found.per_day) == (1, 2, 3)
    async with registry.tenant(found.organization_id, api_key=found.api_key_id):
        bot = await make_bot(created_by_id=tenancy.owner_id)
        entry = await ActivityLog.get(resource_id=bot.id)
        assert (entry.actor_type, entry.actor_id) == (ActorType.API_KEY, key.id)


async def test_of_a_key_only_an_hmac_is_stored(database: TestDatabase) -> None:
    pepper = Key.generate("p7")
    async with Registry(database.settings(BOTTLENECK_TOKEN_PEPPERS=pepper.exported())) as registry:
        tenancy = await make_organization(registry)
        key, secret = await issue(registry, tenancy)
        assert key.key_hash == hmac.new(pepper.material, joined(b"api_keys.key_hash", secret.encode()), hashlib.sha256).digest()
        assert key.hash_key_id == "p7"
        async with registry.tenant(tenancy.organization_id) as scope:
            (row,) = await scope.fetch("SELECT * FROM api_keys")
            (entry,) = await ActivityLog.filter(resource_id=key.id)
    for text in (str(dict(row)), repr(key), str(entry.changes)):
        assert secret not in text
        assert secret[16:-4] not in text
    assert (entry.action, (entry.changes or {})["key_hash"]) == ("api_key.issued", {"to": "***"})


@pytest.mark.parametrize(
    ("values", "error", "rule"),
    [
        ({"scopes": ["bots:raed"]}, UnknownName, "did you mean 'bots:read'"),
        ({"scopes": []}, InvalidArgument, "scopes: has at least one permission"),
        ({"scopes": "bots:read"}, InvalidArgument, "scopes: is a list, not str"),
        ({"scopes": None}, InvalidArgument, "scopes: is a list, not NoneType"),
        ({"scopes": [7]}, InvalidArgument, "scopes: is text, not int"),
        ({"name": ""}, CheckViolation, "1 to 200 characters"),
        ({"name": "n" * 201}, InvalidArgument, "name"),
        ({"environment": "prod"}, InvalidArgument, "environment: is one of live, test"),
        ({"lifetime": timedelta(0)}, InvalidArgument, "lifetime: must be positive"),
        ({"lifetime": 7}, InvalidArgument, "lifetime: is a timedelta"),
        ({"ip_allowlist": "10.0.0.0/8"}, InvalidArgument, "ip_allowlist: is a list"),
        ({"ip_allowlist": ["10.0.0.1/8"]}, InvalidArgument, "ip_allowlist: has networks such as"),
        *(
            ({"ip_allowlist": [odd]}, InvalidArgument, "ip_allowlist: has networks such as")
            for odd in ("home", "", 5, None, [["10.0.0.0/8"]])
        ),
        ({"per_minute": 0}, CheckViolation, "rate limits are positive"),
        ({"per_minute": 2000}, CheckViolation, "a longer time allows no fewer"),
        ({"per_minute": "1"}, InvalidArgument, "rate_limit_per_minute"),
        ({"created_by_id": "nobody"}, InvalidArgument, "created_by_id"),
    ],
)
async def test_bad_arguments_are_refused_and_no_key_is_made(
    registry: Registry, tenant: Tenancy, values: dict[str, Any], error: type[Exception], rule: str
) -> None:
    with pytest.raises(error, match=rule):
        await issue(registry, tenant, **values)
    assert await ApiKey.with_deleted().count() == 0
    assert await ActivityLog.filter(resource_type="api_key").count() == 0


async def test_without_a_user_or_a_pepper_no_key_is_issued(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id):
        with pytest.raises(IdentityRequired, match="created_by_id"):
            await ApiKey.issue("ci", ["bots:read"])
    async with Registry(database.settings(BOTTLENECK_TOKEN_PEPPERS="")) as bare:
        for verb in (issue(bare, tenancy), bare.authenticate("bb_live_x")):
            with pytest.raises(KeysMissing, match="BOTTLENECK_TOKEN_PEPPERS"):
                await verb


async def test_a_name_is_taken_while_its_key_is_in_use(registry: Registry, tenancy: Tenancy) -> None:
    key, _ = await issue(registry, tenancy)
    with pytest.raises(ApiKeyNameTaken):
        await issue(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await key.revoke("left")
    await issue(registry, tenancy)


async def test_all_that_can_be_wrong_with_a_key_looks_the_same(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    secrets = {}
    for name in ("expired", "revoked", "deleted", "overlapped", "elsewhere", "suspended"):
        owner = await make_organization(registry) if name == "suspended" else tenancy
        allowed = ["10.0.0.0/8"] if name == "elsewhere" else []
        key, secrets[name] = await issue(registry, owner, name, ip_allowlist=allowed)
        if name != "elsewhere":
            await registry.authenticate(secrets[name])
        async with registry.tenant(owner.organization_id, user=owner.owner_id) as scope:
            if name == "expired":
                await scope.fetch("UPDATE api_keys SET created_at = now() - interval '2 h', expires_at = now() - interval '1 h'")
            elif name == "revoked":
                await key.revoke("leaked")
            elif name == "deleted":
                await key.soft_delete()
            elif name == "overlapped":
                await key.rotate(overlap=timedelta(0))
        if name == "suspended":
            await execute(database.owner, f"UPDATE organizations SET suspended_at = now() WHERE id = '{owner.organization_id}'")
    told = {await refusal(registry, secret, "192.0.2.1") for secret in secrets.values()}
    told |= {await refusal(registry, secrets["elsewhere"])}
    told |= {
        await refusal(registry, stranger) for stranger in (new_api_key("live").secret, "", "bb_live_x", "\x00", "\ud800", "x" * 10_000)
    }
    assert len(told) == 1


async def test_a_suspended_or_deleted_organizations_keys_come_back_with_it(registry: Registry, tenancy: Tenancy) -> None:
    _, secret = await issue(registry, tenancy)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        organization = await Organization.current()
        await organization.soft_delete()
    await refusal(registry, secret)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        await organization.restore()
    await registry.authenticate(secret)


@pytest.mark.parametrize(
    ("ip", "admitted"),
    [
        ("10.1.2.3", True),
        (ip_address("10.1.2.3"), True),
        ("::ffff:10.1.2.3", True),
        ("2001:db8::1", True),
        ("192.0.2.7", True),
        ("192.0.2.8", False),
        ("2001:db9::1", False),
        ("::ffff:192.0.2.8", False),
        (None, False),
    ],
)
async def test_a_key_works_from_its_networks_only(registry: Registry, tenancy: Tenancy, ip: Any, admitted: bool) -> None:
    _, secret = await issue(registry, tenancy, ip_allowlist=["10.0.0.0/8", ip_network("2001:db8::/32"), "192.0.2.7"])
    if admitted:
        assert (await registry.authenticate(secret, ip=ip)).organization_id == tenancy.organization_id
    else:
        await refusal(registry, secret, ip)


async def test_wrong_types_are_told(registry: Registry) -> None:
    for wrong in (None, 7, b"bb_live_x"):
        with pytest.raises(InvalidArgument, match="secret: expected str"):
            await registry.authenticate(wrong)  # type: ignore[arg-type]
    for ip in ("home", "10.0.0.0/8", ""):
        with pytest.raises(InvalidArgument, match="ip: is an IPv4 or IPv6 address"):
            await registry.authenticate("bb_live_x", ip=ip)


async def test_an_older_pepper_is_tried_too_in_one_statement(database: TestDatabase) -> None:
    old, new = Key.generate("old"), Key.generate("new")
    async with Registry(database.settings(BOTTLENECK_TOKEN_PEPPERS=old.exported())) as registry:
        tenancy = await make_organization(registry)
        key, secret = await issue(registry, tenancy)
    async with Registry(database.settings(BOTTLENECK_TOKEN_PEPPERS=KeyRing([new, old]).exported())) as registry:
        heard: list[Statement] = []
        with listening(heard.append):
            assert (await registry.authenticate(secret)).api_key_id == key.id
        assert len(heard) == 1
        fresh, _ = await issue(registry, tenancy, "fresh")
        assert fresh.hash_key_id == "new"
    async with Registry(database.settings(BOTTLENECK_TOKEN_PEPPERS=new.exported())) as registry:
        await refusal(registry, secret)


async def test_a_rotated_key_works_on_until_the_overlap_ends(registry: Registry, tenancy: Tenancy) -> None:
    key, secret = await issue(registry, tenancy, scopes=["bots:read", "tasks:read"], per_minute=7, description="builds")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        fresh, fresh_secret = await key.rotate(overlap=HOUR)
        assert key.superseded_at is not None
        assert key.expires_at is not None
        assert abs(key.expires_at - key.superseded_at - HOUR) < timedelta(seconds=5)
        assert (fresh.rotated_from_id, fresh.name, fresh.scopes) == (key.id, "ci", ["bots:read", "tasks:read"])
        assert (fresh.rate_limit_per_minute, fresh.description, fresh.expires_at) == (7, "builds", None)
        assert await actions(key) == ["api_key.issued", "api_key.superseded"]
        assert await actions(fresh) == ["api_key.rotated"]
    assert (await registry.authenticate(secret)).api_key_id == key.id
    assert (await registry.authenticate(fresh_secret)).api_key_id == fresh.id
    async with registry.tenant(tenancy.organization_id) as scope:
        await scope.fetch("UPDATE api_keys SET expires_at = clock_timestamp() WHERE superseded_at IS NOT NULL")
    await refusal(registry, secret)
    await registry.authenticate(fresh_secret)


async def test_an_overlap_does_not_outlast_the_keys_own_end(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        key, _ = await ApiKey.issue("ci", ["bots:read"], lifetime=HOUR)
        end = key.expires_at
        fresh, _ = await key.rotate(overlap=timedelta(days=7))
        assert key.expires_at == end
        assert fresh.expires_at is not None
        assert abs(fresh.expires_at - fresh.created_at - HOUR) < timedelta(seconds=5)
        renewed, _ = await fresh.rotate(lifetime=3 * HOUR)
        assert renewed.expires_at is not None
        assert abs(renewed.expires_at - renewed.created_at - 3 * HOUR) < timedelta(seconds=5)


async def test_a_key_rotates_itself_in_its_makers_name(registry: Registry, tenancy: Tenancy) -> None:
    key, _ = await issue(registry, tenancy)
    async with registry.tenant(tenancy.organization_id, api_key=key.id):
        fresh, _ = await (await ApiKey.get(id=key.id)).rotate()
    assert fresh.created_by_id == tenancy.owner_id


async def test_of_two_rotations_at_once_one_wins(registry: Registry, tenancy: Tenancy) -> None:
    key, _ = await issue(registry, tenancy)
    barrier = asyncio.Barrier(2)

    async def rotate() -> None:
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            mine = await ApiKey.get(id=key.id)
            await barrier.wait()
            await mine.rotate()

    outcomes = await asyncio.gather(rotate(), rotate(), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType", "Refused"]
    async with registry.tenant(tenancy.organization_id):
        assert await ApiKey.all().count() == 2


async def test_a_key_that_is_out_of_use_is_not_rotated_and_stays_as_it_was(registry: Registry, tenant: Tenancy) -> None:
    superseded, _ = await ApiKey.issue("superseded", ["bots:read"])
    await superseded.rotate()
    revoked, _ = await ApiKey.issue("revoked", ["bots:read"])
    await revoked.revoke("leaked")
    deleted, _ = await ApiKey.issue("deleted", ["bots:read"])
    await deleted.soft_delete()
    for key in (superseded, revoked, deleted):
        state = values_of(key)
        with pytest.raises(Refused, match="superseded, revoked or deleted"):
            await key.rotate()
        assert values_of(key) == state
    assert await ApiKey.with_deleted().count() == 4


async def test_a_rotation_that_fails_half_way_leaves_the_old_key_in_use(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    await execute(database.owner, "ALTER TABLE api_keys ADD CONSTRAINT api_keys_no_successor_ck CHECK (rotated_from_id IS NULL)")
    key, secret = await issue(registry, tenancy)
    state = values_of(key)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bad: list[dict[str, Any]] = [{"overlap": -HOUR}, {"overlap": None}, {"lifetime": timedelta(0)}, {"lifetime": "x"}]
        for arguments in bad:
            with pytest.raises(InvalidArgument):
                await key.rotate(**arguments)
        with pytest.raises(CheckViolation):
            await key.rotate()
        assert values_of(key) == state
        assert [found.superseded_at for found in await ApiKey.all()] == [None]
    await registry.authenticate(secret)


async def test_a_revoked_key_stays_revoked(registry: Registry, tenancy: Tenancy) -> None:
    key, secret = await issue(registry, tenancy)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        for reason in ("", None, "x" * 201):
            with pytest.raises(InvalidArgument, match="reason"):
                await key.revoke(reason)  # type: ignore[arg-type]
        stale = await ApiKey.get(id=key.id)
        await key.revoke("leaked")
        assert (key.revoked_at is not None, key.revoked_reason) == (True, "leaked")
        for record in (key, stale):
            with pytest.raises(Refused, match="revoked already"):
                await record.revoke("again")
        assert stale.revoked_at is None
        assert await actions(key) == ["api_key.issued", "api_key.revoked"]
    with pytest.raises(CheckViolation, match="stays so"):
        async with registry.tenant(tenancy.organization_id) as scope:
            await scope.fetch("UPDATE api_keys SET revoked_at = NULL")
    await refusal(registry, secret)


async def test_another_organizations_key_is_out_of_reach(registry: Registry, tenancy: Tenancy) -> None:
    foreign, secret = await issue(registry, await make_organization(registry))
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        assert await ApiKey.get_or_none(id=foreign.id) is None
        for verb in (foreign.rotate(), foreign.revoke("mine")):
            with pytest.raises(Refused):
                await verb
        with pytest.raises(NotFound):
            await foreign.refresh_from_db()
        assert await ApiKey.all() == []
    await registry.authenticate(secret)


async def used(registry: Registry, tenancy: Tenancy, key: ApiKey) -> ApiKey:
    async with registry.tenant(tenancy.organization_id):
        return await ApiKey.get(id=key.id)


async def test_requests_are_counted_and_written_now_and_then(registry: Registry, tenancy: Tenancy) -> None:
    key, secret = await issue(registry, tenancy)
    heard: list[Statement] = []
    with listening(heard.append):
        for ip in ("192.0.2.1", "192.0.2.2", None):
            await registry.authenticate(secret, ip=ip)
    assert [statement.sql.split()[0] for statement in heard] == ["SELECT"] * 3
    before = await used(registry, tenancy, key)
    assert (before.total_requests, before.last_used_at, before.last_used_ip) == (0, None, None)
    await registry.write_usage()
    await registry.write_usage()
    after = await used(registry, tenancy, key)
    assert (after.total_requests, after.last_used_ip) == (3, ip_address("192.0.2.2"))
    assert after.last_used_at is not None
    async with registry.tenant(tenancy.organization_id):
        assert await actions(key) == ["api_key.issued"]


async def test_what_was_counted_is_written_when_it_is_due_and_at_the_end(database: TestDatabase) -> None:
    async with Registry(database.settings()) as registry:
        tenancy = await make_organization(registry)
        key, secret = await issue(registry, tenancy)
        registry._usage._interval_s = 0.0
        await registry.authenticate(secret)
        assert (await used(registry, tenancy, key)).total_requests == 1
        registry._usage._interval_s = 3600.0
        await registry.authenticate(secret)
        assert (await used(registry, tenancy, key)).total_requests == 1
    async with Registry(database.settings()) as registry:
        assert (await used(registry, tenancy, key)).total_requests == 2


async def test_a_count_that_cannot_be_written_is_kept_and_the_request_goes_on(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    key, secret = await issue(registry, tenancy)
    await execute(database.owner, "REVOKE EXECUTE ON FUNCTION app.count_requests FROM bottleneck_app")
    registry._usage._interval_s = 0.0
    for _ in range(3):
        await registry.authenticate(secret, ip="192.0.2.1")
    await execute(database.owner, "GRANT EXECUTE ON FUNCTION app.count_requests TO bottleneck_app")
    await registry.authenticate(secret)
    assert (await used(registry, tenancy, key)).total_requests == 4


async def test_counts_written_at_once_add_up(database: TestDatabase) -> None:
    registries = [Registry(database.settings()) for _ in range(4)]
    try:
        for registry in registries:
            await registry.open()
        tenancy = await make_organization(registries[0])
        made = [await issue(registries[0], tenancy, f"key-{number}") for number in range(5)]

        async def work(registry: Registry, order: int) -> None:
            for _ in range(5):
                for _, secret in made[::order]:
                    await registry.authenticate(secret)
                await registry.write_usage()

        await asyncio.gather(*(work(registry, 1 if number % 2 else -1) for number, registry in enumerate(registries)))
        assert [(await used(registries[0], tenancy, key)).total_requests for key, _ in made] == [20] * 5
    finally:
        for registry in registries:
            await registry.close()


async def test_the_counter_in_the_database_takes_no_nonsense(registry: Registry, tenancy: Tenancy) -> None:
    key, _ = await issue(registry, tenancy)
    async with registry.tenant(tenancy.organization_id):
        await running_scope().fetch("SELECT app.count_requests($1, $2, $3)", [key.id, key.id, uuid4()], [-5, 0, 7], [None, None, None])
        assert await Bot.all() == []
    assert (await used(registry, tenancy, key)).total_requests == 0

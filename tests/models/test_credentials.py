"""Credentials: stored, revealed, rotated, moved to another key."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from bottleneck_db import ActivityLog, OrganizationMember, Registry, Role, running_scope
from bottleneck_db.errors import (
    CheckViolation,
    DecryptionFailed,
    IdentityRequired,
    InvalidArgument,
    KeysMissing,
    NotFound,
    Refused,
    UnknownKey,
    UnknownName,
)
from bottleneck_db.models import Credential
from bottleneck_db.models.concerns.versioned import StaleRecord
from bottleneck_db.models.credential_secret import CredentialSecret
from bottleneck_db.models.credentials import ApprovalRequired, CredentialExpired, CredentialNameTaken, DomainNotAllowed
from bottleneck_db.models.enums import CredentialType
from bottleneck_db.models.roles import SystemRole
from bottleneck_db.security.cipher import Sealed
from bottleneck_db.security.keyring import Key, KeyRing
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_organization, values_of

SECRET = {"username": "ada", "password": "hunter2"}


async def store(name: str = "shop", secret: Any = SECRET, **values: Any) -> Credential:
    return await Credential.store(name, "shop.example", values.pop("type", CredentialType.PASSWORD), secret, **values)


async def row(credential: Credential) -> dict[str, Any]:
    """The row as it is in the database."""
    (found,) = await running_scope().fetch("SELECT * FROM credentials WHERE id = $1", credential.id)
    return dict(found)


async def actions(credential: Credential) -> list[str]:
    return [entry.action for entry in await ActivityLog.filter(resource_id=credential.id).order_by("seq")]


def clear(secret: CredentialSecret) -> dict[str, Any]:
    plain = {name: value for name, value in dict(secret).items() if value is not None and name != "schema_version"}
    return {name: value if isinstance(value, str) else value.get_secret_value() for name, value in plain.items()}


async def test_a_stored_secret_is_encrypted_and_is_revealed(tenant: Tenancy) -> None:
    credential = await store(allowed_domains=["Shop.example"], metadata={"team": "sales"})
    stored = await row(credential)
    assert (credential.version, credential.key_id, credential.created_by_id) == (1, "tests", tenant.owner_id)
    assert (credential.allowed_domains, credential.metadata) == (["shop.example"], {"team": "sales"})
    assert stored["secret_enc"][0] == 1
    assert b"hunter2" not in stored["secret_enc"]
    assert "hunter2" not in f"{stored} {credential!r} {values_of(credential)}"
    assert f"{credential.secret_enc}" == "***"
    assert clear(await credential.reveal(domain="shop.example")) == SECRET


@pytest.mark.parametrize(
    ("kind", "secret"),
    [
        (CredentialType.API_KEY, {"api_key": "k"}),
        (CredentialType.OAUTH_TOKEN, {"access_token": "a", "refresh_token": "r"}),
        (CredentialType.SSH_KEY, {"private_key": "-----BEGIN"}),
        (CredentialType.CERTIFICATE, {"private_key": "-----BEGIN", "custom": {"chain": ["a", "b"]}}),
        (CredentialType.DATABASE_CONNECTION, {"custom": {"host": "db", "port": 5432, "tls": True, "ratio": 0.5, "none": None}}),
        (CredentialType.CUSTOM, {"custom": {"a": {"b": ["ü", "\x00"]}}}),
    ],
)
@pytest.mark.usefixtures("tenant")
async def test_each_kind_of_secret_comes_back_as_it_was(kind: CredentialType, secret: dict[str, Any]) -> None:
    credential = await store(secret=secret, type=kind)
    assert clear(await credential.reveal()) == secret
    assert await Credential.with_secret(secret) == [credential]


@pytest.mark.parametrize(
    ("values", "error", "rule"),
    [
        ({"secret": {}}, InvalidArgument, "type password has password"),
        ({"secret": {"username": "ada"}}, InvalidArgument, "type password has password"),
        ({"secret": {"schema_version": 1}, "type": "custom"}, InvalidArgument, "at least one part"),
        ({"secret": {"pasword": "hunter2"}}, UnknownName, "did you mean 'password'"),
        ({"secret": {"password": 7}}, InvalidArgument, "password: Input should be a valid string"),
        ({"secret": "hunter2"}, InvalidArgument, "secret: value: Input should be"),
        ({"secret": None}, InvalidArgument, "secret: value: Input should be"),
        ({"secret": {"password": "hunter2\ud800"}}, InvalidArgument, "secret: is valid Unicode"),
        ({"secret": {"password": "p", "custom": {"x": float("nan")}}}, InvalidArgument, "finite numbers"),
        ({"secret": {"password": "p", "custom": {"x": "\ud800"}}}, InvalidArgument, "secret: is valid Unicode"),
        ({"secret": {"password": "p", "custom": {"x": object()}}}, InvalidArgument, "secret: custom"),
        ({"secret": {"password": "p" * 65_536}}, InvalidArgument, "at most 65507 bytes"),
        ({"type": "passwort"}, InvalidArgument, "type: is one of password"),
        ({"name": ""}, CheckViolation, "1 to 200 characters"),
        ({"name": "n" * 201}, InvalidArgument, "at most 200"),
        ({"name": 7}, InvalidArgument, "name: expected str"),
        ({"environment": "moon"}, CheckViolation, "environment is development"),
        ({"allowed_domains": "shop.example"}, InvalidArgument, "allowed_domains: is a list, not str"),
        ({"allowed_domains": 7}, InvalidArgument, "allowed_domains: is a list, not int"),
        ({"allowed_domains": ["https://shop.example"]}, InvalidArgument, "allowed_domains: has host names"),
        ({"expires_at": datetime(2030, 1, 1)}, InvalidArgument, "time zone"),
        ({"metadata": "x"}, InvalidArgument, "metadata"),
        ({"require_approval": "yes"}, InvalidArgument, "require_approval"),
        ({"created_by_id": "nobody"}, InvalidArgument, "created_by_id"),
    ],
)
async def test_bad_arguments_are_refused_and_nothing_is_stored(
    registry: Registry, tenant: Tenancy, values: dict[str, Any], error: type[Exception], rule: str
) -> None:
    with pytest.raises(error, match=rule) as refused:
        async with registry.tenant(tenant.organization_id):
            await store(**values)
    assert "hunter2" not in str(refused.value)
    assert await Credential.with_deleted().count() == 0
    assert await ActivityLog.filter(resource_type="credential").count() == 0


async def test_a_name_is_taken_once_in_an_environment(registry: Registry, tenant: Tenancy) -> None:
    first = await store()
    await store(environment="staging")
    with pytest.raises(CredentialNameTaken):
        async with registry.tenant(tenant.organization_id):
            await store()
    await first.soft_delete()
    await store()


async def test_without_a_tenant_or_a_user_nothing_is_stored(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.user(tenancy.owner_id):
        with pytest.raises(IdentityRequired):
            await store()
        with pytest.raises(IdentityRequired):
            Credential.with_secret(SECRET)
    async with registry.tenant(tenancy.organization_id):
        with pytest.raises(IdentityRequired, match="created_by_id"):
            await store()
        assert (await store(created_by_id=tenancy.owner_id)).created_by_id == tenancy.owner_id


async def test_without_keys_the_verbs_say_how_to_make_some(database: TestDatabase) -> None:
    for missing in ("BOTTLENECK_ENCRYPTION_KEYS", "BOTTLENECK_TOKEN_PEPPERS"):
        async with Registry(database.settings(**{missing: ""})) as registry:
            tenancy = await make_organization(registry)
            async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
                with pytest.raises(KeysMissing, match=f"{missing}.*bottleneck-db keys generate"):
                    await store()
                assert await Credential.all() == []


async def test_each_use_is_counted_and_told(tenant: Tenancy) -> None:
    credential = await store()
    assert credential.last_used_at is None
    await credential.reveal(domain="shop.example", approved_by=tenant.owner_id)
    await credential.reveal()
    stored = await row(credential)
    assert (credential.use_count, stored["use_count"]) == (2, 2)
    assert credential.last_used_at == stored["last_used_at"] is not None
    assert await actions(credential) == ["credential.stored", "credential.revealed", "credential.revealed"]
    told = await ActivityLog.filter(resource_id=credential.id, action="credential.revealed").order_by("seq")
    assert told[0].changes == {"domain": {"to": "shop.example"}, "approved_by": {"to": str(tenant.owner_id)}}
    assert told[1].changes is None


async def test_uses_at_once_are_all_counted(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        credential = await store()

    async def use() -> None:
        async with registry.tenant(tenancy.organization_id):
            await (await Credential.get(id=credential.id)).reveal()

    await asyncio.gather(*(use() for _ in range(12)))
    async with registry.tenant(tenancy.organization_id):
        assert (await Credential.get(id=credential.id)).use_count == 12


async def test_a_stale_record_reveals_the_secret_as_it_is_now(tenant: Tenancy) -> None:
    credential = await store()
    stale = await Credential.get(id=credential.id)
    await credential.rotate({"password": "new"})
    assert clear(await stale.reveal()) == {"password": "new"}
    assert stale.version == 2


async def refused_use(credential: Credential, error: type[Exception], **use: Any) -> None:
    """The use is refused, and neither row nor record nor log has changed."""
    before, told, state = await row(credential), await actions(credential), values_of(credential)
    with pytest.raises(error):
        await credential.reveal(**use)
    assert (await row(credential), await actions(credential), values_of(credential)) == (before, told, state)


async def test_an_expired_credential_is_not_revealed_until_it_is_rotated(tenant: Tenancy) -> None:
    credential = await store(expires_at=datetime.now(UTC) + timedelta(hours=1))
    await credential.reveal()
    await running_scope().fetch("UPDATE credentials SET expires_at = clock_timestamp() - interval '1 second'")
    await credential.refresh_from_db()
    await refused_use(credential, CredentialExpired)
    await credential.rotate({"password": "new"}, expires_at=datetime.now(UTC) + timedelta(hours=1))
    assert clear(await credential.reveal()) == {"password": "new"}


async def test_a_deleted_or_vanished_credential_is_not_revealed(tenant: Tenancy) -> None:
    credential = await store()
    await credential.soft_delete()
    await refused_use(credential, Refused)
    await credential.restore()
    await credential.reveal()
    gone = await store("gone")
    await Credential.with_deleted().filter(id=gone.id).delete()
    with pytest.raises(NotFound):
        await gone.reveal()


async def test_a_secret_goes_to_its_domains_only(tenant: Tenancy) -> None:
    credential = await store(allowed_domains=["shop.example", "*.shop.example"])
    await credential.reveal(domain="Shop.Example")
    await credential.reveal(domain="login.shop.example")
    await refused_use(credential, DomainNotAllowed)
    for evil in ("shop.example.evil.net", "evil.net/x.shop.example", "https://login.shop.example"):
        await refused_use(credential, DomainNotAllowed, domain=evil)
    for wrong in ("", 7, "x" * 256):
        await refused_use(credential, InvalidArgument, domain=wrong)


async def test_what_requires_approval_is_approved_by_a_member_who_may_use_credentials(
    registry: Registry, database: TestDatabase, tenancy: Tenancy
) -> None:
    viewer = await registry.sign_up("viewer@example.com", "Viewer", google_id="viewer")
    await execute(database.owner, "UPDATE users SET email_verified_at = now()")
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        credential = await store(require_approval=True)
        _, token = await OrganizationMember.invite("viewer@example.com", await Role.system(SystemRole.VIEWER))
    async with registry.user(viewer):
        await OrganizationMember.accept(token)
    stranger = (await make_organization(registry)).owner_id
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        for approver in (None, viewer, stranger, uuid4()):
            await refused_use(credential, ApprovalRequired, approved_by=approver)
        await refused_use(credential, InvalidArgument, approved_by="owner")
        assert clear(await credential.reveal(approved_by=tenancy.owner_id)) == SECRET


async def test_a_rotated_secret_is_the_next_version(tenant: Tenancy) -> None:
    credential = await store(expires_at=datetime.now(UTC) + timedelta(hours=1))
    before = await row(credential)
    assert await credential.rotate({"password": "new"}) is credential
    after = await row(credential)
    assert (credential.version, after["version"], credential.expires_at) == (2, 2, None)
    assert credential.rotated_at is not None
    assert before["fingerprint"] != after["fingerprint"]
    assert clear(await credential.reveal()) == {"password": "new"}
    assert await actions(credential) == ["credential.stored", "credential.rotated", "credential.revealed"]
    entry = await ActivityLog.get(action="credential.rotated")
    assert entry.changes is not None
    assert (entry.changes["secret_enc"], entry.changes["fingerprint"]) == ("***", {"from": "***", "to": "***"})
    assert "new" not in str(entry.changes)


async def test_a_stale_rotation_is_refused_and_leaves_the_record(tenant: Tenancy) -> None:
    mine = await store()
    theirs = await Credential.get(id=mine.id)
    await theirs.rotate({"password": "theirs"})
    state = values_of(mine)
    for verb in (mine.rotate({"password": "mine"}), mine.reencrypt()):
        with pytest.raises(StaleRecord):
            await verb
    assert values_of(mine) == state
    assert clear(await mine.reveal()) == {"password": "theirs"}


async def test_of_two_rotations_at_once_one_wins(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        credential = await store()
    barrier = asyncio.Barrier(2)

    async def rotate(password: str) -> str:
        async with registry.tenant(tenancy.organization_id):
            mine = await Credential.get(id=credential.id)
            await barrier.wait()
            await mine.rotate({"password": password})
        return password

    outcomes = await asyncio.gather(rotate("a"), rotate("b"), return_exceptions=True)
    (winner,) = [outcome for outcome in outcomes if isinstance(outcome, str)]
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["StaleRecord", "str"]
    async with registry.tenant(tenancy.organization_id):
        fresh = await Credential.get(id=credential.id)
        assert (fresh.version, clear(await fresh.reveal())) == (2, {"password": winner})


async def test_a_rotation_is_checked_like_a_new_secret(tenant: Tenancy) -> None:
    credential = await store()
    before = await row(credential)
    for wrong in ({}, {"api_key": "k"}, "x", {"password": 7}):
        with pytest.raises(InvalidArgument):
            await credential.rotate(wrong)  # type: ignore[arg-type]
    assert await row(credential) == before
    await credential.soft_delete()
    with pytest.raises(StaleRecord):
        await credential.rotate({"password": "new"})


async def test_a_new_secret_takes_the_next_version_and_nothing_else_does(registry: Registry, tenant: Tenancy) -> None:
    credential = await store()
    for sql in (
        "UPDATE credentials SET version = 2",
        "UPDATE credentials SET secret_enc = secret_enc || '\\x00'",
        "UPDATE credentials SET secret_enc = secret_enc || '\\x00', version = 3",
    ):
        with pytest.raises(CheckViolation, match="the next version, and nothing else"):
            async with registry.tenant(tenant.organization_id) as scope:
                await scope.fetch(sql)
    assert clear(await credential.reveal()) == SECRET


async def test_the_same_secret_is_found_without_decrypting(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        first, second = await store("a"), await store("b", CredentialSecret.checked(SECRET))
        other = await store("c", {"username": "ada", "password": "other"})
        assert {found.id for found in await Credential.with_secret(SECRET)} == {first.id, second.id}
        assert (await row(first))["fingerprint"] == (await row(second))["fingerprint"] != (await row(other))["fingerprint"]
        with pytest.raises(InvalidArgument):
            Credential.with_secret({})
    stranger = await make_organization(registry)
    async with registry.tenant(stranger.organization_id, user=stranger.owner_id):
        assert await Credential.with_secret(SECRET) == []
        theirs = await store()
        strangers = (await row(theirs))["fingerprint"]
    async with registry.tenant(tenancy.organization_id):
        assert strangers != (await row(first))["fingerprint"]


SWAPS = {
    "two rows": "UPDATE credentials c SET secret_enc = o.secret_enc FROM credentials o WHERE c.id = $1 AND o.id = $2",
    "two rows and their key": "UPDATE credentials c SET secret_enc = o.secret_enc, key_id = o.key_id"
    " FROM credentials o WHERE c.id = $1 AND o.id = $2",
    "an older secret": "UPDATE credentials SET version = version + 1 WHERE id = $1",
    "another organization": "UPDATE credentials"
    " SET organization_id = (SELECT id FROM organizations o WHERE o.id <> organization_id)"
    " WHERE id = $1",
    "a flipped bit": "UPDATE credentials SET secret_enc = set_bit(secret_enc, 200, 1 - get_bit(secret_enc, 200)) WHERE id = $1",
    "another format": "UPDATE credentials SET secret_enc = set_byte(secret_enc, 0, 2) WHERE id = $1",
    "a cut": "UPDATE credentials SET secret_enc = substr(secret_enc, 1, length(secret_enc) - 1) WHERE id = $1",
}


@pytest.mark.parametrize("swap", SWAPS)
async def test_what_a_writer_of_the_table_puts_elsewhere_is_not_decrypted(
    registry: Registry, database: TestDatabase, tenancy: Tenancy, swap: str
) -> None:
    """The owner of the database can switch the triggers off; the ciphertexts hold all the same."""
    stranger = await make_organization(registry)
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        credential, other = await store("a"), await store("b", {"password": "other"})
    sql = SWAPS[swap].replace("$1", f"'{credential.id}'").replace("$2", f"'{other.id}'")
    await execute(database.owner, f"ALTER TABLE credentials DISABLE TRIGGER credentials_version_tg; {sql}")
    owner = stranger if swap == "another organization" else tenancy
    async with registry.tenant(owner.organization_id, user=owner.owner_id):
        moved = await Credential.get(id=credential.id)
        before = await row(moved)
        with pytest.raises(DecryptionFailed) as failed:
            await moved.reveal()
        assert str(failed.value) == str(DecryptionFailed())
        with pytest.raises(DecryptionFailed):
            await moved.reencrypt()
        assert await row(moved) == before
        assert (moved.use_count, await actions(moved)) == (0, [] if owner is stranger else ["credential.stored"])


async def test_another_organizations_credential_is_out_of_reach(registry: Registry, tenancy: Tenancy) -> None:
    stranger = await make_organization(registry)
    async with registry.tenant(stranger.organization_id, user=stranger.owner_id):
        foreign = await store()
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        with pytest.raises(NotFound):
            await foreign.reveal()
        for verb in (foreign.rotate({"password": "mine"}), foreign.reencrypt()):
            with pytest.raises(StaleRecord):
                await verb
    async with registry.tenant(stranger.organization_id):
        assert clear(await foreign.reveal()) == SECRET


def with_keys(database: TestDatabase, *rings: str) -> Registry:
    """A registry with other encryption keys and peppers."""
    encryption, peppers = rings
    return Registry(database.settings(BOTTLENECK_ENCRYPTION_KEYS=encryption, BOTTLENECK_TOKEN_PEPPERS=peppers))


async def test_keys_are_rotated_by_reencrypting(database: TestDatabase) -> None:
    old, new, pepper, fresh = (Key.generate(name) for name in ("old", "new", "pepper", "fresh"))
    async with with_keys(database, old.exported(), pepper.exported()) as registry:
        tenancy = await make_organization(registry)
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            kept, deleted = await store("kept"), await store("deleted")
            await deleted.soft_delete()
    both = KeyRing([new, old]).exported(), KeyRing([fresh, pepper]).exported()
    async with with_keys(database, *both) as registry, registry.tenant(tenancy.organization_id):
        kept = await Credential.get(id=kept.id)
        assert clear(await kept.reveal()) == SECRET
        assert {found.id for found in await Credential.under_older_keys()} == {kept.id, deleted.id}
        for credential in await Credential.under_older_keys():
            await credential.reencrypt()
        assert await Credential.under_older_keys() == []
        await kept.refresh_from_db()
        assert (kept.version, kept.key_id, kept.rotated_at) == (2, "new", None)
        assert await actions(kept) == ["credential.stored", "credential.revealed", "credential.reencrypted"]
    async with with_keys(database, new.exported(), fresh.exported()) as registry, registry.tenant(tenancy.organization_id):
        assert clear(await (await Credential.get(id=kept.id)).reveal()) == SECRET
        assert [found.id for found in await Credential.with_secret(SECRET)] == [kept.id]
    async with with_keys(database, old.exported(), pepper.exported()) as registry, registry.tenant(tenancy.organization_id):
        credential = await Credential.get(id=kept.id)
        with pytest.raises(UnknownKey, match="BOTTLENECK_ENCRYPTION_KEYS: has no key 'new'"):
            await credential.reveal()
    async with with_keys(database, Key.generate("new").exported(), pepper.exported()) as registry, registry.tenant(tenancy.organization_id):
        credential = await Credential.get(id=kept.id)
        with pytest.raises(DecryptionFailed):
            await credential.reveal()


async def test_bytes_that_nobody_encrypted_are_not_stored(tenant: Tenancy) -> None:
    credential = await store()
    credential.secret_enc = Sealed(b"hunter2" * 10)
    with pytest.raises(InvalidArgument, match="secret_enc: is not encrypted"):
        await credential.save()
    with pytest.raises(InvalidArgument, match="secret_enc: expected Sealed, got str"):
        Credential(secret_enc="hunter2")  # type: ignore[arg-type] # on purpose
    assert isinstance(credential.id, UUID)

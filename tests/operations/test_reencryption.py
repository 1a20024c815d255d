"""Moving everything to a new key."""

from __future__ import annotations

import pytest

from bottleneck_db import Registry
from bottleneck_db.models import Credential
from bottleneck_db.models.enums import CredentialType
from bottleneck_db.operations import reencryption
from bottleneck_db.operations.reencryption import Reencrypted, reencrypt_all
from bottleneck_db.security.keyring import Key, KeyRing
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy, make_organization
from tests.rules.catalog import ask

OLD, NEW = Key.generate("old"), Key.generate("new")
BOTH = KeyRing([NEW, OLD]).exported()


def registry_with(database: TestDatabase, keys: str) -> Registry:
    return Registry(database.settings(BOTTLENECK_ENCRYPTION_KEYS=keys))


async def planted(registry: Registry) -> list[Tenancy]:
    """Three organizations with three credentials each, one of them deleted, and owners with a second factor."""
    tenancies = [await make_organization(registry) for _ in range(3)]
    for tenancy in tenancies:
        await registry.set_mfa(tenancy.owner_id, "JBSWY3DPEHPK3PXP")
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            for number in range(3):
                await Credential.store(f"c{number}", "shop", CredentialType.PASSWORD, {"password": f"hunter{number}"})
            await (await Credential.get(name="c2")).soft_delete()
    return tenancies


async def key_ids(database: TestDatabase) -> set[str]:
    found = await ask(database, "SELECT key_id FROM credentials UNION ALL SELECT mfa_key_id FROM users WHERE mfa_key_id IS NOT NULL")
    assert len(found) == 12
    return set(found)


async def test_all_organizations_and_users_move_to_the_active_key(database: TestDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reencryption, "_BATCH", 2)  # more than one batch each
    async with registry_with(database, OLD.exported()) as registry:
        tenancies = await planted(registry)
    async with registry_with(database, BOTH) as registry:
        assert await reencrypt_all(registry, database.owner) == Reencrypted(credentials=9, mfa_secrets=3)
        assert await key_ids(database) == {"new"}
        assert await reencrypt_all(registry, database.owner) == Reencrypted()
    async with registry_with(database, NEW.exported()) as registry:
        for tenancy in tenancies:
            assert await registry.mfa_secret(tenancy.owner_id) is not None
            async with registry.tenant(tenancy.organization_id):
                secrets = [await credential.reveal() for credential in await Credential.all().order_by("name")]
            passwords = [secret.password.get_secret_value() for secret in secrets if secret.password]
            assert passwords == ["hunter0", "hunter1"]


async def test_what_cannot_be_decrypted_is_counted_and_the_rest_is_moved(database: TestDatabase) -> None:
    async with registry_with(database, OLD.exported()) as registry:
        tenancies = await planted(registry)
    broken = f"WHERE organization_id = '{tenancies[0].organization_id}' AND name = 'c0'"
    await execute(database.owner, "ALTER TABLE credentials DISABLE TRIGGER credentials_version_tg")
    await execute(database.owner, f"UPDATE credentials SET secret_enc = set_byte(secret_enc, 20, 255 - get_byte(secret_enc, 20)) {broken}")
    await execute(database.owner, f"UPDATE users SET mfa_key_id = 'lost' WHERE id = '{tenancies[1].owner_id}'")
    async with registry_with(database, BOTH) as registry:
        assert await reencrypt_all(registry, database.owner) == Reencrypted(credentials=8, mfa_secrets=2, failed=2)
        assert await reencrypt_all(registry, database.owner) == Reencrypted(failed=2)
    assert await key_ids(database) == {"new", "old", "lost"}


async def test_a_credential_that_is_rotated_meanwhile_is_left_as_it_is(database: TestDatabase, monkeypatch: pytest.MonkeyPatch) -> None:
    async with registry_with(database, OLD.exported()) as registry:
        tenancy = await make_organization(registry)
        async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
            credential = await Credential.store("c", "shop", CredentialType.PASSWORD, {"password": "hunter2"})
    async with registry_with(database, BOTH) as registry, registry.tenant(tenancy.organization_id):
        stale = await Credential.get(id=credential.id)
        await (await Credential.get(id=credential.id)).rotate({"password": "new"})
        done = Reencrypted()
        await reencryption._credential(stale, done)
        assert done == Reencrypted()
        fresh = await Credential.get(id=credential.id)
        assert (fresh.version, fresh.key_id) == (2, "new")

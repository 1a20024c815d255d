"""After a new encryption key: what stands under older keys is encrypted under the active one, so that the older ones can go."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from bottleneck_db.connection.direct import connected
from bottleneck_db.connection.registry import Registry
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import SecurityError
from bottleneck_db.models.concerns.versioned import StaleRecord
from bottleneck_db.models.credentials import Credential

_BATCH = 100
_ORGANIZATIONS = "SELECT DISTINCT organization_id FROM credentials WHERE key_id <> $1 ORDER BY organization_id"
_USERS = "SELECT id FROM users WHERE mfa_key_id <> $1 AND deleted_at IS NULL ORDER BY id"


@dataclass
class Reencrypted:
    """How many rows were encrypted anew, and how many could not be decrypted; those stay as they are."""

    credentials: int = 0
    mfa_secrets: int = 0
    failed: int = 0


async def reencrypt_all(registry: Registry, owner: Dsn) -> Reencrypted:
    """Move the credentials of all organizations and the MFA secrets of all users to the active key. It can be broken off and run again.

    The owner alone sees which organizations and users there are; the work is done in their scopes, in batches.

    Raises:
        KeysMissing: there is no key.
    """
    active = registry.keys.encryption.active.id
    organizations, users = await _under_older_keys(owner, active)
    done = Reencrypted()
    for organization_id in organizations:
        await _credentials(registry, organization_id, done)
    for user_id in users:
        await _mfa_secret(registry, user_id, done)
    return done


async def _under_older_keys(owner: Dsn, active: str) -> tuple[list[UUID], list[UUID]]:
    async with connected(owner) as connection:
        organizations, users = await connection.fetch(_ORGANIZATIONS, active), await connection.fetch(_USERS, active)
    return [row["organization_id"] for row in organizations], [row["id"] for row in users]


async def _credentials(registry: Registry, organization_id: UUID, done: Reencrypted) -> None:
    last: UUID | None = UUID(int=0)
    while last is not None:
        async with registry.tenant(organization_id):
            batch = await Credential.under_older_keys().filter(id__gt=last).order_by("id").limit(_BATCH)
            for credential in batch:
                await _credential(credential, done)
        last = batch[-1].id if batch else None


async def _credential(credential: Credential, done: Reencrypted) -> None:
    try:
        await credential.reencrypt()
        done.credentials += 1
    except StaleRecord:
        pass  # somebody has just rotated it, and so under the active key
    except SecurityError:
        done.failed += 1


async def _mfa_secret(registry: Registry, user_id: UUID, done: Reencrypted) -> None:
    try:
        await registry.reencrypt_mfa(user_id)
        done.mfa_secrets += 1
    except SecurityError:
        done.failed += 1

"""Credentials and API keys: encrypted and hashed as the application does it, with its keys.

The secrets follow from the seed and protect nothing. Their ciphertexts and hashes do not: they depend on the application's keys, and a
ciphertext has a random nonce.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv4Address, ip_network
from typing import Any
from uuid import UUID

from bottleneck_db.models.credential_secret import CredentialSecret
from bottleneck_db.models.credentials import Credential
from bottleneck_db.models.enums import CredentialType, KeyEnvironment
from bottleneck_db.security.api_keys import API_KEY
from bottleneck_db.security.cipher import Place
from seeds.chance import Chance
from seeds.planting import Ground, Planting, Row, Tenant, born
from seeds.rhythm import moment_of_work
from seeds.vocabulary import SITES, site_host, site_name

_TYPES = {
    CredentialType.PASSWORD: 0.5,
    CredentialType.API_KEY: 0.15,
    CredentialType.OAUTH_TOKEN: 0.12,
    CredentialType.SSH_KEY: 0.06,
    CredentialType.CERTIFICATE: 0.06,
    CredentialType.DATABASE_CONNECTION: 0.06,
    CredentialType.CUSTOM: 0.05,
}
_KEY_STATES = {"live": 0.55, "revoked": 0.15, "superseded": 0.15, "expired": 0.15}
_PREFIX, _SECRET = 8, 43
_SCOPES = (
    ["bots:read", "bots:execute"],
    ["bots:read", "workflows:read", "tasks:read"],
    ["bots:create", "bots:read", "bots:update", "bots:execute"],
    ["audit:view"],
)
_PEM = "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n"


@dataclass(frozen=True)
class PlantedCredential:
    """A credential that gets its row, for what refers to it."""

    id: UUID
    name: str
    site: str
    kind: CredentialType
    created_at: datetime
    expires_at: datetime | None


def credentials(tenant: Tenant) -> list[PlantedCredential]:
    """The credentials of one organization; bots refer to them before they have their rows."""
    chance = tenant.chance.stream("credentials")
    found = []
    for kind in chance.deal(_TYPES, tenant.amount.credentials):
        at = moment_of_work(chance, tenant.created_at, tenant.time.now, tenant.region.timezone)
        site = chance.choice(SITES)
        name = tenant.slug_for(f"{site}-{kind.value.replace('_', '-')}")
        expires_at = tenant.time.now + timedelta(days=chance.randrange(-20, 200)) if chance.happens(0.4) else None
        found.append(PlantedCredential(chance.uuid7(at), name, site, kind, at, expires_at if expires_at and expires_at > at else None))
    return found


def credential_rows(tenant: Tenant, ground: Ground, planted: list[PlantedCredential]) -> Iterator[Row]:
    """Their rows, with secrets encrypted under the active key."""
    chance = tenant.chance.stream("secrets")
    for credential in planted:
        yield "credentials", _credential(tenant, ground, chance, credential)


def _credential(tenant: Tenant, ground: Ground, chance: Chance, planted: PlantedCredential) -> dict[str, Any]:
    author = tenant.author()
    rotated = chance.moment(planted.created_at, tenant.time.now) if chance.happens(0.3) else None
    version = 2 if rotated else 1
    plaintext = CredentialSecret.checked(_secret(chance, planted.kind), planted.kind).plaintext()
    key_id, sealed = ground.keys.encrypt(Place("credentials", "secret_enc", tenant.id, planted.id, version), plaintext)
    used = chance.moment(rotated or planted.created_at, tenant.time.now) if chance.happens(0.7) else None
    tenant.tell(
        planted.created_at, author, "credential.stored", planted.id, name={"to": planted.name}, service={"to": site_name(planted.site)}
    )
    if rotated:
        tenant.tell(rotated, author, "credential.rotated", planted.id, version={"from": 1, "to": 2})
    if used:
        tenant.tell(used, None, "credential.revealed", planted.id, domain={"to": site_host(planted.site)})
    return {
        **born(planted.id, planted.created_at, used or rotated),
        "organization_id": tenant.id,
        "created_by_id": author.id,
        "name": planted.name,
        "service": site_name(planted.site),
        "type": planted.kind,
        "environment": chance.pick({"production": 0.5, "all": 0.3, "staging": 0.15, "development": 0.05}),
        "allowed_domains": [site_host(planted.site)] if chance.happens(0.6) else [],
        "secret_enc": sealed.data,
        "key_id": key_id,
        "fingerprint": ground.keys.mac(Credential._purpose(), tenant.id.bytes, plaintext).digest,
        "require_approval": chance.happens(0.1),
        "last_used_at": used,
        "use_count": 1 + chance.geometric(30.0) if used else 0,
        "rotated_at": rotated,
        "expires_at": planted.expires_at,
        "version": version,
    }


def _secret(chance: Chance, kind: CredentialType) -> dict[str, Any]:
    user = f"robot-{chance.text(5).lower()}"
    match kind:
        case CredentialType.PASSWORD:
            return {"username": user, "password": chance.text(18)}
        case CredentialType.API_KEY:
            return {"api_key": chance.text(40)}
        case CredentialType.OAUTH_TOKEN:
            return {"access_token": chance.text(60), "refresh_token": chance.text(60)}
        case CredentialType.SSH_KEY | CredentialType.CERTIFICATE:
            return {"username": user, "private_key": _PEM.format(chance.text(64))}
        case _:
            return {"username": user, "password": chance.text(18), "custom": {"host": "db.example", "port": 5432}}


def api_key_text(planting: Planting) -> str:
    """The first key of the largest organization: it works, so that one can try the API."""
    return _text(planting.chance.stream("organization", 0), KeyEnvironment.TEST, 0)


def _text(chance: Chance, environment: KeyEnvironment, number: int) -> str:
    return f"bb_{environment}_{chance.stream('api-key', number).text(_PREFIX + _SECRET)}"


@dataclass
class _KeyDraft:
    """An API key while its row is made. `end` is when it was revoked, superseded, or had expired."""

    id: UUID
    number: int
    state: str
    environment: KeyEnvironment
    created_at: datetime
    end: datetime | None
    name: str
    rotated_from: UUID | None = None


def api_key_rows(tenant: Tenant, ground: Ground) -> Iterator[Row]:
    """API keys: in use, revoked, superseded by another, expired. The first is in use."""
    chance = tenant.chance.stream("api-keys")
    for draft in _drafts(tenant, chance):
        yield "api_keys", _api_key(tenant, ground, chance, draft)


def _drafts(tenant: Tenant, chance: Chance) -> list[_KeyDraft]:
    """The keys; one that is in use has come in the place of each that was superseded, as far as they suffice."""
    states = sorted(chance.deal(_KEY_STATES, tenant.amount.api_keys), key=list(_KEY_STATES).index)
    drafts = [_draft(tenant, chance, number, state) for number, state in enumerate(states)]
    heirs = [draft for draft in drafts[1:] if draft.state == "live"]
    for heir, old in zip(heirs, [draft for draft in drafts if draft.state == "superseded"], strict=False):
        heir.created_at = old.end or heir.created_at
        heir.id, heir.name, heir.environment, heir.rotated_from = chance.uuid7(heir.created_at), old.name, old.environment, old.id
    return sorted(drafts, key=lambda draft: draft.created_at)  # what another came from is before it


def _draft(tenant: Tenant, chance: Chance, number: int, state: str) -> _KeyDraft:
    at = tenant.created_at
    environment = KeyEnvironment.TEST if number == 0 else chance.choice(list(KeyEnvironment))
    end = None if state == "live" else chance.moment(tenant.since(tenant.time.first_run), tenant.time.now)
    name = tenant.slug_for("ci-key" if environment is KeyEnvironment.TEST else "erp-key")
    return _KeyDraft(chance.uuid7(at), number, state, environment, at, end, name)


def _api_key(tenant: Tenant, ground: Ground, chance: Chance, draft: _KeyDraft) -> dict[str, Any]:
    secret = _text(tenant.chance, draft.environment, draft.number)
    mac = ground.keys.mac(API_KEY, secret.encode())
    author = tenant.author()
    used = chance.moment(draft.created_at, draft.end or tenant.time.now) if chance.happens(0.8) else None
    revoked = "seen in a log" if draft.state == "revoked" else None
    overlap = {"superseded": timedelta(days=1), "expired": timedelta(0)}.get(draft.state)
    tenant.tell(draft.created_at, author, "api_key.rotated" if draft.rotated_from else "api_key.issued", draft.id, name={"to": draft.name})
    if revoked and draft.end:
        tenant.tell(draft.end, author, "api_key.revoked", draft.id, revoked_reason={"to": revoked})
    return {
        **born(draft.id, draft.created_at, draft.end or used),
        "organization_id": tenant.id,
        "created_by_id": author.id,
        "name": draft.name,
        "description": "for the build server" if draft.environment is KeyEnvironment.TEST else "for the ERP system",
        "environment": draft.environment,
        "key_prefix": secret[: len(f"bb_{draft.environment}_") + _PREFIX],
        "key_hash": mac.digest,
        "key_hint": secret[-4:],
        "hash_key_id": mac.key_id,
        "scopes": chance.choice(_SCOPES),
        "ip_allowlist": [ip_network("192.0.2.0/24")] if draft.number and chance.happens(0.2) else [],
        "last_used_at": used,
        "last_used_ip": IPv4Address("192.0.2.17") if used else None,
        "total_requests": 1 + chance.geometric(2000.0) if used else 0,
        "rotated_from_id": draft.rotated_from,
        "superseded_at": draft.end if draft.state == "superseded" else None,
        "expires_at": None if overlap is None or draft.end is None else draft.end + overlap,
        "revoked_at": draft.end if revoked else None,
        "revoked_reason": revoked,
    }

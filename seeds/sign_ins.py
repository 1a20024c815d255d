"""Sessions: who has signed in, from where."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from ipaddress import IPv4Address, IPv6Address
from uuid import UUID

from bottleneck_db.security.tokens import token_digest
from seeds.chance import Chance
from seeds.people import Person
from seeds.planting import Row, Tenant, born
from seeds.vocabulary import USER_AGENTS

_SESSION = timedelta(days=30)
_TOKEN_LENGTH = 43


def session_rows(tenant: Tenant) -> Iterator[Row]:
    """Sign-ins of those who were seen: live ones, some that have expired, were ended, or were refreshed to others of their family."""
    chance = tenant.chance.stream("sessions")
    for person in tenant.people:
        if person.last_seen_at is None:
            continue
        family = chance.getrandbits(122)
        for state in chance.deal({"live": 0.5, "expired": 0.2, "ended": 0.15, "refreshed": 0.15}, 1 + chance.geometric(0.8)):
            yield _session(tenant, chance, person, state, family)


def _session(tenant: Tenant, chance: Chance, person: Person, state: str, family: int) -> Row:
    now, seen = tenant.time.now, person.last_seen_at or tenant.time.now
    at = max(person.created_at, seen - (timedelta(days=35) if state == "expired" else timedelta(hours=chance.randrange(1, 200))))
    last_seen = min(chance.moment(at, at + timedelta(days=2)), now) if state != "live" else max(at, seen)
    ended = chance.moment(last_seen, now) if state in {"ended", "refreshed"} else None
    session_id = chance.uuid7(at)
    device = chance.choice(list(USER_AGENTS))
    tenant.tell(at, person, "session.opened", session_id)
    values = {
        **born(session_id, at, ended or last_seen),
        "user_id": person.id,
        "organization_id": tenant.id,
        "token_hash": token_digest(chance.text(_TOKEN_LENGTH)),
        "refresh_token_hash": token_digest(chance.text(_TOKEN_LENGTH)),
        "family_id": UUID(int=(family & ~(0xF << 76) & ~(3 << 62)) | 4 << 76 | 2 << 62),
        "ip_address": _address(chance),
        "user_agent": USER_AGENTS[device],
        "device_name": device,
        "mfa_verified_at": None,
        "last_seen_at": last_seen,
        "expires_at": at + _SESSION,
        "revoked_at": ended,
        "revoked_reason": {"ended": "signed out", "refreshed": "refreshed"}.get(state),
    }
    return "sessions", values


def _address(chance: Chance) -> IPv4Address | IPv6Address:
    """One of those that are kept for documentation (RFC 5737, RFC 3849)."""
    if chance.happens(0.2):
        return IPv6Address((0x20010DB8 << 96) | chance.getrandbits(64))
    return IPv4Address(chance.choice((0xC0000200, 0xC6336400, 0xCB007100)) | chance.randrange(1, 255))

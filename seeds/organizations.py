"""Organizations with their people: accounts, memberships, invitations, roles of their own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import orjson

from bottleneck_db.models.enums import MemberStatus, OrgPlan, UserStatus
from bottleneck_db.models.roles import SystemRole
from bottleneck_db.security.tokens import token_digest
from seeds.chance import Chance, Names, shares, zipf
from seeds.people import Person, Phonebook, address_of, slug_of
from seeds.planting import Amount, Ground, Planting, Row, Tenant, Values, born
from seeds.rhythm import Time, moment_of_work
from seeds.vocabulary import INDUSTRIES

_FOUNDING = timedelta(weeks=3)
_INVITATION = timedelta(days=7)
_TOKEN_LENGTH = 43
_PLANS = ((0.05, OrgPlan.ENTERPRISE), (0.2, OrgPlan.TEAM), (0.6, OrgPlan.PRO), (1.0, OrgPlan.FREE))
_LIMITS = {OrgPlan.FREE: 10, OrgPlan.PRO: 100, OrgPlan.TEAM: 1000, OrgPlan.ENTERPRISE: 100_000}
_SHARED = ("bots", "runs", "workflows", "workflow_runs", "tasks", "notifications", "recordings", "credentials", "api_keys")
_OWN_ROLES = {
    "operator": ("Operator", ("bots:read", "bots:execute", "workflows:read", "tasks:read", "tasks:update", "recordings:view")),
    "auditor": ("Auditor", ("audit:view", "bots:read", "workflows:read", "recordings:view")),
}


def found(planting: Planting, time: Time) -> list[Tenant]:
    """The tenants to plant, largest first, with their people; in an existing organization that one alone, with new members."""
    book = Phonebook(planting.chance.stream("names"))
    profile = planting.profile
    weights = zipf(1 if planting.organization else profile.organizations)
    people = shares(profile.people, zipf(len(weights), exponent=0.7), least=1)
    parts = {name: shares(getattr(profile, name), weights, least=name in {"bots", "runs"}) for name in _SHARED}
    names = Names()
    tenants = []
    for number, count in enumerate(people):
        amount = Amount(**{name: part[number] for name, part in parts.items()})
        tenants.append(_tenant(planting, time, amount, number=number, book=book, names=names))
        tenants[-1].people = list(_people(tenants[-1], book, number, count))
    _invite_guests(planting.chance.stream("guests"), tenants)
    return tenants


def _tenant(planting: Planting, time: Time, amount: Amount, *, number: int, book: Phonebook, names: Names) -> Tenant:
    chance = planting.chance.stream("organization", number)
    created_at = time.begin if number == 0 else chance.moment(time.begin, min(time.begin + _FOUNDING, time.now))
    region = book.region()
    there = planting.organization
    if there:
        return Tenant(planting, time, chance, there.id, there.name, there.slug, there.plan, region, created_at, [], amount)
    name = book.company(region)
    slug = names.unused(f"{slug_of(name, 'company')}-{planting.code}")
    plan = next(plan for share, plan in _PLANS if number < max(1, share * planting.profile.organizations) or share == 1.0)
    return Tenant(planting, time, chance, chance.uuid7(created_at), name, slug, plan, region, created_at, [], amount)


def _people(tenant: Tenant, book: Phonebook, number: int, count: int) -> Iterator[Person]:
    chance = tenant.chance.stream("people")
    domain = f"{tenant.slug}{tenant.own_names}.example"
    taken = Names()
    for place in range(count):
        region = tenant.region if chance.happens(0.8) else book.region()
        given, family = book.person(region)
        name = f"{family} {given}" if region.faker == "ja_JP" else f"{given} {family}"
        joined = tenant.created_at if place == 0 else moment_of_work(chance, tenant.created_at, tenant.time.now, region.timezone)
        person = Person(chance.uuid7(joined), name, address_of(given, family, domain, taken), region, joined)
        if place == 0:
            person.role = "admin" if tenant.planting.organization else "owner"
            person.email = tenant.planting.founder if number == 0 else person.email
        else:
            _vary(chance, tenant, person)
        yield person


def _vary(chance: Chance, tenant: Tenant, person: Person) -> None:
    roles: dict[str, float] = {"admin": 0.15, "member": 0.55, "viewer": 0.2}
    if has_own_roles(tenant):
        roles |= {"operator": 0.1, "auditor": 0.03}
    person.role = chance.pick(roles)
    person.login_method = chance.pick({"email": 0.55, "google": 0.45})
    person.status = chance.pick({UserStatus.ACTIVE: 0.95, UserStatus.SUSPENDED: 0.03, UserStatus.PENDING: 0.02})


def _invite_guests(chance: Chance, tenants: list[Tenant]) -> None:
    """Some work for several organizations."""
    for before, tenant in pairwise(tenants):
        if chance.happens(0.4):
            tenant.guests.append(chance.choice(before.people))


def has_own_roles(tenant: Tenant) -> bool:
    """Whether the organization has defined roles besides the system's."""
    return tenant.plan in {OrgPlan.TEAM, OrgPlan.ENTERPRISE}


def user_rows(tenant: Tenant, ground: Ground) -> Iterator[Row]:
    """Accounts. They all have the same password, whose hash was made once."""
    chance = tenant.chance.stream("accounts")
    for person in tenant.people:
        active = person.status is UserStatus.ACTIVE
        if active and (chance.happens(0.9) or person is tenant.owner):
            person.last_seen_at = moment_of_work(
                chance, max(person.created_at, tenant.time.now - timedelta(days=10)), tenant.time.now, person.region.timezone
            )
        suspended_at = chance.moment(person.created_at, tenant.time.now) if person.status is UserStatus.SUSPENDED else None
        yield (
            "users",
            {
                **born(person.id, person.created_at, person.last_seen_at),
                "email": person.email,
                "email_verified_at": None if person.status is UserStatus.PENDING else person.created_at + timedelta(minutes=3),
                "name": person.name,
                "avatar_url": f"https://avatars.example/{person.id.hex}.png" if chance.happens(0.3) else None,
                "login_method": person.login_method,
                "status": person.status,
                "suspended_at": suspended_at,
                "suspension_reason": "left the company" if suspended_at else None,
                "password_hash": ground.password_hash
                if person.login_method == "email" and person.status is not UserStatus.PENDING
                else None,
                "google_id": str(chance.randrange(10**20, 10**21)) if person.login_method == "google" else None,
                "timezone": person.region.timezone,
                "locale": person.region.locale,
                "last_sign_in_at": person.last_seen_at,
                "onboarding_completed_at": person.created_at + timedelta(minutes=20) if active and chance.happens(0.8) else None,
            },
        )


def organization_rows(tenant: Tenant) -> Iterator[Row]:
    """The organization itself; none where it was there before."""
    if tenant.planting.organization:
        return
    chance = tenant.chance.stream("organization")
    suspended = tenant.plan is OrgPlan.FREE and chance.happens(0.08)
    yield (
        "organizations",
        {
            **born(tenant.id, tenant.created_at),
            "name": tenant.name,
            "slug": tenant.slug,
            "plan": tenant.plan,
            "owner_id": tenant.owner.id,
            "billing_email": None if tenant.plan is OrgPlan.FREE else f"billing@{tenant.slug}.example",
            "limits": orjson.dumps({"bots": _LIMITS[tenant.plan]}).decode(),
            "metadata": orjson.dumps(_metadata(tenant, chance)).decode(),
            "suspended_at": chance.moment(tenant.time.first_run, tenant.time.now) if suspended else None,
        },
    )
    tenant.tell(tenant.created_at, tenant.owner, "organization.created", tenant.id)


def _metadata(tenant: Tenant, chance: Chance) -> dict[str, str]:
    """Whoever looks at the row sees that no customer is behind it."""
    return {"industry": chance.choice(INDUSTRIES), "seeds": f"{tenant.planting.profile.name}/{tenant.planting.seed}"}


def role_rows(tenant: Tenant, ground: Ground) -> Iterator[Row]:
    """Roles of the organization's own, and what they allow; `ground` learns of none, since they are no system roles."""
    if not has_own_roles(tenant):
        return
    for key, (name, permissions) in _OWN_ROLES.items():
        at, role_id = tenant.created_at, own_role(tenant, key)
        values = {"organization_id": tenant.id, "key": f"{key}{tenant.own_names}", "name": name, "description": f"{name}s of {tenant.name}"}
        yield "roles", {**born(role_id, at), **values}
        for permission in permissions:
            permission_id = ground.permissions[permission]
            yield "role_permissions", {"role_id": role_id, "permission_id": permission_id, "organization_id": tenant.id}
        tenant.tell(at, tenant.owner, "role.created", role_id, key={"to": values["key"]}, name={"to": name})


def own_role(tenant: Tenant, key: str) -> UUID:
    """The id of a role of the organization's own."""
    return tenant.chance.stream("role", key).uuid7(tenant.created_at)


def _role_id(tenant: Tenant, ground: Ground, role: str) -> UUID:
    return ground.roles[role] if role in ground.roles else own_role(tenant, role)


def member_rows(tenant: Tenant, ground: Ground) -> Iterator[Row]:
    """Memberships, those that have ended too, and invitations."""
    chance = tenant.chance.stream("members")
    for place, person in enumerate([*tenant.people, *tenant.guests]):
        yield _member(tenant, ground, chance, person, place)
    for state in _invitations(chance, len(tenant.people)):
        yield _invitation(tenant, ground, chance, state)


def _member(tenant: Tenant, ground: Ground, chance: Chance, person: Person, place: int) -> Row:
    guest = place >= len(tenant.people)
    first = place == 0
    joined = tenant.since(person.created_at + timedelta(days=2 if guest else 0))
    member_id = chance.uuid7(joined)
    left = None if first or not (guest or chance.happens(0.04)) or chance.happens(0.5) else chance.moment(joined, tenant.time.now)
    suspended = person.status is not UserStatus.ACTIVE and not first
    tenant.tell(joined, person, "organization_member.joined", member_id)
    if left:
        tenant.tell(left, tenant.owner, "organization_member.removed", member_id)
    values = {
        **born(member_id, joined, left),
        **_OPEN,
        "organization_id": tenant.id,
        "user_id": person.id,
        "role_id": _role_id(tenant, ground, "viewer" if guest else person.role),
        "status": MemberStatus.SUSPENDED if suspended else MemberStatus.ACTIVE,
        "invited_email": None if first else person.email,
        "invited_by_id": None if first else tenant.owner.id,
        "joined_at": joined,
        "deleted_at": left,
    }
    return "organization_members", values


_OPEN: Values = {"invite_token_hash": None, "invite_expires_at": None}


def _invitations(chance: Chance, people: int) -> list[str]:
    """An open, an expired and a withdrawn one at least in the larger organizations."""
    return chance.deal({"open": 0.5, "expired": 0.3, "withdrawn": 0.2}, people // 3 + 1)


def _invitation(tenant: Tenant, ground: Ground, chance: Chance, state: str) -> Row:
    now = tenant.time.now
    oldest, newest = {"open": (6, 0), "expired": (25, 8), "withdrawn": (25, 1)}[state]
    at = tenant.since(chance.moment(now - timedelta(days=oldest), now - timedelta(days=newest)))
    withdrawn = chance.moment(at, now) if state == "withdrawn" else None
    invitation_id = chance.uuid7(at)
    email = f"{chance.text(8).lower()}@guests-of-{tenant.slug}.example"
    role = chance.pick({SystemRole.MEMBER: 0.7, SystemRole.VIEWER: 0.3})
    tenant.tell(at, tenant.owner, "organization_member.invited", invitation_id, invited_email={"to": email})
    if withdrawn:
        tenant.tell(withdrawn, tenant.owner, "organization_member.removed", invitation_id)
    values: dict[str, Any] = {
        **born(invitation_id, at, withdrawn),
        "organization_id": tenant.id,
        "user_id": None,
        "role_id": ground.roles[role],
        "status": MemberStatus.PENDING,
        "invited_email": email,
        "invited_by_id": tenant.owner.id,
        "invite_token_hash": None if withdrawn else token_digest(chance.text(_TOKEN_LENGTH)),
        "invite_expires_at": at + _INVITATION,
        "joined_at": None,
        "deleted_at": withdrawn,
    }
    return "organization_members", values

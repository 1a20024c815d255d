"""Sealing the audit trail, and telling whether it is still what was sealed.

Each organization's entries, and the platform's own, are a chain of batches: a seal holds the hash of its batch's entries and that of the
seal before it. Sealing takes a transaction that finds up to where the trail is complete, and then one for each batch: writers are held up
for a moment only, and entries under way are never overtaken. Any number may seal at once.

What verifying cannot see is a chain that was rewritten from some entry on, or that lost its end: publish the newest hashes where the
database's owner cannot write, and verify against them.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncGenerator, Iterable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

import asyncpg

from bottleneck_db.connection.registry import Registry
from bottleneck_db.connection.scope import Scope
from bottleneck_db.connection.translate import translated
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import LockTimeout, NotFound, UniqueViolation
from bottleneck_db.orm.arguments import whole_number

_FIRST_PAUSE_S = 0.05
_LONGEST_PAUSE_S = 2.0
_PARTITIONS = """
    SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'public.activity_logs'::regclass"""
_TRAIL = """
    SELECT seq, created_at, organization_id, actor_label, action, resource_type, resource_id, changes, success, request_id
      FROM activity_logs
     WHERE ($1::uuid IS NULL OR organization_id = $1)
       AND ($2::text IS NULL OR resource_type = $2)
       AND ($3::uuid IS NULL OR resource_id = $3)
     ORDER BY created_at DESC, id DESC
     LIMIT $4"""


class Fault(StrEnum):
    """What is wrong with a batch of the trail."""

    CHANGED = "changed"
    REMOVED = "removed"
    INSERTED = "inserted"
    SEAL_CHANGED = "seal changed"
    SEAL_MISSING = "seal missing"
    PARTITION_MISSING = "partition missing"


@dataclass(frozen=True)
class Finding:
    """A broken batch: whose (None: the platform's), the range of its numbers, what is wrong with it, and that in words."""

    organization_id: UUID | None
    from_seq: int
    to_seq: int
    fault: Fault
    detail: str


@dataclass(frozen=True)
class Chain:
    """The seals of one organization (None: the platform's), the entries under them, and those after the last seal.

    `newest_hash` is what to publish; None where nothing is sealed yet.
    """

    organization_id: UUID | None
    seals: int
    sealed_rows: int
    newest_hash: bytes | None
    unsealed: int
    stray: int


@dataclass
class Verification:
    """What verifying found: the chains that were looked at, and what is broken in them."""

    chains: list[Chain] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        """Whether nothing is broken."""
        return not self.findings


async def seal(registry: Registry, *, wait: timedelta = timedelta(seconds=60), batch: int = 100_000) -> list[Chain]:
    """Seal what the trail holds now, in batches of at most `batch` entries. Returns the chains that have grown, as they are then.

    Raises:
        LockTimeout: for longer than `wait` there was always somebody writing to the trail.
        InvalidArgument: `batch` is not between 1 and 1,000,000.
    """
    whole_number("batch", batch, least=1, most=1_000_000)
    horizon = await _horizon(registry, wait)
    grown = {chain.organization_id for chain in await chains(registry) if chain.unsealed and await _grow(registry, chain, horizon, batch)}
    return [chain for chain in await chains(registry) if chain.organization_id in grown]


async def chains(registry: Registry) -> list[Chain]:
    """All chains: of each organization that has entries or seals, those that are gone too, and last the platform's."""
    async with _system(registry) as scope:
        return [Chain(**row) for row in await scope.fetch("SELECT * FROM app.audit_chains()")]


async def _horizon(registry: Registry, wait: timedelta) -> int:
    """The number up to which the trail is complete. Its lock is tried for 200 ms at a time, since whoever writes waits behind it."""
    deadline = time.monotonic() + wait.total_seconds()
    pause = _FIRST_PAUSE_S
    while True:
        try:
            async with _system(registry) as scope:
                horizon: int = await scope.fetch_value("SELECT app.audit_horizon()")
                return horizon
        except LockTimeout:
            if time.monotonic() >= deadline:
                raise LockTimeout(f"for longer than {wait.total_seconds():g} s there was always somebody writing to the trail") from None
        await asyncio.sleep(random.uniform(0, pause))  # noqa: S311 - no secret
        pause = min(2 * pause, _LONGEST_PAUSE_S)


async def _grow(registry: Registry, chain: Chain, horizon: int, batch: int) -> bool:
    """Seal one chain, a transaction for each batch. Returns whether there was anything to seal."""
    grown = False
    try:
        while await _seal_batch(registry, chain.organization_id, horizon, batch):
            grown = True
    except UniqueViolation:  # another sealer was a moment earlier: this chain is his
        pass
    return grown


async def _seal_batch(registry: Registry, organization_id: UUID | None, horizon: int, batch: int) -> bool:
    async with _system(registry) as scope:
        return await scope.fetch_value("SELECT app.seal_audit($1, $2, $3)", organization_id, horizon, batch) is not None


async def verify(registry: Registry, *, organization: UUID | None = None, published: Iterable[bytes] = ()) -> Verification:
    """Compare the trail with its seals: all chains, or one organization's. `published` are hashes that must still be in these chains.

    Raises:
        NotFound: the organization has no trail.
    """
    result = Verification([chain for chain in await chains(registry) if organization is None or chain.organization_id == organization])
    if not result.chains:
        raise NotFound("this organization has no trail")
    partitions = await _partitions(registry)
    hashes: set[bytes] = set()
    for chain in result.chains:
        result.findings += _stray(chain)
        inspection = _Inspection(chain.organization_id, partitions)
        async for check in _checks(registry, chain):
            hashes.add(check["hash"])
            result.findings += inspection.findings(check)
    result.findings += [_lost(one) for one in published if one not in hashes]
    return result


async def _checks(registry: Registry, chain: Chain) -> AsyncGenerator[Mapping[str, Any]]:
    """What the database tells of each seal; a transaction for each page of them, so that a long trail holds up nobody."""
    after = 0
    while True:
        async with _system(registry) as scope:
            page = await scope.fetch("SELECT * FROM app.check_seals($1, $2)", chain.organization_id, after)
        for check in page:
            yield check
        if not page:
            return
        after = page[-1]["from_seq"]


async def _partitions(registry: Registry) -> set[str]:
    async with _system(registry) as scope:
        return {row["relname"] for row in await scope.fetch(_PARTITIONS)}


def _system(registry: Registry) -> AbstractAsyncContextManager[Scope]:
    return registry.system("audit")


def _stray(chain: Chain) -> list[Finding]:
    if not chain.stray:
        return []
    return [Finding(chain.organization_id, 0, 0, Fault.INSERTED, f"{chain.stray} entries have numbers that the database never gives")]


def _lost(published: bytes) -> Finding:
    return Finding(None, 0, 0, Fault.SEAL_MISSING, f"the published seal {published.hex()} is in none of these chains")


class _Inspection:
    """Reads the checks of one chain, in its order."""

    def __init__(self, organization_id: UUID | None, partitions: set[str]) -> None:
        self._organization_id = organization_id
        self._partitions = partitions
        self._seal_before_changed = False

    def findings(self, check: Mapping[str, Any]) -> list[Finding]:
        """What is wrong with a batch; nothing where it is sound."""
        found = [*self._of_the_link(check), *self._of_the_entries(check)]
        self._seal_before_changed = any(finding.fault is Fault.SEAL_CHANGED for finding in found)
        return found

    def _of_the_link(self, check: Mapping[str, Any]) -> list[Finding]:
        expected, begins = check["expected_from"], check["from_seq"]
        if begins > expected:
            return [self._finding(expected, begins - 1, Fault.SEAL_MISSING, "no seal covers these numbers")]
        if check["follows"] or check["rewritten"] or self._seal_before_changed:
            return []
        return [self._of(check, Fault.SEAL_CHANGED, "it does not follow the seal before it")]

    def _of_the_entries(self, check: Mapping[str, Any]) -> list[Finding]:
        if check["fits"]:
            return []
        if check["rewritten"]:
            return [self._of(check, Fault.SEAL_CHANGED, "its entries are right, the seal itself was changed")]
        return self._of_the_count(check) or [
            self._of(check, Fault.CHANGED, f"one or more of its {check['sealed_rows']:,} entries were changed")
        ]

    def _of_the_count(self, check: Mapping[str, Any]) -> list[Finding]:
        sealed, found, late = check["sealed_rows"], check["found_rows"], check["late_rows"]
        missing, extra = max(0, sealed - (found - late)), max(late, found - sealed)
        gone = [self._of(check, Fault.REMOVED, f"{missing:,} or more of its {sealed:,} entries are gone")] if missing else []
        more = [self._of(check, Fault.INSERTED, f"{extra:,} or more entries came in, to {sealed:,} that were sealed")] if extra else []
        return [*gone, *(self._of_the_partitions(check) if missing else ()), *more]

    def _of_the_partitions(self, check: Mapping[str, Any]) -> list[Finding]:
        """The months in which the entries were written: where a partition is gone, they went with it."""
        missing = [name for name in _months(check["since"] or check["created_at"], check["created_at"]) if name not in self._partitions]
        return [self._of(check, Fault.PARTITION_MISSING, f"there is no {name}") for name in missing]

    def _of(self, check: Mapping[str, Any], fault: Fault, detail: str) -> Finding:
        return self._finding(check["from_seq"], check["to_seq"], fault, detail)

    def _finding(self, from_seq: int, to_seq: int, fault: Fault, detail: str) -> Finding:
        return Finding(self._organization_id, from_seq, to_seq, fault, detail)


def _months(since: datetime, until: datetime) -> list[str]:
    """The monthly partitions (UTC) from one moment to another."""
    month, last = since.astimezone(UTC).replace(day=1), until.astimezone(UTC)
    names = []
    while (month.year, month.month) <= (last.year, last.month):
        names.append(f"activity_logs_{month:%Y_%m}")
        month = (month + timedelta(days=32)).replace(day=1)
    return names


async def read_trail(
    owner: Dsn,
    *,
    organization: UUID | None = None,
    resource_type: str | None = None,
    resource_id: UUID | None = None,
    limit: int = 50,
) -> list[Mapping[str, Any]]:
    """The newest entries, of all organizations and of the platform where none is named: only the database's owner may read so.

    Raises:
        InvalidArgument: `limit` is not between 1 and 10,000.
        DatabaseUnavailable, ConnectionFailed, IdentityRequired, PermissionDenied: the database cannot be reached, or not as its owner.
    """
    whole_number("limit", limit, least=1, most=10_000)
    with translated():
        connection = await asyncpg.connect(**owner.connect_arguments())
        try:
            return [dict(row) for row in await connection.fetch(_TRAIL, organization, resource_type, resource_id, limit)]
        finally:
            await connection.close()

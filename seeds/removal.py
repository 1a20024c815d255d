"""Removal of what was planted, and of nothing else.

What seeds made is known by its ids, which follow from the planting's name and its reference time; the first account tells that time. An
organization that seeds made goes with all that is in it, whoever put it there; in an organization that was there before, rows go whose id
or whose parent's id is one of those. All goes in one transaction, or nothing does.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING
from uuid import UUID

from tortoise.models import Model

from bottleneck_db.config import Settings
from bottleneck_db.connection.direct import transaction
from bottleneck_db.connection.door import load_models
from bottleneck_db.orm.relations import ForeignKeyField
from seeds.garden import rows
from seeds.ground import reached, read_ground, sole_gardener
from seeds.organizations import found
from seeds.plant import Request, check, planting_of
from seeds.planting import Ground, Planting
from seeds.writer import BATCH_ROWS, tables

if TYPE_CHECKING:
    from seeds.ground import Connection

_APPEND_ONLY = ("activity_logs", "audit_seals")
_DOOMED = "SELECT id FROM pg_temp.seeds_doomed"
# A seal is over all entries of its range: one that is missing would break it.
_UNSEALED = (
    f"(organization_id IN ({_DOOMED}) OR NOT EXISTS (SELECT FROM public.audit_seals s"
    " WHERE s.organization_id = t.organization_id AND t.seq BETWEEN s.from_seq AND s.to_seq))"
)
_PARTS = """
    SELECT to_regclass($1)::text AS name
     UNION SELECT relid::regclass::text FROM pg_partition_tree(to_regclass($1))"""
# Reference data are the migrations'; these hold none, and so can be emptied at once. Roles, organizations and users follow row by row.
_KEPT = ("permissions", "roles", "role_permissions", "organizations", "users")
_EVERYTHING = ("DELETE FROM public.roles WHERE organization_id IS NOT NULL", "DELETE FROM public.organizations", "DELETE FROM public.users")


@dataclass
class Removed:
    """Rows that are gone, by table; `seconds` of the clock."""

    rows: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0


async def remove(settings: Settings, request: Request) -> Removed:
    """Remove what a planting has made. Where it is not planted nothing happens.

    Raises:
        NotForProduction: this is production, or another machine and that is not allowed.
        UnknownName, InvalidArgument, NotFound, KeysMissing: as from plant().
        ForeignKeyViolation: somebody else's rows refer to what would go; nothing was removed.
        LockTimeout: another process is at it.
    """
    begun, removed = time.perf_counter(), Removed()
    check(request)
    async with sole_gardener(await reached(settings, allow_remote=request.allow_remote)) as connection:
        await load_models()
        planting, founded = await planting_of(connection, request)
        if founded is not None:
            ground = await read_ground(connection, settings)
            async with _writable(connection):
                await _doom(connection, _ids(planting, founded, ground))
                await _delete(connection, removed)
    removed.seconds = time.perf_counter() - begun
    return removed


def _ids(planting: Planting, founded: datetime, ground: Ground) -> Iterator[UUID]:
    """What goes by its own id, and takes along all below it."""
    span = planting.time(planting.now_of(founded))
    if planting.organization:
        yield from (values["id"] for _, values in rows(planting, span, ground) if "id" in values)
        return
    for tenant in found(planting, span):
        yield tenant.id
        yield from (person.id for person in tenant.people)


async def _doom(connection: Connection, ids: Iterator[UUID]) -> None:
    await connection.execute("CREATE TEMPORARY TABLE seeds_doomed (id uuid) ON COMMIT DROP")
    while some := list(islice(ids, BATCH_ROWS)):
        await connection.copy_records_to_table("seeds_doomed", records=[(one,) for one in some], columns=["id"])
    await connection.execute("ANALYZE pg_temp.seeds_doomed; SET LOCAL enable_hashjoin = on")


async def _delete(connection: Connection, removed: Removed) -> None:
    """Children before parents."""
    for model in reversed(tables()):
        table = model._meta.db_table
        condition = " OR ".join(f"{column} IN ({_DOOMED})" for column in _owners(model))
        guard = f" AND {_UNSEALED}" if table == "activity_logs" else ""
        if condition:
            status = await connection.execute(f"DELETE FROM public.{table} t WHERE ({condition}){guard}")  # noqa: S608
            removed.rows[table] += int(status.split()[-1])


def _owners(model: type[Model]) -> list[str]:
    """The columns whose row takes a row of `model` along: its own id, its organization, and the parents that it is deleted with."""
    fields = model._meta.fields_map.values()
    parents = [
        f"{field.model_field_name}_id"
        for field in fields
        if isinstance(field, ForeignKeyField) and (field.on_delete == "CASCADE" or field.model_field_name == "organization")
    ]
    own = [name for name in ("id", "organization_id") if name in model._meta.fields_db_projection]
    return sorted({*own, *parents})


async def remove_everything(settings: Settings, *, allow_remote: bool = False) -> Removed:
    """Remove all rows of all organizations and users, whoever made them; what the migrations wrote stays. Errors as from remove()."""
    begun, removed = time.perf_counter(), Removed()
    async with sole_gardener(await reached(settings, allow_remote=allow_remote)) as connection:
        await load_models()
        emptied = [table for model in tables() if (table := model._meta.db_table) not in _KEPT]
        async with _writable(connection):
            for table in emptied:
                removed.rows[table] = await connection.fetchval(f"SELECT count(*) FROM public.{table}")  # noqa: S608
            await connection.execute(f"TRUNCATE {', '.join(f'public.{table}' for table in emptied)}")
            for statement in _EVERYTHING:
                table = statement.split()[2].removeprefix("public.")
                removed.rows[table] = int((await connection.execute(statement)).split()[-1])
    removed.seconds = time.perf_counter() - begun
    return removed


@asynccontextmanager
async def _writable(connection: Connection) -> AsyncGenerator[None]:
    """A transaction in which the trail, which is append-only for everybody else, can be shortened by its owner."""
    async with transaction(connection):
        await _triggers(connection, "DISABLE")
        yield
        await _triggers(connection, "ENABLE")


async def _triggers(connection: Connection, verb: str) -> None:
    """On each partition too: triggers of statements are their own."""
    for table in _APPEND_ONLY:
        for part in await connection.fetch(_PARTS, f"public.{table}"):
            await connection.execute(f"ALTER TABLE {part['name']} {verb} TRIGGER USER")

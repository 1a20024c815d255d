"""`bottleneck-db audit`: seal the audit trail, verify it, look into it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Annotated, Any
from uuid import UUID

import orjson
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bottleneck_db.config import Settings
from bottleneck_db.connection.engine import owner_dsn
from bottleneck_db.connection.registry import Registry
from bottleneck_db.errors import BottleneckError
from bottleneck_db.operations import audit

_BROKEN = 1
_CANNOT_TELL = 2
_HASH_BYTES = 32
_PLATFORM = "platform"

app = typer.Typer(no_args_is_help=True, pretty_exceptions_show_locals=False, help="The audit trail: seal it, verify it, look into it.")

AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Organization = Annotated[UUID | None, typer.Option(help="The id of one organization; default: all, and the platform's own events.")]


def _hash(text: str) -> bytes:
    try:
        published = bytes.fromhex(text)
    except ValueError:
        published = b""
    if len(published) != _HASH_BYTES:
        raise typer.BadParameter("is a SHA-256 in 64 hexadecimal digits, as `audit seal` prints it")
    return published


@dataclass(frozen=True)
class Resource:
    """A kind of rows, or one of them."""

    kind: str | None = None
    key: UUID | None = None


def _resource(text: str) -> Resource:
    kind, _, key = text.partition("/")
    try:
        return Resource(kind, UUID(key) if key else None)
    except ValueError:
        raise typer.BadParameter("is TYPE or TYPE/ID, for example bot/0192d3c5-…") from None


@app.command()
def seal(as_json: AsJson = False) -> None:
    """Seal what the trail holds now. Keep the newest hashes where the database's owner cannot write: `audit verify --published` compares.

    Examples:
        bottleneck-db audit seal

        bottleneck-db audit seal --json >> /mnt/write-once/seals.jsonl
    """
    grown = asyncio.run(_seal())
    if as_json:
        typer.echo(json.dumps({"sealed": [_chain_as_json(chain) for chain in grown]}))
        return
    for chain in grown:
        typer.echo(f"{_name(chain.organization_id)} {_hex(chain.newest_hash)}")
    typer.echo(f"{len(grown)} chains have grown." if grown else "There was nothing to seal.")


@app.command()
def verify(
    organization: Organization = None,
    published: Annotated[list[bytes] | None, typer.Option(parser=_hash, metavar="HASH", help="A hash that must still be there.")] = None,
    as_json: AsJson = False,
) -> None:
    """Tell whether the trail is still what was sealed. Exit code 0: it is; 1: it is not; 2: that cannot be told.

    Examples:
        bottleneck-db audit verify

        bottleneck-db audit verify --organization 0192d3c5-8c1e-7b6a-9a52-0f3c5d1e2b4a --json
    """
    try:
        result = asyncio.run(_verify(organization, published or []))
    except BottleneckError as error:
        typer.echo(f"{type(error).__name__}: {error}", err=True)
        raise typer.Exit(_CANNOT_TELL) from None
    if as_json:
        typer.echo(json.dumps(_verification_as_json(result)))
    else:
        _show_verification(Console(), result)
    raise typer.Exit(0 if result.sound else _BROKEN)


@app.command()
def show(
    organization: Organization = None,
    resource: Annotated[Resource | None, typer.Option(parser=_resource, metavar="TYPE/ID", help="One row, or one kind of rows.")] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", help="How many entries, the newest first.", min=1, max=10_000)] = 50,
) -> None:
    """Show the newest entries, as the database's owner.

    Examples:
        bottleneck-db audit show

        bottleneck-db audit show --resource bot --limit 20
    """
    entries = asyncio.run(_read(organization, resource or Resource(), limit))
    Console().print(_trail_table(entries) if entries else "There are no such entries.")


async def _seal() -> list[audit.Chain]:
    async with Registry.from_env() as registry:
        return await audit.seal(registry)


async def _verify(organization: UUID | None, published: list[bytes]) -> audit.Verification:
    async with Registry.from_env() as registry:
        return await audit.verify(registry, organization=organization, published=published)


async def _read(organization: UUID | None, resource: Resource, limit: int) -> list[Mapping[str, Any]]:
    owner = await owner_dsn(Settings.from_env())
    return await audit.read_trail(owner, organization=organization, resource_type=resource.kind, resource_id=resource.key, limit=limit)


def _verification_as_json(result: audit.Verification) -> dict[str, Any]:
    findings = [{**asdict(finding), "organization_id": _id(finding.organization_id)} for finding in result.findings]
    return {"sound": result.sound, "chains": [_chain_as_json(chain) for chain in result.chains], "findings": findings}


def _chain_as_json(chain: audit.Chain) -> dict[str, Any]:
    newest = _hex(chain.newest_hash) if chain.newest_hash else None
    return {**asdict(chain), "organization_id": _id(chain.organization_id), "newest_hash": newest}


def _show_verification(console: Console, result: audit.Verification) -> None:
    table = Table("chain", "seals", "sealed", "not yet sealed")
    for column in table.columns[1:]:
        column.justify = "right"
    for chain in result.chains:
        table.add_row(_name(chain.organization_id), f"{chain.seals:,}", f"{chain.sealed_rows:,}", f"{chain.unsealed:,}")
    console.print(table)
    for finding in result.findings:
        place = f"{_name(finding.organization_id)} {finding.from_seq} to {finding.to_seq}"
        console.print(Text.assemble((f"{finding.fault}: ", "red"), f"{place}: {finding.detail}"), soft_wrap=True)
    console.print("[green]The trail is sound.[/]" if result.sound else f"[red]The trail is broken in {len(result.findings)} places.[/]")


def _trail_table(entries: list[Mapping[str, Any]]) -> Table:
    table = Table("number", "time (UTC)", "organization", "who", "did", "to", "changed")
    table.columns[0].justify = "right"
    for column in table.columns:
        column.overflow = "fold"  # an id that is cut short finds nothing
    for entry in entries:
        time = f"{entry['created_at']:%Y-%m-%d %H:%M:%S}"
        subject = f"{entry['resource_type']} {entry['resource_id'] or ''}"
        cells = (str(entry["seq"]), time, _name(entry["organization_id"]), entry["actor_label"], entry["action"], subject, _changed(entry))
        table.add_row(*(Text(cell) for cell in cells))  # no markup: what an entry holds may look like it
    return table


def _changed(entry: Mapping[str, Any]) -> str:
    """The names of what changed; the values may be long, and nobody's business here."""
    return ", ".join(orjson.loads(entry["changes"])) if entry["changes"] else ""


def _name(organization_id: UUID | None) -> str:
    return str(organization_id or _PLATFORM)


def _id(organization_id: UUID | None) -> str | None:
    return str(organization_id) if organization_id else None


def _hex(newest: bytes | None) -> str:
    return (newest or b"").hex()

"""`bottleneck-db keys`: the keys that secrets are encrypted and tokens authenticated with."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from bottleneck_db.config import Settings
from bottleneck_db.connection.direct import connected
from bottleneck_db.connection.engine import owner_dsn
from bottleneck_db.connection.keys import project_key_file, read_key_file
from bottleneck_db.connection.registry import Registry
from bottleneck_db.errors import InvalidArgument, KeysMissing
from bottleneck_db.operations.reencryption import Reencrypted, reencrypt_all
from bottleneck_db.security.key_file import as_lines, new_key_id, new_keys
from bottleneck_db.security.keys import Keys
from bottleneck_db.server.passwords import write_private

# Whose key may not go yet: deleted credentials can be restored; API keys that let nobody in any more, and deleted users, do not count.
_USES = {
    "encryption": {
        "credentials": "SELECT key_id AS id, count(*) AS rows FROM credentials GROUP BY key_id",
        "mfa_secrets": "SELECT mfa_key_id AS id, count(*) AS rows FROM users"
        " WHERE mfa_key_id IS NOT NULL AND deleted_at IS NULL GROUP BY mfa_key_id",
    },
    "peppers": {
        "api_keys": "SELECT hash_key_id AS id, count(*) AS rows FROM api_keys WHERE revoked_at IS NULL AND deleted_at IS NULL"
        " AND (expires_at IS NULL OR expires_at > clock_timestamp()) GROUP BY hash_key_id"
    },
}
_STYLES = {"active": "green", "older": "yellow", "missing": "red"}

app = typer.Typer(no_args_is_help=True, pretty_exceptions_show_locals=False, help="Keys that encrypt secrets and authenticate tokens.")

AsJson = Annotated[bool, typer.Option("--json", help="Print it as JSON.")]


@app.command()
def generate(
    key_id: Annotated[str | None, typer.Option("--id", help="The name of the keys; default: one that no other has.")] = None,
    file: Annotated[Path | None, typer.Option(help="Write to this new file, mode 0600, instead of the terminal.", dir_okay=False)] = None,
    as_json: AsJson = False,
) -> None:
    """Make a fresh encryption key and a fresh pepper, as lines for the environment.

    The first key of a list is what new things are written under, all are tried for reading. So to rotate, put new keys behind the present
    ones and restart every process, so that all can read them; then put them before the present ones, which stay, and restart again; then
    run `bottleneck-db keys reencrypt`.

    Examples:
        bottleneck-db keys generate

        bottleneck-db keys generate --id 2027-01 --file keys.env
    """
    name = new_key_id() if key_id is None else key_id
    made = new_keys(name)
    if file is not None:
        _write(file, as_lines(made))
    told = made if file is None else {"id": name, "file": str(file)}
    if as_json:
        typer.echo(json.dumps(told))
    else:
        typer.echo(as_lines(made) if file is None else f"The keys {name} are in {file}.", nl=file is not None)


@app.command()
def status(as_json: AsJson = False) -> None:
    """Tell which keys are active and older, and how many rows stand under each, as the database's owner sees them.

    Exit code 0: every row's key is there; 1: some rows stand under a missing key and cannot be read, or used.

    Examples:
        bottleneck-db keys status

        bottleneck-db keys status --json
    """
    found = asyncio.run(_status(Settings.from_env()))
    if as_json:
        typer.echo(json.dumps(found))
    else:
        Console().print(*(_table(ring, rows) for ring, rows in found.items()), sep="\n\n")
    raise typer.Exit(any(row["state"] == "missing" for rows in found.values() for row in rows))


@app.command()
def reencrypt(as_json: AsJson = False) -> None:
    """Encrypt under the active key what stands under older ones; then the older ones may leave the environment.

    It can be broken off and run again. Exit code 1: some rows cannot be decrypted, and stay as they are.

    Examples:
        bottleneck-db keys reencrypt
    """
    done = asyncio.run(_reencrypt(Settings.from_env()))
    if as_json:
        typer.echo(json.dumps(asdict(done)))
    else:
        typer.echo(
            f"{done.credentials} credentials and {done.mfa_secrets} MFA secrets are encrypted anew; {done.failed} cannot be decrypted."
        )
    raise typer.Exit(done.failed > 0)


def _write(file: Path, text: str) -> None:
    try:
        write_private(file, text, replace=False)
    except FileExistsError:
        raise InvalidArgument("file", "exists already, and keys are not overwritten") from None
    except OSError as error:
        raise InvalidArgument("file", f"cannot be written ({type(error).__name__})") from None


async def _reencrypt(settings: Settings) -> Reencrypted:
    async with Registry(settings) as registry:
        return await reencrypt_all(registry, await owner_dsn(settings))


async def _status(settings: Settings) -> dict[str, list[dict[str, Any]]]:
    keys = _configured(settings)
    async with connected(await owner_dsn(settings)) as connection:
        counts = {
            ring: {use: {row["id"]: row["rows"] for row in await connection.fetch(sql)} for use, sql in uses.items()}
            for ring, uses in _USES.items()
        }
    return {ring: _rows(_ids(keys, ring), uses) for ring, uses in counts.items()}


def _configured(settings: Settings) -> Keys:
    """The keys, without making any."""
    file = project_key_file(settings)
    if file is None:
        return Keys(settings.encryption_keys, settings.token_peppers)
    return read_key_file(file) if file.exists() else Keys()


def _ids(keys: Keys, ring: str) -> tuple[str, ...]:
    try:
        return (keys.encryption if ring == "encryption" else keys.peppers).ids
    except KeysMissing:
        return ()


def _rows(ids: tuple[str, ...], uses: Mapping[str, Mapping[str, int]]) -> list[dict[str, Any]]:
    missing = sorted({key_id for counts in uses.values() for key_id in counts} - set(ids))
    states = dict.fromkeys(ids, "older") | dict.fromkeys(ids[:1], "active") | dict.fromkeys(missing, "missing")
    return [
        {"id": key_id, "state": state, **{use: counts.get(key_id, 0) for use, counts in uses.items()}} for key_id, state in states.items()
    ]


def _table(ring: str, rows: list[dict[str, Any]]) -> Table:
    uses = list(_USES[ring])
    table = Table("id", "state", *(use.replace("_", " ") for use in uses), title=ring.capitalize(), title_justify="left")
    for column in table.columns[2:]:
        column.justify = "right"
    for row in rows:
        table.add_row(row["id"], f"[{_STYLES[row['state']]}]{row['state']}[/]", *(f"{row[use]:,}" for use in uses))
    return table

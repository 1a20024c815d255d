"""The command `bottleneck-db`."""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from bottleneck_db.cli import audit, demo, keys, roles, schema, seed, server
from bottleneck_db.config import Settings
from bottleneck_db.connection.engine import owner_dsn
from bottleneck_db.errors import BottleneckError
from bottleneck_db.schema import migrate

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_show_locals=False,  # a local may be a secret
    help="The database layer of Bottleneck-Bots. Without DATABASE_URL it works on this project's embedded PostgreSQL.",
)
app.add_typer(server.app, name="server", help="The embedded PostgreSQL of this project.")
app.add_typer(audit.app, name="audit", help="The audit trail: seal it, verify it, look into it.")
app.add_typer(keys.app, name="keys", help="Keys that encrypt secrets and authenticate tokens.")
app.add_typer(roles.app, name="roles", help="The application's logins, and who may do what.")
app.add_typer(schema.app, name="schema", help="The tables: drawn, described, documented.")
app.command("demo")(demo.demo)
app.command("seed")(seed.seed)


@app.command()
def upgrade(
    as_json: Annotated[bool, typer.Option("--json", help="Print the applied files as JSON.")] = False,
    wait: Annotated[float, typer.Option(help="Seconds to wait for another migrator.", min=0)] = 60.0,
) -> None:
    """Apply the migrations that are not applied yet, on MIGRATION_DATABASE_URL, DATABASE_URL or the embedded server.

    Examples:
        bottleneck-db upgrade
        DATABASE_URL=postgresql://owner@localhost/app bottleneck-db upgrade --json
    """
    applied = asyncio.run(_upgrade(wait))
    if as_json:
        typer.echo(json.dumps({"applied": applied}))
        return
    for file in applied:
        typer.echo(f"applied {file}")
    typer.echo("The database is up to date." if not applied else f"{len(applied)} migrations applied.")


async def _upgrade(wait_s: float) -> list[str]:
    return await migrate.upgrade(await owner_dsn(Settings.from_env()), wait_s=wait_s)


def main() -> None:
    """Run the command; an error of the package is told in one line, with exit code 1."""
    try:
        app()
    except BottleneckError as error:
        # A message is no markup, whatever brackets are in it, and is not broken into lines.
        Console(stderr=True).print(Text.assemble((f"{type(error).__name__}:", "red"), f" {error}"), soft_wrap=True)
        sys.exit(1)

"""The command `bottleneck-db`."""

from __future__ import annotations

import sys

import typer
from rich.console import Console
from rich.text import Text

from bottleneck_db.cli import audit, demo, keys, migration, roles, schema, seed, server, typegen
from bottleneck_db.errors import BottleneckError

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_show_locals=False,  # a local may be a secret
    help="The database layer of Bottleneck-Bots. Without DATABASE_URL it works on this project's embedded PostgreSQL.",
)
app.add_typer(server.app, name="server", help="The embedded PostgreSQL of this project.")
app.add_typer(audit.app, name="audit", help="The audit trail: seal it, verify it, look into it.")
app.add_typer(keys.app, name="keys", help="Keys that encrypt secrets and authenticate tokens.")
app.add_typer(migration.app, name="migration")
app.add_typer(roles.app, name="roles", help="The application's logins, and who may do what.")
app.add_typer(schema.app, name="schema", help="The tables: drawn, described, documented.")
app.command("demo")(demo.demo)
app.command("upgrade")(migration.upgrade)
app.command("seed")(seed.seed)
app.command("typegen")(typegen.typegen)


def main() -> None:
    """Run the command; an error of the package is told in one line, with exit code 1."""
    try:
        app()
    except BottleneckError as error:
        # A message is no markup, whatever brackets are in it, and is not broken into lines.
        Console(stderr=True).print(Text.assemble((f"{type(error).__name__}:", "red"), f" {error}"), soft_wrap=True)
        sys.exit(1)

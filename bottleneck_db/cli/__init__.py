"""The command `bottleneck-db`."""

from __future__ import annotations

import sys

import typer

from bottleneck_db.cli import (
    audit,
    bench,
    demo,
    expand,
    json_audit,
    keys,
    lint,
    migration,
    rebase,
    roles,
    schema,
    seed,
    serializers,
    server,
    trash,
    typegen,
)
from bottleneck_db.cli.errors import tell
from bottleneck_db.errors import BottleneckError

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_show_locals=False,  # a local may be a secret
    help="The database layer of Bottleneck-Bots. Without DATABASE_URL it works on this project's embedded PostgreSQL.",
)
app.add_typer(server.app, name="server", help="The embedded PostgreSQL of this project.")
app.add_typer(audit.app, name="audit", help="The audit trail: seal it, verify it, look into it.")
app.add_typer(bench.app, name="bench", help="What migrations cost, measured on a temporary PostgreSQL.")
app.add_typer(json_audit.app, name="json", help="What lies in JSON columns.")
app.add_typer(keys.app, name="keys", help="Keys that encrypt secrets and authenticate tokens.")
app.add_typer(migration.app, name="migration")
migration.app.command("lint")(lint.lint)
app.add_typer(roles.app, name="roles", help="The application's logins, and who may do what.")
app.add_typer(schema.app, name="schema", help="The tables: drawn, described, documented.")
migration.app.command("rebase")(rebase.rebase)
migration.app.command("sync-columns")(expand.sync_columns)
migration.app.command("trash")(trash.trash)
migration.app.command("restore-trash")(trash.restore_trash)
migration.app.command("empty-trash")(trash.empty_trash)
app.add_typer(serializers.app, name="serializers", help="Pydantic models of what goes in and out of an API.")
app.command("demo")(demo.demo)
app.command("upgrade")(migration.upgrade)
app.command("seed")(seed.seed)
app.command("typegen")(typegen.typegen)


def main() -> None:
    """Run the command; an error of the package is told in one line, with exit code 1."""
    try:
        app()
    except BottleneckError as error:
        tell(error)
        sys.exit(1)

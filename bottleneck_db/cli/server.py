"""`bottleneck-db server`: the embedded PostgreSQL of this project."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bottleneck_db.server import ServerStatus, project_server

_STOPPED = 3  # as `systemctl status` and `pg_ctl status` have it

app = typer.Typer(no_args_is_help=True, pretty_exceptions_show_locals=False, help="The embedded PostgreSQL of this project.")

Project = Annotated[
    Path | None,
    typer.Option(help="The project's folder; default: the nearest one with a pyproject.toml.", exists=True, file_okay=False),
]


@app.command()
def start(project: Project = None) -> None:
    """Start the server, and make it at the first time; it goes on when this command ends.

    Examples:
        bottleneck-db server start

        bottleneck-db server start --project ../other
    """
    server = project_server(project)
    server.start()
    status = server.status()
    typer.echo(f"PostgreSQL {status.version} runs as process {status.pid}; its data are in {status.data}")


@app.command()
def stop(project: Project = None) -> None:
    """Stop the server; sessions are broken off, data stay.

    Example:
        bottleneck-db server stop
    """
    project_server(project).stop()
    typer.echo("PostgreSQL is stopped.")


@app.command()
def status(
    project: Project = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the status as JSON.")] = False,
) -> None:
    """Tell whether the server runs, and where its things are. Exit code 0: it runs; 3: it does not.

    Examples:
        bottleneck-db server status

        bottleneck-db server status --json
    """
    found = project_server(project).status()
    if as_json:
        typer.echo(json.dumps(asdict(found), default=str))
    else:
        Console().print(_table(found))
    raise typer.Exit(0 if found.running else _STOPPED)


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def psql(context: typer.Context, project: Project = None) -> None:
    """Open psql on the database as its owner; all other arguments are psql's own.

    Examples:
        bottleneck-db server psql

        bottleneck-db server psql -c "SELECT version()"
    """
    raise typer.Exit(project_server(project).psql(context.args))


@app.command()
def logs(
    project: Project = None,
    lines: Annotated[int, typer.Option("--lines", "-n", help="How many lines, from the end.", min=1)] = 50,
) -> None:
    """Print the end of the server's log.

    Example:
        bottleneck-db server logs --lines 200
    """
    typer.echo(project_server(project).log_tail(lines), nl=False)


def _table(found: ServerStatus) -> Table:
    table = Table(show_header=False)
    table.add_row("state", f"[green]running[/], process {found.pid}" if found.running else "[red]stopped[/]")
    for name in ("version", "data", "socket", "port", "log"):
        table.add_row(name, Text(str(getattr(found, name)), overflow="fold"))
    return table

"""`bottleneck-db schema`: what the tables are, drawn and told."""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from bottleneck_db.cli.output import write_file
from bottleneck_db.cli.table_view import overview, table_view
from bottleneck_db.config import Settings
from bottleneck_db.connection.direct import connected
from bottleneck_db.connection.door import load_models
from bottleneck_db.connection.engine import owner_dsn
from bottleneck_db.errors import ConnectionFailed, InvalidArgument, ServerError
from bottleneck_db.schema.describe import TableFacts, describe_all
from bottleneck_db.schema.describe import describe as facts_of
from bottleneck_db.schema.diagram import Detail, Diagram, draw
from bottleneck_db.schema.document import document
from bottleneck_db.schema.figures import Figures, read_figures

_DOCUMENT = Path(__file__).parents[2] / "docs" / "schema.md"
_OUTDATED = 1

app = typer.Typer(no_args_is_help=True, pretty_exceptions_show_locals=False, help="The tables: drawn, described, documented.")


class Format(StrEnum):
    """What a diagram can be written as."""

    MERMAID = "mermaid"
    DOT = "dot"
    SVG = "svg"
    PNG = "png"


@app.command()
def diagram(
    tables: Annotated[list[str] | None, typer.Argument(help="Tables to draw with their neighbours; without any, all.")] = None,
    format_: Annotated[Format | None, typer.Option("--format", "-f", help="Default: as the output's name ends, else mermaid.")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The file to write; default: standard output.")] = None,
    columns: Annotated[Detail, typer.Option(help="Which columns to draw.")] = Detail.KEYS,
    omit: Annotated[list[str] | None, typer.Option(help="Draw no lines to this table; may be given more than once.")] = None,
) -> None:
    """Draw the tables and what refers to what, from the declarations; no database is needed. SVG and PNG are drawn by Graphviz.

    Examples:
        bottleneck-db schema diagram --output schema.svg

        bottleneck-db schema diagram bots bot_runs --columns all --format png > bots.png

        bottleneck-db schema diagram --omit users --omit organizations
    """
    kind = format_ or _format_of(output)
    if kind is Format.PNG and output is None and sys.stdout.isatty():
        raise InvalidArgument("output", "a PNG is not for a terminal: name a file")
    drawing = Diagram.of(_describe_all(), tables or (), detail=columns, omit=omit or ())
    content = drawing.mermaid().encode() if kind is Format.MERMAID else drawing.dot().encode()
    if kind in {Format.SVG, Format.PNG}:
        content = draw(drawing.dot(), kind)
    _put(output, content)


@app.command()
def describe(
    table: Annotated[str | None, typer.Argument(help="A table; without it, all of them in a line each.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the description as JSON.")] = False,
    declared: Annotated[bool, typer.Option("--declared", help="Ask no database for rows and sizes.")] = False,
) -> None:
    """Tell what a table is: columns, rules, indexes and why they are there, policies, grants; and how large it is in the database.

    Rows are the estimates of PostgreSQL's statistics. Where no database answers, the rest is told all the same.

    Examples:
        bottleneck-db schema describe

        bottleneck-db schema describe bots

        bottleneck-db schema describe bot_runs --json
    """
    asyncio.run(load_models())
    chosen = [facts_of(table)] if table else describe_all()
    figures, remark = ({}, None) if declared else asyncio.run(_figures(chosen))
    if as_json:
        told = [asdict(facts) | {"figures": _as_json(figures.get(facts.name))} for facts in chosen]
        typer.echo(json.dumps(told[0] if table else told, default=str))
    else:
        Console().print(table_view(chosen[0], figures.get(chosen[0].name)) if table else overview(chosen, figures))
    if remark:
        typer.echo(f"No figures: {remark}", err=True)


@app.command()
def docs(
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit code 1 where the file is not up to date.")] = False,
    output: Annotated[Path, typer.Option("--output", "-o", help="The file.", show_default="docs/schema.md")] = _DOCUMENT,
) -> None:
    """Write docs/schema.md from the declarations; no database is needed.

    Examples:
        bottleneck-db schema docs

        bottleneck-db schema docs --check
    """
    text = document(_describe_all()).encode()
    current = output.is_file() and output.read_bytes() == text
    if not check and not current:
        write_file(output, text)
        typer.echo(f"{output} is written.")
    elif current:
        typer.echo(f"{output} is up to date.")
    else:
        typer.echo(f"{output} is not what the declarations say: run `bottleneck-db schema docs`.", err=True)
        raise typer.Exit(_OUTDATED)


def _describe_all() -> list[TableFacts]:
    asyncio.run(load_models())
    return describe_all()


def _format_of(output: Path | None) -> Format:
    suffix = output.suffix.removeprefix(".").lower() if output else ""
    return Format({"gv": "dot"}.get(suffix, suffix)) if suffix in {*Format, "gv"} else Format.MERMAID


def _put(output: Path | None, content: bytes) -> None:
    if output is None:
        sys.stdout.buffer.write(content)
    else:
        write_file(output, content)
        typer.echo(f"{output} is written.", err=True)


async def _figures(tables: list[TableFacts]) -> tuple[dict[str, Figures], str | None]:
    """What a database tells of the tables, and a remark where it does not tell of all."""
    try:
        async with connected(await owner_dsn(Settings.from_env())) as connection:
            found = {table.name: await read_figures(connection, table.name) for table in tables}
    except (ConnectionFailed, ServerError) as error:
        return {}, str(error)
    figures = {name: figure for name, figure in found.items() if figure}
    missing = len(tables) - len(figures)
    return figures, f"the database lacks {missing} of these tables: run `bottleneck-db upgrade`." if missing else None


def _as_json(figures: Figures | None) -> dict[str, Any] | None:
    return asdict(figures) | {"rows": figures.rows, "total_bytes": figures.total_bytes} if figures else None

"""`bottleneck-db serializers`: what goes in and out of an API, made from the models."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path
from typing import Annotated

import typer

from bottleneck_db.cli.output import write_file
from bottleneck_db.connection.door import load_models
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.schema.serializers import MARK, package

_FOLDER = Path(__file__).parents[1] / "serializers"
_OUTDATED = 1

app = typer.Typer(no_args_is_help=True, pretty_exceptions_show_locals=False, help="Pydantic models of what goes in and out of an API.")


@app.callback()
def _group() -> None:
    """A group, although it has one command: else that one's name would be left out."""


@app.command()
def generate(
    check: Annotated[bool, typer.Option("--check", help="Write nothing; print what differs, and exit with 1 where anything does.")] = False,
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder.", show_default="bottleneck_db/serializers")] = _FOLDER,
) -> None:
    """Write bottleneck_db/serializers from the models; no database is needed.

    Files there that were made from models that are no more are removed, and others left alone.

    Examples:
        bottleneck-db serializers generate

        bottleneck-db serializers generate --check
    """
    asyncio.run(load_models())
    if not output.is_dir():
        raise InvalidArgument("output", "is no folder")
    wanted = package()
    present = dict(_present(output, wanted))
    changed = sorted(name for name in wanted.keys() | present.keys() if wanted.get(name) != present.get(name))
    if not changed:
        typer.echo(f"{output} is up to date.")
    elif check:
        for name in changed:
            typer.echo("".join(_difference(name, present.get(name, ""), wanted.get(name, ""))), nl=False)
        typer.echo(f"{output} is not what the models say: run `bottleneck-db serializers generate`.", err=True)
        raise typer.Exit(_OUTDATED)
    else:
        _write(output, {name: wanted.get(name) for name in changed})


def _present(folder: Path, wanted: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The files that are there: those that are wanted, and those that were made once."""
    for path in sorted(folder.glob("*.py")):
        text = path.read_text("utf-8", errors="replace")
        if path.name in wanted or MARK in text[:1000]:
            yield path.name, text


def _difference(name: str, present: str, wanted: str) -> Iterator[str]:
    return unified_diff(present.splitlines(keepends=True), wanted.splitlines(keepends=True), f"present/{name}", f"wanted/{name}")


def _write(folder: Path, texts: Mapping[str, str | None]) -> None:
    for name, text in texts.items():
        if text is None:
            (folder / name).unlink()
        else:
            write_file(folder / name, text.encode())
        typer.echo(f"{folder / name} is {'removed' if text is None else 'written'}.")

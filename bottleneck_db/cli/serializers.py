"""`bottleneck-db serializers`: what goes in and out of an API, made from the models."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

import typer

from bottleneck_db.cli.generated import bring_up_to_date
from bottleneck_db.connection.door import load_models
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.schema.serializers import MARK, package

_FOLDER = Path(__file__).parents[1] / "serializers"

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
    changed = bring_up_to_date(
        output, dict(_present(output, wanted)), wanted, command="bottleneck-db serializers generate", check=check, before="present"
    )
    for name, text in changed.items():
        typer.echo(f"{output / name} is {'removed' if text is None else 'written'}.")


def _present(folder: Path, wanted: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The files that are there: those that are wanted, and those that were made once."""
    for path in sorted(folder.glob("*.py")):
        text = path.read_text("utf-8", errors="replace")
        if path.name in wanted or MARK in text[:1000]:
            yield path.name, text

"""`bottleneck-db typegen`: the types of the models for checkers."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bottleneck_db.cli.output import write_file
from bottleneck_db.connection.door import load_models
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.typegen.files import FOLDER, difference, generate, present

_OUTDATED = 1


def typegen(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; print a diff, and exit code 1, where the types are out of date.")
    ] = False,
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder.", show_default="bottleneck_db/typed")] = FOLDER,
) -> None:
    """Write the types that mypy and pyright go by, from the live models; no database is needed.

    Files of models that are no more are removed.

    Examples:
        bottleneck-db typegen

        bottleneck-db typegen --check
    """
    if not output.is_dir():
        raise InvalidArgument("output", "is a folder that is there")
    asyncio.run(load_models())
    there, wanted = present(output), generate()
    changes = difference(there, wanted)
    if not changes:
        typer.echo(f"{output} is up to date.")
    elif check:
        typer.echo(changes, nl=False)
        typer.echo(f"{output} is not what the models say: run `bottleneck-db typegen`.", err=True)
        raise typer.Exit(_OUTDATED)
    else:
        _write(output, there, wanted)


def _write(folder: Path, there: dict[str, str], wanted: dict[str, str]) -> None:
    changed = [name for name, text in wanted.items() if there.get(name) != text]
    gone = sorted(there.keys() - wanted.keys())
    for name in changed:
        write_file(folder / name, wanted[name].encode())
    for name in gone:
        (folder / name).unlink()
    typer.echo(f"{len(changed)} files of {folder} are written, {len(gone)} are removed.")

"""`bottleneck-db typegen`: the types of the models for checkers."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bottleneck_db.cli.generated import bring_up_to_date
from bottleneck_db.connection.door import load_models
from bottleneck_db.errors import InvalidArgument
from bottleneck_db.typegen.files import FOLDER, generate, present


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
    changed = bring_up_to_date(output, present(output), generate(), command="bottleneck-db typegen", check=check)
    if changed:
        removed = list(changed.values()).count(None)
        typer.echo(f"{len(changed) - removed} files of {output} are written, {removed} are removed.")

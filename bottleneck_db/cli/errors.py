"""How a command tells an error of the package: in one line, by its name."""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.text import Text

from bottleneck_db.errors import BottleneckError


def tell(error: BottleneckError) -> None:
    """Print it on standard error; a message is no markup, whatever brackets are in it, and is not broken into lines."""
    Console(stderr=True).print(Text.assemble((f"{type(error).__name__}:", "red"), f" {error}"), soft_wrap=True)


@contextmanager
def ending_with(code: int, *, as_json: bool = False) -> Generator[None]:
    """An error ends the command with this code, told as JSON where that is asked for."""
    try:
        yield
    except BottleneckError as error:
        if as_json:
            typer.echo(json.dumps({"error": type(error).__name__, "message": str(error)}))
        else:
            tell(error)
        raise typer.Exit(code) from None

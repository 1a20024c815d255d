"""`bottleneck-db migration sync-columns`: the trigger of a column that is renamed under running code."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from bottleneck_db.cli.errors import ending_with
from bottleneck_db.cli.migration import Exit, Json
from bottleneck_db.schema.expand import synchronised


def sync_columns(
    table: Annotated[str, typer.Argument(help="The table.")],
    old: Annotated[str, typer.Argument(help="The column that old code uses.")],
    new: Annotated[str, typer.Argument(help="The column that new code uses.")],
    as_json: Json = False,
) -> None:
    """Print the SQL that keeps two columns equal while old and new code both write, and the SQL that ends it (docs/expand-contract.md).

    Examples:
        bottleneck-db migration sync-columns bots last_run_status last_outcome

        bottleneck-db migration sync-columns bots last_run_status last_outcome --json
    """
    with ending_with(Exit.WORK, as_json=as_json):
        create, drop = synchronised(table, old, new)
    if as_json:
        typer.echo(json.dumps({"expand": create, "contract": drop}))
    else:
        typer.echo(f"-- expand\n{create}\n\n-- contract\n{drop}")

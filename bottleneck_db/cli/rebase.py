"""`bottleneck-db migration rebase`: files whose number another branch has used too."""

from __future__ import annotations

import asyncio
import json
from typing import Annotated

import typer
from rich.console import Console

from bottleneck_db.cli.errors import ending_with
from bottleneck_db.cli.migration import DryRun, Exit, Json
from bottleneck_db.config import Settings
from bottleneck_db.connection.engine import owner_dsn
from bottleneck_db.schema import rebase as rebasing


def rebase(
    main: Annotated[str, typer.Option(help="The branch whose files keep their numbers.")] = "main",
    offline: Annotated[bool, typer.Option("--offline", help="Ask no database which files are applied.")] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Number this branch's migrations anew where another branch has used the same number, and prove them behind that branch's.

    Examples:
        bottleneck-db migration rebase --dry-run

        bottleneck-db migration rebase --main origin/main
    """

    async def work() -> list[rebasing.Move]:
        database = None if offline else await owner_dsn(Settings.from_env())
        return await rebasing.rebase(database, main=main, dry_run=dry_run)

    with ending_with(Exit.WORK, as_json=as_json), Console(stderr=True).status("proving"):
        moves = asyncio.run(work())
    if as_json:
        renamed = [{"from": move.file.version, "to": move.name} for move in moves]
        typer.echo(json.dumps({"renamed": renamed, "dry_run": dry_run}))
        return
    for move in moves:
        typer.echo(f"{'would become' if dry_run else 'renamed'}: {move.file.version} -> {move.name}")
    if not moves:
        typer.echo("No number is there twice.")

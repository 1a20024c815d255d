"""Files that are made from the models and committed: what differs is shown, or written."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import unified_diff
from pathlib import Path

import typer

from bottleneck_db.cli.output import write_file

_OUTDATED = 1


def bring_up_to_date(
    folder: Path, there: Mapping[str, str], wanted: Mapping[str, str], *, command: str, check: bool = False, before: str = "a"
) -> dict[str, str | None]:
    """Write the files of `wanted` that differ, and remove those that are only `there`. Returns what was done: texts by name, None: removed.

    With `check` nothing is written: a diff is printed, and the exit code is 1 where anything differs.
    """
    changed = {name: wanted.get(name) for name in sorted(there.keys() | wanted.keys()) if there.get(name) != wanted.get(name)}
    if not changed:
        typer.echo(f"{folder} is up to date.")
    elif check:
        typer.echo(difference(there, wanted, before=before), nl=False)
        typer.echo(f"{folder} is not what the models say: run `{command}`.", err=True)
        raise typer.Exit(_OUTDATED)
    for name, text in changed.items():
        if text is None:
            (folder / name).unlink()
        else:
            write_file(folder / name, text.encode())
    return changed


def difference(there: Mapping[str, str], wanted: Mapping[str, str], *, before: str = "a") -> str:
    """A unified diff from what is there to what is wanted; empty where they are the same."""
    names = sorted(there.keys() | wanted.keys())
    return "".join(line for name in names for line in _diff(name, there.get(name), wanted.get(name), before))


def _diff(name: str, there: str | None, wanted: str | None, before: str) -> list[str]:
    lines, after = (text.splitlines(keepends=True) if text else [] for text in (there, wanted))
    left = f"{before}/{name}" if there is not None else "/dev/null"
    return list(unified_diff(lines, after, left, f"b/{name}" if wanted is not None else "/dev/null"))

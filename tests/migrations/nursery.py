"""Migrators that are killed: a program that has loaded everything forks a child for each, which kills itself at one of its steps.

It reads a JSON object a line, and answers each with the child's exit status; -9 is SIGKILL.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from pathlib import Path

from bottleneck_db.dsn import Dsn
from bottleneck_db.schema.runner import Options, downgrade, upgrade
from bottleneck_db.schema.steps import Progress


def migrate(dsn: str, location: str, to: int | None, kill_at: int) -> None:
    """Up, or down to a number; `kill_at` counts what is told."""
    told = 0

    def watch(_step: Progress) -> None:
        nonlocal told
        told += 1
        if told == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    options = Options(watch=watch)
    if to is None:
        asyncio.run(upgrade(Dsn.parse(dsn), location=Path(location), options=options))
    else:
        asyncio.run(downgrade(Dsn.parse(dsn), to, location=Path(location), options=options))


def main() -> None:
    """Until the input ends."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            migrate(**json.loads(line))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

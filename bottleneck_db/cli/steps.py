"""Progress of migrations on a terminal: a bar a file, and the statement at work."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from bottleneck_db.schema.runner import Progress as Step


class StepsBar:
    """Shows each file's steps with their time; quiet where a machine reads."""

    def __init__(self, *, quiet: bool = False) -> None:
        columns = (
            TextColumn("{task.description}"),
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.fields[at]}"),
        )
        self._progress = Progress(*columns, console=Console(stderr=True), disable=quiet)
        self._tasks: dict[tuple[str, str], TaskID] = {}

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._progress.stop()

    def watch(self, step: Step) -> None:
        """Show one step."""
        key = (step.direction, step.version)
        if key not in self._tasks:
            self._tasks[key] = self._progress.add_task(f"{step.direction} {step.version.removesuffix('.py')}", at="")
        finished = step.step == step.steps and not step.retry
        at = "" if finished else f"waits for a lock, try {step.retry + 1}" if step.retry else " ".join(step.statement.split())[:48]
        self._progress.update(self._tasks[key], completed=step.step, total=step.steps, at=at)

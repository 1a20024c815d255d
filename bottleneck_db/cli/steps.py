"""Progress of migrations on a terminal: a bar a file, the statement at work, and a line for each that took long or waits for a lock."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from bottleneck_db.schema.steps import Progress as Step

_LONG_S = 1.0
REPAIR = "repair"


class StepsBar:
    """Shows each file's steps with their time, in detail all of them in a line each; quiet where a machine reads.

    `repaired` are the INVALID indexes that were found on the way and built again, or removed.
    """

    def __init__(self, *, quiet: bool = False, detailed: bool = False) -> None:
        columns = (
            TextColumn("{task.description}"),
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.fields[at]}", markup=False),
        )
        self._progress = Progress(*columns, console=Console(stderr=True), disable=quiet)
        self._tasks: dict[tuple[str, str], TaskID] = {}
        self._shortest = 0.0 if detailed else _LONG_S
        self._begun = 0.0
        self.repaired: list[str] = []

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._progress.stop()

    def watch(self, step: Step) -> None:
        """Show one step."""
        task = self._task(step)
        if step.direction == REPAIR and step.done:
            self.repaired.append(step.version)
        if step.retry:
            self._line(step, f"waits for a lock, try {step.retry + 1}")
        elif step.done and step.seconds - self._begun >= self._shortest:
            self._line(step, f"{step.seconds - self._begun:.2f} s")
        elif not step.done:
            self._begun = step.seconds
        finished = step.done and step.step == step.steps
        completed = step.step if step.done else step.step - 1
        self._progress.update(task, completed=completed, total=step.steps, at="" if finished else _words(step, 48))
        if finished:
            self._progress.stop_task(task)

    def _task(self, step: Step) -> TaskID:
        key = (step.direction, step.version)
        if key not in self._tasks:
            what = f"index {step.version}, which was INVALID" if step.direction == REPAIR else step.version.removesuffix(".py")
            self._tasks[key] = self._progress.add_task(f"{step.direction} {what}", at="")
        return self._tasks[key]

    def _line(self, step: Step, told: str) -> None:
        if not self._progress.disable:
            line = f"  {step.step}/{step.steps} {told}: {_words(step, 100)}"
            self._progress.console.print(line, markup=False, highlight=False, soft_wrap=True)


def _words(step: Step, most: int) -> str:
    return " ".join(step.statement.split())[:most]

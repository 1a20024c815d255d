"""What `bottleneck-db demo` shows."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from rich.console import Console
from rich.table import Column, Table

from bottleneck_db.models.enums import RunStatus
from bottleneck_db.telemetry import Statement

_FIGURES_WIDTH = 34


@dataclass
class Report:
    """What the demo saw: files applied, seconds, runs executed by each worker, statement times by text."""

    applied: list[str] = field(default_factory=list)
    seconds: float = 0.0
    executed: dict[str, int] = field(default_factory=dict)
    statements: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    rows: dict[str, int] = field(default_factory=dict)
    runs: dict[tuple[str, str], int] = field(default_factory=dict)
    trail: dict[tuple[str, str], int] = field(default_factory=dict)

    def hear(self, statement: Statement) -> None:
        """Remember how long a statement took."""
        self.statements[statement.sql].append(statement.seconds)


def show(console: Console, report: Report) -> None:
    """What was done, what there is now, and how long the statements took."""
    console.print()
    console.print(_rows_table(report), _runs_table(report), _trail_table(report), _statements_table(report, console.width), sep="\n\n")
    console.print(f"\nDone in {report.seconds:.1f} s. Look around with [bold]bottleneck-db server psql[/].")


def _rows_table(report: Report) -> Table:
    table = Table("table", "rows", title="Rows", title_justify="left")
    table.columns[1].justify = "right"
    for name, count in report.rows.items():
        if count:
            table.add_row(name, f"{count:,}")
    return table


def _runs_table(report: Report) -> Table:
    shown = [status for status in RunStatus if any(n for (_, s), n in report.runs.items() if s == status)]
    table = Table("organization", *shown, title="Runs", title_justify="left")
    for column in table.columns[1:]:
        column.justify = "right"
    for name in dict.fromkeys(organization for organization, _ in report.runs):
        table.add_row(name, *(str(report.runs[name, status]) for status in shown))
    return table


def _trail_table(report: Report) -> Table:
    table = Table("actor", "did", "times", title="The first organization’s activity log", title_justify="left")
    table.columns[2].justify = "right"
    for (actor, action), count in report.trail.items():
        table.add_row(actor, action, str(count))
    return table


def _statements_table(report: Report, width: int) -> Table:
    figures = [Column(name, justify="right", no_wrap=True) for name in ("count", "p50 ms", "p95 ms")]
    statement = Column("statement", no_wrap=True, max_width=max(20, width - _FIGURES_WIDTH))
    table = Table(statement, *figures, title="Statements", title_justify="left")
    everything = [seconds for times in report.statements.values() for seconds in times]
    table.add_row("all", *_figures(everything), end_section=True, style="bold")
    busiest = sorted(report.statements.items(), key=lambda item: -sum(item[1]))
    for sql, times in busiest[:8]:
        table.add_row(" ".join(sql.split()), *_figures(times))
    return table


def _figures(seconds: list[float]) -> tuple[str, str, str]:
    ordered = sorted(seconds) or [0.0]
    p50, p95 = (ordered[min(int(len(ordered) * share), len(ordered) - 1)] * 1000 for share in (0.50, 0.95))
    return str(len(seconds)), f"{p50:.2f}", f"{p95:.2f}"

"""A table's description on a terminal, of any width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.filesize import decimal
from rich.padding import Padding
from rich.table import Column, Table
from rich.text import Text

from bottleneck_db.orm.declarations import Grant, Policy
from bottleneck_db.schema.describe import ColumnFacts, IndexFacts, RuleFacts, TableFacts, TriggerFacts
from bottleneck_db.schema.figures import Figures, IndexFigures


def overview(tables: Sequence[TableFacts], figures: Mapping[str, Figures]) -> RenderableType:
    """All tables, a line each."""
    view = _grid(
        Column("table", no_wrap=True), "what it holds", *(Column(name, justify="right", no_wrap=True) for name in ("rows", "size"))
    )
    for table in tables:
        figure = figures.get(table.name)
        numbers = (f"{figure.rows:,}", decimal(figure.total_bytes)) if figure else ("", "")
        view.add_row(Text(table.name, style="bold"), Text(table.summary), *numbers)
    return view


def table_view(table: TableFacts, figures: Figures | None) -> RenderableType:
    """Everything about one table."""
    scans = {index.name: index for index in figures.indexes} if figures else {}
    return Group(
        Text.assemble((table.name, "bold"), "  ", (" · ".join(filter(None, (f"model {table.model}", table.treatment))), "dim")),
        Text(table.purpose),
        *(_sizes(figures) if figures else ()),
        *_titled("Columns", [_columns(table)]),
        *_titled("Rules", (_rule(rule) for rule in table.rules if rule.kind != "primary key")),
        *_titled("Indexes", (_index(index, scans.get(index.name)) for index in table.indexes)),
        *_titled("Triggers", map(_trigger, table.triggers)),
        *_titled("Who sees which rows", map(_policy, table.policies)),
        *_titled("Who may do what", map(_grant, table.grants)),
    )


def _titled(title: str, parts: Iterable[RenderableType]) -> Iterator[RenderableType]:
    """Indented parts under a title; nothing where there are none."""
    shown = [Padding(part, (0, 0, 0, 2)) for part in parts]
    if shown:
        yield Text(f"\n{title}", style="bold")
        yield from shown


def _sizes(figures: Figures) -> Iterator[RenderableType]:
    sums = {
        "table": sum(part.table_bytes for part in figures.parts),
        "indexes": sum(part.index_bytes for part in figures.parts),
        "TOAST": sum(part.toast_bytes for part in figures.parts),
        "all": figures.total_bytes,
    }
    text = " · ".join([f"about {figures.rows:,} rows", *(f"{name} {decimal(size)}" for name, size in sums.items())])
    yield Text(f"\n{text}", style="cyan")
    if len(figures.parts) > 1:
        view = _grid(Column("partition", no_wrap=True), Column("rows", justify="right"), Column("size", justify="right"), "holds")
        for part in figures.parts:
            bound = (part.bound or "").removeprefix("FOR VALUES ").replace(" 00:00:00+00", "")
            view.add_row(part.name, f"{part.rows:,}", decimal(part.total_bytes), Text(bound, style="dim"))
        yield from _titled("Partitions", [view])


def _columns(table: TableFacts) -> Table:
    view = _grid(Column("column", no_wrap=True), Column("type", no_wrap=True), "what it is for")
    for column in table.columns:
        name = Text(column.name, style="bold" if column.name in table.primary_key else "")
        view.add_row(name, Text(f"{column.type}{' null' if column.null else ''}"), _about(column))
    return view


def _about(column: ColumnFacts) -> Text:
    """What it is for; below it, dim, what else there is to know."""
    more = {
        "refers to ": column.references,
        "holds ": column.shape,
        "one of ": ", ".join(column.values),
        "default ": column.default,
        "always ": column.generated,
    }
    lines = [f"\n{word}{' '.join(value.split())}" for word, value in more.items() if value]
    return Text.assemble(column.about, *((line, "dim") for line in lines))


def _item(words: str, *details: str, figures: str = "") -> RenderableType:
    """A sentence, and dim and indented below it what it is in SQL."""
    head = Text.assemble(words, (f"  {figures}" if figures else "", "cyan"))
    below = Padding(Text("  ".join(" ".join(part.split()) for part in details), style="dim"), (0, 0, 0, 4))
    return Group(head, below) if details else head


def _rule(rule: RuleFacts) -> RenderableType:
    return _item(rule.about, rule.name, rule.definition)


def _index(index: IndexFacts, figures: IndexFigures | None) -> RenderableType:
    used = f"{decimal(figures.bytes)}, {_times(figures.scans)}" if figures else ""
    return _item(index.about, index.name, f"{'unique ' if index.unique else ''}{index.definition}", figures=used)


def _times(scans: int) -> str:
    return {0: "never used", 1: "used once"}.get(scans, f"used {scans:,} times")


def _trigger(trigger: TriggerFacts) -> RenderableType:
    return _item(trigger.about, trigger.name, f"{trigger.event}{f' WHEN {trigger.when}' if trigger.when else ''}")


def _policy(policy: Policy) -> RenderableType:
    verbs = "select, insert, update, delete" if policy.command == "ALL" else policy.command.lower()
    rows = ["all rows" if policy.using == "true" else f"rows where {policy.using}"] if policy.using else []
    written = [f"written rows have {policy.check}"] if policy.check and policy.check != policy.using else []
    return _item(f"{', '.join(policy.roles)}: {verbs}", *rows, *written)


def _grant(grant: Grant) -> RenderableType:
    words = f"{grant.role}: {grant.privileges.lower()}"
    return _item(f"{words} of these columns", ", ".join(grant.columns)) if grant.columns else _item(words)


def _grid(*columns: Column | str) -> Table:
    return Table(*columns, box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")

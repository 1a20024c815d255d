"""docs/schema.md: the schema to read, made from the declarations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bottleneck_db.orm.declarations import Grant, Policy
from bottleneck_db.schema.describe import ColumnFacts, IndexFacts, TableFacts, TriggerFacts
from bottleneck_db.schema.diagram import Detail, Diagram

_HUBS = ("organizations", "users")
_HEAD = """\
# Schema

<!-- Made by `bottleneck-db schema docs` from the declarations in bottleneck_db/models: change those, and make it again. -->

{count} tables. What stands here is what the database enforces, whoever writes: the application, a worker, or somebody at a prompt.
For one table, with its sizes in a database: `bottleneck-db schema describe bots`.

Blue tables hold rows of one organization; row-level security shows a scope no other's. A solid line is a key that holds the organization,
so that no row can point into another one. Nearly every table refers to `organizations` and `users` as well: those lines are left out here,
and drawn by `bottleneck-db schema diagram`.

```mermaid
{diagram}```

| table | what it holds |
|---|---|
{contents}
"""


def document(tables: Sequence[TableFacts]) -> str:
    """The whole text, in Markdown (GitHub's flavour, with a Mermaid diagram)."""
    diagram = Diagram.of(tables, detail=Detail.NONE, omit=_HUBS).mermaid()
    contents = "\n".join(f"| [{table.name}](#{table.name}) | {_cell(table.summary)} |" for table in tables)
    head = _HEAD.format(count=len(tables), diagram=diagram, contents=contents)
    parts = [_enums(tables), *(_section(table, tables) for table in tables)]
    return "\n".join([head, *("\n".join(part) + "\n" for part in parts)])


def _enums(tables: Sequence[TableFacts]) -> Iterator[str]:
    values = {column.type: column.values for table in tables for column in table.columns if column.values}
    yield from ("## Enum types", "", "In the order in which they are sorted.", "")
    yield from _table(("type", "values"), ((name, ", ".join(values[name])) for name in sorted(values)))


def _section(table: TableFacts, tables: Sequence[TableFacts]) -> Iterator[str]:
    yield from (f"## {table.name}", "", f"*{' · '.join(filter(None, (f'Model `{table.model}`', table.treatment)))}*", "", table.purpose, "")
    yield from _table(("column", "type", "default", "what it is for"), (_column(table, column) for column in table.columns))
    rules = [(rule.about, rule.name, _code(rule.definition)) for rule in table.rules if rule.kind != "primary key"]
    yield from _part("Rules", ("rule", "name", "in SQL"), rules)
    yield from _part("Indexes", ("what it is for", "name", "on"), [(index.about, index.name, _index(index)) for index in table.indexes])
    yield from _part("Triggers", ("what it does", "name", "when"), [(it.about, it.name, _when(it)) for it in table.triggers])
    yield from _part("Who sees which rows", ("role", "may", "rows"), [_policy(policy) for policy in table.policies])
    yield from _part("Who may do what", ("role", "may", "columns"), [_grant(grant) for grant in table.grants])
    names = [other.name for other in tables if any(reference.parent == table.name for reference in other.references)]
    if names:
        yield from ("", f"Referred to by {', '.join(f'[{name}](#{name})' for name in names)}.")


def _column(table: TableFacts, column: ColumnFacts) -> tuple[str, str, str, str]:
    name = f"**{column.name}**" if column.name in table.primary_key else column.name
    type_ = f"{column.type}{', null' if column.null else ''}"
    default = f"always {_code(column.generated)}" if column.generated else _code(column.default) if column.default else ""
    more = f" → [{column.references}](#{column.references})" if column.references else f" (`{column.shape}`)" if column.shape else ""
    return name, type_, default, f"{column.about}{more}"


def _index(index: IndexFacts) -> str:
    return f"{'unique ' if index.unique else ''}{_code(index.definition)}"


def _when(trigger: TriggerFacts) -> str:
    return f"{trigger.event.lower()}{f', if {_code(trigger.when)}' if trigger.when else ''}"


def _policy(policy: Policy) -> tuple[str, str, str]:
    """What may be read and changed is told by `using`, what may be written by `check`, or again by `using`."""
    sees = _rows(policy.using) if policy.using else ""
    writes = f"written as {_rows(policy.check)}" if policy.check and policy.check != policy.using else ""
    verbs = "select, insert, update, delete" if policy.command == "ALL" else policy.command.lower()
    return ", ".join(policy.roles), verbs, "; ".join(filter(None, (sees, writes)))


def _rows(condition: str) -> str:
    return "all" if condition == "true" else _code(condition)


def _grant(grant: Grant) -> tuple[str, str, str]:
    return grant.role, grant.privileges.lower(), ", ".join(grant.columns) or "all"


def _part(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table under a title; nothing where it would be empty."""
    if rows:
        yield from ("", f"**{title}**", "")
        yield from _table(head, rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    yield from (f"| {' | '.join(map(_cell, row))} |" for row in rows)


def _cell(text: str) -> str:
    """A bar would end the cell, in code too (GitHub Flavored Markdown, 4.10)."""
    return " ".join(text.split()).replace("|", "\\|")


def _code(text: str) -> str:
    return f"`{' '.join(text.split())}`"

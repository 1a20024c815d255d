"""Who may do what, on a terminal of any width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.table import Column, Table
from rich.text import Text

from bottleneck_db.operations.logins.declared import GROUPS, Login
from bottleneck_db.operations.logins.facts import RoleFacts
from bottleneck_db.operations.logins.review import Difference, Fault, Review
from bottleneck_db.schema.privileges import Privilege, by_thing

_LETTERS = {"SELECT": "S", "INSERT": "I", "UPDATE": "U", "DELETE": "D", "TRUNCATE": "T", "REFERENCES": "R", "TRIGGER": "G", "MAINTAIN": "M"}
_LEGEND = "S select, I insert, U update, D delete, T truncate; a number: on so many columns; +: too much, -: missing"
_SETTINGS = {
    "lock_timeout": "lock",
    "statement_timeout": "statement",
    "idle_in_transaction_session_timeout": "idle",
    "transaction_timeout": "transaction",
    "default_transaction_read_only": "read only",
}
_STYLES = {Fault.MISSING: "yellow", Fault.SURPLUS: "red", Fault.UNSAFE: "bold red"}


def access_view(review: Review) -> RenderableType:
    """Logins, tables, functions, and what is not as declared."""
    everything = review.declared | review.privileges
    roles = [*GROUPS, *sorted({privilege.role for privilege in everything} - {*GROUPS})]
    return Group(
        Text(f"Logins of the database {review.database}", style="bold"),
        _logins(review.logins),
        Text("\nTables", style="bold"),
        Text(_LEGEND, style="dim"),
        _tables(review, everything, roles),
        Text("\nFunctions", style="bold"),
        _functions(review, everything, roles),
        Text(""),
        *_verdict(review.differences),
    )


def _logins(logins: Iterable[tuple[Login, RoleFacts | None]]) -> Table:
    view = _grid(Column("login", no_wrap=True), Column("member of", overflow="fold"), Column("connections", no_wrap=True), "settings")
    for login, facts in logins:
        if facts is None:
            view.add_row(login.name, Text("does not exist", style="yellow"), "", "")
            continue
        limit = "any number" if facts.connections < 0 else str(facts.connections)
        settings = ", ".join(f"{_SETTINGS.get(name, name)} {value}" for name, value in facts.settings.items())
        groups = ", ".join(membership.role for membership in facts.memberships) or "nothing"
        view.add_row(login.name, groups, f"{facts.sessions} of {limit}", Text(settings, style="dim"))
    return view


def _tables(review: Review, everything: frozenset[Privilege], roles: list[str]) -> Table:
    view = _grid(Column("table", no_wrap=True), *_heads(roles))
    tables, columns = by_thing(everything, "table"), by_thing(everything, "column")
    names = sorted({*tables, *(name.rpartition(".")[0] for name in columns)})
    for name in names:
        view.add_row(name, *(Text.assemble(*_cell(review, role, name)) for role in roles))
    return view


def _cell(review: Review, role: str, table: str) -> Iterator[tuple[str, str]]:
    """The letters of what a role may do with a table, each with its style."""
    everything = review.declared | review.privileges
    columns = [p for p in everything if p.role == role and p.kind == "column" and p.name.rpartition(".")[0] == table]
    for verb, letter in _LETTERS.items():
        yield from _mark(review, [Privilege(role, "table", table, verb)], letter, counted=False)
        yield from _mark(review, [privilege for privilege in columns if privilege.verb == verb], letter, counted=True)


def _mark(review: Review, privileges: list[Privilege], letter: str, *, counted: bool) -> Iterator[tuple[str, str]]:
    """As declared; and, marked, what is too much or missing."""
    groups = {
        ("", ""): [p for p in privileges if p in review.declared and p in review.privileges],
        ("+", _STYLES[Fault.SURPLUS]): [p for p in privileges if p in review.privileges - review.declared],
        ("-", _STYLES[Fault.MISSING]): [p for p in privileges if p in review.declared - review.privileges],
    }
    for (sign, style), found in groups.items():
        if found:
            yield f"{sign}{letter}{len(found) if counted else ''} ", style


def _functions(review: Review, everything: frozenset[Privilege], roles: list[str]) -> Table:
    view = _grid(Column("function", overflow="fold"), *_heads(roles))
    for name in sorted(by_thing(everything, "function")):
        marks = (_mark(review, [Privilege(role, "function", name, "EXECUTE")], "x", counted=False) for role in roles)
        view.add_row(name.removeprefix("app."), *(Text.assemble(*mark) for mark in marks))
    return view


def _heads(roles: Iterable[str]) -> list[Column]:
    return [Column(role.removeprefix("bottleneck_"), no_wrap=True) for role in roles]


def _verdict(differences: tuple[Difference, ...]) -> Iterator[RenderableType]:
    if not differences:
        yield Text("All of it is as declared.", style="green")
    for difference in differences:
        yield Text.assemble((f"{difference.fault}: ", _STYLES[difference.fault]), difference.what)


def _grid(*columns: Column | str) -> Table:
    return Table(*columns, box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")

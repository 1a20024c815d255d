"""SQL is text of the source: values are bound, and names are put into it in `schema/` alone."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.rules.source import ROOT, Module, modules, offences

_VERBS = (
    *(
        "SELECT",
        "INSERT INTO",
        "UPDATE",
        "DELETE FROM",
        "MERGE",
        "WITH",
        "COPY",
        "TRUNCATE",
        "LOCK",
        "CALL",
        "DO",
        "EXPLAIN",
        "ANALYZE",
        "VACUUM",
        "DECLARE",
        "FETCH",
    ),
    *("CREATE", "ALTER", "DROP", "COMMENT", "GRANT", "REVOKE", "SET LOCAL", "SET ROLE", "RESET", "BEGIN", "SAVEPOINT", "NOTIFY", "LISTEN"),
)
_SQL = re.compile(rf"(?:^|[;(])\s*(?:{'|'.join(_VERBS)})\s")
_TAKES_SQL = {
    *("execute", "executemany", "fetch", "fetchrow", "fetchval", "fetch_value"),
    *("execute_query", "execute_query_dict", "execute_script", "raw", "RawSQL"),
}
# Where text is put into SQL outside schema/, and why that is harmless.
FORMATTED = {
    "bottleneck_db.cli.demo": "counts rows of the tables that the models name",
    "bottleneck_db.connection.scope": "the opening batch: words of our own, UUIDs, integers, a request id of harmless letters",
    "bottleneck_db.operations.logins.applying": "statements on roles take no parameters: quoted names, constants, a SCRAM verifier",
    "bottleneck_db.operations.logins.dropping": "the same: quoted names",
    "bottleneck_db.orm.streaming": "a cursor's name, which it makes up itself, before a query set's statement",
    "bottleneck_db.server.owner": "constants, and a password of letters, digits, - and _, before there is any protocol to bind with",
    "bottleneck_db.testing.databases": "names of databases and roles that it makes up itself",
    "seeds.plant": "tables that the models name",
    "seeds.removal": "tables and columns that the models name, partitions that the catalog does",
    "seeds.writer": "places, types and columns that the models name",
}


def formatted(module: Module) -> Iterator[str]:
    """SQL that is made with an f-string, .format(), .replace(), join(), % or +."""
    for node in ast.walk(module.tree):
        text = _assembled(node)
        if text is not None and _SQL.search(text):
            yield f"{node.lineno}: {text.strip()[:60]}"  # type: ignore[attr-defined] # every node with a text has a line


def _assembled(node: ast.AST) -> str | None:
    """The text that stands in the source, with … for what is put in; None where nothing is."""
    if isinstance(node, ast.JoinedStr) and any(isinstance(part, ast.FormattedValue) for part in node.values):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"format", "format_map", "replace"}:
        return _constant(node.func.value)
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Mod, ast.Add)):
        return _constant(node.left)
    return None


def _constant(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def outside_schema() -> tuple[Module, ...]:
    return tuple(module for module in modules() if not module.name.startswith("bottleneck_db.schema"))


def test_no_sql_is_put_together_outside_schema() -> None:
    found = offences(formatted, among=outside_schema())
    assert {name: lines for name, lines in found.items() if name not in FORMATTED} == {}
    assert FORMATTED.keys() - found.keys() == set()  # an exception that is needed no more is taken off the list


def test_the_rule_sees_every_way_to_put_sql_together() -> None:
    bad = (
        'f"SELECT {x}"',
        'f"  DELETE FROM {t}"',
        'f"BEGIN; SET LOCAL ROLE {role}"',
        'f"({x}; UPDATE t SET a = 1)"',
        '"DELETE FROM t WHERE id = %s" % x',
        '"UPDATE t SET a = {}".format(x)',
        '"SELECT * FROM t".replace("t", x)',
        '"SELECT " + x',
        '"SELECT " + x + y',
        '"SELECT " "a " f"FROM {t}"',
    )
    good = ('f"a {x}"', '"SELECT $1"', 'f"{name} is updated"', '"select one of " + names', 'f"DROPS {x}"')
    assert [text for text in bad if not list(formatted(_module(text)))] == []
    assert [text for text in good if list(formatted(_module(text)))] == []


def _module(text: str) -> Module:
    return Module(ROOT / "bottleneck_db" / "example.py", ast.parse(text))


def calls_with_assembled_text(module: Module) -> Iterator[str]:
    """RawSQL(), raw() and the drivers' methods, given a text that is assembled in the call."""
    for node in ast.walk(module.tree):
        takes_sql = isinstance(node, ast.Call) and ast.unparse(node.func).rsplit(".", maxsplit=1)[-1] in _TAKES_SQL
        if takes_sql and isinstance((node.args or [None])[0], (ast.JoinedStr, ast.BinOp)):  # type: ignore[attr-defined] # it is a call
            yield f"{node.lineno}: {ast.unparse(node)[:60]}"  # type: ignore[attr-defined]


def test_what_is_executed_is_not_assembled_in_the_call() -> None:
    """Whatever its first word."""
    found = offences(calls_with_assembled_text, among=outside_schema())
    assert {name: lines for name, lines in found.items() if name not in FORMATTED} == {}

"""How the code is written."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
from collections.abc import Iterator

import pytest

import bottleneck_db
import bottleneck_db.models
from tests.rules.source import ROOT, Module, modules

_SQL = re.compile(
    r"^\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|ALTER|DROP|GRANT|REVOKE|SET LOCAL|TRUNCATE|COPY|WITH)\s", re.IGNORECASE
)
# Where text is put into SQL outside schema/, and why that is harmless.
FORMATTED_SQL = {
    "bottleneck_db.cli.demo": "counts rows of the tables that the models name",
    "bottleneck_db.connection.scope": "the opening batch: words of our own, UUIDs, integers, a request id of harmless letters",
    "bottleneck_db.operations.logins.applying": "statements on roles take no parameters: quoted names, constants, a SCRAM verifier",
    "bottleneck_db.operations.logins.dropping": "the same: quoted names",
    "bottleneck_db.server.owner": "constants, and a password of letters, digits, - and _, before there is any protocol to bind with",
    "bottleneck_db.testing.databases": "names of databases and roles that it makes up itself",
}


def parametrized(chosen: tuple[Module, ...]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("module", chosen, ids=lambda module: module.name)


def formatted_sql(tree: ast.AST) -> Iterator[int]:
    """Lines where SQL text is made with an f-string, .format() or %."""
    for node in ast.walk(tree):
        text: ast.expr | None = None
        if isinstance(node, ast.JoinedStr) and any(isinstance(part, ast.FormattedValue) for part in node.values):
            text = node.values[0]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            text = node.func.value
        elif isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Mod, ast.Add)):
            text = node.left
        if isinstance(text, ast.Constant) and isinstance(text.value, str) and _SQL.match(text.value):
            yield text.lineno


@parametrized(tuple(module for module in modules() if not module.name.startswith("bottleneck_db.schema")))
def test_no_sql_is_put_together_outside_schema(module: Module) -> None:
    assert list(formatted_sql(module.tree)) == [] or module.name in FORMATTED_SQL


def test_the_linter_for_sql_sees_what_it_should() -> None:
    bad = ('f"SELECT {x}"', '"DELETE FROM t WHERE id = %s" % x', '"UPDATE t SET a = {}".format(x)', '"SELECT " + x')
    assert all(list(formatted_sql(ast.parse(text))) for text in bad)
    assert not list(formatted_sql(ast.parse('f"a {x}"; "SELECT $1"')))


@parametrized(modules())
def test_public_names_are_documented(module: Module) -> None:
    """Modules, public classes, and public functions and methods that take an argument."""
    assert ast.get_docstring(module.tree) or not module.tree.body
    assert [name for name, node in public_names(module) if needs_docstring(node) and not ast.get_docstring(node)] == []


Documented = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def public_names(module: Module) -> Iterator[tuple[str, Documented]]:
    for node in module.tree.body:
        if isinstance(node, Documented) and not node.name.startswith("_"):
            yield node.name, node
            if isinstance(node, ast.ClassDef):
                yield from own_methods(module, node)


def own_methods(module: Module, node: ast.ClassDef) -> Iterator[tuple[str, Documented]]:
    """Methods that no base class documents."""
    bases = getattr(importlib.import_module(module.name), node.name).__mro__[1:]
    for inner in node.body:
        if isinstance(inner, Documented) and not any(inner.name in vars(base) for base in bases):
            yield f"{node.name}.{inner.name}", inner


def needs_docstring(node: Documented) -> bool:
    if node.name.startswith("_") or node.name == "Meta":
        return False
    if isinstance(node, ast.ClassDef):
        return not any(word in ast.unparse(base) for base in node.bases for word in ("Enum", "Shape", "Step"))  # their members say all
    if any("overload" in ast.unparse(decorator) for decorator in node.decorator_list) or is_declared_only(node):
        return False
    return any(argument.arg not in {"self", "cls"} for argument in [*node.args.args, *node.args.kwonlyargs])


def is_declared_only(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """A method of a protocol, or one that a subclass gives."""
    return ast.unparse(node.body[-1]) in {"...", "raise NotImplementedError"}


@parametrized(modules())
def test_async_functions_do_not_block(module: Module) -> None:
    blocking = {"time.sleep", "subprocess.run", "subprocess.check_output", "socket.socket", "requests.get", "input", "os.system"}
    found = [
        f"{function.name}: {ast.unparse(call.func)}"
        for function in ast.walk(module.tree)
        if isinstance(function, ast.AsyncFunctionDef)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and ast.unparse(call.func) in blocking
    ]
    assert found == []


# Where Python's clock is asked, and why it decides nothing that the database should.
CLOCKS = {
    "bottleneck_db.schema.files": "the moment in a migration's file name, for people; its number decides",
    "bottleneck_db.models.concerns.scheduled": "cron is computed here; the scheduler fires by the database's clock",
}


@parametrized(modules())
def test_what_decides_something_is_told_by_the_databases_clock(module: Module) -> None:
    clocks = {"datetime.now", "datetime.utcnow", "datetime.today", "time.time", "date.today"}
    asked = [ast.unparse(node.func) for node in ast.walk(module.tree) if isinstance(node, ast.Call) and ast.unparse(node.func) in clocks]
    assert not asked or module.name in CLOCKS


def test_the_public_names_are_sorted_and_exist() -> None:
    for package in (bottleneck_db, bottleneck_db.models):
        assert list(package.__all__) == sorted(package.__all__)
        assert [name for name in package.__all__ if not hasattr(package, name)] == []


def test_no_file_names_a_path_of_a_machine() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    private = re.compile(r"/(?:home|root|Users|work)/\w+")
    found = [
        name for name in listed if name != "tests/rules/test_code.py" and private.search((ROOT / name).read_text("utf-8", errors="replace"))
    ]
    assert found == []

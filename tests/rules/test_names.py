"""Public names are documented, exported ones sorted, and no file tells where it was written."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
from collections.abc import Iterator

from tests.rules.source import ROOT, Function, Module, modules, offences

Documented = ast.ClassDef | Function
# Classes whose members say all: enumerations, and the shapes of JSON values.
_SELF_EXPLAINING = ("Enum", "Shape", "Step")


def undocumented(module: Module) -> Iterator[str]:
    """The module, its public classes, and its public functions and methods that take an argument or raise, without a docstring."""
    if module.tree.body and not ast.get_docstring(module.tree):
        yield "the module"
    for name, node in public_names(module):
        if needs_docstring(node) and not ast.get_docstring(node):
            yield name


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
        return not any(word in ast.unparse(base) for base in node.bases for word in _SELF_EXPLAINING)
    if any("overload" in ast.unparse(decorator) for decorator in node.decorator_list) or is_declared_only(node):
        return False
    takes = any(argument.arg not in {"self", "cls"} for argument in [*node.args.args, *node.args.kwonlyargs])
    return takes or any(isinstance(inner, ast.Raise) for inner in ast.walk(node))


def is_declared_only(node: Function) -> bool:
    """A method of a protocol, or one that a subclass gives."""
    return ast.unparse(node.body[-1]) in {"...", "raise NotImplementedError"}


def test_public_names_are_documented() -> None:
    assert offences(undocumented) == {}


def raised_without_words(module: Module) -> Iterator[str]:
    """Public functions with "Raises:" in the docstring whose block names no error."""
    for name, node in public_names(module):
        text = ast.get_docstring(node) or ""
        if "Raises:" in text and not re.search(r"Raises:?\s+[A-Z]\w+", text):
            yield name


def test_a_block_of_raised_errors_names_them() -> None:
    assert offences(raised_without_words) == {}


def exports(module: Module) -> bool:
    return any(isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__" for node in module.tree.body)


def test_exported_names_are_sorted_and_exist() -> None:
    exporting = {module.name: importlib.import_module(module.name) for module in modules("bottleneck_db") if exports(module)}
    assert exporting.keys() >= {"bottleneck_db", "bottleneck_db.models"}
    for name, module in exporting.items():
        assert list(module.__all__) == sorted(set(module.__all__)), name
        assert [exported for exported in module.__all__ if not hasattr(module, exported)] == [], name


def test_no_file_names_a_path_of_a_machine() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    # Homes and workplaces; not the system's own folders, where Debian has PostgreSQL.
    machine = re.compile(r"(?<![\w.])/(?:home|root|Users|work|workspace)/\w+")
    assert len(listed) > 100
    texts = {name: (ROOT / name).read_text("utf-8", errors="replace") for name in listed if (ROOT / name).is_file()}
    assert {name: found[0] for name, text in texts.items() if (found := machine.search(text))} == {}

"""The package's source, parsed once for all rules."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One module of the package or of the seeds."""

    path: Path
    tree: ast.Module

    @property
    def name(self) -> str:
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def imports(self, *, deferred: bool = False) -> set[str]:
        """Modules of the package that are imported with this one; `deferred`: those that its functions import when they run."""
        found = {name for node, inside in _imports(self.tree) if inside == deferred for name in _named(node)}
        return {name for name in found if name.split(".")[0] in {"bottleneck_db", "seeds"}}

    def functions(self) -> Iterator[Function]:
        """All functions, inner ones and methods too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))


def _imports(node: ast.AST, inside: bool = False) -> Iterator[tuple[ast.Import | ast.ImportFrom, bool]]:
    """Each import, and whether a function makes it; not those for type checkers alone."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.Import, ast.ImportFrom)):
            yield child, inside
        elif not (isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"):
            yield from _imports(child, inside or isinstance(child, Function))


def _named(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    """Module names; a name taken from a package is its module where there is one, else the package itself."""
    for alias in node.names:
        if isinstance(node, ast.Import):
            yield alias.name
        else:
            inner = f"{node.module}.{alias.name}"
            yield inner if _is_module(inner) else str(node.module)


def _is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


@cache
def modules(*packages: str) -> tuple[Module, ...]:
    """The modules of these packages, by default of all that is installed."""
    paths = sorted(path for package in packages or ("bottleneck_db", "seeds") for path in (ROOT / package).rglob("*.py"))
    return tuple(Module(path, ast.parse(path.read_text("utf-8"))) for path in paths)


def offences(find: Callable[[Module], Iterable[str]], *, among: Iterable[Module] | None = None) -> dict[str, list[str]]:
    """What `find` finds, by module; those where it finds nothing left out."""
    found = {module.name: sorted(find(module)) for module in (modules() if among is None else among)}
    return {name: names for name, names in found.items() if names}

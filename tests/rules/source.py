"""The package's source, parsed once for all rules."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "bottleneck_db"


@dataclass(frozen=True)
class Module:
    """One module of the package."""

    path: Path
    tree: ast.Module

    @property
    def name(self) -> str:
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def is_public(self) -> bool:
        return not any(part.startswith("_") for part in self.name.split("."))

    def runtime_imports(self) -> Iterator[str]:
        """Modules of the package that are imported when this one is: at its top level, and not under TYPE_CHECKING."""
        for node in self.tree.body:
            if isinstance(node, ast.ImportFrom) and node.module == "bottleneck_db":
                yield from (f"bottleneck_db.{alias.name}" for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("bottleneck_db."):
                yield node.module
            elif isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names if alias.name.startswith("bottleneck_db"))


@cache
def modules() -> tuple[Module, ...]:
    paths = sorted(PACKAGE.rglob("*.py"))
    return tuple(Module(path, ast.parse(path.read_text("utf-8"))) for path in paths)

"""Python source text: imports, literals, typed dictionaries, wrapped at the line length of the project."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from textwrap import wrap

_WIDTH = 140


def imports(names: Iterable[tuple[str, str]]) -> str:
    """`from module import name` for each pair, a line a module: the standard library's, those of other packages, the package's own."""
    modules: dict[str, set[str]] = {}
    for module, name in names:
        modules.setdefault(module, set()).add(name)
    groups: dict[int, list[str]] = {}
    for module in sorted(modules):
        groups.setdefault(_group(module), []).append(_import(module, sorted(modules[module], key=_import_order)))
    return "\n\n".join("\n".join(groups[number]) for number in sorted(groups))


def _group(module: str) -> int:
    root = module.partition(".")[0]
    return 0 if root in sys.stdlib_module_names else 2 if root == "bottleneck_db" else 1


def _import_order(name: str) -> tuple[int, str]:
    """Constants, classes, functions: as isort has them."""
    return (0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2), name


def _import(module: str, names: list[str]) -> str:
    line = f"from {module} import {', '.join(names)}"
    return line if len(line) <= _WIDTH else "\n".join([f"from {module} import (", *(f"    {name}," for name in names), ")"])


def literal(name: str, values: Iterable[str]) -> str:
    """`Name = Literal[...]`; of nothing, Never."""
    quoted = [f'"{value}"' for value in values]
    if not quoted:
        return f"{name} = Never"
    line = f"{name} = Literal[{', '.join(quoted)}]"
    return line if len(line) <= _WIDTH else f"{name} = Literal[\n{_lines(quoted)}\n]"


def literal_type(values: Iterable[str]) -> str:
    """`Literal[...]` on one line."""
    return f"Literal[{', '.join(f'{chr(34)}{value}{chr(34)}' for value in values)}]"


def sentence(names: Iterable[str]) -> str:
    """`Role and RolePermission`."""
    return " and ".join(names)


def typed_dict(name: str, keys: Mapping[str, str], *, base: str = "TypedDict", total: bool = True) -> str:
    """A class whose keys have the types that `keys` gives."""
    head = f"class {name}({base}):" if total else f"class {name}({base}, total=False):"
    return "\n".join([head, *(f"    {key}: {shape}" for key, shape in keys.items())]) if keys else f"{head} ..."


def _lines(items: Iterable[str]) -> str:
    # Names hold no spaces, so a line is broken between two of them alone.
    return "\n".join(wrap(", ".join(items) + ",", _WIDTH, initial_indent="    ", subsequent_indent="    ", break_long_words=False))

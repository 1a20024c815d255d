"""The module beside a stub: the same names, as far as they mean something at run time."""

from __future__ import annotations

from collections.abc import Iterable

from bottleneck_db.typegen import source
from bottleneck_db.typegen.shape import Shape

_PARTS = "bottleneck_db.orm.typed"
_TEXTS = ("Column", "Field", "Path", "Ordering", "Join", "Load")
_MAPPINGS = ("Row", "Values", "Changes", "Lookups")
_FORMS = ("With", "One", "QuerySet")
# What code that uses the models writes in annotations and calls; the rest stays in its module.
_OFFERED = ("Changes", "Ordering", "Q", "QuerySet", "Row", "Values", "With")


def module(shapes: Iterable[Shape], referred: set[str]) -> str:
    """The module's text."""
    names = {name: what for shape in shapes for name, what in _names(shape, shape.name in referred).items()}
    taken = sorted(set(names.values()) & {"Form", "Typed", "UncheckedQ"})
    body = "\n".join(f"{name} = {what}" for name, what in names.items())
    about = f'"""The names of {source.sentence(shape.name for shape in shapes)} at run time. Written by `bottleneck-db typegen`."""'
    return f"{about}\n\n{source.imports((_PARTS, name) for name in taken)}\n\n{body}\n"


def _names(shape: Shape, referred: bool) -> dict[str, str]:
    name = shape.name
    relations = ("Relation", "Fetched") if referred else ()
    return {
        **{f"{name}{suffix}": "str" for suffix in _TEXTS},
        f"New{name}": "dict",
        **{f"{name}{suffix}": "dict" for suffix in _MAPPINGS},
        f"{name}Q": "UncheckedQ",
        f"{name}Base": "Typed",
        **{f"{name}{suffix}": "Form" for suffix in (*_FORMS, *relations)},
    }


def package(shapes: Iterable[Shape]) -> str:
    """The text of the package's `__init__.py`, which offers what code that uses the models needs."""
    offered = [(f"bottleneck_db.typed.{shape.file}", name) for shape in shapes for name in _offered(shape.name)]
    offered.append((_PARTS, "UncheckedQ"))
    names = "\n".join(f'    "{name}",' for name in sorted(name for _, name in offered))
    about = '"""Types of the models, for annotations and conditions: `BotQ`, `NewBot`, `BotRow`. Written by `bottleneck-db typegen`."""'
    return f"{about}\n\n{source.imports(offered)}\n\n__all__ = [\n{names}\n]\n"


def _offered(name: str) -> list[str]:
    return [f"New{name}", *(f"{name}{suffix}" for suffix in _OFFERED)]

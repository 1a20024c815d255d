"""The generated files, and those that are there."""

from __future__ import annotations

from pathlib import Path

from bottleneck_db import models
from bottleneck_db.typegen import runtime
from bottleneck_db.typegen.shape import Shape
from bottleneck_db.typegen.stub import stub

_MARK = "Written by `bottleneck-db typegen`"
FOLDER = Path(__file__).parents[1] / "typed"


def generate() -> dict[str, str]:
    """The text of each file, by its name; the models are to be loaded."""
    shapes = [Shape(getattr(models, name)) for name in models.__all__]
    referred = {relation.model.__name__ for shape in shapes for relation in shape.backward}
    together: dict[str, list[Shape]] = {}
    for shape in shapes:
        together.setdefault(shape.file, []).append(shape)
    found = {"__init__.py": runtime.package(shapes)}
    for file, of in together.items():
        found |= {f"{file}.py": runtime.module(of, referred), f"{file}.pyi": stub(of, referred=referred)}
    return dict(sorted(found.items()))


def present(folder: Path) -> dict[str, str]:
    """The text of each generated file that is there; what else is in the folder is left alone."""
    texts = {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.py*")) if path.is_file()}
    return {name: text for name, text in texts.items() if _MARK in text}

"""Source text as `ruff format` leaves it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest

from bottleneck_db.errors import SchemaError
from bottleneck_db.models.workflow_definition import Step, StepResult
from bottleneck_db.schema.serializers.columns import PythonType, written
from bottleneck_db.schema.serializers.source import Attribute, Class, Import, literal, module


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("it's", '"it\'s"'),
        ('say "yes"', "'say \"yes\"'"),
        ("a\\b", '"a\\\\b"'),
        (["a", 1, None], '["a", 1, None]'),
        ({"format": "email", "of": [True]}, '{"format": "email", "of": [True]}'),
    ],
)
def test_values_are_written_in_double_quotes_where_they_have_none(value: Any, text: str) -> None:
    assert literal(value) == text


def test_long_lines_are_broken() -> None:
    names = [f"Serializer{number:03}" for number in range(12)]
    head = module("About.", (), imports={Import("bottleneck_db.serializers.base", name) for name in names})
    assert "from bottleneck_db.serializers.base import (\n    Serializer000,\n" in head
    choices = ", ".join(f'"{name}"' for name in names)
    long = Attribute("kind", f"Literal[{choices}] | None", ('description="x"',), ()).text()
    assert long.startswith('    kind: Literal[\n        "Serializer000",\n')
    assert long.endswith('    ] | None = Field(\n        description="x",\n    )\n')
    assert max(map(len, (head + long).splitlines())) <= 140


def test_standard_library_comes_first_and_own_modules_last() -> None:
    needed = {Import("bottleneck_db.errors", "NotFound"), Import("uuid", "UUID"), Import("pydantic", "Field"), Import("", "Read")}
    one = Class("A", "An A.", "Read", (Attribute("id", "UUID", (), tuple(needed)),)).resolved({"Read": "bottleneck_db.serializers.base"})
    lines = [line for line in module("About.\n\nMore.", (one,)).splitlines() if line.startswith("from")]
    assert [line.split()[1] for line in lines] == [
        *("__future__", "uuid", "pydantic", "bottleneck_db.errors", "bottleneck_db.serializers.base"),
    ]


def test_shapes_are_written_as_in_the_models() -> None:
    assert written(dict[str, Any]) == PythonType("dict[str, Any]", (("typing", "Any"),))
    assert written(list[StepResult]) == PythonType("list[StepResult]", (("bottleneck_db.models.workflow_definition", "StepResult"),))
    for nameless in (Literal["a"], int | str, Step, Annotated[int, "x"], list[int | None]):
        with pytest.raises(SchemaError, match="has no name"):
            written(nameless)

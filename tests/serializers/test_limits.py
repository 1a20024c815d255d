"""Which checks say something of a column alone."""

from __future__ import annotations

from typing import Any

import pytest

from bottleneck_db import Bot, Workflow
from bottleneck_db.orm.declarations import Check, Declarations
from bottleneck_db.schema.ddl import mapped_columns
from bottleneck_db.schema.serializers import limits as module
from bottleneck_db.schema.serializers.limits import Limits, limits


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ("length(name) BETWEEN 1 AND 100", Limits(min_length=1, max_length=100)),
        ("length(name) = 4", Limits(max_length=4)),
        ("true AND length(name) <= 7", Limits(max_length=7)),
        ("name IN ('a', 'b')", Limits(max_length=100, choices=("a", "b"))),
        (r"name ~ '^[a-z]+(\.[a-z]+)$' AND length(other) BETWEEN 1 AND 2", Limits(max_length=100, pattern=r"^[a-z]+(\.[a-z]+)$")),
        ("length(name) BETWEEN 1 AND 100 OR is_active", Limits(max_length=100)),
        ("name NOT IN ('a', 'b')", Limits(max_length=100)),
        ("CASE is_active WHEN true THEN length(name) <= 3 END", Limits(max_length=100)),
        ("octet_length(name) <= 3", Limits(max_length=100)),
        ("length(names) BETWEEN 1 AND 3", Limits(max_length=100)),
    ],
)
def test_checks_of_texts(monkeypatch: pytest.MonkeyPatch, condition: str, found: Limits) -> None:
    assert found_in(monkeypatch, condition, Bot, "name") == found


@pytest.mark.parametrize(
    ("condition", "bounds"),
    [
        ("concurrency BETWEEN -1 AND 10", (-1, 10)),
        ("concurrency >= 1", (1, 32767)),
        ("concurrency > 0 AND execution_count >= concurrency", (1, 32767)),
        ("execution_count >= 3", (-32768, 32767)),
        ("concurrency > execution_count", (-32768, 32767)),
    ],
)
def test_checks_of_numbers(monkeypatch: pytest.MonkeyPatch, condition: str, bounds: tuple[int, int]) -> None:
    told = found_in(monkeypatch, condition, Workflow, "concurrency")
    assert (told.ge, told.le) == bounds


def test_a_list_has_a_least_number_of_items(monkeypatch: pytest.MonkeyPatch) -> None:
    assert found_in(monkeypatch, "cardinality(tags) > 0", Workflow, "tags") == Limits(min_length=1)


def found_in(monkeypatch: pytest.MonkeyPatch, condition: str, model: Any, name: str) -> Limits:
    rule = Check(condition, name="example_ck")
    monkeypatch.setattr(module, "declarations", lambda _: Declarations(constraints=(rule,)))
    fields = {column: field for part in mapped_columns(model) for column, field in part.items()}
    return limits(model, name, fields[name])

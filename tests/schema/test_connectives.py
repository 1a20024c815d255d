"""One form for boolean expressions."""

from __future__ import annotations

import pytest

from bottleneck_db.schema.connectives import flattened


@pytest.mark.parametrize(
    ("printed", "flat"),
    [
        ("CHECK ((((a >= 1) AND (a <= 2)) AND b))", "CHECK (((a >= 1) AND (a <= 2) AND b))"),
        ("(a AND (b AND (c AND d)))", "(a AND b AND c AND d)"),
        ("((a OR b) OR c)", "(a OR b OR c)"),
        ("((a OR b) AND c)", "((a OR b) AND c)"),
        ("(a AND (NOT (b AND c)))", "(a AND (NOT (b AND c)))"),
        ("(a AND NOT (b AND c))", "(a AND NOT (b AND c))"),
        ("(f(a AND b) AND c)", "(f(a AND b) AND c)"),
        ("((a AND b) IS TRUE AND c)", "((a AND b) IS TRUE AND c)"),
        ("(((a = '((x AND y) AND z)') AND b) AND c)", "((a = '((x AND y) AND z)') AND b AND c)"),
        ("""((("it AND ""(" = 1) AND b) AND c)""", """(("it AND ""(" = 1) AND b AND c)"""),
        ("CHECK (true) NOT VALID", "CHECK (true) NOT VALID"),
    ],
)
def test_nested_connectives_of_one_kind_become_one(printed: str, flat: str) -> None:
    assert flattened(printed) == flat

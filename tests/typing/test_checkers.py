"""Right usages are left in peace, planted mistakes are found, each on its line and by the rule that stands beside it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable

import pytest

from tests.typing.checkers import ROOT, Findings, marked, mypy, pyright

RIGHT, WRONG = "tests/typing/right.py", "tests/typing/wrong.py"


@pytest.mark.parametrize("checker", [mypy, pyright], ids=["mypy", "pyright"])
def test_mistakes_are_found_and_nothing_else(checker: Callable[[Iterable[str]], Findings]) -> None:
    assert checker([RIGHT, WRONG]) == marked(WRONG)[checker.__name__]


def test_there_are_enough_of_both() -> None:
    expected = marked(WRONG)
    assert len(expected["mypy"]) == len(expected["pyright"]) == 227
    tree = ast.parse((ROOT / RIGHT).read_text("utf-8"))
    usages = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == "assert_type"]
    assert len(usages) == 197

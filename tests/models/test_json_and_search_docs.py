"""The examples in docs/json-and-search.md run."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path
from typing import Any

from bottleneck_db.testing.factories import Tenancy

DOCUMENT = Path(__file__).parents[2] / "docs" / "json-and-search.md"


async def test_the_examples_run(tenant: Tenancy) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```$", DOCUMENT.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert len(blocks) == 7
    names: dict[str, Any] = {"__name__": "example"}
    for block in blocks:
        running = eval(compile(block, DOCUMENT.name, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True), names)  # noqa: S307
        if inspect.isawaitable(running):
            await running
    assert names["found"][0].kind == "bot"

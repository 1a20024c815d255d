"""The code in the documents runs."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path
from types import CodeType
from typing import Any

import pytest

import bottleneck_db
from bottleneck_db import Registry
from bottleneck_db.testing.factories import Tenancy

DOCS = Path(__file__).parent.parent / "docs"
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# The documents whose code is executed, all blocks of one in the same scope and with the same names.
EXECUTED = ("saving-and-pages.md", "cookbook.md", "json-and-search.md")


def blocks(document: str) -> list[CodeType]:
    text = (DOCS / document).read_text("utf-8")
    found = [(text.count("\n", 0, block.start(1)), block[1]) for block in _BLOCK.finditer(text)]
    assert len(found) == text.count("```python") > 0
    return [compile("\n" * line + code, document, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT) for line, code in found]


@pytest.mark.parametrize("document", EXECUTED)
async def test_the_code_of_a_document_runs(registry: Registry, tenant: Tenancy, document: str) -> None:
    names: dict[str, Any] = {name: getattr(bottleneck_db, name) for name in bottleneck_db.__all__}
    names |= {"__name__": document, "registry": registry, "organization_id": tenant.organization_id, "owner_id": tenant.owner_id}
    for block in blocks(document):
        outcome = eval(block, names)  # noqa: S307 - our own text
        if inspect.isawaitable(outcome):
            await outcome

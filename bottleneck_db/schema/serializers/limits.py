"""What a column's checks say in words that JSON Schema has too: lengths, bounds, patterns, choices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tortoise.models import Model

from bottleneck_db.orm.declarations import declarations
from bottleneck_db.orm.fields import ColumnField, Integer, Text

# A condition with one of these words says nothing of a column alone.
_NOT_SIMPLE = re.compile(r"\b(OR|CASE|NOT)\b")
_BEGIN, _END = r"(?:^| AND )", r"(?= AND |$)"
_COLUMN = r"(?P<column>\w+)"
_RULES = {
    "length": re.compile(rf"{_BEGIN}length\({_COLUMN}\) BETWEEN (?P<least>\d+) AND (?P<most>\d+){_END}"),
    "longest": re.compile(rf"{_BEGIN}length\({_COLUMN}\) (?:<=|=) (?P<most>\d+){_END}"),
    "items": re.compile(rf"{_BEGIN}cardinality\({_COLUMN}\) > (?P<above>\d+){_END}"),
    "range": re.compile(rf"{_BEGIN}{_COLUMN} BETWEEN (?P<least>-?\d+) AND (?P<most>-?\d+){_END}"),
    "least": re.compile(rf"{_BEGIN}{_COLUMN} >= (?P<least>-?\d+){_END}"),
    "above": re.compile(rf"{_BEGIN}{_COLUMN} > (?P<above>-?\d+){_END}"),
    "pattern": re.compile(rf"{_BEGIN}{_COLUMN} ~ '(?P<pattern>[^']+)'{_END}"),
    "choices": re.compile(rf"{_BEGIN}{_COLUMN} IN \((?P<choices>'[^']+'(?:, '[^']+')*)\){_END}"),
}


@dataclass(frozen=True)
class Limits:
    """What a value must keep to; the names are those of pydantic's Field(), `choices` are all the values that there are."""

    min_length: int | None = None
    max_length: int | None = None
    ge: int | None = None
    le: int | None = None
    pattern: str | None = None
    choices: tuple[str, ...] = ()


def limits(model: type[Model], name: str, field: ColumnField[Any]) -> Limits:
    """What the field and the simple ones among the model's checks say of the column `name`."""
    found: dict[str, Any] = {}
    if isinstance(field, Text):
        found["max_length"] = field.max_length
    if isinstance(field, Integer):
        found |= {"ge": -(1 << field.bits - 1), "le": (1 << field.bits - 1) - 1}
    for condition in _conditions(model):
        for kind, rule in _RULES.items():
            found |= {key: value for match in rule.finditer(condition) if match["column"] == name for key, value in _told(kind, match)}
    return Limits(**found)


def _conditions(model: type[Model]) -> Iterator[str]:
    for constraint in declarations(model).constraints:
        if constraint.definition.startswith("CHECK (") and not _NOT_SIMPLE.search(constraint.definition):
            yield " ".join(constraint.definition.removeprefix("CHECK (").removesuffix(")").split())


def _told(kind: str, match: re.Match[str]) -> Iterator[tuple[str, Any]]:
    parts = {name: text for name, text in match.groupdict().items() if name != "column"}
    if kind == "choices":
        yield "choices", tuple(re.findall(r"'([^']+)'", parts["choices"]))
    elif kind == "pattern":
        yield "pattern", parts["pattern"]
    else:
        low, high = ("min_length", "max_length") if kind in {"length", "longest", "items"} else ("ge", "le")
        if "above" in parts:
            yield low, int(parts["above"]) + 1
        if "least" in parts:
            yield low, int(parts["least"])
        if "most" in parts:
            yield high, int(parts["most"])

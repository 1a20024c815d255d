"""Classes of pydantic as source text, as `ruff format` leaves it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple

from bottleneck_db.schema.serializers.columns import ApiColumn

_WIDTH = 140
_PACKAGE = "bottleneck_db"


class Import(NamedTuple):
    """`from module import name`; without a module it is a serializer whose module is still to be found."""

    module: str
    name: str


@dataclass(frozen=True)
class Attribute:
    """A field of a class: `name: type = Field(arguments)`."""

    name: str
    type: str
    arguments: tuple[str, ...]
    imports: tuple[Import, ...]

    def text(self) -> str:
        line = f"    {self.name}: {self.type} = Field({', '.join(self.arguments)})\n"
        if len(line) <= _WIDTH:
            return line
        inner = "".join(f"        {argument},\n" for argument in self.arguments)
        head = f"    {self.name}: {self.type} = Field("
        return f"{head if len(head) < _WIDTH else self._long_head()}\n{inner}    )\n"

    def _long_head(self) -> str:
        """With the choices of a Literal a line each."""
        before, choices, after = re.split(r"(?<=\[)|(?=\])", self.type, maxsplit=2)
        inner = "".join(f"        {choice},\n" for choice in choices.split(", "))
        return f"    {self.name}: {before}\n{inner}    {after} = Field("


@dataclass(frozen=True)
class Class:
    """A class with its docstring, base and fields."""

    name: str
    about: str
    base: str
    attributes: tuple[Attribute, ...]
    imports: frozenset[Import] = frozenset()

    def resolved(self, homes: Mapping[str, str]) -> Class:
        """The same, with all that it needs to import: `homes` says in which module each serializer is."""
        wanted = {Import("", self.base), *(name for attribute in self.attributes for name in attribute.imports)}
        return replace(self, imports=frozenset(name if name.module else Import(homes[name.name], name.name) for name in wanted))

    def text(self) -> str:
        attributes = "".join(attribute.text() for attribute in self.attributes)
        return f'class {self.name}({self.base}):\n    """{self.about}"""\n' + (f"\n{attributes}" if attributes else "")


def read(column: ApiColumn) -> Attribute:
    """A column that is seen."""
    return Attribute(column.name, _nullable(column.type.text, column.field.null), tuple(_told(column)), _imports(column))


def created(column: ApiColumn) -> Attribute:
    """A column that is given with a new row."""
    default, needed = _default(column)
    arguments = (*default, *_told(column), *_limits(column))
    return Attribute(column.name, _nullable(column.type.text, column.field.null), arguments, (*_imports(column), *needed))


def updated(column: ApiColumn) -> Attribute:
    """A column that is changed, or left alone."""
    optional = f"{column.type.text} | None"
    arguments = ("default=None", *_told(column), *_limits(column))
    if column.field.null:
        return Attribute(column.name, optional, arguments, _imports(column))
    needed = (Import("typing", "Annotated"), Import("", "NOT_NULL"))
    return Attribute(column.name, f"Annotated[{optional}, NOT_NULL]", arguments, (*_imports(column), *needed))


def related(name: str, serializer: str, about: str, *, many: bool) -> Attribute:
    """A relation, shown by another serializer: a list, or one that may be missing."""
    kind = f"list[{serializer}]" if many else f"{serializer} | None"
    return Attribute(name, kind, (f"description={literal(about)}",), (Import("pydantic", "Field"), Import("", serializer)))


def module(about: str, classes: Sequence[Class], *, imports: Collection[Import] = ()) -> str:
    """A module with these classes, in an order in which each base stands before what is derived from it."""
    own = {one.name for one in classes}
    needed = {name for one in classes for name in one.imports if name.name not in own} | set(imports)
    bodies = "".join(f"\n\n{one.text()}" for one in classes)
    closing = "\n" if "\n" in about else ""
    return f'"""{about}{closing}"""\n\nfrom __future__ import annotations\n\n{_import_lines(needed)}{bodies}'


def _import_lines(imports: Iterable[Import]) -> str:
    """The standard library's first, then other packages', then our own."""
    modules: defaultdict[str, set[str]] = defaultdict(set)
    for module_, name in imports:
        modules[module_].add(name)
    groups = defaultdict[int, list[str]](list)
    for name in sorted(modules):
        groups[_group(name)].append(_import_line(name, sorted(modules[name], key=lambda one: (not one.isupper(), one))))
    return "\n".join("".join(groups[group]) for group in sorted(groups))


def _group(module_: str) -> int:
    return {_PACKAGE: 2, "pydantic": 1}.get(module_.split(".", maxsplit=1)[0], 0)


def _import_line(module_: str, names: list[str]) -> str:
    line = f"from {module_} import {', '.join(names)}\n"
    if len(line) <= _WIDTH:
        return line
    return f"from {module_} import (\n{''.join(f'    {name},' + chr(10) for name in names)})\n"


def _nullable(type_: str, null: bool) -> str:
    return f"{type_} | None" if null else type_


def _imports(column: ApiColumn) -> tuple[Import, ...]:
    return (Import("pydantic", "Field"), *(Import(*name) for name in column.type.imports))


def _told(column: ApiColumn) -> Iterator[str]:
    yield f"description={literal(column.about)}"
    if column.example is not None:
        yield f"examples=[{literal(column.example)}]"
    if column.format is not None:
        yield f"json_schema_extra={literal({'format': column.format})}"


def _limits(column: ApiColumn) -> Iterator[str]:
    rules = column.limits
    if rules.choices:
        return
    for name in ("ge", "le", "min_length", "max_length"):
        if getattr(rules, name) is not None:
            yield f"{name}={getattr(rules, name)}"
    if rules.pattern is not None:
        yield f'pattern=r"{rules.pattern}"'


def _default(column: ApiColumn) -> tuple[tuple[str, ...], tuple[Import, ...]]:
    """The column's default as arguments of Field(), and what they need."""
    default = column.field.default
    if callable(default):
        return (f"default_factory={default.__name__}",), ()
    if isinstance(default, StrEnum):
        kind = type(default)
        return (f"default={kind.__name__}.{default.name}",), (Import(kind.__module__, kind.__name__),)
    if default is not None or column.field.null:
        return (f"default={literal(default)}",), ()
    return (), ()


def literal(value: Any) -> str:
    """A value as Python, in double quotes; a member of an enum as its text."""
    if isinstance(value, str):
        text = str(value).replace("\\", "\\\\")
        return f"'{text}'" if '"' in text else f'"{text}"'
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{literal(key)}: {literal(item)}' for key, item in value.items())}}}"
    return repr(value)

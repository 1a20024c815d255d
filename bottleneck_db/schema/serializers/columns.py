"""The columns of a model as a caller of an API meets them: which he sees, gives and changes, and what their values look like."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Any, Literal, get_args, get_origin

from tortoise.models import Model

from bottleneck_db.connection.identity import APPLICATION_ROLE
from bottleneck_db.errors import SchemaError
from bottleneck_db.orm.array_fields import TextArray
from bottleneck_db.orm.declarations import declarations
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Access, Boolean, Bytes, ColumnField, Integer, Text, Timestamp, Uuid
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.network_fields import CidrArray, Inet
from bottleneck_db.orm.record import Record
from bottleneck_db.orm.relations import ForeignKeyField
from bottleneck_db.schema import purposes
from bottleneck_db.schema.ddl import mapped_columns
from bottleneck_db.schema.serializers.limits import Limits, limits

Imports = Iterable[tuple[str, str]]


@dataclass(frozen=True)
class PythonType:
    """A type as it is written, and what must be imported for it: (module, name)."""

    text: str
    imports: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class ApiColumn:
    """A column of a model."""

    name: str
    field: Any  # a ColumnField, which as a descriptor is no field of a dataclass to a type checker
    about: str
    access: Access
    limits: Limits
    example: Any
    format: str | None

    @property
    def is_read(self) -> bool:
        return self.access != "hidden"

    @property
    def is_given(self) -> bool:
        return self.access in {"create", "write"}

    @property
    def is_changed(self) -> bool:
        return self.access in {"update", "write"}

    @property
    def type(self) -> PythonType:
        """Its type, without None."""
        if self.limits.choices:
            choices = ", ".join(f'"{choice}"' for choice in self.limits.choices)
            return PythonType(f"Literal[{choices}]", (("typing", "Literal"),))
        return _type_of(self.field)


def api_columns(model: type[Model]) -> list[ApiColumn]:
    """The columns of a model, in the order of the table."""
    return [_column(model, name, field) for part in mapped_columns(model) for name, field in part.items()]


def _column(model: type[Model], name: str, field: ColumnField[Any]) -> ApiColumn:
    remarks = _remarks(field)
    rules = limits(model, name, field)
    return ApiColumn(
        name=name,
        field=field,
        about=purposes.of_column(model, field).replace("NULL", "null"),
        access=_access(model, name, field),
        limits=rules,
        example=remarks["example"] if "example" in remarks else _example(field, rules),
        format=remarks.get("format"),
    )


def _remarks(field: ColumnField[Any]) -> Any:
    """What the declaration remarks; that of a key is its relation."""
    relation = field.reference
    return relation.remarks if isinstance(relation, ForeignKeyField) else field.remarks


def _access(model: type[Model], name: str, field: ColumnField[Any]) -> Access:
    """Bytes are hashes, ciphertexts and bodies: nobody outside sees them, nor what the application may not read itself."""
    access: Access = _remarks(field).get("access", "read")
    if isinstance(field, Bytes) or not _is_readable(model, name):
        return "hidden"
    return "read" if issubclass(model, Record) and name in model.kept and access != "hidden" else access


def _is_readable(model: type[Model], column: str) -> bool:
    """Whether the application's role may select the column."""
    grants = (grant for grant in declarations(model).grants if grant.role == APPLICATION_ROLE)
    return any("SELECT" in grant.privileges.split(", ") and (not grant.columns or column in grant.columns) for grant in grants)


_ADDRESS = PythonType("IPv4Address | IPv6Address", (("ipaddress", "IPv4Address"), ("ipaddress", "IPv6Address")))
_NETWORKS = PythonType("list[IPv4Network | IPv6Network]", (("ipaddress", "IPv4Network"), ("ipaddress", "IPv6Network")))
# The first that fits: a CidrArray is a TextArray as well.
_TYPES: tuple[tuple[type[ColumnField[Any]], Callable[[Any], PythonType]], ...] = (
    (Json, lambda field: written(field.shape)),
    (Enumerated, lambda field: written(field.members)),
    (Uuid, lambda _: PythonType("UUID", (("uuid", "UUID"),))),
    (Timestamp, lambda _: PythonType("AwareDatetime", (("pydantic", "AwareDatetime"),))),
    (Inet, lambda _: _ADDRESS),
    (CidrArray, lambda _: _NETWORKS),
    (TextArray, lambda _: PythonType("list[str]")),
    (Boolean, lambda _: PythonType("bool")),
    (Integer, lambda _: PythonType("int")),
    (Text, lambda _: PythonType("str")),
)


def _type_of(field: ColumnField[Any]) -> PythonType:
    return next(made(field) for kind, made in _TYPES if isinstance(field, kind))


def written(shape: Any) -> PythonType:
    """A type as it stands in source: BotConfig, list[StepResult], dict[str, Any].

    Raises:
        SchemaError: it has no name that a module could import.
    """
    origin = get_origin(shape)
    if origin in {Literal, UnionType} or (origin is None and not hasattr(shape, "__name__")):
        raise SchemaError(f"the shape {shape} has no name that could be imported: make a pydantic model or an enum of it")
    if origin is None:
        module = shape.__module__
        return PythonType(shape.__name__, () if module == "builtins" else ((module, shape.__name__),))
    parts = [written(part) for part in get_args(shape)]
    text = f"{origin.__name__}[{', '.join(part.text for part in parts)}]"
    return PythonType(text, tuple(name for part in parts for name in part.imports))


def _example(field: ColumnField[Any], rules: Limits) -> Any:
    """A value to show where the declaration gives none."""
    return next(_examples(field, rules), None)


def _examples(field: ColumnField[Any], rules: Limits) -> Iterator[Any]:
    if field.default is not None and not callable(field.default):
        yield field.default
    if rules.choices:
        yield rules.choices[0]
    if isinstance(field, Enumerated):
        yield next(iter(field.members))
    yield from (example for kind, example in _BY_KIND if isinstance(field, kind))


_BY_KIND: tuple[tuple[type[ColumnField[Any]], Any], ...] = (
    (Uuid, "0199c1f0-8c00-7000-8000-000000000001"),
    (Timestamp, "2026-01-31T09:00:00Z"),
    (Inet, "203.0.113.7"),
    (CidrArray, ["203.0.113.0/24"]),
    (Boolean, False),
    (Integer, 1),
)

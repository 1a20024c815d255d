"""What a column is to a checker: its Python type, and the lookups that make sense for it.

Tortoise knows some thirty lookups and allows each of them on every column of a kind that it does not know; most mean nothing there, as
`icontains` on a uuid does, or `contains` on a jsonb, which would search its text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, get_args, get_origin
from uuid import UUID

from tortoise.fields import Field

from bottleneck_db.models.enums import LogLevel, NotificationSeverity, Priority
from bottleneck_db.orm.array_fields import TextArray
from bottleneck_db.orm.encrypted import EncryptedField
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Boolean, Bytes, Integer, Text, Timestamp, Uuid
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.network_fields import CidrArray, Inet

_EQUAL = {"": "{one}", "not": "{some}"}  # what is not None is told by isnull=False
_LISTED = {"in": "{many}", "not_in": "{many}"}
_RANKED = dict.fromkeys(("gt", "gte", "lt", "lte"), "{some}")
_ORDERED = {**_RANKED, "range": "tuple[{type}, {type}]"}
# Tortoise makes a pattern or a text of the value, so it cannot be computed.
_TEXTUAL = dict.fromkeys(("iexact", "contains", "icontains", "startswith", "istartswith", "endswith", "iendswith"), "{type}")
_RANKS: frozenset[type] = frozenset({LogLevel, NotificationSeverity, Priority})  # enums whose order says more than how they are sorted
_NULL = {"isnull": "bool"}
# Left out where a relation leads to the column: each is rare there, and all of them would make mypy half as slow again.
_NEAR = frozenset({"not", "not_in", "range", "iexact", "istartswith", "endswith", "iendswith"})


@dataclass(frozen=True)
class Kind:
    """A Python type as it stands in a stub, the modules that it takes, its lookups, and whether its values have an order."""

    type: str
    imports: frozenset[tuple[str, str]] = frozenset()
    lookups: tuple[tuple[str, str], ...] = ()
    sortable: bool = True

    def lookups_of(self, *, null: bool, far: bool = False) -> dict[str, str]:
        """The type of the argument for each lookup; the one without a name is equality.

        `far`: a relation leads to the column. It has fewer lookups, and is compared with values alone.
        """
        some = self.type if far else f"{self.type} | Computed"
        words = {
            "type": self.type,
            "some": some,
            "one": f"{some} | None" if null else some,
            "many": "Texts" if self.type == "str" else f"Several[{self.type}]",
        }
        known = dict(self.lookups) | (_NULL if null else {})
        return {name: shape.format(**words) for name, shape in known.items() if not (far and name in _NEAR)}


def kind_of(field: Field[Any]) -> Kind:
    """What the column `field` is."""
    if isinstance(field, Json):
        return Kind(written(field.shape), _imports(field.shape), (("", "{one}"),), sortable=False)
    if isinstance(field, Enumerated):
        ranked = _RANKED if field.members in _RANKS else {}
        return Kind(field.members.__name__, _imports(field.members), tuple((_EQUAL | _LISTED | ranked).items()))
    return next((kind for cls, kind in _KINDS.items() if isinstance(field, cls)), _UNKNOWN)


def written(shape: Any) -> str:
    """A type as source code has it: `dict[str, Any]`, `list[StepResult]`."""
    arguments = get_args(shape)
    if arguments:
        return f"{written(get_origin(shape))}[{', '.join(written(argument) for argument in arguments)}]"
    return "Any" if shape is Any else str(shape.__name__)


def _imports(shape: Any) -> frozenset[tuple[str, str]]:
    inner = frozenset().union(*(_imports(argument) for argument in get_args(shape)))
    origin = get_origin(shape) or shape
    named = "Any" if origin is Any else origin.__name__
    return inner if origin.__module__ == "builtins" else inner | {(origin.__module__, named)}


def _kind(shape: Any, lookups: dict[str, str], *, sortable: bool = True) -> Kind:
    return Kind(written(shape), _imports(shape), tuple(lookups.items()), sortable)


_UNKNOWN = Kind("Any", frozenset({("typing", "Any")}), (("", "{one}"),), sortable=False)
# Subclasses stand before their bases.
_KINDS: dict[type, Kind] = {
    Uuid: _kind(UUID, _EQUAL | _LISTED),
    Text: _kind(str, _EQUAL | _LISTED | _TEXTUAL),
    Boolean: _kind(bool, _EQUAL),
    Integer: _kind(int, _EQUAL | _LISTED | _ORDERED),
    Timestamp: _kind(datetime, _EQUAL | _LISTED | _ORDERED),
    EncryptedField: Kind("Sealed", frozenset({("bottleneck_db.security.cipher", "Sealed")}), sortable=False),
    Bytes: _kind(bytes, _EQUAL | _LISTED, sortable=False),
    Inet: Kind("Address", frozenset({("bottleneck_db.orm.network_fields", "Address")}), tuple((_EQUAL | _LISTED).items())),
    CidrArray: Kind("list[Network]", frozenset({("bottleneck_db.orm.network_fields", "Network")}), (("", "{one}"),), sortable=False),
    TextArray: Kind("list[str]", frozenset(), (("", "{one}"),), sortable=False),
}

"""Columns of jsonb, typed by a pydantic model or any type that pydantic can validate."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Literal, TypeVar, Unpack, overload

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, PydanticSerializationError, from_json, to_json

from bottleneck_db.orm.arguments import UNSTORABLE
from bottleneck_db.orm.fields import ColumnField, Remarks
from bottleneck_db.orm.json_upgrades import JsonVersionError, VersionedReader

V = TypeVar("V")
S = TypeVar("S")

_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
_LONGEST_PATH = 200


class Json(ColumnField[V]):
    """jsonb holding `shape`: a pydantic model, or any type that pydantic can validate. Checked on the way in and on the way out.

    What JSON has no form of its own for is written as pydantic writes it, a datetime as text and a tuple as a list, and so it comes back.
    What would be lost is refused: NaN and the infinities, text that PostgreSQL cannot store, more levels than can be read again.
    jsonb keeps numbers and not their notation (PostgreSQL manual, 8.14): 1e22 comes back as the whole number.
    A stored value of an older `schema_version` is upgraded as it is read (see `json_upgrades`).

    `finder` names a function of the database that gives the ids of the rows whose value contains a jsonb, by an index that row-level
    security would keep from use: conditions on the column go by it where they can.
    """

    SQL_TYPE = "jsonb"
    skip_to_python_if_native = False

    @overload
    def __init__(
        self: Json[S],
        shape: type[S],
        *,
        null: Literal[False] = False,
        default: Callable[[], S] | None = None,
        finder: str | None = None,
        **remarks: Unpack[Remarks],
    ) -> None: ...
    @overload
    def __init__(self: Json[S | None], shape: type[S], *, null: Literal[True], **remarks: Unpack[Remarks]) -> None: ...
    def __init__(self, shape: Any, *, finder: str | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.shape = shape
        self.field_type = shape
        self.finder = finder
        self.adapter: TypeAdapter[Any] = TypeAdapter(shape)
        self.reader = VersionedReader(shape, self.adapter)

    def check(self, value: Any) -> Any:
        if isinstance(value, (str, bytes)):
            return self.validated(self.reader.read, value)
        return self.validated(self.adapter.validate_python, value)

    def validated(self, validate: Callable[[Any], Any], value: Any) -> Any:
        """What `validate` makes of the value; InvalidArgument where it refuses it."""
        try:
            return validate(value)
        except ValidationError as error:
            raise self.refuse(explain(error)) from None
        except JsonVersionError as error:
            raise type(error)(self.model_field_name or "value", error.rule) from None

    def to_db_value(self, value: Any, instance: Any) -> str | None:
        return None if value is None else self._text(self.check(value))

    def _text(self, value: Any) -> str:
        """The value as JSON, which is proven by reading it."""
        try:
            text = to_json(value, by_alias=False, inf_nan_mode="constants")
        except PydanticSerializationError:
            raise self.refuse("has something that cannot be written as JSON, or too many levels") from None
        if b"\\u0000" in text and _NUL.search(text):
            raise self.refuse(UNSTORABLE)
        try:
            from_json(b"[[%b]]" % text, allow_inf_nan=False)  # two levels deeper, as the audit trail tells it
        except ValueError:
            raise self.refuse("JSON has no NaN and no infinity, at most 4,300 digits in a number, and at most 198 levels here") from None
        return text.decode()


def explain(error: ValidationError) -> str:
    """The broken rules of a JSON value, without the value."""
    faults = error.errors(include_url=False, include_input=False, include_context=False)
    return "; ".join(f"{'.'.join(map(str, fault['loc']))[:_LONGEST_PATH] or 'value'}: {_rule_of(fault)}" for fault in faults[:5])


def _rule_of(fault: ErrorDetails) -> str:
    """Pydantic's words, but where they hold the value: those for a union tell the tag that was given."""
    return "has none of the known tags" if fault["type"] == "union_tag_invalid" else fault["msg"]

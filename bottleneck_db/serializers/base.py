"""What all serializers have in common. Those of a model are made by `bottleneck-db serializers generate`, in a file named like the model's.

- XRead is what a caller sees of a row: `BotRead.model_validate(bot)`.
- XCreate is what he gives for a new one: `Bot.create(**data.given())`, or the verb that makes such rows.
- XUpdate is what he changes: `bot.update_from_dict(data.given())` and `save()`, or the verb that edits such rows.
- XWithY is XRead with rows that it is related to, which were read with it: nothing here asks the database.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, model_validator
from pydantic_core import CoreSchema
from tortoise.fields.base import DatabaseDefault
from tortoise.fields.relational import ReverseRelation

from bottleneck_db.errors import InvalidArgument, NotLoaded
from bottleneck_db.orm.record import Record
from bottleneck_db.orm.server_time import ServerTime

_UNREAD = object()
_NO_VALUES = frozenset({object, DatabaseDefault, ServerTime})  # the types of what stands where no value was read


class Read(BaseModel):
    """What a caller sees of a row.

    Made of a record, by model_validate() or as a response of FastAPI, it raises besides pydantic's ValidationError:

    Raises:
        NotLoaded: a column was left out by only(), the record is not saved yet, or a relation was not prefetched.
        InvalidArgument: the record is one of another model.
    """

    model_config = ConfigDict(from_attributes=True, frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _of_record(cls, given: Any) -> Any:
        return _values(given, cls.model_fields) if isinstance(given, Record) else given


R = TypeVar("R", bound=Read)


class PageRead(BaseModel, Generic[R]):
    """A page of a list: `PageRead[BotRead].model_validate(await Bot.list_page(page=2))`."""

    # A class that is made of a generic one has no docstring, so JSON Schema is told here.
    model_config = ConfigDict(from_attributes=True, frozen=True, json_schema_extra={"description": "A page of a list."})

    items: list[R] = Field(description="what is on the page")
    number: int = Field(description="the number of the page, from 1", examples=[1])
    size: int = Field(description="how many items a page has", examples=[20])
    total: int = Field(description="how many items there are on all pages", examples=[1])
    pages: int = Field(description="how many pages there are", examples=[1])


class Given(BaseModel):
    """What a caller gives; names that it does not have are refused, and values that break a rule are not told again."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    def given(self) -> dict[str, Any]:
        """What was given, by the names of columns: None only where the caller said null."""
        return {name: getattr(self, name) for name in type(self).model_fields if name in self.model_fields_set}


class Create(Given):
    """What a caller gives for a new row; the defaults are the columns' own."""


def _without_defaults(schema: dict[str, Any]) -> None:
    for told in schema["properties"].values():
        del told["default"]


class Update(Given):
    """What a caller changes of a row. What is not given stays as it is, and reads as None here: given() tells that from null."""

    model_config = ConfigDict(json_schema_extra=_without_defaults)


class _NotNull:
    """Marks a value that may be left out and, where it is given, is not null: its column takes none."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        schema: Any = handler(source)
        inner: CoreSchema = schema["schema"]
        return inner


NOT_NULL = _NotNull()


def _values(record: Record, names: Iterable[str]) -> dict[str, Any]:
    state = vars(record)
    return {name: value if type(value := state.get(name, _UNREAD)) not in _NO_VALUES else _related(record, name) for name in names}


def _related(record: Record, name: str) -> Any:
    """The rows behind a relation, if they were read: Tortoise keeps them in an attribute that begins with _."""
    model = type(record).__name__
    if name not in record._meta.fields_map:
        raise InvalidArgument("record", f"a {model} has no {name}")
    if name not in record._meta.fetch_fields:
        raise NotLoaded(model, name, "save() it first, and name all that is shown in only(), or leave only() out")
    related = vars(record).get(f"_{name}", _UNREAD)
    if isinstance(related, ReverseRelation):
        if related._fetched:
            return related.related_objects
    elif related is not _UNREAD:
        return related
    elif name in record._meta.fk_fields and _values(record, (f"{name}_id",))[f"{name}_id"] is None:
        return None
    raise NotLoaded(model, name, f"add prefetch_related({name!r}) to the query, or await fetch_related({name!r})")

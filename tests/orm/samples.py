"""A table with a column of every kind, for what no table of the product has all of; `tests/orm/conftest.py` makes it."""

from __future__ import annotations

from enum import StrEnum
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from tortoise.fields.relational import ReverseRelation
from uuid_utils.compat import uuid7

from bottleneck_db.errors import CheckViolation, UniqueViolation
from bottleneck_db.orm.array_fields import TextArray
from bottleneck_db.orm.declarations import Check, Column, Grant, Index, Refusal, Unique
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Boolean, Bytes, Integer, Slug, Text, Timestamp, Uuid
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.network_fields import CidrArray, Inet
from bottleneck_db.orm.record import Record
from bottleneck_db.orm.relations import Reference, foreign_key


class SampleColour(StrEnum):
    RED = "red"
    GREEN = "green"


class Shape(BaseModel):
    """A shape with a number, a free part and itself."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False, ser_json_inf_nan="constants")

    number: float = 0.0
    free: Any = None
    inner: Shape | None = None


class SampleNameTaken(UniqueViolation):
    """There is a sample with this name already."""


class SampleNegative(CheckViolation):
    """A sample's number is not negative."""


class Sample(Record):
    """One column of each kind, each of them nullable where its type allows it."""

    id = Uuid(primary_key=True, default=uuid7, db_default="gen_random_uuid()")
    name = Text(max_length=20)
    slug = Slug(max_length=10)
    text = Text(null=True)
    flag = Boolean(default=True)
    small = Integer(bits=16, null=True)
    number = Integer(default=3)
    large = Integer(bits=64, null=True)
    doubled = Integer(bits=64, generated="number * 2::bigint")
    serial = Integer(bits=64, identity=True)
    moment = Timestamp(null=True)
    data = Bytes(null=True)
    address = Inet(null=True)
    colour = Enumerated(SampleColour, default=SampleColour.RED)
    free = Json(dict[str, Any], default=dict)
    shape = Json(Shape, null=True)
    shapes = Json(list[Shape], default=list)
    tags = TextArray(default=list)
    networks = CidrArray(default=list)
    reference = Uuid(null=True)
    note = Text(null=True, db_default="'nothing yet'")
    mood = Text(null=True, default="calm")
    parent: Reference[Sample | None] = foreign_key("samples.Sample", related_name="children", null=True, on_delete="NO ACTION")
    created_at = Timestamp(db_default="now()")

    children: ReverseRelation[Sample]
    parent_id: UUID | None

    class Meta:
        table = "samples"
        columns = (Column("hidden", "integer", null=False, generated="1"),)
        indexes = (
            Unique("name", name="{table}_name_uq", error=SampleNameTaken),
            Index("lower(slug)", name="{table}_slug_idx", where="flag"),
        )
        constraints = (
            Check("number >= 0", name="{table}_number_ck", error=SampleNegative),
            Check("small <> 13", name="{table}_small_ck", message="thirteen brings bad luck"),
            Check("large <> 13", name="{table}_large_ck"),
        )
        triggers = (
            Refusal("{table}_slug_tg", "BEFORE UPDATE OF slug", "a sample keeps its slug: it's for ever", when="OLD.slug <> NEW.slug"),
        )
        grants = (Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"),)
        storage = {"data": "EXTERNAL"}  # noqa: RUF012 - a declaration


class MortalSample(Record):
    """A row that is hidden instead of removed."""

    id = Uuid(primary_key=True, default=uuid7, db_default="gen_random_uuid()")
    deleted_at = Timestamp(null=True)
    _soft_delete = True

    class Meta:
        table = "mortal_samples"
        grants = (Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"),)

"""What a record writes comes back as it was, by RETURNING and by another SELECT; what cannot is refused and leaves the row as it was."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from ipaddress import IPv4Address, IPv4Interface, IPv4Network, IPv6Address, IPv6Network
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tortoise.context import TortoiseContext

from bottleneck_db import Registry, Scope
from bottleneck_db.connection.door import load_models
from bottleneck_db.connection.scope import savepoint
from bottleneck_db.errors import BottleneckError, InvalidArgument, InvalidValue
from bottleneck_db.orm.array_fields import TextArray
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Boolean, Bytes, ColumnField, Integer, Text, Timestamp, Uuid
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.network_fields import CidrArray, Inet
from bottleneck_db.schema.ddl import all_models
from tests.orm.conftest import SAMPLES
from tests.orm.samples import Sample, SampleColour, Shape
from tests.orm.test_fields import ANY_TEXT, BAD_JSON, JSON, NUL, SURROGATE, nested

KATHMANDU = timezone(timedelta(hours=5, minutes=45))
EARLIEST, LATEST = datetime(1, 1, 1, microsecond=1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, 59, 999998, tzinfo=UTC)


async def written_and_read(**values: Any) -> tuple[Sample, Sample]:
    """The record after its INSERT, and as another reads it."""
    given: dict[str, Any] = {"name": uuid4().hex[:20], "slug": "slug", **values}
    written = await Sample.create(**given)
    return written, await Sample.get(id=written.id)


GOOD: dict[str, list[Any]] = {
    "id": [UUID(int=0), UUID(int=2**128 - 1)],
    "text": ["", "x" * 1_000_000, "ünïcödé 😀 \n\t\\ ' \" %s $1", None],
    "flag": [True, False],
    "small": [-(2**15), 2**15 - 1, None],
    "number": [0, 2**31 - 1],
    "large": [-(2**63), 2**63 - 1],
    "moment": [EARLIEST, LATEST, datetime(2026, 3, 29, 2, 30, 0, 123456, tzinfo=KATHMANDU), None],
    "data": [b"", bytes(range(256)), b"\x00" * 1_000_000, None],
    "address": [IPv4Address("0.0.0.0"), IPv4Address("255.255.255.255"), IPv6Address("::"), IPv6Address("2001:db8::1"), None],  # noqa: S104
    "colour": list(SampleColour),
    "free": [{}, {"a": [1, 2.5, None, True, "x", {"b": {}}]}, {"": "\\u0000"}, {"a": 10**300}, nested(198), {"a": "x" * 5_000_000}],
    "shape": [Shape(number=1.5, free={"a": 1}, inner=Shape()), Shape(number=1e308), Shape(number=5e-324), None],
    "shapes": [[], [Shape(), Shape(number=2)]],
    "tags": [[], ["", "a", 'quo"te', "{brace}", "comma,", "NULL", "\\"]],
    "networks": [[], [IPv4Network("192.0.2.0/24"), IPv6Network("::/0"), IPv4Network("192.0.2.1/32")]],
    "reference": [uuid4(), None],
    "note": ["a note", None],
}


@pytest.mark.parametrize("column", GOOD)
async def test_a_value_that_fits_comes_back_as_it_was(samples: Scope, column: str) -> None:
    for value in GOOD[column]:
        begun = time.perf_counter()
        for record in await written_and_read(**{column: value}):
            assert getattr(record, column) == value
            assert isinstance(getattr(record, column), type(value))
            assert record.changed == ()
        assert time.perf_counter() - begun < 10


async def test_a_moment_comes_back_in_utc(samples: Scope) -> None:
    for record in await written_and_read(moment=datetime(2026, 1, 1, 5, 45, tzinfo=KATHMANDU)):
        assert record.moment is not None
        assert (record.moment.hour, record.moment.utcoffset()) == (0, timedelta(0))


async def test_what_json_has_no_form_for_comes_back_as_text_and_lists(samples: Scope) -> None:
    """The record has them as the database has them, at once: what was set does not look saved as it is when it is not."""
    key = uuid4()
    for record in await written_and_read(
        free={"at": datetime(2026, 1, 1, tzinfo=UTC), "key": key, "pair": (1, 2), "n": {1: 1}, "big": 1e22}
    ):
        assert record.free == {"at": "2026-01-01T00:00:00Z", "key": str(key), "pair": [1, 2], "n": {"1": 1}, "big": 10**22}


BAD: dict[str, list[Any]] = {
    "id": ["no uuid", 5],
    "name": ["x" * 21, NUL, SURROGATE, 5],
    "text": [NUL, SURROGATE, b"bytes", 5],
    "flag": [0, "true"],
    "small": [2**15, 1.0, math.nan, True, "1"],
    "number": [-(2**31) - 1, 2**100],
    "large": [2**63, math.inf],
    "moment": [datetime(2026, 1, 1), datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=KATHMANDU), "2026-01-01"],
    "data": ["text", bytearray(b"a")],
    "address": ["192.0.2.1", IPv4Network("192.0.2.0/24"), IPv4Interface("192.0.2.1/24"), IPv6Address("fe80::1%eth0"), 1],
    "colour": ["blue", 1, None],
    "free": [value for value, _ in BAD_JSON.values()],
    "shape": [{"unknown": 1}, {"free": math.nan}, {"number": math.inf}, {"free": nested(5000)}, {"free": NUL}],
    "shapes": [{}, [1], [{"free": SURROGATE}]],
    "tags": ["text", [1], [None], [NUL], [SURROGATE]],
    "networks": [["192.0.2.0/24"], IPv4Network("192.0.2.0/24")],
    "reference": ["x", 1],
}


@pytest.mark.parametrize("column", BAD)
async def test_a_bad_value_is_refused_before_anything_is_sent(samples: Scope, column: str) -> None:
    """The scope lives on: a statement that had failed would have spoilt it."""
    record = await Sample.create(name="before", slug="slug")
    for value in BAD[column]:
        begun = time.perf_counter()
        given: dict[str, Any] = {"name": "other", "slug": "slug", column: value}
        with pytest.raises(InvalidArgument):
            await Sample.create(**given)
        if column != "id":
            await refused_by_every_way_to_change(record, column, value)
        assert time.perf_counter() - begun < 5
    assert await Sample.all().count() == 1
    assert (await Sample.get(id=record.id)).name == "before"


async def refused_by_every_way_to_change(record: Sample, column: str, value: Any) -> None:
    if value is None:
        return  # NULL is the database's to refuse: see test_record
    setattr(record, column, value)
    with pytest.raises(InvalidArgument):
        await record.save()
    await record.refresh_from_db()
    with pytest.raises(InvalidArgument):
        await Sample.filter(id=record.id).update(**{column: value})
    with pytest.raises(InvalidArgument):
        await Sample.filter(**{column: value})
    with pytest.raises(InvalidArgument):
        record.update_from_dict({column: value}) if column not in {"moment", "free", "shape", "shapes"} else await record._change(
            {column: value}
        )


@given(
    st.fixed_dictionaries({"text": ANY_TEXT, "free": st.dictionaries(ANY_TEXT, JSON, max_size=3), "tags": st.lists(ANY_TEXT, max_size=3)})
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_whatever_is_taken_is_stored_and_nothing_else_happens(sample_registry: Registry, values: Mapping[str, Any]) -> None:
    with TortoiseContext() as context:
        await context.init(config=SAMPLES)
        async with sample_registry.user(UUID(int=1)):
            try:
                written, read = await written_and_read(**values)
            except InvalidArgument:
                return
            assert (written.text, written.tags) == (read.text, read.tags) == (values["text"], values["tags"])
            assert written.free == read.free
            await written.delete()


@given(st.datetimes(timezones=st.timezones() | st.just(UTC)))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
async def test_every_moment_that_is_taken_comes_back(sample_registry: Registry, moment: datetime) -> None:
    with TortoiseContext() as context:
        await context.init(config=SAMPLES)
        async with sample_registry.user(UUID(int=1)):
            try:
                written, read = await written_and_read(moment=moment)
            except InvalidArgument:
                assert not EARLIEST <= moment <= LATEST
                return
            # In UTC: a local time that a change of the clocks leaves out equals nothing (Python manual, datetime, fold).
            assert written.moment == read.moment == moment.astimezone(UTC)
            await written.delete()


@pytest.mark.parametrize(
    ("assignment", "error"),
    [
        ("moment = '0044-03-15 BC'", InvalidValue),
        ("moment = '20000-01-01'", InvalidValue),
        ("free = '[]'", InvalidArgument),
        ("shape = '{\"unknown\": 1}'", InvalidArgument),
        ("address = '192.0.2.0/24'", InvalidArgument),
        ("tags = '{a,NULL}'", InvalidArgument),
        ("tags = '{{a},{b}}'", InvalidArgument),
    ],
)
async def test_what_others_wrote_and_no_record_can_hold_is_told(samples: Scope, assignment: str, error: type[BottleneckError]) -> None:
    record = await Sample.create(name="a", slug="slug")
    await samples.fetch(f"UPDATE samples SET {assignment}")
    with pytest.raises(error):
        async with savepoint(samples):
            await Sample.get(id=record.id)
    with pytest.raises(error):
        record.number = 5
        await record.save()


async def test_an_infinite_moment_is_no_moment_of_ours(samples: Scope) -> None:
    record = await Sample.create(name="a", slug="slug")
    await samples.fetch("UPDATE samples SET moment = 'infinity'")
    record.number = 5
    with pytest.raises(InvalidArgument, match="moment: needs a time zone"):
        await record.save()


SPOILT: dict[type[ColumnField[Any]], list[Any]] = {
    Text: [NUL, SURROGATE, 5],
    Uuid: ["x", 5],
    Integer: [1.0, math.nan, 2**64, True],
    Timestamp: [datetime(2026, 1, 1), datetime.max.replace(tzinfo=UTC), "now"],
    Boolean: [1, "x"],
    Bytes: ["x", 5],
    Inet: ["192.0.2.1", 5],
    Enumerated: ["none of them", 5],
    TextArray: ["x", [NUL], [SURROGATE], [5]],
    CidrArray: [["192.0.2.0/24"]],
    Json: [{"x": math.nan}, {"x": SURROGATE}, {"x": NUL}, {"x": nested(5000)}, {"x": object()}, {"x": 10**4301}, object(), 5],
}


async def test_no_column_of_the_product_lets_a_bad_value_through() -> None:
    await load_models()
    fields = [field for model in all_models() for field in model._meta.fields_map.values() if isinstance(field, ColumnField)]
    for field in fields:
        for kind in type(field).__mro__:
            for value in SPOILT.get(kind, ()):
                with pytest.raises(InvalidArgument):
                    field.to_db_value(value, None)
    assert {kind for field in fields for kind in type(field).__mro__} >= SPOILT.keys()


async def test_every_shape_of_the_product_refuses_what_json_has_not() -> None:
    """pydantic writes NaN as null unless a model says otherwise."""
    await load_models()
    shapes = {field.shape for model in all_models() for field in model._meta.fields_map.values() if isinstance(field, Json)}
    found = [
        shape.__name__ for shape in shapes if hasattr(shape, "model_config") and shape.model_config.get("ser_json_inf_nan") != "constants"
    ]
    assert found == []

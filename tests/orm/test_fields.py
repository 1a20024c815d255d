"""Column types: the values that each takes, and the rule that each bad value is told. No database is needed to refuse a value."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from enum import IntEnum
from ipaddress import IPv4Address, IPv4Interface, IPv4Network, IPv6Address, IPv6Interface, IPv6Network
from typing import Annotated, Any, Literal
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Field

from bottleneck_db.errors import InvalidArgument
from bottleneck_db.orm.array_fields import TextArray
from bottleneck_db.orm.enum_field import Enumerated, enum_type
from bottleneck_db.orm.fields import Boolean, Bytes, ColumnField, Integer, Slug, Text, Timestamp, Uuid
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.network_fields import CidrArray, Inet
from bottleneck_db.orm.server_time import ServerTime
from tests.orm.samples import SampleColour, Shape

SECRET = "hunter2"
NUL, SURROGATE = "a\x00b", "a\ud800b"
FIELDS: list[ColumnField[Any]] = [
    *(Uuid(), Text(), Slug(), Boolean(), Integer(), Timestamp(), Bytes(), Inet(), Enumerated(SampleColour)),
    *(Json(dict[str, Any]), Json(Shape), TextArray(), CidrArray(default=list)),
]


class One(IntEnum):
    ONE = 1


class Timeless(tzinfo):
    """A time zone that knows no offset: by Python's definition its datetimes are naive."""

    def utcoffset(self, dt: datetime | None) -> None:
        return None

    def dst(self, dt: datetime | None) -> None:
        return None

    def tzname(self, dt: datetime | None) -> str:
        return "timeless"


def nested(levels: int, wrap: Callable[[Any], Any] = lambda inner: {"a": inner}) -> Any:
    value: Any = wrap(1)
    for _ in range(levels - 1):
        value = wrap(value)
    return value


def circle() -> dict[str, Any]:
    value: dict[str, Any] = {}
    value["self"] = value
    return value


def refused(field: ColumnField[Any], value: object) -> str:
    field.model_field_name = "column"
    with pytest.raises(InvalidArgument) as refusal:
        field.to_db_value(value, None)
    assert refusal.value.argument == "column"
    assert refusal.value.__cause__ is None
    assert SECRET not in str(refusal.value)
    return str(refusal.value)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Uuid(), UUID(int=7)),
        (Text(), ""),
        (Text(max_length=3), "äöü"),
        (Text(), "😀" * 100),
        (Slug(), "a"),
        (Slug(max_length=5), "a-b-9"),
        (Boolean(), False),
        (Integer(bits=16), -(2**15)),
        (Integer(bits=16), 2**15 - 1),
        (Integer(), 2**31 - 1),
        (Integer(bits=64), -(2**63)),
        (Integer(), One.ONE),
        (Timestamp(), datetime(2026, 11, 24, tzinfo=UTC)),
        (Timestamp(), datetime(2026, 11, 24, 23, tzinfo=timezone(timedelta(hours=5, minutes=45)))),
        (Bytes(), b""),
        (Bytes(), bytes(range(256))),
        (Inet(), IPv4Address("192.0.2.1")),
        (Inet(), IPv6Address("2001:db8::1")),
        (TextArray(), []),
        (TextArray(), ["a", ""]),
        (CidrArray(default=list), [IPv4Network("192.0.2.0/24"), IPv6Network("2001:db8::/32")]),
    ],
)
def test_what_fits_a_column_is_sent_as_it_is(field: ColumnField[Any], value: object) -> None:
    assert field.to_db_value(value, None) == value
    assert field.to_python_value(value) == value


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: type(field).__name__)
def test_null_and_what_the_database_tells_pass_every_column(field: ColumnField[Any]) -> None:
    now = ServerTime()
    assert field.to_db_value(None, None) is None
    assert field.to_python_value(None) is None
    assert field.to_python_value(now) is now


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: type(field).__name__)
@pytest.mark.parametrize("value", [object(), Decimal(1), 1.5, math.nan, {1, 2}, lambda: 1, type], ids=lambda value: type(value).__name__)
def test_a_value_of_the_wrong_type_is_refused(field: ColumnField[Any], value: object) -> None:
    assert refused(field, value)


@pytest.mark.parametrize(
    ("field", "value", "rule"),
    [
        (Uuid(), SECRET, "is not a UUID"),
        (Uuid(), 5, "expected UUID, got int"),
        (Text(), 5, "expected str, got int"),
        (Text(), SECRET.encode(), "expected str, got bytes"),
        (Text(), NUL, "cannot hold NUL characters or lone surrogates"),
        (Text(), SURROGATE, "cannot hold NUL characters or lone surrogates"),
        (Text(max_length=3), SECRET, "has 7 characters, at most 3 are allowed"),
        (Slug(), "", "a slug has lower-case letters, digits and inner hyphens"),
        (Slug(), "Hunter", "a slug has"),
        (Slug(), "-a", "a slug has"),
        (Slug(), "a-", "a slug has"),
        (Slug(), "a\n", "a slug has"),
        (Slug(), "ａ", "a slug has"),
        (Slug(max_length=2), "abc", "at most 2"),
        (Boolean(), 1, "expected bool, got int"),
        (Boolean(), "true", "expected bool, got str"),
        (Integer(), True, "expected int, got bool"),
        (Integer(), "1", "expected int, got str"),
        (Integer(), 2**31, "must be between -2147483648 and 2147483647"),
        (Integer(bits=16), -(2**15) - 1, "must be between -32768 and 32767"),
        (Integer(bits=64), 10**400, "must be between"),
        (Timestamp(), datetime(2026, 11, 24), "needs a time zone"),
        (Timestamp(), datetime(2026, 11, 24, tzinfo=Timeless()), "needs a time zone"),
        (Timestamp(), date(2026, 11, 24), "expected datetime, got date"),
        (Timestamp(), "2026-11-24", "expected datetime, got str"),
        (Timestamp(), datetime.max.replace(tzinfo=UTC), "between the years 1 and 9999"),
        (Timestamp(), datetime.min.replace(tzinfo=UTC), "between the years 1 and 9999"),
        (Timestamp(), datetime.max.replace(tzinfo=timezone(timedelta(hours=-5))), "between the years 1 and 9999"),
        (Timestamp(), datetime.min.replace(tzinfo=timezone(timedelta(hours=5))), "between the years 1 and 9999"),
        (Bytes(), bytearray(b"a"), "expected bytes, got bytearray"),
        (Bytes(), SECRET, "expected bytes, got str"),
        (Inet(), "192.0.2.1", "expected IPv4Address or IPv6Address, got str"),
        (Inet(), IPv4Network("192.0.2.0/24"), "got IPv4Network"),
        (Inet(), IPv4Interface("192.0.2.1/24"), "without a network"),
        (Inet(), IPv6Interface("2001:db8::1/64"), "without a network"),
        (Inet(), IPv6Address("fe80::1%eth0"), "without a zone"),
        (Enumerated(SampleColour), SECRET, "is one of red, green"),
        (Enumerated(SampleColour), [], "is one of red, green"),
        (TextArray(), SECRET, "expected list or tuple, got str"),
        (TextArray(), ["a", 1], "every element must be str"),
        (TextArray(), ["a", None], "every element must be str"),
        (TextArray(), [NUL], "cannot hold NUL characters"),
        (TextArray(), [SURROGATE], "cannot hold NUL characters"),
        (CidrArray(default=list), ["192.0.2.0/24"], "every element must be IPv4Network"),
        (CidrArray(default=list), [IPv4Interface("192.0.2.1/24")], "every element must be IPv4Network"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, ColumnField) else None,
)
def test_a_value_that_breaks_the_rule_of_its_column_is_told_the_rule(field: ColumnField[Any], value: object, rule: str) -> None:
    assert rule in refused(field, value)


def test_a_field_without_a_name_is_told_by_its_type() -> None:
    with pytest.raises(InvalidArgument) as refusal:
        Integer().to_db_value("a", None)
    assert refusal.value.argument == "Integer"


def test_a_column_says_what_it_is_for_where_it_was_told() -> None:
    assert (Text(about="its name").about, Text().about) == ("its name", None)


def test_a_uuid_may_be_given_as_its_text() -> None:
    key = uuid4()
    assert Uuid().to_db_value(str(key), None) == key


def test_an_enum_is_given_as_member_or_text_and_comes_back_as_member() -> None:
    field = Enumerated(SampleColour)
    assert field.to_db_value(SampleColour.RED, None) == field.to_db_value("red", None) == "red"
    assert type(field.to_db_value(SampleColour.RED, None)) is str
    assert field.to_python_value("green") is SampleColour.GREEN
    assert (field.SQL_TYPE, enum_type(SampleColour)) == ("sample_colour", "sample_colour")


def test_a_tuple_is_a_list_of_texts_too() -> None:
    assert TextArray().to_db_value(("a", "b"), None) == ["a", "b"]


@pytest.mark.parametrize(("bits", "sql_type"), [(16, "smallint"), (32, "integer"), (64, "bigint")])
def test_integers_have_the_type_of_their_size(bits: Any, sql_type: str) -> None:
    assert sql_type == Integer(bits=bits).SQL_TYPE


@given(st.integers())
def test_an_integer_is_taken_just_where_its_column_can_hold_it(number: int) -> None:
    for bits in (16, 32, 64):
        fits = -(2 ** (bits - 1)) <= number < 2 ** (bits - 1)
        if fits:
            assert Integer(bits=bits).to_db_value(number, None) == number
        else:
            assert "must be between" in refused(Integer(bits=bits), number)


# Any character at all, and those that make trouble often. (Drawing from st.characters() takes hypothesis seconds to prepare.)
ANY_TEXT = st.lists(st.sampled_from('a"\\u0\x00\ud800\udc00é😀\ufffd') | st.integers(0, 0x10FFFF).map(chr), max_size=10).map("".join)


@given(ANY_TEXT)
def test_a_text_is_taken_just_where_postgresql_can_store_it(text: str) -> None:
    storable = "\x00" not in text and not any("\ud800" <= character <= "\udfff" for character in text)
    if storable:
        assert Text().to_db_value(text, None) == text
    else:
        assert "NUL" in refused(Text(), text)


# JSON


@pytest.mark.parametrize(
    "value",
    [{}, {"a": None, "b": [True, 1, 1.5, "x", {}]}, {"a": 2**100}, {"ä": "😀"}, {"a": "\\u0000"}, {"a": "\\\\u0000"}, nested(198)],
    ids=["empty", "mixed", "large", "letters", "escape", "escaped escape", "deep"],
)
def test_json_is_sent_so_that_it_comes_back_equal(value: dict[str, Any]) -> None:
    field = Json(dict[str, Any])
    text = field.to_db_value(value, None)
    assert isinstance(text, str)
    assert field.to_python_value(text) == value


BAD_JSON: dict[str, tuple[object, str]] = {
    "NaN": ({"a": math.nan}, "no NaN"),
    "infinity": ({"a": [math.inf]}, "no NaN"),
    "negative infinity": ({"a": {"b": -math.inf}}, "no NaN"),
    "too many digits": ({"a": 10**4301}, "at most 4,300 digits"),
    "199 levels": (nested(199), "at most 198 levels"),
    "5,000 levels": (nested(5000), "too many levels"),
    "5,000 lists": (nested(5000, lambda inner: {"a": [inner]}), "too many levels"),
    "100,000 levels": (nested(100_000), "too many levels"),
    "circle": (circle(), "too many levels"),
    "object": ({"a": object()}, "cannot be written as JSON"),
    "bytes": ({"a": b"\xff"}, "cannot be written as JSON"),
    "surrogate": ({"a": SURROGATE}, "cannot be written as JSON"),
    "surrogate key": ({SURROGATE: 1}, "cannot be written as JSON"),
    "surrogate key within": ({"a": {SURROGATE: 1}}, "cannot be written as JSON"),
    "NUL": ({"a": NUL}, "cannot hold NUL"),
    "NUL key": ({NUL: 1}, "cannot hold NUL"),
    "NUL after a backslash": ({"a": "\\" + NUL}, "cannot hold NUL"),
    "key that is no text": ({1: SECRET}, "Input should be a valid string"),
    "list": ([SECRET], "Input should be a valid dictionary"),
    "broken text": (f"[{SECRET}", "Invalid JSON"),
    "text with a surrogate": (SURROGATE, "value: "),
}


@pytest.mark.parametrize(("value", "rule"), BAD_JSON.values(), ids=BAD_JSON.keys())
def test_json_that_would_be_changed_or_lost_is_refused(value: object, rule: str) -> None:
    assert rule in refused(Json(dict[str, Any]), value)


def test_json_of_five_megabytes_is_taken() -> None:
    value = {"a": "x" * 5_000_000, "b": list(range(100_000))}
    field = Json(dict[str, Any])
    assert field.to_python_value(field.to_db_value(value, None)) == value


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | ANY_TEXT | st.binary(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY_TEXT, inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(ANY_TEXT, JSON, max_size=3))
def test_any_json_is_either_refused_or_can_be_read_again_and_written_the_same(value: dict[str, Any]) -> None:
    field = Json(dict[str, Any])
    try:
        text = field.to_db_value(value, None)
    except InvalidArgument:
        return
    assert field.to_db_value(field.to_python_value(text), None) == text


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        ({"number": math.nan}, "number: Input should be a finite number"),
        ({"free": math.nan}, "no NaN"),
        ({"free": {"a": [math.inf]}}, "no NaN"),
        ({"inner": {"number": "x"}}, "inner.number: Input should be a valid number"),
        ({"nmber": 1}, "nmber: Extra inputs are not permitted"),
        (Shape(free=object()), "cannot be written as JSON"),
    ],
)
def test_a_shape_is_checked_to_its_depth(value: object, rule: str) -> None:
    assert rule in refused(Json(Shape), value)


def test_a_shape_is_given_as_model_mapping_or_text() -> None:
    field = Json(Shape)
    given_as = [Shape(number=1.5), {"number": 1.5}, '{"number": 1.5}', b'{"number": 1.5}']
    assert {field.to_db_value(value, None) for value in given_as} == {'{"number":1.5,"free":null,"inner":null}'}
    assert all(field.to_python_value(value) == Shape(number=1.5) for value in given_as)


def test_a_tag_that_is_none_is_not_repeated() -> None:
    class Dog(BaseModel):
        kind: Literal["dog"]

    class Bird(BaseModel):
        kind: Literal["bird"]

    field = Json(Annotated[Dog | Bird, Field(discriminator="kind")])  # type: ignore[call-overload] # a union is a type to pydantic
    assert "none of the known tags" in refused(field, {"kind": SECRET})


def test_a_long_path_is_cut_in_the_message() -> None:
    assert len(refused(Json(dict[str, int]), {"k" * 10_000: "x"})) < 400
    assert len(refused(Json(dict[str, int]), {str(number): "x" for number in range(10_000)})) < 400

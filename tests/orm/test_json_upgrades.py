"""JSON values of older forms."""

from __future__ import annotations

import json
from typing import Any, ClassVar, Literal

import pytest
from pydantic import BaseModel, ConfigDict

from bottleneck_db.errors import InvalidArgument
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.json_upgrades import JsonTooNew, JsonTooOld, Upgrades, present_version


def in_milliseconds(value: dict[str, Any]) -> dict[str, Any]:
    value["timeout_ms"] = value.pop("timeout") * 1000
    return value


def with_channels(value: dict[str, Any]) -> dict[str, Any]:
    return {**{name: item for name, item in value.items() if name != "channel"}, "channels": [value["channel"]]}


class Part(BaseModel):
    upgrades: ClassVar[Upgrades] = {1: lambda value: {"label": value["name"]}}
    schema_version: Literal[2] = 2
    label: str


class Config(BaseModel):
    """Of three forms; {"timeout": s, "channel"}, {"timeout_ms", "channel"}, {"timeout_ms", "channels"}."""

    model_config = ConfigDict(extra="forbid")
    upgrades: ClassVar[Upgrades] = {1: in_milliseconds, 2: with_channels}

    schema_version: Literal[3] = 3
    timeout_ms: int
    channels: list[str]
    part: Part | None = None
    parts: list[Part] = []


class Plain(BaseModel):
    schema_version: Literal[1] = 1
    size: int


class Uncounted(BaseModel):
    size: int


def field(shape: Any) -> Json[Any]:
    made: Json[Any] = Json(shape)
    made.model_field_name = "config"
    return made


@pytest.mark.parametrize(
    "stored",
    [
        {"schema_version": 1, "timeout": 2, "channel": "mail"},
        {"timeout": 2, "channel": "mail"},
        {"schema_version": 2, "timeout_ms": 2000, "channel": "mail"},
        {"schema_version": 3, "timeout_ms": 2000, "channels": ["mail"]},
    ],
)
def test_every_older_form_is_read_as_todays(stored: dict[str, Any]) -> None:
    column = field(Config)
    value, is_old = column.reader.read_and_tell(json.dumps(stored))
    assert value == Config(timeout_ms=2000, channels=["mail"])
    assert is_old is (stored.get("schema_version") != 3)
    assert column.to_python_value(json.dumps(stored)) == value
    assert json.loads(column.to_db_value(value, None) or "")["schema_version"] == 3


def test_parts_have_forms_of_their_own() -> None:
    stored = {
        "schema_version": 3,
        "timeout_ms": 1,
        "channels": [],
        "part": {"name": "a"},
        "parts": [{"schema_version": 1, "name": "b"}, {"schema_version": 2, "label": "c"}],
    }
    value, is_old = field(Config).reader.read_and_tell(json.dumps(stored))
    assert (value.part, [part.label for part in value.parts], is_old) == (Part(label="a"), ["b", "c"], True)


def test_lists_and_mappings_of_models_are_upgraded_too() -> None:
    old, new = {"schema_version": 1, "name": "a"}, Part(label="a")
    assert field(list[Part]).to_python_value(json.dumps([old, old])) == [new, new]
    assert field(dict[str, Part]).to_python_value(json.dumps({"x": old})) == {"x": new}
    assert field(Part | None).to_python_value(json.dumps(old)) == new
    assert field(dict[str, Any]).to_python_value(json.dumps(old)) == old


@pytest.mark.parametrize("shape", [Config, Plain, list[Plain], dict[str, Plain], Plain | None])
def test_a_newer_form_is_told_as_such(shape: Any) -> None:
    newer = {"schema_version": 4, "s3cret": 1}
    stored = [newer] if shape == list[Plain] else {"x": newer} if shape == dict[str, Plain] else newer
    with pytest.raises(JsonTooNew, match=r"^config: is of schema_version 4, and this release knows them up to [13]: update it$"):
        field(shape).to_python_value(json.dumps(stored))


@pytest.mark.parametrize(
    ("shape", "stored", "words"),
    [
        (Config, {"schema_version": 0}, "a whole number from 1 on"),
        (Config, {"schema_version": "s3cret"}, "a whole number from 1 on"),
        (Config, {"schema_version": True}, "a whole number from 1 on"),
        (Config, {"schema_version": 1}, r"the upgrade from schema_version 1 failed \(KeyError\)"),
        (Config, {"schema_version": 1, "timeout": {}, "channel": 1}, "failed"),
        (Plain, {"schema_version": 0, "size": 1}, "a whole number from 1 on"),
    ],
)
def test_what_cannot_be_upgraded_is_told(shape: Any, stored: dict[str, Any], words: str) -> None:
    with pytest.raises(JsonTooOld, match=words) as caught:
        field(shape).to_python_value(json.dumps(stored))
    assert caught.value.argument == "config"
    assert "s3cret" not in str(caught.value)


def test_a_gap_in_the_upgrades_and_a_bad_upgrade_are_told() -> None:
    class Gap(BaseModel):
        upgrades: ClassVar[Upgrades] = {2: lambda value: value}
        schema_version: Literal[3] = 3

    class Bad(BaseModel):
        upgrades: ClassVar[Upgrades] = {1: lambda value: [value]}  # type: ignore[dict-item, return-value]
        schema_version: Literal[2] = 2

    with pytest.raises(JsonTooOld, match="there is no upgrade from it"):
        field(Gap).to_python_value("{}")
    with pytest.raises(JsonTooOld, match="gives no mapping"):
        field(Bad).to_python_value("{}")


@pytest.mark.parametrize("stored", ["{", "3", "null", "[]", '{"size": "x"}', '{"schema_version": 1}'])
def test_what_is_of_no_form_is_refused_as_ever(stored: str) -> None:
    for shape in (Config, Plain):
        with pytest.raises(InvalidArgument):
            field(shape).to_python_value(stored)


def test_an_older_form_is_not_written() -> None:
    with pytest.raises(InvalidArgument):
        field(Config).to_db_value({"schema_version": 1, "timeout": 2, "channel": "mail"}, None)


def test_models_that_do_not_count_are_read_as_they_are() -> None:
    assert field(Uncounted).reader.read_and_tell('{"size": 1}') == (Uncounted(size=1), False)
    assert (present_version(Uncounted), present_version(Config)) == (None, 3)

"""The serializers are what the models declare: checked against the models and the migrated database, not against the generator."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, get_args

import pytest
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic.json_schema import models_json_schema
from tortoise.models import Model

import bottleneck_db.serializers as package
from bottleneck_db import Bot, Credential, Organization, Registry, SessionRecording, Setting, Workflow
from bottleneck_db.models.notification_content import SendOptions
from bottleneck_db.models.tasks import TaskEdits
from bottleneck_db.orm.encrypted import EncryptedField
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Bytes, ColumnField, Integer, Slug, Text
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.record import Record
from bottleneck_db.schema.ddl import all_models, mapped_columns
from bottleneck_db.serializers import Create, Read, Update
from bottleneck_db.serializers.base import PageRead
from tests.rules.walk import VICTIM, VICTIMS_USER, Field
from tests.serializers.secrets import secret_names

# Names under which something is secret, or the queue's own business, whatever its class.
_SUSPICIOUS = re.compile(
    r"hash|secret|password|token|_enc$|fingerprint|key_id$|^locked_by|lease|heartbeat|search$|google_id|debug_url|checkpoint"
)
_SHARED = {Create, PageRead, Read, Update}


def columns(model: type[Model]) -> dict[str, ColumnField[Any]]:
    return {name: field for part in mapped_columns(model) for name, field in part.items()}


def serializers() -> Iterator[type[BaseModel]]:
    return (one for name in package.__all__ if (one := getattr(package, name)) not in _SHARED)


def of(suffix: str) -> list[tuple[type[Record], dict[str, FieldInfo]]]:
    """The models that have such a serializer, with its fields."""
    found = [(model, getattr(package, f"{model.__name__}{suffix}", None)) for model in all_models() if issubclass(model, Record)]
    return [(model, serializer.model_fields) for model, serializer in found if serializer is not None]


def takes_none(info: FieldInfo) -> bool:
    return type(None) in get_args(info.annotation)


def test_every_model_is_read_created_and_changed() -> None:
    assert [len(of(suffix)) for suffix in ("Read", "Create", "Update")] == [len(all_models())] * 3 == [20] * 3


def test_what_takes_nothing_says_so() -> None:
    told = {one.__name__: (one.__doc__ or "").startswith("Nothing: ") for one in serializers() if issubclass(one, (Create, Update))}
    assert told == {one.__name__: not one.model_fields for one in serializers() if issubclass(one, (Create, Update))}
    assert told["AuditSealCreate"] is told["BotRunUpdate"] is True
    assert (sum(told.values()), told["BotCreate"], told["BotUpdate"]) == (17, False, False)


def test_no_secret_is_read_given_or_changed() -> None:
    """By the class of the column, and by its name as well."""
    for serializer in serializers():
        assert serializer.model_fields.keys() & secret_names() == set(), serializer
        assert [name for name in serializer.model_fields if _SUSPICIOUS.search(name)] == [], serializer
    hidden = {name for model, fields in of("Read") for name in columns(model).keys() - fields.keys()}
    assert {
        "key_hash",
        "secret_enc",
        "token_hash",
        "refresh_token_hash",
        "invite_token_hash",
        "key_id",
        "hash_key_id",
        "fingerprint",
    } <= hidden


def test_a_column_of_bytes_cannot_be_declared_readable() -> None:
    for kind in (Bytes, EncryptedField):
        found = [
            (model, name)
            for model, fields in of("Read")
            for name, field in columns(model).items()
            if isinstance(field, kind) and name in fields
        ]
        assert found == []
    assert sum(isinstance(field, EncryptedField) for model in all_models() for field in columns(model).values()) == 1


async def test_the_application_may_do_in_the_database_what_the_serializers_offer(field: Field) -> None:
    """A table without any grant to insert is filled by a function of the database."""
    ask = "SELECT has_column_privilege('bottleneck_app', $1::text, $2::text, $3::text)"
    insertable = "SELECT has_any_column_privilege('bottleneck_app', $1::text, 'INSERT')"
    for suffix, privilege in (("Read", "SELECT"), ("Create", "INSERT"), ("Update", "UPDATE")):
        for model, fields in of(suffix):
            table = model._meta.db_table
            if privilege != "INSERT" or (await field.owner.ask(insertable, table))[0]:
                denied = [name for name in fields if not (await field.owner.ask(ask, table, name, privilege))[0]]
                assert denied == [], (table, privilege)


async def test_every_row_is_shown_as_it_is(field: Field) -> None:
    async with field.registry.tenant(VICTIM, user=VICTIMS_USER):
        for model, fields in of("Read"):
            rows = await model.all()
            assert rows, model
            for row in rows:
                shown = getattr(package, f"{model.__name__}Read").model_validate(row)
                assert {name: getattr(shown, name) for name in fields} == {name: getattr(row, name) for name in fields}
                told = shown.model_dump_json()
                assert type(shown).model_validate_json(told) == shown


def test_null_is_taken_where_the_column_takes_it() -> None:
    for suffix in ("Read", "Create"):
        for model, fields in of(suffix):
            assert {name for name, info in fields.items() if takes_none(info)} == {name for name in fields if columns(model)[name].null}
    for model, fields in of("Update"):
        serializer = getattr(package, f"{model.__name__}Update")
        for name in fields:
            assert accepts(serializer, {name: None}) is columns(model)[name].null, (model, name)


def accepts(serializer: type[BaseModel], values: dict[str, Any]) -> bool:
    try:
        serializer.model_validate(values)
    except ValidationError:
        return False
    return True


def test_a_new_row_has_the_columns_defaults_and_asks_for_the_others() -> None:
    for model, fields in of("Create"):
        for name, info in fields.items():
            column = columns(model)[name]
            default = column.default() if callable(column.default) else column.default
            assert info.is_required() is (default is None and not column.null), (model, name)
            assert info.is_required() or info.get_default(call_default_factory=True, validated_data={}) == default, (model, name)


def test_everything_of_an_update_may_be_left_out() -> None:
    for model, fields in of("Update"):
        assert not [name for name, info in fields.items() if info.is_required()]
        assert getattr(package, f"{model.__name__}Update")().given() == {}


def test_enums_and_shapes_are_those_of_the_columns() -> None:
    seen = 0
    for suffix in ("Read", "Create", "Update"):
        for model, fields in of(suffix):
            for name, info in fields.items():
                column = columns(model)[name]
                if isinstance(column, (Enumerated, Json)):
                    wanted = column.members if isinstance(column, Enumerated) else column.shape
                    assert info.annotation in {wanted, wanted | None}, (model, name)
                    seen += 1
    assert seen > 60


def test_lengths_and_bounds_are_those_of_the_columns() -> None:
    """What the column would refuse the serializer refuses as well."""
    for suffix in ("Create", "Update"):
        for model, fields in of(suffix):
            serializer = getattr(package, f"{model.__name__}{suffix}")
            for name in fields:
                column = columns(model)[name]
                for value in too_much_for(column):
                    assert name in refused(serializer, {name: value}), (model, name)


def too_much_for(column: ColumnField[Any]) -> Iterator[Any]:
    if isinstance(column, Text) and column.max_length is not None:
        yield "x" * (column.max_length + 1)
    if isinstance(column, Slug):
        yield from ("", "-x", "x-", "A", "a b")
    if isinstance(column, Integer):
        yield from (1 << (column.bits - 1), -(1 << (column.bits - 1)) - 1)


def refused(serializer: type[BaseModel], values: dict[str, Any]) -> set[str]:
    """The names of what is refused, but not of what is missing."""
    try:
        serializer.model_validate(values)
    except ValidationError as error:
        return {str(fault["loc"][0]) for fault in error.errors() if fault["type"] != "missing"}
    return set()


@pytest.mark.parametrize(
    ("serializer", "values"),
    [
        (package.BotUpdate, {"name": ""}),
        (package.WorkflowUpdate, {"concurrency": 0}),
        (package.WorkflowUpdate, {"concurrency": 1001}),
        (package.ApiKeyUpdate, {"rate_limit_per_minute": 0}),
        (package.ApiKeyCreate, {"scopes": []}),
        (package.CredentialCreate, {"environment": "moon"}),
        (package.NotificationCreate, {"kind": "Bot Failed"}),
        (package.NotificationCreate, {"action_url": "//evil.example.com"}),
        (package.SettingCreate, {"namespace": "colours"}),
        (package.TaskUpdate, {"title": "x" * 501}),
        (package.TaskUpdate, {"due_at": "2026-01-31T09:00:00"}),
        (package.TaskUpdate, {"priority": "soon"}),
    ],
)
def test_simple_checks_are_checked_before_anything_is_sent(serializer: type[BaseModel], values: dict[str, Any]) -> None:
    assert refused(serializer, values) == values.keys()


def test_unknown_names_are_refused_and_values_not_told() -> None:
    for serializer in serializers():
        if issubclass(serializer, (Create, Update)):
            assert "colour" in refused(serializer, {"colour": "red"})
    with pytest.raises(ValidationError) as caught:
        package.BotUpdate.model_validate({"slug": "MY SECRET"})
    assert "SECRET" not in str(caught.value)


def test_creating_verbs_take_what_is_given() -> None:
    for verb, serializer in (
        (Credential.store, package.CredentialCreate),
        (Organization.create_with_owner, package.OrganizationCreate),
        (Bot.start_run, package.BotRunCreate),
        (Workflow.start, package.WorkflowRunCreate),
        (Setting.put, package.SettingCreate),
        (SessionRecording.begin, package.SessionRecordingCreate),
        (Registry.sign_up, package.UserCreate),
    ):
        assert serializer.model_fields.keys() <= inspect.signature(verb).parameters.keys(), verb
    assert package.TaskUpdate.model_fields.keys() == TaskEdits.__annotations__.keys()
    told = {"user_id", "kind", "title", "body", "resource_type", "resource_id"}  # an option takes the last two as one
    assert package.NotificationCreate.model_fields.keys() == (SendOptions.__annotations__.keys() - {"resource"}) | told


def test_everything_is_described_and_has_examples() -> None:
    """By JSON Schema: what holds no object and refers to nothing shows an example."""
    _, document = models_json_schema([(one, "serialization" if issubclass(one, Read) else "validation") for one in serializers()])
    schemas = document["$defs"]
    assert [name for name, schema in schemas.items() if not schema.get("description")] == []
    for serializer in serializers():
        for name, told in schemas[serializer.__name__]["properties"].items():
            assert told["description"], (serializer, name)
            assert told.get("examples") or any(word in str(told) for word in ("object", "$ref")), (serializer, name)


def test_examples_are_values_that_are_taken() -> None:
    for serializer in serializers():
        for name, info in serializer.model_fields.items():
            for example in info.examples or ():
                given = example.value if isinstance(example, StrEnum) else example
                assert name not in refused(serializer, {name: given}), (serializer, name)


def test_formats_are_told() -> None:
    told = package.UserRead.model_json_schema(mode="serialization")["properties"]
    assert (told["id"]["format"], told["email"]["format"], told["created_at"]["format"]) == ("uuid", "email", "date-time")
    assert [one.get("format") for one in package.ApiKeyRead.model_json_schema()["properties"]["last_used_ip"]["anyOf"]] == [
        "ipv4",
        "ipv6",
        None,
    ]

"""What a table is and what each part of it is for: told from the declarations, so it holds for every database that the migrations made.

What the classes below hold is what `bottleneck-db schema describe --json` prints.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tortoise.models import Model

from bottleneck_db.errors import UnknownName
from bottleneck_db.orm.declarations import Declarations, ForeignKey, Grant, Index, Policy, Trigger, declarations
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import ColumnField
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.record import Record
from bottleneck_db.schema import purposes
from bottleneck_db.schema.ddl import all_models, column_default, foreign_keys, mapped_columns

_FOREIGN_KEY = re.compile(r"FOREIGN KEY \((?P<columns>[^)]+)\) REFERENCES \w+ \([^)]+\) ON DELETE (?P<on_delete>[A-Z ]+)")
_TENANT = "organization_id"


@dataclass(frozen=True)
class ColumnFacts:
    """A column. `default` and `generated` are SQL; `references` is a table; `values` are an enum's; `shape` is what a jsonb holds."""

    name: str
    type: str
    null: bool
    default: str | None
    generated: str | None
    references: str | None
    values: tuple[str, ...]
    shape: str | None
    about: str


@dataclass(frozen=True)
class RuleFacts:
    """A constraint: `kind` is primary key, foreign key, unique or check; `about` is the rule in words."""

    name: str
    kind: str
    definition: str
    about: str


@dataclass(frozen=True)
class IndexFacts:
    """An index: `definition` is what stands behind the table's name in CREATE INDEX; `about` is the question that it answers."""

    name: str
    unique: bool
    definition: str
    about: str


@dataclass(frozen=True)
class TriggerFacts:
    """A trigger; `when` is the condition under which it acts."""

    name: str
    event: str
    when: str | None
    about: str


@dataclass(frozen=True)
class Reference:
    """A foreign key: `column` refers to `parent`, of the same organization where `tenant`; `single` says that one row at most does."""

    name: str
    column: str
    parent: str
    tenant: bool
    null: bool
    single: bool
    on_delete: str


@dataclass(frozen=True)
class TableFacts:
    """A table. `tenant` says that its rows are an organization's, `purpose` is its model's docstring, `references` its foreign keys."""

    name: str
    model: str
    purpose: str
    tenant: bool
    soft_deletable: bool
    partition_by: str | None
    columns: tuple[ColumnFacts, ...]
    references: tuple[Reference, ...]
    rules: tuple[RuleFacts, ...]
    indexes: tuple[IndexFacts, ...]
    triggers: tuple[TriggerFacts, ...]
    policies: tuple[Policy, ...]
    grants: tuple[Grant, ...]

    @property
    def summary(self) -> str:
        """The first sentence of its purpose."""
        return self.purpose.split("\n\n", maxsplit=1)[0].split(". ", maxsplit=1)[0].removesuffix(".")

    @property
    def treatment(self) -> str:
        """How its rows are treated, in words; empty where in no special way."""
        facts = {
            "rows of one organization": self.tenant,
            "deleted rows are kept, hidden": self.soft_deletable,
            f"partitioned by {self.partition_by}, a month each": self.partition_by is not None,
        }
        return " · ".join(fact for fact, applies in facts.items() if applies)

    @property
    def primary_key(self) -> tuple[str, ...]:
        """The names of the key's columns."""
        return tuple(next(rule for rule in self.rules if rule.kind == "primary key").definition[len("PRIMARY KEY (") : -1].split(", "))


def describe_all() -> list[TableFacts]:
    """All tables, by name; `bottleneck_db.connection.door.load_models` first."""
    return sorted((_table(model) for model in all_models()), key=lambda table: table.name)


def describe(name: str) -> TableFacts:
    """One table; `bottleneck_db.connection.door.load_models` first.

    Raises:
        UnknownName: there is no such table; the message names the nearest.
    """
    models = {model._meta.db_table: model for model in all_models()}
    if name not in models:
        raise UnknownName("table", name, models)
    return _table(models[name])


def _table(model: type[Model]) -> TableFacts:
    declared = declarations(model)
    references = tuple(_references(model, declared))
    return TableFacts(
        name=model._meta.db_table,
        model=model.__name__,
        purpose=inspect.cleandoc(model.__doc__ or ""),
        tenant=_is_tenant(declared),
        soft_deletable=issubclass(model, Record) and model._soft_delete,
        partition_by=declared.partition_by,
        columns=tuple(_columns(model, declared, references)),
        references=references,
        rules=tuple(_rules(model, declared, references)),
        indexes=tuple(_index(index, model, references) for index in declared.indexes),
        triggers=tuple(_trigger(trigger) for trigger in declared.triggers),
        policies=declared.policies,
        grants=declared.grants,
    )


def _is_tenant(declared: Declarations) -> bool:
    """Whether a policy shows an organization's scope the rows of that organization alone."""
    return any("organization_id = app.current_organization_id()" in (policy.using or "") for policy in declared.policies)


def _references(model: type[Model], declared: Declarations) -> Iterator[Reference]:
    fields = {name: field for part in mapped_columns(model) for name, field in part.items()}
    for key in [*foreign_keys(model), *(rule for rule in declared.constraints if isinstance(rule, ForeignKey))]:
        columns, on_delete = _parts(key)
        column = columns[-1]
        yield Reference(key.name, column, key.parent, len(columns) > 1, fields[column].null, _is_single(column, declared), on_delete)


def _parts(key: ForeignKey) -> tuple[list[str], str]:
    match = _FOREIGN_KEY.fullmatch(key.definition)
    assert match is not None, key.definition  # noqa: S101 - the declarations make the text
    return match["columns"].split(", "), match["on_delete"]


def _is_single(column: str, declared: Declarations) -> bool:
    """Whether no two rows can have the same value there."""
    alone = ({column}, {_TENANT, column})
    uniques = [set(index.columns) for index in declared.indexes if index.unique and index.where is None]
    return set(declared.primary_key) == {column} or any(columns in alone for columns in uniques)


def _columns(model: type[Model], declared: Declarations, references: tuple[Reference, ...]) -> Iterator[ColumnFacts]:
    parents = {reference.column: reference.parent for reference in references}
    first, last = mapped_columns(model)
    for name, field in first.items():
        yield _column(model, name, field, parents.get(name))
    for column in declared.columns:
        yield ColumnFacts(column.name, column.sql_type, column.null, None, column.generated, None, (), None, column.about or "")
    for name, field in last.items():
        yield _column(model, name, field, None)


def _column(model: type[Model], name: str, field: ColumnField[Any], parent: str | None) -> ColumnFacts:
    return ColumnFacts(
        name=name,
        type=field.SQL_TYPE,
        null=field.null,
        default=None if field.generated_as or field.identity else column_default(field),
        generated="IDENTITY" if field.identity else field.generated_as,
        references=parent,
        values=tuple(field.members) if isinstance(field, Enumerated) else (),
        shape=_shape(field.shape) if isinstance(field, Json) else None,
        about=purposes.of_column(model, field),
    )


def _shape(shape: Any) -> str:
    """A type as it is written, without its module: BotConfig, list[StepResult]."""
    text = shape.__name__ if isinstance(shape, type) and not hasattr(shape, "__args__") else str(shape)
    return re.sub(r"\b\w+\.", "", text)


def _rules(model: type[Model], declared: Declarations, references: tuple[Reference, ...]) -> Iterator[RuleFacts]:
    key = f"PRIMARY KEY ({', '.join(declared.primary_key)})"
    yield RuleFacts(f"{model._meta.db_table}_pkey", "primary key", key, purposes.of_primary_key(declared))
    by_name = {reference.name: reference for reference in references}
    for rule in [*foreign_keys(model), *declared.constraints]:
        if isinstance(rule, ForeignKey):
            yield RuleFacts(rule.name, "foreign key", rule.definition, purposes.of_reference(by_name[rule.name]))
        else:
            yield RuleFacts(
                rule.name, "unique" if rule.definition.startswith("UNIQUE") else "check", rule.definition, purposes.of_rule(rule)
            )


def _index(index: Index, model: type[Model], references: tuple[Reference, ...]) -> IndexFacts:
    method = "" if index.using == "btree" else f"USING {index.using} "
    distinct = " NULLS NOT DISTINCT" if index.nulls_not_distinct else ""
    where = f" WHERE {index.where}" if index.where else ""
    definition = f"{method}({', '.join(index.columns)}){distinct}{where}"
    return IndexFacts(str(index.name), index.unique, definition, purposes.of_index(index, model, references))


def _trigger(trigger: Trigger) -> TriggerFacts:
    return TriggerFacts(trigger.name, trigger.event, trigger.when, purposes.of_trigger(trigger))

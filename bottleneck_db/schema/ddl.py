"""The DDL that the models' declarations stand for: the whole schema, in the order in which it can be created.

What a table cannot declare (functions, roles) is SQL in the folder `sql/`; a file's number says where it belongs in that order.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from graphlib import TopologicalSorter
from importlib.resources import files
from typing import Any, cast

from tortoise.fields.db_defaults import SqlDefault
from tortoise.models import Model

from bottleneck_db import models as entities
from bottleneck_db.orm.declarations import Column, Declarations, ForeignKey, Grant, Index, Policy, Trigger, declarations
from bottleneck_db.orm.enum_field import Enumerated, enum_type
from bottleneck_db.orm.fields import ColumnField
from bottleneck_db.orm.relations import ForeignKeyField

_LAST_COLUMNS = ("created_at", "updated_at", "deleted_at")
_PARTITIONS = "SELECT app.ensure_partitions()"  # after the tables it makes the partitions, after the policies it gives them these


def all_models() -> list[type[Model]]:
    """Every model of the package, parents before children."""
    found = [model for name in entities.__all__ if isinstance(model := getattr(entities, name), type) and issubclass(model, Model)]
    by_table = {model._meta.db_table: model for model in found}
    order = TopologicalSorter({table: _parents(model) - {table} for table, model in sorted(by_table.items())})
    return [by_table[table] for table in order.static_order()]


def create_all() -> list[str]:
    """Statements that make the whole schema in an empty database, as its owner; `bottleneck_db.connection.door.load_models` first."""
    return ["CREATE SCHEMA app", *roles_and_functions(), *tables(), *security()]


def roles_and_functions() -> list[str]:
    """Roles, enum types, and the functions that tables need."""
    return [*_scripts("0"), *enum_types()]


def enum_types() -> list[str]:
    """CREATE TYPE for each enum that a column has, by name."""
    fields = [field for model in all_models() for field in model._meta.fields_map.values() if isinstance(field, Enumerated)]
    members = {enum_type(field.members): field.members for field in fields}
    return [f"CREATE TYPE {name} AS ENUM ({', '.join(map(_literal, values))})" for name, values in sorted(members.items())]


def tables() -> list[str]:
    """Tables with their constraints, indexes and triggers, and the function that makes partitions."""
    statements = [statement for model in all_models() for statement in table(model)]
    return [*statements, *_scripts("11"), _PARTITIONS]


def table(model: type[Model]) -> Iterator[str]:
    """One table with its indexes and triggers."""
    name = model._meta.db_table
    declared = declarations(model)
    yield _create_table(model, declared)
    for column, storage in declared.storage.items():
        yield f"ALTER TABLE {name} ALTER COLUMN {column} SET STORAGE {storage}"
    yield from (_create_index(name, index) for index in declared.indexes)
    yield from (_create_trigger(name, trigger) for trigger in declared.triggers)


def security() -> list[str]:
    """Row-level security, policies, grants, the functions that look across tenants, and the partitions."""
    statements = _scripts("12")
    for model in all_models():
        statements += table_security(model)
    return [*statements, *_scripts("2"), *_scripts("3"), _PARTITIONS]


def table_security(model: type[Model]) -> list[str]:
    """One table's policies and grants."""
    name = model._meta.db_table
    declared = declarations(model)
    enable = [f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"] if declared.policies else []
    return [*enable, *(_create_policy(name, policy) for policy in declared.policies), *(_grant(name, grant) for grant in declared.grants)]


def _scripts(prefix: str) -> list[str]:
    folder = files("bottleneck_db.schema") / "sql"
    return [entry.read_text("utf-8") for entry in sorted(folder.iterdir(), key=lambda e: e.name) if entry.name.startswith(prefix)]


def _create_table(model: type[Model], declared: Declarations) -> str:
    name = model._meta.db_table
    keys = [f"CONSTRAINT {name}_pkey PRIMARY KEY ({', '.join(declared.primary_key)})"]
    rules = [f"CONSTRAINT {rule.name} {rule.definition}" for rule in declared.constraints]
    relations = [f"CONSTRAINT {key.name} {key.definition}" for key in foreign_keys(model)]
    lines = [*columns(model, declared.columns), *keys, *rules, *relations]
    partition = f" PARTITION BY {declared.partition_by}" if declared.partition_by else ""
    body = ",\n    ".join(lines)
    return f"CREATE TABLE {name} (\n    {body}\n){partition}"


def columns(model: type[Model], unmapped: Iterable[Column]) -> list[str]:
    """Column definitions: as the model declares them, the times of the row last."""
    first, last = mapped_columns(model)
    extra = [_unmapped(column) for column in unmapped]
    return [*(_column(*item) for item in first.items()), *extra, *(_column(*item) for item in last.items())]


def mapped_columns(model: type[Model]) -> tuple[dict[str, ColumnField[Any]], dict[str, ColumnField[Any]]]:
    """The model's columns by name, in the order of the table; the times of the row, which stand last, apart."""
    fields = {field.source_field or name: field for name, field in model._meta.fields_map.items() if isinstance(field, ColumnField)}
    first = [name for name in fields if name not in _LAST_COLUMNS]
    return {name: fields[name] for name in _keys_first(first)}, {name: fields[name] for name in _LAST_COLUMNS if name in fields}


def foreign_keys(model: type[Model]) -> list[ForeignKey]:
    """The constraints of a model's relations."""
    keys = []
    for attribute, field in model._meta.fields_map.items():
        if isinstance(field, ForeignKeyField):
            parent = cast("type[Model]", field.related_model)._meta.db_table
            tenant = "organization_id, " if field.tenant else ""
            definition = f"FOREIGN KEY ({tenant}{field.source_field}) REFERENCES {parent} ({tenant}id) ON DELETE {field.on_delete}"
            keys.append(ForeignKey(field.constraint or f"{model._meta.db_table}_{attribute}_fk", definition, parent=parent))
    return sorted(keys, key=lambda key: key.name)


def _parents(model: type[Model]) -> set[str]:
    explicit = {rule.parent for rule in declarations(model).constraints if isinstance(rule, ForeignKey)}
    return {key.parent for key in foreign_keys(model)} | explicit


def _keys_first(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (name != "id", name != "organization_id"))


def _column(name: str, field: Any) -> str:
    parts = [name, field.SQL_TYPE]
    if not field.null:
        parts.append("NOT NULL")
    if field.generated_as:
        parts.append(f"GENERATED ALWAYS AS ({field.generated_as}) STORED")
    elif field.identity:
        parts.append("GENERATED ALWAYS AS IDENTITY")
    elif (default := column_default(field)) is not None:
        parts.append(f"DEFAULT {default}")
    return " ".join(parts)


def _unmapped(column: Column) -> str:
    null = "" if column.null else " NOT NULL"
    generated = f" GENERATED ALWAYS AS ({column.generated}) STORED" if column.generated else ""
    return f"{column.name} {column.sql_type}{null}{generated}"


def column_default(field: ColumnField[Any]) -> str | None:
    """The DEFAULT of a column, as SQL."""
    if field.has_db_default():
        return str(cast("SqlDefault", field.db_default).sql)
    if field.default is None:
        return None
    if callable(field.default):
        return _literal_of(field, field.default()) if field.default in {dict, list} else None
    return _literal_of(field, field.default)


def _literal_of(field: ColumnField[Any], value: Any) -> str:
    if isinstance(value, list) and field.SQL_TYPE.endswith("[]"):
        return "'{}'"
    return _literal(field.to_db_value(value, field.model))


def _literal(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    text = value.value if isinstance(value, enum.StrEnum) else str(value)
    return "'" + text.replace("'", "''") + "'"


def _create_index(table_name: str, index: Index) -> str:
    unique = "UNIQUE " if index.unique else ""
    distinct = " NULLS NOT DISTINCT" if index.nulls_not_distinct else ""
    where = f" WHERE {index.where}" if index.where else ""
    return f"CREATE {unique}INDEX {index.name} ON {table_name} USING {index.using} ({', '.join(index.columns)}){distinct}{where}"


def _create_trigger(table_name: str, trigger: Trigger) -> str:
    when = f"\n    WHEN ({trigger.when})" if trigger.when else ""
    return (
        f"CREATE TRIGGER {trigger.name} {trigger.event} ON {table_name} FOR EACH {trigger.each}{when}\n"
        f"    EXECUTE FUNCTION {trigger.execute}"
    )


def _create_policy(table_name: str, policy: Policy) -> str:
    using = f"\n    USING ({policy.using})" if policy.using else ""
    check = f"\n    WITH CHECK ({policy.check})" if policy.check else ""
    return f"CREATE POLICY {policy.name} ON {table_name} FOR {policy.command} TO {', '.join(policy.roles)}{using}{check}"


def _grant(table_name: str, grant: Grant) -> str:
    columns_of = f" ({', '.join(grant.columns)})" if grant.columns else ""
    return f"GRANT {grant.privileges}{columns_of} ON {table_name} TO {grant.role}"

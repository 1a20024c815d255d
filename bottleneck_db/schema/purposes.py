"""What the parts of a table are for, in words: as their declarations say, else what follows from what they are."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Any

from tortoise.models import Model

from bottleneck_db.orm.declarations import Constraint, Declarations, Index, Trigger
from bottleneck_db.orm.fields import ColumnField
from bottleneck_db.orm.relations import ForeignKeyField

if TYPE_CHECKING:
    from bottleneck_db.schema.describe import Reference

_REFUSAL = re.compile(r"app\.refuse\('(.*)'\)")
_TENANT = "organization_id"
_CONSEQUENCES = {
    "CASCADE": "removing {whom} removes the row too",
    "SET NULL": "removing {whom} sets it to NULL",
    "RESTRICT": "{whom} cannot be removed while the row is there",
    "NO ACTION": "{whom} cannot be removed while the row is there",
}


def of_column(model: type[Model], field: ColumnField[Any]) -> str:
    """The `about` of the field, of its relation, or of the one that it overrides in a base class; empty where none has any."""
    relation = field.reference
    name = field.model_field_name if relation is None else relation.model_field_name
    for base in model.__mro__:
        declared = base._meta.fields_map.get(name) if issubclass(base, Model) and base is not Model else None
        if isinstance(declared, (ColumnField, ForeignKeyField)) and declared.about:
            return declared.about
    return ""


def of_primary_key(declared: Declarations) -> str:
    """What the key is."""
    if declared.partition_by:
        return "identifies a row; the key of a partitioned table holds the time by which it is partitioned"
    return "identifies a row"


def of_reference(reference: Reference) -> str:
    """What a foreign key asks for, and what becomes of the row when the other is removed."""
    noun = _noun(reference.parent)
    place = f"{_a(noun)}{' of the same organization' if reference.tenant else ''}"
    return f"{reference.column} names {place}: {_CONSEQUENCES[reference.on_delete].format(whom=f'that {noun}')}"


def of_rule(rule: Constraint) -> str:
    """The rule of a check or a unique constraint in words: as declared, or as its error tells it."""
    return rule.about or rule.message or (_refused(rule.error) if rule.definition.startswith("UNIQUE") else _of_error(rule.error))


def _refused(error: type[Exception] | None) -> str:
    text = _of_error(error)
    return text and f"refused: {text}"


def _of_error(error: type[Exception] | None) -> str:
    """An error's message as a part of a sentence."""
    text = inspect.cleandoc(error.__doc__ or "").removesuffix(".") if error else ""
    return text[:1].lower() + text[1:]


def of_index(index: Index, model: type[Model], references: tuple[Reference, ...]) -> str:
    """The question that it answers: as declared; as the error of a unique one; by its columns."""
    parents = {reference.column: reference.parent for reference in references}
    columns = [column for column in index.columns if column != _TENANT]
    owner = parents.get(columns[0] if columns else _TENANT)
    return index.about or _refused(index.error) or _of_key(columns, owner) or _of_list(columns, owner or "organizations", model)


def _of_key(columns: list[str], parent: str | None) -> str:
    """A foreign key's index."""
    if len(columns) > 1 or parent is None:
        return ""
    return f"the rows of {_a(_noun(parent))}, so that removing one does not read the whole table"


def _of_list(columns: list[str], parent: str, model: type[Model]) -> str:
    """An index that ends with a descending time and the id: pages of a list that begins with the newest."""
    if len(columns) < 2 or columns[-1] != "id DESC":
        return ""
    rows = model._meta.db_table.replace("_", " ").removeprefix(f"{_noun(parent)} ")
    return f"{_a(_noun(parent))}'s {rows}, newest first"


def _noun(table: str) -> str:
    return table.removesuffix("s").replace("_", " ")


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeio" else f"a {noun}"


def of_trigger(trigger: Trigger) -> str:
    """What it does, or the message of what it refuses."""
    refused = _REFUSAL.fullmatch(trigger.execute)
    return trigger.about or (refused[1].replace("''", "'") if refused else "")

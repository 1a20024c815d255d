"""What models say about a change that no comparison can know: what was renamed, what fills the gap, what becomes of a label.

    class Bot(…):
        title = Text(renamed_from="name")                    # a column's old name
        region = Text(fill="'eu'")                           # for rows that have no value yet
        class Meta:
            renamed_from = "robots"                          # the table's old name
            dropped = {"legacy": "''"}                       # a column that goes: what fills it when a downgrade brings it back

    class RunStatus(StrEnum):
        __renamed__ = {"timed_out": "timeout"}               # a label's old name
        __without__ = {"lost": "failed"}                     # what a row with that label gets where there is no such label

A declaration that no longer applies does nothing; take it out when the migration is merged.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tortoise.models import Model

from bottleneck_db.orm.declarations import declarations
from bottleneck_db.orm.enum_field import Enumerated, enum_type
from bottleneck_db.orm.fields import ColumnField, Remarks
from bottleneck_db.orm.relations import ForeignKeyField
from bottleneck_db.schema.columns import Fills


@dataclass(frozen=True)
class Intents:
    """Old names by new ones: of tables, of columns ("table.column" to the bare old name), of labels by enum; and fills."""

    tables: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    fills: Fills = field(default_factory=Fills)

    def reversed(self) -> Intents:
        """The same changes, the other way."""
        columns: dict[str, str] = {}
        for name, old in self.columns.items():
            table, _, new = name.rpartition(".")
            columns[f"{self.tables.get(table, table)}.{old}"] = new
        return Intents(
            tables={old: new for new, old in self.tables.items()},
            columns=columns,
            labels={enum: {old: new for new, old in names.items()} for enum, names in self.labels.items()},
            fills=self.fills,
        )


def intents_of(models: Iterable[type[Model]]) -> Intents:
    """What `models`, and the enums of their columns, declare."""
    tables: dict[str, str] = {}
    columns: dict[str, str] = {}
    fills: dict[str, str] = {}
    enums: dict[str, type[enum.StrEnum]] = {}
    for model in models:
        table, declared = model._meta.db_table, declarations(model)
        if declared.renamed_from:
            tables[table] = declared.renamed_from
        fills |= {f"{table}.{column}": fill for column, fill in declared.dropped.items()}
        for column, remarks in _remarks(model):
            if "renamed_from" in remarks:
                columns[f"{table}.{column}"] = remarks["renamed_from"]
            if "fill" in remarks:
                fills[f"{table}.{column}"] = remarks["fill"]
        enums |= {enum_type(of.members): of.members for of in model._meta.fields_map.values() if isinstance(of, Enumerated)}
    renamed = {name: names for name, members in enums.items() if (names := getattr(members, "__renamed__", None))}
    without = {name: labels for name, members in enums.items() if (labels := getattr(members, "__without__", None))}
    return Intents(tables, columns, renamed, Fills(fills, without))


def _remarks(model: type[Model]) -> Iterator[tuple[str, Remarks]]:
    """What each column says of itself; of a relation's column the relation speaks."""
    for name, of in model._meta.fields_map.items():
        if isinstance(of, ForeignKeyField):
            yield str(of.source_field), of.remarks
        elif isinstance(of, ColumnField) and not of.reference:
            yield of.source_field or name, of.remarks

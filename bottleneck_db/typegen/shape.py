"""A model as its stub tells it: columns, relations, and what create() asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tortoise.models import Model

from bottleneck_db.orm.relations import ForeignKeyField
from bottleneck_db.typegen.kinds import Kind, kind_of

# What the scope gives where create() is not told: see OfTenant and Authored.
_OF_SCOPE = frozenset({"organization_id", "created_by_id"})


@dataclass(frozen=True)
class Column:
    """A column of a model, or of one that a foreign key leads to: its name is a path then."""

    name: str
    kind: Kind
    null: bool
    required: bool = False
    writable: bool = True
    key: bool = False

    @property
    def type(self) -> str:
        return f"{self.kind.type} | None" if self.null else self.kind.type


@dataclass(frozen=True)
class Relation:
    """A relation, the model that it leads to, and for a foreign key its column."""

    name: str
    model: type[Model]
    null: bool = False
    column: str | None = None

    @property
    def type(self) -> str:
        return f"{self.model.__name__} | None" if self.null else self.model.__name__


class Shape:
    """Columns and relations of a model, in the order in which it declares them."""

    def __init__(self, model: type[Model]) -> None:
        self.model = model
        self.name = model.__name__
        self.module = model.__module__
        self.file = model.__module__.rpartition(".")[2]

    @cached_property
    def columns(self) -> list[Column]:
        return [self._column(name) for name in self.model._meta.fields_map if name in self.model._meta.fields_db_projection]

    def _column(self, name: str) -> Column:
        field = self.model._meta.fields_map[name]
        spared = field.null or field.default is not None or field.has_db_default() or field.generated or name in _OF_SCOPE
        return Column(name, kind_of(field), field.null, not spared, not field.generated, field.pk)

    @cached_property
    def forward(self) -> list[Relation]:
        return [relation for relation in self._relations(self.model._meta.fk_fields) if relation.column]

    @cached_property
    def backward(self) -> list[Relation]:
        return list(self._relations(self.model._meta.backward_fk_fields))

    def _relations(self, names: set[str]) -> Iterator[Relation]:
        for name, field in self.model._meta.fields_map.items():
            if name in names:
                column = field.source_field if isinstance(field, ForeignKeyField) else None
                yield Relation(name, _related(field), field.null, column)

    @cached_property
    def required_relation(self) -> Relation | None:
        """The foreign key that create() asks for, as `bot=` or as `bot_id=`; where it asks for several, the checker asks for none."""
        asked = {column.name for column in self.columns if column.required}
        found = [relation for relation in self.forward if relation.column in asked]
        return found[0] if len(found) == 1 else None

    @cached_property
    def keys(self) -> set[str]:
        """The columns of foreign keys."""
        return {str(relation.column) for relation in self.forward}


def _related(field: Any) -> type[Model]:
    model: type[Model] = field.related_model
    return model

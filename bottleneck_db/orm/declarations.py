"""What a model declares beyond its columns: indexes, constraints, triggers, policies, grants, partitioning.

They stand in the model's `Meta` (and in the Metas of its base classes and concerns, which add up), in PostgreSQL's own words:
SQL fragments are trusted text of the source code, never input. `{table}` in a name stands for the model's table.
`bottleneck_db.schema` turns them into DDL; an error class given here is what a violation raises.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from tortoise.indexes import Index as TortoiseIndex
from tortoise.models import Model

from bottleneck_db.errors import ConstraintViolation

Rule = TypeVar("Rule", bound="Constraint | Index | Trigger")


class Index(TortoiseIndex):
    """An index over columns or expressions, each as in CREATE INDEX: `"created_at DESC"`, `"lower(email)"`.

    `where` makes it partial; conditions on enums are written with the literal, since a row-level policy makes enum `=` useless as an index
    condition (it is not leakproof). `about` says which question it answers.
    """

    unique = False

    def __init__(
        self,
        *columns: str,
        name: str,
        where: str | None = None,
        using: str = "btree",
        nulls_not_distinct: bool = False,
        error: type[ConstraintViolation] | None = None,
        about: str | None = None,
    ) -> None:
        super().__init__(fields=columns, name=name)
        self.columns = columns
        self.where = where
        self.using = using
        self.nulls_not_distinct = nulls_not_distinct
        self.error = error
        self.about = about

    def describe(self) -> dict[str, Any]:
        return {
            "fields": list(self.columns),
            "expressions": [],
            "name": self.name,
            "type": f"{'UNIQUE ' if self.unique else ''}{self.using}",
            "extra": f" WHERE {self.where}" if self.where else "",
        }


class Unique(Index):
    """A unique index; partial with `where`."""

    unique = True


@dataclass(frozen=True)
class Constraint:
    """A table constraint: `definition` is what follows CONSTRAINT name."""

    name: str
    definition: str
    error: type[ConstraintViolation] | None = None
    message: str | None = None
    about: str | None = None


def Check(condition: str, *, name: str, error: type[ConstraintViolation] | None = None, message: str | None = None) -> Constraint:
    """CHECK (condition); `message` tells a user the rule."""
    return Constraint(name, f"CHECK ({condition})", error, message)


def UniqueConstraint(
    *columns: str,
    name: str,
    nulls_not_distinct: bool = False,
    error: type[ConstraintViolation] | None = None,
    about: str | None = None,
) -> Constraint:
    """UNIQUE (columns) as a constraint, so that a foreign key may refer to it."""
    distinct = "NULLS NOT DISTINCT " if nulls_not_distinct else ""
    return Constraint(name, f"UNIQUE {distinct}({', '.join(columns)})", error, about=about)


@dataclass(frozen=True)
class ForeignKey(Constraint):
    """A foreign key and the table that it refers to."""

    parent: str = field(kw_only=True)


def ForeignKeyConstraint(*columns: str, name: str, to: str, on_delete: str) -> ForeignKey:
    """A foreign key that is no relation of the model; `to` as in "roles (organization_id, id)"."""
    definition = f"FOREIGN KEY ({', '.join(columns)}) REFERENCES {to} ON DELETE {on_delete}"
    return ForeignKey(name, definition, parent=to.split(maxsplit=1)[0])


@dataclass(frozen=True)
class Column:
    """A column that the model does not map: granted to no one, or of use to the database alone."""

    name: str
    sql_type: str
    null: bool = True
    generated: str | None = None
    after: str | None = None
    about: str | None = None


@dataclass(frozen=True)
class Trigger:
    """A trigger; `event` as in "BEFORE UPDATE OF status"."""

    name: str
    event: str
    execute: str
    when: str | None = None
    each: str = "ROW"
    error: type[ConstraintViolation] | None = None
    about: str | None = None


def Refusal(
    name: str,
    event: str,
    message: str,
    *,
    when: str | None = None,
    each: str = "ROW",
    error: type[ConstraintViolation] | None = None,
) -> Trigger:
    """A rule that compares OLD and NEW: where `when` holds, the statement is refused with `message`."""
    quoted = message.replace("'", "''")
    return Trigger(name, event, f"app.refuse('{quoted}')", when, each, error)


@dataclass(frozen=True)
class Policy:
    """A row-level security policy for `roles`."""

    name: str
    roles: tuple[str, ...]
    command: str = "ALL"
    using: str | None = None
    check: str | None = None


@dataclass(frozen=True)
class Grant:
    """Privileges of a role on the table, or on `columns` of it."""

    role: str
    privileges: str
    columns: tuple[str, ...] = ()


@dataclass(frozen=True)
class Declarations:
    """All that one table declares, its bases' included."""

    columns: tuple[Column, ...] = ()
    indexes: tuple[Index, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    policies: tuple[Policy, ...] = ()
    grants: tuple[Grant, ...] = ()
    primary_key: tuple[str, ...] = ("id",)
    partition_by: str | None = None
    storage: dict[str, str] = field(default_factory=dict)
    renamed_from: str | None = None
    dropped: dict[str, str] = field(default_factory=dict)

    @property
    def rules(self) -> tuple[Index | Constraint | Trigger, ...]:
        """What a statement can violate."""
        return (*self.indexes, *self.constraints, *self.triggers)


_LISTS = ("columns", "indexes", "constraints", "triggers", "policies", "grants")


def declarations(model: type[Model]) -> Declarations:
    """What `model` and its bases declare in their Metas."""
    metas = list(_metas(model))
    own = metas[0] if metas else None
    merged = {name: tuple(rule for meta in metas for rule in getattr(meta, name, ()) if _ours(rule)) for name in _LISTS}
    table = model._meta.db_table
    return Declarations(
        columns=merged["columns"],
        indexes=_named(merged["indexes"], table),
        constraints=_named(merged["constraints"], table),
        triggers=_named(merged["triggers"], table),
        policies=merged["policies"],
        grants=merged["grants"],
        primary_key=tuple(getattr(own, "primary_key", ("id",))),
        partition_by=getattr(own, "partition_by", None),
        storage=dict(getattr(own, "storage", {})),
        renamed_from=getattr(own, "renamed_from", None),
        dropped=dict(getattr(own, "dropped", {})),
    )


def _metas(model: type[Model]) -> Iterator[type]:
    for base in model.__mro__:
        meta = vars(base).get("Meta")
        if meta is not None and base is not Model:
            yield meta


def _ours(rule: object) -> bool:
    return isinstance(rule, (Index, Constraint, Column, Trigger, Policy, Grant))


def _named(rules: Sequence[Rule], table: str) -> tuple[Rule, ...]:
    return tuple(_with_table(rule, table) for rule in rules)


def _with_table(rule: Rule, table: str) -> Rule:
    if isinstance(rule, Index):
        named = copy(rule)
        named.name = str(rule.name).format(table=table)
        return named
    return replace(rule, name=rule.name.format(table=table))

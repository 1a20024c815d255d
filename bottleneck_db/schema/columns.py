"""Columns that come, change and go, on tables that hold rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bottleneck_db.errors import SchemaError
from bottleneck_db.schema.changes import Changes
from bottleneck_db.schema.facts import Fact
from bottleneck_db.schema.narrowing import guard, narrows
from bottleneck_db.schema.quoting import literal


@dataclass(frozen=True)
class Fills:
    """What only a person can know: SQL for rows without a value, by "table.column"; and what becomes of an enum's labels that go.

    Where values are not `required`, PostgreSQL is left to refuse rows that have none: nobody can declare how a drifted database is mended.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    required: bool = True


class MissingFill(SchemaError):
    """Rows may have no value there: declare one with `fill="…"` on the column, or in `Meta.dropped` for a column that goes."""


class MissingLabel(SchemaError):
    """Rows may hold that label: declare on the enum what becomes of it, as in `__without__ = {"lost": "failed"}`."""


class ColumnWriter:
    """The statements for columns of tables that exist."""

    def __init__(self, changes: Changes, fills: Fills) -> None:
        self._changes = changes
        self._fills = fills

    def definition(self, fact: Fact, *, nullable: bool = False) -> str:
        """A column as CREATE TABLE and ADD COLUMN have it."""
        default = self._changes.new.get(("default", fact.name))
        parts = (
            fact.parts["column"],
            fact.parts["type"],
            "NOT NULL" if fact.parts["not_null"] and not nullable else None,
            fact.parts["identity"],
            f"GENERATED ALWAYS AS ({fact.parts['generated']}) STORED" if fact.parts["generated"] else None,
            f"DEFAULT {default.definition}" if default else None,
        )
        return " ".join(part for part in parts if part)

    def add(self, fact: Fact) -> Iterator[str]:
        """A new column; values that an earlier drop has parked come back."""
        needs_fill = (
            fact.parts["not_null"]
            and not _computed(fact)
            and not fact.parts["identity"]
            and ("default", fact.name) not in self._changes.new
        )
        yield f"ALTER TABLE {fact.host} ADD COLUMN {self.definition(fact, nullable=needs_fill)}"
        if not _computed(fact):
            yield f"SELECT app.unpark_column({_place(fact)})"
        if needs_fill:
            yield from self._require_value(fact)
        if fact.parts["storage"]:
            yield storage(fact)

    def drop(self, fact: Fact) -> Iterator[str]:
        """A column that goes; its values are parked."""
        if not _computed(fact):
            yield f"SELECT app.park_column({_place(fact)})"
        yield f"ALTER TABLE {fact.host} DROP COLUMN {fact.parts['column']}"

    def alter(self, old: Fact, new: Fact) -> Iterator[str]:
        """Another type, nullability, identity or storage."""
        alter = f"ALTER TABLE {new.host} ALTER COLUMN {new.parts['column']}"
        if old.parts["generated"] and not new.parts["generated"]:
            yield f"{alter} DROP EXPRESSION"
        if old.parts["identity"] and not new.parts["identity"]:
            yield f"{alter} DROP IDENTITY"
        if self._changes.retyped(new.key):
            if narrows(old.parts["type"], new.parts["type"]):
                yield guard(str(new.host), new.parts["column"], old.parts["type"], new.parts["type"])
            yield f"{alter} TYPE {new.parts['type']} USING {self._converted(old, new)}"
        if new.parts["not_null"] and not old.parts["not_null"]:
            yield from self._require_value(new)
        if old.parts["not_null"] and not new.parts["not_null"]:
            yield f"{alter} DROP NOT NULL"
        if new.parts["identity"] and not old.parts["identity"]:
            yield f"{alter} ADD {new.parts['identity']}"
            yield _counting_on(new)
        if old.parts["storage"] != new.parts["storage"]:
            yield storage(new)

    def _require_value(self, fact: Fact) -> Iterator[str]:
        """Give rows without a value the declared one, else the column's default. Triggers sleep meanwhile: it is nobody's change."""
        default = self._changes.new.get(("default", fact.name))
        fill = self._fills.columns.get(fact.name) or (default.definition if default else None)
        if fill is None and self._fills.required:
            raise MissingFill(f"{fact.name} must have a value. {MissingFill.__doc__}")
        column = fact.parts["column"]
        if fill is not None:
            yield f"ALTER TABLE {fact.host} DISABLE TRIGGER USER"
            yield f"UPDATE {fact.host} SET {column} = {fill} WHERE {column} IS NULL"  # noqa: S608 - declared in the source code
            yield f"ALTER TABLE {fact.host} ENABLE TRIGGER USER"
        yield not_null(fact)

    def _converted(self, old: Fact, new: Fact) -> str:
        column, kind = str(new.parts["column"]), str(new.parts["type"])
        enums = sorted(name for _, name in self._changes.swapped & old.rests_on)
        if not enums:
            return f"{column}::{kind}"
        becomes = self._becoming(enums[0])
        if kind.endswith("[]"):
            text = f"{column}::text[]"
            for label, other in becomes.items():
                text = f"array_replace({text}, {literal(label)}, {literal(other)})"
            return f"{text}::{kind}"
        cases = " ".join(f"WHEN {literal(label)} THEN {literal(other)}" for label, other in becomes.items())
        return f"(CASE {column}::text {cases} ELSE {column}::text END)::{kind}" if cases else f"{column}::text::{kind}"

    def _becoming(self, enum: str) -> dict[str, str]:
        """What the labels that go become."""
        old, new = (facts["enum", enum].parts["labels"] for facts in (self._changes.old, self._changes.new))
        declared = self._fills.labels.get(enum, {})
        gone = [label for label in old if label not in new]
        for label in gone:
            if declared.get(label) not in new:
                raise MissingLabel(f"{enum} loses {label!r}. {MissingLabel.__doc__}")
        return {label: declared[label] for label in gone}


def not_null(fact: Fact) -> str:
    """No row may be without a value from now on."""
    return f"ALTER TABLE {fact.host} ALTER COLUMN {fact.parts['column']} SET NOT NULL"


def storage(fact: Fact) -> str:
    """How a column's long values are stored (PostgreSQL manual, 66.2)."""
    return f"ALTER TABLE {fact.host} ALTER COLUMN {fact.parts['column']} SET STORAGE {fact.parts['storage'] or fact.parts['type_storage']}"


def _counting_on(fact: Fact) -> str:
    """The next number comes after those that are there."""
    column, table = str(fact.parts["column"]), str(fact.host)
    sequence = f"pg_get_serial_sequence({literal(table)}, {literal(fact.name.rpartition('.')[2])})"
    return f"SELECT setval({sequence}, coalesce(max({column}), 0) + 1, false) FROM {table}"  # noqa: S608 - of the catalog


def _computed(fact: Fact) -> bool:
    """Whether it holds nothing of its own. Numbers that the database has given are values like others."""
    return bool(fact.parts["generated"])


def _place(fact: Fact) -> str:
    return f"{literal(fact.host or '')}, {literal(fact.name.rpartition('.')[2])}"

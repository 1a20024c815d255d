"""The safe way to do a dangerous thing, as SQL with the real names in it, to be copied."""

from __future__ import annotations

from collections.abc import Sequence

from bottleneck_db.schema.lint.catalog import Column, Constraint, Index, Snapshot, Table

_APART = "-- in a file of its own, with RUN_IN_TRANSACTION = False"
_NEXT = "-- in the next file"
_KINDS = {"p": "PRIMARY KEY", "u": "UNIQUE"}


def index(made: Index, after: Snapshot) -> str:
    """Built while others write; on a partitioned table, partition by partition."""
    table = after.tables[made.table]
    if not table.partitioned:
        return "\n".join((_APART, *_concurrently(made.name, _definition(made))))
    lines = [_definition(made).replace(f" ON {table.name} ", f" ON ONLY {table.name} ", 1) + ";", _APART]
    for partition in (other for other in after.tables.values() if other.parent == table.oid):
        name = _longer(partition.name, f"_{made.name}")
        definition = _definition(made).replace(f" INDEX {made.name} ", f" INDEX {name} ", 1).replace(" ON ONLY ", " ON ", 1)
        lines += _concurrently(name, definition.replace(f" ON {table.name} ", f" ON {partition.name} ", 1))
        lines.append(f"ALTER INDEX {made.name} ATTACH PARTITION {name};")
    return "\n".join(lines)


def unique(made: Constraint, behind: Index, after: Snapshot) -> str:
    """The index first, beside writers; then the constraint takes it over."""
    table = after.tables[made.table]
    if made.type not in _KINDS or table.partitioned:
        return "-- there is no way beside writers: make a new table with it, fill that in batches, and swap the names"
    nullable = [f"-- columns that allow NULL first: {after.tables[made.table].name} is scanned for them"] if made.type == "p" else []
    taking = f"ALTER TABLE {table.name} ADD CONSTRAINT {made.name} {_KINDS[made.type]} USING INDEX {made.name};"
    return "\n".join((*nullable, _APART, *_concurrently(behind.name, _definition(behind)), _NEXT, taking))


def constraint(made: Constraint, after: Snapshot) -> str:
    """First for new rows alone; the old ones are looked at while others write."""
    table = after.tables[made.table]
    if made.type == "f" and table.partitioned:
        return "-- on a partitioned table a foreign key cannot be NOT VALID before PostgreSQL 18: add it while few write"
    added = f"ALTER TABLE {table.name} ADD CONSTRAINT {made.name} {made.definition} NOT VALID;"
    return "\n".join((added, _NEXT, f"ALTER TABLE {table.name} VALIDATE CONSTRAINT {made.name};"))


def not_null(table: Table, column: Column) -> str:
    """By way of a CHECK: with a valid one SET NOT NULL looks at no row (ALTER TABLE in the manual)."""
    name = f"{table.name}_{column.name}_present_ck".replace('"', "").replace(".", "_")
    return "\n".join(
        (
            f"ALTER TABLE {table.name} ADD CONSTRAINT {name} CHECK ({column.name} IS NOT NULL) NOT VALID;",
            _NEXT,
            f"ALTER TABLE {table.name} VALIDATE CONSTRAINT {name};",
            f"ALTER TABLE {table.name} ALTER COLUMN {column.name} SET NOT NULL;",
            f"ALTER TABLE {table.name} DROP CONSTRAINT {name};",
        )
    )


def retyped(table: Table, old: Column, new: Column) -> str:
    """A second column of the new type, filled in batches, takes the name."""
    fresh, stale = _longer(old.name, "_new"), _longer(old.name, "_old")
    return "\n".join(
        (
            f"ALTER TABLE {table.name} ADD COLUMN {fresh} {new.type};",
            f"-- from now on a trigger writes both; then\n{_APART}, again until it finds no row",
            batch(table.name, f"{fresh} = {old.name}::{new.type}", f"{fresh} IS NULL AND {old.name} IS NOT NULL"),
            _NEXT,
            f"ALTER TABLE {table.name} RENAME COLUMN {old.name} TO {stale};",
            f"ALTER TABLE {table.name} RENAME COLUMN {fresh} TO {old.name};",
        )
    )


def added(table: Table, columns: Sequence[Column]) -> str:
    """Columns without values for the rows that are there; these get theirs in batches."""
    lines: list[str] = []
    for column in columns:
        lines.append(f"ALTER TABLE {table.name} ADD COLUMN {column.name} {column.type};")
        if column.generated or column.identity or column.default is None:
            lines.append(f"-- from now on a trigger gives {column.name} its value")
            value = column.default or f"nextval('{table.name}_{column.name}_seq')"
        else:
            lines.append(f"ALTER TABLE {table.name} ALTER COLUMN {column.name} SET DEFAULT {column.default};")
            value = column.default
        lines += [f"{_APART}, again until it finds no row", batch(table.name, f"{column.name} = {value}", f"{column.name} IS NULL")]
        if column.not_null:
            lines += [_NEXT, not_null(table, column)]
    return "\n".join(lines)


def batch(table: str, values: str, where: str) -> str:
    """A thousand rows at a time."""
    chosen = f"SELECT ctid FROM {table} WHERE {where} LIMIT 1000"  # noqa: S608 - the same
    return f"UPDATE {table} SET {values} WHERE ctid = ANY (ARRAY({chosen}));"  # noqa: S608 - the same


def renamed_column(table: Table, old: Column, new: Column) -> str:
    """In three releases: both are there, both are written, the old one goes."""
    return "\n".join(
        (
            f"ALTER TABLE {table.name} ADD COLUMN {new.name} {new.type};",
            f"-- code writes both; old rows get theirs in batches\n{_APART}, again until it finds no row",
            batch(table.name, f"{new.name} = {old.name}", f"{new.name} IS NULL AND {old.name} IS NOT NULL"),
            "-- code reads the new one alone; then, in a later release",
            f"ALTER TABLE {table.name} DROP COLUMN {old.name};",
        )
    )


def renamed_table(old: Table, new: Table) -> str:
    """Code that still runs finds a view under the old name; row-level security stays the reader's."""
    view = f"CREATE VIEW {old.name} WITH (security_invoker = true) AS SELECT * FROM {new.name};"  # noqa: S608 - shown, never executed
    last = "-- with GRANTs as the table has them; then allow it by lint_allow, and in a later release"
    return "\n".join((f"ALTER TABLE {old.name} RENAME TO {new.name};", view, last, f"DROP VIEW {old.name};"))


def later(statement: str) -> str:
    """The same, when the locks of this file are released."""
    return f"{_NEXT}\n{statement};"


def alone(statement: str) -> str:
    """The same, outside a transaction."""
    return f"{_APART}\n{statement};"


def _concurrently(name: str, definition: str) -> tuple[str, str]:
    return f"DROP INDEX CONCURRENTLY IF EXISTS {name};", definition.replace(" INDEX ", " INDEX CONCURRENTLY ", 1) + ";"


def _definition(made: Index) -> str:
    return made.definition.replace(" ON ONLY public.", " ON ", 1).replace(" ON public.", " ON ", 1).replace(" ON ONLY ", " ON ", 1)


def _longer(name: str, suffix: str) -> str:
    return f'{name[:-1]}{suffix}"' if name.endswith('"') else name + suffix

"""The SQL of each step from one set of facts to another."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bottleneck_db.errors import SchemaError
from bottleneck_db.schema.changes import BY_HAND, Changes, Phase
from bottleneck_db.schema.columns import ColumnWriter, Fills, storage
from bottleneck_db.schema.facts import Fact, Key
from bottleneck_db.schema.grants import GrantWriter
from bottleneck_db.schema.quoting import literal

# Where a table is in the text, {name} is the fact's own, {host} its table's; all else are its parts.
_MAKE = {
    "schema": "CREATE SCHEMA {name}",
    "default": "ALTER TABLE {host} ALTER COLUMN {column} SET DEFAULT {definition}",
    "constraint": "ALTER TABLE {host} ADD CONSTRAINT {constraint} {definition}",
    "row security": "ALTER TABLE {host} ENABLE ROW LEVEL SECURITY",
    "policy": "CREATE POLICY {policy} ON {host} {definition}",
}
_DROP = {
    "schema": "DROP SCHEMA {name}",
    "enum": "DROP TYPE {name}",
    "default": "ALTER TABLE {host} ALTER COLUMN {column} DROP DEFAULT",
    "constraint": "ALTER TABLE {host} DROP CONSTRAINT {constraint}",
    "index": "DROP INDEX {name}",
    "function": "DROP FUNCTION {name}",
    "trigger": "DROP TRIGGER {trigger} ON {host}",
    "row security": "ALTER TABLE {host} DISABLE ROW LEVEL SECURITY",
    "policy": "DROP POLICY {policy} ON {host}",
    "comment": "COMMENT ON {on} IS NULL",
}
_ALSO_ON_PARTITIONS = {"row security": "ALTER TABLE %s DISABLE ROW LEVEL SECURITY", "policy": "DROP POLICY IF EXISTS {policy} ON %s"}
_INHERITED_BY_PARTITIONS = frozenset({"table", "policy", "row security", "trigger"})


def statements(changes: Changes, fills: Fills | None = None) -> list[str]:
    """The SQL that leads from changes.old to changes.new, in order. What goes is parked first of all, for rows are copied as long as a
    table is large, and anything else would lock readers out meanwhile.

    Raises:
        MissingFill, MissingLabel: rows may stand in the way, and nobody has said what becomes of them.
        SchemaError: a change cannot be drafted.
    """
    return sorted(_Writer(changes, fills or Fills()).write(), key=lambda statement: not is_parking(statement))


def is_parking(statement: str) -> bool:
    """Whether it copies what a later statement drops."""
    return statement.startswith("SELECT app.park_")


class _Writer:
    def __init__(self, changes: Changes, fills: Fills) -> None:
        self._changes = changes
        self._columns = ColumnWriter(changes, fills)
        self._grants = GrantWriter()
        self._makers: dict[str, Callable[[Fact], Iterator[str]]] = {
            "enum": _create_enum,
            "table": self._create_table,
            "column": self._columns.add,
            "index": _create_index,
            "function": self._create_function,
            "trigger": _create_trigger,
            "grant": self._grants.give,
            "comment": _comment,
        }
        self._droppers: dict[str, Callable[[Fact], Iterator[str]]] = {
            "table": _drop_table,
            "column": self._columns.drop,
            "grant": self._grants.take,
        }

    def write(self) -> Iterator[str]:
        steps = self._changes.steps()
        for phase, key in steps:
            yield from self._step(phase, key)
        yield from self._grants.written()
        made = [key for phase, key in steps if phase in {Phase.MAKE, Phase.ALTER}]
        if any(map(self._concerns_partitions, made)):
            yield "SELECT app.ensure_partitions()"
        for key in made:
            if key[0] == "table":  # rows that an earlier drop has parked, parents first
                yield f"SELECT app.unpark_table({literal(key[1])})"

    def _step(self, phase: Phase, key: Key) -> Iterator[str]:
        match phase:
            case Phase.DROP:
                yield from self._drop(self._changes.old[key])
            case Phase.SWAP:
                yield f"ALTER TYPE {key[1]} RENAME TO {key[1]}__old"
                yield from _create_enum(self._changes.new[key])
            case Phase.ALTER:
                yield from self._alter(self._changes.old[key], self._changes.new[key])
            case Phase.MAKE:
                yield from self._make(self._changes.new[key])
            case Phase.SWEEP:
                yield f"DROP TYPE {key[1]}__old"

    def _make(self, fact: Fact) -> Iterator[str]:
        if fact.kind in _MAKE:
            yield _written(_MAKE[fact.kind], fact)
        elif fact.kind in self._makers:
            yield from self._makers[fact.kind](fact)
        else:
            raise SchemaError(f"{fact.kind} {fact.name} cannot be drafted: {BY_HAND}")

    def _drop(self, fact: Fact) -> Iterator[str]:
        if fact.kind in self._droppers:
            yield from self._droppers[fact.kind](fact)
        elif fact.kind in _DROP:
            yield _written(_DROP[fact.kind], fact)
            if fact.kind in _ALSO_ON_PARTITIONS and self._changes.old["table", fact.host or ""].parts["partition_key"]:
                yield for_each_partition(fact.host or "", _written(_ALSO_ON_PARTITIONS[fact.kind], fact))
        else:
            raise SchemaError(f"{fact.kind} {fact.name} cannot be dropped by a draft: {BY_HAND}")

    def _alter(self, old: Fact, new: Fact) -> Iterator[str]:
        match new.kind:
            case "column":
                yield from self._columns.alter(old, new)
            case "grant":
                self._grants.change(old, new)
            case "function":
                yield new.definition.strip()
            case _:
                yield from self._make(new)

    def _create_table(self, fact: Fact) -> Iterator[str]:
        """With its columns, defaults and rules; foreign keys come later, when their parents are there."""
        own = [other for other in self._changes.new.values() if other.host == fact.name]
        columns = sorted((other for other in own if other.kind == "column"), key=lambda column: int(column.parts["position"]))
        rules = [other for other in own if other.kind == "constraint" and other.parts["type"] != "f"]
        rules.sort(key=lambda rule: (rule.parts["type"] != "p", rule.name))
        lines = [self._columns.definition(column) for column in columns]
        lines += [f"CONSTRAINT {rule.parts['constraint']} {rule.definition}" for rule in rules]
        partition = f" PARTITION BY {fact.parts['partition_key']}" if fact.parts["partition_key"] else ""
        yield f"CREATE TABLE {fact.name} (\n    " + ",\n    ".join(lines) + f"\n){partition}"
        yield from (storage(column) for column in columns if column.parts["storage"])

    def _create_function(self, fact: Fact) -> Iterator[str]:
        yield fact.definition.strip()
        if ("grant", f"function {fact.name} to PUBLIC") not in self._changes.new:
            yield f"REVOKE ALL ON FUNCTION {fact.name} FROM PUBLIC"

    def _concerns_partitions(self, key: Key) -> bool:
        """Whether partitions must be made, or given what their parent has got."""
        fact = self._changes.new[key]
        table = self._changes.new.get(("table", fact.host or fact.name))
        return fact.kind in _INHERITED_BY_PARTITIONS and table is not None and table.parts["partition_key"] is not None


def making(fact: Fact) -> str:
    """The statement that makes an index or a constraint."""
    return next(_create_index(fact)) if fact.kind == "index" else _written(_MAKE[fact.kind], fact)


def dropping(fact: Fact) -> str:
    """The statement that drops an index or a constraint."""
    return _written(_DROP[fact.kind], fact)


def _written(template: str, fact: Fact) -> str:
    return template.format(name=fact.name, host=fact.host, definition=fact.definition, **fact.parts)


def _create_enum(fact: Fact) -> Iterator[str]:
    yield f"CREATE TYPE {fact.name} AS ENUM ({', '.join(map(literal, fact.parts['labels']))})"


def _create_index(fact: Fact) -> Iterator[str]:
    yield fact.definition.replace(" ON public.", " ON ", 1)


def _create_trigger(fact: Fact) -> Iterator[str]:
    yield str(fact.parts["sql"]).replace(" ON public.", " ON ", 1)
    if fact.parts["enabled"] != "O":
        state = {"D": "DISABLE TRIGGER", "R": "ENABLE REPLICA TRIGGER", "A": "ENABLE ALWAYS TRIGGER"}[fact.parts["enabled"]]
        yield f"ALTER TABLE {fact.host} {state} {fact.parts['trigger']}"


def _comment(fact: Fact) -> Iterator[str]:
    yield f"COMMENT ON {fact.parts['on']} IS {literal(fact.definition)}"


def _drop_table(fact: Fact) -> Iterator[str]:
    yield f"SELECT app.park_table({literal(fact.name)})"
    yield f"DROP TABLE {fact.name}"


def for_each_partition(table: str, command: str) -> str:
    """A command for each partition, whose name is %s in it. A partition's policies are its own: what the parent loses, each loses."""
    loop = f"FOR p IN SELECT inhrelid FROM pg_inherits WHERE inhparent = {literal(table)}::regclass LOOP"  # noqa: S608 - of the catalog
    return f"DO $$\nDECLARE p regclass;\nBEGIN\n    {loop}\n        EXECUTE format({literal(command)}, p);\n    END LOOP;\nEND $$"

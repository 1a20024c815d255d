"""The SQL of each step from one set of facts to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bottleneck_db.errors import SchemaError
from bottleneck_db.schema.changes import Changes, Phase, Step
from bottleneck_db.schema.facts import Fact, Facts, Key

_QUIET = "ALTER TABLE {table} DISABLE TRIGGER USER"  # a fill is nobody's change: no trigger tells or refuses it
_LOUD = "ALTER TABLE {table} ENABLE TRIGGER USER"


@dataclass(frozen=True)
class Fills:
    """What only a person can know: SQL for rows without a value, by "table.column"; and what becomes of an enum's label that goes."""

    columns: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


class MissingFill(SchemaError):
    """Rows would have no value there: declare `fill="…"` on the column (or in Meta.dropped for one that goes)."""


class MissingLabel(SchemaError):
    """Rows may hold a label that goes: declare on the enum what becomes of it, `__without__ = {"label": "another"}`."""


def statements(changes: Changes, fills: Fills) -> list[str]:
    """The SQL that leads from changes.old to changes.new, in order; grants of columns are gathered at the end.

    Raises:
        MissingFill, MissingLabel: rows may stand in the way, and nobody has said what becomes of them.
        SchemaError: a change cannot be drafted.
    """
    return list(_Writer(changes, fills).write())


class _Writer:
    def __init__(self, changes: Changes, fills: Fills) -> None:
        self._changes = changes
        self._old: Facts = changes.old
        self._new: Facts = changes.new
        self._fills = fills
        self._grants: defaultdict[tuple[str, str, str, str], list[str]] = defaultdict(list)

    def write(self) -> Iterator[str]:
        steps = self._changes.steps()
        for phase, key in steps:
            yield from self._step(phase, key)
        yield from self._gathered_grants()
        if self._touches_partitions(steps):
            yield "SELECT app.ensure_partitions()"
        yield from self._restored(steps)

    def _step(self, phase: Phase, key: Key) -> Iterator[str]:
        kind, _ = key
        match phase:
            case Phase.DROP:
                yield from self._drop(kind, self._old[key])
            case Phase.ALTER:
                yield from self._alter(kind, self._old[key], self._new[key])
            case Phase.MAKE:
                yield from self._make(kind, self._new[key])
            case Phase.SWAP:
                yield f"ALTER TYPE {key[1]} RENAME TO {key[1]}__old"
                yield _create_enum(self._new[key])
            case Phase.SWEEP:
                yield f"DROP TYPE {key[1]}__old"

    # Making

    def _make(self, kind: str, fact: Fact) -> Iterator[str]:
        match kind:
            case "schema":
                yield f"CREATE SCHEMA {fact.name}"
            case "enum":
                yield _create_enum(fact)
            case "table":
                yield from self._create_table(fact)
            case "column":
                yield from self._add_column(fact)
            case "default":
                yield f"ALTER TABLE {fact.host} ALTER COLUMN {fact.parts['column']} SET DEFAULT {fact.definition}"
            case "constraint":
                yield f"ALTER TABLE {fact.host} ADD CONSTRAINT {fact.parts['constraint']} {fact.definition}"
            case "index":
                yield fact.definition.replace(" ON public.", " ON ")
            case "function":
                yield from self._create_function(fact)
            case "trigger":
                yield str(fact.parts["sql"]).replace(" ON public.", " ON ")
            case "row security":
                yield f"ALTER TABLE {fact.name} ENABLE ROW LEVEL SECURITY"
            case "policy":
                yield f"CREATE POLICY {fact.parts['policy']} ON {fact.host} {fact.definition}"
            case "grant":
                self._gather("GRANT", fact, fact.parts["privileges"])
            case "comment":
                yield f"COMMENT ON {fact.parts['on']} IS {_literal(fact.definition)}"
            case _:
                raise SchemaError(f"{kind} {fact.name} cannot be drafted")

    def _create_table(self, fact: Fact) -> Iterator[str]:
        own = [f for f in self._new.values() if f.host == fact.name]
        columns = sorted((f for f in own if f.kind == "column"), key=lambda f: int(f.parts["position"]))
        rules = sorted(
            (f for f in own if f.kind == "constraint" and f.parts["type"] != "f"), key=lambda f: (f.parts["type"] != "p", f.name)
        )
        lines = [self._column(column) for column in columns]
        lines += [f"CONSTRAINT {rule.parts['constraint']} {rule.definition}" for rule in rules]
        partition = f" PARTITION BY {fact.parts['partition_key']}" if fact.parts["partition_key"] else ""
        yield f"CREATE TABLE {fact.name} (\n    " + ",\n    ".join(lines) + f"\n){partition}"
        yield from (_storage(column) for column in columns if column.parts["storage"])

    def _column(self, fact: Fact, *, nullable: bool = False) -> str:
        default = self._new.get(("default", fact.name))
        parts = [
            str(fact.parts["column"]),
            str(fact.parts["type"]),
            "NOT NULL" if fact.parts["not_null"] and not nullable else None,
            fact.parts["identity"],
            f"GENERATED ALWAYS AS ({fact.parts['generated']}) STORED" if fact.parts["generated"] else None,
            f"DEFAULT {default.definition}" if default else None,
        ]
        return " ".join(part for part in parts if part)

    def _add_column(self, fact: Fact) -> Iterator[str]:
        column, table = fact.parts["column"], fact.host
        comes_filled = fact.parts["generated"] or fact.parts["identity"] or ("default", fact.name) in self._new
        if fact.parts["not_null"] and not comes_filled:
            yield f"ALTER TABLE {table} ADD COLUMN {self._column(fact, nullable=True)}"
            yield f"SELECT app.unpark_column({_literal(table or '')}, {_literal(str(column))})"
            yield from self._fill(fact)
            yield f"ALTER TABLE {table} ALTER COLUMN {column} SET NOT NULL"
        else:
            yield f"ALTER TABLE {table} ADD COLUMN {self._column(fact)}"
            if not fact.parts["generated"]:
                yield f"SELECT app.unpark_column({_literal(table or '')}, {_literal(str(column))})"
        if fact.parts["storage"]:
            yield _storage(fact)

    def _fill(self, fact: Fact) -> Iterator[str]:
        """Give rows without a value one, as declared; else the column's default."""
        default = self._new.get(("default", fact.name))
        fill = self._fills.columns.get(fact.name) or (default.definition if default else None)
        if fill is None:
            raise MissingFill(f"{fact.name} must have a value, and rows may have none: {MissingFill.__doc__}")
        yield _QUIET.format(table=fact.host)
        yield f"UPDATE {fact.host} SET {fact.parts['column']} = {fill} WHERE {fact.parts['column']} IS NULL"
        yield _LOUD.format(table=fact.host)

    def _create_function(self, fact: Fact) -> Iterator[str]:
        yield fact.definition.strip()
        if ("grant", f"function {fact.name} to PUBLIC") not in self._new:
            yield f"REVOKE ALL ON FUNCTION {fact.name} FROM PUBLIC"

    # Altering

    def _alter(self, kind: str, old: Fact, new: Fact) -> Iterator[str]:
        match kind:
            case "column":
                yield from self._alter_column(old, new)
            case "grant":
                lost, won = set(old.parts["privileges"]), set(new.parts["privileges"])
                self._gather("REVOKE", old, sorted(lost - won))
                self._gather("GRANT", new, sorted(won - lost))
            case "function":
                yield new.definition.strip()
            case _:
                yield from self._make(kind, new)

    def _alter_column(self, old: Fact, new: Fact) -> Iterator[str]:
        alter = f"ALTER TABLE {new.host} ALTER COLUMN {new.parts['column']}"
        if old.parts["generated"] and not new.parts["generated"]:
            yield f"{alter} DROP EXPRESSION"
        if old.parts["identity"] and not new.parts["identity"]:
            yield f"{alter} DROP IDENTITY"
        if self._changes.retyped(new.key):
            yield f"{alter} TYPE {new.parts['type']} USING {self._converted(old, new)}"
        if new.parts["not_null"] and not old.parts["not_null"]:
            yield from self._fill(new)
            yield f"{alter} SET NOT NULL"
        if old.parts["not_null"] and not new.parts["not_null"]:
            yield f"{alter} DROP NOT NULL"
        if new.parts["identity"] and not old.parts["identity"]:
            yield f"{alter} ADD {new.parts['identity']}"
        if old.parts["storage"] != new.parts["storage"]:
            yield _storage(new)

    def _converted(self, old: Fact, new: Fact) -> str:
        column, kind = new.parts["column"], new.parts["type"]
        enums = [key[1] for key in self._changes.swapped & old.rests_on if key[0] == "enum"]
        if not enums:
            return f"{column}::{kind}"
        if str(kind).endswith("[]"):
            return f"{column}::text[]::{kind}"
        becomes = self._becoming(enums[0])
        cases = " ".join(f"WHEN {_literal(label)} THEN {_literal(other)}" for label, other in becomes.items())
        return f"(CASE {column}::text {cases} ELSE {column}::text END)::{kind}" if cases else f"{column}::text::{kind}"

    def _becoming(self, enum: str) -> dict[str, str]:
        """What the labels that go become."""
        old, new = (facts["enum", enum].parts["labels"] for facts in (self._old, self._new))
        declared = self._fills.labels.get(enum, {})
        gone = [label for label in old if label not in new]
        for label in gone:
            if declared.get(label) not in new:
                raise MissingLabel(f"{enum}: {label!r} goes. {MissingLabel.__doc__}")
        return {label: declared[label] for label in gone}

    # Dropping

    def _drop(self, kind: str, fact: Fact) -> Iterator[str]:
        match kind:
            case "schema":
                yield f"DROP SCHEMA {fact.name}"
            case "enum":
                yield f"DROP TYPE {fact.name}"
            case "table":
                yield f"SELECT app.park_table({_literal(fact.name)})"
                yield f"DROP TABLE {fact.name}"
            case "column":
                if not fact.parts["generated"]:
                    yield f"SELECT app.park_column({_literal(fact.host or '')}, {_literal(str(fact.parts['column']))})"
                yield f"ALTER TABLE {fact.host} DROP COLUMN {fact.parts['column']}"
            case "default":
                yield f"ALTER TABLE {fact.host} ALTER COLUMN {fact.parts['column']} DROP DEFAULT"
            case "constraint":
                yield f"ALTER TABLE {fact.host} DROP CONSTRAINT {fact.parts['constraint']}"
            case "index":
                yield f"DROP INDEX {fact.name}"
            case "function":
                yield f"DROP FUNCTION {fact.name}"
            case "trigger":
                yield f"DROP TRIGGER {fact.parts['trigger']} ON {fact.host}"
            case "row security":
                yield f"ALTER TABLE {fact.name} DISABLE ROW LEVEL SECURITY"
                yield from self._on_partitions(fact, "ALTER TABLE %s DISABLE ROW LEVEL SECURITY")
            case "policy":
                yield f"DROP POLICY {fact.parts['policy']} ON {fact.host}"
                yield from self._on_partitions(fact, f"DROP POLICY IF EXISTS {fact.parts['policy']} ON %s")
            case "grant":
                self._gather("REVOKE", fact, fact.parts["privileges"])
            case "comment":
                yield f"COMMENT ON {fact.parts['on']} IS NULL"
            case _:
                raise SchemaError(f"{kind} {fact.name} cannot be dropped by a draft")

    def _on_partitions(self, fact: Fact, command: str) -> Iterator[str]:
        """A partition's policies are its own: what the parent loses, each partition loses."""
        table = self._old["table", fact.host or fact.name]
        if table.parts["partition_key"]:
            yield (
                "DO $$\nDECLARE p regclass;\nBEGIN\n"
                f"    FOR p IN SELECT inhrelid FROM pg_inherits WHERE inhparent = {_literal(table.name)}::regclass LOOP\n"
                f"        EXECUTE format({_literal(command)}, p);\n    END LOOP;\nEND $$"
            )

    # Grants, partitions, parked rows

    def _gather(self, verb: str, fact: Fact, privileges: list[str]) -> None:
        for privilege in privileges:
            plain, _, option = privilege.partition(" WITH ")
            target = f"TABLE {fact.host}" if fact.parts["kind"] == "COLUMN" else f"{fact.parts['kind']} {fact.parts['object']}"
            suffix = f"{fact.parts['grantee']}{' WITH ' + option if option and verb == 'GRANT' else ''}"
            columns = self._grants[verb, plain, target, suffix]
            if fact.parts["kind"] == "COLUMN":
                columns.append(str(fact.parts["object"]))

    def _gathered_grants(self) -> Iterator[str]:
        """Revoked before granted: REVOKE of a table's privilege takes the columns' along."""
        for (verb, privilege, target, who), columns in sorted(self._grants.items(), key=lambda item: (item[0][0] == "GRANT", item[0])):
            of = f" ({', '.join(sorted(columns))})" if columns else ""
            yield f"{verb} {privilege}{of} ON {target} {'TO' if verb == 'GRANT' else 'FROM'} {who}"

    def _touches_partitions(self, steps: list[Step]) -> bool:
        """Whether partitions must be made, or get what their parent has got."""
        facts = [self._new[key] for phase, key in steps if phase in {Phase.MAKE, Phase.ALTER} and key in self._new]
        hosts = [
            self._new.get(("table", fact.host or fact.name))
            for fact in facts
            if fact.kind in {"table", "policy", "row security", "trigger"}
        ]
        return any(table is not None and table.parts["partition_key"] for table in hosts)

    def _restored(self, steps: list[Step]) -> Iterator[str]:
        """Rows that an earlier drop has parked come back when their table does, parents first."""
        for phase, (kind, name) in steps:
            if phase is Phase.MAKE and kind == "table":
                yield f"SELECT app.unpark_table({_literal(name)})"


def _create_enum(fact: Fact) -> str:
    return f"CREATE TYPE {fact.name} AS ENUM ({', '.join(map(_literal, fact.parts['labels']))})"


def _storage(fact: Fact) -> str:
    return f"ALTER TABLE {fact.host} ALTER COLUMN {fact.parts['column']} SET STORAGE {fact.parts['storage'] or 'DEFAULT'}"


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"

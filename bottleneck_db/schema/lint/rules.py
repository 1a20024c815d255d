"""What is dangerous about a statement that ran on the scratch database; each rule under squawk's name where squawk has it.

A lock for a moment is harmless: the runner waits for it a second at most, and tries again. Dangerous is what lasts as long as a table is
large while others wait, what loses values, and what breaks the code that still runs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from bottleneck_db.schema.lint import rewrites
from bottleneck_db.schema.lint.catalog import Column
from bottleneck_db.schema.lint.findings import Severity
from bottleneck_db.schema.lint.observed import Run, Step
from bottleneck_db.schema.statements import is_parking

_SAFE_NAME = re.compile(r"\bINDEX\s+CONCURRENTLY\s+(?:IF\s+(?:NOT\s+)?EXISTS\s+)?(\S+)", re.IGNORECASE)

RULES = {
    "adding-field-with-default": "a column whose value is computed for each row that is there",
    "adding-foreign-key-constraint": "a foreign key that is checked for all rows while writes to both tables wait",
    "adding-not-nullable-field": "NOT NULL by a scan under ACCESS EXCLUSIVE",
    "backfill-in-one-transaction": "one statement that writes all rows of a table",
    "backfill-with-ddl": "the same, in a transaction that also locks a table",
    "changing-column-type": "a type for which every row is written anew",
    "concurrently-in-transaction": "CONCURRENTLY where it cannot run",
    "constraint-missing-not-valid": "a CHECK that is checked for all rows under ACCESS EXCLUSIVE",
    "destructive": "values or tables that go, without a declared reason",
    "disallowed-unique-constraint": "a UNIQUE or PRIMARY KEY whose index is built under ACCESS EXCLUSIVE",
    "new-enum-value-in-transaction": "a label that is used before its transaction has ended",
    "no-rows": "a table without a row on the scratch database, where no scan can be seen",
    "not-repeatable": "a CONCURRENTLY build that cannot be run again after it was broken off",
    "renaming-column": "a name that running code still asks for",
    "renaming-table": "a name that running code still asks for",
    "require-concurrent-index-creation": "an index that is built while writes wait",
    "scan-under-lock": "a whole table read while others wait for a lock",
    "table-rewrite": "every row written anew under ACCESS EXCLUSIVE",
    "unused-exemption": "an exemption from a rule that finds nothing",
}


@dataclass(frozen=True)
class Danger:
    """What a rule has found at one statement."""

    rule: str
    danger: str
    safe: str
    severity: Severity = Severity.ERROR


@dataclass
class File:
    """What rules must know of the file around a statement."""

    run: Run
    in_transaction: bool
    destructive: str | None
    untold: set[int] = field(default_factory=set)

    def lock_held(self, step: Step, *, afterwards: bool = False) -> tuple[str, str] | None:
        """A table that another statement of the same transaction locks against writers, before this one or also after it; and the mode."""
        for other in self.run.steps if self.in_transaction else ():
            if other.number != step.number and (afterwards or other.number < step.number):
                for table, mode in other.blocked().items():
                    return other.name(table), f"{_spoken(mode)} by statement {other.number}"
        return None


def dangers(step: Step, file: File) -> Iterator[Danger]:
    """All dangers of one statement."""
    work = [danger for rule in _WORK for danger in rule(step)]
    yield from work or _scans(step, file)
    for rule in _OTHERS:
        yield from rule(step, file)


def _rewrites(step: Step) -> Iterator[Danger]:
    for oid in step.roots(step.rewritten & step.after.tables.keys()):
        table = step.after.tables[oid]
        retyped = [(old, new) for old, new in _kept(step, oid) if old.type != new.type]
        added = [column for key, column in step.after.columns.items() if key[0] == oid and key not in step.before.columns]
        told = f"every row of {table.name} is written anew under ACCESS EXCLUSIVE, and nobody reads or writes it meanwhile"
        if retyped:
            safe = "\n".join(rewrites.retyped(table, old, new) for old, new in retyped)
            changes = ", ".join(f"{old.name} becomes {new.type}" for old, new in retyped)
            yield Danger("changing-column-type", f"{changes}: {told}", safe)
        elif added:
            names = ", ".join(column.name for column in added)
            yield Danger("adding-field-with-default", f"{names} has a value of its own in each row: {told}", rewrites.added(table, added))
        else:
            safe = "-- make a new table of that form, fill it in batches while a trigger writes both, and swap the names"
            yield Danger("table-rewrite", told, safe)


def _not_null(step: Step) -> Iterator[Danger]:
    for oid in step.roots(step.scanned - step.rewritten):
        for old, new in _kept(step, oid):
            if new.not_null and not old.not_null:
                table = step.after.tables[oid]
                told = f"all rows of {table.name} are read for a NULL in {new.name} under ACCESS EXCLUSIVE"
                yield Danger("adding-not-nullable-field", told, rewrites.not_null(table, new))


def _constraints(step: Step) -> Iterator[Danger]:
    there = {(other.table, other.name) for other in step.before.constraints.values()}
    for oid, made in step.after.constraints.items():
        table = step.after.tables[made.table]
        if oid in step.before.constraints or (made.table, made.name) in there or table.parent:
            continue
        if made.type == "f" and made.validated:
            told = f"{made.name} is checked for all rows of {table.name}, and nobody writes it or the table that it refers to meanwhile"
            yield Danger("adding-foreign-key-constraint", told, rewrites.constraint(made, step.after))
        elif made.type == "c" and made.validated:
            told = f"{made.name} is checked for all rows of {table.name} under ACCESS EXCLUSIVE"
            yield Danger("constraint-missing-not-valid", told, rewrites.constraint(made, step.after))
        elif made.index in step.after.indexes and made.index not in step.before.indexes:
            told = f"the index of {made.name} is built under ACCESS EXCLUSIVE, and nobody reads or writes {table.name} meanwhile"
            behind = step.after.indexes[made.index]
            yield Danger("disallowed-unique-constraint", told, rewrites.unique(made, behind, step.after))


def _indexes(step: Step) -> Iterator[Danger]:
    there = {(other.table, other.name) for other in step.before.indexes.values()}
    of_constraints = {constraint.index for constraint in step.after.constraints.values()}
    for oid, made in step.after.indexes.items():
        known = oid in step.before.indexes or (made.table, made.name) in there or oid in of_constraints
        if step.observed and made.valid and not known and made.table not in step.rewritten:
            told = f"nobody writes {step.after.tables[made.table].name} while {made.name} is built (SHARE)"
            yield Danger("require-concurrent-index-creation", told, rewrites.index(made, step.after))


_WORK: tuple[Callable[[Step], Iterator[Danger]], ...] = (_rewrites, _not_null, _constraints, _indexes)


def _scans(step: Step, file: File) -> Iterator[Danger]:
    """Whole tables read under a lock of this statement, or of an earlier one of the transaction; and whole tables written."""
    if is_parking(step.statement):
        return  # what goes is declared; its writers wait while it is copied, or what they write would be lost
    held = file.lock_held(step)
    modes = {step.roots([oid])[0]: mode for oid, mode in step.blocked().items() if oid in step.scanned}
    for oid in step.roots(step.scanned - step.written):
        name = step.name(oid)
        if oid in modes:
            told = f"all rows of {name} are read under {_spoken(modes[oid])}"
            yield Danger(
                "scan-under-lock", told, "-- a CHECK that says the same, added NOT VALID and validated in the file before, saves the scan"
            )
        elif held:
            yield Danger(
                "scan-under-lock", f"all rows of {name} are read while {held[0]} is locked ({held[1]})", rewrites.later(step.statement)
            )
    for oid in step.roots(step.scanned & step.written):
        yield _backfill(step.name(oid), file.lock_held(step, afterwards=True))


def _backfill(name: str, held: tuple[str, str] | None) -> Danger:
    safe = f"-- in a file of its own, with RUN_IN_TRANSACTION = False, again until it finds no row\n{rewrites.batch(name, '…', '…')}"
    if held:
        told = f"all rows of {name} are written in the transaction that locks {held[0]} ({held[1]}): others wait for all of it"
        return Danger("backfill-with-ddl", told, safe)
    told = f"all rows of {name} are written by one statement: whoever writes one of them waits for all"
    return Danger("backfill-in-one-transaction", told, safe, Severity.WARNING)


def _destructive(step: Step, file: File) -> Iterator[Danger]:
    if file.destructive is None and (lost := list(_losses(step))):
        names = ", ".join(name for name, _ in lost)
        told = "; ".join(f"{name} {how}" for name, how in lost)
        yield Danger(
            "destructive",
            f"{told}, and the file does not say why",
            f'destructive = "why nothing needs {names} any more"'.replace("\n", " "),
        )


def _losses(step: Step) -> Iterator[tuple[str, str]]:
    for oid, table in step.before.tables.items():
        gone_with_parent = table.parent in step.before.tables and table.parent not in step.after.tables
        if oid not in step.after.tables and not gone_with_parent:
            yield table.name, "is dropped"
    for oid in sorted(step.emptied):
        yield step.name(oid), "loses all its rows"
    for (oid, number), column in step.before.columns.items():
        if oid in step.after.tables and (oid, number) not in step.after.columns and not step.before.tables[oid].parent:
            yield f"{step.name(oid)}.{column.name}", "is dropped"
    for old, new in step.narrowed:
        if not step.before.tables[old.table].parent:
            yield f"{step.name(old.table)}.{old.name}", f"gets the narrower type {new.type} instead of {old.type}"


def _renames(step: Step, _file: File) -> Iterator[Danger]:
    for oid, old in step.before.tables.items():
        table = step.after.tables.get(oid)
        if table is None or old.parent:
            continue
        if table.name != old.name:
            told = f"code that still runs asks for {old.name}, which is {table.name} now"
            yield Danger("renaming-table", told, rewrites.renamed_table(old, table))
        for before, after in _kept(step, oid):
            if before.name != after.name:
                told = f"code that still runs asks for {old.name}.{before.name}, which is {after.name} now"
                yield Danger("renaming-column", told, rewrites.renamed_column(table, before, after))


def _new_labels(step: Step, file: File) -> Iterator[Danger]:
    """A type that the transaction itself has made may be used with all its labels (ALTER TYPE in the manual)."""
    if not file.in_transaction or step.words[:2] == ["ALTER", "TYPE"]:
        return
    for earlier in file.run.steps[: step.number - 1] if step.strings else ():
        for label in sorted(earlier.new_labels(file.run.steps[0].before.labels).intersection(step.strings)):
            told = f"the label {label!r} of statement {earlier.number} cannot be used before its transaction has ended"
            yield Danger("new-enum-value-in-transaction", told, rewrites.later(step.statement))


def _concurrently(step: Step, file: File) -> Iterator[Danger]:
    if "CONCURRENTLY" not in step.words or step.words[0] == "REFRESH":
        return
    if file.in_transaction:
        told = "CONCURRENTLY does not run in a transaction, and this file runs in one"
        yield Danger("concurrently-in-transaction", told, rewrites.alone(step.statement))
    elif "CREATE" in step.words[:1] and (match := _SAFE_NAME.search(step.statement)):
        dropped = file.run.steps[step.number - 2].statement if step.number > 1 else ""
        before = f"DROP INDEX CONCURRENTLY IF EXISTS {match[1]}"
        if "EXISTS" in step.words or " ".join(dropped.split()).upper() != before.upper():
            told = (
                f"a build of {match[1]} that is broken off leaves an INVALID index: the next run fails at it, or takes it for the real one"
            )
            yield Danger("not-repeatable", told, f"{before};\n{_without_exists(step.statement)};")


def _unfilled(step: Step, file: File) -> Iterator[Danger]:
    for oid in sorted(step.blocked().keys() & file.untold):
        file.untold.discard(oid)
        if step.before.tables[oid].parent:
            continue
        name = step.name(oid)
        told = f"{name} has no row on the scratch database, so that no scan of it is seen"
        yield Danger(
            "no-rows",
            told,
            f"-- in migrations/rows, in a file named after the migration that made it\nINSERT INTO {name} …;",
            Severity.WARNING,
        )


_OTHERS: tuple[Callable[[Step, File], Iterator[Danger]], ...] = (_destructive, _renames, _new_labels, _concurrently, _unfilled)


def _kept(step: Step, table: int) -> Sequence[tuple[Column, Column]]:
    """The columns that are there before and after."""
    after = step.after.columns
    return [(column, after[key]) for key, column in step.before.columns.items() if key[0] == table and key in after]


def _spoken(mode: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", mode.removesuffix("Lock")).upper()


def _without_exists(statement: str) -> str:
    return re.sub(r"\s+IF\s+NOT\s+EXISTS", "", statement, count=1, flags=re.IGNORECASE)

"""squawk, the linter of PostgreSQL migrations, run over a file's statements; what it finds is told by statement."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bottleneck_db.errors import SchemaError
from bottleneck_db.schema.lint.findings import Severity
from bottleneck_db.schema.script import words

_CONFIG = Path(__file__).with_name("squawk.toml")
_SECONDS = 60

# Where the scratch database decides: squawk suspects what the text may do, and there it is seen whether it does.
DECIDED_BY_SCRATCH = {
    **dict.fromkeys(("adding-field-with-default", "adding-foreign-key-constraint", "adding-not-nullable-field")),
    **dict.fromkeys(("changing-column-type", "constraint-missing-not-valid", "disallowed-unique-constraint", "renaming-column")),
    **dict.fromkeys(("renaming-table", "require-concurrent-index-creation", "adding-required-field", "syntax-error")),
    "adding-serial-primary-key-field": "adding-field-with-default",
    "ban-concurrent-index-creation-in-transaction": "concurrently-in-transaction",
    "ban-drop-column": "destructive",
    "ban-drop-table": "destructive",
}
# These concern the tables that a statement touches; where no live one is touched, nobody waits or misses anything.
ABOUT_TABLES = frozenset(
    (
        *("ban-drop-default", "ban-drop-generated-expression", "ban-drop-not-null", "ban-set-schema", "ban-truncate-cascade"),
        *("require-concurrent-partition-detach", "require-concurrent-reindex"),
    )
)
# The rest of its rules, in version 2.70, that are not switched off; and how hard they are. One that comes later is a warning.
SEVERITIES = {
    **dict.fromkeys(("ban-truncate-cascade", "require-concurrent-reindex", "transaction-nesting", "prefer-repack"), Severity.ERROR),
    **dict.fromkeys(("ban-uncommitted-transaction", "ban-drop-database", "identifier-too-long"), Severity.ERROR),
    **dict.fromkeys(("ban-drop-not-null", "ban-drop-default", "ban-drop-generated-expression", "ban-set-schema"), Severity.WARNING),
    **dict.fromkeys(("ban-drop-view", "ban-drop-function", "ban-drop-schema", "ban-drop-sequence", "ban-drop-domain"), Severity.WARNING),
    **dict.fromkeys(("ban-alter-identity", "ban-drop-extension", "renaming-object", "require-enum-value-ordering"), Severity.WARNING),
    **dict.fromkeys(("ban-create-domain-with-constraint", "ban-alter-domain-with-add-constraint"), Severity.WARNING),
    "require-concurrent-partition-detach": Severity.WARNING,
    **dict.fromkeys(DECIDED_BY_SCRATCH, Severity.ERROR),
}
KEPT = SEVERITIES.keys() - DECIDED_BY_SCRATCH.keys()


class SquawkMissing(SchemaError):
    """The program squawk is not installed: `pip install 'bottleneck-db[lint]'`."""


class SquawkFailed(SchemaError):
    """squawk gave no answer."""


@dataclass(frozen=True)
class Suspicion:
    """What squawk suspects of one statement, under this project's name of the rule; `decided` where the scratch database knows better."""

    statement: int
    rule: str
    severity: Severity
    danger: str
    safe: str
    decided: bool
    about_tables: bool


def suspicions(statements: Sequence[str], *, in_transaction: bool) -> list[Suspicion]:
    """What squawk finds in the statements of one file.

    Raises:
        SquawkMissing: it is not installed.
        SquawkFailed: it did not run, or said something else than JSON.
    """
    starts, text = _joined(statements)
    found = []
    for entry in _asked(text, in_transaction=in_transaction):
        number = sum(start <= entry["line"] for start in starts)
        if not (entry["rule_name"] == "renaming-object" and _is_inner_name(statements[number - 1])):
            found.append(_suspicion(number, entry))
    return found


def find_squawk() -> str:
    """The program's path: this environment's, else the first on PATH.

    Raises:
        SquawkMissing: there is none.
    """
    program = shutil.which("squawk", path=str(Path(sys.executable).parent)) or shutil.which("squawk")
    if program is None:
        raise SquawkMissing
    return program


def _joined(statements: Sequence[str]) -> tuple[list[int], str]:
    """The lines (from 0) at which statements begin, and the text; squawk's own comments are defused, since they name no reason."""
    starts, text = [], ""
    for statement in statements:
        starts.append(text.count("\n"))
        text += statement.replace("squawk-", "squawk_") + "\n;\n"  # a last comment must not hide the semicolon
    return starts, text


def _is_inner_name(statement: str) -> bool:
    """Whether what gets another name is known to no code: it follows its table's name."""
    found = words(statement)
    return found[1:2] in (["INDEX"], ["TRIGGER"], ["POLICY"]) or "RENAME CONSTRAINT" in " ".join(found)


def _asked(text: str, *, in_transaction: bool) -> list[dict[str, Any]]:
    command = [find_squawk(), "--reporter", "json", "--config", str(_CONFIG)]
    command += ["--assume-in-transaction"] if in_transaction else []
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and the text comes on standard input
            command, input=text.encode(), capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SquawkFailed(f"squawk gave no answer ({type(error).__name__})") from None
    try:
        return list(json.loads(done.stdout))
    except json.JSONDecodeError:  # it ends with 1 where it finds something, and where it does not know a rule of its configuration
        raise SquawkFailed(f"squawk gave no answer: {done.stderr.decode(errors='replace').strip()[:500]}") from None


def _suspicion(number: int, entry: dict[str, Any]) -> Suspicion:
    rule = str(entry["rule_name"])
    return Suspicion(
        statement=number,
        rule=DECIDED_BY_SCRATCH.get(rule) or rule,
        severity=SEVERITIES.get(rule, Severity.WARNING),
        danger=str(entry["message"]).rstrip("."),
        safe=f"-- {entry['help'] or f'see https://squawkhq.com/docs/{rule}'}",
        decided=rule in DECIDED_BY_SCRATCH,
        about_tables=rule in ABOUT_TABLES,
    )

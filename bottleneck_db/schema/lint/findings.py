"""What the linter tells of a file: dangers by statement, what was seen on the scratch database, and what could not be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the pipeline; a warning wants to be read."""

    ERROR = "error"
    WARNING = "warning"


class Source(StrEnum):
    """Who has found it: squawk in the text, or the scratch database when the statement ran."""

    SQUAWK = "squawk"
    SCRATCH = "scratch"
    BOTH = "squawk and scratch"


@dataclass(frozen=True)
class Finding:
    """One danger: where (the statement's number counts from 1; 0 is the file as a whole), under which rule, and the safe way as SQL.

    `allowed` is the reason of the file's author to do it all the same; such a finding stops nobody.
    """

    file: str
    statement: int
    rule: str
    severity: Severity
    danger: str
    safe: str
    source: Source = Source.SCRATCH
    allowed: str | None = None


@dataclass(frozen=True)
class Seen:
    """A statement as it ran: the strongest lock on each table that was there before the file, and which of them it rewrote and scanned.

    `observed` is False where it did not run in a transaction of its own (CONCURRENTLY), so that its locks are not known.
    """

    number: int
    statement: str
    locks: Mapping[str, str] = field(default_factory=dict)
    rewritten: Sequence[str] = ()
    scanned: Sequence[str] = ()
    observed: bool = True


@dataclass(frozen=True)
class FileReport:
    """One file; `trouble` says what kept the linter from telling all."""

    file: str
    findings: Sequence[Finding]
    statements: Sequence[Seen]
    trouble: str | None = None

    @property
    def errors(self) -> int:
        """How many findings stop the pipeline."""
        return sum(finding.severity is Severity.ERROR and finding.allowed is None for finding in self.findings)

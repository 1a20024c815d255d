"""What a file's author has allowed, each with a reason: for the file by `lint_allow`, for one statement by a comment before it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import ModuleType

from bottleneck_db.errors import InvalidArgument, UnknownName
from bottleneck_db.schema.lint.findings import Finding, Severity
from bottleneck_db.schema.script import comments

_ALLOW = re.compile(r"lint:\s*allow\b\s*(?P<rule>[\w-]*)\s*(?P<reason>.*)")


@dataclass(frozen=True)
class Exemption:
    """A rule that does not hold for the file (statement 0) or for one statement, and why."""

    statement: int
    rule: str
    reason: str


def exemptions(version: str, module: ModuleType, statements: Sequence[str], known: Collection[str]) -> list[Exemption]:
    """All of a file.

    Raises:
        InvalidArgument: lint_allow is no dictionary of texts, a reason is missing, or it is about what has a declaration of its own.
        UnknownName: there is no such rule.
    """
    found = [*_of_module(module, version), *_of_statements(statements)]
    for exemption in found:
        if exemption.rule == "destructive":
            raise InvalidArgument(f"{version}: lint exemption", 'what is dropped is declared: destructive = "the reason"')
        if exemption.rule not in known:
            raise UnknownName(f"{version}: lint rule", exemption.rule, known)
        if not exemption.reason.strip():
            raise InvalidArgument(f"{version}: lint exemption", f"{exemption.rule} is allowed without a reason")
    return found


def exempted(findings: Iterable[Finding], granted: Sequence[Exemption], version: str) -> Iterator[Finding]:
    """The findings, those allowed with the reason; and a warning for each exemption that allows nothing."""
    used: set[Exemption] = set()
    for finding in findings:
        fitting = [one for one in granted if one.rule == finding.rule and one.statement in {0, finding.statement}]
        used.update(fitting)
        yield replace(finding, allowed=fitting[0].reason) if fitting else finding
    for one in granted:
        if one not in used:
            told = f"{one.rule} is allowed here, and finds nothing"
            yield Finding(version, one.statement, "unused-exemption", Severity.WARNING, told, "-- take the exemption out")


def _of_module(module: ModuleType, version: str) -> list[Exemption]:
    allowed: object = getattr(module, "lint_allow", {})
    if not isinstance(allowed, Mapping) or not all(isinstance(text, str) for pair in allowed.items() for text in pair):
        raise InvalidArgument(f"{version}: lint_allow", 'is a dictionary of rules and reasons, {"rule": "reason"}')
    return [Exemption(0, rule, reason) for rule, reason in allowed.items()]


def _of_statements(statements: Sequence[str]) -> Iterator[Exemption]:
    for number, statement in enumerate(statements, start=1):
        for comment in comments(statement):
            if match := _ALLOW.fullmatch(comment):
                yield Exemption(number, match["rule"], match["reason"])

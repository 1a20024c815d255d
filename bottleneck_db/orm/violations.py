"""Which error a broken rule raises: looked up by the name of the constraint, index or trigger that PostgreSQL reports."""

from __future__ import annotations

from dataclasses import dataclass

from tortoise.models import Model

from bottleneck_db.errors import ConstraintViolation
from bottleneck_db.orm.declarations import Constraint, declarations


@dataclass(frozen=True)
class Rule:
    """How a violation is told: its error class, and the rule in a user's words."""

    error: type[ConstraintViolation] | None
    message: str | None


_rules: dict[str, Rule] = {}


def learn(model: type[Model]) -> None:
    """Remember the rules that `model` declares."""
    for rule in declarations(model).rules:
        message = rule.message if isinstance(rule, Constraint) else None
        if rule.error is not None or message is not None:
            _rules[str(rule.name)] = Rule(rule.error, message)


def rule(name: str | None) -> Rule:
    """The rule of that name; an empty one where no model says more about it."""
    return _rules.get(name or "", Rule(None, None))

"""Which rule two rows clash by, for ON CONFLICT (PostgreSQL manual, INSERT)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pypika_tortoise.context import SqlContext
from pypika_tortoise.terms import Criterion
from tortoise.expressions import Q, ResolveContext
from tortoise.models import Model
from tortoise.query_utils import QueryModifier

from bottleneck_db.errors import InvalidArgument
from bottleneck_db.orm.arguments import name_list
from bottleneck_db.orm.declarations import declarations

_UNIQUE = re.compile(r"UNIQUE (?:NULLS NOT DISTINCT )?\(([^()]+)\)")
_TENANT = "organization_id"


class Words(Criterion):
    """SQL in the words of a declaration, which are trusted text of the source: Tortoise's RawSQL, that can be a condition too."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def get_sql(self, ctx: SqlContext) -> str:
        """The words."""
        return self._words


class Declared(Q):
    """A condition in a declaration's words."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._condition = Words(f"({words})")

    def resolve(self, resolve_context: ResolveContext) -> QueryModifier:
        """The condition, whatever the query."""
        return QueryModifier(where_criterion=self._condition)


@dataclass(frozen=True)
class Conflict:
    """The columns of a unique rule, and the condition on the rows that it holds for."""

    columns: tuple[str, ...]
    where: str | None = None

    @classmethod
    def on(cls, model: type[Model], names: object) -> Conflict:
        """The unique rule of `model` over these columns; in a tenant's table the organization goes without saying.

        Raises:
            InvalidArgument: there is no such rule; the message names those that there are.
        """
        wanted = set(name_list("conflict", names))
        rules = list(_rules(model))
        for rule in rules:
            if set(rule.columns) in (wanted, wanted | {_TENANT}):
                return rule
        raise InvalidArgument("conflict", f"names the columns of a unique rule: {' or '.join(sorted(_told(rules)))}")

    def applied(self, query: Any) -> Any:
        """An INSERT with ON CONFLICT by this rule; what is to be done then is still to be said."""
        query = query.on_conflict(*self.columns)
        return query if self.where is None else query.where(Words(self.where))


def _rules(model: type[Model]) -> Iterator[Conflict]:
    declared = declarations(model)
    yield Conflict(declared.primary_key)
    for constraint in declared.constraints:
        unique = _UNIQUE.fullmatch(constraint.definition)
        if unique is not None:
            yield Conflict(tuple(unique[1].split(", ")))
    for index in declared.indexes:
        if index.unique and all(column in model._meta.fields_db_projection_reverse for column in index.columns):
            yield Conflict(tuple(index.columns), index.where)


def _told(rules: Iterable[Conflict]) -> set[str]:
    return {f"({', '.join(rule.columns)})" for rule in rules}

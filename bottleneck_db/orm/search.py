"""Full-text search in one model: ranked, filtered, page by page."""

from __future__ import annotations

import html
from collections.abc import Generator
from copy import copy
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, Self, TypeVar
from uuid import UUID

from pypika_tortoise.context import SqlContext
from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Criterion, Function, ValueWrapper
from tortoise.expressions import Q, ResolveContext
from tortoise.models import Model
from tortoise.query_utils import QueryModifier
from tortoise.queryset import QuerySet

from bottleneck_db.errors import InvalidArgument, UnknownName
from bottleneck_db.orm.arguments import identifier, instance, text, whole_number
from bottleneck_db.orm.queryset import RecordQuerySet
from bottleneck_db.orm.refusals import refuse_several

M = TypeVar("M", bound=Model)

MAX_QUERY = 1_000
MAX_HITS = 200
# PostgreSQL's own text search configurations, on every server since 14.
LANGUAGES = frozenset(
    {
        *("arabic", "armenian", "basque", "catalan", "danish", "dutch", "english", "finnish", "french", "german", "greek", "hindi"),
        *("hungarian", "indonesian", "irish", "italian", "lithuanian", "nepali", "norwegian", "portuguese", "romanian", "russian"),
        *("serbian", "simple", "spanish", "swedish", "tamil", "turkish", "yiddish"),
    }
)
_OPENS, _CLOSES = "\x02", "\x03"
_RANK, _SNIPPET = "_search_rank", "_search_snippet"


class SearchCursor(NamedTuple):
    """Where a page of hits ended: the next one begins after it."""

    rank: float
    id: UUID


@dataclass(frozen=True)
class Snippet:
    """A piece of a document; each part says whether it is a word that was found."""

    parts: tuple[tuple[str, bool], ...]

    @classmethod
    def of(cls, marked: str) -> Self:
        """Of text whose found words stand between the characters 2 and 3."""
        plain, *found = marked.split(_OPENS)
        pieces = [(plain, False)]
        for piece in found:
            word, _, rest = piece.partition(_CLOSES)
            pieces += [(word, True), (rest, False)]
        return cls(tuple((words, is_found) for words, is_found in pieces if words))

    @property
    def text(self) -> str:
        return "".join(words for words, _ in self.parts)

    @property
    def html(self) -> str:
        """The text for a page: escaped, what was found in <mark>."""
        return "".join(f"<mark>{html.escape(words)}</mark>" if is_found else html.escape(words) for words, is_found in self.parts)


@dataclass(frozen=True)
class Hit(Generic[M]):
    """A record that was found. `rank` orders the hits of one search and means nothing beyond it."""

    record: M
    rank: float
    snippet: Snippet

    @property
    def cursor(self) -> SearchCursor:
        """The page after this hit begins here."""
        return SearchCursor(self.rank, self.record.pk)


@dataclass(frozen=True)
class Asked:
    """What is searched for, and how."""

    query: str
    language: str = "english"
    prefix: bool = False
    similar: bool = False

    def __post_init__(self) -> None:
        text("query", self.query, least=0, most=MAX_QUERY)
        if instance("language", self.language, str) not in LANGUAGES:
            raise UnknownName("language", self.language, LANGUAGES)
        instance("prefix", self.prefix, bool)
        instance("similar", self.similar, bool)

    @property
    def is_empty(self) -> bool:
        """Whether no word is asked for, and so nothing can be found."""
        return not any(character.isalnum() for character in self.query)


class _Found(Table):
    """The rows of a search function of the database, as a table that is joined."""

    def __init__(self, function: str, asked: Asked) -> None:
        super().__init__(function, alias="found")
        self._call = Function(function, *(ValueWrapper(value) for value in (asked.query, asked.language, asked.prefix, asked.similar)))

    def get_sql(self, ctx: SqlContext) -> str:
        return f'{self._call.get_sql(ctx.copy(with_alias=False))} "found"'


class _FoundQ(Q):
    """The condition that a row is one of those found, after a cursor."""

    __slots__ = ("after", "rows")

    def __init__(self, rows: _Found, after: SearchCursor | None) -> None:
        super().__init__()
        self.rows, self.after = rows, after

    def resolve(self, resolve_context: ResolveContext) -> QueryModifier:
        found: Criterion = self.rows.id.notnull()
        if self.after is not None:
            lower, same = self.rows.rank < self.after.rank, self.rows.rank == self.after.rank
            found = found & (lower | (same & (self.rows.id > self.after.id)))
        return QueryModifier(where_criterion=found, joins=[(self.rows, self.rows.id == resolve_context.table.id)])


@dataclass(frozen=True)
class Source:
    """Where a model is searched: the function of the database, and the column of the title."""

    function: str
    title: str


class Search(Generic[M]):
    """Hits of one search, the best first, of equal ones the older; nothing is sent before it is awaited.

    `await Bot.search("price watch").filter(is_active=True).limit(50)`
    """

    def __init__(self, records: RecordQuerySet[M], source: Source, asked: Asked) -> None:
        self._records = records
        self._source = source
        self._asked = asked
        self._after: SearchCursor | None = None
        self._limit = 20

    def filter(self, *conditions: Q, **lookups: Any) -> Self:
        """Only records that meet these conditions too; errors as from any query.

        Raises:
            Refused: when it is awaited, of a condition over a relation that is several rows.
        """
        return self._but(_records=self._records.filter(*conditions, **lookups))

    def exclude(self, *conditions: Q, **lookups: Any) -> Self:
        """Only records that do not meet these conditions; errors as from any query."""
        return self._but(_records=self._records.exclude(*conditions, **lookups))

    def limit(self, limit: int) -> Self:
        """At most so many hits, 1 to 200; without it 20.

        Raises:
            InvalidArgument: it is no such number.
        """
        return self._but(_limit=whole_number("limit", limit, least=1, most=MAX_HITS))

    def after(self, cursor: tuple[float, UUID]) -> Self:
        """The hits after the one with that cursor: `search.after(hits[-1].cursor)` is the next page.

        Raises:
            InvalidArgument: it is no cursor.
        """
        return self._but(_after=checked_cursor(cursor))

    def _but(self, **changes: Any) -> Self:
        changed = copy(self)
        vars(changed).update(changes)
        return changed

    async def count(self) -> int:
        """How many hits there are, after the cursor where there is one."""
        return 0 if self._asked.is_empty else await self._found()[1].count()

    def __await__(self) -> Generator[Any, None, list[Hit[M]]]:
        return self._hits().__await__()

    async def _hits(self) -> list[Hit[M]]:
        if self._asked.is_empty:
            return []
        rows, found = self._found()
        table, asked = self._records.model._meta.basetable, self._asked
        words = [ValueWrapper(value) for value in (asked.query, asked.language, asked.prefix)]
        snippet = Function("app.search_snippet", table[self._source.title], table["description"], *words)
        ranked = QuerySet.annotate(found, **{_RANK: rows.rank, _SNIPPET: snippet}).order_by(f"-{_RANK}", "id").limit(self._limit)
        return [_hit(record) for record in await ranked]

    def _found(self) -> tuple[_Found, RecordQuerySet[M]]:
        refuse_several("a search", self._records.model, self._records._q_objects)
        rows = _Found(self._source.function, self._asked)
        return rows, self._records.filter(_FoundQ(rows, self._after))


def checked_cursor(cursor: object) -> SearchCursor:
    """The cursor, if it is one.

    Raises:
        InvalidArgument: it is not.
    """
    if not isinstance(cursor, (tuple, list)) or len(cursor) != 2 or not isinstance(cursor[0], (int, float)) or isinstance(cursor[0], bool):
        raise InvalidArgument("after", "is the cursor of a hit: its rank and its id")
    rank = cursor[0]
    if not 0 <= rank <= 1_000:  # no rank is beyond, and NaN is none
        raise InvalidArgument("after", "has a rank that no hit has")
    return SearchCursor(float(rank), identifier("after", cursor[1]))


def _hit(record: M) -> Hit[M]:
    """What was asked for beside the columns is taken off the record again."""
    state = vars(record)
    rank, marked = state.pop(_RANK), state.pop(_SNIPPET)
    state["_origin"] = {name: value for name, value in state["_origin"].items() if name not in {_RANK, _SNIPPET}}
    return Hit(record, rank, Snippet.of(marked))

"""One search over all that an organization has made: bots, workflows, tasks."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from bottleneck_db.connection.scope import running_scope
from bottleneck_db.errors import IdentityRequired
from bottleneck_db.orm.arguments import whole_number
from bottleneck_db.orm.search import MAX_HITS, Asked, SearchCursor, Snippet, checked_cursor

_SQL = "SELECT kind, id, rank, title, snippet FROM app.search_all($1, $2, $3, $4, $5, $6, $7)"


@dataclass(frozen=True)
class Found:
    """Something that was found; `kind` is "bot", "workflow" or "task", what noun() of its model says."""

    kind: str
    id: UUID
    rank: float
    title: str
    snippet: Snippet

    @property
    def cursor(self) -> SearchCursor:
        """The page after this one begins here."""
        return SearchCursor(self.rank, self.id)


async def search_everything(
    query: str,
    *,
    language: str = "english",
    prefix: bool = False,
    similar: bool = False,
    limit: int = 20,
    after: tuple[float, UUID] | None = None,
) -> list[Found]:
    """What matches of the scope's organization, in one statement, the best first. The arguments are those of Bot.search().

    The next page is the one `after` the last one's cursor.

    Raises:
        InvalidArgument: the query has more than 1,000 characters, `limit` is not between 1 and 200, or `after` is no cursor.
        UnknownName: there is no such language.
        IdentityRequired: the scope has no organization.
    """
    asked = Asked(query, language, prefix, similar)
    whole_number("limit", limit, least=1, most=MAX_HITS)
    start = (None, None) if after is None else checked_cursor(after)
    if running_scope().organization_id is None:
        raise IdentityRequired("a search is made in a tenant scope")
    if asked.is_empty:
        return []
    rows = await running_scope().fetch(_SQL, asked.query, limit, asked.language, asked.prefix, asked.similar, *start)
    return [Found(row["kind"], row["id"], row["rank"], row["title"], Snippet.of(row["snippet"])) for row in rows]

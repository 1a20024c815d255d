"""Rows with a title and a description that people search by words."""

from __future__ import annotations

from typing import ClassVar, Self

from bottleneck_db.orm.declarations import Column
from bottleneck_db.orm.record import Record
from bottleneck_db.orm.search import Asked, Search, Source

_MOST_INDEXED = 50_000  # characters of a description; a tsvector has at most 1 MiB (PostgreSQL manual, 12.11)


class Searchable(Record):
    """Rows whose column `search` holds title and description as they stand and by English stems; the title weighs more.

    `search_title` names the title's column. A function of the database, app.search_<table>(), finds the rows: under row-level security no
    query of one's own could use the index.
    """

    search_title: ClassVar[str] = "name"

    class Meta:
        abstract = True

    @classmethod
    def search(cls, query: str, *, language: str = "english", prefix: bool = False, similar: bool = False) -> Search[Self]:
        """Live rows of the organization that match, the best first, each with its rank and a snippet.

        `query` is written as for a search engine: words that must all occur, "a phrase", or, -not (websearch_to_tsquery, PostgreSQL manual,
        12.3.2); nothing in it is an error, and one without a word finds nothing. `prefix` takes the last word as the beginning of one, for
        search as one types. `similar` looks for titles spelt much alike where nothing else is found, if the database has the extension
        pg_trgm. `language` is a text search configuration of PostgreSQL, "simple" takes words as they stand; other languages than English
        are found by the beginnings of words.

        Raises:
            InvalidArgument: the query has more than 1,000 characters, or some that cannot be stored.
            UnknownName: there is no such language.
        """
        source = Source(f"app.search_{cls._meta.db_table}", cls.search_title)
        return Search(cls.all(), source, Asked(query, language, prefix, similar))


def search_column(title: str) -> Column:
    """The column `search` of a table whose title is the column `title`."""
    body = f"left(coalesce(description, ''), {_MOST_INDEXED})"
    document = (
        f"setweight(to_tsvector('simple', {title}) || to_tsvector('english', {title}), 'A')"
        f" || setweight(to_tsvector('simple', {body}) || to_tsvector('english', {body}), 'B')"
    )
    return Column(
        "search", "tsvector", generated=document, about=f"{title} and description for the full-text search; the {title} weighs more"
    )

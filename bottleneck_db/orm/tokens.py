"""The tokens of SQL: PostgreSQL manual, 4.1 "Lexical Structure", and its scan.l where that says less than the scanner does."""

from __future__ import annotations

import re
from collections.abc import Iterator

TOKEN = re.compile(
    r"""
      (?P<comment> --[^\n\r]* | /\* )
    | (?P<dollar> \$(?:[A-Za-z_\x80-\U0010ffff][A-Za-z0-9_\x80-\U0010ffff]*)?\$ )
    | (?P<escape> \b[eE]'(?:[^'\\]|''|\\.)*+(?:'|\Z)
        (?:(?:[ \t\f\v]|--[^\n\r]*+)*+[\n\r](?:[ \t\n\r\f\v]|--[^\n\r]*+[\n\r])*+'(?:[^'\\]|''|\\.)*+(?:'|\Z))* )  # it goes on
    | (?P<string> '(?:[^']|'')*+(?:'|\Z) )
    | (?P<escaped_name> \b[uU]&"(?:[^"]|"")*+(?:"|\Z) )
    | (?P<name> "(?:[^"]|"")*+(?:"|\Z) )
    | (?P<word> [A-Za-z_\x80-\U0010ffff][A-Za-z0-9_$\x80-\U0010ffff]* )
    | (?P<open> \( )
    | (?P<close> \) )
    | (?P<end> ; )
    | (?P<other> \S )
    """,
    re.VERBOSE | re.DOTALL,
)
_NESTED = re.compile(r"/\*|\*/")


def tokens(sql: str) -> Iterator[tuple[re.Match[str], int]]:
    """Each token, and where it ends. What is opened and never closed goes to the end of the text, for PostgreSQL to refuse."""
    position = 0
    while match := TOKEN.search(sql, position):
        position = _end_of(sql, match)
        yield match, position


def _end_of(sql: str, match: re.Match[str]) -> int:
    if match["dollar"]:
        closed = sql.find(match["dollar"], match.end())
        return len(sql) if closed < 0 else closed + len(match["dollar"])
    if match["comment"] == "/*":
        return _end_of_comment(sql, match.end())
    return match.end()


def _end_of_comment(sql: str, position: int) -> int:
    depth = 1
    while depth and (match := _NESTED.search(sql, position)):
        depth += 1 if match[0] == "/*" else -1
        position = match.end()
    return len(sql) if depth else position

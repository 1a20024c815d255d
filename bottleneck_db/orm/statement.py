"""SQL that a caller writes. Its values are bound, so the database refuses several statements in one text; its first word is read here."""

from __future__ import annotations

import re

from bottleneck_db.errors import InvalidArgument, Refused
from bottleneck_db.orm.arguments import instance

_ON_ROWS = ("SELECT", "WITH", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "MERGE")
_ON_THE_SCOPE = {
    *("BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE", "PREPARE"),
    *("SET", "RESET", "DISCARD"),
}
_NOTHING_YET = re.compile(r"[\s(]+|--[^\n]*")
_COMMENT = re.compile(r"/\*|\*/")
_WORD = re.compile(r"[A-Za-z]*")
_SETTINGS = re.compile(r"\bset_config\s*\(|\bUPDATE\s+(?:ONLY\s+)?(?:pg_catalog\s*\.\s*)?pg_settings\b", re.IGNORECASE)


def within_scope(sql: object) -> str:
    """`sql`, if it neither ends a scope's transaction nor changes its role or its settings: its guarantees would be gone with them.

    Raises:
        InvalidArgument: it is no text, or has a NUL character.
        Refused: it does.
    """
    text = instance("sql", sql, str)
    if "\x00" in text:
        raise InvalidArgument("sql", "cannot hold NUL characters")
    if _first_word(text) in _ON_THE_SCOPE:
        raise Refused("a scope's transaction, role and settings stay as they are within it: open a scope inside it for a savepoint")
    if _SETTINGS.search(text):
        raise Refused("a scope's settings say whose rows it shows: they stay as they are within it")
    return text


def on_rows(sql: object) -> str:
    """`sql`, if it is a statement that reads or writes rows. Errors as for within_scope(), and:

    Raises:
        Refused: it is another one.
    """
    text = within_scope(sql)
    if _first_word(text) not in _ON_ROWS:
        raise Refused(f"records come from statements on rows: {', '.join(_ON_ROWS)}")
    return text


def _first_word(text: str) -> str:
    place = 0
    while place < len(text):
        if nothing := _NOTHING_YET.match(text, place):
            place = nothing.end()
        elif text.startswith("/*", place):
            place = _comment_end(text, place)
        else:
            break
    return _WORD.match(text, place)[0].upper()  # type: ignore[index] # it matches nothing as well


def _comment_end(text: str, place: int) -> int:
    """Comments nest (PostgreSQL manual, 4.1.5)."""
    depth = 0
    for mark in _COMMENT.finditer(text, place):
        depth += 1 if mark[0] == "/*" else -1
        if depth == 0:
            return mark.end()
    return len(text)

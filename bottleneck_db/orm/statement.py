"""SQL that a caller writes: one statement that reads or writes rows, with bound values."""

from __future__ import annotations

import re

from bottleneck_db.errors import InvalidArgument, Refused
from bottleneck_db.orm.arguments import UNSTORABLE, instance, is_storable

_ROWS = ("SELECT", "WITH", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "MERGE", "EXPLAIN", "SHOW")
_NOTHING_YET = re.compile(r"(?:\s+|--[^\n]*(?:\n|$)|/\*(?:[^*]|\*(?!/))*\*/|\()*")
_WORD = re.compile(r"[A-Za-z]+")
_SETTINGS = re.compile(r"\bset_config\b|\bpg_settings\b", re.IGNORECASE)


def row_statement(sql: object) -> str:
    """`sql`, if it is text that begins as a statement on rows does.

    What ends the scope's transaction, or changes its role or its settings, would leave its guarantees behind: COMMIT, SET, RESET, DO,
    set_config(). Of several statements in one text the database refuses all, since values are bound.

    Raises:
        InvalidArgument: it is no text, or one that PostgreSQL cannot read.
        Refused: it begins with another word, or changes a setting.
    """
    text = instance("sql", sql, str)
    if not is_storable(text):
        raise InvalidArgument("sql", UNSTORABLE)
    begun = _NOTHING_YET.match(text)
    word = _WORD.match(text, begun.end() if begun else 0)
    if word is None or word[0].upper() not in _ROWS:
        raise Refused(f"a scope sends statements on rows: {', '.join(_ROWS)}")
    if _SETTINGS.search(text):
        raise Refused("a scope's settings say whose rows it shows: they do not change within it")
    return text

"""SQL that a caller writes: one statement, of which is read here what it does.

A function that sets something itself, or that executes a text put together at run time, is beyond this: the database's functions do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from bottleneck_db.errors import InvalidArgument, Refused
from bottleneck_db.orm.arguments import instance
from bottleneck_db.orm.tokens import tokens

_ON_ROWS = ("SELECT", "WITH", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "MERGE")
_BESIDES = ("EXPLAIN", "SHOW", "LOCK", "NOTIFY")
_OF_EXPLAIN = {
    *("ANALYZE", "ANALYSE", "VERBOSE", "COSTS", "SETTINGS", "GENERIC_PLAN", "BUFFERS", "SERIALIZE", "WAL", "TIMING", "SUMMARY", "MEMORY"),
    *("FORMAT", "TEXT", "XML", "JSON", "YAML", "NONE", "BINARY", "ON", "OFF", "TRUE", "FALSE"),
}
_CURSORS = ("DECLARE", "FETCH", "CLOSE")  # which are the package's own
_OF_QUERY_SETS = tuple(f"{word} " for word in ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "EXPLAIN", *_CURSORS))
_IN_NO_QUERY_SET = (";", 'u&"', "set_config", "pg_settings", "query_to_xml", "ts_stat", "ts_rewrite")
_SETS = "SET_CONFIG"
# They execute a text that they are given, which may say set_config as well.
_EXECUTES = {"QUERY_TO_XML", "QUERY_TO_XMLSCHEMA", "QUERY_TO_XML_AND_XMLSCHEMA", "TS_STAT", "TS_REWRITE"}


def within_scope(sql: object) -> str:
    """`sql`, if it leaves a scope as it is: its transaction, its role and settings, its connection. The guarantees would be gone with them.

    Raises:
        InvalidArgument: it is no text, or has a NUL character.
        Refused: it does not, or it is more than one statement.
    """
    text = instance("sql", sql, str)
    if "\x00" in text:
        raise InvalidArgument("sql", "cannot hold NUL characters")
    if _first_word(text) in _CURSORS:
        raise Refused("cursors are read by stream(), which closes them as well")
    return text


def through_tortoise(sql: object) -> str:
    """`sql`, if it leaves a scope as it is. What looks like a query set's at a glance is not read to its end: they are many.

    Raises:
        InvalidArgument: it is no text.
        Refused: it does not: from RawSQL(), or from a method of the connection that in_transaction() gives.
    """
    text = instance("sql", sql, str)
    lowered = text.lower()
    if not text.startswith(_OF_QUERY_SETS) or any(part in lowered for part in _IN_NO_QUERY_SET):
        _first_word(text)
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


@lru_cache(maxsize=1024)  # programs send the same texts again and again
def _first_word(text: str) -> str:
    """The first word of a statement that a scope allows; Refused for any other."""
    parts = list(_parts(text))
    words = [part for part in parts if part.isidentifier()]
    _refuse_others(words)
    _refuse_several(parts)
    _refuse_settings(words)
    _refuse_names(parts)
    _refuse_tables(parts)
    return words[0]


def _parts(text: str) -> Iterator[str]:
    """Plain words in upper case, names in their quotes, parentheses, semicolons. Strings and comments say nothing."""
    for match, _ in tokens(text):
        if match.lastgroup in {"word", "name", "escaped_name", "open", "close", "end"}:
            yield match[0].upper() if match["word"] else match[0]


def _refuse_others(words: Iterable[str]) -> None:
    rest = iter(words)
    verb = next(rest, "")
    explained = verb == "EXPLAIN"  # with ANALYZE it is done as well
    if explained:
        verb = next((word for word in rest if word not in _OF_EXPLAIN), "")
    if verb not in _ON_ROWS and (explained or verb not in _BESIDES + _CURSORS):
        raise Refused(
            f"a scope takes {', '.join(_ON_ROWS)}, and {', '.join(_BESIDES)}: its transaction, role and settings stay as they are."
            " Open a scope inside it for a savepoint; the schema is changed by migrations"
        )


def _refuse_several(parts: list[str]) -> None:
    """PostgreSQL refuses several where values are bound, and does them all where a driver binds none."""
    if ";" in "".join(part if part == ";" else "x" for part in parts).strip(";"):
        raise Refused("there is one statement in a text: send several one after the other, in a scope they succeed or fail together")


def _refuse_settings(words: list[str]) -> None:
    if _SETS in words or ("PG_SETTINGS" in words and not {"UPDATE", "MERGE"}.isdisjoint(words)):
        raise Refused(
            "a scope's settings say whose rows it shows: they stay as they are within it; another identity has a scope of its own"
        )
    if not _EXECUTES.isdisjoint(words):
        raise Refused("a text that is executed inside a statement is not checked: write it as a statement of its own")


def _refuse_names(parts: list[str]) -> None:
    if any(part[0] in "Uu" and part[1:2] == "&" for part in parts):
        raise Refused("names are written as they are, without Unicode escapes")
    _refuse_settings([part[1:-1].upper() if part[0] == '"' else part for part in parts])


def _refuse_tables(parts: list[str]) -> None:
    """SELECT INTO: a temporary table would stay on the connection, for the next scope to read.

    INTO is allowed directly behind INSERT and MERGE; behind a SELECT those words are names of columns.
    """
    selecting = [False]  # for each parenthesis that is open
    before = ""
    for part in parts:
        if part == "(":
            selecting.append(False)
        elif part == ")":
            selecting = selecting[:-1] or [False]
        elif part == "SELECT":
            selecting[-1] = True
        elif part == "INTO" and (selecting[-1] or before not in {"INSERT", "MERGE"}):
            raise Refused("a scope makes no tables: SELECT INTO would leave one behind on the connection")
        before = part

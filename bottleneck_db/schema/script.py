"""SQL text into statements, as psql does it: at each semicolon that stands in no string, name, comment, parenthesis or function body.

What a token is says `bottleneck_db.orm.tokens`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bottleneck_db.orm.tokens import tokens

_SPACE = " \t\n\r\f\v"  # PostgreSQL's own: other white space of Unicode is a letter to it
_HAS_BODY = re.compile(r"(?:DO|CREATE\s+(?:OR\s+REPLACE\s+)?(?:FUNCTION|PROCEDURE))\b", re.IGNORECASE)


def split(script: str) -> list[str]:
    """The statements of a script, without their semicolons, in order; comments stay with the statement that they precede."""
    return list(_statements(script))


def words(statement: str) -> list[str]:
    """The keywords and plain names of a statement, in upper case; what stands in strings, quoted names, comments and bodies is left out."""
    return [match["word"].upper() for match, _ in tokens(statement) if match["word"]]


def strings(statement: str) -> list[str]:
    """The values of its plain string constants, those in dollar quotes and comments left out."""
    return [match["string"][1:-1].replace("''", "'") for match, _ in tokens(statement) if match["string"]]


def comments(statement: str) -> list[str]:
    """The texts of its comments that begin with two dashes."""
    return [match["comment"].removeprefix("--").strip() for match, _ in tokens(statement) if (match["comment"] or "").startswith("--")]


def _statements(script: str) -> Iterator[str]:
    begin = parentheses = depth = 0
    said = False  # anything but comments
    seen: list[str] = []
    for match, position in tokens(script):
        if match["end"] and depth == 0 and parentheses == 0:
            if said:
                yield script[begin : match.start()].strip(_SPACE)
            begin, said, seen = position, False, []
            continue
        said = said or match.lastgroup != "comment"
        parentheses = max(0, parentheses + (match.lastgroup == "open") - (match.lastgroup == "close"))
        if match["word"]:
            seen.append(match["word"].upper())
            depth = _depth(seen, depth)
    if said:
        yield script[begin:].strip(_SPACE)


def _depth(seen: list[str], depth: int) -> int:
    """How deep in BEGIN ATOMIC … END the last word stands, of a routine whose body is SQL; CASE has an END too."""
    if seen[-2:] == ["BEGIN", "ATOMIC"]:
        return 1
    if depth and seen[-1] == "CASE":
        return depth + 1
    if depth and seen[-1] == "END":
        return depth - 1
    return depth


def outline(statement: str, *, bodies: bool = False) -> str:
    """A statement without comments and without what its strings hold: what it does, for those who look for words in it.

    With `bodies` those of DO and of functions are outlined as well, for people.
    """
    parts: list[str] = []
    begin = 0
    for match, position in tokens(statement):
        if match.lastgroup in {"comment", "dollar", "escape", "string"}:
            parts += [statement[begin : match.start()], " " if match["comment"] else "''"]
            begin = position
            if bodies and match["dollar"] and _HAS_BODY.match("".join(parts).lstrip()):
                quote = match["dollar"]
                parts[-1] = f"{quote} {outline(statement[match.end() : position].removesuffix(quote))} {quote}"
    return "".join([*parts, statement[begin:]]).strip()

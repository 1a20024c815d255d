"""SQL text into statements, as psql does it: at each semicolon that stands in no string, name, comment or function body."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"""
      (?P<comment> --[^\n]* | /\* )
    | (?P<dollar> \$(?:[A-Za-z_\x80-\U0010ffff][A-Za-z0-9_\x80-\U0010ffff]*)?\$ )
    | (?P<escape> \b[eE]'(?:[^'\\]|''|\\.)*' )
    | (?P<string> '(?:[^']|'')*' )
    | (?P<name> "(?:[^"]|"")*" )
    | (?P<word> [A-Za-z_\x80-\U0010ffff][A-Za-z0-9_$\x80-\U0010ffff]* )
    | (?P<end> ; )
    """,
    re.VERBOSE | re.DOTALL,
)
_NESTED = re.compile(r"/\*|\*/")


def split(script: str) -> list[str]:
    """The statements of a script, without their semicolons, in order; comments stay with the statement that they precede."""
    return [statement for statement in _statements(script) if _says_something(statement)]


def words(statement: str) -> list[str]:
    """The keywords and plain names of a statement, in upper case; what stands in strings, quoted names, comments and bodies is left out."""
    return [match["word"].upper() for match in _tokens(statement) if match["word"]]


def strings(statement: str) -> list[str]:
    """The values of its plain string constants, those in dollar quotes and comments left out."""
    return [match["string"][1:-1].replace("''", "'") for match in _tokens(statement) if match["string"]]


def comments(statement: str) -> list[str]:
    """The texts of its comments that begin with two dashes."""
    return [match["comment"].removeprefix("--").strip() for match in _tokens(statement) if (match["comment"] or "").startswith("--")]


def _tokens(script: str) -> Iterator[re.Match[str]]:
    position = 0
    while match := _TOKEN.search(script, position):
        position = _end_of(script, match)
        yield match


def _statements(script: str) -> Iterator[str]:
    begin = depth = 0
    seen: list[str] = []
    for match in _tokens(script):
        if match["word"]:
            seen.append(match["word"].upper())
            depth = _depth(seen, depth)
        elif match["end"] and depth == 0:
            yield script[begin : match.start()].strip()
            begin, seen = match.end(), []
    yield script[begin:].strip()


def _end_of(script: str, match: re.Match[str]) -> int:
    if match["dollar"]:
        closed = script.find(match["dollar"], match.end())
        return len(script) if closed < 0 else closed + len(match["dollar"])
    if match["comment"] == "/*":
        return _end_of_comment(script, match.end())
    return match.end()


def _end_of_comment(script: str, position: int) -> int:
    depth = 1
    while depth and (match := _NESTED.search(script, position)):
        depth += 1 if match[0] == "/*" else -1
        position = match.end()
    return len(script) if depth else position


def _depth(seen: list[str], depth: int) -> int:
    """How deep in BEGIN ATOMIC … END the last word stands, of a routine whose body is SQL; CASE has an END too."""
    if seen[-2:] == ["BEGIN", "ATOMIC"]:
        return 1
    if depth and seen[-1] == "CASE":
        return depth + 1
    if depth and seen[-1] == "END":
        return depth - 1
    return depth


def _says_something(statement: str) -> bool:
    return bool(re.sub(r"--[^\n]*|/\*.*?\*/", "", statement, flags=re.DOTALL).strip())

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


def _statements(script: str) -> Iterator[str]:
    begin = position = depth = 0
    words: list[str] = []
    while match := _TOKEN.search(script, position):
        position = _end_of(script, match)
        if match["word"]:
            words.append(match["word"].upper())
            depth = _depth(words, depth)
        elif match["end"] and depth == 0:
            yield script[begin : match.start()].strip()
            begin, words = position, []
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


def _depth(words: list[str], depth: int) -> int:
    """How deep in BEGIN ATOMIC … END the last word stands, of a routine whose body is SQL; CASE has an END too."""
    if words[-2:] == ["BEGIN", "ATOMIC"]:
        return 1
    if depth and words[-1] == "CASE":
        return depth + 1
    if depth and words[-1] == "END":
        return depth - 1
    return depth


def _says_something(statement: str) -> bool:
    return bool(re.sub(r"--[^\n]*|/\*.*?\*/", "", statement, flags=re.DOTALL).strip())

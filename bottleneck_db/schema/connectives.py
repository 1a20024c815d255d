"""Boolean expressions as PostgreSQL prints them, in one form.

`(a BETWEEN 1 AND 2) AND b` is kept as an AND within an AND and is printed so; read again, that text becomes one AND of three.
Both mean the same.
"""

from __future__ import annotations

import re

_TOKEN = re.compile(r"""(?P<quoted>'(?:[^']|'')*'|"(?:[^"]|"")*")|(?P<open>\()|(?P<close>\))|(?P<other>[^'"()]+)""")
_CONNECTIVE = re.compile(r"\b(AND|OR)\b")
_ENDS_WITH = re.compile(r"(?:^|\b(?:AND|OR))\s*$")
_BEGINS_WITH = re.compile(r"^\s*(?:$|(?:AND|OR)\b)")

_Group = list["str | _Group"]


def flattened(expression: str) -> str:
    """`((a AND b) AND c)` as `(a AND b AND c)`, at every depth; OR likewise. Strings and quoted names stay as they are."""
    return _printed(_flat(_groups(expression)))


def _groups(expression: str) -> _Group:
    """The text as nested lists, one for each pair of parentheses."""
    stack: list[_Group] = [[]]
    for token in _TOKEN.finditer(expression):
        if token["open"]:
            stack.append([])
        elif token["close"]:
            group = stack.pop()
            stack[-1].append(group)
        else:
            stack[-1].append(token[0])
    return stack[0]


def _flat(group: _Group) -> _Group:
    parts = [part if isinstance(part, str) else _flat(part) for part in group]
    connective = _connective(parts)
    flat: _Group = []
    for position, part in enumerate(parts):
        if isinstance(part, list) and connective and _connective(part) == connective and _is_operand(parts, position):
            flat += part
        else:
            flat.append(part)
    return flat


def _connective(group: _Group) -> str | None:
    found = {match[0] for part in group if isinstance(part, str) and part[0] not in "'\"" for match in _CONNECTIVE.finditer(part)}
    return found.pop() if len(found) == 1 else None


def _is_operand(parts: _Group, position: int) -> bool:
    """Whether the group there stands alone between connectives, and is no function's arguments and not under a NOT."""
    before = parts[position - 1] if position else ""
    after = parts[position + 1] if position + 1 < len(parts) else ""
    return isinstance(before, str) and isinstance(after, str) and bool(_ENDS_WITH.search(before) and _BEGINS_WITH.search(after))


def _printed(group: _Group) -> str:
    return "".join(part if isinstance(part, str) else f"({_printed(part)})" for part in group)

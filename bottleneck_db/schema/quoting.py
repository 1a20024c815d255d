"""SQL text from Python text."""

from __future__ import annotations


def literal(text: str) -> str:
    """A string constant (PostgreSQL manual, 4.1.2.1), with standard_conforming_strings as it is by default."""
    return "'" + text.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """A name in double quotes (PostgreSQL manual, 4.1.1)."""
    return '"' + name.replace('"', '""') + '"'

"""Arguments checked before anything is sent. The message names the argument and the rule, never the value."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from bottleneck_db.errors import InvalidArgument

UNSTORABLE = "cannot hold NUL characters or lone surrogates"


def whole_number(argument: str, value: object, *, least: int, most: int | None = None) -> int:
    """`value`, if it is an int from `least` to `most`.

    Raises:
        InvalidArgument: it is not.
    """
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidArgument(argument, f"is a whole number, not {type(value).__name__}")
    if value < least or (most is not None and value > most):
        raise InvalidArgument(argument, f"is at least {least}" if most is None else f"is between {least} and {most}")
    return value


def text(argument: str, value: object, *, most: int, least: int = 1) -> str:
    """`value`, if it is a str of `least` to `most` characters that PostgreSQL can store.

    Raises:
        InvalidArgument: it is not.
    """
    if not isinstance(value, str):
        raise InvalidArgument(argument, f"is text, not {type(value).__name__}")
    if not least <= len(value) <= most:
        raise InvalidArgument(argument, f"has {least} to {most} characters")
    if not is_storable(value):
        raise InvalidArgument(argument, UNSTORABLE)
    return value


def is_storable(value: str) -> bool:
    """Whether PostgreSQL can store the text: it has no NUL character, and UTF-8 for all of it, which a lone surrogate has not."""
    try:
        return b"\x00" not in value.encode()
    except UnicodeEncodeError:
        return False


def duration(argument: str, value: object) -> timedelta:
    """`value`, if it is a positive timedelta.

    Raises:
        InvalidArgument: it is not.
    """
    if not isinstance(value, timedelta):
        raise InvalidArgument(argument, f"is a timedelta, not {type(value).__name__}")
    if value <= timedelta(0):
        raise InvalidArgument(argument, "must be positive")
    return value


def identifier(argument: str, value: object) -> UUID:
    """`value` as a UUID, if it is one or its standard text.

    Raises:
        InvalidArgument: it is not.
    """
    if isinstance(value, UUID):
        return value
    try:
        return UUID(value)  # type: ignore[arg-type]
    except (ValueError, TypeError, AttributeError):
        raise InvalidArgument(argument, "must be a UUID") from None

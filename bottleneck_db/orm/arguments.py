"""Arguments checked before anything is sent. The message names the argument and the rule, never the value."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from inspect import signature
from typing import Any, TypeVar
from uuid import UUID

from bottleneck_db.errors import InvalidArgument, UnknownName

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
TEN_YEARS = timedelta(days=3650)

# As RFC 5321 has it (4.1.2), without quoting: what stands in a header means the same there.
_ADDRESS = re.compile(r'[^\s()<>\[\]:;@\\,"]+@[A-Za-z0-9._:\[\]-]+')
_ADDRESS_LENGTH = 320

UNSTORABLE = "cannot hold NUL characters or lone surrogates"


def whole_number(argument: str, value: object, *, least: int, most: int | None = None) -> int:
    """`value`, if it is an int from `least` to `most`.

    Raises:
        InvalidArgument: it is not.
    """
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidArgument(argument, f"is a whole number, not {type(value).__name__}")
    if value < least or (most is not None and value > most):
        raise InvalidArgument(argument, f"is at least {least:,}" if most is None else f"is between {least:,} and {most:,}")
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


def email_address(argument: str, value: object) -> str:
    """`value` in lower case, if it is an e-mail address. Only A to Z have a lower case here: what is looked up is where the mail goes.

    PostgreSQL and Python fold other letters each in its own way, and some of them to letters of ASCII: the Kelvin sign to k.

    Raises:
        InvalidArgument: it is none, its domain is not ASCII, or its local part has capitals other than A to Z.
    """
    address = text(argument, value, most=_ADDRESS_LENGTH)
    if not address.isprintable() or not _ADDRESS.fullmatch(address):
        raise InvalidArgument(argument, "is an e-mail address such as ada@example.com, without spaces; a domain beyond ASCII as xn--…")
    if any(letter.lower() != letter for letter in address if not letter.isascii()):
        raise InvalidArgument(argument, "has letters beyond ASCII in lower case")
    return address.lower()


def matching(argument: str, value: object, pattern: re.Pattern[str], rule: str) -> str:
    """`value`, if it is a str that `pattern` matches as a whole; `rule` says in words what that takes.

    Raises:
        InvalidArgument: it is not.
    """
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise InvalidArgument(argument, rule)
    return value


def duration(argument: str, value: object, *, zero: bool = False, most: timedelta = TEN_YEARS) -> timedelta:
    """`value`, if it is a positive timedelta of at most `most`; with `zero`, none at all too.

    Raises:
        InvalidArgument: it is not.
    """
    length = instance(argument, value, timedelta)
    if length < timedelta(0) or not (length or zero):
        raise InvalidArgument(argument, "must be positive")
    if length > most:
        raise InvalidArgument(argument, f"is at most {most.days} days")
    return length


def moment(argument: str, value: object) -> datetime:
    """`value`, if it is a datetime with a time zone that UTC can express.

    Raises:
        InvalidArgument: it is not.
    """
    time = instance(argument, value, datetime)
    if time.tzinfo is None:
        raise InvalidArgument(argument, "needs a time zone, for example datetime.now(UTC)")
    try:
        time.astimezone(UTC)
    except OverflowError:
        raise InvalidArgument(argument, "is out of the calendar's range") from None
    return time


def instance(argument: str, value: object, kind: type[T]) -> T:
    """`value`, if it is a `kind`.

    Raises:
        InvalidArgument: it is not.
    """
    if not isinstance(value, kind):
        raise InvalidArgument(argument, f"is a {kind.__name__}, not {type(value).__name__}")
    return value


def choice(argument: str, value: object, kind: type[E]) -> E:
    """`value` as a member of `kind`, if it is one or the text of one.

    Raises:
        InvalidArgument: it is not.
    """
    try:
        return kind(value if isinstance(value, str) else "")
    except ValueError:
        raise InvalidArgument(argument, f"is one of {', '.join(kind)}") from None


def mapping(argument: str, value: object) -> dict[str, Any]:
    """A copy of `value`, if it is a mapping of names (str).

    Raises:
        InvalidArgument: it is not.
    """
    if not isinstance(value, Mapping) or not all(isinstance(name, str) for name in value):
        raise InvalidArgument(argument, "is a mapping with text as keys")
    return dict(value)


def keywords(argument: str, value: object, of: Callable[..., Any]) -> dict[str, Any]:
    """A copy of `value`, if it is a mapping of keyword arguments that `of` takes.

    Raises:
        InvalidArgument: it is no mapping.
        UnknownName: `of` takes no argument of that name.
    """
    given, taken = mapping(argument, value), signature(of).parameters
    for name in given:
        if name not in taken:
            raise UnknownName(argument, name, taken)
    return given


def listed(argument: str, value: object) -> list[Any]:
    """`value` as a list, if it is several and not one text.

    Raises:
        InvalidArgument: it is not.
    """
    if isinstance(value, (str, bytes)) or not isinstance(value, Iterable):
        raise InvalidArgument(argument, f"is a list, not {type(value).__name__}")
    return list(value)


@contextmanager
def written_as_json(argument: str) -> Generator[None]:
    """What cannot be written as JSON inside (no form for it, nested too deeply, in a circle) is told as a bad argument.

    Raises:
        InvalidArgument: so it is.
    """
    try:
        yield
    except (TypeError, ValueError, RecursionError):
        raise InvalidArgument(argument, "cannot be written as JSON") from None


def name_list(argument: str, value: object) -> list[str]:
    """`value` as a list, if it can be iterated and has nothing but str in it. A single str is a mistake: its letters would be the names.

    Raises:
        InvalidArgument: it is not.
    """
    names = listed(argument, value)
    if not all(isinstance(name, str) for name in names):
        raise InvalidArgument(argument, "is a list of names")
    return names


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


def known(members: type[E], name: str, argument: str) -> E:
    """The member of that name.

    Raises:
        UnknownName: there is none; the message names the nearest.
        InvalidArgument: it is no text.
    """
    instance(argument, name, str)
    try:
        return members(name)
    except ValueError:
        raise UnknownName(argument, name, [member.value for member in members]) from None

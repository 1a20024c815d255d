"""Arguments of verbs, checked before anything is sent."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from bottleneck_db.errors import InvalidArgument, UnknownName

E = TypeVar("E", bound=StrEnum)


def known(members: type[E], name: str, argument: str) -> E:
    """The member of that name.

    Raises:
        UnknownName: there is none; the message names the nearest.
    """
    try:
        return members(name)
    except ValueError:
        raise UnknownName(argument, str(name), [member.value for member in members]) from None


def within(lowest: int, highest: int, number: object, argument: str) -> int:
    """The number, where it is a whole one from `lowest` to `highest`.

    Raises:
        InvalidArgument: it is not.
    """
    if not isinstance(number, int) or isinstance(number, bool) or not lowest <= number <= highest:
        raise InvalidArgument(argument, f"is between {lowest:,} and {highest:,}")
    return number

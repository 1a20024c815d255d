"""Which hosts a secret may be sent to: names such as example.com, and *.example.com for all below it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bottleneck_db.errors import InvalidArgument

_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
_BELOW = "*."
_LONGEST = 253  # RFC 1035 3.1, less the root


def checked_hosts(argument: str, patterns: Iterable[object]) -> list[str]:
    """The patterns in lower case.

    Raises:
        InvalidArgument: one is none; the message names `argument`.
    """
    return [_checked(argument, pattern) for pattern in patterns]


def matches_host(host: str, patterns: Iterable[str]) -> bool:
    """Whether `host` is one of those; example.com is not below *.example.com. What is no host name (a URL, a path) is none of them."""
    name = _normal(host)
    return _is_host(name) and any(name.endswith(pattern[1:]) if pattern.startswith(_BELOW) else name == pattern for pattern in patterns)


def _checked(argument: str, pattern: object) -> str:
    name = _normal(pattern) if isinstance(pattern, str) else ""
    if not _is_host(name.removeprefix(_BELOW)):
        raise InvalidArgument(
            argument, "has host names such as example.com, or *.example.com for those below it; others than ASCII as xn--…"
        )
    return name


def _is_host(name: str) -> bool:
    return len(name) <= _LONGEST and _HOST.fullmatch(name) is not None


def _normal(host: str) -> str:
    """Only A to Z become lower case: the Kelvin sign, say, would become a k."""
    return host.lower().removesuffix(".") if host.isascii() else host

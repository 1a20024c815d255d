"""Masking of secrets in what is logged: by the name that a value stands under, and by how credentials look in text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pydantic_core import from_json, to_json

MASK = "***"
_SECRET_NAME = re.compile(r"passw|secret|token|api[_-]?key|private[_-]?key|authorization|cookie|credential|mfa|otp", re.IGNORECASE)
# A text that holds none of these fits none of the patterns below, and is let through much faster; one that holds no name hint either has no
# secret's name in it. No hint has an i: casefold() leaves the dotless one as it is, which IGNORECASE takes for an i.
_HINTS = ("bearer", "bas", "bb_", "://", "passw", "secret", "token", "key", "cook")
_NAME_HINTS = (*_HINTS, "author", "cred", "mfa", "otp")
_GIVEN = r"""\\?["']?[ \t]*[=:][ \t]*"""  # as in x=1, x: 1, "x": 1
_QUOTED = r""""(?:[^"\\\n]|\\.)*"|'[^'\n]*'"""
# No pattern takes more than linear time: what is repeated ends where the next attempt could begin.
_IN_TEXT = (
    re.compile(r"\b(?:bearer|basic)\s+[\w.~+/=-]{8,}", re.IGNORECASE),
    re.compile(r"\bbb_(?:live|test)_\w{8,}"),
    re.compile(r'(?<=://)(?!\*\*\*@)[^\s/?#"<>]+(?=@)'),
    re.compile(rf"(?:password|passwd|secret|token|(?:api|private|access)[_-]?key){_GIVEN}(?:{_QUOTED}|\S+)", re.IGNORECASE),
    re.compile(rf"\b(?:set-)?cookie{_GIVEN}(?:{_QUOTED}|[^\r\n]+)", re.IGNORECASE),
)


def redact(value: Any) -> Any:
    """A copy of a JSON-like value in which what stands under a secret's name, and what looks like a credential, is `***`."""
    if isinstance(value, str):
        return redact_text(value)
    if value is None or isinstance(value, (int, float)):  # asked before Mapping, of which nothing can be told at once
        return value
    if isinstance(value, Mapping):
        return {key: MASK if _is_secret_name(str(key)) else redact(item) for key, item in value.items()}
    return [redact(item) for item in value] if isinstance(value, (list, tuple)) else value


def redacted_json(value: Mapping[str, Any]) -> str:
    """What redact() gives of it, as JSON that can be read again; what holds no secret is not walked through.

    Raises:
        TypeError, ValueError: something in it has no form in JSON, or it is nested too deeply.
    """
    text = to_json(value, inf_nan_mode="null", fallback=_plain)
    parsed = from_json(text)
    return (to_json(redact(parsed)) if _has_any(_NAME_HINTS, text.decode()) else text).decode()


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"a {type(value).__name__} has no form in JSON")


def _has_any(hints: tuple[str, ...], text: str) -> bool:
    folded = text.casefold()
    return any(hint in folded for hint in hints)


def redact_text(text: str) -> str:
    """`text` with credentials masked."""
    if _has_any(_HINTS, text):
        for pattern in _IN_TEXT:
            text = pattern.sub(MASK, text)
    return text


def holds_secret(value: Any, *, name: str = "") -> bool:
    """Whether a JSON-like value holds what redact() would mask: a text under a secret's name, or one that looks like a credential.

    Numbers and truth values are none, whatever they are called: `password_min_length` is a rule.
    """
    if isinstance(value, Mapping):
        return any(holds_secret(item, name=str(key)) for key, item in value.items())
    if isinstance(value, (list, tuple)):
        return any(holds_secret(item, name=name) for item in value)
    return isinstance(value, str) and (_is_secret_name(name) or redact_text(value) != value)


@lru_cache(maxsize=4096)
def _is_secret_name(name: str) -> bool:
    """Names are few: those of columns, and the keys of documents."""
    return _SECRET_NAME.search(name) is not None

"""The text of an API key: `bb_live_` or `bb_test_`, a prefix of 8 characters to know it by, and 256 random bits as 43 base62 characters.

The prefix and the last four characters are stored in the clear, for people to tell keys apart. Of the rest, 39 characters (232 bits) remain
unknown to whoever reads them: a random key of that size needs no slow hash (NIST SP 800-63B, 5.1.2).
"""

from __future__ import annotations

import re
import secrets
import string
from typing import NamedTuple

API_KEY = "api_keys.key_hash"  # the purpose of its HMAC
_ALPHABET = string.digits + string.ascii_uppercase + string.ascii_lowercase
_PREFIX_LENGTH = 8
_SECRET_BITS = 256
_SECRET_LENGTH = 43  # 62**43 > 2**256
_HINT_LENGTH = 4
_TEXT = re.compile(rf"bb_(?:live|test)_[A-Za-z0-9]{{{_PREFIX_LENGTH + _SECRET_LENGTH},128}}")


class ApiKeyText(NamedTuple):
    """A new key: the text to hand out once, and what of it is stored in the clear."""

    secret: str
    prefix: str
    hint: str


def new_api_key(environment: str) -> ApiKeyText:
    """A fresh key for "live" or "test"."""
    prefix = f"bb_{environment}_{''.join(secrets.choice(_ALPHABET) for _ in range(_PREFIX_LENGTH))}"
    secret = prefix + _base62(secrets.randbits(_SECRET_BITS))
    return ApiKeyText(secret, prefix, secret[-_HINT_LENGTH:])


def is_api_key(text: str) -> bool:
    """Whether `text` has the form of a key."""
    return _TEXT.fullmatch(text) is not None


def _base62(number: int) -> str:
    digits = ""
    for _ in range(_SECRET_LENGTH):
        number, digit = divmod(number, len(_ALPHABET))
        digits = _ALPHABET[digit] + digits
    return digits

"""Tokens for links and sessions: 256 random bits, of which the database keeps the SHA-256.

A token with that much entropy needs no slow hash (NIST SP 800-63B, 5.1.2): whoever reads the table cannot guess it back.
"""

from __future__ import annotations

import hashlib
import secrets
from typing import NamedTuple

from bottleneck_db.errors import InvalidArgument

_BITS = 256


class Token(NamedTuple):
    """A secret to hand out once, and the digest (32 bytes) to keep."""

    secret: str
    digest: bytes


def new_token() -> Token:
    """A fresh token, URL-safe."""
    secret = secrets.token_urlsafe(_BITS // 8)
    return Token(secret, token_digest(secret))


def token_digest(secret: str) -> bytes:
    """The SHA-256 of a token, 32 bytes.

    Raises:
        InvalidArgument: the token is no text.
    """
    if not isinstance(secret, str):
        raise InvalidArgument("token", f"expected str, got {type(secret).__name__}")
    return hashlib.sha256(secret.encode(errors="surrogatepass")).digest()

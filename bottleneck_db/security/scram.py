"""What PostgreSQL keeps of a password, computed here, so that the password itself goes to no server and into no log.

SCRAM-SHA-256 (RFC 5802, RFC 7677), in the form of pg_authid.rolpassword (PostgreSQL manual, "pg_authid").
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from base64 import b64encode

from bottleneck_db.errors import InvalidArgument

ITERATIONS = 4096  # the least that RFC 7677 allows, and PostgreSQL's own number: 256 random bits need no more
_SALT_BYTES = 16
_PLAIN = re.compile(r"[!-~]{16,128}")


def new_password() -> str:
    """256 random bits as letters, digits, `-` and `_`, which need no quoting anywhere."""
    return secrets.token_urlsafe(32)


def scram_verifier(password: str, *, salt: bytes | None = None) -> str:
    """What stands behind PASSWORD in CREATE ROLE instead of the password. It takes some milliseconds of processor time.

    Only printable ASCII is taken: of other characters SASLprep (RFC 4013) would have to make one of several spellings.

    Raises:
        InvalidArgument: the password does not have 16 to 128 printable ASCII characters.
    """
    if not _PLAIN.fullmatch(password):
        raise InvalidArgument("password", "has 16 to 128 printable ASCII characters and no space")
    salt = salt or secrets.token_bytes(_SALT_BYTES)
    salted = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, ITERATIONS)
    stored = hashlib.sha256(_keyed(salted, b"Client Key")).digest()
    return f"SCRAM-SHA-256${ITERATIONS}:{_text(salt)}${_text(stored)}:{_text(_keyed(salted, b'Server Key'))}"


def _keyed(key: bytes, message: bytes) -> bytes:
    return hmac.digest(key, message, "sha256")


def _text(data: bytes) -> str:
    return b64encode(data).decode()

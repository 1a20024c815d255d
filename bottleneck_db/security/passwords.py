"""Passwords: argon2id with the parameters of the OWASP Password Storage Cheat Sheet, in threads, a few at a time.

A hash takes 19 MiB and some 20 ms of a core. However many sign in at once, no more than `at_once` hashes are made at the same moment; the
others wait their turn without taking a thread. A caller that goes away does not free its place before its hash is done.
"""

from __future__ import annotations

import asyncio
import base64
import os
import secrets
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from bottleneck_db.errors import InvalidArgument

MIN_LENGTH = 8
MAX_LENGTH = 1024
_MEMORY_KIB = 19 * 1024
_ITERATIONS = 2
_LANES = 1
_HASH_BYTES = 32
_SALT_BYTES = 16

P = ParamSpec("P")
T = TypeVar("T")


def checked_password(password: str) -> str:
    """The password in Unicode's form NFKC, so that it is the same from every keyboard (NIST SP 800-63B, 5.1.1.2).

    Raises:
        InvalidArgument: it has other than 8 to 1024 characters, control characters, or is no valid Unicode.
    """
    if not isinstance(password, str):
        raise InvalidArgument("password", f"expected str, got {type(password).__name__}")
    if len(password) > MAX_LENGTH:
        raise InvalidArgument("password", f"has at most {MAX_LENGTH} characters")
    normal = unicodedata.normalize("NFKC", password)
    if not MIN_LENGTH <= len(normal) <= MAX_LENGTH:
        raise InvalidArgument("password", f"has {MIN_LENGTH} to {MAX_LENGTH} characters")
    if any(unicodedata.category(character) in {"Cc", "Cs"} for character in normal):
        raise InvalidArgument("password", "has no control characters and is valid Unicode")
    return normal


class Passwords:
    """Hashes and verifies passwords beside the event loop, `at_once` at a time: by default as many as there are cores, up to four."""

    def __init__(self, at_once: int | None = None) -> None:
        self._threads = ThreadPoolExecutor(at_once or max(1, min(4, os.cpu_count() or 1)), thread_name_prefix="argon2id")
        self._hasher = PasswordHasher(_ITERATIONS, _MEMORY_KIB, _LANES, hash_len=_HASH_BYTES, salt_len=_SALT_BYTES)
        self._nobodys = f"$argon2id$v=19$m={_MEMORY_KIB},t={_ITERATIONS},p={_LANES}${_random(_SALT_BYTES)}${_random(_HASH_BYTES)}"

    async def hash(self, password: str) -> str:
        """The argon2id hash of a password, in the PHC string format.

        Raises:
            InvalidArgument: the password breaks a rule.
        """
        return await self._in_thread(self._hasher.hash, checked_password(password))

    async def verify(self, password: str, present: str | None) -> bool:
        """Whether `present` is the hash of `password`. Without a hash it takes as long and is False: who waits learns nothing.

        Raises:
            InvalidArgument: the password is no text.
        """
        try:
            candidate = checked_password(password)
        except InvalidArgument:
            if not isinstance(password, str):
                raise
            candidate, present = "", None  # no such password was ever set
        return await self._in_thread(self._matches, present or self._nobodys, candidate)

    def is_outdated(self, present: str) -> bool:
        """Whether a hash was made with other parameters than today's."""
        return self._hasher.check_needs_rehash(present)

    def _matches(self, present: str, candidate: str) -> bool:
        try:
            return self._hasher.verify(present, candidate)
        except (VerificationError, InvalidHashError):
            return False

    async def _in_thread(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """asyncio.to_thread(), but with threads of its own, whose number is the bound: it holds for work whose caller was cancelled too."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, lambda: work(*args, **kwargs))


def _random(size: int) -> str:
    return base64.b64encode(secrets.token_bytes(size)).decode().rstrip("=")

"""Bytes of several parts that can be taken apart in one way only."""

from __future__ import annotations

_LENGTH_BYTES = 4


def joined(*parts: bytes) -> bytes:
    """Each part behind its length (4 bytes, big-endian): no two lists of parts give the same bytes, wherever a part ends."""
    return b"".join(len(part).to_bytes(_LENGTH_BYTES, "big") + part for part in parts)

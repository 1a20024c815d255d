"""Tokens to set a forgotten password by: signed, expiring, and bound to the present password, of which the database keeps nothing.

    base64url( format 1 byte (1) | user id 16 | end 8, seconds since 1970, big-endian | HMAC-SHA256 32 )

The HMAC, with a pepper, is over user id, end and the hash of the present password: once that is another one, by this token or in any other
way, the token is spent.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime
from typing import Self
from uuid import UUID

from bottleneck_db.errors import AuthenticationFailed
from bottleneck_db.security.keys import Keys

_PURPOSE = "users.password_reset"
_FORMAT = b"\x01"
_BYTES = 57


class ResetRefused(AuthenticationFailed):
    """The link is no longer valid: ask for another one."""


@dataclass(frozen=True)
class Reset:
    """What a token says. It is true only if is_signed() says so."""

    user_id: UUID
    ends: int
    digest: bytes

    @classmethod
    def parse(cls, token: str) -> Self:
        """What stands in `token`.

        Raises:
            ResetRefused: it is no token.
        """
        try:
            data = base64.b64decode(token, altchars=b"-_", validate=True)
        except (ValueError, TypeError):
            raise ResetRefused from None
        if len(data) != _BYTES or not data.startswith(_FORMAT):
            raise ResetRefused
        return cls(UUID(bytes=data[1:17]), int.from_bytes(data[17:25], "big"), data[25:])

    def is_signed(self, keys: Keys, present_hash: str) -> bool:
        """Whether it was made for the user with that password hash, under any pepper."""
        return keys.recognizes(self.digest, _PURPOSE, *_signed(self.user_id, self.ends, present_hash))

    def has_ended(self, now: datetime) -> bool:
        """Whether its time is over at `now`, a moment by the database's clock."""
        return now.timestamp() >= self.ends


def reset_token(keys: Keys, user_id: UUID, present_hash: str, ends: datetime) -> str:
    """A token for that user, valid until `ends`.

    Raises:
        KeysMissing: there is no pepper.
    """
    seconds = int(ends.timestamp())
    digest = keys.mac(_PURPOSE, *_signed(user_id, seconds, present_hash)).digest
    return base64.urlsafe_b64encode(_FORMAT + user_id.bytes + seconds.to_bytes(8, "big") + digest).decode()


def _signed(user_id: UUID, ends: int, present_hash: str) -> tuple[bytes, ...]:
    return user_id.bytes, ends.to_bytes(8, "big"), present_hash.encode()

"""Tokens for links that are mailed: signed, expiring, and bound to what is true now, of which the database keeps nothing.

    base64url( format 1 byte (1) | user id 16 | end 8, seconds since 1970, big-endian | HMAC-SHA256 32 )

The HMAC, with a pepper, is over the purpose, the user id, the end and what the link is bound to: for a reset the hash of the present
password, for a verification the address. Once that is another one, by this token or in any other way, the token is spent.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Self
from uuid import UUID

from bottleneck_db.errors import AuthenticationFailed
from bottleneck_db.security.keys import Keys

_FORMAT = b"\x01"
_BYTES = 57


class LinkPurpose(StrEnum):
    """What a link is for."""

    PASSWORD_RESET = "users.password_reset"  # noqa: S105 - no secret
    EMAIL_VERIFICATION = "users.email_verification"


class LinkRefused(AuthenticationFailed):
    """The link is no longer valid: ask for another one."""


@dataclass(frozen=True)
class Link:
    """What a token says. It is true only if is_signed() says so."""

    user_id: UUID
    ends: int
    digest: bytes

    @classmethod
    def parse(cls, token: str) -> Self:
        """What stands in `token`.

        Raises:
            LinkRefused: it is no token.
        """
        try:
            data = base64.b64decode(token, altchars=b"-_", validate=True)
        except (ValueError, TypeError):
            raise LinkRefused from None
        if len(data) != _BYTES or not data.startswith(_FORMAT):
            raise LinkRefused
        return cls(UUID(bytes=data[1:17]), int.from_bytes(data[17:25], "big"), data[25:])

    def is_signed(self, keys: Keys, purpose: LinkPurpose, bound_to: str) -> bool:
        """Whether it was made for that, under any pepper."""
        return keys.recognizes(self.digest, purpose, *_signed(self.user_id, self.ends, bound_to))

    def has_ended(self, now: datetime) -> bool:
        """Whether its time is over at `now`, a moment by the database's clock."""
        return now.timestamp() >= self.ends


def link_token(keys: Keys, purpose: LinkPurpose, user_id: UUID, bound_to: str, ends: datetime) -> str:
    """A token for that user, valid until `ends`.

    Raises:
        KeysMissing: there is no pepper.
    """
    seconds = int(ends.timestamp())
    digest = keys.mac(purpose, *_signed(user_id, seconds, bound_to)).digest
    return base64.urlsafe_b64encode(_FORMAT + user_id.bytes + seconds.to_bytes(8, "big") + digest).decode()


def _signed(user_id: UUID, ends: int, bound_to: str) -> tuple[bytes, ...]:
    return user_id.bytes, ends.to_bytes(8, "big"), bound_to.encode()

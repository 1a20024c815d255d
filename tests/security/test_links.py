"""Tokens for links that are mailed."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from bottleneck_db.security.keyring import Key, KeyRing
from bottleneck_db.security.keys import Keys
from bottleneck_db.security.links import Link, LinkPurpose, LinkRefused, link_token

OLD, NEW = Key("old", bytes(range(32))), Key("new", bytes(range(32, 64)))  # fixed, since they name the tests
KEYS = Keys(None, KeyRing([OLD]))
RESET = LinkPurpose.PASSWORD_RESET
USER, HASH, ENDS = UUID(int=7), "$argon2id$x", datetime(2027, 1, 1, tzinfo=UTC)
TOKEN = link_token(KEYS, RESET, USER, HASH, ENDS)


def test_a_token_says_whose_it_is_and_until_when() -> None:
    link = Link.parse(TOKEN)
    assert link.user_id == USER
    assert link.is_signed(KEYS, RESET, HASH)
    assert not link.has_ended(ENDS - timedelta(seconds=1))
    assert link.has_ended(ENDS)


def test_a_token_is_bound_to_the_present_password_and_to_the_pepper() -> None:
    link = Link.parse(TOKEN)
    assert not link.is_signed(KEYS, RESET, HASH + "y")
    assert not link.is_signed(KEYS, LinkPurpose.EMAIL_VERIFICATION, HASH)
    assert not link.is_signed(Keys(None, KeyRing([NEW])), RESET, HASH)
    assert link.is_signed(Keys(None, KeyRing([NEW, OLD])), RESET, HASH)


@pytest.mark.parametrize("position", range(8, 57 * 8))
def test_no_bit_of_a_token_can_be_changed(position: int) -> None:
    data = bytearray(base64.urlsafe_b64decode(TOKEN))
    data[position // 8] ^= 1 << position % 8
    assert not Link.parse(base64.urlsafe_b64encode(data).decode()).is_signed(KEYS, RESET, HASH)


@pytest.mark.parametrize("token", ["", "x", TOKEN[:-4], TOKEN + "AAAA", "Ag" + TOKEN[2:], TOKEN[:-1] + "!", TOKEN[:-1] + "ü", None, 5])
def test_what_is_no_token_is_refused(token: str) -> None:
    with pytest.raises(LinkRefused):
        Link.parse(token)

"""Tokens to set a forgotten password by."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from bottleneck_db.security.keyring import Key, KeyRing
from bottleneck_db.security.keys import Keys
from bottleneck_db.security.resets import Reset, ResetRefused, reset_token

OLD, NEW = Key("old", bytes(range(32))), Key("new", bytes(range(32, 64)))  # fixed, since they name the tests
KEYS = Keys(None, KeyRing([OLD]))
USER, HASH, ENDS = UUID(int=7), "$argon2id$x", datetime(2027, 1, 1, tzinfo=UTC)
TOKEN = reset_token(KEYS, USER, HASH, ENDS)


def test_a_token_says_whose_it_is_and_until_when() -> None:
    reset = Reset.parse(TOKEN)
    assert reset.user_id == USER
    assert reset.is_signed(KEYS, HASH)
    assert not reset.has_ended(ENDS - timedelta(seconds=1))
    assert reset.has_ended(ENDS)


def test_a_token_is_bound_to_the_present_password_and_to_the_pepper() -> None:
    reset = Reset.parse(TOKEN)
    assert not reset.is_signed(KEYS, HASH + "y")
    assert not reset.is_signed(Keys(None, KeyRing([NEW])), HASH)
    assert reset.is_signed(Keys(None, KeyRing([NEW, OLD])), HASH)


@pytest.mark.parametrize("position", range(8, 57 * 8))
def test_no_bit_of_a_token_can_be_changed(position: int) -> None:
    data = bytearray(base64.urlsafe_b64decode(TOKEN))
    data[position // 8] ^= 1 << position % 8
    assert not Reset.parse(base64.urlsafe_b64encode(data).decode()).is_signed(KEYS, HASH)


@pytest.mark.parametrize("token", ["", "x", TOKEN[:-4], TOKEN + "AAAA", "Ag" + TOKEN[2:], TOKEN[:-1] + "!", TOKEN[:-1] + "ü", None, 5])
def test_what_is_no_token_is_refused(token: str) -> None:
    with pytest.raises(ResetRefused):
        Reset.parse(token)

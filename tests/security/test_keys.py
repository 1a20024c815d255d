"""The two rings of an application."""

from __future__ import annotations

import hashlib
import hmac

import pytest

from bottleneck_db.errors import KeysMissing, SettingsError
from bottleneck_db.security.encoding import joined
from bottleneck_db.security.key_file import as_lines, new_key_id, new_keys, read_lines
from bottleneck_db.security.keyring import Key, KeyRing
from bottleneck_db.security.keys import ENCRYPTION_KEYS, TOKEN_PEPPERS, Keys

OLD, NEW = Key.generate("old"), Key.generate("new")


def test_without_a_ring_the_variable_and_the_command_are_named() -> None:
    with pytest.raises(KeysMissing, match=r"BOTTLENECK_ENCRYPTION_KEYS.*bottleneck-db keys generate") as missing:
        _ = Keys(None, KeyRing([OLD])).encryption
    assert missing.value.variable == ENCRYPTION_KEYS
    with pytest.raises(KeysMissing, match=r"BOTTLENECK_TOKEN_PEPPERS.*bottleneck-db keys generate"):
        Keys(KeyRing([OLD])).mac("purpose", b"x")


def test_an_hmac_is_the_documented_one() -> None:
    mac = Keys(None, KeyRing([NEW, OLD])).mac("purpose", b"a", b"b")
    assert mac.key_id == "new"
    assert mac.digest == hmac.new(NEW.material, joined(b"purpose", b"a", b"b"), hashlib.sha256).digest()


def test_purposes_and_parts_are_kept_apart() -> None:
    keys = Keys(None, KeyRing([NEW]))
    made = {keys.mac("p", b"ab"), keys.mac("p", b"a", b"b"), keys.mac("pa", b"b"), keys.mac("q", b"ab")}
    assert len(made) == 4


def test_what_an_older_pepper_made_is_recognized() -> None:
    made = Keys(None, KeyRing([OLD])).mac("p", b"x").digest
    rotated = Keys(None, KeyRing([NEW, OLD]))
    assert rotated.macs("p", b"x") == [rotated.mac("p", b"x").digest, made]
    assert rotated.recognizes(made, "p", b"x")
    assert not rotated.recognizes(made, "p", b"y")
    assert not Keys(None, KeyRing([NEW])).recognizes(made, "p", b"x")
    assert not rotated.recognizes(b"", "p", b"x")


def test_a_key_file_is_read_as_it_was_written() -> None:
    made = new_keys("k1")
    keys = read_lines("\n" + as_lines(made), name="keys.env")
    assert (keys.encryption.exported(), keys.peppers.exported()) == (made[ENCRYPTION_KEYS], made[TOKEN_PEPPERS])
    assert not keys.encryption.shares_with(keys.peppers)
    assert new_key_id() != new_key_id()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "has no line for BOTTLENECK_ENCRYPTION_KEYS"),
        (as_lines(new_keys("k1")).partition(TOKEN_PEPPERS)[0], "has no line for BOTTLENECK_TOKEN_PEPPERS"),
        (f"{ENCRYPTION_KEYS}=hunter2\n{TOKEN_PEPPERS}=hunter2", "list of id"),
    ],
)
def test_a_broken_key_file_is_named_and_not_shown(text: str, rule: str) -> None:
    with pytest.raises(SettingsError, match=rule) as refused:
        read_lines(text, name="keys.env")
    assert str(refused.value).startswith("keys.env: ")
    assert "hunter2" not in str(refused.value)

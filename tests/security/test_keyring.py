"""Keys as they stand in a setting."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bottleneck_db.errors import InvalidArgument, SettingsError, UnknownKey
from bottleneck_db.security.keyring import Key, KeyRing

ONE, TWO = bytes(range(32)), bytes(range(100, 132))
TEXT = f"k1:{base64.urlsafe_b64encode(ONE).decode()}"
OTHER = f"k-2._x:{base64.urlsafe_b64encode(TWO).decode().rstrip('=')}"


@pytest.mark.parametrize("separator", [" ", ",", "\n", ", ", " ,\n\t"])
def test_the_first_key_is_active_and_the_others_are_there(separator: str) -> None:
    ring = KeyRing.parse(f" {TEXT}{separator}{OTHER}\n", variable="KEYS")
    assert ring.active.id == "k1"
    assert ring.ids == ("k1", "k-2._x")
    assert [key.material for key in ring.keys] == [ONE, TWO]
    assert ring.key("k-2._x").material == TWO
    with pytest.raises(UnknownKey) as unknown:
        ring.key("k3")
    assert (unknown.value.variable, unknown.value.key_id) == ("KEYS", "k3")


@given(st.lists(st.binary(min_size=32, max_size=32), min_size=1, max_size=5, unique=True))
def test_what_is_exported_is_read_again(materials: list[bytes]) -> None:
    ring = KeyRing(Key(f"k{number}", material) for number, material in enumerate(materials))
    again = KeyRing.parse(ring.exported(), variable="KEYS")
    assert again == ring
    assert hash(again) == hash(ring)
    assert ring != ring.exported()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "list of id"),
        (" , ", "list of id"),
        ("hunter2", "list of id"),
        ("k1:hunter2", "list of id"),
        (":" + TEXT[3:], "list of id"),
        ("k 1:" + TEXT[3:], "list of id"),
        ("-k:" + TEXT[3:], "list of id"),
        ("k" * 65 + ":" + TEXT[3:], "list of id"),
        (TEXT.replace("=", "=="), "list of id"),
        (TEXT + "AAAA", "list of id"),
        ("k1:" + "+" * 43, "list of id"),
        ("k1:" + base64.urlsafe_b64encode(ONE[:31]).decode(), "list of id"),
        (f"{TEXT} hunter2", "list of id"),
        (f"{TEXT} {OTHER.replace('k-2._x', 'k1')}", "the same id"),
        (f"{TEXT} {TEXT.replace('k1', 'k2')}", "the same key"),
    ],
)
def test_what_is_no_list_of_keys_is_refused_without_being_shown(text: str, rule: str) -> None:
    with pytest.raises(SettingsError, match=rule) as refused:
        KeyRing.parse(text, variable="KEYS")
    assert str(refused.value).startswith("KEYS: ")
    assert refused.value.variable == "KEYS"
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize(("key_id", "material"), [("", ONE), ("a:b", ONE), ("k1", ONE[:16]), ("k1", ONE + ONE)])
def test_a_key_has_a_name_and_256_bits(key_id: str, material: bytes) -> None:
    with pytest.raises(InvalidArgument):
        Key(key_id, material)


def test_fresh_keys_are_random() -> None:
    made = {Key.generate("k").material for _ in range(20)}
    assert len(made) == 20
    assert {len(material) for material in made} == {32}


def test_rings_that_share_a_key_are_known() -> None:
    one, other = KeyRing([Key("a", ONE)]), KeyRing([Key("b", TWO)])
    assert not one.shares_with(other)
    assert one.shares_with(KeyRing([Key("c", TWO), Key("d", ONE)]))

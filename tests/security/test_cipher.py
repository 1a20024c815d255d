"""Encryption that is bound to a place."""

from __future__ import annotations

import traceback
from dataclasses import replace
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from bottleneck_db.errors import DecryptionFailed, UnknownKey
from bottleneck_db.security.cipher import OVERHEAD_BYTES, Envelope, Place, Sealed, decrypt, encrypt
from bottleneck_db.security.encoding import joined
from bottleneck_db.security.keyring import Key, KeyRing

KEY, OTHER = Key.generate("k1"), Key.generate("k2")
RING = KeyRing([KEY, OTHER])
ROW, ORGANIZATION = UUID(int=1), UUID(int=2)
PLACE = Place("credentials", "secret_enc", ORGANIZATION, ROW, 3)
PLAINTEXT = b'{"password":"hunter2"}'

places = st.builds(
    Place,
    table=st.text(max_size=8),
    column=st.text(max_size=8),
    organization_id=st.none() | st.uuids(),
    row_id=st.uuids(),
    version=st.integers(0, 2**31 - 1),
)


@given(st.binary(max_size=2000), places)
def test_what_was_encrypted_is_decrypted_in_its_place(plaintext: bytes, place: Place) -> None:
    envelope = encrypt(RING, place, plaintext)
    assert envelope.key_id == "k1"
    assert len(envelope.sealed.data) == len(plaintext) + OVERHEAD_BYTES
    assert decrypt(RING, place, envelope) == plaintext


def test_the_format_is_the_documented_one() -> None:
    data = encrypt(RING, PLACE, PLAINTEXT).sealed.data
    associated = b"".join(
        len(part).to_bytes(4, "big") + part
        for part in (b"credentials", b"secret_enc", ORGANIZATION.bytes, ROW.bytes, (3).to_bytes(8, "big"))
    )
    assert data[0] == 1
    assert OVERHEAD_BYTES == 29
    assert AESGCM(KEY.material).decrypt(data[1:13], data[13:], associated) == PLAINTEXT


def test_two_encryptions_of_one_text_differ() -> None:
    assert len({encrypt(RING, PLACE, PLAINTEXT).sealed.data for _ in range(50)}) == 50


@given(st.lists(st.binary(max_size=5), max_size=4), st.lists(st.binary(max_size=5), max_size=4))
def test_no_two_lists_of_parts_give_the_same_bytes(one: list[bytes], other: list[bytes]) -> None:
    assert (joined(*one) == joined(*other)) == (one == other)


@given(places, places)
def test_no_two_places_have_the_same_associated_data(one: Place, other: Place) -> None:
    assert (one.associated_data() == other.associated_data()) == (one == other)


def refusal(place: Place, envelope: Envelope, ring: KeyRing = RING) -> str:
    """All that is told of a failure."""
    with pytest.raises(DecryptionFailed) as failed:
        decrypt(ring, place, envelope)
    assert (failed.value.__cause__, failed.value.__context__) == (None, None)
    assert "hunter2" not in "".join(traceback.format_exception(failed.value))
    return f"{type(failed.value).__name__}: {failed.value} {vars(failed.value)}"


ENVELOPE = encrypt(RING, PLACE, PLAINTEXT)
ELSEWHERE = {
    "table": replace(PLACE, table="users"),
    "column": replace(PLACE, column="key_id"),
    "organization": replace(PLACE, organization_id=UUID(int=9)),
    "no organization": replace(PLACE, organization_id=None),
    "row": replace(PLACE, row_id=UUID(int=9)),
    "organization and row changed places": replace(PLACE, organization_id=ROW, row_id=ORGANIZATION),
    "older version": replace(PLACE, version=2),
    "newer version": replace(PLACE, version=4),
    "letter moved from column to table": replace(PLACE, table="credentialss", column="ecret_enc"),
}


def test_all_that_can_be_wrong_looks_the_same() -> None:
    told = {refusal(place, ENVELOPE) for place in ELSEWHERE.values()}
    told |= {refusal(PLACE, Envelope("k2", ENVELOPE.sealed))}
    told |= {refusal(PLACE, ENVELOPE, KeyRing([Key.generate("k1")]))}
    told |= {refusal(PLACE, Envelope("k1", Sealed(data))) for data in (b"", b"\x01", bytes(29), b"\x01" + bytes(28), PLAINTEXT)}
    assert len(told) == 1


@pytest.mark.parametrize("position", range(len(ENVELOPE.sealed.data) * 8))
def test_no_bit_can_be_flipped(position: int) -> None:
    data = bytearray(ENVELOPE.sealed.data)
    data[position // 8] ^= 1 << position % 8
    refusal(PLACE, Envelope("k1", Sealed(bytes(data))))


@pytest.mark.parametrize("length", range(len(ENVELOPE.sealed.data)))
def test_nothing_can_be_cut_off(length: int) -> None:
    refusal(PLACE, Envelope("k1", Sealed(ENVELOPE.sealed.data[:length])))
    refusal(PLACE, Envelope("k1", Sealed(ENVELOPE.sealed.data[: length + 1] + ENVELOPE.sealed.data)))


def test_older_keys_read_and_the_active_one_writes() -> None:
    before = KeyRing([KEY])
    after = KeyRing([OTHER, KEY])
    assert decrypt(after, PLACE, encrypt(before, PLACE, PLAINTEXT)) == PLAINTEXT
    fresh = encrypt(after, PLACE, PLAINTEXT)
    assert fresh.key_id == "k2"
    with pytest.raises(UnknownKey):
        decrypt(before, PLACE, fresh)

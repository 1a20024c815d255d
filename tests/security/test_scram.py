"""The SCRAM verifier: the RFC's own example, and what is no password."""

from __future__ import annotations

import hashlib
import hmac
from base64 import b64decode, b64encode

import pytest

from bottleneck_db.errors import InvalidArgument
from bottleneck_db.security import scram
from bottleneck_db.security.scram import new_password, scram_verifier


def test_it_fits_the_conversation_that_the_rfc_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    """RFC 7677, 3: user "user", password "pencil", which is too short to be taken here."""
    import re

    monkeypatch.setattr(scram, "_PLAIN", re.compile(".*"))
    salt = "W22ZaJ0SNY7soEsUEjb6gQ=="
    head, _, keys = scram_verifier("pencil", salt=b64decode(salt)).rpartition(f"{salt}$")
    stored, server = map(b64decode, keys.split(":"))
    assert head == "SCRAM-SHA-256$4096:"
    nonce = "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0"
    conversation = f"n=user,r=rOprNGfwEbeRWgbNEkqO,{nonce},s={salt},i=4096,c=biws,{nonce}".encode()
    assert b64encode(hmac.digest(server, conversation, "sha256")).decode() == "6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="
    proof = b64decode("dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=")
    client = bytes(a ^ b for a, b in zip(proof, hmac.digest(stored, conversation, "sha256"), strict=True))
    assert hashlib.sha256(client).digest() == stored


def test_the_same_password_has_another_verifier_each_time() -> None:
    password = new_password()
    assert scram_verifier(password) != scram_verifier(password)
    assert password not in scram_verifier(password)


def test_new_passwords_have_256_bits_and_need_no_quoting() -> None:
    passwords = {new_password() for _ in range(100)}
    assert len(passwords) == 100
    assert all(len(password) == 43 and password.replace("-", "").replace("_", "").isalnum() for password in passwords)


@pytest.mark.parametrize(
    "password",
    [
        "",
        "short",
        "x" * 15,
        "x" * 129,
        "with a space in it",
        "schlüssel-zum-glück",
        "tab\there-and-there",
        "nul\x00-in-the-middle",
        "line-of-text-end\n",
    ],
)
def test_what_is_no_password_is_refused_without_being_told(password: str) -> None:
    with pytest.raises(InvalidArgument, match="16 to 128 printable ASCII characters") as refused:
        scram_verifier(password)
    assert not password or password not in str(refused.value)

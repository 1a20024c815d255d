"""Tokens, the text of API keys, and the hosts that a secret may go to."""

from __future__ import annotations

import hashlib
import re
from collections import Counter

import pytest

from bottleneck_db.errors import InvalidArgument
from bottleneck_db.security import api_keys
from bottleneck_db.security.api_keys import is_api_key, new_api_key
from bottleneck_db.security.hosts import checked_hosts, matches_host
from bottleneck_db.security.redaction import redact_text
from bottleneck_db.security.tokens import new_token, token_digest


def test_a_token_has_256_random_bits_and_is_kept_as_its_sha_256() -> None:
    tokens = [new_token() for _ in range(100)]
    assert len({token.secret for token in tokens}) == 100
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{43}", token.secret) for token in tokens)
    assert all(token.digest == hashlib.sha256(token.secret.encode()).digest() == token_digest(token.secret) for token in tokens)


def test_the_digest_of_no_text_is_refused_and_of_any_text_is_made() -> None:
    for wrong in (None, b"x", 7):
        with pytest.raises(InvalidArgument, match="token"):
            token_digest(wrong)  # type: ignore[arg-type]
    assert len({token_digest(text) for text in ("", "\x00", "\ud800", "ü")}) == 4


@pytest.mark.parametrize("environment", ["live", "test"])
def test_an_api_key_has_its_form(environment: str) -> None:
    made = [new_api_key(environment) for _ in range(200)]
    for key in made:
        assert re.fullmatch(rf"bb_{environment}_[0-9A-Za-z]{{8}}[0-9A-Za-z]{{43}}", key.secret)
        assert key.secret.startswith(key.prefix)
        assert len(key.prefix) == 16
        assert key.secret.endswith(key.hint)
        assert is_api_key(key.secret)
        assert redact_text(f"sent {key.secret}") == "sent ***"
    assert len({key.secret[16:] for key in made}) == 200
    assert len(Counter("".join(key.secret[17:] for key in made))) == 62


def test_all_256_bits_are_in_the_text() -> None:
    assert api_keys._base62(0) == "0" * 43
    top = api_keys._base62(2**256 - 1)
    assert len(top) == 43
    number = 0
    for digit in top:
        number = number * 62 + api_keys._ALPHABET.index(digit)
    assert number == 2**256 - 1


@pytest.mark.parametrize(
    "text", ["", "bb_live_", "bb_live_" + "a" * 50, "bb_prod_" + "a" * 51, "bb_live_" + "ü" * 51, "bb_live_" + "a" * 129]
)
def test_what_is_no_api_key_is_told_from_one(text: str) -> None:
    assert not is_api_key(text)


def test_hosts_are_matched_whole_or_below_a_star() -> None:
    allowed = checked_hosts("domains", ["Example.com", "*.shop.example.", "localhost"])
    assert allowed == ["example.com", "*.shop.example", "localhost"]
    for host in ("example.com", "EXAMPLE.com.", "a.shop.example", "a.b.shop.example", "localhost"):
        assert matches_host(host, allowed)
    for host in ("a.example.com", "shop.example", "evilshop.example", "example.com.evil.net", "", "xexample.com", "*"):
        assert not matches_host(host, allowed)
    assert not matches_host("example.com", [])


@pytest.mark.parametrize(
    "name",
    [
        *("evil.com/x.example.com", "evil.com?.example.com", "evil.com#.example.com", "evil.com\\.example.com", "evil.com\n.example.com"),
        *(
            "https://a.example.com",
            "a.example.com:443",
            "user@a.example.com",
            ".example.com",
            "a..example.com",
            " a.example.com",
            "\u212a.example.com",
        ),
        *("a" * 64 + ".example.com", "a." * 125 + "example.com"),
    ],
)
def test_what_is_no_host_is_none_of_those(name: str) -> None:
    assert not matches_host(name, ["*.example.com", "example.com"])


@pytest.mark.parametrize(
    "pattern", ["", "*", "*.", "a b", "https://a.b", "a..b", "*.*.a", "a.*", "ü.example", "a/b", "x" * 64, "\u212a.example", 5, None]
)
def test_what_is_no_host_is_refused(pattern: object) -> None:
    with pytest.raises(InvalidArgument, match="domains: has host names"):
        checked_hosts("domains", [pattern])

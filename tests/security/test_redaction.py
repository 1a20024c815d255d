"""Masking of secrets by their names and by their looks."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, tzinfo
from types import MappingProxyType
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bottleneck_db.security import redaction
from bottleneck_db.security.redaction import holds_secret, redact, redact_text, redacted_json


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Authorization: Bearer abc.def-123", "Authorization: ***"),
        ("BASIC dXNlcjpwYXNz", "***"),
        ("called with bb_live_0123456789abcdef", "called with ***"),
        ("postgresql://ada:s3cret@db.example/app", "postgresql://***@db.example/app"),
        ("password=hunter2 and more", "*** and more"),
        ("API_KEY: abc", "***"),
        ("ba\u017fic dXNlcjpwYXNz", "***"),  # a long s, and a dotless i: IGNORECASE takes them for an s and an i
        ("bas\u0131c dXNlcjpwYXNz", "***"),
        ("ap\u0131key=abc", "***"),
        ("access_token=abc&x=1", "access_***"),
        ("client_secret=abc my_password=abc", "client_*** my_***"),
        ("AWS_SECRET_ACCESS_KEY=abc", "AWS_SECRET_***"),
        ("x-api-key: abc", "x-***"),
        ('{"password": "hunter 2", "page": 1}', '{"***, "page": 1}'),
        ("{'token': 'hunter 2', 'page': 1}", "{'***, 'page': 1}"),
        ('{"password": "a\\"b c"}', '{"***}'),
        ('{\\"password\\": \\"hunter2\\"}', '{\\"***'),
        ('password="hunter', "***"),
        ("https://ghp_token1@h/", "https://***@h/"),
        ("https://u:p@ss@h/x", "https://***@h/x"),
        ("Set-Cookie: sid=1; Path=/\nHost: h", "***\nHost: h"),
        ("cookie: a=1; b=2", "***"),
        ('{"Cookie": "a=1; b=2", "page": 1}', '{"***, "page": 1}'),
        ("passwords: see the manual", "passwords: see the manual"),
        ("took 7 tokens: fine", "took 7 tokens: fine"),
        ('["https://example.com","a@b.example"]', '["https://example.com","a@b.example"]'),
        ("https://***@h/", "https://***@h/"),
        ("the basics of tokens and keys", "the basics of tokens and keys"),
        ("https://example.com/a@b", "https://example.com/a@b"),
    ],
)
def test_what_looks_like_a_credential_is_masked(text: str, masked: str) -> None:
    assert redact_text(text) == masked
    assert holds_secret(text) is (text != masked)


@given(st.one_of(*(st.from_regex(pattern) for pattern in redaction._IN_TEXT)))
def test_no_text_that_fits_a_pattern_is_let_through(text: str) -> None:
    by_each = text
    for pattern in redaction._IN_TEXT:
        by_each = pattern.sub(redaction.MASK, by_each)
    assert redact_text(text) == by_each != text


@pytest.mark.parametrize("kind", [dict, MappingProxyType])
def test_what_stands_under_a_secrets_name_is_masked_at_any_depth(kind: Any) -> None:
    value = kind({"name": "Bot", "steps": [kind({"api_key": {"a": 1}, "url": "http://u:p@h"}), 3, None, True], "Passwort": "x", 5: ("a",)})
    assert redact(value) == {
        "name": "Bot",
        "steps": [{"api_key": "***", "url": "http://***@h"}, 3, None, True],
        "Passwort": "***",
        5: ["a"],
    }


NAMES = st.from_regex(redaction._SECRET_NAME) | st.text(max_size=5)
TEXTS = st.one_of(st.text(max_size=5), *(st.from_regex(pattern) for pattern in redaction._IN_TEXT))


@given(st.dictionaries(NAMES, TEXTS | st.lists(TEXTS, max_size=2) | st.dictionaries(NAMES, TEXTS | st.none(), max_size=2), max_size=3))
def test_json_is_masked_whether_or_not_it_must_be_looked_through(value: dict[str, Any]) -> None:
    assert redacted_json(value) == orjson.dumps(redact(value)).decode()


class Odd(tzinfo):
    """A time zone that fails."""

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        raise RuntimeError

    dst = utcoffset

    def tzname(self, dt: datetime | None) -> str | None:
        raise RuntimeError


@pytest.mark.parametrize(
    ("number", "written"),
    [(1 << 70, 1 << 70), (10**400, 10**400), (1.5, 1.5), (float("nan"), None)],
    ids=["large", "googol", "float", "nan"],
)
def test_numbers_are_written_as_they_are_and_what_is_none_as_null(number: float, written: float | None) -> None:
    for name in ("number", "secrets of others"):
        assert json.loads(redacted_json({"of": [number], "told": name})) == {"of": [written], "told": name}


def test_what_is_read_as_text_is_masked_as_text() -> None:
    assert redacted_json({"a": {"token": b"s3cr3t"}, "b": {b"bb_live_0123456789"}}) == '{"a":{"token":"***"},"b":["***"]}'


def test_any_mapping_is_written_and_what_has_no_form_is_not() -> None:
    assert redacted_json({"a": MappingProxyType({"b": 1, "c": MappingProxyType({})})}) == '{"a":{"b":1,"c":{}}}'
    for odd in (object(), b"\xff", 10**5000, "\ud800", datetime(2026, 1, 1, tzinfo=Odd())):
        with pytest.raises((TypeError, ValueError)):
            redacted_json({"a": odd})

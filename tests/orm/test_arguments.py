"""Arguments are checked before anything is sent; the message names the argument and the rule, never the value."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given

from bottleneck_db.errors import InvalidArgument, UnknownName
from bottleneck_db.orm import arguments
from bottleneck_db.orm.names import snake_case
from tests.orm.samples import SampleColour
from tests.orm.test_fields import ANY_TEXT, NUL, SECRET, SURROGATE

KEY = UUID(int=7)


def takes(first: int, *, second: int = 2) -> None:
    """A function with two arguments."""


def too_deep() -> Any:
    """A list that has no repr."""
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    return deep


@pytest.mark.parametrize(
    ("checked", "expected"),
    [
        (lambda: arguments.whole_number("x", 5, least=5, most=5), 5),
        (lambda: arguments.whole_number("x", 10**100, least=0), 10**100),
        (lambda: arguments.text("x", "ä", most=1), "ä"),
        (lambda: arguments.text("x", "", most=1, least=0), ""),
        (lambda: arguments.email_address("x", "Ada.K+x@Example.COM"), "ada.k+x@example.com"),
        (lambda: arguments.email_address("x", "jürgen@xn--mller-kva.example"), "jürgen@xn--mller-kva.example"),
        (lambda: arguments.matching("x", "aa", re.compile("a+"), "has a's"), "aa"),
        (lambda: arguments.duration("x", timedelta(seconds=1)), timedelta(seconds=1)),
        (lambda: arguments.duration("x", timedelta(0), zero=True), timedelta(0)),
        (lambda: arguments.moment("x", datetime(2026, 1, 1, tzinfo=UTC)), datetime(2026, 1, 1, tzinfo=UTC)),
        (lambda: arguments.instance("x", 5, int), 5),
        (lambda: arguments.choice("x", "red", SampleColour), SampleColour.RED),
        (lambda: arguments.mapping("x", {"a": 1}), {"a": 1}),
        (lambda: arguments.keywords("x", {"first": 1, "second": 2}, takes), {"first": 1, "second": 2}),
        (lambda: arguments.listed("x", (1, 2)), [1, 2]),
        (lambda: arguments.name_list("x", (name for name in "ab")), ["a", "b"]),
        (lambda: arguments.identifier("x", KEY), KEY),
        (lambda: arguments.identifier("x", str(KEY)), KEY),
        (lambda: arguments.known(SampleColour, "green", "x"), SampleColour.GREEN),
        (lambda: snake_case("BotRun"), "bot_run"),
    ],
)
def test_what_keeps_the_rule_is_handed_back(checked: Callable[[], Any], expected: object) -> None:
    assert checked() == expected


@pytest.mark.parametrize(
    ("check", "rule"),
    [
        (lambda: arguments.whole_number("x", "5", least=0), "is a whole number, not str"),
        (lambda: arguments.whole_number("x", True, least=0), "is a whole number, not bool"),
        (lambda: arguments.whole_number("x", 1.0, least=0), "is a whole number, not float"),
        (lambda: arguments.whole_number("x", -1, least=0), "is at least 0"),
        (lambda: arguments.whole_number("x", 1001, least=1, most=1000), "is between 1 and 1,000"),
        (lambda: arguments.text("x", 5, most=5), "is text, not int"),
        (lambda: arguments.text("x", "", most=5), "has 1 to 5 characters"),
        (lambda: arguments.text("x", SECRET, most=5), "has 1 to 5 characters"),
        (lambda: arguments.text("x", NUL, most=5), "cannot hold NUL characters or lone surrogates"),
        (lambda: arguments.text("x", SURROGATE, most=5), "cannot hold NUL characters or lone surrogates"),
        (lambda: arguments.matching("x", SECRET, re.compile("a+"), "has a's"), "has a's"),
        (lambda: arguments.matching("x", 5, re.compile("a+"), "has a's"), "has a's"),
        (lambda: arguments.duration("x", 5), "is a timedelta, not int"),
        (lambda: arguments.duration("x", timedelta(0)), "must be positive"),
        (lambda: arguments.duration("x", timedelta(seconds=-1), zero=True), "must be positive"),
        (lambda: arguments.duration("x", timedelta.max), "is at most 3650 days"),
        (lambda: arguments.email_address("x", SECRET), "is an e-mail address"),
        (lambda: arguments.email_address("x", "a\u200bb@c"), "is an e-mail address"),
        (lambda: arguments.email_address("x", "Ö@c"), "letters beyond ASCII in lower case"),
        (lambda: arguments.moment("x", "now"), "is a datetime, not str"),
        (lambda: arguments.moment("x", datetime(2026, 1, 1)), "needs a time zone"),
        (lambda: arguments.moment("x", datetime.max.replace(tzinfo=timezone(timedelta(hours=-1)))), "out of the calendar's range"),
        (lambda: arguments.instance("x", SECRET, int), "is a int, not str"),
        (lambda: arguments.choice("x", SECRET, SampleColour), "is one of red, green"),
        (lambda: arguments.choice("x", 5, SampleColour), "is one of red, green"),
        (lambda: arguments.mapping("x", [SECRET]), "is a mapping with text as keys"),
        (lambda: arguments.mapping("x", {1: SECRET}), "is a mapping with text as keys"),
        (lambda: arguments.keywords("x", {"thrid": 3}, takes), "there is no 'thrid'"),
        (lambda: arguments.listed("x", SECRET), "is a list, not str"),
        (lambda: arguments.listed("x", 5), "is a list, not int"),
        (lambda: arguments.name_list("x", [SECRET, 5]), "is a list of names"),
        (lambda: arguments.identifier("x", SECRET), "must be a UUID"),
        (lambda: arguments.identifier("x", 5), "must be a UUID"),
        (lambda: arguments.identifier("x", None), "must be a UUID"),
        (lambda: arguments.known(SampleColour, too_deep(), "x"), "is a str, not list"),
        (lambda: arguments.known(SampleColour, "gren", "x"), "there is no 'gren'; did you mean 'green'?"),
    ],
)
def test_what_breaks_the_rule_is_told_the_argument_and_the_rule(check: Callable[[], Any], rule: str) -> None:
    with pytest.raises(InvalidArgument) as refused:
        check()
    assert refused.value.argument == "x"
    assert str(refused.value).startswith(f"x: {rule}") or rule in str(refused.value)
    assert SECRET not in str(refused.value)


def test_the_nearest_keyword_is_named() -> None:
    with pytest.raises(UnknownName, match="did you mean 'first'"):
        arguments.keywords("x", {"frist": 1}, takes)


@pytest.mark.parametrize("error", [TypeError, ValueError, RecursionError])
def test_what_cannot_be_written_as_json_is_told(error: type[Exception]) -> None:
    with pytest.raises(InvalidArgument, match="x: cannot be written as JSON"), arguments.written_as_json("x"):
        raise error(SECRET)


@given(ANY_TEXT)
def test_text_is_storable_where_it_has_utf8_and_no_nul(value: str) -> None:
    assert arguments.is_storable(value) == ("\x00" not in value and value.encode(errors="ignore").decode() == value)

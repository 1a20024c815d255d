"""What is replaced of Tortoise is what was looked at."""

from __future__ import annotations

import inspect
import warnings
from typing import NoReturn

import pytest

from bottleneck_db.orm.joins import warn_of_others


def test_this_tortoise_is_the_one_that_was_looked_at() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warn_of_others()


def test_another_one_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspect, "getsource", lambda _: "def other(): ...")
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        warn_of_others()
    assert [str(one.message).split()[4] for one in told] == [
        "get_joins_for_related_field",
        "resolve_nested_field",
        "Aggregate._resolve_argument",
        "Q._process_filter_kwarg",
    ]


def test_without_sources_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_: object) -> NoReturn:
        raise OSError("could not get source code")

    monkeypatch.setattr(inspect, "getsource", none)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warn_of_others()

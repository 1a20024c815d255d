"""Whether masking takes time in proportion to the text, whatever it is: `pytest -m benchmark -s`."""

from __future__ import annotations

import timeit
from functools import partial

import pytest

from bottleneck_db.security.redaction import redact_text

pytestmark = [pytest.mark.slow, pytest.mark.benchmark]


@pytest.mark.parametrize(
    "part",
    [
        "token",
        "token ",
        "token=",
        "token: ",
        'token="',
        'token:"\\"',
        "token='",
        "cookie",
        "cookie:\n",
        "://",
        "://a",
        "@",
        "set-",
        "bearer ",
        "basic a",
        "api_",
    ],
)
def test_masking_takes_time_in_proportion(part: str) -> None:
    """Twenty times the text takes far less than four hundred times as long."""
    few, many = (min(timeit.repeat(partial(redact_text, "key " + part * n), number=1, repeat=3)) for n in (5_000, 100_000))
    assert many < 100 * few + 0.05

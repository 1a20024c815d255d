"""Chance falls the same way each time."""

from __future__ import annotations

import statistics
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.chance import Chance, Names, shares, zipf
from seeds.rhythm import moment_of_work, slot_after, slots_before

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def test_streams_of_one_name_are_alike_and_of_two_are_not() -> None:
    assert Chance("a", 1).random() == Chance("a", 1).random()
    assert Chance("a", 1).random() != Chance("a", 2).random()
    drawn = Chance("a")
    drawn.random()
    assert drawn.stream("b").random() == Chance("a", "b").random()


@given(st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2199, 1, 1), timezones=st.just(UTC)))
def test_an_id_tells_its_moment(moment: datetime) -> None:
    made = Chance("ids").uuid7(moment)
    assert made.version == 7
    assert made.variant == "specified in RFC 4122"
    assert datetime.fromtimestamp((made.int >> 80) / 1000, UTC) - moment <= timedelta(milliseconds=1)


@given(st.integers(0, 500), st.lists(st.floats(0.01, 10), min_size=1, max_size=30), st.integers(0, 3))
def test_shares_add_up(total: int, weights: list[float], least: int) -> None:
    parts = shares(total, weights, least=least)
    assert sum(parts) == max(total, least * len(weights))
    assert min(parts) >= least


def test_nothing_is_shared_among_none() -> None:
    assert shares(5, []) == []


def test_few_are_large_and_many_small() -> None:
    parts = shares(10_000, zipf(100), least=1)
    assert parts == sorted(parts, reverse=True)
    assert sum(parts[:10]) > 10_000 * 0.4
    assert parts[-1] < 100


@given(st.integers(0, 40))
def test_a_deal_has_each_kind_where_there_are_enough(count: int) -> None:
    dealt = Chance(count).deal({"often": 0.97, "seldom": 0.02, "never quite": 0.01}, count)
    assert len(dealt) == count
    assert count < 3 or set(dealt) == {"often", "seldom", "never quite"}


def test_counts_and_durations_have_the_middle_that_they_should() -> None:
    chance = Chance("numbers")
    assert statistics.mean(chance.geometric(2.5) for _ in range(5000)) == pytest.approx(2.5, rel=0.1)
    assert chance.geometric(0) == 0
    assert statistics.median(chance.lognormal(30.0, 0.7) for _ in range(5000)) == pytest.approx(30.0, rel=0.1)
    assert sum(chance.happens(0.2) for _ in range(5000)) == pytest.approx(1000, rel=0.2)


def test_a_moment_lies_between_and_where_there_is_no_room_at_the_beginning() -> None:
    chance = Chance("moments")
    moments = [chance.moment(NOW, NOW + timedelta(seconds=1)) for _ in range(100)]
    assert min(moments) >= NOW
    assert max(moments) <= NOW + timedelta(seconds=1)
    assert chance.moment(NOW, NOW - timedelta(days=1)) == NOW


@given(st.lists(st.sampled_from(["a", "a-2", "b", "a-2-2"]), max_size=20))
def test_names_are_told_apart(wanted: list[str]) -> None:
    names = Names()
    given_out = [names.unused(name) for name in wanted]
    assert len(set(given_out)) == len(given_out)


def test_people_work_by_day_and_on_weekdays() -> None:
    chance, zone = Chance("work"), ZoneInfo("America/New_York")
    moments = [moment_of_work(chance, NOW, NOW + timedelta(weeks=4), "America/New_York").astimezone(zone) for _ in range(2000)]
    by_day = [moment for moment in moments if 8 <= moment.hour < 18]
    weekends = [moment for moment in moments if moment.weekday() >= 5]
    assert len(by_day) > 1200
    assert 0 < len(weekends) < 300


def test_slots_are_those_of_the_schedule_in_its_time_zone() -> None:
    since = NOW - timedelta(days=3)
    slots = slots_before("30 6 * * *", "Europe/Berlin", NOW, since, most=10)
    assert [slot.isoformat() for slot in slots] == [f"2026-{day}T05:30:00+00:00" for day in ("03-01", "02-28", "02-27")]
    assert slots_before("30 6 * * *", "Europe/Berlin", NOW, since, most=1) == slots[:1]
    following = slot_after("30 6 * * *", "Europe/Berlin", NOW)
    assert following is not None
    assert following.isoformat() == "2026-03-02T05:30:00+00:00"

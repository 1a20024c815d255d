"""Passwords: argon2id beside the event loop."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest
from argon2 import PasswordHasher

from bottleneck_db.errors import InvalidArgument
from bottleneck_db.security.passwords import Passwords, checked_password


async def test_a_password_is_verified_by_its_hash() -> None:
    passwords = Passwords()
    made = await passwords.hash("correct horse")
    assert made.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert "correct horse" not in made
    assert made != await passwords.hash("correct horse")
    assert await passwords.verify("correct horse", made)
    assert not await passwords.verify("correct horsf", made)
    assert not await passwords.verify("correct horse", None)
    assert not await passwords.verify("correct horse", "no hash at all")
    assert not passwords.is_outdated(made)


async def test_a_password_is_the_same_from_every_keyboard() -> None:
    passwords = Passwords()
    assert await passwords.verify("cafe\u0301-1234", await passwords.hash("caf\u00e9-1234"))


def test_a_hash_of_earlier_parameters_is_known() -> None:
    assert Passwords().is_outdated(PasswordHasher(1, 8 * 1024, 1).hash("correct horse"))


@pytest.mark.parametrize(
    ("password", "rule"),
    [
        ("", "8 to 1024"),
        ("1234567", "8 to 1024"),
        ("x" * 1025, "at most 1024"),
        ("\ufdfa" * 100, "8 to 1024"),
        ("1234567\x00", "control characters"),
        ("1234567\n", "control characters"),
        ("1234567\ud800", "valid Unicode"),
        (b"12345678", "expected str, got bytes"),
        (None, "expected str, got NoneType"),
    ],
)
async def test_a_password_that_breaks_a_rule_is_refused_without_being_shown(password: str, rule: str) -> None:
    with pytest.raises(InvalidArgument, match=rule) as refused:
        await Passwords().hash(password)
    assert refused.value.argument == "password"
    assert not password or str(password) not in str(refused.value)


@pytest.mark.parametrize("password", ["12345678", "x" * 1024, " " * 8, "пароль-пароль", "🐎" * 8])
def test_other_passwords_are_taken(password: str) -> None:
    assert len(checked_password(password)) == len(password)


async def test_what_could_be_no_password_is_a_wrong_one_and_takes_as_long() -> None:
    passwords = Passwords()
    made = await passwords.hash("correct horse")
    for wrong in ("", "short", "x" * 5000, "a\x00bcdefgh"):
        assert not await passwords.verify(wrong, made)
    with pytest.raises(InvalidArgument, match="password"):
        await passwords.verify(None, made)  # type: ignore[arg-type]


async def test_an_unknown_account_takes_as_long_as_a_known_one() -> None:
    passwords = Passwords(at_once=1)
    made = await passwords.hash("correct horse")
    cases: dict[str, tuple[str, str | None]] = {"known": ("wrong horse", made), "unknown": ("wrong horse", None), "impossible": ("x", made)}
    taken: dict[str, list[float]] = {case: [] for case in cases}
    for _ in range(15):  # in turns, and by this process's clock: a busy machine slows all alike
        for case, (password, present) in cases.items():
            begun = time.process_time()
            await passwords.verify(password, present)
            taken[case].append(time.process_time() - begun)
    shortest = [min(times) for times in taken.values()]
    assert min(shortest) > 0.001
    assert max(shortest) / min(shortest) < 1.5


async def test_no_more_than_the_bound_are_hashed_at_once_even_where_callers_leave() -> None:
    passwords = Passwords(at_once=2)
    running, most, guard = 0, 0, threading.Lock()

    def work(_: str) -> str:
        nonlocal running, most
        with guard:
            running += 1
            most = max(most, running)
        time.sleep(0.01)
        with guard:
            running -= 1
        return ""

    callers = [asyncio.create_task(passwords._in_thread(work, "x")) for _ in range(30)]
    await asyncio.sleep(0.02)
    for caller in callers[:20]:
        caller.cancel()
    outcomes = await asyncio.gather(*callers, return_exceptions=True)
    assert outcomes.count("") >= 10
    assert most == 2


async def test_the_event_loop_goes_on_while_passwords_are_hashed() -> None:
    passwords = Passwords()
    hashing = asyncio.gather(*(passwords.hash("correct horse") for _ in range(8)))
    turns = 0
    while not hashing.done():
        turns += 1
        await asyncio.sleep(0)
    assert turns > 100

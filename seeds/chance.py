"""Chance that falls the same way each time: streams of numbers that are named, so that one more draw here moves nothing there."""

from __future__ import annotations

import math
import string
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TypeVar
from uuid import UUID

T = TypeVar("T")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
_VERSION_7 = 7 << 76
_VARIANT = 0b10 << 62
_ALPHABET = string.digits + string.ascii_uppercase + string.ascii_lowercase


class Chance(Random):
    """One stream, of the name that its parts make. It is no source of secrets: whoever knows the name knows all that it gives."""

    def __init__(self, *name: object) -> None:
        self._name = name
        super().__init__("/".join(map(str, name)))

    def stream(self, *name: object) -> Chance:
        """Another stream, named below this one; it does not depend on what was drawn from this one."""
        return Chance(*self._name, *name)

    def happens(self, probability: float) -> bool:
        """True with that probability."""
        return self.random() < probability

    def pick(self, weights: Mapping[T, float]) -> T:
        """One of the keys, by their weights."""
        return self.choices(list(weights), list(weights.values()))[0]

    def deal(self, weights: Mapping[T, float], count: int) -> list[T]:
        """`count` keys in random order, as many of each as its weight says; each at least once where there are enough."""
        least = 1 if count >= len(weights) else 0
        cards = [key for key, share in zip(weights, shares(count, list(weights.values()), least=least), strict=True) for _ in range(share)]
        self.shuffle(cards)
        return cards

    def lognormal(self, median: float, spread: float) -> float:
        """As durations and counts are: most near `median`, a few far above. `spread` is the standard deviation of the logarithm."""
        return self.lognormvariate(math.log(median), spread)

    def geometric(self, mean: float) -> int:
        """A whole number from 0 on, with that mean."""
        return int(math.log(1.0 - self.random()) / math.log(mean / (1.0 + mean))) if mean > 0 else 0

    def moment(self, begin: datetime, end: datetime) -> datetime:
        """A moment between the two, all alike, in whole milliseconds; `begin` where they leave no room."""
        span = max(0, (end - begin) // _MILLISECOND)
        return begin + self.randrange(span + 1) * _MILLISECOND

    def uuid7(self, moment: datetime) -> UUID:
        """A UUIDv7 (RFC 9562, 5.7) of that moment."""
        bits = self.getrandbits(74)
        return UUID(int=((moment - _EPOCH) // _MILLISECOND << 80) | _VERSION_7 | (bits >> 62 << 64) | _VARIANT | (bits & ((1 << 62) - 1)))

    def text(self, length: int) -> str:
        """Letters and digits."""
        return "".join(self.choices(_ALPHABET, k=length))


def shares(total: int, weights: Sequence[float], *, least: int = 0) -> list[int]:
    """`total` in whole parts by those weights, none below `least`, by largest remainders; their sum is `total`, or `least` each."""
    if not weights:
        return []
    free, whole = max(0, total - least * len(weights)), sum(weights)
    exact = [free * weight / whole for weight in weights]
    parts = [int(part) for part in exact]
    by_remainder = sorted(range(len(parts)), key=lambda place: (parts[place] - exact[place], place))
    for place in by_remainder[: free - sum(parts)]:
        parts[place] += 1
    return [part + least for part in parts]


def zipf(count: int, *, exponent: float = 0.9) -> list[float]:
    """The weights of `count` ranks: few large, many small (Zipf's law)."""
    return [1.0 / rank**exponent for rank in range(1, count + 1)]


class Names:
    """Names of one kind that are told apart: a number stands behind one that was there before."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def unused(self, name: str) -> str:
        """`name`, or the same with the next number behind it."""
        number = self._used.get(name, 0) + 1
        self._used[name] = number
        if number == 1:
            return name
        return self.unused(f"{name}-{number}")

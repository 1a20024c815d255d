"""Names of people and companies in many languages, and how addresses are made of them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, cast
from uuid import UUID

from bottleneck_db.errors import SettingsError
from bottleneck_db.models.enums import UserStatus
from seeds.chance import Chance, Names


class Speaker(Protocol):
    """What is used of a generator of Faker, whose methods come from its providers."""

    def seed_instance(self, seed: int) -> object: ...
    def first_name(self) -> str: ...
    def last_name(self) -> str: ...
    def company(self) -> str: ...


# A Faker locale, the user's own locale, the time zone, and how often.
_REGIONS = {
    ("en_US", "en-US", "America/New_York"): 6,
    ("en_US", "en-US", "America/Los_Angeles"): 3,
    ("en_GB", "en-GB", "Europe/London"): 4,
    ("de_DE", "de-DE", "Europe/Berlin"): 5,
    ("fr_FR", "fr-FR", "Europe/Paris"): 3,
    ("es_ES", "es-ES", "Europe/Madrid"): 2,
    ("it_IT", "it-IT", "Europe/Rome"): 2,
    ("nl_NL", "nl-NL", "Europe/Amsterdam"): 2,
    ("sv_SE", "sv-SE", "Europe/Stockholm"): 1,
    ("pl_PL", "pl-PL", "Europe/Warsaw"): 1,
    ("pt_BR", "pt-BR", "America/Sao_Paulo"): 2,
    ("ja_JP", "ja-JP", "Asia/Tokyo"): 1,
}
_TO_ASCII = str.maketrans({"ß": "ss", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "æ": "ae", "ä": "ae", "ö": "oe", "ü": "ue", "'": "", "’": ""})
_MAX_SLUG = 40


@dataclass(frozen=True)
class Region:
    """Where people live: their languages and their clocks."""

    faker: str
    locale: str
    timezone: str


@dataclass
class Person:
    """A user to plant. `role` is what he is in his organization: a system role's key, or one of the organization's own."""

    id: UUID
    name: str
    email: str
    region: Region
    created_at: datetime
    status: UserStatus = UserStatus.ACTIVE
    login_method: str = "email"
    role: str = "member"
    last_seen_at: datetime | None = field(default=None)


class Phonebook:
    """Faker with a seed of its own for each language."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._speakers: dict[str, Speaker] = {}

    def region(self) -> Region:
        """One of the regions, by how many customers are there."""
        return Region(*self._chance.pick(_REGIONS))

    def person(self, region: Region) -> tuple[str, str]:
        """A given name and a family name."""
        speaker = self._speaker(region)
        return speaker.first_name(), speaker.last_name()

    def company(self, region: Region) -> str:
        """A company's name."""
        return self._speaker(region).company()

    def _speaker(self, region: Region) -> Speaker:
        if region.faker not in self._speakers:
            self._speakers[region.faker] = speaker_of(region.faker)
            self._speakers[region.faker].seed_instance(self._chance.stream(region.faker).getrandbits(64))
        return self._speakers[region.faker]


def speaker_of(locale: str) -> Speaker:
    """Faker in one language, with no more than is used of it.

    Raises:
        SettingsError: the extra `seed` is not installed.
    """
    try:
        from faker import Factory  # noqa: PLC0415 - an extra, which the command must be able to do without
    except ImportError:
        raise SettingsError("names are made with Faker: pip install 'bottleneck-db[seed]'") from None
    return cast("Speaker", Factory.create(locale, providers=["faker.providers.person", "faker.providers.company"]))


def slug_of(text: str, otherwise: str) -> str:
    """`text` in lower-case letters, digits and inner hyphens; `otherwise` where nothing of it can be written so."""
    plain = unicodedata.normalize("NFKD", text.translate(_TO_ASCII)).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_MAX_SLUG].strip("-") or otherwise


def address_of(given: str, family: str, domain: str, taken: Names) -> str:
    """An e-mail address: the name where it can be written so, and no one's before."""
    local = f"{slug_of(given, 'member')}.{slug_of(family, 'x')}".replace("member.x", "member")
    return f"{taken.unused(local)}@{domain}"

"""New keys for an application, as lines for its environment: what `docker --env-file` and systemd's EnvironmentFile read."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from bottleneck_db.errors import SettingsError
from bottleneck_db.security.keyring import Key, KeyRing
from bottleneck_db.security.keys import ENCRYPTION_KEYS, TOKEN_PEPPERS, Keys

_HEADER = "# Keep a copy in a safe place: what is encrypted under a lost key is lost.\n"


def new_key_id() -> str:
    """A name for a key that no other has."""
    return f"k{secrets.token_hex(4)}"


def new_keys(key_id: str) -> dict[str, str]:
    """A fresh encryption key and a fresh pepper of that name, by the variables that they are for.

    Raises:
        InvalidArgument: the id breaks its rule.
    """
    return {variable: Key.generate(key_id).exported() for variable in (ENCRYPTION_KEYS, TOKEN_PEPPERS)}


def as_lines(keys: Mapping[str, str]) -> str:
    """The text of a key file."""
    return _HEADER + "".join(f"{variable}={text}\n" for variable, text in keys.items())


def read_lines(text: str, *, name: str) -> Keys:
    """The keys of a key file; `name` is the file's, for messages.

    Raises:
        SettingsError: a ring is missing or broken.
    """
    lines = [line.partition("=") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    found = {variable.strip(): value for variable, _, value in lines}
    try:
        return Keys(*(KeyRing.parse(found[variable], variable=variable) for variable in (ENCRYPTION_KEYS, TOKEN_PEPPERS)))
    except KeyError as missing:
        raise SettingsError(f"{name}: has no line for {missing.args[0]}", variable=missing.args[0]) from None
    except SettingsError as error:
        raise SettingsError(f"{name}: {error}", variable=error.variable) from None

"""Where the keys of an application come from: its environment; on the embedded server, without any there, the project's own file."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path

from bottleneck_db.config import Settings
from bottleneck_db.errors import SettingsError
from bottleneck_db.security.key_file import as_lines, new_key_id, new_keys, read_lines
from bottleneck_db.security.keys import Keys
from bottleneck_db.server import project_server
from bottleneck_db.server.passwords import write_private

_FILE = "keys.env"
_FOR_OTHERS = 0o077


async def load_keys(settings: Settings) -> Keys:
    """The keys of these settings. A project on its embedded server gets its own at the first time.

    Raises:
        SettingsError: the project's key file cannot be read, is open to other accounts, or is broken.
    """
    file = project_key_file(settings)
    return await asyncio.to_thread(_project_keys, file) if file else Keys(settings.encryption_keys, settings.token_peppers)


def project_key_file(settings: Settings) -> Path | None:
    """The file of the project's own keys, beside its embedded server; None where the settings name a server or keys."""
    if not settings.embedded or settings.encryption_keys or settings.token_peppers:
        return None
    return project_server().state / _FILE


def read_key_file(file: Path) -> Keys:
    """The keys in `file`.

    Raises:
        SettingsError: it cannot be read, is open to other accounts, or is broken.
    """
    try:
        if file.stat().st_mode & _FOR_OTHERS:
            raise SettingsError(f"{file}: is open to other accounts; make its mode 0600")
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: the file cannot be read ({type(error).__name__})") from None
    return read_lines(text, name=str(file))


def _project_keys(file: Path) -> Keys:
    """Of several processes that come first at the same moment one makes the file, and all read it."""
    if not file.exists():
        with suppress(FileExistsError):
            write_private(file, as_lines(new_keys(new_key_id())), replace=False)
    return read_key_file(file)

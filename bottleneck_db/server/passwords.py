"""The server's generated passwords: one file each, for the caller's eyes alone."""

from __future__ import annotations

import os
import secrets
import tempfile
from pathlib import Path

_BYTES = 32


def make_password(file: Path) -> str:
    """The password in `file`; made up on first use. It consists of letters, digits, `-` and `_`, so it needs no quoting anywhere.

    The file appears whole or not at all: a password that the server knows and nobody else would lock everybody out.
    """
    if not file.exists():
        write_private(file, secrets.token_urlsafe(_BYTES))
    return file.read_text().strip()


def write_private(file: Path, content: str, *, replace: bool = True) -> None:
    """Put a file of mode 0600 in the place of `file` at once; without `replace` only where there is none.

    Raises FileExistsError without `replace`, when there is one: it stays as it is.
    """
    descriptor, partial = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
    try:
        with os.fdopen(descriptor, "w") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(descriptor)
        if replace:
            Path(partial).replace(file)
        else:
            file.hardlink_to(partial)
    finally:
        Path(partial).unlink(missing_ok=True)

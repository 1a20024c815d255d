"""What commands have in common: files that are written whole or not at all, and an error in a line."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from bottleneck_db.errors import InvalidArgument

_READABLE = 0o644
_PRIVATE = 0o600


def write_file(path: Path, content: bytes) -> None:
    """Replace a file at once. Errors as for staged()."""
    with staged(path, content):
        pass


@contextmanager
def staged(path: Path, content: bytes, *, private: bool = False) -> Generator[None]:
    """`content` lies beside `path` during the block and takes its place when that ends well; else `path` is as it was.

    A private file has the mode 0600, any other keeps the mode that it had.

    Raises:
        InvalidArgument: the file cannot be written.
    """
    beside = _write_beside(path, content, _PRIVATE if private else _mode_of(path))
    try:
        yield
        with _told("output"):
            beside.replace(path)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _mode_of(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        return _READABLE


def _write_beside(path: Path, content: bytes, mode: int) -> Path:
    with _told("output"):
        if path.is_dir():
            raise IsADirectoryError
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        beside = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(descriptor)
            beside.chmod(mode)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        return beside


@contextmanager
def _told(argument: str) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise InvalidArgument(argument, f"the file cannot be written ({type(error).__name__})") from None

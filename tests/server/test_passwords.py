"""The files of the generated passwords."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bottleneck_db.server.passwords import make_password, write_private


def test_a_password_is_made_up_once(tmp_path: Path) -> None:
    password = make_password(tmp_path / "a")
    assert make_password(tmp_path / "a") == password
    assert make_password(tmp_path / "b") != password
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", password)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "folder" / "in the way").mkdir(parents=True)
    with pytest.raises(OSError, match="folder"):
        write_private(tmp_path / "folder", "secret")
    assert [file.name for file in tmp_path.iterdir()] == ["folder"]

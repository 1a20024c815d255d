"""Where a server's things lie."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bottleneck_db.errors import ServerStartFailed
from bottleneck_db.server.account import Account
from bottleneck_db.server.places import Places, holds_socket, make_passage, unsafe_character
from tests.server.processes import needs_root
from tests.server.servers import TMP


@pytest.mark.parametrize(("length", "holds"), [(85, True), (86, False)])
def test_a_socket_needs_a_path_below_the_limit_in_bytes(length: int, holds: bool) -> None:
    assert holds_socket(Path("/" + "x" * (length - 1))) is holds
    assert holds_socket(Path("/" + "ü" * 40)) is True
    assert holds_socket(Path("/" + "ü" * 43)) is False


def test_a_comma_makes_a_list_of_a_socket_folder() -> None:
    assert not holds_socket(Path("/a,b"))


def test_a_path_is_safe_or_not() -> None:
    assert unsafe_character(Path("/it's a 'path' & 漢字 👨‍👩‍👧 ~!#%^*();|<>?[]{}=+,")) is None
    assert unsafe_character(Path("/a\u2028b")) == "\u2028"
    assert unsafe_character(Path("/srv/me/$HOME")) == "$"


def test_a_temporary_folder_that_can_hold_no_socket_is_passed_over(account: Account, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = folder / ("long" * 20)
    deep.mkdir(mode=0o711)
    monkeypatch.setattr("tempfile.tempdir", str(deep))
    assert Places(deep / "s").socket(account).parent == TMP
    comma = folder / "a,b"
    comma.mkdir(mode=0o711)
    monkeypatch.setattr("tempfile.tempdir", str(comma))
    assert Places(deep / "s").socket(account).parent == TMP


def test_an_account_that_may_enter_no_temporary_folder_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stranger = Account("stranger", 4_000_001, 4_000_001, borrowed=True)
    folder.chmod(0o700)
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    places = Places(Path("/" + "long" * 30))
    assert places.socket(stranger).parent == TMP
    monkeypatch.setattr("bottleneck_db.server.places.holds_socket", lambda path: folder in path.parents)
    with pytest.raises(ServerStartFailed, match="no temporary folder"):
        places.socket(stranger)


def test_a_passage_lets_others_through_and_leaves_what_exists(folder: Path) -> None:
    (folder / "empty").mkdir(mode=0o755)
    (folder / "private").mkdir(mode=0o700)
    (folder / "private" / "file").touch()
    before = os.umask(0o077)
    try:
        make_passage(folder / "empty" / "new" / "deep")
    finally:
        os.umask(before)
    make_passage(folder / "private")
    make_passage(folder / "empty")
    modes = {name: (folder / name).stat().st_mode & 0o777 for name in ("empty", "empty/new", "empty/new/deep", "private")}
    assert modes == {"empty": 0o755, "empty/new": 0o711, "empty/new/deep": 0o711, "private": 0o700}


def test_a_passage_whose_maker_was_killed_is_opened(folder: Path) -> None:
    (folder / "p").mkdir(mode=0o700)
    make_passage(folder / "p")
    assert (folder / "p").stat().st_mode & 0o777 == 0o711


@needs_root
def test_the_state_of_root_can_be_passed_but_not_listed(account: Account, folder: Path) -> None:
    places = Places(folder / "a" / "s")
    places.make(account)
    assert [path.stat().st_mode & 0o777 for path in (folder / "a", places.state, places.cluster)] == [0o711, 0o711, 0o700]


def test_the_version_of_the_data_is_what_they_say(folder: Path) -> None:
    places = Places(folder)
    assert places.made_by is None
    places.data.mkdir(parents=True)
    (places.data / "PG_VERSION").write_text("15\n")
    assert places.made_by == 15
    (places.data / "PG_VERSION").write_text("")
    assert places.made_by is None

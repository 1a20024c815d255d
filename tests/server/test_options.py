"""Settings that the user of a server may choose."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bottleneck_db.errors import InvalidArgument
from bottleneck_db.server import EmbeddedServer
from bottleneck_db.server.options import checked_options


def test_settings_are_taken_as_they_are() -> None:
    options = {"work_mem": "64MB", "Fsync": "off", "my.own": "x y", "search_path": ""}
    assert checked_options(options) == options


@pytest.mark.parametrize(
    "name", ["listen_addresses", "LISTEN_ADDRESSES", "port", "hba_file", "unix_socket_directories", "config_file", "data_directory"]
)
def test_what_the_server_promises_cannot_be_undone(name: str, folder: Path) -> None:
    with pytest.raises(InvalidArgument, match=f"options: {name} is not free"):
        EmbeddedServer(folder / "s", options={name: "*"})


@pytest.mark.parametrize(
    ("options", "rule"),
    [
        ({"listen-addresses": "*"}, "no name of a setting"),  # PostgreSQL would read `-` as `_`
        ({"": "1"}, "no name of a setting"),
        ({"a=b": "1"}, "no name of a setting"),
        ({"work_mem\n": "1"}, "no name of a setting"),
        ({5: "1"}, "no name of a setting"),
        ({"work_mem": "hunter2\0"}, "text without NUL"),
        ({"work_mem": 64}, "text without NUL"),
    ],
)
def test_what_is_no_setting_is_refused(options: dict[Any, Any], rule: str) -> None:
    with pytest.raises(InvalidArgument, match=rule) as refused:
        checked_options(options)
    assert "hunter2" not in str(refused.value)

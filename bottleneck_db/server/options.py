"""Settings of the server that its user chooses, among those that its promises leave free."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bottleneck_db.errors import InvalidArgument

#: A crash loses everything; for data that nobody will miss. What processes share lies in the server's folder and goes with it, where a
#: server that is killed would leave it in /dev/shm.
VOLATILE = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "dynamic_shared_memory_type": "mmap",
    "max_connections": "200",
    "autovacuum": "off",
}
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.]*")
_OURS = frozenset({"listen_addresses", "port", "unix_socket_directories", "data_directory", "config_file", "hba_file"})


def checked_options(options: Mapping[str, object]) -> dict[str, str]:
    """The settings, none of which undoes what the server promises. Raises InvalidArgument.

    Whether a setting exists, and takes that value, only PostgreSQL knows: it tells at the start.
    """
    checked: dict[str, str] = {}
    for name, value in options.items():
        if not _NAME.fullmatch(str(name)):
            raise InvalidArgument("options", f"{name!r} is no name of a setting: letters, digits, `_` and `.`")
        if name.lower() in _OURS:
            raise InvalidArgument("options", f"{name} is not free: the server listens on its Unix socket alone and asks for a password")
        if not isinstance(value, str) or "\0" in value:
            raise InvalidArgument("options", f"the value of {name} is a text without NUL")
        checked[name] = value
    return checked

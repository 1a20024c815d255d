"""Role and database of a fresh cluster."""

from __future__ import annotations

import pytest

from bottleneck_db.errors import ServerStartFailed
from bottleneck_db.server import EmbeddedServer
from bottleneck_db.server.account import Account
from bottleneck_db.server.binaries import find_binaries
from bottleneck_db.server.owner import create_owner


def test_a_superuser_password_that_is_wrong_is_told_without_it(server: EmbeddedServer, account: Account) -> None:
    with pytest.raises(ServerStartFailed, match=r"cannot create the role bottleneck_owner .*password authentication failed") as failed:
        create_owner(account, find_binaries(account), server.status().socket, "hunter2", "hunter3")
    assert "hunter" not in str(failed.value)
    assert "\n" not in str(failed.value)

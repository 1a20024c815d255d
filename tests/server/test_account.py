"""Which account the server runs as, and what it may enter."""

from __future__ import annotations

import os
import pwd
from pathlib import Path

import pytest

from bottleneck_db.errors import ServerError, ServerStartFailed
from bottleneck_db.server import EmbeddedServer
from bottleneck_db.server.account import Account, account_for
from bottleneck_db.server.binaries import find_binaries
from tests.server.processes import needs_root, output, script, user_of
from tests.server.servers import fetch, pid_of


def test_an_ordinary_user_runs_the_server_as_itself_and_root_as_an_unprivileged_account() -> None:
    account = account_for()
    assert account.uid != 0
    if os.geteuid() == 0:
        assert account.name in {"postgres", "nobody"}
        assert account.borrowed
    else:
        assert (account.uid, account.gid, account.borrowed) == (os.geteuid(), os.getegid(), False)


@needs_root
async def test_root_runs_the_server_as_the_account_that_has_the_cluster_already(folder: Path) -> None:
    nobody = pwd.getpwnam("nobody")
    server = EmbeddedServer(folder / "s", durable=False)
    (folder / "s" / "cluster").mkdir(parents=True, mode=0o700)
    os.chown(folder / "s" / "cluster", nobody.pw_uid, nobody.pw_gid)
    server.start()
    assert user_of(pid_of(server)) == nobody.pw_uid
    assert await fetch(server, "SELECT 1") == 1


@needs_root
def test_a_cluster_of_a_number_without_an_account_is_refused(folder: Path) -> None:
    server = EmbeddedServer(folder / "s")
    (folder / "s" / "cluster").mkdir(parents=True)
    os.chown(folder / "s" / "cluster", 54321, 54321)
    for verb in (server.start, server.status):
        with pytest.raises(ServerStartFailed, match="54321, which is no account"):
            verb()


@needs_root
async def test_a_second_user_has_servers_of_its_own_beside_the_first_ones(running: EmbeddedServer, folder: Path, account: Account) -> None:
    nobody = Account("nobody", pwd.getpwnam("nobody").pw_uid, pwd.getpwnam("nobody").pw_gid, borrowed=True)
    home = nobody.own_folder(folder / "home")
    code = """
server = EmbeddedServer(Path(sys.argv[1]), bindir=Path(sys.argv[2]))
server.start()
print(server.psql(["-c", "SELECT 1", "-o", "/dev/null"]), server.status().pid, os.stat(f"/proc/{server.status().pid}").st_uid)
server.stop()
"""
    state = home / ("long" * 20)  # so that both their sockets are in one temporary folder
    exit_code, pid, uid = map(int, output(script(code, state, find_binaries(account).folder, account=nobody)).split())
    assert (exit_code, uid) == (0, nobody.uid)
    assert pid != pid_of(running)
    assert state.stat().st_mode & 0o777 == 0o700
    assert await fetch(running, "SELECT 1") == 1


@needs_root
def test_another_accounts_server_cannot_be_used(running: EmbeddedServer) -> None:
    code = """
from bottleneck_db.errors import ServerError
server = EmbeddedServer(Path(sys.argv[1], "elsewhere"))
for make in (server.start, lambda: EmbeddedServer(Path(sys.argv[1]))):
    try:
        make()
    except ServerError as error:
        print(error)
"""
    nobody = Account("nobody", pwd.getpwnam("nobody").pw_uid, pwd.getpwnam("nobody").pw_gid, borrowed=True)
    told = output(script(code, running.state, account=nobody)).splitlines()
    assert told == [
        f"cannot create {running.state}/elsewhere: Permission denied",
        f"{running.state} is another account's: this one may not use its server",
    ]
    assert running.status().running


def test_a_program_gets_nothing_of_the_callers_environment_but_path(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGPASSWORD", "hunter2")
    seen = account.run(["/usr/bin/env"], env={"GIVEN": "1"}).stdout.splitlines()
    assert sorted(line.partition("=")[0] for line in seen) == ["GIVEN", "LC_ALL", "PATH"]


def test_a_program_that_cannot_run_or_does_not_end_is_a_typed_error(account: Account) -> None:
    with pytest.raises(ServerError, match="cannot run /no/such: No such file"):
        account.run(["/no/such"])
    with pytest.raises(ServerError, match=r"sleep did not end within 0\.05 s"):
        account.run(["/bin/sleep", "30"], timeout_s=0.05)


def test_a_folder_that_others_may_enter_is_no_folder_of_the_account(account: Account, folder: Path) -> None:
    mine = account.own_folder(folder / "mine")
    assert (mine.stat().st_mode & 0o777, mine.stat().st_uid) == (0o700, account.uid)
    assert account.own_folder(mine) == mine
    mine.chmod(0o750)
    with pytest.raises(ServerStartFailed, match="open to other accounts"):
        account.own_folder(mine)
    (folder / "file").write_text("")
    with pytest.raises(ServerStartFailed, match="is not a folder of the account"):
        account.own_folder(folder / "file")
    with pytest.raises(ServerStartFailed, match=r"cannot create .*: No such file or directory"):
        account.own_folder(folder / "missing" / "mine")


@needs_root
def test_a_folder_that_root_made_and_had_no_time_to_give_is_given(account: Account, folder: Path) -> None:
    (folder / "mine").mkdir(mode=0o700)
    assert account.own_folder(folder / "mine").stat().st_uid == account.uid


def test_what_an_account_may_enter_follows_from_the_modes(folder: Path) -> None:
    stranger = Account("stranger", 4_000_001, 4_000_001, borrowed=True)
    inner = folder / "inner"
    inner.mkdir(mode=0o711)
    assert stranger.may_enter(inner / "missing")
    inner.chmod(0o710)
    assert not stranger.may_enter(inner)
    assert Account("member", 4_000_001, inner.stat().st_gid, borrowed=True).may_enter(inner)
    assert Account("owner", inner.stat().st_uid, 4_000_001, borrowed=True).may_enter(inner)
    inner.chmod(0o077)
    assert not Account("owner", inner.stat().st_uid, 4_000_001, borrowed=True).may_enter(inner)
    (folder / "circle").symlink_to(folder / "circle")
    assert not stranger.may_enter(folder / "circle" / "x")


def test_a_state_behind_a_closed_folder_is_refused(folder: Path) -> None:
    (folder / "closed").mkdir(mode=0o000)
    server = EmbeddedServer(folder / "closed" / "deep" / "s")
    with pytest.raises(ServerStartFailed, match="may not enter"):
        server.start()
    assert not server.status().running
    (folder / "closed").chmod(0o700)
    assert list((folder / "closed").iterdir()) == []


@needs_root
def test_an_account_without_a_name_is_called_by_its_number() -> None:
    code = "from bottleneck_db.server.account import account_for\nprint(account_for())"
    told = output(script(code, account=Account("", 54321, 54321, borrowed=True)))
    assert told == "Account(name='54321', uid=54321, gid=54321, borrowed=False)"

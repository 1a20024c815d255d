"""A server's life: made, started, killed, found again."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest

from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import InvalidArgument, ServerError, ServerStartFailed
from bottleneck_db.server import EmbeddedServer
from bottleneck_db.server.account import Account
from bottleneck_db.server.owner import DATABASE, OWNER
from bottleneck_db.server.places import Places
from tests.server.processes import listening_ports, output, script, sleeping, user_of, wait_until, working_below, zombie
from tests.server.servers import TEMPORARY, fetch, pid_of, wait_for_statement

START = """
from bottleneck_db.server import EmbeddedServer
server = EmbeddedServer(Path(sys.argv[1]))
server.start()
print(server.status().pid)
"""
#: A start that is killed at the moment at which it would call a function of the module `embedded`.
START_KILLED_AT = """
import os, signal
from bottleneck_db.server import EmbeddedServer, embedded
setattr(embedded, sys.argv[2], lambda *arguments: os.kill(os.getpid(), signal.SIGKILL))
EmbeddedServer(Path(sys.argv[1])).start()
"""


def kill(server: EmbeddedServer) -> int:
    """Kill the server as a lack of memory would. Returns the number that it had."""
    pid = pid_of(server)
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: not server.status().running)
    return pid


async def test_the_first_start_makes_a_server_and_later_ones_find_it(folder: Path) -> None:
    server = EmbeddedServer(folder / "s")
    assert not server.status().running
    server.start()
    assert await fetch(server, "SELECT current_user || ' in ' || current_database()") == f"{OWNER} in {DATABASE}"
    assert await fetch(server, "SELECT NOT rolsuper AND rolcreaterole AND rolcreatedb FROM pg_roles WHERE rolname = current_user")
    pid, url = pid_of(server), server.dsn()
    again = EmbeddedServer(folder / "s")
    again.start()
    assert (pid_of(again), again.dsn()) == (pid, url)


async def test_rows_outlive_a_stop(running: EmbeddedServer) -> None:
    await fetch(running, "CREATE TABLE kept AS SELECT 1 AS n")
    running.stop()
    running.start()
    assert await fetch(running, "SELECT n FROM kept") == 1


def test_the_server_outlives_the_process_that_starts_it(stopped: EmbeddedServer) -> None:
    assert int(output(script(START, stopped.state))) == pid_of(stopped)


async def test_two_servers_side_by_side_share_nothing(running: EmbeddedServer, doomed: EmbeddedServer) -> None:
    one, two = running, doomed
    await fetch(one, "CREATE TABLE kept ()")
    assert await fetch(one, "SELECT to_regclass('kept') IS NOT NULL")
    assert await fetch(two, "SELECT to_regclass('kept') IS NULL")
    first, second = one.status(), two.status()
    for name in ("pid", "data", "socket", "log"):
        assert getattr(first, name) != getattr(second, name)
    with pytest.raises(asyncpg.InvalidPasswordError):
        await fetch(two, "SELECT 1", password=Dsn.parse(one.dsn()).connect_arguments()["password"])
    one.stop()
    assert await fetch(two, "SELECT 1") == 1


def test_processes_that_start_one_server_at_once_all_get_it(folder: Path) -> None:
    at_once = [script(START, folder / "s") for _ in range(3)]
    assert {output(process) for process in at_once} == {str(pid_of(EmbeddedServer(folder / "s")))}


def test_threads_that_start_one_server_at_once_all_get_it(stopped: EmbeddedServer) -> None:
    seen: list[int] = []

    def start() -> None:
        server = EmbeddedServer(stopped.state)
        server.start()
        seen.append(pid_of(server))

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [pid_of(stopped)] * 4


async def test_a_killed_server_recovers_what_was_committed(running: EmbeddedServer) -> None:
    await fetch(running, "CREATE TABLE kept (n int)")
    await fetch(running, "INSERT INTO kept SELECT generate_series(1, 1000)")
    connection = await asyncpg.connect(**Dsn.parse(running.dsn()).connect_arguments())
    transaction = connection.transaction()
    await transaction.start()
    await connection.execute("INSERT INTO kept VALUES (1001)")
    killed = kill(running)
    running.start()
    assert await fetch(running, "SELECT count(*) FROM kept") == 1000
    assert pid_of(running) != killed
    connection.terminate()


async def test_a_start_waits_for_a_backend_that_outlives_its_killed_server(running: EmbeddedServer) -> None:
    long = "SELECT count(*) FROM generate_series(1, 8000000)"
    busy = asyncio.create_task(fetch(running, long))
    await wait_for_statement(running, long)
    kill(running)
    running.start()
    assert await fetch(running, "SELECT 1") == 1
    with pytest.raises((asyncpg.PostgresConnectionError, ConnectionError)):
        await busy


@pytest.mark.parametrize("other", [None, sleeping, zombie])
async def test_a_start_takes_no_other_process_for_the_server(
    other: Callable[[Account], AbstractContextManager[int]] | None, running: EmbeddedServer, account: Account
) -> None:
    """A process of the same account: PostgreSQL itself knows that another account's is not its server."""
    await fetch(running, "CREATE TABLE kept AS SELECT 1 AS n")
    status = running.status()
    killed = kill(running)
    with other(account) if other else nullcontext(killed) as number:
        for file in (status.data / "postmaster.pid", status.socket / ".s.PGSQL.5432.lock"):
            file.write_text(file.read_text().replace(str(killed), str(number), 1))
        assert not running.status().running
        running.stop()
        running.start()
        assert await fetch(running, "SELECT n FROM kept") == 1
        assert pid_of(running) not in {killed, number}


async def test_a_server_that_answers_but_cannot_be_seen_is_left_alone(running: EmbeddedServer) -> None:
    """As in two containers that share the project's folder."""
    file = running.status().data / "postmaster.pid"
    told, seen = file.read_text(), pid_of(running)
    file.write_text(told.replace(str(seen), "4194304", 1))  # a number that Linux gives to no process
    try:
        with pytest.raises(ServerStartFailed, match="cannot see"):
            running.start()
        assert not running.status().running
    finally:
        file.write_text(told)
    assert pid_of(running) == seen
    assert await fetch(running, "SELECT 1") == 1


@pytest.mark.parametrize("whole_group", [True, False], ids=["with_its_initdb", "while_its_initdb_goes_on"])
async def test_a_start_killed_in_the_middle_of_initdb_is_made_good(whole_group: bool, folder: Path) -> None:
    places = Places(folder / "s")
    start = script(START, places.state)
    wait_until(lambda: list(places.cluster.glob("data.partial-*/base/1")))
    (os.killpg if whole_group else os.kill)(start.pid, signal.SIGKILL)
    start.communicate()
    assert not places.data.exists()
    server = EmbeddedServer(places.state)
    server.start()
    assert await fetch(server, "SELECT 1") == 1
    wait_until(lambda: not any("initdb" in command for command in working_below(folder).values()))
    assert pid_of(server)
    assert await fetch(server, "SELECT 1") == 1
    assert not list(places.cluster.glob("data.partial-*"))


async def test_a_start_killed_before_the_role_exists_is_made_good(folder: Path) -> None:
    start = script(START_KILLED_AT, folder / "s", "create_owner")
    start.communicate(timeout=30)
    assert start.returncode == -signal.SIGKILL
    server = EmbeddedServer(folder / "s")
    assert server.status().running
    with pytest.raises(ServerError, match="never started"):
        server.dsn()
    server.start()
    assert await fetch(server, "SELECT current_user::text") == OWNER


async def test_a_start_killed_between_role_and_database_is_made_good(running: EmbeddedServer) -> None:
    await fetch(running, f"DROP DATABASE {DATABASE} WITH (FORCE)", database="postgres")
    (running.state / "complete").unlink()
    running.start()
    assert await fetch(running, "SELECT current_database()::text") == DATABASE


async def test_a_lost_password_is_replaced_at_the_next_start(running: EmbeddedServer) -> None:
    before = running.dsn()
    (running.state / "owner.password").unlink()
    with pytest.raises(ServerError, match="password is lost"):
        running.dsn()
    with pytest.raises(ServerError, match="password is lost"):
        running.psql(["-c", "SELECT 1"])
    running.start()
    assert running.dsn() != before
    assert await fetch(running, "SELECT 1") == 1


async def test_a_data_folder_that_was_removed_by_hand_is_made_anew(doomed: EmbeddedServer) -> None:
    await fetch(doomed, "CREATE TABLE kept ()")
    doomed.stop()
    shutil.rmtree(doomed.status().data)
    doomed.start()
    assert await fetch(doomed, "SELECT to_regclass('kept') IS NULL")


@pytest.mark.parametrize("user", [OWNER, "postgres"])
@pytest.mark.parametrize("password", ["", "wrong"])
async def test_nobody_gets_in_without_the_right_password(server: EmbeddedServer, user: str, password: str) -> None:
    with pytest.raises(asyncpg.InvalidPasswordError):
        await fetch(server, "SELECT 1", user=user, password=password)


async def test_passwords_are_kept_as_scram_verifiers(server: EmbeddedServer) -> None:
    password = (server.state / "postgres.password").read_text()
    stored = (
        "SELECT string_agg(left(rolpassword, 13), ' ') FROM pg_authid WHERE rolpassword IS NOT NULL AND rolname IN ('postgres', $$%s$$)"
    )
    assert await fetch(server, stored % OWNER, user="postgres", password=password) == "SCRAM-SHA-256 SCRAM-SHA-256"


async def test_no_password_is_in_the_log(folder: Path) -> None:
    chatty = {"log_statement": "all", "log_min_duration_statement": "0", "log_connections": "on"}
    server = EmbeddedServer(folder / "s", options=chatty, durable=False)
    server.start()
    log = server.log_tail(1000)
    assert "CREATE ROLE" not in log
    assert "connection authorized" in log
    for file in ("owner.password", "postgres.password"):
        assert (server.state / file).read_text().strip() not in log


def test_it_listens_on_no_tcp_port(server: EmbeddedServer) -> None:
    assert listening_ports(pid_of(server)) == []
    assert (server.status().socket / ".s.PGSQL.5432").is_socket()


def test_only_its_account_can_read_the_data_and_only_the_caller_the_passwords(server: EmbeddedServer, account: Account) -> None:
    status = server.status()
    for place in (status.data, status.socket, server.state / "cluster"):
        assert (place.stat().st_mode & 0o777, place.stat().st_uid) == (0o700, account.uid)
    for file in ("owner.password", "postgres.password", "lock"):
        assert ((server.state / file).stat().st_mode & 0o777, (server.state / file).stat().st_uid) == (0o600, os.geteuid())
    assert (status.log.stat().st_mode & 0o777, status.log.stat().st_uid) == (0o600, account.uid)
    assert not (server.state / "cluster" / "initdb.password").exists()
    assert (server.state / ".gitignore").read_text() == "*\n"


def test_the_server_never_runs_as_root(server: EmbeddedServer, account: Account) -> None:
    pids = working_below(server.status().data)
    assert pid_of(server) in pids
    assert len(pids) > 3
    assert {user_of(pid) for pid in pids} == {account.uid}
    assert account.uid != 0


async def test_a_socket_that_would_have_too_long_a_path_lies_in_the_temporary_folder(folder: Path) -> None:
    server = EmbeddedServer(folder / ("long" * 25) / "s", durable=False)
    server.start()
    socket = server.status().socket
    assert socket.parent == TEMPORARY
    assert socket.stat().st_mode & 0o777 == 0o700
    assert await fetch(server, "SELECT 1") == 1
    server.stop()
    assert not socket.exists()
    socket.symlink_to(folder)  # somebody else has taken the name
    try:
        with pytest.raises(ServerStartFailed, match="is not a folder of the account"):
            server.start()
    finally:
        socket.unlink()


@pytest.mark.parametrize("name", ["it's a dir %41 ü;&(x)[/] ~ *?{}", "a,b", "-D"])
async def test_a_path_with_odd_characters_works(name: str, folder: Path) -> None:
    server = EmbeddedServer(folder / name / "s", durable=False)
    server.start()
    assert await fetch(server, "SELECT 1") == 1
    assert server.psql(["-c", "SELECT 1", "-o", "/dev/null"]) == 0
    server.stop()
    assert not server.status().running


@pytest.mark.parametrize("char", ['"', "$", "`", "\\", "\n", "\r", "\x07", "\x85", "\u2028", "\udcff"])
def test_a_path_with_characters_that_the_tools_cannot_bear_is_refused(char: str, folder: Path) -> None:
    state = folder / f"a{char}b"
    with pytest.raises(ServerStartFailed, match="the path contains"):
        EmbeddedServer(state / "s").start()
    assert not state.exists()


@pytest.mark.parametrize("argument", ["state", "bindir"])
def test_what_is_no_path_is_refused(argument: str, folder: Path) -> None:
    (folder / "circle").symlink_to(folder / "circle")
    for bad in ("a\0b", 42, None if argument == "state" else b"bytes"):
        with pytest.raises(InvalidArgument) as refused:
            EmbeddedServer(**{"state": folder / "s", argument: bad})  # type: ignore[arg-type]
        assert refused.value.argument == argument


def test_a_state_that_lies_in_a_file_is_refused(folder: Path) -> None:
    (folder / "file").write_text("")
    with pytest.raises(ServerStartFailed, match=r"may not enter|cannot create"):
        EmbeddedServer(folder / "file" / "s").start()


async def test_options_are_given_at_each_start(stopped: EmbeddedServer) -> None:
    server = EmbeddedServer(stopped.state, options={"work_mem": "7MB", "application_name": 'it\'s "odd" $HOME; `x`'})
    for _ in range(2):
        server.start()
        assert await fetch(server, "SHOW work_mem") == "7MB"
        assert await fetch(server, "SELECT reset_val FROM pg_settings WHERE name = 'application_name'") == 'it\'s "odd" $HOME; `x`'
        server.stop()


def test_a_setting_that_does_not_exist_is_told_in_one_line_with_the_log_as_a_note(stopped: EmbeddedServer) -> None:
    with pytest.raises(ServerStartFailed) as failed:
        EmbeddedServer(stopped.state, options={"work_men": "1MB"}).start()
    assert str(failed.value) == (
        f'PostgreSQL did not start: unrecognized configuration parameter "work_men" (log: {stopped.state / "cluster" / "postgres.log"})'
    )
    assert any("work_men" in note for note in failed.value.__notes__)
    stopped.start()


async def test_stopping_breaks_sessions_off(running: EmbeddedServer) -> None:
    connection = await asyncpg.connect(**Dsn.parse(running.dsn()).connect_arguments())
    running.stop()
    with pytest.raises((asyncpg.PostgresError, asyncpg.InterfaceError, ConnectionError)):
        await connection.fetchval("SELECT 1")
    assert not working_below(running.state)


def test_stopping_what_does_not_run_does_nothing(stopped: EmbeddedServer, folder: Path) -> None:
    stopped.stop()
    never = EmbeddedServer(folder / "never")
    never.stop()
    assert not never.state.exists()


def test_the_status_tells_where_things_are_and_touches_nothing(folder: Path, running: EmbeddedServer) -> None:
    told = running.status()
    assert told.running
    assert told.pid in working_below(told.data)
    assert (told.data, told.log) == (running.state / "cluster" / "data", running.state / "cluster" / "postgres.log")
    assert (told.socket, told.port) == (running.state / "cluster" / "run", 5432)
    assert told.version[0].isdigit()
    running.stop()
    assert (running.status().running, running.status().pid) == (False, None)
    never = EmbeddedServer(folder / "never")
    assert not never.status().running
    assert not never.state.exists()


def test_there_is_no_url_before_the_first_start(folder: Path) -> None:
    server = EmbeddedServer(folder / "s")
    with pytest.raises(ServerError, match="never started"):
        server.dsn()
    with pytest.raises(ServerError, match="never started"):
        server.psql()
    assert server.log_tail() == ""
    assert not server.state.exists()


async def test_the_url_names_any_database(running: EmbeddedServer) -> None:
    name = f'od"d {uuid4().hex[:4]} %/?'
    await fetch(running, f'CREATE DATABASE "{name.replace(chr(34), chr(34) * 2)}"')
    connection = await asyncpg.connect(**Dsn.parse(running.dsn(name)).connect_arguments())
    assert await connection.fetchval("SELECT current_database()::text") == name
    await connection.close()


def test_the_log_is_told_from_its_end(running: EmbeddedServer) -> None:
    whole = running.log_tail(10_000)
    assert "database system is ready to accept connections" in whole
    assert running.log_tail(1) == whole.splitlines(keepends=True)[-1]


def test_a_lock_that_cannot_be_made_is_a_typed_error(stopped: EmbeddedServer) -> None:
    lock = stopped.state / "lock"
    lock.unlink()
    lock.mkdir()
    try:
        for verb in (stopped.start, stopped.stop):
            with pytest.raises(ServerError, match="cannot lock"):
                verb()
    finally:
        lock.rmdir()

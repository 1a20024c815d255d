"""The role and the database that the package works with, made in a fresh cluster."""

from __future__ import annotations

from pathlib import Path

from bottleneck_db.errors import ServerStartFailed
from bottleneck_db.server.account import Account, complaint
from bottleneck_db.server.binaries import Binaries
from bottleneck_db.server.places import PORT

SUPERUSER = "postgres"
OWNER = "bottleneck_owner"
DATABASE = "bottleneck"

# Every statement may run again: the one before us may have been killed after any of them.
_SQL = f"""
\\set VERBOSITY terse
SELECT 'CREATE ROLE {OWNER}' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{OWNER}') \\gexec
ALTER ROLE {OWNER} NOSUPERUSER LOGIN CREATEROLE CREATEDB PASSWORD '%s';
SELECT 'CREATE DATABASE {DATABASE} OWNER {OWNER}' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '{DATABASE}') \\gexec
"""  # noqa: S608 - constants

# The statement with the password must reach no log, whatever the server's options say.
_UNLOGGED = "-c log_statement=none -c log_min_error_statement=panic -c log_min_duration_statement=-1 -c log_duration=off"


def create_owner(account: Account, binaries: Binaries, socket: Path, superuser_password: str, owner_password: str) -> None:
    """Create role and database where they are missing, and set the role's password. Raises ServerStartFailed."""
    env = {"PGPASSWORD": superuser_password, "PGOPTIONS": _UNLOGGED, "PGCONNECT_TIMEOUT": "30"}
    login = ("-h", str(socket), "-p", str(PORT), "-U", SUPERUSER, SUPERUSER)
    command = [binaries.program("psql"), "-X", "-q", "-v", "ON_ERROR_STOP=1", *login]
    answer = account.run(command, env=env, stdin=_SQL % owner_password)
    if answer.returncode:
        raise ServerStartFailed(f"cannot create the role {OWNER} and its database: {complaint(answer)}")

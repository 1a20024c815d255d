"""The server of the project that one works in."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from bottleneck_db.errors import InvalidArgument, ServerError
from bottleneck_db.server.embedded import EmbeddedServer
from bottleneck_db.server.places import ROOT_STATES


def project_server(project: Path | None = None) -> EmbeddedServer:
    """The server of a project; not started yet.

    `project` is a folder; without it the nearest folder with a pyproject.toml, from the current one upwards, else the current one.
    The data lie in `<project>/.bottleneck/postgres`; root's in /var/lib/bottleneck-db, for PostgreSQL never runs as root.

    Raises InvalidArgument when `project` is no folder; ServerError when its server is another account's.
    """
    if project is not None and not os.path.isdir(project):  # noqa: PTH112 - never raises
        raise InvalidArgument("project", "is a folder that exists")
    return EmbeddedServer(_state((project or _current_project()).resolve()))


def _current_project() -> Path:
    try:
        here = Path.cwd()
    except FileNotFoundError as error:
        raise ServerError("the current folder is gone: go to one that exists") from error
    return next((folder for folder in (here, *here.parents) if os.path.isfile(folder / "pyproject.toml")), here)  # noqa: PTH113


def _state(project: Path) -> Path:
    if os.geteuid() == 0:
        return ROOT_STATES / sha256(os.fsencode(project)).hexdigest()[:16]
    return project / ".bottleneck" / "postgres"

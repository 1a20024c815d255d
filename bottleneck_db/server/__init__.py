"""The embedded PostgreSQL: real server binaries, started for a project or for one test run, reached by a Unix socket only.

It needs no installation beyond the extra `embedded` and no account: as root, the server runs as `postgres` or `nobody`.
"""

from bottleneck_db.server.embedded import EmbeddedServer, ServerStatus
from bottleneck_db.server.project import project_server
from bottleneck_db.server.temporary import memory_folder, temporary_server

__all__ = ["EmbeddedServer", "ServerStatus", "memory_folder", "project_server", "temporary_server"]

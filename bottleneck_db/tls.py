"""TLS as libpq's sslmode means it (PostgreSQL manual, 34.19), for asyncpg."""

from __future__ import annotations

import ssl
from collections.abc import Mapping

from bottleneck_db.errors import SettingsError

SSL_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
_OPPORTUNISTIC = ("disable", "allow", "prefer")  # asyncpg's own words for them serve


def ssl_argument(mode: str, files: Mapping[str, str]) -> ssl.SSLContext | str:
    """What asyncpg takes as `ssl`. `files` may hold sslrootcert ("system" for the system's certificates), sslcert, sslkey, sslpassword.

    As with libpq, `require` with an sslrootcert verifies like verify-ca; asyncpg uses no TLS on unix sockets.

    Raises:
        SettingsError: the mode is unknown, or a file cannot be read.
    """
    if mode not in SSL_MODES:
        raise SettingsError(f"sslmode is one of {', '.join(SSL_MODES)}", variable="PGSSLMODE")
    if mode in _OPPORTUNISTIC:
        return mode
    root = files.get("sslrootcert")
    try:
        context = ssl.create_default_context(cafile=None if root in {None, "system"} else root)
        _load_client_certificate(context, files)
    except (OSError, ssl.SSLError) as error:
        raise SettingsError(f"a file of sslrootcert, sslcert or sslkey cannot be used: {type(error).__name__}") from None
    context.check_hostname = mode == "verify-full"
    if mode == "require" and root is None:
        context.verify_mode = ssl.CERT_NONE
    return context


def _load_client_certificate(context: ssl.SSLContext, files: Mapping[str, str]) -> None:
    if "sslcert" in files:
        context.load_cert_chain(files["sslcert"], files.get("sslkey"), files.get("sslpassword") or "")

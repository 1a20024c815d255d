"""So many bots that plans are as in production, and what the running transaction did with an index."""

from __future__ import annotations

from bottleneck_db import Scope
from bottleneck_db.testing.databases import TestDatabase, execute
from bottleneck_db.testing.factories import Tenancy

_BOTS = """INSERT INTO bots (id, organization_id, created_by_id, name, slug, description, config)
    SELECT gen_random_uuid(), '{organization_id}', '{owner_id}', 'Watcher ' || n, 'watcher-' || n,
           'Reads prices of shop ' || n || ' every day',
           jsonb_build_object('schema_version', 1, 'timeout', 30, 'environment', jsonb_build_object('SHOP', n::text))
      FROM generate_series(1, {count}) AS n;
    SELECT gin_clean_pending_list('bots_search_idx'), gin_clean_pending_list('bots_config_gin_idx');  -- autovacuum does both
    ANALYZE bots"""
_SCANS = "SELECT pg_stat_get_xact_numscans($1::text::regclass)"


async def plenty_of_bots(database: TestDatabase, tenancy: Tenancy, count: int = 3_000) -> None:
    """Bots "Watcher 1" and so on, each with its own SHOP in its environment."""
    ids = {"organization_id": tenancy.organization_id, "owner_id": tenancy.owner_id}
    await execute(database.owner, _BOTS.format(count=count, **ids))


async def scans(scope: Scope, index: str) -> int:
    """How often this transaction has scanned the index, inside functions too."""
    return int(await scope.fetch_value(_SCANS, index))

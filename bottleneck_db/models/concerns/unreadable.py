"""Runs that today's models cannot read: what a newer release wrote while this one still works, or what was written past the models.

Nobody else waits for such a run. The claim of it counts as an attempt that has failed, so it comes back later, for a worker that may know
it, until its attempts are used up.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar
from uuid import UUID

from bottleneck_db.connection.scope import running_scope
from bottleneck_db.orm.record import Record

R = TypeVar("R", bound=Record)
UNREADABLE = "unreadable_run"  # the error code of a run that could not be read by who claimed it
_log = logging.getLogger(__name__)

_HAND_BACK = """
    UPDATE {table}
       SET status = CASE WHEN attempt < max_attempts + releases THEN 'queued' ELSE 'failed' END::run_status,
           error_code = $2, error_message = 'the release that claimed the run cannot read it',
           available_at = clock_timestamp() + interval '10 seconds' * power(2, least(attempt, 8))
     WHERE id = ANY ($1) AND status = 'running'"""


def read_apart(model: type[R], rows: Iterable[Mapping[str, Any]]) -> tuple[list[R], list[UUID]]:
    """The rows' records, and the ids of those that cannot be read."""
    readable: list[R] = []
    unreadable: list[UUID] = []
    for row in rows:
        try:
            readable += model.hydrate([row])
        except Exception as error:  # whatever a column stumbles over: one bad row must not stop the others
            unreadable.append(row["id"])
            _log.warning("%s %s cannot be read: %s", model.noun(), row["id"], type(error).__name__)
    return readable, unreadable


async def hand_back(model: type[Record], ids: list[UUID]) -> None:
    """Claimed runs that cannot be read: queued again, or failed where no attempt is left."""
    if ids:
        await running_scope().fetch(_HAND_BACK.format(table=model._meta.db_table), ids, UNREADABLE)

"""Rows that somebody made, and that say who."""

from __future__ import annotations

from uuid import UUID

from bottleneck_db.connection.scope import running_scope
from bottleneck_db.errors import IdentityRequired
from bottleneck_db.orm.record import Record


class Authored(Record):
    """Rows with a `created_by`: where none is given, the scope's user."""

    created_by_id: UUID

    class Meta:
        abstract = True

    async def _prepare_insert(self) -> None:
        if vars(self).get("created_by_id") is None:
            self.created_by_id = self._acting_user()
        await super()._prepare_insert()

    @classmethod
    def _acting_user(cls) -> UUID:
        user_id = running_scope().user_id
        if user_id is None:
            raise IdentityRequired(f"say who creates the {cls.__name__}: created_by_id, or a scope with a user")
        return user_id

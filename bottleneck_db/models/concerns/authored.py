"""Rows that somebody made, and that say who."""

from __future__ import annotations

from uuid import UUID
from weakref import WeakKeyDictionary

from bottleneck_db.connection.scope import Scope, running_scope
from bottleneck_db.errors import ForeignKeyViolation, IdentityRequired
from bottleneck_db.orm.arguments import identifier
from bottleneck_db.orm.record import Record

_seen: WeakKeyDictionary[Scope, set[UUID]] = WeakKeyDictionary()  # users that a scope has been asked about: many rows have few authors


async def refuse_stranger(column: str, user: UUID | str) -> None:
    """In a tenant scope: ForeignKeyViolation where `user` never was a member of the organization. A foreign key to users cannot tell."""
    scope, user_id = running_scope(), identifier(column, user)
    seen = _seen.setdefault(scope, set())
    if scope.organization_id is None or user_id == scope.user_id or user_id in seen:
        return
    if not await scope.fetch_value("SELECT app.is_member($1)", user_id):
        raise ForeignKeyViolation(f"{column}: such a user does not exist in this organization")
    seen.add(user_id)


class Authored(Record):
    """Rows with a `created_by`: where none is given, the scope's user."""

    created_by_id: UUID

    class Meta:
        abstract = True

    async def _prepare_insert(self) -> None:
        if vars(self).get("created_by_id") is None:
            self.created_by_id = self._acting_user()
        else:
            await refuse_stranger("created_by_id", self.created_by_id)
        await super()._prepare_insert()

    @classmethod
    def _acting_user(cls) -> UUID:
        user_id = running_scope().user_id
        if user_id is None:
            raise IdentityRequired(f"say who creates the {cls.__name__}: created_by_id, or a scope with a user")
        return user_id

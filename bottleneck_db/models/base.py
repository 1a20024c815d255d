"""What rows have in common: a time-ordered id, times kept by the database, and a tenant."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from uuid_utils.compat import uuid7

from bottleneck_db.connection.identity import APPLICATION_ROLE
from bottleneck_db.connection.scope import running_scope
from bottleneck_db.errors import IdentityRequired, InvalidArgument
from bottleneck_db.models.concerns.json_columns import JsonColumns
from bottleneck_db.orm.declarations import Policy, Trigger, UniqueConstraint
from bottleneck_db.orm.fields import Timestamp, Uuid
from bottleneck_db.orm.record import Record
from bottleneck_db.orm.relations import Reference, foreign_key

if TYPE_CHECKING:
    from bottleneck_db.models.organizations import Organization

READERS = (APPLICATION_ROLE, "bottleneck_readonly")
_OWN_ORGANIZATION = "organization_id = app.current_organization_id()"
TENANT_POLICY = Policy("tenant", READERS, using=_OWN_ORGANIZATION, check=_OWN_ORGANIZATION)
WORKER_POLICY = Policy("worker", ("bottleneck_worker",), using="true", check="true")


class Entry(JsonColumns):
    """A row that is written once. The id is a UUIDv7 (RFC 9562), so that inserts stay at one end of the index."""

    id = Uuid(
        primary_key=True,
        default=uuid7,
        db_default="gen_random_uuid()",
        about="identifies the row; a UUIDv7, so ids stand in the order in which rows were made",
    )
    created_at = Timestamp(db_default="now()", about="when the row was made")

    class Meta:
        abstract = True


class Entity(Entry):
    """A row that lives: `updated_at` is kept by a trigger, so that bulk statements and psql are right too."""

    updated_at = Timestamp(db_default="now()", about="when the row last changed; a trigger keeps it")

    class Meta:
        abstract = True
        triggers = (Trigger("{table}_touch_tg", "BEFORE UPDATE", "app.touch()", about="sets updated_at, whoever writes"),)


class OfTenant(Record):
    """A row of an organization: written in a tenant scope, it gets that scope's organization."""

    class Meta:
        abstract = True

    async def _prepare_insert(self) -> None:
        self._join_tenant(running_scope().organization_id)
        await super()._prepare_insert()

    def _join_tenant(self, tenant: UUID | None) -> None:
        """Refuse what the policies would refuse, in words that say why."""
        chosen = self._tenant or tenant
        if chosen is None and not self._meta.fields_map["organization_id"].null:
            raise IdentityRequired(f"a {type(self).__name__} is created in a tenant scope")
        if tenant is not None and chosen != tenant:
            raise InvalidArgument("organization_id", "is another organization than this scope's")
        setattr(self, "organization_id", chosen)  # noqa: B010 - the models that mix this in declare it, null or not

    @property
    def _tenant(self) -> UUID | None:
        return vars(self).get("organization_id")

    def _identity_columns(self) -> tuple[str, ...]:
        key = super()._identity_columns()
        return key if self._tenant is None else (*key, "organization_id")


class TenantRecord(OfTenant, Entity):
    """A living row of an organization; others of its organization may refer to it, no one else's can."""

    organization: Reference[Organization] = foreign_key(
        "models.Organization", about="the organization that it belongs to: no other sees it"
    )
    organization_id: UUID

    class Meta:
        abstract = True
        constraints = (
            UniqueConstraint(
                *("organization_id", "id"),
                name="{table}_org_id_uq",
                about="what foreign keys of other tables refer to, so that none points into another organization",
            ),
        )
        policies = (TENANT_POLICY,)

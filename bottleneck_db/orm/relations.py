"""Foreign keys: single, or composite with the tenant.

A key from one tenant's table to another is `(organization_id, x_id) -> parent (organization_id, id)`: a single-column key could point into
another organization, and foreign-key checks bypass row-level security. Tortoise knows no composite key, so it is told that there is no
constraint, and `bottleneck_db.schema` creates it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, Unpack, cast, overload

from tortoise.fields.base import OnDelete
from tortoise.fields.relational import ForeignKeyFieldInstance
from tortoise.models import Model

from bottleneck_db.orm.fields import Remarks

if TYPE_CHECKING:
    from bottleneck_db.orm.typed import Unloaded

M = TypeVar("M", bound=Model)
R = TypeVar("R")


class Reference(Generic[R]):
    """What a foreign key is to a checker: to be awaited, until select_related(), prefetch_related() or fetch() has loaded it.

    `R` is the model, with `| None` where the column may be NULL.
    """

    if TYPE_CHECKING:

        def __get__(self, instance: object, owner: type[Any]) -> Unloaded[R]: ...

        def __set__(self, instance: object, value: R) -> None: ...


class ForeignKeyField(ForeignKeyFieldInstance[M]):
    """Tortoise's relation, with the constraint's name and whether the tenant is part of it."""

    constraint: str | None = None
    tenant: bool = False
    has_constraint: bool = True
    remarks: Remarks = Remarks()

    @property
    def about(self) -> str | None:
        """What the relation is for."""
        return self.remarks.get("about")


@overload
def foreign_key(
    to: str,
    *,
    related_name: str | None = None,
    on_delete: str = "CASCADE",
    tenant: bool = False,
    name: str | None = None,
    null: Literal[True],
    **remarks: Unpack[Remarks],
) -> Reference[Any | None]: ...
@overload
def foreign_key(
    to: str,
    *,
    related_name: str | None = None,
    on_delete: str = "CASCADE",
    tenant: bool = False,
    name: str | None = None,
    null: Literal[False] = False,
    **remarks: Unpack[Remarks],
) -> Reference[Any]: ...
def foreign_key(
    to: str,
    *,
    related_name: str | None = None,
    on_delete: str = "CASCADE",
    tenant: bool = False,
    name: str | None = None,
    null: bool = False,
    **remarks: Unpack[Remarks],
) -> Any:
    """A relation to `to` ("models.User"), whose column is the attribute's name with `_id`.

    `tenant` makes the key composite; such keys are CASCADE or NO ACTION, never SET NULL, which would clear organization_id as well.
    `related_name` names the way back; without it there is none. `name` is the constraint's, by default `<table>_<attribute>_fk`.
    Remarks speak of the column: `renamed_from` is its old name, with `_id`.
    """
    field: ForeignKeyField[Any] = ForeignKeyField(to, related_name or False, OnDelete(on_delete), db_constraint=not tenant, null=null)
    field.tenant = tenant
    field.constraint = name
    field.remarks = remarks
    return cast(Any, field)

"""What a model declares beside its columns, its own and its bases' together."""

from __future__ import annotations

from typing import Any, cast

import pytest

from bottleneck_db.errors import UniqueViolation
from bottleneck_db.orm.declarations import (
    Check,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Grant,
    Index,
    Policy,
    Refusal,
    Trigger,
    Unique,
    UniqueConstraint,
    declarations,
)
from bottleneck_db.orm.fields import Integer, Text, Uuid
from bottleneck_db.orm.record import Record
from bottleneck_db.orm.relations import ForeignKeyField, Reference, foreign_key
from tests.orm.samples import Sample


class Numbered(Record):
    number = Integer()

    class Meta:
        abstract = True
        indexes = (Index("number", name="{table}_number_idx"),)
        constraints = (Check("number > 0", name="{table}_number_ck"),)
        triggers = (Trigger("{table}_number_tg", "BEFORE UPDATE", "app.touch()"),)
        policies = (Policy("all", ("bottleneck_app",)),)


class First(Numbered):
    id = Uuid(primary_key=True)

    class Meta:
        table = "firsts"
        indexes = (Unique("number", name="firsts_number_uq", where="number > 5"),)
        constraints = (UniqueConstraint("number", name="firsts_number_key_uq", nulls_not_distinct=True),)
        columns = (Column("hidden", "text"),)
        grants = (Grant("bottleneck_app", "SELECT", ("id",)),)
        primary_key = ("id", "number")
        partition_by = "RANGE (number)"
        storage = {"hidden": "EXTERNAL"}  # noqa: RUF012 - a declaration
        ordering = ("number",)


class Second(Numbered):
    id = Uuid(primary_key=True)

    class Meta:
        table = "seconds"


def test_a_model_declares_what_its_bases_declare_as_well_named_after_its_own_table() -> None:
    first, second = declarations(First), declarations(Second)
    assert [index.name for index in first.indexes] == ["firsts_number_uq", "firsts_number_idx"]
    assert [rule.name for rule in first.constraints] == ["firsts_number_key_uq", "firsts_number_ck"]
    assert [index.name for index in second.indexes] == ["seconds_number_idx"]
    assert [trigger.name for trigger in second.triggers] == ["seconds_number_tg"]
    assert [rule.name for rule in first.rules] == [
        *("firsts_number_uq", "firsts_number_idx", "firsts_number_key_uq", "firsts_number_ck", "firsts_number_tg")
    ]


def test_what_is_one_tables_own_is_not_handed_down() -> None:
    first, second = declarations(First), declarations(Second)
    assert (first.primary_key, first.partition_by, first.storage) == (("id", "number"), "RANGE (number)", {"hidden": "EXTERNAL"})
    assert (second.primary_key, second.partition_by, second.storage) == (("id",), None, {})
    assert (second.columns, second.grants) == ((), ())
    assert [policy.name for policy in first.policies] == [policy.name for policy in second.policies] == ["all"]


def test_a_name_is_filled_in_once_for_each_table_and_the_declaration_stays_as_it_is() -> None:
    declared = cast(Any, Numbered).Meta.indexes[0]
    assert {declarations(model).indexes[-1].name for model in (First, Second)} == {"firsts_number_idx", "seconds_number_idx"}
    assert declared.name == "{table}_number_idx"


def test_a_model_without_a_meta_of_its_own_declares_nothing() -> None:
    class Bare(Record):
        id = Uuid(primary_key=True)

    assert declarations(Bare).rules == ()


def test_an_index_is_described_so_that_another_is_another_to_migrations() -> None:
    plain, unique = Index("a", "b DESC", name="t_a_idx"), Unique("a", name="t_a_uq", where="b", using="hash")
    assert plain.describe() == {"fields": ["a", "b DESC"], "expressions": [], "name": "t_a_idx", "type": "btree", "extra": ""}
    assert unique.describe() == {"fields": ["a"], "expressions": [], "name": "t_a_uq", "type": "UNIQUE hash", "extra": " WHERE b"}


def test_constraints_are_what_stands_behind_their_name() -> None:
    class Taken(UniqueViolation):
        pass

    assert Check("a > 0", name="t_a_ck", message="positive").definition == "CHECK (a > 0)"
    assert UniqueConstraint("a", "b", name="t_uq", error=Taken).definition == "UNIQUE (a, b)"
    assert UniqueConstraint("a", name="t_uq", nulls_not_distinct=True).definition == "UNIQUE NULLS NOT DISTINCT (a)"
    key = ForeignKeyConstraint("organization_id", "role_id", name="t_fk", to="roles (organization_id, id)", on_delete="CASCADE")
    assert key == ForeignKey(
        "t_fk", "FOREIGN KEY (organization_id, role_id) REFERENCES roles (organization_id, id) ON DELETE CASCADE", parent="roles"
    )


def test_a_refusal_quotes_its_words() -> None:
    refusal = Refusal("t_tg", "BEFORE DELETE", "it's kept", when="OLD.a", each="STATEMENT")
    assert (refusal.execute, refusal.when, refusal.each) == ("app.refuse('it''s kept')", "OLD.a", "STATEMENT")


def relation(**options: Any) -> ForeignKeyField[Any]:
    return cast("ForeignKeyField[Any]", foreign_key("samples.Sample", **options))


def test_a_relation_knows_its_constraint_and_whether_the_tenant_is_part_of_it() -> None:
    single, composite = relation(about="its parent"), relation(tenant=True, name="t_parent_fk", on_delete="NO ACTION", null=True)
    assert (single.tenant, single.db_constraint, single.constraint, single.about) == (False, True, None, "its parent")
    assert (composite.tenant, composite.db_constraint, composite.constraint, composite.about) == (True, False, "t_parent_fk", None)
    assert (composite.null, str(composite.on_delete), single.null) == (True, "NO ACTION", False)
    with pytest.raises(ValueError, match="OBLITERATE"):
        relation(on_delete="OBLITERATE")


async def test_there_is_a_way_back_only_where_it_has_a_name(samples: object) -> None:
    class OneWay(Record):
        id = Uuid(primary_key=True)
        name = Text()
        sample: Reference[Sample | None] = foreign_key("samples.Sample", null=True)

    assert relation().related_name is False
    assert "children" in Sample._meta.backward_fk_fields
    assert "oneways" not in Sample._meta.fetch_fields
    assert OneWay._meta.fk_fields == {"sample"}

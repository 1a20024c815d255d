"""A broken rule is told as its declaration says: by its class, by its words, else by its kind and name. Never by a value."""

from __future__ import annotations

from typing import Any

import pytest

from bottleneck_db import Scope
from bottleneck_db.connection.scope import savepoint
from bottleneck_db.errors import CheckViolation, ConstraintViolation, ForeignKeyViolation, UniqueViolation
from bottleneck_db.orm import violations
from tests.orm.samples import Sample, SampleNameTaken, SampleNegative


@pytest.mark.parametrize(
    ("values", "error", "words", "constraint"),
    [
        ({"name": "hunter2"}, SampleNameTaken, "There is a sample with this name already.", "samples_name_uq"),
        ({"number": -1}, SampleNegative, "A sample's number is not negative.", "samples_number_ck"),
        ({"small": 13}, CheckViolation, "thirteen brings bad luck", "samples_small_ck"),
        ({"large": 13}, CheckViolation, "The row breaks a rule of its table. (samples_large_ck)", "samples_large_ck"),
        ({"slug": "other"}, CheckViolation, "a sample keeps its slug: it's for ever (samples_slug_tg)", "samples_slug_tg"),
    ],
)
async def test_a_violation_is_told_as_its_rule_says(
    samples: Scope, values: dict[str, Any], error: type[ConstraintViolation], words: str, constraint: str
) -> None:
    await Sample.create(name="hunter2", slug="slug")
    record = await Sample.create(name="a", slug="slug")
    record.update_from_dict(values)
    with pytest.raises(error) as told:
        async with savepoint(samples):
            await record.save()
    assert type(told.value) is error
    assert (str(told.value), told.value.constraint, told.value.table) == (words, constraint, "samples")
    assert "hunter2" not in repr(told.value)
    assert (told.value.__cause__, told.value.__suppress_context__) == (None, True)


async def test_a_removed_parent_is_told_by_the_key_that_refers_to_it(samples: Scope) -> None:
    parent = await Sample.create(name="a", slug="slug")
    await Sample.create(name="b", slug="slug", parent=parent)
    with pytest.raises(ForeignKeyViolation, match="samples_parent_fk") as told:
        async with savepoint(samples):
            await parent.delete()
    assert told.value.sqlstate == "23503"


async def test_the_key_itself_is_told_as_a_unique_rule(samples: Scope) -> None:
    record = await Sample.create(name="a", slug="slug")
    with pytest.raises(UniqueViolation, match="samples_pkey"):
        async with savepoint(samples):
            await record.save(force_create=True)


def test_a_rule_that_no_model_declares_has_no_words_of_its_own() -> None:
    assert violations.rule(None) == violations.rule("no_such_rule") == violations.Rule(None, None)
    assert violations.rule("samples_large_ck") == violations.Rule(None, None)
    assert violations.rule("samples_name_uq") == violations.Rule(SampleNameTaken, None)

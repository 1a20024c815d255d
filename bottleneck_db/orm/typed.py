"""What the generated types of the models are at run time: nearly nothing. `typed.pyi` is for checkers; `docs/typing.md` explains."""

from __future__ import annotations

from typing import Any, Self

from tortoise.expressions import Q
from tortoise.models import Model
from tortoise.queryset import QuerySet

GradualModel = Model
GradualQuerySet = QuerySet

# A condition that no checker looks into: over several relations, over one that is several rows, or with a lookup that is rarely right.
UncheckedQ = Q


class Typed:
    """The place that a model's generated base has among its bases."""


class Form:
    """A type that only checkers know; it may be written in annotations that are evaluated."""

    def __class_getitem__(cls, item: Any) -> type[Self]:
        return cls

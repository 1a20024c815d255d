"""The names that queries of a model know: conditions, orderings, columns to select, paths to load."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.typegen.shape import Column, Relation, Shape


def lookups(shape: Shape) -> dict[str, str]:
    """What filter() takes: the model's columns and relations, and the columns of the models that its foreign keys lead to."""
    found = _of_key(shape)
    for relation in shape.forward:
        found[relation.name] = computed(relation)
    for column in selectable(shape):
        known = column.kind.lookups_of(null=column.null, far="__" in column.name)
        found |= {f"{column.name}__{lookup}" if lookup else column.name: of for lookup, of in known.items()}
    return found


def changes(shape: Shape) -> dict[str, str]:
    """What update() takes: records or None for relations, for other columns what the database computes as well."""
    found = {relation.name: relation.type for relation in shape.forward}
    return found | {column.name: computed(column) for column in shape.columns if column.writable and not column.key}


def written(shape: Shape) -> list[str]:
    """What save(update_fields=…) and its like take: columns, but for the key and generated ones, and foreign keys by their relations."""
    return list(changes(shape))


def computed(of: Column | Relation) -> str:
    """What it may be given or compared with: a value, or what the database computes."""
    return f"{of.type.removesuffix(' | None')} | Computed{' | None' if of.null else ''}"


def _of_key(shape: Shape) -> dict[str, str]:
    key = next((column for column in shape.columns if column.key), None)
    known = {} if key is None else key.kind.lookups_of(null=False)
    return {f"pk__{lookup}" if lookup else "pk": of for lookup, of in known.items()}


def selectable(shape: Shape) -> Iterator[Column]:
    """The model's columns, and those that a foreign key leads to: `bot__name`."""
    yield from shape.columns
    for relation in shape.forward:
        for column in Shape(relation.model).columns:
            if column.kind.sortable:  # no one looks for a run by its bot's whole configuration
                yield replace(column, name=f"{relation.name}__{column.name}")


def selected(shape: Shape) -> dict[str, list[str]]:
    """For each type, the paths whose values have it: what values_list(…, flat=True) gives. Behind a deleted row there is None."""
    found: dict[str, list[str]] = {}
    nullable = {relation.name for relation in shape.forward if relation.null or issubclass(relation.model, SoftDelete)}
    for column in selectable(shape):
        over_null = "__" in column.name and column.name.partition("__")[0] in nullable
        found.setdefault(replace(column, null=column.null or over_null).type, []).append(column.name)
    return found


def orderings(shape: Shape) -> list[str]:
    """What order_by() takes, ascending and descending."""
    names = [column.name for column in selectable(shape) if column.kind.sortable]
    return [*names, *(f"-{name}" for name in names)]


def joins(shape: Shape) -> list[str]:
    """What select_related() takes: foreign keys, and those of the models that they lead to."""
    return [*_names(shape.forward), *_below(shape.forward)]


def loads(shape: Shape) -> list[str]:
    """What prefetch_related() takes: all relations, and those of the models that they lead to."""
    relations = [*shape.forward, *shape.backward]
    return [*_names(relations), *(f"{one.name}__{name}" for one in relations for name in _all(one))]


def _names(relations: list[Relation]) -> list[str]:
    return [relation.name for relation in relations]


def _below(relations: list[Relation]) -> list[str]:
    return [f"{one.name}__{name}" for one in relations for name in _names(Shape(one.model).forward)]


def _all(relation: Relation) -> list[str]:
    below = Shape(relation.model)
    return _names([*below.forward, *below.backward])

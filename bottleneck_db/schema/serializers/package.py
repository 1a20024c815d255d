"""The files of `bottleneck_db.serializers`: one a model's file, and the one that hands out all names."""

from __future__ import annotations

import inspect
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from tortoise.fields.relational import BackwardFKRelation
from tortoise.models import Model

from bottleneck_db.orm.names import snake_case
from bottleneck_db.schema.ddl import all_models
from bottleneck_db.schema.serializers.columns import ApiColumn, api_columns
from bottleneck_db.schema.serializers.source import Class, Import, created, module, read, related, updated
from bottleneck_db.schema.serializers.variants import EXCERPTS, VARIANTS, Excerpt, Variant

MARK = "Made by `bottleneck-db serializers generate`"
_BASE = "bottleneck_db.serializers.base"
_SHARED = ("Create", "PageRead", "Read", "Update")


@dataclass(frozen=True)
class _Subject:
    """A model and the file that its serializers stand in."""

    model: type[Model]

    @property
    def name(self) -> str:
        return self.model.__name__

    @property
    def stem(self) -> str:
        return self.model.__module__.rpartition(".")[2]

    @property
    def noun(self) -> str:
        return snake_case(self.name).replace("_", " ").replace("api key", "API key")

    @property
    def purpose(self) -> str:
        """The first words of the model's docstring: what follows may tell of columns that nobody outside sees."""
        return re.split(r"[.:;](?=\s|$)", inspect.cleandoc(self.model.__doc__ or ""), maxsplit=1)[0] + "."

    @cached_property
    def columns(self) -> list[ApiColumn]:
        return api_columns(self.model)

    def classes(self) -> Iterator[Class]:
        """Its serializers. All models have the same three, so that nobody has to look up which: some take nothing."""
        yield Class(f"{self.name}Read", self.purpose, "Read", tuple(read(column) for column in self.columns if column.is_read))
        given = tuple(created(column) for column in self.columns if column.is_given)
        changed = tuple(updated(column) for column in self.columns if column.is_changed)
        creation = f"What a caller gives for a new {self.noun}."
        change = f"What a caller changes of {_a(self.noun)}; what is not given stays as it is."
        nothing = f"Nothing: no column of {_a(self.noun)} is a caller's to {{}}."
        yield Class(f"{self.name}Create", creation if given else nothing.format("give"), "Create", given)
        yield Class(f"{self.name}Update", change if changed else nothing.format("change"), "Update", changed)
        yield from (self._excerpt(excerpt) for excerpt in EXCERPTS if excerpt.model == self.name)
        yield from (self._variant(variant) for variant in VARIANTS if variant.model == self.name)

    def _excerpt(self, excerpt: Excerpt) -> Class:
        shown = tuple(read(column) for column in self.columns if column.name in excerpt.columns and column.is_read)
        return Class(excerpt.name, f"What others see of {_a(self.noun)}.", "Read", shown)

    def _variant(self, variant: Variant) -> Class:
        shown = tuple(
            related(name, serializer, about, many=isinstance(self.model._meta.fields_map[name], BackwardFKRelation))
            for name, (serializer, about) in variant.relations.items()
        )
        with_ = " and ".join(f"`{name}`" for name in variant.relations)
        return Class(variant.name, f"{_A(self.noun)} with {with_}, which were read with it.", f"{self.name}Read", shown)


def package() -> dict[str, str]:
    """The text of each file by its name; `bottleneck_db.connection.door.load_models` first."""
    files: defaultdict[str, list[Class]] = defaultdict(list)
    for subject in sorted((_Subject(model) for model in all_models()), key=lambda subject: subject.name):
        files[subject.stem] += subject.classes()
    homes = {one.name: f"bottleneck_db.serializers.{stem}" for stem, classes in files.items() for one in classes}
    made = {f"{stem}.py": module(_head(f"The serializers of {stem}", stem), _resolved(classes, homes)) for stem, classes in files.items()}
    return made | {"__init__.py": _face(homes)}


def _head(what: str, stem: str) -> str:
    return f"{what.replace('_', ' ')}.\n\n{MARK} from bottleneck_db/models/{stem}.py: change that, and make this again."


def _resolved(classes: Iterable[Class], homes: dict[str, str]) -> list[Class]:
    """The classes, with the modules of the serializers that they name."""
    return [one.resolved(homes | dict.fromkeys((*_SHARED, "NOT_NULL"), _BASE)) for one in classes]


def _face(homes: dict[str, str]) -> str:
    names = homes | dict.fromkeys(_SHARED, _BASE)
    about = "What goes in and out of an API: for each model what a caller sees, gives and changes."
    head = f"{about}\n\n{MARK}; `bottleneck_db.serializers.base` says how they are used."
    exported = "".join(f'    "{name}",\n' for name in sorted(names))
    return f"{module(head, (), imports={Import(home, name) for name, home in names.items()})}\n__all__ = [\n{exported}]\n"


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeioA' else 'a'} {noun}"


def _A(noun: str) -> str:  # noqa: N802 - the same, at the beginning of a sentence
    return _a(noun).capitalize() if noun[0].islower() else f"An {noun}"

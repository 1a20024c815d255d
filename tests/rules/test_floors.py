"""A module imports only from its own floor or lower ones (docs/architecture.md, "Floors")."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from bottleneck_db.connection.door import load_models
from bottleneck_db.orm.relations import ForeignKeyField
from bottleneck_db.schema.ddl import all_models
from tests.rules.source import ROOT, Module, modules, offences

# By the second part of a module's name. The package itself, which hands out names of all floors, is above them; seeds stand beside it.
FLOORS = {
    **dict.fromkeys(("errors", "config", "dsn", "tls", "security"), 0),
    **dict.fromkeys(("telemetry", "server", "orm"), 1),
    **dict.fromkeys(("connection", "typed"), 2),
    "models": 3,
    **dict.fromkeys(("serializers", "schema", "operations", "typegen"), 4),
    **dict.fromkeys(("cli", "testing"), 5),
}
SEEDS, FACE = 4, 6
# Children that import a parent, and why.
NEEDS_ITS_PARENT = {("bottleneck_db.models.roles", "bottleneck_db.models.permissions"): "roles look permissions up, which know no roles"}
# Packages of one floor that do not know each other: what the project adds to Tortoise knows no server, and the server no ORM.
STRANGERS = {"orm": {"server"}, "server": {"orm", "telemetry"}, "telemetry": {"orm", "server"}, "security": {"config"}}


def package(name: str) -> str:
    return name.partition(".")[2].partition(".")[0]


def is_seed(name: str) -> bool:
    return name.split(".", maxsplit=1)[0] == "seeds"


def floor(name: str) -> int:
    if is_seed(name):
        return SEEDS
    return FLOORS[package(name)] if package(name) else FACE


def above(module: Module) -> Iterator[str]:
    """Imports from higher floors, deferred ones too: what a function imports when it runs is needed all the same.

    Seeds are written as a user of the package, by its public names.
    """
    names = module.imports() | module.imports(deferred=True)
    return (name for name in names if floor(name) > floor(module.name) and not (is_seed(module.name) and floor(name) == FACE))


def test_a_module_imports_only_from_below() -> None:
    assert offences(above) == {}


def test_the_rule_sees_every_way_to_import() -> None:
    text = """
from bottleneck_db import Registry
from bottleneck_db.cli import main
import bottleneck_db.testing.factories
try:
    from bottleneck_db.models import bots
except ImportError:
    pass
def f():
    from bottleneck_db.schema.ddl import table
if TYPE_CHECKING:
    from bottleneck_db.operations.worker import Worker
"""
    module = Module(ROOT / "bottleneck_db" / "orm" / "example.py", ast.parse(text))
    assert module.imports() == {"bottleneck_db", "bottleneck_db.cli", "bottleneck_db.testing.factories", "bottleneck_db.models.bots"}
    assert module.imports(deferred=True) == {"bottleneck_db.schema.ddl"}
    assert len(list(above(module))) == 5


def test_packages_of_one_floor_that_should_not_know_each_other_do_not() -> None:
    def strange(module: Module) -> Iterator[str]:
        return (name for name in module.imports() if package(name) in STRANGERS.get(package(module.name), set()))

    assert offences(strange) == {}


async def test_a_parent_imports_its_child_and_no_child_its_parent() -> None:
    """Where a model refers to another, that other's module may import it, and not the other way round."""
    await load_models()
    imports = {module.name: module.imports() for module in modules("bottleneck_db")}
    pairs = {
        (model.__module__, field.related_model.__module__)
        for model in all_models()
        for field in model._meta.fields_map.values()
        if isinstance(field, ForeignKeyField) and field.related_model.__module__ != model.__module__
    }
    assert len(pairs) > 20
    assert {pair for pair in pairs if pair[1] in imports[pair[0]]} == NEEDS_ITS_PARENT.keys()


def test_no_modules_import_each_other_in_a_circle() -> None:
    imports = {module.name: {name for name in module.imports() if name != module.name} for module in modules()}
    remaining = dict(imports)
    while free := [name for name, needed in remaining.items() if not needed & remaining.keys()]:
        for name in free:
            del remaining[name]
    assert remaining == {}

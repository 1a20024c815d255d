"""A module imports only from its own floor or lower ones."""

from __future__ import annotations

import pytest

from tests.rules.source import Module, modules

# By the second part of a module's name; the package itself, which hands out names of all floors, is above them.
FLOORS = {
    **dict.fromkeys(("errors", "config", "dsn", "tls", "security"), 0),
    **dict.fromkeys(("telemetry", "server", "orm"), 1),
    "connection": 2,
    "models": 3,
    **dict.fromkeys(("serializers", "schema", "operations"), 4),
    **dict.fromkeys(("cli", "testing"), 5),
}
SEEDS = 4  # seeds/ stands beside the package and is used by the command


def floor(name: str) -> int:
    parts = name.split(".")
    return FLOORS[parts[1]] if len(parts) > 1 else 6


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_a_module_imports_only_from_below(module: Module) -> None:
    above = [name for name in module.runtime_imports() if floor(name) > floor(module.name)]
    assert above == []


def test_the_packages_of_one_low_floor_do_not_know_each_other() -> None:
    """What the project adds to Tortoise knows no server, and the server no ORM."""
    strangers = {
        "orm": {"server"},
        "server": {"orm", "security", "telemetry"},
        "security": {"orm", "server"},
        "telemetry": {"orm", "server", "security"},
    }
    known = {
        (module.name, name)
        for module in modules()
        for name in module.runtime_imports()
        if module.name.count(".") and name.count(".") and name.split(".")[1] in strangers.get(module.name.split(".")[1], set())
    }
    assert known == set()


def test_a_child_does_not_import_its_parent() -> None:
    """Parents import children: bots know bot_runs, and not the other way round."""
    entities = {module.name: set(module.runtime_imports()) for module in modules() if module.name.startswith("bottleneck_db.models.")}
    circles = {(one, other) for one, names in entities.items() for other in names if one in entities.get(other, set())}
    assert circles == set()

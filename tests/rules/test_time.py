"""Nothing blocks the event loop, and what decides something is told by the database's clock."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.rules.source import Module, offences

_BLOCKING = {
    *("time.sleep", "os.system", "os.popen", "input", "socket.socket", "socket.create_connection", "urllib.request.urlopen"),
    *("subprocess.run", "subprocess.call", "subprocess.check_call", "subprocess.check_output", "subprocess.Popen"),
}
_CLOCKS = {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns", "uuid1"}
# Where Python's clock is asked, and why it decides nothing that the database should.
CLOCKS = {
    "bottleneck_db.models.concerns.scheduled": "cron is computed here; the scheduler fires by the database's clock",
    "bottleneck_db.schema.files": "the moment in a migration's file name, for people; its number decides",
}


def called(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Each call: its line, and the name of what is called."""
    return ((node.lineno, ast.unparse(node.func)) for node in ast.walk(tree) if isinstance(node, ast.Call))


def blocking(module: Module) -> Iterator[str]:
    for function in module.functions():
        if isinstance(function, ast.AsyncFunctionDef):
            yield from (f"{line}: {name} in {function.name}" for line, name in called(function) if name in _BLOCKING)


def test_async_functions_do_not_block() -> None:
    assert offences(blocking) == {}


def clocks(module: Module) -> Iterator[str]:
    return (f"{line}: {name}" for line, name in called(module.tree) if name in _CLOCKS)


def test_what_decides_something_is_told_by_the_databases_clock() -> None:
    found = offences(clocks)
    assert {name: lines for name, lines in found.items() if name not in CLOCKS} == {}
    assert CLOCKS.keys() - found.keys() == set()  # an exception that is needed no more is taken off the list

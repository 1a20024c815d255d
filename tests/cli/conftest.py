"""The command inside this process: as a user runs it, without the second that a new process takes."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from bottleneck_db.cli import main


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    returncode: int
    stdout: str
    stderr: str


Command = Callable[..., Done]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs `bottleneck-db` with arguments and with environment variables, of which no other database's are left."""
    for name in os.environ:
        if name.startswith(("PG", "BOTTLENECK_")) or "DATABASE" in name:
            monkeypatch.delenv(name)

    def run(*arguments: str, **environment: str) -> Done:
        with monkeypatch.context() as patch:
            for name, value in {"COLUMNS": "120", "NO_COLOR": "1", **environment}.items():
                patch.setenv(name, value)
            patch.setattr("sys.argv", ["bottleneck-db", *arguments])
            with pytest.raises(SystemExit) as end:
                main()
        out, err = capsys.readouterr()
        return Done(int(end.value.code or 0), out, err)

    return run

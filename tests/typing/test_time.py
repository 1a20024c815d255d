"""What the types cost: both checkers without a cache, over the generated types and over plain Tortoise models."""

from __future__ import annotations

import resource
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.typing.checkers import ROOT, mypy, pyright

_ROUNDS = 2


def project(folder: Path, *, typed: bool) -> Path:
    """A copy of the package and of the right usages. Without the stubs, the models are Tortoise's."""
    copied = shutil.copytree(ROOT / "bottleneck_db", folder / "bottleneck_db", ignore=shutil.ignore_patterns("__pycache__"))
    if not typed:
        for stub in copied.rglob("*.pyi"):
            stub.unlink()
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copy(ROOT / "tests" / "typing" / "right.py", folder / "usages.py")
    return folder


def seconds(check: Callable[[], object]) -> float:
    """The processor's time, since the machine may have other things to do."""
    begun = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    check()
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - begun


@pytest.mark.slow
@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_the_types_cost_at_most_as_much_again(tmp_path: Path, checker: str, capsys: pytest.CaptureFixture[str]) -> None:
    plain, typed = tmp_path / "plain", tmp_path / "typed"
    for folder in (plain, typed):
        folder.mkdir()
        project(folder, typed=folder is typed)

    def check(folder: Path, number: int) -> None:
        files = ["bottleneck_db", "usages.py"]
        if checker == "pyright":
            pyright(files, within=folder)
        else:
            mypy(files, within=folder, cache=tmp_path / f"cache_{folder.name}_{number}")

    best = {folder: min(seconds(lambda f=folder, n=number: check(f, n)) for number in range(_ROUNDS)) for folder in (plain, typed)}  # type: ignore[misc] # the defaults are bound at once
    ratio = best[typed] / best[plain]
    with capsys.disabled():
        print(f"\n{checker}: plain {best[plain]:.1f} s, typed {best[typed]:.1f} s, {ratio:.2f} times")  # noqa: T201 - what it is for
    assert ratio <= 2

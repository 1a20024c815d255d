"""mypy and pyright as they are run here, and what they say by line."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
_MYPY = re.compile(r"(?P<file>[^:]+):(?P<line>\d+): error: .*\[(?P<rule>[\w-]+)\]")
_MARK = re.compile(r"# E: mypy=(?P<mypy>[\w,-]+) pyright=(?P<pyright>\w[\w,]*)$")

# By file and line, the names of the rules that are broken there.
Findings = dict[tuple[str, int], tuple[str, ...]]


def mypy(files: Iterable[str], *, within: Path = ROOT, cache: Path | None = None) -> Findings:
    """What mypy says of the files; the configuration is that of the project."""
    options = ["--no-error-summary", "--hide-error-context", "--no-pretty"]
    printed = _run(["mypy", *options, *(["--cache-dir", str(cache)] if cache else []), *files], within)
    found = [_MYPY.fullmatch(line) for line in printed.splitlines()]
    return _gathered((error["file"], int(error["line"]), error["rule"]) for error in found if error)


def pyright(files: Iterable[str], *, within: Path = ROOT) -> Findings:
    """What pyright says of the files; those that the configuration leaves out it would not look at, so they have another place."""
    with tempfile.TemporaryDirectory(prefix="pyright-") as folder:
        places = {str(Path(folder, Path(file).name).resolve()): file for file in files if file.endswith(".py")}
        for place, file in places.items():
            shutil.copy(within / file, place)
        folders = [file for file in files if not file.endswith(".py")]
        printed = json.loads(_run(["pyright", "--pythonpath", sys.executable, "--outputjson", *folders, *places], within))
    return _gathered(
        (places.get(str(error["file"]), str(error["file"])), int(error["range"]["start"]["line"]) + 1, str(error.get("rule")))
        for error in printed["generalDiagnostics"]
    )


def _run(command: list[str], within: Path) -> str:
    done = subprocess.run([sys.executable, "-m", *command], cwd=within, capture_output=True, text=True, check=False)
    assert done.returncode in {0, 1}, f"{command[0]} cannot work: {done.stderr or done.stdout}"
    return done.stdout


def _gathered(errors: Iterable[tuple[str, int, str]]) -> Findings:
    found: dict[tuple[str, int], set[str]] = {}
    for file, line, rule in errors:
        found.setdefault((file, line), set()).add(rule)
    return {place: tuple(sorted(rules)) for place, rules in found.items()}


def marked(file: str) -> Mapping[str, Findings]:
    """What the marks in the file expect, by checker: `# E: mypy=arg-type pyright=reportArgumentType`."""
    expected: dict[str, Findings] = {"mypy": {}, "pyright": {}}
    for number, line in enumerate((ROOT / file).read_text("utf-8").splitlines(), 1):
        if mark := _MARK.search(line):
            for checker, findings in expected.items():
                findings[file, number] = tuple(sorted(mark[checker].split(",")))
    return expected

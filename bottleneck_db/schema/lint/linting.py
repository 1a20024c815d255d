"""`bottleneck-db migration lint`: each file on a scratch database as the files before it make it, with rows, and through squawk."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path

from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import InvalidArgument, UnknownName
from bottleneck_db.schema.creation import migrated
from bottleneck_db.schema.files import MIGRATIONS, MigrationFile, declared_destructive, migration_files
from bottleneck_db.schema.lint.exemptions import exempted, exemptions
from bottleneck_db.schema.lint.findings import FileReport, Finding, Seen, Source
from bottleneck_db.schema.lint.observed import Step, observe
from bottleneck_db.schema.lint.rules import RULES, File, dangers
from bottleneck_db.schema.lint.squawk import KEPT, Suspicion, find_squawk, suspicions
from bottleneck_db.schema.plans import recorded
from bottleneck_db.schema.scratch import execute, given_or_scratch_server


async def lint(names: Sequence[str] = (), *, location: Path = MIGRATIONS, scratch: Dsn | None = None) -> list[FileReport]:
    """The dangers of these files (paths, file names or numbers), by default of all; in order of their numbers.

    `scratch` is a server to try them on; without it one is started. Where a file fails, the ones after it are not looked at.

    Raises:
        SquawkMissing, SquawkFailed: squawk is not installed, or gave no answer.
        UnknownName, InvalidArgument: there is no such file, or an exemption has no reason or names no rule.
        SchemaError: a file cannot be loaded, or one before it cannot be applied.
    """
    find_squawk()
    files = migration_files(location)
    chosen = [_file(name, files) for name in names] or files
    if not chosen:
        return []
    earlier = [file for file in files if file < min(chosen)]
    reports: list[FileReport] = []
    async with given_or_scratch_server(scratch) as server, migrated(server, location, only={file.version for file in earlier}) as dsn:
        for file in files[len(earlier) : files.index(max(chosen)) + 1]:
            report = await linted(file, dsn, in_use=any(_rows(location, other).is_file() for other in files if other < file))
            reports += [report] if file in chosen else []
            if report.trouble:
                return reports if file in chosen else [*reports, report]
            await _plant(dsn, location, file)
    return reports


def _file(name: str, files: Sequence[MigrationFile]) -> MigrationFile:
    path = Path(name)
    for file in files:
        if name in {file.version, str(file.number)} or (path.exists() and path.samefile(file.path)):
            return file
    if path.exists():
        raise InvalidArgument("files", f"{path.name!r} is none of the project's migrations")
    raise UnknownName("files", path.name, [file.version for file in files])


async def _plant(dsn: Dsn, location: Path, file: MigrationFile) -> None:
    """The rows that are planted after this migration."""
    rows = _rows(location, file)
    if rows.is_file():
        await execute(dsn, await asyncio.to_thread(rows.read_text, "utf-8"))


def _rows(location: Path, file: MigrationFile) -> Path:
    return location / "rows" / f"{file.number}.sql"


async def linted(file: MigrationFile, dsn: Dsn, *, in_use: bool) -> FileReport:
    """The dangers of one file, tried on a database as the files before it make it; `in_use` when that holds rows of all kinds.

    Raises:
        SquawkMissing, SquawkFailed, UnknownName, InvalidArgument, SchemaError: as for lint().
    """
    module = file.load()
    statements = (await recorded(file, "upgrade")).statements
    in_transaction = bool(getattr(module, "RUN_IN_TRANSACTION", True))
    suspected = await asyncio.to_thread(suspicions, statements, in_transaction=in_transaction)
    granted = exemptions(file.version, module, statements, RULES.keys() | KEPT | {one.rule for one in suspected})
    run = await observe(dsn, statements, in_use=in_use)
    around = File(run, in_transaction, declared_destructive(module), set(run.unfilled) if in_use else set())
    findings = list(exempted(sorted(_findings(file.version, around, suspected), key=_order), granted, file.version))
    return FileReport(file.version, findings, [_seen(step) for step in run.steps], run.trouble)


def _findings(version: str, file: File, suspected: Sequence[Suspicion]) -> Iterator[Finding]:
    """What was seen, confirmed by squawk where it suspects the same; and what only the text tells."""
    by_text = {(one.statement, one.rule) for one in suspected}
    for step in file.run.steps:
        for one in dangers(step, file):
            source = Source.BOTH if (step.number, one.rule) in by_text else Source.SCRATCH
            yield Finding(version, step.number, one.rule, one.severity, one.danger, one.safe, source)
    for suspicion in dict.fromkeys(one for one in suspected if _stands(one, file)):
        yield Finding(
            version, suspicion.statement, suspicion.rule, suspicion.severity, suspicion.danger, suspicion.safe, source=Source.SQUAWK
        )


def _stands(suspicion: Suspicion, file: File) -> bool:
    """Whether no look at the scratch database, and no declaration, has decided it."""
    if suspicion.rule == "destructive" and file.destructive is not None:
        return False
    if suspicion.statement > len(file.run.steps):
        return True
    step = file.run.steps[suspicion.statement - 1]
    if suspicion.about_tables:
        return bool(step.locks) or not step.observed
    return not suspicion.decided


def _order(finding: Finding) -> tuple[int, str]:
    return finding.statement, finding.rule


def _seen(step: Step) -> Seen:
    def names(tables: frozenset[int]) -> list[str]:
        return sorted(map(step.name, tables))

    locks = {step.name(table): mode for table, mode in sorted((step.locks or {}).items())}
    return Seen(step.number, step.statement, locks, names(step.rewritten), names(step.scanned), step.observed)

"""`bottleneck-db roles`: the logins of the application, and who may do what."""

from __future__ import annotations

import asyncio
import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from bottleneck_db.cli.access_view import access_view
from bottleneck_db.cli.output import staged
from bottleneck_db.config import Settings, text_of
from bottleneck_db.connection.engine import owner_dsn
from bottleneck_db.dsn import Dsn
from bottleneck_db.errors import BottleneckError, InvalidArgument, UnknownName
from bottleneck_db.operations.logins.applying import Change, applying
from bottleneck_db.operations.logins.declared import LOGINS, LoginKind, Order, order
from bottleneck_db.operations.logins.dropping import Dropped, drop_logins
from bottleneck_db.operations.logins.review import Review, review_logins
from bottleneck_db.schema.privileges import Privilege

_DIFFERS = 1
_CANNOT_TELL = 2

app = typer.Typer(no_args_is_help=True, pretty_exceptions_show_locals=False, help="The application's logins, and who may do what.")

Kinds = Annotated[list[LoginKind] | None, typer.Argument(help="Which logins; default: all three.", show_default=False)]
Names = Annotated[list[str] | None, typer.Option("--name", help="Another name, as in app=shop_app; default: bottleneck_login_app.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the outcome as JSON.")]


@app.command()
def apply(
    kinds: Kinds = None,
    *,
    name: Names = None,
    limit: Annotated[list[str] | None, typer.Option(help="The most connections, as in app=80; default of a new one: 60, 30, 5.")] = None,
    rotate: Annotated[bool, typer.Option("--rotate-passwords", help="Give new passwords to logins that exist, too.")] = False,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write URLs with passwords into this file, of mode 0600.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the statements, passwords masked, and change nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Make the logins of the application (app), its workers (worker) and its reports (report), or change what is not as it should be.

    It works as MIGRATION_DATABASE_URL or DATABASE_URL, which needs CREATEROLE and no superuser. A second time it changes nothing.

    A password is made up: 256 random bits. Another one comes from LOGIN_APP_PASSWORD, or from the file that LOGIN_APP_PASSWORD_FILE names;
    so for WORKER and REPORT. The server gets only its SCRAM verifier. It is shown once, here or in the file.

    Examples:
        bottleneck-db roles apply --output .env

        bottleneck-db roles apply app worker --name app=shop_app --limit app=80

        bottleneck-db roles apply report --rotate-passwords
    """
    orders = _orders(kinds, name, limit, os.environ)
    settings = Settings.from_env()
    outcome = asyncio.run(_apply(settings, orders, rotate=rotate, dry_run=dry_run, output=output))
    if as_json:
        typer.echo(json.dumps({"dry_run": dry_run, "logins": [_change_as_json(*item) for item in outcome]}))
        return
    for change, url in outcome:
        _tell(change, dry_run=dry_run)
        if url and output is None:
            typer.echo(url)
    if output is not None and any(url for _, url in outcome):
        typer.echo(f"{output} has the URLs.")


async def _apply(
    settings: Settings, orders: Sequence[Order], *, rotate: bool, dry_run: bool, output: Path | None
) -> list[tuple[Change, str | None]]:
    """What was done, with a line for the environment for each new password. The file is in place when all is committed, not before."""
    owner = await owner_dsn(settings)
    with ExitStack() as files:
        async with applying(owner, orders, rotate=rotate, dry_run=dry_run) as (database, changes):
            if dry_run:
                return [(change, None) for change in changes]
            urls = {change.login.kind: _url(change, settings, owner, database) for change in changes if change.password}
            if output is not None and urls:
                lines = {LOGINS[kind].variable: url.unredacted() for kind, url in urls.items()}
                files.enter_context(staged(output, _merged(output, lines), private=True))
    return [(change, _shown(change, urls.get(change.login.kind), output)) for change in changes]


def _url(change: Change, settings: Settings, owner: Dsn, database: str) -> Dsn:
    """Where the login logs in: the place is that of the application's own URL, which may lead to a pooler and not to the server."""
    worker = settings.worker if change.login.kind is LoginKind.WORKER else None
    place = worker or settings.database or owner
    dsn = place.with_user(change.login.name, change.password.get_secret_value() if change.password else None)
    return dsn if dsn.database else dsn.with_database(database)


def _shown(change: Change, url: Dsn | None, output: Path | None) -> str | None:
    """A line for the environment; its password is masked where it was given, or stands in a file."""
    if url is None:
        return None
    text = str(url) if change.given or output is not None else url.unredacted()
    return _line(change.login.variable, text)


def _line(variable: str, url: str) -> str:
    """In single quotes, for a shell; a URL has none in it."""
    return f"{variable}='{url}'"


def _merged(output: Path, urls: Mapping[str, str]) -> bytes:
    """The file as it is, with those variables set anew."""
    try:
        text = output.read_text("utf-8") if output.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidArgument("output", f"the file cannot be read ({type(error).__name__})") from None
    kept = [line for line in text.splitlines() if _variable(line) not in urls]
    return "".join(f"{line}\n" for line in [*kept, *(_line(*item) for item in urls.items())]).encode()


def _variable(line: str) -> str | None:
    match = re.match(r"\s*(?:export\s+)?(\w+)\s*=", line)
    return match[1] if match else None


def _tell(change: Change, *, dry_run: bool) -> None:
    if dry_run:
        typer.echo(f"-- {change.login.name}: {len(change.statements)} statements")
        for statement in change.statements:
            typer.echo(f"{statement};")
        return
    done = "created" if change.created else "changed" if change.statements else "as it should be"
    typer.echo(f"{change.login.name}: {done}, member of {' and '.join(change.login.groups)}")


def _change_as_json(change: Change, url: str | None) -> dict[str, Any]:
    return {
        "login": change.login.kind,
        "name": change.login.name,
        "created": change.created,
        "new_password": change.password is not None,
        "statements": [str(statement) for statement in change.statements],
        "url": url,
    }


@app.command()
def show(
    kinds: Kinds = None,
    *,
    name: Names = None,
    allow: Annotated[list[str] | None, typer.Option(help="A further role that may be a member of the schema's roles.")] = None,
    as_json: AsJson = False,
) -> None:
    """Show the logins and who may do what, and compare it with the declarations.

    Exit code 0: all is as declared; 1: it differs, and how; 2: that cannot be told, for there is no connection or no schema.

    Examples:
        bottleneck-db roles show

        bottleneck-db roles show app worker --allow backup_agent --json
    """
    try:
        orders = _orders(kinds, name, None, {})
        review = asyncio.run(_review(orders, allow or ()))
    except BottleneckError as error:
        Console(stderr=True).print(f"{type(error).__name__}: {error}", style="red", highlight=False, markup=False)
        raise typer.Exit(_CANNOT_TELL) from None
    if as_json:
        typer.echo(json.dumps(_review_as_json(review), default=str))
    else:
        Console().print(access_view(review))
    raise typer.Exit(_DIFFERS if review.differences else 0)


async def _review(orders: Sequence[Order], allowed: Sequence[str]) -> Review:
    return await review_logins(await owner_dsn(Settings.from_env()), orders, allowed=allowed)


def _review_as_json(review: Review) -> dict[str, Any]:
    return {
        "equal": not review.differences,
        "database": review.database,
        "logins": [
            {"login": login.kind, "name": login.name, "declared": sorted(login.groups), "found": asdict(facts) if facts else None}
            for login, facts in review.logins
        ],
        "privileges": [asdict(privilege) for privilege in sorted(review.privileges)],
        "missing": _as_json(review.declared - review.privileges),
        "surplus": _as_json(review.privileges - review.declared),
        "differences": [asdict(difference) for difference in review.differences],
    }


def _as_json(privileges: Iterable[Privilege]) -> list[dict[str, str]]:
    return [asdict(privilege) for privilege in sorted(privileges)]


@app.command()
def drop(
    kinds: Kinds = None,
    *,
    name: Names = None,
    force: Annotated[bool, typer.Option("--force", help="End the sessions of these logins first.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    as_json: AsJson = False,
) -> None:
    """Drop logins: all of them or, where one owns something or is in use, none. The roles that they are members of stay.

    Examples:
        bottleneck-db roles drop report

        bottleneck-db roles drop --force --yes
    """
    orders = _orders(kinds, name, None, {})
    names = ", ".join(order.login.name for order in orders)
    if not yes:
        typer.confirm(f"Really drop {names}?", abort=True, err=True)
    dropped = asyncio.run(_drop(orders, force=force))
    if as_json:
        typer.echo(json.dumps(asdict(dropped)))
        return
    for login in dropped.dropped:
        typer.echo(f"{login}: dropped")
    for login in dropped.absent:
        typer.echo(f"{login}: was not there")
    if dropped.sessions:
        typer.echo(f"Sessions ended: {dropped.sessions}.")


async def _drop(orders: Sequence[Order], *, force: bool) -> Dropped:
    return await drop_logins(await owner_dsn(Settings.from_env()), orders, force=force)


def _orders(
    kinds: Sequence[LoginKind] | None, names: Sequence[str] | None, limits: Sequence[str] | None, environ: Mapping[str, str]
) -> list[Order]:
    chosen = list(dict.fromkeys(kinds or LoginKind))
    named, limited = _pairs("name", names, chosen), _pairs("limit", limits, chosen)
    return [
        order(
            kind,
            name=named.get(kind),
            connections=_number(limited[kind]) if kind in limited else None,
            password=text_of(environ, f"LOGIN_{kind.upper()}_PASSWORD"),
        )
        for kind in chosen
    ]


def _pairs(option: str, values: Sequence[str] | None, chosen: Sequence[LoginKind]) -> dict[str, str]:
    return dict(_pair(option, value, chosen) for value in values or ())


def _pair(option: str, value: str, chosen: Sequence[LoginKind]) -> tuple[str, str]:
    kind, equals, rest = value.partition("=")
    if not equals or not rest:
        raise InvalidArgument(option, f"reads like app={'shop_app' if option == 'name' else '80'}")
    if kind not in chosen:
        raise UnknownName(option, kind, map(str, chosen))
    return kind, rest


def _number(text: str) -> int:
    if not text.isdecimal():
        raise InvalidArgument("limit", "is a number of connections")
    return int(text)

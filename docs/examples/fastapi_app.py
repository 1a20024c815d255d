"""An API over an organization's bots: `uvicorn --factory docs.examples.fastapi_app:create_app`. docs/fastapi.md tells about it."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, FastAPI, Header, Path, Query, Request, Response, status
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, Field

from bottleneck_db import Registry, Scope
from bottleneck_db.config import Settings
from bottleneck_db.errors import (
    AuthenticationFailed,
    BottleneckError,
    CheckViolation,
    ConstraintViolation,
    IdentityRequired,
    InvalidArgument,
    InvalidValue,
    NotFound,
    NotNullViolation,
    PermissionDenied,
    Refused,
)
from bottleneck_db.models import Bot, OrganizationMember
from bottleneck_db.models.bot_config import BotConfig
from bottleneck_db.models.concerns.versioned import StaleRecord
from bottleneck_db.serializers import BotCreate, BotRead, BotRunCreate, BotRunRead, BotUpdate, BotWithRuns, PageRead

# Errors


class Problem(BaseModel):
    """Why a request was not done."""

    error: str = Field(description="the name of the error, for programs", examples=["SlugTaken"])
    message: str = Field(description="what is wrong, in words", examples=["The organization has a bot with this slug already."])


class Fault(BaseModel):
    """What is wrong with one value of a request."""

    loc: list[str | int] = Field(description="where the value stands", examples=[["body", "slug"]])
    type: str = Field(description="the name of the broken rule, for programs", examples=["string_pattern_mismatch"])
    msg: str = Field(description="the rule, in words", examples=["String should match pattern '^[a-z0-9]'"])


class Faults(BaseModel):
    """What is wrong with the values of a request, each by itself."""

    detail: list[Fault] = Field(description="one for each value that breaks a rule")


# The status of an error is that of the nearest class it derives from; what is not here is the server's own fault.
STATUSES: dict[type[BottleneckError], int] = {
    AuthenticationFailed: status.HTTP_401_UNAUTHORIZED,
    IdentityRequired: status.HTTP_403_FORBIDDEN,
    PermissionDenied: status.HTTP_403_FORBIDDEN,
    NotFound: status.HTTP_404_NOT_FOUND,
    Refused: status.HTTP_409_CONFLICT,
    ConstraintViolation: status.HTTP_409_CONFLICT,
    StaleRecord: status.HTTP_412_PRECONDITION_FAILED,
    CheckViolation: status.HTTP_422_UNPROCESSABLE_CONTENT,
    NotNullViolation: status.HTTP_422_UNPROCESSABLE_CONTENT,
    InvalidArgument: status.HTTP_422_UNPROCESSABLE_CONTENT,
    InvalidValue: status.HTTP_422_UNPROCESSABLE_CONTENT,
}
PROBLEMS: dict[int | str, dict[str, Any]] = {
    **{code: {"model": Problem} for code in (401, 403, 404, 409, 412, 503)},
    422: {"model": Faults | Problem},  # what pydantic finds has a list of faults, what the models and the database find is one problem
}


def status_of(error: BottleneckError) -> int:
    """The status to answer with: 503 where doing it again may succeed."""
    if error.retryable:
        return status.HTTP_503_SERVICE_UNAVAILABLE
    return next((STATUSES[kind] for kind in type(error).__mro__ if kind in STATUSES), status.HTTP_500_INTERNAL_SERVER_ERROR)


async def answer(_: Request, error: Exception) -> JSONResponse:
    """Messages of the package hold no values. What is the server's own fault is told to the log and not to the caller."""
    assert isinstance(error, BottleneckError)  # noqa: S101 - what it is registered for
    code = status_of(error)
    if code == status.HTTP_500_INTERNAL_SERVER_ERROR:
        raise error
    headers = {"WWW-Authenticate": "Bearer"} if code == status.HTTP_401_UNAUTHORIZED else None  # RFC 9110, 15.5.2
    return JSONResponse(Problem(error=type(error).__name__, message=_sendable(str(error))).model_dump(), code, headers)


async def answer_faults(_: Request, error: Exception) -> JSONResponse:
    """FastAPI's own handler repeats what was given, which may be a secret, or nothing that JSON has (NaN, half of a surrogate pair)."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - what it is registered for
    faults = [
        Fault(
            loc=[part if isinstance(part, int) else _sendable(part) for part in fault["loc"]],
            type=fault["type"],
            msg=_sendable(fault["msg"]),
        )
        for fault in error.errors()
    ]
    return JSONResponse(Faults(detail=faults).model_dump(), status.HTTP_422_UNPROCESSABLE_CONTENT)


def _sendable(told: str) -> str:
    """JSON may name a half of a surrogate pair, which UTF-8 does not have; it is told as a question mark."""
    return told.encode(errors="replace").decode()


# Who calls

_bearer = HTTPBearer(auto_error=False, description="the token of a session, or an API key")


@dataclass(frozen=True)
class Caller:
    """Who calls, in a tenant scope of his that is committed before the response is sent, or rolled back with an error."""

    scope: Scope
    key_scopes: tuple[str, ...] = ()

    async def may(self, permission: str) -> bool:
        """Whether he has the permission: an API key by its scopes, a person by the role."""
        if self.scope.user_id is None:
            return permission in self.key_scopes
        member = await OrganizationMember.get_or_none(user_id=self.scope.user_id)
        return member is not None and await member.can(permission)


async def caller(
    request: Request, authorization: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]
) -> AsyncGenerator[Caller]:
    """One scope for each request: whatever the request changes is there as a whole, or not at all."""
    if authorization is None:
        raise AuthenticationFailed("sign in first")
    opened, key_scopes = await _identify(request, authorization.credentials)
    async with opened as scope:
        yield Caller(scope, key_scopes)


async def _identify(request: Request, token: str) -> tuple[AbstractAsyncContextManager[Scope], tuple[str, ...]]:
    registry: Registry = request.app.state.registry
    if token.startswith("bb_"):
        key = await registry.authenticate(token, ip=request.client.host if request.client else None)
        return registry.tenant(key.organization_id, api_key=key.api_key_id), tuple(key.scopes)
    session = await registry.session(token)
    if session is None or session.organization_id is None:
        raise AuthenticationFailed("sign in, and choose an organization")
    return registry.tenant(session.organization_id, user=session.user_id), ()


def allowed(permission: str) -> Any:
    """A dependency: whoever calls has this permission."""

    async def checked(who: Annotated[Caller, Depends(caller, scope="function")]) -> Caller:
        if not await who.may(permission):
            raise PermissionDenied(f"this takes the permission {permission}")
        return who

    return Depends(checked, scope="function")


# Bots

router = APIRouter(prefix="/bots", tags=["bots"], responses=PROBLEMS)
BotId = Annotated[UUID, Path(description="the bot's id")]
PageNumber = Annotated[int, Query(ge=1, le=1_000_000_000, description="the number of the page, from 1")]
PageSize = Annotated[int, Query(ge=1, le=200, description="how many bots a page has")]
Runs = Annotated[int, Query(ge=0, le=100, description="how many of the newest runs are shown")]
IfMatch = Annotated[str, Header(description="the bot's version in quotes, several of them with commas, or * for any", examples=['"1"'])]


def matches(if_match: str, version: int) -> bool:
    """Whether the version is among the tags of If-Match (RFC 9110, 13.1.1); a weak one, as W/"1", never is."""
    return if_match.strip() == "*" or f'"{version}"' in (tag.strip() for tag in if_match.split(","))


@router.get("", dependencies=[allowed("bots:read")])
async def list_bots(page: PageNumber = 1, size: PageSize = 20) -> PageRead[BotRead]:
    """A page of the organization's bots, newest first."""
    return PageRead[BotRead].model_validate(await Bot.list_page(page=page, size=size))


@router.post("", status_code=status.HTTP_201_CREATED, dependencies=[allowed("bots:create")])
async def create_bot(data: BotCreate, request: Request, response: Response) -> BotRead:
    """A new bot. Who calls is its creator."""
    bot = await Bot.create(**data.given())
    response.headers["Location"] = str(request.url_for("get_bot", bot_id=bot.id))
    return BotRead.model_validate(bot)


@router.get("/{bot_id}", dependencies=[allowed("bots:read")])
async def get_bot(bot_id: BotId, runs: Runs = 10) -> BotWithRuns:
    """A bot with its newest runs."""
    return BotWithRuns.model_validate(await Bot.get_with_runs(bot_id, runs=runs))


@router.patch("/{bot_id}", dependencies=[allowed("bots:update")])
async def update_bot(bot_id: BotId, data: BotUpdate) -> BotRead:
    """Change what is given and leave the rest; null clears what may be empty."""
    bot = await Bot.get(id=bot_id)
    await bot.update_from_dict(data.given()).save()
    return BotRead.model_validate(bot)


@router.put("/{bot_id}/config", dependencies=[allowed("bots:update")])
async def reconfigure_bot(bot_id: BotId, config: BotConfig, if_match: IfMatch) -> BotRead:
    """Another configuration, if the bot still has the version that the caller has seen (RFC 9110, 13.1.1)."""
    bot = await Bot.get(id=bot_id)
    if not matches(if_match, bot.version):
        raise StaleRecord
    return BotRead.model_validate(await bot.reconfigure(config))


@router.post("/{bot_id}/pause", dependencies=[allowed("bots:update")])
async def pause_bot(bot_id: BotId) -> BotRead:
    """Switch a bot off. What a verb keeps is no column to change."""
    return BotRead.model_validate(await (await Bot.get(id=bot_id)).pause())


@router.delete("/{bot_id}", status_code=status.HTTP_204_NO_CONTENT, dependencies=[allowed("bots:delete")])
async def delete_bot(bot_id: BotId) -> None:
    """Delete a bot, so that it can be restored."""
    await (await Bot.get(id=bot_id)).soft_delete()


@router.post("/{bot_id}/runs", status_code=status.HTTP_202_ACCEPTED, dependencies=[allowed("bots:execute")])
async def start_run(bot_id: BotId, data: BotRunCreate) -> BotRunRead:
    """Queue a run; a worker takes it. With an idempotency key a second request is refused and makes no second run."""
    return BotRunRead.model_validate(await (await Bot.get(id=bot_id)).start_run(**data.given()))


# The application


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application; without settings, with those of the environment."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        async with Registry(settings or Settings.from_env()) as registry:
            app.state.registry = registry
            yield

    app = FastAPI(title="Bots", version="1", lifespan=lifespan)
    app.add_exception_handler(BottleneckError, answer)
    app.add_exception_handler(RequestValidationError, answer_faults)
    app.include_router(router)
    return app

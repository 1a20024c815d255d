"""The application of docs/fastapi.md, as clients meet it: over HTTP, on a real database."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
import pytest_asyncio
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from httpx import ASGITransport, AsyncClient

from bottleneck_db import ApiKey, Bot, BottleneckError, Registry, Session, SystemRole
from bottleneck_db.errors import Deadlock, NotLoaded
from bottleneck_db.testing.databases import TestDatabase
from bottleneck_db.testing.factories import Tenancy, make_bot, make_member, make_organization
from docs.examples.fastapi_app import answer_faults, create_app, status_of
from tests.serializers.secrets import secret_names

DOCS = Path(__file__).parents[2] / "docs"
CRAWLER = {"name": "Crawler", "slug": "crawler", "config": {"retries": 1}}


@pytest_asyncio.fixture(loop_scope="session")
async def app(database: TestDatabase) -> AsyncGenerator[FastAPI]:
    made = create_app(database.settings())
    async with made.router.lifespan_context(made):
        yield made


@asynccontextmanager
async def client_of(app: FastAPI, token: str | None) -> AsyncGenerator[AsyncClient]:
    headers = {} if token is None else {"Authorization": f"Bearer {token}"}
    async with AsyncClient(transport=ASGITransport(app), base_url="http://api.example.com", headers=headers) as client:
        yield client


async def signed_in(registry: Registry, tenancy: Tenancy, user_id: UUID | None = None) -> str:
    """A session's token."""
    async with registry.user(user_id or tenancy.owner_id):
        return (await Session.open(organization_id=tenancy.organization_id)).token


@pytest_asyncio.fixture(loop_scope="session")
async def client(app: FastAPI, registry: Registry, tenancy: Tenancy) -> AsyncGenerator[AsyncClient]:
    """The owner's."""
    async with client_of(app, await signed_in(registry, tenancy)) as made:
        yield made


async def created(client: AsyncClient, **values: Any) -> dict[str, Any]:
    answer = await client.post("/bots", json=CRAWLER | values)
    assert answer.status_code == 201, answer.text
    bot: dict[str, Any] = answer.json()
    return bot


async def test_a_bot_is_created_and_read(client: AsyncClient, tenancy: Tenancy) -> None:
    answer = await client.post("/bots", json={**CRAWLER, "schedule": "0 6 * * *", "timezone": "Europe/Berlin"})
    assert answer.status_code == 201
    bot = answer.json()
    assert (bot["name"], bot["timezone"], bot["config"]["retries"]) == ("Crawler", "Europe/Berlin", 1)
    assert (bot["organization_id"], bot["created_by_id"]) == (str(tenancy.organization_id), str(tenancy.owner_id))
    assert bot["next_run_at"] is not None
    shown = (await client.get(answer.headers["Location"])).json()
    assert shown == {**bot, "runs": [], "created_by": shown["created_by"]}
    assert shown["created_by"].keys() == {"id", "name", "email"}


async def test_what_was_done_is_committed_before_the_answer(client: AsyncClient, registry: Registry, tenancy: Tenancy) -> None:
    bot = await created(client)
    async with registry.tenant(tenancy.organization_id):
        assert (await Bot.get(id=bot["id"])).slug == "crawler"


async def test_a_refused_request_leaves_nothing(client: AsyncClient) -> None:
    await created(client)
    assert (await client.post("/bots", json=CRAWLER)).status_code == 409
    assert (await client.get("/bots")).json()["total"] == 1


async def test_a_change_tells_null_from_what_is_not_given(client: AsyncClient) -> None:
    bot = await created(client, description="Reads prices")
    path = f"/bots/{bot['id']}"
    renamed = (await client.patch(path, json={"name": "Reader"})).json()
    assert (renamed["name"], renamed["description"], renamed["slug"]) == ("Reader", "Reads prices", "crawler")
    cleared = (await client.patch(path, json={"description": None})).json()
    assert (cleared["name"], cleared["description"]) == ("Reader", None)
    assert (await client.patch(path, json={})).json() == cleared
    assert (await client.patch(path, json={"name": None})).status_code == 422


async def test_what_verbs_and_the_database_keep_cannot_be_given(client: AsyncClient) -> None:
    bot = await created(client)
    for values in ({"version": 9}, {"organization_id": str(uuid4())}, {"created_by_id": str(uuid4())}, {"id": str(uuid4())}):
        assert (await client.post("/bots", json={**CRAWLER, "slug": "other", **values})).status_code == 422
        assert (await client.patch(f"/bots/{bot['id']}", json=values)).status_code == 422
    assert (await client.patch(f"/bots/{bot['id']}", json={"is_active": False})).status_code == 422
    assert (await client.post(f"/bots/{bot['id']}/pause")).json()["is_active"] is False


async def test_a_configuration_is_changed_only_where_it_is_the_one_that_was_seen(client: AsyncClient) -> None:
    path = f"/bots/{(await created(client))['id']}/config"
    changed = await client.put(path, json={"retries": 2}, headers={"If-Match": '"1"'})
    assert (changed.json()["version"], changed.json()["config"]["retries"]) == (2, 2)
    for seen in ('"1"', "2", 'W/"2"', '"1", "3"', '"*"', "nonsense", ""):
        stale = await client.put(path, json={"retries": 3}, headers={"If-Match": seen})
        assert (stale.status_code, stale.json()["error"]) == (412, "StaleRecord"), seen
    assert (await client.put(path, json={"retries": 3})).status_code == 422
    for version, seen in enumerate(('"2"', '"1", "3"', "*"), 3):
        assert (await client.put(path, json={"retries": version}, headers={"If-Match": seen})).json()["version"] == version


async def test_a_run_is_queued_and_shown_with_its_bot(client: AsyncClient) -> None:
    path = f"/bots/{(await created(client))['id']}"
    run = await client.post(f"{path}/runs", json={"input": {"page": 1}, "idempotency_key": "first"})
    assert run.status_code == 202
    assert (run.json()["status"], run.json()["input"], run.json()["priority"]) == ("queued", {"page": 1}, 5)
    assert (await client.get(path)).json()["runs"] == [run.json()]
    assert (await client.get(path, params={"runs": 0})).json()["runs"] == []
    again = await client.post(f"{path}/runs", json={"idempotency_key": "first"})
    assert (again.status_code, again.json()["error"]) == (409, "DuplicateRun")
    await client.post(f"{path}/pause")
    assert (await client.post(f"{path}/runs", json={})).json() == {
        "error": "BotInactive",
        "message": "The bot is switched off or deleted: resume() or restore() it first.",
    }


async def test_bots_come_in_pages(client: AsyncClient) -> None:
    for number in range(3):
        await created(client, slug=f"bot-{number}")
    page = (await client.get("/bots", params={"page": 2, "size": 2})).json()
    assert [bot["slug"] for bot in page.pop("items")] == ["bot-0"]
    assert page == {"number": 2, "size": 2, "total": 3, "pages": 2}
    for params in ({"page": 0}, {"size": 201}, {"size": "many"}, {"page": 10**30}):
        assert (await client.get("/bots", params=params)).status_code == 422


async def test_a_deleted_bot_is_not_found(client: AsyncClient) -> None:
    path = f"/bots/{(await created(client))['id']}"
    assert (await client.delete(path)).status_code == 204
    for answer in (await client.get(path), await client.delete(path), await client.patch(path, json={"name": "x"})):
        assert (answer.status_code, answer.json()["error"]) == (404, "NotFound")


async def test_another_organizations_bot_is_not_found(app: FastAPI, client: AsyncClient, registry: Registry) -> None:
    bot = await created(client)
    stranger = await make_organization(registry)
    async with client_of(app, await signed_in(registry, stranger)) as other:
        assert (await other.get(f"/bots/{bot['id']}")).status_code == 404
        assert (await other.get("/bots")).json()["total"] == 0


@pytest.mark.parametrize(
    ("values", "where"),
    [
        ({"slug": "Not A Slug"}, "slug"),
        ({"name": ""}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"config": {"retries": 99}}, "retries"),
        ({"colour": "red"}, "colour"),
    ],
)
async def test_bad_values_are_told_by_name(client: AsyncClient, values: dict[str, Any], where: str) -> None:
    answer = await client.post("/bots", json=CRAWLER | values)
    assert answer.status_code == 422
    assert [fault["loc"][-1] for fault in answer.json()["detail"]] == [where]


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ('{"name": "x", "slug": "x", "config": {"retries": NaN}}', ["body", "config", "retries"]),
        ('{"name": "x", "slug": "x", "config": {"retries": -Infinity}}', ["body", "config", "retries"]),
        (r'{"name": "\ud800", "slug": "x", "config": {}}', ["body", "name"]),
        (r'{"name": "x", "slug": "x", "config": {}, "\ud800": 1}', ["body"]),
        ('{"name": hunter2', ["body", 9]),
        ("[" * 500 + "]" * 500, ["body"]),
    ],
)
async def test_what_json_or_utf_8_does_not_have_is_refused_as_any_other(client: AsyncClient, body: str, where: list[str | int]) -> None:
    answer = await client.post("/bots", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert where in [fault["loc"] for fault in answer.json()["detail"]]


async def test_halves_of_surrogate_pairs_are_refused_by_the_models_too(client: AsyncClient) -> None:
    path = f"/bots/{(await created(client))['id']}/runs"
    for given in (r'{"\ud800": 1}', r'{"page": "\ud800"}', r'{"page": NaN}'):
        answer = await client.post(path, content=f'{{"input": {given}}}', headers={"Content-Type": "application/json"})
        assert (answer.status_code, answer.json()["message"].partition(":")[0]) == (422, "input")


async def test_a_place_with_half_of_a_surrogate_pair_can_be_told() -> None:
    error = RequestValidationError([{"loc": ("body", "\ud800", 1), "type": "extra_forbidden", "msg": "\udfff", "input": "hunter2"}])
    answer = await answer_faults(Request({"type": "http"}), error)
    assert json.loads(bytes(answer.body)) == {"detail": [{"loc": ["body", "?", 1], "type": "extra_forbidden", "msg": "?"}]}


async def test_what_is_refused_is_not_told_again(client: AsyncClient) -> None:
    for values in ({"slug": "Hunter 2"}, {"config": {"retries": "Hunter 2"}}, {"is_active": "Hunter 2"}, {"colour": "Hunter 2"}):
        answer = await client.post("/bots", json=CRAWLER | values)
        assert answer.status_code == 422
        assert "Hunter 2" not in answer.text
        assert [fault.keys() for fault in answer.json()["detail"]] == [{"loc", "type", "msg"}]


@pytest.mark.parametrize("values", [{"schedule": "every day"}, {"timezone": "Mars", "schedule": "0 6 * * *"}, {"name": "a\0b"}])
async def test_what_only_the_models_can_tell_is_refused_as_well(client: AsyncClient, values: dict[str, Any]) -> None:
    answer = await client.post("/bots", json=CRAWLER | values)
    assert (answer.status_code, answer.json()["error"]) == (422, "InvalidArgument")
    assert next(iter(values)) in answer.json()["message"]


async def test_whoever_is_not_signed_in_is_refused(app: FastAPI, registry: Registry, tenancy: Tenancy) -> None:
    async with registry.user(tenancy.owner_id):
        nowhere = (await Session.open()).token  # no organization is chosen yet
    for token in (None, "nonsense", "bb_live_nonsense", nowhere):
        async with client_of(app, token) as client:
            answer = await client.get("/bots")
            assert (answer.status_code, answer.json()["error"]) == (401, "AuthenticationFailed")
            assert answer.headers["WWW-Authenticate"] == "Bearer"


async def test_a_role_decides_what_a_member_may_do(app: FastAPI, registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    viewer = await make_member(registry, database, tenancy, SystemRole.VIEWER)
    async with client_of(app, await signed_in(registry, tenancy, viewer)) as client:
        assert (await client.get("/bots")).status_code == 200
        refused = await client.post("/bots", json=CRAWLER)
    assert (refused.status_code, refused.json()["error"]) == (403, "PermissionDenied")


async def test_an_api_key_does_what_its_scopes_name(app: FastAPI, registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot = await make_bot()
        _, secret = await ApiKey.issue("CI", ["bots:read", "bots:execute", "bots:create"])
    async with client_of(app, secret) as client:
        assert (await client.post(f"/bots/{bot.id}/runs", json={})).json()["triggered_by_id"] is None
        assert (await client.patch(f"/bots/{bot.id}", json={"name": "x"})).status_code == 403
        nobody = await client.post("/bots", json=CRAWLER)
    assert (nobody.status_code, nobody.json()["error"]) == (403, "IdentityRequired")


async def test_the_servers_own_faults_are_no_answers(app: FastAPI, client: AsyncClient) -> None:
    @app.get("/fault")
    async def fault() -> None:
        raise NotLoaded("Bot", "name", "read it")

    with pytest.raises(NotLoaded):
        await client.get("/fault")
    assert (status_of(NotLoaded("Bot", "name", "")), status_of(Deadlock()), status_of(BottleneckError())) == (500, 503, 500)


async def test_openapi_describes_everything_and_tells_no_secret(app: FastAPI, client: AsyncClient) -> None:
    document = (await client.get("/openapi.json")).json()
    schemas = document["components"]["schemas"]
    assert {
        "BotRead",
        "BotCreate",
        "BotUpdate",
        "BotWithRuns",
        "BotRunRead",
        "UserSummary",
        "PageRead_BotRead_",
        "Problem",
        "Faults",
        "Fault",
    } <= schemas.keys()
    assert "HTTPValidationError" not in schemas
    assert [name for name, schema in schemas.items() if not schema.get("description")] == []
    undescribed = [
        f"{name}.{part}"
        for name in (
            "BotRead",
            "BotCreate",
            "BotUpdate",
            "BotWithRuns",
            "BotRunRead",
            "BotRunCreate",
            "UserSummary",
            "PageRead_BotRead_",
            "Problem",
            "Faults",
            "Fault",
        )
        for part, told in schemas[name]["properties"].items()
        if not told.get("description")
    ]
    assert undescribed == []
    shown = {name for schema in schemas.values() for name in schema.get("properties", {})}
    assert shown & secret_names() == set()
    assert not [name for name in secret_names() if f'"{name}"' in json.dumps(document)]


async def test_openapi_tells_of_every_error_and_parameter(client: AsyncClient) -> None:
    paths = (await client.get("/openapi.json")).json()["paths"]
    for operation in (operation for path in paths.values() for operation in path.values()):
        problems = {code: told for code, told in operation["responses"].items() if int(code) >= 400}
        assert problems.keys() == {"401", "403", "404", "409", "412", "422", "503"}
        told = [one["$ref"].rpartition("/")[2] for one in problems["422"]["content"]["application/json"]["schema"]["anyOf"]]
        assert told == ["Faults", "Problem"]
        assert [one["name"] for one in operation.get("parameters", []) if not one.get("description")] == []
    page = next(one for one in paths["/bots"]["get"]["parameters"] if one["name"] == "page")
    assert page["schema"]["maximum"] == 1_000_000_000


async def test_openapi_has_formats_enums_and_limits(client: AsyncClient) -> None:
    schemas = (await client.get("/openapi.json")).json()["components"]["schemas"]
    read, create, update = (schemas[name]["properties"] for name in ("BotRead", "BotCreate", "BotUpdate"))
    assert (read["id"]["format"], read["created_at"]["format"]) == ("uuid", "date-time")
    assert schemas["UserSummary"]["properties"]["email"]["format"] == "email"
    assert schemas["RunStatus"]["enum"][0] == "queued"
    assert (create["slug"]["pattern"], create["name"]["maxLength"], create["timezone"]["default"]) == (
        "^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$",
        100,
        "UTC",
    )
    assert schemas["BotCreate"]["required"] == ["name", "slug", "config"]
    assert (schemas["BotCreate"]["additionalProperties"], schemas["BotUpdate"]["additionalProperties"]) == (False, False)
    assert "required" not in schemas["BotUpdate"]
    assert (update["name"]["type"], [one["type"] for one in update["description"]["anyOf"]]) == ("string", ["string", "null"])
    assert not [name for name, told in update.items() if "default" in told]
    assert set(schemas["BotRead"]["required"]) == read.keys()


def test_the_documentation_shows_the_application_as_it_is() -> None:
    blocks = re.findall(r"```python\n(.*?)```", (DOCS / "fastapi.md").read_text(), flags=re.DOTALL)
    application = (DOCS / "examples" / "fastapi_app.py").read_text()
    assert len(blocks) == 5
    assert [block for block in blocks if block not in application] == []

"""Search in words, as the application's role under row-level security."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import pytest

from bottleneck_db import Bot, Registry, Task, Workflow
from bottleneck_db.errors import BottleneckError, IdentityRequired, InvalidArgument, Refused, UnknownName
from bottleneck_db.models.search import search_everything
from bottleneck_db.orm.search import Hit, Snippet
from bottleneck_db.telemetry import listening
from bottleneck_db.testing.databases import TestDatabase
from bottleneck_db.testing.factories import Tenancy, make_bot, make_organization, make_task, make_workflow
from tests.models.plenty import plenty_of_bots, scans
from tests.rules.test_bad_input import BAD


async def bots_named(**descriptions: str) -> dict[str, Bot]:
    return {name: await make_bot(name=name.replace("_", " "), description=text) for name, text in descriptions.items()}


def names(hits: list[Hit[Bot]]) -> list[str]:
    return [hit.record.name for hit in hits]


async def test_words_are_found_in_names_and_descriptions_and_names_weigh_more(tenant: Tenancy) -> None:
    await bots_named(Reader="Collects prices every morning", Prices="Reads a page", Other="Nothing of the kind")
    hits = await Bot.search("price")
    assert names(hits) == ["Prices", "Reader"]
    assert hits[0].rank > hits[1].rank > 0
    assert isinstance(hits[0].record, Bot)
    assert hits[0].record.config.timeout == 30
    assert hits[1].snippet.html == "Reader – Collects <mark>prices</mark> every morning"
    assert hits[1].snippet.text == "Reader – Collects prices every morning"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("crawling offers", {"Crawling shops"}),  # one word in the name, one in the description, both inflected
        ("the crawling", {"Crawling shops"}),
        ("shops or invoices", {"Crawling shops", "Bookkeeper"}),
        ('"reads offers"', {"Crawling shops"}),
        ('"offers reads"', set()),
        ("reads -invoice", {"Crawling shops"}),
        ("reads -invoices", {"Crawling shops"}),
        ("bookkeeper", {"Bookkeeper"}),
        ("BOOKKEEPER", {"Bookkeeper"}),
        ("book", set()),
        ("-reads", set()),  # nearly everything would match: nothing is looked for
        ("reads or -offers", set()),
        ("", set()),
        ("   ", set()),
        ("& | ! ( ) <-> :* -", set()),
        ('- - or and "', set()),
        ("' OR 1 = 1; --", set()),
        ("the", set()),
        ("%_\\", set()),
        ("é" * 1_000, set()),
        ("x " * 500, set()),
        ("- " * 500, set()),
    ],
)
async def test_queries_are_written_as_for_a_search_engine(tenant: Tenancy, query: str, found: set[str]) -> None:
    await bots_named(Crawling_shops="It reads offers", Bookkeeper="It reads invoices")
    search = Bot.search(query)
    assert set(names(await search)) == found
    assert await search.count() == len(found)


async def test_the_last_word_may_be_only_begun(tenant: Tenancy) -> None:
    await bots_named(Weather_watcher="Tells of storms", Wealth_advisor="Counts money")
    assert names(await Bot.search("wea", prefix=True)) == ["Weather watcher", "Wealth advisor"]
    assert names(await Bot.search("watcher wea", prefix=True)) == ["Weather watcher"]
    assert names(await Bot.search("stor", prefix=True)) == ["Weather watcher"]
    assert set(names(await Bot.search('weather or "counts mon', prefix=True))) == {"Weather watcher", "Wealth advisor"}
    assert await Bot.search("wea") == []
    assert await Bot.search("it's x'", prefix=True) == []


async def test_other_languages_are_found_by_the_beginnings_of_words(tenant: Tenancy) -> None:
    await bots_named(Preiswächter="Vergleicht die Preise der Läden")
    assert names(await Bot.search("Preisen", language="german")) == ["Preiswächter"]
    assert await Bot.search("Preisen") == []
    assert names(await Bot.search("Preise", language="simple")) == ["Preiswächter"]
    assert await Bot.search("Vergleich", language="simple") == []
    with pytest.raises(UnknownName, match="did you mean 'german'"):
        Bot.search("x", language="germann")


async def test_every_language_is_one_of_the_server(tenant: Tenancy) -> None:
    from bottleneck_db.orm.search import LANGUAGES

    for language in LANGUAGES:
        assert await Bot.search("a -b o'c", language=language, prefix=True) == []


async def test_searches_are_filtered_and_hide_what_is_deleted(tenant: Tenancy) -> None:
    bots = await bots_named(Price_one="", Price_two="", Price_three="")
    await bots["Price_three"].soft_delete()
    await Bot.filter(id=bots["Price_two"].id).update(is_active=False)
    search = Bot.search("price")
    assert set(names(await search)) == {"Price one", "Price two"}
    assert names(await search.filter(is_active=True)) == ["Price one"]
    assert names(await search.exclude(is_active=True)) == ["Price two"]
    assert await search.filter(Bot.where_json(lambda bot: bot.config.timeout == 30), is_active=True).count() == 1
    assert await search.filter(created_by__email__icontains="@").count() == 2
    with pytest.raises(BottleneckError):
        await search.filter(colour="red")
    with pytest.raises(Refused, match="for each of its runs"):
        await search.filter(runs__isnull=False)


async def test_a_found_record_is_like_any_other(tenant: Tenancy) -> None:
    await bots_named(Price_one="")
    (hit,) = await Bot.search("price")
    fresh = await Bot.get(id=hit.record.id)
    assert vars(hit.record).keys() == vars(fresh).keys()
    assert dict(hit.record._origin) == dict(fresh._origin)
    await hit.record.pause()
    assert not hit.record.is_active


async def test_pages_follow_each_other_by_rank_and_id_without_gaps(tenant: Tenancy) -> None:
    for number in range(23):
        await make_bot(name=f"Price {number}", description="price " * (number % 3))
    everything = await Bot.search("price").limit(200)
    paged: list[Hit[Bot]] = []
    page = await Bot.search("price").limit(5)
    while page:
        paged += page
        page = await Bot.search("price").limit(5).after(page[-1].cursor)
    assert [hit.record.id for hit in paged] == [hit.record.id for hit in everything]
    assert [hit.cursor for hit in paged] == sorted((hit.cursor for hit in paged), key=lambda cursor: (-cursor.rank, cursor.id))
    assert len({hit.record.id for hit in paged}) == 23
    assert await Bot.search("price").after(everything[9].cursor).count() == 13
    assert len(await Bot.search("price")) == 20


async def test_one_search_goes_over_everything(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        bot, workflow = await make_bot(name="Invoice reader"), await make_workflow(name="Month", description="Sends invoices")
        task = await make_task(title='Check invoices & "bills"', description="by Friday")
        await (await make_task(title="invoice")).soft_delete()
        with listening(lambda statement: seen.append(statement.sql)):
            seen: list[str] = []
            found = await search_everything("invoice")
        assert len(seen) == 1
        assert {(one.kind, one.id, one.title) for one in found} == {
            ("bot", bot.id, "Invoice reader"),
            ("workflow", workflow.id, "Month"),
            ("task", task.id, 'Check invoices & "bills"'),
        }
        assert [one.rank for one in found] == sorted((one.rank for one in found), reverse=True)
        assert found[-1].kind == "workflow"
        assert {one.snippet.html for one in found if one.kind == "task"} == {
            "Check <mark>invoices</mark> &amp; &quot;bills&quot; – by Friday"
        }
        first = await search_everything("invoice", limit=2)
        assert [*first, *await search_everything("invoice", after=first[-1].cursor)] == found
        assert len(await search_everything("inv", prefix=True)) == 3
        assert await search_everything(" & ") == []
        assert {hit.record.id for hit in await Task.search("invoices")} == {task.id}
        assert {hit.record.id for hit in await Workflow.search("sending")} == {workflow.id}
    async with registry.user(tenancy.owner_id):
        with pytest.raises(IdentityRequired):
            await search_everything("invoice")
    with pytest.raises(IdentityRequired):
        async with registry.user(tenancy.owner_id):
            await Bot.search("invoice")


async def test_no_search_leaves_its_organization(registry: Registry, tenancy: Tenancy) -> None:
    async with registry.tenant(tenancy.organization_id, user=tenancy.owner_id):
        mine = await make_bot(name="Invoice reader")
        (hit,) = await Bot.search("invoice")
    other = await make_organization(registry)
    async with registry.tenant(other.organization_id, user=other.owner_id):
        assert await Bot.search("invoice") == []
        assert await Bot.search("invoice", similar=True) == []
        assert await search_everything("invoice", similar=True) == []
        assert await search_everything("invoice", after=(1.0, mine.id)) == []
        assert await Bot.search("invoice").after(hit.cursor).count() == 0


@pytest.mark.parametrize("query", ["x" * 100_000, "\x00", "\ud800", "price\x00", 5, None, b"price", ["price"]])
async def test_what_is_no_query_is_refused_before_anything_is_sent(tenant: Tenancy, query: Any) -> None:
    started = time.perf_counter()
    with listening(lambda statement: seen.append(statement.sql)):
        seen: list[str] = []
        for search in (Bot.search, search_everything):
            with pytest.raises(InvalidArgument, match="query: "):
                await search(query)
    assert seen == []
    assert time.perf_counter() - started < 1


CALLS: dict[str, Callable[[Any], Awaitable[Any]]] = {
    "query": Bot.search,
    "language": lambda value: Bot.search("price", language=value),
    "prefix": lambda value: Bot.search("price", prefix=value),
    "similar": lambda value: Bot.search("price", similar=value),
    "limit": lambda value: Bot.search("price").limit(value),
    "after": lambda value: Bot.search("price").after(value),
    "cursor": lambda value: Bot.search("price").after((value, value)),
    "rank": lambda value: Bot.search("price").after((value, uuid4())),
    "everything": search_everything,
    "everything_after": lambda value: search_everything("price", after=value),
    "everything_limit": lambda value: search_everything("price", limit=value),
    "everything_language": lambda value: search_everything("price", language=value),
}


@pytest.mark.parametrize("argument", CALLS)
async def test_any_argument_is_taken_or_refused(tenant: Tenancy, argument: str) -> None:
    refused = 0
    for value in BAD:
        try:
            await CALLS[argument](value)
        except BottleneckError as error:
            refused += 1
            assert "s3cret" not in str(error)  # noqa: PT017 - most of them are refused, and some are not
    assert refused > 20


async def test_a_long_description_is_stored_and_found_by_its_beginning(tenant: Tenancy) -> None:
    bot = await make_bot(description=" ".join(f"w{number:x}é" for number in range(200_000)))
    assert names(await Bot.search("w77é")) == [bot.name]
    assert await Bot.search("w30000é") == []


async def test_a_search_uses_the_index_as_the_application(registry: Registry, database: TestDatabase, tenancy: Tenancy) -> None:
    await plenty_of_bots(database, tenancy)
    async with registry.tenant(tenancy.organization_id) as scope:
        assert await scope.fetch_value("SELECT current_user::text") == "bottleneck_app"
        await scope.fetch("SELECT count(*) FROM bots WHERE search @@ app.search_query('watcher 77')")
        assert await scans(scope, "bots_search_idx") == 0  # the policy keeps the operator from the index
        (hit,) = await Bot.search("watcher 77")
        assert hit.record.name == "Watcher 77"
        assert [found.id for found in await search_everything("watcher 77")] == [hit.record.id]
        assert await scans(scope, "bots_search_idx") == 2


def test_a_snippet_is_text_and_its_found_words() -> None:
    assert Snippet.of("a \x02b\x03 c \x02d\x03").parts == (("a ", False), ("b", True), (" c ", False), ("d", True))
    assert Snippet.of("").parts == ()
    assert Snippet.of("\x02<x>\x03").html == "<mark>&lt;x&gt;</mark>"

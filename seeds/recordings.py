"""Recordings of what browsers showed: rrweb events, a full snapshot first, in compressed segments."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson

from bottleneck_db.models.bot_config import Viewport
from bottleneck_db.models.enums import RecordingStatus
from bottleneck_db.models.recording_events import Event, EventType, pack
from bottleneck_db.models.recording_segments import segment_columns
from bottleneck_db.models.session_recordings import PrivacyLevel
from seeds.bots import BotPlot
from seeds.chance import Chance
from seeds.planted import PlantedRun
from seeds.planting import Row, Tenant, born
from seeds.vocabulary import USER_AGENTS

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_KEPT = timedelta(days=90)
_STATES = {RecordingStatus.READY: 0.85, RecordingStatus.FAILED: 0.1, RecordingStatus.PROCESSING: 0.05}
_PRIVACY = {PrivacyLevel.BALANCED: 0.6, PrivacyLevel.STRICT: 0.3, PrivacyLevel.PERMISSIVE: 0.1}
_VIEWPORTS = ((1280, 720), (1440, 900), (1920, 1080), (390, 844))

# rrweb's numbers (rrweb-io/rrweb, packages/types): sources of incremental events, kinds of nodes.
_MUTATION, _MOUSE_MOVE, _MOUSE_INTERACTION, _SCROLL, _INPUT = 0, 1, 2, 3, 5
_DOCUMENT, _DOCTYPE, _ELEMENT, _TEXT = 0, 1, 2, 3
_CLICK = 2


def recording_rows(tenant: Tenant, bots: BotPlot) -> Iterator[Row]:
    """A recording for some of the runs, in one to three segments."""
    chance = tenant.chance.stream("recordings")
    states = chance.deal(_STATES, len(bots.recorded))
    for run, status in zip(bots.recorded, states, strict=True):
        yield from _recording(tenant, chance, run, status)


def _recording(tenant: Tenant, chance: Chance, run: PlantedRun, status: RecordingStatus) -> Iterator[Row]:
    attempt = run.life.attempts[-1]
    started = _in_milliseconds(attempt.started_at)
    recording_id = chance.uuid7(started)
    width, height = chance.choice(_VIEWPORTS)
    segments = 1 + chance.geometric(0.6)
    part = (attempt.ended_at - started) / segments
    device = chance.choice(list(USER_AGENTS))
    for index in range(segments):
        begin, end = started + part * index, started + part * (index + 1)
        header = index == 0
        events = _events(chance, run, begin, end, (width, height) if header else None)
        yield (
            "session_recordings",
            {
                **born(chance.uuid7(end), end),
                **segment_columns(pack(events)),
                "organization_id": tenant.id,
                "recording_id": recording_id,
                "recording_started_at": started,
                "segment_index": index,
                "status": status if header else None,
                "bot_run_id": run.id if header else None,
                "privacy_level": chance.pick(_PRIVACY) if header else None,
                "browser_info": orjson.dumps({"name": device, "user_agent": USER_AGENTS[device]}).decode() if header else None,
                "viewport": Viewport(width=width, height=height).model_dump_json() if header else None,
                "tags": [run.bot.slug] if header else None,
                "expires_at": started + _KEPT if header else None,
            },
        )


def _in_milliseconds(moment: datetime) -> datetime:
    """As a UUIDv7 tells it."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def _events(chance: Chance, run: PlantedRun, begin: datetime, end: datetime, viewport: tuple[int, int] | None) -> list[Event]:
    """Events in the order of their times; those of a first segment begin with the page as it was."""
    first, last = _milliseconds(begin), max(_milliseconds(begin) + 1, _milliseconds(end))
    opening = [] if viewport is None else [_meta(run.url, viewport, first), _snapshot(run, first)]
    times = sorted(chance.randrange(first, last + 1) for _ in range(6 + chance.geometric(30.0)))
    return opening + [_event(EventType.INCREMENTAL_SNAPSHOT, _change(chance), at) for at in times]


def _milliseconds(moment: datetime) -> int:
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def _event(kind: EventType, data: dict[str, Any], at: int) -> Event:
    return {"type": kind.value, "data": data, "timestamp": at}


def _meta(url: str, viewport: tuple[int, int], at: int) -> Event:
    return _event(EventType.META, {"href": url, "width": viewport[0], "height": viewport[1]}, at)


def _snapshot(run: PlantedRun, at: int) -> Event:
    """The page: a heading, a field and a list."""
    items = [_element(20 + 2 * place, "li", {}, [_text(21 + 2 * place, f"Article {place + 1}")]) for place in range(12)]
    field = _element(12, "input", {"type": "search", "value": ""}, [])
    body = _element(
        9, "body", {}, [_element(10, "h1", {}, [_text(11, run.bot.name)]), field, _element(19, "ul", {"class": "articles"}, items)]
    )
    title = _element(5, "title", {}, [_text(6, run.bot.name)])
    html = _element(3, "html", {"lang": "en"}, [_element(4, "head", {}, [title]), body])
    doctype = {"type": _DOCTYPE, "name": "html", "publicId": "", "systemId": "", "id": 2}
    return _event(
        EventType.FULL_SNAPSHOT,
        {"node": {"type": _DOCUMENT, "childNodes": [doctype, html], "id": 1}, "initialOffset": {"left": 0, "top": 0}},
        at,
    )


def _element(node_id: int, tag: str, attributes: dict[str, str], children: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": _ELEMENT, "tagName": tag, "attributes": attributes, "childNodes": children, "id": node_id}


def _text(node_id: int, text: str) -> dict[str, Any]:
    return {"type": _TEXT, "textContent": text, "id": node_id}


def _change(chance: Chance) -> dict[str, Any]:
    """What people and bots do in a page, and what the page does."""
    x, y = chance.randrange(390), chance.randrange(720)
    source = chance.pick({_MOUSE_MOVE: 0.5, _SCROLL: 0.2, _MOUSE_INTERACTION: 0.15, _INPUT: 0.1, _MUTATION: 0.05})
    if source == _MOUSE_MOVE:
        return {"source": source, "positions": [{"x": x, "y": y, "id": 9, "timeOffset": 0}]}
    if source == _SCROLL:
        return {"source": source, "id": 1, "x": 0, "y": y}
    if source == _MOUSE_INTERACTION:
        return {"source": source, "type": _CLICK, "id": 20 + 2 * chance.randrange(12), "x": x, "y": y}
    if source == _INPUT:
        return {"source": source, "id": 12, "text": "***", "isChecked": False}
    text = {"id": 21 + 2 * chance.randrange(12), "value": f"Article {chance.randrange(1000)}"}
    return {"source": source, "texts": [text], "attributes": [], "removes": [], "adds": []}

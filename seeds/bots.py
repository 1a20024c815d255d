"""Bots with the runs that they had, and the logs of those."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import orjson

from bottleneck_db.models.bot_config import Action, ActionType, Automation, BotConfig, Channel, ChannelType, NotificationRules, RetryRule
from bottleneck_db.models.enums import RunStatus, RunTrigger
from seeds.chance import shares
from seeds.logs import log_rows
from seeds.people import Person
from seeds.planted import PlantedBot, PlantedRun
from seeds.planting import Row, Tenant, born
from seeds.rhythm import moment_of_work, slot_after, slots_before
from seeds.run_history import LATELY, OUTCOMES, Life, Pace, live, run_values
from seeds.vocabulary import JOBS, SITES, Job, site_host, site_name

_ON_DEMAND = {RunTrigger.MANUAL: 0.55, RunTrigger.API: 0.25, RunTrigger.WEBHOOK: 0.12, RunTrigger.EVENT: 0.08}
_SCHEDULED_SHARE = 0.85


@dataclass
class _Run:
    """A run while its row is made."""

    id: UUID
    life: Life
    trigger: RunTrigger
    retry_of: UUID | None = None


@dataclass
class _Draft:
    """A bot while its rows are made."""

    planted: PlantedBot
    job: Job
    author: Person
    config: BotConfig
    schedule: str | None
    timezone: str
    version: int
    site: str

    @property
    def url(self) -> str:
        return f"https://{site_host(self.site)}{self.job.path}"

    @property
    def pace(self) -> Pace:
        config = self.config
        return Pace(self.job.seconds, float(config.timeout), config.retries + 1, config.retry.delay)


class BotPlot:
    """The bots of one organization. Afterwards it knows some of them and of their runs, for tasks, recordings and notifications."""

    def __init__(self, tenant: Tenant, parents: list[tuple[UUID, datetime]], credential_ids: list[UUID]) -> None:
        self.tenant = tenant
        self.bots: list[PlantedBot] = []
        self.failed: list[PlantedRun] = []
        self.recorded: list[PlantedRun] = []
        self._chance = tenant.chance.stream("bots")
        self._parents = parents  # workflow runs that started bots
        self._credential_ids = credential_ids
        self._outcomes: list[RunStatus] = []

    def rows(self) -> Iterator[Row]:
        """Each bot, its runs, their logs; in the order in which the bots were made."""
        amount, chance = self.tenant.amount, self._chance
        born_at = sorted(self.tenant.since(self._birth()) for _ in range(amount.bots))
        quotas = shares(amount.runs, [chance.lognormal(1.0, 0.6) for _ in born_at])
        self._outcomes = chance.deal(OUTCOMES, amount.runs)
        for at, quota in zip(born_at, quotas, strict=True):
            yield from self._bot(self._draft(at), quota)

    def _birth(self) -> datetime:
        """Most bots are older than the runs."""
        time = self.tenant.time
        begin = self.tenant.created_at + timedelta(hours=3)
        end = time.now - timedelta(days=2) if self._chance.happens(0.3) else max(begin, time.first_run)
        return moment_of_work(self._chance, begin, max(begin, end), self.tenant.region.timezone)

    def _draft(self, at: datetime) -> _Draft:
        chance, tenant = self._chance, self.tenant
        job, site = chance.choice(JOBS), chance.choice(SITES)
        slug = tenant.slug_for(f"{job.slug}-{site}")
        number = slug.removeprefix(f"{job.slug}-{site}").strip("-")
        name = f"{job.name.format(site=site_name(site))} {number}".strip()
        planted = PlantedBot(chance.uuid7(at), name, slug, at, not chance.happens(0.03))
        config = self._config(job, f"https://{site_host(site)}{job.path}")
        version, schedule = 1 + chance.geometric(0.4), chance.choice(job.schedules)
        return _Draft(planted, job, tenant.author(), config, schedule, tenant.region.timezone, version, site)

    def _config(self, job: Job, url: str) -> BotConfig:
        chance = self._chance
        kinds = [ActionType.ACT] * (len(job.steps) - 1) + [ActionType.EXTRACT]
        actions = [Action(type=kind, instruction=step.capitalize()) for kind, step in zip(kinds, job.steps, strict=True)]
        return BotConfig(
            timeout=int(min(300, max(30, job.seconds * chance.choice((2, 3, 4))))),
            retries=chance.pick({0: 0.1, 1: 0.25, 2: 0.35, 3: 0.3}),
            concurrency=chance.pick({1: 0.8, 2: 0.15, 5: 0.05}),
            environment={"LOCALE": self.tenant.region.locale} if chance.happens(0.4) else {},
            automation=Automation(kind=job.kind, url=url, instruction=f"{job.name.format(site='the site')}: {job.yields}", actions=actions),
            notifications=NotificationRules(on_success=chance.happens(0.1), channels=self._channels()),
            credential_ids=[chance.choice(self._credential_ids)] if self._credential_ids and chance.happens(0.35) else [],
            retry=RetryRule(delay_s=chance.choice((15, 30, 60, 120))),
        )

    def _channels(self) -> list[Channel]:
        kind = self._chance.pick({None: 0.6, ChannelType.EMAIL: 0.25, ChannelType.SLACK: 0.15})
        if kind is None:
            return []
        return [Channel(type=kind, ref="#bots" if kind is ChannelType.SLACK else f"bots@{self.tenant.slug}.example")]

    def _bot(self, draft: _Draft, quota: int) -> Iterator[Row]:
        snapshot = draft.config.model_dump_json()
        runs = sorted(self._runs(draft, quota), key=lambda run: run.life.created_at)
        _repeat_a_failed_one(runs)
        yield "bots", self._bot_values(draft, snapshot, runs)
        self._remember(draft.planted)
        for run in runs:
            planted = PlantedRun(run.id, draft.planted, draft.url, run.life)
            yield "bot_runs", self._run_values(draft, snapshot, run)
            yield from log_rows(self.tenant, self._chance, planted, draft.job)
            self._remember_run(planted)

    def _bot_values(self, draft: _Draft, config: str, runs: list[_Run]) -> dict[str, Any]:
        chance, tenant, planted = self._chance, self.tenant, draft.planted
        over = [run.life for run in runs if run.life.completed_at]
        is_active = not chance.happens(0.08)
        last = max((life.started_at for life in over if life.started_at), default=None)
        changed = chance.moment(planted.created_at, tenant.time.now)
        deleted = None if planted.is_live else chance.moment(max([planted.created_at, *(run.life.end for run in runs)]), tenant.time.now)
        self._tell(draft, is_active, changed, deleted)
        return {
            **born(planted.id, planted.created_at, max(filter(None, (last, deleted, changed)))),
            "organization_id": tenant.id,
            "created_by_id": draft.author.id,
            "name": planted.name,
            "description": draft.job.description.format(site=site_name(draft.site)),
            "slug": planted.slug,
            "is_active": is_active,
            "schedule": draft.schedule,
            "timezone": draft.timezone,
            "config": config,
            "version": draft.version,
            "last_run_at": last,
            "next_run_at": slot_after(draft.schedule, draft.timezone, tenant.time.now) if draft.schedule else None,
            "last_run_status": over[-1].status if over else None,
            "consecutive_failures": _trailing_failures(over),
            "deleted_at": deleted,
        }

    def _tell(self, draft: _Draft, is_active: bool, changed: datetime, deleted: datetime | None) -> None:
        tenant, planted = self.tenant, draft.planted
        schedule = {"schedule": {"to": draft.schedule}} if draft.schedule else {}
        told = {"name": {"to": planted.name}, "slug": {"to": planted.slug}, **schedule}
        tenant.tell(planted.created_at, draft.author, "bot.created", planted.id, **told)
        if draft.version > 1:
            version = {"from": draft.version - 1, "to": draft.version}
            tenant.tell(changed, draft.author, "bot.reconfigured", planted.id, version=version)
        if not is_active:
            tenant.tell(changed, draft.author, "bot.paused", planted.id, is_active={"from": True, "to": False})
        if deleted:
            tenant.tell(deleted, tenant.owner, "bot.deleted", planted.id, deleted_at={"to": deleted.isoformat()})

    def _runs(self, draft: _Draft, quota: int) -> Iterator[_Run]:
        chance, time = self._chance, self.tenant.time
        since = max(draft.planted.created_at, time.first_run)
        most = round(quota * _SCHEDULED_SHARE)
        slots = slots_before(draft.schedule, draft.timezone, time.now, since, most=most) if draft.schedule else []
        for _ in range(quota):
            outcome = self._outcomes.pop()
            at, trigger = self._start(draft, outcome, slots, since)
            yield _Run(chance.uuid7(at), live(chance, outcome, at, draft.pace, time.now), trigger)

    def _start(self, draft: _Draft, outcome: RunStatus, slots: list[datetime], since: datetime) -> tuple[datetime, RunTrigger]:
        """When a run was queued, and by what: by the next older slot while there is one."""
        chance, now = self._chance, self.tenant.time.now
        if outcome is RunStatus.QUEUED:
            return chance.moment(max(since, now - LATELY), now), chance.pick(_ON_DEMAND)
        if slots:
            return slots.pop(0), RunTrigger.SCHEDULED
        return moment_of_work(chance, since, now, draft.timezone), chance.pick(_ON_DEMAND)

    def _run_values(self, draft: _Draft, config: str, run: _Run) -> dict[str, Any]:
        chance, life, trigger = self._chance, run.life, run.trigger
        by_hand = trigger in {RunTrigger.MANUAL, RunTrigger.RETRY}
        done = life.status is RunStatus.COMPLETED
        return {
            **run_values(life, trigger, draft.pace),
            "id": run.id,
            "organization_id": self.tenant.id,
            "bot_id": draft.planted.id,
            "bot_version": draft.version,
            "config_snapshot": config,
            "workflow_run_id": self._parent(life) if trigger is RunTrigger.EVENT else None,
            "retry_of_id": run.retry_of,
            "triggered_by_id": self.tenant.anyone().id if by_hand else None,
            "priority": chance.pick({5: 0.9, 8: 0.07, 1: 0.03}),
            "input": "{}",
            "output": _json({draft.job.yields: chance.geometric(12.0), "pages": 1 + chance.geometric(2.0)}) if done else None,
            "metrics": self._metrics(life),
            "idempotency_key": f"evt_{chance.text(20)}" if trigger in {RunTrigger.API, RunTrigger.WEBHOOK} else None,
            "scheduled_for": life.created_at if trigger is RunTrigger.SCHEDULED else None,
            "browser_session_ref": f"bs_{chance.getrandbits(64):016x}" if life.attempts else None,
        }

    def _parent(self, life: Life) -> UUID | None:
        """A workflow run that was there already."""
        if not self._parents:
            return None
        parent, at = self._chance.choice(self._parents)
        return parent if at <= life.created_at else None

    def _metrics(self, life: Life) -> str:
        if not life.attempts:
            return "{}"
        actions = 2 + self._chance.geometric(6.0)
        return _json({"actions": actions, "requests": actions * 14, "tokens": actions * self._chance.randrange(300, 900)})

    def _remember(self, bot: PlantedBot) -> None:
        if bot.is_live and len(self.bots) < 200:
            self.bots.append(bot)

    def _remember_run(self, run: PlantedRun) -> None:
        amount = self.tenant.amount
        if not run.bot.is_live or not run.life.completed_at:
            return
        if run.life.error_code and len(self.failed) < amount.notifications + amount.tasks:
            self.failed.append(run)
        if run.life.attempts and len(self.recorded) < amount.recordings and self._chance.happens(0.4):
            self.recorded.append(run)


def _repeat_a_failed_one(runs: list[_Run]) -> None:
    """Somebody has started a failed run again: the one behind it is the repetition."""
    for run, behind in pairwise(runs):
        if run.life.status is RunStatus.FAILED and behind.trigger is not RunTrigger.SCHEDULED and run.life.end <= behind.life.created_at:
            behind.trigger, behind.retry_of = RunTrigger.RETRY, run.id
            return


def _trailing_failures(lives: list[Life]) -> int:
    """How many of the latest runs failed one after the other."""
    count = 0
    for life in reversed(lives):
        if life.status not in {RunStatus.FAILED, RunStatus.TIMEOUT}:
            break
        count += 1
    return count


def _json(value: dict[str, Any]) -> str:
    return orjson.dumps(value).decode()

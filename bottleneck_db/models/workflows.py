"""Workflows: steps that an organization has drawn, and when they run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self

from bottleneck_db.connection.scope import running_scope, savepoint
from bottleneck_db.errors import InvalidArgument, Refused, UniqueViolation
from bottleneck_db.models.base import WORKER_POLICY, TenantRecord
from bottleneck_db.models.concerns.authored import Authored
from bottleneck_db.models.concerns.runnable import Runnable
from bottleneck_db.models.concerns.scheduled import slot_from_now
from bottleneck_db.models.concerns.searchable import Searchable, search_column
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.concerns.versioned import StaleRecord, Versioned
from bottleneck_db.models.enums import RunTrigger, WorkflowStatus
from bottleneck_db.models.workflow_calls import Calls
from bottleneck_db.models.workflow_definition import TriggerKind, WorkflowDefinition, WorkflowTrigger
from bottleneck_db.models.workflow_runs import WorkflowRun
from bottleneck_db.orm.arguments import mapping, text
from bottleneck_db.orm.array_fields import TextArray
from bottleneck_db.orm.declarations import Check, Grant, Index, Unique
from bottleneck_db.orm.enum_field import Enumerated
from bottleneck_db.orm.fields import Boolean, Integer, Slug, Text
from bottleneck_db.orm.json_field import Json
from bottleneck_db.orm.relations import Reference, foreign_key
from bottleneck_db.typed.workflows import WorkflowBase

if TYPE_CHECKING:
    from uuid import UUID

    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User
    from bottleneck_db.typed.workflows import WorkflowQuerySet, WorkflowWith

_SCHEDULING = (
    *("id", "organization_id", "schedule", "timezone", "next_run_at", "last_run_at", "version", "definition", "variables"),
    *("concurrency", "is_active", "status", "deleted_at"),
)


class WorkflowSlugTaken(UniqueViolation):
    """The organization has a workflow with this slug already."""


class WorkflowInvalid(Refused):
    """The workflow cannot be published as it is. `faults` names everything that is wrong with it, a sentence each."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("the workflow cannot be published: " + "; ".join(faults))
        self.faults = tuple(faults)


class Workflow(WorkflowBase, TenantRecord, Authored, Runnable, Searchable, Versioned, SoftDelete):
    """A graph of steps. Only a published workflow is started and claimed, at most `concurrency` runs of it at once.

    `version` counts what it does: definitions, triggers, variables. Its schedule stands in a trigger; the columns `schedule`, `timezone`
    and `next_run_at` say what the scheduler goes by while the workflow is published.
    """

    organization: Reference[Organization] = foreign_key("models.Organization", related_name="workflows")
    created_by: Reference[User] = foreign_key("models.User", on_delete="RESTRICT", about="the user who made it")
    name = Text(max_length=200, about="what it is called", access="write", example="Weekly report")
    description = Text(null=True, about="what it is good for", access="write", example="Collects figures and sends them")
    slug = Slug(max_length=100, about="its name in addresses", access="write", example="weekly-report")
    category = Text(default="custom", max_length=100, about="what kind of work it does, in a word", access="write", example="reporting")
    status = Enumerated(WorkflowStatus, default=WorkflowStatus.DRAFT, about="draft, published or archived: only a published one is claimed")
    is_template = Boolean(default=False, about="whether it is a pattern for others", access="write")
    # No GIN: && is not leakproof, so no policy-bound role could use it.
    tags = TextArray(default=list, about="words to find it by", access="write", example=["report"])
    definition = Json(WorkflowDefinition, about="its steps, and what follows on what", access="create")
    triggers = Json(list[WorkflowTrigger], default=list, about="what starts it", access="create")
    variables = Json(dict[str, Any], default=dict, about="values that its steps share", access="create")
    concurrency = Integer(bits=16, default=10, about="how many runs of it may be under way at once; a claim enforces it", access="write")
    execution_count = Integer(bits=64, default=0, about="how often it has run")

    revised_by = frozenset({"definition", "triggers", "variables"})
    kept = frozenset({"schedule", "timezone"})
    referrers = ("Task.workflow", "BotRun.workflow_run.workflow", "WorkflowRun.parent_run.workflow")

    class Meta:
        table = "workflows"
        columns = (search_column("name"),)
        indexes = (
            Unique("organization_id", "slug", name="workflows_org_slug_live_uq", where="deleted_at IS NULL", error=WorkflowSlugTaken),
            Index("organization_id", "created_at DESC", "id DESC", name="workflows_org_created_idx", where="deleted_at IS NULL"),
            Index(
                "next_run_at",
                name="workflows_due_idx",
                where="is_active AND deleted_at IS NULL AND next_run_at IS NOT NULL",
                about="the workflows whose slot has come, for the scheduler",
            ),
            Index("created_by_id", name="workflows_created_by_idx"),
            Index("search", name="workflows_search_idx", using="gin", about="full-text search, by app.search_workflows()"),
        )
        constraints = (
            Check("length(name) BETWEEN 1 AND 200", name="workflows_name_ck", message="a workflow's name has 1 to 200 characters"),
            Check(
                "slug ~ '^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$'",
                name="workflows_slug_ck",
                message="a slug has 1 to 100 lower-case letters, digits and inner hyphens",
            ),
            Check(
                "jsonb_typeof(definition) = 'object' AND jsonb_typeof(triggers) = 'array' AND jsonb_typeof(variables) = 'object'",
                name="workflows_json_ck",
                message="definition and variables are JSON objects, triggers are an array",
            ),
            Check(
                "pg_column_size(definition) <= 524288",
                name="workflows_definition_ck",
                message="a workflow's definition has at most 512 KiB",
            ),
            Check("concurrency BETWEEN 1 AND 1000", name="workflows_concurrency_ck", message="a workflow runs 1 to 1000 times at once"),
        )
        policies = (WORKER_POLICY,)
        grants = (
            Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"),
            Grant("bottleneck_worker", "SELECT", _SCHEDULING),
            Grant("bottleneck_worker", "UPDATE", ("next_run_at", "last_run_at")),
            Grant("bottleneck_readonly", "SELECT"),
        )

    if TYPE_CHECKING:

        @classmethod
        async def get_with_runs(cls, id: UUID, *, runs: int = 10) -> WorkflowWith[Literal["runs", "created_by"]]: ...  # noqa: A002 - see Runnable

        @classmethod
        def with_latest_runs(cls, limit: int = 10) -> WorkflowQuerySet[WorkflowWith[Literal["runs"]]]: ...

    async def start(
        self,
        trigger: RunTrigger = RunTrigger.MANUAL,
        *,
        input: Mapping[str, Any] | None = None,  # noqa: A002 - the column's name
        priority: int = 5,
        idempotency_key: str | None = None,
    ) -> WorkflowRun:
        """Queue a run with the definition and the variables as they are now.

        Raises:
            WorkflowNotPublished: the workflow is not published, or is switched off or deleted.
            DuplicateRun: there is a run with this idempotency key.
            InvalidArgument: a value breaks its rule.
        """
        user = running_scope().user_id
        return await self._queue(trigger, triggered_by_id=user, input=input, priority=priority, idempotency_key=idempotency_key)

    async def _queue(self, trigger: RunTrigger, *, input: Mapping[str, Any] | None, **values: Any) -> WorkflowRun:  # noqa: A002
        return await WorkflowRun.queue(self.id, trigger=trigger, input={} if input is None else mapping("input", input), **values)

    async def revise(
        self,
        *,
        definition: WorkflowDefinition | None = None,
        triggers: Sequence[WorkflowTrigger] | None = None,
        variables: Mapping[str, Any] | None = None,
    ) -> Self:
        """Another definition, other triggers or variables, as the next version; runs in the queue keep theirs.

        A draft is saved as it is. A published workflow stays published, so it is checked as publish() checks.

        Raises:
            StaleRecord: somebody else has changed it since it was read.
            WorkflowInvalid: it is published, and could not be as it would be.
            InvalidArgument: a value breaks its rule, or nothing is given.
        """
        return await self._rewrite("revised", definition=definition, triggers=triggers, variables=variables)

    async def reschedule(self, schedule: str | None, *, timezone: str | None = None) -> Self:
        """Another scheduled trigger; None: no more. The scheduler goes by it while the workflow is published. Errors as for revise(), and:

        Raises:
            InvalidArgument: the schedule or the time zone is none.
        """
        others = [trigger for trigger in self.triggers if trigger.kind is not TriggerKind.SCHEDULED]
        if schedule is None:
            return await self._rewrite("rescheduled", triggers=others)
        before = next((trigger.timezone for trigger in self.triggers if trigger.kind is TriggerKind.SCHEDULED), "UTC")
        zone = before if timezone is None else text("timezone", timezone, most=64)
        slot_from_now(text("schedule", schedule, most=200), zone)
        return await self._rewrite("rescheduled", triggers=[*others, WorkflowTrigger.scheduled(schedule, zone)])

    async def publish(self) -> Self:
        """Let it be started, by hand or by its schedule; an archived one too. What was read is published, or nothing.

        Raises:
            WorkflowInvalid: something is wrong with it; the error names all of it.
            StaleRecord: somebody else has changed it since it was read, or deleted it.
        """
        now = await self._in_turn()
        await self._change_as("published", {"status": WorkflowStatus.PUBLISHED, **await now._checked()})
        return self

    async def archive(self) -> Self:
        """Retire it, until publish(): nothing starts it. What waits of its runs is cancelled, what runs is asked to stop.

        Else a run that waits, or comes back for another attempt, would stay in the queue for ever, or run when nobody expects it any more.

        Raises:
            Refused: it is archived already, or deleted, or gone.
        """
        values = {"status": WorkflowStatus.ARCHIVED, "schedule": None, "next_run_at": None}
        living = {"status": (WorkflowStatus.DRAFT, WorkflowStatus.PUBLISHED), "deleted_at": None}
        with self._kept_on_failure():
            async with savepoint(running_scope()):
                await type(self).filter(id=self.pk).select_for_update().get_or_none()  # who starts it waits for this, or is waited for
                if not await self._change_as("archived", values, where=living):
                    raise Refused("the workflow is archived or deleted already")
                await WorkflowRun.cancel_all(self.organization_id, self.id)
        return self

    async def _rewrite(self, action: str, **given: Any) -> Self:
        fields = self._meta.fields_map
        values = {name: fields[name].to_python_value(value) for name, value in given.items() if value is not None}
        if not values:
            raise InvalidArgument("definition", "give a definition, triggers or variables")
        now = await self._in_turn()
        for name, value in values.items():
            setattr(now, name, value)
        if now.status is WorkflowStatus.PUBLISHED:
            values |= await now._checked()
        return await self._revise(action, **values)

    async def _patch(self, values: Mapping[str, Any], where: Mapping[str, Any]) -> bool:
        """A published workflow is checked as it has become, so that a patch does no more than revise() could."""
        await running_scope().lock("workflows")
        done = await super()._patch(values, where)
        if done and self.status is WorkflowStatus.PUBLISHED:
            await self._change(await self._checked())
        return done

    async def _in_turn(self) -> Self:
        """The workflow as it is now. Until the scope ends nobody else of the organization changes what one does: no two close a circle."""
        await running_scope().lock("workflows")
        now = await type(self).filter(id=self.pk).select_for_update(no_key=True).get_or_none()
        if now is None or now.version != self._origin.get("version"):
            raise StaleRecord(read=self._read, found=now.version if now else None)
        return now

    async def _checked(self) -> dict[str, Any]:
        """The columns that the scheduler goes by, if there is no fault in the workflow."""
        faults = [*self.definition.faults(), *(await Calls.of(self)).faults()]
        faults += [fault for trigger in self.triggers for fault in trigger.faults()]
        timetable: dict[str, Any] = {"schedule": None, "next_run_at": None}
        try:
            timetable |= self._timetable()
        except InvalidArgument as error:
            faults.append(f"the scheduled trigger's {error}")
        if faults:
            raise WorkflowInvalid(faults)
        return timetable

    def _timetable(self) -> dict[str, Any]:
        scheduled = [trigger for trigger in self.triggers if trigger.kind is TriggerKind.SCHEDULED]
        if len(scheduled) > 1:
            raise InvalidArgument("cron", "stands in one trigger at most")
        if not scheduled or scheduled[0].faults():
            return {}
        cron, zone = text("cron", scheduled[0].cron, most=200), text("timezone", scheduled[0].timezone, most=64)
        return {"schedule": cron, "timezone": zone, "next_run_at": slot_from_now(cron, zone)}

    async def _prepare_insert(self) -> None:
        if self.status is not WorkflowStatus.DRAFT:
            raise InvalidArgument("status", "a workflow is born a draft: publish() it")
        if self.schedule is not None:
            raise InvalidArgument("schedule", "of a workflow stands in a trigger: WorkflowTrigger.scheduled(…)")
        await super()._prepare_insert()

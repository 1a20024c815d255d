"""Workflows: steps that an organization has drawn, and when they run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tortoise.fields.relational import ForeignKeyRelation, ReverseRelation

from bottleneck_db.errors import UniqueViolation
from bottleneck_db.models.base import WORKER_POLICY, TenantRecord
from bottleneck_db.models.concerns.authored import Authored
from bottleneck_db.models.concerns.scheduled import Scheduled
from bottleneck_db.models.concerns.soft_delete import SoftDelete
from bottleneck_db.models.concerns.versioned import Versioned
from bottleneck_db.models.enums import WorkflowStatus
from bottleneck_db.models.workflow_definition import WorkflowDefinition, WorkflowTrigger
from bottleneck_db.models.workflow_runs import WorkflowRun
from bottleneck_db.orm.declarations import Check, Column, Grant, Index, Unique
from bottleneck_db.orm.fields import Boolean, Enumerated, Integer, Json, Slug, Text, TextArray
from bottleneck_db.orm.relations import foreign_key

if TYPE_CHECKING:
    from bottleneck_db.models.organizations import Organization
    from bottleneck_db.models.users import User

_SEARCH = "setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('english', coalesce(description, '')), 'B')"
_SCHEDULING = (
    *("id", "organization_id", "schedule", "timezone", "next_run_at", "last_run_at", "version", "definition", "variables"),
    *("concurrency", "is_active", "status", "deleted_at"),
)


class WorkflowSlugTaken(UniqueViolation):
    """The organization has a workflow with this slug already."""


class Workflow(TenantRecord, Authored, Scheduled, Versioned, SoftDelete):
    """A graph of steps. Only a published workflow is claimed, at most `concurrency` runs of it at once."""

    organization: ForeignKeyRelation[Organization] = foreign_key("models.Organization", related_name="workflows")
    created_by: ForeignKeyRelation[User] = foreign_key("models.User", on_delete="RESTRICT", about="the user who made it")
    name = Text(max_length=200, about="what it is called")
    description = Text(null=True, about="what it is good for")
    slug = Slug(max_length=100, about="its name in addresses")
    category = Text(default="custom", max_length=100, about="what kind of work it does, in a word")
    status = Enumerated(WorkflowStatus, default=WorkflowStatus.DRAFT, about="draft, published or archived: only a published one is claimed")
    is_template = Boolean(default=False, about="whether it is a pattern for others")
    tags = TextArray(default=list, about="words to find it by")  # no GIN: && is not leakproof, so no policy-bound role could use it
    definition = Json(WorkflowDefinition, about="its steps, and what follows on what")
    triggers = Json(list[WorkflowTrigger], default=list, about="what starts it")
    variables = Json(dict[str, Any], default=dict, about="values that its steps share")
    concurrency = Integer(bits=16, default=10, about="how many runs of it may be under way at once; a claim enforces it")
    execution_count = Integer(bits=64, default=0, about="how often it has run")

    runs: ReverseRelation[WorkflowRun]

    class Meta:
        table = "workflows"
        columns = (
            Column("search", "tsvector", generated=_SEARCH, about="name and description for the full-text search; the name weighs more"),
        )
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
            Check("concurrency BETWEEN 1 AND 1000", name="workflows_concurrency_ck", message="a workflow runs 1 to 1000 times at once"),
        )
        policies = (WORKER_POLICY,)
        grants = (
            Grant("bottleneck_app", "SELECT, INSERT, UPDATE, DELETE"),
            Grant("bottleneck_worker", "SELECT", _SCHEDULING),
            Grant("bottleneck_worker", "UPDATE", ("next_run_at", "last_run_at")),
            Grant("bottleneck_readonly", "SELECT"),
        )

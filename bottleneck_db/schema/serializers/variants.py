"""Serializers that show more than a row, or less: rows with those that they are related to, and excerpts for others to see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Excerpt:
    """Some columns of a model, by the serializer's `name`."""

    name: str
    model: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class Variant:
    """A model's row with `relations`: by the relation's name the serializer of the related rows, and what they are."""

    name: str
    model: str
    relations: Mapping[str, tuple[str, str]]


# What Runnable.get_with_runs() reads of the creator; what a member of an organization sees of another.
EXCERPTS = (Excerpt("UserSummary", "User", ("id", "name", "email")),)

_CREATOR = ("UserSummary", "the user who made it; null where the account is deleted")
_RUNS = "the runs that were asked for, newest first"
VARIANTS = (
    Variant("BotRunWithLogs", "BotRun", {"logs": ("BotLogRead", "the lines of its log that were asked for")}),
    Variant("BotWithRuns", "Bot", {"runs": ("BotRunRead", _RUNS), "created_by": _CREATOR}),
    Variant(
        "OrganizationMemberWithUser",
        "OrganizationMember",
        {
            "user": ("UserSummary", "the member; null while the invitation is open, or where the account is deleted"),
            "role": ("RoleRead", "what the member may do; null where the role is deleted"),
        },
    ),
    Variant(
        "OrganizationWithMembers", "Organization", {"members": ("OrganizationMemberWithUser", "its members, and who is invited to be one")}
    ),
    Variant("TaskWithAssignee", "Task", {"assignee": ("UserSummary", "who is to do it; null: nobody"), "created_by": _CREATOR}),
    Variant("WorkflowRunWithBotRuns", "WorkflowRun", {"bot_runs": ("BotRunRead", "the runs of bots that its steps have started")}),
    Variant("WorkflowWithRuns", "Workflow", {"runs": ("WorkflowRunRead", _RUNS), "created_by": _CREATOR}),
)

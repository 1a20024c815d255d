"""Which workflow runs which as a sub-workflow, all the way down: nobody may wait for himself."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Self
from uuid import UUID

from bottleneck_db.models.concerns.nested import MAX_DEPTH

if TYPE_CHECKING:
    from bottleneck_db.models.workflows import Workflow


class Calls:
    """The workflows that `root` runs, directly or through others, by id."""

    def __init__(self, root: Workflow) -> None:
        self._root = root
        self._workflows = {root.id: root}

    @classmethod
    async def of(cls, root: Workflow) -> Self:
        """Read what lies below a workflow, level by level; `root` itself is taken as it is in memory."""
        calls = cls(root)
        while missing := calls._unread():
            found = await type(root).filter(id__in=missing).only("id", "slug", "definition")
            if not found:
                break
            calls._workflows |= {workflow.id: workflow for workflow in found}
        return calls

    def faults(self) -> list[str]:
        """What is wrong with the sub-workflows, a sentence each. They need not be published yet."""
        lost = [step.id for step in self._root.definition.sub_workflows if step.workflow_id and step.workflow_id not in self._workflows]
        return [*(f"step {step!r} runs a workflow that does not exist here" for step in lost), *self._endless()]

    def _unread(self) -> set[UUID]:
        return {called for caller in self._workflows for called in self._called_by(caller)} - self._workflows.keys()

    def _called_by(self, caller: UUID) -> set[UUID]:
        return {step.workflow_id for step in self._workflows[caller].definition.sub_workflows if step.workflow_id}

    def _endless(self) -> Iterator[str]:
        graph = {caller: self._called_by(caller) & self._workflows.keys() for caller in self._workflows}
        try:
            depth = self._depth(list(TopologicalSorter(graph).static_order()))
        except CycleError as error:
            circle = " > ".join(self._workflows[caller].slug for caller in reversed(error.args[1]))
            yield f"sub-workflows run each other without end: {circle}"
        else:
            if depth > MAX_DEPTH:
                yield f"sub-workflows nest {depth} deep, at most {MAX_DEPTH} are allowed"

    def _depth(self, innermost_first: list[UUID]) -> int:
        depths: dict[UUID, int] = {}
        for caller in innermost_first:
            depths[caller] = 1 + max((depths[called] for called in self._called_by(caller) if called in depths), default=0)
        return depths[self._root.id]

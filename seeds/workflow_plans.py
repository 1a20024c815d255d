"""What the planted workflows do: definitions as people draw them in the editor, one step below the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bottleneck_db.models.workflow_definition import Branch, Connections, Position, StepRetry, StepType, WorkflowDefinition

_ROW_HEIGHT = 140.0


@dataclass(frozen=True)
class Plan:
    """A workflow: what it is called, what it is for, and its steps (type, name, config, output variable)."""

    slug: str
    name: str
    description: str
    category: str
    schedule: str | None
    steps: tuple[tuple[StepType, str, dict[str, Any], str | None], ...]

    @property
    def calls_another(self) -> bool:
        """Whether a step is another workflow."""
        return any(kind is StepType.SUB_WORKFLOW for kind, *_ in self.steps)

    def definition(self, sub_workflow: str | None) -> WorkflowDefinition:
        """The plan as a definition; `sub_workflow` is the slug of the workflow that it calls."""
        steps = [self._step(place, sub_workflow) for place in range(len(self.steps))]
        return WorkflowDefinition.model_validate({"schema_version": 1, "steps": steps})

    def _step(self, place: int, sub_workflow: str | None) -> dict[str, Any]:
        kind, name, config, output = self.steps[place]
        behind = step_id(place + 1) if place + 1 < len(self.steps) else None
        if kind is StepType.CONDITION:
            connections = Connections(branches=[Branch(condition=config["expression"], target_id=behind)] if behind else [])
        else:
            connections = Connections(next=behind)
        if kind is StepType.SUB_WORKFLOW:
            config = {**config, "workflow": sub_workflow}
        return {
            "id": step_id(place),
            "type": kind,
            "name": name,
            "config": config,
            "position": Position(x=0, y=place * _ROW_HEIGHT),
            "connections": connections,
            "retry": StepRetry(max_attempts=3 if kind in {StepType.NAVIGATE, StepType.API} else 1),
            "timeout": 60,
            "output_variable": output,
        }


def step_id(place: int) -> str:
    """The id of the step at that place, from 0."""
    return f"step-{place + 1}"


PLANS = (
    Plan(
        "onboard-supplier",
        "Onboard a supplier",
        "Reads the supplier's details from the portal, checks them, and opens an account in the ERP system.",
        "procurement",
        None,
        (
            (StepType.NAVIGATE, "Open the portal", {"url": "https://www.quarry-tools.example/suppliers"}, None),
            (StepType.EXTRACT, "Read the details", {"instruction": "name, address, VAT number"}, "supplier"),
            (StepType.CONDITION, "Is the VAT number valid?", {"expression": "supplier.vat_valid"}, None),
            (StepType.API, "Open the account", {"method": "POST", "url": "https://erp.example/api/suppliers"}, "account"),
            (StepType.SET_VARIABLE, "Remember the number", {"name": "supplier_number", "value": "{{account.number}}"}, None),
        ),
    ),
    Plan(
        "month-end",
        "Month-end invoices",
        "Fetches the invoices of all portals and hands them to bookkeeping.",
        "finance",
        "0 5 1 * *",
        (
            (StepType.LOOP, "For each portal", {"items": "{{portals}}", "as": "portal"}, None),
            (StepType.SUB_WORKFLOW, "Fetch its invoices", {"input": {"portal": "{{portal}}"}}, "invoices"),
            (StepType.WAIT, "Give the downloads time", {"seconds": 20}, None),
            (StepType.API, "Hand over to bookkeeping", {"method": "POST", "url": "https://books.example/api/invoices"}, "receipt"),
        ),
    ),
    Plan(
        "price-report",
        "Daily price report",
        "Compares our prices with those of three competitors and writes a table.",
        "sales",
        "30 6 * * 1-5",
        (
            (StepType.NAVIGATE, "Open the first shop", {"url": "https://www.northwind.example/catalogue"}, None),
            (StepType.EXTRACT, "Read the prices", {"instruction": "article, price, currency"}, "prices"),
            (StepType.CONDITION, "Is anything cheaper?", {"expression": "prices.any_below_ours"}, None),
            (StepType.API, "Write the table", {"method": "PUT", "url": "https://sheets.example/api/prices"}, None),
        ),
    ),
    Plan(
        "portal-invoices",
        "Invoices of one portal",
        "Signs in at a portal and downloads the invoices of a month. Called by others.",
        "finance",
        None,
        (
            (StepType.NAVIGATE, "Open the sign-in page", {"url": "{{portal.url}}"}, None),
            (StepType.ACT, "Sign in", {"instruction": "sign in with the portal's credential"}, None),
            (StepType.OBSERVE, "Find the invoices", {"instruction": "links to PDF files of the month"}, "links"),
            (StepType.EXTRACT, "Download them", {"instruction": "number, date, total, file"}, "invoices"),
        ),
    ),
    Plan(
        "claim-intake",
        "Claim intake",
        "Takes a claim from the inbox, looks the policy up, and opens a case.",
        "operations",
        "*/30 7-19 * * 1-5",
        (
            (StepType.API, "Read the inbox", {"method": "GET", "url": "https://mail.example/api/claims"}, "claim"),
            (StepType.NAVIGATE, "Open the policy", {"url": "https://www.tidal-insurance.example/policies/{{claim.policy}}"}, None),
            (StepType.EXTRACT, "Read the cover", {"instruction": "cover, excess, valid until"}, "cover"),
            (StepType.CONDITION, "Is it covered?", {"expression": "cover.valid"}, None),
            (StepType.ACT, "Open a case", {"instruction": "fill in the form and submit it"}, "case"),
        ),
    ),
    Plan(
        "catalogue-sync",
        "Catalogue sync",
        "Walks through the supplier's catalogue and brings our own up to date.",
        "procurement",
        "0 2 * * *",
        (
            (StepType.NAVIGATE, "Open the catalogue", {"url": "https://www.copper-kettle.example/catalogue"}, None),
            (StepType.LOOP, "For each page", {"until": "no next page"}, None),
            (StepType.EXTRACT, "Read the articles", {"instruction": "number, name, price, stock"}, "articles"),
            (StepType.API, "Update ours", {"method": "PATCH", "url": "https://shop.example/api/articles"}, None),
        ),
    ),
)

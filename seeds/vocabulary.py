"""The words of browser automation: what bots and workflows are called, what they do, and what goes wrong."""

from __future__ import annotations

from dataclasses import dataclass

from bottleneck_db.models.bot_config import AutomationKind


@dataclass(frozen=True)
class Job:
    """What a bot can be for: its name and description have {site}; `seconds` is the median of a run, `yields` what it counts."""

    slug: str
    name: str
    description: str
    kind: AutomationKind
    schedules: tuple[str | None, ...]
    path: str
    steps: tuple[str, ...]
    yields: str
    seconds: float


SITES = (
    *("northwind", "harbour-books", "aster-travel", "kestrel-cargo", "blue-lantern", "fjord-energy", "quarry-tools", "meadow-foods"),
    *(
        "orchid-bank",
        "summit-cycles",
        "lumen-telecom",
        "granite-legal",
        "tidal-insurance",
        "copper-kettle",
        "willow-health",
        "ember-auctions",
    ),
)

JOBS = (
    Job(
        "price-watch",
        "Price watch {site}",
        "Reads the prices of the watched articles of {site} and tells when one falls by more than 5 %.",
        AutomationKind.EXTRACT,
        ("0 * * * *", "*/30 * * * *", "15 */4 * * *"),
        "/catalogue?sort=price",
        ("open the catalogue", "close the cookie banner", "read the article cards", "turn to the next page"),
        "prices",
        24.0,
    ),
    Job(
        "invoice-fetcher",
        "Invoice fetcher {site}",
        "Signs in at {site}, downloads the invoices of the month and files them.",
        AutomationKind.WORKFLOW,
        ("0 6 1 * *", "30 6 * * 1"),
        "/account/invoices",
        ("open the sign-in page", "sign in", "filter invoices by month", "download the PDF files"),
        "invoices",
        48.0,
    ),
    Job(
        "stock-check",
        "Stock check {site}",
        "Looks whether articles that were sold out at {site} can be ordered again.",
        AutomationKind.OBSERVE,
        ("*/15 * * * *", "0 */2 * * *"),
        "/availability",
        ("open the article", "choose the size", "read the availability"),
        "articles",
        14.0,
    ),
    Job(
        "order-entry",
        "Order entry {site}",
        "Types orders from the ERP system into the supplier portal of {site}.",
        AutomationKind.CUSTOM,
        (None, "*/20 7-18 * * 1-5"),
        "/portal/orders/new",
        (
            "sign in to the portal",
            "fill in the order lines",
            "attach the purchase order",
            "submit the order",
            "read the confirmation number",
        ),
        "orders",
        75.0,
    ),
    Job(
        "tracking",
        "Parcel tracking {site}",
        "Follows open parcels of {site} and notes the day of delivery.",
        AutomationKind.EXTRACT,
        ("0 7,12,17 * * 1-6", "30 * * * *"),
        "/track",
        ("enter the tracking number", "read the latest event"),
        "parcels",
        18.0,
    ),
    Job(
        "support-chat",
        "Support chat {site}",
        "Answers first questions in the chat of {site} and hands over to a person where it cannot.",
        AutomationKind.CHAT,
        (None,),
        "/help",
        ("open the chat", "read the question", "search the help centre", "answer"),
        "answers",
        95.0,
    ),
    Job(
        "job-board",
        "Job postings {site}",
        "Collects new postings of {site} for the recruiting team.",
        AutomationKind.EXTRACT,
        ("0 5 * * *", "0 8 * * 1-5"),
        "/careers",
        ("open the careers page", "filter by city", "read the postings"),
        "postings",
        32.0,
    ),
    Job(
        "uptime-check",
        "Sign-in check {site}",
        "Signs in at {site} as a customer would, and measures how long that takes.",
        AutomationKind.OBSERVE,
        ("*/10 * * * *", "*/15 * * * *"),
        "/login",
        ("open the sign-in page", "sign in", "wait for the dashboard", "sign out"),
        "checks",
        9.0,
    ),
    Job(
        "review-digest",
        "Review digest {site}",
        "Reads the new reviews at {site} and sums them up by product.",
        AutomationKind.EXTRACT,
        ("0 6 * * 1", "0 6 * * *"),
        "/reviews?sort=newest",
        ("open the reviews", "expand long reviews", "read stars and texts", "turn to the next page"),
        "reviews",
        41.0,
    ),
    Job(
        "form-filing",
        "Form filing {site}",
        "Files the monthly declaration in the web form of {site}.",
        AutomationKind.WORKFLOW,
        ("0 9 5 * *", None),
        "/declarations",
        ("sign in with the certificate", "fill in the figures", "check the preview", "send the declaration"),
        "declarations",
        120.0,
    ),
    Job(
        "competitor-ads",
        "Ad monitor {site}",
        "Takes screenshots of the advertisements that {site} runs.",
        AutomationKind.OBSERVE,
        ("0 3 * * *", "0 10 * * 1-5"),
        "/search?q=offers",
        ("search for the campaign", "take a screenshot", "read the texts"),
        "advertisements",
        28.0,
    ),
    Job(
        "meter-reading",
        "Meter readings {site}",
        "Reads consumption from the customer portal of {site}.",
        AutomationKind.CUSTOM,
        ("0 4 * * *",),
        "/my/consumption",
        ("sign in", "open the consumption chart", "export the table"),
        "readings",
        36.0,
    ),
)

# Error codes with their messages and whether another attempt helps.
FAILURES: dict[str, tuple[str, bool]] = {
    "element_not_found": ("No element matches the selector; the page may have changed.", True),
    "navigation_failed": ("The page answered with status 503.", True),
    "login_failed": ("The site refused the sign-in.", False),
    "captcha_required": ("The site asks for a captcha.", False),
    "rate_limited": ("The site answered with status 429: too many requests.", True),
    "extraction_empty": ("The page was read, but nothing matched the schema.", True),
    "browser_crashed": ("The browser went away in the middle of the step.", True),
}
TIMEOUT = ("timeout", "The run took longer than its configuration allows.")

TASKS = (
    ("Solve the captcha of {bot}", "The site asks whether a person is there. Open the session and answer it; the run goes on by itself."),
    ("Renew the password for {bot}", "The site wants a new password every 90 days. Set one there, then rotate the credential here."),
    ("Check what {bot} has read", "Compare ten of the rows with the page. If more than one is wrong, correct the selectors."),
    ("Repair the selectors of {bot}", "The page was redesigned, and two of the elements are not found any more."),
    ("Approve the orders of {bot}", "Orders above the limit need a second pair of eyes before they are submitted."),
    ("Move {bot} to the new portal", "The old portal closes at the end of the quarter. The new one has another sign-in."),
    ("Ask the supplier about {bot}", "The export has had an empty column since Monday."),
    ("Write the runbook for {bot}", "What it does, whom to call, what to do when it fails twice in a row."),
)
TAGS = ("urgent", "customer", "finance", "portal", "selectors", "weekly", "migration", "compliance")
INDUSTRIES = ("retail", "logistics", "insurance", "publishing", "energy", "health", "travel", "legal services")

USER_AGENTS = {
    "Chrome on Windows": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
    "Safari on macOS": "Mozilla/5.0 (Macintosh; Intel Mac OS X 15_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
    "Firefox on Linux": "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    "Edge on Windows": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
}


def site_name(site: str) -> str:
    """A site as people call it: harbour-books, Harbour Books."""
    return site.replace("-", " ").title()


def site_host(site: str) -> str:
    """Where it is: a name that no one can own (RFC 2606)."""
    return f"www.{site}.example"

"""Names of classes as the database writes them."""

from __future__ import annotations

import re

_WORD = re.compile(r"(?<!^)(?=[A-Z])")


def snake_case(class_name: str) -> str:
    """BotRun: bot_run."""
    return _WORD.sub("_", class_name).lower()

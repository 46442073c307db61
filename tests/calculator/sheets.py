"""Sheets for tests, and what the session answers to them."""

from __future__ import annotations

import json
from typing import Any

from tcpl_rules.calculator.session import respond

Json = dict[str, Any]

OF: dict[str, str] = {
    "qd-25-2021": "2024",
    "qd-27-2025": "2026",
    "qd-619-2017": "2020",
    "tt-01-2018-vpcp": "2024",
    "tt-124-2021-bca": "2024",
}
"""A year that each shipped ruleset governs."""

DONG_HUONG = {
    "facts.heads_disciplined": "0",
    "facts.heads_prosecuted": "0",
    "self_assessed.points.1": "10",
    "self_assessed.points.2": "30",
    "self_assessed.points.3": "13,5",
    "self_assessed.points.4": "20",
    "self_assessed.points.5": "25",
}
"""What the draft report of Đông Hương ward says, as somebody types it."""


def sheet(ruleset: str = "qd-25-2021", /, **more: object) -> Json:
    """A sheet on which only the unit is typed, and what *more* says."""
    unit = {"name": "Phường Đông Hương", "kind": "commune"}
    if ruleset == "qd-619-2017":
        unit["class"] = "class_1"
    return {"lang": "vi", "year": OF[ruleset], "ruleset": ruleset, "unit": unit, **more}


def asked(do: str, **more: object) -> Json:
    """What the session answers, which is no fault."""
    answer = json.loads(respond(json.dumps({"do": do, **more})))
    assert isinstance(answer, dict)
    assert "fault" not in answer, answer["fault"]
    return answer


def judged(ruleset: str = "qd-25-2021", /, **more: object) -> Json:
    """The judgement of `sheet`."""
    return asked("judge", sheet=sheet(ruleset, **more))


def marks(ruleset: str = "qd-25-2021", /, **more: object) -> dict[str, list[str]]:
    """The texts of the marks on `sheet`, by field."""
    found = judged(ruleset, **more)["marks"]
    return {field: [mark["text"] for mark in said] for field, said in found.items()}

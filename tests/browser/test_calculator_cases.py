"""Every case that comes with the library: the answer in the browser is the answer of Python."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tcpl_rules.calculator.session import respond
from tests.browser.calculator_page import Calculator, packed
from tests.shipped import CASES, assessed, name_of

_DAY = "2026-11-22"


def _here(**question: object) -> dict[str, Any]:
    """What the library answers to *question* in this process."""
    answer: dict[str, Any] = json.loads(respond(json.dumps(question)))
    return answer


@pytest.mark.parametrize("path", CASES, ids=name_of)
def test_same_result(started: Calculator, path: Path) -> None:
    """Opened from its file and judged: points, outcome, marks, receipt and every drawing."""
    asked = {"do": "open", "name": path.name, "bytes": packed(path.read_bytes()), "sheet": {}}
    opened = _here(**asked)
    assert started.ask(**asked) == opened
    judge = {"do": "judge", "sheet": opened["sheet"], "on": _DAY}
    judged = _here(**judge)

    assert judged["summary"]["outcome"] == assessed(path).outcome
    assert started.ask(**judge) == judged

"""The pages on recording the procedure name every key, and their correction of days is taken.

That their commands run, and give what they show, is proved by `tests/written`.
"""

from __future__ import annotations

import re
from datetime import date

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.check_case import check_case
from tcpl_rules.assessment.check_record import CALENDAR_KEYS
from tcpl_rules.assessment.check_steps import STEP_KEYS
from tests import shipped
from tests.literate import ROOT


@pytest.fixture(params=["vi", "en"])
def page(request: pytest.FixtureRequest) -> str:
    """The page in one language."""
    return (ROOT / f"docs/{request.param}/how-to/record-the-procedure.md").read_text("utf-8")


def test_the_correction_of_the_calendar_is_taken(page: str) -> None:
    (text,) = re.findall(
        r'^```toml title="ngay-nghi.toml"\n(.*?)^```$', page, re.DOTALL | re.MULTILINE
    )
    record = check_case(Case.from_toml(text), shipped.ruleset("qd-25-2021").model).record

    assert record.days_off == {date(2026, 1, 2)}
    assert record.days_worked == {date(2026, 1, 10)}


def test_the_table_has_every_key(page: str) -> None:
    table = page[page.index("| `done` |") :].partition("\n\n")[0]

    assert set(re.findall(r"`(\w+)`", table)) >= {*STEP_KEYS, *CALENDAR_KEYS}

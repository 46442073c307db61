"""The example opens as the ward's own report gives it, and nothing of it is lost."""

from __future__ import annotations

import pytest

from tcpl_rules.calculator.saved.example import NAME, RULESET, example_sheet
from tcpl_rules.calculator.typed.typed_case import case_of
from tcpl_rules.cli.examples import example
from tcpl_rules.quantities import Language
from tcpl_rules.shelf import load


def test_it_is_dong_huong_with_the_points_of_its_report() -> None:
    """The five scores stand in the fields of the criteria, with a Vietnamese comma."""
    sheet = example_sheet("vi")
    assert sheet.unit["name"] == "Phường Đông Hương"
    assert (sheet.year, sheet.ruleset) == ("2024", RULESET)
    given = [sheet.fields[f"self_assessed.points.{key}"] for key in "12345"]
    assert given == ["10", "30", "13,5", "20", "25"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_it_is_the_shipped_case_again(lang: Language) -> None:
    """What the sheet writes is the case in the file, whichever language it is typed in."""
    case = example(NAME)
    assert case is not None
    typed = case_of(example_sheet(lang), load(RULESET).model)
    assert not typed.marks.fields()
    assert typed.document == case.document

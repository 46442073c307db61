"""The worked case that a person opens to see how the form is filled in."""

from __future__ import annotations

from typing import Final

from tcpl_rules._assets import asset
from tcpl_rules.assessment.case import Case
from tcpl_rules.calculator.typed.sheet import Sheet
from tcpl_rules.calculator.typed.written_case import sheet_of
from tcpl_rules.quantities import Language
from tcpl_rules.shelf import load

RULESET: Final = "qd-25-2021"
NAME: Final = "dong-huong-2024"


def example_sheet(lang: Language) -> Sheet:
    """Đông Hương ward in 2024, as its own draft report gives it, typed in *lang*."""
    file = asset("rulesets") / RULESET / "cases" / f"{NAME}.toml"
    case = Case.from_toml(file.read_text("utf-8"), file.name)
    return sheet_of(case, load(RULESET).model, lang)

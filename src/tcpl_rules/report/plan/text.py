"""A plan as text for a screen, or as Markdown for a report."""

from __future__ import annotations

from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.planning.plan import Plan
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.markdown import page_markdown
from tcpl_rules.report.explanation.screen import page_text
from tcpl_rules.report.plan.sections import plan_page
from tcpl_rules.report.screen import Screen


def plan_text(plan: Plan, ruleset: Ruleset, lang: Language, screen: Screen) -> str:
    """The outcome as it is, then what would do, what bars it, or what to find out first."""
    return page_text(plan_page(plan, ruleset, lang), screen)


def plan_markdown(plan: Plan, ruleset: Ruleset, lang: Language) -> str:
    """The plan as Markdown."""
    return page_markdown(plan_page(plan, ruleset, lang))

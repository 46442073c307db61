"""An explanation or a plan as text for a screen, or as Markdown for a report."""

from __future__ import annotations

from collections.abc import Iterable

from tcpl_rules.explanation.explanation import Explanation
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.planning.plan import Plan
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.markdown import page_markdown
from tcpl_rules.report.explanation.screen import page_text
from tcpl_rules.report.explanation.sections import explanation_page
from tcpl_rules.report.screen import Screen


def explanation_text(
    explanation: Explanation,
    ruleset: Ruleset,
    lang: Language,
    screen: Screen,
    plan: Plan | None = None,
    beside: Iterable[str] = (),
) -> str:
    """The outcome and why first, then what is open, what to do, the procedure, the sources."""
    return page_text(explanation_page(explanation, ruleset, lang, plan, beside), screen)


def explanation_markdown(
    explanation: Explanation,
    ruleset: Ruleset,
    lang: Language,
    plan: Plan | None = None,
    beside: Iterable[str] = (),
) -> str:
    """The explanation as Markdown."""
    return page_markdown(explanation_page(explanation, ruleset, lang, plan, beside))

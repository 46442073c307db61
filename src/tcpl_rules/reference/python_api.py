"""What Python imports, a page for each thing that somebody wants to do; in English alone.

The pages name the objects; mkdocstrings draws them from the docstrings where a site is built.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from tcpl_rules.reference.markdown import bullets, heading, link, page, relative
from tcpl_rules.reference.page import Page

FOLDER: Final = "reference/python"


@frozen
class Topic:
    """A page: its *name* and *title*, what it is for, and the objects on it by their full names."""

    name: str
    title: str
    lead: str
    objects: tuple[str, ...]


TOPICS: Final = (
    Topic(
        "rulesets",
        "Find a ruleset",
        "A ruleset is one version of a regulation. Load it once and keep it: it is immutable, and "
        "threads may share it.",
        (
            "tcpl_rules.shipped_ids",
            "tcpl_rules.load",
            "tcpl_rules.load_overlay",
            "tcpl_rules.for_year",
            "tcpl_rules.for_date",
            "tcpl_rules.for_case",
            "tcpl_rules.CompiledRuleset",
        ),
    ),
    Topic(
        "make-cases",
        "Make a case",
        "A case is one unit in one year: who it is, its facts, and what people entered.",
        (
            "tcpl_rules.Case",
            "tcpl_rules.FactListing",
            "tcpl_rules.Needed",
            "tcpl_rules.Problem",
            "tcpl_rules.tables.read_cases.read_cases",
        ),
    ),
    Topic(
        "results",
        "Read a result",
        "What `CompiledRuleset.assess` gives. Every score is a range, which is one number once all "
        "that it turns on is known.",
        (
            "tcpl_rules.Assessment",
            "tcpl_rules.NodeScore",
            "tcpl_rules.ConditionResult",
            "tcpl_rules.Difference",
            "tcpl_rules.Range",
            "tcpl_rules.Rounding",
            "tcpl_rules.ClauseUsed",
            "tcpl_rules.Receipt",
            "tcpl_rules.result_schema",
        ),
    ),
    Topic(
        "explanations",
        "Explain and plan",
        "Why a case came out as it did, what is open, and the least that would make it qualify.",
        (
            "tcpl_rules.explanation.explanation.Explanation",
            "tcpl_rules.planning.plan.Plan",
            "tcpl_rules.remedy.remediate.remediate",
            "tcpl_rules.remedy.remediation.Remediation",
        ),
    ),
    Topic(
        "deadlines",
        "Deadlines and procedure",
        "What the law asks of the way to the result, and when. Days off need the extra `calendar`.",
        (
            "tcpl_rules.procedure.timeline.Timeline",
            "tcpl_rules.procedure.timeline.Deadline",
            "tcpl_rules.procedure.finding.Procedure",
            "tcpl_rules.calendar.vietnam.vietnam",
            "tcpl_rules.calendar.calendar.Calendar",
        ),
    ),
    Topic(
        "versions",
        "Compare versions",
        "What one version changes against another, by meaning, and what that means for communes.",
        (
            "tcpl_rules.comparison.diff.diff",
            "tcpl_rules.comparison.comparison.Comparison",
            "tcpl_rules.comparison.comparison.ClauseChange",
            "tcpl_rules.comparison.comparison.Witness",
            "tcpl_rules.comparison.impact_of.impact",
            "tcpl_rules.comparison.impact.Impact",
        ),
    ),
    Topic(
        "errors",
        "What is raised",
        "Each refusal carries everything that is wrong, with a code and a place; sentences are in "
        "Vietnamese and English.",
        (
            "tcpl_rules.TcplError",
            "tcpl_rules.CaseError",
            "tcpl_rules.RulesetError",
            "tcpl_rules.UnknownRulesetError",
            "tcpl_rules.PlanError",
            "tcpl_rules.CalendarError",
            "tcpl_rules.OpenScoreError",
            "tcpl_rules.InternalError",
            "tcpl_rules.Diagnostic",
        ),
    ),
)


def python_pages() -> Iterator[Page]:
    """The pages of the Python API, what they hold first."""
    here = f"{FOLDER}/index.md"
    listed = (
        f"{link(topic.title, relative(f'{FOLDER}/{topic.name}.md', here))}: {topic.lead}"
        for topic in TOPICS
    )
    lead = "All of `tcpl_rules` that is meant to be imported, by what one wants to do with it."
    yield Page(path=here, text=page(heading(1, "Python"), lead, bullets(listed)))
    for topic in TOPICS:
        named = (f"::: {name}" for name in topic.objects)
        text = page(heading(1, topic.title), topic.lead, *named)
        yield Page(path=f"{FOLDER}/{topic.name}.md", text=text)

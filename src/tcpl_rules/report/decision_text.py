"""Decisions of authorities in words, and the facts that come from another assessment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tcpl_rules.assessment.assessment import HEADLINES, Assessment
from tcpl_rules.assessment.case import Decision, Feed
from tcpl_rules.model.fact import Fact
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.wording import UNKNOWN

_RECOGNISED = {True: Text("công nhận", "recognises"), False: Text("không công nhận", "refuses")}
_DECISION = Text("quyết định {}", "decision {}")
_OUTCOME = Text("kết quả theo {ruleset}: {outcome}", "outcome under {ruleset}: {outcome}")
_BARE_OUTCOME = Text("kết quả: {outcome}", "outcome: {outcome}")
_YES_NO = {1: Text("có", "yes"), 0: Text("không", "no"), None: UNKNOWN}


def decision_in_words(decision: Decision, lang: Language) -> str:
    """*decision* as it was entered: number, day, authority, and what it says."""
    day = _day(decision.date, lang) if decision.date else ""
    recognised = decision.recognised
    said = "" if recognised is None else _RECOGNISED[recognised].in_language(lang)
    return ", ".join(part for part in (decision.number, day, decision.authority, said) if part)


def _day(day: date, lang: Language) -> str:
    return f"ngày {day:%d/%m/%Y}" if lang == "vi" else day.isoformat()


def fed_facts(assessment: Assessment, ruleset: Ruleset, lang: Language) -> Iterator[str]:
    """Each fact that another assessment gives, and the papers that it comes from."""
    for fact in ruleset.facts:
        if fact.id in assessment.fed:
            yield _fed_fact(fact, assessment.fed[fact.id], lang)


def _fed_fact(fact: Fact, feed: Feed, lang: Language) -> str:
    found = _YES_NO[feed.value].in_language(lang)
    papers = "; ".join(_papers(feed, lang))
    return f"{fact.label.in_language(lang)}: {found}" + (f" ({papers})" if papers else "")


def _papers(feed: Feed, lang: Language) -> Iterator[str]:
    if feed.decision is not None:
        yield _DECISION.in_language(lang).format(decision_in_words(feed.decision, lang)).strip()
    if feed.outcome:
        outcome = HEADLINES[feed.outcome, True].in_language(lang)
        wording = _OUTCOME if feed.ruleset else _BARE_OUTCOME
        yield wording.in_language(lang).format(ruleset=feed.ruleset, outcome=outcome)

"""What is said to the caller, in the language that the caller asks for."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, JsonResponse
from django.utils.translation import get_language_from_request

from tcpl_rules import CompiledRuleset, FactListing, Problem
from tcpl_rules.quantities import Language, plain


def language_of(request: HttpRequest) -> Language:
    """Vietnamese or English, as the header Accept-Language asks; LANGUAGE_CODE if neither."""
    return "en" if get_language_from_request(request) == "en" else "vi"


def refusal(problems: Iterable[Problem], lang: Language) -> JsonResponse:
    """All that is wrong with a case, at once."""
    found = {"problems": [wrong_field(problem, lang) for problem in problems]}
    return JsonResponse(found, status=422, headers={"Content-Language": lang})


def wrong_field(problem: Problem, lang: Language) -> dict[str, object]:
    """*problem* in *lang*; beside its field, if there is one, it need not say the place."""
    return {
        "pointer": problem.pointer,
        "code": problem.code,
        "text": problem.text(lang) if problem.pointer else problem.sentence(lang),
        "value": problem.value,
        "allowed": problem.allowed.in_language(lang) if problem.allowed else None,
    }


def form(ruleset: CompiledRuleset, lang: Language) -> dict[str, object]:
    """All that *ruleset* can be told: its facts, and the parts that people judge."""
    return {
        "title": ruleset.model.title.in_language(lang),
        "by_points": ruleset.model.by_points,
        "facts": [fact(listing, lang) for listing in ruleset.facts],
        "parts": [
            {
                "key": node.key,
                "title": node.title.in_language(lang),
                "maximum": None if node.maximum.value is None else plain(node.maximum.value),
            }
            for node in ruleset.model.walk()
        ],
    }


def fact(listing: FactListing, lang: Language) -> dict[str, object]:
    """One fact: what is asked, in which unit, between which bounds, and by which clauses."""
    return {
        "id": listing.id,
        "kind": listing.kind.value,
        "label": listing.label.in_language(lang),
        "asks": listing.asks.in_language(lang),
        "unit": listing.unit.in_language(lang),
        "at_least": listing.at_least,
        "at_most": listing.at_most,
        "at_most_fact": listing.at_most_fact,
        "clauses": [
            {"citation": clause.citation.in_language(lang), "basis": clause.basis.value}
            for clause in listing.clauses
        ],
    }

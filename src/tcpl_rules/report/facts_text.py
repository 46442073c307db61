"""The facts that a ruleset asks for."""

from __future__ import annotations

from collections.abc import Iterable

from tcpl_rules.assessment.fact_listing import FactListing
from tcpl_rules.model.fact import FactKind, Fed
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.screen import Screen

_YES_NO = Text("có hoặc không", "yes or no")
_FROM = Text("từ {}", "from {}")
_TO = Text("đến {}", "to {}")
_FED = {
    (True, True): Text(
        "có thể lấy từ quyết định hoặc kết quả đánh giá theo {}",
        "may come from the decision or the outcome under {}",
    ),
    (True, False): Text("có thể lấy từ quyết định theo {}", "may come from the decision under {}"),
    (False, True): Text(
        "có thể lấy từ kết quả đánh giá theo {}", "may come from the outcome under {}"
    ),
}
"""By whether a fact takes a decision, and whether it takes an outcome."""

_AT_MOST = Text("không quá {}", "at most {}")


def facts_text(facts: Iterable[FactListing], lang: Language, screen: Screen) -> str:
    """Each fact: its id, its label, the question, and which values it takes."""
    return "\n\n".join("\n".join(_fact(fact, lang, screen)) for fact in facts)


def facts_json(facts: Iterable[FactListing]) -> list[dict[str, object]]:
    """The same, as `json.dumps` takes it."""
    return [
        {
            "id": fact.id,
            "kind": fact.kind.value,
            "label": _both(fact.label),
            "asks": _both(fact.asks),
            "unit": _both(fact.unit),
            "at_least": fact.at_least,
            "at_most": fact.at_most,
            "at_most_fact": fact.at_most_fact,
            "fed": None if fact.fed is None else _fed(fact.fed),
            "clauses": [
                {
                    "part": clause.part,
                    "citation": _both(clause.citation),
                    "basis": clause.basis.value,
                    "source": clause.source,
                }
                for clause in fact.clauses
            ],
        }
        for fact in facts
    ]


def _fed(fed: Fed) -> dict[str, object]:
    return {
        "decision": fed.decision,
        "outcome": fed.outcome,
        "standard": fed.standard,
        "text": _both(fed.text),
    }


def _fact(fact: FactListing, lang: Language, screen: Screen) -> list[str]:
    label = f"{fact.label.in_language(lang)} ({_values(fact, lang)})"
    return [
        screen.bold(fact.id),
        *screen.wrapped(label, "  ", "    "),
        *screen.wrapped(fact.asks.in_language(lang), "  ", "    "),
        *(screen.wrapped(fed_by(fact.fed, lang), "  ", "    ") if fact.fed else []),
    ]


def fed_by(fed: Fed, lang: Language) -> str:
    """Where a fact may come from."""
    return _FED[fed.decision, fed.outcome].in_language(lang).format(fed.text.in_language(lang))


def _values(fact: FactListing, lang: Language) -> str:
    if fact.kind is FactKind.YES_NO:
        return _YES_NO.in_language(lang)
    unit = fact.unit.in_language(lang)
    said = [unit] if unit else []
    if fact.at_least is not None:
        said.append(_FROM.in_language(lang).format(fact.at_least))
    if fact.at_most is not None:
        said.append(_TO.in_language(lang).format(fact.at_most))
    if fact.at_most_fact is not None:
        said.append(_AT_MOST.in_language(lang).format(fact.at_most_fact))
    return ", ".join(said)


def _both(text: Text) -> dict[str, str]:
    return {"vi": text.vi, "en": text.in_language("en")}

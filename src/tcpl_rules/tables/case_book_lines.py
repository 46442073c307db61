"""What one case is asked for, line by line, as the sheets of a workbook ask it."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from attrs import field, frozen

from tcpl_rules.assessment.case_shape import CaseShape, NodeShape
from tcpl_rules.assessment.case_words import (
    DECISION,
    FED,
    LEFT_OUT,
    OUTCOMES,
    SIDES,
    UNIT,
    YEAR,
    node_words,
)
from tcpl_rules.assessment.check_facts import expected, unit_of
from tcpl_rules.assessment.check_identity import years_covered
from tcpl_rules.model.condition import AboutPoints
from tcpl_rules.model.fact import Fact, FactKind, Fed
from tcpl_rules.model.ruleset import Node
from tcpl_rules.model.standing import Standing, Text
from tcpl_rules.quantities import Language, display
from tcpl_rules.workbook.form_sheet import Bounds


class Sort(enum.Enum):
    """What is written in the value cell of a line."""

    TEXT = "text"
    CODE = "code"
    YEAR = "year"
    COUNT = "count"
    YES_NO = "yes_no"
    MET = "met"
    POINTS = "points"
    KEYS = "keys"
    DATE = "date"
    DONE = "done"
    DAYS = "days"
    CHOICE = "choice"
    LISTED = "listed"


Cited = Callable[[Standing], str]
"""Where a part stands in law, in words."""


def _no_choices() -> Mapping[str, str]:
    return MappingProxyType({})


@frozen(kw_only=True)
class Line:
    """One value that is asked for; *keys* lead to it in a case.

    *code* is the key of a part, *takes* how the value is written, *choices* what may be chosen, in
    words, with the id that each stands for. *beside* are further cells of points: their maximum
    (``of``), and the tally of the part. A *listed* line puts its name into the list at *keys*, or
    into that at *otherwise*. Of a *plain* one nobody asks where it comes from.
    """

    keys: tuple[str, ...]
    sort: Sort
    title: str
    code: str = ""
    asks: str = ""
    unit: str = ""
    takes: str = ""
    citation: str = ""
    choices: Mapping[str, str] = field(factory=_no_choices, hash=False)
    bounds: Bounds | None = None
    beside: frozenset[str] = frozenset()
    name: str = ""
    otherwise: tuple[str, ...] = ()
    plain: bool = False
    top: bool = False


@frozen
class Heading:
    """A line that only says what follows."""

    text: str


Lines = Iterator[Line | Heading]

OF: Final = "of"
TALLIED: Final = ("full", "half", "zero")

_WAYS: Final[Mapping[Sort, Text]] = MappingProxyType(
    {
        Sort.YES_NO: Text("có hoặc không", "yes or no"),
        Sort.MET: Text("đạt hoặc không đạt", "met or not met"),
        Sort.DATE: Text("ngày/tháng/năm", "day/month/year"),
        Sort.DONE: Text(
            "ngày/tháng/năm; “có” nếu đã xong mà không rõ ngày; “không” nếu chưa làm",
            "day/month/year; `yes` if on a day not known; `no` if it was not done",
        ),
        Sort.KEYS: Text("mã các mục, cách nhau bằng dấu ;", "keys of parts, parted by ;"),
        Sort.DAYS: Text(
            "các ngày dạng 2026-01-02, cách nhau bằng dấu ;", "days as 2026-01-02, parted by ;"
        ),
    }
)
_UP_TO: Final = Text("từ {least} đến {most} điểm", "{least} to {most} points")
_NO_MAXIMUM: Final = Text(
    "ghi điểm, và ghi điểm tối đa ở cột bên cạnh", "the points, and their maximum beside them"
)
_AT_MOST: Final = Text("không quá “{}”", "at most “{}”")
_OPTIONAL: Final = Text("không bắt buộc", "optional")
_DECISION: Final = Text("Quyết định công nhận (nếu đã có)", "The authority's decision, if any")
_UNIT: Final = Text("Đơn vị được đánh giá", "The unit that is assessed")
_FED: Final = Text(
    "Có thể lấy từ việc đánh giá chính đơn vị này theo {}: {}",
    "May come from the assessment of the same unit under {}: {}",
)
_FACTS: Final = Text("Số liệu", "Facts")
_RULESET: Final = Text("mã của bộ quy tắc", "the id of the ruleset")


def way(sort: Sort, lang: Language) -> str:
    """How a value of *sort* is written; empty where nobody needs to be told."""
    found = _WAYS.get(sort)
    return found.in_language(lang) if found else ""


def unit_lines(shape: CaseShape, lang: Language) -> Lines:
    """Who is assessed, for which year, and what the authority decided."""
    yield Heading(_UNIT.in_language(lang))
    yield Line(
        keys=("year",),
        sort=Sort.YEAR,
        title=YEAR.in_language(lang),
        takes=years_covered(shape.ruleset.years).in_language(lang),
        plain=True,
    )
    offered = {"kind": shape.kinds, "class": shape.classes}
    for key, text in UNIT.items():
        choices = choices_of(offered.get(key, {}), lang)
        needed = key in ("name", "kind") or bool(choices)
        sort = Sort.CODE if key == "code" else Sort.CHOICE if choices else Sort.TEXT
        takes = "" if needed else _OPTIONAL.in_language(lang)
        yield Line(
            keys=("unit", key),
            sort=sort,
            title=text.in_language(lang),
            takes=" / ".join(choices) or takes,
            choices=choices,
            plain=True,
        )
    may = [key for key, node in shape.nodes.items() if node.may_be_left_out]
    if may:
        takes = f"{way(Sort.KEYS, lang)}: {', '.join(may)}"
        title = LEFT_OUT.in_language(lang)
        yield Line(keys=("left_out",), sort=Sort.KEYS, title=title, takes=takes, plain=True)
    yield Heading(_DECISION.in_language(lang))
    yield from _decision(("decision",), lang)


def fact_lines(shape: CaseShape, lang: Language, cited: Cited) -> Lines:
    """The facts, and what may stand in for them."""
    yield Heading(_FACTS.in_language(lang))
    for fact in shape.facts.values():
        yield _fact(fact, shape, lang, cited)
    for fact in shape.facts.values():
        if fact.fed is not None:
            text, label = fact.fed.text.in_language(lang), fact.label.in_language(lang)
            yield Heading(_FED.in_language(lang).format(text, label))
            yield from _fed(fact.id, fact.fed, lang)


def entry_lines(side: str, shape: CaseShape, lang: Language, cited: Cited) -> Lines:
    """What one party enters: points, or what is met."""
    part = "points" if shape.by_points else "met"
    for node in shape.ruleset.walk():
        own = shape.nodes[node.key]
        yield Line(
            keys=(side, part, node.key),
            sort=Sort.POINTS if shape.by_points else Sort.MET,
            code=node.key,
            title=node_words(node).in_language(lang),
            takes=_points(own, lang) if shape.by_points else way(Sort.MET, lang),
            citation=cited(node.standing),
            choices=_no_choices(),
            beside=_beside(node, own) if shape.by_points else frozenset(),
            top=not own.parents,
        )


def condition_lines(shape: CaseShape, lang: Language, cited: Cited) -> Lines:
    """The conditions that a person may judge, for each party."""
    asked = [c for c in shape.conditions.values() if not isinstance(c.requirement, AboutPoints)]
    for side, said in SIDES.items():
        if asked:
            yield Heading(said.in_language(lang))
        for condition in asked:
            yield Line(
                keys=(side, "conditions", condition.id),
                sort=Sort.MET,
                title=condition.text.in_language(lang),
                takes=way(Sort.MET, lang),
                citation=cited(condition.standing),
            )


def _decision(keys: tuple[str, ...], lang: Language) -> Lines:
    sorts = {"date": Sort.DATE, "recognised": Sort.YES_NO}
    for key, text in DECISION.items():
        sort = sorts.get(key, Sort.TEXT)
        title, takes = text.in_language(lang), way(sort, lang)
        yield Line(keys=(*keys, key), sort=sort, title=title, takes=takes, plain=True)


def _fact(fact: Fact, shape: CaseShape, lang: Language, cited: Cited) -> Line:
    yes_no = fact.kind is FactKind.YES_NO
    takes = way(Sort.YES_NO, lang) if yes_no else expected(fact).in_language(lang)
    if fact.at_most_fact is not None:
        whole = shape.facts[fact.at_most_fact].label.in_language(lang)
        takes = f"{takes}; {_AT_MOST.in_language(lang).format(whole)}"
    asks = [fact.asks, *(note.text for note in fact.counts)]
    least, most = shape.bounds[fact.id]
    return Line(
        keys=("facts", fact.id),
        sort=Sort.YES_NO if yes_no else Sort.COUNT,
        title=fact.label.in_language(lang),
        asks="\n".join(text.in_language(lang) for text in asks if text.vi),
        unit=unit_of(fact).in_language(lang),
        takes=takes,
        citation=cited(fact.standing),
        bounds=None if yes_no else Bounds(least=least, most=most),
    )


def _fed(fact: str, fed: Fed, lang: Language) -> Lines:
    if fed.decision:
        yield from _decision(("fed", fact, "decision"), lang)
    if fed.outcome:
        choices = choices_of(OUTCOMES, lang)
        title = FED["outcome"].in_language(lang)
        keys, takes = ("fed", fact, "outcome"), " / ".join(choices)
        yield Line(keys=keys, sort=Sort.CHOICE, title=title, takes=takes, choices=choices)
    title, takes = FED["ruleset"].in_language(lang), _RULESET.in_language(lang)
    yield Line(keys=("fed", fact, "ruleset"), sort=Sort.TEXT, title=title, takes=takes)


def _points(node: NodeShape, lang: Language) -> str:
    if node.maximum is None:
        return _NO_MAXIMUM.in_language(lang)
    least, most = display(node.least, lang), display(node.maximum, lang)
    return _UP_TO.in_language(lang).format(least=least, most=most)


def _beside(node: Node, shape: NodeShape) -> frozenset[str]:
    tallied = TALLIED if node.children else ()
    return frozenset((*tallied, *((OF,) if shape.maximum is None else ())))


def choices_of(texts: Mapping[str, Text], lang: Language) -> Mapping[str, str]:
    """Each id by the words for it; by the id itself where two have the same words."""
    words = [text.in_language(lang) for text in texts.values()]
    return MappingProxyType(
        {
            (said if words.count(said) == 1 else id_): id_
            for (id_, _), said in zip(texts.items(), words, strict=True)
        }
    )

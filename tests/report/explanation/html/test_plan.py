"""A plan drawn: from where to where, and why nothing cheaper does."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from attrs import evolve

from tcpl_rules.planning.plan import (
    Asked,
    Barred,
    Certificate,
    FactChange,
    Mend,
    Plan,
    Reach,
)
from tcpl_rules.report.explanation.html.cited import citing
from tcpl_rules.report.explanation.html.plan import PlanDrawing
from tests.report.build import MODEL
from tests.report.html_pages import AT_79_5, Element, explained, read, shipped
from tests.shipped import ruleset

_BEFORE = explained(AT_79_5)
_AFTER = {**AT_79_5["self_assessed"]["points"], "2": 30}


@cache
def _changes() -> Plan:
    result = ruleset("qd-25-2021").assess({**AT_79_5, "self_assessed": {"points": _AFTER}})
    node = _BEFORE.assessment.node("2")
    mend = Mend(
        about="node",
        key="2",
        title=node.title,
        now=Fraction(24),
        to=Fraction(30),
        enough=Fraction(49, 2),
        cost=Fraction(1),
        pointer="/self_assessed/points/2",
        clauses=(*_BEFORE.assessment.clauses[:1], *_BEFORE.assessment.clauses[:1]),
    )
    certificate = Certificate(
        asked=(Asked(condition="total", key="", points=Fraction(80)),),
        conditions=(),
        start=(),
        groups=(),
        reached=(Reach(cost=Fraction(0), most=Fraction(159, 2)),),
    )
    return Plan(
        answer="changes",
        before=_BEFORE.assessment,
        mends=(mend,),
        cost=Fraction(1),
        certificate=certificate,
        result=result,
    )


def _drawn(plan: Plan) -> Element:
    cites = citing(_BEFORE, MODEL, "vi", plan)
    return read(PlanDrawing(plan, MODEL, "vi", cites).drawn().text)


def _rects(drawn: Element) -> list[tuple[str, str, str]]:
    return [
        (one.attributes["class"], one.attributes["x"], one.attributes["width"])
        for one in drawn.all("rect")
    ]


def test_a_mend_goes_from_what_is_there_to_what_would_be() -> None:
    mend = _drawn(_changes()).one("ol", class_="mends").all("li")[0]

    assert "từ 24 điểm lên 30 điểm (tối thiểu 24,5 điểm)" in mend.text
    assert _rects(mend) == [
        ("track", "0%", "100%"),
        ("sure part", "0%", "80%"),
        ("gain", "80%", "20%"),
    ]
    assert {line.attributes["x1"] for line in mend.all("line")} == {"81.666%"}


def test_a_clause_is_cited_once() -> None:
    assert len(_drawn(_changes()).one("ol", class_="mends").all("p", class_="cited")) == 1


def test_the_total_as_it_would_be() -> None:
    drawn = _drawn(_changes())
    total = drawn.all("svg", class_="bar")[-1]

    assert "85,5/100" in drawn.text
    assert _rects(total)[1:] == [("sure part", "0%", "79.5%"), ("gain", "79.5%", "6%")]
    assert total.one("text").text == "cần từ 80"


def test_why_nothing_cheaper_does() -> None:
    table = _drawn(_changes()).one("table")

    assert [cell.text for cell in table.one("tbody").all("tr")[0].all("td")] == ["79,5"]


def test_facts_to_move_by_their_labels() -> None:
    fact = MODEL.facts[0]
    change = FactChange(
        fact=fact.id,
        label=fact.label,
        unit=fact.unit,
        yes_no=False,
        now=1,
        to=0,
        pointer=f"/facts/{fact.id}",
    )
    plan = _changes()
    (mend,) = plan.mends
    text = _drawn(evolve(plan, mends=(evolve(mend, facts=(change,)),))).text

    assert fact.label.vi in text
    assert fact.id not in text


def test_what_bars_it() -> None:
    assessment = shipped("qd-25-2021/invented-head-disciplined").assessment
    condition = assessment.conditions[2]
    barred = Barred(condition=condition.id, text=condition.text, clause=condition.clause)
    drawn = _drawn(Plan(answer="never", before=assessment, barred=(barred,)))

    assert condition.text.vi in drawn.one("ul").text
    assert drawn.one("use").attributes["href"] == "#sign-failed"
    assert drawn.all("ol", class_="mends") == []


def test_nothing_has_to_change() -> None:
    assessment = shipped("qd-25-2021/dong-huong-2024").assessment
    drawn = _drawn(Plan(answer="qualifies", before=assessment))

    assert "không phải khắc phục thêm nội dung nào" in drawn.text
    assert drawn.all("svg", class_="bar") == []


def test_without_points_there_are_no_bars() -> None:
    name = "qd-27-2025/invented-one-content-not-met"
    before = shipped(name, accept_hearsay=True).assessment
    node = before.node("2.6.1")
    mend = Mend(
        about="node",
        key=node.key,
        title=node.title,
        now=Fraction(0),
        to=Fraction(1),
        enough=Fraction(1),
        cost=Fraction(1),
    )
    plan = Plan(answer="changes", before=before, mends=(mend,), cost=Fraction(1), result=before)
    model = ruleset("qd-27-2025").model
    cites = citing(shipped(name), model, "vi", plan)
    drawn = read(PlanDrawing(plan, model, "vi", cites).drawn().text)

    assert "từ chưa đạt thành đạt" in drawn.text
    assert drawn.all("svg", class_="bar") == []

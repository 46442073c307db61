"""Conditions, deciding reasons in their order, what is open, what is to do."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from tcpl_rules.assessment.case import Provenance
from tcpl_rules.assessment.still_needed import Needed
from tcpl_rules.explanation.explanation import EitherWay, Explanation, Open, ToDo
from tcpl_rules.model.standing import Text
from tcpl_rules.report.explanation.html.cited import citing
from tcpl_rules.report.explanation.html.reasons import ReasonDrawing
from tests.report.html_pages import AT_79_5, Element, explained, read, shipped
from tests.shipped import ruleset

_FAILING = explained(AT_79_5)


def _drawing(explanation: Explanation = _FAILING, **more: Any) -> ReasonDrawing:
    model = ruleset(explanation.assessment.receipt.ruleset).model
    changed = evolve(explanation, **more)
    return ReasonDrawing(changed, model, "vi", citing(changed, model, "vi", None))


def _signs(drawn: Element) -> list[str]:
    return [use.attributes["href"] for use in drawn.all("use")]


@pytest.mark.parametrize(
    ("name", "stamps"),
    [
        ("qd-25-2021/dong-huong-2024", ["đạt", "đạt", "đạt"]),
        ("qd-25-2021/invented-head-disciplined", ["đạt", "đạt", "chưa đạt"]),
        ("qd-25-2021/invented-heads-unknown", ["đạt", "đạt", "chưa biết"]),
    ],
)
def test_every_condition_with_its_state_in_a_word_and_a_sign(name: str, stamps: list[str]) -> None:
    drawn = read(_drawing(shipped(name)).conditions().text)
    conditions = shipped(name).assessment.conditions

    assert [stamp.text for stamp in drawn.all("p", class_="stamp")] == stamps
    assert [one.text for one in drawn.all("p", class_="name")] == [c.text.vi for c in conditions]
    assert len(set(_signs(drawn))) == len(set(stamps))


def test_a_ruleset_without_conditions() -> None:
    assert _drawing(shipped("tt-01-2018-vpcp/grade-good")).conditions().text == ""


def test_deciding_reasons_in_their_order() -> None:
    drawn = read(_drawing().deciding().text).one("ol")
    items = [child for child in drawn.inside if isinstance(child, Element)]

    assert len(items) == len(_FAILING.deciding)
    for item, reason in zip(items, _FAILING.deciding, strict=True):
        assert reason.title.vi.replace("“", "‘").replace("”", "’") in item.text


def test_the_longest_bar_is_the_greatest_loss() -> None:
    drawn = read(_drawing().deciding().text)
    losses = {
        one.one(class_="points").text: one.one("rect").attributes["width"]
        for one in drawn.all(class_="losing")
    }

    assert losses["−6"] == "100%"
    assert losses["−2,5"] == "41.666%"


def test_the_total_is_not_said_twice() -> None:
    (total, *_) = _FAILING.deciding
    drawn = read(_drawing(deciding=(total,)).deciding().text)

    assert [part.key for part in total.parts] == [""]
    assert drawn.text.count("79,5/100") == 1


def test_where_a_value_comes_from() -> None:
    (reason, *_) = shipped("qd-25-2021/invented-head-disciplined").deciding
    (fact, *rest) = reason.parts
    told = evolve(fact, provenance=Provenance(document="Quyết định <kỷ luật>", number="7/QĐ"))
    changed = evolve(reason, parts=(told, *rest))

    assert "Quyết định &lt;kỷ luật&gt;" in _drawing(deciding=(changed,)).deciding().text


def test_what_a_part_rests_on_is_folded_where_there_are_many() -> None:
    few = tuple(reason for reason in _FAILING.deciding if reason.key == "5.4")
    many, one = (read(_drawing(deciding=d).deciding().text) for d in (_FAILING.deciding, few))

    assert [("open" in fold.attributes) for fold in many.all("details")] == [False]
    assert [("open" in fold.attributes) for fold in one.all("details")] == [True]


def test_a_clause_that_does_not_apply_is_no_failure() -> None:
    drawn = read(_drawing(shipped("qd-27-2025/invented-facts-and-hand")).deciding().text)

    assert "#sign-left_out" in _signs(drawn)


class TestOpen:
    NEEDED = Needed(
        what="fact",
        key="heads_disciplined",
        label=Text("Số người"),
        asks=Text("Có bao nhiêu người?"),
        pointer="/facts/heads_disciplined",
    )

    def test_what_settles_it(self) -> None:
        explanation = shipped("qd-25-2021/invented-heads-unknown")
        drawn = read(
            _drawing(explanation, open=Open(settled_by=(self.NEEDED,), smallest=True)).open().text
        )

        assert drawn.one("ul", class_="needed").text == "Có bao nhiêu người?"
        assert "heads_disciplined" not in drawn.text

    def test_what_it_turns_on(self) -> None:
        explanation = shipped("qd-27-2025/invented-facts-and-hand")
        (condition,) = explanation.assessment.conditions
        turn = EitherWay(
            key=condition.id,
            about="condition",
            title=condition.text,
            why="hearsay",
            if_least="not_qualified",
            if_most="qualified",
            clause=condition.clause,
        )
        open_ = Open(settled_by=(), smallest=True, turns_on=(turn,))
        drawn = read(_drawing(explanation, open=open_).open().text)

        assert drawn.one("h3").text == "Kết quả theo từng khả năng"
        assert "chưa kiểm chứng được" in drawn.one("ul", class_="either").text

    def test_a_settled_outcome_leaves_nothing_open(self) -> None:
        assert _drawing().open().text == ""


class TestToDo:
    def _to_do(self, key: str, **more: Any) -> ToDo:
        node = _FAILING.assessment.node(key)
        return ToDo(key=key, title=node.title, met=False, lost=Fraction(2), **more)

    def test_each_part_that_is_wanting(self) -> None:
        drawn = read(_drawing(to_do=(self._to_do("1"), self._to_do("2"))).to_do().text)

        assert len(drawn.one("ol", class_="to-do").all("p", class_="name")) == 2
        assert _signs(drawn) == ["#sign-part", "#sign-part"]

    def test_what_holds_for_all_is_said_once(self) -> None:
        until = {"mendable": True, "until": date(2024, 12, 31), "in_time": True}
        both = (self._to_do("1", **until), self._to_do("2", **until))
        other = (self._to_do("1", **until), self._to_do("2", mendable=False))
        same, differing = (read(_drawing(to_do=one).to_do().text).text for one in (both, other))

        assert same.count("31/12/2024") == 1
        assert same.index("31/12/2024") < same.index("Tiêu chí 1")
        assert differing.index("31/12/2024") > differing.index("Tiêu chí 1")

    def test_without_points_what_is_not_met_comes_first(self) -> None:
        found = shipped("tt-124-2021-bca/invented-no-plan-nothing-else-known")
        signs = _signs(read(_drawing(found).to_do().text))

        assert [one.met for one in found.to_do][:2] == [None, False]
        assert signs[0] not in signs[1:]

    def test_nothing_to_do(self) -> None:
        assert _drawing(to_do=()).to_do().text == ""

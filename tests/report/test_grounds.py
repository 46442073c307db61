"""What a result rests on: no clause that did not count, none forgotten."""

from __future__ import annotations

import pytest

from tcpl_rules.assessment.assessment import ClauseUsed
from tcpl_rules.model.rule import ByHand
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.report.grounds import grounds
from tcpl_rules.report.screen import Screen
from tests.report.build import FULL, MODEL, result

_WIDE = Screen(width=900)
_PLACE = Text("Phụ lục I")


def _clause(part: str, basis: Basis = Basis.READ, source: str = "") -> ClauseUsed:
    return ClauseUsed(part=part, citation=_PLACE, basis=basis, source=source)


def _drawn(*clauses: ClauseUsed) -> list[str]:
    return [line.strip() for line in grounds(clauses, MODEL, "vi", _WIDE)]


def test_nothing_rests_on_nothing() -> None:
    assert _drawn() == []


def test_clauses_beneath_an_entry_do_not_count() -> None:
    """Of what is below an entry only the rules by which a person had to score.

    Indicator 5.4 is one of them: its rows ask for a verdict, and what they give was not read.
    """
    by_hand = [leaf.key for leaf in MODEL.walk() if isinstance(leaf.rule, ByHand)]

    assert {clause.part for clause in result().clauses} == {
        *(f"{key} score by hand" for key in (*by_hand, "5.4")),
        *(f"{key} max" for key in FULL),
        *(f"condition {condition.id}" for condition in MODEL.conditions),
    }


@pytest.mark.parametrize("unlawful", [0, 1])
def test_rows_that_gave_points_count_and_so_does_an_entry_by_hand(unlawful: int) -> None:
    points = {**{key: FULL[key] for key in "2345"}, "1.2": 7}
    facts = {
        "normative_documents_assigned": 1,
        "normative_documents_issued": 1,
        "normative_documents_unlawful": unlawful,
    }
    used = {c.part for c in result(self_assessed={"points": points}, facts=facts).clauses}

    assert {part for part in used if part.startswith("1.")} == {
        "1.1.1 award 1",
        f"1.1.2 award {0 if unlawful else 2}",
        "1.2 score by hand",
    }


def test_one_place_once_and_the_weakest_last() -> None:
    source = MODEL.sources[0].title.vi
    drawn = _drawn(
        _clause("1.2 unread", Basis.UNREAD),
        _clause("1 max", Basis.REPORTED, source),
        _clause("2 max", Basis.REPORTED, source),
        _clause("1.1.1 award 0.5"),
    )

    assert drawn == [
        "Căn cứ",
        "Đã đọc trong văn bản:",
        "Phụ lục I – mức 0,5 điểm của 1.1.1",
        "Do tài liệu khác nêu lại:",
        "Phụ lục I – điểm tối đa của 1, 2",
        f"nguồn: {source}",
        "Chưa đọc được quy định:",
        "Phụ lục I – mức điểm chưa đọc được của 1.2",
    ]


def test_every_part_has_words() -> None:
    parts = [
        *("rows", "average", "score by hand", "full marks", "silent", "unread", "award 1", "max"),
        *("require", "met when", "met by hand", "penalty 0.25", "no penalty 0.25"),
    ]
    (line,) = _drawn(*(_clause(f"1.1 {part}") for part in parts))[2:]
    english = ("rows", "average", "hand", "marks", "silent", "award", "require", "met", "penalty")

    assert len(line.split("; ")) == len(parts)
    assert not any(word in line for word in english)
    assert "; trừ 0,25 điểm ở 1.1; không trừ 0,25 điểm ở 1.1" in line


def test_conditions_go_by_their_numbers() -> None:
    named = (_clause(f"condition {condition.id}") for condition in MODEL.conditions)

    assert _drawn(*named)[2] == "Phụ lục I – điều kiện 1, 2, 3"


def test_a_part_of_an_unknown_form_is_shown_as_it_is() -> None:
    assert _drawn(_clause("something else"))[2] == "Phụ lục I – something else"

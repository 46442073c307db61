"""What is met, part by part."""

from __future__ import annotations

from typing import Any

from tcpl_rules.quantities import Language
from tcpl_rules.report.board import board
from tcpl_rules.report.screen import Screen
from tests.assessment.met import WITHOUT_POINTS, assessed, compiled, document

_WIDE = Screen(width=200)
_FACTS = {"files": 0, "late": 0, "waited": 2, "planned": True, "safe": True, "calm": False}


def _rows(lang: Language = "vi", **more: Any) -> dict[str, list[str]]:
    """The cells of each line after its title, by key; None of them is empty."""
    found: dict[str, list[str]] = {}
    for line in board(assessed(**more), lang, _WIDE):
        key, _, rest = line.strip().partition(". ")
        if rest:
            found[key] = [cell.strip() for cell in rest.split("  ") if cell.strip()][1:]
    return found


def test_every_part_in_the_order_of_the_law() -> None:
    assert _rows(facts=_FACTS) == {
        "1": ["chưa rõ", "2 – 3 trên 3"],
        "1.1": ["chưa rõ", "1 – 2 trên 2"],
        "1.1.1": ["không phát sinh"],
        "1.1.2": ["chưa rõ"],
        "1.2": ["đạt"],
        "2": ["không đạt", "0 – 2 trên 3"],
        "2.1": ["không đạt"],
        "2.2": ["chưa rõ"],
        "2.3": ["chưa rõ", "đạt"],
    }


def test_in_english() -> None:
    rows = _rows("en", facts=_FACTS)

    assert (rows["1.1.1"], rows["1.2"], rows["2"]) == (
        ["nothing arose"],
        ["met"],
        ["not met", "0 – 2 of 3"],
    )


def test_what_hearsay_would_make_of_it_has_a_column() -> None:
    heads = board(assessed(facts=_FACTS), "vi", _WIDE)[:2]

    assert "Nếu nguồn chưa" in heads[0]
    assert "kiểm chứng đúng" in heads[1]
    accepted = compiled().assess(document(facts=_FACTS), accept_hearsay=True)
    assert "kiểm chứng đúng" not in "\n".join(board(accepted, "vi", _WIDE))


def test_parts_beneath_an_entry_only_when_they_are_known() -> None:
    rows = _rows(facts={"planned": True, "waited": 2}, self_assessed={"met": {"1": True}})

    assert [key for key in rows if key[0] == "1"] == ["1", "1.2"]


def test_the_other_column_stands_beside() -> None:
    columns: dict[str, Any] = {
        "self_assessed": {"met": {"1": True}},
        "appraised": {"met": {"1": False}},
    }

    assert _rows(**columns)["1"] == ["không đạt", "0 – 2 trên 3", "đạt"]


def test_left_out() -> None:
    rows = _rows(left_out=["2"])

    assert rows["2"] == ["không đánh giá"]
    assert "2.1" not in rows


def test_a_part_made_of_what_did_not_arise_did_not_arise() -> None:
    text = WITHOUT_POINTS.replace('item 2 vi "Hiệu quả" { met by hand }', "")
    found = compiled(text).assess(document(facts={"files": 0}))

    assert [found.node(key).nothing_arose for key in ("1.1.1", "1.1", "1")] == [True, True, False]

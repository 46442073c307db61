"""A sheet writes the case that a person means, and asks where that is not clear."""

from __future__ import annotations

from datetime import date

from tcpl_rules.assessment.case import Case
from tcpl_rules.calculator.typed.sheet import Sheet
from tcpl_rules.calculator.typed.typed_case import Typed, case_of
from tests.calculator.sheets import DONG_HUONG
from tests.shipped import RULESETS, ruleset

_UNIT = {"name": "Phường Đông Hương", "kind": "ward"}


def _typed(name: str = "qd-25-2021", year: str = "2024", **more: object) -> Typed:
    sheet = Sheet.of({"year": year, "ruleset": name, "unit": _UNIT, **more})
    return case_of(sheet, ruleset(name).model)


def test_what_dong_huong_reports_is_its_case() -> None:
    """Its shipped case holds counts of indicators and papers beside; what counts is the same."""
    shipped = Case.read(RULESETS / "qd-25-2021/cases/dong-huong-2024.toml")
    document = {**shipped.document, "unit": _UNIT, "provenance": {}}
    document["self_assessed"] = {"points": dict(document["self_assessed"]["points"])}  # type: ignore[index]
    typed = _typed(fields=DONG_HUONG)
    assert (
        Case.from_mapping(typed.document).content_hash == Case.from_mapping(document).content_hash
    )
    assert typed.marks.fields() == frozenset()


def test_points_and_their_maximum_go_together() -> None:
    fields = {"self_assessed.points.2.1": "3,5", "self_assessed.points.2.1.of": "5"}
    column = _typed(fields=fields).document["self_assessed"]
    assert isinstance(column, dict)
    assert {key: str(value) for key, value in column["points"]["2.1"].items()} == {
        "points": "3.5",
        "of": "5",
    }


def test_what_can_be_read_twice_is_asked_about_and_not_counted() -> None:
    typed = _typed(fields={"facts.heads_disciplined": "1.250"})
    assert typed.marks.of("facts.heads_disciplined")[0].level == "ask"
    assert "facts" not in typed.document


def test_where_nothing_arose_the_figures_are_zero() -> None:
    typed = _typed(nothing_arose=["1.1"])
    assert typed.document["facts"] == {"normative_documents_assigned": 0}
    assert typed.implied == ("facts.normative_documents_assigned",)


def test_a_figure_that_says_otherwise_is_marked_and_not_known() -> None:
    typed = _typed(nothing_arose=["1.1"], fields={"facts.normative_documents_assigned": "3"})
    (mark,) = typed.marks.of("facts.normative_documents_assigned")
    assert mark.level == "error"
    assert "3" in mark.text.vi
    assert "facts" not in typed.document


def test_nothing_arose_where_the_law_says_nothing_of_it_is_refused() -> None:
    typed = _typed(nothing_arose=["2"])
    assert typed.marks.of("sheet")[0].level == "error"
    assert "facts" not in typed.document


def test_fields_of_another_standard_are_kept_and_told() -> None:
    typed = _typed(fields={"self_assessed.met.1": "đạt"})
    assert "self_assessed" not in typed.document
    assert typed.marks.of("sheet")[0].text.vi.startswith(
        "Có 1 ô đã ghi không thuộc mẫu này (mục 1)"
    )
    figures = _typed(fields={"facts.no_such_figure": "5"})
    assert "no_such_figure" not in figures.marks.of("sheet")[0].text.vi


def test_parts_are_left_out_by_a_field_of_their_own() -> None:
    fields = {"left_out.8": "có", "left_out.1": "không", "left_out.2": "?"}
    typed = _typed("tt-01-2018-vpcp", fields=fields)
    assert typed.document["left_out"] == ["8"]
    assert typed.marks.of("left_out.2")[0].level == "error"


def test_who_fills_in_a_value_stands_with_it() -> None:
    who = {"facts.heads_disciplined": "Công chức Tư pháp", "facts.heads_prosecuted": "Ai đó"}
    typed = _typed(fields={"facts.heads_disciplined": "0"}, who=who)
    assert typed.document["provenance"] == {
        "/facts/heads_disciplined": {"entered_by": "Công chức Tư pháp"}
    }


def test_what_an_opened_case_holds_besides_is_not_lost() -> None:
    rest = {
        "decision": {"date": {"#date": "2025-02-01"}},
        "provenance": {
            "/facts/heads_disciplined": {"note": "Mục I"},
            "/facts/heads_prosecuted": {"note": "Mục II"},
        },
    }
    typed = _typed(fields={"facts.heads_disciplined": "0"}, rest=rest)
    assert typed.document["decision"] == {"date": date(2025, 2, 1)}
    # A value that was taken out takes along where it came from.
    assert typed.document["provenance"] == {"/facts/heads_disciplined": {"note": "Mục I"}}


def test_steps_and_events_become_the_record() -> None:
    steps = {
        "post_draft": {"done": "20/12/2024", "members": "15", "in_writing": "có", "present": ["x"]},
        "assign_officials": {"done": "chưa"},
        "report_to_ministry": {"done": ""},
    }
    typed = _typed(steps=steps, events={"request": "không", "other": "1/2/2025"})
    assert typed.document["steps"] == {
        "post_draft": {
            "done": date(2024, 12, 20),
            "members": 15,
            "in_writing": True,
            "present": ("x",),
        },
        "assign_officials": {"done": False},
    }
    assert typed.document["events"] == {"request": False, "other": date(2025, 2, 1)}


def test_rows_without_anything_are_no_documents() -> None:
    rows = [
        {"name": " ", "proves": [], "missing": False},
        {"name": "Quyết định", "date": "5/1/2025", "proves": "1.1; 1.2", "missing": "có"},
    ]
    typed = _typed(documents=rows)
    assert typed.rows == (1,)
    assert typed.document["documents"] == [
        {
            "name": "Quyết định",
            "date": date(2025, 1, 5),
            "proves": ("1.1", "1.2"),
            "missing": True,
        }
    ]

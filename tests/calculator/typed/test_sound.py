"""What is wrong is marked where it was typed; the rest is judged."""

from __future__ import annotations

import pytest

from tcpl_rules.calculator.typed.sound import Places, asks_for_kind, is_pointer
from tests.calculator.sheets import DONG_HUONG, judged, marks
from tests.shipped import ruleset


def test_one_wrong_field_leaves_the_rest_as_it_was() -> None:
    fields = {**DONG_HUONG, "appraised.conditions.heads": "?", "facts.heads_prosecuted": "x"}
    found = judged(fields=fields)
    assert set(found["marks"]) == {"appraised.conditions.heads", "facts.heads_prosecuted"}
    assert found["summary"]["points"] == "98,5"
    assert [one["key"] for one in found["missing"]] == ["heads_prosecuted"]


@pytest.mark.parametrize("last", ["files", "files_total_shorter", "files_total_longer"])
def test_figures_that_contradict_each_other_are_marked_where_one_was_typed_last(last: str) -> None:
    said = {"files": "10", "files_total_shorter": "9", "files_total_longer": "3"}
    order = [*(name for name in said if name != last), last]
    found = marks("tt-01-2018-vpcp", fields={f"facts.{name}": said[name] for name in order})
    assert set(found) == {f"facts.{last}"}


def test_a_unit_without_a_name_is_judged() -> None:
    found = judged(unit={"kind": "ward"}, fields=DONG_HUONG)
    assert found["marks"]["unit.name"][0]["level"] == "error"
    assert found["summary"]["outcome"] == "qualified"
    assert found["missing"][0]["fields"] == ["unit.name"]


def test_a_class_that_thresholds_turn_on_is_needed() -> None:
    found = judged("qd-619-2017", unit={"name": "X", "kind": "commune"})
    assert found["summary"]["outcome"] == ""
    assert [one["fields"] for one in found["missing"]] == [["unit.class"]]


def test_the_kind_is_needed_only_where_a_rule_asks_for_it() -> None:
    assert not asks_for_kind(ruleset("qd-25-2021").model)
    assert asks_for_kind(ruleset("tt-01-2018-vpcp").model)
    assert judged("tt-01-2018-vpcp", unit={"name": "X"})["summary"]["outcome"] == ""


def test_a_year_outside_is_judged_as_if() -> None:
    found = judged(year="2030", fields=DONG_HUONG)
    assert found["marks"]["year"][0]["level"] == "ask"
    assert found["summary"]["outcome"] == "qualified"
    assert "tính như thể" in found["receipt"]


def test_a_year_that_is_none_is_an_error_and_no_more() -> None:
    found = judged(year="", fields=DONG_HUONG)
    assert found["marks"]["year"][0]["level"] == "error"
    assert found["summary"]["points"] == "98,5"


def test_facts_that_contradict_each_other_end_in_a_judgement() -> None:
    fields = {
        "facts.files": "1",
        "facts.files_total_shorter": "5",
        "facts.files_total_equal": "6",
        "facts.files_total_longer": "7",
        "facts.files_unit_shorter": "8",
    }
    found = judged("tt-01-2018-vpcp", fields=fields)
    assert found["summary"]["outcome"]
    assert set(found["marks"]) <= set(fields)


def test_documents_are_marked_in_their_own_rows() -> None:
    rows = [{}, {"number": "5"}, {"name": "A", "proves": ["9.9"], "date": "31/2/2024"}]
    found = marks(documents=rows)
    assert set(found) == {"documents.1.name", "documents.2.proves", "documents.2.date"}


def test_what_no_field_owns_is_said_of_the_whole_sheet() -> None:
    rest = {"odd": 1, "facts": {"nix": 1}, "steps": {"nix": {"done": True}}}
    found = marks(rest=rest)
    assert set(found) == {"sheet"}
    assert len(found["sheet"]) == 3


def test_a_value_takes_along_where_it_came_from() -> None:
    told = {"/facts/heads_disciplined": {"note": "Mục I"}}
    found = marks(fields={"facts.heads_disciplined": "x"}, rest={"provenance": told})
    assert {field: len(said) for field, said in found.items()} == {"facts.heads_disciplined": 1}


@pytest.mark.parametrize(
    ("pointer", "field"),
    [
        ("/facts/a", "facts.a"),
        ("/self_assessed/points/2.1/of", "self_assessed.points.2.1.of"),
        ("/self_assessed/points/2.1/points", "self_assessed.points.2.1"),
        ("/self_assessed/tallies/2.1", "self_assessed.tallies.2.1.full"),
        ("/provenance/~1facts~1a/date", "facts.a"),
        ("/provenance/odd", "sheet"),
        ("/steps/s/present/0", "steps.s.done"),
        ("/documents/0/proves/1", "documents.3.proves"),
        ("/documents/0/odd", "documents.3.name"),
        ("/documents/7", "sheet"),
        ("/left_out/0", "sheet"),
        ("/nix", "sheet"),
        ("", "sheet"),
    ],
)
def test_every_place_in_a_case_has_one_place_in_the_form(pointer: str, field: str) -> None:
    owned = {
        "facts.a",
        "self_assessed.points.2.1",
        "self_assessed.points.2.1.of",
        "self_assessed.tallies.2.1.full",
        "steps.s.done",
    }
    places = Places((3,), owned)
    assert places.field_of(pointer) == field


def test_points_with_an_unread_maximum_are_two_fields() -> None:
    places = Places((), {"self_assessed.points.2.1", "self_assessed.points.2.1.of", "facts.a"})
    assert places.fields_of("/self_assessed/points/2.1") == [
        "self_assessed.points.2.1",
        "self_assessed.points.2.1.of",
    ]
    assert places.fields_of("/facts/a") == ["facts.a"]


def test_a_pointer_begins_at_the_top() -> None:
    assert is_pointer("/facts/a")
    assert not is_pointer("")
    assert not is_pointer("facts")
    assert not is_pointer("/facts/~")

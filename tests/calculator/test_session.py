"""The session answers every question with JSON, and never breaks."""

from __future__ import annotations

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.case import Case
from tcpl_rules.calculator import session
from tcpl_rules.calculator.form.owned import owned_fields
from tcpl_rules.calculator.session import respond
from tcpl_rules.calculator.typed.written_case import sheet_of
from tests.calculator.sheets import DONG_HUONG, OF, asked, sheet
from tests.generating.program import effort
from tests.shipped import CASES, IDS, ruleset


def test_years_forms_and_gaps_are_answered() -> None:
    assert asked("years")["years"][0]["year"] == 2026
    assert asked("years", today="2030-01-01")["years"][0]["year"] == 2030
    whole, quick = asked("form", sheet=sheet()), asked("form", sheet=sheet(), gaps=False)
    assert "gaps" not in quick
    assert {**quick, "gaps": asked("gaps", sheet=sheet())["gaps"]} == whole


def test_the_example_is_judged() -> None:
    example = asked("example", lang="vi")["sheet"]
    assert asked("judge", sheet=example)["summary"]["points"] == "98,5"


def test_a_link_carries_a_sheet() -> None:
    typed = sheet(fields=DONG_HUONG)
    fragment = asked("link", sheet=typed)["fragment"]
    opened = asked("unlink", fragment=fragment)["sheet"]
    assert asked("judge", sheet=opened) == asked("judge", sheet=typed)
    assert asked("unlink", fragment="?")["problems"][0]["text"]


def test_a_file_carries_a_sheet() -> None:
    typed = sheet(fields=DONG_HUONG)
    saved = asked("save", what="case", format="text", sheet=typed)
    opened = asked("open", name=saved["name"], bytes=saved["bytes"], sheet=sheet())["sheet"]
    assert asked("judge", sheet=opened)["receipt"] == asked("judge", sheet=typed)["receipt"]


@pytest.mark.parametrize("form", ["text", "xlsx"])
def test_a_completion_settles_a_content_where_it_is_loaded(form: str) -> None:
    """Nobody here has read the circular to 27/2025: EVERY VALUE TYPED HERE IS MADE UP."""
    figures = {"facts.plan_tasks": "10", "facts.plan_tasks_funded": "9"}
    there = {"instrument": "TT15", "annex": "I", "page": "3"}
    said = {"criterion 2 indicator 6 item 2: require ": "85%", "fact plan_tasks": "đúng"}
    filled = {
        gap["address"]: {"value": value, **there}
        for gap in asked("gaps", sheet=sheet("qd-27-2025"))["gaps"]
        for address, value in said.items()
        if gap["address"].startswith(address) and "plan_tasks_done" not in gap["address"]
    }
    saved = asked("save", what="completion", format=form, sheet=sheet("qd-27-2025", filled=filled))

    elsewhere = sheet("qd-27-2025", fields=figures)
    opened = asked("open", name=saved["name"], bytes=saved["bytes"], sheet=elsewhere)["sheet"]
    assert asked("judge", sheet=elsewhere)["scores"]["2.6.2"]["verdict"] == "open"
    assert asked("judge", sheet=opened)["scores"]["2.6.2"]["verdict"] == "met"


@pytest.mark.parametrize("request_", ["", "null", "[]", "{", '{"do": 5}', '{"do": "nix"}'])
def test_what_is_no_question_is_a_fault_in_vietnamese(request_: str) -> None:
    fault = json.loads(respond(request_))["fault"]
    assert "Hãy" in fault or "hãy" in fault


def test_whatever_breaks_inside_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> object:
        raise RecursionError

    monkeypatch.setattr(session, "judged", broken)
    answer = json.loads(respond(json.dumps({"do": "judge", "sheet": sheet(lang="en")})))
    assert answer["fault"].startswith("The program failed and has no answer (RecursionError)")


def test_half_a_character_is_answered() -> None:
    answer = respond(json.dumps({"do": "judge", "sheet": sheet(unit={"name": "\ud800"})}))
    assert "fault" not in json.loads(answer)
    answer.encode("utf-8")


_TEXTS = st.sampled_from(
    ("", "0", "1", "3", "13,5", "1.250", "5/6", "-1", "10%", "đạt", "không", "có", "x", "1e999")
)


@effort(40)
@given(choose=st.data())
def test_no_sheet_breaks_it(choose: st.DataObject) -> None:
    """Whatever is typed: every wrong field is marked where it was typed, and the rest judged."""
    name = choose.draw(st.sampled_from([one for one in IDS if one != "tt-01-2018-vpcp"]))
    owned = sorted(field for field in owned_fields(ruleset(name)) if _is_value(field))
    fields = choose.draw(st.dictionaries(st.sampled_from(owned), _TEXTS, max_size=9))
    parts = [node.key for node in ruleset(name).model.walk()]
    arose = choose.draw(st.lists(st.sampled_from(parts), max_size=2))
    found = asked("judge", sheet=sheet(name, fields=fields, nothing_arose=arose))
    assert found["summary"]["outcome"]
    assert {_beside(field) for field in found["marks"]} <= {
        "sheet",
        *map(_beside, fields),
        *(field for field in found["implied"]),
    }


def _beside(field: str) -> str:
    """The field that *field* goes with: points with their maximum, the numbers of a tally."""
    if ".tallies." in field:
        return field.rpartition(".")[0]
    return field.removesuffix(".of")


def _is_value(field: str) -> bool:
    return field.startswith(("facts.", "fed.", "self_assessed.", "appraised.", "decision."))


def test_a_shipped_case_with_anything_changed_is_answered() -> None:
    chance = random.Random(5)  # noqa: S311 - no secret
    for path in CASES[::6]:
        name = path.parents[1].name
        if name == "tt-01-2018-vpcp":
            continue
        kept = sheet_of(Case.read(path), ruleset(name).model).to_json()
        fields = kept["fields"]
        assert isinstance(fields, dict)
        changed = {key: chance.choice(("99999", "?", text)) for key, text in fields.items()}
        found = asked("judge", sheet={**kept, "fields": changed, "year": OF[name]})
        assert found["summary"]["outcome"]

"""Problems: sentences in two languages, places, and the form that JSON carries."""

from __future__ import annotations

import json

import pytest

from tcpl_rules.assessment.problem import Problem, dotted, keys_of, pointer_to, shown
from tcpl_rules.model.standing import Text

LATE = Problem(
    code="TCPL0822",
    pointer="/facts/sessions",
    line=7,
    column=3,
    value="13",
    allowed=Text("số nguyên từ 1 đến 12", "a whole number from 1 to 12"),
    arguments={"label": Text("Số buổi", "Sessions")},
)


def test_a_sentence_says_place_value_and_what_would_be_right() -> None:
    assert LATE.sentence("vi") == (
        "Dòng 7, facts.sessions: 13 nằm ngoài giới hạn của “Số buổi”. "
        "Cần ghi: số nguyên từ 1 đến 12"
    )
    assert LATE.sentence("en") == (
        "Line 7, facts.sessions: 13 is out of bounds for “Sessions”. "
        "What is expected: a whole number from 1 to 12"
    )


def test_text_stands_beside_its_field() -> None:
    assert LATE.text("vi") == LATE.sentence("vi").removeprefix("Dòng 7, facts.sessions: ")
    assert Problem(code="TCPL0802", line=1).text("vi").startswith("Tệp không phải")


def test_what_was_written_is_quoted_as_it_was() -> None:
    problem = Problem(code="TCPL0806", value="null", allowed=Text("một số", "a number"))

    assert problem.sentence("vi") == "null không dùng được ở đây. Cần ghi: một số"


def test_json_carries_all_of_it() -> None:
    carried = json.loads(json.dumps(LATE.to_json()))

    assert carried["pointer"] == "/facts/sessions"
    assert carried["allowed"]["vi"] == "số nguyên từ 1 đến 12"
    assert carried["sentence"]["en"] == LATE.sentence("en")


def test_arguments_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        LATE.arguments["label"] = "x"  # type: ignore[index]


@pytest.mark.parametrize("keys", [(), ("a",), ("a/b", "c~d", "~1"), ("",), ("1.2", "of")])
def test_pointers_lead_back_to_their_keys(keys: tuple[str, ...]) -> None:
    assert keys_of(pointer_to(*keys)) == keys


@pytest.mark.parametrize("pointer", ["facts", "/a~2", "/~"])
def test_what_is_no_pointer_is_refused(pointer: str) -> None:
    with pytest.raises(ValueError, match="not a JSON Pointer"):
        keys_of(pointer)


def test_places_read_as_toml_writes_them() -> None:
    assert dotted("/self_assessed/points/2.5/of") == 'self_assessed.points."2.5".of'


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        ("80%", '"80%"'),
        ("a\x1b[31m\n\ud800", '"a\\x1b[31m\\n\\ud800"'),
        ({"a": 1}, "{ a }"),
        (("8", 9), '["8", 9]'),
        (None, "null"),
    ],
)
def test_values_are_shown_on_one_printable_line(value: object, text: str) -> None:
    assert shown(value) == text


def test_a_long_value_is_cut() -> None:
    assert len(shown("x" * 500)) == 80
    assert shown(10**5000) == "…"


def test_the_cell_of_a_workbook_stands_for_the_path() -> None:
    problem = Problem(
        code="TCPL0804", pointer="/facts/a", value="x", arguments={"sheet": "Dữ kiện", "cell": "G7"}
    )

    assert problem.place("vi") == "Ô G7 (trang “Dữ kiện”)"
    assert problem.place("en") == "Cell G7 (sheet “Dữ kiện”)"
    assert "facts.a" not in problem.sentence("vi")

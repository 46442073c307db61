"""A text that cannot be read gives one problem, with its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.problem import Problem
from tcpl_rules.errors import CaseError


def _toml(text: str) -> Problem:
    with pytest.raises(CaseError) as caught:
        Case.from_toml(text)
    (problem,) = caught.value.problems
    return problem


def _json(text: str) -> Problem:
    with pytest.raises(CaseError) as caught:
        Case.from_json(text)
    (problem,) = caught.value.problems
    return problem


def _file(path: Path) -> Problem:
    with pytest.raises(CaseError) as caught:
        Case.read(path)
    (problem,) = caught.value.problems
    return problem


def test_toml_that_does_not_parse() -> None:
    problem = _toml("year = 2024\nunit = [\n")

    assert (problem.code, problem.line) == ("TCPL0801", 3)


def test_a_decimal_comma_is_named() -> None:
    problem = _toml('[self_assessed.points]\n"3" = 13,5\n')

    assert problem.sentence("vi") == (
        'Dòng 2, cột 9: tệp không đúng định dạng TOML: ""3" = 13,5". '
        "Số thập phân viết với dấu chấm: 13.5"
    )


def test_json_that_does_not_parse() -> None:
    problem = _json('{"year": 2024,\n "unit": }')

    assert (problem.code, problem.line, problem.column) == ("TCPL0801", 2, 10)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "1" * 6000])
def test_nesting_and_numbers_without_end_are_refused(text: str) -> None:
    assert _json(text).code == "TCPL0801"
    assert _toml(f"a = {text}").code == "TCPL0801"
    assert _json(text).value.startswith(('"[[', '"{"a"', '"111'))


@pytest.mark.parametrize(
    "text", [r'{"a\ud800": 1}', r'{"f": [{"\udfff": 1}]}', r'{"\ud800": 1, "\ud800": 2}']
)
def test_half_a_letter_in_a_key_is_refused_where_it_can_be_named(text: str) -> None:
    problem = _json(text)

    assert problem.code == "TCPL0806"
    assert json.dumps(problem.to_json(), ensure_ascii=False).encode()


def test_a_number_of_thousands_of_digits_is_refused() -> None:
    assert _toml("a = " + "1" * 6000).code == "TCPL0801"


def test_a_key_given_twice_in_json_is_named_with_its_place() -> None:
    problem = _json('{"facts": {"a": 1,\n"b": {}, "a": 2}}')

    assert (problem.code, problem.pointer, problem.line) == ("TCPL0804", "/facts/a", 2)
    assert problem.value == '"a"'


@pytest.mark.parametrize(
    "text", ["a = 1\na = 2\n", "[t]\nb = 1\n[t]\n", "a = { b = 1, b = 2 }", "a = 1\na.b = 2\n"]
)
def test_a_key_given_twice_in_toml_is_no_mere_syntax_error(text: str) -> None:
    assert _toml(text).code == "TCPL0804"


@pytest.mark.parametrize("text", ["[]", "3", '"x"', "null"])
def test_json_that_is_no_object(text: str) -> None:
    assert _json(text).code == "TCPL0806"


def test_a_file_of_another_kind(tmp_path: Path) -> None:
    assert _file(tmp_path / "case.docx").code == "TCPL0803"


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_bytes('year = 2024\nname = "Xã'.encode() + b"\xe3")
    problem = _file(path)

    assert (problem.code, problem.line, problem.column) == ("TCPL0802", 2, 11)


def test_a_file_that_is_not_there_is_for_the_caller(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Case.read(tmp_path / "case.toml")


def test_objects_that_are_no_case() -> None:
    endless: dict[str, object] = {}
    endless["again"] = endless
    wrongs: list[object] = [[], {1: 2}, endless]
    for wrong in wrongs:
        with pytest.raises(CaseError) as caught:
            Case.from_mapping(wrong)  # type: ignore[arg-type]
        assert [problem.code for problem in caught.value.problems] == ["TCPL0806"]

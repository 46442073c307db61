"""The page of cases: files to take away, and an example whose result is the library's own."""

from __future__ import annotations

import json
import tomllib

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.quantities import LANGUAGES, Language
from tcpl_rules.reference.cases import case_files, cases_pages, example_of
from tcpl_rules.shelf import load, shipped_ids
from tests.reference.written import written


def _text(ruleset: str, lang: Language = "vi") -> str:
    (page,) = cases_pages(load(ruleset), lang)
    return page.text


def test_a_real_unit_comes_before_an_invented_one() -> None:
    example = example_of(load("qd-25-2021"))

    assert example is not None
    assert (example.name, example.invented) == ("dong-huong-2024", False)
    assert "Đơn vị có thật" in _text("qd-25-2021")


def test_what_is_invented_is_said_to_be() -> None:
    assert "Đơn vị và số liệu bịa ra" in _text("qd-27-2025")


@pytest.mark.parametrize("name", shipped_ids())
def test_an_example_is_shown_without_the_remarks_at_its_head(name: str) -> None:
    example = example_of(load(name))

    assert example is not None
    assert not example.text.startswith("#")
    assert example.text in _text(name)


def test_the_result_is_the_library_s() -> None:
    ruleset = load("qd-25-2021")
    example = example_of(ruleset)
    assert example is not None
    result = ruleset.assess(Case.from_toml(example.text))
    text = _text("qd-25-2021")

    assert result.total.display("vi") == "98,5"
    assert "Tổng số điểm: 98,5/100" in text
    assert "**Đủ điều kiện đề nghị công nhận**" in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_files_can_be_read(lang: Language) -> None:
    files = {page.path: page.text for page in case_files(load("qd-27-2025"), lang)}
    schema = json.loads(files["reference/qd-27-2025/case.schema.json"])
    empty = tomllib.loads(files["reference/qd-27-2025/case.toml"])

    assert schema == load("qd-27-2025").input_schema()
    assert empty["ruleset"] == "qd-27-2025"


def test_somebody_s_own_ruleset_has_no_example() -> None:
    own = written('criterion 1 vi "Một" { max 10 score by hand }', "qd-25-2021")
    (page,) = cases_pages(own, "en")

    assert example_of(own) is None
    assert "An example" not in page.text

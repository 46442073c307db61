"""Cases come as TOML, JSON or Python objects, and the same content is the same case."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from attrs import evolve

from tcpl_rules.assessment.case import Case, Decision, Feed
from tests.assessment import met

TOML = """
year = 2024
[unit]
name = "Xã Thử"
kind = "commune"
[self_assessed.points]
"1" = 9.50
"""
JSON = """{"unit": {"kind": "commune", "name": "Xã Thử"}, "year": 2024,
           "self_assessed": {"points": {"1": 9.5}}}"""
OBJECTS = {
    "year": 2024,
    "unit": {"name": "Xã Thử", "kind": "commune"},
    "self_assessed": {"points": {"1": Fraction(19, 2)}},
}


def test_one_content_is_one_case_however_written() -> None:
    cases = [Case.from_toml(TOML), Case.from_json(JSON), Case.from_mapping(OBJECTS)]
    texts = [{**OBJECTS, "self_assessed": {"points": {"1": p}}} for p in ("9.5", Decimal("9.500"))]
    cases += [Case.from_mapping(text) for text in texts]

    assert len(set(cases)) == 1


def test_numbers_are_exactly_as_written() -> None:
    points = Case.from_toml(TOML).document["self_assessed"]

    assert str(points) == "{'points': mappingproxy({'1': Decimal('9.50')})}"


def test_no_part_of_a_case_can_be_changed() -> None:
    given = {"unit": {"name": "Xã Thử"}}
    case = Case.from_mapping(given)
    given["unit"]["name"] = "Xã Khác"

    assert case.document["unit"] == {"name": "Xã Thử"}
    with pytest.raises(TypeError):
        case.document["unit"]["name"] = "Xã Khác"


def test_a_place_is_told_for_a_text_and_not_for_objects() -> None:
    assert Case.from_toml(TOML).place("/self_assessed/points/1") == (7, 7)
    assert Case.from_json(JSON).place("/year") == (1, 57)
    assert Case.from_mapping(OBJECTS).place("/year") is None


@pytest.mark.parametrize(("suffix", "text"), [(".toml", TOML), (".json", JSON)])
def test_files_are_read_with_and_without_a_byte_order_mark(
    tmp_path: Path, suffix: str, text: str
) -> None:
    plain, marked = tmp_path / f"plain{suffix}", tmp_path / f"marked{suffix}"
    plain.write_text(text, "utf-8")
    marked.write_text(text, "utf-8-sig")

    assert Case.read(plain) == Case.read(marked)
    assert Case.read(plain).place("/year") == Case.read(marked).place("/year")


def test_vietnamese_typed_with_combining_marks_is_the_same() -> None:
    composed = Case.from_toml('[unit]\nname = "X\u00e3"')

    assert Case.from_toml('[unit]\nname = "Xa\u0303"') == composed


def test_provenance_makes_another_case_of_the_same_content() -> None:
    plain = Case.from_mapping(OBJECTS)
    proven = Case.from_mapping({**OBJECTS, "provenance": {"/year": {"note": "…"}}})

    assert plain.content_hash == proven.content_hash
    assert plain.provenance_hash != proven.provenance_hash
    assert plain != proven


def test_a_case_comes_back_from_pickle() -> None:
    """Equal, hashes and places included, so that a pool of processes can be given cases."""
    case = Case.from_toml('year = 2024\n[unit]\nname = "Xã Ví Dụ (bịa)"\nkind = "commune"\n')
    back = pickle.loads(pickle.dumps(case))  # noqa: S301 - its own bytes

    assert (back, back.content_hash, back.place("/year")) == (
        case,
        case.content_hash,
        case.place("/year"),
    )


class TestCheckedContent:
    """The hash of a checked case tells every entry apart."""

    @pytest.mark.parametrize(
        "more",
        [
            {"self_assessed": {"met": {"1": True}}},
            {"self_assessed": {"met": {"1": False}}},
            {"self_assessed": {"conditions": {"pleased": True}}},
            {"self_assessed": {"conditions": {"pleased": False}}},
            {"appraised": {"conditions": {"pleased": True}}},
            {"fed": {"safe": {"outcome": "qualified"}}},
            {"unit": {"name": "Xã Thử", "kind": "commune", "class": "class_2"}},
        ],
    )
    def test_from_an_empty_one(self, more: dict[str, object]) -> None:
        assert met.checked(**more).content_hash != met.checked().content_hash


def test_a_decision_outranks_an_outcome() -> None:
    both = Feed(decision=Decision(recognised=False), outcome="qualified")

    assert (both.value, both.by_outcome) == (0, 1)
    assert Feed(decision=Decision(number="1"), outcome="qualified").value == 1
    assert Feed().value is None


def test_the_cell_of_a_value_or_of_what_is_around_it() -> None:
    case = evolve(Case.from_mapping({"year": 2024}), cells={"/facts/a": ("Dữ kiện", "G7")})

    assert case.cell("/facts/a") == ("Dữ kiện", "G7")
    assert case.cell("/facts/a/of") == ("Dữ kiện", "G7")
    assert case.cell("/facts") is None
    assert case.cell("") is None
    assert case == Case.from_mapping({"year": 2024})

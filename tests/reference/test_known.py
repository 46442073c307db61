"""How much is known is what the library itself counts."""

from __future__ import annotations

import re

import pytest

from tcpl_rules.model.coverage import reading_of
from tcpl_rules.model.standing import Basis
from tcpl_rules.quantities import display
from tcpl_rules.reference.known import deciding, known_bar, known_section
from tests.reference.section import citing
from tests.shipped import IDS, ruleset


@pytest.mark.parametrize("name", IDS)
def test_the_table_has_a_line_for_every_badge(name: str) -> None:
    model = ruleset(name).model
    reading = reading_of(model)
    lines = re.findall(r"^\| <span.*$", known_section(citing(model)), re.MULTILINE)
    cells = [tuple(line.split(" | ")[-2:]) for line in lines]

    assert cells == [
        (display(reading.points[basis], "vi"), f"{reading.parts[basis]} |")
        for basis in reading.points
    ]


@pytest.mark.parametrize("name", IDS)
def test_what_decides_is_what_is_read_derived_or_reported(name: str) -> None:
    reading = reading_of(ruleset(name).model)
    weak = sum(reading.points[b] for b in (Basis.HEARSAY, Basis.SILENT, Basis.UNREAD))

    assert deciding(reading) == reading.total - weak


def test_the_small_bar_says_how_many() -> None:
    assert known_bar(ruleset("tt-01-2018-vpcp").model, "vi").endswith("</svg> 18/18 điểm")
    assert known_bar(ruleset("qd-27-2025").model, "en").endswith("</svg> 0 of 26 contents")


def test_silences_and_questions_are_counted() -> None:
    said = known_section(citing(ruleset("qd-25-2021").model))

    assert "Số trường hợp văn bản không quy định: 0; số điều chưa rõ văn bản có" in said
    assert "quy định hay không: 4." in said

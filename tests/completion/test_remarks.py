"""What a completion gives was read at a place that it names."""

from __future__ import annotations

import pytest

from tcpl_rules.completion.remarks import Remarks, statements_of
from tcpl_rules.diagnostics.findings import Findings
from tests.completion.completing import codes, result
from tests.prelude import completing
from tests.syntax.reading import parsed

FILL = "fill criterion 1 indicator 2 {{ max 4{0} }}{1}"


def _remarks(statement: str, cite: str = "") -> tuple[Remarks, Findings, str]:
    header = f'completion c of ruleset example edition 1 {{ read by vi "A" 2030-01-31 {cite} }}'
    tree = parsed(completing("c.tcpl", f"{header}\n{statement}"))
    findings = Findings()
    operation = tree.part("filled")
    remarks = Remarks(operation, tree.part("completion"), findings)
    (given,) = statements_of(operation.part("quoted"))
    return remarks, findings, remarks.on(given)


@pytest.mark.parametrize(
    ("inside", "behind"),
    [
        ("", " { cite LAW article 2 }"),
        (" { cite LAW article 2 }", ""),
        (" cite LAW article 2", ""),
    ],
)
def test_the_nearest_place_holds(inside: str, behind: str) -> None:
    _, findings, text = _remarks(FILL.format(inside, behind), "cite LAW article 9")

    assert text == "max 4 { cite LAW article 2 }"
    assert findings.listed() == ()


def test_the_header_holds_for_the_rest() -> None:
    assert _remarks(FILL.format("", ""), "cite LAW article 9")[2] == "max 4 { cite LAW article 9 }"


def test_readings_and_notes_are_kept() -> None:
    _, _, text = _remarks(FILL.format("", ' { cite LAW article 2 note vi "Bản in." }'))

    assert text == 'max 4 { cite LAW article 2 note vi "Bản in." }'


@pytest.mark.parametrize(
    "place", ["article 2", "annex I page 3", "annex I clause 1", "annex II point a"]
)
def test_a_place_is_an_article_or_stands_in_an_annex(place: str) -> None:
    assert codes(FILL.format("", f" {{ cite LAW {place} }}")) == []


@pytest.mark.parametrize("place", ["annex I", "page 3", "clause 2"])
def test_no_place(place: str) -> None:
    assert codes(FILL.format("", f" {{ cite LAW {place} }}")) == ["TCPL1032"]


def test_none_at_all() -> None:
    assert codes(FILL.format("", "")) == ["TCPL1032"]


def test_nothing_but_what_was_read() -> None:
    assert codes(FILL.format("", " { cite LAW article 2 basis unread }")) == ["TCPL1039"]
    assert codes(FILL.format("", " { cite LAW article 2 basis read }")) == []


def test_below_a_part_too() -> None:
    item = "item 1 { max 4 { basis derived } score by hand }"

    text = f"fill criterion 1 indicator 2 {{ max 4 {item} }} {{ cite LAW article 2 }}"
    assert codes(text) == ["TCPL1039"]


def test_blocks_say_it_at_their_beginning() -> None:
    text = "fill criterion 1 indicator 2 { item 1 { max 4 score by hand } max 4 }"

    assert "item 1 {\n      cite LAW article 2\n" in result(f"{text} {{ cite LAW article 2 }}")

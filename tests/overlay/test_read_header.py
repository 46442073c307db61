"""The header of an overlay."""

from __future__ import annotations

import pytest

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.standing import Text
from tcpl_rules.overlay.read_header import header_of
from tests.overlay.laying import BASE, OVERLAY, codes, laid, tree_of, written

LAW = tree_of(BASE[0]).part("ruleset")


def test_what_it_says() -> None:
    overlay = laid().overlay

    assert (overlay.id, overlay.edition, overlay.ruleset) == ("somewhere", 2, "base")
    assert overlay.title == Text("Kế hoạch của tỉnh", "Plan of the province")
    assert (overlay.years.first, overlay.years.last) == (2031, 2033)
    assert [paper.id for paper in overlay.instruments] == ["PLAN"]


def test_a_territory_is_as_narrow_as_it_says() -> None:
    narrow = OVERLAY.replace('"Nơi nào đó"', '"Nơi nào đó" in district "Huyện A" unit "Xã B"')
    territory = laid(header=narrow).overlay.territory

    assert (territory.province, territory.district, territory.unit) == (
        "Nơi nào đó",
        "Huyện A",
        "Xã B",
    )


@pytest.mark.parametrize("lacking", ["title", "territory", "years"])
def test_what_must_be_said(lacking: str) -> None:
    lines = [line for line in OVERLAY.splitlines() if not line.strip().startswith(lacking)]

    assert codes(header="\n".join(lines) + "\n") == ["TCPL1102"]


def test_a_place_without_a_name() -> None:
    assert codes(header=OVERLAY.replace('"Nơi nào đó"', '"Nơi nào đó" in district " "')) == [
        "TCPL1102"
    ]


def test_another_ruleset_is_meant() -> None:
    """Nothing else is said: that a name is unknown there is no fault of the overlay."""
    other = OVERLAY.replace("ruleset base", "ruleset bases")

    assert codes("assign criterion 9 { led by nobody }", other) == ["TCPL1101"]


def test_a_ruleset_is_no_overlay() -> None:
    findings = Findings()

    assert header_of(tree_of(BASE[0]), LAW, findings) is None
    assert findings.codes == {"TCPL1100"}


def test_the_header_itself() -> None:
    findings = Findings()
    header = header_of(tree_of(written()), LAW, findings)

    assert header is not None
    assert header.rule == "overlay"
    assert not len(findings)


def test_years_that_end_before_they_begin() -> None:
    assert "TCPL0302" in codes(header=OVERLAY.replace("2031 to 2033", "2033 to 2031"))


def test_what_is_said_twice() -> None:
    twice = OVERLAY.replace("  instrument", "  years 2032\n  instrument")

    assert codes(header=twice) == ["TCPL0204"]

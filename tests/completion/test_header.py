"""The header says what is completed, and who read it."""

from __future__ import annotations

import pytest

from tests.completion.completing import codes, made

FILL = "fill criterion 1 indicator 2 { max 4 } { cite CIRC article 2 }"


def _header(said: str = 'read by vi "Công chức" 2030-01-31', of: str = "example edition 1") -> str:
    return f"completion c of ruleset {of} {{ {said} }}\n"


def test_it_declares_what_the_ruleset_lacks() -> None:
    said = 'read by vi "Công chức" 2030-01-31 instrument CIRC vi "Thông tư" { issued 2030-01-02 }'
    instruments = made(_header(said) + FILL).checked.model.instruments

    assert [instrument.id for instrument in instruments] == ["LAW", "CIRC"]


def test_what_the_ruleset_has_may_be_declared_alike() -> None:
    said = 'read by vi "Công chức" 2030-01-31 instrument LAW vi "Luật" {} source s vi "Nguồn" {}'

    assert codes(_header(said) + FILL.replace("CIRC", "LAW")) == []


@pytest.mark.parametrize(
    ("header", "code"),
    [
        (_header(of="exampel edition 1"), "TCPL1030"),
        (_header(of="example edition 2"), "TCPL1030"),
        (_header('checked by vi "Trưởng phòng" 2030-01-31'), "TCPL1031"),
        (_header('read by vi "A" 2030-01-31 instrument LAW vi "Khác" {}'), "TCPL1041"),
        (_header('read by vi "A" 2030-01-31 cite LAW annex I'), "TCPL1032"),
    ],
)
def test_refused(header: str, code: str) -> None:
    assert codes(header + FILL.replace("CIRC", "LAW")) == [code]

"""Names: each declared once, each use declared, tables apart."""

from __future__ import annotations

import pytest

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.fact import FactKind
from tcpl_rules.model.names import find_names
from tests.model.texts import FACTS, HEADER, found, refusals, source
from tests.syntax.reading import parsed

AWARD = 'criterion 1 vi "Một" { max 1 award 1 when %s }'


def test_what_is_declared() -> None:
    """Facts with their kinds, and where each name stands."""
    findings = Findings()
    names = find_names([parsed(source(HEADER)), parsed(source(FACTS))], findings)

    assert names.fact_kinds == {
        "files": FactKind.COUNT,
        "late": FactKind.COUNT,
        "waited": FactKind.DAYS,
        "posted": FactKind.DAYS,
        "planned": FactKind.YES_NO,
    }
    for table, name in [("instrument", "LAW"), ("source", "portal"), ("kind", "ward")]:
        span = names.declaration(table, name)
        assert span is not None
        assert span.text == name
    assert names.declaration("fact", "ward") is None
    assert findings.listed() == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('fact files: count { vi "a" asks vi "b" unit vi "c" }', "files"),
        ('role x vi "a" role x vi "b"', "x"),
        ('event x vi "a" event x vi "b"', "x"),
        ('document x vi "a" dossier x vi "b" {}', "x"),
        ('step x vi "a" {} step x vi "b" {}', "x"),
        ('criterion 1 vi "a" { max 1 } criterion 1 vi "b" { max 2 }', "1"),
        (
            """qualifies when { condition x vi "a" { require total >= 1 }
            condition x vi "b" { require total >= 2 } }""",
            "x",
        ),
        ('grades { grade x vi "a" from 1 grade x vi "b" below 1 }', "x"),
    ],
)
def test_a_second_declaration(text: str, name: str) -> None:
    """The second one is the finding; the first is shown as its cause."""
    (finding,) = [d for d in refusals(text) if d.code == "TCPL0202"]
    again, first = finding.labels

    assert (again.span.text, first.span.text) == (name, name)
    assert (again.text, first.text) == ("declared again here", "first declared here")


def test_tables_are_apart() -> None:
    """A role may be called as a document is."""
    assert found('role x vi "a" document x vi "b" event x vi "c"') == []


def test_a_second_kind_or_instrument_in_the_header() -> None:
    twice = HEADER.replace('ward vi "phường"', 'ward vi "phường" ward vi "thị trấn"')

    assert found("", header=twice) == [("TCPL0202", "ward")]
    assert found("", header=twice.replace("source", 'instrument LAW vi "x" {} source')) == [
        ("TCPL0202", "ward"),
        ("TCPL0202", "LAW"),
    ]


class TestUse:
    """A name that is not declared, with the nearest that is."""

    def test_the_nearest_is_offered_and_shown(self) -> None:
        (finding,) = refusals(AWARD % "fils >= 1")

        assert (finding.code, finding.message) == ("TCPL0201", "no fact is called `fils`")
        assert finding.hint == "did you mean `files`?"
        assert [label.span.text for label in finding.labels] == ["fils", "files"]

    def test_nothing_near_is_no_guess(self) -> None:
        (finding,) = refusals(AWARD % "zzz >= 1")

        assert finding.hint is None
        assert len(finding.labels) == 1

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ('criterion 1 vi "a" { max 1 cite LOI article 1 }', "LOI"),
            ('criterion 1 vi "a" { max 1 basis reported portel }', "portel"),
            (AWARD % "kind is city", "city"),
            ('dossier x vi "a" { includes report }', "report"),
            ('step x vi "a" { by chair }', "chair"),
            ('step x vi "a" { sends report }', "report"),
            ('step x vi "a" { due within 5 days of receipt }', "receipt"),
            ("check late + missing = files", "missing"),
        ],
    )
    def test_in_every_table(self, text: str, name: str) -> None:
        assert found(text) == [("TCPL0201", name)]

    def test_each_use_is_a_finding(self) -> None:
        assert found(AWARD % "fils >= 1 and lat >= 2") == [
            ("TCPL0201", "fils"),
            ("TCPL0201", "lat"),
        ]

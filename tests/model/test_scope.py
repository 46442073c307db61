"""Standing is handed down: citations and basis go to the parts, remarks stay."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tcpl_rules.model.rule import Rows
from tcpl_rules.model.scope import handed_down, read_number
from tcpl_rules.model.standing import Basis, Citation, Standing, Text
from tcpl_rules.source import SourceText, Span
from tcpl_rules.syntax.tree import Leaf
from tests.model.build import WORDS
from tests.model.texts import HEADER, cited, found, leaf_of, model_of, node_of, refusals

ROW = "award 1 when late = 0 %s award 0 when late >= 1"


def standing_of_row(annotations: str, around: str = "") -> Standing:
    """The standing of a row with *annotations* in a node with others *around*."""
    rule = leaf_of(f"{around} {ROW % annotations}").rule
    assert isinstance(rule, Rows)
    return rule.rows[0].standing


class TestInherited:
    """What is not said is as in the block around."""

    def test_from_the_header(self) -> None:
        assert cited(standing_of_row("")) == ["LAW 1"]

    def test_from_the_node(self) -> None:
        assert cited(standing_of_row("", "cite LAW article 2")) == ["LAW 2"]

    def test_the_nearest_counts(self) -> None:
        around = "cite LAW article 2"

        assert cited(standing_of_row("{ cite LAW article 3 }", around)) == ["LAW 3"]

    def test_a_basis_alone_keeps_the_citations(self) -> None:
        found_standing = standing_of_row("{ basis unread }", "cite LAW article 2")

        assert (cited(found_standing), found_standing.basis) == (["LAW 2"], Basis.UNREAD)

    def test_a_basis_is_handed_down_with_its_source(self) -> None:
        found_standing = standing_of_row("", "basis reported portal")

        assert (found_standing.basis, found_standing.source) == (Basis.REPORTED, "portal")

    def test_a_citation_starts_afresh(self) -> None:
        """What is cited here was read, whatever the block around was."""
        found_standing = standing_of_row("{ cite LAW article 3 }", "basis hearsay portal")

        assert (found_standing.basis, found_standing.source) == (Basis.READ, "")

    def test_a_citation_with_its_basis(self) -> None:
        found_standing = standing_of_row("{ cite LAW article 3 basis derived }")

        assert (cited(found_standing), found_standing.basis) == (["LAW 3"], Basis.DERIVED)

    def test_remarks_stay_where_they_are(self) -> None:
        """A reading of the node is not one of its rows."""
        node = leaf_of('reading vi "đọc là" note vi "ghi chú" ' + ROW % "")
        rule = node.rule
        assert isinstance(rule, Rows)

        assert (node.standing.readings, node.standing.notes) == (
            (Text("đọc là"),),
            (Text("ghi chú"),),
        )
        assert (rule.rows[0].standing.readings, rule.rows[0].standing.notes) == ((), ())

    def test_what_is_handed_down(self) -> None:
        around = Standing(
            citations=(Citation(instrument="LAW"),),
            basis=Basis.DERIVED,
            readings=(WORDS,),
            notes=(WORDS,),
        )

        assert handed_down(around) == Standing(citations=around.citations, basis=Basis.DERIVED)


class TestCitations:
    """A place is named from the article inwards, or narrowed."""

    @pytest.mark.parametrize(
        ("annotations", "places"),
        [
            ("{ cite LAW article 3 clause 1a point đ }", ["LAW 3.1a.đ"]),
            ("{ cite LAW article 3 cite LAW article 5 }", ["LAW 3", "LAW 5"]),
            ("{ at clause 2 }", ["LAW 2.2"]),
            ("{ at clause 2 point a }", ["LAW 2.2.a"]),
            ("{ at point b }", ["LAW 2.b"]),
            ("{ cite LAW article 3 at point b }", ["LAW 3.b"]),
        ],
    )
    def test_places(self, annotations: str, places: list[str]) -> None:
        assert cited(standing_of_row(annotations, "cite LAW article 2")) == places

    def test_narrowing_acts_on_the_last(self) -> None:
        around = "cite LAW article 2 cite LAW article 4 clause 1"

        assert cited(standing_of_row("{ at point c }", around)) == ["LAW 2", "LAW 4.1.c"]

    def test_another_clause_drops_the_point(self) -> None:
        around = "cite LAW article 2 clause 1 point a"

        assert cited(standing_of_row("{ at clause 3 }", around)) == ["LAW 2.3"]

    def test_a_place_named_twice(self) -> None:
        (finding,) = refusals('criterion 1 vi "a" { max 1 cite LAW article 2 article 3 }')

        assert (finding.code, finding.span.text) == ("TCPL0701", "article 3")
        assert finding.labels[1].span.text == "2"

    def test_narrowing_nothing(self) -> None:
        header = HEADER.replace("cite LAW article 1", "")

        assert found('criterion 1 vi "a" { max 1 at clause 2 }', header=header) == [
            ("TCPL0702", "at clause 2")
        ]

    def test_annex_and_page(self) -> None:
        (citation,) = standing_of_row("{ cite LAW annex I page 2 }").citations

        assert (citation.annex, citation.page, citation.article) == ("I", "2", "")


class TestOnlyOne:
    """What may be said once is found when it is said again."""

    @pytest.mark.parametrize(
        ("text", "piece"),
        [
            ("max 1 max 2", "max 2"),
            ("max 1 basis read basis derived", "basis derived"),
            ('max 1 title vi "a" title vi "b"', 'title vi "b"'),
            ("max 1 may be left out may be left out", "may be left out"),
            ("max 1 score by hand score by hand", "score by hand"),
        ],
    )
    def test_twice(self, text: str, piece: str) -> None:
        assert found(f'criterion 1 vi "a" {{ {text} }}') == [("TCPL0204", piece)]

    def test_each_further_one_is_a_finding(self) -> None:
        assert len(found('criterion 1 vi "a" { max 1 max 2 max 3 }')) == 2


class TestText:
    """A wording in Vietnamese, and in English where there is one."""

    @pytest.mark.parametrize(
        ("text", "wording"),
        [
            ('vi "một"', Text("một")),
            ('vi "một" en "one"', Text("một", "one")),
            ('"một"', Text("một")),
        ],
    )
    def test_wordings(self, text: str, wording: Text) -> None:
        assert node_of(f"criterion 1 {text} {{ max 1 }}").title == wording


class TestNumbers:
    """Numbers, shares and dates."""

    @pytest.mark.parametrize(
        ("kind", "text", "value"),
        [("NUMBER", "0.25", "1/4"), ("PERCENT", "80%", "4/5"), ("PERCENT", "12.5%", "1/8")],
    )
    def test_read_number(self, kind: str, text: str, value: str) -> None:
        span = Span(SourceText("a", text), 0, len(text))

        assert read_number(Leaf(kind, text, span)) == Fraction(value)

    def test_a_number_that_must_be_whole(self) -> None:
        facts = 'fact files: count at most 1.5 { vi "a" asks vi "b" unit vi "c" }'

        assert found("", facts=facts) == [("TCPL0302", "1.5")]

    def test_a_date(self) -> None:
        header = HEADER.replace('"Luật" {}', '"Luật" { issued 2024-02-29 }')

        assert model_of("", header=header).instruments[0].issued == date(2024, 2, 29)

    @pytest.mark.parametrize("day", ["2023-02-29", "2024-13-01", "2024-04-31"])
    def test_a_date_that_the_calendar_does_not_have(self, day: str) -> None:
        header = HEADER.replace('"Luật" {}', f'"Luật" {{ issued {day} }}')

        assert found("", header=header) == [("TCPL0112", day)]

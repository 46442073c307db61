"""The header: which version of which regulation this is."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tcpl_rules.model.day import Day
from tcpl_rules.model.ruleset import Ruleset, Years
from tcpl_rules.model.standing import UNSAID, Basis, Instrument, SourceDocument, Text
from tests.model.texts import HEADER, WITHOUT_POINTS, cited, found, model_of


def header(extra: str = "") -> Ruleset:
    """A ruleset whose header also says *extra*."""
    return model_of("", header=HEADER.replace("score 10", f"{extra} score 10"))


def refused(extra: str) -> list[tuple[str, str]]:
    """What is found where the header also says *extra*."""
    return found("", header=HEADER.replace("score 10", f"{extra} score 10"))


def test_identity() -> None:
    made = header()

    assert (made.id, made.edition, made.language, made.standard) == ("made", 1, 1, "made")
    assert made.title == Text("Bộ quy tắc thử")
    assert (made.maximum.value, cited(made.maximum.standing)) == (Fraction(10), ["LAW 1"])


def test_kinds_in_the_order_of_the_text() -> None:
    assert [(kind.id, kind.text) for kind in header().kinds] == [
        ("commune", Text("xã", "commune")),
        ("ward", Text("phường")),
    ]


def test_instruments_and_sources() -> None:
    made = header(
        """instrument ND9 vi "Nghị định 9" { issued 2021-07-22 in force 2022-01-01 }
        source paper vi "Báo" en "Paper" { published 2024-05-15 at "https://example.org/a" }"""
    )

    assert made.instruments == (
        Instrument(id="LAW", title=Text("Luật")),
        Instrument(
            id="ND9",
            title=Text("Nghị định 9"),
            issued=date(2021, 7, 22),
            in_force=date(2022, 1, 1),
        ),
    )
    assert made.sources[1] == SourceDocument(
        id="paper",
        title=Text("Báo", "Paper"),
        published=date(2024, 5, 15),
        address="https://example.org/a",
    )


class TestRequired:
    """What every header has."""

    @pytest.mark.parametrize(
        "line",
        [
            "  standard made\n",
            '  subject { commune vi "xã" en "commune" ward vi "phường" }\n',
            '  title vi "Bộ quy tắc thử"\n',
        ],
    )
    def test_each_missing_one_is_named(self, line: str) -> None:
        assert found("", header=HEADER.replace(line, "")) == [("TCPL0111", "made")]

    def test_all_missing_ones_in_one_run(self) -> None:
        bare = "ruleset made edition 1 { }"

        assert found("", header=bare) == [("TCPL0111", "made")] * 3

    @pytest.mark.parametrize("line", ["standard other", 'title vi "x"', "score 5 points"])
    def test_said_twice(self, line: str) -> None:
        assert [code for code, _ in refused(line)] == ["TCPL0204"]

    def test_an_edition_is_whole(self) -> None:
        assert found("", header=HEADER.replace("edition 1", "edition 1.5")) == [("TCPL0302", "1.5")]


class TestYears:
    """Years that a version governs."""

    @pytest.mark.parametrize(
        ("text", "first", "last"),
        [
            ("years 2022", 2022, 2022),
            ("years 2022 to 2024", 2022, 2024),
            ("years 2026 to", 2026, None),
        ],
    )
    def test_years(self, text: str, first: int, last: int | None) -> None:
        years = header(text).years

        assert years is not None
        assert (years.first, years.last) == (first, last)

    def test_none_said(self) -> None:
        assert header().years is None

    def test_one_year_is_no_year_before_or_after(self) -> None:
        years = header("years 2022").years
        assert isinstance(years, Years)

        assert [year in years for year in (2021, 2022, 2023)] == [False, True, False]

    def test_backwards(self) -> None:
        assert refused("years 2024 to 2022") == [("TCPL0302", "years 2024 to 2022")]

    def test_a_year_without_assessment(self) -> None:
        """Known from a report, which is named."""
        (none,) = header("no assessment 2025 { basis reported portal }").no_assessment

        assert (none.year, none.standing.basis, none.standing.source) == (
            2025,
            Basis.REPORTED,
            "portal",
        )

    @pytest.mark.parametrize("text", ["years 2022.5", "no assessment 2025.5"])
    def test_a_year_is_whole(self, text: str) -> None:
        assert [code for code, _ in refused(text)] == ["TCPL0302"]


class TestWithoutPoints:
    """A header without `score` is one of contents that are met or not."""

    def test_by_points(self) -> None:
        assert header().by_points

    def test_contents_are_counted(self) -> None:
        body = """criterion 1 vi "a" { indicator 1 vi "b" { met by hand }
        indicator 2 vi "c" { met by hand } } criterion 2 vi "d" { met by hand }"""
        made = model_of(body, header=WITHOUT_POINTS)

        assert not made.by_points
        assert (made.maximum.value, made.maximum.standing) == (Fraction(3), UNSAID)


class TestClasses:
    """Classes sort the units, whatever their kind."""

    def test_in_the_order_of_the_text(self) -> None:
        made = header('classes { class_2 vi "loại II" class_1 vi "loại I" en "class I" }')

        assert [(class_.id, class_.text) for class_ in made.classes] == [
            ("class_2", Text("loại II")),
            ("class_1", Text("loại I", "class I")),
        ]
        assert header().classes == ()

    def test_declared_once(self) -> None:
        assert refused('classes { a vi "x" a vi "y" }') == [("TCPL0202", "a")]
        assert [code for code, _ in refused('classes { a vi "x" } classes { b vi "y" }')] == [
            "TCPL0204"
        ]


class TestPeriod:
    """The stretch of time that is looked at."""

    @pytest.mark.parametrize(
        ("text", "from_year_before"),
        [
            ("period 15 Dec to 14 Dec", False),
            ("period 15 Dec of the year before to 14 Dec", True),
        ],
    )
    def test_days(self, text: str, from_year_before: bool) -> None:  # noqa: FBT001
        period = header(text).period
        assert period is not None

        assert (period.first, period.last) == (Day(day=15, month=12), Day(day=14, month=12))
        assert period.from_year_before is from_year_before

    def test_unread(self) -> None:
        period = header("period unread { basis unread }").period
        assert period is not None

        assert (period.first, period.last, period.standing.basis) == (None, None, Basis.UNREAD)

    def test_none_said(self) -> None:
        assert header().period is None


def test_transitions_in_the_order_of_the_text() -> None:
    made = header('transition vi "Một." { at clause 2 } transition vi "Hai." en "Two."')

    assert [(one.text, cited(one.standing)) for one in made.transitions] == [
        (Text("Một."), ["LAW 1.2"]),
        (Text("Hai.", "Two."), ["LAW 1"]),
    ]

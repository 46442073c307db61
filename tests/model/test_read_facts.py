"""Facts: kind, bounds, words, what moves them; and the sums that must be equal."""

from __future__ import annotations

import pytest

from tcpl_rules.model.fact import Fact, FactKind, Movement
from tcpl_rules.model.guard import Linear
from tcpl_rules.model.standing import Basis, Text
from tests.model.texts import FACTS, cited, found, model_of

WORDS = 'vi "a" asks vi "b" unit vi "c"'


def fact(kind: str, body: str = WORDS) -> Fact:
    """The fact x of *kind*, bounds included."""
    return model_of("", facts=f"{FACTS} fact x: {kind} {{ {body} }}").facts[-1]


def refused(kind: str) -> list[tuple[str, str]]:
    """What is found in the fact x of *kind*."""
    return found("", facts=f"{FACTS} fact x: {kind} {{ {WORDS} }}")


@pytest.mark.parametrize(
    ("kind", "bounds"),
    [
        ("count", (FactKind.COUNT, 0, None, None)),
        ("count at most 12", (FactKind.COUNT, 0, 12, None)),
        ("count at least 1", (FactKind.COUNT, 1, None, None)),
        ("count at least 1 at most 12", (FactKind.COUNT, 1, 12, None)),
        ("count at most files", (FactKind.COUNT, 0, None, "files")),
        ("count at most files at most 9", (FactKind.COUNT, 0, 9, "files")),
        ("days at most waited", (FactKind.DAYS, 0, None, "waited")),
        ("working days at most 60", (FactKind.WORKING_DAYS, 0, 60, None)),
        ("yes/no", (FactKind.YES_NO, 0, 1, None)),
    ],
)
def test_bounds(kind: str, bounds: tuple[FactKind, int, int | None, str | None]) -> None:
    """Inclusive, from 0 where nothing is said; a yes or no is 0 or 1."""
    made = fact(kind)

    assert (made.kind, made.at_least, made.at_most, made.at_most_fact) == bounds


@pytest.mark.parametrize(
    ("kind", "code", "piece"),
    [
        ("count at least files", "TCPL0302", "at least files"),
        ("yes/no at most 1", "TCPL0302", "at most 1"),
        ("yes/no at most planned", "TCPL0302", "at most planned"),
        ("count at most 1.5", "TCPL0302", "1.5"),
        ("count at most waited", "TCPL0302", "waited"),
        ("days at most planned", "TCPL0302", "planned"),
        ("working days at most waited", "TCPL0302", "waited"),
        ("count at most fils", "TCPL0201", "fils"),
    ],
)
def test_a_bound_that_is_none(kind: str, code: str, piece: str) -> None:
    assert refused(kind) == [(code, piece)]


def test_words() -> None:
    body = 'vi "Hồ sơ" en "Files" asks vi "Mấy?" en "How many?" unit vi "hồ sơ" en "files"'
    made = fact("count", body)

    assert (made.label, made.asks, made.unit) == (
        Text("Hồ sơ", "Files"),
        Text("Mấy?", "How many?"),
        Text("hồ sơ", "files"),
    )


def test_words_that_are_missing_are_empty() -> None:
    """Whether a fact needs them is the business of a check."""
    assert (fact("count", 'vi "a"').asks, fact("count", 'vi "a"').unit) == (Text(""), Text(""))


@pytest.mark.parametrize("twice", ['asks vi "x"', 'unit vi "x"', 'vi "x"'])
def test_words_said_twice(twice: str) -> None:
    facts = f"{FACTS} fact x: count {{ {WORDS} {twice} }}"

    assert found("", facts=facts) == [("TCPL0204", twice)]


def test_movements() -> None:
    assert fact("count", f"{WORDS} can rise can fall").movements == (
        Movement.CAN_RISE,
        Movement.CAN_FALL,
    )
    assert fact("count", f"{WORDS} given").movements == (Movement.GIVEN,)
    assert fact("count", f"{WORDS} final").movements == (Movement.FINAL,)


def test_what_counts_has_a_standing_of_its_own() -> None:
    """It inherits the place from the fact, not from the header."""
    body = f"""{WORDS} cite LAW article 4 clause 3
    counts vi "Chỉ tính người đứng đầu" {{ basis reported portal }}
    counts vi "Tính theo năm" """
    first, second = fact("count", body).counts

    assert (first.text, cited(first.standing)) == (Text("Chỉ tính người đứng đầu"), ["LAW 4.3"])
    assert (first.standing.basis, first.standing.source) == (Basis.REPORTED, "portal")
    assert (second.standing.basis, cited(second.standing)) == (Basis.READ, ["LAW 4.3"])


def test_a_fact_points_at_its_name() -> None:
    span = fact("count").span

    assert span is not None
    assert span.text == "x"


class TestRelations:
    """A `check` of two sums."""

    def test_two_sums(self) -> None:
        (made,) = model_of("check late + late = files { cite LAW article 9 }").relations

        assert made.left == Linear(terms=(("late", 2),))
        assert made.right == Linear(terms=(("files", 1),))
        assert cited(made.standing) == ["LAW 9"]

    def test_differences(self) -> None:
        (made,) = model_of("check waited = posted - waited").relations

        assert made.right == Linear(terms=(("posted", 1), ("waited", -1)))

    @pytest.mark.parametrize("text", ["check late + waited = files", "check planned = files"])
    def test_each_sum_is_of_one_unit(self, text: str) -> None:
        assert [code for code, _ in found(text)] == ["TCPL0301"]

    def test_both_sums_are_of_the_same_unit(self) -> None:
        """Files are no days, whatever their number."""
        assert [code for code, _ in found("check late = waited")] == ["TCPL0301"]


@pytest.mark.parametrize(
    ("text", "decision", "outcome"),
    [
        ("decision", True, False),
        ("outcome", False, True),
        ("decision or outcome", True, True),
    ],
)
def test_fed(text: str, decision: bool, outcome: bool) -> None:  # noqa: FBT001
    fed = f'fed by {text} under order vi "chuẩn" {{ at clause 3 }}'
    made = fact("yes/no", f'vi "a" asks vi "b" {fed}').fed

    assert made is not None
    assert (made.decision, made.outcome, made.standard) == (decision, outcome, "order")
    assert cited(made.standing) == ["LAW 1.3"]
    assert fact("yes/no", 'vi "a" asks vi "b"').fed is None


def test_a_verdict_feeds_a_yes_or_no() -> None:
    text = f'{FACTS} fact x: count {{ {WORDS} fed by outcome under order vi "chuẩn" }}'

    assert found("", facts=text) == [("TCPL0301", 'fed by outcome under order vi "chuẩn"')]


def test_a_window() -> None:
    text = 'vi "a" asks vi "b" during 1 Oct of the year before to 31 Mar { at clause 3 }'
    window = fact("yes/no", text).during

    assert window is not None
    assert ((window.first.day, window.first.month), window.from_year_before) == ((1, 10), True)
    assert (window.last.day, window.last.month) == (31, 3)
    assert cited(window.standing) == ["LAW 1.3"]
    assert fact("yes/no", 'vi "a" asks vi "b"').during is None


def test_a_window_that_ends_before_it_begins() -> None:
    text = f"{FACTS} fact x: count {{ {WORDS} during 1 Apr to 31 Mar }}"

    assert found("", facts=text) == [("TCPL0302", "during 1 Apr to 31 Mar")]

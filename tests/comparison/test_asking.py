"""Both versions asked about one case."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.comparison.asking import (
    Asking,
    case_of,
    condition_of,
    direction,
    score_of,
    taken_off,
    total_of,
)
from tcpl_rules.comparison.comparison import Entered, Found, Status, Witness
from tcpl_rules.comparison.ground import Ground
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.program.from_model import from_model
from tests.comparison.versions import version

_ONE, _TWO = exactly(Fraction(1)), exactly(Fraction(2))
_OPEN = Range(Fraction(0), Fraction(2))


def _asking(old: CompiledRuleset, new: CompiledRuleset) -> Asking:
    return Asking(old, new, Ground(from_model(old.model), from_model(new.model)))


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        (_TWO, _ONE, Status.STRICTER),
        (_ONE, _TWO, Status.LAXER),
        (_ONE, _ONE, None),
        (_OPEN, _ONE, None),
        (True, False, Status.STRICTER),
        (False, True, Status.LAXER),
        (True, True, None),
        (_ONE, None, Status.STRICTER),
        (None, _ONE, Status.LAXER),
        (None, None, None),
    ],
)
def test_what_two_answers_show(old: Found, new: Found, shown: Status | None) -> None:
    assert direction(old, new) is shown


def test_points_taken_off() -> None:
    lower = Range(Fraction(-1), Fraction(1))
    shows = taken_off(Witness(kind="commune", old=_OPEN, new=_OPEN))

    assert shows(_OPEN, lower) is Status.STRICTER
    assert shows(lower, _OPEN) is Status.LAXER
    assert shows(_OPEN, Range(Fraction(0), Fraction(1))) is None
    assert shows(_OPEN, None) is None


def test_points_taken_off_are_those_of_the_facts_and_not_of_a_maximum() -> None:
    lower, higher = Range(Fraction(-1), Fraction(2)), Range(Fraction(0), Fraction(5))
    shows = taken_off(Witness(kind="commune", old=lower, new=higher))

    assert shows(lower, higher) is None
    assert shows(Range(Fraction(-1), Fraction(1)), higher) is Status.LAXER


def test_a_case_for_each_side() -> None:
    witness = Witness(
        kind="ward",
        class_="one",
        facts=(("files", 3), ("planned", 1)),
        entered=(Entered(old_key="1", new_key="2", points=Fraction(1)),),
        old=None,
        new=None,
    )
    model = version().model

    assert case_of(witness, model, "old") == {
        "year": 2022,
        "unit": {"name": "…", "kind": "ward", "class": "one"},
        "facts": {"files": 3, "planned": True},
        "self_assessed": {"points": {"1": 1}},
    }
    assert case_of(witness, model, "new")["self_assessed"] == {"points": {"2": 1}}


def test_a_claim_that_the_case_does_not_show() -> None:
    asking = _asking(version(), version(("award 2 when", "award 1 when")))
    picks = (score_of("1.1"), score_of("1.1"))
    values = {"files": 1, "late": 1}

    assert asking.shows(Status.STRICTER, values, picks) is not None
    assert asking.shows(Status.LAXER, values, picks) is None
    assert asking.shows(Status.STRICTER, {"files": 1, "late": 0}, picks) is None


def test_hearsay_is_accepted_only_where_it_must_be() -> None:
    heard = version(
        (
            "award 2 when late >= 1 and late <= 5",
            "award 1 when late >= 1 and late <= 5 { basis hearsay portal }",
        )
    )
    witness = _asking(version(), heard).shows(
        Status.STRICTER, {"files": 1, "late": 1}, (score_of("1.1"), score_of("1.1"))
    )

    assert witness is not None
    assert witness.with_hearsay


def test_a_case_that_is_refused_for_its_facts_shows_nothing() -> None:
    asking = _asking(version(), version())
    witness = asking.answers({"files": 1, "late": 2}, (total_of, total_of))

    assert direction(witness.old, witness.new) is None


def test_an_open_condition_shows_nothing() -> None:
    asking = _asking(version(), version())
    picks = (condition_of("plan"), condition_of("plan"))
    known, open_ = asking.answers({"late": 0}, picks), asking.answers({}, picks)

    assert (known.old, known.new) == (True, True)
    assert direction(open_.old, known.new) is None

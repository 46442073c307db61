"""Entries fit each other and the maxima above them."""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.check_case import check_case
from tcpl_rules.errors import CaseError
from tcpl_rules.model.rule import ByHand
from tests.assessment import met
from tests.assessment.build import document, found, points, problems
from tests.generating.program import compiled, effort
from tests.model.build import CITED, award, compare, node, number, ruleset
from tests.strategies import case_plans, rulesets


def _found(**entries: object) -> list[tuple[str, str]]:
    named = {key[1:].replace("_", "."): value for key, value in entries.items()}
    return found(**points(self_assessed=named))


def _of(score: object, top: object) -> dict[str, object]:
    return {"points": score, "of": top}


COARSE = [("TCPL0838", "/self_assessed/points/1")]


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ({"n1": 10, "n1_2": 6}, []),
        ({"n1": 2, "n1_2": 3}, COARSE),
        ({"n1": 8, "n1_2": 3}, COARSE),
        ({"n1": 4, "n1_2": 3, "n1_1_1": 1}, []),
        ({"n1": 4, "n1_2": 3, "n1_1_1": 1, "n1_1_2": 3}, COARSE),
        ({"n1": 9, "n1_1": 3, "n1_1_1": 1, "n1_1_2": 2, "n1_2": 6}, []),
    ],
)
def test_a_coarse_entry_lies_in_what_the_details_leave(
    entries: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    assert _found(**entries) == expected


def test_the_range_is_named() -> None:
    (problem,) = problems(**points(self_assessed={"1": 8, "1.2": 3}))

    assert problem.sentence("vi").endswith("điểm phải là: từ 3 đến 7")


@pytest.mark.parametrize(("score", "fits"), [(2, False), (3, True), (17, True), (18, False)])
def test_unread_maxima_share_what_the_known_ones_leave(score: int, *, fits: bool) -> None:
    # 2.3 takes 5 of the 20 and 2.2 scores 3 of 6, so 2.1 can add up to 9.
    assert (_found(n2=score, n2_2=_of(3, 6)) == []) == fits


MAXIMA = ("TCPL0836", "/self_assessed/points/2.1/of")


@pytest.mark.parametrize(
    ("first", "second", "fits"),
    [(9, 6, True), (9, 7, False), (9, 5, False), (13, None, True), (14, None, False)],
)
def test_unread_maxima_add_up_with_the_parents(
    first: int, second: int | None, *, fits: bool
) -> None:
    entries: dict[str, object] = {"n2_1": _of(0, first)}
    if second is not None:
        entries["n2_2"] = _of(0, second)

    assert _found(**entries) == ([] if fits else [MAXIMA])


@pytest.mark.parametrize(
    ("entries", "refused"),
    [
        ({"1.1": _of(6, 6)}, []),
        ({"1.1": _of(6, 7)}, [("TCPL0836", "/self_assessed/points/1.1/of")]),
        ({"1.2": _of(2, 4)}, []),
        ({"1.2": _of(2, 3)}, [("TCPL0834", "/self_assessed/points/1.2/of")]),
    ],
)
def test_an_unread_maximum_is_no_less_than_what_the_rule_gives(
    entries: dict[str, object], refused: list[tuple[str, str]]
) -> None:
    """Else a part could score more than its maximum, and the whole more than its own."""
    rows = (award(4, compare("a", ">=", 1)), award(0, compare("a", "=", 0)))
    parts = (node("1.1", None, rule=ByHand(standing=CITED)), node("1.2", None, *rows))
    rules = ruleset(node("1", 10, *parts), facts=(number("a"),))
    case = Case.from_mapping(document(**points(self_assessed=entries)))
    try:
        check_case(case, rules)
        wrong = []
    except CaseError as error:
        wrong = [(problem.code, problem.pointer) for problem in error.problems]

    assert wrong == refused


def test_a_maximum_is_the_same_in_both_columns() -> None:
    columns = points(self_assessed={"2.1": _of(5, 6)}, appraised={"2.1": _of(5, 7)})

    assert found(**columns) == [("TCPL0837", "/appraised/points/2.1/of")]


def test_a_maximum_of_the_other_column_fills_nothing_here() -> None:
    # Together 6 and 9 would be all of 15; alone 8 leaves 7 to 2.1, whatever stands beside.
    columns = points(self_assessed={"2.1": _of(5, 6)}, appraised={"2": 13, "2.2": _of(1, 8)})
    assert found(**columns) == []

    columns = points(self_assessed={"2.1": _of(5, 6)}, appraised={"2": 14, "2.2": _of(1, 8)})
    assert found(**columns) == [("TCPL0838", "/appraised/points/2")]


def test_each_column_is_judged_by_its_own_maxima() -> None:
    columns = points(self_assessed={"2.1": _of(0, 9)}, appraised={"2.2": _of(0, 16)})

    assert found(**columns) == [("TCPL0836", "/appraised/points/2.2/of")]


@effort(60)
@given(text=rulesets(), choose=st.data())
def test_the_other_column_never_makes_a_case_wrong(text: str, choose: st.DataObject) -> None:
    model = compiled(text).model
    plan = choose.draw(case_plans(model))

    check_case(Case.from_mapping(plan.mapping(model)), model)


HALVES = st.integers(0, 8).map(lambda n: Fraction(n, 8))
LEAVES = MappingProxyType({"1.1.1": 1, "1.1.2": 3, "1.2": 6, "2.3": 5, "3": 5})


@st.composite
def worlds(draw: st.DrawFn) -> tuple[dict[str, Fraction], dict[str, Fraction]]:
    """Scores of every node that the law allows, and the maxima of those that it does not tell."""
    first = Fraction(draw(st.integers(0, 13)))
    maxima = {"2.1": first, "2.2": 15 - first}
    tops = {**{key: Fraction(top) for key, top in LEAVES.items()}, **maxima}
    scores = {key: draw(HALVES) * top for key, top in tops.items()}
    scores["1.1"] = scores["1.1.1"] + scores["1.1.2"]
    scores["1"] = scores["1.1"] + scores["1.2"]
    scores["2"] = scores["2.1"] + scores["2.2"] + scores["2.3"]
    return scores, maxima


def _tally(parts: list[tuple[Fraction, Fraction]]) -> dict[str, int]:
    return {
        "full": sum(score == top for score, top in parts),
        "half": sum(top > score >= top / 2 for score, top in parts),
        "zero": sum(score == 0 < top for score, top in parts),
    }


@given(
    worlds(),
    st.sets(st.sampled_from(["1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "2.1", "2.2", "2.3", "3"])),
    st.sets(st.sampled_from(["1", "2"])),
)
def test_what_is_true_of_some_unit_is_never_refused(
    world: tuple[dict[str, Fraction], dict[str, Fraction]], told: set[str], counted: set[str]
) -> None:
    scores, maxima = world
    tops = {**{key: Fraction(top) for key, top in LEAVES.items()}, **maxima, "1.1": Fraction(4)}
    entries = {k: _of(scores[k], maxima[k]) if k in maxima else scores[k] for k in sorted(told)}
    parts = {"1": ("1.1", "1.2"), "2": ("2.1", "2.2", "2.3")}
    tallies = {k: _tally([(scores[c], tops[c]) for c in parts[k]]) for k in counted}

    assert found(self_assessed={"points": entries, "tallies": tallies}) == []


class TestPenalties:
    """Penalties take off what stands below them."""

    @pytest.mark.parametrize(
        ("whole", "part", "fits"),
        [("5.5", 6, True), (6, 6, True), ("5.4", 6, False), ("-0.75", "-0.25", True)],
    )
    def test_a_whole_lies_between_its_parts_less_its_penalties_and_its_parts(
        self, whole: object, part: object, *, fits: bool
    ) -> None:
        entries = points(self_assessed={"2": whole, "2.1": part})
        expected = [] if fits else [("TCPL0838", "/self_assessed/points/2")]

        assert met.found(met.WITH_PENALTIES, **entries) == expected


_CONTENTS = ("1.1.1", "1.1.2", "1.2", "2.1", "2.2", "2.3")


class TestMet:
    """A part is met when all below it are."""

    @pytest.mark.parametrize(
        ("entries", "wrong"),
        [
            ({"n1": True, "n1_1": True, "n1_1_2": True}, []),
            ({"n1": True, "n1_1": False}, ["1"]),
            ({"n1": True, "n1_1_2": False}, ["1"]),
            ({"n1": False, "n1_1": True}, []),
            ({"n1": False, "n1_1": True, "n1_2": True}, ["1"]),
            ({"n1": False, "n1_1_1": True, "n1_1_2": True, "n1_2": True}, ["1"]),
            ({"n1": False, "n1_1": False, "n1_2": False}, []),
            ({"n1_1": True, "n1_1_1": False, "n1": False}, ["1.1"]),
        ],
    )
    def test_above_and_below(self, entries: dict[str, bool], wrong: list[str]) -> None:
        assert met.found(**met.own(**entries)) == [
            ("TCPL0843", f"/self_assessed/met/{key}") for key in wrong
        ]

    def test_both_ways_are_worded(self) -> None:
        (above,) = met.problems(**met.own(n1=True, n1_2=False))
        (below,) = met.problems(**met.own(n1=False, n1_1=True, n1_2=True))

        assert "1 (“One”) is entered as true, but something below it" in above.sentence("en")
        assert "ghi là false nhưng mọi mục bên dưới đều ghi là đạt" in below.sentence("vi")

    @given(
        leaves=st.fixed_dictionaries(dict.fromkeys(_CONTENTS, st.booleans())),
        told=st.sets(st.sampled_from([*_CONTENTS, "1", "1.1", "2"])),
    )
    def test_what_is_true_of_some_unit_is_never_refused(
        self, leaves: dict[str, bool], told: set[str]
    ) -> None:
        truth = {
            key: all(met_ for leaf, met_ in leaves.items() if f"{leaf}.".startswith(f"{key}."))
            for key in told
        }

        assert met.found(self_assessed={"met": truth}) == []

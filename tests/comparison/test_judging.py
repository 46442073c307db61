"""From where two parts may differ to what is claimed."""

from __future__ import annotations

from tcpl_rules.comparison import reasons
from tcpl_rules.comparison.asking import Asking, score_of
from tcpl_rules.comparison.comparison import Status
from tcpl_rules.comparison.functions import of_leaf
from tcpl_rules.comparison.ground import Ground
from tcpl_rules.comparison.judging import (
    NEVER,
    Dispute,
    Judgement,
    dispute_of_points,
    dispute_of_sets,
    judge,
    not_comparable,
)
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import InternalError
from tcpl_rules.integers import Constraint
from tcpl_rules.model.constraints import All
from tcpl_rules.program.from_model import from_model
from tests.comparison.versions import version

_PICKS = (score_of("1.1"), score_of("1.1"))
_LATE = Constraint((("late", 1),), -1)
_STRICTER = ("award 2 when", "award 1 when")


def _asking(old: CompiledRuleset, new: CompiledRuleset) -> Asking:
    return Asking(old, new, Ground(from_model(old.model), from_model(new.model)))


def test_what_never_differs_is_the_same() -> None:
    asking = _asking(version(), version())

    assert judge(Dispute(stricter=(NEVER,), laxer=()), asking, _PICKS).status is Status.SAME


def test_a_claim_that_no_case_shows_is_not_made() -> None:
    asking = _asking(version(), version())
    found = judge(Dispute(stricter=(_LATE,), laxer=()), asking, _PICKS)

    assert found == not_comparable(reasons.OTHER_FACTS)


def test_which_side_has_no_result() -> None:
    asking = _asking(version(), version())
    sides = [
        Dispute(stricter=(), laxer=(), old_open=(_LATE,)),
        Dispute(stricter=(), laxer=(), new_open=(_LATE,)),
        Dispute(stricter=(), laxer=(), old_open=(_LATE,), new_open=(_LATE,)),
    ]

    assert [judge(side, asking, _PICKS).why for side in sides] == [
        reasons.OPEN_OLD,
        reasons.OPEN_NEW,
        reasons.OPEN_BOTH,
    ]


def test_a_claim_beside_what_is_open() -> None:
    asking = _asking(version(), version(_STRICTER))
    beside = Constraint((("late", 1),), -9)
    found = judge(Dispute(stricter=(_LATE,), laxer=(), new_open=(beside,)), asking, _PICKS)

    assert found.status is Status.STRICTER
    assert found.why is reasons.OPEN_NEW
    assert found.open_case is not None
    assert dict(found.open_case.facts)["late"] == 9


def test_too_hard_to_decide() -> None:
    class Hard(Ground):
        def case(self, *formulas: object) -> dict[str, int] | None:
            raise InternalError(str(formulas))

    first, second = version(), version(_STRICTER)
    ground = Hard(from_model(first.model), from_model(second.model))
    found = judge(Dispute(stricter=(_LATE,), laxer=()), Asking(first, second, ground), _PICKS)

    assert found == Judgement(status=Status.NOT_COMPARABLE, why=reasons.TOO_HARD)


def test_points_against_points() -> None:
    first, second = version(), version(_STRICTER)
    programs = from_model(first.model), from_model(second.model)
    old, new = (
        of_leaf(next(leaf for leaf in p.leaves if leaf.key == "1.1"), p.maxima["1.1"], ())
        for p in programs
    )
    asking = _asking(first, second)
    everywhere = dispute_of_points(old, new, asking.ground)
    nowhere = dispute_of_points(old, new, asking.ground, unless=_LATE)

    assert judge(everywhere, asking, _PICKS).status is Status.STRICTER
    assert judge(nowhere, asking, _PICKS).status is Status.SAME


def test_cases_that_show_more_come_first() -> None:
    first, second = version(), version(_STRICTER)
    programs = from_model(first.model), from_model(second.model)
    old, new = (
        of_leaf(next(leaf for leaf in p.leaves if leaf.key == "1.1"), p.maxima["1.1"], ())
        for p in programs
    )
    asking = _asking(first, second)
    few = Constraint((("late", -1),), 2)
    dispute = dispute_of_points(old, new, asking.ground, disturbed=few)

    (witness,) = judge(dispute, asking, _PICKS).witnesses
    assert dict(witness.facts)["late"] == 3


def test_sets_against_sets() -> None:
    more = Constraint((("late", 1),), -2)
    dispute = dispute_of_sets(_LATE, more)
    asking = _asking(version(), version())

    assert asking.ground.case(dispute.stricter[0]) == {"files": 1, "late": 1}
    assert asking.ground.case(dispute.laxer[0]) is None
    assert asking.ground.case(All((_LATE, more))) is not None

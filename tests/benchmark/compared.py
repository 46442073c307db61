"""The scorecard in our language and in every peer that is installed, in the same run."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

from attrs import frozen

from tests.benchmark import scorecard
from tests.benchmark.peers import Peer, peers
from tests.benchmark.timing import Timing, timed

_CALLS = 100
"""The units, one after another, that the time of one is the mean of."""


@frozen(kw_only=True)
class Compared:
    """One engine on the scorecard: one unit, one unit with reasons, and all in a batch.

    *wrong* counts the units for which it does not say what the reference says.
    """

    name: str
    one: Timing
    explained: Timing
    many: Timing
    wrong: int


def compare(count: int, *, runs: int) -> list[Compared]:
    """Ours first, then each peer; all on the same *count* units."""
    units = scorecard.units(count)
    expected = [scorecard.reference(unit) for unit in units]
    engines = [_ours(), *peers()]
    return [_measured(engine, units, expected, runs) for engine in engines]


def _ours() -> Peer:
    ruleset = scorecard.ruleset()
    assess = ruleset.assess
    return Peer(
        name="tcpl_rules",
        lay_out=scorecard.cases,
        one=lambda cases, place: assess(cases[place], reasons=False),
        explained=lambda cases, place: assess(cases[place]),
        many=lambda cases: [scorecard.answer(assess(case, reasons=False)) for case in cases],
        answers=lambda cases: [scorecard.answer(assess(case)) for case in cases],
    )


def _measured(
    engine: Peer, units: list[scorecard.Unit], expected: list[scorecard.Answer], runs: int
) -> Compared:
    given = engine.lay_out(units)
    answers = engine.answers(given)

    def time_of_one(work: Callable[[object, int], object]) -> Timing:
        places = cycle(range(len(units)))
        return timed(lambda: work(given, next(places)), runs=runs, calls=_CALLS)

    return Compared(
        name=engine.name,
        one=time_of_one(engine.one),
        explained=time_of_one(engine.explained),
        many=timed(lambda: engine.many(given), runs=runs),
        wrong=sum(a != b for a, b in zip(answers, expected, strict=True)),
    )

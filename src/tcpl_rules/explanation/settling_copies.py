"""Whether values settle the outcome of a case: never do two copies that agree on them differ.

In the first copy every condition holds, in the second one fails (or the total has another grade).
Parts that share no missing fact are decided apart and then added up, from the inmost nodes that
are asked about to the total; what something else can do as well is left out on the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from math import prod

from attrs import evolve, field, frozen

from tcpl_rules.assessment.components import Component
from tcpl_rules.assessment.evaluator import Judged
from tcpl_rules.assessment.outcome import possible_grades
from tcpl_rules.assessment.scores import TOTAL, Moving
from tcpl_rules.assessment.still_needed import Needed
from tcpl_rules.explanation.settling_counting import Counting
from tcpl_rules.explanation.settling_facts import (
    FactsQuestion,
    FactsSearch,
    Offer,
    TooHardError,
    Work,
    determined,
    uncovered,
)
from tcpl_rules.explanation.settling_gaps import LawGap, law_gaps
from tcpl_rules.explanation.settling_parts import Agreed, Parts
from tcpl_rules.explanation.spread import NOTHING, Spread, Units, aside, plus
from tcpl_rules.model.constraints import names

_MOST_STATES = 20_000
_SUMS_A_STEP = 50

_MOST_COMPARED = 64
"""Above so many sums only equal ones are left out, for each is compared with each."""


@frozen(kw_only=True)
class Goal:
    """What the two copies should do: points that the first has to reach, by key, in units.

    The second misses those at *missed*, or breaks the condition *broken* on facts.
    """

    floors: Mapping[str, int] = field(hash=False)
    missed: str | None = None
    broken: str = ""
    qualifying: bool = True


class Copies:
    """Two copies of one judged case; *needed* are all values that could be found out."""

    def __init__(self, judged: Judged, needed: tuple[Needed, ...], work: Work) -> None:
        self._judged = judged
        self._needed = frozenset(needed)
        self._by_hand = frozenset(n.key for n in needed if n.what in ("points", "met"))
        self._work = work
        self._asked = dict(_asked(judged))
        self._units = Units.of(_numbers(judged, self._asked.values()))
        self._parts = Parts(judged, self._asked or {TOTAL: Fraction(0)}, self._units)
        self._goals = tuple(self._goal())
        self._gaps = law_gaps(judged)
        self._remembered: dict[object, tuple[Offer, ...]] = {}
        self._determined: dict[tuple[Component, frozenset[str]], frozenset[str]] = {}

    def settles(self, known: Iterable[Needed], doubtful: Iterable[LawGap]) -> bool:
        """Whether *known* values settle the outcome, whatever they turn out to be.

        What the law leaves open is taken as one value that settles nothing by itself, but for the
        gaps that are *doubtful*: these may turn out in any way.

        Raises:
            InternalError: A guard is too hard to decide.
            TooHardError: It takes more work than is allowed.
        """
        chosen, doubts = frozenset(known), frozenset(doubtful)
        if any(needed.what == "condition" for needed in self._needed - chosen):
            return False
        if any(gap.about in ("condition", "grade") for gap in doubts):
            return False
        agreed = Agreed(
            facts=frozenset(n.key for n in chosen if n.what == "fact"),
            entered=frozenset(n.key for n in chosen if n.what in ("points", "met")),
            by_hand=self._by_hand,
            doubtful=frozenset(gap.key for gap in doubts),
        )
        return not any(self._reachable(goal, agreed) for goal in self._goals)

    # -- what the copies should do ----------------------------------------------------------------

    def _goal(self) -> Iterator[Goal]:
        if self._judged.program.grades:
            yield from self._between_grades()
            return
        floors = {key: self._units.points(points) for key, points in self._asked.items()}
        for moving in self._judged.scores.moving:
            for condition in moving.component.formulas:
                yield Goal(floors=floors, broken=condition)
        for key in floors:
            yield Goal(floors=floors, missed=key)

    def _between_grades(self) -> Iterator[Goal]:
        """A total on either side of each border between grades that are possible."""
        total = self._judged.scores.ranges[TOTAL]
        for grade in possible_grades(self._judged.program, total):
            if grade.band.low is not None:
                border = self._units.points(grade.band.low) + (not grade.band.low_inclusive)
                yield Goal(floors={TOTAL: border}, missed=TOTAL, qualifying=False)

    # -- whether they can -------------------------------------------------------------------------

    def _reachable(self, goal: Goal, agreed: Agreed) -> bool:
        sum_ = _Sum(self._parts, goal, agreed, self._work)
        asked = [self._asking(moving.component, goal, agreed, sum_) for moving in self._moving()]
        hoped = (one.counting.assemble({}) for one in asked)
        if not sum_.hopeful([offer for offer in hoped if offer is not None]):
            return False
        if not asked:
            return sum_.reaches([])
        *others, last = sorted(asked, key=_FactsAsked.size)
        offered = [self._offers(one) for one in others]
        if not all(offered):
            return False
        return any(found and sum_.reaches([*offered, found]) for found in self._batches(last))

    def _moving(self) -> tuple[Moving, ...]:
        return self._judged.scores.moving

    def _asking(self, component: Component, goal: Goal, agreed: Agreed, sum_: _Sum) -> _FactsAsked:
        """What is asked of *component*."""
        facts = agreed.facts & frozenset(n for c in component.store for n in names(c))
        known = self._determined.get((component, facts))
        if known is None:
            known = self._determined[component, facts] = determined(component.store, facts)
        counting = Counting.of(component, self._parts, evolve(agreed, facts=known), sum_.parting)
        question = FactsQuestion(
            leaves=tuple(counting.places),
            parting=counting.parting,
            agreed=known,
            qualifying=goal.qualifying,
            broken=goal.broken if goal.broken in component.formulas else "",
        )
        return _FactsAsked(component, question, counting)

    def _offers(self, asked: _FactsAsked) -> tuple[Offer, ...]:
        """All that the component can give; nothing where it cannot do what is asked."""
        for _ in self._batches(asked):
            pass
        return self._remembered[asked.key]

    def _batches(self, asked: _FactsAsked) -> Iterator[tuple[Offer, ...]]:
        """The same, one after another where they have to be found."""
        found = self._remembered.get(asked.key)
        if found is not None:
            yield found
            return
        search = FactsSearch(asked.component, asked.question, asked.counting.assemble, self._work)
        for offer in search.run():
            yield (offer,)
        self._remembered[asked.key] = tuple(search.found)


@frozen
class _FactsAsked:
    """A question about a component."""

    component: Component
    question: FactsQuestion
    counting: Counting

    @property
    def key(self) -> object:
        """Questions with equal keys have equal answers."""
        return self.component, self.question, self.counting.settled()

    def size(self) -> int:
        """How many ways there are to decide its leaves, at most."""
        return prod(len(self.component.options[key]) for key in self.question.leaves)


class _Sum:
    """The points of all parts added up, from the inmost nodes that are asked about."""

    def __init__(self, parts: Parts, goal: Goal, agreed: Agreed, work: Work) -> None:
        self._goal = goal
        self._work = work
        self._order = sorted(parts.asked, key=parts.depth, reverse=True)
        self._above = {key: parts.parent(key, agreed.entered) for key in self._order}
        self.parting = frozenset(key for key in self._order if self._leads_to(key, goal.missed))
        still = parts.still(agreed)
        self._still: Offer = {
            key: aside(still.get(key, NOTHING), parting=key in self.parting) for key in self._order
        }

    def _leads_to(self, key: str, missed: str | None) -> bool:
        """Whether the points of *key* count towards *missed*."""
        place: str | None = key
        while place is not None and place != missed:
            place = self._above[place]
        return place is not None

    def hopeful(self, offers: list[Offer]) -> bool:
        """Whether the copies could part where they should, if all gave as much as *offers*."""
        if self._goal.missed is None:
            return True
        gaps = [self._still, *offers]
        return any(given[key].gap > 0 for given in gaps for key in self.parting & given.keys())

    def reaches(self, offered: list[tuple[Offer, ...]]) -> bool:
        """Whether one of each of *offered* together does what the goal asks."""
        states = [self._still]
        for key in self._order:
            for choices in offered:
                if key in choices[0]:
                    states = self._joined(states, choices)
            offered = [offer for offer in offered if key not in offer[0]]
            passed = (self._passed(state, key) for state in states)
            states = self._thinned([state for state in passed if state is not None])
        return bool(states)

    def _joined(self, states: list[Offer], choices: tuple[Offer, ...]) -> list[Offer]:
        """Each state with each choice."""
        self._work.spend(len(states) * len(choices) // _SUMS_A_STEP)
        return self._thinned(
            [
                {**state, **{key: plus(state[key], spread) for key, spread in choice.items()}}
                for state in states
                for choice in choices
            ]
        )

    def _thinned(self, states: list[Offer]) -> list[Offer]:
        """*states* without those that another covers."""
        different = list({tuple(state.items()): state for state in states}.values())
        if len(different) > _MOST_STATES:
            raise TooHardError
        return uncovered(different) if len(different) <= _MOST_COMPARED else different

    def _passed(self, state: Offer, key: str) -> Offer | None:
        """*state* with the points of *key* counted further up; None where they miss the goal."""
        high, low, gap = state[key]
        floor = self._goal.floors.get(key)
        if floor is not None and high < floor:
            return None
        if floor is not None and key == self._goal.missed:
            if low >= floor or gap <= 0:
                return None
            high = min(high, floor - 1 + gap)
        elif floor is not None:
            low = max(low, floor - gap)
        further = {k: spread for k, spread in state.items() if k != key}
        above = self._above[key]
        if above is not None:
            parting = above in self.parting and key != self._goal.missed
            further[above] = plus(further[above], aside(Spread(high, low, gap), parting=parting))
        return further


def _asked(judged: Judged) -> Iterator[tuple[str, Fraction]]:
    """The points asked of each node that may miss them: the most where several are asked."""
    if judged.program.grades:
        return
    asked = [a for state in judged.states if state.decides for a in state.asked]
    most: dict[str, Fraction] = {}
    for one in asked:
        if one.points is not None and one.reached is None:
            most[one.key] = max(one.points, most.get(one.key, one.points))
    yield from most.items()


def _numbers(judged: Judged, asked: Iterable[Fraction]) -> Iterator[Fraction]:
    """Every number of points in the case."""
    program, scores = judged.program, judged.scores
    yield from asked
    for range_ in scores.ranges.values():
        yield from (range_.least, range_.most)
    yield from (n for n in (*scores.maxima.values(), *program.maxima.values()) if n is not None)
    yield from (n for n in program.bounds.values() if n is not None)
    yield from (leaf.deposit for leaf in program.leaves if leaf.deposit is not None)
    results = [o.result for leaf in program.leaves for o in leaf.options]
    yield from (r for r in (*results, *scores.results.values()) if not isinstance(r, str))
    for grade in program.grades:
        yield from (end for end in (grade.band.low, grade.band.high) if end is not None)

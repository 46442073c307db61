"""The smallest set of values that settles an outcome, whatever they turn out to be."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import frozen

from tcpl_rules.assessment.evaluator import Judged
from tcpl_rules.assessment.outcome import UNDETERMINED
from tcpl_rules.assessment.still_needed import Needed, still_needed
from tcpl_rules.explanation.settling_copies import Copies
from tcpl_rules.explanation.settling_facts import TooHardError, Work
from tcpl_rules.explanation.settling_gaps import LawGap, law_gaps
from tcpl_rules.explanation.settling_sets import Chosen, irreducible_set, smallest_set

STEPS = 40_000
"""The steps allowed to find the smallest set; where that is too much, for each value left out."""


@frozen(kw_only=True)
class Settling:
    """Values that settle an outcome, in the order of the law.

    Without *smallest* it was too much to search for that. *unless* are the places at which the law
    may turn out to give no result, or leaves open what the outcome turns on: then the values
    settle it only as far as the law does.
    """

    values: tuple[Needed, ...] = ()
    smallest: bool = True
    unless: tuple[LawGap, ...] = ()


def settled_by(judged: Judged, *, steps: int = STEPS) -> Settling:
    """The smallest set of values still needed that settles the outcome of *judged*.

    Of several the first in the order of the law. Empty where the outcome is settled, or where what
    it turns on is the law alone. With fewer *steps* it is sooner given up that it is the smallest.

    Raises:
        InternalError: A guard is too hard to decide.
    """
    if judged.outcome != UNDETERMINED:
        return Settling()
    needed = still_needed(judged.evaluator, judged.case)
    gaps = law_gaps(judged)
    try:
        return _settling(_Search(judged, needed, Work(steps), surely=False), gaps, smallest_set)
    except TooHardError:
        search = _Search(judged, needed, Work(steps), surely=True)
        return _settling(search, gaps, irreducible_set)


def turns_on(judged: Judged, values: Iterable[Needed], gap: LawGap, *, steps: int = STEPS) -> bool:
    """Whether the outcome can hang on *gap* once all needed *values* are known.

    Where that takes too much work to tell, it is taken to.
    """
    copies = Copies(judged, still_needed(judged.evaluator, judged.case), Work(steps))
    try:
        return not copies.settles(values, (gap,))
    except TooHardError:
        return True


class _Search:
    """The needed values of one case by place; with *surely*, what is too hard settles nothing."""

    def __init__(
        self, judged: Judged, needed: tuple[Needed, ...], work: Work, *, surely: bool
    ) -> None:
        self.needed = needed
        self._work = work
        self._copies = Copies(judged, needed, work)
        self._surely = surely

    def settles(self, chosen: Chosen, doubtful: tuple[LawGap, ...]) -> bool:
        """Whether the values at the *chosen* places settle the outcome."""
        values = [self.needed[place] for place in chosen]
        if self._surely:
            self._work.renew()
        try:
            return self._copies.settles(values, doubtful)
        except TooHardError:
            if self._surely:
                return False
            raise


def _settling(
    search: _Search,
    gaps: tuple[LawGap, ...],
    choose: Callable[[int, Callable[[Chosen], bool]], Chosen],
) -> Settling:
    """What *choose* finds; with the gaps of the law only where nothing settles it against them."""
    count = len(search.needed)
    doubtful = gaps if search.settles(frozenset(range(count)), gaps) else ()
    chosen = choose(count, lambda places: search.settles(places, doubtful))
    unless = () if doubtful else (g for g in gaps if not search.settles(chosen, (g,)))
    return Settling(
        values=tuple(search.needed[place] for place in sorted(chosen)),
        smallest=choose is smallest_set,
        unless=tuple(unless),
    )

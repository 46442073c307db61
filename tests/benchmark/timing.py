"""How long a call takes: the least and the median of several runs, in microseconds.

The clock is the processor time of this process, all its threads together. Where nothing else runs
it is the time that passes; where other work runs, that work is not counted.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from statistics import median

from attrs import frozen


@frozen
class Timing:
    """Microseconds for one thing, of several runs."""

    least: float
    median: float

    def per(self, count: int) -> Timing:
        """The share of one thing, when *count* were timed together."""
        return Timing(self.least / count, self.median / count)

    def __sub__(self, other: Timing) -> Timing:
        return Timing(self.least - other.least, self.median - other.median)

    @classmethod
    def of(cls, found: list[float]) -> Timing:
        """The least and the median of the microseconds *found*."""
        return cls(min(found), median(found))


def timed(work: Callable[[], object], *, runs: int, calls: int = 1) -> Timing:
    """One call of *work*: each run makes *calls* of them; the first run of all is not counted.

    The collector of garbage stays on, as it is for a host, and starts each run with nothing to do:
    what was there before the first is set aside.
    """
    gc.freeze()
    try:
        return Timing.of(list(_spent(work, runs, calls)))
    finally:
        gc.unfreeze()


def _spent(work: Callable[[], object], runs: int, calls: int) -> Iterator[float]:
    for run in range(runs + 1):
        gc.collect()
        begun = time.process_time_ns()
        for _ in range(calls):
            work()
        spent = time.process_time_ns() - begun
        if run:
            yield spent / calls / 1000

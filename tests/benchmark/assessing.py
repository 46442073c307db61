"""How long assessments take: one at a time, a thousand, and a country."""

from __future__ import annotations

from itertools import islice

import tcpl_rules
from tcpl_rules import Case
from tests.benchmark.kinds_of_case import KindOfCase
from tests.benchmark.timing import Timing, timed

COMMUNES = 3_321
"""The communes of the country since 1 July 2025."""


_DIFFERENT = 100
"""The cases that a single assessment is the mean of."""


def one(kind: KindOfCase, *, reasons: bool, runs: int) -> Timing:
    """One assessment of a case that is a `Case` already; no two in a run are the same case.

    A ruleset remembers what it has met, so that each run meets other cases.
    """
    ruleset = tcpl_rules.load(kind.ruleset)
    cases = map(Case.from_mapping, kind.country(_DIFFERENT * (runs + 1)))
    parts = iter([list(islice(cases, _DIFFERENT)) for _ in range(runs + 1)])

    def work() -> None:
        for case in next(parts):
            ruleset.assess(case, reasons=reasons)

    return timed(work, runs=runs).per(_DIFFERENT)


def many(kind: KindOfCase, count: int, *, reasons: bool, runs: int) -> Timing:
    """All of *count* different cases, from Python objects: read, checked and assessed.

    Each run loads the ruleset afresh, within its time, for a ruleset remembers what it has met.
    """
    documents = kind.country(count)

    def work() -> None:
        ruleset = tcpl_rules.load(kind.ruleset)
        for document in documents:
            ruleset.assess(document, reasons=reasons)

    return timed(work, runs=runs)

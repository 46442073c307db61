"""How long assessments take: one at a time, a thousand, and a country."""

from __future__ import annotations

import tcpl_rules
from tcpl_rules import Case
from tests.benchmark.kinds_of_case import KindOfCase
from tests.benchmark.timing import Timing, timed

COMMUNES = 3_321
"""The communes of the country since 1 July 2025."""


def one(kind: KindOfCase, *, reasons: bool, runs: int) -> Timing:
    """One assessment of a case that was read before, the same one over and over."""
    ruleset, case = tcpl_rules.load(kind.ruleset), Case.from_mapping(kind.country(1)[0])
    return timed(lambda: ruleset.assess(case, reasons=reasons), runs=runs, calls=50)


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

"""Whether the versions of one standard follow one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.ruleset import Ruleset, Years


def check_versions(rulesets: Sequence[Ruleset], findings: Findings) -> None:
    """Find years that two versions of a standard govern, or that are left out unsaid.

    A ruleset without years belongs to no series. A part that continues another one (`formerly`)
    names one that there is, as far as its ruleset is among *rulesets*.
    """
    _check_former_places(rulesets, findings)
    for standard in sorted({ruleset.standard for ruleset in rulesets}):
        series = [r for r in rulesets if r.standard == standard and r.years is not None]
        unassessed = {none.year for r in series for none in r.no_assessment}
        dated = sorted(((r, r.years) for r in series if r.years), key=lambda pair: pair[1].first)
        for (earlier, before), (later, after) in pairwise(dated):
            _check_pair(earlier, before, later, after, unassessed, findings)


def _check_former_places(rulesets: Sequence[Ruleset], findings: Findings) -> None:
    keys = {ruleset.id: {node.key for node in ruleset.walk()} for ruleset in rulesets}
    for node in (node for ruleset in rulesets for node in ruleset.walk()):
        for former in node.formerly:
            known = keys.get(former.ruleset)
            if known is not None and former.key not in known and former.span is not None:
                findings.add(
                    "TCPL0713",
                    f"`{former.ruleset}` has no part `{former.key}`",
                    former.span,
                    "continues nothing",
                )


def _check_pair(
    earlier: Ruleset,
    before: Years,
    later: Ruleset,
    after: Years,
    unassessed: set[int],
    findings: Findings,
) -> None:
    if after.span is None or before.span is None:
        return
    cause = (before.span, f"the years of `{earlier.id}`")
    if before.last is None or before.last >= after.first:
        findings.add(
            "TCPL0711",
            f"`{earlier.id}` and `{later.id}` both govern {after.first}",
            after.span,
            f"the years of `{later.id}`",
            cause=cause,
        )
        return
    missing = [y for y in range(before.last + 1, after.first) if y not in unassessed]
    if missing:
        findings.add(
            "TCPL0712",
            f"no version of `{later.standard}` governs {', '.join(map(str, missing))}",
            after.span,
            f"`{later.id}` begins in {after.first}",
            cause=cause,
            hint="say `no assessment` where nothing is assessed in that year",
        )

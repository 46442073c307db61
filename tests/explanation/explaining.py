"""Small rulesets written in the language, explained."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from tcpl_rules.assessment.assess import assess
from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.explanation.explanation import Explanation, Reason
from tcpl_rules.explanation.ground import Ground
from tcpl_rules.quantities import exact
from tcpl_rules.shelf import compiled_from
from tests.prelude import completed

HEADER = """ruleset example edition 1 {
  standard example
  subject { commune vi "xã" ward vi "phường" }
  title vi "Ví dụ" en "Example"
  instrument LAW vi "Luật" en "Law" {}
  source portal vi "Cổng thông tin" en "Portal" {}
  cite LAW article 1
  HERE
}
"""


@cache
def ruleset(text: str) -> CompiledRuleset:
    """The ruleset that *text* and what the prelude adds to it make."""
    return compiled_from(completed("made.tcpl", text))


def headed(header: str, text: str) -> str:
    """*text* below a header that says *header* as well."""
    return HEADER.replace("HERE", header) + text


def explained(
    text: str, *, on: date | None = None, hearsay: bool = False, **case: Any
) -> Explanation:
    """Why an invented commune with *case* in its document comes out as it does."""
    return ruleset(text).explain(document(**case), on=on, accept_hearsay=hearsay)


def ground(text: str, *, hearsay: bool = False, **case: Any) -> Ground:
    """What the explanation of that commune stands on."""
    rules = ruleset(text)
    checked = rules._checker.check(Case.from_mapping(document(**case)), as_if=False)
    judged = rules._evaluator.hearing(accept=hearsay).judge(checked)
    found = assess(rules._evaluator, checked, rules._stamp, accept_hearsay=hearsay)
    return Ground(judged=judged, assessment=found)


def document(**case: Any) -> dict[str, object]:
    """A case of an invented commune; *unit* is added to its name and kind."""
    unit = {"name": "Xã Thử", "kind": "commune", **case.pop("unit", {})}
    return {"year": 2024, "unit": unit, **case}


def entered(**points: object) -> dict[str, object]:
    """Points self-assessed; ``n1_2`` stands for the node 1.2."""
    entries = {name[1:].replace("_", "."): value for name, value in points.items()}
    return {"points": entries}


def pts(text: str) -> Range:
    """Exactly so many points."""
    return exactly(exact(text))


def row(*figures: object) -> tuple[object, ...]:
    """*figures*, to be compared with whole numbers."""
    return figures


def brief(reasons: tuple[Reason, ...]) -> list[tuple[str, str, bool | None]]:
    """What each of *reasons* is about, and whether it holds."""
    return [(reason.about, reason.key, reason.holds) for reason in reasons]


def facts_of(reason: Reason) -> dict[str, bool | None]:
    """Whether what is said of each fact right below *reason* is so."""
    return {part.key: part.holds for part in reason.parts if part.about == "fact"}


def clauses_of(reason: Reason) -> list[tuple[str, bool | None]]:
    """What each clause right below *reason* gives, and whether it applies."""
    return [
        (part.clause.part, part.holds)
        for part in reason.parts
        if part.about == "clause" and part.clause is not None
    ]

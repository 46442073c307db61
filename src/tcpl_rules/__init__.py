"""Vietnam's legal-access standards as rules that can be read, checked and run exactly.

A ruleset is one version of a regulation, written in the project's own language and compiled into
an immutable evaluator:

- `shipped_ids`, `load`, `for_year`, `for_date` and `for_case` find one; `CompiledRuleset` is what
  they give. `load` takes amendments and completions.
- `Case` is one unit in one year: identity, facts, and points that people entered.
- `CompiledRuleset.assess` gives an `Assessment`: the `Range` of every score, each
  `ConditionResult`, the outcome, the clauses that it rests on, and a `Receipt`.
- `CompiledRuleset.explain` says why, down to each fact, and what is open; `CompiledRuleset.plan`
  gives the changes that qualify a unit at least cost; `CompiledRuleset.procedure` judges what a
  case records of the procedure, and `CompiledRuleset.timeline` has the deadlines of a year.
- `load_overlay` lays what a province or a commune adds over its ruleset.
- `CompiledRuleset.facts`, `input_schema` and `still_needed` tell a host what to ask for.
- `RulesetError` carries each `Diagnostic` of a ruleset, `CaseError` each `Problem` of a case;
  `PlanError` refuses what a plan was asked for, `CalendarError` says what to install for days off.

`tcpl_rules.comparison.diff` says what one ruleset changes against another, and
`tcpl_rules.comparison.impact_of` what that means for communes; `tcpl_rules.remedy.remediate` makes
the remediation plan. They are imported by themselves.

Everything is immutable and safe to share between threads. Nothing is global: keep what you load.
"""

from __future__ import annotations

from tcpl_rules._version import __version__
from tcpl_rules.assessment.assessment import (
    Assessment,
    ClauseUsed,
    ConditionResult,
    Difference,
    NodeScore,
    Receipt,
)
from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.fact_listing import FactListing
from tcpl_rules.assessment.problem import Problem
from tcpl_rules.assessment.range import Range
from tcpl_rules.assessment.result_schema import result_schema
from tcpl_rules.assessment.still_needed import Needed
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.diagnostics.diagnostic import Diagnostic
from tcpl_rules.errors import (
    CalendarError,
    CaseError,
    InternalError,
    OpenScoreError,
    PlanError,
    RulesetError,
    TcplError,
    UnknownRulesetError,
)
from tcpl_rules.governing import for_case, for_date, for_year
from tcpl_rules.quantities import Rounding
from tcpl_rules.shelf import load, load_overlay, shipped_ids

__all__ = [
    "Assessment",
    "CalendarError",
    "Case",
    "CaseError",
    "ClauseUsed",
    "CompiledRuleset",
    "ConditionResult",
    "Diagnostic",
    "Difference",
    "FactListing",
    "InternalError",
    "Needed",
    "NodeScore",
    "OpenScoreError",
    "PlanError",
    "Problem",
    "Range",
    "Receipt",
    "Rounding",
    "RulesetError",
    "TcplError",
    "UnknownRulesetError",
    "__version__",
    "for_case",
    "for_date",
    "for_year",
    "load",
    "load_overlay",
    "result_schema",
    "shipped_ids",
]

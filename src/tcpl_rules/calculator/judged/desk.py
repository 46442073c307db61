"""One compiled ruleset with what judging sheets under it takes, made once."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from tcpl_rules._version import __version__
from tcpl_rules.assessment.assessment import Stamp
from tcpl_rules.assessment.check_case import CaseChecker
from tcpl_rules.assessment.evaluator import Evaluator
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.model.ruleset import Ruleset


@frozen(kw_only=True, eq=False)
class Desk:
    """What checks, judges and stamps the cases of *compiled*."""

    compiled: CompiledRuleset
    evaluator: Evaluator
    checker: CaseChecker
    stamp: Stamp

    @property
    def ruleset(self) -> Ruleset:
        """What the ruleset means."""
        return self.compiled.model


@lru_cache(maxsize=24)
def desk_of(compiled: CompiledRuleset) -> Desk:
    """The desk for *compiled*."""
    stamp = Stamp(
        ruleset=compiled.id,
        edition=compiled.edition,
        content_hash=compiled.content_hash,
        library=__version__,
        completions=compiled.completions,
    )
    return Desk(
        compiled=compiled,
        evaluator=Evaluator.of(compiled.model),
        checker=CaseChecker(compiled.model),
        stamp=stamp,
    )

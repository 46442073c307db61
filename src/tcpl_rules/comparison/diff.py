"""Two compiled rulesets to a comparison."""

from __future__ import annotations

from collections.abc import Iterator

from tcpl_rules.comparison.asking import Asking
from tcpl_rules.comparison.clauses import Sides
from tcpl_rules.comparison.comparison import ClauseChange, Comparison, Version
from tcpl_rules.comparison.conditions import ConditionJudge
from tcpl_rules.comparison.declared import declared_changes, header_changes
from tcpl_rules.comparison.entries import Entries
from tcpl_rules.comparison.grades import GradeJudge
from tcpl_rules.comparison.ground import Ground
from tcpl_rules.comparison.nodes import NodeJudge
from tcpl_rules.comparison.pairing import pair_nodes
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.program.from_model import from_model


def diff(old: CompiledRuleset, new: CompiledRuleset) -> Comparison:
    """What *new* changes against *old*, clause by clause and by meaning.

    Hearsay is compared as if it were so: a clause that was heard of and is now read, and says the
    same, is the same and better known.
    """
    return Comparison(
        old=_version(old),
        new=_version(new),
        clauses=tuple(_changes(old, new)),
        old_model=old.model,
        new_model=new.model,
    )


def _changes(old: CompiledRuleset, new: CompiledRuleset) -> Iterator[ClauseChange]:
    before = from_model(old.model, accept_hearsay=True)
    after = from_model(new.model, accept_hearsay=True)
    asking = Asking(old, new, Ground(before, after))
    pairs = pair_nodes(old.model, new.model)
    entries = Entries(pairs, before, after)
    nodes = NodeJudge(old=before, new=after, asking=asking, sides=Sides(old.model, new.model))
    yield from header_changes(old.model, new.model)
    for pair in pairs:
        yield from nodes.changes(pair)
    yield from ConditionJudge(old=before, new=after, asking=asking, entries=entries).changes()
    yield from GradeJudge(old=old.model, new=new.model, asking=asking, entries=entries).changes()
    yield from declared_changes(old.model, new.model)


def _version(ruleset: CompiledRuleset) -> Version:
    return Version(
        id=ruleset.id,
        edition=ruleset.edition,
        content_hash=ruleset.content_hash,
        title=ruleset.model.title,
    )

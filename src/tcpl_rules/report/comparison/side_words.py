"""One side of a change: the sentences that say what a part of a clause is."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from tcpl_rules.comparison.comparison import Clause
from tcpl_rules.model.condition import Condition, Grade
from tcpl_rules.model.fact import Fact, Note, Relation
from tcpl_rules.model.procedure import Document, Dossier, Role, Step
from tcpl_rules.model.rule import FullMarks, Penalty
from tcpl_rules.model.ruleset import (
    Kind,
    Maximum,
    NoAssessment,
    Node,
    Period,
    ProvedBy,
    Ruleset,
    Years,
)
from tcpl_rules.model.standing import Standing
from tcpl_rules.quantities import Language
from tcpl_rules.report.clause_words import ClauseWords
from tcpl_rules.report.declared_words import DeclaredWords


@frozen
class SideWords:
    """Clauses of *ruleset* in *lang*."""

    ruleset: Ruleset
    lang: Language

    def sentences(self, part: str, clause: Clause) -> Iterator[str]:
        """What *part* of *clause* says; nothing where its title says all of it."""
        shown = clause.part
        if isinstance(shown, Node):
            yield from self._node(part, shown)
        elif isinstance(shown, tuple):
            yield from self._listed(shown)
        elif part == "left_out":
            yield self._clauses.left_out(shown if isinstance(shown, Standing) else None)
        elif part == "past":
            yield self._clauses.past(shown if isinstance(shown, Standing) else None)
        elif part == "proof":
            yield self._clauses.proof(shown if isinstance(shown, ProvedBy) else None)
        else:
            yield from self._scored(shown)
            yield from self._declared_one(shown)

    def _node(self, part: str, node: Node) -> Iterator[str]:
        """All that is said of a node that is new or gone; of any other its rule, or its title."""
        if part == "title":
            return
        yield from self._clauses.rule(node)
        if part == "rule":
            return
        if self.ruleset.by_points:
            yield self._clauses.maximum(node.maximum)
        if node.penalties:
            yield from self._clauses.penalties(node.penalties)
        if node.left_out is not None:
            yield self._clauses.left_out(node.left_out)
        if node.past is not None:
            yield self._clauses.past(node.past)
        if node.proved_by is not None:
            yield self._clauses.proof(node.proved_by)

    def _listed(self, parts: tuple[object, ...]) -> Iterator[str]:
        kinds = [part for part in parts if isinstance(part, Kind)]
        penalties = [part for part in parts if isinstance(part, Penalty)]
        if kinds:
            yield self._declared.kinds(kinds)
        elif penalties:
            yield from self._clauses.penalties(penalties)
        else:
            full = [part for part in parts if isinstance(part, FullMarks)]
            yield from self._clauses.full_marks(full)

    def _scored(self, part: object) -> Iterator[str]:
        match part:
            case Maximum():
                yield self._clauses.maximum(part)
            case Condition():
                yield self._clauses.condition(part)
            case Grade():
                yield self._declared.band(part.band)

    def _declared_one(self, part: object) -> Iterator[str]:
        match part:
            case Fact():
                yield from self._declared.fact(part)
            case Relation():
                yield self._declared.relation(part)
            case Step() | Role() | Document() | Dossier():
                yield from self._of_procedure(part)
            case Years():
                yield self._declared.years()
            case Period():
                yield self._declared.period(part)
            case NoAssessment():
                yield self._declared.no_assessment(part)
            case Note():
                yield part.text.in_language(self.lang)

    def _of_procedure(self, part: Step | Role | Document | Dossier) -> Iterator[str]:
        match part:
            case Step():
                yield from self._declared.step(part)
            case Role():
                yield from self._declared.role(part)
            case Document():
                yield from self._declared.document(part)
            case Dossier():
                yield from self._declared.dossier(part)

    @property
    def _clauses(self) -> ClauseWords:
        return ClauseWords(self.ruleset, self.lang)

    @property
    def _declared(self) -> DeclaredWords:
        return DeclaredWords(self.ruleset, self.lang)

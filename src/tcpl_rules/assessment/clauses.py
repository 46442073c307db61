"""Which clauses a result rests on, each with its place in law."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from tcpl_rules.assessment.assessment import ClauseUsed
from tcpl_rules.assessment.outcome import ConditionState
from tcpl_rules.model.address import address_of
from tcpl_rules.model.condition import Condition, EveryAtLeast
from tcpl_rules.model.rule import (
    Average,
    ByHand,
    FullMarks,
    Open,
    Penalty,
    Require,
    Requirements,
    Rows,
    Rule,
)
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Citation, Standing, Text
from tcpl_rules.program.program import Clause, LeafProgram, Program
from tcpl_rules.quantities import plain

_PLACES = (
    ("annex", "Phụ lục", "annex"),
    ("page", "trang", "page"),
    ("point", "điểm", "point"),
    ("clause", "khoản", "clause"),
    ("section", "mục", "section"),
    ("article", "Điều", "article"),
)


def clause_used(part: str, standing: Standing, ruleset: Ruleset) -> ClauseUsed:
    """*part*, and where it stands in law."""
    sources = {source.id: source.title.vi for source in ruleset.sources}
    return ClauseUsed(
        part=part,
        citation=_place_in_law(standing, ruleset),
        basis=standing.basis,
        source=sources.get(standing.source, ""),
        readings=standing.readings,
        address=_address(part, ruleset),
    )


_NAMED_SECOND = ("condition", "grade", "fact")


def _address(part: str, ruleset: Ruleset) -> str:
    """Where the reference shows what *part* belongs to; the id of a node is its first word."""
    first, _, rest = part.partition(" ")
    key = rest.partition(" ")[0] if first in _NAMED_SECOND else first
    return address_of(ruleset, key) or ""


_RULE_NAMES: dict[type[Rule], str] = {
    Rows: "rows",
    Average: "average",
    Requirements: "require",
}


class Clauses:
    """The clauses of one program, worded once and remembered; safe between threads."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._worded: dict[object, tuple[ClauseUsed, ...]] = {}

    def of_leaf(self, leaf: LeafProgram, applied: tuple[Clause, ...]) -> tuple[ClauseUsed, ...]:
        """The clauses that gave a leaf its score; each carries the readings of its whole rule."""
        # INVARIANT: the program keeps its clauses, so each keeps its identity.
        key = (leaf.key, *map(id, applied))
        if key not in self._worded:
            self._worded[key] = tuple(self._of_leaf(leaf, applied))
        return self._worded[key]

    def of_entry(self, key: str) -> tuple[ClauseUsed, ...]:
        """The rules by which a person had to score the node *key*; most were never read."""
        if key not in self._worded:
            self._worded[key] = tuple(
                self._used(f"{leaf.key} {self._by_hand}", standing)
                for leaf in self._program.nodes[key].walk()
                for standing in _scored_by_hand(leaf.rule)
            )
        return self._worded[key]

    def of_condition(self, condition: Condition) -> ClauseUsed:
        """The clause that asks for *condition*."""
        key = ("condition", condition.id)
        if key not in self._worded:
            self._worded[key] = (self._used(f"condition {condition.id}", condition.standing),)
        return self._worded[key][0]

    def of_outcome(self, states: tuple[ConditionState, ...]) -> Iterator[ClauseUsed]:
        """The conditions, the maxima that they lean on, and the grades."""
        for state in states:
            yield self.of_condition(state.condition)
            requirement = state.requirement
            if self._program.ruleset.by_points and (
                isinstance(requirement, EveryAtLeast) and requirement.share is not None
            ):
                for asked in state.asked:
                    yield self._maximum(asked.key)
        for grade in self._program.grades:
            yield self._used(f"grade {grade.id}", grade.standing)

    def _maximum(self, node: str) -> ClauseUsed:
        key = ("max", node)
        if key not in self._worded:
            standing = self._program.nodes[node].maximum.standing
            self._worded[key] = (self._used(f"{node} max", standing),)
        return self._worded[key][0]

    def _of_leaf(self, leaf: LeafProgram, applied: tuple[Clause, ...]) -> Iterator[ClauseUsed]:
        rule = leaf.node.rule
        if leaf.deposit is not None:
            # INVARIANT: of the two clauses of a penalty the first takes its points.
            taken, points = leaf.clauses[0], plain(leaf.deposit)
            for clause in applied:
                what = f"penalty {points}" if clause is taken else f"no penalty {points}"
                yield self._used(f"{leaf.node.key} {what}", clause.part.standing)
            return
        if rule is None:
            return
        if not applied:
            yield self._used(f"{leaf.node.key} {self._rule_name(rule)}", rule.standing)
        for clause in applied:
            used = self._used(f"{leaf.node.key} {self._named(clause)}", clause.part.standing)
            yield evolve(used, readings=(*rule.standing.readings, *used.readings))

    def _named(self, clause: Clause) -> str:
        part = clause.part
        if isinstance(part, FullMarks):
            return "full marks" if self._program.ruleset.by_points else "met when"
        if isinstance(part, Require | Penalty):
            return "require"
        if isinstance(part.result, Open):
            return "silent" if part.result.silent else "unread"
        return f"award {plain(part.result)}"

    def _rule_name(self, rule: Rule) -> str:
        return self._by_hand if isinstance(rule, ByHand) else _RULE_NAMES[type(rule)]

    @property
    def _by_hand(self) -> str:
        return "score by hand" if self._program.ruleset.by_points else "met by hand"

    def _used(self, part: str, standing: Standing) -> ClauseUsed:
        return clause_used(part, standing, self._program.ruleset)


def _scored_by_hand(rule: Rule | None) -> Iterator[Standing]:
    """How the rule is known by which a person scores; none where facts give the score.

    Rows of which none has a result are scored by a person too.
    """
    if isinstance(rule, ByHand):
        yield rule.standing
    elif isinstance(rule, Rows) and all(isinstance(row.result, Open) for row in rule.rows):
        yield rule.rows[0].standing


def _place_in_law(standing: Standing, ruleset: Ruleset) -> Text:
    """Where a part stands, and which clauses of amending instruments put it there as it is."""
    cited = _worded(standing.citations, ruleset)
    if not standing.amended_by:
        return cited
    by = _worded(standing.amended_by, ruleset)
    vi, en = f"được sửa đổi bởi {by.vi}", f"amended by {by.en}"
    return Text(f"{cited.vi}, {vi}", f"{cited.en}, {en}") if cited.vi else Text(vi, en)


def _worded(citations: tuple[Citation, ...], ruleset: Ruleset) -> Text:
    titles = {instrument.id: instrument.title for instrument in ruleset.instruments}
    vi, en = [], []
    for citation in citations:
        named = [(vi, en, getattr(citation, field)) for field, vi, en in _PLACES]
        title = titles.get(citation.instrument, Text(citation.instrument))
        vi.append(" ".join([*(f"{w} {label}" for w, _, label in named if label), title.vi]))
        in_english = [f"{w} {label}" for _, w, label in reversed(named) if label]
        en.append(", ".join([title.in_language("en"), *in_english]))
    return Text("; ".join(vi), "; ".join(en))

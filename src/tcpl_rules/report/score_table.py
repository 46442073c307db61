"""The table of points, in the manner of a commune's own report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment, NodeScore
from tcpl_rules.assessment.case import Tally
from tcpl_rules.assessment.range import Range
from tcpl_rules.model.condition import Condition, EveryAtLeast
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import ZERO, Language, display
from tcpl_rules.report.screen import Screen
from tcpl_rules.report.table import Column, Line, table
from tcpl_rules.report.wording import MET, UNKNOWN, kind_word, percentage, sentence_case

_POINTS = Text("Điểm", "Points")
_MAXIMUM = Text("Tối đa", "Maximum")
_OWN = Text("Tự chấm", "Self-assessed")
_LEFT_OUT = Text("không đánh giá", "left out")
_FULL = Text("tối đa", "at maximum")
_HALF = Text("từ 50%", "from 50%")
_ZERO = Text("0 điểm", "at 0")
_FROM = Text("Từ {}", "From {}")
_POINTS_OF = Text("{} điểm", "{} points")

_Cell = Callable[[NodeScore], str]


def score_table(
    assessment: Assessment, ruleset: Ruleset, lang: Language, screen: Screen
) -> list[str]:
    """One line for each top-level node, and for the parts beneath that have points."""
    drawing = _Drawing(assessment, ruleset, lang)
    columns = drawing.columns()
    lines = [
        Line(
            cells=tuple(cell(node) for _, cell in columns),
            indent=3 * node.key.count("."),
            style=screen.dim if "." in node.key else None,
        )
        for node in drawing.shown()
    ]
    return table([column for column, _ in columns], lines, screen)


@frozen
class _Drawing:
    """What the cells are made from."""

    assessment: Assessment
    ruleset: Ruleset
    lang: Language

    def shown(self) -> list[NodeScore]:
        """The nodes that the table shows.

        Parts beneath an entry are there when their points are known; others as soon as one of
        them is known.
        """
        kept: dict[str, NodeScore] = {}
        for node in self.assessment.nodes:
            above = _above(node.key)
            if not above or (above in kept and self._adds(node, kept[above])):
                kept[node.key] = node
        return list(kept.values())

    def _adds(self, node: NodeScore, parent: NodeScore) -> bool:
        if parent.origin in ("entered", "left_out"):
            return _settled(node)
        return any(_settled(sibling) for sibling in self.parts(parent))

    def parts(self, node: NodeScore) -> list[NodeScore]:
        """The children of *node*."""
        return [part for part in self.assessment.nodes if _above(part.key) == node.key]

    def columns(self) -> list[tuple[Column, _Cell]]:
        """Every column, and what stands in it for a node."""
        return [
            (Column(head=self._kinds(), wraps=True), self._title),
            (self._number(_POINTS), lambda node: self._score(node.score)),
            *self._own_points(),
            (self._number(_MAXIMUM), lambda node: self._points(node.maximum)),
            (Column(head="%", number=True), self._percentage),
            *self._floors(),
            *self._tallies(),
        ]

    def _number(self, head: Text) -> Column:
        return Column(head=head.in_language(self.lang), number=True)

    def _kinds(self) -> str:
        return sentence_case(kind_word(self.ruleset.nodes[0].kind, self.lang))

    def _title(self, node: NodeScore) -> str:
        return f"{node.key}. {node.title.in_language(self.lang)}"

    def _score(self, score: Range | None) -> str:
        if score is None:
            return _LEFT_OUT.in_language(self.lang)
        return score.display(self.lang)

    def _points(self, points: Fraction | None) -> str:
        return "?" if points is None else display(points, self.lang)

    def _percentage(self, node: NodeScore) -> str:
        if node.score is None or node.maximum == 0:
            return ""
        if node.maximum is None or not node.score.settled:
            return UNKNOWN.in_language(self.lang)
        return percentage(node.score.least / node.maximum, self.lang)

    def _own(self, node: NodeScore) -> str:
        """What the commune's own column comes to, once that is known."""
        if node.own_score is not None and node.own_score.settled:
            return node.own_score.display(self.lang)
        return "" if node.self_assessed is None else self._points(node.self_assessed)

    def _own_points(self) -> Iterator[tuple[Column, _Cell]]:
        """The commune's own points beside appraised ones."""
        own = any(node.self_assessed is not None for node in self.assessment.nodes)
        if self.assessment.stage == "appraised" and own:
            yield self._number(_OWN), self._own

    def _floors(self) -> Iterator[tuple[Column, _Cell]]:
        """A column for each condition that asks something of every node of a kind."""
        for condition in self.ruleset.conditions:
            requirement = condition.asks_of(self.assessment.unit.class_)
            if isinstance(requirement, EveryAtLeast):
                wanted = floor_in_words(requirement, self.lang)
                head = _FROM.in_language(self.lang).format(wanted)
                yield Column(head=head), self._floor_cell(condition)

    def _floor_cell(self, condition: Condition) -> _Cell:
        asked = self.assessment.condition(condition.id).points
        words = {points.key: MET[points.reached].in_language(self.lang) for points in asked}
        return lambda node: words.get(node.key, "")

    def _tallies(self) -> Iterator[tuple[Column, _Cell]]:
        """How many parts stand at their maximum, from half of it, and at 0."""
        tallied = [node for node in self.shown() if self._tally(node) is not None]
        if not tallied:
            return
        kind = self.parts(tallied[0])[0].kind
        kinds = sentence_case(kind_word(kind, self.lang, many=True))
        for head, name in ((_FULL, "full"), (_HALF, "half"), (_ZERO, "zero")):
            column = Column(head=f"{kinds}\n{head.in_language(self.lang)}", number=True)
            yield column, self._tally_cell(name)

    def _tally_cell(self, name: str) -> _Cell:
        def cell(node: NodeScore) -> str:
            tally = self._tally(node)
            counted = [part for part in self.parts(node) if part.score is not None]
            return "" if tally is None else f"{getattr(tally, name)}/{len(counted)}"

        return cell

    def _tally(self, node: NodeScore) -> Tally | None:
        """The tally as entered; else counted, when the points of every part are known."""
        if node.tally is not None:
            return node.tally
        shares = [_share(part) for part in self.parts(node) if part.score is not None]
        known = [share for share in shares if share is not None]
        if not known or len(known) < len(shares):
            return None
        return Tally(
            full=sum(share == 1 for share in known),
            half=sum(Fraction(1, 2) <= share < 1 for share in known),
            zero=sum(share == 0 for share in known),
        )


def floor_in_words(requirement: EveryAtLeast, lang: Language) -> str:
    """What *requirement* asks of each node: ``50%`` of its maximum, or ``5 points``."""
    if requirement.share is not None:
        return percentage(requirement.share, lang)
    return _POINTS_OF.in_language(lang).format(display(requirement.points or ZERO, lang))


def _above(key: str) -> str:
    return key.rpartition(".")[0]


def _settled(node: NodeScore) -> bool:
    return node.score is not None and node.score.settled


def _share(node: NodeScore) -> Fraction | None:
    if node.score is None or not node.score.settled or not node.maximum:
        return None
    return node.score.least / node.maximum

"""A regulation without points: every content as a square, met, not met, nothing arose, unknown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment, NodeScore
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language, display
from tcpl_rules.report.board import VERDICTS
from tcpl_rules.report.explanation.html import words
from tcpl_rules.report.explanation.html.bars import sign, stacked
from tcpl_rules.report.explanation.html.markup import (
    EMPTY,
    Child,
    Markup,
    anchor,
    each,
    element,
    joined,
    said,
)
from tcpl_rules.report.explanation.html.words import State
from tcpl_rules.report.wording import kind_word, of_maximum, sentence_case

_ORDER: Final[tuple[State, ...]] = ("met", "nothing", "failed", "open", "left_out")
_MET: Final[dict[bool | None, State]] = {True: "met", False: "failed", None: "open"}


@frozen
class BoardDrawing:
    """The contents of *assessment*, drawn."""

    assessment: Assessment
    lang: Language

    # -- all at once -------------------------------------------------------------------------------

    def total(self) -> Markup:
        """How many contents are met, not met, and so on, as one bar and in words."""
        counted = Counter(self.state(leaf) for leaf in self._leaves())
        parts = [(state, counted[state]) for state in _ORDER if counted[state]]
        spoken = "; ".join(f"{self._say(words.STATES[state])}: {count}" for state, count in parts)
        found, maximum = self.assessment.total.display(self.lang), self.assessment.maximum
        most = "?" if maximum is None else display(maximum, self.lang)
        figure = [element("b", found), element("span", f"/{most}", class_="quiet")]
        legend = (
            joined([sign(state), " ", self._say(words.STATES[state]), " ", element("b", str(n))])
            for state, n in parts
        )
        return joined(
            [
                element("p", *figure, class_="figure"),
                element("div", stacked(parts, spoken), class_="measure"),
                element("ul", each("li", legend), class_="legend"),
            ]
        )

    def overview(self) -> Markup:
        """One row for each top-level part, one square for each content; a square leads to it."""
        how = element("p", self._say(words.BOARD_HOW), class_="quiet screen")
        rows = (self._row(node) for node in self._below(""))
        kind = sentence_case(self._kind(self._below("")[0].kind))
        heads = (kind, self._say(words.EACH_CONTENT))
        head = element("thead", element("tr", *(element("th", h, scope="col") for h in heads)))
        caption = element("caption", self._say(words.BOARD), class_="spoken")
        return joined(
            [how, element("table", caption, head, element("tbody", *rows), class_="mosaic")]
        )

    def _row(self, node: NodeScore) -> Markup:
        title = self._named(node)
        leaves = [leaf for leaf in self._leaves() if _within(leaf.key, node.key)]
        squares = element("ul", *map(self._square, leaves), class_="squares")
        return element("tr", element("th", *title, scope="row"), element("td", squares))

    def _square(self, leaf: NodeScore) -> Markup:
        state = self.state(leaf)
        spoken = f"{leaf.key}: {self._say(words.STATES[state])}"
        inside = (sign(state), element("span", leaf.key, aria_hidden="true"))
        target = f"#{anchor(leaf.key)}"
        square = element("a", *inside, href=target, class_=f"square {state}", aria_label=spoken)
        return element("li", square)

    # -- one after the other -----------------------------------------------------------------------

    def parts(self) -> Markup:
        """Every part with its title and how it stands."""
        return element("ol", *map(self._top, self._below("")), class_="nodes")

    def _top(self, node: NodeScore) -> Markup:
        title = element("h3", *self._named(node))
        head = element("div", title, self._counted(node), class_="line")
        lines = (head, self._verdict(node), self._inside(node))
        return element("li", *lines, class_="node", id=anchor(node.key))

    def _inside(self, node: NodeScore) -> Markup:
        below = self._below(node.key)
        return element("ul", *map(self._part, below), class_="tiles") if below else EMPTY

    def _part(self, node: NodeScore) -> Markup:
        state = self.state(node)
        below = self._below(node.key)
        name = element("h4" if below else "p", *self._named(node), class_="name")
        if not below:
            lines: tuple[Child, ...] = (name, self._verdict(node))
            return element("li", *lines, class_=f"tile {state}", id=anchor(node.key))
        head = element("div", name, self._counted(node), class_="line")
        lines = (head, self._verdict(node), self._inside(node))
        return element("li", *lines, class_="group", id=anchor(node.key))

    def _named(self, node: NodeScore) -> tuple[Child, ...]:
        return element("span", node.key, class_="key"), " ", said(node.title, self.lang)

    def _verdict(self, node: NodeScore) -> Markup:
        state = self.state(node)
        word = element("b", sign(state), " ", self._say(words.STATES[state]))
        entered = self._entered_above(node)
        listed: list[Child] = [word, *self._beside(node)]
        if entered is not None and node.met is None:
            place = f"{self._kind(entered.kind)} {entered.key}"
            listed.append(self._say(words.ENTERED_WHOLE_MET).format(place))
        return element("p", joined(listed, " · "), class_="remarks")

    def _beside(self, node: NodeScore) -> Iterator[str]:
        verdicts = node.verdicts
        if verdicts is None:
            return
        if self.assessment.stage == "appraised" and verdicts.own is not None:
            yield self._say(words.OWN_MET).format(self._say(VERDICTS[verdicts.own]))
        if verdicts.proposal is not None:
            yield self._say(words.PROPOSAL).format(self._say(VERDICTS[verdicts.proposal]))

    def _counted(self, node: NodeScore) -> Markup:
        if node.score is None or node.maximum is None or node.maximum == 1:
            return EMPTY
        if node.met is None and self._entered_above(node) is not None:
            return EMPTY
        return element("p", of_maximum(node.score, node.maximum, self.lang), class_="points")

    # -- how they stand ----------------------------------------------------------------------------

    def state(self, node: NodeScore) -> State:
        """How *node* stands; below a part that was entered as met, everything is."""
        if node.score is None:
            return "left_out"
        if node.nothing_arose:
            return "nothing"
        if node.met is not None:
            return _MET[node.met]
        entered = self._entered_above(node)
        return "met" if entered is not None and entered.met else "open"

    def _entered_above(self, node: NodeScore) -> NodeScore | None:
        """The part above *node* that was entered as a whole."""
        above = (one for one in self.assessment.nodes if _within(node.key, one.key))
        return next((one for one in above if one.origin == "entered" and one.key != node.key), None)

    def _leaves(self) -> list[NodeScore]:
        nodes = self.assessment.nodes
        parents = {node.key.rpartition(".")[0] for node in nodes}
        return [node for node in nodes if node.key not in parents]

    def _below(self, key: str) -> list[NodeScore]:
        return [node for node in self.assessment.nodes if node.key.rpartition(".")[0] == key]

    def _kind(self, kind: str) -> str:
        return kind_word(kind, self.lang)

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)


def _within(key: str, outer: str) -> bool:
    return key == outer or key.startswith(f"{outer}.")

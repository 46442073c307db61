"""Points drawn: the total against what is asked, and each part against its maximum and floor."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment, NodeScore, PointsAsked
from tcpl_rules.model.condition import Grade
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language, display
from tcpl_rules.report.declared_words import DeclaredWords
from tcpl_rules.report.explanation.amounts import Amounts
from tcpl_rules.report.explanation.html import words
from tcpl_rules.report.explanation.html.bars import Bar, legend, pips, sign
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
from tcpl_rules.report.wording import in_points, kind_word, sentence_case


@frozen
class ScoreDrawing:
    """The bars of *assessment*, which was made under *ruleset*."""

    assessment: Assessment
    ruleset: Ruleset
    lang: Language

    # -- the total ---------------------------------------------------------------------------------

    def total(self) -> Markup:
        """The total as a figure and as a bar, with every threshold on it."""
        found, maximum = self.assessment.total, self.assessment.maximum
        asked = self._asked_of("")
        state = self._state_of_total(asked)
        lows = sorted({grade.band.low for grade in self.ruleset.grades if grade.band.low})
        bands = [(low, display(low, self.lang)) for low in lows]
        bar = Bar(
            maximum=maximum,
            found=found,
            marks=(*bands, *self.levels("")),
            state=state,
            spoken=self._spoken(found.display(self.lang), maximum, asked),
            large=True,
        )
        figure = self._figure(found.display(self.lang), maximum)
        return joined(
            [
                element("p", figure, class_="figure"),
                element("div", bar.drawn(), class_="measure"),
                self._scale(maximum),
                EMPTY if found.settled else legend(state, self.lang),
                each("p", self._against(asked), class_="against"),
                self._grades(),
            ]
        )

    def levels(self, key: str) -> tuple[tuple[Fraction, str], ...]:
        """Each level asked of the part at *key*, once, in words; of the total for ``""``."""
        asked = sorted({points.asked for points in self._asked_of(key) if points.asked})
        wording = self._say(words.ASKED)
        return tuple((at, wording.format(display(at, self.lang))) for at in asked)

    def _state_of_total(self, asked: tuple[PointsAsked, ...]) -> State:
        if not asked:
            return "part"
        return _by_floors(asked) or "met"

    def _scale(self, maximum: Fraction | None) -> Markup:
        if maximum is None:
            return EMPTY
        ends = (element("span", "0"), element("span", display(maximum, self.lang)))
        return element("p", *ends, class_="scale", aria_hidden="true")

    def _against(self, asked: tuple[PointsAsked, ...]) -> Iterator[Markup]:
        """What is asked of the total, and how far off it is."""
        for points in asked:
            if points.asked is None:
                continue
            state = _by_floors((points,)) or "met"
            wanted = self._say(words.ASKED).format(in_points(points.asked, self.lang))
            yield joined([sign(state), element("b", wanted), self._distance(points)], " ")

    def _distance(self, points: PointsAsked) -> Child:
        if points.asked is None:
            return None
        told = Amounts(self.assessment, self.lang)
        gap = told.gap(points.found, points.asked)
        return f"– {gap}" if gap else None

    def _grades(self) -> Markup:
        """The grades with their bands, the unit's own marked."""
        if not self.ruleset.grades:
            return EMPTY
        title = element("h3", self._say(words.GRADES))
        listed = joined(map(self._grade, self.ruleset.grades))
        return joined([title, element("ul", listed, class_="grades")])

    def _grade(self, grade: Grade) -> Markup:
        mine = self.assessment.grade
        chosen = mine is not None and mine.id == grade.id
        possible = grade.id in {one.id for one in self.assessment.possible_grades}
        name = sentence_case(grade.text.in_language(self.lang))
        shown = self._say(words.THIS_GRADE).format(name) if chosen else name
        band = DeclaredWords(self.ruleset, self.lang).band(grade.band)
        state: State = "met" if chosen else "open" if possible else "left_out"
        marked = sign(state) if chosen or possible else None
        of_band = element("span", band, class_="quiet")
        lines = [element("b", marked, " " if marked else None, shown), of_band]
        return element("li", *lines, class_=f"grade {state}")

    # -- parts -------------------------------------------------------------------------------------

    def parts(self) -> Markup:
        """Every part, top-level ones first, those below them nested."""
        return element("ol", *map(self._top, self._below("")), class_="nodes")

    def _top(self, node: NodeScore) -> Markup:
        title = element("h3", element("span", f"{node.key}.", class_="key"), " ", self._title(node))
        inside = (self._seen(node, title), self._under(node))
        return element("li", *inside, class_="node", id=anchor(node.key))

    def _under(self, node: NodeScore) -> Markup:
        """The parts of *node*; closed up where it was entered as a whole and they are unknown."""
        below = self._below(node.key)
        if not below:
            return EMPTY
        if node.origin in ("entered", "left_out") and not self._known(below):
            return self._closed(node)
        return element("ol", *map(self._part, below), class_="parts")

    def _known(self, below: list[NodeScore]) -> bool:
        return any(node.score is not None and node.score.settled for node in below)

    def _part(self, node: NodeScore) -> Markup:
        key = element("span", node.key, class_="key")
        title = element("p", key, " ", self._title(node))
        return element("li", self._seen(node, title), self._under(node), id=anchor(node.key))

    def _seen(self, node: NodeScore, title: Markup) -> Markup:
        """The title, the points with their bar, and the remarks."""
        drawn = element("div", self._points(node), self._bar(node), class_="measured")
        remarks = element("div", self._remarks(node), self._tally(node))
        return element("div", title, drawn, remarks, class_="seen")

    def _closed(self, node: NodeScore) -> Markup:
        beneath = [one for one in self.assessment.nodes if one.key.startswith(f"{node.key}.")]
        kind = kind_word(node.kind, self.lang)
        text = self._say(words.ENTERED_WHOLE).format(kind=kind, count=len(beneath))
        items = (
            element(
                "li",
                element("span", one.key, class_="key"),
                " ",
                self._title(one),
                id=anchor(one.key),
            )
            for one in beneath
        )
        listed = element("ul", *items, class_="plain")
        return element("details", element("summary", text), listed, class_="beneath")

    def _below(self, key: str) -> list[NodeScore]:
        return [node for node in self.assessment.nodes if node.key.rpartition(".")[0] == key]

    def _bar(self, node: NodeScore) -> Markup:
        asked = self._asked_of(node.key)
        if node.score is None:
            return EMPTY
        bar = Bar(
            maximum=node.maximum,
            found=node.score,
            marks=tuple((at, "") for at, _ in self.levels(node.key)),
            state=self.state(node),
            spoken=self._spoken(node.score.display(self.lang), node.maximum, asked),
        )
        return element("div", bar.drawn(), class_="measure")

    def state(self, node: NodeScore) -> State:
        """How *node* stands: at its maximum, below a floor, in between, or not known yet."""
        if node.score is None:
            return "left_out"
        missed = _by_floors(self._asked_of(node.key))
        if missed == "failed":
            return missed
        if node.maximum is None or not node.score.settled:
            return "open"
        if node.met:
            return "nothing" if node.nothing_arose else "met"
        return "part"

    def _remarks(self, node: NodeScore) -> Markup:
        """How it stands in words, and what else was said of it."""
        state = self.state(node)
        standing = element("b", sign(state), " ", self._say(words.POINT_STATES[state]))
        asked = self._asked_of(node.key)
        floors = (
            self._say(words.FLOOR).format(display(points.asked, self.lang))
            for points in asked
            if points.asked is not None
        )
        unread = [self._say(words.CAP_UNREAD)] if node.maximum is None else []
        listed: list[Child] = [standing, *floors, *unread, *self._beside(node)]
        return element("p", joined(listed, " · "), class_="remarks")

    def _beside(self, node: NodeScore) -> Iterator[str]:
        """The commune's own points beside appraised ones, and what hearsay would give."""
        if self.assessment.stage == "appraised" and node.self_assessed is not None:
            own = node.own_score.display(self.lang) if node.own_score else None
            yield self._say(words.OWN).format(own or display(node.self_assessed, self.lang))
        if node.proposal is not None:
            yield self._say(words.PROPOSAL).format(node.proposal.display(self.lang))

    def _tally(self, node: NodeScore) -> Markup:
        tally = node.tally
        if tally is None:
            return EMPTY
        parts = self._below(node.key)
        kind = kind_word(parts[0].kind, self.lang, many=True) if parts else ""
        counted = self._say(words.TALLY).format(full=tally.full, half=tally.half, zero=tally.zero)
        text = f"{sentence_case(kind)}: {counted}" if kind else counted
        return element("p", pips(tally), " ", text, class_="remarks")

    def _points(self, node: NodeScore) -> Markup:
        if node.score is None:
            return element("p", self._say(words.STATES["left_out"]), class_="points")
        figure = self._figure(node.score.display(self.lang), node.maximum)
        return element("p", figure, class_="points")

    # -- in words ----------------------------------------------------------------------------------

    def _figure(self, found: str, maximum: Fraction | None) -> Markup:
        most = "?" if maximum is None else display(maximum, self.lang)
        return joined([element("b", found), element("span", f"/{most}", class_="quiet")])

    def _spoken(self, found: str, maximum: Fraction | None, asked: tuple[PointsAsked, ...]) -> str:
        most = "?" if maximum is None else display(maximum, self.lang)
        figure = self._say(words.OF).format(found, most)
        wanted = (
            self._say(words.ASKED).format(display(points.asked, self.lang))
            for points in asked
            if points.asked is not None
        )
        return "; ".join([figure, *wanted])

    def _asked_of(self, key: str) -> tuple[PointsAsked, ...]:
        """What conditions ask of the part at *key*, the total's being ``""``."""
        return tuple(
            points
            for condition in self.assessment.conditions
            for points in condition.points
            if points.key == key
        )

    def _title(self, node: NodeScore) -> Markup:
        return said(node.title, self.lang)

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)


def _by_floors(asked: tuple[PointsAsked, ...]) -> State | None:
    """Whether a floor is missed or open; None where all of them are reached."""
    reached = {points.reached for points in asked}
    return "failed" if False in reached else "open" if None in reached else None

"""Floors and thresholds on bars: what the total must reach, each criterion, each grade."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import cycle

from attrs import frozen

from tcpl_rules.model.condition import ByClass, EveryAtLeast, Grade, Requirement, TotalAtLeast
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.model.thresholds import floor, known
from tcpl_rules.quantities import ONE, ZERO, Language, display
from tcpl_rules.reference.charts.pieces import Mark, Stretch, bar, figure, row
from tcpl_rules.report.declared_words import DeclaredWords
from tcpl_rules.report.explanation.html.markup import Markup
from tcpl_rules.report.wording import kind_word, sentence_case, sentence_lower

_BELOW, _ABOVE = "below", "above"
_CAPTION = Text(
    "Mức tối thiểu và ngưỡng. Vạch đứng là mức phải đạt; phần tô đậm là từ mức đó trở lên.",
    "Floors and thresholds. The line is what must be reached; what is shaded lies above it.",
)
_GRADES = Text(
    "Các mức xếp loại theo tổng số điểm; mỗi đoạn là một mức.",
    "The grades by the total; each stretch is one of them.",
)
_TOTAL = Text("Tổng số điểm", "Total")
_ASKED = Text("từ {asked} trên {maximum}", "{asked} of {maximum}")
_FOR_CLASS = Text("{class_}: {asked}", "{class_}: {asked}")


def thresholds_chart(ruleset: Ruleset, lang: Language) -> str:
    """What the conditions of *ruleset* ask of its scores, as a picture; empty where of none."""
    if not ruleset.by_points or known(ruleset.maximum) is None:
        return ""
    rows = list(_Drawing(ruleset, lang).rows())
    return figure(*rows, caption=_CAPTION.in_language(lang)) if rows else ""


def grades_chart(ruleset: Ruleset, lang: Language) -> str:
    """The grades of *ruleset* side by side; empty where it has none, or no known total."""
    whole = _whole(ruleset)
    if not ruleset.grades or not whole:
        return ""
    drawn = _Drawing(ruleset, lang).grades(whole)
    return figure(drawn, caption=_GRADES.in_language(lang), kind="tcpl-grades")


@frozen
class _Drawing:
    ruleset: Ruleset
    lang: Language

    def rows(self) -> Iterator[Markup]:
        whole = known(self.ruleset.maximum) or ZERO
        totals = list(self._totals())
        if totals:
            yield self._row(self._say(_TOTAL), whole, totals)
        longest = max((known(node.maximum) or ZERO for node in self.ruleset.nodes), default=ZERO)
        for node in self.ruleset.nodes:
            most = known(node.maximum)
            floors = list(self._floors(node))
            if floors and most:
                name = f"{sentence_case(kind_word(node.kind, self.lang))} {node.key}"
                yield self._row(name, most, floors, most / longest)

    def _row(
        self, name: str, most: Fraction, asked: list[tuple[Fraction, str]], length: Fraction = ONE
    ) -> Markup:
        lowest = min(points for points, _ in asked)
        stretches = [
            Stretch(share=lowest / most * length, shade=_BELOW),
            Stretch(share=(ONE - lowest / most) * length, shade=_ABOVE),
        ]
        marks = [
            Mark(share=points / most * length, text=display(points, self.lang))
            for points, _ in asked
        ]
        maximum = display(most, self.lang)
        told = "; ".join(self._written(points, class_, maximum) for points, class_ in asked)
        remark = told if any(class_ for _, class_ in asked) else ""
        return row(name, maximum, bar(stretches, name, told, marks), remark)

    def _totals(self) -> Iterator[tuple[Fraction, str]]:
        for class_, requirement in self._requirements():
            if isinstance(requirement, TotalAtLeast):
                yield requirement.points, class_

    def _floors(self, node: Node) -> Iterator[tuple[Fraction, str]]:
        for class_, requirement in self._requirements():
            if isinstance(requirement, EveryAtLeast) and requirement.kind == node.kind:
                least = floor(node, requirement)
                if least is not None:
                    yield least, class_

    def _requirements(self) -> Iterator[tuple[str, Requirement]]:
        """What is asked, with the class of unit that it is asked of, if any."""
        classes = {kind.id: kind.text.in_language(self.lang) for kind in self.ruleset.classes}
        for condition in self.ruleset.conditions:
            if isinstance(condition.requirement, ByClass):
                for class_, asked in condition.requirement.cases:
                    yield classes.get(class_, class_), asked
            else:
                yield "", condition.requirement

    def _written(self, points: Fraction, class_: str, maximum: str) -> str:
        asked = self._say(_ASKED).format(asked=display(points, self.lang), maximum=maximum)
        return self._say(_FOR_CLASS).format(class_=class_, asked=asked) if class_ else asked

    def grades(self, whole: Fraction) -> Markup:
        """One bar of as many stretches as there are grades, the lowest first."""
        ordered = sorted(self.ruleset.grades, key=lambda grade: grade.band.low or ZERO)
        stretches, marks = [], []
        for grade, shade in zip(ordered, cycle((_BELOW, _ABOVE)), strict=False):
            low, high = grade.band.low or ZERO, min(grade.band.high or whole, whole)
            name = grade.text.in_language(self.lang)
            stretches.append(Stretch(share=(high - low) / whole, shade=shade, name=name))
            if low:
                marks.append(Mark(share=low / whole, text=display(low, self.lang)))
        told = "; ".join(self._named(ordered))
        drawn = bar(stretches, self._say(_TOTAL), told, marks)
        return row(self._say(_TOTAL), display(whole, self.lang), drawn)

    def _named(self, grades: Iterable[Grade]) -> Iterator[str]:
        words = DeclaredWords(self.ruleset, self.lang)
        for grade in grades:
            yield f"{grade.text.in_language(self.lang)}: {sentence_lower(words.band(grade.band))}"

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)


def _whole(ruleset: Ruleset) -> Fraction:
    """The stated total, else the sum of what is known at the top."""
    summed = sum((known(node.maximum) or ZERO for node in ruleset.nodes), ZERO)
    return known(ruleset.maximum) or summed

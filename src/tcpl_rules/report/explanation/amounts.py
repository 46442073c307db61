"""Points, and how far they are from what is asked, in words."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.range import Range
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import ONE, Language, display
from tcpl_rules.report.wording import of_maximum

_SHORT = Text("còn thiếu {points}", "{points} short")
_SHORT_AT_LEAST = Text("còn thiếu ít nhất {points}", "at least {points} short")
_LOST = Text("thấp hơn điểm tối đa {points}", "{points} below the maximum")
_LOST_AT_LEAST = Text(
    "thấp hơn điểm tối đa ít nhất {points}", "at least {points} below the maximum"
)
_OVER = Text("vượt {points}", "{points} above it")
_OVER_AT_LEAST = Text("vượt ít nhất {points}", "at least {points} above it")
_JUST = Text("vừa đủ", "just enough")
_MAXIMAL = Text("đạt điểm tối đa", "at its maximum")
_POINTS = Text("{} điểm", "{} points")
_POINT = Text("{} điểm", "{} point")
_CONTENTS = Text("{} nội dung", "{} contents")
_CONTENT = Text("{} nội dung", "{} content")
_FOUND = Text("{found} điểm", "{found} points")


@frozen
class Amounts:
    """Points of *assessment* in *lang*; contents, where the ruleset gives no points."""

    assessment: Assessment
    lang: Language

    def figure(self, found: Range, maximum: Fraction | None = None) -> str:
        """*found* with its unit, and with the most that it can be where that is given."""
        return self._say(_FOUND).format(found=of_maximum(found, maximum, self.lang))

    def gap(self, found: Range, asked: Fraction) -> str:
        """How far *found* is from *asked*; empty while that can go either way."""
        if found.least >= asked:
            over = found.least - asked
            if found.settled:
                return (
                    self._say(_OVER).format(points=self.amount(over)) if over else self._say(_JUST)
                )
            return self._say(_OVER_AT_LEAST).format(points=self.amount(over)) if over else ""
        if found.reaches(asked) is False and asked > found.most:
            wording = _SHORT if found.settled else _SHORT_AT_LEAST
            return self._say(wording).format(points=self.amount(asked - found.most))
        return ""

    def below(self, found: Range, maximum: Fraction) -> str:
        """How far *found* is below *maximum*; empty while it can reach it."""
        lost = maximum - found.most
        if lost <= 0:
            return self._say(_MAXIMAL) if found.settled else ""
        wording = _LOST if found.settled else _LOST_AT_LEAST
        return self._say(wording).format(points=self.amount(lost))

    def amount(self, value: Fraction) -> str:
        """*value* with its unit: points, or contents where the ruleset gives none."""
        one, many = (_POINT, _POINTS) if self.assessment.by_points else (_CONTENT, _CONTENTS)
        return self._say(one if value == ONE else many).format(display(value, self.lang))

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)

"""What is open, as sentences: what settles the outcome, and what it would be either way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.still_needed import Needed
from tcpl_rules.explanation.explanation import EitherWay, Open
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.names import Names, quoted
from tcpl_rules.report.wording import sentence_case

_SETTLED_BY = Text(
    "Kết quả xác định được khi biết các giá trị sau, bất kể giá trị cụ thể (không có cách nào cần "
    "ít hơn):",
    "Knowing these settles the outcome, whatever they turn out to be (no smaller set does):",
)
_SETTLED_BY_ONE = Text(
    "Kết quả xác định được khi biết giá trị sau, bất kể giá trị cụ thể:",
    "Knowing this settles the outcome, whatever it turns out to be:",
)
_ENOUGH = Text(
    "Kết quả xác định được khi biết các giá trị sau, bất kể giá trị cụ thể; không bớt được giá trị "
    "nào (có thể có cách khác cần ít hơn, chưa xét hết):",
    "Knowing these settles the outcome, whatever they turn out to be; none can be left out "
    "(another set may be smaller, not all were searched):",
)
_UNLESS = Text(
    "Ngoại lệ: nếu số liệu cho thấy thuộc trường hợp văn bản không quy định hoặc chưa đọc được thì "
    "kết quả còn phụ thuộc chính quy định đối với: {parts}.",
    "Unless the facts lead to where the law is silent or not read: then the outcome still turns on "
    "the law for: {parts}.",
)
_NO_VALUES = Text(
    "Bổ sung số liệu hoặc điểm cũng chưa đủ để kết luận: kết quả còn phụ thuộc chính quy định.",
    "No facts or points can settle the outcome: it turns on the law itself.",
)
_NOTHING = Text(
    "Chưa xác định được cần bổ sung số liệu nào để kết luận.",
    "Which values would settle the outcome is not known.",
)
_POINTS = Text("Điểm của {part}", "The points of {part}")
_MET = Text("{part}: đạt hay chưa đạt", "{part}: met or not met")
_EITHER_WAY = Text(
    "{part}: {why}. {least}: {if_least}; {most}: {if_most}.",
    "{part}: {why}. {least}: {if_least}; {most}: {if_most}.",
)
_SAME_WAY = Text(
    "{part}: {why}. Cả hai trường hợp: {if_least}.", "{part}: {why}. Either way: {if_least}."
)
_WHY: Mapping[Literal["hearsay", "unread", "silent"], Text] = {
    "hearsay": Text(
        "quy định theo nguồn chưa kiểm chứng được nên số liệu chưa đủ để kết luận",
        "the rule is hearsay, not verified, so facts do not settle it",
    ),
    "unread": Text(
        "chưa đọc được quy định nên số liệu chưa đủ để kết luận",
        "the rule is not read, so facts do not settle it",
    ),
    "silent": Text(
        "văn bản không quy định cho trường hợp này nên số liệu chưa đủ để kết luận",
        "the law is silent on this case, so facts do not settle it",
    ),
}
_LEAST_POINTS = Text("Nếu được điểm thấp nhất có thể", "At the least points it can get")
_MOST_POINTS = Text("nếu được điểm cao nhất có thể", "at the most")
_NOT_MET = Text("Nếu chưa đạt", "If it is not met")
_MET_WAY = Text("nếu đạt", "if it is met")


@frozen
class OpenWords:
    """What is open in *assessment* under *ruleset*, in *lang*."""

    assessment: Assessment
    ruleset: Ruleset
    lang: Language

    @property
    def names(self) -> Names:
        """What open parts are called."""
        return Names(self.ruleset, self.lang)

    def lead(self, open_: Open) -> str:
        """What the values listed do."""
        if not open_.settled_by:
            return self._say(_NO_VALUES if open_.turns_on else _NOTHING)
        if not open_.smallest:
            return self._say(_ENOUGH)
        return self._say(_SETTLED_BY_ONE if len(open_.settled_by) == 1 else _SETTLED_BY)

    def unless(self, open_: Open) -> tuple[str, ...]:
        """Where the law may turn out to give no result, so that the values do not settle all."""
        if not open_.unless:
            return ()
        parts = "; ".join(self.names.node(key) for key in open_.unless)
        return (self._say(_UNLESS).format(parts=parts),)

    def needed(self, needed: Needed) -> str:
        """A value to find out, by its name and never by the place where it goes in a case."""
        match needed.what:
            case "fact":
                return sentence_case(self._say(needed.asks))
            case "points":
                return self._say(_POINTS).format(part=self.names.node(needed.key))
            case "met":
                return self._say(_MET).format(part=sentence_case(self.names.node(needed.key)))
            case "condition":
                name = sentence_case(self.names.condition(needed.key))
                return self._say(_MET).format(part=name)

    def either_way(self, turn: EitherWay) -> str:
        """A part whose rule is not known well enough, and the outcome either way."""
        points = turn.about == "node" and self.assessment.by_points
        least, most = (_LEAST_POINTS, _MOST_POINTS) if points else (_NOT_MET, _MET_WAY)
        wording = _SAME_WAY if turn.if_least == turn.if_most else _EITHER_WAY
        return self._say(wording).format(
            part=sentence_case(self._part(turn)),
            why=self._say(_WHY[turn.why]),
            least=self._say(least),
            most=self._say(most),
            if_least=self._outcome(turn.if_least),
            if_most=self._outcome(turn.if_most),
        )

    def _part(self, turn: EitherWay) -> str:
        if turn.about == "condition":
            return self.names.condition(turn.key)
        return self.names.node(turn.key)

    def _outcome(self, outcome: str) -> str:
        said = self.names.outcome(outcome, appraised=self.assessment.stage == "appraised")
        graded = any(grade.id == outcome for grade in self.ruleset.grades)
        return quoted(said) if graded else said

    def _say(self, text: Text) -> str:
        return self.names.say(text)

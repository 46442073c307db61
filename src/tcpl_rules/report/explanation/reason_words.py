"""Each step of an explanation as a sentence: what was asked, what was found, how far off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from attrs import frozen

from tcpl_rules.assessment.assessment import (
    Assessment,
    ConditionResult,
    PointsAsked,
)
from tcpl_rules.assessment.range import Range
from tcpl_rules.explanation.explanation import Reason
from tcpl_rules.model.condition import (
    EveryAtLeast,
    Grade,
    Judged,
    Requirement,
    TotalAtLeast,
)
from tcpl_rules.model.guard import UnreadThreshold
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.declared_words import DeclaredWords
from tcpl_rules.report.explanation.amounts import Amounts
from tcpl_rules.report.explanation.clause_words import ClauseReasonWords
from tcpl_rules.report.explanation.names import VERDICTS, Names
from tcpl_rules.report.score_table import floor_in_words
from tcpl_rules.report.wording import kind_word, of_maximum, sentence_case, sentence_lower

_NAMED = Text("{name}: {said}", "{name}: {said}")
_TOTAL = Text("tổng số điểm {found}", "the total is {found}")
_ASKED = Text("cần từ {asked}", "at least {asked} asked")
_CONTENTS_MET = Text("{found} nội dung đạt", "{found} contents met")
_UNREAD_MAXIMUM = Text("điểm tối đa chưa đọc được", "the maximum is not read")
_LEFT_OUT = Text("không đánh giá", "left out")
_NOTHING_AROSE = Text(
    "trong năm không phát sinh nên được tính là đạt", "nothing arose, so it is taken as met"
)
_POINTS_BY_HAND = Text("điểm do người chấm nhập", "points entered by a person")
_MET_BY_HAND = Text("do người đánh giá xác định", "judged by a person")
_NO_POINTS_YET = Text(
    "do người chấm cho điểm, chưa nhập", "scored by a person, nothing entered yet"
)
_NOT_MET_YET = Text(
    "do người đánh giá xác định, chưa nhập", "judged by a person, nothing entered yet"
)
_INSTEAD = Text("tính từ số liệu là {found}", "the facts give {found}")
_WHOLE = {
    True: Text("tổng số điểm", "the total"),
    False: Text("tổng số nội dung đạt", "contents met"),
}
_REACHED = Text("{reached}/{all} {kind} đạt từ {floor}", "{reached} of {all} {kind} reach {floor}")
_SHARE = Text("{share} số điểm tối đa", "{share} of the maximum")
_REACHED_MET = Text("{reached}/{all} {kind} đạt", "{reached} of {all} {kind} are met")
_CLOSEST = Text("gần mức tối thiểu nhất là {place}, {gap}", "closest to it is {place}, {gap}")
_JUDGED = Text("do người có thẩm quyền xác định", "judged by a person")
_NOT_JUDGED = Text("chưa có kết luận của người có thẩm quyền", "nobody has judged it yet")
_UNREAD = Text("mức yêu cầu chưa đọc được", "the level asked for is not read")
_HEARSAY = Text(
    "điều kiện này theo nguồn chưa kiểm chứng được nên không dùng để kết luận",
    "it is known only from hearsay, so it decides nothing",
)
_NO_CLASS = Text(
    "không nêu mức yêu cầu cho loại của đơn vị", "nothing is asked of a unit of this class"
)
_BAND = Text("xếp loại {grade} ({band}): {state}", "grade {grade} ({band}): {state}")
_GRADES: Mapping[bool | None, Text] = {
    True: Text("đạt loại này", "it is in this grade"),
    False: Text("không thuộc loại này", "it is not in this grade"),
    None: Text("có thể thuộc loại này", "it may be in this grade"),
}


@frozen
class ReasonWords:
    """Reasons of *assessment* under *ruleset*, in *lang*; sentences have no stop."""

    assessment: Assessment
    ruleset: Ruleset
    lang: Language

    @property
    def names(self) -> Names:
        """What parts and facts are called."""
        return Names(self.ruleset, self.lang)

    @property
    def amounts(self) -> Amounts:
        """Points, and how far off they are."""
        return Amounts(self.assessment, self.lang)

    @property
    def clauses(self) -> ClauseReasonWords:
        """The words of clauses and facts."""
        return ClauseReasonWords(self.assessment, self.ruleset, self.lang)

    def sentence(self, reason: Reason) -> str:
        """What *reason* says, as a sentence of its own."""
        match reason.about:
            case "outcome":
                return sentence_case(self.assessment.headline(self.lang))
            case "condition":
                return self._named(self.names.condition(reason.key), self._condition(reason))
            case "grade":
                return self._grade(reason)
            case "node":
                return self._named(self._part(reason.key, whole=True), self._node(reason))
            case "clause":
                return self.clauses.clause(reason)
            case "fact":
                return self._named(self.names.label(reason.key), self.clauses.fact(reason))

    def alone(self, reason: Reason) -> str:
        """The same for a list in which nothing above it says of which part a clause is."""
        said = self.sentence(reason)
        if reason.about != "clause":
            return said
        return self._named(self._part(reason.key, whole=False), sentence_lower(said))

    def _part(self, key: str, *, whole: bool) -> str:
        """The part at *key* with its title or without; the total's key is empty."""
        if not key:
            return self._say(_WHOLE[self.assessment.by_points])
        return self.names.node(key) if whole else self.names.place(key)

    def notes(self, reason: Reason) -> Iterator[str]:
        """Where it stands in law, and where its value comes from."""
        if reason.clause is not None:
            yield self.names.citation(reason.clause)
        if reason.provenance is not None:
            yield self.names.provenance(reason.provenance)
        if reason.about == "fact":
            yield from self.clauses.feed(reason)

    def _named(self, name: str, said: str) -> str:
        return self._say(_NAMED).format(name=sentence_case(name), said=said)

    # -- conditions and grades ---------------------------------------------------------------------

    def _condition(self, reason: Reason) -> str:
        found = self.assessment.condition(reason.key)
        asking = next(one for one in self.ruleset.conditions if one.id == reason.key)
        requirement = asking.asks_of(self.assessment.unit.class_)
        said = [self._say(VERDICTS[reason.holds]), *self._about(found, requirement)]
        if found.clause.basis is Basis.HEARSAY and reason.holds is None:
            said.append(self._say(_HEARSAY))
        elif found.entered:
            said.append(self._say(_JUDGED))
        return "; ".join(said)

    def _about(self, found: ConditionResult, requirement: Requirement | None) -> Iterator[str]:
        match requirement:
            case TotalAtLeast():
                yield from map(self._total, found.points)
            case EveryAtLeast():
                yield self._reached(found, requirement)
                if found.met and found.points:
                    yield self._closest(found)
            case Judged() if not found.entered:
                yield self._say(_NOT_JUDGED)
            case UnreadThreshold():
                yield self._say(_UNREAD)
            case None:
                yield self._say(_NO_CLASS)
            case _:
                return

    def _total(self, points: PointsAsked) -> str:
        maximum = self.assessment.maximum
        found = self._say(_TOTAL).format(found=of_maximum(points.found, maximum, self.lang))
        if points.asked is None:
            return found
        asked = self._say(_ASKED).format(asked=self.amounts.amount(points.asked))
        gap = self.amounts.gap(points.found, points.asked)
        return ", ".join(part for part in (found, asked, gap) if part)

    def _reached(self, found: ConditionResult, requirement: EveryAtLeast) -> str:
        wording = _REACHED if self.assessment.by_points else _REACHED_MET
        floor = floor_in_words(requirement, self.lang)
        share = requirement.share is not None
        return self._say(wording).format(
            reached=found.reached,
            all=len(found.points),
            kind=kind_word(requirement.kind, self.lang, many=True),
            floor=self._say(_SHARE).format(share=floor) if share else floor,
        )

    def _closest(self, found: ConditionResult) -> str:
        """The part that is nearest to what is asked of it, in a condition that holds."""
        near = min(found.points, key=lambda one: one.found.least - (one.asked or 0))
        gap = self.amounts.gap(near.found, near.asked or Fraction(0))
        return self._say(_CLOSEST).format(place=self.names.place(near.key), gap=gap)

    def _grade(self, reason: Reason) -> str:
        grade = reason.model
        assert isinstance(grade, Grade)  # noqa: S101 - INVARIANT: a reason about a grade has it
        band = DeclaredWords(self.ruleset, self.lang).band(grade.band)
        said = self._say(_BAND).format(
            grade=self._say(grade.text),
            band=sentence_lower(band),
            state=self._say(_GRADES[reason.holds]),
        )
        gap = ""
        if reason.holds is False and isinstance(reason.found, Range) and reason.asked is not None:
            gap = self.amounts.gap(reason.found, reason.asked)
        return ", ".join(part for part in (sentence_case(said), gap) if part)

    # -- parts -------------------------------------------------------------------------------------

    def _node(self, reason: Reason) -> str:
        if not isinstance(reason.found, Range):
            return self._say(_LEFT_OUT)
        by_points = self.assessment.by_points
        said = list(self._points(reason, reason.found) if by_points else self._met(reason))
        if reason.by_hand:
            said.append(self._say(self._hand(reason)))
        if reason.instead is not None and by_points:
            said.append(self._say(_INSTEAD).format(found=self.amounts.figure(reason.instead)))
        return ", ".join(part for part in said if part)

    def _hand(self, reason: Reason) -> Text:
        entered = self.assessment.node(reason.key).origin == "entered"
        if self.assessment.by_points:
            return _POINTS_BY_HAND if entered else _NO_POINTS_YET
        return _MET_BY_HAND if entered else _NOT_MET_YET

    def _maximum(self, key: str) -> Fraction | None:
        return self.assessment.node(key).maximum if key else self.assessment.maximum

    def _points(self, reason: Reason, found: Range) -> Iterator[str]:
        maximum = self._maximum(reason.key)
        yield self.amounts.figure(found, maximum)
        if maximum is None:
            yield self._say(_UNREAD_MAXIMUM)
        if reason.asked is not None and reason.asked != maximum:
            yield self._say(_ASKED).format(asked=self.amounts.amount(reason.asked))
            yield self.amounts.gap(found, reason.asked)
        elif maximum is not None:
            yield self.amounts.below(found, maximum)

    def _met(self, reason: Reason) -> Iterator[str]:
        if reason.key and self.assessment.node(reason.key).nothing_arose:
            yield self._say(_NOTHING_AROSE)
            return
        yield self._say(VERDICTS[reason.holds])
        maximum = self._maximum(reason.key)
        if isinstance(reason.found, Range) and maximum is not None and maximum != 1:
            found = of_maximum(reason.found, maximum, self.lang)
            yield self._say(_CONTENTS_MET).format(found=found)

    def _say(self, text: Text) -> str:
        return self.names.say(text)

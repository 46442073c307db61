"""The conditions: what each asks, what was found, and where it stands in law."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from tcpl_rules.assessment.assessment import Assessment, ConditionResult, PointsAsked
from tcpl_rules.assessment.check_facts import unit_of
from tcpl_rules.model.condition import ByClass, EveryAtLeast, Judged, Requirement
from tcpl_rules.model.fact import FactKind
from tcpl_rules.model.guard import UnreadThreshold
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.quantities import Language, display
from tcpl_rules.report.citations import short_citation
from tcpl_rules.report.score_table import floor_in_words
from tcpl_rules.report.screen import Screen, columns_of, padded
from tcpl_rules.report.wording import MET, UNKNOWN, kind_word, of_maximum

_HEAD = Text("Điều kiện: {met}/{all} điều kiện đạt", "Conditions: {met} of {all} met")
_TOTAL = Text("{found} điểm, cần từ {asked}", "{found} points, at least {asked} asked")
_EVERY = Text("{reached}/{all} {kind} đạt từ {floor}", "{reached} of {all} {kind} from {floor}")
_MISSED = Text("chưa đạt", "below it")
_ONE = Text("{key}: {found}, cần từ {asked}", "{key}: {found}, at least {asked} asked")
_EVERY_MET = Text("{reached}/{all} {kind} đạt", "{reached} of {all} {kind} met")
_ONE_MET = Text("{key}: {found} nội dung đạt", "{key}: {found} contents met")
_BY_HAND = Text("nhập tay", "entered by hand")
_NOT_ENTERED = Text("nhập tay, chưa nhập", "entered by hand, not entered yet")
_HEARSAY = Text(
    "điều kiện này theo nguồn chưa kiểm chứng được nên chưa kết luận",
    "known only from hearsay, so it decides nothing",
)
_UNREAD = Text("mức yêu cầu chưa đọc được", "the level asked for is unread")
_YES_NO = {1: Text("có", "yes"), 0: Text("không", "no")}


def conditions_text(
    assessment: Assessment, ruleset: Ruleset, lang: Language, screen: Screen
) -> list[str]:
    """How many conditions are met, and each of them with its clause."""
    met = sum(condition.met is True for condition in assessment.conditions)
    head = _HEAD.in_language(lang).format(met=met, all=len(assessment.conditions))
    drawing = _Drawing(assessment, ruleset, lang, screen)
    lines = [screen.bold(head)]
    for number, condition in enumerate(assessment.conditions, 1):
        lines += drawing.condition(number, condition)
    return lines


def found_for(
    condition: ConditionResult, assessment: Assessment, ruleset: Ruleset, lang: Language
) -> tuple[str, ...]:
    """What was found for *condition*, and why it decides nothing where it does not."""
    return tuple(_Drawing(assessment, ruleset, lang, Screen()).found(condition))


@frozen
class _Drawing:
    """What the lines are made from."""

    assessment: Assessment
    ruleset: Ruleset
    lang: Language
    screen: Screen

    def condition(self, number: int, condition: ConditionResult) -> list[str]:
        width = max(columns_of(word.in_language(self.lang)) for word in MET.values())
        mark = padded(MET[condition.met].in_language(self.lang), width)
        margin = " " * (width + 4)
        indent = f"{margin}   "
        named = f"{number}. {condition.text.in_language(self.lang)}"
        text = self.screen.wrapped(named, margin, indent)
        first = f"  {self._coloured(mark, condition.met)}  {text[0].lstrip()}"
        lines = [first, *text[1:]]
        for found in self.found(condition):
            lines += self.screen.wrapped(found, indent, indent + "  ")
        citation = short_citation(condition.clause.citation, self.ruleset, self.lang)
        lines += map(self.screen.dim, self.screen.wrapped(f"({citation})", indent, indent + "  "))
        return lines

    def _coloured(self, mark: str, met: bool | None) -> str:  # noqa: FBT001 - three-valued
        paint = {True: self.screen.green, False: self.screen.red, None: self.screen.yellow}
        return paint[met](mark)

    def found(self, condition: ConditionResult) -> Iterator[str]:
        asking = next(c for c in self.ruleset.conditions if c.id == condition.id)
        requirement = asking.asks_of(self.assessment.unit.class_)
        for found in self._about_points(condition, requirement):
            yield self._of_class(found) if isinstance(asking.requirement, ByClass) else found
        for name, value in condition.facts:
            yield self._fact(name, value)
        if isinstance(requirement, UnreadThreshold):
            yield _UNREAD.in_language(self.lang)
        if self._rumoured(condition):
            yield _HEARSAY.in_language(self.lang)
        if condition.entered:
            yield _BY_HAND.in_language(self.lang)
        elif isinstance(requirement, Judged | UnreadThreshold):
            yield _NOT_ENTERED.in_language(self.lang)

    def _rumoured(self, condition: ConditionResult) -> bool:
        """Whether *condition* is open because it is known only from hearsay."""
        accepted = self.assessment.accepted_hearsay
        heard = condition.clause.basis is Basis.HEARSAY
        return condition.met is None and heard and not accepted

    def _about_points(
        self, condition: ConditionResult, requirement: Requirement | None
    ) -> Iterator[str]:
        if not isinstance(requirement, EveryAtLeast):
            for points in condition.points:
                yield self._one(points, _TOTAL)
            return
        yield self._reached(condition, requirement)
        one = _ONE if self.assessment.by_points else _ONE_MET
        for points in condition.points:
            if points.reached is not True:
                word = _MISSED if points.reached is False else UNKNOWN
                yield f"{word.in_language(self.lang)} – {self._one(points, one)}"

    def _of_class(self, found: str) -> str:
        class_ = self.assessment.unit_class
        return found if class_ is None else f"{class_.text.in_language(self.lang)}: {found}"

    def _reached(self, condition: ConditionResult, requirement: EveryAtLeast) -> str:
        wording = _EVERY if self.assessment.by_points else _EVERY_MET
        return wording.in_language(self.lang).format(
            reached=condition.reached,
            all=len(condition.points),
            kind=kind_word(requirement.kind, self.lang, many=True),
            floor=floor_in_words(requirement, self.lang),
        )

    def _one(self, points: PointsAsked, wording: Text) -> str:
        maximum = (
            self.assessment.node(points.key).maximum if points.key else self.assessment.maximum
        )
        found = of_maximum(points.found, maximum, self.lang)
        asked = "?" if points.asked is None else display(points.asked, self.lang)
        return wording.in_language(self.lang).format(key=points.key, found=found, asked=asked)

    def _fact(self, name: str, value: int | None) -> str:
        fact = next(fact for fact in self.ruleset.facts if fact.id == name)
        if value is None:
            found = UNKNOWN.in_language(self.lang)
        elif fact.kind is FactKind.YES_NO:
            found = _YES_NO[value].in_language(self.lang)
        else:
            found = f"{value} {unit_of(fact).in_language(self.lang)}".rstrip()
        return f"{fact.label.in_language(self.lang)}: {found}"

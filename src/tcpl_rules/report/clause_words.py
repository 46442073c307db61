"""Clauses as short sentences: what a rule gives and when, what a condition asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from attrs import frozen

from tcpl_rules.model.condition import (
    ByClass,
    Condition,
    EveryAtLeast,
    Judged,
    Requirement,
    TotalAtLeast,
)
from tcpl_rules.model.guard import Guard, UnreadThreshold
from tcpl_rules.model.rule import (
    Average,
    ByHand,
    FullMarks,
    Open,
    Penalty,
    Require,
    Requirements,
    Row,
    Rows,
)
from tcpl_rules.model.ruleset import Maximum, Node, ProvedBy, Ruleset
from tcpl_rules.model.standing import Standing, Text
from tcpl_rules.quantities import Language, Rounding
from tcpl_rules.report.guard_words import GuardWords
from tcpl_rules.report.wording import in_points, kind_word, percentage, sentence_case

_AWARD = Text("Chấm {points} khi {when}", "{points} when {when}")
_UNREAD_ROW = Text("Khi {when}: chưa đọc được mức điểm", "When {when}: the points are not read")
_SILENT_ROW = Text(
    "Khi {when}: văn bản không quy định mức điểm", "When {when}: the law gives no points"
)
_HIGHEST = Text("Lấy mức điểm cao nhất trong các mức sau:", "The highest of these counts:")
_AVERAGE = Text(
    "Điểm bình quân, làm tròn đến {places} chữ số thập phân ({rounding}):",
    "The average, rounded to {places} decimals ({rounding}):",
)
_WEIGHT = Text("{points} cho mỗi trường hợp trong {fact}", "{points} for each of {fact}")
_ROUNDINGS: Mapping[Rounding, Text] = {
    Rounding.HALF_UP: Text("một nửa thì làm tròn lên", "half up"),
    Rounding.HALF_EVEN: Text("một nửa thì làm tròn về số chẵn", "half to even"),
    Rounding.DOWN: Text("làm tròn xuống", "down"),
    Rounding.UP: Text("làm tròn lên", "up"),
}
_BY_HAND_POINTS = Text("Người chấm cho điểm trực tiếp", "A person gives the points")
_BY_HAND_MET = Text(
    "Người đánh giá xác định đạt hoặc không đạt", "A person decides whether it is met"
)
_NOT_READ = Text("chưa đọc được cách chấm", "the rule is not read")
_NOT_READ_MET = Text("chưa đọc được mức yêu cầu", "what is asked is not read")
_MET_WHEN = Text("Đạt khi {when}", "Met when {when}")
_ASKS = Text("Yêu cầu: {when}", "Asks: {when}")
_FULL = Text("Được điểm tối đa khi {when}", "Full marks when {when}")
_PENALTY = Text("Trừ {points} khi {when}", "{points} off when {when}")
_MAXIMUM = Text("Tối đa {points}", "At most {points}")
_MAXIMUM_UNREAD = Text("Điểm tối đa chưa đọc được", "The maximum is not read")
_MORE_THAN = Text("{text}, trên {points}", "{text}, above {points}")
_LEFT_OUT = Text(
    "Không tính khi đơn vị không có nội dung này", "Left out where the unit has no such matter"
)
_COUNTED = Text("Luôn được tính", "Always counted")
_PAST = Text(
    "Nói về việc đã xảy ra trong năm: không khắc phục được",
    "Looks back on what happened in the year: nothing makes up for it",
)
_MENDABLE = Text("Có thể khắc phục trong năm", "Can be made up for in the year")
_PROOF = Text("Tài liệu chứng minh: {documents}", "Proved by: {documents}")
_PROOF_UNREAD = Text("Tài liệu chứng minh: chưa đọc được", "Proved by: not read")
_NO_PROOF = Text("Không nêu tài liệu chứng minh", "No proof is named")
NOTHING_SAID = Text("Phần đã đọc không nêu", "What was read does not say")
_TOTAL = Text("Tổng số điểm từ {points} trở lên", "A total of at least {points}")
_EVERY_POINTS = Text("Mọi {kind} đạt từ {points} trở lên", "Every {kind} at {points} or more")
_EVERY_SHARE = Text(
    "Mọi {kind} đạt từ {share} số điểm tối đa trở lên",
    "Every {kind} at {share} of its maximum or more",
)
_EVERY_MET = Text("Mọi {kind} đều đạt", "Every {kind} is met")
_OF_CLASS = Text("đơn vị {class_}: {asks}", "units of {class_}: {asks}")
_JUDGED = Text(
    "Người có thẩm quyền xác định đạt hoặc không đạt", "A person decides whether it is met"
)


@frozen
class ClauseWords:
    """Clauses of *ruleset* in *lang*; each sentence stands alone, without a stop."""

    ruleset: Ruleset
    lang: Language

    @property
    def _words(self) -> GuardWords:
        return GuardWords(self.ruleset, self.lang)

    # -- what is scored, or met --------------------------------------------------------------------

    def rule(self, node: Node) -> tuple[str, ...]:
        """What *node* gives from facts, its own full marks first; its parts are not said."""
        own = (self._full(clause) for clause in node.full_marks)
        return (*own, *self._rule(node))

    def _rule(self, node: Node) -> Iterator[str]:
        match node.rule:
            case Rows() as rows:
                if rows.highest:
                    yield self._say(_HIGHEST)
                yield from map(self._row, rows.rows)
            case Average() as average:
                yield from map(self._row, average.rows)
                yield from self._average(average)
            case Requirements() as asked:
                yield from (self._required(require.wanted) for require in asked.requires)
            case ByHand() as by_hand:
                yield self._by_hand(by_hand.standing)

    def _row(self, row: Row) -> str:
        when = self._words.guard(row.guard)
        if isinstance(row.result, Open):
            return self._say(_SILENT_ROW if row.result.silent else _UNREAD_ROW).format(when=when)
        return self._say(_AWARD).format(points=self._points(row.result), when=when)

    def _average(self, average: Average) -> Iterator[str]:
        rounding = self._say(_ROUNDINGS[average.rounding])
        yield self._say(_AVERAGE).format(places=average.places, rounding=rounding)
        for fact, points in average.weights:
            said = self._words.fact(fact)
            yield self._say(_WEIGHT).format(points=self._points(points), fact=said)

    def _required(self, wanted: Guard | UnreadThreshold) -> str:
        return self._say(_ASKS).format(when=self._wanted(wanted))

    def _wanted(self, wanted: Guard | UnreadThreshold) -> str:
        if isinstance(wanted, UnreadThreshold):
            return self._words.unread(wanted)
        return self._words.guard(wanted)

    def _by_hand(self, standing: Standing) -> str:
        points = self.ruleset.by_points
        said = self._say(_BY_HAND_POINTS if points else _BY_HAND_MET)
        if standing.basis.decides:
            return said
        return f"{said} ({self._say(_NOT_READ if points else _NOT_READ_MET)})"

    def clause(self, clause: Row | FullMarks | Require | Penalty | Average) -> tuple[str, ...]:
        """What one clause gives, takes or asks for; an average takes several sentences."""
        match clause:
            case Row():
                return (self._row(clause),)
            case FullMarks():
                return (self._full(clause),)
            case Require():
                return (self._required(clause.wanted),)
            case Penalty():
                return self.penalties([clause])
            case Average():
                return tuple(self._average(clause))

    def full_marks(self, clauses: Iterable[FullMarks]) -> tuple[str, ...]:
        """When all below gets its maximum, or is met."""
        return self._each(map(self._full, clauses))

    def _full(self, clause: FullMarks) -> str:
        wording = _FULL if self.ruleset.by_points else _MET_WHEN
        return self._say(wording).format(when=self._words.guard(clause.guard))

    def penalties(self, penalties: Iterable[Penalty]) -> tuple[str, ...]:
        """What is taken off, and when."""
        return self._each(
            self._say(_PENALTY).format(
                points=self._points(penalty.points), when=self._words.guard(penalty.guard)
            )
            for penalty in penalties
        )

    def _each(self, said: Iterable[str]) -> tuple[str, ...]:
        return tuple(said) or (self._say(NOTHING_SAID),)

    def maximum(self, maximum: Maximum) -> str:
        """The most points."""
        if maximum.value is not None:
            return self._say(_MAXIMUM).format(points=self._points(maximum.value))
        unread = self._say(_MAXIMUM_UNREAD)
        if maximum.more_than is None:
            return unread
        more = self._points(maximum.more_than)
        return self._say(_MORE_THAN).format(text=unread, points=more)

    def left_out(self, standing: Standing | None) -> str:
        """Whether a part may be left out."""
        return self._say(_COUNTED if standing is None else _LEFT_OUT)

    def past(self, standing: Standing | None) -> str:
        """Whether a part looks back on what happened, for which nothing can make up."""
        return self._say(_MENDABLE if standing is None else _PAST)

    def proof(self, proof: ProvedBy | None) -> str:
        """The documents that prove a part."""
        if proof is None:
            return self._say(_NO_PROOF)
        if proof.documents is None:
            return self._say(_PROOF_UNREAD)
        titles = {document.id: document.text for document in self.ruleset.documents}
        named = "; ".join(self._say(titles.get(name, Text(name))) for name in proof.documents)
        return self._say(_PROOF).format(documents=named)

    # -- outcomes ----------------------------------------------------------------------------------

    def condition(self, condition: Condition) -> str:
        """What *condition* asks."""
        return sentence_case(self._requirement(condition.requirement))

    def _requirement(self, requirement: Requirement) -> str:
        match requirement:
            case TotalAtLeast():
                return self._say(_TOTAL).format(points=self._points(requirement.points))
            case EveryAtLeast():
                return self._every(requirement)
            case ByClass():
                return "; ".join(self._of_class(*case) for case in requirement.cases)
            case Judged():
                return self._say(_JUDGED)
            case UnreadThreshold():
                return self._words.unread(requirement)
            case _:
                return self._words.guard(requirement)

    def _of_class(self, class_: str, asks: TotalAtLeast | EveryAtLeast) -> str:
        called = (self._say(kind.text) for kind in self.ruleset.classes if kind.id == class_)
        said = self._requirement(asks)
        return self._say(_OF_CLASS).format(
            class_=next(called, class_), asks=said[:1].lower() + said[1:]
        )

    def _every(self, requirement: EveryAtLeast) -> str:
        kind = kind_word(requirement.kind, self.lang)
        if not self.ruleset.by_points:
            return self._say(_EVERY_MET).format(kind=kind)
        if requirement.share is not None:
            share = percentage(requirement.share, self.lang)
            return self._say(_EVERY_SHARE).format(kind=kind, share=share)
        points = self._points(requirement.points or Fraction(0))
        return self._say(_EVERY_POINTS).format(kind=kind, points=points)

    def _points(self, value: Fraction) -> str:
        return in_points(value, self.lang)

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)

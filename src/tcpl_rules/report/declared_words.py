"""What a ruleset declares beside its scores, as short sentences: facts, steps, papers, years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from tcpl_rules.assessment.check_identity import years_covered
from tcpl_rules.model.condition import Band
from tcpl_rules.model.day import Day, Window
from tcpl_rules.model.fact import Fact, FactKind, Movement, Relation
from tcpl_rules.model.procedure import (
    Document,
    Dossier,
    Due,
    DueAhead,
    DueBefore,
    DueUnread,
    DueWithin,
    Role,
    Step,
)
from tcpl_rules.model.ruleset import Kind, NoAssessment, Period, Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language, display
from tcpl_rules.report.guard_words import GuardWords
from tcpl_rules.report.wording import day_of_year, sentence_case

_ASKED_AS = {
    FactKind.COUNT: Text("số lượng", "a count"),
    FactKind.DAYS: Text("số ngày", "days"),
    FactKind.WORKING_DAYS: Text("số ngày làm việc", "working days"),
    FactKind.YES_NO: Text("có hoặc không", "yes or no"),
}
_MOVES = {
    Movement.GIVEN: Text("không do đơn vị quyết định", "given from outside"),
    Movement.CAN_RISE: Text("có thể tăng", "can rise"),
    Movement.CAN_FALL: Text("có thể giảm", "can fall"),
    Movement.FINAL: Text("đã xảy ra thì không đổi", "final"),
}
_KIND = Text("Cách ghi: {kind}{unit}", "Given as: {kind}{unit}")
_UNIT = Text(" ({unit})", " ({unit})")
_AT_LEAST = Text("Từ {number}", "At least {number}")
_AT_MOST = Text("Không quá {number}", "At most {number}")
_AT_MOST_FACT = Text("Không lớn hơn {fact}", "At most {fact}")
_MOVEMENT = Text("Trong năm: {moves}", "In the year: {moves}")
_DURING = Text("Chỉ tính từ {first} đến {last}", "Only from {first} to {last}")
_DURING_FROM_BEFORE = Text(
    "Chỉ tính từ {first} năm trước đến {last}", "Only from {first} of the year before to {last}"
)
_COUNTS = Text("Cách tính: {text}", "What counts: {text}")
_FED = Text("Có thể lấy từ kết quả theo {standard}", "May come from the result under {standard}")
_BY = Text("Thực hiện: {names}", "By: {names}")
_TO = Text("Gửi đến: {names}", "To: {names}")
_PRESENT = Text("Dự: {names}", "Present: {names}")
_SENDS = Text("Hồ sơ, tài liệu: {names}", "Papers: {names}")
_REQUIRES = Text("Yêu cầu: {when}", "Asks: {when}")
_QUORUM = Text(
    "Có mặt ít nhất {share} số thành viên", "At least {share} of the members are present"
)
_MEMBERS = Text("Không quá {count} thành viên", "At most {count} members")
_BEFORE = {
    True: Text("Hạn: trước {} năm sau", "Due: before {} of the next year"),
    False: Text("Hạn: trước {} của năm đánh giá", "Due: before {} of the year"),
}
"""By whether it is a day of the year after the assessed one."""

_WITHIN = Text("Hạn: trong {count} {days} kể từ: {event}", "Due: within {count} {days} of: {event}")
_AHEAD = Text(
    "Hạn: ít nhất {count} {days} trước: {event}", "Due: at least {count} {days} before: {event}"
)
_DUE_UNREAD = Text("Hạn: chưa đọc được", "Due: not read")
_AFTER = Text("Làm sau khi xong: {names}", "After: {names}")
_APPLIES = {
    True: Text("Chỉ làm khi đủ điều kiện", "Only where the conditions are met"),
    False: Text("Chỉ làm khi chưa đủ điều kiện", "Only where the conditions are not met"),
}
_IN_WRITING = Text(
    "Có thể lấy ý kiến bằng văn bản thay cho họp",
    "Opinions in writing may take the place of the meeting",
)
_CONSEQUENCE = Text("Nếu không làm đúng: {text}", "Where it is not done so: {text}")
_TITLED = Text("Chức danh: {text}", "Title: {text}")
_HELD_BY = Text("Lưu tại: {names}", "Kept by: {names}")
_DAYS = {True: Text("ngày làm việc", "working days"), False: Text("ngày", "days")}
_FORM = Text("Theo {form}", "Form: {form}")
_INCLUDES = Text("Gồm: {names}", "Holds: {names}")
_IF_ANY = Text("{name} (nếu có)", "{name} (if any)")
_PERIOD = Text("Từ {first} đến {last} của năm đánh giá", "From {first} to {last} of the year")
_PERIOD_BEFORE = Text(
    "Từ {first} năm trước đến {last} năm đánh giá",
    "From {first} of the year before to {last} of the year",
)
_PERIOD_UNREAD = Text("Kỳ đánh giá chưa đọc được", "The period is not read")
_EQUAL = Text(" bằng ", " = ")

_YEARS = Text("Năm đánh giá: {years}", "Assessment years: {years}")
_NO_YEAR = Text("Năm {} không đánh giá", "Nothing is assessed in {}")
_REACHES = Text("Tổng số điểm {band}", "A total {band}")
_LOW = {True: Text("từ {}", "from {}"), False: Text("trên {}", "above {}")}
_HIGH = {True: Text("đến {}", "up to {}"), False: Text("đến dưới {}", "below {}")}
_BETWEEN = Text("{} {} điểm", "{} {} points")
_LOW_ALONE = {
    True: Text("từ {} điểm trở lên", "from {} points"),
    False: Text("trên {} điểm", "above {} points"),
}
_HIGH_ALONE = {
    True: Text("không quá {} điểm", "up to {} points"),
    False: Text("dưới {} điểm", "below {} points"),
}
"""The ends of a band, by whether the end itself belongs to it."""

_ANY = Text("bất kỳ", "of any size")


@frozen
class DeclaredWords:
    """Declarations of *ruleset* in *lang*, one sentence for each thing said, without a stop."""

    ruleset: Ruleset
    lang: Language

    @property
    def _words(self) -> GuardWords:
        return GuardWords(self.ruleset, self.lang)

    def fact(self, fact: Fact) -> Iterator[str]:
        """How *fact* is given, between which bounds, and what counts towards it."""
        unit = self._say(_UNIT).format(unit=self._say(fact.unit)) if fact.unit.vi else ""
        yield self._say(_KIND).format(kind=self._say(_ASKED_AS[fact.kind]), unit=unit)
        yield from self._bounds(fact)
        if fact.at_most_fact is not None:
            yield self._say(_AT_MOST_FACT).format(fact=self._words.fact(fact.at_most_fact))
        if fact.movements:
            yield self._say(_MOVEMENT).format(moves=self.moves(fact))
        for note in fact.counts:
            yield self._say(_COUNTS).format(text=self._say(note.text).rstrip("."))
        if fact.during is not None:
            yield self.window(fact.during)
        if fact.fed is not None:
            yield self._say(_FED).format(standard=self._say(fact.fed.text))

    def moves(self, fact: Fact) -> str:
        """Whether, and which way, *fact* can be moved in the year."""
        return ", ".join(self._say(_MOVES[movement]) for movement in fact.movements)

    def window(self, window: Window) -> str:
        """Between which days what is counted has to happen."""
        wording = _DURING_FROM_BEFORE if window.from_year_before else _DURING
        return self._say(wording).format(first=self._day(window.first), last=self._day(window.last))

    def _bounds(self, fact: Fact) -> Iterator[str]:
        if fact.kind is FactKind.YES_NO:
            return
        if fact.at_least:
            yield self._say(_AT_LEAST).format(number=fact.at_least)
        if fact.at_most is not None:
            yield self._say(_AT_MOST).format(number=fact.at_most)

    def relation(self, relation: Relation) -> str:
        """That two sums of facts are equal."""
        sides = (self._words.sum(relation.left), self._words.sum(relation.right))
        return sentence_case(self._say(_EQUAL).join(sides))

    # -- procedure ---------------------------------------------------------------------------------

    def step(self, step: Step) -> Iterator[str]:
        """Who does *step*, with what and by when."""
        for wording, names in (
            (_BY, step.by),
            (_TO, step.to),
            (_PRESENT, step.present),
            (_SENDS, step.sends),
        ):
            if names:
                listed = "; ".join(map(self._named, names))
                yield self._say(wording).format(names=listed)
        if step.applies is not None:
            yield self._say(_APPLIES[step.applies.met])
        if step.follows:
            yield self._say(_AFTER).format(names=self._steps(f.step for f in step.follows))
        for asked in step.requirements:
            yield self._say(_REQUIRES).format(when=self._words.guard(asked.guard))
        yield from map(self.due, step.due)
        if step.quorum is not None:
            share = step.quorum.share
            yield self._say(_QUORUM).format(share=f"{share.numerator}/{share.denominator}")
        if step.members is not None:
            yield self._say(_MEMBERS).format(count=step.members.count)
        if step.in_writing is not None:
            yield self._say(_IN_WRITING)
        if step.consequence is not None:
            text = self._say(step.consequence.text).rstrip(".")
            yield self._say(_CONSEQUENCE).format(text=text)

    def due(self, due: Due) -> str:
        """By when a step has to be done; the event that a term runs from comes last."""
        match due:
            case DueBefore():
                day = day_of_year(due.day, due.month, self.lang)
                return self._say(_BEFORE[due.next_year]).format(day)
            case DueWithin() | DueAhead():
                wording = _WITHIN if isinstance(due, DueWithin) else _AHEAD
                return self._say(wording).format(
                    count=due.count,
                    days=self._say(_DAYS[due.working]),
                    event=self._named(due.event),
                )
            case DueUnread():
                return self._say(_DUE_UNREAD)

    def role(self, role: Role) -> Iterator[str]:
        """What the office of *role* is called."""
        if role.titled is not None:
            yield self._say(_TITLED).format(text=self._say(role.titled))

    def document(self, document: Document) -> Iterator[str]:
        """The form of *document*, and who keeps it."""
        if document.form:
            yield self._say(_FORM).format(form=document.form)
        if document.held_by:
            names = "; ".join(map(self._named, document.held_by))
            yield self._say(_HELD_BY).format(names=names)

    def dossier(self, dossier: Dossier) -> Iterator[str]:
        """What *dossier* holds."""
        names = []
        for inclusion in dossier.documents:
            name = self._named(inclusion.document)
            names.append(self._say(_IF_ANY).format(name=name) if inclusion.if_any else name)
        yield self._say(_INCLUDES).format(names="; ".join(names))

    def _named(self, name: str) -> str:
        ruleset = self.ruleset
        texts = {role.id: role.text for role in ruleset.roles}
        texts |= {event.id: event.text for event in ruleset.events}
        texts |= {document.id: document.text for document in ruleset.documents}
        texts |= {dossier.id: dossier.text for dossier in ruleset.dossiers}
        return self._say(texts.get(name, Text(name)))

    def _steps(self, names: Iterable[str]) -> str:
        texts = {step.id: step.text for step in self.ruleset.steps}
        return "; ".join(self._say(texts.get(name, Text(name))) for name in names)

    # -- the header, and grades --------------------------------------------------------------------

    def kinds(self, kinds: Sequence[Kind]) -> str:
        """The kinds, or classes, of unit."""
        return ", ".join(self._say(kind.text) for kind in kinds)

    def years(self) -> str:
        """The assessment years that the ruleset governs."""
        return self._say(_YEARS).format(years=self._say(years_covered(self.ruleset.years)))

    def no_assessment(self, none: NoAssessment) -> str:
        """That nothing is assessed in a year."""
        return self._say(_NO_YEAR).format(none.year)

    def period(self, period: Period) -> str:
        """The stretch of time that is looked at."""
        if period.first is None or period.last is None:
            return self._say(_PERIOD_UNREAD)
        wording = _PERIOD_BEFORE if period.from_year_before else _PERIOD
        return self._say(wording).format(first=self._day(period.first), last=self._day(period.last))

    def _day(self, day: Day) -> str:
        return day_of_year(day.day, day.month, self.lang)

    def band(self, band: Band) -> str:
        """The totals of a grade."""
        low, high = band.low, band.high
        said = self._say(_ANY)
        if low is not None and high is not None:
            said = self._say(_BETWEEN).format(
                self._say(_LOW[band.low_inclusive]).format(display(low, self.lang)),
                self._say(_HIGH[band.high_inclusive]).format(display(high, self.lang)),
            )
        elif low is not None:
            said = self._say(_LOW_ALONE[band.low_inclusive]).format(display(low, self.lang))
        elif high is not None:
            said = self._say(_HIGH_ALONE[band.high_inclusive]).format(display(high, self.lang))
        return self._say(_REACHES).format(band=said)

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)

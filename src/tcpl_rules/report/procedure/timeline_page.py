"""The deadlines of a year in words, as a page and as the entries of a calendar file."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from tcpl_rules.calendar.ics import Entry
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.procedure.finding import Finding
from tcpl_rules.procedure.timeline import Deadline, Timeline
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.names import Names, day_words
from tcpl_rules.report.explanation.page import Item, Page, Section
from tcpl_rules.report.procedure.words import ProcedureWords
from tcpl_rules.report.wording import sentence_case

_HEADING = Text("Lịch đánh giá năm {year}", "Deadlines of the assessment of {year}")
_NOT_GOVERNED = Text(
    "Văn bản này không áp dụng cho năm {year}; lịch dưới đây chỉ để tham khảo.",
    "These rules do not cover {year}; what follows is only what they would ask.",
)
_SUMMARY = Text("Tóm tắt", "In short")
_COUNTS = Text(
    "Hạn theo ngày ấn định: {fixed}; hạn tính từ sự kiện: {counted}; hạn chưa đọc được: {unread}.",
    "Deadlines on a fixed day: {fixed}; counted from an event: {counted}; not read: {unread}.",
)
_PERIOD = Text(
    "Kỳ đánh giá: từ ngày {first} đến hết ngày {last}.",
    "The time that is assessed: {first} to {last}.",
)
_PERIOD_UNREAD = Text("Kỳ đánh giá chưa đọc được.", "The time that is assessed is not read.")
_FIXED = Text("Theo ngày ấn định", "On a fixed day")
_COUNTED = Text("Tính từ sự kiện", "Counted from an event")
_UNREAD = Text("Có quy định thời hạn nhưng chưa đọc được", "Deadlines that are not read")
_LAST_DAY = Text("Hạn cuối {day}: {step}", "By {day}: {step}")
_TERM = Text("{step}: {term}", "{step}: {term}")
_BY = Text("Thực hiện: {roles}", "By: {roles}")
_LIST = Text(
    "Ngày nghỉ lễ, tết theo danh sách đi kèm phần mềm ({calendar})", "Days off from: {calendar}"
)
_NO_LIST = Text(
    "Chưa cài danh sách ngày nghỉ nên không biết hạn nào rơi vào ngày nghỉ; muốn biết phải cài "
    "thêm: pip install 'tcpl-rules[calendar]'",
    "No list of holidays is installed, so nothing is said of deadlines that fall on a day off; to "
    "know, install: pip install 'tcpl-rules[calendar]'",
)
_ENTRY = Text("Hạn cuối: {step}", "Last day: {step}")
_WITHOUT = Text(
    "Không có trong lịch này, vì tính từ sự kiện hoặc chưa đọc được: {steps}",
    "Not in this calendar, as they run from an event or are not read: {steps}",
)


@frozen
class TimelineWords:
    """*timeline* of *ruleset* in *lang*."""

    timeline: Timeline
    ruleset: Ruleset
    lang: Language

    def page(self) -> Page:
        """The page: what falls on a day, what runs from an event, and what is not read."""
        timeline = self.timeline
        counts = self._say(_COUNTS).format(
            fixed=len(timeline.fixed), counted=len(timeline.counted), unread=len(timeline.unread)
        )
        sections = (
            Section(title=self._say(_FIXED), items=tuple(map(self._fixed, timeline.fixed))),
            Section(title=self._say(_COUNTED), items=tuple(map(self._counted, timeline.counted))),
            Section(title=self._say(_UNREAD), items=tuple(map(self._unread, timeline.unread))),
        )
        return Page(
            heading=self.heading,
            about=(self._say(self.ruleset.title), *self._period()),
            lead=Section(title=self._say(_SUMMARY), lead=(counts, *self._not_governed())),
            sections=tuple(section for section in sections if section),
            foot=self._foot(),
        )

    @property
    def heading(self) -> str:
        """What it is, and of which year."""
        return self._say(_HEADING).format(year=self.timeline.year)

    def entries(self) -> Iterator[Entry]:
        """The deadlines that fall on a day, for a calendar file.

        Each is named by its place in the law, and not by its day: what an overlay adds stands
        behind that, and takes no name away.
        """
        for deadline in self.timeline.fixed:
            if deadline.last_day is None:
                continue
            step = deadline.step
            place = step.due.index(deadline.due) + 1
            yield Entry(
                name=f"{self.ruleset.id}-{self.timeline.year}-{step.id}-{place}",
                day=deadline.last_day,
                summary=self._say(_ENTRY).format(step=self._step(deadline)),
                description="\n".join(self._notes(deadline)),
                tentative=not deadline.standing.basis.decides,
            )

    def left_out(self) -> str:
        """What is not among the entries: the title of the rules, and what has no day yet."""
        others = (*self.timeline.counted, *self.timeline.unread)
        steps = "; ".join(dict.fromkeys(map(self._step, others)))
        without = [self._say(_WITHOUT).format(steps=steps)] if steps else []
        return "\n".join([self._say(self.ruleset.title), *self._not_governed(), *without])

    # -- parts -------------------------------------------------------------------------------------

    def _fixed(self, deadline: Deadline) -> Item:
        day = day_words(deadline.last_day, self.lang) if deadline.last_day else ""
        text = self._say(_LAST_DAY).format(day=day, step=self._step(deadline))
        return Item(text=text, notes=tuple(self._notes(deadline)))

    def _counted(self, deadline: Deadline) -> Item:
        term = ProcedureWords(self.ruleset, self.lang).counted(deadline.due)
        text = self._say(_TERM).format(step=self._step(deadline), term=term)
        return Item(text=text, notes=tuple(self._notes(deadline)))

    def _unread(self, deadline: Deadline) -> Item:
        return Item(text=self._step(deadline), notes=tuple(self._notes(deadline)), mark="open")

    def _notes(self, deadline: Deadline) -> Iterator[str]:
        names, words = Names(self.ruleset, self.lang), ProcedureWords(self.ruleset, self.lang)
        if deadline.step.by:
            yield self._say(_BY).format(roles=names.roles(deadline.step.by))
        yield from words.remarks(_as_finding(deadline))
        cited = words.citation(_as_finding(deadline))
        yield from [sentence_case(cited)] if cited else []

    def _step(self, deadline: Deadline) -> str:
        return sentence_case(self._say(deadline.step.text))

    def _not_governed(self) -> tuple[str, ...]:
        if self.timeline.governed:
            return ()
        return (self._say(_NOT_GOVERNED).format(year=self.timeline.year),)

    def _period(self) -> Iterator[str]:
        """The time that is assessed, with where in law it stands, if the law has such a thing."""
        period = self.ruleset.period
        if period is None:
            return
        first, last = self.timeline.first_day, self.timeline.last_day
        if first is None or last is None:
            told = self._say(_PERIOD_UNREAD)
        else:
            days = {"first": day_words(first, self.lang), "last": day_words(last, self.lang)}
            told = self._say(_PERIOD).format(**days)
        names = Names(self.ruleset, self.lang)
        cited = names.citation(names.cited(period.standing))
        yield f"{told.removesuffix('.')} ({cited})." if cited else told

    def _foot(self) -> tuple[str, ...]:
        calendar = self.timeline.calendar
        if calendar:
            return (self._say(_LIST).format(calendar=calendar),)
        return (self._say(_NO_LIST),) if self.timeline.fixed else ()

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)


def _as_finding(deadline: Deadline) -> Finding:
    """The deadline as a finding on nobody, for the words that findings have."""
    return Finding(
        part="deadline",
        state="unread" if deadline.unread else "open",
        standing=deadline.standing,
        due=deadline.due,
        last_day=deadline.last_day,
        falls_on=deadline.falls_on,
        estimate=deadline.estimate,
    )

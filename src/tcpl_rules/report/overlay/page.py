"""An overlay in words: who answers for what, its tasks, its remedies, and what it adds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from tcpl_rules.model.overlay import About, Assignment, Local, LocalDay, Overlay, Remedy, Task
from tcpl_rules.model.standing import Standing, Text
from tcpl_rules.overlay.answering import around
from tcpl_rules.overlay.laid import Laid
from tcpl_rules.overlay.tasks import NotPlaced, Placed
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.names import day_words
from tcpl_rules.report.explanation.page import Item, Page, Section
from tcpl_rules.report.overlay.words import OverlayWords, territory_line, years_line

_LISTED = Text("Quy định riêng của địa phương", "Overlays of provinces and communes")
_SUMMARY = Text("Tóm tắt", "In short")
_HOW_MANY = Text("Có sẵn: {}.", "There are {}.")
_PAPER = Text("Văn bản: {}", "Document: {}")
_OVER = Text("Áp dụng cùng: {}", "Lies over: {}")
_COUNTED = Text(
    "Phân công: {assignments}; nhiệm vụ: {tasks}; nội dung khắc phục: {remedies}; điều kiện thêm: "
    "{conditions}.",
    "Assignments: {assignments}; tasks: {tasks}; remedies: {remedies}; conditions added: "
    "{conditions}.",
)
_ASSIGNED = Text("Phân công", "Who answers for what")
_TASKS = Text("Nhiệm vụ", "Tasks")
_REMEDIES = Text("Nội dung cần khắc phục", "What is to be mended")
_CONDITIONS = Text("Điều kiện thêm", "Conditions that are added")
_DAYS = Text("Ngày nghỉ, ngày làm bù", "Days off and days worked")
_OFF = Text("Nghỉ ngày {}", "Off: {}")
_WORKED = Text("Làm bù ngày {}", "Worked: {}")
_ABOUT = Text("Về: {}", "About: {}")
_CAUSE = Text("Nguyên nhân: {}", "Cause: {}")
_ACTION = Text("Giải pháp: {}", "Action: {}")
_PAPERS = Text("Tài liệu chứng minh: {}", "Proved by: {}")
_IN_YEAR = Text("Nhiệm vụ trong năm {}", "Tasks in {}")
_NOT_IN_YEAR = Text("Không xếp vào năm {}", "Not placed in {}")
_YEAR_COUNT = Text(
    "Trong năm {year} có {placed} nhiệm vụ; {left} nhiệm vụ không xếp vào năm này.",
    "Tasks that fall to {year}: {placed}; not placed there: {left}.",
)
_WHY = Text("Lý do: {}", "Why: {}")
_NOBODY = Text(
    "Quy định riêng không phân công ai cho phần này.", "The overlay assigns this to nobody."
)
_ANSWERS = Text("Phân công cho phần này:", "Who answers for this:")


def overlays_page(overlays: Sequence[Overlay], lang: Language) -> Page:
    """The overlays, each with the id by which it is asked for."""
    items = (
        Item(
            text=f"{overlay.id}: {overlay.title.in_language(lang)}",
            parts=(
                Item(text=territory_line(overlay.territory, lang)),
                Item(text=years_line(overlay, lang)),
            ),
        )
        for overlay in overlays
    )
    many = _HOW_MANY.in_language(lang).format(len(overlays))
    listed = Section(title=_SUMMARY.in_language(lang), lead=(many,), items=tuple(items))
    return Page(heading=_LISTED.in_language(lang), lead=listed)


def overlay_page(laid: Laid, lang: Language) -> Page:
    """All that an overlay says."""
    writing = _Writing(laid, _words(laid, lang))
    sections = (
        writing.section(_ASSIGNED, map(writing.assignment, laid.overlay.assignments)),
        writing.section(_TASKS, map(writing.task, laid.overlay.tasks)),
        writing.section(_REMEDIES, map(writing.remedy, laid.overlay.remedies)),
        writing.section(_CONDITIONS, writing.conditions()),
        writing.section(_DAYS, map(writing.day, laid.overlay.days)),
    )
    overlay = laid.overlay
    counted = writing.words.say(
        _COUNTED,
        assignments=len(overlay.assignments),
        tasks=len(overlay.tasks),
        remedies=len(overlay.remedies),
        conditions=len(overlay.conditions),
    )
    return writing.page(overlay.title, counted, sections)


def overlay_year_page(laid: Laid, year: int, lang: Language) -> Page:
    """The tasks that fall to *year*, and those that do not, with why.

    Raises:
        OutsideYearsError: The overlay does not hold in *year*.
    """
    tasks = laid.tasks_in(year)
    writing = _Writing(laid, _words(laid, lang))
    sections = (
        writing.section(_IN_YEAR, map(writing.placed, tasks.placed), year),
        writing.section(_NOT_IN_YEAR, map(writing.not_placed, tasks.not_placed), year),
    )
    counted = writing.words.say(
        _YEAR_COUNT, year=year, placed=len(tasks.placed), left=len(tasks.not_placed)
    )
    return writing.page(laid.overlay.title, counted, sections)


def overlay_about_page(laid: Laid, about: About, lang: Language) -> Page:
    """Who answers for *about*, and the tasks and remedies that are about it."""
    writing = _Writing(laid, _words(laid, lang))
    answering = laid.answering(about)
    lines = (
        *(writing.words.answering(answering) if answering else ()),
        *(
            writing.words.deadline(due)
            for assignment in laid.overlay.assignments
            if assignment.about == about
            for due in assignment.due
        ),
    )
    places = set(around(about))
    tasks = (task for task in laid.overlay.tasks if places & set(task.about))
    remedies = (remedy for remedy in laid.overlay.remedies if places & set(remedy.about))
    assigned = Section(
        title=writing.words.say(_ASSIGNED),
        lead=(writing.words.say(_ANSWERS if lines else _NOBODY),),
        items=tuple(Item(text=line) for line in lines),
    )
    sections = (
        assigned,
        writing.section(_TASKS, map(writing.task, tasks)),
        writing.section(_REMEDIES, map(writing.remedy, remedies)),
    )
    return writing.page(laid.overlay.title, writing.words.place(about), sections)


def _words(laid: Laid, lang: Language) -> OverlayWords:
    return OverlayWords(laid.ruleset.model, laid.overlay.instruments, lang)


@frozen
class _Writing:
    """What the points of a page are made from."""

    laid: Laid
    words: OverlayWords

    def page(self, heading: Text, lead: str, sections: Iterable[Section]) -> Page:
        """A page about the overlay; what it rests on stands at its foot."""
        overlay, lang = self.laid.overlay, self.words.lang
        standings = (overlay.territory.standing, overlay.years.standing)
        return Page(
            heading=self.words.say(heading),
            about=(
                *(
                    self.words.say(_PAPER, self.words.names.say(p.title))
                    for p in overlay.instruments
                ),
                self.words.say(_OVER, self.words.names.say(self.laid.base.model.title)),
                territory_line(overlay.territory, lang),
                years_line(overlay, lang),
            ),
            lead=Section(title=self.words.say(_SUMMARY), lead=(lead,)),
            sections=tuple(section for section in sections if section),
            foot=tuple(self.words.remarks(standings)),
        )

    def section(self, title: Text, items: Iterable[Item], *arguments: object) -> Section:
        """A list under its title."""
        return Section(title=self.words.say(title, *arguments), items=tuple(items))

    def assignment(self, assignment: Assignment) -> Item:
        deadlines = (self.words.deadline(due) for due in assignment.due)
        lines = (*self.words.answering(assignment.answering), *deadlines)
        return self._item(self.words.place(assignment.about), assignment.standing, lines)

    def task(self, task: Task) -> Item:
        times = self.words.times(task.times)
        return self._work(task, (*self.words.answering(task.answering), *times))

    def placed(self, placed: Placed) -> Item:
        answering = self.words.answering(placed.task.answering)
        return self._work(placed.task, (*answering, *self.words.times([placed.time])))

    def not_placed(self, left: NotPlaced) -> Item:
        time = self.words.times([left.time] if left.time is not None else [])
        why = () if left.time is None else (self.words.say(_WHY, self.words.why(left.why)),)
        answering = self.words.answering(left.task.answering)
        return self._work(left.task, (*answering, *time, *why))

    def remedy(self, remedy: Remedy) -> Item:
        lines = (
            *self._local(_CAUSE, remedy.causes),
            *self.words.answering(remedy.answering),
            *self._local(_ACTION, remedy.actions),
            *self.words.times(remedy.times),
        )
        return self._work(remedy, lines)

    def conditions(self) -> Iterator[Item]:
        for condition in self.laid.overlay.conditions:
            yield self._item(self.words.names.say(condition.text), condition.standing, ())

    def day(self, day: LocalDay) -> Item:
        text = self.words.say(_OFF if day.off else _WORKED, day_words(day.day, self.words.lang))
        return self._item(text, day.standing, ())

    def _work(self, work: Task | Remedy, lines: Sequence[str]) -> Item:
        about = [self.words.say(_ABOUT, self.words.place(about)) for about in work.about]
        papers = (
            [self.words.say(_PAPERS, self.words.names.documents(work.documents))]
            if work.documents
            else []
        )
        text = self.words.names.say(work.text)
        return self._item(text, work.standing, (*about, *lines, *papers))

    def _item(self, text: str, standing: Standing, lines: Sequence[str]) -> Item:
        citation = self.words.citation(standing)
        parts = (*lines, *self.words.remarks([standing]))
        return Item(
            text=text,
            notes=(citation,) if citation else (),
            parts=tuple(Item(text=part) for part in parts),
        )

    def _local(self, wording: Text, listed: Iterable[Local]) -> Iterator[str]:
        for local in listed:
            yield self.words.say(wording, self.words.names.say(local.text))

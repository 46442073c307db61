"""The procedure of a ruleset: its deadlines as a picture, each step, who and what has a part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from attrs import frozen

from tcpl_rules.calendar.calendar import Calendar, YearOfDays
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.model.procedure import Document, Dossier, Event, Role, Step
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.procedure.timeline import Timeline, timeline_of
from tcpl_rules.quantities import Language
from tcpl_rules.reference.badge import Citing
from tcpl_rules.reference.beside import called
from tcpl_rules.reference.charts.timeline import timeline_picture
from tcpl_rules.reference.markdown import (
    anchor,
    blocks,
    bold,
    bullets,
    escaped,
    heading,
    page,
    tabs,
)
from tcpl_rules.reference.page import Page
from tcpl_rules.reference.remarks import Remarks
from tcpl_rules.reference.source_text import SourceTexts, source_texts
from tcpl_rules.reference.steps import StepLines
from tcpl_rules.report.declared_words import DeclaredWords
from tcpl_rules.report.wording import sentence_case
from tcpl_rules.shelf import load, shipped_ids

_TITLE: Final = Text("Trình tự, thủ tục theo {ruleset}", "Procedure under {ruleset}")
_YEAR: Final = Text("Năm đánh giá {}", "Assessment year {}")
_DAYS_OFF: Final = Text(
    "Hình vẽ ghi đúng ngày và thời hạn nêu trong văn bản, không xét ngày nghỉ lễ, tết. Chấm rỗng "
    "là thời hạn chưa đọc được hoặc theo nguồn chưa kiểm chứng được. Xem hạn nào rơi vào ngày "
    "nghỉ: `tcpl calendar {id} {year}`.",
    "The picture has the days and terms of the law and looks at no holidays. A hollow dot is a "
    "deadline that is not read, or hearsay. `tcpl calendar {id} {year}` says what falls on a day "
    "off.",
)
_PERIOD: Final = Text("Kỳ đánh giá", "The time that is assessed")
_STEPS: Final = Text("Các bước", "Steps")
_SILENT: Final = Text(
    "Bước nào không ghi hậu quả là văn bản đã đọc không nêu hậu quả khi làm không đúng.",
    "Where no consequence is given, what was read states none.",
)
_ROLES: Final = Text("Cơ quan, người thực hiện", "Who has a part")
_EVENTS: Final = Text("Sự kiện tính thời hạn", "Events from which terms run")
_DOSSIERS: Final = Text("Hồ sơ", "Dossiers")
_DOCUMENTS: Final = Text("Tài liệu, biểu mẫu", "Documents and forms")
_DOES: Final = Text("Thực hiện: {}", "Does: {}")
_FORM: Final = Text("Theo {}", "Form: {}")
_HELD_BY: Final = Text("Lưu tại: {}", "Kept by: {}")
_PROVES: Final = Text("Chứng minh cho: {}", "Proves: {}")
_NO_PICTURE: Final = Text(
    "Văn bản đã đọc không nêu thời hạn nào.", "What was read gives no deadline."
)
_MOST_YEARS: Final = 3

_Declared = Role | Event | Document | Dossier


@frozen
class NoHolidays:
    """A list without a holiday: the pages must not change with a list that somebody installed."""

    name: str = ""
    announced_through: int = date.max.year

    def of(self, year: int) -> YearOfDays:
        """No days, whatever the *year*."""
        del year
        return YearOfDays()


def procedure_pages(ruleset: CompiledRuleset, lang: Language) -> Iterator[Page]:
    """The page of the procedure of *ruleset*; none where nothing of it is declared."""
    model = ruleset.model
    declared = (model.roles, model.events, model.documents, model.dossiers, model.steps)
    if not any(declared):
        return
    here = f"reference/{ruleset.id}/procedure.md"
    parts = _Procedure(Citing(ruleset=model, lang=lang, here=here), source_texts(ruleset), lang)
    body = blocks(*parts.blocks())
    title = parts.citing.say(_TITLE).format(ruleset=escaped(called(model, lang)))
    yield Page(path=here, text=page(heading(1, title), body, parts.citing.sources(body)))


def years_shown(ruleset: Ruleset) -> tuple[int, ...]:
    """The years of which the deadlines are drawn, the latest first: three at most.

    A ruleset that still governs ends, for this, with the latest year in which a shipped one begins:
    the clock decides nothing in a committed page.
    """
    if ruleset.years is None:
        return ()
    begun = [load(name).model.years for name in shipped_ids()]
    latest = max([ruleset.years.first, *(years.first for years in begun if years is not None)])
    last = latest if ruleset.years.last is None else ruleset.years.last
    first = max(ruleset.years.first, last - _MOST_YEARS + 1)
    paused = {none.year for none in ruleset.no_assessment}
    return tuple(year for year in range(last, first - 1, -1) if year not in paused)


@frozen
class _Procedure:
    """What the parts of the page are made from."""

    citing: Citing
    texts: SourceTexts
    lang: Language

    def blocks(self) -> Iterator[str]:
        ruleset = self.citing.ruleset
        yield self._period()
        yield from self._pictures()
        if ruleset.steps:
            yield heading(2, self._say(_STEPS))
            yield self._say(_SILENT)
            yield from map(self._step, range(1, len(ruleset.steps) + 1), ruleset.steps)
        yield from self._listed(_ROLES, ((one, self._role(one)) for one in ruleset.roles))
        yield from self._listed(_EVENTS, ((one, ()) for one in ruleset.events))
        yield from self._listed(_DOSSIERS, ((one, self._dossier(one)) for one in ruleset.dossiers))
        yield from self._listed(
            _DOCUMENTS, ((one, self._document(one)) for one in ruleset.documents)
        )

    # -- when --------------------------------------------------------------------------------------

    def _period(self) -> str:
        period = self.citing.ruleset.period
        if period is None:
            return ""
        said = escaped(DeclaredWords(self.citing.ruleset, self.lang).period(period))
        cited = self.citing.cited(period.standing)
        return blocks(
            f"{bold(self._say(_PERIOD))}: {said} {cited}".rstrip(),
            Remarks(citing=self.citing).of((period.standing,)),
        )

    def _pictures(self) -> Iterator[str]:
        ruleset = self.citing.ruleset
        years = years_shown(ruleset)
        calendar = Calendar(holidays=NoHolidays())
        lines = [timeline_of(ruleset, year, calendar) for year in years]
        if not any(line.fixed or line.counted or line.unread for line in lines):
            yield self._say(_NO_PICTURE) if ruleset.steps else ""
            return
        if not any(line.fixed for line in lines):
            # Without a day every year looks the same.
            yield timeline_picture(lines[0], ruleset, self.lang)
        else:
            yield tabs((self._year(line), self._picture(line)) for line in lines)
        yield _DAYS_OFF.in_language(self.lang).format(id=ruleset.id, year=years[0])

    def _year(self, line: Timeline) -> str:
        return _YEAR.in_language(self.lang).format(line.year)

    def _picture(self, line: Timeline) -> str:
        return timeline_picture(line, self.citing.ruleset, self.lang)

    # -- steps -------------------------------------------------------------------------------------

    def _step(self, number: int, step: Step) -> str:
        lines = StepLines(citing=self.citing)
        title = f"{number}. {self._say(step.text)}"
        return blocks(
            heading(3, title, step.id),
            bullets(f"{bold(self._say(label))}: {said}" for label, said in lines.of(step)),
            Remarks(citing=self.citing).of(tuple(lines.standings(step))),
            self.texts.shown(step.id, self.lang),
        )

    # -- who and what ------------------------------------------------------------------------------

    def _listed(
        self, head: Text, parts: Iterable[tuple[_Declared, Iterable[str]]]
    ) -> Iterator[str]:
        """*parts* with what is told of each, under *head*."""
        listed = [self._part(part, told) for part, told in parts]
        if listed:
            yield heading(2, self._say(head))
            yield bullets(listed)

    def _part(self, part: _Declared, told: Iterable[str]) -> str:
        named = f"{anchor(part.id)}{bold(self._say(part.text))} {self.citing.cited(part.standing)}"
        remarks = Remarks(citing=self.citing).within(part.standing)
        return "<br>".join(line for line in (named.rstrip(), *told, remarks) if line)

    def _role(self, role: Role) -> Iterator[str]:
        yield from map(escaped, self._words.role(role))
        steps = [step for step in self.citing.ruleset.steps if role.id in step.by]
        if steps:
            linked = (self.citing.to(s.id, sentence_case(self._say(s.text))) for s in steps)
            yield self._say(_DOES).format("; ".join(linked))

    def _document(self, document: Document) -> Iterator[str]:
        if document.form:
            yield self._say(_FORM).format(escaped(document.form))
        if document.held_by:
            roles = StepLines(citing=self.citing).roles(document.held_by)
            yield self._say(_HELD_BY).format(roles)
        proves = [
            node.key
            for node in self.citing.ruleset.walk()
            if node.proved_by is not None and document.id in (node.proved_by.documents or ())
        ]
        if proves:
            linked = "; ".join(
                self.citing.to(key, escaped(self.citing.names.place(key))) for key in proves
            )
            yield self._say(_PROVES).format(linked)

    def _dossier(self, dossier: Dossier) -> Iterator[str]:
        lines = StepLines(citing=self.citing)
        yield from (f"– {lines.inclusion(one)}" for one in dossier.documents)

    @property
    def _words(self) -> DeclaredWords:
        return DeclaredWords(self.citing.ruleset, self.lang)

    def _say(self, text: Text) -> str:
        return self.citing.say(text)

"""What was found of the procedure as a section of a page, apart from points and conditions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from attrs import evolve, frozen

from tcpl_rules.assessment.record import DocumentRecord
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.procedure.finding import Finding, Procedure, State, StepFindings
from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.names import day_words
from tcpl_rules.report.explanation.page import Item, Mark, Section
from tcpl_rules.report.procedure.words import (
    SILENT_ON_ALL,
    SILENT_ON_OTHERS,
    ProcedureWords,
)

TITLE = Text(
    "Trình tự, thủ tục và tài liệu (xét riêng, không cộng vào kết quả)",
    "Procedure and evidence (apart from the result, and never mixed with it)",
)
_AS_OF = Text("Tính đến ngày {day}.", "As of {day}.")
_NOTHING = Text(
    "Hồ sơ chưa ghi việc thực hiện trình tự, thủ tục nên chưa kết luận.",
    "The case records nothing of the procedure, so nothing is concluded.",
)
_WELL = Text(
    "Không thấy thiếu sót trong phần đã ghi.", "Nothing is wrong in what has been recorded."
)
_BROKEN = Text("Có thiếu sót ở {count} bước:", "Something is wrong in {count} steps:")
_BROKEN_ONE = Text("Có thiếu sót ở 1 bước:", "Something is wrong in one step:")
_AHEAD = Text(
    "Bước có thời hạn, hồ sơ chưa ghi nhận đã thực hiện", "Not recorded as done, with a deadline"
)
_UNDATED = Text(
    "Bước khác, hồ sơ chưa ghi nhận đã thực hiện: {steps}", "Not recorded as done: {steps}"
)
_OPEN = Text(
    "Bước đã thực hiện nhưng hồ sơ chưa ghi đủ hoặc chưa kết luận được",
    "Done, but not recorded in full, or not concluded",
)
_MAY_APPLY = Text(
    "Bước có phải thực hiện hay không còn phụ thuộc kết quả đánh giá: {steps}",
    "Taken or not as the outcome will be, which is open: {steps}",
)
NO_FACTS: Final[Mapping[str, int]] = MappingProxyType({})
_KEPT = Text("Bước đã thực hiện đúng: {steps}", "Steps done as the law asks: {steps}")
_MISSING = Text("Tài liệu chứng minh còn thiếu", "Evidence that is missing")
_THERE = Text("Tài liệu chứng minh đã có", "Evidence that is there")
_CALENDAR = Text(
    "Ngày nghỉ lễ, tết lấy theo danh sách đi kèm phần mềm và điều chỉnh trong hồ sơ (nếu có).",
    "Public holidays are those of the list that comes with the program; a case can correct days.",
)
_MARKS: Mapping[State, Mark] = {"kept": "well", "broken": "ill", "open": "open", "unread": "open"}
_OF_STEP = Text("{step}: {said}", "{step}: {said}")


def procedure_section(
    procedure: Procedure,
    ruleset: Ruleset,
    lang: Language,
    facts: Mapping[str, int] = NO_FACTS,
) -> Section:
    """What is missing or late first, then documents, what is open, and what was done well.

    *facts* are the known ones of the case.
    """
    drawing = _Drawing(procedure, ProcedureWords(ruleset, lang, facts), lang)
    return Section(
        title=TITLE.in_language(lang),
        lead=tuple(drawing.lead(len(procedure.broken))),
        items=(
            *map(drawing.broken, procedure.broken),
            *drawing.silent(),
            *drawing.documents(),
            *drawing.ahead(),
            *drawing.open(),
            *drawing.kept(),
        ),
        after=tuple(drawing.after()),
    )


@frozen
class _Drawing:
    """What a section about the procedure is made from."""

    procedure: Procedure
    words: ProcedureWords
    lang: Language

    def lead(self, broken: int) -> Iterator[str]:
        if not self.procedure.steps and not self.procedure.documents:
            return
        if _nothing_recorded(self.procedure):
            yield self._say(_NOTHING)
        elif not broken and not self.procedure.missing:
            yield self._say(_WELL)
        elif broken:
            yield self._say(_BROKEN_ONE if broken == 1 else _BROKEN).format(count=broken)

    def broken(self, step: StepFindings) -> Item:
        """A step in which something is missing or late, and what the law says follows."""
        stated = (Item(text=self.words.consequence(step)),) if step.consequence else ()
        parts = (*map(self._finding, step.broken), *stated)
        return Item(text=self.words.step(step), mark="ill", parts=parts)

    def silent(self) -> Iterator[Item]:
        """That the law is silent on what follows, once for all steps of which it is."""
        stated = [step.consequence is not None for step in self.procedure.broken]
        if stated and not all(stated):
            wording = SILENT_ON_OTHERS if any(stated) else SILENT_ON_ALL
            yield Item(text=self._say(wording))

    def _finding(self, finding: Finding) -> Item:
        notes = (self.words.citation(finding), *self.words.remarks(finding))
        return Item(
            text=self.words.finding(finding),
            notes=tuple(note for note in notes if note),
            mark=_MARKS[finding.state],
        )

    def documents(self) -> Iterator[Item]:
        """The documents that are missing, then those that are there."""
        missing = self.procedure.missing
        there = tuple(one for one in self.procedure.documents if not one.missing)
        if missing:
            yield Item(text=self._say(_MISSING), mark="ill", parts=self._listed(missing))
        if there:
            yield Item(text=self._say(_THERE), mark="well", parts=self._listed(there))

    def _listed(self, documents: tuple[DocumentRecord, ...]) -> tuple[Item, ...]:
        return tuple(Item(text=self.words.document(one)) for one in documents)

    # -- what is open ------------------------------------------------------------------------------

    def ahead(self) -> Iterator[Item]:
        """The steps that are not recorded as done, those with a known last day by that day."""
        waiting = [step for step in self.procedure.steps if _waits(step)]
        recorded = not _nothing_recorded(self.procedure)
        dated = [one for step in waiting for one in self._deadlines(step, all_=recorded)]
        if dated:
            yield Item(text=self._say(_AHEAD), mark="open", parts=tuple(dated))
        undated = [step for step in waiting if not _has_deadline(step)]
        if undated and recorded:
            yield self._steps(_UNDATED, undated)
        hanging = [step for step in waiting if step.applies is None]
        if hanging and recorded:
            yield self._steps(_MAY_APPLY, hanging)

    def _steps(self, wording: Text, steps: Iterable[StepFindings]) -> Item:
        named = "; ".join(map(self.words.step, steps))
        return Item(text=self._say(wording).format(steps=named), mark="open")

    def _deadlines(self, step: StepFindings, *, all_: bool) -> Iterator[Item]:
        """The deadlines of *step*; not *all_* of them, those with a known last day."""
        for finding in filter(_is_deadline, step.findings):
            if all_ or finding.last_day is not None:
                found = self._finding(finding)
                yield Item(text=self._of(step, self.words.deadline(finding)), notes=found.notes)

    def open(self) -> Iterator[Item]:
        """What the record leaves open of steps that were done."""
        parts = [
            self._open(step)
            for step in self.procedure.steps
            if step.applies and _done(step) and any(map(_is_open, step.findings))
        ]
        if parts and not _nothing_recorded(self.procedure):
            yield Item(text=self._say(_OPEN), mark="open", parts=tuple(parts))

    def _open(self, step: StepFindings) -> Item:
        parts = tuple(
            evolve(self._finding(one), mark=None) for one in filter(_is_open, step.findings)
        )
        return Item(text=self.words.step(step), parts=parts)

    def _of(self, step: StepFindings, said: str) -> str:
        title = self.words.step(step)
        return self._say(_OF_STEP).format(step=title, said=f"{said[:1].lower()}{said[1:]}")

    # -- what is well ------------------------------------------------------------------------------

    def kept(self) -> Iterator[Item]:
        """The steps of which all that is asked was kept."""
        steps = [
            self.words.step(step)
            for step in self.procedure.steps
            if step.findings and all(finding.state == "kept" for finding in step.findings)
        ]
        if steps:
            yield Item(text=self._say(_KEPT).format(steps="; ".join(steps)), mark="well")

    def after(self) -> Iterator[str]:
        found = [finding for step in self.procedure.steps for finding in step.findings]
        if any(finding.skipped or finding.moved or finding.falls_on for finding in found):
            yield self._say(_CALENDAR)
        if self.procedure.on is not None and self.procedure.steps:
            yield self._say(_AS_OF).format(day=day_words(self.procedure.on, self.lang))

    def _say(self, text: Text) -> str:
        return text.in_language(self.lang)


def _nothing_recorded(procedure: Procedure) -> bool:
    """Whether the case says nothing of its procedure: all that is asked is open or unread."""
    states = {finding.state for step in procedure.steps for finding in step.findings}
    return not procedure.documents and not states & {"kept", "broken"}


def _waits(step: StepFindings) -> bool:
    """Whether *step* is not recorded as done, and nothing of it is broken."""
    if step.applies is False or step.broken:
        return False
    return all(one.state != "kept" for one in step.findings if one.part == "done")


def _done(step: StepFindings) -> bool:
    """Whether *step* is recorded as done."""
    return any(one.part == "done" and one.state == "kept" for one in step.findings)


def _has_deadline(step: StepFindings) -> bool:
    return any(map(_is_deadline, step.findings))


def _is_deadline(finding: Finding) -> bool:
    return finding.part == "deadline" and _is_open(finding)


def _is_open(finding: Finding) -> bool:
    return finding.state in ("open", "unread")
